/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-keeper.h"

G_BEGIN_DECLS

/* What --sync-with is told. */
typedef struct
{
  const char *address;
  const char *user;        /* (nullable) */
  const char *fingerprint; /* (nullable) */
} LanyardSyncWith;

int      lanyard_sync_command (const LanyardSyncWith *with,
                               GString               *out,
                               GString               *err);
gboolean lanyard_sync_commands_run (LanyardKeeper *keeper,
                                    const char    *authorization,
                                    GString       *out,
                                    GError       **error);

G_END_DECLS
