/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-desk.h"

G_BEGIN_DECLS

void lanyard_desk_refresh (LanyardDesk *desk,
                           const char  *conference,
                           gboolean     asked);
void lanyard_desk_add_address (LanyardDesk *desk,
                               const char  *address);
void lanyard_desk_cancel_address (LanyardDesk *desk);

G_END_DECLS
