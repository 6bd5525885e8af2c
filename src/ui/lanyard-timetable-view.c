/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-private.h"

#include "lanyard-timetable-body.h"
#include "lanyard-timetable-hours.h"
#include "lanyard-timetable-rooms.h"

/* All sizes follow the user's font: a room is as wide as so many of its
 * letters, and an hour as high as so many of its lines. */
#define LETTERS_A_ROOM 20
#define LINES_AN_HOUR 5.6
#define LINES_A_BAND 1.4
#define LINES_A_FOLD 1.6

#define LEAST_ZOOM 0.4
#define MOST_ZOOM 4.0

/* Below the last hour, so that its line is seen. */
#define FOOT 16

/* How far from the edge what is brought into sight ends. */
#define REVEAL_MARGIN 8

static LanyardGridScale
get_scale (LanyardTimetable *self)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double            letter = pango_font_metrics_get_approximate_char_width (metrics);
  double            line = pango_font_metrics_get_height (metrics);

  letter /= PANGO_SCALE;
  line /= PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  return (LanyardGridScale){
    .time = { .per_minute = line * LINES_AN_HOUR / 60 * self->zoom, .fold = line * LINES_A_FOLD },
    .column = letter * LETTERS_A_ROOM,
    .band = line * LINES_A_BAND,
  };
}

static void
show_view (LanyardTimetable *self)
{
  lanyard_timetable_body_set_view (LANYARD_TIMETABLE_BODY (self->body), self->x, self->y,
                                   self->width, self->height);
  lanyard_timetable_rooms_set_view (LANYARD_TIMETABLE_ROOMS (self->rooms), self->x, self->width);
  lanyard_timetable_hours_set_view (LANYARD_TIMETABLE_HOURS (self->hours), self->y, self->height);
}

static void
configure (LanyardTimetable *self,
           GtkOrientation    orientation,
           double            value,
           double            size,
           double            page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  size = MAX (size, page);
  value = CLAMP (value, 0, size - page);
  gtk_adjustment_configure (adjustment, value, 0, size, page * 0.1, page * 0.9, page);
}

/* Returns: whether rooms go from right to left */
gboolean
lanyard_timetable_is_mirrored (LanyardTimetable *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static double
get_layout_width (LanyardTimetable *self)
{
  return MAX (self->layout != NULL ? lanyard_grid_layout_get_width (self->layout) : 0, self->width);
}

static double
get_layout_height (LanyardTimetable *self)
{
  return MAX (self->layout != NULL ? lanyard_grid_layout_get_height (self->layout) + FOOT : 0,
              self->height);
}

/* Scrolls to where the view is to be, as far as that goes. */
void
lanyard_timetable_take_place (LanyardTimetable *self,
                              double            x,
                              double            y)
{
  double width = get_layout_width (self);

  self->x = CLAMP (x, 0, width - self->width);
  self->y = CLAMP (y, 0, get_layout_height (self) - self->height);
  self->configuring = TRUE;
  configure (self, GTK_ORIENTATION_HORIZONTAL,
             lanyard_timetable_is_mirrored (self) ? width - self->width - self->x : self->x,
             width, self->width);
  configure (self, GTK_ORIENTATION_VERTICAL, self->y, get_layout_height (self), self->height);
  self->configuring = FALSE;
  show_view (self);
}

/* Shows what the scrollbars were moved to. */
void
lanyard_timetable_follow (LanyardTimetable *self)
{
  GtkAdjustment *along = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (self->configuring)
    return;
  if (along != NULL)
    self->x = gtk_adjustment_get_value (along);
  if (along != NULL && lanyard_timetable_is_mirrored (self))
    self->x = get_layout_width (self) - self->width - self->x;
  if (down != NULL)
    self->y = gtk_adjustment_get_value (down);
  show_view (self);
}

/* Makes the layout anew; what is at @y in the view stays there. */
void
lanyard_timetable_lay_out (LanyardTimetable *self,
                           double            y)
{
  g_autoptr (LanyardGridLayout) old = g_steal_pointer (&self->layout);
  LanyardInstant   anchor = LANYARD_NO_INSTANT;
  LanyardGridScale scale = get_scale (self);

  if (old != NULL)
    anchor = lanyard_grid_layout_get_instant (old, self->y + y);
  if (self->grid != NULL)
    self->layout = lanyard_grid_layout_new (self->grid, &scale, self->width);

  lanyard_timetable_body_set_layout (LANYARD_TIMETABLE_BODY (self->body), self->layout,
                                     self->clocks);
  lanyard_timetable_rooms_set_layout (LANYARD_TIMETABLE_ROOMS (self->rooms), self->layout);
  lanyard_timetable_hours_set_layout (LANYARD_TIMETABLE_HOURS (self->hours), self->layout,
                                      self->clocks);
  if (self->layout != NULL && anchor != LANYARD_NO_INSTANT)
    self->y = lanyard_grid_layout_get_y (self->layout, anchor) - y;
}

/* Makes hours higher or lower; what is at @y in the view stays there. */
void
lanyard_timetable_set_zoom (LanyardTimetable *self,
                            double            zoom,
                            double            y)
{
  zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  if (ABS (zoom - self->zoom) < 0.001)
    return;

  self->zoom = zoom;
  lanyard_timetable_lay_out (self, y);
  lanyard_timetable_take_place (self, self->x, self->y);
}

/* Brings an entry of the grid into sight. */
void
lanyard_timetable_reveal (LanyardTimetable *self,
                          guint             entry)
{
  LanyardGridRect rect = lanyard_grid_layout_get_rect (self->layout, entry);
  double          x = self->x;
  double          y = self->y;
  gboolean        across =
    lanyard_grid_get_entry (self->grid, entry)->shape == LANYARD_GRID_ACROSS;

  if (rect.y + rect.height + REVEAL_MARGIN > y + self->height)
    y = rect.y + rect.height + REVEAL_MARGIN - self->height;
  if (rect.y - REVEAL_MARGIN < y)
    y = rect.y - REVEAL_MARGIN;
  if (rect.x + rect.width > x + self->width && !across)
    x = rect.x + rect.width - self->width;
  if (rect.x < x && !across)
    x = rect.x;
  lanyard_timetable_take_place (self, x, y);
}
