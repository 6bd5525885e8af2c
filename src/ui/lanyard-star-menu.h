/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

void lanyard_star_menu_attach (GtkWidget   *list,
                               LanyardPlan *plan);

G_END_DECLS
