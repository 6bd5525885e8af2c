/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-native-writer.h"

#include "lanyard-native-parts.h"
#include "lanyard-summary-part.h"
#include "lanyard-topic.h"

#include <string.h>

/* Members are written in the order of the format's description, and only
 * where there is something to say. */

static void
set_string (JsonObject *object,
            const char *name,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static void
set_date (JsonObject *object,
          const char *name,
          LanyardDate date)
{
  g_autofree char *text = lanyard_date_to_iso (date);

  set_string (object, name, text);
}

/* The first alone, and all of them where there are several. */
static void
set_strings (JsonObject        *object,
             const char        *single,
             const char        *several,
             const char *const *values)
{
  JsonArray *array;

  if (values == NULL || values[0] == NULL)
    return;

  json_object_set_string_member (object, single, values[0]);
  if (values[1] == NULL)
    return;

  array = json_array_new ();
  for (guint i = 0; values[i] != NULL; i++)
    json_array_add_string_element (array, values[i]);
  json_object_set_array_member (object, several, array);
}

static void
set_text (JsonObject        *object,
          const char        *name,
          const LanyardText *text)
{
  JsonObject *value;

  if (text == NULL)
    return;

  value = json_object_new ();
  set_string (value, "type", lanyard_native_text_type_name (lanyard_text_get_text_type (text)));
  set_string (value, "text", lanyard_text_get_text (text));
  json_object_set_object_member (object, name, value);
}

static void
set_links (JsonObject *object,
           GPtrArray  *links)
{
  JsonArray *array;

  if (links == NULL || links->len == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < links->len; i++)
    {
      const LanyardLink *link = g_ptr_array_index (links, i);
      JsonObject        *value = json_object_new ();

      set_string (value, "kind", lanyard_link_kind_to_name (link->kind));
      set_string (value, "title", link->title);
      set_string (value, "url", link->url);
      set_string (value, "author", link->author);
      set_date (value, "date", link->date);
      json_array_add_object_element (array, value);
    }
  json_object_set_array_member (object, "links", array);
}

static void
set_ids (JsonObject        *object,
         const char        *name,
         const char *const *ids)
{
  JsonArray *array;

  if (ids == NULL || ids[0] == NULL)
    return;

  array = json_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    json_array_add_string_element (array, ids[i]);
  json_object_set_array_member (object, name, array);
}

static void
set_people (JsonObject *object,
            const char *name,
            GPtrArray  *people)
{
  JsonArray *array;

  if (people == NULL || people->len == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < people->len; i++)
    json_array_add_string_element (array, lanyard_person_get_id (g_ptr_array_index (people, i)));
  json_object_set_array_member (object, name, array);
}

static void
set_topics (JsonObject *object,
            GPtrArray  *topics)
{
  JsonArray *array;

  if (topics == NULL || topics->len == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < topics->len; i++)
    {
      const LanyardTopic *topic = g_ptr_array_index (topics, i);
      JsonObject         *value;

      if (topic->topics == NULL)
        {
          json_array_add_string_element (array, topic->title);
          continue;
        }

      value = json_object_new ();
      set_string (value, "title", topic->title);
      set_topics (value, topic->topics);
      json_array_add_object_element (array, value);
    }
  json_object_set_array_member (object, "topics", array);
}

static void
set_summary (JsonObject *object,
             GPtrArray  *summary)
{
  JsonArray *array;

  if (summary == NULL || summary->len == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < summary->len; i++)
    {
      const LanyardSummaryPart *part = g_ptr_array_index (summary, i);
      JsonObject               *value = json_object_new ();

      set_string (value, "title", part->title);
      set_people (value, "people", part->people);
      set_text (value, "text", part->text);
      set_links (value, part->links);
      json_array_add_object_element (array, value);
    }
  json_object_set_array_member (object, "summary", array);
}

static JsonObject *
write_conference (const LanyardProgrammeFields *fields)
{
  JsonObject *object = json_object_new ();

  set_string (object, "id", fields->id);
  set_string (object, "acronym", fields->acronym);
  set_string (object, "version", fields->version);
  set_string (object, "logo", fields->logo);
  set_string (object, "title", fields->title);
  set_string (object, "subtitle", fields->subtitle);
  set_string (object, "url", fields->url);
  set_string (object, "programme_url", fields->programme_url);
  set_text (object, "description", fields->description);
  set_links (object, fields->links);
  set_ids (object, "leads", (const char *const *)fields->leads);
  set_date (object, "start", fields->start);
  set_date (object, "end", fields->end);
  if (fields->zone_source >= LANYARD_ZONE_DOCUMENT)
    set_string (object, "time_zone", g_time_zone_get_identifier (fields->zone));
  if (fields->day_start != 0)
    {
      g_autofree char *day_start =
        g_strdup_printf ("%02d:%02d", fields->day_start / 60, fields->day_start % 60);

      set_string (object, "day_start", day_start);
    }
  set_string (object, "venue", fields->venue);
  set_string (object, "city", fields->city);
  set_string (object, "country", fields->country);
  if (fields->has_location)
    {
      JsonArray *location = json_array_sized_new (2);

      json_array_add_double_element (location, fields->latitude);
      json_array_add_double_element (location, fields->longitude);
      json_object_set_array_member (object, "location", location);
    }

  return object;
}

static JsonObject *
write_room (gpointer item)
{
  JsonObject *object = json_object_new ();

  set_string (object, "id", lanyard_room_get_id (item));
  set_string (object, "title", lanyard_room_get_title (item));
  if (lanyard_room_get_capacity (item) != 0)
    json_object_set_int_member (object, "capacity", lanyard_room_get_capacity (item));
  set_string (object, "floor", lanyard_room_get_floor (item));
  set_string (object, "url", lanyard_room_get_url (item));
  return object;
}

static JsonObject *
write_track (gpointer item)
{
  JsonObject *object = json_object_new ();

  set_string (object, "id", lanyard_track_get_id (item));
  set_string (object, "title", lanyard_track_get_title (item));
  set_string (object, "color", lanyard_track_get_color (item));
  set_text (object, "text", lanyard_track_get_text (item));
  return object;
}

static JsonObject *
write_person (gpointer item)
{
  JsonObject *object = json_object_new ();

  set_string (object, "id", lanyard_person_get_id (item));
  set_string (object, "name", lanyard_person_get_name (item));
  set_strings (object, "email", "emails", lanyard_person_get_emails (item));
  set_string (object, "affiliation", lanyard_person_get_affiliation (item));
  set_string (object, "url", lanyard_person_get_url (item));
  set_string (object, "picture", lanyard_person_get_picture (item));
  set_text (object, "biography", lanyard_person_get_biography (item));
  set_links (object, lanyard_person_get_links (item));
  return object;
}

/* The day is written where it is all that is known: the start tells it. */
static void
set_when (JsonObject     *object,
          LanyardSession *session,
          GTimeZone      *zone)
{
  g_autofree char *start = lanyard_instant_to_iso (lanyard_session_get_start (session), zone);

  if (start == NULL)
    set_date (object, "day", lanyard_session_get_day (session));
  set_string (object, "start", start);
  if (lanyard_session_get_duration (session) != LANYARD_NO_DURATION)
    json_object_set_int_member (object, "duration", lanyard_session_get_duration (session));
}

static JsonObject *
write_session (LanyardSession *session,
               GTimeZone      *zone)
{
  JsonObject     *object = json_object_new ();
  LanyardTrack   *track = lanyard_session_get_track (session);
  LanyardRoom    *room = lanyard_session_get_room (session);
  LanyardRecorded recorded = lanyard_session_get_recorded (session);

  set_string (object, "id", lanyard_session_get_id (session));
  set_string (object, "kind", lanyard_session_kind_to_name (lanyard_session_get_kind (session)));
  set_string (object, "parent", lanyard_session_get_parent (session));
  set_string (object, "title", lanyard_session_get_title (session));
  set_string (object, "subtitle", lanyard_session_get_subtitle (session));
  set_strings (object, "language", "languages", lanyard_session_get_languages (session));
  set_string (object, "type", lanyard_session_get_type_label (session));
  set_string (object, "track", track != NULL ? lanyard_track_get_id (track) : NULL);
  set_string (object, "room", room != NULL ? lanyard_room_get_id (room) : NULL);
  set_when (object, session, zone);
  if (lanyard_session_get_status (session) != LANYARD_SESSION_CONFIRMED)
    set_string (object, "status",
                lanyard_session_status_to_name (lanyard_session_get_status (session)));
  set_people (object, "leads", lanyard_session_get_leads (session));
  set_people (object, "speakers", lanyard_session_get_speakers (session));
  set_text (object, "abstract", lanyard_session_get_abstract (session));
  set_text (object, "description", lanyard_session_get_description (session));
  set_string (object, "audience", lanyard_session_get_audience (session));
  set_topics (object, lanyard_session_get_topics (session));
  set_summary (object, lanyard_session_get_summary (session));
  set_links (object, lanyard_session_get_links (session));
  if (recorded != LANYARD_RECORDED_UNKNOWN)
    json_object_set_boolean_member (object, "recorded", recorded == LANYARD_RECORDED_YES);
  set_string (object, "licence", lanyard_session_get_licence (session));
  return object;
}

static void
set_items (JsonObject *object,
           const char *name,
           GPtrArray  *items,
           JsonObject *(*write) (gpointer item))
{
  JsonArray *array;

  if (items->len == 0)
    return;

  array = json_array_sized_new (items->len);
  for (guint i = 0; i < items->len; i++)
    json_array_add_object_element (array, write (g_ptr_array_index (items, i)));
  json_object_set_array_member (object, name, array);
}

static GBytes *
generate (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text = g_string_new (NULL);

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (text);
}

/**
 * lanyard_native_write:
 * @programme: a programme, of whatever format it was
 *
 * Times are written with the offset of the venue's zone; a zone that is a
 * stand-in isn't written.
 *
 * Returns: (transfer full): the programme in our JSON, which reads back as the
 *   same
 */
GBytes *
lanyard_native_write (LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  g_autoptr (JsonObject) root = json_object_new ();
  JsonArray *sessions = json_array_sized_new (fields->sessions->len);

  set_string (root, "format", LANYARD_NATIVE_FORMAT);
  json_object_set_int_member (root, "version", LANYARD_NATIVE_VERSION);
  json_object_set_object_member (root, "conference", write_conference (fields));
  set_items (root, "rooms", fields->rooms, write_room);
  set_items (root, "tracks", fields->tracks, write_track);
  set_items (root, "people", fields->people, write_person);

  for (guint i = 0; i < fields->sessions->len; i++)
    json_array_add_object_element (
      sessions, write_session (g_ptr_array_index (fields->sessions, i), fields->zone));
  json_object_set_array_member (root, "sessions", sessions);

  return generate (root);
}
