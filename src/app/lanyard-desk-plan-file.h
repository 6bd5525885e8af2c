/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-desk.h"

G_BEGIN_DECLS

void lanyard_desk_add_plan_file_actions (LanyardDesk *desk,
                                         GActionMap  *map);
void lanyard_desk_export_plan (LanyardDesk *self,
                               GFile       *file);
void lanyard_desk_import_plan (LanyardDesk *self,
                               GFile       *file);

G_END_DECLS
