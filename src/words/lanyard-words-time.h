/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-session.h"

G_BEGIN_DECLS

char *lanyard_words_clock (LanyardInstant instant,
                           GTimeZone     *zone);
char *lanyard_words_zone_name (const char *name);
char *lanyard_words_day (LanyardDate date);
char *lanyard_words_day_short (LanyardDate date);
char *lanyard_words_day_long (LanyardDate date);
char *lanyard_words_date_range (LanyardDate start,
                                LanyardDate end);
char *lanyard_words_short_date_range (LanyardDate start,
                                      LanyardDate end);
char *lanyard_words_duration (int minutes);

char *lanyard_words_session_clock (LanyardSession *session,
                                   GTimeZone      *zone);
char *lanyard_words_session_when (LanyardSession *session,
                                  GTimeZone      *zone);

G_END_DECLS
