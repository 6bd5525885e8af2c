/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-schedule2-reader.h"

#include "foreign-test.h"
#include "formats-test.h"

static void
test_full (void)
{
  g_autoptr (LanyardProgramme) programme = foreign_test_expect_file ("schedule2-full");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  LanyardRoom                  *hut = g_ptr_array_index (fields->rooms, 0);
  LanyardTrack                 *art = g_ptr_array_index (fields->tracks, 0);
  LanyardPerson                *gil = g_ptr_array_index (fields->people, 0);

  foreign_test_expect_keys (programme, "global 77777777-0000-4000-8000-000000000001\n"
                                       "global 77777777-0000-4000-8000-000000000002\nnone soup\n"
                                       "none soup\nglobal 77777777-0000-4000-8000-000000000003");
  g_assert_cmpstr (fields->format, ==, "schedule2");
  g_assert_cmpstr (fields->title, ==, "Snow Days");
  g_assert_cmpstr (fields->id, ==, "snow27");
  g_assert_cmpstr (fields->url, ==, "https://snow.example.org/27/");
  g_assert_cmpint (fields->day_start, ==, 60);
  g_assert_cmpuint (fields->end - fields->start, ==, 1);
  g_assert_cmpuint (fields->rooms->len, ==, 2);
  g_assert_cmpint (lanyard_room_get_capacity (hut), ==, 300);
  g_assert_cmpstr (lanyard_room_get_floor (hut), ==, "Level 0");
  g_assert_cmpuint (fields->tracks->len, ==, 3);
  g_assert_cmpstr (lanyard_track_get_title (art), ==, "Art");
  g_assert_cmpstr (lanyard_track_get_color (art), ==, "#F9B000");
  g_assert_cmpuint (fields->people->len, ==, 3);
  g_assert_cmpstr (lanyard_person_get_picture (gil), ==, "https://snow.example.org/gil.jpg");
  g_assert_cmpstr (lanyard_text_get_text (lanyard_person_get_biography (gil)), ==,
                   "Builds <em>igloos</em>.");
  g_assert_cmpuint (lanyard_person_get_links (gil)->len, ==, 1);
}

static void
test_probe (void)
{
  static const struct
  {
    const char *text;
    gboolean    known;
  } cases[] = {
    { "{'schedule': {'conference': {}, 'events': []}}", TRUE },
    { "{'schedule': {'conference': {'days': [{'date': '2027-01-01'}]}, 'events': [{}]}}", TRUE },
    { "{'schedule': {'conference': {'days': [{'rooms': {}}]}, 'events': []}}", FALSE },
    { "{'schedule': {'conference': {'days': []}}}", FALSE },
    { "{'schedule': {'conference': {}, 'events': {}}}", FALSE },
    { "{'schedule': {'events': []}}", FALSE },
    { "{'schedule': [], 'events': []}", FALSE },
    { "[]", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = formats_test_parse (cases[i].text);

      g_assert_cmpint (lanyard_schedule2_probe (root), ==, cases[i].known);
    }
}

/* What a state says of a session. */
static void
test_states (void)
{
  static const struct
  {
    const char          *state;
    LanyardSessionStatus status;
    const char          *problems;
  } cases[] = {
    { "null", LANYARD_SESSION_CONFIRMED, "" },
    { "'CONFIRMED'", LANYARD_SESSION_CONFIRMED, "" },
    { "'DELAYED'", LANYARD_SESSION_CONFIRMED, "" },
    { "'canceled'", LANYARD_SESSION_CANCELLED, "" },
    { "'WITHDRAWN'", LANYARD_SESSION_CANCELLED, "" },
    { "'DELETED'", LANYARD_SESSION_CANCELLED, "" },
    { "'SUBMITTED'", LANYARD_SESSION_TENTATIVE, "" },
    { "'LOST'", LANYARD_SESSION_CONFIRMED, "UNKNOWN_VALUE $.schedule.events[0].state found LOST" },
    { "7", LANYARD_SESSION_CONFIRMED, "UNKNOWN_VALUE $.schedule.events[0].state found 7" },
    { "[]", LANYARD_SESSION_CONFIRMED,
      "WRONG_TYPE $.schedule.events[0].state expected string found array" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{'schedule': {'conference': {'title': 'M', 'time_zone_name': 'UTC'}, "
        "'events': [{'guid': 'a', 'title': 'A', 'state': %s}]}}",
        cases[i].state);
      g_autoptr (LanyardProgramme) programme = formats_test_read (text, cases[i].problems);
      LanyardSession *session = lanyard_programme_find_session (programme, "a");

      g_assert_cmpint (lanyard_session_get_status (session), ==, cases[i].status);
    }
}

static void
test_failures (void)
{
  g_autoptr (GBytes) nothing = formats_test_bytes ("{'schedule': {'conference': {}, 'events': "
                                                  "[]}}");
  g_autoptr (JsonNode) root =
              formats_test_parse ("{'schedule': {'conference': {'title': 'M'}, 'events': "
                                  "[{'title': 'T'}]}}");
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  LanyardReading reading = {
    .options = &(LanyardReadOptions){ 0 },
    .problems = problems,
    .cancellable = cancellable,
  };

  g_assert_null (lanyard_formats_read (nothing, NULL, problems, &error));
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNUSABLE);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (lanyard_schedule2_read (root, &reading, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/schedule2-reader/full", test_full);
  g_test_add_func ("/formats/schedule2-reader/probe", test_probe);
  g_test_add_func ("/formats/schedule2-reader/states", test_states);
  g_test_add_func ("/formats/schedule2-reader/failures", test_failures);

  return g_test_run ();
}
