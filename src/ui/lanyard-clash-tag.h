/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CLASH_TAG (lanyard_clash_tag_get_type ())
G_DECLARE_FINAL_TYPE (LanyardClashTag, lanyard_clash_tag, LANYARD, CLASH_TAG, AdwBin)

GtkWidget *lanyard_clash_tag_new (LanyardPlan *plan);
void       lanyard_clash_tag_set_session (LanyardClashTag *self,
                                          const char      *session);

G_END_DECLS
