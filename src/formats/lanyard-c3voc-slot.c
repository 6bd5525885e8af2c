/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-slot.h"

#include "lanyard-clean.h"
#include "lanyard-json-loose.h"
#include "lanyard-when.h"

#include <string.h>

#define SECONDS_PER_MINUTE 60
#define MAX_DURATION (365 * 24 * 60) /* in minutes */

/**
 * lanyard_c3voc_slot_dup_key:
 * @event: an event
 * @walk: a walk that stands at it
 * @kind: (out): how well it does
 *
 * Returns: (transfer full): what names @event from version to version: its
 *   guid, else its code, else its id, else its title
 */
char *
lanyard_c3voc_slot_dup_key (JsonObject     *event,
                            LanyardWalk    *walk,
                            LanyardKeyKind *kind)
{
  static const char *const names[] = { "guid", "code", "id" };
  g_autofree char         *title = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *key = lanyard_json_loose_string (event, names[i], walk);

      *kind = i == 0 ? LANYARD_KEY_GLOBAL : LANYARD_KEY_LOCAL;
      if (key != NULL)
        return key;
    }

  *kind = LANYARD_KEY_NONE;
  title = lanyard_json_loose_localised (event, "title", walk);
  return lanyard_clean_slug (title != NULL ? title : "", "session");
}

/**
 * lanyard_c3voc_slot_make_id:
 * @slot: an event whose key others have too
 * @room: (nullable): the name of its room
 *
 * Returns: (transfer full): its key with its start and its room, so that one
 *   occurrence keeps its id where another one is dropped
 */
char *
lanyard_c3voc_slot_make_id (const LanyardC3vocSlot *slot,
                            const char             *room)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GString) id = g_string_new (slot->key);
  g_autofree char *start = lanyard_instant_to_iso (slot->start, utc);

  if (start != NULL)
    g_string_append_printf (id, "@%.*s", (int)strlen ("YYYY-MM-DDTHH:MM"), start);
  if (room != NULL)
    g_string_append_printf (id, "/%s", room);
  return g_strdup (id->str);
}

/* An offset of zero that the clock beside it gives the lie is reported. */
static gboolean
parse_when (const char     *date,
            const char     *clock,
            GTimeZone      *zone,
            LanyardWalk    *walk,
            LanyardInstant *start)
{
  LanyardInstant written;

  if (!lanyard_when_parse (date, clock, zone, start))
    return FALSE;

  if (lanyard_instant_parse (date, zone, &written, NULL) && written != *start)
    lanyard_walk_report_member (walk, "date", LANYARD_PROBLEM_OFFSET_IGNORED,
                                g_time_zone_get_identifier (zone), date);
  return TRUE;
}

/**
 * lanyard_c3voc_slot_read_start:
 * @slot: an event with its day
 * @walk: a walk that stands at it
 * @zone: the venue's zone
 * @day_change: when a day begins, for events that have a clock time alone
 *
 * Reads the start: from the date, which is an instant, else from the clock
 * time on its day.
 */
void
lanyard_c3voc_slot_read_start (LanyardC3vocSlot *slot,
                               LanyardWalk      *walk,
                               GTimeZone        *zone,
                               int               day_change)
{
  g_autofree char *date = lanyard_json_loose_string (slot->event, "date", walk);
  g_autofree char *clock = lanyard_json_loose_string (slot->event, "start", walk);
  LanyardDate      day = lanyard_when_date (date);

  slot->start = LANYARD_NO_INSTANT;
  if (date != NULL && parse_when (date, clock, zone, walk, &slot->start))
    return;

  if (date != NULL && day == LANYARD_NO_DATE)
    lanyard_walk_report_member (walk, "date", LANYARD_PROBLEM_BAD_TIME, NULL, date);
  if (clock == NULL)
    return;

  if (parse_when (clock, NULL, zone, walk, &slot->start) ||
      lanyard_when_on_day (day != LANYARD_NO_DATE ? day : slot->day, clock,
                           day != LANYARD_NO_DATE ? 0 : day_change, zone, &slot->start))
    return;

  slot->start = LANYARD_NO_INSTANT;
  lanyard_walk_report_member (walk, "start", LANYARD_PROBLEM_BAD_TIME, NULL, clock);
}

/**
 * lanyard_c3voc_slot_read_duration:
 * @slot: an event with its start
 * @walk: a walk that stands at it
 * @zone: the venue's zone
 *
 * Reads the duration, else what is between start and end.
 */
void
lanyard_c3voc_slot_read_duration (LanyardC3vocSlot *slot,
                                  LanyardWalk      *walk,
                                  GTimeZone        *zone)
{
  g_autofree char *duration = lanyard_json_loose_string (slot->event, "duration", walk);
  g_autofree char *end = lanyard_json_loose_string (slot->event, "end", walk);
  LanyardInstant   instant;
  gint64           minutes = -1;

  slot->duration = duration != NULL ? lanyard_duration_parse (duration) : -1;
  if (slot->duration >= 0)
    return;

  slot->duration = LANYARD_NO_DURATION;
  if (duration != NULL)
    lanyard_walk_report_member (walk, "duration", LANYARD_PROBLEM_BAD_NUMBER, NULL, duration);
  if (end == NULL || slot->start == LANYARD_NO_INSTANT)
    return;

  if (lanyard_when_parse (end, NULL, zone, &instant))
    minutes = (instant - slot->start) / SECONDS_PER_MINUTE;
  if (minutes >= 0 && minutes <= MAX_DURATION)
    slot->duration = (int)minutes;
  else
    lanyard_walk_report_member (walk, "end", LANYARD_PROBLEM_BAD_TIME, NULL, end);
}

/**
 * lanyard_c3voc_slot_read_day:
 * @slot: an event with its start
 * @walk: a walk that stands at it
 * @programme: a programme that has its zone and the beginning of its days
 * @fields: gets start, duration and day
 *
 * The start tells the day; the document's own is reported where it is another.
 */
void
lanyard_c3voc_slot_read_day (const LanyardC3vocSlot       *slot,
                             LanyardWalk                  *walk,
                             const LanyardProgrammeFields *programme,
                             LanyardSessionFields         *fields)
{
  fields->start = slot->start;
  fields->duration = slot->duration;
  fields->day = slot->day;
  if (slot->start == LANYARD_NO_INSTANT)
    return;

  fields->day = lanyard_date_of (slot->start, programme->zone, programme->day_start);
  if (slot->day != LANYARD_NO_DATE && slot->day != fields->day)
    {
      g_autofree char *expected = lanyard_date_to_iso (fields->day);
      g_autofree char *found = lanyard_date_to_iso (slot->day);

      lanyard_walk_report (walk, LANYARD_PROBLEM_BAD_DATE, expected, found);
    }
}
