/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-room.h"

struct _LanyardRoom
{
  GObject parent_instance;

  char *id;
  char *title;
  int   capacity;
  char *floor;
  char *url;
};

G_DEFINE_FINAL_TYPE (LanyardRoom, lanyard_room, G_TYPE_OBJECT)

static void
lanyard_room_finalize (GObject *object)
{
  LanyardRoom *self = LANYARD_ROOM (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->floor);
  g_free (self->url);

  G_OBJECT_CLASS (lanyard_room_parent_class)->finalize (object);
}

static void
lanyard_room_class_init (LanyardRoomClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_room_finalize;
}

static void
lanyard_room_init (LanyardRoom *self)
{
}

/**
 * lanyard_room_new:
 * @id: its id in the programme
 * @title: its name
 * @capacity: how many people it holds, 0 where that isn't known
 * @floor: (nullable): the floor, in words
 * @url: (nullable): its page or map
 *
 * Returns: (transfer full): the room
 */
LanyardRoom *
lanyard_room_new (const char *id,
                  const char *title,
                  int         capacity,
                  const char *floor,
                  const char *url)
{
  LanyardRoom *self = g_object_new (LANYARD_TYPE_ROOM, NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->capacity = capacity;
  self->floor = g_strdup (floor);
  self->url = g_strdup (url);
  return self;
}

const char *
lanyard_room_get_id (LanyardRoom *self)
{
  return self->id;
}

const char *
lanyard_room_get_title (LanyardRoom *self)
{
  return self->title;
}

/**
 * lanyard_room_get_capacity:
 * @self: a room
 *
 * Returns: how many people it holds, 0 where that isn't known
 */
int
lanyard_room_get_capacity (LanyardRoom *self)
{
  return self->capacity;
}

const char *
lanyard_room_get_floor (LanyardRoom *self)
{
  return self->floor;
}

const char *
lanyard_room_get_url (LanyardRoom *self)
{
  return self->url;
}
