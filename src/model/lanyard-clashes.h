/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-plan-item.h"

G_BEGIN_DECLS

/* Two items that can't both be seen whole. */
typedef struct
{
  LanyardPlanItem *item;    /* (owned) the one that was asked about */
  LanyardPlanItem *other;   /* (owned) what it clashes with */
  gint64           seconds; /* in common, at least 1 */
} LanyardClash;

/* Whether two sessions, by their ids, belong together, as a session and a part
 * of it: then they don't clash. */
typedef gboolean (*LanyardTogetherFunc) (const char *one,
                                         const char *other,
                                         gpointer    data);

LanyardClash          *lanyard_clash_copy (const LanyardClash *self);
void                   lanyard_clash_free (LanyardClash *self);
const LanyardPlanItem *lanyard_clash_get_going (const LanyardClash *self);

/* All clashes among some items. Immutable. */
typedef struct _LanyardClashes LanyardClashes;

LanyardClashes *lanyard_clashes_new (GPtrArray          *items,
                                     LanyardTogetherFunc together,
                                     gpointer            data);
void            lanyard_clashes_free (LanyardClashes *self);
GPtrArray      *lanyard_clashes_get_pairs (LanyardClashes *self);
GPtrArray      *lanyard_clashes_find (LanyardClashes *self,
                                      const char     *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardClash, lanyard_clash_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardClashes, lanyard_clashes_free)

G_END_DECLS
