/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sessionize-grid.h"

#include "foreign-test.h"
#include "formats-test.h"

static void
expect_sessions (LanyardProgramme  *programme,
                 const char *const *sessions,
                 guint              n_sessions)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

  g_assert_cmpuint (fields->sessions->len, ==, n_sessions);
  for (guint i = 0; i < n_sessions; i++)
    {
      g_autofree char *found = foreign_test_describe (g_ptr_array_index (fields->sessions, i));

      g_assert_cmpstr (found, ==, sessions[i]);
    }
}

static void
test_alone (void)
{
  static const char *const sessions[] = {
    "service-1 “Welcome & Keynote” kind=keynote day=2027-05-08 start=2027-05-08T08:30:00+00:00",
    "201 “Knots” kind=talk day=2027-05-08 start=2027-05-08T09:00:00+00:00 duration=45 room=Quay "
    "track=Decks speaker=Ina Example speaker=Jo Example",
    "changeover@2027-05-08T09:45/Quay “Changeover” kind=break day=2027-05-08 "
    "start=2027-05-08T09:45:00+00:00 room=Quay",
    "changeover@2027-05-08T10:45/Quay “Changeover” kind=break day=2027-05-08 "
    "start=2027-05-08T10:45:00+00:00 room=Quay",
    "202 “Night watch” kind=talk day=2027-05-08 start=2027-05-09T00:30:00+00:00 duration=90 "
    "room=Loft slides=https://slides.example.org/n.pdf(Slides)",
    "204 “Talk to everybody” kind=keynote day=2027-05-09 start=2027-05-09T10:00:00+00:00 "
    "duration=60 room=Loft",
    "203 “Elsewhere” kind=talk day=2027-05-12 start=2027-05-12T10:00:00+00:00 duration=60 "
    "room=Loft",
  };
  g_autoptr (LanyardProgramme) programme = foreign_test_read_file (
    "sessionize-grid.json",
    "NO_TIME_ZONE $ expected UTC\n"
    "DUPLICATE_ID $[0].rooms[0].sessions[2].id expected changeover@2027-05-08T09:45/Quay found "
    "changeover\n"
    "DUPLICATE_ID $[0].rooms[0].sessions[3].id expected changeover@2027-05-08T10:45/Quay found "
    "changeover\n"
    "CONTRADICTED $[1].rooms[0].name expected Loft found Attic\n"
    "BAD_DATE $[1].rooms[0].sessions[1].startsAt expected 2027-05-12 found 2027-05-09\n"
    "MISSING $ expected title found –");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

  expect_sessions (programme, sessions, G_N_ELEMENTS (sessions));
  g_assert_cmpstr (fields->format, ==, "sessionize-grid");
  g_assert_cmpint (fields->day_start, ==, 60);
  g_assert_cmpuint (fields->rooms->len, ==, 2);
  g_assert_cmpuint (fields->people->len, ==, 2);
}

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

/* The speakers come from a document of their own, first or second. */
static void
test_speakers (void)
{
  static const char *const names[] = { "sessionize-speakers.json", "sessionize-grid.json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) documents =
                  g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme = NULL;
      int                progress = -1;
      LanyardReadOptions options = { .time_zone = "Europe/Lisbon",
                                     .title = "Harbour Days",
                                     .progress = &progress };
      LanyardPerson     *ina;
      LanyardSession    *knots;

      g_ptr_array_add (documents, load (names[i]));
      g_ptr_array_add (documents, load (names[1 - i]));
      programme = lanyard_formats_read_all (documents, &options, NULL, problems, &error);
      g_assert_no_error (error);
      foreign_test_round (programme);

      ina = lanyard_programme_find_person (programme, "aaaaaaaa-0000-4000-8000-000000000001");
      knots = lanyard_programme_find_session (programme, "201");
      g_assert_cmpstr (lanyard_programme_get_title (programme), ==, "Harbour Days");
      g_assert_cmpstr (lanyard_programme_get_fields (programme)->id, ==, "harbour-days-2027");
      g_assert_cmpint (lanyard_programme_get_fields (programme)->zone_source, ==,
                       LANYARD_ZONE_USER);
      g_assert_cmpint (lanyard_session_get_start (knots), ==, G_GINT64_CONSTANT (1809763200));
      g_assert_cmpuint (lanyard_programme_get_fields (programme)->people->len, ==, 3);
      g_assert_cmpstr (lanyard_person_get_affiliation (ina), ==, "Rigger");
      g_assert_cmpint (lanyard_text_get_text_type (lanyard_person_get_biography (ina)), ==,
                       LANYARD_TEXT_HTML);
      g_assert_true (g_ptr_array_index (lanyard_session_get_speakers (knots), 0) == (gpointer)ina);
      g_assert_cmpint (progress, ==, 1000);
    }
}

/* Without their sessions they are no programme. */
static void
test_speakers_alone (void)
{
  g_autoptr (GBytes) speakers = load ("sessionize-speakers.json");
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (lanyard_formats_read (speakers, NULL, problems, &error));
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_INCOMPLETE);
  g_assert_true (g_str_has_prefix (error->message, "[id, firstName"));
}

static void
test_probe (void)
{
  static const struct
  {
    const char *text;
    gboolean    known;
  } cases[] = {
    { "[{'date': '2027-01-01T00:00:00', 'rooms': [{'id': 1, 'sessions': []}]}]", TRUE },
    { "[{'date': '2027-01-01T00:00:00', 'rooms': []}]", FALSE },
    { "[{'rooms': [{'sessions': []}]}]", FALSE },
    { "[{'date': '2027-01-01', 'rooms': ['Hall']}]", FALSE },
    { "[]", FALSE },
    { "{}", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = formats_test_parse (cases[i].text);

      g_assert_cmpint (lanyard_sessionize_grid_probe (root), ==, cases[i].known);
    }
}

static void
test_failures (void)
{
  g_autoptr (GBytes) nothing = formats_test_bytes (
    "[{'date': '2027-01-01', 'rooms': [{'id': 1, 'name': 'A', 'sessions': []}]}]");
  g_autoptr (JsonNode) root =
              formats_test_parse ("[{'date': '2027-01-01', 'rooms': [{'id': 1, 'name': 'A', "
                                  "'sessions': [{'id': 1, 'title': 'T'}]}]}]");
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  LanyardReading reading = {
    .options = &(LanyardReadOptions){ 0 },
    .others = others,
    .problems = problems,
    .cancellable = cancellable,
  };

  g_assert_null (lanyard_formats_read (nothing, NULL, problems, &error));
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNUSABLE);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (lanyard_sessionize_grid_read (root, &reading, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/sessionize-grid/alone", test_alone);
  g_test_add_func ("/formats/sessionize-grid/speakers", test_speakers);
  g_test_add_func ("/formats/sessionize-grid/speakers-alone", test_speakers_alone);
  g_test_add_func ("/formats/sessionize-grid/probe", test_probe);
  g_test_add_func ("/formats/sessionize-grid/failures", test_failures);

  return g_test_run ();
}
