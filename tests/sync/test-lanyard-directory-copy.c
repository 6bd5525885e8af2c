/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory-copy.h"

#include "sync-test.h"

#include <string.h>

static LanyardDirectoryCopy *
copy_new (const char *etag,
          const char *last_modified,
          const char *document)
{
  LanyardDirectoryCopy *copy = g_new0 (LanyardDirectoryCopy, 1);

  copy->address = g_strdup ("https://example.org/menu.json");
  copy->etag = g_strdup (etag);
  copy->last_modified = g_strdup (last_modified);
  copy->checked = 1234;
  copy->expires = LANYARD_NO_INSTANT;
  copy->document = g_bytes_new (document, strlen (document));
  return copy;
}

static void
test_round_trip (void)
{
  static const struct
  {
    const char *etag;
    const char *last_modified;
    const char *document;
  } rows[] = {
    { "\"e\"", "Sat, 31 Jan 2026 10:00:00 GMT", "{}" },
    { NULL, NULL, "" },
    { "W/\"e\"", NULL, "{\"title\": \"Zürich\"}" },
  };
  char            *folder = sync_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "new", "directory", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardDirectoryCopy) copy =
                  copy_new (rows[i].etag, rows[i].last_modified, rows[i].document);
      g_autoptr (LanyardDirectoryCopy) loaded = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (lanyard_directory_copy_save (copy, path, &error));
      g_assert_no_error (error);
      loaded = lanyard_directory_copy_load (path);
      g_assert_cmpstr (loaded->address, ==, copy->address);
      g_assert_cmpstr (loaded->etag, ==, rows[i].etag);
      g_assert_cmpstr (loaded->last_modified, ==, rows[i].last_modified);
      g_assert_cmpint (loaded->checked, ==, 1234);
      g_assert_cmpint (loaded->expires, ==, LANYARD_NO_INSTANT);
      g_assert_true (g_bytes_equal (loaded->document, copy->document));
    }

  sync_test_folder_free (folder);
}

/* A file that is damaged anywhere is as good as none; at worst its document
 * is another. */
static void
test_damaged (void)
{
  char            *folder = sync_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "directory", NULL);
  g_autoptr (LanyardDirectoryCopy) copy = copy_new ("\"e\"", NULL, "{\"schedules\": []}");
  g_autofree char *whole = NULL;
  gsize            length;

  g_assert_null (lanyard_directory_copy_load (path));
  g_assert_true (lanyard_directory_copy_save (copy, path, NULL));
  g_assert_true (g_file_get_contents (path, &whole, &length, NULL));
  for (gsize at = 0; at < length; at++)
    {
      g_autoptr (LanyardDirectoryCopy) cut = NULL;

      g_assert_true (g_file_set_contents (path, whole, (gssize)at, NULL));
      cut = lanyard_directory_copy_load (path);
      g_assert_true (cut == NULL || !g_bytes_equal (cut->document, copy->document));
    }
  g_assert_true (g_file_set_contents (path, "{\"schedules\": []}", -1, NULL));
  g_assert_null (lanyard_directory_copy_load (path));
  sync_test_folder_free (folder);
}

/* Where nothing can be written, what was there stays. */
static void
test_no_place (void)
{
  g_autoptr (LanyardDirectoryCopy) copy = copy_new (NULL, NULL, "{}");
  g_autoptr (GError) error = NULL;

  g_assert_false (lanyard_directory_copy_save (copy, "/dev/null/directory", &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == G_FILE_ERROR);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/directory-copy/round-trip", test_round_trip);
  g_test_add_func ("/directory-copy/damaged", test_damaged);
  g_test_add_func ("/directory-copy/no-place", test_no_place);

  return g_test_run ();
}
