/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-guide.h"
#include "lanyard-library.h"
#include "lanyard-plan.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

AdwNavigationPage *lanyard_person_page_new (LanyardPerson    *person,
                                            LanyardSession   *session,
                                            LanyardProgramme *programme,
                                            LanyardPlan      *plan);
AdwNavigationPage *lanyard_track_page_new (LanyardTrack     *track,
                                           LanyardProgramme *programme,
                                           LanyardPlan      *plan,
                                           LanyardClock     *clock);
gboolean           lanyard_track_says_more (LanyardTrack     *track,
                                            LanyardProgramme *programme);
AdwNavigationPage *lanyard_room_page_new (LanyardRoom      *room,
                                          LanyardProgramme *programme,
                                          LanyardPlan      *plan,
                                          LanyardGuide     *guide,
                                          LanyardClock     *clock);
AdwNavigationPage *lanyard_conference_page_new (LanyardProgramme *programme,
                                                GPtrArray        *problems,
                                                LanyardLibrary   *library);
void               lanyard_pages_set_settings (AdwNavigationPage *page,
                                               GSettings         *settings);
void               lanyard_pages_update (AdwNavigationPage *page,
                                         LanyardProgramme  *programme,
                                         GPtrArray         *problems);

G_END_DECLS
