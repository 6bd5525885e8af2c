/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "formats-test.h"

#include "lanyard-formats.h"
#include "lanyard-summary-part.h"
#include "lanyard-topic.h"

#include <string.h>

static const char *const code_names[] = {
  [LANYARD_PROBLEM_WRONG_TYPE] = "WRONG_TYPE",
  [LANYARD_PROBLEM_MISSING] = "MISSING",
  [LANYARD_PROBLEM_UNKNOWN_VALUE] = "UNKNOWN_VALUE",
  [LANYARD_PROBLEM_BAD_DATE] = "BAD_DATE",
  [LANYARD_PROBLEM_BAD_TIME] = "BAD_TIME",
  [LANYARD_PROBLEM_BAD_NUMBER] = "BAD_NUMBER",
  [LANYARD_PROBLEM_BAD_COLOR] = "BAD_COLOR",
  [LANYARD_PROBLEM_BAD_ADDRESS] = "BAD_ADDRESS",
  [LANYARD_PROBLEM_BAD_TIME_ZONE] = "BAD_TIME_ZONE",
  [LANYARD_PROBLEM_NO_TIME_ZONE] = "NO_TIME_ZONE",
  [LANYARD_PROBLEM_OFFSET_DISAGREES] = "OFFSET_DISAGREES",
  [LANYARD_PROBLEM_END_BEFORE_START] = "END_BEFORE_START",
  [LANYARD_PROBLEM_UNKNOWN_REFERENCE] = "UNKNOWN_REFERENCE",
  [LANYARD_PROBLEM_DUPLICATE_ID] = "DUPLICATE_ID",
  [LANYARD_PROBLEM_PARENT_LOOP] = "PARENT_LOOP",
  [LANYARD_PROBLEM_TEXT_CUT] = "TEXT_CUT",
  [LANYARD_PROBLEM_CONTROL_CHARACTER] = "CONTROL_CHARACTER",
  [LANYARD_PROBLEM_NESTING] = "NESTING",
  [LANYARD_PROBLEM_OFFSET_IGNORED] = "OFFSET_IGNORED",
  [LANYARD_PROBLEM_CONTRADICTED] = "CONTRADICTED",
  [LANYARD_PROBLEM_UNUSED_ROOMS] = "UNUSED_ROOMS",
  [LANYARD_PROBLEM_BROKEN] = "BROKEN",
  [LANYARD_PROBLEM_REPEATS] = "REPEATS",
  [LANYARD_PROBLEM_LEADS_FOUND] = "LEADS_FOUND",
  [LANYARD_PROBLEM_BLOCKS_ADDED] = "BLOCKS_ADDED",
  [LANYARD_PROBLEM_PARTS_ADDED] = "PARTS_ADDED",
  [LANYARD_PROBLEM_PEOPLE_MERGED] = "PEOPLE_MERGED",
  [LANYARD_PROBLEM_AUTHORS_ONLY] = "AUTHORS_ONLY",
  [LANYARD_PROBLEM_ROOM_FROM_PLACE] = "ROOM_FROM_PLACE",
  [LANYARD_PROBLEM_OTHER_CONFERENCE] = "OTHER_CONFERENCE",
  [LANYARD_PROBLEM_CHAIRS_ONLY] = "CHAIRS_ONLY",
  [LANYARD_PROBLEM_NO_PLACE] = "NO_PLACE",
};

GPtrArray *
formats_test_problems_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
}

/* One line for each: "CODE PATH expected EXPECTED found FOUND", of the last
 * two only what there is; no line end after the last one. */
char *
formats_test_describe (GPtrArray *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const LanyardProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "\n" : "", code_names[problem->code],
                              problem->path);
      if (problem->expected != NULL)
        g_string_append_printf (text, " expected %s", problem->expected);
      if (problem->found != NULL)
        g_string_append_printf (text, " found %s", problem->found);
    }

  return g_strdup (text->str);
}

void
formats_test_expect (GPtrArray  *problems,
                     const char *expected)
{
  g_autofree char *description = formats_test_describe (problems);

  g_assert_cmpstr (description, ==, expected);
}

