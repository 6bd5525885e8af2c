/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programme.h"

G_BEGIN_DECLS

const char *lanyard_words_session_kind (LanyardSessionKind kind);
const char *lanyard_words_link_kind (LanyardLinkKind kind);

char *lanyard_words_languages (const char *const *codes);

char *lanyard_words_count_topics (guint count);
char *lanyard_words_count_parts (guint count);
char *lanyard_words_count_matches (guint count);
char *lanyard_words_count_left (guint left,
                                guint all);
char *lanyard_words_count_untimed (guint count);
char *lanyard_words_count_problems (guint count);
char *lanyard_words_counts (LanyardProgramme *programme);

char *lanyard_words_names (GPtrArray *people);
char *lanyard_words_led_by (GPtrArray *people);
char *lanyard_words_session_line (LanyardSession *session,
                                  GTimeZone      *zone);
char *lanyard_words_session_line_with (LanyardSession *session,
                                       GTimeZone      *zone,
                                       const char     *second);
char *lanyard_words_person_line (LanyardProgramme *programme,
                                 LanyardPerson    *person);
char *lanyard_words_place (LanyardProgramme *programme);
char *lanyard_words_short_place (LanyardProgramme *programme);
char *lanyard_words_zone (LanyardProgramme *programme);

char *lanyard_words_mailto (const char *const *addresses,
                            LanyardSession    *session,
                            LanyardProgramme  *programme);

G_END_DECLS
