/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pentabarf-parts.h"

#include "lanyard-guess.h"
#include "lanyard-pentabarf-reader.h"

#include <string.h>

#define MAX_CAPACITY 1000000

/* More would be a broken producer's, and a report of nothing else. */
#define MAX_UNKNOWN 50

static void
free_event (gpointer data)
{
  LanyardPentabarfEvent *event = data;

  lanyard_session_fields_clear (&event->fields);
  g_free (event->key);
  g_free (event->date);
  g_free (event->clock);
  g_free (event->end);
  g_free (event);
}

/**
 * lanyard_pentabarf_new:
 * @reading: what came with the document; outlives the schedule
 *
 * Returns: (transfer full): a schedule of which nothing is read
 */
LanyardPentabarf *
lanyard_pentabarf_new (const LanyardReading *reading)
{
  LanyardPentabarf *self = g_new0 (LanyardPentabarf, 1);

  self->reading = reading;
  self->walk = lanyard_walk_new (reading->problems);
  lanyard_walk_set_style (self->walk, LANYARD_PATH_XML);
  self->builder = lanyard_builder_new (self->walk, LANYARD_PENTABARF_FORMAT);
  self->events = g_ptr_array_new_with_free_func (free_event);
  self->rooms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unused = g_hash_table_new (NULL, NULL);
  self->tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->days = g_array_new (FALSE, FALSE, sizeof (LanyardDate));
  self->day_change = reading->options->day_change;
  return self;
}

void
lanyard_pentabarf_free (LanyardPentabarf *self)
{
  g_ptr_array_unref (self->events);
  g_hash_table_unref (self->rooms);
  g_hash_table_unref (self->unused);
  g_hash_table_unref (self->tracks);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->unknown);
  g_array_unref (self->days);
  g_free (self->base);
  g_free (self->zone);
  g_free (self->start);
  g_free (self->end);
  lanyard_builder_free (self->builder);
  lanyard_walk_free (self->walk);
  g_free (self);
}

/**
 * lanyard_pentabarf_report_unknown:
 * @self: a schedule whose walk stands at the element's parent
 * @element: an element that nothing is known of
 *
 * Reports it where it has something in it; of every name only the first.
 */
void
lanyard_pentabarf_report_unknown (LanyardPentabarf *self,
                                  const xmlNode    *element)
{
  const char      *raw = (const char *)element->name;
  LanyardCleaned   cleaned;
  g_autofree char *name = NULL;

  if (element->children == NULL || xmlIsBlankNode (element->children) ||
      g_hash_table_contains (self->unknown, raw) ||
      g_hash_table_size (self->unknown) >= MAX_UNKNOWN)
    return;

  name = lanyard_clean (raw, LANYARD_CLEAN_LINE, &cleaned);
  lanyard_walk_report (self->walk, LANYARD_PROBLEM_NO_PLACE, NULL, name);
  g_hash_table_add (self->unknown, g_strdup (raw));
}

/**
 * lanyard_pentabarf_resolve:
 * @self: a schedule
 * @place: (nullable): where @address stands below the walk
 * @address: (nullable): an address as the document writes it
 *
 * Returns: (transfer full) (nullable): the absolute address; NULL where there
 *   is none, and reported where it isn't a safe one
 */
char *
lanyard_pentabarf_resolve (LanyardPentabarf *self,
                           const char       *place,
                           const char       *address)
{
  char *url = lanyard_resolve_address (address, self->base);

  if (url == NULL && address != NULL && !g_str_has_suffix (address, "/missing.png"))
    lanyard_walk_report_member (self->walk, place, LANYARD_PROBLEM_BAD_ADDRESS, NULL, address);
  return url;
}

