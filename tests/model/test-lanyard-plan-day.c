/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-day.h"

#include "test-plans.h"

#define DAY "2019-09-09"
#define NEXT "2019-09-10"
#define ON(id_, time, minutes, place)                                                  \
  { .id = id_, .day = DAY, .start = DAY "T" time, .duration = minutes, .room = place }

typedef struct
{
  LanyardRoom      *hall;
  LanyardRoom      *attic;
  LanyardProgramme *programme;
  LanyardPlan      *plan;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  LanyardRoom      *hall = lanyard_room_new ("h", "Hall", 0, NULL, NULL);
  LanyardRoom      *attic = lanyard_room_new ("a", "Attic", 0, NULL, NULL);
  const TestPlanned rows[] = {
    { ON ("opening", "08:00", 30, hall) },
    { ON ("keynote", "09:00", 60, hall), LANYARD_STAR_GOING },
    { ON ("talk", "10:05", 55, attic), LANYARD_STAR_GOING },
    { ON ("film", "10:30", 60, hall), LANYARD_STAR_MAYBE },
    { ON ("after", "11:30", 30, hall), LANYARD_STAR_GOING },
    { ON ("village", "08:00", 780, hall), LANYARD_STAR_GOING },
    { ON ("vanished", "13:00", 60, hall), LANYARD_STAR_GOING, TRUE },
    { { .id = "open-end", .day = DAY, .start = DAY "T16:00" }, LANYARD_STAR_MAYBE },
    { { .id = "some-time", .day = DAY }, LANYARD_STAR_GOING },
    { { .id = "night", .day = DAY, .start = NEXT "T00:30", .duration = 30 } },
    { { .id = "tomorrow", .day = NEXT, .start = NEXT "T09:00", .duration = 60 },
      LANYARD_STAR_GOING },
    { { .id = "never" }, LANYARD_STAR_GOING },
    { { 0 } },
  };

  fixture->hall = hall;
  fixture->attic = attic;
  fixture->programme = test_programme_new (rows, NULL, NULL);
  fixture->plan = test_plan_new (rows, fixture->programme);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  g_object_unref (fixture->plan);
  g_object_unref (fixture->programme);
  g_object_unref (fixture->hall);
  g_object_unref (fixture->attic);
}

static LanyardPlanDay *
day_new (Fixture    *fixture,
         const char *date,
         gboolean    only_going,
         int         walking)
{
  const LanyardPlanDayOptions options = { lanyard_date_parse (date), only_going, walking };

  return lanyard_plan_day_new (fixture->plan, fixture->programme, &options);
}

static const char *
get_id (const LanyardPlanDay *day,
        guint                 position)
{
  return ((LanyardPlanDayEntry *)g_ptr_array_index (day->entries, position))->item->id;
}

