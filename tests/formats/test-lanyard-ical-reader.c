/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-ical-reader.h"

#include "foreign-test.h"
#include "formats-test.h"

#include <string.h>

/* Every kind of time, zone and repetition that the makers of calendars know. */
static void
test_full (void)
{
  static const char *const sessions[] = {
    "1@dunes.example.org “Wind, sand; and a very long title that goes on and on until it has to be "
    "folded” kind=workshop type=Workshop, Sand day=2027-07-01 start=2027-07-01T08:00:00+00:00 "
    "duration=45 room=Crest; west track=Workshop speaker=Ada Example speaker=bo "
    "description=html:One line\nanother <b>line</b> website=https://dunes.example.org/1 "
    "slides=https://dunes.example.org/1.odp",
    "2 “In UTC” kind=talk day=2027-07-01 start=2027-07-01T10:00:00+00:00 duration=90 "
    "status=cancelled",
    "3 “Floating” kind=talk day=2027-07-01 start=2027-07-01T08:00:00+00:00 status=tentative",
    "4 “All day” kind=talk day=2027-07-02",
    "5 “Two days” kind=talk day=2027-07-02 duration=2880",
    "6 “Summer of the dune” kind=talk day=2027-07-01 start=2027-07-01T10:00:00+00:00 duration=60",
    "7 “Winter of the dune” kind=talk day=2027-01-01 start=2027-01-01T11:00:00+00:00",
    "8 “Half an hour” kind=talk day=2027-07-01 start=2027-07-01T06:30:00+00:00",
    "9 “Tokyo by location” kind=talk day=2027-07-01 start=2027-07-01T10:00:00+00:00",
    "10 “A path before the name” kind=talk day=2027-07-01 start=2027-07-01T10:00:00+00:00",
    "11 “Nobody knows” kind=talk day=2027-07-01 start=2027-07-01T09:00:00+00:00",
    "12 “Every day” kind=talk day=2027-07-01 start=2027-07-01T07:00:00+00:00",
    "12@20270702T070000Z “Every day, but later” kind=talk day=2027-07-02 "
    "start=2027-07-02T08:00:00+00:00",
    "13@2027-07-01T08:00/Crest; west “Twice” kind=talk day=2027-07-01 "
    "start=2027-07-01T08:00:00+00:00 room=Crest; west",
    "13@2027-07-01T09:00 “Twice” kind=talk day=2027-07-01 start=2027-07-01T09:00:00+00:00",
    "session “–” kind=talk",
  };
  g_autoptr (LanyardProgramme) programme = foreign_test_read_file (
    "ical-full.ics",
    "BAD_ADDRESS /VCALENDAR/VEVENT[2]/URL found 1/2.html\n"
    "BAD_NUMBER /VCALENDAR/VEVENT[3]/DURATION found -PT5M\n"
    "REPEATS /VCALENDAR/VEVENT[12]/RRULE found FREQ=DAILY;COUNT=3\n"
    "BAD_TIME /VCALENDAR/VEVENT[16]/DTSTART found 20271399T080000Z\n"
    "UNKNOWN_VALUE /VCALENDAR/VEVENT[16]/STATUS found MAYBE\n"
    "MISSING /VCALENDAR/VEVENT[16] expected SUMMARY found –\n"
    "BAD_TIME_ZONE /VCALENDAR/VEVENT[11]/DTSTART expected Europe/Copenhagen found Elsewhere\n"
    "DUPLICATE_ID /VCALENDAR/VEVENT[14] expected 13@2027-07-01T08:00/Crest; west found 13\n"
    "DUPLICATE_ID /VCALENDAR/VEVENT[15] expected 13@2027-07-01T09:00 found 13");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  LanyardPerson                *ada = g_ptr_array_index (fields->people, 0);

  foreign_test_expect_sessions (programme, sessions, G_N_ELEMENTS (sessions));
  foreign_test_expect_keys (programme, "global 1@dunes.example.org\nglobal 2\nglobal 3\nglobal 4\n"
                                       "global 5\nglobal 6\nglobal 7\nglobal 8\nglobal 9\n"
                                       "global 10\n"
                                       "global 11\nglobal 12\nglobal 12\nglobal 13\nglobal 13\n"
                                       "none session");
  g_assert_cmpstr (fields->format, ==, "icalendar");
  g_assert_cmpstr (fields->title, ==, "Dunes, 2027");
  g_assert_cmpstr (fields->subtitle, ==, "Sand and wind");
  g_assert_cmpstr (fields->programme_url, ==, "https://dunes.example.org/all.ics");
  g_assert_cmpstr (g_time_zone_get_identifier (fields->zone), ==, "Europe/Copenhagen");
  g_assert_cmpint (fields->zone_source, ==, LANYARD_ZONE_DOCUMENT);
  g_assert_cmpstr (lanyard_person_get_name (ada), ==, "Ada Example");
  g_assert_cmpstr (lanyard_person_get_email (ada), ==, "ada@example.org");
  g_assert_cmpuint (fields->people->len, ==, 2);
}

