/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan-page.h"

G_BEGIN_DECLS

/* The plan day by day, with what is chosen in it beside it. */
struct _LanyardPlanPage
{
  AdwNavigationPage parent_instance;

  AdwOverlaySplitView *split_view;
  AdwNavigationView   *details;
  AdwWindowTitle      *window_title;
  GtkWidget           *details_button;
  AdwToggleGroup      *days;
  GtkDropDown         *day_list;
  AdwToggleGroup      *stars;
  GtkStack            *stack;
  GtkScrolledWindow   *scrolled;
  GtkBox              *box;
  GtkWidget           *bar;
  GtkButton           *fill_button;

  LanyardPlan      *plan;
  LanyardClock     *clock;
  GSettings        *settings;
  LanyardProgramme *programme; /* (nullable) */
  GArray           *dates;     /* (nullable) of LanyardDate, those that can be chosen */
  LanyardDate       date;      /* the one that is shown; LANYARD_NO_DATE: all */
  GPtrArray        *views;     /* of LanyardPlanView (unowned) */
  gboolean          narrow;
  gboolean          dirty; /* whether the plan changed while nobody looked */
  gboolean          moved; /* whether what is shown isn't what was */
  double            y;     /* to be scrolled to next, in pixels; 0: to the time */
  guint             timeout;
};

void lanyard_plan_page_update_bar (LanyardPlanPage *self);
void lanyard_plan_page_update_dates (LanyardPlanPage *self,
                                     gboolean         anew);
void lanyard_plan_page_fill (LanyardPlanPage *self);

G_END_DECLS
