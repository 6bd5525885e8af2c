/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-match.h"

#include "test-snapshots.h"

#define GLOBAL LANYARD_KEY_GLOBAL
#define LOCAL LANYARD_KEY_LOCAL
#define NONE LANYARD_KEY_NONE
#define MAX_SESSIONS 6

/* What is found is written as one letter a rule and the place in the later
 * version; "-" is nowhere. */
typedef struct
{
  const char  *name;
  TestSnapshot earlier[MAX_SESSIONS];
  TestSnapshot later[MAX_SESSIONS];
  const char  *expected;
} Row;

/* @matches: (element-type LanyardMatch) */
static char *
write_matches (GArray *matches)
{
  static const char letters[] = {
    [LANYARD_MATCH_KEY] = 'k',
    [LANYARD_MATCH_MOVED] = 'm',
    [LANYARD_MATCH_ID] = 'i',
    [LANYARD_MATCH_TITLE] = 't',
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      const LanyardMatch *match = &g_array_index (matches, LanyardMatch, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (match->rule == LANYARD_MATCH_NONE)
        {
          g_assert_cmpuint (match->index, ==, G_MAXUINT);
          g_string_append_c (text, '-');
        }
      else
        g_string_append_printf (text, "%c%u", letters[match->rule], match->index);
    }

  return g_string_free_and_steal (text);
}

static void
check (const Row *rows,
       guint      n_rows,
       gboolean   ids_renumbered)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GPtrArray) earlier = test_snapshots_new (rows[i].earlier);
      g_autoptr (GPtrArray) later = test_snapshots_new (rows[i].later);
      g_autoptr (GArray) matches = lanyard_match (earlier, later, ids_renumbered);
      g_autofree char *text = write_matches (matches);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_global (void)
{
  static const Row rows[] = {
    { "nothing", { { 0 } }, { { 0 } }, "" },
    { "a key is enough",
      { { GLOBAL, "a", "Talk", "Ada", 1, "X" }, { GLOBAL, "b", "Other", "Bob" } },
      { { GLOBAL, "b", "Talk", "Ada", 1, "X" }, { GLOBAL, "a", "Renamed", "Eve", 9, "Y" } },
      "k1 k0" },
    { "another key, the same title and speakers",
      { { GLOBAL, "a", "Talk", "Ada" } },
      { { GLOBAL, "b", "Talk", "Ada" } },
      "t0" },
    { "another key, the same title, but of others",
      { { GLOBAL, "a", "Talk", "Ada" } },
      { { GLOBAL, "b", "Talk", "Bob" } },
      "-" },
    { "occurrences by their ids",
      { { GLOBAL, "a", "Yoga", "", 1, "X", "a-1" }, { GLOBAL, "a", "Yoga", "", 2, "X", "a-2" } },
      { { GLOBAL, "a", "Yoga", "", 2, "X", "a-2" }, { GLOBAL, "a", "Yoga", "", 8, "Y", "a-1" } },
      "k1 k0" },
    { "occurrences by start and room, start, room",
      { { GLOBAL, "a", "Yoga", NULL, 1, "X", "1" },
        { GLOBAL, "a", "Yoga", NULL, 2, "X", "2" },
        { GLOBAL, "a", "Yoga", NULL, 3, "Y", "3" } },
      { { GLOBAL, "a", "Yoga", NULL, 9, "Y", "4" },
        { GLOBAL, "a", "Yoga", NULL, 2, "Z", "5" },
        { GLOBAL, "a", "Yoga", NULL, 1, "X", "6" } },
      "k2 k1 m0" },
    { "the one that is left has moved",
      { { GLOBAL, "a", "Yoga", NULL, 1, "X", "1" }, { GLOBAL, "a", "Yoga", NULL, 2, "X", "2" } },
      { { GLOBAL, "a", "Yoga", NULL, 1, "X", "1" }, { GLOBAL, "a", "Yoga", NULL, 7, "Z", "3" } },
      "k0 m1" },
    { "the one that is left has moved in its room",
      { { GLOBAL, "a", "Yoga", NULL, 1, "X", "1" }, { GLOBAL, "a", "Yoga", NULL, 2, "X", "2" } },
      { { GLOBAL, "a", "Yoga", NULL, 7, "X", "3" }, { GLOBAL, "a", "Yoga", NULL, 2, "X", "2" } },
      "m0 k1" },
    { "two that are left may be either",
      { { GLOBAL, "a", "Yoga", NULL, 1, "X", "1" }, { GLOBAL, "a", "Yoga", NULL, 2, "X", "2" } },
      { { GLOBAL, "a", "Yoga", NULL, 7, "Y", "3" }, { GLOBAL, "a", "Yoga", NULL, 8, "Y", "4" } },
      "- -" },
    { "one of two is left",
      { { GLOBAL, "a", "Yoga", NULL, 1, "X", "1" }, { GLOBAL, "a", "Yoga", NULL, 2, "X", "2" } },
      { { GLOBAL, "a", "Yoga", NULL, 2, "X", "2" } },
      "- k0" },
    { "ids that were counted say nothing of an occurrence",
      { { GLOBAL, "a", "Yoga", NULL, 1, "X", "a" }, { GLOBAL, "a", "Yoga", NULL, 2, "X", "a#2" } },
      { { GLOBAL, "a", "Yoga", NULL, 2, "X", "a" } },
      "- k0" },
    { "nor where the one that is left moves",
      { { GLOBAL, "a", "Yoga", NULL, 1, "X", "a" }, { GLOBAL, "a", "Yoga", NULL, 2, "X", "a#2" } },
      { { GLOBAL, "a", "Yoga", NULL, 2, "X", "a" }, { GLOBAL, "a", "Yoga", NULL, 7, "X", "a#2" } },
      "m1 k0" },
    { "one guid on two sessions that swap their slots",
      { { GLOBAL, "a", "Early", NULL, 1, "X", "1" }, { GLOBAL, "a", "Late", NULL, 2, "X", "2" } },
      { { GLOBAL, "a", "Late", NULL, 1, "X", "1" }, { GLOBAL, "a", "Early", NULL, 2, "X", "2" } },
      "m1 m0" },
    { "retitled occurrences by their slots",
      { { GLOBAL, "a", "Old", NULL, 1, "X", "1" }, { GLOBAL, "a", "Old", NULL, 2, "Y", "2" } },
      { { GLOBAL, "a", "New", NULL, 8, "Y", "3" }, { GLOBAL, "a", "New", NULL, 9, "X", "4" } },
      "m1 m0" },
  };

  check (rows, G_N_ELEMENTS (rows), FALSE);
  check (rows, G_N_ELEMENTS (rows), TRUE);
}

