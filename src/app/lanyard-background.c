/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-background.h"

#include "lanyard-autostart.h"
#include "lanyard-delivery.h"
#include "lanyard-login.h"

#include <gtk/gtk.h>

struct _LanyardBackground
{
  GApplication     *application; /* (unowned) */
  LanyardReminding *reminding;
  GSettings        *settings;
  gulong            settings_handler;
  gulong            window_handler;
  LanyardLogin     *login;
  GCancellable     *cancellable; /* of looking for who shows notifications */
  gboolean          held;        /* the application stays without a window */
};

static void
show_cb (LanyardBackground   *self,
         const LanyardNotice *notice)
{
  g_autoptr (GNotification) notification = lanyard_notice_to_notification (notice);

  g_application_send_notification (self->application, notice->id, notification);
}

static void
withdraw_cb (LanyardBackground *self,
             const char        *id)
{
  g_application_withdraw_notification (self->application, id);
}

/* Started at login it is there for nothing else, whatever the preference says. */
static gboolean
is_wanted (LanyardBackground *self)
{
  gboolean service =
    (g_application_get_flags (self->application) & G_APPLICATION_IS_SERVICE) != 0;

  return lanyard_reminding_get_next (self->reminding) != LANYARD_NO_INSTANT &&
         (service || g_settings_get_boolean (self->settings, "remind-in-background"));
}

static void
hold_or_release (LanyardBackground *self)
{
  gboolean wanted = is_wanted (self);

  if (wanted == self->held)
    return;

  self->held = wanted;
  if (wanted)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

/* Once, when there is no window for the first time and reminders go on, the
 * user is asked whether that shall be so after the next login, too. */
static void
window_removed_cb (LanyardBackground *self)
{
  g_autoptr (LanyardNotice) notice = NULL;

  if (!self->held || gtk_application_get_windows (GTK_APPLICATION (self->application)) != NULL ||
      g_settings_get_boolean (self->settings, "start-at-login") ||
      g_settings_get_boolean (self->settings, "login-asked"))
    return;

  g_settings_set_boolean (self->settings, "login-asked", TRUE);
  notice = lanyard_notice_new_staying ();
  show_cb (self, notice);
}

static void
snooze (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  LanyardBackground *self = user_data;
  const char        *conference;
  const char        *item;

  g_variant_get (parameter, "(&s&s)", &conference, &item);
  lanyard_reminding_snooze (self->reminding, conference, item);
}

static void
drop_star (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LanyardBackground *self = user_data;
  const char        *conference;
  const char        *item;

  g_variant_get (parameter, "(&s&s)", &conference, &item);
  lanyard_reminding_drop_star (self->reminding, conference, item);
}

static void
send_test (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  g_autoptr (LanyardNotice) notice = lanyard_notice_new_test ();

  show_cb (user_data, notice);
}

static void
start_at_login (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LanyardBackground *self = user_data;

  g_settings_set_boolean (self->settings, "start-at-login", TRUE);
}

static const GActionEntry entries[] = {
  { .name = LANYARD_NOTICE_LOGIN, .activate = start_at_login },
  { .name = "remind-test", .activate = send_test },
  { .name = LANYARD_NOTICE_SNOOZE, .activate = snooze, .parameter_type = "(ss)" },
  { .name = LANYARD_NOTICE_NOT_GOING, .activate = drop_star, .parameter_type = "(ss)" },
};

static void
allow_test (LanyardBackground *self,
            gboolean           allowed)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->application), "remind-test");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), allowed);
}

/**
 * lanyard_background_new:
 * @application: who sends notifications, and is held; it has to outlive this.
 *   The actions of their buttons are added, but for the one that opens a window
 * @desk: whose plans are reminded of; it has to outlive this
 * @clock: the clock that reminders go by
 * @settings: the user's preferences
 *
 * Returns: (transfer full): who reminds from now on
 */
LanyardBackground *
lanyard_background_new (GApplication *application,
                        LanyardDesk  *desk,
                        LanyardClock *clock,
                        GSettings    *settings)
{
  LanyardBackground *self = g_new0 (LanyardBackground, 1);
  g_autoptr (GAction) login = g_settings_create_action (settings, "start-at-login");

  self->application = application;
  self->settings = g_object_ref (settings);
  self->cancellable = g_cancellable_new ();
  self->reminding = lanyard_reminding_new (lanyard_desk_get_keeper (desk),
                                           lanyard_desk_get_errands (desk), clock, settings);
  g_signal_connect_swapped (self->reminding, "show", G_CALLBACK (show_cb), self);
  g_signal_connect_swapped (self->reminding, "withdraw", G_CALLBACK (withdraw_cb), self);
  g_signal_connect_swapped (self->reminding, "looked", G_CALLBACK (hold_or_release), self);
  self->settings_handler = g_signal_connect_swapped (
    settings, "changed::remind-in-background", G_CALLBACK (hold_or_release), self);
  self->window_handler = g_signal_connect_swapped (application, "window-removed",
                                                   G_CALLBACK (window_removed_cb), self);
  self->login = lanyard_login_new (settings);
  g_action_map_add_action (G_ACTION_MAP (application), login);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   self);
  return self;
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean           shown = lanyard_delivery_check_finish (result, &error);
  LanyardBackground *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    g_debug ("It isn't known who shows notifications: %s", error->message);
  allow_test (self, shown || error != NULL);
}

/**
 * lanyard_background_check:
 * @self: who reminds
 *
 * Looks whether anybody shows notifications. Where nobody does, no test
 * reminder can be sent: its action is disabled, which the preferences explain.
 */
void
lanyard_background_check (LanyardBackground *self)
{
  GDBusConnection *connection = g_application_get_dbus_connection (self->application);

  if (connection == NULL)
    allow_test (self, FALSE);
  else
    lanyard_delivery_check (connection, !lanyard_autostart_is_possible (), self->cancellable,
                            checked_cb, self);
}

/**
 * lanyard_background_free:
 * @self: (transfer full): who reminds no longer
 */
void
lanyard_background_free (LanyardBackground *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->application), entries[i].name);
  g_signal_handlers_disconnect_by_data (self->reminding, self);
  g_clear_signal_handler (&self->settings_handler, self->settings);
  g_clear_signal_handler (&self->window_handler, self->application);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  lanyard_login_free (self->login);
  if (self->held)
    g_application_release (self->application);
  g_object_unref (self->reminding);
  g_object_unref (self->settings);
  g_free (self);
}
