/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programme.h"

#include "test-sessions.h"

#define MANY 10000

typedef struct
{
  GPtrArray *people; /* A to D, so that their names are not in order */
  GPtrArray *tracks; /* so that neither their ids nor their titles are */
} Fixture;

static LanyardProgrammeFields
fields_new (const Fixture *fixture)
{
  return (LanyardProgrammeFields){
    .format = "test",
    .title = g_strdup ("Conference"),
    .zone = g_time_zone_new_identifier ("Europe/Lisbon"),
    .zone_source = LANYARD_ZONE_DOCUMENT,
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_ref (fixture->tracks),
    .people = g_ptr_array_ref (fixture->people),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };
}

static LanyardProgramme *
programme_new (const Fixture     *fixture,
               const TestSession *rows,
               guint              n_rows)
{
  LanyardProgrammeFields fields = fields_new (fixture);

  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (fields.sessions, test_session_new (&rows[i], fixture->people));

  return lanyard_programme_new (&fields);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const char *const names[] = { "Zo\u00eb", "Ada", "Mel", "Ada" };

  fixture->people = test_people_new (names, G_N_ELEMENTS (names));

  fixture->tracks = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fixture->tracks, lanyard_track_new ("3", "Refereed", NULL, NULL));
  g_ptr_array_add (fixture->tracks, lanyard_track_new ("1", "BoFs", NULL, NULL));
  g_ptr_array_add (fixture->tracks, lanyard_track_new ("2", "Unused", NULL, NULL));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_ptr_array_unref (fixture->people);
  g_ptr_array_unref (fixture->tracks);
}

static void
test_fields (Fixture      *fixture,
             gconstpointer data)
{
  LanyardProgrammeFields        fields = fields_new (fixture);
  LanyardProgrammeFields        given;
  const LanyardProgrammeFields *kept;
  g_autoptr (LanyardProgramme) programme = NULL;

  fields.id = g_strdup ("lpc-2019");
  fields.programme_url = g_strdup ("https://example.org/programme.json");
  fields.day_start = 240;
  given = fields;
  programme = lanyard_programme_new (&fields);

  /* taken over, all of it */
  g_assert_null (fields.title);
  g_assert_null (fields.sessions);
  lanyard_programme_fields_clear (&fields);

  kept = lanyard_programme_get_fields (programme);
  g_assert_true (kept->format == given.format);
  g_assert_true (kept->id == given.id);
  g_assert_true (kept->programme_url == given.programme_url);
  g_assert_true (kept->rooms == given.rooms);
  g_assert_cmpint (kept->zone_source, ==, LANYARD_ZONE_DOCUMENT);
  g_assert_cmpint (kept->day_start, ==, 240);
  g_assert_cmpstr (lanyard_programme_get_title (programme), ==, "Conference");
  g_assert_true (lanyard_programme_get_zone (programme) == given.zone);
}

