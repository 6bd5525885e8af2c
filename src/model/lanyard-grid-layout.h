/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-grid.h"

G_BEGIN_DECLS

/* How large a grid is drawn, in pixels. */
typedef struct
{
  LanyardTimeScale time;
  double           column; /* the least width of a room */
  double           band;   /* the width of a band */
} LanyardGridScale;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} LanyardGridRect;

/* Where everything in a grid is, from its top and its first room on. Immutable. */
typedef struct _LanyardGridLayout LanyardGridLayout;

LanyardGridLayout *lanyard_grid_layout_new (LanyardGrid            *grid,
                                            const LanyardGridScale *scale,
                                            double                  width);
void               lanyard_grid_layout_free (LanyardGridLayout *self);

LanyardGrid    *lanyard_grid_layout_get_grid (LanyardGridLayout *self);
double          lanyard_grid_layout_get_width (LanyardGridLayout *self);
double          lanyard_grid_layout_get_height (LanyardGridLayout *self);
double          lanyard_grid_layout_get_edge (LanyardGridLayout *self,
                                              guint              column);
double          lanyard_grid_layout_get_y (LanyardGridLayout *self,
                                           LanyardInstant     instant);
LanyardInstant  lanyard_grid_layout_get_instant (LanyardGridLayout *self,
                                                 double             y);
LanyardGridRect lanyard_grid_layout_get_rect (LanyardGridLayout *self,
                                              guint              entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardGridLayout, lanyard_grid_layout_free)

G_END_DECLS
