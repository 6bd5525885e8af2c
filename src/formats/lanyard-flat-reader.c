/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-flat-reader.h"

#include "lanyard-c3voc-links.h"
#include "lanyard-gather.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json-value.h"
#include "lanyard-json.h"

#define MAX_OFFSET (14 * 60 * 60) /* of a time zone from UTC, in seconds */
#define OFFSET_STEP (15 * 60)     /* what all offsets are a multiple of */
#define MAX_DURATION 525600       /* a year, in minutes */
#define MAX_TIMESTAMP 7258118399  /* the year 2199 */

/* Lists of sessions as some camps and conferences make them for their own
 * apps: nothing but an array of objects, each with all there is of it. */

/* What is read of a session; the rest is reported, once a member. */
static const char *const known[] = {
  "id",
  "title",
  "description",
  "type",
  "link",
  "url",
  "when",
  "start",
  "start_date",
  "end",
  "end_date",
  "timestamp",
  "duration",
  "length",
  "speaker",
  "speakers",
  "venue",
  "location",
  "room",
  "rooms",
  NULL,
};

static const char *
find_member (JsonObject        *object,
             const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (lanyard_json_member (object, names[i]) != NULL)
        return names[i];
    }

  return NULL;
}

static const char *
find_start (JsonObject *object)
{
  return find_member (object, (const char *const[]){ "when", "start_date", "start", NULL });
}

static const char *
find_place (JsonObject *object)
{
  return find_member (object, (const char *const[]){ "location", "venue", "room", NULL });
}

/**
 * lanyard_flat_probe:
 * @root: the top of any document
 *
 * Returns: whether it is a list of sessions, as far as the first tells: with
 *   id, title, start and somebody or somewhere
 */
gboolean
lanyard_flat_probe (JsonNode *root)
{
  JsonObject *first = lanyard_json_peek_first (root);
  const char *start = first != NULL ? find_start (first) : NULL;

  return start != NULL && lanyard_json_member (first, "id") != NULL &&
         lanyard_json_peek_string (first, "title") != NULL &&
         lanyard_json_peek_string (first, start) != NULL &&
         (lanyard_json_member (first, "speaker") != NULL ||
          lanyard_json_member (first, "speakers") != NULL || find_place (first) != NULL);
}

/* Whether @object has an instant beside the time on the clock, and so tells
 * the offset. Where both are the same, one was made of the other in haste. */
static gboolean
read_timestamp (JsonObject     *object,
                LanyardWalk    *walk,
                LanyardInstant *instant,
                int            *offset)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  const char      *start = find_start (object);
  g_autofree char *text = start != NULL ? lanyard_json_loose_string (object, start, walk) : NULL;
  g_autofree char *number = lanyard_json_loose_string (object, "timestamp", walk);
  LanyardInstant   clock;
  gint64           stamp;

  if (number == NULL || !g_ascii_string_to_signed (number, 10, 0, MAX_TIMESTAMP, &stamp, NULL) ||
      lanyard_instant_parse (text, NULL, &clock, NULL) ||
      !lanyard_when_parse (text, NULL, utc, &clock))
    return FALSE;

  *instant = stamp;
  *offset = (int)CLAMP (clock - stamp, -2 * MAX_OFFSET, 2 * MAX_OFFSET);
  return *offset != 0 && ABS (*offset) <= MAX_OFFSET && *offset % OFFSET_STEP == 0;
}

static gboolean
scout_cb (JsonObject  *object,
          LanyardWalk *walk,
          gpointer     data)
{
  LanyardGather *gather = data;
  const char    *start = find_start (object);
  LanyardInstant instant;
  int            offset;

  lanyard_gather_scout (gather, object, "id", start != NULL ? start : "when");
  if (read_timestamp (object, walk, &instant, &offset))
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_offset (offset);
      g_autofree char *text = lanyard_instant_to_iso (instant, zone);

      lanyard_offsets_add (&gather->offsets, text);
    }
  return TRUE;
}

typedef struct
{
  LanyardGather *gather;
  GPtrArray     *people; /* (element-type LanyardPerson) */
} Speakers;

static void
add_speaker (const Speakers      *speakers,
             LanyardPersonFields *fields)
{
  LanyardPerson *person = lanyard_gather_person (speakers->gather, NULL, fields);

  if (!g_ptr_array_find (speakers->people, person, NULL))
    g_ptr_array_add (speakers->people, g_object_ref (person));
}

/* A name, or an object with one. */
static gboolean
read_speaker_cb (JsonNode    *node,
                 LanyardWalk *walk,
                 gpointer     data)
{
  JsonObject         *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char    *biography = lanyard_json_loose_text (object, "bio", walk);
  LanyardPersonFields fields = { 0 };

  fields.name = object != NULL ? lanyard_json_loose_string (object, "name", walk)
                               : lanyard_json_loose_item (node, walk);
  if (fields.name == NULL)
    return TRUE;

  fields.biography = lanyard_guess_text (biography);
  add_speaker (data, &fields);
  return TRUE;
}

static GPtrArray *
read_speakers (LanyardGather *gather,
               JsonObject    *object)
{
  GPtrArray          *people = lanyard_gather_people_new ();
  Speakers            speakers = { .gather = gather, .people = people };
  LanyardPersonFields fields = { 0 };

  lanyard_json_foreach (object, "speakers", gather->walk, read_speaker_cb, &speakers);
  fields.name = lanyard_json_loose_string (object, "speaker", gather->walk);
  if (fields.name != NULL)
    add_speaker (&speakers, &fields);
  return lanyard_gather_some (people);
}

