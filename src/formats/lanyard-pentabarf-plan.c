/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-day-starts.h"
#include "lanyard-field.h"
#include "lanyard-pentabarf-parts.h"
#include "lanyard-when.h"

#include <string.h>

/* What can be known of a programme only when all of it is read: its zone, then
 * every event's time, then its days and ids. */

static LanyardPentabarfEvent *
get_event (LanyardPentabarf *self,
           guint             index)
{
  return g_ptr_array_index (self->events, index);
}

static void
choose_zone (LanyardPentabarf *self)
{
  g_autoptr (GTimeZone) named = self->zone != NULL ? lanyard_zone_new (self->zone) : NULL;
  LanyardOffsets offsets = { 0 };

  for (guint i = 0; named == NULL && i < self->events->len; i++)
    lanyard_offsets_add (&offsets, get_event (self, i)->date);
  lanyard_reading_choose_zone (self->reading, self->walk, self->builder, "time_zone_name",
                               self->zone, &offsets);
}

/* Whether one is of the same day and ends as the other. */
static gboolean
is_alike (const char *date,
          const char *other)
{
  gsize length = date != NULL && other != NULL ? strlen (date) : 0;
  gsize clock_end = strlen ("YYYY-MM-DDTHH:MM:SS");
  gsize day_end = strlen ("YYYY-MM-DD");

  return length > clock_end && length == strlen (other) && strncmp (date, other, day_end) == 0 &&
         strcmp (date + clock_end, other + clock_end) == 0;
}

/* Of times that have another offset than the zone one is named. */
static void
check_zone (LanyardPentabarf *self)
{
  const LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);
  const char                   *before = NULL;

  for (guint i = 0; fields->zone_source >= LANYARD_ZONE_DOCUMENT && i < self->events->len; i++)
    {
      const char    *date = get_event (self, i)->date;
      LanyardInstant start;
      int            offset;

      if (is_alike (date, before))
        continue;
      before = date;
      if (lanyard_instant_parse (date, NULL, &start, &offset) && offset != 0 &&
          offset != lanyard_instant_offset (start, fields->zone))
        {
          lanyard_walk_report_member (self->walk, "time_zone_name",
                                      LANYARD_PROBLEM_OFFSET_DISAGREES,
                                      g_time_zone_get_identifier (fields->zone), date);
          return;
        }
    }
}

/* Tells where the document's offset was not believed. */
static void
report_offset (LanyardPentabarf            *self,
               const LanyardPentabarfEvent *event,
               GTimeZone                   *zone)
{
  LanyardInstant plain;

  /* only one of zero may be a lie */
  if (strpbrk (event->date, "Zz") == NULL && !g_str_has_suffix (event->date, "00"))
    return;
  if (lanyard_instant_parse (event->date, zone, &plain, NULL) && plain != event->start)
    lanyard_walk_report_member (self->walk, "date", LANYARD_PROBLEM_OFFSET_IGNORED,
                                g_time_zone_get_identifier (zone), event->date);
}

/* An old schedule has no dates: there the day tells it, and the clock whether
 * it is the morning after. */
static void
find_start (LanyardPentabarf      *self,
            LanyardPentabarfEvent *event,
            GTimeZone             *zone)
{
  LanyardInstant *start = &event->start;
  LanyardDate     date = lanyard_when_date (event->date);

  if (lanyard_when_parse (event->date, event->clock, zone, start))
    {
      report_offset (self, event, zone);
      return;
    }

  if (date != LANYARD_NO_DATE && lanyard_when_on_day (date, event->clock, 0, zone, start))
    return;

  if (lanyard_when_on_day (event->day, event->clock, self->day_change, zone, start))
    {
      g_autofree char *used = lanyard_instant_to_iso (*start, zone);

      if (event->date != NULL)
        lanyard_walk_report_member (self->walk, "date", LANYARD_PROBLEM_CONTRADICTED, used,
                                    event->date);
      return;
    }

  *start = LANYARD_NO_INSTANT;
  if (event->date != NULL)
    lanyard_walk_report_member (self->walk, "date", LANYARD_PROBLEM_BAD_TIME, NULL, event->date);
  else if (event->clock != NULL)
    lanyard_walk_report_member (self->walk, "start", LANYARD_PROBLEM_BAD_TIME, NULL, event->clock);
}

/* Some give the end, and a few nothing but that. */
static void
find_duration (LanyardPentabarfEvent *event,
               GTimeZone             *zone)
{
  const LanyardInstant longest = (LanyardInstant)365 * 24 * 60 * 60;
  LanyardInstant       start = event->start;
  LanyardInstant       end;

  if (event->fields.duration != LANYARD_NO_DURATION || start == LANYARD_NO_INSTANT ||
      !lanyard_when_parse (event->end, NULL, zone, &end))
    return;

  if (end >= start && end - start <= longest)
    event->fields.duration = (int)((end - start) / 60);
}

