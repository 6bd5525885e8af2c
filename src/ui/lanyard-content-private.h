/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-changes-page.h"
#include "lanyard-content.h"
#include "lanyard-list-page.h"
#include "lanyard-now-page.h"
#include "lanyard-search-page.h"
#include "lanyard-plan-page.h"
#include "lanyard-timetable-page.h"

G_BEGIN_DECLS

/* Where one was. */
typedef struct
{
  char      *child; /* of the stack */
  GPtrArray *pages; /* (nullable) those of what was chosen; NULL: others take their place */
} LanyardWhere;

/* All beside the sidebar: a list, and the pages of what is chosen in it or
 * followed from there; or in their place a timetable, the plan, or the changes,
 * with pages upon them. */
struct _LanyardContent
{
  AdwNavigationPage parent_instance;

  GtkStack               *stack;
  AdwNavigationSplitView *split_view;
  LanyardListPage        *list_page;
  LanyardNowPage         *now_page; /* (nullable) (owned) */
  AdwNavigationView      *details;
  AdwNavigationView      *timetable_view;
  LanyardTimetablePage   *timetable_page; /* (nullable) until it is shown first */
  AdwNavigationView      *plan_view;
  LanyardPlanPage        *plan_page; /* (nullable) likewise */
  AdwNavigationView      *changes_view;
  LanyardChangesPage     *changes_page; /* (nullable) until it is shown first */
  LanyardSearchPage      *search_page;  /* (owned) (nullable) likewise; in place of the list */

  LanyardPlan      *plan;
  LanyardLibrary   *library;
  LanyardClock     *clock;
  GSettings        *settings;
  LanyardProgramme *programme; /* (nullable) */
  LanyardPlace     *place;     /* (nullable) */
  GPtrArray        *problems;  /* (nullable) of LanyardProblem */
  LanyardSearch    *search;    /* (nullable) */
  LanyardWhere     *before;    /* (owned) (nullable) where one was before the search */
};

AdwNavigationPage *lanyard_content_create_page (LanyardContent *self,
                                                GObject        *item);

const char *lanyard_content_get_open_session (LanyardContent *self);

void               lanyard_content_update_pages (LanyardContent *self);
AdwNavigationPage *lanyard_content_get_list (LanyardContent *self);
void               lanyard_content_set_list (LanyardContent    *self,
                                             AdwNavigationPage *page);

gboolean lanyard_content_shows_changes (LanyardContent *self);
gboolean lanyard_content_shows_timetable (LanyardContent *self);
gboolean lanyard_content_shows_plan (LanyardContent *self);
gboolean lanyard_content_shows_now (LanyardContent *self);
gboolean lanyard_content_shows_details (LanyardContent *self);
void     lanyard_content_show_root_of_changes (LanyardContent *self);
void     lanyard_content_show_root_of_timetable (LanyardContent *self);
void     lanyard_content_show_root_of_plan (LanyardContent *self);
void     lanyard_content_show_list_of_place (LanyardContent *self);
void     lanyard_content_show_pane_of_place (LanyardContent *self);
void     lanyard_content_replace_details (LanyardContent    *self,
                                          AdwNavigationPage *page);
gboolean lanyard_content_lists_place (LanyardContent *self);
void     lanyard_content_show_track_of_place (LanyardContent *self);
void     lanyard_content_take_selected (LanyardContent *self);
void     lanyard_content_take_activated (LanyardContent *self,
                                         GObject        *item);
void     lanyard_content_add_back_action (LanyardContent *self,
                                          GtkWidget      *page);

gboolean   lanyard_content_is_searching (LanyardContent *self);
GPtrArray *lanyard_content_get_pages_before_search (LanyardContent *self);
GObject   *lanyard_content_find_item (LanyardContent *self,
                                      LanyardFound   *found);
void       lanyard_content_move_in_search (LanyardContent *self,
                                           int             by);
gboolean   lanyard_content_end_search (LanyardContent *self);
void       lanyard_content_show_programme_in_search (LanyardContent *self);
void       lanyard_content_drop_search (LanyardContent *self);

G_END_DECLS
