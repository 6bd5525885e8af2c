/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-window.h"

#include "lanyard-list-page.h"
#include "lanyard-pages.h"
#include "lanyard-session-page.h"
#include "lanyard-sidebar.h"

#include <glib/gi18n-lib.h>

struct _LanyardWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay        *toast_overlay;
  GtkStack               *stack;
  AdwStatusPage          *opening_page;
  GtkProgressBar         *opening_progress;
  AdwNavigationSplitView *outer_view;
  AdwNavigationSplitView *inner_view;
  LanyardSidebar         *sidebar;
  LanyardListPage        *list_page;
  AdwNavigationView      *details;

  LanyardClock     *clock;
  LanyardProgramme *programme; /* (nullable) */
  GPtrArray        *problems;  /* (nullable) of LanyardProblem */
  AdwToast         *busy;      /* (nullable) while a programme is being opened */
  char             *busy_text; /* (nullable) what the toast says */
};

G_DEFINE_FINAL_TYPE (LanyardWindow, lanyard_window, ADW_TYPE_APPLICATION_WINDOW)

static AdwNavigationPage *
create_page (LanyardWindow *self,
             GObject       *item)
{
  if (LANYARD_IS_SESSION (item))
    return lanyard_session_page_new (LANYARD_SESSION (item), self->programme);
  return lanyard_person_page_new (LANYARD_PERSON (item), self->programme);
}

/* What was chosen in the list takes the place of all pages. */
static void
replace_details (LanyardWindow     *self,
                 AdwNavigationPage *page)
{
  adw_navigation_view_replace (self->details, &page, 1);
}

/* Whether its content is seen; else its sidebar covers that. */
static gboolean
shows_content (AdwNavigationSplitView *view)
{
  return !adw_navigation_split_view_get_collapsed (view) ||
         adw_navigation_split_view_get_show_content (view);
}

/* What was followed from a page comes upon it, with a way back. */
static void
push_details (LanyardWindow *self,
              GObject       *item)
{
  AdwNavigationPage *page;

  if (item == NULL)
    return;

  page = create_page (self, item);
  if (shows_content (self->inner_view))
    adw_navigation_view_push (self->details, page);
  else
    replace_details (self, page);
  adw_navigation_split_view_set_show_content (self->outer_view, TRUE);
  adw_navigation_split_view_set_show_content (self->inner_view, TRUE);
}

static void
place_selected_cb (LanyardWindow *self)
{
  lanyard_list_page_show_place (self->list_page, lanyard_sidebar_get_selected (self->sidebar));
}

static void
place_activated_cb (LanyardWindow *self)
{
  adw_navigation_split_view_set_show_content (self->inner_view, FALSE);
  adw_navigation_split_view_set_show_content (self->outer_view, TRUE);
}

static void
item_selected_cb (LanyardWindow *self)
{
  GObject *item = lanyard_list_page_get_selected (self->list_page);

  if (item != NULL && !adw_navigation_split_view_get_collapsed (self->inner_view))
    replace_details (self, create_page (self, item));
}

static void
item_activated_cb (LanyardWindow *self,
                   GObject       *item)
{
  replace_details (self, create_page (self, item));
  adw_navigation_split_view_set_show_content (self->inner_view, TRUE);
}

static void
show_session (GSimpleAction *action,
              GVariant      *target,
              gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (self->programme != NULL)
    push_details (self, (GObject *)lanyard_programme_find_session (
                          self->programme, g_variant_get_string (target, NULL)));
}

static void
show_person (GSimpleAction *action,
             GVariant      *target,
             gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (self->programme != NULL)
    push_details (self, (GObject *)lanyard_programme_find_person (
                          self->programme, g_variant_get_string (target, NULL)));
}

static void
show_conference (GSimpleAction *action,
                 GVariant      *target,
                 gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (self->programme == NULL)
    return;

  lanyard_list_page_unselect (self->list_page);
  replace_details (self, lanyard_conference_page_new (self->programme, self->problems));
  adw_navigation_split_view_set_show_content (self->outer_view, TRUE);
  adw_navigation_split_view_set_show_content (self->inner_view, TRUE);
}

static void
add_toast (LanyardWindow *self,
           const char    *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LanyardWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    return;
  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  g_debug ("The address was not opened: %s", error->message);
  add_toast (self, _ ("No app opened this address"));
}

