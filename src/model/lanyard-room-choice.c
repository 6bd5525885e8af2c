/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-room-choice.h"

#include <string.h>

struct _LanyardRoomChoice
{
  gboolean    starred_first;
  GHashTable *ranks;  /* from ids to their place in the user's order, from 1 */
  GHashTable *hidden; /* ids */
};

static void
load (LanyardRoomChoice *self,
      GVariant          *choice)
{
  g_autoptr (GVariantIter) order = NULL;
  g_autoptr (GVariantIter) hidden = NULL;
  char *id;
  guint rank = 0;

  g_variant_get (choice, "(basas)", &self->starred_first, &order, &hidden);
  while (g_variant_iter_next (order, "s", &id))
    g_hash_table_insert (self->ranks, id, GUINT_TO_POINTER (++rank));
  while (g_variant_iter_next (hidden, "s", &id))
    g_hash_table_add (self->hidden, id);
}

/**
 * lanyard_room_choice_new:
 * @choices: what is kept, of LANYARD_ROOM_CHOICES_TYPE
 * @conference: the id of a conference
 *
 * Returns: (transfer full): what is kept for that; else all rooms in the
 *   programme's order
 */
LanyardRoomChoice *
lanyard_room_choice_new (GVariant   *choices,
                         const char *conference)
{
  LanyardRoomChoice *self = g_new0 (LanyardRoomChoice, 1);
  g_autoptr (GVariant) choice =
              g_variant_lookup_value (choices, conference, G_VARIANT_TYPE ("(basas)"));

  self->ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (choice != NULL)
    load (self, choice);
  return self;
}

void
lanyard_room_choice_free (LanyardRoomChoice *self)
{
  g_hash_table_unref (self->ranks);
  g_hash_table_unref (self->hidden);
  g_free (self);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  GHashTable *ranks = user_data;
  guint       one = GPOINTER_TO_UINT (g_hash_table_lookup (ranks, *(const char *const *)a));
  guint       two = GPOINTER_TO_UINT (g_hash_table_lookup (ranks, *(const char *const *)b));

  return one < two ? -1 : one > two;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static GVariant *
list_keys (GHashTable      *table,
           GCompareDataFunc compare)
{
  g_autoptr (GPtrArray) ids = g_hash_table_get_keys_as_ptr_array (table);

  g_ptr_array_sort_with_data (ids, compare, table);
  return g_variant_new_strv ((const char *const *)ids->pdata, ids->len);
}

/**
 * lanyard_room_choice_store:
 * @self: a choice
 * @choices: what is kept so far, of LANYARD_ROOM_CHOICES_TYPE
 * @conference: the id of the conference that it is for
 *
 * Returns: (transfer full): a floating reference to what is to be kept from now
 *   on: those of other conferences stay as they are
 */
GVariant *
lanyard_room_choice_store (LanyardRoomChoice *self,
                           GVariant          *choices,
                           const char        *conference)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (LANYARD_ROOM_CHOICES_TYPE));
  GVariantIter    iter;
  const char     *other;
  GVariant       *choice;

  g_variant_iter_init (&iter, choices);
  while (g_variant_iter_next (&iter, "{&s@(basas)}", &other, &choice))
    {
      if (!g_str_equal (other, conference))
        g_variant_builder_add (&builder, "{s@(basas)}", other, choice);
      g_variant_unref (choice);
    }

  g_variant_builder_add (&builder, "{s(b@as@as)}", conference, self->starred_first,
                         list_keys (self->ranks, compare_ids),
                         list_keys (self->hidden, compare_strings));
  return g_variant_builder_end (&builder);
}

/**
 * lanyard_room_choice_get_starred_first:
 * @self: a choice
 *
 * Returns: whether rooms in which the user has stars come before the others
 */
gboolean
lanyard_room_choice_get_starred_first (LanyardRoomChoice *self)
{
  return self->starred_first;
}

void
lanyard_room_choice_set_starred_first (LanyardRoomChoice *self,
                                       gboolean           starred_first)
{
  self->starred_first = starred_first;
}

gboolean
lanyard_room_choice_is_shown (LanyardRoomChoice *self,
                              LanyardRoom       *room)
{
  return !g_hash_table_contains (self->hidden, lanyard_room_get_id (room));
}

void
lanyard_room_choice_set_shown (LanyardRoomChoice *self,
                               LanyardRoom       *room,
                               gboolean           shown)
{
  if (shown)
    g_hash_table_remove (self->hidden, lanyard_room_get_id (room));
  else
    g_hash_table_add (self->hidden, g_strdup (lanyard_room_get_id (room)));
}

/**
 * lanyard_room_choice_set_order:
 * @self: a choice
 * @rooms: (element-type LanyardRoom): rooms as the user ordered them; others
 *   come after these
 */
void
lanyard_room_choice_set_order (LanyardRoomChoice *self,
                               GPtrArray         *rooms)
{
  g_hash_table_remove_all (self->ranks);
  for (guint i = 0; i < rooms->len; i++)
    g_hash_table_insert (self->ranks, g_strdup (lanyard_room_get_id (g_ptr_array_index (rooms, i))),
                         GUINT_TO_POINTER (i + 1));
}

static int
compare_rooms (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const char *one = lanyard_room_get_id (*(LanyardRoom *const *)a);
  const char *two = lanyard_room_get_id (*(LanyardRoom *const *)b);

  /* what has no rank has 0: counted round, it comes last */
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, one)) - 1;
  guint second = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, two)) - 1;

  return first < second ? -1 : first > second;
}

/**
 * lanyard_room_choice_sort:
 * @self: a choice
 * @rooms: (element-type LanyardRoom): rooms in the programme's order
 *
 * Returns: (transfer full) (element-type LanyardRoom): the same in the user's
 *   order, those that are left out among them
 */
GPtrArray *
lanyard_room_choice_sort (LanyardRoomChoice *self,
                          GPtrArray         *rooms)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rooms->len; i++)
    g_ptr_array_add (sorted, g_object_ref (g_ptr_array_index (rooms, i)));

  g_ptr_array_sort_with_data (sorted, compare_rooms, self->ranks);
  return sorted;
}

static void
pick (LanyardRoomChoice *self,
      GPtrArray         *from,
      GPtrArray         *to,
      GHashTable        *starred,
      gboolean           has_star)
{
  for (guint i = 0; i < from->len; i++)
    {
      LanyardRoom *room = g_ptr_array_index (from, i);

      if (lanyard_room_choice_is_shown (self, room) &&
          (!self->starred_first ||
           g_hash_table_contains (starred, lanyard_room_get_id (room)) == has_star))
        g_ptr_array_add (to, g_object_ref (room));
    }
}

/**
 * lanyard_room_choice_pick:
 * @self: a choice
 * @rooms: (element-type LanyardRoom): rooms in the programme's order
 * @starred: ids of rooms in which the user has stars
 *
 * Returns: (transfer full) (element-type LanyardRoom): those to be shown, in
 *   the order in which they are
 */
GPtrArray *
lanyard_room_choice_pick (LanyardRoomChoice *self,
                          GPtrArray         *rooms,
                          GHashTable        *starred)
{
  g_autoptr (GPtrArray) sorted = lanyard_room_choice_sort (self, rooms);
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  pick (self, sorted, picked, starred, TRUE);
  if (self->starred_first)
    pick (self, sorted, picked, starred, FALSE);
  return picked;
}
