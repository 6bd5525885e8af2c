/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-clocks.h"

#include <gio/gio.h>

#define LISBON "Europe/Lisbon"
#define NEW_YORK "America/New_York"

static LanyardInstant
instant (const char *iso)
{
  LanyardInstant result = LANYARD_NO_INSTANT;

  g_assert_true (iso == NULL || lanyard_instant_parse (iso, NULL, &result, NULL));
  return result;
}

/* Sessions of the night in which Europe's clocks are put back, and of those
 * before and after it; America's follow a week later. */
static const struct
{
  const char *venue;
  const char *own;
  const char *start; /* (nullable) */
  int         minutes;
  const char *at_venue;
  const char *second; /* (nullable) by the own clock */
  const char *at_own;
  const char *swapped; /* (nullable) by the venue's clock, where the own comes first */
} cases[] = {
  { LISBON, NEW_YORK, "2019-10-26T10:00:00+01:00", 60, "Saturday 26 October, 10:00–11:00",
    "05:00–06:00 your time", "Saturday 26 October, 05:00–06:00", "10:00–11:00 at the venue" },
  { LISBON, NEW_YORK, "2019-10-27T10:00:00+00:00", 60, "Sunday 27 October, 10:00–11:00",
    "06:00–07:00 your time", "Sunday 27 October, 06:00–07:00", "10:00–11:00 at the venue" },
  { LISBON, NEW_YORK, "2019-11-04T10:00:00+00:00", 60, "Monday 4 November, 10:00–11:00",
    "05:00–06:00 your time", "Monday 4 November, 05:00–06:00", "10:00–11:00 at the venue" },
  /* across midnight */
  { LISBON, NEW_YORK, "2019-10-27T00:00:00+01:00", 45, "Sunday 27 October, 00:00–00:45",
    "Saturday 26 October, 19:00–19:45 your time", "Saturday 26 October, 19:00–19:45",
    "Sunday 27 October, 00:00–00:45 at the venue" },
  /* across the change: two hours by the watch, three in truth */
  { LISBON, NEW_YORK, "2019-10-27T00:30:00+01:00", 180, "Sunday 27 October, 00:30–02:30",
    "Saturday 26 October, 19:30–22:30 your time", "Saturday 26 October, 19:30–22:30",
    "Sunday 27 October, 00:30–02:30 at the venue" },
  /* before and after it, in the hour that comes twice */
  { LISBON, NEW_YORK, "2019-10-27T01:30:00+01:00", 60,
    "Sunday 27 October, 01:30 WEST–01:30 WET", "Saturday 26 October, 20:30–21:30 your time",
    "Saturday 26 October, 20:30–21:30",
    "Sunday 27 October, 01:30 WEST–01:30 WET at the venue" },
  { NEW_YORK, LISBON, "2019-10-26T19:30:00-04:00", 180, "Saturday 26 October, 19:30–22:30",
    "Sunday 27 October, 00:30–02:30 your time", "Sunday 27 October, 00:30–02:30",
    "Saturday 26 October, 19:30–22:30 at the venue" },
  { NEW_YORK, LISBON, "2019-10-27T09:00:00-04:00", 60, "Sunday 27 October, 09:00–10:00",
    "13:00–14:00 your time", "Sunday 27 October, 13:00–14:00", "09:00–10:00 at the venue" },
  /* the same clock, by another name, and one that differs from some hour on */
  { LISBON, "Europe/London", "2019-10-27T00:30:00+01:00", 180, "Sunday 27 October, 00:30–02:30",
    NULL, "Sunday 27 October, 00:30–02:30", NULL },
  { LISBON, "Africa/Lagos", "2019-10-27T00:30:00+01:00", 30, "Sunday 27 October, 00:30–01:00 WEST",
    NULL, "Sunday 27 October, 00:30–01:00", NULL },
  { LISBON, "Africa/Lagos", "2019-10-27T00:30:00+01:00", 180, "Sunday 27 October, 00:30–02:30",
    "00:30–03:30 your time", "Sunday 27 October, 00:30–03:30", "00:30–02:30 at the venue" },
  { LISBON, "Africa/Lagos", "2019-10-27T10:00:00+00:00", 30, "Sunday 27 October, 10:00–10:30",
    "11:00–11:30 your time", "Sunday 27 October, 11:00–11:30", "10:00–10:30 at the venue" },
  { LISBON, NEW_YORK, "2019-10-27T10:00:00+00:00", LANYARD_NO_DURATION, "Sunday 27 October, 10:00",
    "06:00 your time", "Sunday 27 October, 06:00", "10:00 at the venue" },
  { LISBON, NEW_YORK, NULL, 60, "Not yet scheduled", NULL, "Not yet scheduled", NULL },
};

