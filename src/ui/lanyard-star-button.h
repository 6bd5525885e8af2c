/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_STAR_BUTTON (lanyard_star_button_get_type ())
G_DECLARE_FINAL_TYPE (LanyardStarButton, lanyard_star_button, LANYARD, STAR_BUTTON, GtkButton)

GtkWidget  *lanyard_star_button_new (LanyardPlan *plan);
void        lanyard_star_button_set_session (LanyardStarButton *self,
                                             const char        *session,
                                             const char        *title);
const char *lanyard_star_button_get_session (LanyardStarButton *self);

LanyardStarButton *lanyard_star_button_find (GtkWidget *root);

const char *lanyard_star_get_icon_name (LanyardStar star);
const char *lanyard_star_get_label (LanyardStar star);

G_END_DECLS
