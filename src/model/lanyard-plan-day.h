/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan.h"

G_BEGIN_DECLS

/* A change of rooms takes a shorter break than this; a longer one is a gap. */
#define LANYARD_PLAN_SHORTEST_GAP (15 * 60)

/* What goes on for longer is no reason to stay all the time. */
#define LANYARD_PLAN_LONGEST_SESSION (12 * 60 * 60)

#define LANYARD_NO_WALKING (-1)

/* Which part of a plan is shown, and how. */
typedef struct
{
  LanyardDate date;
  gboolean    only_going;
  int         walking; /* minutes between two rooms, or LANYARD_NO_WALKING where not known */
} LanyardPlanDayOptions;

/* An item on its day. */
typedef struct
{
  LanyardPlanItem *item;   /* (owned) */
  LanyardChange   *change; /* (nullable) (owned) what the user didn't acknowledge */
  LanyardLane      lane;   /* beside those that it overlaps */
} LanyardPlanDayEntry;

/* From one item to the next one, somewhere else, without a gap between. */
typedef struct
{
  guint    from; /* positions of entries */
  guint    to;
  gint64   seconds; /* between them */
  gboolean tight;   /* less than what walking takes */
} LanyardPlanWalk;

/* One day of a plan. Immutable. */
typedef struct
{
  LanyardDate date;
  GPtrArray  *entries; /* of LanyardPlanDayEntry, in order: those without a time last */
  GArray     *clashes; /* of LanyardOverlap, by positions of entries */
  GArray     *gaps;    /* of LanyardSpan, in order */
  GArray     *walks;   /* of LanyardPlanWalk, in order */
} LanyardPlanDay;

LanyardPlanDay *lanyard_plan_day_new (LanyardPlan                 *plan,
                                      LanyardProgramme            *programme,
                                      const LanyardPlanDayOptions *options);
void            lanyard_plan_day_free (LanyardPlanDay *self);

LanyardDate lanyard_plan_item_get_day (const LanyardPlanItem *item,
                                       LanyardProgramme      *programme);
GArray     *lanyard_plan_list_days (LanyardPlan      *plan,
                                    LanyardProgramme *programme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardPlanDay, lanyard_plan_day_free)

G_END_DECLS
