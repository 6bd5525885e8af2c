/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pace.h"

#define MINUTE ((gint64)60)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define NONE LANYARD_NO_INSTANT

/* The conference starts at noon of this clock, and takes three days. */
#define START ((LanyardInstant)1800000000)
#define END (START + 3 * DAY)

static LanyardPace
facts_at (LanyardInstant now)
{
  return (LanyardPace){
    .now = now,
    .start = START,
    .end = END,
    .checked = now,
    .retry_after = NONE,
    .expires = NONE,
    .chance = 0.5,
  };
}

static void
test_regular (void)
{
  static const struct
  {
    LanyardInstant now;
    double         chance;
    LanyardInstant next; /* NONE: never */
  } cases[] = {
    { START - 100 * DAY, 0.5, START - 93 * DAY },
    { START - 100 * DAY, 0, START - 100 * DAY + 7 * DAY * 3 / 4 },
    { START - 100 * DAY, 1, START - 100 * DAY + 7 * DAY * 5 / 4 },
    /* the week would reach into the month before: spread over its first day */
    { START - 31 * DAY, 0.5, START - 30 * DAY + DAY / 2 },
    { START - 31 * DAY, 0, START - 30 * DAY },
    { START - 30 * DAY, 0.5, START - 29 * DAY },
    { START - 10 * DAY, 0.5, START - 9 * DAY },
    { START - 30 * HOUR, 0.5, START - DAY + HOUR / 2 },
    { START - DAY, 0.5, START - DAY + HOUR },
    { START + DAY, 0.5, START + DAY + HOUR },
    { END - MINUTE, 0.5, END + DAY / 2 },
    { END, 0.5, END + DAY },
    { END + 30 * HOUR, 0.5, NONE },
    { END + 2 * DAY - 1, 0.5, NONE },
    { END + 2 * DAY, 0.5, NONE },
    { END + 900 * DAY, 0.5, NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LanyardPace facts = facts_at (cases[i].now);

      facts.chance = cases[i].chance;
      g_test_message ("case %u", i);
      g_assert_cmpint (lanyard_pace_next (&facts), ==, cases[i].next);
    }
}

static void
test_dates_missing (void)
{
  LanyardPace facts = facts_at (START);

  facts.end = NONE;
  g_assert_cmpint (lanyard_pace_next (&facts), ==, START + HOUR);
  facts.now = facts.checked = START + 3 * DAY;
  g_assert_cmpint (lanyard_pace_next (&facts), ==, NONE);

  facts = facts_at (END - 2 * HOUR);
  facts.start = NONE;
  g_assert_cmpint (lanyard_pace_next (&facts), ==, END - HOUR);

  facts = facts_at (START);
  facts.start = facts.end = NONE;
  g_assert_cmpint (lanyard_pace_next (&facts), ==, START + 7 * DAY);

  /* never asked: now */
  facts = facts_at (START);
  facts.checked = NONE;
  g_assert_cmpint (lanyard_pace_next (&facts), ==, START);
}

static void
test_never (void)
{
  LanyardPace facts = facts_at (START);

  facts.preference = LANYARD_REFRESH_NEVER;
  g_assert_cmpint (lanyard_pace_next (&facts), ==, NONE);
  facts.checked = NONE;
  g_assert_cmpint (lanyard_pace_next (&facts), ==, NONE);
  facts.failures = 3;
  g_assert_cmpint (lanyard_pace_next (&facts), ==, NONE);
}

static void
test_failures (void)
{
  static const struct
  {
    guint  failures;
    double chance;
    gint64 wait;
  } cases[] = {
    { 1, 1, MINUTE },
    { 1, 0, 0 },
    { 2, 1, 2 * MINUTE },
    { 3, 0.5, 2 * MINUTE },
    { 8, 1, 128 * MINUTE },
    { 9, 1, 256 * MINUTE },
    { 10, 1, 6 * HOUR },
    { 11, 1, 6 * HOUR },
    { G_MAXUINT, 1, 6 * HOUR },
    { G_MAXUINT, 0.5, 3 * HOUR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LanyardPace facts = facts_at (START);

      facts.failures = cases[i].failures;
      facts.chance = cases[i].chance;
      g_assert_cmpint (lanyard_pace_next (&facts), ==, START + cases[i].wait);
    }
}

/* What the server wants, within reason. */
static void
test_server (void)
{
  static const struct
  {
    gint64 retry_after; /* from now, 0: none */
    gint64 expires;
    guint  failures;
    gint64 wait; /* at least, and two minutes more at most */
  } cases[] = {
    { 0, 0, 0, HOUR },
    { 0, MINUTE, 0, HOUR },
    { 0, 5 * HOUR, 0, 5 * HOUR },
    { 0, 365 * DAY, 0, DAY },
    { 0, -HOUR, 0, HOUR },
    { 3 * HOUR, 0, 1, 3 * HOUR },
    { 3 * HOUR, 0, 0, 3 * HOUR },
    { -HOUR, 0, 1, MINUTE / 2 },
    { MINUTE, 5 * HOUR, 1, MINUTE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LanyardPace    facts = facts_at (START);
      LanyardInstant next;

      facts.retry_after = cases[i].retry_after != 0 ? START + cases[i].retry_after : NONE;
      facts.expires = cases[i].expires != 0 ? START + cases[i].expires : NONE;
      facts.failures = cases[i].failures;
      next = lanyard_pace_next (&facts);
      g_test_message ("case %u", i);
      g_assert_cmpint (next, >=, START + cases[i].wait);
      g_assert_cmpint (next, <=, START + cases[i].wait + 2 * MINUTE);
    }

  /* a week is the longest, and then it is over */
  {
    LanyardPace facts = facts_at (START);

    facts.retry_after = G_MAXINT64;
    g_assert_cmpint (lanyard_pace_next (&facts), ==, NONE);
    facts = facts_at (START - 100 * DAY);
    facts.retry_after = G_MAXINT64;
    g_assert_cmpint (lanyard_pace_next (&facts), ==, START - 93 * DAY + MINUTE);
  }
}

/* After a sleep, or with a clock that was wrong, it is due; not in the past,
 * and not after whatever the wrong clock said. */
static void
test_clocks (void)
{
  LanyardPace facts = facts_at (START);

  facts.checked = START - 20 * HOUR;
  g_assert_cmpint (lanyard_pace_next (&facts), ==, START + MINUTE);
  facts.checked = START + 900 * DAY;
  g_assert_cmpint (lanyard_pace_next (&facts), ==, START + HOUR);
}

/* Of 50,000 laptops that know the same, no minute gets more than its share. */
static void
test_crowd (void)
{
  static const struct
  {
    guint  failures;
    gint64 retry_after;
    gint64 over; /* seconds that they are spread over, at least */
  } cases[] = {
    { 0, 0, HOUR / 2 },
    { 7, 0, HOUR },
    { 1, HOUR, 2 * MINUTE },
  };
  const guint n_laptops = 50000;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree guint *seconds = g_new0 (guint, 2 * HOUR + 1);
      guint             most = 0;

      for (guint j = 0; j < n_laptops; j++)
        {
          LanyardPace facts = facts_at (START);
          gint64      wait;

          facts.chance = (j + 0.5) / n_laptops;
          facts.failures = cases[i].failures;
          facts.retry_after = cases[i].retry_after > 0 ? START + cases[i].retry_after : NONE;
          wait = lanyard_pace_next (&facts) - START;
          g_assert_true (wait >= cases[i].retry_after && wait <= 2 * HOUR);
          seconds[wait]++;
          most = MAX (most, seconds[wait]);
        }
      g_assert_cmpuint (most, <=, n_laptops / cases[i].over + 2);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sync/pace/regular", test_regular);
  g_test_add_func ("/sync/pace/dates-missing", test_dates_missing);
  g_test_add_func ("/sync/pace/never", test_never);
  g_test_add_func ("/sync/pace/failures", test_failures);
  g_test_add_func ("/sync/pace/server", test_server);
  g_test_add_func ("/sync/pace/clocks", test_clocks);
  g_test_add_func ("/sync/pace/crowd", test_crowd);

  return g_test_run ();
}
