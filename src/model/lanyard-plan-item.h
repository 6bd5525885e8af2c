/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-appointment.h"
#include "lanyard-snapshot.h"
#include "lanyard-span.h"
#include "lanyard-star.h"

G_BEGIN_DECLS

typedef enum {
  LANYARD_PLAN_ITEM_ON,
  LANYARD_PLAN_ITEM_CANCELLED, /* the programme says so */
  LANYARD_PLAN_ITEM_GONE,      /* no longer in the programme */
} LanyardPlanItemState;

/* What the user means to be at: a session with a star, or an appointment.
 * Immutable, and shared by counting references. */
typedef struct
{
  char                *id;          /* of the session, or of the appointment */
  LanyardAppointment  *appointment; /* (nullable) (owned) NULL: a session */
  char                *title;
  char                *speakers; /* (nullable) their names, one a line */
  char                *room_id;  /* (nullable) */
  char                *place;    /* (nullable) the room's title, or where the appointment is */
  LanyardDate          day;      /* the session's conference day, or LANYARD_NO_DATE */
  LanyardSpan          span;
  LanyardStar          star; /* going, of an appointment */
  LanyardPlanItemState state;
} LanyardPlanItem;

LanyardPlanItem *lanyard_plan_item_new (const LanyardSnapshot *snapshot,
                                        LanyardStar            star,
                                        gboolean               gone);
LanyardPlanItem *lanyard_plan_item_new_appointment (LanyardAppointment *appointment);
LanyardPlanItem *lanyard_plan_item_ref (LanyardPlanItem *self);
void             lanyard_plan_item_unref (LanyardPlanItem *self);

gboolean lanyard_plan_item_takes_time (const LanyardPlanItem *self);
int      lanyard_plan_item_compare (const LanyardPlanItem *one,
                                    const LanyardPlanItem *two);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardPlanItem, lanyard_plan_item_unref)

G_END_DECLS
