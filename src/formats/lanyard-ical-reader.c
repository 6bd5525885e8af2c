/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-ical-reader.h"

#include "lanyard-ical-parts.h"

#include <string.h>

/* libical calls itself for every level; an event has reminders in it, and
 * those have nothing. */
#define MAX_LEVELS 8

typedef struct
{
  const char *start;
  gsize       length;
  guint       line; /* that it begins in */
  gboolean    closed;
} Block;

/* A calendar while it is taken apart, line by line: libical is given its
 * events one after the other. */
typedef struct
{
  LanyardIcal *calendar;
  GArray      *events; /* (element-type Block) */
  GString     *rest;   /* the calendar without them */
  Block        open;   /* the event that isn't closed, @start NULL for none */
  guint        line;
  guint        level; /* how many components are open */
  guint        base;  /* how many were before the event */
  gboolean     closed;
} Course;

static gboolean
is_line (const char *line,
         gsize       length,
         const char *text)
{
  gsize expected = strlen (text);

  while (length > 0 && g_ascii_isspace (line[length - 1]))
    length--;
  return length == expected && g_ascii_strncasecmp (line, text, expected) == 0;
}

static gboolean
has_prefix (const char *line,
            gsize       length,
            const char *prefix)
{
  return length >= strlen (prefix) && g_ascii_strncasecmp (line, prefix, strlen (prefix)) == 0;
}

/**
 * lanyard_ical_probe:
 * @text: any document
 *
 * Returns: whether it is an iCalendar
 */
gboolean
lanyard_ical_probe (GBytes *text)
{
  gsize       size;
  const char *data = g_bytes_get_data (text, &size);
  const char *end = size > 0 ? data + size : data;
  const char *line_end;

  while (data < end && g_ascii_isspace (*data))
    data++;
  line_end = data < end ? memchr (data, '\n', (gsize)(end - data)) : NULL;

  return line_end != NULL && is_line (data, (gsize)(line_end - data), "BEGIN:VCALENDAR");
}

static void
report_broken (Course     *self,
               guint       line,
               const char *what)
{
  g_autofree char *found = g_strdup_printf ("%u: %s", line, what);

  lanyard_walk_report (self->calendar->walk, LANYARD_PROBLEM_BROKEN, NULL, found);
}

static void
open_event (Course     *self,
            const char *line)
{
  self->open = (Block){ .start = line, .line = self->line };
  self->base = self->level++;
}

static void
close_event (Course     *self,
             const char *end)
{
  self->open.length = (gsize)(end - self->open.start);
  g_array_append_val (self->events, self->open);
  self->open = (Block){ 0 };
  self->level = self->base;
}

static void
split_event_line (Course     *self,
                  const char *line,
                  gsize       length)
{
  if (is_line (line, length, "BEGIN:VEVENT"))
    {
      /* the one before was never closed */
      report_broken (self, self->line, "BEGIN:VEVENT");
      close_event (self, line);
      open_event (self, line);
    }
  else if (has_prefix (line, length, "BEGIN:"))
    self->level++;
  else if (is_line (line, length, "END:VEVENT"))
    {
      self->open.closed = TRUE;
      close_event (self, line + length);
    }
  else if (has_prefix (line, length, "END:") && self->level > self->base + 1)
    self->level--;
}

static void
split_line (Course     *self,
            const char *line,
            gsize       length)
{
  if (self->open.start != NULL)
    {
      split_event_line (self, line, length);
      return;
    }
  if (is_line (line, length, "BEGIN:VEVENT"))
    {
      open_event (self, line);
      return;
    }

  if (has_prefix (line, length, "BEGIN:"))
    self->level++;
  else if (has_prefix (line, length, "END:") && self->level-- == 0)
    {
      self->level = 0;
      return;
    }
  self->closed = self->closed || is_line (line, length, "END:VCALENDAR");
  g_string_append_len (self->rest, line, (gssize)length);
}

