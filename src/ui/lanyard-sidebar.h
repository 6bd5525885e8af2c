/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-library.h"
#include "lanyard-place.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SIDEBAR (lanyard_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSidebar, lanyard_sidebar, LANYARD, SIDEBAR, AdwNavigationPage)

void          lanyard_sidebar_set_plan (LanyardSidebar *self,
                                        LanyardPlan    *plan);
void          lanyard_sidebar_set_library (LanyardSidebar *self,
                                           LanyardLibrary *library,
                                           LanyardClock   *clock);
void          lanyard_sidebar_show_programme (LanyardSidebar   *self,
                                              LanyardProgramme *programme,
                                              LanyardInstant    now);
void          lanyard_sidebar_update_programme (LanyardSidebar   *self,
                                                LanyardProgramme *programme,
                                                LanyardInstant    now);
LanyardPlace *lanyard_sidebar_get_selected (LanyardSidebar *self);
gboolean      lanyard_sidebar_select (LanyardSidebar *self,
                                      const char     *id);
void          lanyard_sidebar_popup_switcher (LanyardSidebar *self);

G_END_DECLS
