/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-when.h"

static void
test_durations (void)
{
  static const struct
  {
    const char *text;
    int         minutes;
  } cases[] = {
    { "45", 45 },
    { "0", 0 },
    { "20.0", 20 },
    { "00:30", 30 },
    { "0:30", 30 },
    { "1:45", 105 },
    { "00:00", 0 },
    { "12:59", 779 },
    { "25:00", 1500 },
    { "55:23", 3323 },
    { "1:90", 150 },
    { "2:06:00", 2 * 1440 + 360 },
    { "01:12:00", 1440 + 720 },
    { "135.0:00", 8100 },
    { "365:00:00", 525600 },
    { "366:00:00", -1 },
    { "6944:11:40", -1 },
    { "PT30M", 30 },
    { "PT1H30M", 90 },
    { "P1DT2H", 1560 },
    { "P1D", 1440 },
    { "P1W", 10080 },
    { "PT90S", 1 },
    { "PT1.5H", 90 },
    { "PT0S", 0 },
    { "P", -1 },
    { "PT", -1 },
    { "P1M", -1 },
    { "PT1D", 1440 },
    { "PT-30M", -1 },
    { "PT30", -1 },
    { "P99999D", -1 },
    { NULL, -1 },
    { "", -1 },
    { ":", -1 },
    { ":30", -1 },
    { "1:", -1 },
    { "-00:30", -1 },
    { "0:-30", -1 },
    { "1:2:3:4", -1 },
    { "half an hour", -1 },
    { "45 min", -1 },
    { "0x10", -1 },
    { "1e3", -1 },
    { "99999999999999999999", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lanyard_duration_parse (cases[i].text), ==, cases[i].minutes);
}

/* An offset of zero that the clock beside it gives the lie. */
static void
test_parse (void)
{
  static const struct
  {
    const char *date;
    const char *clock;
    const char *zone;
    const char *expected; /* in UTC, NULL for no time */
  } cases[] = {
    { "2027-05-01T10:00:00+02:00", "10:00", "Europe/Berlin", "2027-05-01T08:00:00+00:00" },
    { "2027-05-01T10:00:00+02:00", NULL, "Europe/Berlin", "2027-05-01T08:00:00+00:00" },
    { "2027-05-01T10:00+02:00", "10:00", "Europe/Berlin", "2027-05-01T08:00:00+00:00" },
    { "20270501T100000Z", "12:00", "Europe/Berlin", "2027-05-01T10:00:00+00:00" },
    /* none: the venue's own */
    { "2027-05-01T10:00:00", NULL, "Europe/Berlin", "2027-05-01T08:00:00+00:00" },
    { "2027-05-01 10:00:00", "10:00", "Europe/Berlin", "2027-05-01T08:00:00+00:00" },
    { "2027-01-01T10:00:00", NULL, "Europe/Berlin", "2027-01-01T09:00:00+00:00" },
    /* a lie */
    { "2027-05-01T10:00:00+00:00", "10:00", "Europe/Berlin", "2027-05-01T08:00:00+00:00" },
    { "2027-05-01T10:00:00Z", "10:00:00", "Europe/Berlin", "2027-05-01T08:00:00+00:00" },
    { "2027-05-01T10:00:00-00:00", "10:00", "Europe/Berlin", "2027-05-01T08:00:00+00:00" },
    { "2027-05-01T09:00:00.000Z", "9:00", "Europe/Berlin", "2027-05-01T07:00:00+00:00" },
    { "2027-05-01T10:00Z", "10:00", "+02:00", "2027-05-01T08:00:00+00:00" },
    { "2027-05-01T00:30:00+00:00", "00:30", "America/Montreal", "2027-05-01T04:30:00+00:00" },
    { "2027-05-01T23:30:00+00:00", "23:30", "Asia/Tokyo", "2027-05-01T14:30:00+00:00" },
    /* the truth */
    { "2027-05-01T10:00:00Z", "12:00", "Europe/Berlin", "2027-05-01T10:00:00+00:00" },
    { "2027-05-01T10:00:00Z", NULL, "Europe/Berlin", "2027-05-01T10:00:00+00:00" },
    { "2027-05-01T10:00:00Z", "soon", "Europe/Berlin", "2027-05-01T10:00:00+00:00" },
    { "2027-05-01T10:00:00Z", "11:00", "Europe/Berlin", "2027-05-01T10:00:00+00:00" },
    { "2027-05-01T10:00:00Z", "10:00", "UTC", "2027-05-01T10:00:00+00:00" },
    { "2027-01-01T10:00:00+00:00", "10:00", "Europe/London", "2027-01-01T10:00:00+00:00" },
    { "2027-07-01T10:00:00+00:00", "10:00", "Europe/London", "2027-07-01T09:00:00+00:00" },
    /* another one than the venue's is meant so */
    { "2027-05-01T10:00:00-05:00", "10:00", "Europe/Berlin", "2027-05-01T15:00:00+00:00" },
    /* no time */
    { NULL, "10:00", "Europe/Berlin", NULL },
    { "", "10:00", "Europe/Berlin", NULL },
    { "yesterday", NULL, "Europe/Berlin", NULL },
    { "2027-05-01", "10:00", "Europe/Berlin", NULL },
    { "2027-05-01T24:00:00", NULL, "Europe/Berlin", NULL },
    { "1972-12-31T23:59:59Z", NULL, "Europe/Berlin", NULL },
    { "2200-01-01T00:00:00Z", NULL, "Europe/Berlin", NULL },
    { "2199-12-31T23:59:59Z", NULL, "Europe/Berlin", "2199-12-31T23:59:59+00:00" },
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
      g_autofree char *found = NULL;
      LanyardInstant   instant = LANYARD_NO_INSTANT;

      g_test_message ("%s beside %s", cases[i].date, cases[i].clock);
      if (lanyard_when_parse (cases[i].date, cases[i].clock, zone, &instant))
        found = lanyard_instant_to_iso (instant, utc);
      g_assert_cmpstr (found, ==, cases[i].expected);
      g_assert_cmpint (instant == LANYARD_NO_INSTANT, ==, cases[i].expected == NULL);
    }
}

static void
test_on_day (void)
{
  static const struct
  {
    const char *day;
    const char *clock;
    int         day_change;
    const char *expected; /* in UTC */
  } cases[] = {
    { "2027-05-01", "10:00", 0, "2027-05-01T08:00:00+00:00" },
    { "2027-05-01", "9:05", 0, "2027-05-01T07:05:00+00:00" },
    { "2027-05-01", "10:00:00", 0, "2027-05-01T08:00:00+00:00" },
    { "2027-05-01", "00:30", 0, "2027-04-30T22:30:00+00:00" },
    { "2027-05-01", "00:30", 540, "2027-05-01T22:30:00+00:00" },
    { "2027-05-31", "08:59", 540, "2027-06-01T06:59:00+00:00" },
    { "2027-05-01", "09:00", 540, "2027-05-01T07:00:00+00:00" },
    { "2027-05-01", NULL, 0, NULL },
    { "2027-05-01", "", 0, NULL },
    { "2027-05-01", "noon", 0, NULL },
    { "2027-05-01", "24:00", 0, NULL },
    { "", "10:00", 0, NULL },
    { "2300-05-01", "10:00", 0, NULL },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LanyardDate      day = lanyard_date_parse (cases[i].day);
      g_autofree char *found = NULL;
      LanyardInstant   instant = LANYARD_NO_INSTANT;

      if (lanyard_when_on_day (day, cases[i].clock, cases[i].day_change, zone, &instant))
        found = lanyard_instant_to_iso (instant, utc);
      g_assert_cmpstr (found, ==, cases[i].expected);
      g_assert_cmpint (instant == LANYARD_NO_INSTANT, ==, cases[i].expected == NULL);
    }
}

static void
test_offsets (void)
{
  static const struct
  {
    const char *times[4];
    const char *zone; /* NULL for none */
  } cases[] = {
    { { NULL }, NULL },
    { { "2027-05-01T10:00:00", "soon", "" }, NULL },
    { { "2027-05-01T10:00:00+02:00" }, "+02:00:00" },
    { { "2027-05-01T10:00:00+02:00", "2027-05-02T10:00:00+02:00" }, "+02:00:00" },
    { { "2027-05-01T10:00:00+02:00", "2027-05-02T10:00:00+01:00" }, NULL },
    { { "2027-05-01T10:00:00+02:00", "2027-05-02T10:00:00+01:00", "2027-05-02T10:00:00+02:00" },
      NULL },
    { { "2027-05-01T10:00:00-03:30" }, "-03:30:00" },
    /* zero is most often a lie */
    { { "2027-05-01T10:00:00Z", "2027-05-01T10:00:00+02:00" }, "+02:00:00" },
    { { "2027-05-01T10:00:00Z", "2027-05-01T10:00:00+00:00" }, "UTC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LanyardOffsets offsets = { 0 };
      g_autoptr (GTimeZone) zone = NULL;

      for (guint j = 0; cases[i].times[j] != NULL; j++)
        lanyard_offsets_add (&offsets, cases[i].times[j]);
      lanyard_offsets_add (&offsets, NULL);
      zone = lanyard_offsets_to_zone (&offsets);
      g_assert_cmpint (zone != NULL, ==, cases[i].zone != NULL);
      if (zone != NULL)
        {
          g_autoptr (GTimeZone) expected = g_time_zone_new_identifier (cases[i].zone);

          g_assert_cmpint (lanyard_instant_offset (1800000000, zone), ==,
                           lanyard_instant_offset (1800000000, expected));
        }
    }
}

static void
test_date (void)
{
  static const struct
  {
    const char *text;
    gboolean    taken;
  } rows[] = {
    { "1973-01-01", TRUE },
    { "2020-02-29", TRUE },
    { "2199-12-31", TRUE },
    { "1972-12-31", FALSE },
    { "2200-01-01", FALSE },
    { "0020-02-01", FALSE },
    { "9999-12-31", FALSE },
    { "2019-02-29", FALSE },
    { "2020-2-1", FALSE },
    { "", FALSE },
    { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (lanyard_when_date (rows[i].text), ==,
                      rows[i].taken ? lanyard_date_parse (rows[i].text) : LANYARD_NO_DATE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/when/durations", test_durations);
  g_test_add_func ("/formats/when/parse", test_parse);
  g_test_add_func ("/formats/when/on-day", test_on_day);
  g_test_add_func ("/formats/when/date", test_date);
  g_test_add_func ("/formats/when/offsets", test_offsets);

  return g_test_run ();
}
