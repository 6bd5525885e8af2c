/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-place.h"

#include "lanyard-field.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"

#define MAX_CAPACITY 1000000

struct _LanyardC3vocPlaces
{
  LanyardWalk    *walk;    /* (unowned) */
  LanyardBuilder *builder; /* (unowned) */
  GHashTable     *rooms;   /* guid, slug or name -> LanyardRoom (unowned) */
  GHashTable     *tracks;  /* slug or name -> LanyardTrack (unowned) */
  GHashTable     *unused;  /* LanyardRoom (unowned): listed, and nothing is in it */
};

/**
 * lanyard_c3voc_places_new:
 * @walk: the walk through the document; outlives the places
 * @builder: gets every room and track; outlives the places
 *
 * Returns: (transfer full): no places yet
 */
LanyardC3vocPlaces *
lanyard_c3voc_places_new (LanyardWalk    *walk,
                          LanyardBuilder *builder)
{
  LanyardC3vocPlaces *self = g_new0 (LanyardC3vocPlaces, 1);

  self->walk = walk;
  self->builder = builder;
  self->rooms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unused = g_hash_table_new (NULL, NULL);
  return self;
}

void
lanyard_c3voc_places_free (LanyardC3vocPlaces *self)
{
  g_hash_table_unref (self->rooms);
  g_hash_table_unref (self->tracks);
  g_hash_table_unref (self->unused);
  g_free (self);
}

/* The first place of a name keeps it. */
static void
remember (GHashTable *places,
          const char *name,
          gpointer    place)
{
  if (name != NULL && !g_hash_table_contains (places, name))
    g_hash_table_insert (places, g_strdup (name), place);
}

/* Where the room is, in the document's words. */
static char *
read_floor (JsonObject  *object,
            const char  *title,
            LanyardWalk *walk)
{
  static const char *const names[] = { "location", "description", "description_en", "description_de" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = lanyard_json_loose_localised (object, names[i], walk);

      if (text != NULL && g_ascii_strcasecmp (text, title) != 0)
        return g_steal_pointer (&text);
    }

  return NULL;
}

static gboolean
read_room_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  LanyardC3vocPlaces *self = data;
  g_autofree char    *title = lanyard_json_loose_localised (object, "name", walk);
  g_autofree char    *guid = lanyard_json_loose_string (object, "guid", walk);
  g_autofree char    *slug = lanyard_json_loose_string (object, "slug", walk);
  g_autofree char    *floor = NULL;
  g_autofree char    *url = NULL;
  const char         *id = guid != NULL ? guid : title;
  int                 capacity = 0;
  LanyardRoom        *room;

  if (title == NULL)
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "name", NULL);
      return TRUE;
    }

  if (g_hash_table_contains (self->rooms, id))
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_DUPLICATE_ID, NULL, id);
      return TRUE;
    }

  floor = read_floor (object, title, walk);
  url = lanyard_field_address (object, "url", walk);
  lanyard_json_loose_int (object, "capacity", walk, 0, MAX_CAPACITY, &capacity);
  room = lanyard_room_new (id, title, capacity, floor, url);
  remember (self->rooms, guid, room);
  remember (self->rooms, slug, room);
  remember (self->rooms, title, room);
  g_hash_table_add (self->unused, room);
  lanyard_builder_add_room (self->builder, room);
  return TRUE;
}

/**
 * lanyard_c3voc_places_read_rooms:
 * @self: places
 * @object: (nullable): an object where the walk stands, with "rooms"
 */
void
lanyard_c3voc_places_read_rooms (LanyardC3vocPlaces *self,
                                 JsonObject         *object)
{
  lanyard_json_foreach_object (object, "rooms", self->walk, read_room_cb, self);
}

/* Of the colours for a light and for a dark background the light one. */
static char *
read_color (JsonObject  *object,
            LanyardWalk *walk)
{
  JsonObject *colors = lanyard_json_member_object (object, "colors", walk);
  char       *color;

  if (colors == NULL)
    return lanyard_field_color (object, "color", walk);

  lanyard_walk_enter (walk, "colors");
  color = lanyard_field_color (colors, "light", walk);
  lanyard_walk_leave (walk);
  return color;
}

static gboolean
read_track_cb (JsonObject  *object,
               LanyardWalk *walk,
               gpointer     data)
{
  LanyardC3vocPlaces *self = data;
  g_autofree char    *title = lanyard_json_loose_localised (object, "name", walk);
  g_autofree char    *slug = lanyard_json_loose_string (object, "slug", walk);
  g_autofree char    *color = NULL;
  g_autofree char    *description = NULL;
  g_autoptr (LanyardText) text = NULL;
  LanyardTrack *track;

  if (title == NULL)
    title = g_strdup (slug);
  if (title == NULL)
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "name", NULL);
      return TRUE;
    }
  if (g_hash_table_contains (self->tracks, title))
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_DUPLICATE_ID, NULL, title);
      return TRUE;
    }

  color = read_color (object, walk);
  description = lanyard_json_loose_localised_text (object, "description", walk);
  text = lanyard_guess_text (description);
  track = lanyard_track_new (title, title, color, text);
  remember (self->tracks, title, track);
  remember (self->tracks, slug, track);
  lanyard_builder_add_track (self->builder, track);
  return TRUE;
}

