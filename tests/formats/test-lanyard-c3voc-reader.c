/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-reader.h"

#include "foreign-test.h"
#include "formats-test.h"

#include <string.h>

static char *
join_titles (GPtrArray *items,
             const char *(*get_title) (gpointer item))
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "",
                            get_title (g_ptr_array_index (items, i)));
  return g_strdup (titles->str);
}

static const char *
get_person (gpointer item)
{
  return lanyard_person_get_id (item);
}

static const char *
get_room (gpointer item)
{
  return lanyard_room_get_title (item);
}

static const char *
get_track (gpointer item)
{
  return lanyard_track_get_title (item);
}

/* frab's and the wikis' way: no zone, a night, lists of rooms with another
 * name than the events have, ids for all and none. */
static void
test_night (void)
{
  g_autoptr (LanyardProgramme) programme = foreign_test_expect_file ("c3voc-night");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  g_autofree char              *people = join_titles (fields->people, get_person);
  g_autofree char              *rooms = join_titles (fields->rooms, get_room);
  g_autofree char              *tracks = join_titles (fields->tracks, get_track);

  foreign_test_expect_keys (programme, "global 11111111-0000-4000-8000-000000000001\n"
                                       "global 11111111-0000-4000-8000-000000000002\n"
                                       "global 11111111-0000-4000-8000-000000000003\n"
                                       "global 11111111-0000-4000-8000-000000000004\n"
                                       "global 11111111-0000-4000-8000-000000000004\n"
                                       "none nameless\n"
                                       "local 105\nlocal 106\nlocal 107\nlocal 108");
  g_assert_cmpstr (people, ==, "Ada Example|Bo Example|7|7/Cy Example|Dee Example");
  g_assert_cmpstr (rooms, ==, "Crater Hall|1North annex|Empty dome");
  g_assert_cmpstr (tracks, ==, "Craft & Care");
  g_assert_cmpstr (fields->format, ==, "schedule.json");
  g_assert_cmpstr (fields->id, ==, "md27");
  g_assert_cmpstr (fields->title, ==, "Moon Days 2027");
  g_assert_cmpstr (fields->version, ==, "ALL MOONS / NO SIGNAL");
  g_assert_cmpstr (fields->url, ==, "https://moon.example.org/2027/schedule/");
  g_assert_cmpstr (fields->logo, ==, "https://moon.example.org/2027/schedule/system/logo.png");
  g_assert_cmpint (fields->day_start, ==, 60);
  g_assert_cmpint (fields->zone_source, ==, LANYARD_ZONE_OFFSET);
  g_assert_cmpuint (fields->end - fields->start, ==, 1);
}

/* pretalx's way: rooms and tracks are listed, people have guids and pictures. */
static void
test_listed (void)
{
  g_autoptr (LanyardProgramme) programme = foreign_test_expect_file ("c3voc-listed");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  LanyardRoom                  *quay = g_ptr_array_index (fields->rooms, 0);
  LanyardRoom                  *lock = g_ptr_array_index (fields->rooms, 1);
  LanyardTrack                 *water = g_ptr_array_index (fields->tracks, 0);
  LanyardPerson                *eva = g_ptr_array_index (fields->people, 0);
  g_autofree char              *rooms = join_titles (fields->rooms, get_room);
  g_autofree char              *tracks = join_titles (fields->tracks, get_track);
  g_autofree char              *people = join_titles (fields->people, get_person);

  g_assert_cmpstr (rooms, ==, "Quay|Lock|Attic|Shed");
  g_assert_cmpstr (lanyard_room_get_id (quay), ==, "22222222-0000-4000-8000-000000000001");
  g_assert_cmpint (lanyard_room_get_capacity (quay), ==, 120);
  g_assert_cmpstr (lanyard_room_get_floor (quay), ==, "Ground floor, by the water");
  g_assert_cmpstr (lanyard_room_get_url (quay), ==, "https://tides.example.org/quay");
  g_assert_cmpstr (lanyard_room_get_id (lock), ==, "Lock");
  g_assert_cmpstr (lanyard_room_get_floor (lock), ==, "Beside the river");
  g_assert_null (lanyard_room_get_floor (g_ptr_array_index (fields->rooms, 2)));
  g_assert_cmpstr (tracks, ==, "Water|Wind|stone|Stone");
  g_assert_cmpstr (lanyard_track_get_color (water), ==, "#0A9529");
  g_assert_cmpstr (people, ==, "44444444-0000-4000-8000-000000000001");
  g_assert_cmpstr (lanyard_person_get_name (eva), ==, "Eva Example");
  g_assert_cmpstr (lanyard_person_get_url (eva), ==,
                   "https://tides.example.org/tide-27/speaker/XY34Z/");
  g_assert_cmpstr (lanyard_person_get_picture (eva), ==,
                   "https://tides.example.org/media/avatars/eva.png");
  g_assert_cmpint (lanyard_text_get_text_type (lanyard_person_get_biography (eva)), ==,
                   LANYARD_TEXT_MARKDOWN);
  g_assert_cmpuint (lanyard_person_get_links (eva)->len, ==, 2);
  g_assert_cmpstr (fields->url, ==, "https://tides.example.org/tide-27/schedule/");
  g_assert_cmpint (fields->zone_source, ==, LANYARD_ZONE_DOCUMENT);
  g_assert_cmpint (fields->day_start, ==, 0);
}

/* Of the first years: no dates and ids in quotation marks. */
static void
test_old (void)
{
  g_autoptr (LanyardProgramme) programme = foreign_test_expect_file ("c3voc-old");

  g_assert_cmpint (lanyard_programme_get_fields (programme)->zone_source, ==, LANYARD_ZONE_ASSUMED);
  foreign_test_expect_keys (programme, "local 501\nlocal 502\nlocal 503");
  g_assert_cmpstr (lanyard_programme_get_fields (programme)->id, ==, "harbour-talks-2013");
}

