/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-plan-day.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PLAN_VIEW (lanyard_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (LanyardPlanView, lanyard_plan_view, LANYARD, PLAN_VIEW, GtkWidget)

GtkWidget  *lanyard_plan_view_new (LanyardPlanDay   *day,
                                   LanyardPlan      *plan,
                                   LanyardProgramme *programme,
                                   LanyardClocks    *clocks);
void        lanyard_plan_view_set_now (LanyardPlanView *self,
                                       LanyardInstant   now);
double      lanyard_plan_view_find_y (LanyardPlanView *self,
                                      LanyardInstant   now);
const char *lanyard_plan_view_get_focused (LanyardPlanView *self);
gboolean    lanyard_plan_view_focus_item (LanyardPlanView *self,
                                          const char      *id);

G_END_DECLS
