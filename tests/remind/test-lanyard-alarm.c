/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-alarm.h"

/* 2019-09-09 10:00 in Lisbon */
#define THEN 1568019600

typedef struct
{
  LanyardClock *clock;
  LanyardAlarm *alarm;
  int           times;
} AlarmTest;

static void
gone_off (gpointer data)
{
  ((AlarmTest *)data)->times++;
}

static void
set_up (AlarmTest *test)
{
  g_autoptr (GError) error = NULL;

  *test = (AlarmTest){ .clock = lanyard_clock_new_at (THEN) };
  test->alarm = lanyard_alarm_new (test->clock, gone_off, test, &error);
  g_assert_no_error (error);
}

static void
tear_down (AlarmTest *test)
{
  lanyard_alarm_free (test->alarm);
  g_object_unref (test->clock);
}

static void
assert_quiet (AlarmTest *test)
{
  int times = test->times;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (test->times, ==, times);
}

static void
wait_for (AlarmTest *test,
          int        times)
{
  while (test->times < times)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (test->times, ==, times);
}

/* It goes by the clock that it was given, and off once. */
static void
test_goes_off (void)
{
  static const LanyardInstant instants[] = { THEN - 3600, LANYARD_NO_INSTANT + 1, THEN, THEN + 1 };
  AlarmTest                   test;

  set_up (&test);
  assert_quiet (&test);
  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    {
      lanyard_alarm_set (test.alarm, instants[i]);
      wait_for (&test, (int)i + 1);
      g_assert_cmpint (lanyard_clock_now (test.clock), >=, instants[i]);
      assert_quiet (&test);
    }
  tear_down (&test);
}

/* The one that was set last is the one that counts. */
static void
test_set_anew (void)
{
  AlarmTest test;

  set_up (&test);
  lanyard_alarm_set (test.alarm, THEN - 1);
  lanyard_alarm_set (test.alarm, THEN + 3600);
  assert_quiet (&test);
  lanyard_alarm_set (test.alarm, THEN - 1);
  lanyard_alarm_set (test.alarm, LANYARD_NO_INSTANT);
  assert_quiet (&test);
  lanyard_alarm_set (test.alarm, THEN - 1);
  wait_for (&test, 1);
  tear_down (&test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alarm/goes-off", test_goes_off);
  g_test_add_func ("/alarm/set-anew", test_set_anew);

  return g_test_run ();
}