static void
open_address (GSimpleAction *action,
              GVariant      *target,
              gpointer       user_data)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (g_variant_get_string (target, NULL));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (user_data), NULL, launched_cb,
                           g_object_ref (user_data));
}

static void
copy (GSimpleAction *action,
      GVariant      *target,
      gpointer       user_data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (user_data)),
                          g_variant_get_string (target, NULL));
  add_toast (user_data, _ ("Copied to the clipboard"));
}

static void
find (GSimpleAction *action,
      GVariant      *target,
      gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (self->programme == NULL)
    return;

  adw_navigation_split_view_set_show_content (self->outer_view, TRUE);
  adw_navigation_split_view_set_show_content (self->inner_view, FALSE);
  lanyard_list_page_find (self->list_page);
}

static void
move_in_list (GSimpleAction *action,
              GVariant      *target,
              gpointer       user_data)
{
  lanyard_list_page_move (LANYARD_WINDOW (user_data)->list_page, g_variant_get_int32 (target));
}

static void
go_back (GSimpleAction *action,
         GVariant      *target,
         gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (!shows_content (self->outer_view))
    return;
  if (shows_content (self->inner_view) && adw_navigation_view_pop (self->details))
    return;
  if (adw_navigation_split_view_get_collapsed (self->inner_view) &&
      adw_navigation_split_view_get_show_content (self->inner_view))
    adw_navigation_split_view_set_show_content (self->inner_view, FALSE);
  else if (adw_navigation_split_view_get_collapsed (self->outer_view))
    adw_navigation_split_view_set_show_content (self->outer_view, FALSE);
}

static void
leave_list (GSimpleAction *action,
            GVariant      *target,
            gpointer       user_data)
{
  adw_navigation_split_view_set_show_content (LANYARD_WINDOW (user_data)->outer_view, FALSE);
}

/* The back button of the list leads to the sidebar. Without this the inner
 * view would answer it, also while there is nothing in it to go back from. */
static void
add_list_actions (LanyardWindow *self)
{
  static const GActionEntry entries[] = { { .name = "pop", .activate = leave_list } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->list_page), "navigation",
                                  G_ACTION_GROUP (group));
}

static gboolean
dropped_cb (LanyardWindow *self,
            const GValue  *value)
{
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (GSList *at = g_value_get_boxed (value); at != NULL; at = at->next)
    g_strv_builder_take (uris, g_file_get_uri (at->data));

  list = g_strv_builder_end (uris);
  return list[0] != NULL &&
         gtk_widget_activate_action (GTK_WIDGET (self), "app.open-files", "^as", list);
}

static void
lanyard_window_dispose (GObject *object)
{
  LanyardWindow *self = LANYARD_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_WINDOW);
  g_clear_object (&self->busy);
  g_clear_pointer (&self->busy_text, g_free);
  g_clear_object (&self->clock);
  g_clear_object (&self->programme);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_window_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, control, "win.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, control, "win.show-conference",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, control, "win.move-in-list",
                                       "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, control, "win.move-in-list",
                                       "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.go-back",
                                       NULL);
}

static void
lanyard_window_class_init (LanyardWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_window_dispose;

  g_type_ensure (LANYARD_TYPE_SIDEBAR);
  g_type_ensure (LANYARD_TYPE_LIST_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/lanyard-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, opening_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, opening_progress);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, outer_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, inner_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, list_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, details);
  add_bindings (widget_class);
}

