/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-grid.h"
#include "lanyard-plan.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TIMETABLE (lanyard_timetable_get_type ())
G_DECLARE_FINAL_TYPE (LanyardTimetable, lanyard_timetable, LANYARD, TIMETABLE, GtkWidget)

GtkWidget *lanyard_timetable_new (LanyardPlan  *plan,
                                  LanyardClock *clock);
void       lanyard_timetable_set_grid (LanyardTimetable *self,
                                       LanyardGrid      *grid,
                                       LanyardClocks    *clocks);
void       lanyard_timetable_scroll_to_start (LanyardTimetable *self);
void       lanyard_timetable_scroll_to (LanyardTimetable *self,
                                        double            x,
                                        double            y);
gboolean   lanyard_timetable_scroll_to_now (LanyardTimetable *self);
void       lanyard_timetable_zoom (LanyardTimetable *self,
                                   int               step);
gboolean   lanyard_timetable_focus_session (LanyardTimetable *self,
                                            const char       *session);

G_END_DECLS
