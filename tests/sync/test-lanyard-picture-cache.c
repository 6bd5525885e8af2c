/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-picture-cache.h"

#include "sync-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#define DAY (24 * 60 * 60)
#define ADDRESS "https://example.org/ada.png"

static void
save (LanyardPictureCache *cache,
      const char          *address,
      const char          *etag,
      GBytes              *bytes)
{
  const LanyardPictureCopy copy = {
    .address = (char *)address,
    .etag = (char *)etag,
    .last_modified = NULL,
    .checked = 1234,
    .bytes = bytes,
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_picture_cache_save (cache, &copy, &error));
  g_assert_no_error (error);
}

static gboolean
has (LanyardPictureCache *cache,
     const char          *address)
{
  g_autoptr (LanyardPictureCopy) copy = lanyard_picture_cache_load (cache, address);

  return copy != NULL;
}

/* What is saved is there, the newest of each address, also for the next run. */
static void
test_kept (void)
{
  char            *folder = sync_test_folder_new ();
  g_autofree char *below = g_build_filename (folder, "a", "b", NULL);
  g_autoptr (LanyardPictureCache) cache = lanyard_picture_cache_new (below, 1000);
  g_autoptr (LanyardPictureCache) next = lanyard_picture_cache_new (below, 1000);
  g_autoptr (LanyardPictureCopy) copy = NULL;
  g_autoptr (LanyardPictureCopy) none = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("picture", 7);

  g_assert_false (has (cache, ADDRESS));
  save (cache, ADDRESS, NULL, NULL);
  save (cache, "https://example.org/none.png", NULL, NULL);
  save (cache, ADDRESS, "\"1\"", bytes);

  copy = lanyard_picture_cache_load (next, ADDRESS);
  g_assert_nonnull (copy);
  g_assert_cmpstr (copy->address, ==, ADDRESS);
  g_assert_cmpstr (copy->etag, ==, "\"1\"");
  g_assert_null (copy->last_modified);
  g_assert_cmpint (copy->checked, ==, 1234);
  g_assert_true (g_bytes_equal (copy->bytes, bytes));
  none = lanyard_picture_cache_load (next, "https://example.org/none.png");
  g_assert_nonnull (none);
  g_assert_null (none->bytes);
  sync_test_folder_free (folder);
}

/* Writes @contents into all files of the folder. */
static void
damage (const char *folder,
        const char *contents)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_set_contents (path, contents, -1, NULL));
    }
}

static void
test_damaged (void)
{
  static const char *const contents[] = { "", "x", "lanyard-picture and what else there may be" };
  char                    *folder = sync_test_folder_new ();
  g_autoptr (LanyardPictureCache) cache = lanyard_picture_cache_new (folder, 1000);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("picture", 7);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      save (cache, ADDRESS, NULL, bytes);
      g_assert_true (has (cache, ADDRESS));
      damage (folder, contents[i]);
      g_assert_false (has (cache, ADDRESS));
    }
  sync_test_folder_free (folder);
}

/* As if it had been used last so many days ago. */
static void
age (const char *folder,
     const char *address,
     int         days)
{
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, address, -1);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  time_t           then = (time_t)(g_get_real_time () / G_USEC_PER_SEC - days * DAY);

  g_assert_cmpint (g_utime (path, &(struct utimbuf){ then, then }), ==, 0);
}

/* Where there are too many, what wasn't used for longest goes; to be shown is to
 * be used. */
static void
test_bound (void)
{
  char *folder = sync_test_folder_new ();
  g_autoptr (LanyardPictureCache) cache = lanyard_picture_cache_new (folder, 10000);
  g_autofree char *data = g_malloc0 (3000);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, 3000);

  save (cache, "one", NULL, bytes);
  save (cache, "two", NULL, bytes);
  save (cache, "three", NULL, bytes);
  age (folder, "one", 3);
  age (folder, "two", 2);
  age (folder, "three", 1);
  g_assert_true (has (cache, "one"));

  save (cache, "four", NULL, bytes);
  g_assert_true (has (cache, "one"));
  g_assert_false (has (cache, "two"));
  g_assert_true (has (cache, "four"));
  sync_test_folder_free (folder);
}

/* What is larger than all that may be there doesn't stay, and does no harm. */
static void
test_too_large (void)
{
  char *folder = sync_test_folder_new ();
  g_autoptr (LanyardPictureCache) cache = lanyard_picture_cache_new (folder, 100);
  g_autofree char *data = g_malloc0 (3000);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, 3000);

  save (cache, "one", NULL, bytes);
  g_assert_false (has (cache, "one"));
  sync_test_folder_free (folder);
}

static void
test_no_place (void)
{
  g_autoptr (LanyardPictureCache) cache = lanyard_picture_cache_new ("/dev/null/pictures", 1000);
  const LanyardPictureCopy copy = { .address = (char *)ADDRESS };
  g_autoptr (GError) error = NULL;

  g_assert_false (lanyard_picture_cache_save (cache, &copy, &error));
  g_assert_nonnull (error);
  g_assert_false (has (cache, ADDRESS));
}

static void
test_due (void)
{
  static const struct
  {
    int      age; /* seconds */
    gboolean came;
    gboolean due;
  } rows[] = {
    { 0, TRUE, FALSE },
    { 7 * DAY - 1, TRUE, FALSE },
    { 7 * DAY, TRUE, TRUE },
    { 0, FALSE, FALSE },
    { DAY - 1, FALSE, FALSE },
    { DAY, FALSE, TRUE },
    /* the clock was set back */
    { -1, TRUE, TRUE },
    { -1, FALSE, TRUE },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("picture", 7);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const LanyardPictureCopy copy = {
        .address = (char *)ADDRESS,
        .checked = 1000000,
        .bytes = rows[i].came ? bytes : NULL,
      };

      g_assert_cmpint (lanyard_picture_copy_is_due (&copy, 1000000 + rows[i].age), ==, rows[i].due);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-cache/kept", test_kept);
  g_test_add_func ("/picture-cache/damaged", test_damaged);
  g_test_add_func ("/picture-cache/bound", test_bound);
  g_test_add_func ("/picture-cache/too-large", test_too_large);
  g_test_add_func ("/picture-cache/no-place", test_no_place);
  g_test_add_func ("/picture-cache/due", test_due);

  return g_test_run ();
}
