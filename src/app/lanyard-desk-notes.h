/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-desk.h"

G_BEGIN_DECLS

void lanyard_desk_add_note_actions (LanyardDesk *desk,
                                    GActionMap  *map);

G_END_DECLS
