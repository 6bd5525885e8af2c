/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-library.h"
#include "lanyard-place.h"
#include "lanyard-plan.h"
#include "lanyard-search.h"
#include "lanyard-whereabouts.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CONTENT (lanyard_content_get_type ())
G_DECLARE_FINAL_TYPE (LanyardContent, lanyard_content, LANYARD, CONTENT, AdwNavigationPage)

void     lanyard_content_set_plan (LanyardContent *self,
                                   LanyardPlan    *plan);
void     lanyard_content_set_settings (LanyardContent *self,
                                       GSettings      *settings,
                                       LanyardClock   *clock);
void     lanyard_content_set_library (LanyardContent *self,
                                      LanyardLibrary *library,
                                      LanyardClock   *clock);
void     lanyard_content_set_search (LanyardContent *self,
                                     LanyardSearch  *search);
void     lanyard_content_show_programme (LanyardContent   *self,
                                         LanyardProgramme *programme,
                                         GPtrArray        *problems);
void     lanyard_content_update_programme (LanyardContent   *self,
                                           LanyardProgramme *programme,
                                           GPtrArray        *problems,
                                           LanyardPlace     *place);
void     lanyard_content_show_place (LanyardContent *self,
                                     LanyardPlace   *place);
void     lanyard_content_show_list (LanyardContent *self);
gboolean lanyard_content_show_session (LanyardContent *self,
                                       const char     *id);
gboolean lanyard_content_show_person (LanyardContent *self,
                                      const char     *id);
gboolean lanyard_content_show_room (LanyardContent *self,
                                    const char     *id);
void     lanyard_content_show_gap (LanyardContent    *self,
                                   LanyardDate        date,
                                   const LanyardSpan *gap);
gboolean lanyard_content_show_track (LanyardContent *self,
                                     const char     *id);
void     lanyard_content_show_conference (LanyardContent *self);
void     lanyard_content_find (LanyardContent *self);
gboolean lanyard_content_find_typed (LanyardContent        *self,
                                     GtkEventControllerKey *controller);
void     lanyard_content_narrow (LanyardContent *self);
void     lanyard_content_move_in_list (LanyardContent *self,
                                       int             by);
gboolean lanyard_content_go_back (LanyardContent *self);
void     lanyard_content_switch_day_view (LanyardContent *self);
void     lanyard_content_jump_to_now (LanyardContent *self);
void     lanyard_content_zoom (LanyardContent *self,
                               int             step);

const char *lanyard_content_get_session (LanyardContent *self);

LanyardWhereabouts *lanyard_content_get_where (LanyardContent *self);
void                lanyard_content_scroll_to_where (LanyardContent           *self,
                                                     const LanyardWhereabouts *where);

G_END_DECLS
