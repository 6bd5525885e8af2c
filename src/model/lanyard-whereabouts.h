/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is kept for all conferences: by their ids the fields of one. */
#define LANYARD_WHEREABOUTS_TYPE "a{s(sssdd)}"

/* Where the user was in a conference when they left it. */
typedef struct
{
  char  *place;    /* (owned) the id of what was chosen in the sidebar; "" where nothing is known */
  char  *day_view; /* (owned) how days were shown: "list", "timetable", or "" */
  char  *top;      /* (owned) the id of what was topmost in a list; "" at its beginning */
  double x;        /* how far a timetable was scrolled, in pixels */
  double y;        /* how far a timetable or the plan was */
} LanyardWhereabouts;

LanyardWhereabouts *lanyard_whereabouts_new (GVariant   *kept,
                                             const char *conference);
GVariant           *lanyard_whereabouts_store (const LanyardWhereabouts *self,
                                               GVariant                 *kept,
                                               const char               *conference);
void                lanyard_whereabouts_free (LanyardWhereabouts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardWhereabouts, lanyard_whereabouts_free)

G_END_DECLS
