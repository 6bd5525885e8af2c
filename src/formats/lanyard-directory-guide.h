/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-guide.h"
#include "lanyard-walk.h"

G_BEGIN_DECLS

LanyardGuide *lanyard_directory_read_guide (JsonObject  *entry,
                                            JsonObject  *metadata,
                                            LanyardWalk *walk);

G_END_DECLS
