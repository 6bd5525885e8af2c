/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A civil date, as GDate's Julian day number. 0: none. */
typedef guint32 LanyardDate;
#define LANYARD_NO_DATE ((LanyardDate)0)

/* An instant, in seconds since 1970-01-01 00:00 UTC. */
typedef gint64 LanyardInstant;
#define LANYARD_NO_INSTANT G_MININT64

LanyardDate lanyard_date_parse (const char *text);
char       *lanyard_date_to_iso (LanyardDate date);
GDateTime  *lanyard_date_to_date_time (LanyardDate date);
LanyardDate lanyard_date_of (LanyardInstant instant,
                             GTimeZone     *zone,
                             int            day_start);

gboolean lanyard_instant_parse (const char     *text,
                                GTimeZone      *zone,
                                LanyardInstant *instant,
                                int            *offset);
char    *lanyard_instant_to_iso (LanyardInstant instant,
                                 GTimeZone     *zone);
int      lanyard_instant_offset (LanyardInstant instant,
                                 GTimeZone     *zone);

int lanyard_clock_time_parse (const char *text);

G_END_DECLS
