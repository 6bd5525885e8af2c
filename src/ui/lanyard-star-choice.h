/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_STAR_CHOICE (lanyard_star_choice_get_type ())
G_DECLARE_FINAL_TYPE (LanyardStarChoice, lanyard_star_choice, LANYARD, STAR_CHOICE, GtkBox)

GtkWidget *lanyard_star_choice_new (LanyardPlan *plan,
                                    const char  *session);

G_END_DECLS
