/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pretalx-widget-reader.h"

#include "lanyard-c3voc-links.h"
#include "lanyard-field.h"
#include "lanyard-gather.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"

#define MAX_DURATION 525600 /* a year, in minutes */

/* What pretalx hands to the schedule that it puts into other people's pages.
 * It alone has the breaks, which are talks without a code. */
typedef struct
{
  LanyardGather *gather;
  GHashTable    *tracks; /* id -> LanyardTrack (unowned) */
} Widget;

/**
 * lanyard_pretalx_widget_probe:
 * @root: the top of any document
 *
 * Returns: whether it is the data of pretalx's widget
 */
gboolean
lanyard_pretalx_widget_probe (JsonNode *root)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode   *talks = lanyard_json_member (object, "talks");

  return talks != NULL && JSON_NODE_HOLDS_ARRAY (talks) &&
         lanyard_json_peek_string (object, "event_start") != NULL;
}

static const char *
get_id_member (JsonObject *talk)
{
  return lanyard_json_member (talk, "code") != NULL ? "code" : "id";
}

static gboolean
scout_cb (JsonObject  *object,
          LanyardWalk *walk,
          gpointer     data)
{
  lanyard_gather_scout (data, object, get_id_member (object), "start");
  return TRUE;
}

static gboolean
read_room_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  LanyardGather   *gather = data;
  g_autofree char *id = lanyard_json_loose_string (object, "id", walk);
  g_autofree char *name = lanyard_json_loose_localised (object, "name", walk);

  if (name == NULL)
    lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "name", NULL);
  else if (id != NULL && g_hash_table_contains (gather->rooms, id))
    lanyard_walk_report (walk, LANYARD_PROBLEM_DUPLICATE_ID, NULL, id);
  else
    lanyard_gather_room (gather, id, name);
  return TRUE;
}

static gboolean
read_track_cb (JsonObject  *object,
               LanyardWalk *walk,
               gpointer     data)
{
  Widget          *widget = data;
  g_autofree char *id = lanyard_json_loose_string (object, "id", walk);
  g_autofree char *name = lanyard_json_loose_localised (object, "name", walk);
  g_autofree char *color = lanyard_field_color (object, "color", walk);

  if (name == NULL)
    lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "name", NULL);
  else if (id != NULL)
    g_hash_table_insert (widget->tracks, g_strdup (id),
                         lanyard_gather_track (widget->gather, name, color));
  return TRUE;
}

static gboolean
read_speaker_cb (JsonObject  *object,
                 LanyardWalk *walk,
                 gpointer     data)
{
  LanyardGather      *gather = data;
  g_autofree char    *code = lanyard_json_loose_string (object, "code", walk);
  g_autofree char    *biography = lanyard_json_loose_text (object, "biography", walk);
  LanyardPersonFields fields = { .name = lanyard_json_loose_string (object, "name", walk) };

  if (fields.name == NULL)
    {
      /* who hides their name can still be referred to */
      if (code == NULL)
        return TRUE;
      lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "name", code);
      fields.name = g_strdup (code);
    }

  fields.biography = lanyard_guess_text (biography);
  fields.picture = lanyard_c3voc_read_address (object, "avatar", NULL, walk);
  lanyard_gather_person (gather, code, &fields);
  return TRUE;
}

typedef struct
{
  LanyardGather *gather;
  GPtrArray     *people; /* (element-type LanyardPerson) */
} Speakers;

static gboolean
read_reference_cb (JsonNode    *item,
                   LanyardWalk *walk,
                   gpointer     data)
{
  const Speakers  *speakers = data;
  g_autofree char *code = lanyard_json_loose_item (item, walk);
  LanyardPerson   *person =
    code != NULL ? g_hash_table_lookup (speakers->gather->people, code) : NULL;

  if (person != NULL)
    g_ptr_array_add (speakers->people, g_object_ref (person));
  else if (code != NULL)
    lanyard_walk_report (walk, LANYARD_PROBLEM_UNKNOWN_REFERENCE, NULL, code);
  return TRUE;
}

/* What a talk refers to by id, with a reference of its own. */
static gpointer
refer (JsonObject  *object,
       const char  *name,
       GHashTable  *by_id,
       LanyardWalk *walk)
{
  g_autofree char *id = lanyard_json_loose_string (object, name, walk);
  gpointer         item = id != NULL ? g_hash_table_lookup (by_id, id) : NULL;

  if (id != NULL && item == NULL)
    lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_UNKNOWN_REFERENCE, NULL, id);
  return item != NULL ? g_object_ref (item) : NULL;
}

static LanyardSessionStatus
read_status (JsonObject  *object,
             LanyardWalk *walk)
{
  g_autofree char *state = lanyard_json_loose_string (object, "state", walk);

  if (state == NULL || g_str_equal (state, "confirmed"))
    return LANYARD_SESSION_CONFIRMED;
  if (g_str_equal (state, "canceled") || g_str_equal (state, "withdrawn"))
    return LANYARD_SESSION_CANCELLED;
  return LANYARD_SESSION_TENTATIVE;
}

