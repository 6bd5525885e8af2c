/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-time.h"

#include <langinfo.h>
#include <locale.h>

/* How the locale writes times, in place of what it says itself; NULL: itself. */
static const char *time_format;

/* Stands in for the C library's, so that clocks of every kind can be had
 * without the locales. */
char *
nl_langinfo (nl_item item)
{
  static locale_t locale;

  if (item == T_FMT && time_format != NULL)
    return (char *)time_format;
  if (locale == (locale_t)0)
    locale = newlocale (LC_ALL_MASK, "C.UTF-8", (locale_t)0);
  return nl_langinfo_l (item, locale);
}

static LanyardDate
date (const char *iso)
{
  return iso != NULL ? lanyard_date_parse (iso) : LANYARD_NO_DATE;
}

static LanyardInstant
instant (const char *iso)
{
  LanyardInstant result;

  if (iso == NULL)
    return LANYARD_NO_INSTANT;
  g_assert_true (lanyard_instant_parse (iso, NULL, &result, NULL));
  return result;
}

static LanyardSession *
session_new (const char *day,
             const char *start,
             int         duration)
{
  LanyardSessionFields fields = {
    .id = g_strdup ("s"),
    .title = g_strdup ("Talk"),
    .day = date (day),
    .start = instant (start),
    .duration = duration,
  };

  return lanyard_session_new (&fields);
}

