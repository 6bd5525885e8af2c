/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-session.h"
#include "lanyard-span.h"
#include "lanyard-time-axis.h"

G_BEGIN_DECLS

typedef enum {
  LANYARD_GRID_CARD,
  LANYARD_GRID_BAND,   /* too long for a card: thin, at its room's edge */
  LANYARD_GRID_ACROSS, /* for everybody: through all rooms */
} LanyardGridShape;

/* A session in a grid. */
typedef struct
{
  LanyardSession  *session; /* (owned) */
  LanyardSpan      span;    /* as it is drawn: of no time, it takes a few minutes */
  LanyardGridShape shape;
  guint            column; /* of what goes across: 0 */
  LanyardLane      lane;   /* among the cards or the bands beside it */
  guint            inset;  /* of a card: how many bands stand before it */
} LanyardGridEntry;

/* A room in a grid. */
typedef struct
{
  LanyardRoom *room;    /* (nullable) (owned) NULL: what has no room */
  guint        n_lanes; /* the most cards side by side, at least 1 */
  guint        n_bands; /* the most bands side by side */
} LanyardGridColumn;

typedef enum {
  LANYARD_GRID_EARLIER,
  LANYARD_GRID_LATER,
  LANYARD_GRID_BEFORE, /* in a room before, or a lane before */
  LANYARD_GRID_AFTER,
} LanyardGridDirection;

#define LANYARD_GRID_NONE G_MAXUINT

/* Rooms × time: where the sessions of a day stand. Immutable. */
typedef struct _LanyardGrid LanyardGrid;

LanyardGrid *lanyard_grid_new (GListModel *sessions,
                               GPtrArray  *rooms,
                               GTimeZone  *zone);
LanyardGrid *lanyard_grid_ref (LanyardGrid *self);
void         lanyard_grid_unref (LanyardGrid *self);
GPtrArray   *lanyard_grid_list_rooms (GListModel *sessions,
                                      GPtrArray  *rooms);

guint                    lanyard_grid_get_n_columns (LanyardGrid *self);
const LanyardGridColumn *lanyard_grid_get_column (LanyardGrid *self,
                                                  guint        column);
guint                    lanyard_grid_get_n_entries (LanyardGrid *self);
const LanyardGridEntry  *lanyard_grid_get_entry (LanyardGrid *self,
                                                 guint        entry);
LanyardTimeAxis         *lanyard_grid_get_axis (LanyardGrid *self);
guint                    lanyard_grid_get_n_untimed (LanyardGrid *self);
guint                    lanyard_grid_find (LanyardGrid *self,
                                            const char  *session);
guint                    lanyard_grid_find_beside (LanyardGrid         *self,
                                                   guint                entry,
                                                   guint                column,
                                                   LanyardGridDirection direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardGrid, lanyard_grid_unref)

G_END_DECLS
