/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_LEAD_CHOICE (lanyard_lead_choice_get_type ())
G_DECLARE_FINAL_TYPE (LanyardLeadChoice, lanyard_lead_choice, LANYARD, LEAD_CHOICE, AdwBin)

GtkWidget *lanyard_lead_choice_new (LanyardPlan *plan,
                                    GSettings   *settings,
                                    const char  *session);

G_END_DECLS
