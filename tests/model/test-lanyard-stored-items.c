/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-stored-items.h"

#include "test-source.h"

static void
test_load (void)
{
  g_autoptr (TestSource) source = test_source_new (10);
  g_autoptr (LanyardStoredItems) items =
              lanyard_stored_items_new (LANYARD_TYPE_PERSON, LANYARD_SOURCE (source), 10);
  LanyardPerson *person;

  g_assert_true (lanyard_stored_items_get_item_type (items) == LANYARD_TYPE_PERSON);
  g_assert_true (lanyard_stored_items_get_source (items) == LANYARD_SOURCE (source));
  g_assert_cmpuint (lanyard_stored_items_get_n_items (items), ==, 10);
  g_assert_null (lanyard_stored_items_peek (items, 4));
  test_source_assert_asked (source, "");

  person = lanyard_stored_items_get (items, 4);
  g_assert_cmpstr (lanyard_person_get_id (person), ==, "p4");
  test_source_assert_asked (source, "P4+1 ");

  /* one that is there stays the same, in the middle of others too */
  lanyard_stored_items_load (items, 2, 5);
  test_source_assert_asked (source, "P2+5 ");
  g_assert_true (lanyard_stored_items_peek (items, 4) == person);
  lanyard_stored_items_load (items, 1, 7);
  lanyard_stored_items_load (items, 2, 5);
  lanyard_stored_items_load (items, 10, 0);
  test_source_assert_asked (source, "P1+7 ");
}

static void
test_none (void)
{
  g_autoptr (TestSource) source = test_source_new (0);
  g_autoptr (LanyardStoredItems) items =
              lanyard_stored_items_new (LANYARD_TYPE_SESSION, LANYARD_SOURCE (source), 0);
  LanyardSession *stand_in = lanyard_stored_items_get_stand_in (items);

  lanyard_stored_items_load (items, 0, 0);
  test_source_assert_asked (source, "");

  g_assert_cmpstr (lanyard_session_get_id (stand_in), ==, "");
  g_assert_cmpuint (lanyard_session_get_day (stand_in), ==, LANYARD_NO_DATE);
  g_assert_null (lanyard_session_get_abstract (stand_in));
  g_assert_true (lanyard_stored_items_get_stand_in (items) == stand_in);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stored-items/load", test_load);
  g_test_add_func ("/stored-items/none", test_none);

  return g_test_run ();
}
