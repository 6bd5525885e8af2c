/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-reader.h"

#include "lanyard-c3voc-event.h"
#include "lanyard-c3voc-schedule.h"
#include "lanyard-clean.h"
#include "lanyard-json-loose.h"
#include "lanyard-json-value.h"
#include "lanyard-json.h"

/* When night ends, for events that have a clock time and no date. */
#define NIGHT_END (6 * 60)

/* Where the search for events is. */
typedef struct
{
  LanyardC3vocSchedule *schedule;
  LanyardC3vocSlot      next;
  guint                 n_days;
  GHashTable           *renamed; /* rooms that events call another name than their day does */
} Search;

/* The name in the day's list counts; an event may have an older one. */
static char *
find_room_name (Search     *search,
                JsonObject *event)
{
  LanyardWalk     *walk = search->schedule->walk;
  g_autofree char *own = lanyard_json_loose_localised (event, "room", walk);
  LanyardCleaned   cleaned;
  g_autofree char *name = lanyard_clean (search->next.room, LANYARD_CLEAN_LINE, &cleaned);
  g_autofree char *pair = NULL;

  if (*name == '\0' || own == NULL || g_str_equal (own, name))
    return *name != '\0' ? g_steal_pointer (&name) : g_steal_pointer (&own);

  pair = g_strconcat (name, "\n", own, NULL);
  if (g_hash_table_add (search->renamed, g_steal_pointer (&pair)))
    lanyard_walk_report_member (walk, "room", LANYARD_PROBLEM_CONTRADICTED, name, own);
  return g_steal_pointer (&name);
}

static gboolean
collect_event_cb (JsonNode    *item,
                  LanyardWalk *walk,
                  gpointer     data)
{
  Search          *search = data;
  LanyardC3vocSlot slot = search->next;

  search->next.index++;
  slot.event = lanyard_json_to_object (item, walk);
  if (slot.event == NULL)
    return TRUE;

  lanyard_c3voc_people_meet (search->schedule->people, slot.event, "persons");
  lanyard_c3voc_schedule_add_slot (search->schedule, &slot, "date");
  return lanyard_reading_step (search->schedule->reading, 0, 0);
}

/* A room without a name holds sessions all the same. */
static gboolean
collect_room (Search     *search,
              JsonObject *rooms,
              const char *name)
{
  LanyardWalk     *walk = search->schedule->walk;
  LanyardCleaned   cleaned;
  g_autofree char *title = lanyard_clean (name, LANYARD_CLEAN_LINE, &cleaned);

  if (*title != '\0')
    lanyard_c3voc_rooms_get (search->schedule->rooms, title);
  else
    lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_MISSING, "name", NULL);

  search->next.room = name;
  search->next.index = 0;
  return lanyard_json_foreach (rooms, name, walk, collect_event_cb, search);
}

static gboolean
collect_day_cb (JsonNode    *item,
                LanyardWalk *walk,
                gpointer     data)
{
  Search     *search = data;
  JsonObject *day = lanyard_json_to_object (item, walk);
  JsonObject *rooms;
  g_autoptr (GList) names = NULL;
  gboolean going = TRUE;

  search->next.day_index = search->n_days++;
  if (day == NULL)
    return TRUE;

  search->next.day = lanyard_c3voc_schedule_add_day (search->schedule, day);
  rooms = lanyard_json_member_object (day, "rooms", walk);
  names = rooms != NULL ? json_object_get_members (rooms) : NULL;
  lanyard_walk_enter (walk, "rooms");
  for (GList *at = names; at != NULL && going; at = at->next)
    going = collect_room (search, rooms, at->data);
  lanyard_walk_leave (walk);
  return going;
}

static void
enter_slot (LanyardWalk            *walk,
            const LanyardC3vocSlot *slot)
{
  lanyard_walk_enter (walk, "days");
  lanyard_walk_enter_item (walk, slot->day_index);
  lanyard_walk_enter (walk, "rooms");
  lanyard_walk_enter (walk, slot->room);
  lanyard_walk_enter_item (walk, slot->index);
}

static void
leave_slot (LanyardWalk *walk)
{
  for (guint i = 0; i < 5; i++)
    lanyard_walk_leave (walk);
}

static void
read_times (LanyardC3vocSchedule *schedule)
{
  GTimeZone *zone = lanyard_builder_get_fields (schedule->builder)->zone;
  int        given = schedule->reading->options->day_change;
  int        day_change = given > 0 ? given : NIGHT_END;

  for (guint i = 0; i < schedule->slots->len; i++)
    {
      LanyardC3vocSlot *slot = &g_array_index (schedule->slots, LanyardC3vocSlot, i);

      enter_slot (schedule->walk, slot);
      lanyard_c3voc_slot_read_start (slot, schedule->walk, zone, day_change);
      lanyard_c3voc_slot_read_duration (slot, schedule->walk, zone);
      leave_slot (schedule->walk);
    }
}

