/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-changes.h"

#include "test-snapshots.h"

#define GLOBAL LANYARD_KEY_GLOBAL
#define MAX_SESSIONS 5

/* @changes: (element-type LanyardChange) */
static char *
write_changes (GPtrArray *changes)
{
  static const struct
  {
    LanyardChangeAspects aspect;
    char                 letter;
  } letters[] = {
    { LANYARD_CHANGE_NEW, '+' },
    { LANYARD_CHANGE_GONE, '-' },
    { LANYARD_CHANGE_CANCELLED, 'c' },
    { LANYARD_CHANGE_RESTORED, 'u' },
    { LANYARD_CHANGE_TIME, 't' },
    { LANYARD_CHANGE_DAY, 'd' },
    { LANYARD_CHANGE_DURATION, 'l' },
    { LANYARD_CHANGE_ROOM, 'r' },
    { LANYARD_CHANGE_TITLE, 'n' },
    { LANYARD_CHANGE_SPEAKERS, 's' },
    { LANYARD_CHANGE_TEXT, 'x' },
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      LanyardChange *change = g_ptr_array_index (changes, i);

      g_string_append_printf (text, "%s%s:", i > 0 ? " " : "", lanyard_change_get_id (change));
      for (guint j = 0; j < G_N_ELEMENTS (letters); j++)
        {
          if (lanyard_change_get_aspects (change) & letters[j].aspect)
            g_string_append_c (text, letters[j].letter);
        }
    }

  return g_string_free_and_steal (text);
}

typedef struct
{
  const char  *name;
  TestSnapshot earlier[MAX_SESSIONS];
  TestSnapshot later[MAX_SESSIONS];
  const char  *expected;
} Row;

