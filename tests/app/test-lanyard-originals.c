/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-originals.h"

#include <string.h>

static GPtrArray *
documents_new (const char *const *texts)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (documents, g_bytes_new_static (texts[i], strlen (texts[i])));
  return documents;
}

static void
save (const char        *directory,
      const char        *conference,
      const char *const *texts)
{
  g_autoptr (GPtrArray) documents = documents_new (texts);
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_originals_save (directory, conference, documents, &error));
  g_assert_no_error (error);
}

static void
expect (const char        *directory,
        const char        *conference,
        const char *const *texts)
{
  g_autoptr (GPtrArray) documents = lanyard_originals_load (directory, conference);

  g_assert_cmpuint (documents->len, ==, g_strv_length ((GStrv)texts));
  for (guint i = 0; i < documents->len; i++)
    {
      GBytes *document = g_ptr_array_index (documents, i);

      g_assert_cmpmem (g_bytes_get_data (document, NULL), g_bytes_get_size (document), texts[i],
                       strlen (texts[i]));
    }
}

static const char *const nothing[] = { NULL };
static const char *const one[] = { "first", NULL };
static const char *const two[] = { "event", "timetable", NULL };

/* Each conference has its own, whatever characters are in its id. */
static void
test_save (void)
{
  g_autofree char *directory = g_dir_make_tmp ("lanyard-originals-XXXXXX", NULL);

  expect (directory, "plumbers", nothing);
  save (directory, "plumbers", two);
  save (directory, "../../else/where", one);
  expect (directory, "plumbers", two);
  expect (directory, "../../else/where", one);

  /* fewer documents take the place of all */
  save (directory, "plumbers", one);
  expect (directory, "plumbers", one);

  lanyard_originals_remove (directory, "plumbers");
  expect (directory, "plumbers", nothing);
  expect (directory, "../../else/where", one);
  lanyard_originals_remove (directory, "../../else/where");
  lanyard_originals_remove (directory, "../../else/where");
}

/* Where nothing can be written, that is said. */
static void
test_no_place (void)
{
  g_autoptr (GPtrArray) documents = documents_new (one);
  g_autoptr (GError) error = NULL;

  g_assert_false (lanyard_originals_save ("/dev/null", "plumbers", documents, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/originals/save", test_save);
  g_test_add_func ("/originals/no-place", test_no_place);

  return g_test_run ();
}
