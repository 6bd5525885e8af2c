/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-guide.h"

#include <string.h>

/* Rooms: pattern, building, whether there is a location, it, route; then maps:
 * title, address. */
#define FORMAT "(a(smsbddms)a(mss))"

/* Patterns are others' and names come from others, too: how long one may be, and
 * how often it may be tried before it counts as none. */
#define MAX_LENGTH 256
#define LIMITS "(*LIMIT_MATCH=20000)(*LIMIT_DEPTH=2000)"

struct _LanyardGuide
{
  GObject parent_instance;

  GPtrArray *rooms; /* of LanyardGuideRoom */
  GPtrArray *maps;  /* of LanyardLink */
};

G_DEFINE_FINAL_TYPE (LanyardGuide, lanyard_guide, G_TYPE_OBJECT)

void
lanyard_guide_room_free (LanyardGuideRoom *self)
{
  g_free (self->pattern);
  g_free (self->building);
  g_free (self->route);
  g_free (self);
}

static void
lanyard_guide_finalize (GObject *object)
{
  LanyardGuide *self = LANYARD_GUIDE (object);

  g_ptr_array_unref (self->rooms);
  g_ptr_array_unref (self->maps);

  G_OBJECT_CLASS (lanyard_guide_parent_class)->finalize (object);
}

static void
lanyard_guide_class_init (LanyardGuideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_guide_finalize;
}

static void
lanyard_guide_init (LanyardGuide *self)
{
}

/**
 * lanyard_guide_new:
 * @rooms: (element-type LanyardGuideRoom): where rooms are; kept
 * @maps: (element-type LanyardLink): maps of the whole; kept
 *
 * Returns: (transfer full): a guide
 */
LanyardGuide *
lanyard_guide_new (GPtrArray *rooms,
                   GPtrArray *maps)
{
  LanyardGuide *self = g_object_new (LANYARD_TYPE_GUIDE, NULL);

  self->rooms = g_ptr_array_ref (rooms);
  self->maps = g_ptr_array_ref (maps);
  return self;
}

/**
 * lanyard_guide_new_from_variant:
 * @variant: what may be a guide's
 *
 * Returns: (transfer full) (nullable): the guide; NULL where it is of another
 *   form
 */
LanyardGuide *
lanyard_guide_new_from_variant (GVariant *variant)
{
  g_autoptr (GPtrArray) rooms =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_guide_room_free);
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  g_autoptr (GVariantIter) room_iter = NULL;
  g_autoptr (GVariantIter) map_iter = NULL;
  LanyardGuideRoom room = { 0 };
  const char      *title;
  const char      *address;

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (FORMAT)))
    return NULL;

  g_variant_get (variant, FORMAT, &room_iter, &map_iter);
  while (g_variant_iter_next (room_iter, "(smsbddms)", &room.pattern, &room.building,
                              &room.has_location, &room.latitude, &room.longitude, &room.route))
    g_ptr_array_add (rooms, g_memdup2 (&room, sizeof room));
  while (g_variant_iter_next (map_iter, "(m&s&s)", &title, &address))
    g_ptr_array_add (maps,
                     lanyard_link_new (LANYARD_LINK_OTHER, title, address, NULL, LANYARD_NO_DATE));
  return lanyard_guide_new (rooms, maps);
}

/**
 * lanyard_guide_to_variant:
 * @self: a guide
 *
 * Returns: (transfer floating): it, to be kept
 */
GVariant *
lanyard_guide_to_variant (LanyardGuide *self)
{
  GVariantBuilder rooms;
  GVariantBuilder maps;

  g_variant_builder_init (&rooms, G_VARIANT_TYPE ("a(smsbddms)"));
  g_variant_builder_init (&maps, G_VARIANT_TYPE ("a(mss)"));
  for (guint i = 0; i < self->rooms->len; i++)
    {
      const LanyardGuideRoom *room = g_ptr_array_index (self->rooms, i);

      g_variant_builder_add (&rooms, "(smsbddms)", room->pattern, room->building,
                             room->has_location, room->latitude, room->longitude, room->route);
    }
  for (guint i = 0; i < self->maps->len; i++)
    {
      const LanyardLink *map = g_ptr_array_index (self->maps, i);

      g_variant_builder_add (&maps, "(mss)", map->title, map->url);
    }

  return g_variant_new (FORMAT, &rooms, &maps);
}

static gboolean
matches (const char *pattern,
         const char *title)
{
  g_autofree char *whole = NULL;
  g_autoptr (GRegex) alone = NULL;
  g_autoptr (GRegex) regex = NULL;

  if (g_str_equal (pattern, title))
    return TRUE;
  if (strlen (pattern) > MAX_LENGTH || strlen (title) > MAX_LENGTH)
    return FALSE;

  /* one that can't stand alone would mean something else in brackets */
  alone = g_regex_new (pattern, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  if (alone == NULL)
    return FALSE;

  whole = g_strdup_printf (LIMITS "\\A(?:%s)\\z", pattern);
  regex = g_regex_new (whole, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  return regex != NULL && g_regex_match (regex, title, G_REGEX_MATCH_DEFAULT, NULL);
}

/**
 * lanyard_guide_find_room:
 * @self: a guide
 * @title: a room's name
 *
 * Returns: (nullable): where that room is; the first that is meant by the name
 */
const LanyardGuideRoom *
lanyard_guide_find_room (LanyardGuide *self,
                         const char   *title)
{
  for (guint i = 0; i < self->rooms->len; i++)
    {
      const LanyardGuideRoom *room = g_ptr_array_index (self->rooms, i);

      if (matches (room->pattern, title))
        return room;
    }
  return NULL;
}

/**
 * lanyard_guide_get_maps:
 * @self: a guide
 *
 * Returns: (transfer none) (element-type LanyardLink): maps of the whole, such
 *   as pictures, documents and places on the globe
 */
GPtrArray *
lanyard_guide_get_maps (LanyardGuide *self)
{
  return self->maps;
}
