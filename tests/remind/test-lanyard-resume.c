/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-resume.h"

#define LOGIND "org.freedesktop.login1"

/* A bus with somebody on it who is logind. */
typedef struct
{
  GTestDBus       *bus;
  GDBusConnection *logind;
  int              times;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (fixture->bus);
  fixture->logind = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (fixture->bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (
    fixture->logind, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
    "RequestName", g_variant_new ("(su)", LOGIND, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
    &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->logind);
  g_test_dbus_down (fixture->bus);
  g_object_unref (fixture->bus);
}

static void
woken (gpointer data)
{
  ((Fixture *)data)->times++;
}

static void
say (Fixture    *fixture,
     const char *name,
     GVariant   *parameters)
{
  g_assert_true (g_dbus_connection_emit_signal (fixture->logind, NULL, "/org/freedesktop/login1",
                                                LOGIND ".Manager", name, parameters, NULL));
}

static void
wait_for (Fixture *fixture,
          int      times)
{
  while (fixture->times < times)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->times, ==, times);
}

static void
ask_bus (GDBusConnection *connection)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
    connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId",
    NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

  g_assert_nonnull (reply);
}

/* Said until it is heard, as the bus may not have answered before; and then
 * until all of it is: what comes by one connection comes in order. */
static void
wait_until_heard (Fixture *fixture)
{
  g_autoptr (GDBusConnection) connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  while (fixture->times == 0)
    {
      say (fixture, "PrepareForSleep", g_variant_new ("(b)", FALSE));
      g_main_context_iteration (NULL, FALSE);
    }
  ask_bus (fixture->logind);
  ask_bus (connection);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* Going to sleep, and whatever else is said, is nothing. */
static void
test_wakes (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (LanyardResume) resume = lanyard_resume_new (G_BUS_TYPE_SESSION, woken, fixture);
  int times;

  wait_until_heard (fixture);
  times = fixture->times;

  say (fixture, "PrepareForSleep", g_variant_new ("(b)", TRUE));
  say (fixture, "PrepareForSleep", g_variant_new ("(s)", "no"));
  say (fixture, "PrepareForShutdown", g_variant_new ("(b)", FALSE));
  say (fixture, "PrepareForSleep", g_variant_new ("(b)", FALSE));
  wait_for (fixture, times + 1);
}

/* One that is freed before the bus answers hears nothing. */
static void
test_freed (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (LanyardResume) other = NULL;

  lanyard_resume_free (lanyard_resume_new (G_BUS_TYPE_SESSION, NULL, NULL));
  other = lanyard_resume_new (G_BUS_TYPE_SESSION, woken, fixture);
  wait_until_heard (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/resume/wakes", Fixture, NULL, set_up, test_wakes, tear_down);
  g_test_add ("/resume/freed", Fixture, NULL, set_up, test_freed, tear_down);

  return g_test_run ();
}
