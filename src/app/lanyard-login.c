/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-login.h"

#include "lanyard-autostart.h"

#include <glib/gi18n-lib.h>
#include <libportal/portal.h>

#define REFUSAL "login-refusal"

/* Counted: the desktop may answer after it was freed. */
struct _LanyardLogin
{
  GSettings *settings;
  XdpPortal *portal; /* (nullable) until the desktop has to be asked */
  gulong     handler;
  gboolean   wanted; /* what the preference said last */
  gboolean   freed;
};

static void
refuse (LanyardLogin *self,
        const char   *refusal,
        gboolean      wanted)
{
  g_settings_set_string (self->settings, REFUSAL, refusal);
  self->wanted = !wanted;
  g_settings_set_boolean (self->settings, "start-at-login", !wanted);
}

static void
clear (gpointer data)
{
  LanyardLogin *self = data;

  g_object_unref (self->settings);
  g_clear_object (&self->portal);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  LanyardLogin *self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean allowed = xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error);

  if (error != NULL)
    g_debug ("The desktop doesn't start this at login: %s", error->message);
  /* what isn't wanted any more needs nobody's leave */
  if (!allowed && !self->freed &&
      g_settings_get_boolean (self->settings, "start-at-login"))
    refuse (self, "desktop", TRUE);
  g_rc_box_release_full (self, clear);
}

static void
ask_desktop (LanyardLogin *self,
             gboolean      wanted)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *reason = (char *)_ ("Lanyard reminds you of what is in your plan.");

  if (self->portal == NULL)
    self->portal = xdp_portal_initable_new (&error);
  if (self->portal == NULL)
    {
      g_debug ("The desktop can't be asked to start this at login: %s", error->message);
      if (wanted)
        refuse (self, "desktop", wanted);
      return;
    }

  g_ptr_array_add (command, (char *)"lanyard");
  g_ptr_array_add (command, (char *)"--gapplication-service");
  xdp_portal_request_background (self->portal, NULL, reason, command,
                                 wanted ? XDP_BACKGROUND_FLAG_AUTOSTART : XDP_BACKGROUND_FLAG_NONE,
                                 NULL, answered_cb, g_rc_box_acquire (self));
}

static void
changed_cb (LanyardLogin *self)
{
  gboolean wanted = g_settings_get_boolean (self->settings, "start-at-login");
  g_autoptr (GError) error = NULL;

  /* what it said before may be written again, or was set back here */
  if (wanted == self->wanted)
    return;

  self->wanted = wanted;
  g_settings_set_string (self->settings, REFUSAL, "none");
  if (!lanyard_autostart_is_possible ())
    {
      ask_desktop (self, wanted);
    }
  else if (!lanyard_autostart_set (g_get_user_config_dir (), wanted, &error))
    {
      g_message ("Starting at login can't be changed: %s", error->message);
      refuse (self, "folder", wanted);
    }
}

/**
 * lanyard_login_new:
 * @settings: the user's preferences
 *
 * Returns: (transfer full): who has it done whenever the preference changes
 */
LanyardLogin *
lanyard_login_new (GSettings *settings)
{
  LanyardLogin *self = g_rc_box_new0 (LanyardLogin);

  self->settings = g_object_ref (settings);
  self->wanted = g_settings_get_boolean (settings, "start-at-login");
  self->handler = g_signal_connect_swapped (settings, "changed::start-at-login",
                                            G_CALLBACK (changed_cb), self);
  return self;
}

/**
 * lanyard_login_free:
 * @self: (transfer full): who has it done no longer
 */
void
lanyard_login_free (LanyardLogin *self)
{
  self->freed = TRUE;
  g_clear_signal_handler (&self->handler, self->settings);
  g_rc_box_release_full (self, clear);
}
