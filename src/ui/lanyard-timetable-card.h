/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-grid.h"
#include "lanyard-plan.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TIMETABLE_CARD (lanyard_timetable_card_get_type ())
G_DECLARE_FINAL_TYPE (LanyardTimetableCard,
                      lanyard_timetable_card,
                      LANYARD,
                      TIMETABLE_CARD,
                      GtkWidget)

GtkWidget      *lanyard_timetable_card_new (LanyardPlan *plan);
void            lanyard_timetable_card_set_session (LanyardTimetableCard *self,
                                                    LanyardSession       *session,
                                                    LanyardGridShape      shape,
                                                    LanyardClocks        *clocks);
void            lanyard_timetable_card_set_past (LanyardTimetableCard *self,
                                                 gboolean              past);
void            lanyard_timetable_card_set_hidden (LanyardTimetableCard *self,
                                                   double                width,
                                                   double                height);
LanyardSession *lanyard_timetable_card_get_session (LanyardTimetableCard *self);

G_END_DECLS