static void
test_local (void)
{
  static const Row rows[] = {
    { "title and speakers",
      { { LOCAL, "1", "Talk", "Ada" } },
      { { LOCAL, "1", "Talk", "Ada", 5, "Y" } },
      "i0" },
    { "only the title",
      { { LOCAL, "1", "Talk", "Ada" } },
      { { LOCAL, "1", "TALK", "Bob" } },
      "i0" },
    { "only the speakers, in another order",
      { { LOCAL, "1", "Talk", "Ada\nBob" } },
      { { LOCAL, "1", "Retitled", "bob\nAda" } },
      "i0" },
    { "neither", { { LOCAL, "1", "Talk", "Ada" } }, { { LOCAL, "1", "Else", "Bob" } }, "-" },
    { "no speakers are no agreement",
      { { LOCAL, "1", "Talk", NULL } },
      { { LOCAL, "1", "Else", NULL } },
      "-" },
    { "the number alone may not take what is elsewhere",
      { { LOCAL, "1", "Part one", "Ada" }, { LOCAL, "2", "Part two", "Ada" } },
      { { LOCAL, "1", "Part two", "Ada" }, { LOCAL, "2", "Part one", "Ada" } },
      "t1 t0" },
  };

  check (rows, G_N_ELEMENTS (rows), FALSE);
}

static void
test_renumbered (void)
{
  static const Row rows[] = {
    { "a number counts for nothing",
      { { LOCAL, "1", "Talk", "Ada" } },
      { { LOCAL, "1", "Retitled", "Ada" } },
      "-" },
    { "title and speakers do",
      { { LOCAL, "1", "Talk", "Ada" }, { LOCAL, "2", "Else", "Bob" } },
      { { LOCAL, "2", "Talk", "Ada" }, { LOCAL, "1", "Else", "Bob" } },
      "t0 t1" },
  };

  check (rows, G_N_ELEMENTS (rows), TRUE);
}

