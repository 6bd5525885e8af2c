/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-time.h"

G_BEGIN_DECLS

/* The offsets that a document's times have, to find its zone by. */
typedef struct
{
  gboolean any;      /* one that isn't zero was there */
  gboolean zero;     /* one that is zero was there */
  gboolean constant; /* all that are not zero are the same */
  int      offset;   /* that one, in seconds */
} LanyardOffsets;

void       lanyard_offsets_add (LanyardOffsets *self,
                                const char     *time);
GTimeZone *lanyard_offsets_to_zone (const LanyardOffsets *self);

int lanyard_duration_parse (const char *text);

LanyardDate lanyard_when_date (const char *text);

gboolean lanyard_when_parse (const char     *date,
                             const char     *clock,
                             GTimeZone      *zone,
                             LanyardInstant *instant);
gboolean lanyard_when_on_day (LanyardDate     day,
                              const char     *clock,
                              int             day_change,
                              GTimeZone      *zone,
                              LanyardInstant *instant);

G_END_DECLS
