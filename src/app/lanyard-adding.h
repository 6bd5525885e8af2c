/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-keeper.h"

G_BEGIN_DECLS

char    *lanyard_adding_dup_address (const char *text);
void     lanyard_adding_make_absolute (GStrv operands);
gboolean lanyard_adding_belong_together (GPtrArray  *files,
                                         const char *time_zone,
                                         GError    **error);
gboolean lanyard_adding_run (LanyardKeeper     *keeper,
                             const char *const *operands,
                             const char        *time_zone,
                             GString           *out,
                             GError           **error);

G_END_DECLS