/* No title, no zone, lines that end as they should. */
static void
test_floating (void)
{
  static const char *const sessions[] = {
    "1 “First” kind=talk day=2027-01-10 start=2027-01-10T09:00:00+00:00 duration=30",
    "2 “Second” kind=talk day=2027-01-10 start=2027-01-10T10:00:00+00:00",
  };
  g_autoptr (LanyardProgramme) programme = foreign_test_read_file (
    "ical-floating.ics",
    "NO_TIME_ZONE /VCALENDAR/X-WR-TIMEZONE expected UTC\n"
    "MISSING /VCALENDAR expected title found beach27");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

  foreign_test_expect_sessions (programme, sessions, G_N_ELEMENTS (sessions));
  g_assert_cmpstr (fields->acronym, ==, "beach27");
  g_assert_cmpint (fields->zone_source, ==, LANYARD_ZONE_ASSUMED);
}

#define BEFORE "BEGIN:VCALENDAR\nX-WR-CALNAME:T\n"
#define AFTER "END:VCALENDAR\n"

static void
test_zones (void)
{
  static const struct
  {
    const char *text;
    const char *chosen; /* by the user */
    const char *zone;
    const char *start;
  } cases[] = {
    /* what the most times are in */
    { "DTSTART;TZID=Europe/Lisbon:20270701T100000", NULL, "Europe/Lisbon",
      "2027-07-01T10:00:00+01:00" },
    { "DTSTART;TZID=Europe/Lisbon:20270701T100000", "Asia/Tokyo", "Asia/Tokyo",
      "2027-07-01T18:00:00+09:00" },
    { "DTSTART:20270701T100000", "Asia/Tokyo", "Asia/Tokyo", "2027-07-01T10:00:00+09:00" },
    { "DTSTART:20270701T100000Z", NULL, "UTC", "2027-07-01T10:00:00+00:00" },
    { "DTSTART:20270701T100000", NULL, "UTC", "2027-07-01T10:00:00+00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        BEFORE "BEGIN:VEVENT\nUID:1\nSUMMARY:A\n%s\nEND:VEVENT\n" AFTER, cases[i].text);
      LanyardReadOptions options = { .time_zone = cases[i].chosen };
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme =
                  foreign_test_read_text (text, strlen (text), &options, problems, &error);
      LanyardSession  *session;
      g_autofree char *start = NULL;

      g_assert_no_error (error);
      session = lanyard_programme_find_session (programme, "1");
      start = lanyard_instant_to_iso (lanyard_session_get_start (session),
                                      lanyard_programme_get_zone (programme));
      g_assert_cmpstr (g_time_zone_get_identifier (lanyard_programme_get_zone (programme)), ==,
                       cases[i].zone);
      g_assert_cmpstr (start, ==, cases[i].start);
    }
}

/* A guid is the same whatever host exports it; any other UID is one as a whole. */
static void
test_keys (void)
{
  static const struct
  {
    const char *uid;
    const char *key;
  } cases[] = {
    { "f96a63bd-0b6d-4439-b187-375eb5bb965a@localhost", "f96a63bd-0b6d-4439-b187-375eb5bb965a" },
    { "f96a63bd-0b6d-4439-b187-375eb5bb965a", "f96a63bd-0b6d-4439-b187-375eb5bb965a" },
    { "4@kc2015@pentabarf.org", "4@kc2015@pentabarf.org" },
    { "pretalx-days-ABC123@example.org", "pretalx-days-ABC123@example.org" },
    { "@example.org", "@example.org" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        BEFORE "BEGIN:VEVENT\nUID:%s\nSUMMARY:A\nEND:VEVENT\n" AFTER, cases[i].uid);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme =
                  foreign_test_read_text (text, strlen (text), NULL, problems, &error);
      LanyardSession *session;

      g_assert_no_error (error);
      session = lanyard_programme_find_session (programme, cases[i].uid);
      g_assert_cmpstr (lanyard_session_get_key (session), ==, cases[i].key);
      g_assert_cmpint (lanyard_session_get_key_kind (session), ==, LANYARD_KEY_GLOBAL);
    }
}

/* What is hostile or broken is refused, or reported and read. */
static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    int         code; /* -1: it can be read */
    const char *expected;
  } cases[] = {
    { "BEGIN:VCALENDAR\nEND:VCALENDAR\n", LANYARD_READ_ERROR_UNUSABLE, "" },
    { BEFORE AFTER, -1, "NO_TIME_ZONE /VCALENDAR/X-WR-TIMEZONE expected UTC" },
    { BEFORE "BEGIN:VEVENT\nSUMMARY:A\n", LANYARD_READ_ERROR_SYNTAX, "3" },
    { BEFORE "BEGIN:VEVENT\nUID:1\nSUMMARY:A\nDTSTART:20270101T100000Z\nEND:VEVENT\n", -1,
      "BROKEN /VCALENDAR found 8: END:VCALENDAR\nNO_TIME_ZONE /VCALENDAR/X-WR-TIMEZONE expected "
      "UTC" },
    { BEFORE "BEGIN:VEVENT\nUID:1\nSUMMARY:A\nBEGIN:VEVENT\nUID:2\nSUMMARY:B\nEND:VEVENT\n" AFTER,
      -1,
      "BROKEN /VCALENDAR found 6: BEGIN:VEVENT\nNO_TIME_ZONE /VCALENDAR/X-WR-TIMEZONE expected "
      "UTC" },
    /* values of other types than their properties have */
    { BEFORE
      "BEGIN:VEVENT\nUID;VALUE=INTEGER:1\nSUMMARY;VALUE=DATE:20270101\nDTSTART;VALUE=TEXT:noon\n"
      "LOCATION;VALUE=BOOLEAN:TRUE\nURL;VALUE=FLOAT:1.5\nEND:VEVENT\n" AFTER,
      -1, NULL },
    { BEFORE "BEGIN:VEVENT\nUID:1\nSUMMARY:A\nDTSTART:\nDTEND\n:\n;=:\nCATEGORIES:\nRRULE:FREQ="
             "NEVER\nEND:VEVENT\n" AFTER,
      -1, NULL },
    { BEFORE "BEGIN:VEVENT\nUID:1\nSUMMARY:A\nATTENDEE;CN=:\nORGANIZER;CN=\"\":mailto:\nEND:"
             "VEVENT\n" AFTER,
      -1, NULL },
    { BEFORE "BEGIN:A\nBEGIN:B\nBEGIN:C\nBEGIN:D\nBEGIN:E\nBEGIN:F\nBEGIN:G\nBEGIN:H\n",
      LANYARD_READ_ERROR_TOO_DEEP, "8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme = foreign_test_read_text (
        cases[i].text, strlen (cases[i].text), NULL, problems, &error);

      if (cases[i].code >= 0)
        {
          g_assert_error (error, LANYARD_READ_ERROR, cases[i].code);
          g_assert_cmpstr (error->message, ==, cases[i].expected);
          continue;
        }

      g_assert_no_error (error);
      if (cases[i].expected != NULL)
        formats_test_expect (problems, cases[i].expected);
      foreign_test_round (programme);
    }
}

