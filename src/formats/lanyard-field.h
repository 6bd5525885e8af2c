/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-json.h"
#include "lanyard-time.h"

G_BEGIN_DECLS

LanyardDate    lanyard_field_date (JsonObject  *object,
                                   const char  *name,
                                   LanyardWalk *walk);
int            lanyard_field_clock_time (JsonObject  *object,
                                         const char  *name,
                                         LanyardWalk *walk);
LanyardInstant lanyard_field_instant (JsonObject  *object,
                                      const char  *name,
                                      LanyardWalk *walk,
                                      GTimeZone   *zone,
                                      gboolean     zone_known);
char          *lanyard_field_address (JsonObject  *object,
                                      const char  *name,
                                      LanyardWalk *walk);
char          *lanyard_field_color (JsonObject  *object,
                                    const char  *name,
                                    LanyardWalk *walk);
GStrv          lanyard_field_emails (JsonObject  *object,
                                     const char  *single,
                                     const char  *several,
                                     LanyardWalk *walk);
GStrv          lanyard_field_lines (JsonObject  *object,
                                    const char  *single,
                                    const char  *several,
                                    LanyardWalk *walk);

gboolean   lanyard_field_is_email (const char *word);
GTimeZone *lanyard_zone_new (const char *name);

G_END_DECLS
