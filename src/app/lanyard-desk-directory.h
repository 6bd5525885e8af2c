/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-desk.h"

G_BEGIN_DECLS

void lanyard_desk_load_directory (LanyardDesk *desk,
                                  const char  *address,
                                  gboolean     anew);
void lanyard_desk_add_directory_action (LanyardDesk *desk,
                                        GActionMap  *map,
                                        GSettings   *settings);
void lanyard_desk_cancel_directory (LanyardDesk *desk);

G_END_DECLS
