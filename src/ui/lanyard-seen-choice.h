/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SEEN_CHOICE (lanyard_seen_choice_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSeenChoice, lanyard_seen_choice, LANYARD, SEEN_CHOICE, AdwBin)

GtkWidget *lanyard_seen_choice_new (LanyardPlan *plan,
                                    const char  *session);
void       lanyard_seen_choice_set_over (LanyardSeenChoice *self,
                                         gboolean           over);

G_END_DECLS
