/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-time.h"

G_BEGIN_DECLS

#define LANYARD_MINUTES_PER_DAY (24 * 60)

/* Which sessions a document counts to which day, by the minute they start at,
 * to find when its days begin; all zero to start with. */
typedef struct
{
  guint       same[LANYARD_MINUTES_PER_DAY];  /* on their own date */
  guint       night[LANYARD_MINUTES_PER_DAY]; /* on the date before */
  LanyardDate first;
  LanyardDate last;
} LanyardDayStarts;

void lanyard_day_starts_add_day (LanyardDayStarts *self,
                                 LanyardDate       day);
void lanyard_day_starts_add (LanyardDayStarts *self,
                             LanyardDate       day,
                             LanyardInstant    start,
                             GTimeZone        *zone);
int  lanyard_day_starts_choose (const LanyardDayStarts *self);

G_END_DECLS
