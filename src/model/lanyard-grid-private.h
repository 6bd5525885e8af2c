/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-grid.h"

G_BEGIN_DECLS

/* Something this long is always there rather than at a time. */
#define LANYARD_GRID_LONG_TIME (12 * 60 * 60)

struct _LanyardGrid
{
  grefcount        ref_count;
  GArray          *columns; /* of LanyardGridColumn */
  GArray          *entries; /* of LanyardGridEntry, by start */
  LanyardTimeAxis *axis;
  guint            n_untimed;
};

/* Returns: how long it takes, in seconds */
static inline gint64
lanyard_grid_entry_get_length (const LanyardGridEntry *entry)
{
  return entry->span.end - entry->span.start;
}

/* Like lanyard_grid_get_entry(), to be changed while the grid is made. */
static inline LanyardGridEntry *
lanyard_grid_peek_entry (LanyardGrid *self,
                         guint        entry)
{
  return &g_array_index (self->entries, LanyardGridEntry, entry);
}

static inline LanyardGridColumn *
lanyard_grid_peek_column (LanyardGrid *self,
                          guint        column)
{
  return &g_array_index (self->columns, LanyardGridColumn, column);
}

void lanyard_grid_append_column (LanyardGrid *self,
                                 LanyardRoom *room);
void lanyard_grid_place_roomless (LanyardGrid *self);
void lanyard_grid_place (LanyardGrid *self);

G_END_DECLS
