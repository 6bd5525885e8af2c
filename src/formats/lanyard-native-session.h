/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-builder.h"
#include "lanyard-json.h"

G_BEGIN_DECLS

gboolean lanyard_native_read_sessions (JsonObject     *root,
                                       LanyardWalk    *walk,
                                       LanyardBuilder *builder,
                                       GCancellable   *cancellable,
                                       GError        **error);

G_END_DECLS