/* What the user chose counts for times without an offset, and a day's change
 * for clock times alone. */
static void
test_options (void)
{
  const char      *expected = "502 “Night watch” kind=talk day=2013-12-27 "
                              "start=2013-12-26T15:45:00+00:00 duration=30 room=Pier";
  LanyardSession  *session;
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "formats", "data", "c3voc-old.json", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autofree char   *night = NULL;
  int                progress = 0;
  LanyardReadOptions options = {
    .time_zone = "Asia/Tokyo",
    .day_change = 30,
    .progress = &progress,
  };

  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_ptr_array_add (documents, g_bytes_new (contents, strlen (contents)));
  programme = lanyard_formats_read_all (documents, &options, NULL, problems, &error);
  g_assert_no_error (error);
  session = g_ptr_array_index (lanyard_programme_get_fields (programme)->sessions, 1);
  night = foreign_test_describe (session);
  g_assert_cmpstr (night, ==, expected);
  g_assert_cmpint (progress, ==, 666);
}

static void
test_probe (void)
{
  static const struct
  {
    const char *text;
    gboolean    known;
  } cases[] = {
    { "{'schedule': {'conference': {'days': []}}}", TRUE },
    { "{'schedule': {'conference': {'days': [{'rooms': {}}]}, 'events': []}}", TRUE },
    { "{'schedule': {'conference': {'days': [{'date': '2027-01-01'}]}, 'events': []}}", FALSE },
    { "{'schedule': {'conference': {'days': [7]}, 'events': []}}", FALSE },
    { "{'schedule': {'conference': {'days': {}}}}", FALSE },
    { "{'schedule': {'conference': {'title': 'Moon'}}}", FALSE },
    { "{'schedule': {'conference': 'Moon'}}", FALSE },
    { "{'schedule': [], 'conference': {'days': []}}", FALSE },
    { "{'schedule': {'2027-05-01': {}, '2027-05-02': {}}, 'sprints': [], 'rooms': {}, "
      "'speakers': []}",
      FALSE },
    { "{'talks': [], 'rooms': []}", FALSE },
    { "{'format': 'lanyard-programme'}", FALSE },
    { "[]", FALSE },
    { "7", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = formats_test_parse (cases[i].text);

      g_assert_cmpint (lanyard_c3voc_probe (root), ==, cases[i].known);
    }
}

/* Documents of which little or nothing is left, and what is said of them. */
static void
test_poor (void)
{
  static const struct
  {
    const char *text;
    const char *problems;
    guint       n_sessions;
  } cases[] = {
    { "{'schedule': {'conference': {'title': 'Moon', 'days': []}}}",
      "NO_TIME_ZONE $.schedule.conference.time_zone_name expected UTC", 0 },
    { "{'schedule': {'conference': {'title': 'Moon', 'start': '2027-01-02', 'end': '2027-01-01', "
      "'days': [], 'time_zone_name': 'UTC'}}}",
      "END_BEFORE_START $.schedule.conference.end expected 2027-01-02 found 2027-01-01", 0 },
    { "{'schedule': {'conference': {'start': 'soon', 'time_zone_name': 'UTC', 'days': [{'date': "
      "'2027-01-01', 'rooms': {'A': [{}]}}]}}}",
      "BAD_DATE $.schedule.conference.start found soon\n"
      "MISSING $.schedule.conference.days[0].rooms.A[0] expected title found –\n"
      "MISSING $.schedule.conference expected title found –",
      1 },
    { "{'schedule': {'version': [], 'conference': {'title': {'de': 'Mond'}, 'time_zone_name': "
      "'Moon/Crater', 'rooms': {}, 'tracks': 'all', "
      "'days': [null, {'rooms': null}, {'rooms': {'A': null, 'B': 'x', 'C': []}}]}}}",
      "WRONG_TYPE $.schedule.version expected string found array\n"
      "WRONG_TYPE $.schedule.conference.rooms expected array found object\n"
      "WRONG_TYPE $.schedule.conference.tracks expected array found string\n"
      "WRONG_TYPE $.schedule.conference.days[0] expected object found null\n"
      "WRONG_TYPE $.schedule.conference.days[2].rooms.B expected array found string\n"
      "BAD_TIME_ZONE $.schedule.conference.time_zone_name expected UTC found Moon/Crater",
      0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardProgramme) programme = formats_test_read (cases[i].text, cases[i].problems);

      g_assert_cmpuint (lanyard_programme_get_fields (programme)->sessions->len, ==,
                        cases[i].n_sessions);
      foreign_test_round (programme);
    }
}

static void
test_failures (void)
{
  g_autoptr (GBytes) nothing = formats_test_bytes ("{'schedule': {'conference': {'acronym': 'M', "
                                                  "'days': []}}}");
  g_autoptr (JsonNode) root =
              formats_test_parse ("{'schedule': {'conference': {'title': 'M', 'days': [{'rooms': "
                                  "{'A': [{'title': 'T'}]}}]}}}");
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
  g_assert_null (lanyard_c3voc_read (root, &reading, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/c3voc-reader/night", test_night);
  g_test_add_func ("/formats/c3voc-reader/listed", test_listed);
  g_test_add_func ("/formats/c3voc-reader/old", test_old);
  g_test_add_func ("/formats/c3voc-reader/options", test_options);
  g_test_add_func ("/formats/c3voc-reader/probe", test_probe);
  g_test_add_func ("/formats/c3voc-reader/poor", test_poor);
  g_test_add_func ("/formats/c3voc-reader/failures", test_failures);

  return g_test_run ();
}
