/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

GtkWidget *lanyard_change_row_new (LanyardChange *change,
                                   LanyardPlan   *plan,
                                   LanyardClocks *clocks);
GtkWidget *lanyard_gone_row_new (const LanyardSnapshot *snapshot,
                                 LanyardPlan           *plan,
                                 LanyardClocks         *clocks);
GtkWidget *lanyard_change_line_row_new (LanyardChange *change,
                                        LanyardClocks *clocks);

GtkWidget *lanyard_change_tags_new (LanyardChange *change,
                                    GTimeZone     *zone);
GtkWidget *lanyard_change_lines_new (LanyardChange *change,
                                     LanyardClocks *clocks);

G_END_DECLS
