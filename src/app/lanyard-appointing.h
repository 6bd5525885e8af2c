/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-keeper.h"

G_BEGIN_DECLS

LanyardAppointment *lanyard_appointing_read (const char *text,
                                             GTimeZone  *zone,
                                             GError    **error);
gboolean            lanyard_appointing_add (LanyardKeeper     *keeper,
                                            const char *const *operands,
                                            GString           *out,
                                            GError           **error);
gboolean            lanyard_appointing_remove (LanyardKeeper *keeper,
                                               const char    *id,
                                               GError       **error);

G_END_DECLS
