/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-delivery.h"

#include <glib/gstdio.h>

#define SERVICE "[D-BUS Service]\nName=%s\nExec=/bin/false\n"

typedef struct
{
  gboolean answered;
  gboolean shown;
  GError  *error; /* (owned) (nullable) */
} Answer;

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Answer *answer = user_data;

  answer->shown = lanyard_delivery_check_finish (result, &answer->error);
  answer->answered = TRUE;
}

static gboolean
check (GTestDBus    *bus,
       gboolean      sandboxed,
       const char   *owned,
       GCancellable *cancellable,
       GError      **error)
{
  Answer answer = { 0 };
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GDBusConnection) connection = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, NULL);

  if (owned != NULL)
    reply = g_dbus_connection_call_sync (
      connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "RequestName", g_variant_new ("(su)", owned, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
      NULL);
  lanyard_delivery_check (connection, sandboxed, cancellable, checked_cb, &answer);
  while (!answer.answered)
    g_main_context_iteration (NULL, TRUE);
  if (answer.error != NULL)
    g_propagate_error (error, answer.error);
  g_dbus_connection_close_sync (connection, NULL, NULL);
  return answer.shown;
}

/* Returns: (transfer full): a bus that could start who has a name */
static GTestDBus *
bus_new (const char *folder,
         const char *activatable)
{
  GTestDBus       *bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autofree char *path = g_build_filename (folder, "test.service", NULL);

  if (activatable != NULL)
    {
      g_autofree char *text = g_strdup_printf (SERVICE, activatable);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
    }
  g_test_dbus_add_service_dir (bus, folder);
  g_test_dbus_up (bus);
  g_unlink (path);
  return bus;
}

/* Outside a sandbox GNotification goes to the desktop's services, inside to
 * its portal. */
static void
test_names (void)
{
  static const struct
  {
    const char *activatable; /* (nullable) */
    const char *owned;       /* (nullable) */
    gboolean    outside;
    gboolean    inside;
  } rows[] = {
    { NULL, NULL, FALSE, FALSE },
    { NULL, "org.freedesktop.Notifications", TRUE, FALSE },
    { NULL, "org.gtk.Notifications", TRUE, FALSE },
    { NULL, "org.freedesktop.portal.Desktop", FALSE, TRUE },
    { NULL, "org.freedesktop.Notifications.Other", FALSE, FALSE },
    { "org.freedesktop.Notifications", NULL, TRUE, FALSE },
    { "org.freedesktop.portal.Desktop", NULL, FALSE, TRUE },
    { "org.example.Notifications", "org.example.Desktop", FALSE, FALSE },
  };
  g_autofree char *folder = g_dir_make_tmp ("lanyard-delivery-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTestDBus) bus = bus_new (folder, rows[i].activatable);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (check (bus, FALSE, rows[i].owned, NULL, &error), ==, rows[i].outside);
      g_assert_no_error (error);
      g_assert_cmpint (check (bus, TRUE, rows[i].owned, NULL, &error), ==, rows[i].inside);
      g_assert_no_error (error);
      g_test_dbus_down (bus);
    }
  g_rmdir (folder);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lanyard-delivery-XXXXXX", NULL);
  g_autoptr (GTestDBus) bus = bus_new (folder, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (check (bus, FALSE, "org.gtk.Notifications", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_test_dbus_down (bus);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/delivery/names", test_names);
  g_test_add_func ("/delivery/cancelled", test_cancelled);

  return g_test_run ();
}
