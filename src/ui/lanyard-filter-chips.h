/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-filter-choice.h"
#include "lanyard-plan.h"

G_BEGIN_DECLS

/* What narrows a list of sessions, as chips in a row that scrolls: what is
 * starred, what isn't over, and a track, a room, a kind and a language. What
 * was chosen stays chosen from list to list of a conference. Emits “changed”. */
#define LANYARD_TYPE_FILTER_CHIPS (lanyard_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (LanyardFilterChips, lanyard_filter_chips, LANYARD, FILTER_CHIPS, AdwBin)

void                    lanyard_filter_chips_set_models (LanyardFilterChips *self,
                                                         LanyardPlan        *plan,
                                                         LanyardClock       *clock);
void                    lanyard_filter_chips_show_programme (LanyardFilterChips *self,
                                                             LanyardProgramme   *programme);
void                    lanyard_filter_chips_show_items (LanyardFilterChips *self,
                                                         GListModel         *sessions,
                                                         LanyardFilterChoice settled);
void                    lanyard_filter_chips_offer (LanyardFilterChips      *self,
                                                    LanyardNarrowingChoices *offered);
void                    lanyard_filter_chips_set_elsewhere (LanyardFilterChips *self,
                                                            LanyardFilterChoice choice);
void                    lanyard_filter_chips_share (LanyardFilterChips *self,
                                                    LanyardFilterChips *other);
const LanyardNarrowing *lanyard_filter_chips_get_narrowing (LanyardFilterChips *self);
gboolean                lanyard_filter_chips_matches (LanyardFilterChips *self,
                                                      LanyardSession     *session);
gboolean                lanyard_filter_chips_is_narrow (LanyardFilterChips *self);
void                    lanyard_filter_chips_show_left (LanyardFilterChips *self,
                                                        guint               left,
                                                        guint               all);
void                    lanyard_filter_chips_clear (LanyardFilterChips *self);
void                    lanyard_filter_chips_focus (LanyardFilterChips *self);

G_END_DECLS
