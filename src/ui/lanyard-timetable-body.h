/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-grid-layout.h"
#include "lanyard-plan.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TIMETABLE_BODY (lanyard_timetable_body_get_type ())
G_DECLARE_FINAL_TYPE (LanyardTimetableBody,
                      lanyard_timetable_body,
                      LANYARD,
                      TIMETABLE_BODY,
                      GtkWidget)

GtkWidget *lanyard_timetable_body_new (LanyardPlan *plan);
void       lanyard_timetable_body_set_layout (LanyardTimetableBody *self,
                                              LanyardGridLayout    *layout,
                                              LanyardClocks        *clocks);
void       lanyard_timetable_body_set_view (LanyardTimetableBody *self,
                                            double                x,
                                            double                y,
                                            double                width,
                                            double                height);
void       lanyard_timetable_body_set_now (LanyardTimetableBody *self,
                                           LanyardInstant        now);
void       lanyard_timetable_body_focus (LanyardTimetableBody *self,
                                         guint                 entry);

G_END_DECLS
