/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-collection.h"

#include "shelf.h"

#include <string.h>

#define NAME "36c3.json"

static GBytes *
make (const char *text)
{
  return g_bytes_new_static (text, strlen (text));
}

/* Reads what isn't there, writes it, and reads it with and without its tag. */
static void
test_read_write (void)
{
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  LanyardCollection *collection = LANYARD_COLLECTION (shelf);
  g_autoptr (GBytes) bytes = make ("{}");
  g_autoptr (GHashTable) tags = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (LanyardCollectionAnswer) answer = { 0 };
  g_autofree char *tag = NULL;

  g_assert_true (lanyard_collection_heeds_tags (collection));
  g_assert_true (lanyard_collection_read (collection, NAME, NULL, &answer, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (answer.bytes);
  g_assert_false (answer.unchanged);

  g_assert_true (lanyard_collection_write (collection, NAME, bytes, NULL, &tag, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (lanyard_collection_read (collection, NAME, NULL, &answer, NULL, &error));
  g_assert_true (g_bytes_equal (answer.bytes, bytes));
  g_assert_cmpstr (answer.tag, ==, tag);

  lanyard_collection_answer_clear (&answer);
  g_assert_true (lanyard_collection_read (collection, NAME, tag, &answer, NULL, &error));
  g_assert_true (answer.unchanged);
  g_assert_null (answer.bytes);

  tags = lanyard_collection_list (collection, NULL, &error);
  g_assert_cmpuint (g_hash_table_size (tags), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (tags, NAME), ==, tag);
}

/* What a writer takes to be there must be there. */
static void
test_conflict (void)
{
  static const struct
  {
    gboolean    heeds_tags;
    const char *tag;
    gboolean    works;
  } rows[] = {
    { TRUE, NULL, FALSE },
    { TRUE, "\"0\"", FALSE },
    { TRUE, "\"1\"", TRUE },
    { FALSE, "\"0\"", TRUE },
    { FALSE, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Shelf) shelf = shelf_new (rows[i].heeds_tags);
      g_autoptr (GBytes) bytes = make ("two");
      g_autoptr (GError) error = NULL;
      g_autofree char *tag = NULL;
      gboolean         works;

      shelf_put (shelf, NAME, "one");
      works = lanyard_collection_write (LANYARD_COLLECTION (shelf), NAME, bytes, rows[i].tag,
                                        &tag, NULL, &error);
      g_assert_cmpint (works, ==, rows[i].works);
      if (works)
        g_assert_cmpstr (tag, ==, "\"2\"");
      else
        g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CONFLICT);
      g_assert_cmpint (g_bytes_equal (shelf_peek (shelf, NAME), bytes), ==, works);
    }
}

static ShelfFault
lose_cb (gboolean                writes,
         LanyardCollectionError *code,
         gpointer                data)
{
  return writes ? SHELF_LOSES_ANSWER : SHELF_REFUSES;
}

/* An error leaves nothing in the answer, also where it was written. */
static void
test_lost_answer (void)
{
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  LanyardCollection *collection = LANYARD_COLLECTION (shelf);
  g_autoptr (GBytes) bytes = make ("one");
  g_autoptr (GError) error = NULL;
  LanyardCollectionAnswer answer = { .unchanged = TRUE };
  char                   *tag = (char *)"left";

  shelf_set_faults (shelf, lose_cb, NULL);
  g_assert_false (lanyard_collection_write (collection, NAME, bytes, NULL, &tag, NULL, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_UNREACHABLE);
  g_assert_null (tag);
  g_assert_true (g_bytes_equal (shelf_peek (shelf, NAME), bytes));

  g_clear_error (&error);
  g_assert_false (lanyard_collection_read (collection, NAME, NULL, &answer, NULL, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_UNREACHABLE);
  g_assert_null (answer.bytes);
  g_assert_false (answer.unchanged);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/collection/read-write", test_read_write);
  g_test_add_func ("/collection/conflict", test_conflict);
  g_test_add_func ("/collection/lost-answer", test_lost_answer);

  return g_test_run ();
}
