/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of a command line that asks for no data command. */
#define LANYARD_NO_COMMAND (-1)

extern const GOptionEntry lanyard_command_entries[];

int lanyard_commands_run (int    argc,
                          char **argv);

G_END_DECLS
