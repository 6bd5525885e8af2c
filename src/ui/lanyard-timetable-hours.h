/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-grid-layout.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TIMETABLE_HOURS (lanyard_timetable_hours_get_type ())
G_DECLARE_FINAL_TYPE (LanyardTimetableHours,
                      lanyard_timetable_hours,
                      LANYARD,
                      TIMETABLE_HOURS,
                      GtkWidget)

GtkWidget *lanyard_timetable_hours_new (void);
void       lanyard_timetable_hours_set_layout (LanyardTimetableHours *self,
                                               LanyardGridLayout     *layout,
                                               LanyardClocks         *clocks);
void       lanyard_timetable_hours_set_view (LanyardTimetableHours *self,
                                             double                 y,
                                             double                 height);
void       lanyard_timetable_hours_set_now (LanyardTimetableHours *self,
                                            LanyardInstant         now);

G_END_DECLS
