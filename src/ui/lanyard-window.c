/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-window-private.h"

#include "lanyard-portraits.h"
#include "lanyard-start-page.h"

#include <glib/gi18n-lib.h>

/* of a mouse; it has no name in GTK */
#define BACK_BUTTON 8

G_DEFINE_FINAL_TYPE (LanyardWindow, lanyard_window, ADW_TYPE_APPLICATION_WINDOW)

static void
place_selected_cb (LanyardWindow *self)
{
  lanyard_content_show_place (self->content, lanyard_sidebar_get_selected (self->sidebar));
  lanyard_window_keep_where (self);
}

void
lanyard_window_show_content (LanyardWindow *self)
{
  adw_navigation_split_view_set_show_content (self->outer_view, TRUE);
}

static void
place_activated_cb (LanyardWindow *self)
{
  lanyard_content_show_list (self->content);
  lanyard_window_show_content (self);
}

/* What is typed where nobody wants it begins a search; but s is the star's
 * key. */
static gboolean
typed_cb (LanyardWindow         *self,
          guint                  keyval,
          guint                  keycode,
          GdkModifierType        modifiers,
          GtkEventControllerKey *controller)
{
  gunichar c = gdk_keyval_to_unicode (keyval);

  if (self->programme == NULL || keyval == GDK_KEY_s || !g_unichar_isgraph (c) ||
      (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL ||
      !lanyard_content_find_typed (self->content, controller))
    return GDK_EVENT_PROPAGATE;

  lanyard_window_show_content (self);
  return GDK_EVENT_STOP;
}

/* Where pages lie upon each other their view has answered it. */
static void
back_pressed_cb (LanyardWindow *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "go-back", NULL);
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
update_start_page (LanyardWindow *self)
{
  LanyardStartPage *page = LANYARD_START_PAGE (adw_bin_get_child (self->start_bin));

  if (page == NULL)
    return;
  lanyard_start_page_set_busy (page, self->busy_text);
  lanyard_start_page_set_progress (page, self->progress);
}

/* A window that opens with a programme needs no such page. */
static void
start_shown_cb (LanyardWindow *self)
{
  if (adw_bin_get_child (self->start_bin) == NULL)
    adw_bin_set_child (self->start_bin, lanyard_start_page_new ());
  update_start_page (self);
}

static void
lanyard_window_dispose (GObject *object)
{
  LanyardWindow *self = LANYARD_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_WINDOW);
  g_clear_object (&self->told);
  g_clear_object (&self->busy);
  g_clear_pointer (&self->busy_text, g_free);
  g_clear_pointer (&self->conference, g_free);
  g_clear_pointer (&self->elsewhere, g_variant_unref);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->plan);
  g_clear_object (&self->library);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (lanyard_window_parent_class)->dispose (object);
}

static void
lanyard_window_class_init (LanyardWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_window_dispose;

  g_type_ensure (LANYARD_TYPE_SIDEBAR);
  g_type_ensure (LANYARD_TYPE_CONTENT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/lanyard-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, start_bin);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, outer_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, content);
  gtk_widget_class_bind_template_callback (widget_class, start_shown_cb);
  lanyard_window_add_bindings (widget_class);
}

