/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory-guide.h"

#include "lanyard-field.h"
#include "lanyard-json-value.h"
#include "lanyard-json.h"

#include <string.h>

/* An entry's metadata:
 *
 *   { "c3nav_base",
 *     "rooms": [ { "name", "show_name", "latlon": [ 50.8, 4.4 ], "c3nav_slug", "nav_url" } ],
 *     "links": [ { "url", "title", "type" } ] }
 *
 * A name is a regular expression. Some entries have their rooms outside. */
typedef struct
{
  GPtrArray *rooms; /* of LanyardGuideRoom */
  GPtrArray *maps;  /* of LanyardLink */
  char      *base;  /* (nullable) of the addresses of c3nav, without a slash at its end */
} Reading;

/* Two numbers, both of them or none. */
static void
read_location (JsonObject       *object,
               LanyardGuideRoom *room,
               LanyardWalk      *walk)
{
  static const double limits[2] = { 90, 180 };
  double              numbers[2];
  JsonArray          *pair = lanyard_json_member_array (object, "latlon", walk);
  guint               n = pair != NULL ? json_array_get_length (pair) : 0;

  lanyard_walk_enter (walk, "latlon");
  room->has_location = n == G_N_ELEMENTS (numbers);
  for (guint i = 0; i < n && room->has_location; i++)
    room->has_location = lanyard_json_to_double (json_array_get_element (pair, i), walk,
                                                 -limits[i], limits[i], &numbers[i]);
  lanyard_walk_leave (walk);
  if (room->has_location)
    {
      room->latitude = numbers[0];
      room->longitude = numbers[1];
    }
}

static void
read_route (JsonObject       *object,
            const char       *base,
            LanyardGuideRoom *room,
            LanyardWalk      *walk)
{
  g_autofree char *slug = lanyard_json_member_line (object, "c3nav_slug", walk);

  room->route = lanyard_field_address (object, "nav_url", walk);
  if (room->route == NULL && slug != NULL && base != NULL)
    {
      g_autofree char *escaped = g_uri_escape_string (slug, ":", FALSE);

      room->route = g_strdup_printf ("%s/l/%s/", base, escaped);
    }
}

static gboolean
read_room_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  Reading *reading = data;
  g_autoptr (LanyardGuideRoom) room = g_new0 (LanyardGuideRoom, 1);

  room->pattern = lanyard_json_member_line (object, "name", walk);
  room->building = lanyard_json_member_line (object, "show_name", walk);
  read_location (object, room, walk);
  read_route (object, reading->base, room, walk);
  if (room->pattern != NULL && (room->has_location || room->route != NULL))
    g_ptr_array_add (reading->rooms, g_steal_pointer (&room));
  return TRUE;
}

/* A map is a picture, a document, or a place on the globe; other links lead to
 * pages of any kind. */
static gboolean
is_map (const char *address,
        const char *type)
{
  const char *scheme = g_uri_peek_scheme (address);

  return g_strcmp0 (scheme, "geo") == 0 ||
         (type != NULL &&
          (g_str_has_prefix (type, "image/") || g_str_equal (type, "application/pdf")));
}

static gboolean
read_link_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  Reading         *reading = data;
  const char      *address = lanyard_json_peek_string (object, "url");
  g_autofree char *title = NULL;
  g_autofree char *url = NULL;

  if (address == NULL || !is_map (address, lanyard_json_peek_string (object, "type")))
    return TRUE;

  title = lanyard_json_member_line (object, "title", walk);
  url = lanyard_field_address (object, "url", walk);
  if (url != NULL)
    g_ptr_array_add (reading->maps, lanyard_link_new (LANYARD_LINK_OTHER, title, url, NULL,
                                                      LANYARD_NO_DATE));
  return TRUE;
}

static void
read_base (JsonObject  *metadata,
           Reading     *reading,
           LanyardWalk *walk)
{
  reading->base = lanyard_field_address (metadata, "c3nav_base", walk);
  if (reading->base != NULL && g_str_has_suffix (reading->base, "/"))
    reading->base[strlen (reading->base) - 1] = '\0';
}

/**
 * lanyard_directory_read_guide:
 * @entry: an entry of a directory
 * @metadata: (nullable): its member of that name
 * @walk: stands at it
 *
 * Returns: (transfer full) (nullable): what it says of the conference's places,
 *   NULL where that is nothing
 */
LanyardGuide *
lanyard_directory_read_guide (JsonObject  *entry,
                              JsonObject  *metadata,
                              LanyardWalk *walk)
{
  g_autoptr (GPtrArray) rooms =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_guide_room_free);
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  Reading reading = { .rooms = rooms, .maps = maps };

  lanyard_walk_enter (walk, "metadata");
  read_base (metadata, &reading, walk);
  lanyard_json_foreach_object (metadata, "rooms", walk, read_room_cb, &reading);
  lanyard_json_foreach_object (metadata, "links", walk, read_link_cb, &reading);
  lanyard_walk_leave (walk);
  lanyard_json_foreach_object (entry, "rooms", walk, read_room_cb, &reading);

  g_free (reading.base);
  return rooms->len > 0 || maps->len > 0 ? lanyard_guide_new (rooms, maps) : NULL;
}
