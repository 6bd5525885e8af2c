/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-place.h"

#include "lanyard-clean.h"
#include "lanyard-field.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"

#include <string.h>

/* @taken: slug -> how often it was given */
static char *
take_slug (GHashTable *taken, const char *title, const char *stand_in)
{
  g_autofree char *slug = lanyard_clean_slug (title, stand_in);
  guint            count = GPOINTER_TO_UINT (g_hash_table_lookup (taken, slug)) + 1;

  g_hash_table_insert (taken, g_strdup (slug), GUINT_TO_POINTER (count));
  while (count > 1)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", slug, count);

      if (!g_hash_table_contains (taken, id))
        {
          g_hash_table_insert (taken, g_strdup (id), GUINT_TO_POINTER (1));
          return g_steal_pointer (&id);
        }
      g_hash_table_insert (taken, g_strdup (slug), GUINT_TO_POINTER (++count));
    }

  return g_steal_pointer (&slug);
}

/* The event's own place says nothing of a session; another one does. */
static char *
dup_room_title (LanyardIndico *self, const char *room, const char *place, gboolean *from_place)
{
  *from_place = FALSE;
  if (place == NULL || g_strcmp0 (place, self->venue) == 0 || g_strcmp0 (place, room) == 0)
    return g_strdup (room);
  if (room != NULL)
    return strstr (room, place) != NULL ? g_strdup (room) : g_strconcat (room, ", ", place, NULL);

  *from_place = self->venue != NULL;
  return *from_place ? g_strdup (place) : NULL;
}

/**
 * lanyard_indico_read_room:
 * @self: what is read
 * @object: a contribution, a block or a break
 *
 * Returns: (transfer full) (nullable): the room where it is, which the
 *   programme has then
 */
LanyardRoom *
lanyard_indico_read_room (LanyardIndico *self, JsonObject *object)
{
  g_autofree char *full = lanyard_json_loose_string (object, "roomFullname", self->walk);
  g_autofree char *room = lanyard_json_loose_string (object, "room", self->walk);
  g_autofree char *place = lanyard_json_loose_string (object, "location", self->walk);
  gboolean         from_place;
  g_autofree char *title = dup_room_title (self, full != NULL ? full : room, place, &from_place);
  g_autofree char *id = NULL;
  LanyardRoom     *known;

  if (title == NULL)
    return NULL;

  known = g_hash_table_lookup (self->rooms, title);
  if (known == NULL)
    {
      if (from_place)
        g_hash_table_insert (self->places, g_strdup (title), lanyard_walk_mark (self->walk));
      id = take_slug (self->room_ids, title, "room");
      known = lanyard_room_new (id, title, 0, NULL, g_hash_table_lookup (self->map_urls, title));
      g_hash_table_insert (self->rooms, g_strdup (title), known);
      lanyard_builder_add_room (self->builder, g_object_ref (known));
    }
  if (!from_place)
    g_hash_table_remove (self->places, title);
  return g_object_ref (known);
}

/**
 * lanyard_indico_report_places:
 * @self: what is read, to its end
 *
 * Reports the rooms that only ever stand as a place without a room.
 */
void
lanyard_indico_report_places (LanyardIndico *self)
{
  const GPtrArray *rooms = lanyard_builder_get_fields (self->builder)->rooms;

  for (guint i = 0; i < rooms->len; i++)
    {
      const char  *title = lanyard_room_get_title (g_ptr_array_index (rooms, i));
      LanyardSpot *spot = g_hash_table_lookup (self->places, title);

      if (spot != NULL)
        lanyard_walk_report_at (self->walk, spot, "location", LANYARD_PROBLEM_ROOM_FROM_PLACE, NULL,
                                title);
    }
}

/* Adds the track that a session is shown as. */
static LanyardTrack *
add_track (LanyardIndico *self, const char *key, LanyardTrack *track)
{
  const char *title = lanyard_track_get_title (track);

  g_hash_table_insert (self->tracks, g_strdup (key), track);
  if (!g_hash_table_contains (self->by_title, title))
    g_hash_table_insert (self->by_title, g_strdup (title), track);
  lanyard_builder_add_track (self->builder, g_object_ref (track));
  return track;
}

/**
 * lanyard_indico_read_track:
 * @self: what is read
 * @session: a session, of which there may be several blocks, with its title,
 *   color and description
 * @key: (nullable): its id
 *
 * Returns: (transfer full) (nullable): the track that it is shown as, which
 *   the programme has then; NULL for one without a title
 */
LanyardTrack *
lanyard_indico_read_track (LanyardIndico *self, JsonObject *session, const char *key)
{
  LanyardTrack    *known = key != NULL ? g_hash_table_lookup (self->tracks, key) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *color = NULL;
  g_autofree char *written = NULL;
  g_autoptr (LanyardText) text = NULL;

  if (known != NULL)
    return g_object_ref (known);

  title = lanyard_json_loose_string (session, "title", self->walk);
  if (title == NULL)
    return NULL;
  if (key == NULL)
    return lanyard_indico_find_track (self, title);

  if (lanyard_json_member (session, "color") != NULL)
    color = lanyard_field_color (session, "color", self->walk);
  written = lanyard_json_loose_text (session, "description", self->walk);
  text = lanyard_guess_text (written);
  self->n_sessions++;
  return g_object_ref (add_track (self, key, lanyard_track_new (key, title, color, text)));
}

/**
 * lanyard_indico_find_track:
 * @self: what is read
 * @title: (nullable): the title of a session or of an Indico track
 *
 * Returns: (transfer full) (nullable): the track of that title, which the
 *   programme has then
 */
LanyardTrack *
lanyard_indico_find_track (LanyardIndico *self, const char *title)
{
  LanyardTrack    *known = title != NULL ? g_hash_table_lookup (self->by_title, title) : NULL;
  g_autofree char *slug = NULL;
  g_autofree char *key = NULL;

  if (known != NULL)
    return g_object_ref (known);
  if (title == NULL)
    return NULL;

  slug = lanyard_clean_slug (title, "track");
  key = g_strconcat ("track-", slug, NULL);
  known = g_hash_table_lookup (self->tracks, key);
  return g_object_ref (
    known != NULL ? known : add_track (self, key, lanyard_track_new (key, title, NULL, NULL)));
}