static void
read_session (Search                 *search,
              const LanyardC3vocSlot *slot)
{
  LanyardC3vocSchedule         *schedule = search->schedule;
  const LanyardProgrammeFields *programme = lanyard_builder_get_fields (schedule->builder);
  LanyardTrack                 *track =
    lanyard_c3voc_tracks_refer (schedule->tracks, slot->event, "track");
  LanyardSessionFields fields = { 0 };
  g_autofree char     *room = NULL;

  search->next.room = slot->room;
  room = find_room_name (search, slot->event);
  if (room != NULL)
    fields.room = g_object_ref (lanyard_c3voc_rooms_get (schedule->rooms, room));
  fields.track = track != NULL ? g_object_ref (track) : NULL;
  lanyard_c3voc_schedule_name_session (schedule, slot, &fields);
  fields.speakers = lanyard_c3voc_people_list (schedule->people, slot->event, "persons");
  lanyard_c3voc_slot_read_day (slot, schedule->walk, programme, &fields);
  lanyard_c3voc_event_read_texts (slot->event, schedule->walk, &fields);
  lanyard_c3voc_event_read_links (slot->event, schedule->walk, schedule->base, &fields);
  lanyard_builder_add_session (schedule->builder, &fields);
}

static gboolean
read_sessions (Search *search)
{
  LanyardC3vocSchedule *schedule = search->schedule;

  for (guint i = 0; i < schedule->slots->len; i++)
    {
      const LanyardC3vocSlot *slot = &g_array_index (schedule->slots, LanyardC3vocSlot, i);

      if (!lanyard_reading_step (schedule->reading, i, schedule->slots->len))
        return FALSE;

      enter_slot (schedule->walk, slot);
      read_session (search, slot);
      leave_slot (schedule->walk);
    }

  return TRUE;
}

static gboolean
has_rooms (JsonArray *days)
{
  for (guint i = 0; i < json_array_get_length (days); i++)
    {
      JsonNode   *node = json_array_get_element (days, i);
      JsonObject *day = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (lanyard_json_loose_object (day, "rooms") != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * lanyard_c3voc_probe:
 * @root: the top of any document
 *
 * Returns: whether it is a schedule.json: a conference whose days have rooms,
 *   and no list of events beside them in their place
 */
gboolean
lanyard_c3voc_probe (JsonNode *root)
{
  JsonObject *top = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonObject *schedule = lanyard_json_loose_object (top, "schedule");
  JsonObject *conference = lanyard_json_loose_object (schedule, "conference");
  JsonArray  *days = lanyard_json_loose_array (conference, "days");

  return days != NULL && (lanyard_json_member (schedule, "events") == NULL || has_rooms (days));
}

/**
 * lanyard_c3voc_read:
 * @root: the top of a document that lanyard_c3voc_probe() knows
 * @reading: what came with it
 * @error: return location for LANYARD_READ_ERROR_UNUSABLE or
 *   G_IO_ERROR_CANCELLED
 *
 * Reads what frab, pretalx, the c3voc's scripts and their kin write as
 * schedule.json, of all ages.
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_c3voc_read (JsonNode             *root,
                    const LanyardReading *reading,
                    GError              **error)
{
  JsonObject *top = lanyard_json_loose_object (json_node_get_object (root), "schedule");
  g_autoptr (LanyardC3vocSchedule) schedule =
              lanyard_c3voc_schedule_new (reading, top, LANYARD_C3VOC_FORMAT);
  g_autoptr (GHashTable) renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search   search = { .schedule = schedule, .renamed = renamed };
  gboolean going;

  lanyard_c3voc_schedule_read_head (schedule, top);
  lanyard_walk_enter (schedule->walk, "conference");
  going = lanyard_json_foreach (schedule->conference, "days", schedule->walk, collect_day_cb,
                                &search);
  if (going)
    {
      lanyard_c3voc_schedule_find_zone (schedule);
      read_times (schedule);
      lanyard_c3voc_schedule_find_days (schedule);
      lanyard_c3voc_people_end (schedule->people, schedule->builder);
      going = read_sessions (&search);
    }

  if (!going)
    {
      g_cancellable_set_error_if_cancelled (reading->cancellable, error);
      return NULL;
    }

  return lanyard_c3voc_schedule_end (schedule, error);
}
