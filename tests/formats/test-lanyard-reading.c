/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-reading.h"

#include "formats-test.h"
#include "lanyard-field.h"

/* A reading, and a builder of what it makes. */
typedef struct
{
  LanyardReadOptions options;
  LanyardReading     reading;
  GPtrArray         *problems;
  LanyardWalk       *walk;
  LanyardBuilder    *builder;
} Fixture;

static void
set_up (Fixture *fixture)
{
  *fixture = (Fixture){ 0 };
  fixture->problems = formats_test_problems_new ();
  fixture->reading.options = &fixture->options;
  fixture->reading.problems = fixture->problems;
  fixture->walk = lanyard_walk_new (fixture->problems);
  fixture->builder = lanyard_builder_new (fixture->walk, "test");
}

static void
tear_down (Fixture    *fixture,
           const char *expected)
{
  formats_test_expect (fixture->problems, expected);
  lanyard_builder_free (fixture->builder);
  lanyard_walk_free (fixture->walk);
  g_ptr_array_unref (fixture->problems);
}

static void
test_progress (void)
{
  static const struct
  {
    guint done;
    guint total;
    int   progress;
  } cases[] = {
    { 0, 10, 0 },
    { 5, 10, 500 },
    { 10, 10, 1000 },
    { 3000000, 4000000, 750 },
    { 7, 0, -1 },
  };
  Fixture fixture;
  int     progress;

  set_up (&fixture);
  g_assert_true (lanyard_reading_step (&fixture.reading, 1, 2));

  fixture.options.progress = &progress;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      progress = -1;
      g_assert_true (lanyard_reading_step (&fixture.reading, cases[i].done, cases[i].total));
      g_assert_cmpint (progress, ==, cases[i].progress);
    }

  fixture.reading.cancellable = g_cancellable_new ();
  g_assert_true (lanyard_reading_step (&fixture.reading, 1, 2));
  g_cancellable_cancel (fixture.reading.cancellable);
  g_assert_false (lanyard_reading_step (&fixture.reading, 1, 2));
  g_clear_object (&fixture.reading.cancellable);
  tear_down (&fixture, "");
}

/* The user's word, then the document's, then the times', then UTC. */
static void
test_zones (void)
{
  static const struct
  {
    const char       *chosen;
    const char       *named;
    const char       *time;
    const char       *zone;
    LanyardZoneSource source;
    const char       *problem;
  } cases[] = {
    { "Asia/Tokyo", "Europe/Berlin", "2027-05-01T10:00:00+01:00", "Asia/Tokyo", LANYARD_ZONE_USER,
      "" },
    { "Asia/Nowhere", "Europe/Berlin", NULL, "Europe/Berlin", LANYARD_ZONE_DOCUMENT, "" },
    { NULL, "Europe/Berlin", "2027-05-01T10:00:00+09:00", "Europe/Berlin", LANYARD_ZONE_DOCUMENT,
      "" },
    { NULL, NULL, "2027-05-01T10:00:00+09:00", "+09:00:00", LANYARD_ZONE_OFFSET,
      "NO_TIME_ZONE $.zone expected +09:00:00" },
    { NULL, "Europe/Nowhere", "2027-05-01T10:00:00+09:00", "+09:00:00", LANYARD_ZONE_OFFSET,
      "BAD_TIME_ZONE $.zone expected +09:00:00 found Europe/Nowhere" },
    { NULL, "Europe/Nowhere", NULL, "UTC", LANYARD_ZONE_ASSUMED,
      "BAD_TIME_ZONE $.zone expected UTC found Europe/Nowhere" },
    { NULL, NULL, NULL, "UTC", LANYARD_ZONE_ASSUMED, "NO_TIME_ZONE $.zone expected UTC" },
    { NULL, NULL, "2027-05-01T10:00:00Z", "UTC", LANYARD_ZONE_OFFSET,
      "NO_TIME_ZONE $.zone expected UTC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture                       fixture;
      const LanyardProgrammeFields *fields;
      LanyardOffsets                offsets = { 0 };

      set_up (&fixture);
      fields = lanyard_builder_get_fields (fixture.builder);
      fixture.options.time_zone = cases[i].chosen;
      lanyard_offsets_add (&offsets, cases[i].time);
      lanyard_reading_choose_zone (&fixture.reading, fixture.walk, fixture.builder, "zone",
                                   cases[i].named, &offsets);
      g_assert_cmpstr (g_time_zone_get_identifier (fields->zone), ==, cases[i].zone);
      g_assert_cmpint (fields->zone_source, ==, cases[i].source);
      tear_down (&fixture, cases[i].problem);
    }
}

/* What the days say, else what is said above them. */
static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    const char *days; /* (nullable) */
    const char *chosen;
    const char *problem;
  } cases[] = {
    { "2027-05-01", NULL, "2027-05-01", "" },
    { "2027-05-01T23:30:00Z", NULL, "2027-05-02", "" },
    { "2027-05-01", "2027-05-01", "2027-05-01", "" },
    { NULL, "2027-05-01", "2027-05-01", "" },
    { NULL, NULL, NULL, "" },
    { "2026-05-01", "2027-05-01", "2027-05-01",
      "CONTRADICTED $.start expected 2027-05-01 found 2026-05-01" },
    { "in May", "2027-05-01", "2027-05-01", "BAD_DATE $.start found in May" },
    { "in May", NULL, NULL, "BAD_DATE $.start found in May" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture                 fixture;
      LanyardProgrammeFields *fields;
      LanyardDate             date;

      set_up (&fixture);
      fields = lanyard_builder_get_fields (fixture.builder);
      g_clear_pointer (&fields->zone, g_time_zone_unref);
      fields->zone = lanyard_zone_new ("Europe/Berlin");
      date = lanyard_reading_choose_date (fixture.walk, fixture.builder, "start", cases[i].text,
                                          lanyard_date_parse (cases[i].days));
      g_assert_cmpuint (date, ==, lanyard_date_parse (cases[i].chosen));
      tear_down (&fixture, cases[i].problem);
    }
}