static LanyardTrack *
add_track (LanyardPentabarf *self,
           const char       *name,
           const char       *color,
           const char       *slug)
{
  LanyardTrack *track = lanyard_track_new (name, name, color, NULL);

  g_hash_table_insert (self->tracks, g_strdup (name), track);
  if (slug != NULL && !g_hash_table_contains (self->tracks, slug))
    g_hash_table_insert (self->tracks, g_strdup (slug), track);
  lanyard_builder_add_track (self->builder, track);
  return track;
}

/**
 * lanyard_pentabarf_get_track:
 * @self: a schedule
 * @name: (nullable): a track's name
 *
 * Returns: (transfer none) (nullable): that track, which is added where it
 *   isn't known; NULL for no name
 */
LanyardTrack *
lanyard_pentabarf_get_track (LanyardPentabarf *self,
                             const char       *name)
{
  LanyardTrack *track = name != NULL ? g_hash_table_lookup (self->tracks, name) : NULL;

  return track == NULL && name != NULL ? add_track (self, name, NULL, NULL) : track;
}

static gboolean
is_color (const char *text)
{
  return strlen (text) == strlen ("#rrggbb") && *text == '#' &&
         strspn (text + 1, "0123456789abcdefABCDEF") == strlen ("rrggbb");
}

/* Its name stands in it or in an attribute. */
static void
read_track (LanyardPentabarf *self,
            const xmlNode    *element)
{
  g_autofree char *attribute = lanyard_xml_attribute (element, "name", self->walk);
  g_autofree char *content = lanyard_xml_content (element, "track", LANYARD_CLEAN_LINE, self->walk);
  g_autofree char *slug = lanyard_xml_attribute (element, "slug", self->walk);
  g_autofree char *color = lanyard_xml_attribute (element, "color", self->walk);
  const char      *name = attribute != NULL ? attribute : content;

  if (color != NULL && !is_color (color))
    {
      lanyard_walk_report_member (self->walk, "track", LANYARD_PROBLEM_BAD_COLOR, NULL, color);
      g_clear_pointer (&color, g_free);
    }

  if (name == NULL)
    lanyard_walk_report_member (self->walk, "track", LANYARD_PROBLEM_MISSING, "name", NULL);
  else if (g_hash_table_contains (self->tracks, name))
    lanyard_walk_report_member (self->walk, "track", LANYARD_PROBLEM_DUPLICATE_ID, NULL, name);
  else
    add_track (self, name, color, slug);
}

/**
 * lanyard_pentabarf_read_tracks:
 * @self: a schedule whose walk stands at the parent of @element
 * @element: an element with tracks
 */
void
lanyard_pentabarf_read_tracks (LanyardPentabarf *self,
                               const xmlNode    *element)
{
  lanyard_walk_enter (self->walk, "tracks");
  for (const xmlNode *at = element->children; at != NULL; at = at->next)
    {
      if (lanyard_xml_is (at, "track"))
        read_track (self, at);
    }
  lanyard_walk_leave (self->walk);
}

static int
read_capacity (LanyardPentabarf *self,
               const xmlNode    *element)
{
  g_autofree char *text = lanyard_xml_attribute (element, "capacity", self->walk);
  guint64          capacity = 0;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 0, MAX_CAPACITY, &capacity, NULL))
    lanyard_walk_report_member (self->walk, "@capacity", LANYARD_PROBLEM_BAD_NUMBER, NULL, text);
  return (int)capacity;
}

/**
 * lanyard_pentabarf_read_room:
 * @self: a schedule whose walk stands at @element
 * @element: a room of a day
 *
 * Returns: (transfer none) (nullable): that room, which is the same on every
 *   day; NULL where it has no name
 */
