/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-sidebar.h"
#include "lanyard-switcher.h"

G_BEGIN_DECLS

struct _LanyardSidebar
{
  AdwNavigationPage parent_instance;

  GtkMenuButton   *menu_button;
  GMenuModel      *main_menu;
  LanyardSwitcher *switcher;
  GtkListBox      *list;

  LanyardPlan  *plan;
  GListModel   *places;   /* of LanyardPlace, one for each row */
  LanyardPlace *selected; /* (nullable) */
  gboolean      updating;
  GtkWidget    *badge;   /* (nullable) (unowned) of what changed */
  GtkWidget    *planned; /* (nullable) (unowned) counts what is in the plan */
};

LanyardPlace *lanyard_sidebar_get_place_of_row (GtkListBoxRow *row);
void          lanyard_sidebar_set_place_of_row (GtkWidget    *row,
                                                LanyardPlace *place);
GtkWidget    *lanyard_sidebar_create_row (LanyardSidebar *self,
                                          LanyardPlace   *place);
void          lanyard_sidebar_update_header (GtkListBoxRow *row,
                                             GtkListBoxRow *before,
                                             gpointer       user_data);
void          lanyard_sidebar_update_counts (LanyardSidebar *self);

G_END_DECLS
