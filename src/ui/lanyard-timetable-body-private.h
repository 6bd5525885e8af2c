/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-timetable-body.h"
#include "lanyard-timetable-card.h"

G_BEGIN_DECLS

/* All of a timetable but its heads and hours. It has cards for what is seen,
 * and for the one that has the focus. */
struct _LanyardTimetableBody
{
  GtkWidget parent_instance;

  GtkWidget *now_line;

  LanyardPlan       *plan;
  LanyardGridLayout *layout;   /* (nullable) (unowned) */
  LanyardGrid       *grid;     /* (nullable) whose cards there are */
  LanyardClocks     *clocks;   /* (nullable) */
  GPtrArray         *cards;    /* (nullable) (unowned) for each entry its card, or NULL */
  GPtrArray         *spare[2]; /* (unowned) cards that nothing needs; those that go across */
  LanyardInstant     now;
  double             x;
  double             y;
  double             width;
  double             height;
  guint              column; /* the room that one moves up and down in */
};

LanyardTimetableCard *lanyard_timetable_body_get_card (LanyardTimetableBody *self,
                                                       guint                 entry);
gboolean              lanyard_timetable_body_has_focus (GtkWidget *card);
void                  lanyard_timetable_body_spare_cards (LanyardTimetableBody *self);
void                  lanyard_timetable_body_update_past (LanyardTimetableBody *self,
                                                          guint                 entry);
void                  lanyard_timetable_body_make_card (LanyardTimetableBody *self,
                                                        guint                 entry);
void                  lanyard_timetable_body_update_cards (LanyardTimetableBody *self);
void                  lanyard_timetable_body_allocate_card (LanyardTimetableBody *self,
                                                            guint                 entry);
void                  lanyard_timetable_body_draw_hours (LanyardTimetableBody *self,
                                                         GtkSnapshot          *snapshot,
                                                         const GdkRGBA        *color);
void                  lanyard_timetable_body_draw_rooms (LanyardTimetableBody *self,
                                                         GtkSnapshot          *snapshot,
                                                         GdkRGBA               line);

G_END_DECLS