/* Apostrophes stand for quotation marks, which C would make unreadable. */
static char *
quote (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

JsonNode *
formats_test_parse (const char *text)
{
  g_autofree char *quoted = quote (text);
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (quoted, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
  return node;
}

GBytes *
formats_test_bytes (const char *text)
{
  char *quoted = quote (text);

  return g_bytes_new_take (quoted, strlen (quoted));
}

/* Reads @text, which must be readable, and asserts its problems. */
LanyardProgramme *
formats_test_read (const char *text,
                   const char *expected)
{
  g_autoptr (GBytes) bytes = formats_test_bytes (text);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme = lanyard_formats_read (bytes, NULL, problems, &error);

  g_assert_no_error (error);
  g_assert_true (LANYARD_IS_PROGRAMME (programme));
  formats_test_expect (problems, expected);
  return programme;
}

/* What differs first between two programmes. Every function below adds to the
 * path and returns whether what it was given is the same. */
typedef struct
{
  GString *where;
} Difference;

static gboolean
same_string (Difference *difference,
             const char *name,
             const char *a,
             const char *b)
{
  if (g_strcmp0 (a, b) == 0)
    return TRUE;

  g_string_append_printf (difference->where, ".%s: “%s” and “%s”", name, a != NULL ? a : "(none)",
                          b != NULL ? b : "(none)");
  return FALSE;
}

static gboolean
same_number (Difference *difference,
             const char *name,
             gint64      a,
             gint64      b)
{
  if (a == b)
    return TRUE;

  g_string_append_printf (difference->where, ".%s: %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT,
                          name, a, b);
  return FALSE;
}

static gboolean
same_double (Difference *difference,
             const char *name,
             double      a,
             double      b)
{
  if (!(a < b) && !(a > b))
    return TRUE;

  g_string_append_printf (difference->where, ".%s: %.17g and %.17g", name, a, b);
  return FALSE;
}

static gboolean
same_strings (Difference        *difference,
              const char        *name,
              const char *const *a,
              const char *const *b)
{
  g_autofree char *one = a != NULL ? g_strjoinv ("\n", (char **)a) : NULL;
  g_autofree char *two = b != NULL ? g_strjoinv ("\n", (char **)b) : NULL;

  return same_string (difference, name, one, two);
}

static gboolean
same_text (Difference  *difference,
           const char  *name,
           LanyardText *a,
           LanyardText *b)
{
  return same_string (difference, name, a != NULL ? lanyard_text_get_text (a) : NULL,
                      b != NULL ? lanyard_text_get_text (b) : NULL) &&
         same_number (difference, name, a != NULL ? (int)lanyard_text_get_text_type (a) : -1,
                      b != NULL ? (int)lanyard_text_get_text_type (b) : -1);
}

typedef gboolean (*SameFunc) (Difference   *difference,
                              gconstpointer a,
                              gconstpointer b);

static gboolean
same_items (Difference *difference,
            const char *name,
            GPtrArray  *a,
            GPtrArray  *b,
            SameFunc    same)
{
  gsize length = difference->where->len;

  if (!same_number (difference, name, a != NULL ? (int)a->len : -1, b != NULL ? (int)b->len : -1))
    return FALSE;

  for (guint i = 0; a != NULL && i < a->len; i++)
    {
      g_string_append_printf (difference->where, ".%s[%u]", name, i);
      if (!same (difference, g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
        return FALSE;
      g_string_truncate (difference->where, length);
    }

  return TRUE;
}

static gboolean
same_link (Difference   *difference,
           gconstpointer a,
           gconstpointer b)
{
  const LanyardLink *one = a;
  const LanyardLink *two = b;

  return same_number (difference, "kind", one->kind, two->kind) &&
         same_string (difference, "title", one->title, two->title) &&
         same_string (difference, "url", one->url, two->url) &&
         same_string (difference, "author", one->author, two->author) &&
         same_number (difference, "date", one->date, two->date);
}

static gboolean
same_topic (Difference   *difference,
            gconstpointer a,
            gconstpointer b)
{
  const LanyardTopic *one = a;
  const LanyardTopic *two = b;

  return same_string (difference, "title", one->title, two->title) &&
         same_items (difference, "topics", one->topics, two->topics, same_topic);
}

static gboolean
same_reference (Difference   *difference,
                gconstpointer a,
                gconstpointer b)
{
  return same_string (difference, "id", lanyard_person_get_id ((LanyardPerson *)a),
                      lanyard_person_get_id ((LanyardPerson *)b));
}

static gboolean
same_part (Difference   *difference,
           gconstpointer a,
           gconstpointer b)
{
  const LanyardSummaryPart *one = a;
  const LanyardSummaryPart *two = b;

  return same_string (difference, "title", one->title, two->title) &&
         same_items (difference, "people", one->people, two->people, same_reference) &&
         same_text (difference, "text", one->text, two->text) &&
         same_items (difference, "links", one->links, two->links, same_link);
}

static gboolean
same_room (Difference   *difference,
           gconstpointer a,
           gconstpointer b)
{
  LanyardRoom *one = (LanyardRoom *)a;
  LanyardRoom *two = (LanyardRoom *)b;

  return same_string (difference, "id", lanyard_room_get_id (one), lanyard_room_get_id (two)) &&
         same_string (difference, "title", lanyard_room_get_title (one),
                      lanyard_room_get_title (two)) &&
         same_number (difference, "capacity", lanyard_room_get_capacity (one),
                      lanyard_room_get_capacity (two)) &&
         same_string (difference, "floor", lanyard_room_get_floor (one),
                      lanyard_room_get_floor (two)) &&
         same_string (difference, "url", lanyard_room_get_url (one), lanyard_room_get_url (two));
}

static gboolean
same_track (Difference   *difference,
            gconstpointer a,
            gconstpointer b)
{
  LanyardTrack *one = (LanyardTrack *)a;
  LanyardTrack *two = (LanyardTrack *)b;

  return same_string (difference, "id", lanyard_track_get_id (one), lanyard_track_get_id (two)) &&
         same_string (difference, "title", lanyard_track_get_title (one),
                      lanyard_track_get_title (two)) &&
         same_string (difference, "color", lanyard_track_get_color (one),
                      lanyard_track_get_color (two)) &&
         same_text (difference, "text", lanyard_track_get_text (one), lanyard_track_get_text (two));
}

static gboolean
same_person (Difference   *difference,
             gconstpointer a,
             gconstpointer b)
{
  LanyardPerson *one = (LanyardPerson *)a;
  LanyardPerson *two = (LanyardPerson *)b;

  return same_string (difference, "id", lanyard_person_get_id (one), lanyard_person_get_id (two)) &&
         same_string (difference, "name", lanyard_person_get_name (one),
                      lanyard_person_get_name (two)) &&
         same_strings (difference, "emails", lanyard_person_get_emails (one),
                       lanyard_person_get_emails (two)) &&
         same_string (difference, "affiliation", lanyard_person_get_affiliation (one),
                      lanyard_person_get_affiliation (two)) &&
         same_string (difference, "url", lanyard_person_get_url (one),
                      lanyard_person_get_url (two)) &&
         same_string (difference, "picture", lanyard_person_get_picture (one),
                      lanyard_person_get_picture (two)) &&
         same_text (difference, "biography", lanyard_person_get_biography (one),
                    lanyard_person_get_biography (two)) &&
         same_items (difference, "links", lanyard_person_get_links (one),
                     lanyard_person_get_links (two), same_link);
}

static gboolean
same_place_and_time (Difference     *difference,
                     LanyardSession *a,
                     LanyardSession *b)
{
  LanyardTrack *track_a = lanyard_session_get_track (a);
  LanyardTrack *track_b = lanyard_session_get_track (b);
  LanyardRoom  *room_a = lanyard_session_get_room (a);
  LanyardRoom  *room_b = lanyard_session_get_room (b);

  return same_string (difference, "track", track_a != NULL ? lanyard_track_get_id (track_a) : NULL,
                      track_b != NULL ? lanyard_track_get_id (track_b) : NULL) &&
         same_string (difference, "room", room_a != NULL ? lanyard_room_get_id (room_a) : NULL,
                      room_b != NULL ? lanyard_room_get_id (room_b) : NULL) &&
         same_number (difference, "day", lanyard_session_get_day (a),
                      lanyard_session_get_day (b)) &&
         same_number (difference, "start", lanyard_session_get_start (a),
                      lanyard_session_get_start (b)) &&
         same_number (difference, "duration", lanyard_session_get_duration (a),
                      lanyard_session_get_duration (b)) &&
         same_number (difference, "status", lanyard_session_get_status (a),
                      lanyard_session_get_status (b));
}

static gboolean
same_session (Difference   *difference,
              gconstpointer a,
              gconstpointer b)
{
  LanyardSession *one = (LanyardSession *)a;
  LanyardSession *two = (LanyardSession *)b;

  return same_string (difference, "id", lanyard_session_get_id (one),
                      lanyard_session_get_id (two)) &&
         same_number (difference, "kind", lanyard_session_get_kind (one),
                      lanyard_session_get_kind (two)) &&
         same_string (difference, "parent", lanyard_session_get_parent (one),
                      lanyard_session_get_parent (two)) &&
         same_string (difference, "title", lanyard_session_get_title (one),
                      lanyard_session_get_title (two)) &&
         same_string (difference, "subtitle", lanyard_session_get_subtitle (one),
                      lanyard_session_get_subtitle (two)) &&
         same_strings (difference, "languages", lanyard_session_get_languages (one),
                       lanyard_session_get_languages (two)) &&
         same_string (difference, "type", lanyard_session_get_type_label (one),
                      lanyard_session_get_type_label (two)) &&
         same_place_and_time (difference, one, two) &&
         same_items (difference, "leads", lanyard_session_get_leads (one),
                     lanyard_session_get_leads (two), same_reference) &&
         same_items (difference, "speakers", lanyard_session_get_speakers (one),
                     lanyard_session_get_speakers (two), same_reference) &&
         same_text (difference, "abstract", lanyard_session_get_abstract (one),
                    lanyard_session_get_abstract (two)) &&
         same_text (difference, "description", lanyard_session_get_description (one),
                    lanyard_session_get_description (two)) &&
         same_string (difference, "audience", lanyard_session_get_audience (one),
                      lanyard_session_get_audience (two)) &&
         same_items (difference, "topics", lanyard_session_get_topics (one),
                     lanyard_session_get_topics (two), same_topic) &&
         same_items (difference, "summary", lanyard_session_get_summary (one),
                     lanyard_session_get_summary (two), same_part) &&
         same_items (difference, "links", lanyard_session_get_links (one),
                     lanyard_session_get_links (two), same_link) &&
         same_number (difference, "recorded", lanyard_session_get_recorded (one),
                      lanyard_session_get_recorded (two)) &&
         same_string (difference, "licence", lanyard_session_get_licence (one),
                      lanyard_session_get_licence (two));
}

static gboolean
same_conference (Difference                   *difference,
                 const LanyardProgrammeFields *a,
                 const LanyardProgrammeFields *b)
{
  return same_string (difference, "format", a->format, b->format) &&
         same_string (difference, "id", a->id, b->id) &&
         same_string (difference, "acronym", a->acronym, b->acronym) &&
         same_string (difference, "version", a->version, b->version) &&
         same_string (difference, "logo", a->logo, b->logo) &&
         same_string (difference, "title", a->title, b->title) &&
         same_string (difference, "subtitle", a->subtitle, b->subtitle) &&
         same_string (difference, "url", a->url, b->url) &&
         same_string (difference, "programme_url", a->programme_url, b->programme_url) &&
         same_text (difference, "description", a->description, b->description) &&
         same_items (difference, "links", a->links, b->links, same_link) &&
         same_strings (difference, "leads", (const char *const *)a->leads,
                       (const char *const *)b->leads) &&
         same_number (difference, "start", a->start, b->start) &&
         same_number (difference, "end", a->end, b->end) &&
         same_string (difference, "zone", g_time_zone_get_identifier (a->zone),
                      g_time_zone_get_identifier (b->zone)) &&
         same_number (difference, "zone_source", a->zone_source >= LANYARD_ZONE_DOCUMENT,
                      b->zone_source >= LANYARD_ZONE_DOCUMENT) &&
         same_number (difference, "day_start", a->day_start, b->day_start) &&
         same_string (difference, "venue", a->venue, b->venue) &&
         same_string (difference, "city", a->city, b->city) &&
         same_string (difference, "country", a->country, b->country) &&
         same_number (difference, "has_location", a->has_location, b->has_location) &&
         same_double (difference, "latitude", a->latitude, b->latitude) &&
         same_double (difference, "longitude", a->longitude, b->longitude);
}

/* Where two programmes differ first and how, NULL where they are equal. */
char *
formats_test_compare (LanyardProgramme *a,
                      LanyardProgramme *b)
{
  const LanyardProgrammeFields *one = lanyard_programme_get_fields (a);
  const LanyardProgrammeFields *two = lanyard_programme_get_fields (b);
  g_autoptr (GString) where = g_string_new ("programme");
  Difference difference = { .where = where };

  if (same_conference (&difference, one, two) &&
      same_items (&difference, "rooms", one->rooms, two->rooms, same_room) &&
      same_items (&difference, "tracks", one->tracks, two->tracks, same_track) &&
      same_items (&difference, "people", one->people, two->people, same_person) &&
      same_items (&difference, "sessions", one->sessions, two->sessions, same_session))
    return NULL;

  return g_strdup (where->str);
}
