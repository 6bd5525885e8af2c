/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-change.h"

#include "test-snapshots.h"

static const TestSnapshot plain = {
  .key = "a",
  .title = "Talk",
  .speakers = "Ada\nBob",
  .start = 10,
  .room = "Hall",
  .room_id = "1",
  .duration = 30,
  .text_hash = 1,
};

/* @before, @after: (nullable) */
static LanyardChange *
change_new (const TestSnapshot *before,
            const TestSnapshot *after)
{
  g_autoptr (LanyardSnapshot) earlier = before != NULL ? test_snapshot_new (before) : NULL;
  g_autoptr (LanyardSnapshot) later = after != NULL ? test_snapshot_new (after) : NULL;

  return lanyard_change_new (earlier, later);
}

static void
test_new (void)
{
  g_autoptr (LanyardChange) came = change_new (NULL, &plain);
  g_autoptr (LanyardChange) went = change_new (&plain, NULL);

  g_assert_cmpint (lanyard_change_get_aspects (came), ==, LANYARD_CHANGE_NEW);
  g_assert_cmpstr (lanyard_change_get_id (came), ==, "a");
  g_assert_null (lanyard_change_get_before (came));
  g_assert_cmpstr (lanyard_change_get_after (came)->title, ==, "Talk");

  g_assert_cmpint (lanyard_change_get_aspects (went), ==, LANYARD_CHANGE_GONE);
  g_assert_cmpstr (lanyard_change_get_id (went), ==, "a");
  g_assert_null (lanyard_change_get_after (went));

  g_assert_null (change_new (NULL, NULL));
  g_assert_null (change_new (&plain, &plain));
}

static void
test_aspects (void)
{
  struct
  {
    TestSnapshot         after;
    LanyardChangeAspects expected;
  } rows[] = {
    { plain, LANYARD_CHANGE_TIME },
    { plain, LANYARD_CHANGE_TIME | LANYARD_CHANGE_DAY },
    { plain, LANYARD_CHANGE_DURATION },
    { plain, 0 },
    { plain, LANYARD_CHANGE_ROOM },
    { plain, 0 },
    { plain, 0 },
    { plain, LANYARD_CHANGE_TITLE },
    { plain, LANYARD_CHANGE_SPEAKERS },
    { plain, LANYARD_CHANGE_SPEAKERS },
    { plain, 0 },
    { plain, LANYARD_CHANGE_TEXT },
    { plain, 0 },
    { plain, LANYARD_CHANGE_CANCELLED },
    { plain, 0 },
  };

  rows[0].after.start = 11;
  rows[1].after.start = 40;
  rows[2].after.duration = 45;
  rows[3].after.duration = 0;
  rows[4].after.room = "Tent";
  rows[4].after.room_id = "2";
  rows[5].after.room = "Great Hall";
  rows[6].after.room_id = "9";
  rows[7].after.title = "talk";
  rows[8].after.speakers = "Ada\nEve";
  rows[9].after.speakers = NULL;
  rows[10].after.speakers = "Bob\nAda";
  rows[11].after.text_hash = 2;
  rows[12].after.text_hash = 0;
  rows[13].after.status = LANYARD_SESSION_CANCELLED;
  rows[14].after.status = LANYARD_SESSION_TENTATIVE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardChange) change = change_new (&plain, &rows[i].after);
      LanyardChangeAspects aspects = change != NULL ? lanyard_change_get_aspects (change) : 0;

      g_test_message ("%u", i);
      g_assert_cmphex (aspects, ==, rows[i].expected);
    }
}

/* Where the day begins may be read otherwise; without a start it is all there is. */
static void
test_day (void)
{
  TestSnapshot unscheduled = plain;
  g_autoptr (LanyardSnapshot) before = test_snapshot_new (&plain);
  g_autoptr (LanyardSnapshot) after = test_snapshot_new (&plain);
  g_autoptr (LanyardChange) change = NULL;

  after->day++;
  g_assert_null (lanyard_change_new (before, after));

  before->start = after->start = LANYARD_NO_INSTANT;
  change = lanyard_change_new (before, after);
  g_assert_cmphex (lanyard_change_get_aspects (change), ==, LANYARD_CHANGE_DAY);

  unscheduled.start = 0;
  g_clear_object (&change);
  change = change_new (&plain, &unscheduled);
  g_assert_cmphex (lanyard_change_get_aspects (change), ==,
                   LANYARD_CHANGE_TIME | LANYARD_CHANGE_DAY);
}

static void
test_join (void)
{
  TestSnapshot moved = plain;
  TestSnapshot retitled;
  g_autoptr (LanyardChange) first = NULL;
  g_autoptr (LanyardChange) second = NULL;
  g_autoptr (LanyardChange) back = NULL;
  g_autoptr (LanyardChange) went = NULL;
  g_autoptr (LanyardChange) both = NULL;
  g_autoptr (LanyardChange) all = NULL;

  moved.start = 11;
  retitled = moved;
  retitled.title = "Retitled";
  first = change_new (&plain, &moved);
  second = change_new (&moved, &retitled);
  back = change_new (&moved, &plain);
  went = change_new (&retitled, NULL);

  both = lanyard_change_join (first, second);
  g_assert_cmphex (lanyard_change_get_aspects (both), ==,
                   LANYARD_CHANGE_TIME | LANYARD_CHANGE_TITLE);
  g_assert_cmpstr (lanyard_change_get_before (both)->title, ==, "Talk");
  g_assert_cmpstr (lanyard_change_get_after (both)->title, ==, "Retitled");

  g_assert_null (lanyard_change_join (first, back));

  all = lanyard_change_join (both, went);
  g_assert_cmphex (lanyard_change_get_aspects (all), ==, LANYARD_CHANGE_GONE);
  g_assert_cmpint (lanyard_change_get_before (all)->start, ==, 10 * 3600);
}

/* The room got another name between the two changes, which is none itself. */
static void
test_join_renamed_room (void)
{
  TestSnapshot moved = plain;
  TestSnapshot renamed;
  TestSnapshot retitled;
  g_autoptr (LanyardChange) first = NULL;
  g_autoptr (LanyardChange) second = NULL;
  g_autoptr (LanyardChange) both = NULL;

  moved.start = 11;
  renamed = moved;
  renamed.room = "Tent";
  renamed.room_id = "2";
  retitled = renamed;
  retitled.title = "Retitled";
  first = change_new (&plain, &moved);
  second = change_new (&renamed, &retitled);

  both = lanyard_change_join (first, second);
  g_assert_cmphex (lanyard_change_get_aspects (both), ==,
                   LANYARD_CHANGE_TIME | LANYARD_CHANGE_TITLE);
  g_assert_cmpstr (lanyard_change_get_before (both)->room, ==, "Tent");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/new", test_new);
  g_test_add_func ("/change/aspects", test_aspects);
  g_test_add_func ("/change/day", test_day);
  g_test_add_func ("/change/join", test_join);
  g_test_add_func ("/change/join-renamed-room", test_join_renamed_room);

  return g_test_run ();
}