static void
test_clock (void)
{
  static const struct
  {
    const char *format;
    const char *start;
    const char *zone;
    const char *clock;
  } rows[] = {
    { NULL, "2019-09-09T15:00:00+01:00", "Europe/Lisbon", "15:00" },
    { NULL, "2019-09-09T14:00:00Z", "Europe/Lisbon", "15:00" },
    { NULL, "2019-12-09T14:00:00Z", "Europe/Lisbon", "14:00" },
    { NULL, "2019-09-09T23:30:00Z", "Europe/Lisbon", "00:30" },
    { NULL, "2019-09-09T14:00:00Z", "Asia/Kathmandu", "19:45" },
    { NULL, "2019-09-09T14:00:59Z", "UTC", "14:00" },
    { NULL, "1969-12-31T23:00:00Z", "UTC", "23:00" },
    /* the hour that Lisbon's clocks show twice, and what is around it */
    { NULL, "2019-10-26T23:59:00Z", "Europe/Lisbon", "00:59" },
    { NULL, "2019-10-27T00:00:00Z", "Europe/Lisbon", "01:00 WEST" },
    { NULL, "2019-10-27T00:59:59Z", "Europe/Lisbon", "01:59 WEST" },
    { NULL, "2019-10-27T01:00:00Z", "Europe/Lisbon", "01:00 WET" },
    { NULL, "2019-10-27T01:59:59Z", "Europe/Lisbon", "01:59 WET" },
    { NULL, "2019-10-27T02:00:00Z", "Europe/Lisbon", "02:00" },
    /* where they skip one, none is shown twice */
    { NULL, "2019-03-31T00:59:00Z", "Europe/Lisbon", "00:59" },
    { NULL, "2019-03-31T01:00:00Z", "Europe/Lisbon", "02:00" },
    /* half an hour, on Lord Howe Island */
    { NULL, "2019-04-06T14:29:00Z", "Australia/Lord_Howe", "01:29" },
    { NULL, "2019-04-06T14:30:00Z", "Australia/Lord_Howe", "01:30 +11" },
    { NULL, "2019-04-06T15:29:00Z", "Australia/Lord_Howe", "01:59 +1030" },
    { NULL, "2019-04-06T15:30:00Z", "Australia/Lord_Howe", "02:00" },
    { "%r", "2019-11-03T06:30:00Z", "America/New_York", "1:30 AM EST" },
    { "%H:%M:%S", "2019-09-09T09:05:00Z", "UTC", "09:05" },
    { "%T", "2019-09-09T13:05:00Z", "UTC", "13:05" },
    { "%r", "2019-09-09T09:05:00Z", "UTC", "9:05 AM" },
    { "%r", "2019-09-09T21:05:00Z", "UTC", "9:05 PM" },
    { "%r", "2019-09-09T00:00:00Z", "UTC", "12:00 AM" },
    { "%I:%M:%S %p", "2019-09-09T12:00:00Z", "UTC", "12:00 PM" },
    { "%Z %I:%M:%S ", "2019-09-09T22:59:00Z", "UTC", "10:59 PM" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (rows[i].zone);
      g_autofree char *clock = NULL;

      time_format = rows[i].format;
      clock = lanyard_words_clock (instant (rows[i].start), zone);
      g_assert_cmpstr (clock, ==, rows[i].clock);
    }

  time_format = NULL;
}

/* No calendar reaches that far; nothing is said, and nothing breaks. */
static void
test_clock_out_of_range (void)
{
  static const LanyardInstant instants[] = { LANYARD_NO_INSTANT, G_MAXINT64 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    {
      g_autofree char *clock = lanyard_words_clock (instants[i], zone);

      g_assert_cmpstr (clock, ==, "");
    }
}

static void
test_day (void)
{
  static const struct
  {
    const char *date;
    const char *day;
    const char *day_long;
  } rows[] = {
    { "2019-09-09", "Mon 9 September", "Monday 9 September" },
    { "2020-02-29", "Sat 29 February", "Saturday 29 February" },
    { "2026-12-31", "Thu 31 December", "Thursday 31 December" },
    { "2026-05-03", "Sun 3 May", "Sunday 3 May" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *day = lanyard_words_day (date (rows[i].date));
      g_autofree char *day_long = lanyard_words_day_long (date (rows[i].date));

      g_assert_cmpstr (day, ==, rows[i].day);
      g_assert_cmpstr (day_long, ==, rows[i].day_long);
    }
}

static void
test_date_range (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    const char *range;
    const char *brief;
  } rows[] = {
    { "2019-09-09", "2019-09-11", "9–11 September 2019", "9–11 Sep" },
    { "2019-09-09", "2019-09-09", "9 September 2019", "9 Sep" },
    { "2019-09-09", NULL, "9 September 2019", "9 Sep" },
    { NULL, "2019-09-11", "11 September 2019", "11 Sep" },
    { "2026-01-30", "2026-02-02", "30 January – 2 February 2026", "30 Jan – 2 Feb" },
    { "2025-12-27", "2026-01-01", "27 December 2025 – 1 January 2026", "27 Dec – 1 Jan" },
    /* the same month of another year */
    { "2025-09-09", "2026-09-11", "9 September 2025 – 11 September 2026", "9 Sep – 11 Sep" },
    { NULL, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardDate      start = date (rows[i].start);
      LanyardDate      end = date (rows[i].end);
      g_autofree char *range = lanyard_words_date_range (start, end);
      g_autofree char *brief = lanyard_words_short_date_range (start, end);

      g_assert_cmpstr (range, ==, rows[i].range);
      g_assert_cmpstr (brief, ==, rows[i].brief);
    }
}

static void
test_duration (void)
{
  static const struct
  {
    int         minutes;
    const char *duration;
  } rows[] = {
    { 0, "0 min" },
    { 1, "1 min" },
    { 45, "45 min" },
    { 59, "59 min" },
    { 60, "1 h" },
    { 90, "1 h 30 min" },
    { 240, "4 h" },
    { 1439, "23 h 59 min" },
    { 1440, "1 day" },
    { 1500, "1 day 1 h" },
    { 2880, "2 days" },
    { 3240, "2 days 6 h" },
    { 525600, "365 days" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *duration = lanyard_words_duration (rows[i].minutes);

      g_assert_cmpstr (duration, ==, rows[i].duration);
    }
}

static void
test_session (void)
{
  static const struct
  {
    const char *day;
    const char *start;
    int         duration;
    const char *clock;
    const char *when;
  } rows[] = {
    { "2019-09-09", "2019-09-09T15:00:00+01:00", 45, "15:00–15:45",
      "Monday 9 September, 15:00–15:45" },
    { "2019-09-09", "2019-09-09T15:00:00+01:00", LANYARD_NO_DURATION, "15:00",
      "Monday 9 September, 15:00" },
    { "2019-09-09", "2019-09-09T15:00:00+01:00", 0, "15:00", "Monday 9 September, 15:00" },
    { "2019-09-09", "2019-09-09T23:00:00+01:00", 120, "23:00–01:00",
      "Monday 9 September, 23:00–01:00" },
    /* an end on another day would mislead where it stands alone */
    { "2019-09-09", "2019-09-09T10:00:00+01:00", 1439, "10:00–09:59",
      "Monday 9 September, 10:00–09:59" },
    { "2019-09-09", "2019-09-09T10:00:00+01:00", 1440, "10:00", "Monday 9 September, 10:00" },
    /* a party that belongs to the evening before has its own date */
    { "2019-09-09", "2019-09-10T00:30:00+01:00", 60, "00:30–01:30",
      "Tuesday 10 September, 00:30–01:30" },
    { "2019-09-09", NULL, 45, NULL, "Monday 9 September, time not announced" },
    { NULL, NULL, 45, NULL, "Not yet scheduled" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Lisbon");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardSession) session =
                  session_new (rows[i].day, rows[i].start, rows[i].duration);
      g_autofree char *clock = lanyard_words_session_clock (session, zone);
      g_autofree char *when = lanyard_words_session_when (session, zone);

      g_assert_cmpstr (clock, ==, rows[i].clock);
      g_assert_cmpstr (when, ==, rows[i].when);
    }
}

static void
test_session_twelve_hours (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Lisbon");
  g_autoptr (LanyardSession) session = session_new ("2019-09-09", "2019-09-09T11:30:00+01:00", 45);
  g_autofree char *when = NULL;

  time_format = "%r";
  when = lanyard_words_session_when (session, zone);
  time_format = NULL;
  g_assert_cmpstr (when, ==, "Monday 9 September, 11:30 AM–12:15 PM");
}

static void
test_zone_name (void)
{
  static const struct
  {
    const char *name;
    const char *shown;
  } rows[] = {
    { "Europe/Lisbon", "Europe/Lisbon" },
    { "UTC", "UTC" },
    { "Etc/GMT+1", "Etc/GMT+1" },
    { "+01:00:00", "UTC+01:00" },
    { "-03:30:00", "UTC-03:30" },
    { "+00:19:32", "UTC+00:19:32" },
    { "+01:00", "UTC+01:00" },
    { "-0330", "UTC-0330" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = lanyard_words_zone_name (rows[i].name);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-time/clock", test_clock);
  g_test_add_func ("/words-time/clock-out-of-range", test_clock_out_of_range);
  g_test_add_func ("/words-time/zone-name", test_zone_name);
  g_test_add_func ("/words-time/day", test_day);
  g_test_add_func ("/words-time/date-range", test_date_range);
  g_test_add_func ("/words-time/duration", test_duration);
  g_test_add_func ("/words-time/session", test_session);
  g_test_add_func ("/words-time/session-twelve-hours", test_session_twelve_hours);

  return g_test_run ();
}
