/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-walk.h"

#include "formats-test.h"

static void
test_paths (void)
{
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);

  lanyard_walk_report (walk, LANYARD_PROBLEM_NESTING, NULL, NULL);
  lanyard_walk_report_member (walk, "conference", LANYARD_PROBLEM_MISSING, "title", NULL);
  lanyard_walk_enter (walk, "sessions");
  lanyard_walk_enter_item (walk, 3);
  lanyard_walk_report_member (walk, "start", LANYARD_PROBLEM_BAD_TIME, NULL, "dawn");
  lanyard_walk_enter (walk, "leads");
  lanyard_walk_enter_item (walk, 0);
  lanyard_walk_report (walk, LANYARD_PROBLEM_UNKNOWN_REFERENCE, NULL, "ada");
  lanyard_walk_leave (walk);
  lanyard_walk_leave (walk);
  lanyard_walk_leave (walk);
  lanyard_walk_leave (walk);
  lanyard_walk_report_member (walk, "version", LANYARD_PROBLEM_WRONG_TYPE, "integer", "string");

  formats_test_expect (problems,
                       "NESTING $\n"
                       "MISSING $.conference expected title\n"
                       "BAD_TIME $.sessions[3].start found dawn\n"
                       "UNKNOWN_REFERENCE $.sessions[3].leads[0] found ada\n"
                       "WRONG_TYPE $.version expected integer found string");
}

/* As XPath counts: from one. */
static void
test_xml_paths (void)
{
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
  g_autofree LanyardSpot *day = NULL;

  lanyard_walk_set_style (walk, LANYARD_PATH_XML);
  lanyard_walk_report (walk, LANYARD_PROBLEM_NESTING, NULL, NULL);
  lanyard_walk_report_member (walk, "schedule", LANYARD_PROBLEM_NESTING, NULL, NULL);
  lanyard_walk_enter (walk, "schedule");
  lanyard_walk_enter (walk, "day");
  lanyard_walk_enter_item (walk, 0);
  day = lanyard_walk_mark (walk);
  lanyard_walk_report_member (walk, "@date", LANYARD_PROBLEM_BAD_DATE, NULL, "dawn");
  lanyard_walk_enter (walk, "event");
  lanyard_walk_enter_item (walk, 11);
  lanyard_walk_report (walk, LANYARD_PROBLEM_NESTING, NULL, NULL);
  lanyard_walk_report_at (walk, day, "room", LANYARD_PROBLEM_NESTING, NULL, NULL);

  formats_test_expect (problems,
                       "NESTING /\n"
                       "NESTING /schedule\n"
                       "BAD_DATE /schedule/day[1]/@date found dawn\n"
                       "NESTING /schedule/day[1]/event[12]\n"
                       "NESTING /schedule/day[1]/room");
}

static void
test_member_names (void)
{
  static const struct
  {
    const char *member;
    const char *problem;
  } cases[] = {
    { "day_start", "NESTING $.day_start" },
    { "Saal 1", "NESTING $['Saal 1']" },
    { "1", "NESTING $['1']" },
    { "", "NESTING $['']" },
    { "d'arcy", "NESTING $['d\\'arcy']" },
    { "back\\slash", "NESTING $['back\\\\slash']" },
    { "Café", "NESTING $['Café']" },
    { "line\nbell\a", "NESTING $['line\\u000abell\\u0007']" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);

      lanyard_walk_report_member (walk, cases[i].member, LANYARD_PROBLEM_NESTING, NULL, NULL);
      formats_test_expect (problems, cases[i].problem);
    }
}

static void
test_places (void)
{
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
  g_autofree LanyardSpot *top = lanyard_walk_mark (walk);
  g_autofree LanyardSpot *inner = NULL;

  lanyard_walk_enter (walk, "sessions");
  lanyard_walk_enter_item (walk, 7);
  inner = lanyard_walk_mark (walk);
  lanyard_walk_leave (walk);
  lanyard_walk_enter_item (walk, 8);

  lanyard_walk_report_at (walk, inner, "id", LANYARD_PROBLEM_DUPLICATE_ID, "a#2", "a");
  lanyard_walk_report_at (walk, inner, NULL, LANYARD_PROBLEM_NESTING, NULL, NULL);
  lanyard_walk_report_at (walk, top, NULL, LANYARD_PROBLEM_NESTING, NULL, NULL);
  lanyard_walk_report (walk, LANYARD_PROBLEM_NESTING, NULL, NULL);

  formats_test_expect (problems,
                       "DUPLICATE_ID $.sessions[7].id expected a#2 found a\n"
                       "NESTING $.sessions[7]\n"
                       "NESTING $\n"
                       "NESTING $.sessions[8]");
}

static void
test_bounded (void)
{
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);

  for (guint i = 0; i < 100500; i++)
    lanyard_walk_report (walk, LANYARD_PROBLEM_NESTING, NULL, NULL);

  g_assert_cmpuint (problems->len, ==, 100000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/walk/paths", test_paths);
  g_test_add_func ("/formats/walk/xml-paths", test_xml_paths);
  g_test_add_func ("/formats/walk/member-names", test_member_names);
  g_test_add_func ("/formats/walk/places", test_places);
  g_test_add_func ("/formats/walk/bounded", test_bounded);

  return g_test_run ();
}
