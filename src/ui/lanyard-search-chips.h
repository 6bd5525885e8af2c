/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-plan.h"
#include "lanyard-search.h"

G_BEGIN_DECLS

/* What narrows a search, as chips in a row that scrolls: the conference or all
 * of them; and of the conference its days, and what narrows a list. Emits “changed”. */
#define LANYARD_TYPE_SEARCH_CHIPS (lanyard_search_chips_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSearchChips, lanyard_search_chips, LANYARD, SEARCH_CHIPS, AdwBin)

void     lanyard_search_chips_set_models (LanyardSearchChips *self,
                                          LanyardPlan        *plan,
                                          LanyardClock       *clock);
void     lanyard_search_chips_show_programme (LanyardSearchChips *self,
                                              LanyardProgramme   *programme);
void     lanyard_search_chips_set_several (LanyardSearchChips *self,
                                           gboolean            several);
void     lanyard_search_chips_set_everywhere (LanyardSearchChips *self,
                                              gboolean            everywhere);
gboolean lanyard_search_chips_get_everywhere (LanyardSearchChips *self);
void     lanyard_search_chips_reset (LanyardSearchChips *self);
void     lanyard_search_chips_fill_query (LanyardSearchChips *self,
                                          LanyardQuery       *query);

G_END_DECLS