LanyardRoom *
lanyard_pentabarf_read_room (LanyardPentabarf *self,
                             const xmlNode    *element)
{
  g_autofree char *name = lanyard_xml_attribute (element, "name", self->walk);
  g_autofree char *guid = lanyard_xml_attribute (element, "guid", self->walk);
  const char      *id = guid != NULL ? guid : name;
  LanyardRoom     *room = id != NULL ? g_hash_table_lookup (self->rooms, id) : NULL;

  if (room != NULL || name == NULL)
    return room;

  room = lanyard_room_new (id, name, read_capacity (self, element), NULL, NULL);
  g_hash_table_insert (self->rooms, g_strdup (id), room);
  if (!g_hash_table_contains (self->rooms, name))
    g_hash_table_insert (self->rooms, g_strdup (name), room);
  g_hash_table_add (self->unused, room);
  lanyard_builder_add_room (self->builder, room);
  return room;
}

/**
 * lanyard_pentabarf_get_room:
 * @self: a schedule
 * @name: (nullable): a room's name
 *
 * Returns: (transfer none) (nullable): that room, which is added where it
 *   isn't known; NULL for no name
 */
LanyardRoom *
lanyard_pentabarf_get_room (LanyardPentabarf *self,
                            const char       *name)
{
  LanyardRoom *room = name != NULL ? g_hash_table_lookup (self->rooms, name) : NULL;

  if (room != NULL || name == NULL)
    return room;

  room = lanyard_room_new (name, name, 0, NULL, NULL);
  g_hash_table_insert (self->rooms, g_strdup (name), room);
  lanyard_builder_add_room (self->builder, room);
  return room;
}

static void
set_line (LanyardPentabarf *self,
          const xmlNode    *element,
          char            **value)
{
  char *line;

  if (*value != NULL)
    return;

  line = lanyard_xml_content (element, (const char *)element->name, LANYARD_CLEAN_LINE, self->walk);
  *value = line;
}

static void
set_address (LanyardPentabarf *self,
             const char       *place,
             char            **value)
{
  g_autofree char *address = g_steal_pointer (value);

  *value = lanyard_pentabarf_resolve (self, place, address);
}

static void
set_day_change (LanyardPentabarf *self,
                const char       *text)
{
  int minutes = lanyard_clock_time_parse (text);

  if (minutes >= 0)
    self->day_change = minutes;
  else if (text != NULL)
    lanyard_walk_report_member (self->walk, "day_change", LANYARD_PROBLEM_BAD_TIME, "HH:MM", text);
}

/**
 * lanyard_pentabarf_read_conference:
 * @self: a schedule whose walk stands at the parent of @element
 * @element: what is said of the conference
 */
void
lanyard_pentabarf_read_conference (LanyardPentabarf *self,
                                   const xmlNode    *element)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);
  g_autofree char        *day_change = NULL;
  g_autofree char        *ignored = NULL;
  const struct
  {
    const char *name;
    char      **value;
  } lines[] = {
    { "acronym", &fields->acronym },
    { "title", &fields->title },
    { "subtitle", &fields->subtitle },
    { "venue", &fields->venue },
    { "city", &fields->city },
    { "start", &self->start },
    { "end", &self->end },
    { "day_change", &day_change },
    { "time_zone_name", &self->zone },
    { "base_url", &self->base },
    { "url", &fields->url },
    { "logo", &fields->logo },
    { "release", &fields->version },
    { "days", &ignored },
    { "timeslot_duration", &ignored },
    { "color", &ignored },
  };

  lanyard_walk_enter (self->walk, "conference");
  for (const xmlNode *at = element->children; at != NULL; at = at->next)
    {
      gboolean known = at->type != XML_ELEMENT_NODE;

      for (guint i = 0; !known && i < G_N_ELEMENTS (lines); i++)
        {
          known = lanyard_xml_is (at, lines[i].name);
          if (known)
            set_line (self, at, lines[i].value);
        }
      if (!known && lanyard_xml_is (at, "track"))
        read_track (self, at);
      else if (!known)
        lanyard_pentabarf_report_unknown (self, at);
    }

  set_day_change (self, day_change);
  if (self->base == NULL)
    self->base = g_strdup (fields->url);
  set_address (self, "url", &fields->url);
  set_address (self, "logo", &fields->logo);
  lanyard_walk_leave (self->walk);
}
