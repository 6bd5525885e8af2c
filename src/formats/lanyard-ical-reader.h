/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-reading.h"

G_BEGIN_DECLS

#define LANYARD_ICAL_FORMAT "icalendar"

gboolean          lanyard_ical_probe (GBytes *text);
LanyardProgramme *lanyard_ical_read (GBytes               *text,
                                     const LanyardReading *reading,
                                     GError              **error);

G_END_DECLS