/* A reader that fails clears what it had. */
static void
test_fields_clear (Fixture      *fixture,
                   gconstpointer data)
{
  LanyardProgrammeFields fields = fields_new (fixture);

  fields.day_start = 240;
  lanyard_programme_fields_clear (&fields);
  g_assert_null (fields.format);
  g_assert_null (fields.title);
  g_assert_null (fields.people);
  g_assert_cmpint (fields.day_start, ==, 0);

  /* there is nothing left, and nothing happens */
  lanyard_programme_fields_clear (&fields);
  g_assert_null (fields.title);
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (LanyardProgramme) programme = programme_new (fixture, NULL, 0);

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_programme_get_days (programme)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_programme_get_sessions (programme)), ==, 0);
  g_assert_cmpuint (lanyard_programme_get_start (programme), ==, LANYARD_NO_DATE);
  g_assert_cmpuint (lanyard_programme_get_end (programme), ==, LANYARD_NO_DATE);
  g_assert_null (lanyard_programme_find_session (programme, "a"));
  test_assert_list (lanyard_programme_list_unscheduled (programme), "");
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  static const TestSession rows[] = {
    { "nowhere-2", NULL, NULL, "Same" },
    { "nowhere-3", NULL, NULL, "Same" },
    { "nowhere-1", NULL, NULL, "Earlier in the alphabet" },
    { "noon-b", "2019-09-10", "2019-09-10T12:00", "B" },
    { "noon-c", "2019-09-10", "2019-09-10T12:00", "C" },
    { "noon-a", "2019-09-10", "2019-09-10T12:00", "A" },
    { "some-day-b", "2019-09-10", NULL, "B" },
    { "some-day-a", "2019-09-10", NULL, "A" },
    { "morning", "2019-09-10", "2019-09-10T09:00", "Z" },
    { "party", "2019-09-10", "2019-09-11T00:30", "A" },
    { "next", "2019-09-11", "2019-09-11T09:00" },
    { "first", "2019-09-09", NULL },
    { "moon", "1969-07-20", "1969-07-20T20:17" },
    { "moon-talk", "1969-07-20", "1969-07-20T21:17" },
    { "moon-day", "1969-07-20", NULL },
  };
  g_autoptr (LanyardProgramme) programme = programme_new (fixture, rows, G_N_ELEMENTS (rows));
  g_autofree char *days = test_list_days (lanyard_programme_get_days (programme));

  test_assert_list (g_object_ref (lanyard_programme_get_sessions (programme)),
                    "moon moon-talk moon-day first morning noon-b noon-c noon-a party "
                    "some-day-a some-day-b next nowhere-1 nowhere-2 nowhere-3");
  test_assert_list (lanyard_programme_list_unscheduled (programme),
                    "nowhere-1 nowhere-2 nowhere-3");
  g_assert_cmpstr (days,
                   ==,
                   "1969-07-20: moon moon-talk moon-day; 2019-09-09: first; "
                   "2019-09-10: morning noon-b noon-c noon-a party some-day-a some-day-b; "
                   "2019-09-11: next");

  /* what was read stays in the order it was read in */
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GPtrArray *sessions = lanyard_programme_get_fields (programme)->sessions;

      g_assert_cmpstr (lanyard_session_get_id (g_ptr_array_index (sessions, i)), ==, rows[i].id);
    }
}

/* The dates are days of September 2019, 0 for none. Which days there are from a
 * range is the test of lanyard_day_ranges_new(). */
static void
test_range (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    int   named[2];
    int   sessions[2];
    int   range[2];
    guint n_days;
  } rows[] = {
    { { 9, 11 }, { 10, 0 }, { 9, 11 }, 3 },
    { { 9, 11 }, { 0, 0 }, { 9, 11 }, 3 },
    { { 9, 9 }, { 8, 13 }, { 8, 13 }, 3 },
    { { 0, 0 }, { 12, 9 }, { 9, 12 }, 2 },
    { { 0, 0 }, { 0, 0 }, { 0, 0 }, 0 },
    /* one of them named: a day of the conference, at least */
    { { 9, 0 }, { 10, 0 }, { 9, 10 }, 2 },
    { { 0, 11 }, { 10, 0 }, { 10, 11 }, 2 },
    { { 9, 0 }, { 8, 0 }, { 8, 9 }, 2 },
    { { 9, 0 }, { 0, 0 }, { 9, 9 }, 1 },
    { { 0, 11 }, { 0, 0 }, { 11, 11 }, 1 },
    /* typing errors */
    { { 9, 3662 }, { 10, 0 }, { 9, 3662 }, 1 },
    { { 11, 9 }, { 10, 0 }, { 10, 10 }, 1 },
  };
  const LanyardDate august = lanyard_date_parse ("2019-08-31");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TestSession      undated = { "undated" };
      LanyardProgrammeFields fields = fields_new (fixture);
      g_autoptr (LanyardProgramme) programme = NULL;
      LanyardDate start = rows[i].range[0] > 0 ? august + rows[i].range[0] : LANYARD_NO_DATE;
      LanyardDate end = rows[i].range[1] > 0 ? august + rows[i].range[1] : LANYARD_NO_DATE;
      GListModel *days;

      fields.start = rows[i].named[0] > 0 ? august + rows[i].named[0] : LANYARD_NO_DATE;
      fields.end = rows[i].named[1] > 0 ? august + rows[i].named[1] : LANYARD_NO_DATE;
      g_ptr_array_add (fields.sessions, test_session_new (&undated, fixture->people));
      for (guint j = 0; j < 2 && rows[i].sessions[j] > 0; j++)
        {
          g_autofree char *day = lanyard_date_to_iso (august + rows[i].sessions[j]);
          TestSession      row = { day, day };

          g_ptr_array_add (fields.sessions, test_session_new (&row, fixture->people));
        }

      programme = lanyard_programme_new (&fields);
      days = lanyard_programme_get_days (programme);
      g_test_message ("row %u", i);
      g_assert_cmpuint (lanyard_programme_get_start (programme), ==, start);
      g_assert_cmpuint (lanyard_programme_get_end (programme), ==, end);
      g_assert_cmpuint (g_list_model_get_n_items (days), ==, rows[i].n_days);
    }
}

