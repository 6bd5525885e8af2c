/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-native-session.h"

#include "formats-test.h"

/* A programme in Lisbon, whose days begin at four, with one session. */
static LanyardProgramme *
read_one (const char *members,
          const char *problems)
{
  g_autofree char *text = g_strdup_printf (
    "{'format': 'lanyard-programme', 'version': 1,"
    " 'conference': {'id': 'c', 'title': 'C', 'time_zone': 'Europe/Lisbon', 'day_start': '04:00'},"
    " 'rooms': [{'id': 'r', 'title': 'R'}], 'tracks': [{'id': 't', 'title': 'T'}],"
    " 'people': [{'id': 'ada', 'name': 'Ada'}, {'id': 'bo', 'name': 'Bo'}],"
    " 'sessions': [{'id': 's', 'title': 'S'%s%s}]}",
    *members != '\0' ? ", " : "", members);

  return formats_test_read (text, problems);
}

static LanyardSession *
get_session (LanyardProgramme *programme)
{
  return g_ptr_array_index (lanyard_programme_get_fields (programme)->sessions, 0);
}

static void
test_bare (void)
{
  g_autoptr (LanyardProgramme) programme = read_one ("", "");
  LanyardSession *session = get_session (programme);

  g_assert_cmpstr (lanyard_session_get_id (session), ==, "s");
  g_assert_cmpint (lanyard_session_get_key_kind (session), ==, LANYARD_KEY_GLOBAL);
  g_assert_cmpstr (lanyard_session_get_title (session), ==, "S");
  g_assert_cmpint (lanyard_session_get_kind (session), ==, LANYARD_SESSION_TALK);
  g_assert_cmpint (lanyard_session_get_status (session), ==, LANYARD_SESSION_CONFIRMED);
  g_assert_cmpint (lanyard_session_get_recorded (session), ==, LANYARD_RECORDED_UNKNOWN);
  g_assert_cmpint (lanyard_session_get_duration (session), ==, LANYARD_NO_DURATION);
  g_assert_cmpint (lanyard_session_get_start (session), ==, LANYARD_NO_INSTANT);
  g_assert_cmpuint (lanyard_session_get_day (session), ==, LANYARD_NO_DATE);
  g_assert_null (lanyard_session_get_languages (session));
  g_assert_null (lanyard_session_get_leads (session));
  g_assert_null (lanyard_session_get_topics (session));
  g_assert_null (lanyard_session_get_abstract (session));
}

static void
test_members (void)
{
  g_autoptr (LanyardProgramme) programme = read_one (
    "'kind': 'workshop', 'subtitle': 'Sub', 'language': 'pt', 'type': 'Oficina', 'track': 't', "
    "'room': 'r',"
    " 'status': 'cancelled', 'leads': ['bo'], 'speakers': ['ada', 'bo'], 'abstract': {'text': 'A'},"
    " 'description': {'text': 'D'}, 'audience': 'All\\nof you', 'topics': ['x'], 'summary': "
    "[{'title': 'y'}],"
    " 'links': [{'url': 'https://a.org'}], 'recorded': false, 'licence': 'CC0', 'unknown': [1]",
    "");
  LanyardSession *session = get_session (programme);

  g_assert_cmpint (lanyard_session_get_kind (session), ==, LANYARD_SESSION_WORKSHOP);
  g_assert_cmpstr (lanyard_session_get_subtitle (session), ==, "Sub");
  g_assert_cmpstr (lanyard_session_get_languages (session)[0], ==, "pt");
  g_assert_cmpstr (lanyard_session_get_type_label (session), ==, "Oficina");
  g_assert_cmpstr (lanyard_track_get_title (lanyard_session_get_track (session)), ==, "T");
  g_assert_cmpstr (lanyard_room_get_title (lanyard_session_get_room (session)), ==, "R");
  g_assert_cmpint (lanyard_session_get_status (session), ==, LANYARD_SESSION_CANCELLED);
  g_assert_cmpuint (lanyard_session_get_leads (session)->len, ==, 1);
  g_assert_cmpuint (lanyard_session_get_speakers (session)->len, ==, 2);
  g_assert_cmpstr (lanyard_text_get_text (lanyard_session_get_abstract (session)), ==, "A");
  g_assert_cmpstr (lanyard_text_get_text (lanyard_session_get_description (session)), ==, "D");
  g_assert_cmpstr (lanyard_session_get_audience (session), ==, "All\nof you");
  g_assert_cmpuint (lanyard_session_get_topics (session)->len, ==, 1);
  g_assert_cmpuint (lanyard_session_get_summary (session)->len, ==, 1);
  g_assert_cmpuint (lanyard_session_get_links (session)->len, ==, 1);
  g_assert_cmpint (lanyard_session_get_recorded (session), ==, LANYARD_RECORDED_NO);
  g_assert_cmpstr (lanyard_session_get_licence (session), ==, "CC0");
}

