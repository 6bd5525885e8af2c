/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programme.h"

G_BEGIN_DECLS

/* All that a page shows as one text, for comparing, not for people: a page
 * whose text is the same in a newer version needs nothing done to it. */
char *lanyard_shown_session (LanyardSession   *session,
                             LanyardProgramme *programme);
char *lanyard_shown_person (LanyardPerson    *person,
                            LanyardProgramme *programme);
char *lanyard_shown_room (LanyardRoom      *room,
                          LanyardProgramme *programme);
char *lanyard_shown_track (LanyardTrack     *track,
                           LanyardProgramme *programme);
char *lanyard_shown_conference (LanyardProgramme *programme,
                                GPtrArray        *problems);

G_END_DECLS
