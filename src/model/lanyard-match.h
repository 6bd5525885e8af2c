/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What tells that a session is the one of an earlier version. */
typedef enum {
  LANYARD_MATCH_NONE,  /* it isn't there any more */
  LANYARD_MATCH_KEY,   /* its guid or uid */
  LANYARD_MATCH_MOVED, /* its guid, of which one occurrence (in that room) was left on each side */
  LANYARD_MATCH_ID,    /* its number or code, and title or speakers agree */
  LANYARD_MATCH_TITLE, /* title and speakers, which name one session on either side */
} LanyardMatchRule;

/* Where an earlier session is in the later version. */
typedef struct
{
  guint            index; /* in the later one; G_MAXUINT: nowhere */
  LanyardMatchRule rule;
} LanyardMatch;

gboolean lanyard_match_ids_renumbered (GPtrArray *earlier,
                                       GPtrArray *later);
GArray  *lanyard_match (GPtrArray *earlier,
                        GPtrArray *later,
                        gboolean   ids_renumbered);

G_END_DECLS
