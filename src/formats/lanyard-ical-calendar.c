/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-guess.h"
#include "lanyard-ical-parts.h"
#include "lanyard-ical-reader.h"
#include "lanyard-ical-value.h"

static void
free_event (gpointer data)
{
  LanyardIcalEvent *event = data;

  lanyard_session_fields_clear (&event->fields);
  g_free (event->key);
  g_free (event->start.clock);
  g_free (event->end.clock);
  g_free (event);
}

/**
 * lanyard_ical_new:
 * @reading: what came with the document; outlives the calendar
 *
 * Returns: (transfer full): a calendar of which nothing is read
 */
LanyardIcal *
lanyard_ical_new (const LanyardReading *reading)
{
  LanyardIcal *self = g_new0 (LanyardIcal, 1);

  self->reading = reading;
  self->walk = lanyard_walk_new (reading->problems);
  lanyard_walk_set_style (self->walk, LANYARD_PATH_XML);
  lanyard_walk_enter (self->walk, "VCALENDAR");
  self->builder = lanyard_builder_new (self->walk, LANYARD_ICAL_FORMAT);
  self->zones = lanyard_ical_zones_new (self->walk);
  self->events = g_ptr_array_new_with_free_func (free_event);
  self->rooms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unknown_zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
lanyard_ical_free (LanyardIcal *self)
{
  g_ptr_array_unref (self->events);
  g_hash_table_unref (self->rooms);
  g_hash_table_unref (self->tracks);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->unknown_zones);
  g_free (self->zone);
  g_free (self->organizer);
  lanyard_ical_zones_free (self->zones);
  lanyard_builder_free (self->builder);
  lanyard_walk_free (self->walk);
  g_free (self);
}

/**
 * lanyard_ical_report_errors:
 * @self: a calendar whose walk stands at @component
 * @component: what libical read
 * @line: the line of the document that it begins in
 *
 * Reports that libical could not read something in it, not in its words; that
 * a property is empty is nothing to report.
 */
void
lanyard_ical_report_errors (LanyardIcal   *self,
                            icalcomponent *component,
                            guint          line)
{
  for (icalproperty *at = icalcomponent_get_first_property (component, ICAL_XLICERROR_PROPERTY);
       at != NULL; at = icalcomponent_get_next_property (component, ICAL_XLICERROR_PROPERTY))
    {
      g_autofree char *what = lanyard_ical_text (at, LANYARD_CLEAN_LINE, self->walk);
      g_autofree char *found = NULL;

      if (what == NULL || g_str_has_prefix (what, "No value for"))
        continue;
      found = g_strdup_printf ("%u", line);
      lanyard_walk_report (self->walk, LANYARD_PROBLEM_BROKEN, NULL, found);
    }
}

/* Of what is said twice the first counts. */
static void
read_property (LanyardIcal  *self,
               icalproperty *property)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);
  const struct
  {
    const char *name;
    char      **value;
  } lines[] = {
    { "NAME", &fields->title },
    { "X-WR-CALNAME", &fields->title },
    { "SUMMARY", &fields->title },
    { "X-WR-TIMEZONE", &self->zone },
    { "TIMEZONE-ID", &self->zone },
    { "X-WR-CALDESC", &fields->subtitle },
    { "DESCRIPTION", &fields->subtitle },
    { "URL", &fields->url },
    { "SOURCE", &fields->programme_url },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (!g_str_equal (lanyard_ical_name (property), lines[i].name))
        continue;
      if (*lines[i].value == NULL)
        *lines[i].value = lanyard_ical_text (property, LANYARD_CLEAN_LINE, self->walk);
      return;
    }
}

static void
check_address (LanyardIcal *self,
               const char  *name,
               char       **address)
{
  g_autofree char *raw = g_steal_pointer (address);

  *address = lanyard_resolve_address (raw, NULL);
  if (raw != NULL && *address == NULL)
    lanyard_walk_report_member (self->walk, name, LANYARD_PROBLEM_BAD_ADDRESS, NULL, raw);
}

/**
 * lanyard_ical_read_calendar:
 * @self: a calendar whose walk stands at it
 * @calendar: a VCALENDAR without its events
 *
 * Reads what it says of itself, and its time zones.
 */
void
lanyard_ical_read_calendar (LanyardIcal   *self,
                            icalcomponent *calendar)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);

  for (icalproperty *at = icalcomponent_get_first_property (calendar, ICAL_ANY_PROPERTY);
       at != NULL; at = icalcomponent_get_next_property (calendar, ICAL_ANY_PROPERTY))
    read_property (self, at);
  for (icalcomponent *at =
         icalcomponent_get_first_component (calendar, ICAL_VTIMEZONE_COMPONENT);
       at != NULL; at = icalcomponent_get_next_component (calendar, ICAL_VTIMEZONE_COMPONENT))
    lanyard_ical_zones_define (self->zones, at);

  if (g_strcmp0 (fields->subtitle, fields->title) == 0)
    g_clear_pointer (&fields->subtitle, g_free);
  check_address (self, "URL", &fields->url);
  check_address (self, "SOURCE", &fields->programme_url);
}