static void
assert_entries (const LanyardPlanDay *day,
                const char           *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < day->entries->len; i++)
    {
      const LanyardPlanDayEntry *entry = g_ptr_array_index (day->entries, i);

      g_string_append_printf (text, "%s%s:%u/%u", i > 0 ? " " : "", entry->item->id,
                              entry->lane.lane, entry->lane.n_lanes);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_gaps (const LanyardPlanDay *day,
             const char           *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < day->gaps->len; i++)
    {
      const LanyardSpan *gap = &g_array_index (day->gaps, LanyardSpan, i);
      g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (gap->start);
      g_autoptr (GDateTime) end = g_date_time_new_from_unix_utc (gap->end);
      g_autofree char *from = g_date_time_format (start, "%H:%M");
      g_autofree char *to = g_date_time_format (end, "%H:%M");

      g_string_append_printf (text, "%s%s-%s", i > 0 ? " " : "", from, to);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_walks (const LanyardPlanDay *day,
              const char           *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < day->walks->len; i++)
    {
      const LanyardPlanWalk *walk = &g_array_index (day->walks, LanyardPlanWalk, i);

      g_string_append_printf (text, "%s%s-%s:%d%s", i > 0 ? " " : "", get_id (day, walk->from),
                              get_id (day, walk->to), (int)walk->seconds / 60,
                              walk->tight ? "!" : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_clashes (const LanyardPlanDay *day,
                const char           *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < day->clashes->len; i++)
    {
      const LanyardOverlap *overlap = &g_array_index (day->clashes, LanyardOverlap, i);

      g_string_append_printf (text, "%s%s-%s:%d", i > 0 ? " " : "", get_id (day, overlap->first),
                              get_id (day, overlap->second), (int)overlap->seconds / 60);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_entries (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (LanyardPlanDay) day = day_new (fixture, DAY, FALSE, LANYARD_NO_WALKING);
  g_autoptr (LanyardPlanDay) going = day_new (fixture, DAY, TRUE, LANYARD_NO_WALKING);
  g_autoptr (LanyardPlanDay) next = day_new (fixture, NEXT, FALSE, LANYARD_NO_WALKING);

  assert_entries (day, "village:0/3 keynote:1/3 talk:1/3 film:2/3 after:1/3 vanished:1/3 "
                       "open-end:1/3 some-time:0/1");
  assert_clashes (day, "village-keynote:60 village-talk:55 village-film:60 talk-film:30 "
                       "village-after:30");
  assert_entries (going, "village:0/2 keynote:1/2 talk:1/2 after:1/2 vanished:1/2 some-time:0/1");
  assert_clashes (going, "village-keynote:60 village-talk:55 village-after:30");
  assert_entries (next, "tomorrow:0/1");
  assert_clashes (next, "");
}

static void
test_gaps (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (LanyardPlanDay) day = day_new (fixture, DAY, FALSE, LANYARD_NO_WALKING);
  g_autoptr (LanyardPlanDay) going = day_new (fixture, DAY, TRUE, LANYARD_NO_WALKING);
  g_autoptr (LanyardPlanDay) next = day_new (fixture, NEXT, FALSE, LANYARD_NO_WALKING);
  g_autoptr (LanyardPlanDay) none = day_new (fixture, "2019-09-20", FALSE, LANYARD_NO_WALKING);
  g_autoptr (LanyardPlanDay) with_train = NULL;

  /* what goes on all day is no reason to stay, what vanished leaves its time,
   * and the night's last session is of this day */
  assert_gaps (day, "08:00-09:00 12:00-01:00");
  assert_gaps (going, "08:00-09:00 11:00-11:30 12:00-01:00");
  assert_gaps (next, "");
  assert_gaps (none, "");

  test_plan_set_appointment (fixture->plan, "train", NEXT "T01:20", NEXT "T02:00", NULL);
  with_train = day_new (fixture, DAY, FALSE, LANYARD_NO_WALKING);
  assert_gaps (with_train, "08:00-09:00 12:00-01:20");
}

static void
test_free_day (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (LanyardPlanDay) day = NULL;

  lanyard_plan_load (fixture->plan, nothing);
  day = day_new (fixture, DAY, FALSE, 5);
  assert_entries (day, "");
  assert_gaps (day, "08:00-01:00");
}

static void
test_walks (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (LanyardPlanDay) unknown = day_new (fixture, DAY, FALSE, LANYARD_NO_WALKING);
  g_autoptr (LanyardPlanDay) quick = day_new (fixture, DAY, FALSE, 5);
  g_autoptr (LanyardPlanDay) slow = day_new (fixture, DAY, FALSE, 10);
  g_autoptr (LanyardPlanDay) going = day_new (fixture, DAY, TRUE, 35);
  g_autoptr (LanyardPlanDay) lunch = NULL;

  assert_walks (unknown, "keynote-talk:5");
  assert_walks (quick, "keynote-talk:5");
  assert_walks (slow, "keynote-talk:5!");
  /* long enough for a gap, and yet too short to get there */
  assert_walks (going, "keynote-talk:5! talk-after:30!");

  test_plan_set_appointment (fixture->plan, "lunch", DAY "T12:00", DAY "T13:00", "Café");
  lunch = day_new (fixture, DAY, FALSE, 5);
  assert_walks (lunch, "keynote-talk:5 after-lunch:0!");

  test_plan_set_appointment (fixture->plan, "lunch", DAY "T12:00", DAY "T13:00", "hALL");
  g_clear_pointer (&lunch, lanyard_plan_day_free);
  lunch = day_new (fixture, DAY, FALSE, 5);
  assert_walks (lunch, "keynote-talk:5");
}

static void
test_changes (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardSnapshot) now =
              lanyard_snapshot_new (lanyard_programme_find_session (fixture->programme, "keynote"));
  g_autoptr (LanyardSnapshot) before = lanyard_snapshot_copy (now);
  g_autoptr (LanyardPlanDay) day = NULL;
  LanyardPlanDayEntry *entry;

  before->start -= 3600;
  g_ptr_array_add (changes, lanyard_change_new (before, now));
  lanyard_plan_load_changes (fixture->plan, changes);
  day = day_new (fixture, DAY, FALSE, LANYARD_NO_WALKING);

  entry = g_ptr_array_index (day->entries, 1);
  g_assert_cmpstr (entry->item->id, ==, "keynote");
  g_assert_true (entry->change == g_ptr_array_index (changes, 0));
  entry = g_ptr_array_index (day->entries, 5);
  g_assert_null (entry->change);
  g_assert_cmpint (entry->item->state, ==, LANYARD_PLAN_ITEM_GONE);
}

static void
test_days (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GArray) days = NULL;

  /* before four it is still the evening before */
  test_plan_set_appointment (fixture->plan, "train", "2019-09-12T03:00", "2019-09-12T05:00", NULL);
  days = lanyard_plan_list_days (fixture->plan, fixture->programme);

  g_assert_cmpuint (days->len, ==, 3);
  g_assert_cmpuint (g_array_index (days, LanyardDate, 0), ==, lanyard_date_parse (DAY));
  g_assert_cmpuint (g_array_index (days, LanyardDate, 1), ==, lanyard_date_parse (NEXT));
  g_assert_cmpuint (g_array_index (days, LanyardDate, 2), ==, lanyard_date_parse ("2019-09-11"));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture      *fixture,
                  gconstpointer data);
  } tests[] = {
    { "/plan-day/entries", test_entries },
    { "/plan-day/gaps", test_gaps },
    { "/plan-day/free-day", test_free_day },
    { "/plan-day/walks", test_walks },
    { "/plan-day/changes", test_changes },
    { "/plan-day/days", test_days },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].func, fixture_tear_down);

  return g_test_run ();
}
