/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-filter-chips.h"
#include "lanyard-list-page.h"
#include "lanyard-section-head.h"
#include "lanyard-steady-list.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

struct _LanyardListPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle     *window_title;
  AdwToggleGroup     *day_view;
  GtkWidget          *track_button;
  LanyardFilterChips *chips;
  GtkToggleButton    *hidden_button;
  LanyardSectionHead *sticky_head;
  GtkWidget          *now_button;
  GtkStack           *stack;
  GtkListView        *list_view;
  AdwBin             *notice_bin; /* of the notice, once there is one */

  LanyardPlan        *plan;
  GSettings          *settings; /* (nullable) */
  LanyardClocks      *clocks;   /* (nullable) that times are told by; NULL without a programme */
  LanyardClock       *clock;
  LanyardProgramme   *programme; /* (nullable) */
  LanyardPlace       *place;     /* (nullable) */
  LanyardSteadyList  *items;     /* of the place */
  GtkCustomFilter    *filter;
  GtkFilterListModel *filtered;
  GtkSorter          *section_sorter;
  GtkListItemFactory *headers; /* of sections */
  GtkSortListModel   *sorted;
  GtkSliceListModel  *shown;      /* how much of that the view was given */
  gboolean            has_colors; /* whether a track of the programme has one */
  GtkSingleSelection *selection;
  GHashTable         *bound;        /* the GtkListItems that have rows (unowned) */
  GHashTable         *late;         /* those of them that are still to be filled */
  guint               rest;         /* waits until these can be */
  gboolean            scrolled;     /* while it does */
  GHashTable         *heads;        /* the GtkListHeaders that have a section (unowned) */
  guint               minute;       /* waits for the next one, while it shows today */
  LanyardInstant      now_start;    /* of what is on; LANYARD_NO_INSTANT where nothing is */
  char               *goal;         /* (nullable) an id: what is to be topmost; NULL: what is on */
  guint               steps;        /* still to be done to show that, at most */
  GtkListScrollFlags  scroll_flags; /* for that */
  gboolean            updating;
  GHashTable         *hidden; /* ids of those in the list that are left out of it */
  const char         *reason; /* (nullable) why it has no rows */
};

void        lanyard_list_page_init_rows (LanyardListPage *self);
void        lanyard_list_page_fill_row (LanyardListPage *self,
                                        GtkListItem     *list_item);
gboolean    lanyard_list_page_put_off (LanyardListPage *self,
                                       GtkListItem     *list_item);
void        lanyard_list_page_fill_seen (LanyardListPage *self);
void        lanyard_list_page_fill_near (LanyardListPage *self);
void        lanyard_list_page_fill_rows_anew (LanyardListPage *self);
void        lanyard_list_page_update_clocks (LanyardListPage *self);
void        lanyard_list_page_init_heads (LanyardListPage *self);
void        lanyard_list_page_fill_heads_anew (LanyardListPage *self);
void        lanyard_list_page_follow_time (LanyardListPage *self);
gboolean    lanyard_list_page_is_today (LanyardListPage *self);
void        lanyard_list_page_update_now (LanyardListPage *self);
void        lanyard_list_page_follow_layout (LanyardListPage *self,
                                             gboolean         follow);
gboolean    lanyard_list_page_begin_with_now (LanyardListPage *self);
gboolean    lanyard_list_page_item_matches (gpointer item,
                                            gpointer user_data);
void        lanyard_list_page_offer_chips (LanyardListPage *self);
void        lanyard_list_page_filter_anew (LanyardListPage *self);
void        lanyard_list_page_give_reason (LanyardListPage *self);
void        lanyard_list_page_take_programme (LanyardListPage  *self,
                                              LanyardProgramme *programme);
void        lanyard_list_page_take_title (LanyardListPage *self,
                                          LanyardPlace    *place);
gboolean    lanyard_list_page_is_same (gpointer before,
                                       gpointer now);
const char *lanyard_list_page_get_id (gpointer item);
void        lanyard_list_page_update_state (LanyardListPage *self);

G_END_DECLS
