/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean lanyard_autostart_is_possible (void);
gboolean lanyard_autostart_set (const char *config_directory,
                                gboolean    enabled,
                                GError    **error);

G_END_DECLS
