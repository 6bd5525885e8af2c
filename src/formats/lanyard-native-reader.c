/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-native-reader.h"

#include "lanyard-clean.h"
#include "lanyard-field.h"
#include "lanyard-json-value.h"
#include "lanyard-native-parts.h"
#include "lanyard-native-session.h"

#define MAX_CAPACITY 1000000

static gboolean
check_version (JsonObject  *root,
               LanyardWalk *walk,
               GError     **error)
{
  int version = LANYARD_NATIVE_VERSION;

  lanyard_json_member_int (root, "version", walk, LANYARD_NATIVE_VERSION, G_MAXINT, &version);
  if (version == LANYARD_NATIVE_VERSION)
    return TRUE;

  g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_VERSION, "%d", version);
  return FALSE;
}

static gboolean
read_offset_cb (JsonObject  *session,
                LanyardWalk *walk,
                gpointer     data)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *title = lanyard_json_member_line (session, "title", walk);
  g_autofree char *start = lanyard_json_member_word (session, "start", walk);

  /* only what will be kept: no session without a title, no odd time */
  if (title != NULL &&
      lanyard_field_instant (session, "start", walk, utc, FALSE) != LANYARD_NO_INSTANT)
    lanyard_offsets_add (data, start);
  return TRUE;
}

/* Without a name the times' own offset tells it. What is wrong with the
 * sessions is found when they are read. */
static void
read_zone (JsonObject           *root,
           JsonObject           *conference,
           LanyardWalk          *walk,
           const LanyardReading *reading,
           LanyardBuilder       *builder)
{
  g_autofree char *name = lanyard_json_member_word (conference, "time_zone", walk);
  g_autoptr (GPtrArray) ignored =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardWalk) scout = lanyard_walk_new (ignored);
  g_autoptr (GTimeZone) named = name != NULL ? lanyard_zone_new (name) : NULL;
  LanyardOffsets offsets = { 0 };

  if (named == NULL)
    lanyard_json_foreach_object (root, "sessions", scout, read_offset_cb, &offsets);
  lanyard_reading_choose_zone (reading, walk, builder, "time_zone", name, &offsets);
}

typedef struct
{
  double numbers[2]; /* latitude, longitude */
  guint  n_items;
  guint  n_numbers;
} Location;

static gboolean
read_degrees_cb (JsonNode    *item,
                 LanyardWalk *walk,
                 gpointer     data)
{
  Location *location = data;
  double    limit = location->n_items == 0 ? 90 : 180;
  double    number;

  if (location->n_items < G_N_ELEMENTS (location->numbers) &&
      lanyard_json_to_double (item, walk, -limit, limit, &number))
    location->numbers[location->n_numbers++] = number;
  location->n_items++;
  return TRUE;
}

static void
read_location (JsonObject             *conference,
               LanyardWalk            *walk,
               LanyardProgrammeFields *fields)
{
  Location   location = { 0 };
  JsonArray *array = lanyard_json_member_array (conference, "location", walk);

  if (array == NULL)
    return;

  if (json_array_get_length (array) != G_N_ELEMENTS (location.numbers))
    {
      lanyard_walk_report_member (walk, "location", LANYARD_PROBLEM_WRONG_TYPE, "location",
                                  "array");
      return;
    }

  lanyard_json_foreach (conference, "location", walk, read_degrees_cb, &location);
  fields->has_location = location.n_numbers == G_N_ELEMENTS (location.numbers);
  fields->latitude = fields->has_location ? location.numbers[0] : 0;
  fields->longitude = fields->has_location ? location.numbers[1] : 0;
}

static void
read_conference (JsonObject             *conference,
                 LanyardWalk            *walk,
                 LanyardProgrammeFields *fields)
{
  int day_start;

  fields->id = lanyard_json_member_line (conference, "id", walk);
  fields->own_id = fields->id != NULL;
  fields->acronym = lanyard_json_member_line (conference, "acronym", walk);
  fields->version = lanyard_json_member_line (conference, "version", walk);
  fields->logo = lanyard_field_address (conference, "logo", walk);
  fields->title = lanyard_json_member_line (conference, "title", walk);
  fields->subtitle = lanyard_json_member_line (conference, "subtitle", walk);
  fields->url = lanyard_field_address (conference, "url", walk);
  fields->programme_url = lanyard_field_address (conference, "programme_url", walk);
  fields->description = lanyard_native_read_text (conference, "description", walk);
  fields->links = lanyard_native_read_links (conference, walk);
  fields->start = lanyard_field_date (conference, "start", walk);
  fields->end = lanyard_field_date (conference, "end", walk);
  day_start = lanyard_field_clock_time (conference, "day_start", walk);
  fields->day_start = MAX (day_start, 0);
  fields->venue = lanyard_json_member_line (conference, "venue", walk);
  fields->city = lanyard_json_member_line (conference, "city", walk);
  fields->country = lanyard_json_member_line (conference, "country", walk);
  read_location (conference, walk, fields);
}

static gboolean
read_room_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  g_autofree char *id = lanyard_native_read_required (object, "id", walk);
  g_autofree char *title = lanyard_native_read_required (object, "title", walk);
  g_autofree char *floor = lanyard_json_member_line (object, "floor", walk);
  g_autofree char *url = lanyard_field_address (object, "url", walk);
  int              capacity = 0;

  lanyard_json_member_int (object, "capacity", walk, 0, MAX_CAPACITY, &capacity);
  if (id != NULL && title != NULL)
    lanyard_builder_add_room (data, lanyard_room_new (id, title, capacity, floor, url));
  return TRUE;
}