static void
test_titles (void)
{
  static const Row rows[] = {
    { "folded, and by its words",
      { { NONE, "a", "Größe  zählt", "Éva" } },
      { { NONE, "b", "grösse zahlt", "eva" } },
      "t0" },
    { "of other speakers",
      { { NONE, "a", "Talk", "Ada" } },
      { { NONE, "a", "Talk", "Bob" } },
      "-" },
    { "speakers came", { { NONE, "a", "Talk", NULL } }, { { NONE, "a", "Talk", "Bob" } }, "-" },
    { "without speakers, the only one",
      { { NONE, "a", "Opening", NULL, 1 } },
      { { NONE, "a", "Opening", NULL, 2 } },
      "t0" },
    { "without speakers, two later",
      { { NONE, "a", "Lunch", NULL, 1 } },
      { { NONE, "a", "Lunch", NULL, 2 }, { NONE, "b", "Lunch", NULL, 3 } },
      "-" },
    { "without speakers, the other one has a guid on both sides",
      { { GLOBAL, "g", "Lunch", NULL, 1 }, { NONE, "a", "Lunch", NULL, 2 } },
      { { GLOBAL, "g", "Lunch", NULL, 1 }, { NONE, "b", "Lunch", NULL, 9 } },
      "k0 -" },
    { "several times, by start and room alone",
      { { NONE, "a", "Lunch", NULL, 1, "X" },
        { NONE, "b", "Lunch", NULL, 2, "X" },
        { NONE, "c", "Lunch", NULL, 3, "X" } },
      { { NONE, "a", "Lunch", NULL, 2, "X" },
        { NONE, "b", "Lunch", NULL, 1, "Y" },
        { NONE, "c", "Lunch", NULL, 3, "X" } },
      "- t0 t2" },
    { "speakers with two of one title, one of which is gone",
      { { NONE, "a", "Lab", "Ada", 1, "X" }, { NONE, "b", "Lab", "Ada", 2, "X" } },
      { { NONE, "a", "Lab", "Ada", 2, "X" } },
      "- t0" },
    { "a guid where there was a number",
      { { LOCAL, "a", "Talk", "Ada" }, { LOCAL, "b", "Else", "Bob" } },
      { { GLOBAL, "b", "Talk", "Ada" }, { GLOBAL, "a", "Else", "Bob" } },
      "t0 t1" },
    { "the same word as guid and number is no key",
      { { GLOBAL, "a", "Talk", "Ada" } },
      { { LOCAL, "a", "Retitled", "Ada" } },
      "-" },
    { "a key made of the title is none",
      { { NONE, "talk", "Talk", "Ada" } },
      { { NONE, "talk", "Talk", "Bob" } },
      "-" },
  };

  check (rows, G_N_ELEMENTS (rows), FALSE);
  check (rows, G_N_ELEMENTS (rows), TRUE);
}

static void
test_ids_renumbered (void)
{
  static const struct
  {
    const char  *name;
    TestSnapshot earlier[MAX_SESSIONS];
    TestSnapshot later[MAX_SESSIONS];
    gboolean     expected;
  } rows[] = {
    { "nothing", { { 0 } }, { { 0 } }, FALSE },
    { "most agree",
      { { LOCAL, "1", "A", "Ada" }, { LOCAL, "2", "B", "Bob" }, { LOCAL, "3", "C", "Cy" } },
      { { LOCAL, "1", "A", "Eve" }, { LOCAL, "2", "New", "Bob" }, { LOCAL, "3", "Z", "Zoe" } },
      FALSE },
    { "half agree",
      { { LOCAL, "1", "A", "Ada" }, { LOCAL, "2", "B", "Bob" } },
      { { LOCAL, "1", "A", "Ada" }, { LOCAL, "2", "Z", "Zoe" } },
      FALSE },
    { "most disagree",
      { { LOCAL, "1", "A", "Ada" }, { LOCAL, "2", "B", "Bob" }, { LOCAL, "3", "C", "Cy" } },
      { { LOCAL, "1", "B", "Bob" }, { LOCAL, "2", "C", "Cy" }, { LOCAL, "3", "C", "Cy" } },
      TRUE },
    { "no speakers are no agreement",
      { { LOCAL, "1", "A", NULL } },
      { { LOCAL, "1", "B", NULL } },
      TRUE },
    { "others than the shared don't count",
      { { LOCAL, "1", "A", "Ada" }, { LOCAL, "2", "B", "Bob" }, { LOCAL, "4", "D", "Di" } },
      { { LOCAL, "1", "A", "Ada" }, { LOCAL, "3", "B", "Bob" }, { LOCAL, "5", "D", "Di" } },
      FALSE },
    { "guids are no numbers",
      { { GLOBAL, "1", "A", "Ada" }, { NONE, "2", "B", "Bob" } },
      { { GLOBAL, "1", "Z", "Zoe" }, { NONE, "2", "Y", "Yan" } },
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) earlier = test_snapshots_new (rows[i].earlier);
      g_autoptr (GPtrArray) later = test_snapshots_new (rows[i].later);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (lanyard_match_ids_renumbered (earlier, later), ==, rows[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/match/global", test_global);
  g_test_add_func ("/match/local", test_local);
  g_test_add_func ("/match/renumbered", test_renumbered);
  g_test_add_func ("/match/titles", test_titles);
  g_test_add_func ("/match/ids-renumbered", test_ids_renumbered);

  return g_test_run ();
}
