/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pentabarf-reader.h"

#include "lanyard-pentabarf-parts.h"
#include "lanyard-xml-mend.h"
#include "lanyard-when.h"

#include <string.h>

#define ROOT "schedule"

/* Where the reading is. */
typedef struct
{
  LanyardPentabarf     *schedule;
  xmlTextReader        *reader;
  guint                 size;
  LanyardPentabarfPlace place;
  guint                 flat; /* how many events stand directly in the day, less one */
  LanyardDate           day;
  LanyardRoom          *room; /* (unowned) (nullable) */
} Course;

static gboolean
has (GBytes     *text,
     const char *tag)
{
  gsize       size;
  const char *data = g_bytes_get_data (text, &size);

  return g_strstr_len (data, (gssize)size, tag) != NULL;
}

/* Returns: (nullable): where a declaration, a comment or a document type with
 * whatever it has in brackets ends */
static const char *
find_close (const char *at,
            const char *end)
{
  const char *close;
  const char *bracket;

  if (end - at >= 4 && strncmp (at, "<!--", 4) == 0)
    at = g_strstr_len (at + 4, end - at - 4, "--");
  close = at != NULL ? memchr (at, '>', (gsize)(end - at)) : NULL;
  if (close == NULL || at[1] != '!')
    return close;

  bracket = memchr (at, '[', (gsize)(close - at));
  return bracket != NULL ? g_strstr_len (bracket, end - bracket, "]>") : close;
}

/* The first tag that is one. */
static gboolean
has_root (GBytes     *text,
          const char *name)
{
  gsize       size;
  gsize       length = strlen (name);
  const char *data = g_bytes_get_data (text, &size);
  const char *end = data + size;
  const char *at = data;

  for (; at < end; at++)
    {
      if (g_ascii_isspace (*at))
        continue;
      if (*at != '<' || end - at < 2)
        return FALSE;
      if (at[1] != '?' && at[1] != '!')
        break;

      at = find_close (at, end);
      if (at == NULL)
        return FALSE;
      at += *at == ']';
    }

  return (gsize)(end - at) > length + 1 && strncmp (at + 1, name, length) == 0 &&
         strchr (" \t\r\n/>", at[1 + length]) != NULL;
}

/**
 * lanyard_pentabarf_probe:
 * @text: any document
 *
 * Returns: whether it is a schedule with a conference or events in it, which
 *   others that are called schedule.xml haven't
 */
gboolean
lanyard_pentabarf_probe (GBytes *text)
{
  return has_root (text, ROOT) && (has (text, "<conference") || has (text, "<event"));
}

static void
enter_day (Course        *self,
           const xmlNode *element)
{
  LanyardPentabarf *schedule = self->schedule;
  g_autofree char  *date = NULL;

  self->place.day++;
  self->place.room = LANYARD_PENTABARF_NOWHERE;
  self->place.event = LANYARD_PENTABARF_NOWHERE;
  self->flat = LANYARD_PENTABARF_NOWHERE;
  self->room = NULL;

  lanyard_walk_enter (schedule->walk, ROOT);
  lanyard_walk_enter (schedule->walk, "day");
  lanyard_walk_enter_item (schedule->walk, self->place.day);
  date = lanyard_xml_attribute (element, "date", schedule->walk);
  self->day = lanyard_when_date (date);
  if (date != NULL && self->day == LANYARD_NO_DATE)
    lanyard_walk_report_member (schedule->walk, "@date", LANYARD_PROBLEM_BAD_DATE, NULL, date);
  if (self->day != LANYARD_NO_DATE)
    g_array_append_val (schedule->days, self->day);
  lanyard_walk_leave (schedule->walk);
  lanyard_walk_leave (schedule->walk);
  lanyard_walk_leave (schedule->walk);
}

static void
enter_room (Course        *self,
            const xmlNode *element)
{
  LanyardPentabarf *schedule = self->schedule;

  self->place.room++;
  self->place.event = LANYARD_PENTABARF_NOWHERE;

  lanyard_walk_enter (schedule->walk, ROOT);
  lanyard_walk_enter (schedule->walk, "day");
  lanyard_walk_enter_item (schedule->walk, self->place.day);
  lanyard_walk_enter (schedule->walk, "room");
  lanyard_walk_enter_item (schedule->walk, self->place.room);
  self->room = lanyard_pentabarf_read_room (schedule, element);
  for (guint i = 0; i < 5; i++)
    lanyard_walk_leave (schedule->walk);
}

/* What stands beside the days is had whole. */
static void
read_top (Course  *self,
          xmlNode *element)
{
  LanyardPentabarf       *schedule = self->schedule;
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (schedule->builder);

  lanyard_walk_enter (schedule->walk, ROOT);
  if (lanyard_xml_is (element, "conference"))
    lanyard_pentabarf_read_conference (schedule, element);
  else if (lanyard_xml_is (element, "tracks"))
    lanyard_pentabarf_read_tracks (schedule, element);
  else if (lanyard_xml_is (element, "persons"))
    lanyard_pentabarf_read_persons (schedule, element);
  else if (lanyard_xml_is (element, "version") && fields->version == NULL)
    fields->version =
      lanyard_xml_content (element, "version", LANYARD_CLEAN_LINE, schedule->walk);
  else if (!lanyard_xml_is (element, "generator") && !lanyard_xml_is (element, "url"))
    lanyard_pentabarf_report_unknown (schedule, element);
  lanyard_walk_leave (schedule->walk);
}

