/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-time.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_DAY (lanyard_day_get_type ())
G_DECLARE_FINAL_TYPE (LanyardDay, lanyard_day, LANYARD, DAY, GObject)

/* A day's sessions among those of a programme that are in order. */
typedef struct
{
  LanyardDate date;
  guint       from; /* the position of the first */
  guint       n;
} LanyardDayRange;

LanyardDay *lanyard_day_new (LanyardDate date,
                             GListModel *sessions);

LanyardDate lanyard_day_get_date (LanyardDay *self);
GListModel *lanyard_day_get_sessions (LanyardDay *self);

GArray *lanyard_day_ranges_new (GPtrArray  *sessions,
                                LanyardDate start,
                                LanyardDate end);

G_END_DECLS
