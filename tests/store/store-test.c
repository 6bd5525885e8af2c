/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-test.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* Whom nothing belongs to. */
#define NOBODY 65534

/**
 * store_test_make_folder:
 *
 * Returns: (transfer full): the path of a new folder
 */
char *
store_test_make_folder (void)
{
  char *folder = g_dir_make_tmp ("lanyard-store-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

static void
remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_tree (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

/**
 * store_test_remove_folder:
 * @folder: (transfer full): a folder, which is removed with all that is in it
 */
void
store_test_remove_folder (char *folder)
{
  remove_tree (folder);
  g_free (folder);
}

/**
 * store_test_begin_read_only:
 * @folder: a folder
 *
 * Lets nothing be written to @folder any more, which takes another user's eyes
 * where the test is root's.
 *
 * Returns: whether that could be brought about; if not, the test is skipped
 */
gboolean
store_test_begin_read_only (const char *folder)
{
  g_autofree char *probe = g_build_filename (folder, "probe", NULL);

  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  if ((geteuid () == 0 && seteuid (NOBODY) != 0) || g_file_set_contents (probe, "", 0, NULL))
    {
      store_test_end_read_only (folder);
      g_unlink (probe);
      g_test_skip ("nothing keeps this user from writing");
      return FALSE;
    }

  return TRUE;
}

void
store_test_end_read_only (const char *folder)
{
  if (geteuid () != getuid ())
    g_assert_cmpint (seteuid (getuid ()), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
}

/**
 * store_test_read:
 * @path: a file
 *
 * Returns: (transfer full) (nullable): what is in it, NULL where it isn't there
 */
GBytes *
store_test_read (const char *path)
{
  char *contents;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return NULL;
  return g_bytes_new_take (contents, length);
}

/**
 * store_test_write:
 * @path: a file
 * @bytes: what is to be in it, in place of all that is
 */
void
store_test_write (const char *path,
                  GBytes     *bytes)
{
  gsize       length;
  const char *contents = g_bytes_get_data (bytes, &length);

  g_assert_true (g_file_set_contents_full (path, contents, (gssize)length,
                                           G_FILE_SET_CONTENTS_NONE, 0644, NULL));
}

/**
 * store_test_flip:
 * @path: a file
 * @offset: the place of a byte in it
 * @bits: what is turned over in that byte
 */
void
store_test_flip (const char *path,
                 gsize       offset,
                 guint8      bits)
{
  g_autoptr (GBytes) bytes = store_test_read (path);
  g_autoptr (GBytes) changed = NULL;
  gsize   length;
  guint8 *contents = g_bytes_unref_to_data (g_steal_pointer (&bytes), &length);

  g_assert_cmpuint (offset, <, length);
  contents[offset] ^= bits;
  changed = g_bytes_new_take (contents, length);
  store_test_write (path, changed);
}

/**
 * store_test_fork:
 * @func: what another process does; then it is gone without tidying up
 * @data: for @func
 */
void
store_test_fork (StoreTestFunc func,
                 gpointer      data)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child > 0)
    return;

  func (data);
  _exit (0);
}

/**
 * store_test_wait_for_children:
 *
 * Waits until every process that was begun is gone, and asserts that it ended
 * well.
 */
void
store_test_wait_for_children (void)
{
  int status;

  while (wait (&status) > 0)
    g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (errno, ==, ECHILD);
}
