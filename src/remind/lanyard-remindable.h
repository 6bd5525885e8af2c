/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan-item.h"
#include "lanyard-reminded.h"

G_BEGIN_DECLS

/* Minutes before the start, by the kind of star. */
typedef struct
{
  int going; /* or LANYARD_LEAD_NONE */
  int maybe; /* or LANYARD_LEAD_NONE */
} LanyardLeads;

/* What the user may be reminded of: something in the plan of one of the
 * conferences. Immutable, and shared by counting references. */
typedef struct
{
  char            *conference; /* its id */
  LanyardPlanItem *item;       /* (owned) */
  char            *parent;     /* (nullable) the id of the session that it is part of */
  GTimeZone       *zone;       /* (nullable) (owned) the venue's */
  int              lead;       /* minutes of its own, LANYARD_LEAD_NONE or LANYARD_LEAD_BY_STAR */
} LanyardRemindable;

LanyardRemindable *lanyard_remindable_new (const char      *conference,
                                           LanyardPlanItem *item,
                                           const char      *parent,
                                           GTimeZone       *zone,
                                           int              lead);
LanyardRemindable *lanyard_remindable_ref (LanyardRemindable *self);
void               lanyard_remindable_unref (LanyardRemindable *self);

LanyardInstant lanyard_remindable_get_due (const LanyardRemindable *self,
                                           const LanyardLeads      *leads);
LanyardInstant lanyard_remindable_get_end (const LanyardRemindable *self);
gboolean       lanyard_remindable_clashes (const LanyardRemindable *self,
                                           const LanyardRemindable *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardRemindable, lanyard_remindable_unref)

G_END_DECLS
