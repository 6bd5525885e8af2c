/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-grid-private.h"

static gboolean
is_in_column (const LanyardGridEntry *entry,
              guint                   column)
{
  return entry->column == column || entry->shape == LANYARD_GRID_ACROSS;
}

/* What begins with it in the same room stands beside it. */
static gboolean
begins_with (const LanyardGridEntry *one,
             const LanyardGridEntry *two)
{
  return one->span.start == two->span.start && one->column == two->column &&
         (one->shape == LANYARD_GRID_ACROSS) == (two->shape == LANYARD_GRID_ACROSS);
}

static guint
find_in_time (LanyardGrid *self,
              guint        entry,
              guint        column,
              int          step)
{
  for (guint i = entry + step; i < self->entries->len; i += step)
    {
      if (is_in_column (lanyard_grid_peek_entry (self, i), column) &&
          !begins_with (lanyard_grid_peek_entry (self, i), lanyard_grid_peek_entry (self, entry)))
        return i;
    }

  return LANYARD_GRID_NONE;
}

/* Returns: how far right in its room it stands: bands come before cards */
static guint
get_rank (LanyardGrid            *self,
          const LanyardGridEntry *entry)
{
  if (entry->shape == LANYARD_GRID_BAND)
    return entry->lane.lane;
  return lanyard_grid_peek_column (self, entry->column)->n_bands + entry->lane.lane;
}

static guint
find_in_room (LanyardGrid *self,
              guint        entry,
              int          step)
{
  const LanyardGridEntry *from = lanyard_grid_peek_entry (self, entry);
  guint                   found = LANYARD_GRID_NONE;
  int                     best = G_MAXINT;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const LanyardGridEntry *other = lanyard_grid_peek_entry (self, i);
      int                     away;

      if (other->column != from->column || other->shape == LANYARD_GRID_ACROSS ||
          lanyard_span_overlap (&other->span, &from->span) == 0)
        continue;
      away = ((int)get_rank (self, other) - (int)get_rank (self, from)) * step;
      if (away > 0 && away < best)
        {
          found = i;
          best = away;
        }
    }

  return found;
}

/* Returns: what is nearest in time in a room: what is on, else what ends or
 *   begins next to it */
static guint
find_nearest (LanyardGrid       *self,
              const LanyardSpan *span,
              guint              column)
{
  guint  found = LANYARD_GRID_NONE;
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const LanyardGridEntry *other = lanyard_grid_peek_entry (self, i);
      gint64                  away;

      if (other->column != column || other->shape == LANYARD_GRID_ACROSS)
        continue;
      away = lanyard_span_overlap (&other->span, span) > 0
               ? 0
               : LANYARD_GRID_LONG_TIME +
                   MAX (other->span.start - span->end, span->start - other->span.end);
      away += MIN (ABS (other->span.start - span->start), LANYARD_GRID_LONG_TIME);
      if (away < best)
        {
          found = i;
          best = away;
        }
    }

  return found;
}

static guint
find_in_rooms (LanyardGrid *self,
               guint        entry,
               guint        column,
               int          step)
{
  const LanyardGridEntry *from = lanyard_grid_peek_entry (self, entry);

  if (from->shape != LANYARD_GRID_ACROSS)
    {
      guint found = find_in_room (self, entry, step);

      if (found != LANYARD_GRID_NONE)
        return found;
    }

  for (guint i = column + step; i < self->columns->len; i += step)
    {
      guint found = find_nearest (self, &from->span, i);

      if (found != LANYARD_GRID_NONE)
        return found;
    }

  return LANYARD_GRID_NONE;
}

/**
 * lanyard_grid_find_beside:
 * @self: a grid
 * @entry: where one is
 * @column: the room one is in: with what goes across, any
 * @direction: where to
 *
 * Returns: what stands there: in time in the same room, else in the next room
 *   with anything what is nearest in time; LANYARD_GRID_NONE at the end
 */
guint
lanyard_grid_find_beside (LanyardGrid         *self,
                          guint                entry,
                          guint                column,
                          LanyardGridDirection direction)
{
  switch (direction)
    {
    case LANYARD_GRID_EARLIER:
      return find_in_time (self, entry, column, -1);
    case LANYARD_GRID_LATER:
      return find_in_time (self, entry, column, 1);
    case LANYARD_GRID_BEFORE:
      return find_in_rooms (self, entry, column, -1);
    case LANYARD_GRID_AFTER:
    default:
      return find_in_rooms (self, entry, column, 1);
    }
}
