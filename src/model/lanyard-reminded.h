/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "lanyard-time.h"

G_BEGIN_DECLS

/* Instead of minutes before the start. */
#define LANYARD_LEAD_NONE (-1)    /* no reminder */
#define LANYARD_LEAD_BY_STAR (-2) /* what the star's kind has */

/* So many minutes before the start a reminder comes at the earliest. */
#define LANYARD_MOST_LEAD (24 * 60)

/* That the user was reminded of something: kept before it is shown, so that
 * nothing comes twice. A session that moved is reminded of anew, and then has
 * one for each start. Immutable. */
typedef struct
{
  char          *conference; /* its id */
  char          *id;         /* of the session, or of the appointment */
  LanyardInstant start;      /* the start that it is about */
  LanyardInstant shown;      /* when, by the clock that reminders go by; LANYARD_NO_INSTANT:
                              * it wasn't after all, as the clock was wrong */
  LanyardInstant told;       /* the start that what is shown tells, or LANYARD_NO_INSTANT */
  LanyardInstant again;      /* to be shown again then, or LANYARD_NO_INSTANT */
  gboolean       passed;     /* not shown: it was over, or the user just chose it */
} LanyardReminded;

LanyardReminded *lanyard_reminded_copy (const LanyardReminded *self);
void             lanyard_reminded_free (LanyardReminded *self);
gboolean         lanyard_reminded_is_about (const LanyardReminded *self,
                                            const char            *conference,
                                            const char            *id,
                                            LanyardInstant         start);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardReminded, lanyard_reminded_free)

G_END_DECLS
