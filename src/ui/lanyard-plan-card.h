/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-plan-day.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PLAN_CARD (lanyard_plan_card_get_type ())
G_DECLARE_FINAL_TYPE (LanyardPlanCard, lanyard_plan_card, LANYARD, PLAN_CARD, GtkWidget)

GtkWidget             *lanyard_plan_card_new (LanyardPlan               *plan,
                                              const LanyardPlanDayEntry *entry,
                                              LanyardClocks             *clocks);
void                   lanyard_plan_card_set_clashes (LanyardPlanCard *self,
                                                      GPtrArray       *clashes);
void                   lanyard_plan_card_set_color (LanyardPlanCard *self,
                                                    const char      *color);
void                   lanyard_plan_card_set_past (LanyardPlanCard *self,
                                                   gboolean         past);
void                   lanyard_plan_card_set_now_line (LanyardPlanCard *self,
                                                       int              y,
                                                       int              height);
const LanyardPlanItem *lanyard_plan_card_get_item (LanyardPlanCard *self);

G_END_DECLS