static gboolean
append_room_cb (JsonNode    *node,
                LanyardWalk *walk,
                gpointer     data)
{
  GString         *names = data;
  g_autofree char *name = lanyard_json_loose_item (node, walk);

  if (name != NULL)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
  return TRUE;
}

/* Several rooms that were made one are a room of their own. */
static LanyardRoom *
read_room (LanyardGather *gather,
           JsonObject    *object)
{
  const char      *member = find_place (object);
  g_autofree char *name =
    member != NULL ? lanyard_json_loose_string (object, member, gather->walk) : NULL;
  g_autoptr (GString) names = g_string_new (name);

  if (name == NULL)
    lanyard_json_foreach (object, "rooms", gather->walk, append_room_cb, names);
  if (names->len == 0)
    return NULL;
  return g_object_ref (lanyard_gather_room (gather, NULL, names->str));
}

/* Minutes, H:MM, or as people say it: "90 minutes", "3 hours". */
static int
read_duration (LanyardGather *gather,
               JsonObject    *object,
               const char    *member)
{
  g_autofree char *text = lanyard_json_loose_string (object, member, gather->walk);
  char            *unit = NULL;
  double           number;
  int              minutes = lanyard_duration_parse (text);

  if (text == NULL || minutes >= 0)
    return minutes >= 0 ? minutes : LANYARD_NO_DURATION;

  number = g_ascii_isdigit (*text) ? g_ascii_strtod (text, &unit) : -1;
  while (unit != NULL && *unit == ' ')
    unit++;
  if (number >= 0 && g_str_has_prefix (unit, "h"))
    number *= 60;
  else if (number >= 0 && !g_str_has_prefix (unit, "min"))
    number = -1;
  if (number >= 0 && number <= MAX_DURATION)
    return (int)number;

  lanyard_walk_report_member (gather->walk, member, LANYARD_PROBLEM_BAD_NUMBER, NULL, text);
  return LANYARD_NO_DURATION;
}

static void
read_when (LanyardGather        *gather,
           JsonObject           *object,
           LanyardSessionFields *fields)
{
  LanyardProgrammeFields *programme = lanyard_builder_get_fields (gather->builder);
  const char             *start = find_start (object);
  const char *const       ends[] = { "end_date", "end", NULL };
  const char *const       lengths[] = { "duration", "length", NULL };
  const char             *end = find_member (object, ends);
  const char             *minutes = find_member (object, lengths);
  LanyardInstant          instant;
  int                     offset;

  lanyard_gather_when (gather, object, start != NULL ? start : "when", end, fields);
  if (fields->start != LANYARD_NO_INSTANT &&
      read_timestamp (object, gather->walk, &instant, &offset))
    {
      fields->start = instant;
      fields->day = lanyard_date_of (instant, programme->zone, programme->day_start);
    }
  if (fields->duration == LANYARD_NO_DURATION && minutes != NULL)
    fields->duration = read_duration (gather, object, minutes);
}

static gboolean
drop_member_cb (const char  *name,
                JsonNode    *value,
                LanyardWalk *walk,
                gpointer     data)
{
  g_autofree char *text =
    lanyard_json_is_string (value) ? lanyard_json_loose_item (value, walk) : NULL;

  if (JSON_NODE_HOLDS_NULL (value) || (lanyard_json_is_string (value) && text == NULL))
    return TRUE;
  if (!g_strv_contains (known, name))
    lanyard_gather_drop (data, NULL, name);
  return TRUE;
}

static gboolean
read_session_cb (JsonObject  *object,
                 LanyardWalk *walk,
                 gpointer     data)
{
  LanyardGather       *gather = data;
  GPtrArray           *links = lanyard_c3voc_links_new ();
  g_autofree char     *text = lanyard_json_loose_text (object, "description", walk);
  g_autofree char     *link = lanyard_c3voc_read_address (object, "link", NULL, walk);
  g_autofree char     *url = lanyard_c3voc_read_address (object, "url", NULL, walk);
  LanyardSessionFields fields = { 0 };

  fields.id = lanyard_json_loose_string (object, "id", walk);
  fields.key_kind = LANYARD_KEY_LOCAL;
  fields.title = lanyard_json_loose_string (object, "title", walk);
  fields.type = lanyard_json_loose_string (object, "type", walk);
  fields.kind = lanyard_guess_session_kind (fields.type, fields.title);
  fields.description = lanyard_guess_text (text);
  fields.speakers = read_speakers (gather, object);
  fields.room = read_room (gather, object);
  read_when (gather, object, &fields);

  lanyard_c3voc_links_add (links, LANYARD_LINK_WEBSITE, NULL, link);
  lanyard_c3voc_links_add (links, LANYARD_LINK_WEBSITE, NULL, url);
  fields.links = lanyard_c3voc_links_end (links);

  lanyard_json_loose_foreach_member (object, walk, drop_member_cb, gather);
  return lanyard_gather_add (gather, &fields);
}

/**
 * lanyard_flat_read:
 * @root: the top of a document that lanyard_flat_probe() knows
 * @reading: what came with it
 * @error: return location for LANYARD_READ_ERROR_UNUSABLE or
 *   G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_flat_read (JsonNode             *root,
                   const LanyardReading *reading,
                   GError              **error)
{
  g_autoptr (LanyardGather) gather = lanyard_gather_new (reading, LANYARD_FLAT_FORMAT);
  g_autoptr (GPtrArray) ignored =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardWalk) scout = lanyard_walk_new (ignored);

  lanyard_json_foreach_top (root, scout, scout_cb, gather);
  lanyard_gather_choose_zone (gather, NULL, NULL);
  lanyard_json_foreach_top (root, gather->walk, read_session_cb, gather);
  return lanyard_gather_finish (gather, error);
}
