/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan-day.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

char *lanyard_words_span (const LanyardSpan *span,
                          GTimeZone         *zone);
char *lanyard_words_span_length (const LanyardSpan *span);
char *lanyard_words_plan_line (const LanyardPlanItem *item);
char *lanyard_words_plan_spoken (const LanyardPlanItem *item,
                                 const LanyardClocks   *clocks,
                                 guint                  n_clashes);
char *lanyard_words_plan_clashes (GPtrArray *clashes);
char *lanyard_words_was_at (const char *clock);
char *lanyard_words_gap (const LanyardSpan *gap);
char *lanyard_words_fits (guint n_whole,
                          guint n_partly);
char *lanyard_words_walk (gint64      seconds,
                          const char *to);
char *lanyard_words_plan_counts (guint n_items,
                                 guint n_clashes,
                                 guint n_changed);

G_END_DECLS
