/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan.h"

G_BEGIN_DECLS

/* What begins within so many seconds is next. */
#define LANYARD_NOW_AHEAD (60 * 60)

/* Something that runs, or is about to. */
typedef struct
{
  LanyardSession     *session;     /* (nullable) (owned) NULL: an appointment */
  LanyardAppointment *appointment; /* (nullable) (owned) */
  LanyardStar         star;        /* going, of an appointment */
  LanyardSpan         span;
  gint64              seconds; /* until it is over; of what is next: until it begins */
} LanyardNowItem;

/* What runs and what is next at an instant. Immutable. */
typedef struct
{
  GPtrArray     *running; /* of LanyardNowItem: the user's own first, then by end */
  GPtrArray     *next;    /* of LanyardNowItem: the user's own first, then by start */
  LanyardInstant until;   /* when other things do; LANYARD_NO_INSTANT: never again */
} LanyardNow;

LanyardNow *lanyard_now_new (LanyardProgramme *programme,
                             LanyardPlan      *plan,
                             LanyardInstant    now);
void        lanyard_now_free (LanyardNow *self);

LanyardSession *lanyard_now_find_next (GListModel    *sessions,
                                       LanyardInstant now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardNow, lanyard_now_free)

G_END_DECLS
