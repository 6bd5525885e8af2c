/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-changes-page.h"
#include "lanyard-content.h"
#include "lanyard-list-page.h"
#include "lanyard-timetable-page.h"

G_BEGIN_DECLS

/* All beside the sidebar: a list, and the pages of what is chosen in it or
 * followed from there; or in their place a timetable, or the changes, with pages
 * upon them. */
struct _LanyardContent
{
  AdwNavigationPage parent_instance;

  GtkStack               *stack;
  AdwNavigationSplitView *split_view;
  LanyardListPage        *list_page;
  AdwNavigationView      *details;
  AdwNavigationView      *timetable_view;
  LanyardTimetablePage   *timetable_page;
  AdwNavigationView      *changes_view;
  LanyardChangesPage     *changes_page; /* (nullable) until it is shown first */

  LanyardPlan      *plan;
  LanyardLibrary   *library;
  GSettings        *settings;
  LanyardProgramme *programme; /* (nullable) */
  LanyardPlace     *place;     /* (nullable) */
  GPtrArray        *problems;  /* (nullable) of LanyardProblem */
};

gboolean lanyard_content_shows_changes (LanyardContent *self);
gboolean lanyard_content_shows_timetable (LanyardContent *self);
gboolean lanyard_content_shows_details (LanyardContent *self);
void     lanyard_content_show_root_of_changes (LanyardContent *self);
void     lanyard_content_show_root_of_timetable (LanyardContent *self);
void     lanyard_content_replace_details (LanyardContent    *self,
                                          AdwNavigationPage *page);
void     lanyard_content_take_selected (LanyardContent *self);
void     lanyard_content_take_activated (LanyardContent *self,
                                         GObject        *item);

G_END_DECLS
