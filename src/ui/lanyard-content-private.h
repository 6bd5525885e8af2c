/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-changes-page.h"
#include "lanyard-content.h"
#include "lanyard-list-page.h"

G_BEGIN_DECLS

/* All beside the sidebar: a list, and the pages of what is chosen in it or
 * followed from there; or in their place the changes, with pages upon them. */
struct _LanyardContent
{
  AdwNavigationPage parent_instance;

  GtkStack               *stack;
  AdwNavigationSplitView *split_view;
  LanyardListPage        *list_page;
  AdwNavigationView      *details;
  AdwNavigationView      *changes_view;
  LanyardChangesPage     *changes_page;

  LanyardPlan      *plan;
  LanyardLibrary   *library;
  LanyardProgramme *programme; /* (nullable) */
  GPtrArray        *problems;  /* (nullable) of LanyardProblem */
};

gboolean lanyard_content_shows_changes (LanyardContent *self);
gboolean lanyard_content_shows_details (LanyardContent *self);
void     lanyard_content_show_root_of_changes (LanyardContent *self);
void     lanyard_content_replace_details (LanyardContent    *self,
                                          AdwNavigationPage *page);
void     lanyard_content_take_selected (LanyardContent *self);
void     lanyard_content_take_activated (LanyardContent *self,
                                         GObject        *item);

G_END_DECLS
