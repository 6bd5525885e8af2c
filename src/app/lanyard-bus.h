/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-keeper.h"

G_BEGIN_DECLS

/* Of a command that nobody is there to answer. */
#define LANYARD_BUS_NOBODY (-1)

int lanyard_bus_call (const char        *command,
                      const char *const *operands,
                      const char        *time_zone,
                      GString           *out,
                      GString           *err);

int lanyard_bus_quit (GString *err);

guint lanyard_bus_export (GDBusConnection *connection,
                          const char      *path,
                          LanyardKeeper   *keeper,
                          GError         **error);

G_END_DECLS