static void
test_titles (void)
{
  Fixture          fixture;
  g_autofree char *given = NULL;
  g_autofree char *none = NULL;

  set_up (&fixture);
  none = lanyard_reading_dup_title (&fixture.reading);
  fixture.options.title = "Moon Days";
  given = lanyard_reading_dup_title (&fixture.reading);
  g_assert_cmpstr (given, ==, "Moon Days");
  g_assert_cmpstr (none, !=, "");
  tear_down (&fixture, "");
}

/* What names a conference that has no id: acronym, page, title with its year. */
static void
test_names (void)
{
  static const struct
  {
    const char *title;
    const char *acronym;
    const char *url;
    const char *start;
    const char *given;
    const char *named;
    const char *id;
    const char *problem;
  } cases[] = {
    { "Moon Days", "MD 27", NULL, NULL, NULL, "Moon Days", "md-27", "" },
    { "Moon Days", NULL, "https://Example.org/2027/", NULL, NULL, "Moon Days", "example-org-2027",
      "" },
    { "Moon Days", NULL, NULL, "2027-05-01", NULL, "Moon Days", "moon-days-2027", "" },
    { "Moon Days 2027", NULL, NULL, "2027-05-01", NULL, "Moon Days 2027", "moon-days-2027", "" },
    { "Moon Days", NULL, NULL, NULL, NULL, "Moon Days", "moon-days", "" },
    { "Moon Days", NULL, "no address", NULL, NULL, "Moon Days", "moon-days", "" },
    { "…", NULL, NULL, NULL, NULL, "…", "conference", "" },
    { NULL, "MD", NULL, NULL, NULL, "MD", "md", "MISSING $ expected title found MD" },
    { NULL, NULL, NULL, NULL, "moon", "moon", "moon", "MISSING $ expected title found moon" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture                 fixture;
      LanyardProgrammeFields *fields;
      LanyardSessionFields    session = { .id = g_strdup ("a"), .title = g_strdup ("A") };
      g_autoptr (GError) error = NULL;

      set_up (&fixture);
      fixture.options.title = cases[i].given;
      fields = lanyard_builder_get_fields (fixture.builder);
      fields->title = g_strdup (cases[i].title);
      fields->acronym = g_strdup (cases[i].acronym);
      fields->url = g_strdup (cases[i].url);
      fields->start = lanyard_date_parse (cases[i].start);
      lanyard_builder_add_session (fixture.builder, &session);
      g_assert_true (lanyard_reading_name (&fixture.reading, fixture.walk, fixture.builder,
                                           &error));
      g_assert_no_error (error);
      g_assert_cmpstr (fields->title, ==, cases[i].named);
      g_assert_cmpstr (fields->id, ==, cases[i].id);
      tear_down (&fixture, cases[i].problem);
    }
}

/* An id that is there stays; with neither title nor session all is in vain. */
static void
test_unusable (void)
{
  Fixture                 fixture;
  LanyardProgrammeFields *fields;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  fields = lanyard_builder_get_fields (fixture.builder);
  fields->acronym = g_strdup ("MD");
  g_assert_false (lanyard_reading_name (&fixture.reading, fixture.walk, fixture.builder, &error));
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNUSABLE);

  fields->title = g_strdup ("Moon Days");
  fields->id = g_strdup ("mine");
  g_clear_error (&error);
  g_assert_true (lanyard_reading_name (&fixture.reading, fixture.walk, fixture.builder, &error));
  g_assert_cmpstr (fields->id, ==, "mine");
  tear_down (&fixture, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/reading/progress", test_progress);
  g_test_add_func ("/formats/reading/zones", test_zones);
  g_test_add_func ("/formats/reading/dates", test_dates);
  g_test_add_func ("/formats/reading/titles", test_titles);
  g_test_add_func ("/formats/reading/names", test_names);
  g_test_add_func ("/formats/reading/unusable", test_unusable);

  return g_test_run ();
}