static void
test_lists (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const titles[] = { "Refereed", "BoFs", "Unused" };
  static const char *const sessions[] = { "early late", "bof maybe", "" };
  LanyardTrack            *refereed = g_ptr_array_index (fixture->tracks, 0);
  LanyardTrack            *bofs = g_ptr_array_index (fixture->tracks, 1);
  g_autoptr (LanyardRoom) room = lanyard_room_new ("r", "R", 0, NULL, NULL);
  const TestSession rows[] = {
    { "late", "2019-09-10", .track = refereed, .kind = LANYARD_SESSION_KEYNOTE },
    { "early", "2019-09-09", .track = refereed, .kind = LANYARD_SESSION_KEYNOTE, .room = room },
    { "bof", "2019-09-09", .track = bofs, .kind = LANYARD_SESSION_DISCUSSION },
    { "maybe", NULL, .track = bofs, .kind = LANYARD_SESSION_TALK, .room = room },
    { "none", "2019-09-09", .kind = LANYARD_SESSION_BREAK },
  };
  g_autoptr (LanyardProgramme) programme = programme_new (fixture, rows, G_N_ELEMENTS (rows));
  GListModel *tracks = lanyard_programme_get_tracks (programme);

  g_assert_cmpuint (g_list_model_get_n_items (tracks), ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (LanyardTrack) track = g_list_model_get_item (tracks, i);

      g_assert_cmpstr (lanyard_track_get_title (track), ==, titles[i]);
      test_assert_list (lanyard_programme_list_track (programme, track), sessions[i]);
    }

  test_assert_list (lanyard_programme_list_kind (programme, LANYARD_SESSION_KEYNOTE), "early late");
  test_assert_list (lanyard_programme_list_room (programme, room), "early maybe");
  test_assert_list (lanyard_programme_list_kind (programme, LANYARD_SESSION_TALK), "maybe");
  test_assert_list (lanyard_programme_list_kind (programme, LANYARD_SESSION_FILM), "");
  test_assert_list (lanyard_programme_list_unscheduled (programme), "maybe");
}

static void
test_parts (Fixture      *fixture,
            gconstpointer data)
{
  static const TestSession rows[] = {
    { "second", "2019-09-09", "2019-09-09T11:00", .parent = "mc" },
    { "open", .parent = "mc" },
    { "mc", "2019-09-09", "2019-09-09T10:00" },
    { "first", "2019-09-09", "2019-09-09T10:00", .parent = "mc" },
    { "deeper", "2019-09-09", "2019-09-09T10:30", .parent = "first" },
    { "orphan", "2019-09-09", "2019-09-09T10:30", .parent = "gone" },
  };
  static const char *const parts[] = { "", "", "first second open", "deeper", "", "" };
  g_autoptr (LanyardProgramme) programme = programme_new (fixture, rows, G_N_ELEMENTS (rows));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardSession *session = lanyard_programme_find_session (programme, rows[i].id);

      test_assert_list (lanyard_programme_list_parts (programme, session), parts[i]);
    }
}

