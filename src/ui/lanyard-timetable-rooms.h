/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-grid-layout.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TIMETABLE_ROOMS (lanyard_timetable_rooms_get_type ())
G_DECLARE_FINAL_TYPE (LanyardTimetableRooms,
                      lanyard_timetable_rooms,
                      LANYARD,
                      TIMETABLE_ROOMS,
                      GtkWidget)

GtkWidget *lanyard_timetable_rooms_new (void);
void       lanyard_timetable_rooms_set_layout (LanyardTimetableRooms *self,
                                               LanyardGridLayout     *layout);
void       lanyard_timetable_rooms_set_view (LanyardTimetableRooms *self,
                                             double                 x,
                                             double                 width);

G_END_DECLS
