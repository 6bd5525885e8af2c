/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-filling.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PLAN_GAP (lanyard_plan_gap_get_type ())
G_DECLARE_FINAL_TYPE (LanyardPlanGap, lanyard_plan_gap, LANYARD, PLAN_GAP, GtkWidget)

GtkWidget *lanyard_plan_gap_new (LanyardPlan       *plan,
                                 LanyardProgramme  *programme,
                                 LanyardDate        date,
                                 const LanyardSpan *gap,
                                 LanyardClocks     *clocks);
GtkWidget *lanyard_plan_gap_get_button (LanyardPlanGap *self);

G_END_DECLS