static void
find_times (LanyardPentabarf *self,
            LanyardDayStarts *starts)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);

  for (guint i = 0; i < self->days->len; i++)
    lanyard_day_starts_add_day (starts, g_array_index (self->days, LanyardDate, i));

  for (guint i = 0; i < self->events->len; i++)
    {
      LanyardPentabarfEvent *event = get_event (self, i);

      lanyard_pentabarf_enter (self, &event->place);
      find_start (self, event, fields->zone);
      find_duration (event, fields->zone);
      lanyard_pentabarf_leave (self, &event->place);
      lanyard_day_starts_add (starts, event->day, event->start, fields->zone);
    }

  fields->day_start = lanyard_day_starts_choose (starts);
}

static void
find_day (LanyardPentabarf             *self,
          LanyardPentabarfEvent        *event,
          const LanyardProgrammeFields *programme)
{
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  event->fields.day = event->day;
  event->fields.start = event->start;
  if (event->start == LANYARD_NO_INSTANT)
    return;

  event->fields.day =
    lanyard_date_of (event->start, programme->zone, programme->day_start);
  if (event->day != LANYARD_NO_DATE && event->day != event->fields.day)
    {
      expected = lanyard_date_to_iso (event->fields.day);
      found = lanyard_date_to_iso (event->day);
      lanyard_walk_report (self->walk, LANYARD_PROBLEM_BAD_DATE, expected, found);
    }
  event->day = event->fields.day;
}

/* What is there several times is one event that takes place several times:
 * each time is told by its start and its room. */
static char *
make_id (const LanyardPentabarfEvent *event)
{
  LanyardRoom *room = event->fields.room;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GString) id = g_string_new (event->key);
  g_autofree char *start = lanyard_instant_to_iso (event->start, utc);

  if (start != NULL)
    g_string_append_printf (id, "@%.*s", (int)strlen ("YYYY-MM-DDTHH:MM"), start);
  if (room != NULL)
    g_string_append_printf (id, "/%s", lanyard_room_get_title (room));
  return g_strdup (id->str);
}

static void
name_event (LanyardPentabarf      *self,
            LanyardPentabarfEvent *event,
            GHashTable            *counts)
{
  char *id;

  if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, event->key)) == 1)
    {
      event->fields.id = g_strdup (event->key);
      return;
    }

  id = make_id (event);
  if (!g_str_equal (id, event->key))
    lanyard_walk_report (self->walk, LANYARD_PROBLEM_DUPLICATE_ID, id, event->key);
  event->fields.key = g_strdup (event->key);
  event->fields.id = id;
}

static void
add_sessions (LanyardPentabarf *self)
{
  const LanyardProgrammeFields *programme = lanyard_builder_get_fields (self->builder);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->events->len; i++)
    {
      char *key = get_event (self, i)->key;
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (before + 1));
    }

  for (guint i = 0; i < self->events->len; i++)
    {
      LanyardPentabarfEvent *event = get_event (self, i);

      lanyard_pentabarf_enter (self, &event->place);
      find_day (self, event, programme);
      name_event (self, event, counts);
      lanyard_builder_add_session (self->builder, &event->fields);
      lanyard_pentabarf_leave (self, &event->place);
    }
}

static void
choose_range (LanyardPentabarf *self,
              LanyardDayStarts *starts)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);

  for (guint i = 0; i < self->events->len; i++)
    {
      const LanyardPentabarfEvent *event = get_event (self, i);

      if (event->start != LANYARD_NO_INSTANT)
        lanyard_day_starts_add_day (starts, event->day);
    }

  fields->start = lanyard_reading_choose_date (self->walk, self->builder, "start", self->start,
                                               starts->first);
  fields->end =
    lanyard_reading_choose_date (self->walk, self->builder, "end", self->end, starts->last);
}

/**
 * lanyard_pentabarf_plan:
 * @self: a schedule that is read to its end; its walk stands at the conference
 * @error: return location for LANYARD_READ_ERROR_UNUSABLE
 *
 * Gives the builder everything that it lacks.
 *
 * Returns: whether there is anything: a title or a session
 */
gboolean
lanyard_pentabarf_plan (LanyardPentabarf *self,
                        GError          **error)
{
  g_autofree LanyardDayStarts *starts = g_new0 (LanyardDayStarts, 1);
  guint                        unused = g_hash_table_size (self->unused);

  choose_zone (self);
  check_zone (self);
  lanyard_walk_leave (self->walk);
  find_times (self, starts);
  add_sessions (self);
  if (unused > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", unused);

      lanyard_walk_report (self->walk, LANYARD_PROBLEM_UNUSED_ROOMS, NULL, number);
    }
  lanyard_walk_enter (self->walk, "conference");

  choose_range (self, starts);
  return lanyard_reading_name (self->reading, self->walk, self->builder, error);
}
