/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

/* What a test says of a session as it was or is. */
typedef struct
{
  const char          *id;       /* (nullable) NULL: the same as its title */
  const char          *title;    /* NULL: it isn't there */
  const char          *start;    /* (nullable) ISO 8601 with its offset; its day is Lisbon's */
  const char          *day;      /* (nullable) ISO 8601, where there is no start */
  int                  duration; /* minutes; 0: unknown */
  const char          *room;     /* (nullable) */
  const char          *speakers; /* (nullable) */
  LanyardSessionStatus status;
  gint64               text_hash;
} LanyardTestSnapshot;

LanyardPlan     *lanyard_test_get_plan (void);
LanyardSnapshot *lanyard_test_snapshot_new (const LanyardTestSnapshot *snapshot);
LanyardChange   *lanyard_test_change_new (const LanyardTestSnapshot *before,
                                          const LanyardTestSnapshot *after);
void             lanyard_test_star (LanyardPlan *plan,
                                    const char  *session,
                                    LanyardStar  star);
void             lanyard_test_star_snapshot (LanyardPlan               *plan,
                                             const LanyardTestSnapshot *snapshot,
                                             LanyardStar                star);
void             lanyard_test_note (LanyardPlan *plan,
                                    const char  *session,
                                    const char  *text);
void             lanyard_test_record_actions (GtkWidget *window,
                                              GString   *lines);

G_END_DECLS
