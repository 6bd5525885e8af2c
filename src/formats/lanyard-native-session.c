/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-native-session.h"

#include "lanyard-field.h"
#include "lanyard-native-parts.h"

#define MAX_DURATION 525600 /* a year, in minutes */

typedef struct
{
  LanyardBuilder *builder;
  GCancellable   *cancellable;
} Reading;

/* What isn't said is a talk; what is said and not known is something else. */
static LanyardSessionKind
read_kind (JsonObject  *object,
           LanyardWalk *walk)
{
  g_autofree char   *word = lanyard_json_member_word (object, "kind", walk);
  LanyardSessionKind kind = LANYARD_SESSION_TALK;

  if (word != NULL && !lanyard_session_kind_from_name (word, &kind))
    {
      lanyard_walk_report_member (walk, "kind", LANYARD_PROBLEM_UNKNOWN_VALUE, NULL, word);
      return LANYARD_SESSION_OTHER;
    }

  return kind;
}

static LanyardSessionStatus
read_status (JsonObject  *object,
             LanyardWalk *walk)
{
  g_autofree char     *word = lanyard_json_member_word (object, "status", walk);
  LanyardSessionStatus status = LANYARD_SESSION_CONFIRMED;

  if (word != NULL && !lanyard_session_status_from_name (word, &status))
    lanyard_walk_report_member (walk, "status", LANYARD_PROBLEM_UNKNOWN_VALUE, NULL, word);

  return status;
}

static LanyardRecorded
read_recorded (JsonObject  *object,
               LanyardWalk *walk)
{
  gboolean recorded;

  if (!lanyard_json_member_bool (object, "recorded", walk, &recorded))
    return LANYARD_RECORDED_UNKNOWN;
  return recorded ? LANYARD_RECORDED_YES : LANYARD_RECORDED_NO;
}

static LanyardTrack *
read_track (JsonObject     *object,
            LanyardWalk    *walk,
            LanyardBuilder *builder)
{
  g_autofree char *id = lanyard_json_member_line (object, "track", walk);
  LanyardTrack    *track;

  if (id == NULL)
    return NULL;

  lanyard_walk_enter (walk, "track");
  track = lanyard_builder_find_track (builder, id);
  lanyard_walk_leave (walk);
  return track != NULL ? g_object_ref (track) : NULL;
}

static LanyardRoom *
read_room (JsonObject     *object,
           LanyardWalk    *walk,
           LanyardBuilder *builder)
{
  g_autofree char *id = lanyard_json_member_line (object, "room", walk);
  LanyardRoom     *room;

  if (id == NULL)
    return NULL;

  lanyard_walk_enter (walk, "room");
  room = lanyard_builder_find_room (builder, id);
  lanyard_walk_leave (walk);
  return room != NULL ? g_object_ref (room) : NULL;
}

/* A start tells the day; a day beside it may only say the same. */
static void
read_when (JsonObject                   *object,
           LanyardWalk                  *walk,
           const LanyardProgrammeFields *programme,
           LanyardSessionFields         *fields)
{
  LanyardDate      day = lanyard_field_date (object, "day", walk);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  fields->start = lanyard_field_instant (object, "start", walk, programme->zone,
                                         programme->zone_source >= LANYARD_ZONE_DOCUMENT);
  fields->duration = LANYARD_NO_DURATION;
  lanyard_json_member_int (object, "duration", walk, 0, MAX_DURATION, &fields->duration);

  if (fields->start == LANYARD_NO_INSTANT)
    {
      fields->day = day;
      return;
    }

  fields->day = lanyard_date_of (fields->start, programme->zone, programme->day_start);
  if (day == LANYARD_NO_DATE || day == fields->day)
    return;

  expected = lanyard_date_to_iso (fields->day);
  found = lanyard_date_to_iso (day);
  lanyard_walk_report_member (walk, "day", LANYARD_PROBLEM_BAD_DATE, expected, found);
}

static gboolean
read_session_cb (JsonObject  *object,
                 LanyardWalk *walk,
                 gpointer     data)
{
  const Reading       *reading = data;
  LanyardBuilder      *builder = reading->builder;
  LanyardSessionFields fields = { 0 };

  if (g_cancellable_is_cancelled (reading->cancellable))
    return FALSE;

  fields.title = lanyard_native_read_required (object, "title", walk);
  if (fields.title == NULL)
    return TRUE;

  fields.id = lanyard_json_member_line (object, "id", walk);
  fields.key_kind = LANYARD_KEY_GLOBAL;
  fields.kind = read_kind (object, walk);
  fields.parent = lanyard_json_member_line (object, "parent", walk);
  fields.subtitle = lanyard_json_member_line (object, "subtitle", walk);
  fields.languages = lanyard_field_lines (object, "language", "languages", walk);
  fields.type = lanyard_json_member_line (object, "type", walk);
  fields.track = read_track (object, walk, builder);
  fields.room = read_room (object, walk, builder);
  read_when (object, walk, lanyard_builder_get_fields (builder), &fields);
  fields.status = read_status (object, walk);
  fields.leads = lanyard_native_read_people (object, "leads", walk, builder);
  fields.speakers = lanyard_native_read_people (object, "speakers", walk, builder);
  fields.abstract = lanyard_native_read_text (object, "abstract", walk);
  fields.description = lanyard_native_read_text (object, "description", walk);
  fields.audience = lanyard_json_member_text (object, "audience", walk);
  fields.topics = lanyard_native_read_topics (object, walk);
  fields.summary = lanyard_native_read_summary (object, walk, builder);
  fields.links = lanyard_native_read_links (object, walk);
  fields.recorded = read_recorded (object, walk);
  fields.licence = lanyard_json_member_line (object, "licence", walk);

  lanyard_builder_add_session (builder, &fields);
  return TRUE;
}

/**
 * lanyard_native_read_sessions:
 * @root: a document of ours
 * @walk: a walk that stands at @root
 * @builder: a builder that has zone, rooms, tracks and people
 * @cancellable: (nullable): looked at before every session
 * @error: return location for G_IO_ERROR_CANCELLED
 *
 * Adds the sessions to @builder.
 *
 * Returns: whether it went on to the end
 */
gboolean
lanyard_native_read_sessions (JsonObject     *root,
                              LanyardWalk    *walk,
                              LanyardBuilder *builder,
                              GCancellable   *cancellable,
                              GError        **error)
{
  Reading reading = { .builder = builder, .cancellable = cancellable };

  if (lanyard_json_foreach_object (root, "sessions", walk, read_session_cb, &reading))
    return TRUE;

  g_cancellable_set_error_if_cancelled (cancellable, error);
  return FALSE;
}
