/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-field.h"

#include "formats-test.h"

typedef struct
{
  JsonNode    *node;
  JsonObject  *object; /* (unowned) */
  GPtrArray   *problems;
  LanyardWalk *walk;
} Fixture;

/* An object whose member "m" is @value. */
static void
set_up (Fixture    *fixture,
        const char *value)
{
  g_autofree char *text = g_strdup_printf ("{'m': %s}", value);

  fixture->node = formats_test_parse (text);
  fixture->object = json_node_get_object (fixture->node);
  fixture->problems = formats_test_problems_new ();
  fixture->walk = lanyard_walk_new (fixture->problems);
}

static void
tear_down (Fixture    *fixture,
           const char *problems)
{
  formats_test_expect (fixture->problems, problems);
  json_node_unref (fixture->node);
  g_ptr_array_unref (fixture->problems);
  lanyard_walk_free (fixture->walk);
}

static void
test_dates (void)
{
  static const struct
  {
    const char *value;
    const char *date;
    const char *problems;
  } cases[] = {
    { "'2019-09-11'", "2019-09-11", "" },
    { "' 2019-09-11 '", "2019-09-11", "" },
    { "null", NULL, "" },
    { "'2019-02-29'", NULL, "BAD_DATE $.m found 2019-02-29" },
    { "'11.9.2019'", NULL, "BAD_DATE $.m found 11.9.2019" },
    { "'2019-09-11T10:00:00Z'", NULL, "BAD_DATE $.m found 2019-09-11T10:00:00Z" },
    { "''", NULL, "BAD_DATE $.m found " },
    { "20190911", NULL,
      "WRONG_TYPE $.m expected string found number\nBAD_DATE $.m found 20190911" },
    { "[]", NULL, "WRONG_TYPE $.m expected string found array" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture          fixture;
      g_autofree char *date = NULL;

      set_up (&fixture, cases[i].value);
      date = lanyard_date_to_iso (lanyard_field_date (fixture.object, "m", fixture.walk));
      g_assert_cmpstr (date, ==, cases[i].date);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_clock_times (void)
{
  static const struct
  {
    const char *value;
    int         minutes;
    const char *problems;
  } cases[] = {
    { "'05:30'", 330, "" },
    { "'00:00'", 0, "" },
    { "'23:59'", 1439, "" },
    { "null", -1, "" },
    { "'24:00'", -1, "BAD_TIME $.m expected HH:MM found 24:00" },
    { "'5:30'", -1, "BAD_TIME $.m expected HH:MM found 5:30" },
    { "'05:30:00'", -1, "BAD_TIME $.m expected HH:MM found 05:30:00" },
    { "''", -1, "BAD_TIME $.m expected HH:MM found " },
    { "{}", -1, "WRONG_TYPE $.m expected string found object" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      set_up (&fixture, cases[i].value);
      g_assert_cmpint (lanyard_field_clock_time (fixture.object, "m", fixture.walk), ==,
                       cases[i].minutes);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_instants (void)
{
  static const struct
  {
    const char *value;
    gboolean    zone_known;
    const char *utc; /* NULL: no instant */
    const char *problems;
  } cases[] = {
    { "'2019-09-11T15:00:00+01:00'", TRUE, "2019-09-11T14:00:00+00:00", "" },
    { "'2019-09-11T15:00+01:00'", TRUE, "2019-09-11T14:00:00+00:00", "" },
    { "'2019-12-11T15:00:00Z'", TRUE, "2019-12-11T15:00:00+00:00", "" },
    { "null", TRUE, NULL, "" },
    /* the offset wins */
    { "'2019-09-11T15:00:00Z'", TRUE, "2019-09-11T15:00:00+00:00",
      "OFFSET_DISAGREES $.m expected Europe/Lisbon found 2019-09-11T15:00:00Z" },
    { "'2019-12-11T15:00:00+01:00'", TRUE, "2019-12-11T14:00:00+00:00",
      "OFFSET_DISAGREES $.m expected Europe/Lisbon found 2019-12-11T15:00:00+01:00" },
    { "'2019-09-11T15:00:00Z'", FALSE, "2019-09-11T15:00:00+00:00", "" },
    /* without one, the zone does */
    { "'2019-09-11T15:00:00'", TRUE, "2019-09-11T14:00:00+00:00",
      "MISSING $.m expected offset found Europe/Lisbon" },
    { "'2019-12-11T15:00'", FALSE, "2019-12-11T15:00:00+00:00",
      "MISSING $.m expected offset found Europe/Lisbon" },
    { "'yesterday'", TRUE, NULL, "BAD_TIME $.m found yesterday" },
    { "'2019-09-11'", TRUE, NULL, "BAD_TIME $.m found 2019-09-11" },
    { "'2019-09-31T15:00:00+01:00'", TRUE, NULL, "BAD_TIME $.m found 2019-09-31T15:00:00+01:00" },
    { "'2019-09-11T25:00:00+01:00'", TRUE, NULL, "BAD_TIME $.m found 2019-09-11T25:00:00+01:00" },
    { "'2019-09-11T15:00:00+99:99'", TRUE, NULL, "BAD_TIME $.m found 2019-09-11T15:00:00+99:99" },
    { "''", TRUE, NULL, "BAD_TIME $.m found " },
    { "1568210400", TRUE, NULL,
      "WRONG_TYPE $.m expected string found number\nBAD_TIME $.m found 1568210400" },
    { "false", TRUE, NULL, "WRONG_TYPE $.m expected string found boolean" },
    /* the years that count */
    { "'1972-12-31T23:59:59Z'", FALSE, NULL, "BAD_TIME $.m found 1972-12-31T23:59:59Z" },
    { "'1973-01-01T00:00:00Z'", FALSE, "1973-01-01T00:00:00+00:00", "" },
    { "'2199-12-31T23:59:59Z'", FALSE, "2199-12-31T23:59:59+00:00", "" },
    { "'2200-01-01T00:00:00Z'", FALSE, NULL, "BAD_TIME $.m found 2200-01-01T00:00:00Z" },
    { "'0001-01-01T00:00:00+14:00'", FALSE, NULL, "BAD_TIME $.m found 0001-01-01T00:00:00+14:00" },
  };
  g_autoptr (GTimeZone) lisbon = lanyard_zone_new ("Europe/Lisbon");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture          fixture;
      LanyardInstant   instant;
      g_autofree char *text = NULL;

      set_up (&fixture, cases[i].value);
      instant =
        lanyard_field_instant (fixture.object, "m", fixture.walk, lisbon, cases[i].zone_known);
      text = lanyard_instant_to_iso (instant, utc);
      g_assert_cmpstr (text, ==, cases[i].utc);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *value;
    const char *address;
    const char *problems;
  } cases[] = {
    { "'https://example.org/a?b#c'", "https://example.org/a?b#c", "" },
    { "' http://example.org '", "http://example.org", "" },
    { "'mailto:ada@example.org'", "mailto:ada@example.org", "" },
    { "'geo:51.15,14.98'", "geo:51.15,14.98", "" },
    { "null", NULL, "" },
    { "'/slides.pdf'", NULL, "BAD_ADDRESS $.m found /slides.pdf" },
    { "'example.org'", NULL, "BAD_ADDRESS $.m found example.org" },
    { "'javascript:alert(1)'", NULL, "BAD_ADDRESS $.m found javascript:alert(1)" },
    { "'https://exa mple.org'", NULL, "BAD_ADDRESS $.m found https://exa mple.org" },
    { "'file:///etc/passwd'", NULL, "BAD_ADDRESS $.m found file:///etc/passwd" },
    { "''", NULL, "BAD_ADDRESS $.m found " },
    { "['https://example.org']", NULL, "WRONG_TYPE $.m expected string found array" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture          fixture;
      g_autofree char *address = NULL;

      set_up (&fixture, cases[i].value);
      address = lanyard_field_address (fixture.object, "m", fixture.walk);
      g_assert_cmpstr (address, ==, cases[i].address);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_colors (void)
{
  static const struct
  {
    const char *value;
    const char *color;
    const char *problems;
  } cases[] = {
    { "'#8f5902'", "#8f5902", "" },
    { "'#ABCDEF'", "#ABCDEF", "" },
    { "null", NULL, "" },
    { "'#abc'", NULL, "BAD_COLOR $.m found #abc" },
    { "'#12345g'", NULL, "BAD_COLOR $.m found #12345g" },
    { "'#1234567'", NULL, "BAD_COLOR $.m found #1234567" },
    { "'1234567'", NULL, "BAD_COLOR $.m found 1234567" },
    { "'green'", NULL, "BAD_COLOR $.m found green" },
    { "''", NULL, "BAD_COLOR $.m found " },
    { "123456", NULL, "WRONG_TYPE $.m expected string found number\nBAD_COLOR $.m found 123456" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture          fixture;
      g_autofree char *color = NULL;

      set_up (&fixture, cases[i].value);
      color = lanyard_field_color (fixture.object, "m", fixture.walk);
      g_assert_cmpstr (color, ==, cases[i].color);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_several (void)
{
  static const struct
  {
    const char *members; /* of "m" and "more" */
    gboolean    emails;
    const char *lines;
    const char *problems;
  } cases[] = {
    { "'en', 'more': ['de', 'en', 'fr', 'de']", FALSE, "en de fr", "" },
    { "'en'", FALSE, "en", "" },
    { "null, 'more': ['de']", FALSE, "de", "" },
    { "null, 'more': []", FALSE, NULL, "" },
    { "'', 'more': ['', ' ']", FALSE, NULL, "" },
    { "null", FALSE, NULL, "" },
    { "5, 'more': [null, 'de', 7]", FALSE, "5 de 7",
      "WRONG_TYPE $.m expected string found number\n"
      "WRONG_TYPE $.more[0] expected string found null\n"
      "WRONG_TYPE $.more[2] expected string found number" },
    { "[], 'more': 'de'", FALSE, NULL,
      "WRONG_TYPE $.m expected string found array\nWRONG_TYPE $.more expected array found string" },
    { "'a@x', 'more': ['a@x', 'b@y', 'a@x']", TRUE, "a@x b@y", "" },
    { "'nobody', 'more': ['@x', 'a@', 'a b@x', 'a@x@y', '', 'ä@x.de']", TRUE, "ä@x.de",
      "BAD_ADDRESS $.m expected email found nobody\n"
      "BAD_ADDRESS $.more[0] expected email found @x\n"
      "BAD_ADDRESS $.more[1] expected email found a@\n"
      "BAD_ADDRESS $.more[2] expected email found a b@x\n"
      "BAD_ADDRESS $.more[3] expected email found a@x@y\n"
      "BAD_ADDRESS $.more[4] expected email found " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_auto (GStrv) lines = NULL;
      g_autofree char *joined = NULL;

      set_up (&fixture, cases[i].members);
      if (cases[i].emails)
        lines = lanyard_field_emails (fixture.object, "m", "more", fixture.walk);
      else
        lines = lanyard_field_lines (fixture.object, "m", "more", fixture.walk);
      joined = lines != NULL ? g_strjoinv (" ", lines) : NULL;
      g_assert_cmpstr (joined, ==, cases[i].lines);
      tear_down (&fixture, cases[i].problems);
    }
}

/* What GLib takes for a zone beyond the names of the database, and the names
 * of files that are no zones, which it warns of. */
static void
test_zones (void)
{
  static const struct
  {
    const char *name;
    gboolean    is_zone;
  } cases[] = {
    { "Europe/Lisbon", TRUE },
    { "America/Argentina/Buenos_Aires", TRUE },
    { "America/Port-au-Prince", TRUE },
    { "Etc/GMT-14", TRUE },
    { "UTC", TRUE },
    { "GMT", TRUE },
    { "Europe/Nowhere", FALSE },
    { "europe/lisbon", FALSE },
    { "Europe", FALSE },
    { "Europe/", FALSE },
    { "Europe/../Europe/Lisbon", FALSE },
    { "/usr/share/zoneinfo/Europe/Lisbon", FALSE },
    { "../../../etc/passwd", FALSE },
    { "leapseconds", FALSE },
    { "SECURITY", FALSE },
    { "zone.tab", FALSE },
    { "localtime", FALSE },
    { "Z", FALSE },
    { "+01:00", FALSE },
    { "UTC+1", FALSE },
    { "AAA5", FALSE },
    { "AAA053030", FALSE },
    { "CET-1CEST,M3.5.0,M10.5.0/3", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = lanyard_zone_new (cases[i].name);

      g_assert_cmpint (zone != NULL, ==, cases[i].is_zone);
      if (zone != NULL)
        g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, cases[i].name);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/field/dates", test_dates);
  g_test_add_func ("/formats/field/clock-times", test_clock_times);
  g_test_add_func ("/formats/field/instants", test_instants);
  g_test_add_func ("/formats/field/addresses", test_addresses);
  g_test_add_func ("/formats/field/colors", test_colors);
  g_test_add_func ("/formats/field/several", test_several);
  g_test_add_func ("/formats/field/zones", test_zones);

  return g_test_run ();
}
