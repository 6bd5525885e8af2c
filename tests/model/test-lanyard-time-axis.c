/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-time-axis.h"

/* 90 pixels an hour, and a fold as high as 20 of them. */
static const LanyardTimeScale scale = { .per_minute = 1.5, .fold = 20 };

static LanyardInstant
parse (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LanyardInstant instant;

  g_assert_true (lanyard_instant_parse (text, utc, &instant, NULL));
  return instant;
}

/* @busy: times in UTC of one day, "09:00-10:00 12:30-13:00" */
static LanyardTimeAxis *
axis_new (const char *date,
          const char *busy,
          GTimeZone  *zone)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (LanyardSpan));
  g_auto (GStrv) parts = g_strsplit (busy, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *start = g_strdup_printf ("%sT%.5s", date, parts[i]);
      g_autofree char *end = g_strdup_printf ("%sT%s", date, parts[i] + 6);
      LanyardSpan      span = { .start = parse (start), .end = parse (end) };

      g_array_append_val (list, span);
    }

  return lanyard_time_axis_new ((gpointer)list->data, list->len, zone);
}

static char *
format (LanyardInstant instant,
        GTimeZone     *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

  return g_date_time_format (local, "%H:%M");
}

/* Returns: "09:00-11:00 (11:00-15:00) 15:00-16:00", folds in parentheses */
static char *
dup_stretches (LanyardTimeAxis *axis,
               GTimeZone       *zone)
{
  GArray  *stretches = lanyard_time_axis_get_stretches (axis);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < stretches->len; i++)
    {
      const LanyardStretch *stretch = &g_array_index (stretches, LanyardStretch, i);
      g_autofree char      *start = format (stretch->start, zone);
      g_autofree char      *end = format (stretch->end, zone);

      g_string_append_printf (text, stretch->folded ? "%s(%s-%s)" : "%s%s-%s", i > 0 ? " " : "",
                              start, end);
    }

  return g_string_free_and_steal (text);
}

static char *
dup_hours (LanyardTimeAxis *axis,
           GTimeZone       *zone)
{
  GArray  *hours = lanyard_time_axis_get_hours (axis);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hours->len; i++)
    {
      g_autofree char *hour = format (g_array_index (hours, LanyardInstant, i), zone);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", hour);
    }

  return g_string_free_and_steal (text);
}

static void
test_stretches (void)
{
  static const struct
  {
    const char *zone;
    const char *date;
    const char *busy; /* in UTC */
    const char *stretches;
    const char *hours;
    double      height;
  } rows[] = {
    { "UTC", "2019-12-27", "09:10-09:50", "09:00-10:00", "09:00 10:00", 90 },
    /* what ends with the hour doesn't open the next; what takes no time opens one */
    { "UTC", "2019-12-27", "09:00-10:00", "09:00-10:00", "09:00 10:00", 90 },
    { "UTC", "2019-12-27", "09:00-09:00", "09:00-10:00", "09:00 10:00", 90 },
    /* in any order, one within the other, one hour empty */
    { "UTC",
      "2019-12-27",
      "12:00-13:00 09:00-11:00 09:30-10:00",
      "09:00-13:00",
      "09:00 10:00 11:00 12:00 13:00",
      360 },
    /* two empty hours are folded, and more are no higher */
    { "UTC",
      "2019-12-27",
      "09:00-10:00 12:15-13:00",
      "09:00-10:00 (10:00-12:00) 12:00-13:00",
      "09:00 10:00 12:00 13:00",
      200 },
    { "UTC",
      "2019-12-27",
      "01:00-02:00 22:15-23:00",
      "01:00-02:00 (02:00-22:00) 22:00-23:00",
      "01:00 02:00 22:00 23:00",
      200 },
    /* hours of the venue's clocks */
    { "Asia/Kolkata", "2019-12-27", "09:10-09:50", "14:00-16:00", "14:00 15:00 16:00", 180 },
    /* an hour that comes twice, one that is left out, and half of one twice */
    { "Europe/Lisbon",
      "2019-10-27",
      "00:00-02:00",
      "01:00-02:00",
      "01:00 01:00 02:00",
      180 },
    { "Europe/Lisbon", "2019-03-31", "00:00-02:00", "00:00-03:00", "00:00 02:00 03:00", 180 },
    { "Australia/Lord_Howe",
      "2019-04-06",
      "13:30-16:30",
      "00:00-03:00",
      "00:00 01:00 01:30 02:00 03:00",
      315 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (rows[i].zone);
      g_autoptr (LanyardTimeAxis) axis = axis_new (rows[i].date, rows[i].busy, zone);
      g_autofree char *stretches = dup_stretches (axis, zone);
      g_autofree char *hours = dup_hours (axis, zone);

      g_test_message ("%s %s", rows[i].zone, rows[i].busy);
      g_assert_cmpstr (stretches, ==, rows[i].stretches);
      g_assert_cmpstr (hours, ==, rows[i].hours);
      g_assert_cmpfloat_with_epsilon (lanyard_time_axis_get_height (axis, &scale), rows[i].height,
                                      0.001);
    }
}

static void
test_places (void)
{
  static const struct
  {
    const char *time;
    double      y;
    const char *back; /* (nullable) where it isn't the same */
  } rows[] = {
    { "2019-12-27T08:00", 0, "2019-12-27T09:00" },
    { "2019-12-27T09:00", 0, NULL },
    { "2019-12-27T09:10", 15, NULL },
    { "2019-12-27T10:00", 90, NULL },
    { "2019-12-27T11:00", 100, NULL },
    { "2019-12-27T12:00", 110, NULL },
    { "2019-12-27T12:40", 170, NULL },
    { "2019-12-27T13:00", 200, NULL },
    { "2019-12-28T13:00", 200, "2019-12-27T13:00" },
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (LanyardTimeAxis) axis = axis_new ("2019-12-27", "09:00-10:00 12:15-13:00", utc);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardInstant instant = parse (rows[i].time);

      g_assert_cmpfloat_with_epsilon (lanyard_time_axis_to_y (axis, &scale, instant), rows[i].y,
                                      0.001);
      g_assert_cmpint (lanyard_time_axis_to_instant (axis, &scale, rows[i].y), ==,
                       parse (rows[i].back != NULL ? rows[i].back : rows[i].time));
      g_assert_cmpint (lanyard_time_axis_contains (axis, instant), ==, rows[i].back == NULL);
    }
  g_assert_cmpint (lanyard_time_axis_to_instant (axis, &scale, -1), ==,
                   parse ("2019-12-27T09:00"));
}

static void
test_nothing (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (LanyardTimeAxis) axis = lanyard_time_axis_new (NULL, 0, utc);

  g_assert_cmpuint (lanyard_time_axis_get_hours (axis)->len, ==, 0);
  g_assert_cmpfloat_with_epsilon (lanyard_time_axis_get_height (axis, &scale), 0, 0.001);
  g_assert_cmpfloat_with_epsilon (lanyard_time_axis_to_y (axis, &scale, 1000), 0, 0.001);
  g_assert_cmpint (lanyard_time_axis_to_instant (axis, &scale, 5), ==, LANYARD_NO_INSTANT);
  g_assert_false (lanyard_time_axis_contains (axis, 1000));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-axis/stretches", test_stretches);
  g_test_add_func ("/time-axis/places", test_places);
  g_test_add_func ("/time-axis/nothing", test_nothing);
  return g_test_run ();
}
