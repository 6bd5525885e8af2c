/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-body-private.h"

#include "lanyard-words-timetable.h"

#define LINE_ALPHA 0.12f
#define HALF_LINE_ALPHA 0.06f
#define FOLD_ALPHA 0.05f
#define FOLD_TEXT_ALPHA 0.6f
#define HALF_HOUR (30 * 60)

/* Draws a rectangle of the layout, where it is seen. */
static void
append_rect (LanyardTimetableBody *self,
             GtkSnapshot          *snapshot,
             const GdkRGBA        *color,
             LanyardGridRect       rect)
{
  double x = rect.x - self->x;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = self->width - x - rect.width;
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float)(int)x,
                                                  (float)((int)rect.y - (int)self->y),
                                                  (float)rect.width,
                                                  (float)rect.height));
}

static void
snapshot_fold (LanyardTimetableBody *self,
               GtkSnapshot          *snapshot,
               const LanyardStretch *stretch,
               GdkRGBA               color)
{
  double           from = lanyard_grid_layout_get_y (self->layout, stretch->start);
  double           to = lanyard_grid_layout_get_y (self->layout, stretch->end);
  g_autofree char *text = lanyard_words_empty_hours (stretch->start, stretch->end,
                                                     lanyard_clocks_get_first (self->clocks));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA pale = color;
  int     width;
  int     height;

  pale.alpha *= FOLD_ALPHA;
  append_rect (self, snapshot, &pale,
               (LanyardGridRect){ self->x, from, self->width, to - from });
  color.alpha *= FOLD_TEXT_ALPHA;
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float)(int)((self->width - width) / 2),
                                                (float)(int)((from + to - height) / 2 - self->y)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* Draws a line for each hour and each half of one, and what is folded. */
void
lanyard_timetable_body_draw_hours (LanyardTimetableBody *self,
                                   GtkSnapshot          *snapshot,
                                   const GdkRGBA        *color)
{
  LanyardTimeAxis *axis = lanyard_grid_get_axis (self->grid);
  GArray          *hours = lanyard_time_axis_get_hours (axis);
  GArray          *stretches = lanyard_time_axis_get_stretches (axis);
  GdkRGBA          line = *color;
  GdkRGBA          half = *color;

  line.alpha *= LINE_ALPHA;
  half.alpha *= HALF_LINE_ALPHA;
  for (guint i = 0; i < hours->len; i++)
    {
      LanyardInstant hour = g_array_index (hours, LanyardInstant, i);
      double         y = lanyard_grid_layout_get_y (self->layout, hour);

      append_rect (self, snapshot, &line, (LanyardGridRect){ self->x, y, self->width, 1 });
      y = lanyard_grid_layout_get_y (self->layout, hour + HALF_HOUR);
      if (i + 1 < hours->len &&
          g_array_index (hours, LanyardInstant, i + 1) == hour + 2 * HALF_HOUR)
        append_rect (self, snapshot, &half, (LanyardGridRect){ self->x, y, self->width, 1 });
    }
  for (guint i = 0; i < stretches->len; i++)
    {
      const LanyardStretch *stretch = &g_array_index (stretches, LanyardStretch, i);

      if (stretch->folded)
        snapshot_fold (self, snapshot, stretch, *color);
    }
}

/* Draws a line between each two rooms. */
void
lanyard_timetable_body_draw_rooms (LanyardTimetableBody *self,
                                   GtkSnapshot          *snapshot,
                                   GdkRGBA               line)
{
  line.alpha *= LINE_ALPHA;
  for (guint i = 1; i <= lanyard_grid_get_n_columns (self->grid); i++)
    {
      double x = lanyard_grid_layout_get_edge (self->layout, i);

      if (x >= self->x && x <= self->x + self->width)
        append_rect (self, snapshot, &line, (LanyardGridRect){ x, self->y, 1, self->height });
    }
}
