/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-change.h"

G_BEGIN_DECLS

/* A session that is followed from version to version of a programme. */
typedef struct
{
  LanyardSnapshot *first; /* (nullable) what the user last knew of it; of changes alone */
  LanyardSnapshot *last;  /* what was last known of it */
  gboolean         gone;  /* it isn't in the programme */
  gboolean         born;  /* it is new, by the changes that are followed */
  guint            index; /* in the programme that is there now; G_MAXUINT: nowhere */
} LanyardTrail;

LanyardTrail *lanyard_trail_new (const LanyardSnapshot *first,
                                 const LanyardSnapshot *last,
                                 gboolean               gone);
void          lanyard_trail_free (LanyardTrail *self);

/* From one version to another. */
typedef struct
{
  GPtrArray *snapshots;       /* (element-type LanyardSnapshot) all that is there now */
  GPtrArray *changes;         /* (nullable) (element-type LanyardChange) what led there, oldest
                               * first; NULL where that isn't known */
  gboolean    ids_renumbered; /* numbers and codes count for nothing */
  GHashTable *born;           /* (nullable) (owned) the ids of those that are new: only they can
                               * be what was gone; NULL where that isn't known */
} LanyardStep;

void lanyard_step_clear (LanyardStep *self);

void lanyard_trails_follow_changes (GPtrArray   *trails,
                                    LanyardStep *step);
void lanyard_trails_follow (GPtrArray         *trails,
                            const LanyardStep *step);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardStep, lanyard_step_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardTrail, lanyard_trail_free)

G_END_DECLS