static void
check (const Row *rows,
       guint      n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GPtrArray) earlier = test_snapshots_new (rows[i].earlier);
      g_autoptr (GPtrArray) later = test_snapshots_new (rows[i].later);
      g_autoptr (GPtrArray) changes = lanyard_changes_compare (earlier, later);
      g_autofree char *text = write_changes (changes);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_compare (void)
{
  static const Row rows[] = {
    { "nothing", { { 0 } }, { { 0 } }, "" },
    { "the same in another order",
      { { GLOBAL, "a", "A", "Ada\nBob", 1, "X" }, { GLOBAL, "b", "B" } },
      { { GLOBAL, "b", "B" }, { GLOBAL, "a", "A", "Bob\nAda", 1, "X" } },
      "" },
    { "what is gone comes last",
      { { GLOBAL, "c", "C" }, { GLOBAL, "a", "A", NULL, 1 }, { GLOBAL, "d", "D" } },
      { { GLOBAL, "b", "B" }, { GLOBAL, "a", "A", NULL, 2 } },
      "b:+ a:t c:- d:-" },
    { "all of it",
      { { GLOBAL, "a", "A", "Ada", 1, "X", .duration = 30, .text_hash = 1 },
        { GLOBAL, "b", "B", NULL, 1, "X" } },
      { { GLOBAL, "a", "Z", "Bob", 30, "Y", .duration = 60, .text_hash = 2 },
        { GLOBAL, "b", "B", NULL, 1, "X" } },
      "a:tdlrnsx" },
    { "said to take place or not",
      { { GLOBAL, "a", "A", .status = LANYARD_SESSION_TENTATIVE },
        { GLOBAL, "b", "B" },
        { GLOBAL, "c", "C", .status = LANYARD_SESSION_CANCELLED } },
      { { GLOBAL, "a", "A" },
        { GLOBAL, "b", "B", .status = LANYARD_SESSION_CANCELLED },
        { GLOBAL, "c", "C", .status = LANYARD_SESSION_TENTATIVE } },
      "b:c c:u" },
    { "where ids were given anew",
      { { LANYARD_KEY_LOCAL, "1", "A", "Ada" }, { LANYARD_KEY_LOCAL, "2", "B", "Bob" } },
      { { LANYARD_KEY_LOCAL, "1", "B", "Bob" }, { LANYARD_KEY_LOCAL, "2", "C", "Bob" } },
      "2:+ 1:-" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_rooms (void)
{
  static const Row rows[] = {
    { "another name",
      { { GLOBAL, "a", "A", NULL, 1, "Old" }, { GLOBAL, "b", "B", NULL, 2, "Old" } },
      { { GLOBAL, "a", "A", NULL, 1, "New" }, { GLOBAL, "b", "B", NULL, 9, "New" } },
      "b:t" },
    { "another name, and one is gone",
      { { GLOBAL, "a", "A", NULL, 1, "Old" },
        { GLOBAL, "b", "B", NULL, 2, "Old" },
        { GLOBAL, "c", "C", NULL, 3, "Old" } },
      { { GLOBAL, "a", "A", NULL, 1, "New" }, { GLOBAL, "b", "B", NULL, 2, "New" } },
      "c:-" },
    { "the same id",
      { { GLOBAL, "a", "A", NULL, 1, "Old", .room_id = "1" } },
      { { GLOBAL, "a", "A", NULL, 1, "New", .room_id = "1" } },
      "" },
    { "one session alone is no sign",
      { { GLOBAL, "a", "A", NULL, 1, "Old" } },
      { { GLOBAL, "a", "A", NULL, 1, "New" } },
      "a:r" },
    { "the room is there still",
      { { GLOBAL, "a", "A", NULL, 1, "Old" }, { GLOBAL, "b", "B", NULL, 2, "Old" } },
      { { GLOBAL, "a", "A", NULL, 1, "New" },
        { GLOBAL, "b", "B", NULL, 2, "New" },
        { GLOBAL, "c", "C", NULL, 2, "Old" } },
      "a:r b:r c:+" },
    { "the other room was there before",
      { { GLOBAL, "a", "A", NULL, 1, "Old" },
        { GLOBAL, "b", "B", NULL, 2, "Old" },
        { GLOBAL, "c", "C", NULL, 3, "New" } },
      { { GLOBAL, "a", "A", NULL, 1, "New" },
        { GLOBAL, "b", "B", NULL, 2, "New" },
        { GLOBAL, "c", "C", NULL, 3, "New" } },
      "a:r b:r" },
    { "its sessions went apart",
      { { GLOBAL, "a", "A", NULL, 1, "Old" }, { GLOBAL, "b", "B", NULL, 2, "Old" } },
      { { GLOBAL, "a", "A", NULL, 1, "New" }, { GLOBAL, "b", "B", NULL, 2, "Newer" } },
      "a:r b:r" },
    { "two became one",
      { { GLOBAL, "a", "A", NULL, 1, "One" },
        { GLOBAL, "b", "B", NULL, 2, "One" },
        { GLOBAL, "c", "C", NULL, 1, "Two" },
        { GLOBAL, "d", "D", NULL, 2, "Two" } },
      { { GLOBAL, "a", "A", NULL, 1, "New" },
        { GLOBAL, "b", "B", NULL, 2, "New" },
        { GLOBAL, "c", "C", NULL, 3, "New" },
        { GLOBAL, "d", "D", NULL, 4, "New" } },
      "a:r b:r c:tr d:tr" },
    { "no room at all",
      { { GLOBAL, "a", "A", NULL, 1, "Old" }, { GLOBAL, "b", "B", NULL, 2, "Old" } },
      { { GLOBAL, "a", "A", NULL, 1 }, { GLOBAL, "b", "B", NULL, 2 } },
      "a:r b:r" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* What the user reads of a session that changed otherwise names one room. */
static void
test_renamed_room_shown (void)
{
  static const TestSnapshot before[] = {
    { GLOBAL, "a", "A", NULL, 1, "Old" },
    { GLOBAL, "b", "B", NULL, 2, "Old" },
    { 0 },
  };
  static const TestSnapshot after[] = {
    { GLOBAL, "a", "A", NULL, 1, "New" },
    { GLOBAL, "b", "B", NULL, 9, "New" },
    { 0 },
  };
  g_autoptr (GPtrArray) earlier = test_snapshots_new (before);
  g_autoptr (GPtrArray) later = test_snapshots_new (after);
  g_autoptr (GPtrArray) changes = lanyard_changes_compare (earlier, later);
  LanyardChange *change;

  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (lanyard_change_get_before (change)->room, ==, "New");
  g_assert_cmpint (lanyard_change_get_before (change)->start, ==, 2 * 3600);
  g_assert_cmpint (lanyard_change_get_after (change)->start, ==, 9 * 3600);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changes/compare", test_compare);
  g_test_add_func ("/changes/rooms", test_rooms);
  g_test_add_func ("/changes/renamed-room-shown", test_renamed_room_shown);

  return g_test_run ();
}
