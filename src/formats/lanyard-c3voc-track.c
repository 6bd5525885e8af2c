/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-track.h"

#include "lanyard-field.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"

struct _LanyardC3vocTracks
{
  LanyardWalk    *walk;    /* (unowned) */
  LanyardBuilder *builder; /* (unowned) */
  GHashTable     *by_name; /* slug or name -> LanyardTrack (unowned) */
};

/**
 * lanyard_c3voc_tracks_new:
 * @walk: the walk through the document; outlives the tracks
 * @builder: gets every track; outlives the tracks
 *
 * Returns: (transfer full): no tracks yet
 */
LanyardC3vocTracks *
lanyard_c3voc_tracks_new (LanyardWalk    *walk,
                          LanyardBuilder *builder)
{
  LanyardC3vocTracks *self = g_new0 (LanyardC3vocTracks, 1);

  self->walk = walk;
  self->builder = builder;
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
lanyard_c3voc_tracks_free (LanyardC3vocTracks *self)
{
  g_hash_table_unref (self->by_name);
  g_free (self);
}

/* The first track of a name keeps it. */
static void
remember (GHashTable *by_name,
          const char *name,
          gpointer    track)
{
  if (name != NULL && !g_hash_table_contains (by_name, name))
    g_hash_table_insert (by_name, g_strdup (name), track);
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
  LanyardC3vocTracks *self = data;
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
  if (g_hash_table_contains (self->by_name, title))
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_DUPLICATE_ID, NULL, title);
      return TRUE;
    }

  color = read_color (object, walk);
  description = lanyard_json_loose_localised_text (object, "description", walk);
  text = lanyard_guess_text (description);
  track = lanyard_track_new (title, title, color, text);
  remember (self->by_name, title, track);
  remember (self->by_name, slug, track);
  lanyard_builder_add_track (self->builder, track);
  return TRUE;
}

/**
 * lanyard_c3voc_tracks_read:
 * @self: tracks
 * @object: (nullable): an object where the walk stands, with "tracks"
 */
void
lanyard_c3voc_tracks_read (LanyardC3vocTracks *self,
                           JsonObject         *object)
{
  lanyard_json_foreach_object (object, "tracks", self->walk, read_track_cb, self);
}

/**
 * lanyard_c3voc_tracks_refer:
 * @self: tracks
 * @object: an object where the walk stands
 * @name: the name of its member that is a track: a name, or an object with a
 *   slug or a name
 *
 * Returns: (transfer none) (nullable): that track, which is added where it
 *   isn't listed
 */
LanyardTrack *
lanyard_c3voc_tracks_refer (LanyardC3vocTracks *self,
                            JsonObject         *object,
                            const char         *name)
{
  JsonObject      *reference = lanyard_json_loose_object (object, name);
  g_autofree char *slug = lanyard_json_loose_string (reference, "slug", self->walk);
  g_autofree char *title = lanyard_json_loose_localised (reference, "name", self->walk);
  LanyardTrack    *track;

  if (reference == NULL)
    title = lanyard_json_loose_string (object, name, self->walk);
  else if (title == NULL)
    title = g_strdup (slug);
  if (title == NULL)
    return NULL;

  track = g_hash_table_lookup (self->by_name, slug != NULL ? slug : title);
  if (track == NULL)
    track = g_hash_table_lookup (self->by_name, title);
  if (track != NULL)
    return track;

  track = lanyard_track_new (title, title, NULL, NULL);
  remember (self->by_name, title, track);
  remember (self->by_name, slug, track);
  lanyard_builder_add_track (self->builder, track);
  return track;
}
