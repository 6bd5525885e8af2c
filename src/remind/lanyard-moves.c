/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-moves.h"

static void
move_free (gpointer data)
{
  LanyardMove *move = data;

  lanyard_remindable_unref (move->before);
  lanyard_remindable_unref (move->after);
  g_free (move);
}

static gboolean
is_starred (const LanyardRemindable *self)
{
  return self->item->star == LANYARD_STAR_GOING || self->item->star == LANYARD_STAR_MAYBE;
}

static gboolean
is_over (const LanyardRemindable *self,
         LanyardInstant           now)
{
  return self->item->span.start != LANYARD_NO_INSTANT && lanyard_remindable_get_end (self) <= now;
}

static guint
hash (gconstpointer data)
{
  const LanyardRemindable *self = data;

  return g_str_hash (self->conference) * 31 + g_str_hash (self->item->id);
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  const LanyardRemindable *one = a;
  const LanyardRemindable *other = b;

  return g_str_equal (one->item->id, other->item->id) &&
         g_str_equal (one->conference, other->conference);
}

/* A room that got another name is the same room. */
static gboolean
is_same_place (const LanyardPlanItem *one,
               const LanyardPlanItem *other)
{
  if (one->room_id != NULL && other->room_id != NULL)
    return g_str_equal (one->room_id, other->room_id);
  return g_strcmp0 (one->place, other->place) == 0;
}

/* Returns: whether anything happened that is worth a word */
static gboolean
tell_kind (const LanyardPlanItem *before,
           const LanyardPlanItem *after,
           LanyardMoveKind       *kind)
{
  gboolean was_on = before->state == LANYARD_PLAN_ITEM_ON;
  gboolean is_on = after->state == LANYARD_PLAN_ITEM_ON;

  if (was_on != is_on)
    *kind = is_on ? LANYARD_MOVE_BACK : LANYARD_MOVE_OFF;
  else if (before->span.start != after->span.start)
    *kind = LANYARD_MOVE_TIME;
  else
    *kind = LANYARD_MOVE_ROOM;

  return was_on != is_on || (is_on && (before->span.start != after->span.start ||
                                       !is_same_place (before, after)));
}

static void
add_move (GPtrArray         *moves,
          LanyardRemindable *before,
          LanyardRemindable *after,
          LanyardInstant     now)
{
  LanyardMoveKind kind;
  LanyardMove    *move;

  if (after->item->appointment != NULL || !is_starred (before) || !is_starred (after) ||
      !tell_kind (before->item, after->item, &kind) ||
      (is_over (before, now) && is_over (after, now)))
    return;

  move = g_new (LanyardMove, 1);
  move->kind = kind;
  move->before = lanyard_remindable_ref (before);
  move->after = lanyard_remindable_ref (after);
  g_ptr_array_add (moves, move);
}

/**
 * lanyard_moves_find:
 * @before: (element-type LanyardRemindable): what was in the plans
 * @after: (element-type LanyardRemindable): what is in them now
 * @now: the time; what is over both ways is left out
 *
 * Returns: (transfer full) (element-type LanyardMove): what happened to sessions
 *   that were and are starred, in the order of @after
 */
GPtrArray *
lanyard_moves_find (GPtrArray     *before,
                    GPtrArray     *after,
                    LanyardInstant now)
{
  g_autoptr (GHashTable) known = g_hash_table_new (hash, is_same);
  GPtrArray *moves = g_ptr_array_new_with_free_func (move_free);

  for (guint i = 0; i < before->len; i++)
    g_hash_table_add (known, g_ptr_array_index (before, i));
  for (guint i = 0; i < after->len; i++)
    {
      LanyardRemindable *one = g_ptr_array_index (after, i);
      LanyardRemindable *old = g_hash_table_lookup (known, one);

      if (old != NULL)
        add_move (moves, old, one, now);
    }
  return moves;
}
