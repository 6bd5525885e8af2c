/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-guide.h"
#include "lanyard-plan.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SESSION_PAGE (lanyard_session_page_get_type ())
G_DECLARE_FINAL_TYPE (
  LanyardSessionPage, lanyard_session_page, LANYARD, SESSION_PAGE, AdwNavigationPage)

AdwNavigationPage *lanyard_session_page_new (LanyardSession   *session,
                                             LanyardProgramme *programme,
                                             LanyardPlan      *plan);
void               lanyard_session_page_set_settings (LanyardSessionPage *self,
                                                      GSettings          *settings);
void               lanyard_session_page_set_guide (LanyardSessionPage *self,
                                                   LanyardGuide       *guide);
void               lanyard_session_page_update (LanyardSessionPage *self,
                                                LanyardProgramme   *programme);
void               lanyard_session_page_set_now (LanyardSessionPage *self,
                                                 LanyardInstant      now);
const char        *lanyard_session_page_get_session (LanyardSessionPage *self);

G_END_DECLS
