/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-recent-searches.h"
#include "lanyard-search-chips.h"
#include "lanyard-search-page.h"

G_BEGIN_DECLS

struct _LanyardSearchPage
{
  AdwNavigationPage parent_instance;

  GtkSearchEntry        *entry;
  GtkLabel              *count;
  LanyardSearchChips    *chips;
  GtkStack              *stack;
  LanyardRecentSearches *recent;
  GtkListView           *list_view;
  AdwStatusPage         *nothing_page;
  GtkWidget             *widen_button;
  GtkWidget             *everywhere_button;
  AdwStatusPage         *failed_page;

  LanyardSearch      *search;
  LanyardPlan        *plan;
  GSettings          *settings;
  char               *conference; /* (nullable) the id of the one that is shown */
  gboolean            several;    /* conferences are known */
  GtkSliceListModel  *shown;      /* how much of what was found the view was given */
  GtkSingleSelection *selection;
};

void lanyard_search_page_show_found (LanyardSearchPage *self);
void lanyard_search_page_set_factories (LanyardSearchPage *self);

G_END_DECLS
