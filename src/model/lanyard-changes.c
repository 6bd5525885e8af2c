/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-changes.h"

#include "lanyard-match.h"

/* One session that is elsewhere is no sign that its room has another name. */
#define MIN_SESSIONS 2

/* Where the sessions of a room are that is no longer there. */
typedef struct
{
  const LanyardSnapshot *after; /* (unowned) one of them */
  guint                  n_sessions;
  gboolean               together; /* all of them are in one room, which is new */
} Move;

/* Returns: (transfer full): a set of the titles of rooms */
static GHashTable *
collect_rooms (GPtrArray *snapshots)
{
  GHashTable *rooms = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < snapshots->len; i++)
    {
      const LanyardSnapshot *snapshot = g_ptr_array_index (snapshots, i);

      if (snapshot->room != NULL)
        g_hash_table_add (rooms, snapshot->room);
    }

  return rooms;
}

static void
add_to_move (GHashTable            *moves,
             const LanyardSnapshot *before,
             const LanyardSnapshot *after)
{
  Move *move = g_hash_table_lookup (moves, before->room);

  if (move == NULL)
    {
      move = g_new0 (Move, 1);
      move->after = after;
      move->together = TRUE;
      g_hash_table_insert (moves, before->room, move);
    }

  move->n_sessions++;
  move->together &= g_strcmp0 (move->after->room, after->room) == 0;
}

/* Two rooms can't have become one by another name: then both were given up. */
static void
drop_mergers (GHashTable *moves)
{
  g_autoptr (GHashTable) by_target = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, moves);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Move *move = value;
      Move *other = move->together ? g_hash_table_lookup (by_target, move->after->room) : NULL;

      if (other != NULL)
        move->together = other->together = FALSE;
      else if (move->together)
        g_hash_table_insert (by_target, move->after->room, move);
    }
}

/* Returns: (transfer full): a room's title (unowned) -> Move: the rooms that
 * got another name, where ids don't tell */
static GHashTable *
find_renamed_rooms (GPtrArray *earlier,
                    GPtrArray *later,
                    GArray    *matches)
{
  g_autoptr (GHashTable) before_rooms = collect_rooms (earlier);
  g_autoptr (GHashTable) after_rooms = collect_rooms (later);
  GHashTable    *moves = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GHashTableIter iter;
  gpointer       value;

  for (guint i = 0; i < matches->len; i++)
    {
      const LanyardMatch    *match = &g_array_index (matches, LanyardMatch, i);
      const LanyardSnapshot *before = g_ptr_array_index (earlier, i);

      if (match->rule != LANYARD_MATCH_NONE && before->room != NULL &&
          !g_hash_table_contains (after_rooms, before->room))
        add_to_move (moves, before, g_ptr_array_index (later, match->index));
    }

  g_hash_table_iter_init (&iter, moves);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Move       *move = value;
      const char *room = move->after->room;

      move->together &= room != NULL && !g_hash_table_contains (before_rooms, room);
    }
  drop_mergers (moves);

  g_hash_table_iter_init (&iter, moves);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Move *move = value;

      if (!move->together || move->n_sessions < MIN_SESSIONS)
        g_hash_table_iter_remove (&iter);
    }

  return moves;
}

/* Returns: (transfer full) (nullable): what changed; the room's name is none of
 * it where the room was renamed */
static LanyardChange *
compare (const LanyardSnapshot *before,
         const LanyardSnapshot *after,
         GHashTable            *renamed)
{
  g_autoptr (LanyardSnapshot) copy = NULL;

  if (before == NULL || before->room == NULL || !g_hash_table_contains (renamed, before->room))
    return lanyard_change_new (before, after);

  copy = lanyard_snapshot_copy (before);
  lanyard_snapshot_set_room (copy, after->room_id, after->room);
  return lanyard_change_new (copy, after);
}

static void
add_change (GPtrArray     *changes,
            LanyardChange *change)
{
  if (change != NULL)
    g_ptr_array_add (changes, change);
}

/**
 * lanyard_changes_compare:
 * @earlier: (element-type LanyardSnapshot): the sessions of a version
 * @later: (element-type LanyardSnapshot): those of a later one
 *
 * Compares what lanyard_match() finds to be the same session. A room whose
 * sessions are all, two at least, in one that wasn't there before is that room
 * by another name; its sessions are said to have been there before.
 *
 * Returns: (transfer full) (element-type LanyardChange): what changed, in the
 *   order of @later; what is gone comes last, in the order of @earlier
 */
GPtrArray *
lanyard_changes_compare (GPtrArray *earlier,
                         GPtrArray *later)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) matches =
              lanyard_match (earlier, later, lanyard_match_ids_renumbered (earlier, later));
  g_autoptr (GHashTable) renamed = find_renamed_rooms (earlier, later, matches);
  g_autofree const LanyardSnapshot **befores = g_new0 (const LanyardSnapshot *, later->len);

  for (guint i = 0; i < earlier->len; i++)
    {
      const LanyardMatch *match = &g_array_index (matches, LanyardMatch, i);

      if (match->rule != LANYARD_MATCH_NONE)
        befores[match->index] = g_ptr_array_index (earlier, i);
    }

  for (guint i = 0; i < later->len; i++)
    add_change (changes, compare (befores[i], g_ptr_array_index (later, i), renamed));
  for (guint i = 0; i < earlier->len; i++)
    {
      if (g_array_index (matches, LanyardMatch, i).rule == LANYARD_MATCH_NONE)
        add_change (changes, lanyard_change_new (g_ptr_array_index (earlier, i), NULL));
    }

  return changes;
}
