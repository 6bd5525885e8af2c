/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "lanyard-span.h"

G_BEGIN_DECLS

/* A part of an axis. */
typedef struct
{
  LanyardInstant start;
  LanyardInstant end;
  gboolean       folded; /* nothing is in these hours */
} LanyardStretch;

/* How an axis is drawn. */
typedef struct
{
  double per_minute; /* pixels a minute, above 0 */
  double fold;       /* the height of what is folded, in pixels */
} LanyardTimeScale;

/* The hours of a day from top to bottom, those without anything folded.
 * Immutable. */
typedef struct _LanyardTimeAxis LanyardTimeAxis;

LanyardTimeAxis *lanyard_time_axis_new (const LanyardSpan *busy,
                                        guint              n_busy,
                                        GTimeZone         *zone);
void             lanyard_time_axis_free (LanyardTimeAxis *self);

GArray        *lanyard_time_axis_get_stretches (LanyardTimeAxis *self);
GArray        *lanyard_time_axis_get_hours (LanyardTimeAxis *self);
gboolean       lanyard_time_axis_contains (LanyardTimeAxis *self,
                                           LanyardInstant   instant);
double         lanyard_time_axis_get_height (LanyardTimeAxis        *self,
                                             const LanyardTimeScale *scale);
double         lanyard_time_axis_to_y (LanyardTimeAxis        *self,
                                       const LanyardTimeScale *scale,
                                       LanyardInstant          instant);
LanyardInstant lanyard_time_axis_to_instant (LanyardTimeAxis        *self,
                                             const LanyardTimeScale *scale,
                                             double                  y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardTimeAxis, lanyard_time_axis_free)

G_END_DECLS