static gboolean
read_track_cb (JsonObject  *object,
               LanyardWalk *walk,
               gpointer     data)
{
  g_autofree char *id = lanyard_native_read_required (object, "id", walk);
  g_autofree char *title = lanyard_native_read_required (object, "title", walk);
  g_autofree char *color = lanyard_field_color (object, "color", walk);
  g_autoptr (LanyardText) text = lanyard_native_read_text (object, "text", walk);

  if (id != NULL && title != NULL)
    lanyard_builder_add_track (data, lanyard_track_new (id, title, color, text));
  return TRUE;
}

static gboolean
read_person_cb (JsonObject  *object,
                LanyardWalk *walk,
                gpointer     data)
{
  g_autofree char    *id = lanyard_native_read_required (object, "id", walk);
  g_autofree char    *name = lanyard_native_read_required (object, "name", walk);
  LanyardPersonFields fields = { 0 };

  if (id == NULL || name == NULL)
    return TRUE;

  fields.id = g_steal_pointer (&id);
  fields.name = g_steal_pointer (&name);
  fields.emails = lanyard_field_emails (object, "email", "emails", walk);
  fields.affiliation = lanyard_json_member_line (object, "affiliation", walk);
  fields.url = lanyard_field_address (object, "url", walk);
  fields.picture = lanyard_field_address (object, "picture", walk);
  fields.biography = lanyard_native_read_text (object, "biography", walk);
  fields.links = lanyard_native_read_links (object, walk);
  lanyard_builder_add_person (data, lanyard_person_new (&fields));
  return TRUE;
}

/* Once the people are there. */
static void
read_leads (JsonObject     *conference,
            LanyardWalk    *walk,
            LanyardBuilder *builder)
{
  g_autoptr (GPtrArray) leads =
              lanyard_native_read_people (conference, "leads", walk, builder);

  if (leads != NULL)
    lanyard_builder_get_fields (builder)->leads = lanyard_person_list_ids (leads);
}

/* What names a conference that has no id of its own. */
static char *
make_id (const LanyardProgrammeFields *fields)
{
  g_autoptr (GUri) uri = NULL;

  if (fields->acronym != NULL)
    return lanyard_clean_slug (fields->acronym, "conference");

  if (fields->url != NULL)
    uri = g_uri_parse (fields->url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri != NULL && g_uri_get_host (uri) != NULL)
    {
      g_autofree char *address =
        g_strconcat (g_uri_get_host (uri), " ", g_uri_get_path (uri), NULL);

      return lanyard_clean_slug (address, "conference");
    }

  return lanyard_clean_slug (fields->title, "conference");
}

/* A document without a title is of use as long as it has sessions. */
static gboolean
name_conference (const LanyardReading *reading,
                 LanyardBuilder       *builder,
                 LanyardWalk          *walk,
                 GError              **error)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (builder);

  if (fields->title == NULL)
    {
      const char *name = fields->acronym != NULL ? fields->acronym : fields->id;

      if (lanyard_builder_count_sessions (builder) == 0)
        {
          g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNUSABLE, "");
          return FALSE;
        }
      fields->title = name != NULL ? g_strdup (name) : lanyard_reading_dup_title (reading);
      lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "title", fields->title);
    }

  if (fields->id == NULL)
    {
      fields->id = make_id (fields);
      lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "id", fields->id);
    }

  return TRUE;
}

/**
 * lanyard_native_probe:
 * @root: the top of any document
 *
 * Returns: whether it says that it is ours
 */
gboolean
lanyard_native_probe (JsonNode *root)
{
  return JSON_NODE_HOLDS_OBJECT (root) &&
         g_strcmp0 (lanyard_json_peek_string (json_node_get_object (root), "format"),
                    LANYARD_NATIVE_FORMAT) == 0;
}

/**
 * lanyard_native_read:
 * @root: the top of a document that lanyard_native_probe() knows
 * @reading: what came with it; its cancellable is looked at before every session
 * @error: return location for a LANYARD_READ_ERROR (VERSION, UNUSABLE) or
 *   G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_native_read (JsonNode             *root,
                     const LanyardReading *reading,
                     GError              **error)
{
  g_autoptr (LanyardWalk) walk = lanyard_walk_new (reading->problems);
  g_autoptr (LanyardBuilder) builder = lanyard_builder_new (walk, LANYARD_NATIVE_FORMAT);
  g_autoptr (LanyardProgramme) programme = NULL;
  JsonObject *object = json_node_get_object (root);
  JsonObject *conference;

  if (!check_version (object, walk, error))
    return NULL;

  conference = lanyard_json_member_object (object, "conference", walk);
  lanyard_walk_enter (walk, "conference");
  read_conference (conference, walk, lanyard_builder_get_fields (builder));
  read_zone (object, conference, walk, reading, builder);
  lanyard_walk_leave (walk);

  lanyard_json_foreach_object (object, "rooms", walk, read_room_cb, builder);
  lanyard_json_foreach_object (object, "tracks", walk, read_track_cb, builder);
  lanyard_json_foreach_object (object, "people", walk, read_person_cb, builder);
  if (!lanyard_native_read_sessions (object, walk, builder, reading->cancellable, error))
    return NULL;

  lanyard_walk_enter (walk, "conference");
  read_leads (conference, walk, builder);
  if (name_conference (reading, builder, walk, error))
    programme = lanyard_builder_finish (builder);
  lanyard_walk_leave (walk);
  return g_steal_pointer (&programme);
}