static void
lanyard_window_init (LanyardWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *back = gtk_gesture_click_new ();
  GtkDropTarget      *target;

  gtk_widget_init_template (GTK_WIDGET (self));
  lanyard_window_add_actions (self);
  lanyard_window_add_controls (self);

  g_signal_connect_swapped (self->sidebar, "notify::selected", G_CALLBACK (place_selected_cb),
                            self);
  g_signal_connect_swapped (self->sidebar, "activated", G_CALLBACK (place_activated_cb), self);

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (back), BACK_BUTTON);
  g_signal_connect_swapped (back, "pressed", G_CALLBACK (back_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (back));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (typed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  if (DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

static gboolean
close_request_cb (LanyardWindow *self)
{
  lanyard_window_keep_where (self);
  return GDK_EVENT_PROPAGATE;
}

/**
 * lanyard_window_new:
 * @application: the application
 * @clock: the clock that what is shown goes by
 * @settings: where the window's size is kept, and what it showed last
 * @plan: the stars and changes of the programmes it will show
 * @library: the conferences that are known
 *
 * Returns: (transfer none): a window without a programme
 */
LanyardWindow *
lanyard_window_new (AdwApplication *application,
                    LanyardClock   *clock,
                    GSettings      *settings,
                    LanyardPlan    *plan,
                    LanyardLibrary *library)
{
  LanyardWindow *self = g_object_new (LANYARD_TYPE_WINDOW, "application", application, NULL);

  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  self->plan = g_object_ref (plan);
  self->library = g_object_ref (library);
  lanyard_content_set_plan (self->content, plan);
  lanyard_content_set_settings (self->content, settings, clock);
  lanyard_content_set_library (self->content, library, clock);
  lanyard_sidebar_set_plan (self->sidebar, plan);
  lanyard_sidebar_set_library (self->sidebar, library, clock);
  g_signal_connect (self, "close-request", G_CALLBACK (close_request_cb), NULL);
  g_signal_connect_object (application, "shutdown", G_CALLBACK (lanyard_window_keep_where), self,
                           G_CONNECT_SWAPPED);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  return self;
}

static const char *
get_current (LanyardWindow *self)
{
  LanyardConference *current = lanyard_library_get_current (self->library);

  return current != NULL ? lanyard_conference_get_id (current) : NULL;
}

static gboolean
is_newer_version (LanyardWindow    *self,
                  LanyardProgramme *programme)
{
  const LanyardProgrammeFields *others = lanyard_programme_get_fields (programme);
  const LanyardProgrammeFields *fields;

  if (self->programme == NULL || g_strcmp0 (self->conference, get_current (self)) != 0)
    return FALSE;

  fields = lanyard_programme_get_fields (self->programme);
  if (fields->id != NULL && others->id != NULL)
    return g_str_equal (fields->id, others->id);
  return g_str_equal (fields->title, others->title);
}

static void
take_programme (LanyardWindow    *self,
                LanyardProgramme *programme)
{
  g_autofree char *title =
    g_strdup_printf ("%s – Lanyard", lanyard_programme_get_title (programme));

  g_set_object (&self->programme, programme);
  g_set_str (&self->conference, get_current (self));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/**
 * lanyard_window_update_programme:
 * @self: a window that shows a programme
 * @programme: a newer version of it
 * @problems: (element-type LanyardProblem): what its reader met
 *
 * The place, the pages that are open and where they are scrolled to stay; only
 * what is in them is of the newer version.
 */
void
lanyard_window_update_programme (LanyardWindow    *self,
                                 LanyardProgramme *programme,
                                 GPtrArray        *problems)
{
  take_programme (self, programme);
  lanyard_sidebar_update_programme (self->sidebar, programme, lanyard_clock_now (self->clock));
  lanyard_content_update_programme (self->content, programme, problems,
                                    lanyard_sidebar_get_selected (self->sidebar));
}

/**
 * lanyard_window_set_search:
 * @self: a window
 * @search: what answers searches
 *
 * Without one nothing can be searched.
 */
void
lanyard_window_set_search (LanyardWindow *self,
                           LanyardSearch *search)
{
  lanyard_content_set_search (self->content, search);
}

/**
 * lanyard_window_set_pictures:
 * @self: a window
 * @pictures: where the pictures of people come from
 *
 * Without that people are shown by their initials.
 */
void
lanyard_window_set_pictures (LanyardWindow   *self,
                             LanyardPictures *pictures)
{
  g_autoptr (LanyardPortraits) portraits = lanyard_portraits_new (pictures);

  lanyard_portraits_offer (portraits, GTK_WIDGET (self));
}

/**
 * lanyard_window_show_programme:
 * @self: a window
 * @programme: what it shows from now on
 * @problems: (element-type LanyardProblem): what its reader met
 *
 * If it is of the conference that is shown it is taken as a newer version.
 */
void
lanyard_window_show_programme (LanyardWindow    *self,
                               LanyardProgramme *programme,
                               GPtrArray        *problems)
{
  g_autoptr (LanyardWhereabouts) where = NULL;

  if (is_newer_version (self, programme))
    {
      lanyard_window_update_programme (self, programme, problems);
      return;
    }

  lanyard_window_keep_where (self);
  take_programme (self, programme);
  where = lanyard_window_load_where (self);
  lanyard_content_show_programme (self->content, programme, problems);
  lanyard_sidebar_show_programme (self->sidebar, programme, lanyard_clock_now (self->clock));
  lanyard_window_restore_where (self, where);
  lanyard_window_show_content (self);
  gtk_stack_set_visible_child_name (self->stack, "programme");
  lanyard_window_show_what_was_elsewhere (self);
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
 * lanyard_window_show_welcome:
 * @self: a window
 *
 * Shows what one can begin with in place of a programme.
 */
void
lanyard_window_show_welcome (LanyardWindow *self)
{
  g_clear_object (&self->programme);
  gtk_window_set_title (GTK_WINDOW (self), "Lanyard");
  gtk_stack_set_visible_child_name (self->stack, "start");
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

static void
cancel_cb (LanyardWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.cancel-open", NULL);
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
  self->progress = 0;
  update_start_page (self);

  if (self->programme == NULL)
    gtk_stack_set_visible_child_name (self->stack, "start");
  else if (text != NULL)
    {
      self->busy = adw_toast_new (text);
      adw_toast_set_use_markup (self->busy, FALSE);
      adw_toast_set_timeout (self->busy, 0);
      adw_toast_set_button_label (self->busy, _ ("_Cancel"));
      g_signal_connect_object (self->busy, "button-clicked", G_CALLBACK (cancel_cb), self,
                               G_CONNECT_SWAPPED);
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

  self->progress = CLAMP (done, 0, 1);
  update_start_page (self);
  if (self->busy == NULL || done <= 0)
    return;

  /* Translators: what is being opened, and how much of it is read */
  text = g_strdup_printf (_ ("%s %d %%"), self->busy_text, (int)(self->progress * 100));
  adw_toast_set_title (self->busy, text);
}
