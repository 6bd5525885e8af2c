/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-plan.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NOW_PAGE (lanyard_now_page_get_type ())
G_DECLARE_FINAL_TYPE (LanyardNowPage, lanyard_now_page, LANYARD, NOW_PAGE, AdwNavigationPage)

void lanyard_now_page_set_models (LanyardNowPage *self,
                                  LanyardPlan    *plan,
                                  LanyardClock   *clock,
                                  GSettings      *settings);
void lanyard_now_page_show_programme (LanyardNowPage   *self,
                                      LanyardProgramme *programme);

G_END_DECLS
