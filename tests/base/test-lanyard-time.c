/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-time.h"

#define MORNING ((LanyardInstant)1568019600)      /* 2019-09-09 09:00 UTC */
#define EARLIEST ((LanyardInstant) - 62135596800) /* 0001-01-01 00:00 UTC */
#define LATEST ((LanyardInstant)253402300799)     /* 9999-12-31 23:59:59 UTC */

/* When Lisbon's clocks went back from 02:00 to 01:00, and forth from 01:00 to
 * 02:00. */
#define AUTUMN ((LanyardInstant)1572138000) /* 2019-10-27 01:00 UTC */
#define SPRING ((LanyardInstant)1553994000) /* 2019-03-31 01:00 UTC */

static GTimeZone *
zone_new (const char *name)
{
  GTimeZone *zone = g_time_zone_new_identifier (name);

  g_assert_nonnull (zone);
  return zone;
}

static void
test_date_valid (void)
{
  static const struct
  {
    const char *text;
    LanyardDate date;
  } rows[] = {
    { "0001-01-01", 1 },
    { "1970-01-01", 719163 },
    { "2019-09-09", 737311 },
    { "2019-12-31", 737424 },
    { "2020-01-01", 737425 },
    { "2020-02-28", 737483 },
    { "2020-02-29", 737484 },
    { "2020-03-01", 737485 },
    { "2000-02-29", 730179 },
    { "9999-12-31", 3652059 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardDate      date = lanyard_date_parse (rows[i].text);
      g_autofree char *text = lanyard_date_to_iso (date);

      g_assert_cmpuint (date, ==, rows[i].date);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_date_invalid (void)
{
  static const char *const texts[] = {
    NULL,
    "",
    /* days that aren't */
    "2019-02-29",
    "2019-02-30",
    "1900-02-29",
    "2019-04-31",
    "2019-01-00",
    "2019-01-32",
    "2019-00-10",
    "2019-13-01",
    "0000-01-01",
    /* anything around it, in it or missing */
    " 2019-09-09",
    "2019-09-09 ",
    "2019-09-9 ",
    "2019- 9-09",
    "+019-09-09",
    "-019-09-09",
    "2019-9-9",
    "2019-9-009",
    "19-09-2019",
    "2019/09/09",
    "2019-09/09",
    "20190909",
    "2019-W37-1",
    "2019-09-09T09:00:00Z",
    "12019-09-09",
    "201x-09-09",
    "\uff12019-09-",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("“%s”", texts[i]);
      g_assert_cmpuint (lanyard_date_parse (texts[i]), ==, LANYARD_NO_DATE);
    }

  g_assert_null (lanyard_date_to_iso (LANYARD_NO_DATE));
}

static void
test_date_to_date_time (void)
{
  static const struct
  {
    const char *date;
    const char *formatted;
  } rows[] = {
    { "2019-09-09", "2019-09-09T12:00:00Z" },
    { "2020-02-29", "2020-02-29T12:00:00Z" },
    { "0001-01-01", "0001-01-01T12:00:00Z" },
    { "9999-12-31", "9999-12-31T12:00:00Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GDateTime) noon = lanyard_date_to_date_time (lanyard_date_parse (rows[i].date));
      g_autofree char *formatted = g_date_time_format_iso8601 (noon);

      g_assert_cmpstr (formatted, ==, rows[i].formatted);
    }
}

static void
test_date_of (void)
{
  static const struct
  {
    const char *time;
    const char *zone;
    int         day_start; /* hours * 60 + minutes */
    const char *date;
  } rows[] = {
    { "2019-09-09T09:00:00Z", "Europe/Lisbon", 0, "2019-09-09" },
    { "2019-09-09T22:59:59Z", "Europe/Lisbon", 0, "2019-09-09" },
    { "2019-09-09T23:00:00Z", "Europe/Lisbon", 0, "2019-09-10" },
    { "2019-09-09T23:30:00Z", "UTC", 0, "2019-09-09" },
    /* the party at 00:30 belongs to the evening before */
    { "2019-09-09T23:30:00Z", "Europe/Lisbon", 4 * 60, "2019-09-09" },
    { "2019-09-10T02:59:59Z", "Europe/Lisbon", 4 * 60, "2019-09-09" },
    { "2019-09-10T03:00:00Z", "Europe/Lisbon", 4 * 60, "2019-09-10" },
    { "2019-09-10T04:29:59Z", "Europe/Lisbon", 5 * 60 + 30, "2019-09-09" },
    { "2019-09-10T04:30:00Z", "Europe/Lisbon", 5 * 60 + 30, "2019-09-10" },
    { "2019-09-09T23:58:59Z", "UTC", 23 * 60 + 59, "2019-09-08" },
    { "2019-09-09T23:59:00Z", "UTC", 23 * 60 + 59, "2019-09-09" },
    /* over the ends of months and years */
    { "2020-01-01T00:30:00Z", "UTC", 60, "2019-12-31" },
    { "2020-03-01T00:30:00Z", "UTC", 60, "2020-02-29" },
    { "2019-03-01T00:30:00Z", "UTC", 60, "2019-02-28" },
    /* far from Greenwich */
    { "2019-09-09T18:14:59Z", "Asia/Kathmandu", 0, "2019-09-09" },
    { "2019-09-09T18:15:00Z", "Asia/Kathmandu", 0, "2019-09-10" },
    { "2019-09-09T03:59:59Z", "America/New_York", 0, "2019-09-08" },
    { "2019-09-09T10:00:00Z", "Pacific/Kiritimati", 0, "2019-09-10" },
    /* the night with 01:30 in it twice, and the one without */
    { "2019-10-27T00:30:00Z", "Europe/Lisbon", 2 * 60, "2019-10-26" },
    { "2019-10-27T01:30:00Z", "Europe/Lisbon", 2 * 60, "2019-10-26" },
    { "2019-10-27T02:00:00Z", "Europe/Lisbon", 2 * 60, "2019-10-27" },
    { "2019-10-26T22:59:59Z", "Europe/Lisbon", 0, "2019-10-26" },
    { "2019-10-26T23:00:00Z", "Europe/Lisbon", 0, "2019-10-27" },
    { "2019-10-27T23:59:59Z", "Europe/Lisbon", 0, "2019-10-27" },
    { "2019-03-31T00:59:59Z", "Europe/Lisbon", 90, "2019-03-30" },
    { "2019-03-31T01:00:00Z", "Europe/Lisbon", 90, "2019-03-31" },
    /* there is no day before the first */
    { "0001-01-01T00:30:00Z", "UTC", 60, "0001-01-01" },
    { "9999-12-31T23:59:59Z", "UTC", 0, "9999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTimeZone) zone = zone_new (rows[i].zone);
      LanyardInstant   instant;
      g_autofree char *date = NULL;

      g_assert_true (lanyard_instant_parse (rows[i].time, NULL, &instant, NULL));
      date = lanyard_date_to_iso (lanyard_date_of (instant, zone, rows[i].day_start));
      g_test_message ("%s in %s, day_start %d", rows[i].time, rows[i].zone, rows[i].day_start);
      g_assert_cmpstr (date, ==, rows[i].date);
    }
}

/* Instants that no calendar of four digits names; all may stand in a file. */
static void
test_out_of_range (void)
{
  static const struct
  {
    LanyardInstant instant;
    const char    *zone;
  } rows[] = {
    { LANYARD_NO_INSTANT, "UTC" },
    { LANYARD_NO_INSTANT + 1, "UTC" },
    { G_MAXINT64, "UTC" },
    { EARLIEST - 1, "UTC" },
    { LATEST + 1, "UTC" },
    { EARLIEST, "America/New_York" },
    { LATEST, "Asia/Tokyo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTimeZone) zone = zone_new (rows[i].zone);

      g_assert_cmpuint (lanyard_date_of (rows[i].instant, zone, 0), ==, LANYARD_NO_DATE);
      g_assert_null (lanyard_instant_to_iso (rows[i].instant, zone));
    }
}

static void
test_instant_valid (void)
{
  static const struct
  {
    const char    *text;
    const char    *zone; /* (nullable) */
    LanyardInstant instant;
    int            offset;
  } rows[] = {
    /* with an offset, which wins over the zone */
    { "2019-09-09T09:00:00Z", NULL, MORNING, 0 },
    { "2019-09-09T10:00:00+01:00", NULL, MORNING, 3600 },
    { "2019-09-09T10:00:00+0100", NULL, MORNING, 3600 },
    { "2019-09-09T10:00:00+01", NULL, MORNING, 3600 },
    { "2019-09-09T10:00:00+01:00", "Asia/Tokyo", MORNING, 3600 },
    { "2019-09-09T05:00:00-04:00", NULL, MORNING, -14400 },
    { "2019-09-09T14:45:00+05:45", NULL, MORNING, 20700 },
    { "2019-09-09T23:00:00+14:00", NULL, MORNING, 50400 },
    { "2019-09-09T09:00:00-00:00", NULL, MORNING, 0 },
    { "2019-09-09T09:00:00.750Z", NULL, MORNING, 0 },
    { "2019-09-09 09:00:00Z", NULL, MORNING, 0 },
    { "2019-09-09t09:00:00Z", NULL, MORNING, 0 },
    { "20190909T090000Z", NULL, MORNING, 0 },
    /* without seconds */
    { "2019-09-09T09:00Z", NULL, MORNING, 0 },
    { "2019-09-09T10:00+01:00", NULL, MORNING, 3600 },
    { "2019-09-09 10:00+01:00", NULL, MORNING, 3600 },
    { "2019-09-09t05:00-0400", NULL, MORNING, -14400 },
    /* without an offset: the zone's */
    { "2019-09-09T10:00:00", "Europe/Lisbon", MORNING, 3600 },
    { "2019-09-09T10:00", "Europe/Lisbon", MORNING, 3600 },
    { "2019-09-09 10:00", "Europe/Lisbon", MORNING, 3600 },
    { "2019-09-09T14:45", "Asia/Kathmandu", MORNING, 20700 },
    /* around the hour that comes twice (the second counts), and the one that
     * doesn't come (its end counts) */
    { "2019-10-27T00:59", "Europe/Lisbon", AUTUMN - 3660, 3600 },
    { "2019-10-27T01:30", "Europe/Lisbon", AUTUMN + 1800, 0 },
    { "2019-10-27T01:30+01:00", "Europe/Lisbon", AUTUMN - 1800, 3600 },
    { "2019-10-27T02:00", "Europe/Lisbon", AUTUMN + 3600, 0 },
    { "2019-03-31T00:59", "Europe/Lisbon", SPRING - 60, 0 },
    { "2019-03-31T01:30", "Europe/Lisbon", SPRING, 3600 },
    { "2019-03-31T02:00", "Europe/Lisbon", SPRING, 3600 },
    /* the ends of what can be written */
    { "0001-01-01T00:00:00Z", NULL, EARLIEST, 0 },
    { "9999-12-31T23:59:59Z", NULL, LATEST, 0 },
    { "1969-12-31T23:59:59Z", NULL, -1, 0 },
    { "2020-02-29T00:00Z", NULL, 1582934400, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTimeZone) zone = rows[i].zone != NULL ? zone_new (rows[i].zone) : NULL;
      LanyardInstant instant;
      int            offset;

      g_test_message ("“%s”", rows[i].text);
      g_assert_true (lanyard_instant_parse (rows[i].text, zone, &instant, &offset));
      g_assert_cmpint (instant, ==, rows[i].instant);
      g_assert_cmpint (offset, ==, rows[i].offset);
      g_assert_true (lanyard_instant_parse (rows[i].text, zone, &instant, NULL));
      g_assert_cmpint (instant, ==, rows[i].instant);
    }
}

static void
test_instant_invalid (void)
{
  static const struct
  {
    const char *text;
    const char *zone; /* (nullable) */
  } rows[] = {
    { NULL, "UTC" },
    { "", "UTC" },
    { " ", "UTC" },
    { "T", "UTC" },
    { "2019-09-09", "UTC" },
    { "2019-09-09T", "UTC" },
    { "10:00", "UTC" },
    { "10:00:00", "UTC" },
    { "soon", "UTC" },
    /* no offset and no zone */
    { "2019-09-09T10:00:00", NULL },
    { "2019-09-09T10:00", NULL },
    /* times that aren't */
    { "2019-02-30T10:00:00Z", NULL },
    { "2019-02-29T10:00Z", NULL },
    { "0000-01-01T00:00:00Z", NULL },
    { "2019-09-09T24:00:00Z", NULL },
    { "2019-09-09T10:60Z", NULL },
    { "2019-09-09T10:00:00+25:00", NULL },
    { "2019-09-09T10:00:00+01:60", NULL },
    /* anything around it or in it */
    { " 2019-09-09T10:00:00Z", NULL },
    { "2019-09-09T10:00:00Z ", NULL },
    { "2019-09-09T10:00:00 +01:00", NULL },
    { "2019-09-09T10:00:00+01:00x", NULL },
    { "2019-09-09T10:00 Z", NULL },
    { "2019-09-09TT10:00Z", NULL },
    { "2019-09-09T1:000Z", NULL },
    { "2019-09-09T10::0Z", NULL },
    { "2019-09-09T1:00Z", NULL },
    { "2019-09-09T10:00:Z", NULL },
    { "09.09.2019T10:00Z", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTimeZone) zone = rows[i].zone != NULL ? zone_new (rows[i].zone) : NULL;
      LanyardInstant instant;

      g_test_message ("“%s”", rows[i].text);
      g_assert_false (lanyard_instant_parse (rows[i].text, zone, &instant, NULL));
    }
}

static void
test_instant_to_iso (void)
{
  static const struct
  {
    LanyardInstant instant;
    const char    *zone;
    const char    *text;
  } rows[] = {
    { MORNING, "UTC", "2019-09-09T09:00:00+00:00" },
    { MORNING, "Europe/Lisbon", "2019-09-09T10:00:00+01:00" },
    { MORNING, "Asia/Kathmandu", "2019-09-09T14:45:00+05:45" },
    { MORNING, "America/St_Johns", "2019-09-09T06:30:00-02:30" },
    { MORNING + 1, "-11:00", "2019-09-08T22:00:01-11:00" },
    { -1, "UTC", "1969-12-31T23:59:59+00:00" },
    { 0, "UTC", "1970-01-01T00:00:00+00:00" },
    { AUTUMN - 1, "Europe/Lisbon", "2019-10-27T01:59:59+01:00" },
    { AUTUMN, "Europe/Lisbon", "2019-10-27T01:00:00+00:00" },
    { SPRING - 1, "Europe/Lisbon", "2019-03-31T00:59:59+00:00" },
    { SPRING, "Europe/Lisbon", "2019-03-31T02:00:00+01:00" },
    { EARLIEST, "UTC", "0001-01-01T00:00:00+00:00" },
    { LATEST, "UTC", "9999-12-31T23:59:59+00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTimeZone) zone = zone_new (rows[i].zone);
      g_autofree char *text = lanyard_instant_to_iso (rows[i].instant, zone);
      LanyardInstant   instant;
      int              offset;

      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_true (lanyard_instant_parse (text, NULL, &instant, &offset));
      g_assert_cmpint (instant, ==, rows[i].instant);
      g_assert_cmpint (offset, ==, lanyard_instant_offset (instant, zone));
    }
}

static void
test_instant_offset (void)
{
  static const struct
  {
    LanyardInstant instant;
    const char    *zone;
    int            offset;
  } rows[] = {
    { MORNING, "UTC", 0 },
    { MORNING, "Asia/Kathmandu", 20700 },
    { MORNING, "America/St_Johns", -9000 },
    { MORNING, "+02:00", 7200 },
    { MORNING, "Europe/Lisbon", 3600 },
    { AUTUMN - 1, "Europe/Lisbon", 3600 },
    { AUTUMN, "Europe/Lisbon", 0 },
    { SPRING - 1, "Europe/Lisbon", 0 },
    { SPRING, "Europe/Lisbon", 3600 },
    { G_MAXINT64, "UTC", 0 },
    { LANYARD_NO_INSTANT, "UTC", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTimeZone) zone = zone_new (rows[i].zone);

      g_assert_cmpint (lanyard_instant_offset (rows[i].instant, zone), ==, rows[i].offset);
    }
}

static void
test_clock_time (void)
{
  static const struct
  {
    const char *text;
    int         minutes;
  } rows[] = {
    { "00:00", 0 },
    { "00:01", 1 },
    { "04:00", 240 },
    { "09:05", 545 },
    { "23:59", 1439 },
    { "09:05:00", 545 },
    { "23:59:59", 1439 },
    { NULL, -1 },
    { "", -1 },
    { "24:00", -1 },
    { "10:60", -1 },
    { "10:00:60", -1 },
    { "10:00:0x", -1 },
    { "10:00+01", -1 },
    { "10:00xyz", -1 },
    { "10:00.00", -1 },
    { "9:05", -1 },
    { "09:5", -1 },
    { "9:005", -1 },
    { " 9:05", -1 },
    { "09:05 ", -1 },
    { "-1:05", -1 },
    { "09.05", -1 },
    { "0905", -1 },
    { "09:05:0", -1 },
    { "10:00:00Z", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpint (lanyard_clock_time_parse (rows[i].text), ==, rows[i].minutes);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time/date-valid", test_date_valid);
  g_test_add_func ("/time/date-invalid", test_date_invalid);
  g_test_add_func ("/time/date-to-date-time", test_date_to_date_time);
  g_test_add_func ("/time/date-of", test_date_of);
  g_test_add_func ("/time/out-of-range", test_out_of_range);
  g_test_add_func ("/time/instant-valid", test_instant_valid);
  g_test_add_func ("/time/instant-invalid", test_instant_invalid);
  g_test_add_func ("/time/instant-to-iso", test_instant_to_iso);
  g_test_add_func ("/time/instant-offset", test_instant_offset);
  g_test_add_func ("/time/clock-time", test_clock_time);

  return g_test_run ();
}
