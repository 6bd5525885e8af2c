/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-autostart.h"

#include <glib/gstdio.h>

static char *
make_folder (void)
{
  return g_dir_make_tmp ("lanyard-autostart-XXXXXX", NULL);
}

static char *
make_path (const char *folder)
{
  return g_build_filename (folder, "autostart", APPLICATION_ID ".desktop", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autofree char *inner = g_build_filename (folder, "autostart", NULL);
  g_autofree char *path = make_path (folder);

  g_unlink (path);
  g_rmdir (inner);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
set (const char *folder,
     gboolean    enabled)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_autostart_set (folder, enabled, &error));
  g_assert_no_error (error);
}

/* It is what a session starts, without a window. */
static void
test_set (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = make_path (folder);
  g_autofree char *command = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();

  set (folder, FALSE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  set (folder, TRUE);
  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL));
  command = g_key_file_get_string (file, "Desktop Entry", "Exec", NULL);
  g_assert_cmpstr (command, ==, "lanyard --gapplication-service");

  set (folder, FALSE);
  set (folder, FALSE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  remove_folder (folder);
}

static void
test_own_file (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = make_path (folder);
  g_autofree char *text = NULL;

  set (folder, TRUE);
  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  set (folder, TRUE);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
  remove_folder (folder);
}

/* Where a file is in the way there is an error. */
static void
test_refused (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *inner = g_build_filename (folder, "autostart", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (inner, "", -1, NULL));
  g_assert_false (lanyard_autostart_set (folder, TRUE, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, G_FILE_ERROR);
  g_unlink (inner);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/autostart/set", test_set);
  g_test_add_func ("/autostart/own-file", test_own_file);
  g_test_add_func ("/autostart/refused", test_refused);

  return g_test_run ();
}