typedef enum {
  SKIP,  /* go on behind it */
  ENTER, /* go on in it */
  TAKE,  /* have it whole */
} Action;

static Action
choose (Course        *self,
        const xmlNode *element,
        int            depth)
{
  if (depth == 0)
    return ENTER;
  if (depth == 1 && !lanyard_xml_is (element, "day"))
    return TAKE;
  if (depth == 1)
    {
      enter_day (self, element);
      return ENTER;
    }
  if (lanyard_xml_is (element, "event"))
    return TAKE;
  if (depth == 2 && lanyard_xml_is (element, "room"))
    {
      enter_room (self, element);
      return ENTER;
    }

  return SKIP;
}

/* Returns: whether the element was well-formed */
static gboolean
take (Course *self,
      int     depth)
{
  xmlNode              *element = xmlTextReaderExpand (self->reader);
  LanyardPentabarfPlace place = self->place;

  if (element == NULL)
    return FALSE;

  if (depth == 1)
    {
      read_top (self, element);
      return TRUE;
    }

  /* one that stands beside the rooms of its day is in none of them */
  if (depth == 2)
    place.room = LANYARD_PENTABARF_NOWHERE;
  place.event = depth == 2 ? ++self->flat : ++self->place.event;
  lanyard_pentabarf_read_event (self->schedule, element, self->day, depth > 2 ? self->room : NULL,
                                &place);
  return TRUE;
}

static gboolean
step (Course *self)
{
  long consumed = xmlTextReaderByteConsumed (self->reader);

  return lanyard_reading_step (self->schedule->reading, consumed > 0 ? (guint)consumed : 0,
                               self->size);
}

/* Returns: 1 at the end, 0 where it was cancelled, -1 where it is broken */
static int
read_elements (Course *self)
{
  int found = xmlTextReaderRead (self->reader);

  while (found == 1)
    {
      int    depth = xmlTextReaderDepth (self->reader);
      Action action = ENTER;

      if (xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_ELEMENT)
        action = choose (self, xmlTextReaderCurrentNode (self->reader), depth);
      if (action == TAKE && !take (self, depth))
        return -1;
      if (action == TAKE && !step (self))
        return 0;

      found = action == ENTER ? xmlTextReaderRead (self->reader) : xmlTextReaderNext (self->reader);
    }

  return found == 0 ? 1 : -1;
}

static int
read_schedule (LanyardPentabarf *schedule,
               LanyardXml       *xml,
               gsize             size)
{
  Course course = {
    .schedule = schedule,
    .reader = lanyard_xml_get_reader (xml),
    .size = (guint)size,
    .place = { LANYARD_PENTABARF_NOWHERE, LANYARD_PENTABARF_NOWHERE, LANYARD_PENTABARF_NOWHERE },
    .flat = LANYARD_PENTABARF_NOWHERE,
  };

  return course.reader != NULL ? read_elements (&course) : -1;
}

static LanyardProgramme *
finish (LanyardPentabarf *schedule,
        GError          **error)
{
  LanyardProgramme *programme = NULL;

  if (g_cancellable_set_error_if_cancelled (schedule->reading->cancellable, error))
    return NULL;

  lanyard_walk_enter (schedule->walk, ROOT);
  lanyard_walk_enter (schedule->walk, "conference");
  if (lanyard_pentabarf_plan (schedule, error))
    programme = lanyard_builder_finish (schedule->builder);
  lanyard_walk_leave (schedule->walk);
  lanyard_walk_leave (schedule->walk);
  return programme;
}

/* A second time, from the beginning, with single characters mended; an error
 * among the elements leaves unknown what is meant, or what is missing. */
static LanyardProgramme *
read_mended (GBytes               *text,
             const LanyardReading *reading,
             GError              **error)
{
  g_autoptr (LanyardPentabarf) schedule = lanyard_pentabarf_new (reading);
  g_autoptr (GBytes) mended = lanyard_xml_mend (text, schedule->walk);
  g_autoptr (LanyardXml) xml = lanyard_xml_new (mended);

  if (read_schedule (schedule, xml, g_bytes_get_size (mended)) >= 0)
    return finish (schedule, error);

  lanyard_xml_set_error (xml, error);
  return NULL;
}

/**
 * lanyard_pentabarf_read:
 * @text: a document that lanyard_pentabarf_probe() knows
 * @reading: what came with it; its cancellable is looked at after every event
 * @error: return location for a LANYARD_READ_ERROR (SYNTAX, UNUSABLE) or
 *   G_IO_ERROR_CANCELLED
 *
 * Reads the XML of Pentabarf, frab, pretalx, wafer and their kin. Characters
 * that make it not well-formed are mended, and every one of them reported.
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_pentabarf_read (GBytes               *text,
                        const LanyardReading *reading,
                        GError              **error)
{
  g_autoptr (LanyardPentabarf) schedule = lanyard_pentabarf_new (reading);
  g_autoptr (LanyardXml) xml = lanyard_xml_new (text);
  guint n_problems = reading->problems->len;

  if (read_schedule (schedule, xml, g_bytes_get_size (text)) >= 0)
    return finish (schedule, error);

  g_ptr_array_set_size (reading->problems, (int)n_problems);
  g_clear_pointer (&schedule, lanyard_pentabarf_free);
  return read_mended (text, reading, error);
}
