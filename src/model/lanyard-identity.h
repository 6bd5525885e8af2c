/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programme.h"

G_BEGIN_DECLS

char    *lanyard_identity_make (LanyardProgramme *programme,
                                const char       *address,
                                const char       *title);
gboolean lanyard_identity_is_other (LanyardProgramme *known,
                                    GPtrArray        *known_snapshots,
                                    LanyardProgramme *programme,
                                    GPtrArray        *snapshots);

gboolean lanyard_identity_is_same (LanyardProgramme *known,
                                   GPtrArray        *known_snapshots,
                                   LanyardProgramme *programme,
                                   GPtrArray        *snapshots);

G_END_DECLS
