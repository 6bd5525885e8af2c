/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libical/ical.h>

#include "lanyard-walk.h"

G_BEGIN_DECLS

/* The zones that a calendar's times are in, under its own names for them. */
typedef struct _LanyardIcalZones LanyardIcalZones;

LanyardIcalZones *lanyard_ical_zones_new (LanyardWalk *walk);
void              lanyard_ical_zones_free (LanyardIcalZones *self);
void              lanyard_ical_zones_define (LanyardIcalZones *self,
                                             icalcomponent    *definition);
GTimeZone        *lanyard_ical_zones_find (LanyardIcalZones *self,
                                           const char       *name);
const char       *lanyard_ical_zones_most (LanyardIcalZones *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardIcalZones, lanyard_ical_zones_free)

G_END_DECLS
