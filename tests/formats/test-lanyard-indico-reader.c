/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-reader.h"

#include "foreign-test.h"
#include "formats-test.h"

#include <string.h>

static const char event_problems[] =
  "PEOPLE_MERGED $.results[0] found 2\n"
  "AUTHORS_ONLY $.results[0] found 1\n"
  "NO_PLACE $.results[0].sessions[1].contributions[0].keywords found keywords\n"
  "CONTROL_CHARACTER $.results[0].sessions[1].contributions[1].room\n"
  "BAD_COLOR $.results[0].sessions[2].session.color found teal\n"
  "REPEATS $.results[0].contributions[1] found Keel and rudder\n"
  "BAD_TIME $.results[0].contributions[2].startDate found 2026-04-14T25:99:00\n"
  "BAD_TIME $.results[0].contributions[2].endDate found 2026-04-14T26:00:00\n"
  "BAD_NUMBER $.results[0].contributions[3].endDate found -60\n"
  "BAD_TIME_ZONE $.results[0].contributions[4].startDate.tz expected Asia/Tokyo found Mars/Base\n"
  "MISSING $.results[0].contributions[5] expected title\n"
  "CHAIRS_ONLY $.results[0].chairs found 1\n"
  "NO_PLACE $.results[0].note.html found html\n"
  "ROOM_FROM_PLACE $.results[0].sessions[2].location found Long Gallery\n"
  "BLOCKS_ADDED $.results[0].sessions expected 2 found 3\n"
  "PARTS_ADDED $.results[0].contributions found 1";
static const char event_3_problems[] =
  "LEADS_FOUND $.results[0].sessions[0].description found Tove Berg, Ola Nord, Per Vik\n"
  "BAD_ADDRESS $.results[0].sessions[1].conveners[0].email[1] expected email found no address\n"
  "BLOCKS_ADDED $.results[0].sessions expected 2 found 2";
static const char contributions_problems[] =
  "BAD_ADDRESS $.results[0].contributions[1].url found javascript:alert(1)\n"
  "NO_PLACE $.results[0].contributions[2].material found material\n"
  "CONTRADICTED $.results[0].startDate expected 2026-06-23 – 2026-06-24 found 2020-06-23 – "
  "2020-06-24";

static const struct
{
  const char *file;
  const char *problems;
  const char *title;
  const char *id;
  const char *programme_url;
  const char *venue;
  const char *start;
  const char *end;
  guint       rooms;
  guint       tracks;
  guint       people;
} programmes[] = {
  { "indico-event.json", event_problems, "Harbour Days", "indico-example-org-event-77",
    "https://indico.example.org/export/event/77.json?detail=sessions", "Bay Hall, 1 Pier Road",
    "2026-04-13", "2026-04-14", 2, 2, 8 },
  { "indico-event-3.json", event_3_problems, "Winch Conference", "meet-example-org-event-4",
    "https://meet.example.org/conf/export/event/4.json?detail=sessions", "Yard", "2026-09-07",
    "2026-09-08", 1, 2, 7 },
  { "indico-contributions.json", contributions_problems, "Old Days", "old-example-org-event-8",
    "http://old.example.org/export/event/8.json?detail=sessions", "Shed", "2026-06-23",
    "2026-06-24", 0, 2, 0 },
};

