/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sessionize-reader.h"

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
test_full (void)
{
  static const char *const sessions[] = {
    "101 “Knots that hold” kind=workshop type=Workshop language=German language=English "
    "day=2027-05-08 start=2027-05-08T09:00:00+00:00 duration=45 room=Quay track=Rope speaker=Ina "
    "Example speaker=Jo Example description=plain:Bowline,\nsheet bend. "
    "live=https://stream.example.org/a video=https://video.example.org/a "
    "live=https://live.example.org/knots(Live stream)",
    "102 “Sails” kind=talk day=2027-05-08 start=2027-05-08T10:00:00+00:00 room=Loft track=Wind "
    "status=cancelled speaker=Kim",
    "103 “Not yet placed” kind=talk status=tentative",
    "bbbbbbbb-0000-4000-8000-000000000001 “Lunch” kind=break day=2027-05-08 "
    "start=2027-05-08T12:00:00+00:00 duration=60",
    "bbbbbbbb-0000-4000-8000-000000000002 “Harbour party” kind=social day=2027-05-08 "
    "start=2027-05-08T20:00:00+00:00 duration=300 room=Loft",
    "104 “Opening” kind=keynote status=tentative",
    "106@2027-05-09T09:00/Quay “Twice” kind=talk day=2027-05-09 start=2027-05-09T09:00:00+00:00 "
    "duration=30 room=Quay",
    "106@2027-05-09T11:00/Quay “Twice” kind=talk day=2027-05-09 start=2027-05-09T11:00:00+00:00 "
    "duration=30 room=Quay",
  };
  g_autoptr (LanyardProgramme) programme = foreign_test_read_file (
    "sessionize-all.json",
    "NO_TIME_ZONE $ expected UTC\n"
    "DUPLICATE_ID $.rooms[2] found 8\n"
    "MISSING $.rooms[3] expected name\n"
    "BAD_ADDRESS $.speakers[0].links[1].url found javascript:alert(1)\n"
    "NO_PLACE $.speakers[0].categoryItems[0] found Track record\n"
    "DUPLICATE_ID $.speakers[3] found aaaaaaaa-0000-4000-8000-000000000003\n"
    "MISSING $.speakers[4] expected fullName\n"
    "NO_PLACE $.sessions[0].questionAnswers[1].answerValue found Shirt\n"
    "UNKNOWN_REFERENCE $.sessions[1].categoryItems[2] found 99\n"
    "UNKNOWN_REFERENCE $.sessions[1].speakers[1] found nobody\n"
    "BAD_NUMBER $.sessions[1].endsAt found -60 min\n"
    "UNKNOWN_REFERENCE $.sessions[3].roomId found 9\n"
    "BAD_TIME $.sessions[5].startsAt found dawn\n"
    "MISSING $.sessions[6] expected title\n"
    "DUPLICATE_ID $.sessions[7].id expected 106@2027-05-09T09:00/Quay found 106\n"
    "DUPLICATE_ID $.sessions[8].id expected 106@2027-05-09T11:00/Quay found 106\n"
    "WRONG_TYPE $.sessions[9] expected object found string\n"
    "MISSING $ expected title found –");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  LanyardPerson                *ina =
    lanyard_programme_find_person (programme, "aaaaaaaa-0000-4000-8000-000000000001");
  LanyardPerson *jo =
    lanyard_programme_find_person (programme, "aaaaaaaa-0000-4000-8000-000000000002");
  LanyardSession *knots = lanyard_programme_find_session (programme, "101");

  expect_sessions (programme, sessions, G_N_ELEMENTS (sessions));
  foreign_test_expect_keys (programme, "global 101\nglobal 102\nglobal 103\n"
                                       "global bbbbbbbb-0000-4000-8000-000000000001\n"
                                       "global bbbbbbbb-0000-4000-8000-000000000002\nglobal 104\n"
                                       "global 106\nglobal 106");
  g_assert_cmpstr (fields->format, ==, "sessionize-all");
  g_assert_cmpint (fields->zone_source, ==, LANYARD_ZONE_ASSUMED);
  g_assert_cmpuint (fields->end - fields->start, ==, 1);
  g_assert_cmpuint (fields->rooms->len, ==, 2);
  g_assert_cmpuint (fields->tracks->len, ==, 2);
  g_assert_cmpuint (fields->people->len, ==, 3);
  g_assert_cmpstr (lanyard_person_get_affiliation (ina), ==, "Rigger at Example Yard");
  g_assert_cmpstr (lanyard_person_get_picture (ina), ==, "https://img.example.org/ina.png");
  g_assert_cmpint (lanyard_text_get_text_type (lanyard_person_get_biography (ina)), ==,
                   LANYARD_TEXT_MARKDOWN);
  g_assert_cmpuint (lanyard_person_get_links (ina)->len, ==, 1);
  g_assert_cmpstr (lanyard_person_get_name (jo), ==, "Jo Example");
  g_assert_null (lanyard_person_get_affiliation (jo));
  g_assert_cmpstr (lanyard_session_get_audience (knots), ==, "Beginner");
}