static void
lanyard_window_init (LanyardWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "show-session", .activate = show_session, .parameter_type = "s" },
    { .name = "show-person", .activate = show_person, .parameter_type = "s" },
    { .name = "show-conference", .activate = show_conference },
    { .name = "open-address", .activate = open_address, .parameter_type = "s" },
    { .name = "copy", .activate = copy, .parameter_type = "s" },
    { .name = "find", .activate = find },
    { .name = "move-in-list", .activate = move_in_list, .parameter_type = "i" },
    { .name = "go-back", .activate = go_back },
  };
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;
  GtkDropTarget *target;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_list_actions (self);

  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->opening_page));
  adw_status_page_set_paintable (self->opening_page, GDK_PAINTABLE (spinner));

  g_signal_connect_swapped (self->sidebar, "notify::selected", G_CALLBACK (place_selected_cb),
                            self);
  g_signal_connect_swapped (self->sidebar, "activated", G_CALLBACK (place_activated_cb), self);
  g_signal_connect_swapped (self->list_page, "notify::selected", G_CALLBACK (item_selected_cb),
                            self);
  g_signal_connect_swapped (self->list_page, "activated", G_CALLBACK (item_activated_cb), self);

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  if (DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

/**
 * lanyard_window_new:
 * @application: the application
 * @clock: the clock that what is shown goes by
 * @settings: where the window's size is kept
 *
 * Returns: (transfer none): a window without a programme
 */
LanyardWindow *
lanyard_window_new (AdwApplication *application,
                    LanyardClock   *clock,
                    GSettings      *settings)
{
  LanyardWindow *self = g_object_new (LANYARD_TYPE_WINDOW, "application", application, NULL);

  self->clock = g_object_ref (clock);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  return self;
}

/**
 * lanyard_window_show_programme:
 * @self: a window
 * @programme: what it shows from now on
 * @problems: (element-type LanyardProblem): what its reader met
 */
void
lanyard_window_show_programme (LanyardWindow    *self,
                               LanyardProgramme *programme,
                               GPtrArray        *problems)
{
  g_autofree char *title =
    g_strdup_printf ("%s – Lanyard", lanyard_programme_get_title (programme));

  g_set_object (&self->programme, programme);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = g_ptr_array_ref (problems);

  lanyard_list_page_show_programme (self->list_page, programme);
  lanyard_sidebar_show_programme (self->sidebar, programme, problems->len,
                                  lanyard_clock_now (self->clock));
  replace_details (self, lanyard_conference_page_new (programme, problems));
  adw_navigation_split_view_set_show_content (self->outer_view, TRUE);
  adw_navigation_split_view_set_show_content (self->inner_view, FALSE);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_stack_set_visible_child_name (self->stack, "programme");
}

/**
 * lanyard_window_get_programme:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what it shows
 */
LanyardProgramme *
lanyard_window_get_programme (LanyardWindow *self)
{
  return self->programme;
}

/**
 * lanyard_window_show_error:
 * @self: a window
 * @heading: what could not be done
 * @sentence: why, and what to do
 *
 * Says so in a dialog; what the window shows stays.
 */
void
lanyard_window_show_error (LanyardWindow *self,
                           const char    *heading,
                           const char    *sentence)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, sentence);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"), NULL);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * lanyard_window_show_busy:
 * @self: a window
 * @text: (nullable): what is being opened, or NULL when that has ended
 *
 * Says what goes on, with a button that cancels it: on a page of its own
 * where there is no programme yet, else above the one that is shown.
 */
void
lanyard_window_show_busy (LanyardWindow *self,
                          const char    *text)
{
  if (self->busy != NULL)
    adw_toast_dismiss (self->busy);
  g_clear_object (&self->busy);
  g_set_str (&self->busy_text, text);
  gtk_progress_bar_set_fraction (self->opening_progress, 0);

  if (self->programme == NULL)
    {
      adw_status_page_set_title (self->opening_page, text);
      gtk_stack_set_visible_child_name (self->stack, text != NULL ? "opening" : "empty");
    }
  else if (text != NULL)
    {
      self->busy = adw_toast_new (text);
      adw_toast_set_use_markup (self->busy, FALSE);
      adw_toast_set_timeout (self->busy, 0);
      adw_toast_set_button_label (self->busy, _ ("_Cancel"));
      adw_toast_set_action_name (self->busy, "app.cancel-open");
      adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (self->busy));
    }
}

/**
 * lanyard_window_show_progress:
 * @self: a window
 * @done: how much of what is being opened is read, 0 to 1
 */
void
lanyard_window_show_progress (LanyardWindow *self,
                              double         done)
{
  g_autofree char *text = NULL;

  gtk_progress_bar_set_fraction (self->opening_progress, CLAMP (done, 0, 1));
  if (self->busy == NULL || done <= 0)
    return;

  /* Translators: what is being opened, and how much of it is read */
  text = g_strdup_printf (_ ("%s %d %%"), self->busy_text, (int)(CLAMP (done, 0, 1) * 100));
  adw_toast_set_title (self->busy, text);
}
