/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-window-private.h"

#include "lanyard-appointment-dialog.h"
#include "lanyard-directory-dialog.h"
#include "lanyard-library-dialog.h"
#include "lanyard-note-view.h"
#include "lanyard-notes-dialog.h"
#include "lanyard-prose.h"

#include <glib/gi18n-lib.h>

static void
show_session (GSimpleAction *action,
              GVariant      *target,
              gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (lanyard_content_show_session (self->content, g_variant_get_string (target, NULL)))
    lanyard_window_show_content (self);
}

static void
show_person (GSimpleAction *action,
             GVariant      *target,
             gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (lanyard_content_show_person (self->content, g_variant_get_string (target, NULL)))
    lanyard_window_show_content (self);
}

static void
show_track (GSimpleAction *action,
            GVariant      *target,
            gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (lanyard_content_show_track (self->content, g_variant_get_string (target, NULL)))
    lanyard_window_show_content (self);
}

static void
show_room (GSimpleAction *action,
           GVariant      *target,
           gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (lanyard_content_show_room (self->content, g_variant_get_string (target, NULL)))
    lanyard_window_show_content (self);
}

static void
show_conference (GSimpleAction *action,
                 GVariant      *target,
                 gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (self->programme == NULL)
    return;

  lanyard_content_show_conference (self->content);
  lanyard_window_show_content (self);
}

/* What fits into a gap of the plan: of a day, from, to. */
static void
show_gap (GSimpleAction *action,
          GVariant      *target,
          gpointer       user_data)
{
  LanyardWindow *self = user_data;
  LanyardDate    date;
  LanyardSpan    gap;

  g_variant_get (target, "(uxx)", &date, &gap.start, &gap.end);
  if (self->programme == NULL || !lanyard_span_takes_time (&gap))
    return;

  lanyard_content_show_gap (self->content, date, &gap);
  lanyard_window_show_content (self);
}

