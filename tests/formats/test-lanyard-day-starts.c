/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-day-starts.h"

static LanyardInstant
instant (const char *text)
{
  LanyardInstant value;

  g_assert_true (lanyard_instant_parse (text, NULL, &value, NULL));
  return value;
}

/* Sessions as "DAY START", and when the days then begin. */
static void
test_choose (void)
{
  static const struct
  {
    const char *days[8];
    const char *starts[8];
    int         day_start;
  } cases[] = {
    { { NULL }, { NULL }, 0 },
    { { "2027-05-01" }, { "2027-05-01T00:00:00+02:00" }, 0 },
    { { "2027-05-01", "2027-05-01" },
      { "2027-05-01T10:00:00+02:00", "2027-05-02T00:30:00+02:00" },
      60 },
    { { "2027-05-01", "2027-05-02" },
      { "2027-05-02T02:00:00+02:00", "2027-05-02T09:00:00+02:00" },
      180 },
    /* a full hour would take the morning's first session along */
    { { "2027-05-01", "2027-05-02" },
      { "2027-05-02T05:10:00+02:00", "2027-05-02T05:30:00+02:00" },
      311 },
    /* nothing makes both right: the more count */
    { { "2027-05-01", "2027-05-02", "2027-05-02" },
      { "2027-05-02T04:00:00+02:00", "2027-05-02T01:00:00+02:00", "2027-05-02T02:00:00+02:00" },
      0 },
    { { "2027-05-01", "2027-05-01", "2027-05-02" },
      { "2027-05-02T03:00:00+02:00", "2027-05-02T04:00:00+02:00", "2027-05-02T01:00:00+02:00" },
      300 },
    /* of a session on a wholly other day nothing is learnt */
    { { "2027-05-01" }, { "2027-05-09T03:00:00+02:00" }, 0 },
    /* until the last minute of the day */
    { { "2027-05-01" }, { "2027-05-02T23:58:00+02:00" }, 1439 },
    { { "2027-05-01" }, { "2027-05-02T23:00:00+02:00" }, 1381 },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree LanyardDayStarts *starts = g_new0 (LanyardDayStarts, 1);

      for (guint j = 0; cases[i].days[j] != NULL; j++)
        lanyard_day_starts_add (starts, lanyard_date_parse (cases[i].days[j]),
                                instant (cases[i].starts[j]), zone);
      g_assert_cmpint (lanyard_day_starts_choose (starts), ==, cases[i].day_start);
    }
}

static void
test_nothing (void)
{
  g_autofree LanyardDayStarts *starts = g_new0 (LanyardDayStarts, 1);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  lanyard_day_starts_add (starts, LANYARD_NO_DATE, instant ("2027-05-02T03:00:00Z"), zone);
  lanyard_day_starts_add (starts, lanyard_date_parse ("2027-05-01"), LANYARD_NO_INSTANT, zone);
  g_assert_cmpint (lanyard_day_starts_choose (starts), ==, 0);
}

static void
test_range (void)
{
  g_autofree LanyardDayStarts *starts = g_new0 (LanyardDayStarts, 1);

  lanyard_day_starts_add_day (starts, LANYARD_NO_DATE);
  g_assert_cmpint (starts->first, ==, LANYARD_NO_DATE);
  lanyard_day_starts_add_day (starts, 10);
  lanyard_day_starts_add_day (starts, 12);
  lanyard_day_starts_add_day (starts, 9);
  lanyard_day_starts_add_day (starts, LANYARD_NO_DATE);
  g_assert_cmpint (starts->first, ==, 9);
  g_assert_cmpint (starts->last, ==, 12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/day-starts/choose", test_choose);
  g_test_add_func ("/formats/day-starts/nothing", test_nothing);
  g_test_add_func ("/formats/day-starts/range", test_range);

  return g_test_run ();
}