/**
 * lanyard_c3voc_places_read_tracks:
 * @self: places
 * @object: (nullable): an object where the walk stands, with "tracks"
 */
void
lanyard_c3voc_places_read_tracks (LanyardC3vocPlaces *self,
                                  JsonObject         *object)
{
  lanyard_json_foreach_object (object, "tracks", self->walk, read_track_cb, self);
}

static LanyardRoom *
find_room (LanyardC3vocPlaces *self,
           const char         *name)
{
  LanyardRoom *room = name != NULL ? g_hash_table_lookup (self->rooms, name) : NULL;

  g_hash_table_remove (self->unused, room);
  return room;
}

/**
 * lanyard_c3voc_places_get_room:
 * @self: places
 * @name: a room's name
 *
 * Returns: (transfer none): that room, which is added where it isn't listed
 */
LanyardRoom *
lanyard_c3voc_places_get_room (LanyardC3vocPlaces *self,
                               const char         *name)
{
  LanyardRoom *room = find_room (self, name);

  if (room != NULL)
    return room;

  room = lanyard_room_new (name, name, 0, NULL, NULL);
  remember (self->rooms, name, room);
  lanyard_builder_add_room (self->builder, room);
  return room;
}

/* Of a room that isn't listed all is known that the reference says. */
static LanyardRoom *
add_room (LanyardC3vocPlaces *self,
          JsonObject         *object)
{
  g_autofree char *title = lanyard_json_loose_localised (object, "name", self->walk);
  LanyardRoom     *room = NULL;

  if (title != NULL)
    {
      read_room_cb (object, self->walk, self);
      room = find_room (self, title);
    }
  else
    lanyard_walk_report (self->walk, LANYARD_PROBLEM_MISSING, "name", NULL);
  return room;
}

/**
 * lanyard_c3voc_places_refer_room:
 * @self: places
 * @object: an object where the walk stands
 * @name: the name of its member that is a room: a name, or an object with a
 *   guid, a slug or a name
 *
 * Returns: (transfer none) (nullable): that room, which is added where it isn't
 *   listed but named
 */
LanyardRoom *
lanyard_c3voc_places_refer_room (LanyardC3vocPlaces *self,
                                 JsonObject         *object,
                                 const char         *name)
{
  static const char *const names[] = { "guid", "slug", "name" };
  JsonNode                *node = lanyard_json_member (object, name);
  g_autofree char         *title = NULL;
  JsonObject              *reference;
  LanyardRoom             *room = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      title = lanyard_json_loose_string (object, name, self->walk);
      return title != NULL ? lanyard_c3voc_places_get_room (self, title) : NULL;
    }

  reference = json_node_get_object (node);
  lanyard_walk_enter (self->walk, name);
  for (guint i = 0; room == NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = lanyard_json_loose_localised (reference, names[i], self->walk);

      room = find_room (self, id);
    }
  if (room == NULL)
    room = add_room (self, reference);
  lanyard_walk_leave (self->walk);
  return room;
}

/**
 * lanyard_c3voc_places_refer_track:
 * @self: places
 * @object: an object where the walk stands
 * @name: the name of its member that is a track: a name, or an object with a
 *   slug or a name
 *
 * Returns: (transfer none) (nullable): that track, which is added where it
 *   isn't listed
 */
LanyardTrack *
lanyard_c3voc_places_refer_track (LanyardC3vocPlaces *self,
                                  JsonObject         *object,
                                  const char         *name)
{
  JsonNode        *node = lanyard_json_member (object, name);
  JsonObject      *reference = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *slug = lanyard_json_loose_string (reference, "slug", self->walk);
  g_autofree char *title = lanyard_json_loose_localised (reference, "name", self->walk);
  LanyardTrack    *track;

  if (reference == NULL)
    title = lanyard_json_loose_string (object, name, self->walk);
  else if (title == NULL)
    title = g_strdup (slug);
  if (title == NULL)
    return NULL;

  track = g_hash_table_lookup (self->tracks, slug != NULL ? slug : title);
  if (track == NULL)
    track = g_hash_table_lookup (self->tracks, title);
  if (track != NULL)
    return track;

  track = lanyard_track_new (title, title, NULL, NULL);
  remember (self->tracks, title, track);
  remember (self->tracks, slug, track);
  lanyard_builder_add_track (self->builder, track);
  return track;
}

/**
 * lanyard_c3voc_places_end:
 * @self: places of which every reference was followed
 *
 * Reports how many rooms are listed in which nothing takes place, where the
 * walk stands.
 */
void
lanyard_c3voc_places_end (LanyardC3vocPlaces *self)
{
  g_autofree char *count = g_strdup_printf ("%u", g_hash_table_size (self->unused));

  if (g_hash_table_size (self->unused) > 0)
    lanyard_walk_report_member (self->walk, "rooms", LANYARD_PROBLEM_UNUSED_ROOMS, NULL, count);
}