static gboolean
split (Course  *self,
       GBytes  *text,
       GError **error)
{
  gsize       size;
  const char *at = g_bytes_get_data (text, &size);
  const char *end = at + size;

  for (self->line = 1; at < end; self->line++)
    {
      const char *line_end = memchr (at, '\n', (gsize)(end - at));
      const char *next = line_end != NULL ? line_end + 1 : end;

      split_line (self, at, (gsize)(next - at));
      if (self->level > MAX_LEVELS)
        {
          g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_DEEP, "%d", MAX_LEVELS);
          return FALSE;
        }
      at = next;
    }

  if (self->open.start != NULL)
    {
      g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_SYNTAX, "%u",
                   self->open.line);
      return FALSE;
    }
  if (!self->closed)
    {
      report_broken (self, self->line, "END:VCALENDAR");
      for (; self->level > 0; self->level--)
        g_string_append (self->rest, "\nEND:VCALENDAR\n");
    }

  return TRUE;
}

/* What the calendar says of itself may stand behind its events as well, and
 * several may stand one behind the other. */
static void
read_rest (Course *self)
{
  icalcomponent *component = icalparser_parse_string (self->rest->str);

  if (component != NULL && icalcomponent_isa (component) == ICAL_VCALENDAR_COMPONENT)
    {
      lanyard_ical_report_errors (self->calendar, component, 1);
      lanyard_ical_read_calendar (self->calendar, component);
    }
  else if (component != NULL)
    {
      for (icalcomponent *at =
             icalcomponent_get_first_component (component, ICAL_VCALENDAR_COMPONENT);
           at != NULL;
           at = icalcomponent_get_next_component (component, ICAL_VCALENDAR_COMPONENT))
        lanyard_ical_read_calendar (self->calendar, at);
    }
  g_clear_pointer (&component, icalcomponent_free);
}

static void
read_event (Course      *self,
            const Block *block,
            guint        index)
{
  g_autofree char *lines = g_strndup (block->start, block->length);
  g_autofree char *text = block->closed ? NULL : g_strconcat (lines, "END:VEVENT\n", NULL);
  icalcomponent   *component = icalparser_parse_string (text != NULL ? text : lines);

  lanyard_walk_enter (self->calendar->walk, "VEVENT");
  lanyard_walk_enter_item (self->calendar->walk, index);
  if (component == NULL || icalcomponent_isa (component) != ICAL_VEVENT_COMPONENT)
    report_broken (self, block->line, "BEGIN:VEVENT");
  else
    {
      lanyard_ical_report_errors (self->calendar, component, block->line);
      lanyard_ical_read_event (self->calendar, component, index);
    }
  lanyard_walk_leave (self->calendar->walk);
  lanyard_walk_leave (self->calendar->walk);
  g_clear_pointer (&component, icalcomponent_free);
}

/**
 * lanyard_ical_read:
 * @text: a document that lanyard_ical_probe() knows
 * @reading: what came with it; its cancellable is looked at after every event
 * @error: return location for a LANYARD_READ_ERROR (SYNTAX where it is cut
 *   short in an event, TOO_DEEP, UNUSABLE) or G_IO_ERROR_CANCELLED
 *
 * Reads the events of an iCalendar (RFC 5545), however its lines end.
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_ical_read (GBytes               *text,
                   const LanyardReading *reading,
                   GError              **error)
{
  g_autoptr (LanyardIcal) calendar = lanyard_ical_new (reading);
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Block));
  Course course = { .calendar = calendar, .events = events, .rest = rest };

  if (!split (&course, text, error))
    return NULL;

  read_rest (&course);
  for (guint i = 0; i < events->len; i++)
    {
      read_event (&course, &g_array_index (events, Block, i), i);
      if (!lanyard_reading_step (reading, i + 1, events->len))
        break;
    }
  icalmemory_free_ring ();
  if (g_cancellable_set_error_if_cancelled (reading->cancellable, error))
    return NULL;

  return lanyard_ical_plan (calendar, error) ? lanyard_builder_finish (calendar->builder) : NULL;
}
