/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-reading.h"

G_BEGIN_DECLS

#define LANYARD_C3VOC_FORMAT "schedule.json"

gboolean          lanyard_c3voc_probe (JsonNode *root);
LanyardProgramme *lanyard_c3voc_read (JsonNode             *root,
                                      const LanyardReading *reading,
                                      GError              **error);

G_END_DECLS
