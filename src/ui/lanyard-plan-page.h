/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-plan.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PLAN_PAGE (lanyard_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (LanyardPlanPage, lanyard_plan_page, LANYARD, PLAN_PAGE, AdwNavigationPage)

void        lanyard_plan_page_set_models (LanyardPlanPage *self,
                                          LanyardPlan     *plan,
                                          LanyardClock    *clock,
                                          GSettings       *settings);
void        lanyard_plan_page_show_programme (LanyardPlanPage  *self,
                                              LanyardProgramme *programme);
void        lanyard_plan_page_update_programme (LanyardPlanPage  *self,
                                                LanyardProgramme *programme);
double      lanyard_plan_page_get_scroll (LanyardPlanPage *self);
void        lanyard_plan_page_restore_scroll (LanyardPlanPage *self,
                                              double           y);
void        lanyard_plan_page_show_details (LanyardPlanPage   *self,
                                            AdwNavigationPage *page);
gboolean    lanyard_plan_page_go_back (LanyardPlanPage *self);
const char *lanyard_plan_page_get_shown_session (LanyardPlanPage *self);

AdwNavigationView *lanyard_plan_page_get_details (LanyardPlanPage *self);

G_END_DECLS
