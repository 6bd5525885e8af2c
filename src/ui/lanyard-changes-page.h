/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CHANGES_PAGE (lanyard_changes_page_get_type ())
G_DECLARE_FINAL_TYPE (
  LanyardChangesPage, lanyard_changes_page, LANYARD, CHANGES_PAGE, AdwNavigationPage)

void lanyard_changes_page_set_models (LanyardChangesPage *self,
                                      LanyardPlan        *plan,
                                      GSettings          *settings);
void lanyard_changes_page_show_programme (LanyardChangesPage *self,
                                          LanyardProgramme   *programme);

G_END_DECLS