static void
test_people (Fixture      *fixture,
             gconstpointer data)
{
  static const TestSession rows[] = {
    { "panel", "2019-09-10", "2019-09-10T09:00", .leads = "C", .speakers = "AB" },
    { "talk", "2019-09-09", "2019-09-09T09:00", .speakers = "A" },
    /* one person in every role, and named twice in each */
    { "mc", "2019-09-09", "2019-09-09T08:00", .leads = "AA", .speakers = "AA", .summary = "AA" },
    /* named twice, with another in between */
    { "bof", "2019-09-11", NULL, .leads = "ACA", .speakers = "BAB", .summary = "CBCB" },
    { "lunch", "2019-09-09", "2019-09-09T12:00" },
  };
  static const struct
  {
    const char *id;
    const char *led;
    const char *spoken;
    const char *summed;
  } wanted[] = {
    { "A", "mc bof", "mc talk panel bof", "mc" },
    { "B", "", "panel bof", "bof" },
    { "C", "panel bof", "", "bof" },
    { "D", "", "", "" },
  };
  static const char *const by_name[] = { "B", "D", "C", "A" };
  g_autoptr (LanyardProgramme) programme = programme_new (fixture, rows, G_N_ELEMENTS (rows));
  GListModel *people = lanyard_programme_get_people (programme);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      LanyardPerson *person = lanyard_programme_find_person (programme, wanted[i].id);

      g_assert_cmpstr (lanyard_person_get_id (person), ==, wanted[i].id);
      test_assert_list (lanyard_programme_list_led_by (programme, person), wanted[i].led);
      test_assert_list (lanyard_programme_list_spoken_by (programme, person), wanted[i].spoken);
      test_assert_list (lanyard_programme_list_summed_up_by (programme, person), wanted[i].summed);
    }

  /* by name; of one name, in the programme's order */
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, G_N_ELEMENTS (by_name));
  for (guint i = 0; i < G_N_ELEMENTS (by_name); i++)
    {
      g_autoptr (LanyardPerson) person = g_list_model_get_item (people, i);

      g_assert_cmpstr (lanyard_person_get_id (person), ==, by_name[i]);
    }

  g_assert_null (lanyard_programme_find_person (programme, "a"));
  g_assert_null (lanyard_programme_find_person (programme, ""));
}

static void
test_find (Fixture      *fixture,
           gconstpointer data)
{
  static const TestSession rows[] = {
    { "1", "2019-09-09", NULL, "Twice" },
    { "1#2", "2019-09-09", NULL, "Twice" },
    { "\u00e9", NULL, NULL, "An id of any characters" },
    { "", NULL, NULL, "An empty one" },
  };
  static const char *const missing[] = { "2", "1#3", "1#", "Twice", "e\u0301" };
  g_autoptr (LanyardProgramme) programme = programme_new (fixture, rows, G_N_ELEMENTS (rows));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardSession *session = lanyard_programme_find_session (programme, rows[i].id);

      g_assert_nonnull (session);
      g_assert_cmpstr (lanyard_session_get_id (session), ==, rows[i].id);
    }

  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    g_assert_null (lanyard_programme_find_session (programme, missing[i]));
}

