/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan-view.h"
#include "lanyard-time-axis.h"

G_BEGIN_DECLS

/* What a part of the day is. */
typedef enum {
  LANYARD_PLAN_PART_BLOCK, /* a card or a gap */
  LANYARD_PLAN_PART_STRIP, /* as long as a clash */
  LANYARD_PLAN_PART_WALK,
  LANYARD_PLAN_PART_WAS, /* where something was before */
} LanyardPlanPartKind;

typedef struct
{
  LanyardPlanPartKind kind;
  GtkWidget          *widget;
  LanyardSpan         span;
  LanyardLane         lane;
} LanyardPlanPart;

/* A day of the plan to scale. */
struct _LanyardPlanView
{
  GtkWidget parent_instance;

  GtkWidget *now_line;
  GtkWidget *now_label;

  LanyardPlanDay  *day;
  LanyardClocks   *clocks;
  LanyardTimeAxis *axis;
  GArray          *parts; /* of LanyardPlanPart */
  GPtrArray       *stops; /* of GtkWidget (unowned), in the order in which keys reach them */
  LanyardInstant   now;
};

LanyardTimeAxis *lanyard_plan_view_create_axis (LanyardPlanView *self);
void             lanyard_plan_view_add_blocks (LanyardPlanView  *self,
                                               LanyardPlan      *plan,
                                               LanyardProgramme *programme);
void             lanyard_plan_view_add_was (LanyardPlanView *self);
void             lanyard_plan_view_add_strips (LanyardPlanView *self);
void             lanyard_plan_view_add_walks (LanyardPlanView *self);

int  lanyard_plan_view_get_y (LanyardPlanView *self,
                              LanyardInstant   instant);
void lanyard_plan_view_measure (GtkWidget     *widget,
                                GtkOrientation orientation,
                                int            for_size,
                                int           *minimum,
                                int           *natural,
                                int           *minimum_baseline,
                                int           *natural_baseline);
void lanyard_plan_view_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline);
void lanyard_plan_view_snapshot_hours (LanyardPlanView *self,
                                       GtkSnapshot     *snapshot);

G_END_DECLS
