/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-native-reader.h"

#include "formats-test.h"

static void
test_probe (void)
{
  static const struct
  {
    const char *json;
    gboolean    is_ours;
  } cases[] = {
    { "{'format': 'lanyard-programme'}", TRUE },
    { "{'format': 'lanyard-plan'}", FALSE },
    { "{'format': null}", FALSE },
    { "{'format': ['lanyard-programme']}", FALSE },
    { "{'conference': {}}", FALSE },
    { "{}", FALSE },
    { "['lanyard-programme']", FALSE },
    { "'lanyard-programme'", FALSE },
    { "null", FALSE },
    { "7", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = formats_test_parse (cases[i].json);

      g_assert_cmpint (lanyard_native_probe (root), ==, cases[i].is_ours);
    }
}

static LanyardProgramme *
read_document (const char *members,
               const char *problems)
{
  g_autofree char *text = g_strdup_printf ("{'format': 'lanyard-programme', %s}", members);

  return formats_test_read (text, problems);
}

static LanyardProgramme *
read_conference (const char *members,
                 const char *problems)
{
  g_autofree char *text =
    g_strdup_printf ("'conference': {'id': 'c', 'title': 'C', 'time_zone': 'UTC', %s}", members);

  return read_document (text, problems);
}

static void
test_conference (void)
{
  g_autoptr (LanyardProgramme) programme = read_document (
    "'version': 1, 'conference': {'id': 'gc', 'acronym': 'GC', 'version': 'v3', 'logo': "
    "'https://a.org/l',"
    " 'title': 'Gardens', 'subtitle': 'Sub', 'url': 'https://a.org/', 'programme_url': "
    "'https://a.org/p',"
    " 'start': '2026-03-27', 'end': '2026-03-29', 'time_zone': 'Europe/Berlin', 'day_start': "
    "'05:30',"
    " 'venue': 'V', 'city': 'G', 'country': 'DE', 'location': [51.15625, -14]}",
    "");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

  g_assert_cmpstr (fields->format, ==, "lanyard-programme");
  g_assert_cmpstr (fields->id, ==, "gc");
  g_assert_true (fields->own_id);
  g_assert_cmpstr (fields->acronym, ==, "GC");
  g_assert_cmpstr (fields->version, ==, "v3");
  g_assert_cmpstr (fields->logo, ==, "https://a.org/l");
  g_assert_cmpstr (fields->title, ==, "Gardens");
  g_assert_cmpstr (fields->subtitle, ==, "Sub");
  g_assert_cmpstr (fields->url, ==, "https://a.org/");
  g_assert_cmpstr (fields->programme_url, ==, "https://a.org/p");
  g_assert_cmpuint (fields->start, ==, lanyard_date_parse ("2026-03-27"));
  g_assert_cmpuint (fields->end, ==, lanyard_date_parse ("2026-03-29"));
  g_assert_cmpstr (g_time_zone_get_identifier (fields->zone), ==, "Europe/Berlin");
  g_assert_cmpint (fields->zone_source, ==, LANYARD_ZONE_DOCUMENT);
  g_assert_cmpint (fields->day_start, ==, 330);
  g_assert_cmpstr (fields->venue, ==, "V");
  g_assert_cmpstr (fields->city, ==, "G");
  g_assert_cmpstr (fields->country, ==, "DE");
  g_assert_true (fields->has_location);
  g_assert_cmpfloat_with_epsilon (fields->latitude, 51.15625, 1e-12);
  g_assert_cmpfloat_with_epsilon (fields->longitude, -14, 1e-12);
}

static void
test_conference_problems (void)
{
  static const struct
  {
    const char *members;
    const char *problems;
  } cases[] = {
    { "'unknown': {'x': 1}", "" },
    { "'day_start': '5am'", "BAD_TIME $.conference.day_start expected HH:MM found 5am" },
    { "'start': 'May'", "BAD_DATE $.conference.start found May" },
    { "'start': '2026-03-29', 'end': '2026-03-27'",
      "END_BEFORE_START $.conference.end expected 2026-03-29 found 2026-03-27" },
    { "'description': 'text', 'links': [{'url': 'a.org'}], 'leads': ['nobody']",
      "WRONG_TYPE $.conference.description expected text found string\n"
      "BAD_ADDRESS $.conference.links[0].url found a.org\n"
      "UNKNOWN_REFERENCE $.conference.leads[0] found nobody" },
    { "'url': 'a.org'", "BAD_ADDRESS $.conference.url found a.org" },
    { "'logo': '/l.png', 'programme_url': 5",
      "BAD_ADDRESS $.conference.logo found /l.png\n"
      "WRONG_TYPE $.conference.programme_url expected string found number\n"
      "BAD_ADDRESS $.conference.programme_url found 5" },
    { "'version': 2.5", "WRONG_TYPE $.conference.version expected string found number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *members = cases[i].members;
      g_autoptr (LanyardProgramme) programme = read_conference (members, cases[i].problems);

      g_assert_cmpstr (lanyard_programme_get_title (programme), ==, "C");
    }
}

static void
test_location (void)
{
  static const struct
  {
    const char *location;
    gboolean    has_location;
    const char *problems;
  } cases[] = {
    { "[-90, 180]", TRUE, "" },
    { "null", FALSE, "" },
    { "['38.7', -9.1]", TRUE, "WRONG_TYPE $.conference.location[0] expected number found string" },
    { "[]", FALSE, "WRONG_TYPE $.conference.location expected location found array" },
    { "[38.7]", FALSE, "WRONG_TYPE $.conference.location expected location found array" },
    { "[1, 2, 3]", FALSE, "WRONG_TYPE $.conference.location expected location found array" },
    { "[90.5, 0]", FALSE, "BAD_NUMBER $.conference.location[0] found 90.5" },
    { "[0, -180.5]", FALSE, "BAD_NUMBER $.conference.location[1] found -180.5" },
    { "[null, 0]", FALSE, "WRONG_TYPE $.conference.location[0] expected number found null" },
    { "{'lat': 1}", FALSE, "WRONG_TYPE $.conference.location expected array found object" },
    { "'38.7,-9.1'", FALSE, "WRONG_TYPE $.conference.location expected array found string" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *member = g_strdup_printf ("'location': %s", cases[i].location);
      g_autoptr (LanyardProgramme) programme = read_conference (member, cases[i].problems);

      g_assert_cmpint (lanyard_programme_get_fields (programme)->has_location, ==,
                       cases[i].has_location);
    }
}

static void
test_zones (void)
{
  static const struct
  {
    const char       *zone;   /* the member, with a comma */
    const char       *starts; /* of sessions */
    const char       *used;
    LanyardZoneSource source;
    const char       *problems;
  } cases[] = {
    { "'time_zone': 'Europe/Lisbon',", "2019-09-11T10:00:00+01:00", "Europe/Lisbon",
      LANYARD_ZONE_DOCUMENT, "" },
    { "", "2019-09-11T10:00:00+01:00 2019-12-11T10:00:00+01:00", "+01:00:00", LANYARD_ZONE_OFFSET,
      "NO_TIME_ZONE $.conference.time_zone expected +01:00:00" },
    { "", "2019-09-11T10:00:00+01:00 2019-12-11T10:00:00+02:00", "UTC", LANYARD_ZONE_ASSUMED,
      "NO_TIME_ZONE $.conference.time_zone expected UTC" },
    { "", "2019-09-11T10:00:00Z", "UTC", LANYARD_ZONE_OFFSET,
      "NO_TIME_ZONE $.conference.time_zone expected UTC" },
    { "", "", "UTC", LANYARD_ZONE_ASSUMED, "NO_TIME_ZONE $.conference.time_zone expected UTC" },
    { "'time_zone': null,", "", "UTC", LANYARD_ZONE_ASSUMED,
      "NO_TIME_ZONE $.conference.time_zone expected UTC" },
    { "'time_zone': 'Mars/Olympus',", "2019-09-11T10:00:00-03:30", "-03:30:00", LANYARD_ZONE_OFFSET,
      "BAD_TIME_ZONE $.conference.time_zone expected -03:30:00 found Mars/Olympus" },
    { "'time_zone': '',", "", "UTC", LANYARD_ZONE_ASSUMED,
      "BAD_TIME_ZONE $.conference.time_zone expected UTC found " },
    { "'time_zone': {},", "", "UTC", LANYARD_ZONE_ASSUMED,
      "WRONG_TYPE $.conference.time_zone expected string found object\nNO_TIME_ZONE "
      "$.conference.time_zone expected UTC" },
    /* times without an offset, and none at all, have no say */
    { "", "2019-09-11T10:00:00+05:00 2019-09-11T10:00:00", "+05:00:00", LANYARD_ZONE_OFFSET,
      "NO_TIME_ZONE $.conference.time_zone expected +05:00:00\nMISSING $.sessions[1].start "
      "expected offset found +05:00:00" },
    { "", "1950-09-11T10:00:00+03:00", "UTC", LANYARD_ZONE_ASSUMED,
      "NO_TIME_ZONE $.conference.time_zone expected UTC\nBAD_TIME $.sessions[0].start found "
      "1950-09-11T10:00:00+03:00" },
    { "", "soon 2019-09-11T10:00:00+05:00", "+05:00:00", LANYARD_ZONE_OFFSET,
      "NO_TIME_ZONE $.conference.time_zone expected +05:00:00\nBAD_TIME $.sessions[0].start found "
      "soon" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) starts = g_strsplit (cases[i].starts, " ", -1);
      g_autoptr (GString) sessions = g_string_new (NULL);
      g_autofree char *members = NULL;
      g_autoptr (LanyardProgramme) programme = NULL;

      for (guint j = 0; starts[j] != NULL; j++)
        g_string_append_printf (sessions, "%s{'id': '%u', 'title': 'S', 'start': '%s'}",
                                j > 0 ? ", " : "", j, starts[j]);
      members = g_strdup_printf ("'conference': {%s 'id': 'c', 'title': 'C'}, 'sessions': [%s]",
                                 cases[i].zone, sessions->str);

      programme = read_document (members, cases[i].problems);
      g_assert_cmpstr (g_time_zone_get_identifier (lanyard_programme_get_zone (programme)), ==,
                       cases[i].used);
      g_assert_cmpint (lanyard_programme_get_fields (programme)->zone_source, ==, cases[i].source);
    }
}

/* The time of a session that is dropped has no say either. */
static void
test_zone_of_dropped (void)
{
  g_autoptr (LanyardProgramme) programme = read_document (
    "'conference': {'id': 'c', 'title': 'C'}, 'sessions': [{'start': '2019-09-11T10:00:00+05:00'}]",
    "NO_TIME_ZONE $.conference.time_zone expected UTC\nMISSING $.sessions[0] expected title");

  g_assert_cmpstr (g_time_zone_get_identifier (lanyard_programme_get_zone (programme)), ==, "UTC");
}

static void
test_names (void)
{
  static const struct
  {
    const char *members;
    const char *id;
    const char *title;
    const char *problems; /* but for the last one: there is no time zone */
  } cases[] = {
    { "'conference': {'id': 'c', 'title': 'C'}", "c", "C", "" },
    { "'conference': {'title': 'The Garden Days', 'acronym': 'GD 26'}", "gd-26", "The Garden Days",
      "\nMISSING $.conference expected id found gd-26" },
    { "'conference': {'title': 'T', 'url': 'https://A.org/event/4/'}", "a-org-event-4", "T",
      "\nMISSING $.conference expected id found a-org-event-4" },
    { "'conference': {'title': 'The Garden Days'}", "the-garden-days", "The Garden Days",
      "\nMISSING $.conference expected id found the-garden-days" },
    { "'conference': {'title': '…'}", "conference", "…",
      "\nMISSING $.conference expected id found conference" },
    { "'conference': {'id': 'c', 'acronym': 'GD'}, 'sessions': [{'id': 's', 'title': 'S'}]", "c",
      "GD", "\nMISSING $.conference expected title found GD" },
    { "'conference': {'id': 'c'}, 'sessions': [{'id': 's', 'title': 'S'}]", "c", "c",
      "\nMISSING $.conference expected title found c" },
    { "'sessions': [{'id': 's', 'title': 'S'}]", "conference", "–",
      "\nMISSING $.conference expected title found –\nMISSING $.conference expected id found "
      "conference" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problems =
        g_strconcat ("NO_TIME_ZONE $.conference.time_zone expected UTC", cases[i].problems, NULL);
      g_autoptr (LanyardProgramme) programme = read_document (cases[i].members, problems);

      g_assert_cmpstr (lanyard_programme_get_fields (programme)->id, ==, cases[i].id);
      g_assert_cmpstr (lanyard_programme_get_title (programme), ==, cases[i].title);
    }
}

static void
test_things (void)
{
  g_autoptr (LanyardProgramme) programme = read_document (
    "'conference': {'id': 'c', 'title': 'C', 'time_zone': 'UTC'},"
    " 'rooms': [{'id': 'r', 'title': 'R', 'capacity': 120, 'floor': '1', 'url': 'https://a.org'},"
    "  {'id': 'r', 'title': 'Again'}, {'id': 'no-title'}, {'title': 'No id'}, {'id': 's', 'title': "
    "'S', 'capacity': -1}, 5],"
    " 'tracks': [{'id': 't', 'title': 'T', 'color': '#abcdef', 'text': {'text': 'X'}}, {'id': 't', "
    "'title': 'Again'},"
    "  {'id': 'u', 'title': 'U', 'color': 'red'}, {}],"
    " 'people': [{'id': 'p', 'name': 'P', 'email': 'p@a.org', 'affiliation': 'A', 'url': "
    "'https://a.org/p',"
    "  'picture': 'https://a.org/p.jpg', 'biography': {'text': 'B'}, 'links': [{'url': "
    "'https://b.org'}]},"
    "  {'id': 'p', 'name': 'Again'}, {'id': 'q', 'name': ''}, {'name': 'No id'}]",
    "DUPLICATE_ID $.rooms[1] found r\n"
    "MISSING $.rooms[2] expected title\n"
    "MISSING $.rooms[3] expected id\n"
    "BAD_NUMBER $.rooms[4].capacity found -1\n"
    "WRONG_TYPE $.rooms[5] expected object found number\n"
    "DUPLICATE_ID $.tracks[1] found t\n"
    "BAD_COLOR $.tracks[2].color found red\n"
    "MISSING $.tracks[3] expected id\n"
    "MISSING $.tracks[3] expected title\n"
    "DUPLICATE_ID $.people[1] found p\n"
    "MISSING $.people[2] expected name\n"
    "MISSING $.people[3] expected id");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  LanyardRoom                  *room = g_ptr_array_index (fields->rooms, 0);
  LanyardTrack                 *track = g_ptr_array_index (fields->tracks, 0);
  LanyardPerson                *person = g_ptr_array_index (fields->people, 0);

  g_assert_cmpuint (fields->rooms->len, ==, 2);
  g_assert_cmpuint (fields->tracks->len, ==, 2);
  g_assert_cmpuint (fields->people->len, ==, 1);
  g_assert_cmpint (lanyard_room_get_capacity (room), ==, 120);
  g_assert_cmpstr (lanyard_room_get_floor (room), ==, "1");
  g_assert_cmpstr (lanyard_room_get_url (room), ==, "https://a.org");
  g_assert_cmpstr (lanyard_track_get_color (track), ==, "#abcdef");
  g_assert_cmpstr (lanyard_text_get_text (lanyard_track_get_text (track)), ==, "X");
  g_assert_cmpstr (lanyard_person_get_email (person), ==, "p@a.org");
  g_assert_cmpstr (lanyard_person_get_affiliation (person), ==, "A");
  g_assert_cmpstr (lanyard_person_get_url (person), ==, "https://a.org/p");
  g_assert_cmpstr (lanyard_person_get_picture (person), ==, "https://a.org/p.jpg");
  g_assert_cmpstr (lanyard_text_get_text (lanyard_person_get_biography (person)), ==, "B");
  g_assert_cmpuint (lanyard_person_get_links (person)->len, ==, 1);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *members;
    int         code;
    const char *message;
  } cases[] = {
    { "'version': 2, 'conference': {'id': 'c', 'title': 'C'}", LANYARD_READ_ERROR_VERSION, "2" },
    { "'version': '3', 'conference': {'id': 'c', 'title': 'C'}", LANYARD_READ_ERROR_VERSION, "3" },
    { "'version': 1", LANYARD_READ_ERROR_UNUSABLE, "" },
    { "'conference': {'id': 'c', 'title': ' '}, 'sessions': [{'id': 's'}]",
      LANYARD_READ_ERROR_UNUSABLE, "" },
    { "'conference': [], 'sessions': {}", LANYARD_READ_ERROR_UNUSABLE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{'format': 'lanyard-programme', %s}", cases[i].members);
      g_autoptr (JsonNode) root = formats_test_parse (text);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      LanyardReadOptions options = { 0 };
      LanyardReading     reading = { .options = &options, .problems = problems };
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme = lanyard_native_read (root, &reading, &error);

      g_assert_null (programme);
      g_assert_error (error, LANYARD_READ_ERROR, cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_versions (void)
{
  static const struct
  {
    const char *version;
    const char *problems;
  } cases[] = {
    { "1", "" },
    { "1.0", "" },
    { "null", "" },
    { "'1'", "WRONG_TYPE $.version expected integer found string" },
    { "0", "BAD_NUMBER $.version found 0" },
    { "1.5", "BAD_NUMBER $.version found 1.5" },
    { "[1]", "WRONG_TYPE $.version expected integer found array" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf (
        "'version': %s, 'conference': {'id': 'c', 'title': 'C', 'time_zone': 'UTC'}",
        cases[i].version);
      g_autoptr (LanyardProgramme) programme = read_document (members, cases[i].problems);

      g_assert_nonnull (programme);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/native-reader/probe", test_probe);
  g_test_add_func ("/formats/native-reader/conference", test_conference);
  g_test_add_func ("/formats/native-reader/conference-problems", test_conference_problems);
  g_test_add_func ("/formats/native-reader/location", test_location);
  g_test_add_func ("/formats/native-reader/zones", test_zones);
  g_test_add_func ("/formats/native-reader/zone-of-dropped", test_zone_of_dropped);
  g_test_add_func ("/formats/native-reader/names", test_names);
  g_test_add_func ("/formats/native-reader/things", test_things);
  g_test_add_func ("/formats/native-reader/errors", test_errors);
  g_test_add_func ("/formats/native-reader/versions", test_versions);

  return g_test_run ();
}
