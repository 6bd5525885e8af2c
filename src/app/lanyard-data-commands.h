/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-keeper.h"

G_BEGIN_DECLS

char *lanyard_data_commands_dup_directory (void);
int   lanyard_data_command_check (const char        *command,
                                  const char *const *operands,
                                  GString           *err);
int   lanyard_data_command_run (LanyardKeeper     *keeper,
                                const char        *command,
                                const char *const *operands,
                                const char        *time_zone,
                                GString           *out,
                                GString           *err);

G_END_DECLS