/* A refresh swaps the programme while a page still shows the old one's. */
static void
test_outlived (Fixture      *fixture,
               gconstpointer data)
{
  LanyardTrack     *track = g_ptr_array_index (fixture->tracks, 0);
  const TestSession rows[] = {
    { "mc", "2019-09-09", "2019-09-09T10:00", .track = track, .leads = "A", .summary = "B" },
    { "part", "2019-09-09", "2019-09-09T10:00", .parent = "mc", .speakers = "C" },
  };
  LanyardProgramme *programme = programme_new (fixture, rows, G_N_ELEMENTS (rows));
  LanyardProgramme *gone = programme;
  g_autoptr (GListModel) days = g_object_ref (lanyard_programme_get_days (programme));
  g_autoptr (GListModel) parts = NULL;
  g_autoptr (LanyardSession) session = NULL;
  g_autoptr (LanyardDay) day = NULL;
  const LanyardSummaryPart *part;
  GPtrArray                *leads;

  session = g_object_ref (lanyard_programme_find_session (programme, "mc"));
  parts = lanyard_programme_list_parts (programme, session);
  g_object_add_weak_pointer (G_OBJECT (programme), (gpointer *)&gone);
  g_object_unref (programme);
  tear_down (fixture, NULL);
  g_assert_null (gone);

  g_assert_cmpstr (lanyard_session_get_id (session), ==, "mc");
  g_assert_cmpstr (lanyard_track_get_title (lanyard_session_get_track (session)), ==, "Refereed");
  leads = lanyard_session_get_leads (session);
  g_assert_cmpstr (lanyard_person_get_name (g_ptr_array_index (leads, 0)), ==, "Zo\u00eb");
  part = g_ptr_array_index (lanyard_session_get_summary (session), 0);
  g_assert_cmpstr (lanyard_person_get_name (g_ptr_array_index (part->people, 0)), ==, "Ada");

  test_assert_list (g_steal_pointer (&parts), "part");
  day = g_list_model_get_item (days, 0);
  test_assert_list (g_object_ref (lanyard_day_get_sessions (day)), "mc part");

  set_up (fixture, NULL);
}

/* Everything in one place, in the least fortunate order: one day, one
 * parent, one speaker, and nothing but the titles to go by. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  LanyardProgrammeFields fields = fields_new (fixture);
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GListModel) parts = NULL;
  g_autoptr (GListModel) spoken = NULL;
  GListModel     *sessions;
  LanyardSession *parent;
  LanyardPerson  *speaker;

  for (int i = MANY; i > 0; i--)
    {
      g_autofree char *id = g_strdup_printf ("%05d", i);
      TestSession      row = {
             .id = id,
             .day = "2019-09-09",
             .parent = "00001",
             .speakers = "A",
      };

      g_ptr_array_add (fields.sessions, test_session_new (&row, fixture->people));
    }

  programme = lanyard_programme_new (&fields);
  sessions = lanyard_programme_get_sessions (programme);
  parent = lanyard_programme_find_session (programme, "00001");
  speaker = lanyard_programme_find_person (programme, "A");
  parts = lanyard_programme_list_parts (programme, parent);
  spoken = lanyard_programme_list_spoken_by (programme, speaker);

  g_assert_cmpuint (g_list_model_get_n_items (sessions), ==, MANY);
  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, MANY);
  g_assert_cmpuint (g_list_model_get_n_items (spoken), ==, MANY);
  for (int i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("%05d", i + 1);
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      g_assert_cmpstr (lanyard_session_get_id (session), ==, id);
      g_assert_true (lanyard_programme_find_session (programme, id) == session);
    }
}

static void
test_incomplete (Fixture      *fixture,
                 gconstpointer data)
{
  LanyardProgrammeFields fields = fields_new (fixture);

  g_clear_pointer (&fields.title, g_free);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*fields->title != NULL*");
  g_assert_null (lanyard_programme_new (&fields));
  g_test_assert_expected_messages ();

  /* still the caller's */
  g_assert_nonnull (fields.sessions);
  lanyard_programme_fields_clear (&fields);
}

static void
add_test (const char *path,
          void (*test) (Fixture      *fixture,
                        gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/programme/fields", test_fields);
  add_test ("/programme/fields-clear", test_fields_clear);
  add_test ("/programme/empty", test_empty);
  add_test ("/programme/order", test_order);
  add_test ("/programme/range", test_range);
  add_test ("/programme/lists", test_lists);
  add_test ("/programme/parts", test_parts);
  add_test ("/programme/people", test_people);
  add_test ("/programme/find", test_find);
  add_test ("/programme/outlived", test_outlived);
  add_test ("/programme/many", test_many);
  add_test ("/programme/incomplete", test_incomplete);

  return g_test_run ();
}
