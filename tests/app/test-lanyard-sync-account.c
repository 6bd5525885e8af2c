/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sync-account.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

static void
test_kept (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lanyard-account-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sync.ini", NULL);
  g_autoptr (LanyardSyncAccount) account =
              lanyard_sync_account_new ("https://cloud.example/Lanyard/", "me = you\n");
  g_autoptr (LanyardSyncAccount) loaded = NULL;
  g_autoptr (LanyardSyncAccount) bare = lanyard_sync_account_new ("https://a/", NULL);
  g_autoptr (LanyardSyncAccount) again = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf found;

  g_assert_null (lanyard_sync_account_load (folder));
  account->fingerprint = g_strdup ("AB:CD");
  account->allow_local = TRUE;
  account->last = 7;
  g_assert_true (lanyard_sync_account_save (account, folder, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0600);
  loaded = lanyard_sync_account_load (folder);
  g_assert_cmpstr (loaded->address, ==, account->address);
  g_assert_cmpstr (loaded->user, ==, account->user);
  g_assert_cmpstr (loaded->fingerprint, ==, "AB:CD");
  g_assert_true (loaded->allow_local && loaded->last == 7 && loaded->is_new);
  loaded->is_new = FALSE;
  g_assert_true (lanyard_sync_account_save (loaded, folder, &error));
  lanyard_sync_account_free (loaded);
  loaded = lanyard_sync_account_load (folder);
  g_assert_false (loaded->is_new);

  /* another takes its place, with nothing of the first */
  g_assert_true (lanyard_sync_account_save (bare, folder, &error));
  again = lanyard_sync_account_load (folder);
  g_assert_true (again->user == NULL && again->fingerprint == NULL && !again->allow_local);
  g_assert_true (again->last == LANYARD_NO_INSTANT);

  g_assert_true (lanyard_sync_account_delete (folder, &error));
  g_assert_null (lanyard_sync_account_load (folder));
  g_assert_true (lanyard_sync_account_delete (folder, &error));
  g_rmdir (folder);
}

static void
test_broken (void)
{
  static const char *const texts[] = { "", "no", "[sync]\n", "[sync]\naddress=\n", "[other]\n" };
  g_autofree char         *folder = g_dir_make_tmp ("lanyard-account-XXXXXX", NULL);
  g_autofree char         *path = g_build_filename (folder, "sync.ini", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_assert_null (lanyard_sync_account_load (folder));
    }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/sync-account/kept", test_kept);
  g_test_add_func ("/app/sync-account/broken", test_broken);

  return g_test_run ();
}