static void
read_texts (JsonObject           *object,
            LanyardWalk          *walk,
            LanyardSessionFields *fields)
{
  g_autofree char *abstract = lanyard_json_loose_localised_text (object, "abstract", walk);
  g_autofree char *description = lanyard_json_loose_localised_text (object, "description", walk);
  g_autofree char *language = lanyard_json_loose_string (object, "content_locale", walk);
  gboolean         do_not_record = FALSE;

  fields->abstract = lanyard_guess_text (abstract);
  if (g_strcmp0 (abstract, description) != 0)
    fields->description = lanyard_guess_text (description);
  fields->languages = lanyard_guess_languages (language);
  lanyard_json_loose_bool (object, "do_not_record", walk, &do_not_record);
  if (do_not_record)
    fields->recorded = LANYARD_RECORDED_NO;
}

static gboolean
read_talk_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  Widget              *widget = data;
  GPtrArray           *people = lanyard_gather_people_new ();
  Speakers             speakers = { .gather = widget->gather, .people = people };
  const char          *id = get_id_member (object);
  LanyardSessionFields fields = { 0 };

  fields.id = lanyard_json_loose_string (object, id, walk);
  fields.key_kind = LANYARD_KEY_LOCAL;
  fields.title = lanyard_json_loose_localised (object, "title", walk);
  fields.type = lanyard_json_loose_localised (object, "submission_type", walk);
  fields.kind = g_str_equal (id, "code") ? lanyard_guess_session_kind (fields.type, fields.title)
                                         : LANYARD_SESSION_BREAK;
  fields.room = refer (object, "room", widget->gather->rooms, walk);
  fields.track = refer (object, "track", widget->tracks, walk);
  fields.status = read_status (object, walk);
  read_texts (object, walk, &fields);
  lanyard_json_foreach (object, "speakers", walk, read_reference_cb, &speakers);
  fields.speakers = lanyard_gather_some (people);

  lanyard_gather_when (widget->gather, object, "start", "end", &fields);
  if (fields.duration == LANYARD_NO_DURATION)
    lanyard_json_loose_int (object, "duration", walk, 0, MAX_DURATION, &fields.duration);
  return lanyard_gather_add (widget->gather, &fields);
}

/* The event may be longer than its talks, but not shorter. */
static void
read_range (LanyardGather *gather,
            JsonObject    *object)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (gather->builder);
  LanyardDate             start = lanyard_field_date (object, "event_start", gather->walk);
  LanyardDate             end = lanyard_field_date (object, "event_end", gather->walk);
  g_autofree char        *found = NULL;
  g_autofree char        *expected = NULL;

  if (start == LANYARD_NO_DATE || end == LANYARD_NO_DATE || end < start)
    return;
  if (fields->start == LANYARD_NO_DATE || (start <= fields->start && fields->end <= end))
    {
      fields->start = start;
      fields->end = end;
      return;
    }

  found = lanyard_date_to_iso (start <= fields->start ? end : start);
  expected = lanyard_date_to_iso (start <= fields->start ? fields->end : fields->start);
  lanyard_walk_report_member (gather->walk, start <= fields->start ? "event_end" : "event_start",
                              LANYARD_PROBLEM_CONTRADICTED, expected, found);
}

/**
 * lanyard_pretalx_widget_read:
 * @root: the top of a document that lanyard_pretalx_widget_probe() knows
 * @reading: what came with it
 * @error: return location for LANYARD_READ_ERROR_UNUSABLE or
 *   G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_pretalx_widget_read (JsonNode             *root,
                             const LanyardReading *reading,
                             GError              **error)
{
  g_autoptr (LanyardGather) gather = lanyard_gather_new (reading, LANYARD_PRETALX_WIDGET_FORMAT);
  g_autoptr (GHashTable) tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) ignored =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardWalk) scout = lanyard_walk_new (ignored);
  JsonObject             *object = json_node_get_object (root);
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (gather->builder);
  Widget                  widget = { .gather = gather, .tracks = tracks };
  g_autofree char        *zone = lanyard_json_loose_string (object, "timezone", gather->walk);

  lanyard_json_foreach_object (object, "talks", scout, scout_cb, gather);
  lanyard_gather_choose_zone (gather, "timezone", zone);

  fields->version = lanyard_json_loose_string (object, "version", gather->walk);
  fields->title = lanyard_json_loose_localised (object, "event_name", gather->walk);
  lanyard_json_foreach_object (object, "rooms", gather->walk, read_room_cb, gather);
  lanyard_json_foreach_object (object, "tracks", gather->walk, read_track_cb, &widget);
  lanyard_json_foreach_object (object, "speakers", gather->walk, read_speaker_cb, gather);
  lanyard_json_foreach_object (object, "talks", gather->walk, read_talk_cb, &widget);
  read_range (gather, object);
  return lanyard_gather_finish (gather, error);
}