static void
test_probe (void)
{
  static const struct
  {
    const char *text;
    gboolean    known;
  } cases[] = {
    { "{'sessions': [], 'speakers': [], 'rooms': []}", TRUE },
    { "{'sessions': [], 'speakers': [], 'categories': []}", TRUE },
    { "{'sessions': [], 'speakers': []}", FALSE },
    { "{'sessions': {}, 'speakers': [], 'rooms': []}", FALSE },
    { "{'schedule': {}, 'rooms': [], 'speakers': []}", FALSE },
    { "[]", FALSE },
    { "7", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = formats_test_parse (cases[i].text);

      g_assert_cmpint (lanyard_sessionize_probe (root), ==, cases[i].known);
    }
}

/* What is known of a session that nobody wants or has confirmed. */
static void
test_status (void)
{
  static const struct
  {
    const char          *members;
    LanyardSessionStatus status;
  } cases[] = {
    { "'status': null", LANYARD_SESSION_CONFIRMED },
    { "'status': 'Accepted'", LANYARD_SESSION_CONFIRMED },
    { "'status': 'Accepted', 'isConfirmed': true", LANYARD_SESSION_CONFIRMED },
    { "'status': 'Accepted', 'isConfirmed': false", LANYARD_SESSION_TENTATIVE },
    { "'status': 'Waitlisted', 'isConfirmed': true", LANYARD_SESSION_TENTATIVE },
    { "'status': 'declined', 'isConfirmed': true", LANYARD_SESSION_CANCELLED },
    { "'isConfirmed': false, 'isServiceSession': true", LANYARD_SESSION_CONFIRMED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{'sessions': [{'id': 'a', 'title': 'A', %s}], 'speakers': [], 'rooms': []}",
        cases[i].members);
      g_autoptr (LanyardProgramme) programme = formats_test_read (
        text, "NO_TIME_ZONE $ expected UTC\nMISSING $ expected title found –");
      LanyardSession *session = lanyard_programme_find_session (programme, "a");

      g_assert_cmpint (lanyard_session_get_status (session), ==, cases[i].status);
    }
}

static void
test_failures (void)
{
  g_autoptr (GBytes) nothing = formats_test_bytes ("{'sessions': [], 'speakers': [], 'rooms': []}");
  g_autoptr (JsonNode) root = formats_test_parse (
    "{'sessions': [{'id': 1, 'title': 'T'}], 'speakers': [], 'rooms': []}");
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
  g_assert_null (lanyard_sessionize_read (root, &reading, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/sessionize-reader/full", test_full);
  g_test_add_func ("/formats/sessionize-reader/probe", test_probe);
  g_test_add_func ("/formats/sessionize-reader/status", test_status);
  g_test_add_func ("/formats/sessionize-reader/failures", test_failures);

  return g_test_run ();
}