static void
test_when (void)
{
  static const struct
  {
    const char *members;
    const char *day;
    const char *start;
    int         duration;
    const char *problems;
  } cases[] = {
    { "'day': '2019-09-11'", "2019-09-11", NULL, -1, "" },
    { "'start': '2019-09-11T15:00:00+01:00', 'duration': 45", "2019-09-11",
      "2019-09-11T15:00:00+01:00", 45, "" },
    { "'start': '2019-09-12T00:30:00+01:00', 'duration': 0", "2019-09-11",
      "2019-09-12T00:30:00+01:00", 0, "" },
    { "'start': '2019-09-12T04:00:00+01:00', 'duration': 525600", "2019-09-12",
      "2019-09-12T04:00:00+01:00", 525600, "" },
    { "'day': '2019-09-11', 'start': '2019-09-12T00:30:00+01:00'", "2019-09-11",
      "2019-09-12T00:30:00+01:00", -1, "" },
    { "'day': '2019-09-12', 'start': '2019-09-12T00:30:00+01:00'", "2019-09-11",
      "2019-09-12T00:30:00+01:00", -1,
      "BAD_DATE $.sessions[0].day expected 2019-09-11 found 2019-09-12" },
    { "'day': '2019-09-11', 'start': 'later'", "2019-09-11", NULL, -1,
      "BAD_TIME $.sessions[0].start found later" },
    { "'start': 'yesterday'", NULL, NULL, -1, "BAD_TIME $.sessions[0].start found yesterday" },
    { "'start': '2019-09-11T15:00:00'", "2019-09-11", "2019-09-11T15:00:00+01:00", -1,
      "MISSING $.sessions[0].start expected offset found Europe/Lisbon" },
    { "'start': '2019-09-11T15:00:00+02:00'", "2019-09-11", "2019-09-11T14:00:00+01:00", -1,
      "OFFSET_DISAGREES $.sessions[0].start expected Europe/Lisbon found "
      "2019-09-11T15:00:00+02:00" },
    { "'duration': -1", NULL, NULL, -1, "BAD_NUMBER $.sessions[0].duration found -1" },
    { "'duration': 525601", NULL, NULL, -1, "BAD_NUMBER $.sessions[0].duration found 525601" },
    { "'duration': '45'", NULL, NULL, 45,
      "WRONG_TYPE $.sessions[0].duration expected integer found string" },
    { "'duration': '0:45'", NULL, NULL, -1, "BAD_NUMBER $.sessions[0].duration found 0:45" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardProgramme) programme = read_one (cases[i].members, cases[i].problems);
      LanyardSession  *session = get_session (programme);
      g_autofree char *day = lanyard_date_to_iso (lanyard_session_get_day (session));
      g_autofree char *start = lanyard_instant_to_iso (lanyard_session_get_start (session),
                                                       lanyard_programme_get_zone (programme));

      g_assert_cmpstr (day, ==, cases[i].day);
      g_assert_cmpstr (start, ==, cases[i].start);
      g_assert_cmpint (lanyard_session_get_duration (session), ==, cases[i].duration);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char          *members;
    LanyardSessionKind   kind;
    LanyardSessionStatus status;
    LanyardRecorded      recorded;
    const char          *problems;
  } cases[] = {
    { "'kind': 'lightning-talk'", LANYARD_SESSION_LIGHTNING_TALK, LANYARD_SESSION_CONFIRMED,
      LANYARD_RECORDED_UNKNOWN, "" },
    { "'kind': null, 'status': null, 'recorded': null", LANYARD_SESSION_TALK,
      LANYARD_SESSION_CONFIRMED, LANYARD_RECORDED_UNKNOWN, "" },
    { "'kind': 'bof'", LANYARD_SESSION_OTHER, LANYARD_SESSION_CONFIRMED, LANYARD_RECORDED_UNKNOWN,
      "UNKNOWN_VALUE $.sessions[0].kind found bof" },
    { "'kind': ''", LANYARD_SESSION_OTHER, LANYARD_SESSION_CONFIRMED, LANYARD_RECORDED_UNKNOWN,
      "UNKNOWN_VALUE $.sessions[0].kind found " },
    { "'kind': ['talk']", LANYARD_SESSION_TALK, LANYARD_SESSION_CONFIRMED, LANYARD_RECORDED_UNKNOWN,
      "WRONG_TYPE $.sessions[0].kind expected string found array" },
    { "'status': 'tentative'", LANYARD_SESSION_TALK, LANYARD_SESSION_TENTATIVE,
      LANYARD_RECORDED_UNKNOWN, "" },
    { "'status': 'moved'", LANYARD_SESSION_TALK, LANYARD_SESSION_CONFIRMED,
      LANYARD_RECORDED_UNKNOWN, "UNKNOWN_VALUE $.sessions[0].status found moved" },
    { "'recorded': true", LANYARD_SESSION_TALK, LANYARD_SESSION_CONFIRMED, LANYARD_RECORDED_YES,
      "" },
    { "'recorded': 'yes'", LANYARD_SESSION_TALK, LANYARD_SESSION_CONFIRMED,
      LANYARD_RECORDED_UNKNOWN, "WRONG_TYPE $.sessions[0].recorded expected boolean found string" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardProgramme) programme = read_one (cases[i].members, cases[i].problems);
      LanyardSession *session = get_session (programme);

      g_assert_cmpint (lanyard_session_get_kind (session), ==, cases[i].kind);
      g_assert_cmpint (lanyard_session_get_status (session), ==, cases[i].status);
      g_assert_cmpint (lanyard_session_get_recorded (session), ==, cases[i].recorded);
    }
}

