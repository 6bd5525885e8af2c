/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-lazy-list.h"

#include "test-source.h"

static char *
dup_id (GListModel *list,
        guint       index)
{
  g_autoptr (LanyardSession) session = g_list_model_get_item (list, index);

  return session != NULL ? g_strdup (lanyard_session_get_id (session)) : NULL;
}

static void
assert_id (GListModel *list,
           guint       index,
           const char *expected)
{
  g_autofree char *id = dup_id (list, index);

  g_assert_cmpstr (id, ==, expected);
}

/* Knowing how many there are costs nothing; a look gets those around it. */
static void
test_range (void)
{
  g_autoptr (TestSource) source = test_source_new (1000);
  g_autoptr (LanyardStoredItems) items =
              lanyard_stored_items_new (LANYARD_TYPE_SESSION, LANYARD_SOURCE (source), 1000);
  g_autoptr (GListModel) all = lanyard_lazy_list_new_range (items, 0, 1000);
  g_autoptr (GListModel) some = lanyard_lazy_list_new_range (items, 300, 200);
  g_autoptr (LanyardSession) one = NULL;
  g_autoptr (LanyardSession) two = NULL;

  g_assert_true (g_list_model_get_item_type (all) == LANYARD_TYPE_SESSION);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 1000);
  g_assert_cmpuint (g_list_model_get_n_items (some), ==, 200);
  test_source_assert_asked (source, "");

  assert_id (some, 150, "s450");
  test_source_assert_asked (source, "S428+72 ");
  assert_id (some, 199, "s499");
  assert_id (some, 200, NULL);
  test_source_assert_asked (source, "");

  /* what is there already in the middle may be read once more, but stays */
  assert_id (all, 400, "s400");
  test_source_assert_asked (source, "S384+128 ");
  assert_id (all, 999, "s999");
  test_source_assert_asked (source, "S896+104 ");

  /* one object a position, in whatever list */
  one = g_list_model_get_item (all, 450);
  two = g_list_model_get_item (some, 150);
  g_assert_true (one == two);
}

/* Every third is found; a position beyond the last one isn't believed. */
static void
test_found (void)
{
  g_autoptr (TestSource) source = test_source_new (10);
  g_autoptr (LanyardStoredItems) items =
              lanyard_stored_items_new (LANYARD_TYPE_SESSION, LANYARD_SOURCE (source), 10);
  g_autoptr (GListModel) list = lanyard_lazy_list_new_found (items, LANYARD_LIST_LED, "p1");

  test_source_assert_asked (source, "F3 p1 ");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 4);
  assert_id (list, 1, "s3");
  test_source_assert_asked (source, "S3+7 ");
  assert_id (list, 3, "s9");
  assert_id (list, 4, NULL);
  test_source_assert_asked (source, "");
}

static void
test_counted (void)
{
  g_autoptr (TestSource) source = test_source_new (10);
  g_autoptr (LanyardStoredItems) items =
              lanyard_stored_items_new (LANYARD_TYPE_SESSION, LANYARD_SOURCE (source), 10);
  g_autoptr (GListModel) list =
              lanyard_lazy_list_new_counted (items, LANYARD_LIST_TRACK, "t", 5);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 5);
  test_source_assert_asked (source, "");
  assert_id (list, 0, "s0");
  test_source_assert_asked (source, "F1 t S0+10 ");

  /* it was said that there are five */
  assert_id (list, 4, "");
}

/* What is gone meanwhile is empty, but it is there. */
static void
test_lost (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TestSource) source = test_source_new (10);
      GType type = i == 0 ? LANYARD_TYPE_SESSION : LANYARD_TYPE_PERSON;
      g_autoptr (LanyardStoredItems) items =
                  lanyard_stored_items_new (type, LANYARD_SOURCE (source), 10);
      g_autoptr (GListModel) list = lanyard_lazy_list_new_range (items, 0, 10);

      source->lost_from = 5;
      for (guint j = 0; j < 10; j++)
        {
          g_autoptr (GObject) item = g_list_model_get_item (list, j);
          gboolean stand_in = item == lanyard_stored_items_get_stand_in (items);

          g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (item, type));
          g_assert_true (stand_in == (j >= 5));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lazy-list/range", test_range);
  g_test_add_func ("/lazy-list/found", test_found);
  g_test_add_func ("/lazy-list/counted", test_counted);
  g_test_add_func ("/lazy-list/lost", test_lost);

  return g_test_run ();
}
