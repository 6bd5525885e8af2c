/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-filter-chips.h"
#include "lanyard-place.h"
#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_LIST_PAGE (lanyard_list_page_get_type ())
G_DECLARE_FINAL_TYPE (LanyardListPage, lanyard_list_page, LANYARD, LIST_PAGE, AdwNavigationPage)

void                lanyard_list_page_set_plan (LanyardListPage *self,
                                                LanyardPlan     *plan,
                                                LanyardClock    *clock);
void                lanyard_list_page_set_settings (LanyardListPage *self,
                                                    GSettings       *settings);
void                lanyard_list_page_add_banner (LanyardListPage *self,
                                                  GtkWidget       *banner);
void                lanyard_list_page_show_programme (LanyardListPage  *self,
                                                      LanyardProgramme *programme);
void                lanyard_list_page_show_place (LanyardListPage *self,
                                                  LanyardPlace    *place);
void                lanyard_list_page_update_place (LanyardListPage  *self,
                                                    LanyardProgramme *programme,
                                                    LanyardPlace     *place);
void                lanyard_list_page_jump_to_now (LanyardListPage *self);
char               *lanyard_list_page_dup_top (LanyardListPage *self);
void                lanyard_list_page_restore_top (LanyardListPage *self,
                                                   const char      *id);
LanyardFilterChips *lanyard_list_page_get_chips (LanyardListPage *self);
void                lanyard_list_page_narrow (LanyardListPage *self);
void                lanyard_list_page_unselect (LanyardListPage *self);
void                lanyard_list_page_move (LanyardListPage *self,
                                            int              by);
GObject            *lanyard_list_page_get_selected (LanyardListPage *self);

G_END_DECLS
