/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-filter-chips.h"
#include "lanyard-place.h"
#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TIMETABLE_PAGE (lanyard_timetable_page_get_type ())
G_DECLARE_FINAL_TYPE (LanyardTimetablePage,
                      lanyard_timetable_page,
                      LANYARD,
                      TIMETABLE_PAGE,
                      AdwNavigationPage)

void        lanyard_timetable_page_set_models (LanyardTimetablePage *self,
                                               LanyardPlan          *plan,
                                               LanyardClock         *clock,
                                               GSettings            *settings,
                                               LanyardFilterChips   *chips);
void        lanyard_timetable_page_narrow (LanyardTimetablePage *self);
void        lanyard_timetable_page_show_programme (LanyardTimetablePage *self,
                                                   LanyardProgramme     *programme);
void        lanyard_timetable_page_update_programme (LanyardTimetablePage *self,
                                                     LanyardProgramme     *programme,
                                                     LanyardPlace         *place);
void        lanyard_timetable_page_show_place (LanyardTimetablePage *self,
                                               LanyardPlace         *place);
void        lanyard_timetable_page_get_scroll (LanyardTimetablePage *self,
                                               double               *x,
                                               double               *y);
void        lanyard_timetable_page_restore_scroll (LanyardTimetablePage *self,
                                                   double                x,
                                                   double                y);
void        lanyard_timetable_page_show_details (LanyardTimetablePage *self,
                                                 AdwNavigationPage    *page);
gboolean    lanyard_timetable_page_go_back (LanyardTimetablePage *self);
void        lanyard_timetable_page_jump_to_now (LanyardTimetablePage *self);
void        lanyard_timetable_page_zoom (LanyardTimetablePage *self,
                                         int                   step);
const char *lanyard_timetable_page_get_shown_session (LanyardTimetablePage *self);

AdwNavigationView *lanyard_timetable_page_get_details (LanyardTimetablePage *self);

G_END_DECLS
