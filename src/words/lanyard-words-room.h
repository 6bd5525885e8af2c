/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programme.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

char *lanyard_words_room_next (LanyardProgramme    *programme,
                               LanyardRoom         *room,
                               LanyardInstant       now,
                               const LanyardClocks *clocks);
char *lanyard_words_track_next (LanyardProgramme    *programme,
                                LanyardTrack        *track,
                                LanyardInstant       now,
                                const LanyardClocks *clocks);
char *lanyard_words_room_facts (LanyardRoom *room);

G_END_DECLS