static LanyardSession *
session_new (const char *start,
             int         minutes)
{
  LanyardSessionFields fields = {
    .id = g_strdup ("s"),
    .title = g_strdup ("Talk"),
    .start = instant (start),
    .duration = minutes,
  };

  return lanyard_session_new (&fields);
}

static void
test_when (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) venue = g_time_zone_new_identifier (cases[i].venue);
      g_autoptr (GTimeZone) own = g_time_zone_new_identifier (cases[i].own);
      g_autoptr (LanyardSession) session = session_new (cases[i].start, cases[i].minutes);
      LanyardClocks    clocks = { venue, own, LANYARD_CLOCKS_VENUE_FIRST };
      g_autofree char *at_venue = lanyard_words_first_when (session, &clocks);
      g_autofree char *second = lanyard_words_second_when (session, &clocks);
      g_autofree char *at_own = NULL;
      g_autofree char *swapped = NULL;

      g_assert_true (lanyard_clocks_get_first (&clocks) == venue);
      g_assert_true (lanyard_clocks_get_second (&clocks) == own);
      g_assert_cmpstr (at_venue, ==, cases[i].at_venue);
      g_assert_cmpstr (second, ==, cases[i].second);

      clocks.order = LANYARD_CLOCKS_OWN_FIRST;
      at_own = lanyard_words_first_when (session, &clocks);
      swapped = lanyard_words_second_when (session, &clocks);
      g_assert_true (lanyard_clocks_get_first (&clocks) == own);
      g_assert_true (lanyard_clocks_get_second (&clocks) == venue);
      g_assert_cmpstr (at_own, ==, cases[i].at_own);
      g_assert_cmpstr (swapped, ==, cases[i].swapped);
    }
}

static void
test_clock (void)
{
  static const struct
  {
    const char        *at; /* (nullable) */
    LanyardClocksOrder order;
    const char        *first;
    const char        *second;
  } rows[] = {
    { "2019-10-26T10:00:00+01:00", LANYARD_CLOCKS_VENUE_FIRST, "10:00", "05:00 your time" },
    { "2019-10-27T10:00:00+00:00", LANYARD_CLOCKS_VENUE_FIRST, "10:00", "06:00 your time" },
    { "2019-10-27T10:00:00+00:00", LANYARD_CLOCKS_OWN_FIRST, "06:00", "10:00 at the venue" },
    { "2019-10-27T01:30:00+01:00", LANYARD_CLOCKS_VENUE_FIRST, "01:30 WEST",
      "Sat 26 October, 20:30 your time" },
    { "2019-10-27T01:30:00+00:00", LANYARD_CLOCKS_OWN_FIRST, "21:30",
      "Sun 27 October, 01:30 WET at the venue" },
    { NULL, LANYARD_CLOCKS_VENUE_FIRST, "", NULL },
  };
  g_autoptr (GTimeZone) venue = g_time_zone_new_identifier (LISBON);
  g_autoptr (GTimeZone) own = g_time_zone_new_identifier (NEW_YORK);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const LanyardClocks clocks = { venue, own, rows[i].order };
      g_autofree char    *first = lanyard_words_first_clock (instant (rows[i].at), &clocks);
      g_autofree char    *second = lanyard_words_second_clock (instant (rows[i].at), &clocks);

      g_assert_cmpstr (first, ==, rows[i].first);
      g_assert_cmpstr (second, ==, rows[i].second);
    }
}

