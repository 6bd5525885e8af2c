/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-search.h"

static void
count_cb (gpointer data)
{
  (*(guint *)data)++;
}

/* Returns: (transfer full): a section of one thing that was found there */
static GListModel *
section_new (LanyardFoundIn in)
{
  GListStore        *section = g_list_store_new (LANYARD_TYPE_FOUND);
  LanyardFoundFields fields = { .in = in, .conference = g_strdup ("c") };
  g_autoptr (LanyardFound) found = lanyard_found_new (&fields);

  g_assert_null (fields.conference);
  g_assert_cmpint (lanyard_found_get_fields (found)->in, ==, in);
  g_list_store_append (section, found);
  return G_LIST_MODEL (section);
}

static void
test_ask (void)
{
  g_autoptr (LanyardSearch) search = lanyard_search_new ();
  LanyardQuery query = { .text = g_strdup ("C++ now"), .everywhere = TRUE, .track = 2, .room = 3 };
  guint        n_asked = 0;

  g_signal_connect_swapped (search, "asked", G_CALLBACK (count_cb), &n_asked);
  g_assert_true (lanyard_terms_is_empty (lanyard_search_get_terms (search)));
  lanyard_search_ask (search, &query);
  g_assert_cmpuint (n_asked, ==, 1);
  g_assert_null (query.text);
  g_assert_false (lanyard_query_is_narrow (&query));
  g_assert_cmpstr (lanyard_search_get_query (search)->text, ==, "C++ now");
  g_assert_cmpint (lanyard_search_get_query (search)->track, ==, 2);
  g_assert_cmpuint (lanyard_terms_get_n_terms (lanyard_search_get_terms (search)), ==, 2);
}

/* All at once: whoever shows it draws once. */
static void
test_deliver (void)
{
  g_autoptr (LanyardSearch) search = lanyard_search_new ();
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GListModel *list = lanyard_search_get_sections (search);
  guint       n_delivered = 0;
  guint       n_changes = 0;

  g_signal_connect_swapped (search, "delivered", G_CALLBACK (count_cb), &n_delivered);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (count_cb), &n_changes);
  g_ptr_array_add (sections, section_new (LANYARD_FOUND_IN_TITLE));
  g_ptr_array_add (sections, section_new (LANYARD_FOUND_IN_TEXT));
  lanyard_search_deliver (search, sections, 2);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_assert_cmpuint (lanyard_search_count (search), ==, 2);

  lanyard_search_deliver (search, sections, 2);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_assert_cmpuint (n_changes, ==, 2);

  lanyard_search_fail (search, "It is damaged.");
  g_assert_cmpstr (lanyard_search_get_failure (search), ==, "It is damaged.");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  lanyard_search_deliver (search, none, 0);
  g_assert_null (lanyard_search_get_failure (search));
  g_assert_cmpuint (n_delivered, ==, 4);
}

static void
test_is_narrow (void)
{
  static const struct
  {
    int      track;
    int      room;
    gboolean narrow;
  } rows[] = {
    { LANYARD_QUERY_ANY, LANYARD_QUERY_ANY, FALSE },
    { 0, LANYARD_QUERY_ANY, TRUE },
    { LANYARD_QUERY_ANY, 0, TRUE },
  };
  g_auto (LanyardQuery) query = { .track = LANYARD_QUERY_ANY, .room = LANYARD_QUERY_ANY };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const LanyardQuery of_row = { .track = rows[i].track, .room = rows[i].room };

      g_assert_cmpint (lanyard_query_is_narrow (&of_row), ==, rows[i].narrow);
    }

  query.days = g_array_new (FALSE, FALSE, sizeof (LanyardDate));
  g_assert_true (lanyard_query_is_narrow (&query));
  lanyard_query_clear (&query);
  query.sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_assert_true (lanyard_query_is_narrow (&query));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/ask", test_ask);
  g_test_add_func ("/search/deliver", test_deliver);
  g_test_add_func ("/search/is-narrow", test_is_narrow);

  return g_test_run ();
}
