/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-schedule.h"

#include "lanyard-c3voc-links.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"
#include "lanyard-when.h"

#include <string.h>

#define ZONE_MEMBER "time_zone_name"

static void
clear_slot (gpointer data)
{
  LanyardC3vocSlot *slot = data;

  g_clear_pointer (&slot->key, g_free);
}

/* What relative addresses are relative to: the member moved about with time
 * and producer. */
static char *
read_base (JsonObject *schedule,
           JsonObject *conference)
{
  static const char *const names[] = { "base_url", "url" };
  JsonObject *const        objects[] = { schedule, conference };

  for (guint i = 0; i < G_N_ELEMENTS (names) * G_N_ELEMENTS (objects); i++)
    {
      const char      *text = lanyard_json_peek_string (objects[i % 2], names[i / 2]);
      g_autofree char *url = lanyard_resolve_address (text, NULL);

      if (url != NULL && g_str_has_prefix (url, "http"))
        return g_steal_pointer (&url);
    }

  return NULL;
}

/**
 * lanyard_c3voc_schedule_new:
 * @reading: what came with the document
 * @schedule: the document's "schedule"
 * @format: (transfer none): the format's static name
 *
 * Returns: (transfer full): a schedule without slots, whose walk stands at
 *   @schedule
 */
LanyardC3vocSchedule *
lanyard_c3voc_schedule_new (const LanyardReading *reading,
                            JsonObject           *schedule,
                            const char           *format)
{
  LanyardC3vocSchedule *self = g_new0 (LanyardC3vocSchedule, 1);

  self->reading = reading;
  self->walk = lanyard_walk_new (reading->problems);
  lanyard_walk_enter (self->walk, "schedule");
  self->builder = lanyard_builder_new (self->walk, format);
  self->conference = lanyard_json_member_object (schedule, "conference", self->walk);
  self->base = read_base (schedule, self->conference);
  self->people = lanyard_c3voc_people_new (self->base, self->walk);
  self->rooms = lanyard_c3voc_rooms_new (self->walk, self->builder);
  self->tracks = lanyard_c3voc_tracks_new (self->walk, self->builder);
  self->slots = g_array_new (FALSE, TRUE, sizeof (LanyardC3vocSlot));
  g_array_set_clear_func (self->slots, clear_slot);
  self->keys = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
lanyard_c3voc_schedule_free (LanyardC3vocSchedule *self)
{
  lanyard_c3voc_people_free (self->people);
  lanyard_c3voc_rooms_free (self->rooms);
  lanyard_c3voc_tracks_free (self->tracks);
  lanyard_builder_free (self->builder);
  lanyard_walk_free (self->walk);
  g_hash_table_unref (self->keys);
  g_array_unref (self->slots);
  g_free (self->base);
  g_free (self);
}

/**
 * lanyard_c3voc_schedule_read_head:
 * @self: a schedule whose walk stands at @schedule
 * @schedule: the document's "schedule"
 *
 * Reads what the document says of the conference, its rooms and tracks; not
 * its dates, which its sessions may prove wrong.
 */
void
lanyard_c3voc_schedule_read_head (LanyardC3vocSchedule *self,
                                  JsonObject           *schedule)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);
  LanyardWalk            *walk = self->walk;

  fields->version = lanyard_json_loose_string (schedule, "version", walk);
  lanyard_walk_enter (walk, "conference");
  fields->title = lanyard_json_loose_localised (self->conference, "title", walk);
  fields->subtitle = lanyard_json_loose_localised (self->conference, "subtitle", walk);
  fields->acronym = lanyard_json_loose_string (self->conference, "acronym", walk);
  fields->logo = lanyard_c3voc_read_address (self->conference, "logo", self->base, walk);
  fields->url = lanyard_c3voc_read_address (self->conference, "url", self->base, walk);
  lanyard_c3voc_rooms_read (self->rooms, self->conference);
  lanyard_c3voc_tracks_read (self->tracks, self->conference);
  lanyard_walk_leave (walk);

  lanyard_c3voc_rooms_read (self->rooms, schedule);
  if (fields->url == NULL)
    fields->url = lanyard_c3voc_read_address (schedule, "url", self->base, walk);
  if (fields->url == NULL && self->base != NULL)
    fields->url = lanyard_c3voc_read_address (schedule, "base_url", NULL, walk);
}

/**
 * lanyard_c3voc_schedule_add_day:
 * @self: a schedule whose walk stands at @day
 * @day: a day that the document lists
 *
 * Returns: its date; LANYARD_NO_DATE where it has none, and reported where that
 *   is no date
 */
LanyardDate
lanyard_c3voc_schedule_add_day (LanyardC3vocSchedule *self,
                                JsonObject           *day)
{
  g_autofree char *text = lanyard_json_loose_string (day, "date", self->walk);
  g_autofree char *head = text != NULL ? g_strndup (text, strlen ("YYYY-MM-DD")) : NULL;
  LanyardDate      date = lanyard_when_date (head);

  if (text != NULL && date == LANYARD_NO_DATE)
    lanyard_walk_report_member (self->walk, "date", LANYARD_PROBLEM_BAD_DATE, NULL, text);
  lanyard_day_starts_add_day (&self->starts, date);
  return date;
}

