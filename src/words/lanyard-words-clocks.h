/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-session.h"

G_BEGIN_DECLS

/* Whose clock comes first; in the order of the preference's values. */
typedef enum {
  LANYARD_CLOCKS_VENUE_FIRST,
  LANYARD_CLOCKS_OWN_FIRST,
} LanyardClocksOrder;

/* The two clocks that times are told by. */
typedef struct
{
  GTimeZone         *venue; /* (unowned) */
  GTimeZone         *own;   /* (unowned) the zone that the user is in */
  LanyardClocksOrder order;
} LanyardClocks;

GTimeZone *lanyard_clocks_get_first (const LanyardClocks *self);
GTimeZone *lanyard_clocks_get_second (const LanyardClocks *self);

char *lanyard_words_first_when (LanyardSession      *session,
                                const LanyardClocks *clocks);
char *lanyard_words_second_when (LanyardSession      *session,
                                 const LanyardClocks *clocks);
char *lanyard_words_first_clock (LanyardInstant       instant,
                                 const LanyardClocks *clocks);
char *lanyard_words_second_clock (LanyardInstant       instant,
                                  const LanyardClocks *clocks);

G_END_DECLS
