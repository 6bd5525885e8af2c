/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-reading.h"

G_BEGIN_DECLS

#define LANYARD_SESSIONIZE_ALL_FORMAT "sessionize-all"

gboolean          lanyard_sessionize_probe (JsonNode *root);
LanyardProgramme *lanyard_sessionize_read (JsonNode             *root,
                                           const LanyardReading *reading,
                                           GError              **error);

G_END_DECLS
