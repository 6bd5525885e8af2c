/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-room-choice.h"

#include "test-grids.h"

static GVariant *
choices_new (const char *text)
{
  GVariant *choices =
    g_variant_parse (G_VARIANT_TYPE (LANYARD_ROOM_CHOICES_TYPE), text, NULL, NULL, NULL);

  g_assert_nonnull (choices);
  return choices;
}

/* @rooms: (transfer full) */
static void
assert_rooms (GPtrArray  *rooms,
              const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rooms->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            lanyard_room_get_title (g_ptr_array_index (rooms, i)));
  g_assert_cmpstr (text->str, ==, expected);
  g_ptr_array_unref (rooms);
}

static void
test_pick (void)
{
  static const struct
  {
    const char *choices;
    const char *sorted;
    const char *picked; /* with stars in C and D */
  } rows[] = {
    { "{}", "A B C D", "A B C D" },
    { "{'other': (true, ['D'], ['A'])}", "A B C D", "A B C D" },
    { "{'this': (false, ['D', 'gone', 'B'], [])}", "D B A C", "D B A C" },
    { "{'this': (false, [], ['A', 'gone', 'C'])}", "A B C D", "B D" },
    { "{'this': (true, [], [])}", "A B C D", "C D A B" },
    { "{'this': (true, ['B', 'D'], ['A'])}", "B D A C", "D C B" },
    { "{'this': (false, [], ['A', 'B', 'C', 'D'])}", "A B C D", "" },
  };
  g_autoptr (GPtrArray) rooms = test_rooms_new ("A B C D");
  g_autoptr (GHashTable) starred = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (starred, (char *)"C");
  g_hash_table_add (starred, (char *)"D");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GVariant) choices = choices_new (rows[i].choices);
      g_autoptr (LanyardRoomChoice) choice = lanyard_room_choice_new (choices, "this");

      assert_rooms (lanyard_room_choice_sort (choice, rooms), rows[i].sorted);
      assert_rooms (lanyard_room_choice_pick (choice, rooms, starred), rows[i].picked);
    }
}

static void
test_store (void)
{
  static const char *const before =
    "{'other': (true, ['X'], ['Y']), 'this': (true, ['B', 'A'], ['A'])}";
  static const char *const after =
    "{'other': (true, ['X'], ['Y']), 'this': (false, ['D', 'A'], ['B', 'C'])}";
  g_autoptr (GPtrArray) rooms = test_rooms_new ("A B C D");
  g_autoptr (GPtrArray) order = test_rooms_new ("D A");
  g_autoptr (GVariant) choices = choices_new (before);
  g_autoptr (GVariant) expected = choices_new (after);
  g_autoptr (GVariant) stored = NULL;
  g_autoptr (LanyardRoomChoice) choice = lanyard_room_choice_new (choices, "this");

  g_assert_true (lanyard_room_choice_get_starred_first (choice));
  g_assert_false (lanyard_room_choice_is_shown (choice, g_ptr_array_index (rooms, 0)));

  lanyard_room_choice_set_starred_first (choice, FALSE);
  lanyard_room_choice_set_shown (choice, g_ptr_array_index (rooms, 0), TRUE);
  lanyard_room_choice_set_shown (choice, g_ptr_array_index (rooms, 0), TRUE);
  lanyard_room_choice_set_shown (choice, g_ptr_array_index (rooms, 2), FALSE);
  lanyard_room_choice_set_shown (choice, g_ptr_array_index (rooms, 1), FALSE);
  lanyard_room_choice_set_order (choice, order);
  stored = g_variant_ref_sink (lanyard_room_choice_store (choice, choices, "this"));
  g_assert_cmpvariant (stored, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/room-choice/pick", test_pick);
  g_test_add_func ("/room-choice/store", test_store);
  return g_test_run ();
}
