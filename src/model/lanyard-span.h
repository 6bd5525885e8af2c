/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "lanyard-time.h"

G_BEGIN_DECLS

/* From one instant up to another, which isn't in it. What has no start, no
 * end, or an end that isn't after its start takes no time: it overlaps
 * nothing. */
typedef struct
{
  LanyardInstant start; /* or LANYARD_NO_INSTANT */
  LanyardInstant end;   /* or LANYARD_NO_INSTANT */
} LanyardSpan;

/* Two spans that have time in common, by their positions. */
typedef struct
{
  guint  first; /* begins first; of two that begin together, the one that was given first */
  guint  second;
  gint64 seconds; /* in common, at least 1 */
} LanyardOverlap;

/* Where a span stands beside those that it overlaps. */
typedef struct
{
  guint lane;    /* from 0 */
  guint n_lanes; /* all spans that hang together have the same number: at least 1 */
} LanyardLane;

gboolean lanyard_span_takes_time (const LanyardSpan *self);
gint64   lanyard_span_overlap (const LanyardSpan *one,
                               const LanyardSpan *two);
GArray  *lanyard_spans_find_overlaps (const LanyardSpan *spans,
                                      guint              n_spans);
GArray  *lanyard_spans_lay_out (const LanyardSpan *spans,
                                guint              n_spans);

G_END_DECLS
