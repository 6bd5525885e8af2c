/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-room.h"

#include "lanyard-field.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"

#define MAX_CAPACITY 1000000

struct _LanyardC3vocRooms
{
  LanyardWalk    *walk;    /* (unowned) */
  LanyardBuilder *builder; /* (unowned) */
  GHashTable     *by_name; /* guid, slug or name -> LanyardRoom (unowned) */
  GHashTable     *unused;  /* LanyardRoom (unowned): listed, and nothing is in it */
};

/**
 * lanyard_c3voc_rooms_new:
 * @walk: the walk through the document; outlives the rooms
 * @builder: gets every room; outlives the rooms
 *
 * Returns: (transfer full): no rooms yet
 */
LanyardC3vocRooms *
lanyard_c3voc_rooms_new (LanyardWalk    *walk,
                         LanyardBuilder *builder)
{
  LanyardC3vocRooms *self = g_new0 (LanyardC3vocRooms, 1);

  self->walk = walk;
  self->builder = builder;
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unused = g_hash_table_new (NULL, NULL);
  return self;
}

void
lanyard_c3voc_rooms_free (LanyardC3vocRooms *self)
{
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->unused);
  g_free (self);
}

/* The first room of a name keeps it. */
static void
remember (GHashTable *by_name,
          const char *name,
          gpointer    room)
{
  if (name != NULL && !g_hash_table_contains (by_name, name))
    g_hash_table_insert (by_name, g_strdup (name), room);
}

/* Where the room is, in the document's words. */
static char *
read_floor (JsonObject  *object,
            const char  *title,
            LanyardWalk *walk)
{
  static const char *const names[] = {
    "location",
    "description",
    "description_en",
    "description_de",
  };

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
  LanyardC3vocRooms *self = data;
  g_autofree char   *title = lanyard_json_loose_localised (object, "name", walk);
  g_autofree char   *guid = lanyard_json_loose_string (object, "guid", walk);
  g_autofree char   *slug = lanyard_json_loose_string (object, "slug", walk);
  g_autofree char   *floor = NULL;
  g_autofree char   *url = NULL;
  const char        *id = guid != NULL ? guid : title;
  int                capacity = 0;
  LanyardRoom       *room;

  if (title == NULL)
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "name", NULL);
      return TRUE;
    }

  if (g_hash_table_contains (self->by_name, id))
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_DUPLICATE_ID, NULL, id);
      return TRUE;
    }

  floor = read_floor (object, title, walk);
  url = lanyard_field_address (object, "url", walk);
  lanyard_json_loose_int (object, "capacity", walk, 0, MAX_CAPACITY, &capacity);
  room = lanyard_room_new (id, title, capacity, floor, url);
  remember (self->by_name, guid, room);
  remember (self->by_name, slug, room);
  remember (self->by_name, title, room);
  g_hash_table_add (self->unused, room);
  lanyard_builder_add_room (self->builder, room);
  return TRUE;
}

/**
 * lanyard_c3voc_rooms_read:
 * @self: rooms
 * @object: (nullable): an object where the walk stands, with "rooms"
 */
void
lanyard_c3voc_rooms_read (LanyardC3vocRooms *self,
                          JsonObject        *object)
{
  lanyard_json_foreach_object (object, "rooms", self->walk, read_room_cb, self);
}

static LanyardRoom *
find_room (LanyardC3vocRooms *self,
           const char        *name)
{
  LanyardRoom *room = name != NULL ? g_hash_table_lookup (self->by_name, name) : NULL;

  g_hash_table_remove (self->unused, room);
  return room;
}

/**
 * lanyard_c3voc_rooms_get:
 * @self: rooms
 * @name: a room's name
 *
 * Returns: (transfer none): that room, which is added where it isn't listed
 */
LanyardRoom *
lanyard_c3voc_rooms_get (LanyardC3vocRooms *self,
                         const char        *name)
{
  LanyardRoom *room = find_room (self, name);

  if (room != NULL)
    return room;

  room = lanyard_room_new (name, name, 0, NULL, NULL);
  remember (self->by_name, name, room);
  lanyard_builder_add_room (self->builder, room);
  return room;
}

/* Of a room that isn't listed all is known that the reference says. */
static LanyardRoom *
add_room (LanyardC3vocRooms *self,
          JsonObject        *object)
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
 * lanyard_c3voc_rooms_refer:
 * @self: rooms
 * @object: an object where the walk stands
 * @name: the name of its member that is a room: a name, or an object with a
 *   guid, a slug or a name
 *
 * Returns: (transfer none) (nullable): that room, which is added where it isn't
 *   listed but named
 */
LanyardRoom *
lanyard_c3voc_rooms_refer (LanyardC3vocRooms *self,
                           JsonObject        *object,
                           const char        *name)
{
  static const char *const names[] = { "guid", "slug", "name" };
  JsonObject              *reference = lanyard_json_loose_object (object, name);
  g_autofree char         *title = NULL;
  LanyardRoom             *room = NULL;

  if (reference == NULL)
    {
      title = lanyard_json_loose_string (object, name, self->walk);
      return title != NULL ? lanyard_c3voc_rooms_get (self, title) : NULL;
    }

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
 * lanyard_c3voc_rooms_end:
 * @self: rooms of which every reference was followed
 *
 * Reports how many rooms are listed in which nothing takes place, where the
 * walk stands.
 */
void
lanyard_c3voc_rooms_end (LanyardC3vocRooms *self)
{
  g_autofree char *count = g_strdup_printf ("%u", g_hash_table_size (self->unused));

  if (g_hash_table_size (self->unused) > 0)
    lanyard_walk_report_member (self->walk, "rooms", LANYARD_PROBLEM_UNUSED_ROOMS, NULL, count);
}
