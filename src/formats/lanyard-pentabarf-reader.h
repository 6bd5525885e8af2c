/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-reading.h"

G_BEGIN_DECLS

#define LANYARD_PENTABARF_FORMAT "schedule.xml"

gboolean          lanyard_pentabarf_probe (GBytes *text);
LanyardProgramme *lanyard_pentabarf_read (GBytes               *text,
                                          const LanyardReading *reading,
                                          GError              **error);

G_END_DECLS