/* A deep document, and one of nothing but openings. */
static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (BEFORE "BEGIN:VEVENT\n");
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "BEGIN:VALARM\n");
  programme = foreign_test_read_text (text->str, text->len, NULL, problems, &error);
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_DEEP);
}

static void
test_cut_short (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "formats", "data", "ical-full.ics", NULL);
  g_autofree char *contents = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (gsize i = 1; i < length; i += 3)
    {
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme =
                  foreign_test_read_text (contents, i, NULL, problems, &error);

      if (programme == NULL)
        g_assert_true (error != NULL && error->domain == LANYARD_READ_ERROR);
      else
        {
          g_assert_cmpuint (problems->len, >, 0);
          foreign_test_round (programme);
        }
    }
}

/* Twenty thousand events take a time that grows with their number. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (BEFORE);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text,
                            "BEGIN:VEVENT\nUID:%u\nSUMMARY:A\nLOCATION:R%u\nCATEGORIES:C%u\n"
                            "DTSTART;TZID=Europe/Lisbon:20270701T100000\nEND:VEVENT\n",
                            i, i % 5000, i % 5000);
  g_string_append (text, AFTER);
  programme = foreign_test_read_text (text->str, text->len, NULL, problems, &error);
  g_assert_no_error (error);
  formats_test_expect (problems, "");
  g_assert_cmpuint (lanyard_programme_get_fields (programme)->sessions->len, ==, 20000);
  g_assert_cmpuint (lanyard_programme_get_fields (programme)->rooms->len, ==, 5000);
}

static void
test_probe (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_calendar;
  } cases[] = {
    { "BEGIN:VCALENDAR\n", TRUE },
    { "\n begin:vcalendar \r\n", TRUE },
    { "BEGIN:VCALENDAR", FALSE },
    { "BEGIN:VCARD\n", FALSE },
    { "", FALSE },
    { "{\n}", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = g_bytes_new (cases[i].text, strlen (cases[i].text));

      g_assert_cmpint (lanyard_ical_probe (text), ==, cases[i].is_calendar);
    }
}

static void
test_cancelled (void)
{
  static const char text[] = BEFORE "BEGIN:VEVENT\nUID:1\nSUMMARY:A\nEND:VEVENT\n" AFTER;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  int            progress = 0;
  LanyardReading reading = {
    .options = &(LanyardReadOptions){ .progress = &progress },
    .others = others,
    .cancellable = cancellable,
    .problems = problems,
  };
  g_autoptr (LanyardProgramme) programme = lanyard_ical_read (bytes, &reading, &error);

  g_assert_no_error (error);
  g_assert_nonnull (programme);
  g_assert_cmpint (progress, ==, 1000);

  g_cancellable_cancel (cancellable);
  g_clear_object (&programme);
  programme = lanyard_ical_read (bytes, &reading, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (programme);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/ical/full", test_full);
  g_test_add_func ("/formats/ical/floating", test_floating);
  g_test_add_func ("/formats/ical/zones", test_zones);
  g_test_add_func ("/formats/ical/keys", test_keys);
  g_test_add_func ("/formats/ical/broken", test_broken);
  g_test_add_func ("/formats/ical/deep", test_deep);
  g_test_add_func ("/formats/ical/cut-short", test_cut_short);
  g_test_add_func ("/formats/ical/many", test_many);
  g_test_add_func ("/formats/ical/probe", test_probe);
  g_test_add_func ("/formats/ical/cancelled", test_cancelled);

  return g_test_run ();
}