static const struct
{
  const char *file;
  const char *session; /* as foreign_test_describe() has it */
} sessions[] = {
  { "indico-event.json", "s3-1 “Core: #2” kind=block day=2026-04-14 "
                         "start=2026-04-14T00:00:00+00:00 duration=60 room=Deck track=Core "
                         "lead=Ada Long description=plain:All about the core. "
                         "other=https://indico.example.org/event/77/map.pdf(map.pdf)" },
  { "indico-event.json", "c12 “Anchors, again” parent=s3-1 kind=talk day=2026-04-14 "
                         "start=2026-04-14T00:00:00+00:00 duration=30 room=Deck track=Core "
                         "speaker=Jane Roe "
                         "website=https://indico.example.org/event/77/contribution/12" },
  { "indico-event.json", "s3-0 “Core: #1” kind=block day=2026-04-13 "
                         "start=2026-04-13T00:00:00+00:00 duration=90 room=Deck track=Core "
                         "lead=Jane Roe lead=Ada Long description=plain:All about the core. "
                         "other=https://indico.example.org/event/77/map.pdf(map.pdf)" },
  { "indico-event.json", "c11 “Keel and rudder” subtitle=Hulls parent=s3-0 kind=talk type=oral "
                         "presentation day=2026-04-13 start=2026-04-13T00:00:00+00:00 "
                         "duration=45 room=Deck track=Core speaker=John SMITH "
                         "description=html:See the <b>drawings</b>. "
                         "website=https://indico.example.org/event/77/contribution/11 "
                         "slides=https://indico.example.org/event/77/keel.pdf(keel.pdf (final)) "
                         "other=https://example.com/keel?page=2#top(A link)" },
  { "indico-event.json", "c11-0 “The rudder” parent=c11 kind=talk day=2026-04-13 duration=10 "
                         "room=Deck track=Core speaker=Kim VAN DYKE" },
  { "indico-event.json", "c13 “By its authors” parent=s3-0 kind=talk day=2026-04-13 "
                         "start=2026-04-13T00:45:00+00:00 duration=45 room=Deck track=Core "
                         "speaker=Lin Yu "
                         "website=https://indico.example.org/event/77/contribution/13" },
  { "indico-event.json", "s9-0 “Posters” kind=poster day=2026-04-13 "
                         "start=2026-04-13T02:00:00+00:00 duration=60 room=Long Gallery "
                         "track=Posters" },
  { "indico-event.json", "c40 “Withdrawn but listed” subtitle=Sails kind=poster type=poster "
                         "presentation duration=15 speaker=Ben OKAFOR "
                         "website=https://indico.example.org/event/77/contribution/40" },
  { "indico-event.json", "c41 “Clockless” kind=talk duration=30 "
                         "website=https://indico.example.org/event/77/contribution/41" },
  { "indico-event.json", "c42 “Backwards” kind=talk day=2026-04-14 "
                         "start=2026-04-14T07:00:00+00:00 duration=30 "
                         "website=https://indico.example.org/event/77/contribution/42" },
  { "indico-event.json", "c43 “Elsewhere in time” kind=talk day=2026-04-14 "
                         "start=2026-04-14T00:00:00+00:00 duration=450 "
                         "website=https://indico.example.org/event/77/contribution/43" },
  { "indico-event-3.json",
    "s200 “Winches MC” subtitle=WIN kind=microconference "
    "type=Microconference day=2026-09-07 start=2026-09-07T13:00:00+00:00 "
    "duration=240 room=Opal/1&2 track=Winches MC lead=Tove Berg lead=Ola "
    "Nord lead=Per Vik description=markdown:We talk about "
    "winches.\n\n**Expected topics:**\n\n- Ropes\n- Hooks\n\n**MC leads**\n\nTove "
    "Berg <tove@example.org>, Ola Nord (ola@example.org) and Per Vik "
    "per@example.org" },
  { "indico-event-3.json", "c505 “Ropes” parent=s200 kind=talk day=2026-09-07 "
                           "start=2026-09-07T13:00:00+00:00 duration=30 room=Opal/1&2 "
                           "track=Winches MC speaker=Sam Lee speaker=Tove Berg "
                           "website=https://meet.example.org/conf/event/4/contributions/505/" },
  { "indico-event-3.json", "s201 “Night watch” kind=block day=2026-09-07 "
                           "start=2026-09-07T22:30:00+00:00 duration=1560 track=Night watch "
                           "lead=Kim Ito" },
  { "indico-event-3.json", "c504 “Opening words” subtitle=OPEN-1 · B7 kind=talk day=2026-09-07 "
                           "start=2026-09-07T07:00:00+00:00 duration=30 speaker=Sam Lee "
                           "website=https://meet.example.org/conf/event/4/contributions/504/ "
                           "other=https://doi.org/10.1/x(DOI 10.1/x) "
                           "notes=https://meet.example.org/conf/event/4/contributions/504/note/" },
  { "indico-contributions.json", "c1 “Oars” subtitle=Rowing kind=talk day=2026-06-23 "
                                 "start=2026-06-23T06:20:00+00:00 duration=20 track=Morning" },
  { "indico-contributions.json", "c2 “Coffee break” kind=break day=2026-06-23 "
                                 "start=2026-06-23T06:40:00+00:00 duration=20" },
  { "indico-contributions.json",
    "c3 “Paddles” kind=talk day=2026-06-24 start=2026-06-24T06:20:00+00:00 "
    "duration=20 track=Rowing "
    "website=http://old.example.org/event/8/contribution/3" },
};

