/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lanyard_json_check_bounds (GBytes  *text,
                                    GError **error);

G_END_DECLS
