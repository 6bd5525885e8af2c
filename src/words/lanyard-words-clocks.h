/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-session.h"
#include "lanyard-snapshot.h"
#include "lanyard-span.h"

G_BEGIN_DECLS

/* Whose clock comes first; in the order of the preference's values. */
typedef enum {
  LANYARD_CLOCKS_VENUE_FIRST,
  LANYARD_CLOCKS_OWN_FIRST,
} LanyardClocksOrder;

/* The two clocks that times are told by. Of those that lanyard_clocks_new() made
 * there is one for all who hold it, and the zones are theirs. */
typedef struct
{
  GTimeZone         *venue;
  GTimeZone         *own; /* the zone that the user is in */
  LanyardClocksOrder order;
} LanyardClocks;

LanyardClocks *lanyard_clocks_new (GTimeZone         *venue,
                                   GTimeZone         *own,
                                   LanyardClocksOrder order);
LanyardClocks *lanyard_clocks_ref (LanyardClocks *self);
void           lanyard_clocks_unref (LanyardClocks *self);

GTimeZone *lanyard_clocks_get_first (const LanyardClocks *self);
GTimeZone *lanyard_clocks_get_second (const LanyardClocks *self);

char       *lanyard_words_first_when (LanyardSession      *session,
                                      const LanyardClocks *clocks);
char       *lanyard_words_second_when (LanyardSession      *session,
                                       const LanyardClocks *clocks);
char       *lanyard_words_first_clock (LanyardInstant       instant,
                                       const LanyardClocks *clocks);
char       *lanyard_words_second_clock (LanyardInstant       instant,
                                        const LanyardClocks *clocks);
char       *lanyard_words_second_span (const LanyardSpan   *span,
                                       const LanyardClocks *clocks);
char       *lanyard_words_second_snapshot (const LanyardSnapshot *snapshot,
                                           const LanyardClocks   *clocks);
const char *lanyard_words_clocks_order (const LanyardClocks *clocks);
gboolean    lanyard_clocks_differ (const LanyardClocks *self,
                                   LanyardInstant       instant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardClocks, lanyard_clocks_unref)

G_END_DECLS