/* Asks for an appointment: for a new one where there is none of that id. */
static void
edit_appointment (GSimpleAction *action,
                  GVariant      *target,
                  gpointer       user_data)
{
  LanyardWindow      *self = user_data;
  LanyardAppointment *appointment = NULL;
  g_autoptr (AdwDialog) dialog = NULL;

  if (self->programme == NULL ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;

  if (target != NULL)
    appointment =
      lanyard_plan_find_appointment (self->plan, g_variant_get_string (target, NULL));
  dialog = lanyard_appointment_dialog_new (self->programme, appointment,
                                           lanyard_clock_now (self->clock));
  adw_dialog_present (dialog, GTK_WIDGET (self));
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
  lanyard_window_add_toast (self, _ ("No app opened this address"));
}

/* What readers let through is safe already; nothing else shall be opened. */
static void
open_address (GSimpleAction *action,
              GVariant      *target,
              gpointer       user_data)
{
  const char *address = g_variant_get_string (target, NULL);
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (!lanyard_prose_is_safe (address))
    {
      lanyard_window_add_toast (user_data, _ ("No app opened this address"));
      return;
    }

  launcher = gtk_uri_launcher_new (address);
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
  lanyard_window_add_toast (user_data, _ ("Copied to the clipboard"));
}

/* A dialog that is open covers what is below it, which keys are not meant for
 * then. */
static gboolean
is_covered (LanyardWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL;
}

static void
find (GSimpleAction *action,
      GVariant      *target,
      gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (self->programme == NULL || is_covered (self))
    return;

  lanyard_window_show_content (self);
  lanyard_content_find (self->content);
}

/* What a search found in another conference: that one is to be shown first. */
static void
show_elsewhere (GSimpleAction *action,
                GVariant      *target,
                gpointer       user_data)
{
  LanyardWindow *self = user_data;
  const char    *conference;

  g_variant_get_child (target, 0, "&s", &conference);
  g_clear_pointer (&self->elsewhere, g_variant_unref);
  self->elsewhere = g_variant_ref (target);
  gtk_widget_activate_action (GTK_WIDGET (self), "app.switch-conference", "s", conference);
}

/* Shows it, now that a conference is; unless that is another one. */
void
lanyard_window_show_what_was_elsewhere (LanyardWindow *self)
{
  LanyardConference *current = lanyard_library_get_current (self->library);
  g_autoptr (GVariant) elsewhere = g_steal_pointer (&self->elsewhere);
  const char *conference;
  const char *action;
  const char *id;

  if (elsewhere == NULL)
    return;

  g_variant_get (elsewhere, "(&s&s&s)", &conference, &action, &id);
  if (current != NULL && g_str_equal (lanyard_conference_get_id (current), conference))
    g_action_group_activate_action (G_ACTION_GROUP (self), action, g_variant_new_string (id));
}

static void
narrow (GSimpleAction *action,
        GVariant      *target,
        gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (self->programme == NULL || is_covered (self))
    return;

  lanyard_window_show_content (self);
  lanyard_content_narrow (self->content);
}

static void
move_in_list (GSimpleAction *action,
              GVariant      *target,
              gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (!is_covered (self))
    lanyard_content_move_in_list (self->content, g_variant_get_int32 (target));
}

static void
go_back (GSimpleAction *action,
         GVariant      *target,
         gpointer       user_data)
{
  LanyardWindow *self = user_data;
  gboolean       collapsed = adw_navigation_split_view_get_collapsed (self->outer_view);

  if (is_covered (self) ||
      (collapsed && !adw_navigation_split_view_get_show_content (self->outer_view)))
    return;
  if (!lanyard_content_go_back (self->content) && collapsed)
    adw_navigation_split_view_set_show_content (self->outer_view, FALSE);
}

static void
switch_day_view (GSimpleAction *action,
                 GVariant      *target,
                 gpointer       user_data)
{
  lanyard_content_switch_day_view (LANYARD_WINDOW (user_data)->content);
}

static void
jump_to_now (GSimpleAction *action,
             GVariant      *target,
             gpointer       user_data)
{
  lanyard_content_jump_to_now (LANYARD_WINDOW (user_data)->content);
}

static void
zoom (GSimpleAction *action,
      GVariant      *target,
      gpointer       user_data)
{
  lanyard_content_zoom (LANYARD_WINDOW (user_data)->content, g_variant_get_int32 (target));
}

/* Goes to what the sidebar has by that id. */
static void
show_place (GSimpleAction *action,
            GVariant      *target,
            gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (self->programme == NULL ||
      !lanyard_sidebar_select (self->sidebar, g_variant_get_string (target, NULL)))
    return;

  lanyard_content_show_list (self->content);
  lanyard_window_show_content (self);
}

/* Takes the star of the chosen session a step further. */
static void
star (GSimpleAction *action,
      GVariant      *target,
      gpointer       user_data)
{
  LanyardWindow *self = user_data;
  const char    *session = lanyard_content_get_session (self->content);
  LanyardStar    next;

  if (session == NULL || is_covered (self))
    return;

  next = lanyard_star_next (lanyard_plan_get_star (self->plan, session));
  gtk_widget_activate_action (GTK_WIDGET (self), "app.star", "(ss)", session,
                              lanyard_star_to_name (next));
}

/* Has a note written on the chosen session, on its page. */
static void
edit_note (GSimpleAction *action,
           GVariant      *target,
           gpointer       user_data)
{
  LanyardWindow   *self = user_data;
  g_autofree char *session = g_strdup (lanyard_content_get_session (self->content));
  LanyardNoteView *view;

  if (session == NULL ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;

  view = lanyard_note_view_find (GTK_WIDGET (self->content), session);
  if (view == NULL && lanyard_content_show_session (self->content, session))
    view = lanyard_note_view_find (GTK_WIDGET (self->content), session);
  if (view == NULL)
    return;

  lanyard_window_show_content (self);
  lanyard_note_view_edit (view);
}

static void
show_notes (GSimpleAction *action,
            GVariant      *target,
            gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (self->programme != NULL &&
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    adw_dialog_present (lanyard_notes_dialog_new (self->plan, self->programme), GTK_WIDGET (self));
}

static void
show_library (GSimpleAction *action,
              GVariant      *target,
              gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (!is_covered (self))
    adw_dialog_present (lanyard_library_dialog_new (self->library, self->clock),
                        GTK_WIDGET (self));
}

/* The library, ready for the address of another conference. */
static void
add_conference (GSimpleAction *action,
                GVariant      *target,
                gpointer       user_data)
{
  LanyardWindow *self = user_data;
  AdwDialog     *dialog;

  show_library (action, target, user_data);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  if (LANYARD_IS_LIBRARY_DIALOG (dialog))
    lanyard_library_dialog_focus_address (LANYARD_LIBRARY_DIALOG (dialog));
}

/* The directory. It may be asked for in the library, which then closes. */
static void
find_conference (GSimpleAction *action,
                 GVariant      *target,
                 gpointer       user_data)
{
  LanyardWindow *self = user_data;
  AdwDialog     *shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (shown != NULL && !LANYARD_IS_LIBRARY_DIALOG (shown))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "app.load-directory", "b", FALSE);
  adw_dialog_present (lanyard_directory_dialog_new (self->library, self->clock),
                      GTK_WIDGET (self));
  if (shown != NULL)
    adw_dialog_close (shown);
}

/* Opens the list of conferences, for which the sidebar has to be seen. */
static void
switch_conference (GSimpleAction *action,
                   GVariant      *target,
                   gpointer       user_data)
{
  LanyardWindow *self = user_data;

  if (self->programme == NULL)
    return;

  if (adw_navigation_split_view_get_collapsed (self->outer_view))
    adw_navigation_split_view_set_show_content (self->outer_view, FALSE);
  lanyard_sidebar_popup_switcher (self->sidebar);
}

/* Asks for a newer version of what is shown. */
static void
refresh (GSimpleAction *action,
         GVariant      *target,
         gpointer       user_data)
{
  LanyardWindow     *self = user_data;
  LanyardConference *current = lanyard_library_get_current (self->library);

  if (current != NULL && lanyard_conference_get_fields (current)->address != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.refresh", "s",
                                lanyard_conference_get_id (current));
}

/* Adds what the window can be asked for. */
void
lanyard_window_add_actions (LanyardWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "show-session", .activate = show_session, .parameter_type = "s" },
    { .name = "show-person", .activate = show_person, .parameter_type = "s" },
    { .name = "show-gap", .activate = show_gap, .parameter_type = "(uxx)" },
    { .name = "new-appointment", .activate = edit_appointment },
    { .name = "edit-appointment", .activate = edit_appointment, .parameter_type = "s" },
    { .name = "show-room", .activate = show_room, .parameter_type = "s" },
    { .name = "show-track", .activate = show_track, .parameter_type = "s" },
    { .name = "show-conference", .activate = show_conference },
    { .name = "open-address", .activate = open_address, .parameter_type = "s" },
    { .name = "copy", .activate = copy, .parameter_type = "s" },
    { .name = "find", .activate = find },
    { .name = "narrow", .activate = narrow },
    { .name = "show-elsewhere", .activate = show_elsewhere, .parameter_type = "(sss)" },
    { .name = "move-in-list", .activate = move_in_list, .parameter_type = "i" },
    { .name = "go-back", .activate = go_back },
    { .name = "switch-day-view", .activate = switch_day_view },
    { .name = "jump-to-now", .activate = jump_to_now },
    { .name = "show-place", .activate = show_place, .parameter_type = "s" },
    { .name = "zoom", .activate = zoom, .parameter_type = "i" },
    { .name = "star", .activate = star },
    { .name = "note", .activate = edit_note },
    { .name = "notes", .activate = show_notes },
    { .name = "library", .activate = show_library },
    { .name = "add-conference", .activate = add_conference },
    { .name = "find-conference", .activate = find_conference },
    { .name = "switch-conference", .activate = switch_conference },
    { .name = "refresh", .activate = refresh },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* Adds the keys that activate them. */
static void
add_zoom_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int   step;
  } bindings[] = {
    { GDK_KEY_plus, 1 },
    { GDK_KEY_equal, 1 },
    { GDK_KEY_KP_Add, 1 },
    { GDK_KEY_minus, -1 },
    { GDK_KEY_KP_Subtract, -1 },
    { GDK_KEY_0, 0 },
    { GDK_KEY_KP_0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, GDK_CONTROL_MASK,
                                         "win.zoom", "i", bindings[i].step);
}

void
lanyard_window_add_bindings (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, control, "win.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, control | GDK_SHIFT_MASK,
                                       "win.narrow", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, control, "win.show-conference",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, control, "win.jump-to-now", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, control, "win.switch-conference",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, control, "win.library", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, control, "win.note", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, control, "win.find-conference",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, control, "win.refresh", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "win.refresh", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, control, "win.move-in-list",
                                       "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, control, "win.move-in-list",
                                       "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, control, "win.switch-day-view",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_ALT_MASK, "win.show-place", "s",
                                       "plan");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, control | GDK_SHIFT_MASK,
                                       "win.new-appointment", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "win.star", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.go-back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_ALT_MASK, "win.show-place",
                                       "s", "now");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_4, GDK_ALT_MASK, "win.notes", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, GDK_ALT_MASK, "win.show-place",
                                       "s", "changes");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.go-back", NULL);
  add_zoom_bindings (widget_class);
}