static void
test_references (void)
{
  g_autoptr (LanyardProgramme) programme = read_one (
    "'track': 'r', 'room': 't', 'parent': 'x', 'leads': ['eve', 'ada'], 'speakers': ['eve']",
    "UNKNOWN_REFERENCE $.sessions[0].track found r\n"
    "UNKNOWN_REFERENCE $.sessions[0].room found t\n"
    "UNKNOWN_REFERENCE $.sessions[0].leads[0] found eve\n"
    "UNKNOWN_REFERENCE $.sessions[0].speakers[0] found eve\n"
    "UNKNOWN_REFERENCE $.sessions[0].parent found x");
  LanyardSession *session = get_session (programme);

  g_assert_null (lanyard_session_get_track (session));
  g_assert_null (lanyard_session_get_room (session));
  g_assert_null (lanyard_session_get_parent (session));
  g_assert_cmpuint (lanyard_session_get_leads (session)->len, ==, 1);
  g_assert_null (lanyard_session_get_speakers (session));
}

static void
test_dropped (void)
{
  g_autoptr (LanyardProgramme) programme = formats_test_read (
    "{'format': 'lanyard-programme', 'conference': {'id': 'c', 'title': 'C', 'time_zone': 'UTC'},"
    " 'sessions': [{'id': 'no title'}, {'title': 'No Id'}, {}, 'text', null, {'id': 1, 'title': "
    "2}, {'title': '', 'start': 'x'}]}",
    "MISSING $.sessions[0] expected title\n"
    "MISSING $.sessions[1] expected id found no-id\n"
    "MISSING $.sessions[2] expected title\n"
    "WRONG_TYPE $.sessions[3] expected object found string\n"
    "WRONG_TYPE $.sessions[4] expected object found null\n"
    "WRONG_TYPE $.sessions[5].title expected string found number\n"
    "WRONG_TYPE $.sessions[5].id expected string found number\n"
    "MISSING $.sessions[6] expected title");

  g_assert_cmpuint (lanyard_programme_get_fields (programme)->sessions->len, ==, 2);
  g_assert_nonnull (lanyard_programme_find_session (programme, "no-id"));
  g_assert_nonnull (lanyard_programme_find_session (programme, "1"));
}

static void
test_cancelled (void)
{
  g_autoptr (JsonNode) root = formats_test_parse ("{'sessions': [{'id': 'a', 'title': 'A'}]}");
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
  g_autoptr (LanyardBuilder) builder = lanyard_builder_new (walk, "test");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  lanyard_builder_get_fields (builder)->zone = g_time_zone_new_utc ();
  g_assert_true (
    lanyard_native_read_sessions (json_node_get_object (root), walk, builder, cancellable, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (lanyard_builder_count_sessions (builder), ==, 1);

  g_cancellable_cancel (cancellable);
  g_assert_false (
    lanyard_native_read_sessions (json_node_get_object (root), walk, builder, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (lanyard_builder_count_sessions (builder), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/native-session/bare", test_bare);
  g_test_add_func ("/formats/native-session/members", test_members);
  g_test_add_func ("/formats/native-session/when", test_when);
  g_test_add_func ("/formats/native-session/words", test_words);
  g_test_add_func ("/formats/native-session/references", test_references);
  g_test_add_func ("/formats/native-session/dropped", test_dropped);
  g_test_add_func ("/formats/native-session/cancelled", test_cancelled);

  return g_test_run ();
}
