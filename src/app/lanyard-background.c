/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-background.h"

#include "lanyard-autostart.h"

struct _LanyardBackground
{
  GApplication     *application; /* (unowned) */
  LanyardReminding *reminding;
  GSettings        *settings;
  gulong            settings_handler;
  gulong            login_handler;
  gboolean          held; /* the application stays without a window */
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

/* What was refused is shown as it is. */
static void
start_at_login_cb (LanyardBackground *self)
{
  gboolean wanted = g_settings_get_boolean (self->settings, "start-at-login");
  g_autoptr (GError) error = NULL;

  if (lanyard_autostart_set (g_get_user_config_dir (), wanted, &error))
    return;

  g_message ("Starting at login can't be changed: %s", error->message);
  g_settings_set_boolean (self->settings, "start-at-login", !wanted);
}

/* Without the action the row of the preferences can't be used. */
static void
add_login_action (LanyardBackground *self)
{
  g_autoptr (GAction) action = g_settings_create_action (self->settings, "start-at-login");

  g_action_map_add_action (G_ACTION_MAP (self->application), action);
  self->login_handler = g_signal_connect_swapped (self->settings, "changed::start-at-login",
                                                  G_CALLBACK (start_at_login_cb), self);
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

static const GActionEntry entries[] = {
  { .name = "remind-test", .activate = send_test },
  { .name = LANYARD_NOTICE_SNOOZE, .activate = snooze, .parameter_type = "(ss)" },
  { .name = LANYARD_NOTICE_NOT_GOING, .activate = drop_star, .parameter_type = "(ss)" },
};

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

  self->application = application;
  self->settings = g_object_ref (settings);
  self->reminding = lanyard_reminding_new (lanyard_desk_get_keeper (desk),
                                           lanyard_desk_get_errands (desk), clock, settings);
  g_signal_connect_swapped (self->reminding, "show", G_CALLBACK (show_cb), self);
  g_signal_connect_swapped (self->reminding, "withdraw", G_CALLBACK (withdraw_cb), self);
  g_signal_connect_swapped (self->reminding, "looked", G_CALLBACK (hold_or_release), self);
  self->settings_handler = g_signal_connect_swapped (
    settings, "changed::remind-in-background", G_CALLBACK (hold_or_release), self);
  if (lanyard_autostart_is_possible ())
    add_login_action (self);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   self);
  return self;
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
  g_clear_signal_handler (&self->login_handler, self->settings);
  if (self->held)
    g_application_release (self->application);
  g_object_unref (self->reminding);
  g_object_unref (self->settings);
  g_free (self);
}
