/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-collection.h"
#include "lanyard-plan-document.h"

G_BEGIN_DECLS

/* What this machine has of a conference's plan. */
typedef struct
{
  LanyardPlanDocument *decided; /* what was decided here since it was last shared */
  GBytes              *kept;    /* (nullable) the document as it was known last */
  char                *tag;     /* (nullable) of just that in the collection */
} LanyardLocalPlan;

void lanyard_local_plan_clear (LanyardLocalPlan *self);

/* This machine's side: the store, or a test's. Called in the round's thread. */
typedef struct
{
  gboolean (*load) (gpointer          data,
                    const char       *conference,
                    LanyardLocalPlan *plan,
                    GError          **error);

  /* Takes over what @merged says, but for what was decided here since it was
   * loaded. @kept and @tag are what to load next time; where @shared, all that
   * was loaded is in it, and needs not to be shared again. */
  gboolean (*apply) (gpointer             data,
                     LanyardPlanDocument *merged,
                     GBytes              *kept,
                     const char          *tag,
                     gboolean             shared,
                     GError             **error);

  /* (nullable) The real clock in milliseconds since 1970; NULL: the system's. */
  gint64 (*now) (gpointer data);

  /* (nullable) Lets time go by; NULL: waits. */
  void (*wait) (gpointer      data,
                guint         milliseconds,
                GCancellable *cancellable);
} LanyardRoundLocal;

/* What a round did. */
typedef struct
{
  guint    n_requests;
  gsize    n_read;    /* bytes of documents */
  gsize    n_written; /* the same */
  gboolean applied;   /* something may be other than it was here */
} LanyardRoundReport;

gboolean lanyard_round_run (LanyardCollection       *collection,
                            const char              *conference,
                            const LanyardRoundLocal *local,
                            gpointer                 data,
                            LanyardRoundReport      *report,
                            GCancellable            *cancellable,
                            GError                 **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardLocalPlan, lanyard_local_plan_clear)

G_END_DECLS
