/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-grid-layout.h"
#include "lanyard-timetable.h"

G_BEGIN_DECLS

/* How much higher one step makes the hours. */
#define LANYARD_TIMETABLE_ZOOM_STEP 1.2

/* Rooms × time, scrolled in both directions, with the rooms' names and the
 * hours always in sight. */
struct _LanyardTimetable
{
  GtkWidget parent_instance;

  GtkWidget *body;
  GtkWidget *rooms;
  GtkWidget *hours;

  LanyardClock       *clock;
  GtkAdjustment      *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];

  LanyardGrid       *grid;   /* (nullable) */
  LanyardClocks     *clocks; /* (nullable) */
  LanyardGridLayout *layout; /* (nullable) of the grid, for the width there is */
  double             width;  /* of what the body shows */
  double             height;
  double             x; /* what is seen begins here, where rooms begin */
  double             y;
  double             zoom;
  double             pinch_zoom; /* what it was when the fingers came down */
  double             pointer_y;  /* in the body */
  gboolean           to_start;   /* once there is a size */
  gboolean           configuring;
  guint              timeout; /* until the next minute */
};

gboolean lanyard_timetable_is_mirrored (LanyardTimetable *self);
void     lanyard_timetable_take_place (LanyardTimetable *self,
                                       double            x,
                                       double            y);
void     lanyard_timetable_follow (LanyardTimetable *self);
void     lanyard_timetable_lay_out (LanyardTimetable *self,
                                    double            y);
void     lanyard_timetable_set_zoom (LanyardTimetable *self,
                                     double            zoom,
                                     double            y);
void     lanyard_timetable_reveal (LanyardTimetable *self,
                                   guint             entry);
void     lanyard_timetable_add_gestures (LanyardTimetable *self);

G_END_DECLS
