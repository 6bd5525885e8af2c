/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-clashes.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

char *lanyard_words_session_spoken (LanyardSession      *session,
                                    const LanyardClocks *clocks,
                                    guint                n_clashes);
char *lanyard_words_clashes (GPtrArray *clashes);
char *lanyard_words_until (LanyardInstant end,
                           GTimeZone     *zone);
char *lanyard_words_empty_hours (LanyardInstant start,
                                 LanyardInstant end,
                                 GTimeZone     *zone);
char *lanyard_words_rooms_shown (guint n_shown,
                                 guint n_rooms);

G_END_DECLS
