/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-filter-actions.h"
#include "lanyard-filter-chips.h"

G_BEGIN_DECLS

struct _LanyardFilterChips
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *lead; /* (nullable) before the others */
  GtkWidget *clear;
  GtkLabel  *left; /* how many are, in that button */
  GtkWidget *starred;
  GtkWidget *not_over;
  GtkWidget *menus[LANYARD_FILTER_N_CHOICES];
  GtkWidget *extra; /* (nullable) behind the others */

  LanyardFilterActions    *actions;
  LanyardPlan             *plan;
  LanyardClock            *clock;
  LanyardProgramme        *programme; /* (nullable) */
  GListModel              *sessions;  /* (nullable) what is narrowed */
  LanyardNarrowingChoices *offered;   /* (nullable) of those sessions, or of others */
  LanyardFilterChoice      settled;   /* what all of them have in common by their nature */
  LanyardFilterChoice      elsewhere; /* what has a place of its own, unless it is chosen */
  LanyardNarrowing         narrowing; /* what the chips say, without that */
  LanyardInstant           until;     /* when the next is over */
  guint                    wait;      /* the source that waits for that */
};

void lanyard_filter_chips_make_parts (LanyardFilterChips *self);

G_END_DECLS
