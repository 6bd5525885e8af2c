/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-directory-entry.h"

G_BEGIN_DECLS

const char *lanyard_words_conference_phase (LanyardConferencePhase phase);
char       *lanyard_words_conference_line (LanyardConference *conference);
char       *lanyard_words_data_state (LanyardConference *conference,
                                      gboolean           refreshing,
                                      LanyardInstant     now,
                                      GTimeZone         *zone);
char       *lanyard_words_data_line (LanyardConference *conference,
                                     gboolean           refreshing,
                                     LanyardInstant     now,
                                     GTimeZone         *zone);
char       *lanyard_words_offline (LanyardConference *conference,
                                   LanyardDate        today,
                                   LanyardInstant     now,
                                   GTimeZone         *zone);
char       *lanyard_words_directory_line (LanyardDirectoryEntry *entry);
char       *lanyard_words_directory_age (LanyardInstant checked,
                                         LanyardInstant now,
                                         GTimeZone     *zone);

G_END_DECLS
