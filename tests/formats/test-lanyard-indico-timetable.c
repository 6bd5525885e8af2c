/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-timetable.h"

#include "foreign-test.h"
#include "formats-test.h"

#include <string.h>

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "data", name, NULL);
  char            *text = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

static LanyardProgramme *
read_files (const char *one, const char *other, const char *expected)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  LanyardReadOptions options = { .title = "Winches" };
  LanyardProgramme  *programme;

  g_ptr_array_add (documents, load (one));
  if (other != NULL)
    g_ptr_array_add (documents, load (other));
  programme = lanyard_formats_read_all (documents, &options, NULL, problems, &error);
  g_assert_no_error (error);
  formats_test_expect (problems, expected);
  foreign_test_round (programme);
  return programme;
}

/* "ID parent start" of each, apart from their order. */
static void
expect_sessions (LanyardProgramme *programme, const char *const *expected)
{
  for (guint i = 0; expected[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (expected[i], " ", -1);
      LanyardSession  *session = lanyard_programme_find_session (programme, parts[0]);
      g_autofree char *start = NULL;

      g_assert_nonnull (session);
      start = lanyard_instant_to_iso (lanyard_session_get_start (session),
                                      lanyard_programme_get_zone (programme));
      g_assert_cmpstr (lanyard_session_get_parent (session), ==,
                       g_str_equal (parts[1], "-") ? NULL : parts[1]);
      g_assert_cmpstr (start, ==, parts[2]);
    }

  g_assert_cmpuint (lanyard_programme_get_fields (programme)->sessions->len, ==,
                    g_strv_length ((GStrv)expected));
}

static const char *const all_sessions[] = {
  "s200 - 2026-09-07T14:00:00+01:00",
  "c505 s200 2026-09-07T14:00:00+01:00",
  "c506 s200 2026-09-07T15:00:00+01:00",
  "b80 s200 2026-09-07T14:30:00+01:00",
  "s201 - 2026-09-07T23:30:00+01:00",
  "b90 s201 2026-09-08T00:30:00+01:00",
  "b81 - 2026-09-07T12:00:00+01:00",
  "c504 - 2026-09-07T08:00:00+01:00",
  NULL,
};

#define LEADS "description found Tove Berg, Ola Nord, Per Vik"

static const char joined_problems[] =
  "PEOPLE_MERGED $.results[0] found 1\n"
  "LEADS_FOUND $.results[0].sessions[0]." LEADS "\n"
  "BAD_ADDRESS $.results[0].sessions[1].conveners[0].email[1] expected email found no address\n"
  "BLOCKS_ADDED $.results[0].sessions expected 2 found 2";

/* Alone, it has everything but the title and what was never scheduled. */
static void
test_alone (void)
{
  g_autoptr (LanyardProgramme) programme =
              read_files ("indico-timetable.json", NULL,
                          "PEOPLE_MERGED $.results['4'] found 1\n"
                          "LEADS_FOUND $.results['4']['20260907'].s30." LEADS "\n"
                          "MISSING $.results['4'] expected title found Winches\n"
                          "BLOCKS_ADDED $.results['4'].sessions expected 2 found 2");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  LanyardSession               *hooks = lanyard_programme_find_session (programme, "c506");
  GPtrArray                    *links = lanyard_session_get_links (hooks);

  expect_sessions (programme, all_sessions);
  g_assert_cmpstr (fields->title, ==, "Winches");
  g_assert_cmpstr (fields->venue, ==, "Yard");
  g_assert_cmpstr (fields->id, ==, "meet-example-org-event-4");
  g_assert_cmpstr (fields->programme_url, ==,
                   "https://meet.example.org/conf/export/timetable/4.json");
  g_assert_cmpint (fields->zone_source, ==, LANYARD_ZONE_DOCUMENT);
  g_assert_cmpint (lanyard_session_get_duration (hooks), ==, 30);
  g_assert_cmpuint (links->len, ==, 3);
  g_assert_cmpstr (((LanyardLink *)links->pdata[0])->url, ==,
                   "https://meet.example.org/conf/event/4/contributions/506/");
  g_assert_cmpint (((LanyardLink *)links->pdata[1])->kind, ==, LANYARD_LINK_SLIDES);
  g_assert_cmpint (((LanyardLink *)links->pdata[2])->kind, ==, LANYARD_LINK_PAPER);
  g_assert_cmpint (lanyard_session_get_kind (lanyard_programme_find_session (programme, "b81")), ==,
                   LANYARD_SESSION_BREAK);
}

/* Both make one programme, whichever comes first; the sessions keep their ids. */
static void
test_joined (void)
{
  g_autoptr (LanyardProgramme) one =
              read_files ("indico-event-3.json", "indico-timetable.json", joined_problems);
  g_autoptr (LanyardProgramme) other =
              read_files ("indico-timetable.json", "indico-event-3.json", joined_problems);
  g_autofree char *difference = formats_test_compare (one, other);
  LanyardSession  *opening = lanyard_programme_find_session (one, "c504");
  LanyardSession  *block = lanyard_programme_find_session (one, "s200");
  LanyardPerson   *lead = g_ptr_array_index (lanyard_session_get_leads (block), 1);

  expect_sessions (one, all_sessions);
  g_assert_cmpstr (difference, ==, NULL);
  g_assert_cmpstr (lanyard_programme_get_title (one), ==, "Winch Conference");
  /* what only the event's export says */
  g_assert_cmpstr (lanyard_session_get_subtitle (opening), ==, "OPEN-1 · B7");
  g_assert_nonnull (lanyard_session_get_summary (opening));
  g_assert_cmpint (lanyard_session_get_kind (block), ==, LANYARD_SESSION_MICROCONFERENCE);
  /* who leads here speaks there */
  g_assert_cmpstr (lanyard_person_get_email (lead), ==, "ola@example.org");
  g_assert_cmpstr (lanyard_person_get_affiliation (lead), ==, "Hook Makers");
}

/* Another event's export isn't mixed in. */
static void
test_other_event (void)
{
  g_autoptr (LanyardProgramme) programme =
              read_files ("indico-timetable.json", "indico-contributions.json",
                          "OTHER_CONFERENCE $.results[0] found 8\n"
                          "PEOPLE_MERGED $.results['4'] found 1\n"
                          "LEADS_FOUND $.results['4']['20260907'].s30." LEADS "\n"
                          "MISSING $.results['4'] expected title found Winches\n"
                          "BLOCKS_ADDED $.results['4'].sessions expected 2 found 2");

  expect_sessions (programme, all_sessions);
}

#define TIMETABLE(entries)                                                    \
  "{'_type': 'HTTPAPIResult', 'results': {'4': {'20260907': {" entries "}}}}"
#define WHEN "'startDate': {'date': '2026-09-07', 'time': '09:00:00', 'tz': 'Asia/Tokyo'}"

static void
test_entries (void)
{
  static const struct
  {
    const char *document;
    const char *id; /* NULL: no session */
    const char *problems;
    gboolean    database; /* the id is the database's, which stays */
  } cases[] = {
    { TIMETABLE ("'c1': {'title': 'A', 'contributionId': '7', " WHEN "}"), "c7", "" },
    { TIMETABLE ("'c1': {'title': 'A', 'contributionId': 7, " WHEN "}"), "c7", "", TRUE },
    { TIMETABLE ("'c1': {'title': 'A', " WHEN "}"), "c1", "" },
    { TIMETABLE ("'b1': {'title': 'A', " WHEN "}"), "b1", "" },
    { TIMETABLE ("'s1': {'title': 'A', 'sessionId': '3', 'sessionSlotId': '0', " WHEN "}"), "s3-0",
      "BLOCKS_ADDED $.results['4'].sessions expected 1 found 1" },
    { TIMETABLE ("'s1': {'title': 'A', 'sessionId': 3, 'sessionSlotId': 200, " WHEN "}"), "s200",
      "BLOCKS_ADDED $.results['4'].sessions expected 1 found 1", TRUE },
    { TIMETABLE ("'s1': {'slotTitle': 'A', " WHEN "}"), "s1",
      "BLOCKS_ADDED $.results['4'].sessions expected 0 found 1" },
    { TIMETABLE ("'b\\u00161': {'title': 'A', " WHEN "}"), "b1",
      "CONTROL_CHARACTER $.results['4']['20260907']['b\\u00161']" },
    { TIMETABLE ("'': {'title': 'A', " WHEN "}"), "a",
      "MISSING $.results['4']['20260907'][''] expected id found a" },
    { TIMETABLE ("'c1': {'title': 'A', " WHEN "}, '': {}"), "c1",
      "MISSING $.results['4']['20260907'][''] expected id found entry\n"
      "MISSING $.results['4']['20260907'][''] expected title" },
    { TIMETABLE ("'c1': {'title': 'A', " WHEN "}, 'c2': 7"), "c1",
      "WRONG_TYPE $.results['4']['20260907'].c2 expected object found number" },
    { TIMETABLE ("'c1': {'title': 'A', " WHEN "}, 'b2': {}"), "c1",
      "MISSING $.results['4']['20260907'].b2 expected title" },
    { TIMETABLE ("'c1': {'title': 'A', " WHEN "}, 'c2': {'title': ''}"), "c1",
      "MISSING $.results['4']['20260907'].c2 expected title" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = formats_test_bytes (cases[i].document);
      g_autoptr (GPtrArray) documents = g_ptr_array_new ();
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      LanyardReadOptions options = { 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme = NULL;
      LanyardSession *session;

      g_test_message ("%s", cases[i].document);
      g_ptr_array_add (documents, bytes);
      programme = lanyard_formats_read_all (documents, &options, NULL, problems, &error);
      g_assert_no_error (error);
      session = lanyard_programme_find_session (programme, cases[i].id);
      g_assert_nonnull (session);
      g_assert_cmpstr (lanyard_session_get_title (session), ==, "A");
      g_assert_cmpint (lanyard_session_get_key_kind (session), ==,
                       cases[i].database ? LANYARD_KEY_GLOBAL : LANYARD_KEY_LOCAL);

      /* that the title is missing is said of all of them */
      for (guint j = 0; j < problems->len; j++)
        {
          const LanyardProblem *problem = g_ptr_array_index (problems, j);

          if (problem->found != NULL && g_str_equal (problem->found, "–"))
            g_ptr_array_remove_index (problems, j--);
        }
      formats_test_expect (problems, cases[i].problems);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/indico-timetable/alone", test_alone);
  g_test_add_func ("/formats/indico-timetable/joined", test_joined);
  g_test_add_func ("/formats/indico-timetable/other-event", test_other_event);
  g_test_add_func ("/formats/indico-timetable/entries", test_entries);

  return g_test_run ();
}
