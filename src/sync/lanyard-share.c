/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-share.h"

#include "lanyard-clock.h"
#include "lanyard-merge.h"
#include "lanyard-note-text.h"
#include "lanyard-plan-document-reader.h"
#include "lanyard-plan-document-writer.h"

/* The store's side of a round. */
typedef struct
{
  LanyardPlans *plans;
  const char   *machine; /* (nullable) */
} Side;

static gboolean
load_cb (gpointer          data,
         const char       *conference,
         LanyardLocalPlan *plan,
         GError          **error)
{
  const Side *side = data;

  plan->decided = lanyard_plans_dup_document (side->plans, conference, side->machine, error);
  return plan->decided != NULL &&
         lanyard_plans_get_shared (side->plans, conference, &plan->kept, &plan->tag, error);
}

static gboolean
apply_cb (gpointer             data,
          LanyardPlanDocument *merged,
          GBytes              *kept,
          const char          *tag,
          gboolean             shared,
          GError             **error)
{
  const Side *side = data;

  return lanyard_plans_apply_document (side->plans, merged, lanyard_note_text_render, kept, tag,
                                       shared, error);
}

static const LanyardRoundLocal store_side = { .load = load_cb, .apply = apply_cb };

/**
 * lanyard_share_plan:
 * @plans: this machine's plans
 * @collection: where those of all machines meet
 * @conference: the id of a conference, which may not be known here yet
 * @machine: (nullable): this machine's name, which stands by its notes
 * @report: (out caller-allocates): what was done, also where it failed
 * @cancellable: (nullable): stops it
 * @error: as of lanyard_round_run(), or LANYARD_STORE_ERROR
 *
 * Blocks. Where something was applied, the plan has to follow its programme
 * again, and those who show it have to be told.
 *
 * Returns: whether the plan is the same here and there
 */
gboolean
lanyard_share_plan (LanyardPlans       *plans,
                    LanyardCollection  *collection,
                    const char         *conference,
                    const char         *machine,
                    LanyardRoundReport *report,
                    GCancellable       *cancellable,
                    GError            **error)
{
  Side side = { plans, machine };

  return lanyard_round_run (collection, conference, &store_side, &side, report, cancellable,
                            error);
}

/* Reads whose document another machine put there. One that can't be read is
 * nobody's: it stays as it is. */
static gboolean
add_new (LanyardCollection *collection,
         const char        *name,
         GPtrArray         *conferences,
         GCancellable      *cancellable,
         GError           **error)
{
  g_auto (LanyardCollectionAnswer) answer = { 0 };
  g_autoptr (LanyardPlanDocument) document = NULL;
  g_autofree char *right_name = NULL;

  if (!lanyard_collection_read (collection, name, NULL, &answer, cancellable, error))
    return FALSE;

  document = answer.bytes != NULL ? lanyard_plan_document_read (answer.bytes, NULL) : NULL;
  if (document == NULL)
    return TRUE;
  right_name = lanyard_plan_document_make_name (document->conference);
  if (g_str_equal (right_name, name))
    g_ptr_array_add (conferences, g_strdup (document->conference));
  return TRUE;
}

/**
 * lanyard_share_list:
 * @plans: this machine's plans
 * @collection: where those of all machines meet
 * @cancellable: (nullable): stops it
 * @error: LANYARD_COLLECTION_ERROR, LANYARD_STORE_ERROR or
 *   G_IO_ERROR_CANCELLED
 *
 * Blocks.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of all
 *   conferences whose plans are shared, those first that are known here
 */
GPtrArray *
lanyard_share_list (LanyardPlans      *plans,
                    LanyardCollection *collection,
                    GCancellable      *cancellable,
                    GError           **error)
{
  g_autoptr (GHashTable) known = lanyard_plans_list_waiting (plans, error);
  g_autoptr (GHashTable) there =
              known != NULL ? lanyard_collection_list (collection, cancellable, error) : NULL;
  g_autoptr (GPtrArray) conferences = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer       key;

  if (there == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_autofree char *name = lanyard_plan_document_make_name (key);

      g_ptr_array_add (conferences, g_strdup (key));
      g_hash_table_remove (there, name);
    }

  g_hash_table_iter_init (&iter, there);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!add_new (collection, key, conferences, cancellable, error))
        return NULL;
    }

  return g_steal_pointer (&conferences);
}

/* Returns: (transfer full) (nullable): the plan as it is here */
static LanyardPlanDocument *
load (LanyardPlans *plans,
      const char   *conference,
      const char   *machine,
      GError      **error)
{
  Side side = { plans, machine };
  g_auto (LanyardLocalPlan) plan = { 0 };
  g_autoptr (LanyardPlanDocument) known = NULL;

  if (!load_cb (&side, conference, &plan, error))
    return NULL;

  known = plan.kept != NULL ? lanyard_plan_document_read (plan.kept, NULL) : NULL;
  if (known == NULL)
    return g_steal_pointer (&plan.decided);
  return lanyard_merge_decisions (known, plan.decided);
}

/**
 * lanyard_share_export:
 * @plans: this machine's plans
 * @conference: a conference's id
 * @machine: (nullable): this machine's name
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): its plan as a document, for a machine
 *   that shares no collection with this one
 */
GBytes *
lanyard_share_export (LanyardPlans *plans,
                      const char   *conference,
                      const char   *machine,
                      GError      **error)
{
  g_autoptr (LanyardPlanDocument) plan = load (plans, conference, machine, error);
  g_autoptr (LanyardPlanDocument) told =
              plan != NULL ? lanyard_merge_expire (plan, lanyard_clock_real_now_ms ()) : NULL;

  return told != NULL ? lanyard_plan_document_write (told) : NULL;
}

/**
 * lanyard_share_import:
 * @plans: this machine's plans
 * @bytes: what lanyard_share_export() gave on another machine
 * @machine: (nullable): this machine's name
 * @conference: (out) (transfer full): the id of the conference that it is on
 * @error: LANYARD_DOCUMENT_ERROR, and nothing is touched; or LANYARD_STORE_ERROR
 *
 * Merges what is in it into the plan. Nothing waits then: all of it is in the
 * document that is kept, and so comes into the collection in the next round.
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_share_import (LanyardPlans *plans,
                      GBytes       *bytes,
                      const char   *machine,
                      char        **conference,
                      GError      **error)
{
  g_autoptr (LanyardPlanDocument) document = lanyard_plan_document_read (bytes, error);
  g_autoptr (LanyardPlanDocument) here = NULL;
  g_autoptr (LanyardPlanDocument) merged = NULL;
  g_autoptr (GBytes) kept = NULL;

  *conference = NULL;
  if (document == NULL)
    return FALSE;

  here = load (plans, document->conference, machine, error);
  if (here == NULL)
    return FALSE;

  merged = lanyard_merge_documents (here, document);
  kept = lanyard_plan_document_write (merged);
  if (!lanyard_plans_apply_document (plans, merged, lanyard_note_text_render, kept, NULL, TRUE,
                                     error))
    return FALSE;

  *conference = g_strdup (document->conference);
  return TRUE;
}
