/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-change.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CHANGE_GROUP (lanyard_change_group_get_type ())
G_DECLARE_FINAL_TYPE (
  LanyardChangeGroup, lanyard_change_group, LANYARD, CHANGE_GROUP, AdwExpanderRow)

GtkWidget *lanyard_change_group_new (const char *title);
void       lanyard_change_group_load (LanyardChangeGroup *self,
                                      GPtrArray          *changes,
                                      LanyardClocks      *clocks);

G_END_DECLS
