/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clean.h"
#include "lanyard-ical-parts.h"

#include <string.h>

#define SECONDS_PER_MINUTE 60
#define MINUTES_PER_DAY (24 * 60)
#define MAX_DURATION (365 * MINUTES_PER_DAY) /* in minutes */

/* What can be known only when all events are read: the zone of those times
 * that name none, and which ids are there several times. */

static LanyardIcalEvent *
get_event (LanyardIcal *self,
           guint        index)
{
  return g_ptr_array_index (self->events, index);
}

static void
enter_event (LanyardIcal            *self,
             const LanyardIcalEvent *event)
{
  lanyard_walk_enter (self->walk, "VEVENT");
  lanyard_walk_enter_item (self->walk, event->index);
}

static void
leave_event (LanyardIcal *self)
{
  lanyard_walk_leave (self->walk);
  lanyard_walk_leave (self->walk);
}

/* What the calendar says, else the zone that the most of its times are in. */
static void
choose_zone (LanyardIcal *self)
{
  const char *most = lanyard_ical_zones_most (self->zones);

  lanyard_reading_choose_zone (self->reading, self->walk, self->builder, "X-WR-TIMEZONE",
                               self->zone != NULL ? self->zone : most, &self->offsets);
}

/* A time in a zone that nobody knows counts as one of the conference's. */
static void
report_unknown_zones (LanyardIcal *self)
{
  const LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);
  g_autoptr (GPtrArray) names = g_hash_table_get_keys_as_ptr_array (self->unknown_zones);

  g_ptr_array_sort_values (names, (GCompareFunc)strcmp);
  for (guint i = 0; i < names->len; i++)
    {
      const char      *name = g_ptr_array_index (names, i);
      g_autofree char *valid = g_utf8_make_valid (name, -1);
      LanyardCleaned   cleaned;
      g_autofree char *clean = lanyard_clean (valid, LANYARD_CLEAN_LINE, &cleaned);

      lanyard_walk_report_at (self->walk, g_hash_table_lookup (self->unknown_zones, name), NULL,
                              LANYARD_PROBLEM_BAD_TIME_ZONE,
                              g_time_zone_get_identifier (fields->zone), clean);
    }
}

static void
settle (LanyardIcal     *self,
        LanyardIcalTime *time,
        const char      *name,
        GTimeZone       *zone)
{
  if (time->clock == NULL || lanyard_when_parse (time->clock, NULL, zone, &time->instant))
    return;

  time->instant = LANYARD_NO_INSTANT;
  lanyard_walk_report_member (self->walk, name, LANYARD_PROBLEM_BAD_TIME, NULL, time->clock);
}

/* Of whole days only the further ones count: a single one is the day. */
static void
find_duration (LanyardIcal      *self,
               LanyardIcalEvent *event)
{
  gint64 minutes = -1;

  if (event->end.instant != LANYARD_NO_INSTANT && event->start.instant != LANYARD_NO_INSTANT)
    minutes = (event->end.instant - event->start.instant) / SECONDS_PER_MINUTE;
  else if (event->end.date != LANYARD_NO_DATE && event->start.date != LANYARD_NO_DATE)
    minutes = ((gint64)event->end.date - event->start.date) * MINUTES_PER_DAY;
  else if (event->seconds >= 0)
    minutes = event->seconds / SECONDS_PER_MINUTE;
  else
    return;

  if (event->start.date != LANYARD_NO_DATE && minutes == MINUTES_PER_DAY)
    return;

  if (minutes >= 0 && minutes <= MAX_DURATION)
    event->fields.duration = (int)minutes;
  else
    {
      g_autofree char *found = g_strdup_printf ("%" G_GINT64_FORMAT, minutes);

      lanyard_walk_report_member (self->walk, event->seconds >= 0 ? "DURATION" : "DTEND",
                                  LANYARD_PROBLEM_BAD_NUMBER, NULL, found);
    }
}

static void
find_times (LanyardIcal      *self,
            LanyardIcalEvent *event)
{
  const LanyardProgrammeFields *programme = lanyard_builder_get_fields (self->builder);

  settle (self, &event->start, "DTSTART", programme->zone);
  settle (self, &event->end, "DTEND", programme->zone);
  find_duration (self, event);
  event->fields.start = event->start.instant;
  event->fields.day = event->start.date;
  if (event->fields.start != LANYARD_NO_INSTANT)
    event->fields.day =
      lanyard_date_of (event->fields.start, programme->zone, programme->day_start);
}

/* An event that is there several times takes place several times. */
static void
name_event (LanyardIcal      *self,
            LanyardIcalEvent *event,
            GHashTable       *counts)
{
  LanyardSessionFields *fields = &event->fields;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GString) id = g_string_new (event->key);
  g_autofree char *start = lanyard_instant_to_iso (fields->start, utc);

  if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, event->key)) > 1)
    {
      if (start != NULL)
        g_string_append_printf (id, "@%.*s", (int)strlen ("YYYY-MM-DDTHH:MM"), start);
      if (fields->room != NULL)
        g_string_append_printf (id, "/%s", lanyard_room_get_title (fields->room));
      if (!g_str_equal (id->str, event->key))
        lanyard_walk_report (self->walk, LANYARD_PROBLEM_DUPLICATE_ID, id->str, event->key);
    }
  fields->id = g_strdup (id->str);
}

/* frab's only sign of whose calendar it is. */
static void
take_organizer (LanyardIcal *self)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);

  if (self->organizer == NULL)
    return;

  if (self->organizers_differ)
    lanyard_walk_report_member (self->walk, "VEVENT/ORGANIZER", LANYARD_PROBLEM_NO_PLACE, NULL,
                                self->organizer);
  else
    fields->acronym = g_strdup (self->organizer);
}

/**
 * lanyard_ical_plan:
 * @self: a calendar that is read to its end; its walk stands at it
 * @error: return location for LANYARD_READ_ERROR_UNUSABLE
 *
 * Gives the builder everything that it lacks.
 *
 * Returns: whether there is anything: a title or a session
 */
gboolean
lanyard_ical_plan (LanyardIcal *self,
                   GError     **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  choose_zone (self);
  report_unknown_zones (self);
  lanyard_builder_get_fields (self->builder)->day_start = self->reading->options->day_change;
  for (guint i = 0; i < self->events->len; i++)
    {
      char *key = get_event (self, i)->key;
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (before + 1));
    }

  for (guint i = 0; i < self->events->len; i++)
    {
      LanyardIcalEvent *event = get_event (self, i);

      enter_event (self, event);
      find_times (self, event);
      name_event (self, event, counts);
      lanyard_builder_add_session (self->builder, &event->fields);
      leave_event (self);
    }

  take_organizer (self);
  return lanyard_reading_name (self->reading, self->walk, self->builder, error);
}