static void
test_programmes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (programmes); i++)
    {
      g_autoptr (LanyardProgramme) programme =
                  foreign_test_read_file (programmes[i].file, programmes[i].problems);
      const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
      g_autofree char              *start = lanyard_date_to_iso (fields->start);
      g_autofree char              *end = lanyard_date_to_iso (fields->end);

      g_assert_cmpstr (fields->format, ==, "indico");
      g_assert_cmpstr (fields->title, ==, programmes[i].title);
      g_assert_cmpstr (fields->id, ==, programmes[i].id);
      g_assert_true (fields->own_id);
      g_assert_cmpstr (fields->programme_url, ==, programmes[i].programme_url);
      g_assert_cmpstr (fields->venue, ==, programmes[i].venue);
      g_assert_cmpstr (start, ==, programmes[i].start);
      g_assert_cmpstr (end, ==, programmes[i].end);
      g_assert_cmpint (fields->zone_source, ==, LANYARD_ZONE_DOCUMENT);
      g_assert_cmpuint (fields->rooms->len, ==, programmes[i].rooms);
      g_assert_cmpuint (fields->tracks->len, ==, programmes[i].tracks);
      g_assert_cmpuint (fields->people->len, ==, programmes[i].people);
    }
}

/* Every session of every fixture, in the document's order. */
static void
test_sessions (void)
{
  guint next = 0;

  for (guint i = 0; i < G_N_ELEMENTS (programmes); i++)
    {
      g_autoptr (LanyardProgramme) programme =
                  foreign_test_read_file (programmes[i].file, programmes[i].problems);
      const GPtrArray *all = lanyard_programme_get_fields (programme)->sessions;

      for (guint j = 0; j < all->len; j++, next++)
        {
          g_autofree char *session = foreign_test_describe (g_ptr_array_index (all, j));

          g_assert_cmpuint (next, <, G_N_ELEMENTS (sessions));
          g_assert_cmpstr (programmes[i].file, ==, sessions[next].file);
          g_assert_cmpstr (session, ==, sessions[next].session);
        }
    }

  g_assert_cmpuint (next, ==, G_N_ELEMENTS (sessions));
}

static void
test_probe (void)
{
  static const struct
  {
    const char *document;
    gboolean    known;
  } cases[] = {
    { "{'_type': 'HTTPAPIResult', 'results': []}", TRUE },
    { "{'_type': 'HTTPAPIResult', 'results': {}}", TRUE },
    { "{'_type': 'HTTPAPIResult', 'results': [{'_type': 'Conference'}]}", TRUE },
    { "{'_type': 'HTTPAPIResult', 'results': [{'title': 'x', 'startDate': null}]}", FALSE },
    { "{'_type': 'HTTPAPIResult', 'results': [{'title': 'x', 'startDate': {}}]}", TRUE },
    { "{'_type': 'HTTPAPIResult', 'results': [{'_type': 'Session', 'title': 'x'}]}", FALSE },
    { "{'_type': 'HTTPAPIResult', 'results': [7]}", FALSE },
    { "{'_type': 'HTTPAPIResult', 'results': 7}", FALSE },
    { "{'_type': 'HTTPAPIResult', 'results': null}", FALSE },
    { "{'_type': 'HTTPAPIResult'}", FALSE },
    { "{'_type': 'HTTPAPIError', 'results': []}", FALSE },
    { "{'_type': 7, 'results': []}", FALSE },
    { "{'results': []}", FALSE },
    { "[]", FALSE },
    { "7", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = formats_test_parse (cases[i].document);

      g_test_message ("%s", cases[i].document);
      g_assert_cmpint (lanyard_indico_probe (root), ==, cases[i].known);
    }
}

/* What a server answers to those who may not see an event. */
static void
test_no_access (void)
{
  static const char *const answers[] = {
    ("{\"count\": 0, \"_type\": \"HTTPAPIResult\", \"url\": \"https://x.example/?apikey=sesame\", "
     "\"results\": []}"),
    "\xef\xbb\xbf{\"count\": 0, \"_type\": \"HTTPAPIResult\", \"results\": []}",
    "{\"count\": 1, \"_type\": \"HTTPAPIResult\", \"results\": {}}",
    "{\"count\": 1, \"_type\": \"HTTPAPIResult\", \"results\": {\"4\": []}}",
    "{\"count\": 1, \"_type\": \"HTTPAPIResult\", \"results\": {\"4\": {}}}",
    "{\"count\": 1, \"_type\": \"HTTPAPIResult\", \"results\": [{\"_type\": \"Conference\"}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (answers[i], strlen (answers[i]));
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;

      g_assert_null (lanyard_formats_read (bytes, NULL, problems, &error));
      g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_NO_ACCESS);
      g_assert_cmpstr (error->message, ==, "");
    }
}

