/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-plan.h"
#include "lanyard-search.h"

G_BEGIN_DECLS

/* Searches as one types, in place of a list. */
#define LANYARD_TYPE_SEARCH_PAGE (lanyard_search_page_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSearchPage,
                      lanyard_search_page,
                      LANYARD,
                      SEARCH_PAGE,
                      AdwNavigationPage)

LanyardSearchPage *lanyard_search_page_new (LanyardSearch *search,
                                            LanyardPlan   *plan,
                                            LanyardClock  *clock,
                                            GSettings     *settings);

void          lanyard_search_page_show_programme (LanyardSearchPage *self,
                                                  LanyardProgramme  *programme,
                                                  const char        *conference,
                                                  gboolean           several);
void          lanyard_search_page_set_follows_selection (LanyardSearchPage *self,
                                                         gboolean           follows);
void          lanyard_search_page_begin (LanyardSearchPage *self);
void          lanyard_search_page_clear (LanyardSearchPage *self);
gboolean      lanyard_search_page_forward_key (LanyardSearchPage     *self,
                                               GtkEventControllerKey *controller);
void          lanyard_search_page_unselect (LanyardSearchPage *self);
void          lanyard_search_page_move (LanyardSearchPage *self,
                                        int                by);
LanyardFound *lanyard_search_page_get_selected (LanyardSearchPage *self);

G_END_DECLS
