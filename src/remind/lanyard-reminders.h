/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-remindable.h"

G_BEGIN_DECLS

typedef enum {
  LANYARD_REMINDER_AHEAD, /* it is about to begin */
  LANYARD_REMINDER_LATE,  /* it has begun, and still goes on */
  LANYARD_REMINDER_AGAIN, /* as the user asked */
  LANYARD_REMINDER_MOVED, /* in place of what tells another time */
} LanyardReminderKind;

/* A reminder to be shown now. */
typedef struct
{
  LanyardReminderKind kind;
  LanyardRemindable  *about;   /* (owned) */
  GPtrArray          *clashes; /* (owned) of LanyardRemindable: what is at the same time */
} LanyardReminder;

typedef struct _LanyardReminders LanyardReminders;

/* What reminders are planned from. */
typedef struct
{
  GPtrArray              *items;    /* of LanyardRemindable, of all conferences */
  GPtrArray              *reminded; /* of LanyardReminded: what was kept until now */
  LanyardLeads            leads;
  LanyardInstant          now;
  const LanyardReminders *before; /* (nullable) the last ones of this process */
} LanyardReminderFacts;

/* What is to be done at an instant, and when to look again. Immutable. */
struct _LanyardReminders
{
  GPtrArray     *records;   /* of LanyardReminded: to be kept before anything is shown */
  GPtrArray     *due;       /* of LanyardReminder: to be shown */
  GPtrArray     *missed;    /* of LanyardRemindable: what was over before anybody looked */
  GPtrArray     *withdrawn; /* of LanyardReminded: to be shown no longer */
  LanyardInstant wake;      /* when to look again, LANYARD_NO_INSTANT: not by itself */
  LanyardInstant looked;    /* the instant that this is for */
  GHashTable    *known;     /* names of what has a time to be reminded at */
};

LanyardReminders *lanyard_reminders_new (const LanyardReminderFacts *facts);
void              lanyard_reminders_free (LanyardReminders *self);
LanyardReminded  *lanyard_reminders_snooze (GPtrArray     *reminded,
                                            const char    *conference,
                                            const char    *id,
                                            LanyardInstant until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardReminders, lanyard_reminders_free)

G_END_DECLS
