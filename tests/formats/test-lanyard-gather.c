/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-gather.h"

#include "formats-test.h"

static const LanyardReadOptions no_options = { 0 };

static LanyardGather *
gather_new (GPtrArray *problems)
{
  return lanyard_gather_new (&(LanyardReading){ .options = &no_options, .problems = problems },
                             "test");
}

static LanyardPerson *
add_person (LanyardGather *gather,
            const char    *key,
            const char    *name)
{
  return lanyard_gather_person (gather, key, &(LanyardPersonFields){ .name = g_strdup (name) });
}

/* What is known is given back; what is new gets an id of its own, also where
 * two titles look the same without case and accents. */
static void
test_known (void)
{
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardGather) gather = gather_new (problems);
  LanyardRoom   *hall = lanyard_gather_room (gather, NULL, "Hall");
  LanyardTrack  *art = lanyard_gather_track (gather, "Art", "#ff0000");
  LanyardPerson *ina = add_person (gather, NULL, "Ina Example");

  g_assert_true (lanyard_gather_room (gather, NULL, "Hall") == hall);
  g_assert_true (lanyard_gather_track (gather, "Art", NULL) == art);
  g_assert_true (add_person (gather, NULL, "Ina Example") == ina);
  g_assert_cmpstr (lanyard_room_get_id (hall), ==, "hall");
  g_assert_cmpstr (lanyard_room_get_id (lanyard_gather_room (gather, NULL, "HALL")), ==, "hall-2");
  g_assert_cmpstr (lanyard_room_get_id (lanyard_gather_room (gather, NULL, "Häll")), ==, "hall-3");
  g_assert_cmpstr (lanyard_room_get_id (lanyard_gather_room (gather, "7", "Hall")), ==, "7");
  g_assert_cmpstr (lanyard_track_get_id (lanyard_gather_track (gather, "ART", NULL)), ==, "art-2");
  g_assert_cmpstr (lanyard_person_get_id (add_person (gather, "x", "Ina Example")), ==, "x");
  g_assert_cmpstr (lanyard_person_get_id (add_person (gather, NULL, "ina example")), ==,
                   "ina-example-2");
  formats_test_expect (problems, "");
}

/* Thousands of one slug must not take the square of that. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardGather) gather = gather_new (problems);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 50000; i++)
    {
      /* 64 letters alike, which is all that an id takes of a name */
      g_autofree char *name = g_strdup_printf ("%064d %u", 0, i);

      add_person (gather, NULL, name);
    }

  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);
}

static void
test_drop (void)
{
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardGather) gather = gather_new (problems);

  lanyard_gather_drop (gather, "answer", "Shirt");
  lanyard_gather_drop (gather, "answer", "Shirt");
  lanyard_gather_drop (gather, NULL, "Diet");
  formats_test_expect (problems, "NO_PLACE $.answer found Shirt\nNO_PLACE $ found Diet");
}

static void
test_when (void)
{
  static const struct
  {
    const char *session;
    gint64      start;
    int         duration;
    const char *problems;
  } cases[] = {
    { "{'s': '2027-05-08T09:00:00', 'e': '2027-05-08T09:45:00'}", 1809766800, 45, "" },
    { "{'s': '2027-05-08 09:00:00', 'e': '2027-05-09 09:00:00'}", 1809766800, 1440, "" },
    { "{'s': '2027-05-08T09:00:00+01:00'}", 1809763200, LANYARD_NO_DURATION, "" },
    { "{'s': '2027-05-08T09:00:00', 'e': '2027-05-08T09:00:00'}", 1809766800, 0, "" },
    { "{'s': '2027-05-08T09:00:00', 'e': '2027-05-08T08:59:00'}", 1809766800, LANYARD_NO_DURATION,
      "BAD_NUMBER $.e found -1 min" },
    { "{'s': '2027-05-08T09:00:00', 'e': '2031-05-08T08:59:00'}", 1809766800, LANYARD_NO_DURATION,
      "BAD_NUMBER $.e found 2103839 min" },
    { "{'s': '2027-05-08T09:00:00', 'e': 'late'}", 1809766800, LANYARD_NO_DURATION,
      "BAD_TIME $.e expected YYYY-MM-DDTHH:MM:SS found late" },
    { "{'s': 'early', 'e': 'late'}", LANYARD_NO_INSTANT, LANYARD_NO_DURATION,
      "BAD_TIME $.s found early" },
    { "{'s': null, 'e': '2027-05-08T09:00:00'}", LANYARD_NO_INSTANT, LANYARD_NO_DURATION, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (LanyardGather) gather = gather_new (problems);
      g_autoptr (JsonNode) node = formats_test_parse (cases[i].session);
      LanyardSessionFields fields = { 0 };

      lanyard_builder_get_fields (gather->builder)->zone = g_time_zone_new_utc ();
      lanyard_gather_when (gather, json_node_get_object (node), "s", "e", &fields);
      g_assert_cmpint (fields.start, ==, cases[i].start);
      g_assert_cmpint (fields.duration, ==, cases[i].duration);
      g_assert_cmpint (fields.day != LANYARD_NO_DATE, ==, cases[i].start != LANYARD_NO_INSTANT);
      g_assert_cmpint (lanyard_builder_get_fields (gather->builder)->start, ==, fields.day);
      formats_test_expect (problems, cases[i].problems);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/gather/known", test_known);
  g_test_add_func ("/formats/gather/many", test_many);
  g_test_add_func ("/formats/gather/drop", test_drop);
  g_test_add_func ("/formats/gather/when", test_when);

  return g_test_run ();
}
