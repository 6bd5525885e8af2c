/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-keeper.h"

G_BEGIN_DECLS

/* How the name of a file with a plan ends. */
#define LANYARD_PLAN_FILE_SUFFIX "lanyard-plan"

gboolean lanyard_plan_file_is_name (const char *name);
GBytes  *lanyard_plan_file_export (LanyardKeeper *keeper,
                                   const char    *conference,
                                   GError       **error);
char    *lanyard_plan_file_import (LanyardKeeper *keeper,
                                   GFile         *file,
                                   GCancellable  *cancellable,
                                   GError       **error);

G_END_DECLS
