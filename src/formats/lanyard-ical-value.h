/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libical/ical.h>

#include "lanyard-clean.h"
#include "lanyard-time.h"
#include "lanyard-walk.h"

G_BEGIN_DECLS

char       *lanyard_ical_text (icalproperty    *property,
                               LanyardCleanMode mode,
                               LanyardWalk     *walk);
const char *lanyard_ical_name (icalproperty *property);
const char *lanyard_ical_zone_name (icalproperty *property);
gboolean    lanyard_ical_time (icalproperty *property,
                               LanyardDate  *date,
                               char        **clock);
gboolean    lanyard_ical_duration (icalproperty *property,
                                   gint64       *seconds);

G_END_DECLS
