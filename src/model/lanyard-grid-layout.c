/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-grid-layout.h"

/* How much wider a room is for each card that stands beside another. */
#define LANE_SHARE 0.6

struct _LanyardGridLayout
{
  LanyardGrid     *grid;
  LanyardGridScale scale;
  double          *edges; /* of the columns, one more than there are */
};

static double
get_least_width (const LanyardGridColumn *column,
                 const LanyardGridScale  *scale)
{
  return scale->column * (1 + LANE_SHARE * (column->n_lanes - 1)) +
         scale->band * column->n_bands;
}

/**
 * lanyard_grid_layout_new:
 * @grid: a grid
 * @scale: how large it is drawn
 * @width: how much room there is, in pixels: where it isn't needed, rooms are
 *   wider
 *
 * Returns: (transfer full): where everything is
 */
LanyardGridLayout *
lanyard_grid_layout_new (LanyardGrid            *grid,
                         const LanyardGridScale *scale,
                         double                  width)
{
  LanyardGridLayout *self = g_new0 (LanyardGridLayout, 1);
  guint              n_columns = lanyard_grid_get_n_columns (grid);
  double             least = 0;
  double             stretch;

  self->grid = lanyard_grid_ref (grid);
  self->scale = *scale;
  self->edges = g_new0 (double, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    least += get_least_width (lanyard_grid_get_column (grid, i), scale);
  stretch = least > 0 && least < width ? width / least : 1;
  for (guint i = 0; i < n_columns; i++)
    self->edges[i + 1] =
      self->edges[i] + get_least_width (lanyard_grid_get_column (grid, i), scale) * stretch;

  return self;
}

void
lanyard_grid_layout_free (LanyardGridLayout *self)
{
  lanyard_grid_unref (self->grid);
  g_free (self->edges);
  g_free (self);
}

/**
 * lanyard_grid_layout_get_grid:
 * @self: a layout
 *
 * Returns: (transfer none): what is laid out
 */
LanyardGrid *
lanyard_grid_layout_get_grid (LanyardGridLayout *self)
{
  return self->grid;
}

double
lanyard_grid_layout_get_width (LanyardGridLayout *self)
{
  return self->edges[lanyard_grid_get_n_columns (self->grid)];
}

double
lanyard_grid_layout_get_height (LanyardGridLayout *self)
{
  return lanyard_time_axis_get_height (lanyard_grid_get_axis (self->grid), &self->scale.time);
}

/**
 * lanyard_grid_layout_get_edge:
 * @self: a layout
 * @column: a room's position; their number for where the last one ends
 *
 * Returns: where it begins, in pixels
 */
double
lanyard_grid_layout_get_edge (LanyardGridLayout *self,
                              guint              column)
{
  g_return_val_if_fail (column <= lanyard_grid_get_n_columns (self->grid), 0);

  return self->edges[column];
}

/**
 * lanyard_grid_layout_get_y:
 * @self: a layout
 * @instant: an instant
 *
 * Returns: where it is, in pixels; what is outside is at the nearer end
 */
double
lanyard_grid_layout_get_y (LanyardGridLayout *self,
                           LanyardInstant     instant)
{
  return lanyard_time_axis_to_y (lanyard_grid_get_axis (self->grid), &self->scale.time, instant);
}

/**
 * lanyard_grid_layout_get_instant:
 * @self: a layout
 * @y: pixels from the top
 *
 * Returns: what is there; LANYARD_NO_INSTANT where there are no hours at all
 */
LanyardInstant
lanyard_grid_layout_get_instant (LanyardGridLayout *self,
                                 double             y)
{
  return lanyard_time_axis_to_instant (lanyard_grid_get_axis (self->grid), &self->scale.time, y);
}

/**
 * lanyard_grid_layout_get_rect:
 * @self: a layout
 * @entry: a position in its grid
 *
 * Returns: where it is, in pixels; cards side by side share what bands leave
 */
LanyardGridRect
lanyard_grid_layout_get_rect (LanyardGridLayout *self,
                              guint              entry)
{
  const LanyardGridEntry *what = lanyard_grid_get_entry (self->grid, entry);
  LanyardGridRect         rect = { 0 };
  double                  from = self->edges[what->column];
  double                  to = self->edges[what->column + 1];

  rect.y = lanyard_grid_layout_get_y (self, what->span.start);
  rect.height = lanyard_grid_layout_get_y (self, what->span.end) - rect.y;

  switch (what->shape)
    {
    case LANYARD_GRID_BAND:
      rect.x = from + self->scale.band * what->lane.lane;
      rect.width = self->scale.band;
      return rect;
    case LANYARD_GRID_ACROSS:
      from = 0;
      to = lanyard_grid_layout_get_width (self);
      break;
    case LANYARD_GRID_CARD:
    default:
      from += self->scale.band * what->inset;
    }

  rect.width = (to - from) / what->lane.n_lanes;
  rect.x = from + rect.width * what->lane.lane;
  return rect;
}