/* What isn't a session is told by both clocks, too. */
static void
test_span (void)
{
  static const struct
  {
    const char *start; /* (nullable) */
    int         minutes;
    const char *second; /* (nullable) */
    const char *swapped;
  } rows[] = {
    { "2019-10-27T10:00:00+00:00", 60, "06:00–07:00 your time", "10:00–11:00 at the venue" },
    { "2019-10-27T10:00:00+00:00", 0, "06:00 your time", "10:00 at the venue" },
    { "2019-10-27T00:30:00+01:00", 180, "Sat 26 October, 19:30–22:30 your time",
      "Sun 27 October, 00:30–02:30 at the venue" },
    { NULL, 0, NULL, NULL },
  };
  g_autoptr (GTimeZone) venue = g_time_zone_new_identifier (LISBON);
  g_autoptr (GTimeZone) own = g_time_zone_new_identifier (NEW_YORK);
  const LanyardClocks clocks = { venue, own, LANYARD_CLOCKS_VENUE_FIRST };
  const LanyardClocks other = { venue, own, LANYARD_CLOCKS_OWN_FIRST };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const LanyardSnapshot snapshot = { .start = instant (rows[i].start),
                                         .duration = rows[i].minutes };
      const LanyardSpan     span = { snapshot.start, snapshot.start + rows[i].minutes * 60 };
      g_autofree char      *told = lanyard_words_second_span (&span, &clocks);
      g_autofree char      *swapped = lanyard_words_second_span (&span, &other);
      g_autofree char      *known = lanyard_words_second_snapshot (&snapshot, &clocks);

      g_assert_cmpstr (told, ==, rows[i].second);
      g_assert_cmpstr (known, ==, rows[i].second);
      g_assert_cmpstr (swapped, ==, rows[i].swapped);
    }
}

/* The zones are theirs who hold the clocks. */
static void
test_owned (void)
{
  GTimeZone     *venue = g_time_zone_new_identifier (LISBON);
  GTimeZone     *own = g_time_zone_new_identifier (NEW_YORK);
  LanyardClocks *first = lanyard_clocks_new (venue, own, LANYARD_CLOCKS_OWN_FIRST);
  g_autoptr (LanyardClocks) clocks = lanyard_clocks_ref (first);
  g_autofree char *text = NULL;

  g_time_zone_unref (venue);
  g_time_zone_unref (own);
  lanyard_clocks_unref (first);
  text = lanyard_words_first_clock (instant ("2019-10-27T10:00:00+00:00"), clocks);
  g_assert_cmpstr (text, ==, "06:00");
  g_assert_true (lanyard_clocks_differ (clocks, instant ("2019-10-27T10:00:00+00:00")));
  g_assert_false (lanyard_clocks_differ (clocks, LANYARD_NO_INSTANT));
  g_assert_cmpstr (lanyard_words_clocks_order (clocks), ==, "Your time, the venue’s below");
  clocks->order = LANYARD_CLOCKS_VENUE_FIRST;
  g_assert_cmpstr (lanyard_words_clocks_order (clocks), ==, "Time at the venue, yours below");
}

/* The preference's values are those of the order. */
static void
test_preference (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_assert_cmpint (g_settings_get_enum (settings, "time-shown"), ==, LANYARD_CLOCKS_VENUE_FIRST);
  g_assert_true (g_settings_set_string (settings, "time-shown", "own"));
  g_assert_cmpint (g_settings_get_enum (settings, "time-shown"), ==, LANYARD_CLOCKS_OWN_FIRST);
  g_settings_reset (settings, "time-shown");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-clocks/when", test_when);
  g_test_add_func ("/words-clocks/clock", test_clock);
  g_test_add_func ("/words-clocks/span", test_span);
  g_test_add_func ("/words-clocks/owned", test_owned);
  g_test_add_func ("/words-clocks/preference", test_preference);

  return g_test_run ();
}
