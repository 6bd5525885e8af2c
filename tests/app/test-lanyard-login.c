/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-login.h"

#include <glib/gstdio.h>

/* The desktop's answers are in test-desktop-services.py. */
typedef struct
{
  GSettings    *settings;
  LanyardLogin *login;
  char         *folder; /* where a file has the session start something */
  char         *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->settings = g_settings_new (APPLICATION_ID);
  fixture->login = lanyard_login_new (fixture->settings);
  fixture->folder = g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  fixture->path = g_build_filename (fixture->folder, APPLICATION_ID ".desktop", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  lanyard_login_free (fixture->login);
  g_settings_reset (fixture->settings, "start-at-login");
  g_settings_reset (fixture->settings, "login-refusal");
  g_object_unref (fixture->settings);
  g_unlink (fixture->path);
  g_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_refused (Fixture    *fixture,
                const char *refusal)
{
  g_autofree char *kept = g_settings_get_string (fixture->settings, "login-refusal");

  g_assert_cmpstr (kept, ==, refusal);
}

static void
test_file (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_settings_set_boolean (fixture->settings, "start-at-login", TRUE);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_settings_set_boolean (fixture->settings, "start-at-login", FALSE);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  assert_refused (fixture, "none");
}

/* What can't be is off again, until it can. */
static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->folder, "", 0, NULL));
  g_settings_set_boolean (fixture->settings, "start-at-login", TRUE);
  g_assert_false (g_settings_get_boolean (fixture->settings, "start-at-login"));
  assert_refused (fixture, "folder");

  g_unlink (fixture->folder);
  g_settings_set_boolean (fixture->settings, "start-at-login", TRUE);
  g_assert_true (g_settings_get_boolean (fixture->settings, "start-at-login"));
  assert_refused (fixture, "none");
}

/* In a sandbox no file of ours counts. */
static void
test_no_desktop (Fixture      *fixture,
                 gconstpointer data)
{
  g_setenv ("FLATPAK_ID", APPLICATION_ID, TRUE);
  g_settings_set_boolean (fixture->settings, "start-at-login", TRUE);
  g_unsetenv ("FLATPAK_ID");
  g_assert_false (g_settings_get_boolean (fixture->settings, "start-at-login"));
  assert_refused (fixture, "desktop");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("lanyard-login-XXXXXX", NULL);
  int              status;

  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/login/file", test_file);
  ADD ("/login/no-folder", test_no_folder);
  ADD ("/login/no-desktop", test_no_desktop);

  status = g_test_run ();
  g_rmdir (folder);
  return status;
}
