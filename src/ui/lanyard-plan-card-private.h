/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan-card.h"

G_BEGIN_DECLS

/* The lines of a card, in the order in which room is found for them; each is a
 * widget. */
enum {
  LANYARD_CARD_TIME,
  LANYARD_CARD_TITLE,
  LANYARD_CARD_CLASH,
  LANYARD_CARD_CHANGE,
  LANYARD_CARD_PLACE,
  LANYARD_CARD_N_LINES,
};

/* Something in the plan, as high as it is long. What there is no room for is
 * left out; who hears it is told all of it. */
struct _LanyardPlanCard
{
  GtkWidget parent_instance;

  GtkWidget *now_line; /* below all lines */
  int        now_y;    /* in pixels; outside of the card: not shown */
  int        now_height;
  GtkWidget *lines[LANYARD_CARD_N_LINES]; /* (nullable) but for the time and the title */
  GtkWidget *tag;                         /* (nullable) beside the time */
  GtkWidget *second;                      /* (nullable) behind that: the time by the other clock */
  GtkWidget *star;                        /* (nullable) of a session */
  GtkWidget *note;                        /* (nullable) before the star: of a session */

  LanyardPlanItem *item;
  gboolean         has_color;
  GdkRGBA          color; /* of the track */
  LanyardClocks   *clocks;
};

void lanyard_plan_card_measure (GtkWidget     *widget,
                                GtkOrientation orientation,
                                int            for_size,
                                int           *minimum,
                                int           *natural,
                                int           *minimum_baseline,
                                int           *natural_baseline);
void lanyard_plan_card_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline);

G_END_DECLS
