/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-resume.h"

struct _LanyardResume
{
  LanyardResumeFunc func;
  gpointer          data;
  GCancellable     *cancellable;
  GDBusConnection  *connection; /* (nullable) until the bus answers */
  guint             subscription;
};

/* PrepareForSleep says TRUE before, and FALSE after. */
static void
signal_cb (GDBusConnection *connection,
           const char      *sender,
           const char      *path,
           const char      *interface,
           const char      *name,
           GVariant        *parameters,
           gpointer         user_data)
{
  LanyardResume *self = user_data;
  gboolean       before = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &before);
  if (!before)
    self->func (self->data);
}

static void
connected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, &error);
  LanyardResume *self = user_data;

  /* it is gone, or there is no such bus: then the alarm alone has to do */
  if (connection == NULL)
    return;

  /* a bus that ends is no reason to end with it */
  g_dbus_connection_set_exit_on_close (connection, FALSE);
  self->subscription = g_dbus_connection_signal_subscribe (
    connection, "org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
    "/org/freedesktop/login1", NULL, G_DBUS_SIGNAL_FLAGS_NONE, signal_cb, self, NULL);
  self->connection = g_steal_pointer (&connection);
}

/**
 * lanyard_resume_new:
 * @bus: the bus that logind is on: the system's
 * @func: what is called when the machine has woken up; it must not free this
 * @data: what that is called with
 *
 * Where there is no such bus, or no logind, nothing is ever told.
 *
 * Returns: (transfer full): who tells it
 */
LanyardResume *
lanyard_resume_new (GBusType          bus,
                    LanyardResumeFunc func,
                    gpointer          data)
{
  LanyardResume *self = g_new0 (LanyardResume, 1);

  self->func = func;
  self->data = data;
  self->cancellable = g_cancellable_new ();
  g_bus_get (bus, self->cancellable, connected_cb, self);
  return self;
}

/**
 * lanyard_resume_free:
 * @self: (transfer full): who tells it no longer
 */
void
lanyard_resume_free (LanyardResume *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  if (self->connection != NULL)
    g_dbus_connection_signal_unsubscribe (self->connection, self->subscription);
  g_clear_object (&self->connection);
  g_free (self);
}
