/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *lanyard_unpack (GBytes  *bytes,
                        gsize    limit,
                        GError **error);

G_END_DECLS
