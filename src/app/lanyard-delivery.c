/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-delivery.h"

/* Who shows notifications, as GNotification looks for them. */
static const char *const services[] = { "org.gtk.Notifications", "org.freedesktop.Notifications",
                                        NULL };
static const char *const portals[] = { "org.freedesktop.portal.Desktop", NULL };

static void
call (GDBusConnection    *connection,
      const char         *method,
      GCancellable       *cancellable,
      GAsyncReadyCallback callback,
      gpointer            user_data)
{
  g_dbus_connection_call (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                          "org.freedesktop.DBus", method, NULL, G_VARIANT_TYPE ("(as)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, cancellable, callback, user_data);
}

/* Returns: whether one of them is among the names that were told */
static gboolean
is_among (const char *const *wanted,
          GVariant          *reply)
{
  g_autofree const char **names = NULL;

  g_variant_get (reply, "(^a&s)", &names);
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      if (g_strv_contains (names, wanted[i]))
        return TRUE;
    }
  return FALSE;
}

static void
listed_activatable_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
              g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply != NULL)
    g_task_return_boolean (task, is_among (g_task_get_task_data (task), reply));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
              g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (reply == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (is_among (g_task_get_task_data (task), reply))
    g_task_return_boolean (task, TRUE);
  else
    call (G_DBUS_CONNECTION (source), "ListActivatableNames", cancellable, listed_activatable_cb,
          g_steal_pointer (&task));
}

/**
 * lanyard_delivery_check:
 * @connection: the session bus
 * @sandboxed: whether notifications go through the desktop's portal
 * @cancellable: (nullable): cancels it
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Asks the bus who is there, or would be started; starts nobody.
 */
void
lanyard_delivery_check (GDBusConnection    *connection,
                        gboolean            sandboxed,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask *task = g_task_new (connection, cancellable, callback, user_data);

  g_task_set_source_tag (task, lanyard_delivery_check);
  g_task_set_task_data (task, (gpointer)(sandboxed ? portals : services), NULL);
  call (connection, "ListNames", cancellable, listed_cb, task);
}

/**
 * lanyard_delivery_check_finish:
 * @result: what the callback was given
 * @error: G_IO_ERROR, G_DBUS_ERROR
 *
 * Returns: whether a notification would be shown; FALSE with @error set where
 *   that couldn't be asked
 */
gboolean
lanyard_delivery_check_finish (GAsyncResult *result,
                               GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
