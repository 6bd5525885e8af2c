/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How a command ends. */
enum {
  LANYARD_STATUS_DONE,
  LANYARD_STATUS_FAILED,
  LANYARD_STATUS_USAGE,
};

int lanyard_check (GPtrArray  *files,
                   const char *time_zone);
int lanyard_convert (GPtrArray  *files,
                     const char *time_zone);

G_END_DECLS