/* What is said of the event as a whole is the conference's. */
static void
test_about (void)
{
  g_autoptr (LanyardProgramme) programme =
              foreign_test_read_file ("indico-event.json", event_problems);
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  g_autoptr (GString) links = g_string_new (NULL);
  LanyardPerson *chair;

  g_assert_cmpint (lanyard_text_get_text_type (fields->description), ==, LANYARD_TEXT_HTML);
  g_assert_cmpstr (lanyard_text_get_text (fields->description), ==, "<p>Ships</p>");
  g_assert_cmpuint (g_strv_length (fields->leads), ==, 1);
  chair = lanyard_programme_find_person (programme, fields->leads[0]);
  g_assert_cmpstr (lanyard_person_get_name (chair), ==, "Charlie Chair");
  for (guint i = 0; i < fields->links->len; i++)
    {
      const LanyardLink *link = g_ptr_array_index (fields->links, i);

      g_string_append_printf (links, "%s %s %s\n", lanyard_link_kind_to_name (link->kind),
                              link->title, link->url);
    }
  g_assert_cmpstr (links->str, ==,
                   "slides Welcome https://example.com/welcome\n"
                   "slides timetable.pdf https://indico.example.org/event/77/timetable.pdf\n"
                   "other DOI 10.1/77 https://doi.org/10.1/77\n"
                   "notes (null) https://indico.example.org/event/77/note/\n");
}

/* Neither what is read nor what is reported has a key in it. */
static void
test_secrets (void)
{
  static const char *const secrets[] = { "sesame", "11111111-2222", "abcdef" };

  for (guint i = 0; i < G_N_ELEMENTS (programmes); i++)
    {
      g_autoptr (LanyardProgramme) programme =
                  foreign_test_read_file (programmes[i].file, programmes[i].problems);
      const GPtrArray *all = lanyard_programme_get_fields (programme)->sessions;

      for (guint j = 0; j < G_N_ELEMENTS (secrets); j++)
        {
          g_assert_null (
            strstr (lanyard_programme_get_fields (programme)->programme_url, secrets[j]));
          g_assert_null (strstr (programmes[i].problems, secrets[j]));
          for (guint k = 0; k < all->len; k++)
            {
              g_autofree char *session = foreign_test_describe (g_ptr_array_index (all, k));

              g_assert_null (strstr (session, secrets[j]));
            }
        }
    }
}

/* Indico's dumps were saved by Windows programs, too. */
static void
test_utf16 (void)
{
  static const char *const encodings[] = { "UTF-16LE", "UTF-16BE" };
  g_autofree char         *path =
    g_test_build_filename (G_TEST_DIST, "formats", "data", "indico-event-3.json", NULL);
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
      gsize            size;
      char            *converted = g_convert (marked, -1, encodings[i], "UTF-8", NULL, &size, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_take (converted, size);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme = lanyard_formats_read (bytes, NULL, problems, &error);

      g_assert_no_error (error);
      formats_test_expect (problems, event_3_problems);
      g_assert_cmpuint (lanyard_programme_get_fields (programme)->sessions->len, ==, 4);
    }
}