/**
 * lanyard_c3voc_schedule_add_slot:
 * @self: a schedule whose walk stands at the slot's event
 * @slot: a slot with its event and its place in the document; what it points
 *   to is taken over
 * @start: the name of the member that tells when it starts
 */
void
lanyard_c3voc_schedule_add_slot (LanyardC3vocSchedule *self,
                                 LanyardC3vocSlot     *slot,
                                 const char           *start)
{
  guint count;

  slot->key = lanyard_c3voc_slot_dup_key (slot->event, self->walk, &slot->key_kind);
  count = GPOINTER_TO_UINT (g_hash_table_lookup (self->keys, slot->key));
  g_hash_table_insert (self->keys, slot->key, GUINT_TO_POINTER (count + 1));
  lanyard_offsets_add (&self->offsets, lanyard_json_peek_string (slot->event, start));
  g_array_append_val (self->slots, *slot);
}

/* Of a zone that isn't the one of the times a single one is named. */
static void
check_zone (LanyardC3vocSchedule *self,
            GTimeZone            *zone)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      const LanyardC3vocSlot *slot = &g_array_index (self->slots, LanyardC3vocSlot, i);
      const char             *date = lanyard_json_peek_string (slot->event, "date");
      LanyardInstant          start;
      int                     offset;

      if (lanyard_instant_parse (date, NULL, &start, &offset) && offset != 0 &&
          offset != lanyard_instant_offset (start, zone))
        {
          lanyard_walk_report_member (self->walk, ZONE_MEMBER, LANYARD_PROBLEM_OFFSET_DISAGREES,
                                      g_time_zone_get_identifier (zone), date);
          return;
        }
    }
}

/**
 * lanyard_c3voc_schedule_find_zone:
 * @self: a schedule that has all slots, and whose walk stands at the
 *   conference
 *
 * Finds the programme's zone.
 */
void
lanyard_c3voc_schedule_find_zone (LanyardC3vocSchedule *self)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);
  g_autofree char        *zone = NULL;

  zone = lanyard_json_loose_string (self->conference, ZONE_MEMBER, self->walk);
  lanyard_reading_choose_zone (self->reading, self->walk, self->builder, ZONE_MEMBER, zone,
                               &self->offsets);
  if (fields->zone_source >= LANYARD_ZONE_DOCUMENT)
    check_zone (self, fields->zone);
}

/**
 * lanyard_c3voc_schedule_find_days:
 * @self: a schedule that has its zone and every slot's start, and whose walk
 *   stands at the conference
 *
 * Finds when a day begins, and the first and the last day.
 */
void
lanyard_c3voc_schedule_find_days (LanyardC3vocSchedule *self)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);
  g_autofree char        *start = NULL;
  g_autofree char        *end = NULL;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const LanyardC3vocSlot *slot = &g_array_index (self->slots, LanyardC3vocSlot, i);

      lanyard_day_starts_add (&self->starts, slot->day, slot->start, fields->zone);
    }
  fields->day_start = lanyard_day_starts_choose (&self->starts);

  for (guint i = 0; i < self->slots->len; i++)
    {
      const LanyardC3vocSlot *slot = &g_array_index (self->slots, LanyardC3vocSlot, i);

      if (slot->start != LANYARD_NO_INSTANT)
        lanyard_day_starts_add_day (&self->starts,
                                    lanyard_date_of (slot->start, fields->zone, fields->day_start));
    }

  start = lanyard_json_loose_string (self->conference, "start", self->walk);
  fields->start =
    lanyard_reading_choose_date (self->walk, self->builder, "start", start, self->starts.first);
  end = lanyard_json_loose_string (self->conference, "end", self->walk);
  fields->end =
    lanyard_reading_choose_date (self->walk, self->builder, "end", end, self->starts.last);
}

/**
 * lanyard_c3voc_schedule_name_session:
 * @self: a schedule whose walk stands at the slot's event
 * @slot: one of its slots
 * @fields: the slot's session with its room; gets its id: its key, with start
 *   and room where others have the same, which is reported where the document
 *   gave it
 */
void
lanyard_c3voc_schedule_name_session (LanyardC3vocSchedule   *self,
                                     const LanyardC3vocSlot *slot,
                                     LanyardSessionFields   *fields)
{
  const char *room = fields->room != NULL ? lanyard_room_get_title (fields->room) : NULL;

  fields->key_kind = slot->key_kind;
  if (GPOINTER_TO_UINT (g_hash_table_lookup (self->keys, slot->key)) == 1)
    {
      fields->id = g_strdup (slot->key);
      return;
    }

  fields->key = g_strdup (slot->key);
  fields->id = lanyard_c3voc_slot_make_id (slot, room);
  if (slot->key_kind != LANYARD_KEY_NONE)
    lanyard_walk_report (self->walk, LANYARD_PROBLEM_DUPLICATE_ID, fields->id, slot->key);
}

/**
 * lanyard_c3voc_schedule_end:
 * @self: a schedule whose sessions are all in its builder, and whose walk
 *   stands at the conference
 * @error: return location for LANYARD_READ_ERROR_UNUSABLE
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_c3voc_schedule_end (LanyardC3vocSchedule *self,
                            GError              **error)
{
  lanyard_c3voc_rooms_end (self->rooms);
  if (!lanyard_reading_name (self->reading, self->walk, self->builder, error))
    return NULL;

  return lanyard_builder_finish (self->builder);
}
