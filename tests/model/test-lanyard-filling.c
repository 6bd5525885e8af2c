/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-filling.h"

#include "test-plans.h"

#define DAY "2019-09-09"
#define AT(id_, time, minutes) .id = id_, .day = DAY, .start = DAY "T" time, .duration = minutes

static void
assert_ids (GPtrArray  *sessions,
            const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            lanyard_session_get_id (g_ptr_array_index (sessions, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_rank (void)
{
  static const char *const names[] = { "Ada", "Grace", "Barbara" };
  g_autoptr (GPtrArray) people = test_people_new (names, G_N_ELEMENTS (names));
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  LanyardTrack     *net = lanyard_track_new ("net", "Net", NULL, NULL);
  LanyardTrack     *art = lanyard_track_new ("art", "Art", NULL, NULL);
  const TestPlanned rows[] = {
    { { AT ("plain", "12:00", 30) } },
    { { AT ("of-art", "12:00", 30), .track = art } },
    { { AT ("by-grace", "12:00", 30), .leads = "B" } },
    { { AT ("of-net", "12:00", 30), .track = net } },
    { { AT ("by-both", "12:00", 30), .leads = "AB", .speakers = "AB" } },
    { { AT ("grace-on-net", "12:30", 30), .speakers = "B", .track = net } },
    { { AT ("by-nobody-known", "12:30", 30), .speakers = "C" } },
    { { AT ("late", "13:45", 30) } },
    { { AT ("early-net", "11:30", 31), .track = net } },
    { { AT ("around", "11:00", 240) } },
    { { AT ("before", "11:30", 30) } },
    { { AT ("behind", "14:00", 30) } },
    { { AT ("lunch", "12:00", 60), .kind = LANYARD_SESSION_BREAK } },
    { { AT ("cancelled", "12:00", 60), .status = LANYARD_SESSION_CANCELLED } },
    { { AT ("no-end", "12:00", 0) } },
    { { AT ("hidden", "12:00", 30) }, LANYARD_STAR_HIDDEN },
    { { AT ("starred", "12:00", 30), .track = net, .speakers = "A" }, LANYARD_STAR_MAYBE },
    { { AT ("starred-too", "09:00", 30), .track = net, .leads = "B" }, LANYARD_STAR_GOING },
    { { AT ("starred-art", "09:00", 30), .track = art }, LANYARD_STAR_GOING },
    { { .id = "other-day", .day = "2019-09-10", .start = DAY "T12:00", .duration = 30 } },
    { { 0 } },
  };
  const LanyardSpan gap = { test_instant (DAY "T12:00"), test_instant (DAY "T14:00") };
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (LanyardPlan) plan = NULL;
  g_autoptr (LanyardFilling) filling = NULL;

  g_ptr_array_add (tracks, net);
  g_ptr_array_add (tracks, art);
  programme = test_programme_new (rows, people, tracks);
  plan = test_plan_new (rows, programme);
  filling = lanyard_filling_new (plan, programme, lanyard_date_parse (DAY), &gap);

  assert_ids (filling->whole,
              "by-both grace-on-net by-grace of-net of-art plain by-nobody-known");
  assert_ids (filling->partly, "early-net around late");
}

static void
test_nothing (void)
{
  const TestPlanned rows[] = {
    { { AT ("talk", "12:00", 30) } },
    { { 0 } },
  };
  const LanyardSpan gap = { test_instant (DAY "T12:30"), test_instant (DAY "T14:00") };
  g_autoptr (LanyardProgramme) programme = test_programme_new (rows, NULL, NULL);
  g_autoptr (LanyardPlan) plan = test_plan_new (rows, programme);
  g_autoptr (LanyardFilling) filling =
              lanyard_filling_new (plan, programme, lanyard_date_parse (DAY), &gap);

  assert_ids (filling->whole, "");
  assert_ids (filling->partly, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filling/rank", test_rank);
  g_test_add_func ("/filling/nothing", test_nothing);

  return g_test_run ();
}