static LanyardProgramme *
read_text (const char *text, const char *expected)
{
  g_autoptr (GBytes) bytes = formats_test_bytes (text);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme = lanyard_formats_read (bytes, NULL, problems, &error);

  g_assert_no_error (error);
  formats_test_expect (problems, expected);
  foreign_test_round (programme);
  return programme;
}

/* An event of one lecture has no contributions: it is one. */
static void
test_lecture (void)
{
  g_autoptr (LanyardProgramme) programme = read_text (
    "{'_type': 'HTTPAPIResult', 'url': 'https://m.example.org/export/event/5.json', 'results': "
    "[{'_type': 'Conference',"
    " 'id': '5', 'type': 'simple_event', 'title': 'On knots', 'description': 'Bring string', "
    "'timezone': 'Asia/Tokyo',"
    " 'startDate': {'date': '2026-05-01', 'time': '10:00:00', 'tz': 'UTC'},"
    " 'endDate': {'date': '2026-05-01', 'time': '11:30:00', 'tz': 'UTC'}, 'room': 'Loft', "
    "'location': 'Mill',"
    " 'chairs': [{'fullName': 'Roe, Jane'}], 'contributions': []}]}",
    "");
  const GPtrArray *all = lanyard_programme_get_fields (programme)->sessions;
  g_autofree char *session = NULL;

  g_assert_cmpuint (all->len, ==, 1);
  session = foreign_test_describe (g_ptr_array_index (all, 0));
  g_assert_cmpstr (
    session, ==,
    "e5 “On knots” kind=talk day=2026-05-01 start=2026-05-01T10:00:00+00:00 duration=90 room=Loft"
    " speaker=Jane Roe description=plain:Bring string");
}

/* The zone that is guessed, and events that aren't asked for. */
static void
test_gaps (void)
{
  static const char no_zone[] =
    "{'_type': 'HTTPAPIResult', 'results': [{'_type': 'Conference', 'id': 5, 'title': 'A',"
    " 'startDate': {'date': '2026-05-01', 'time': '10:00:00', 'tz': 'Europe/Paris'}}, {'_type': "
    "'Conference', 'id': 6}, 7]}";
  static const char nothing[] =
    "{'_type': 'HTTPAPIResult', 'results': [{'_type': 'Conference', 'title': 'A'}]}";
  g_autoptr (LanyardProgramme) one =
              read_text (no_zone, "OTHER_CONFERENCE $.results[1] found 6\n"
                                  "WRONG_TYPE $.results[2] expected object found number\n"
                                  "NO_TIME_ZONE $.results[0].timezone expected Europe/Paris");
  g_autoptr (LanyardProgramme) two =
              read_text (nothing, "NO_TIME_ZONE $.results[0].timezone expected UTC");

  g_assert_cmpstr (g_time_zone_get_identifier (lanyard_programme_get_zone (one)), ==,
                   "Europe/Paris");
  g_assert_cmpstr (lanyard_programme_get_fields (two)->id, ==, "a");
}

static void
test_cancelled (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "formats", "data", "indico-event.json", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  LanyardReadOptions options = { 0 };
  LanyardReading     reading = {
        .options = &options, .others = others, .cancellable = cancellable, .problems = problems
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_null (lanyard_indico_read (json_parser_get_root (parser), &reading, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/indico-reader/probe", test_probe);
  g_test_add_func ("/formats/indico-reader/programmes", test_programmes);
  g_test_add_func ("/formats/indico-reader/sessions", test_sessions);
  g_test_add_func ("/formats/indico-reader/no-access", test_no_access);
  g_test_add_func ("/formats/indico-reader/secrets", test_secrets);
  g_test_add_func ("/formats/indico-reader/utf16", test_utf16);
  g_test_add_func ("/formats/indico-reader/lecture", test_lecture);
  g_test_add_func ("/formats/indico-reader/gaps", test_gaps);
  g_test_add_func ("/formats/indico-reader/cancelled", test_cancelled);
  g_test_add_func ("/formats/indico-reader/about", test_about);

  return g_test_run ();
}
