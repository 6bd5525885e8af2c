/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-session.h"

G_BEGIN_DECLS

/* What is kept of a session to know it again in a later version, to say what
 * changed, and to show it when it is gone. Immutable. */
typedef struct
{
  char                *id;
  char                *key; /* what the document calls it; occurrences share it */
  LanyardKeyKind       key_kind;
  char                *title;
  char                *speakers; /* (nullable) their names, else the leads', one a line */
  LanyardDate          day;
  LanyardInstant       start;
  int                  duration; /* minutes, LANYARD_NO_DURATION where unknown */
  char                *room_id;  /* (nullable) */
  char                *room;     /* (nullable) its title */
  LanyardSessionStatus status;
  gint64               text_hash; /* of abstract, description, audience, topics; 0: not known */
} LanyardSnapshot;

LanyardSnapshot *lanyard_snapshot_new (LanyardSession *session);
LanyardSnapshot *lanyard_snapshot_copy (const LanyardSnapshot *self);
void             lanyard_snapshot_set_room (LanyardSnapshot *self,
                                            const char      *id,
                                            const char      *title);
gboolean         lanyard_snapshot_equal (const LanyardSnapshot *one,
                                         const LanyardSnapshot *two);
int              lanyard_snapshot_compare (const LanyardSnapshot *one,
                                           const LanyardSnapshot *two);
void             lanyard_snapshot_free (LanyardSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardSnapshot, lanyard_snapshot_free)

G_END_DECLS
