/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-sharing.h"

#include "lanyard-keeper-private.h"
#include "lanyard-share.h"

/* What came from other machines may be on sessions of another version of the
 * programme: the plan follows the one that is here. */
static gboolean
follow (LanyardKeeper *self,
        const char    *conference,
        GError       **error)
{
  gint64 generation;
  g_autoptr (GPtrArray) snapshots = NULL;

  if (!lanyard_keeper_reconcile (self, conference, error))
    return FALSE;

  generation = lanyard_plans_get_generation (self->plans, conference);
  if (generation == 0)
    return TRUE;
  snapshots = lanyard_programmes_list_snapshots (self->programmes, conference, error);
  return snapshots != NULL &&
         lanyard_plans_update (self->plans, conference, generation,
                               lanyard_programmes_are_ids_renumbered (self->programmes, conference),
                               snapshots, NULL, error);
}

static gboolean
take_in (LanyardKeeper *self,
         const char    *conference,
         GError       **error)
{
  gboolean done = follow (self, conference, error);

  lanyard_keeper_tell (self, LANYARD_NEWS_PLAN | LANYARD_NEWS_NOTES | LANYARD_NEWS_CONFERENCES,
                       conference);
  return done;
}

/**
 * lanyard_keeper_share:
 * @self: an open keeper
 * @collection: where the plans of all machines meet
 * @conference: the id of a conference, which may not be known here yet
 * @machine: (nullable): this machine's name, which stands by its notes
 * @report: (out caller-allocates): what was done, also where it failed
 * @cancellable: (nullable): stops it
 * @error: LANYARD_COLLECTION_ERROR, LANYARD_DOCUMENT_ERROR, LANYARD_STORE_ERROR
 *   or G_IO_ERROR_CANCELLED
 *
 * One at a time, in a thread of its own: it waits for the network. What came
 * from others is told as news, also where the rest failed.
 *
 * Returns: whether the plan is the same here and there
 */
gboolean
lanyard_keeper_share (LanyardKeeper      *self,
                      LanyardCollection  *collection,
                      const char         *conference,
                      const char         *machine,
                      LanyardRoundReport *report,
                      GCancellable       *cancellable,
                      GError            **error)
{
  gboolean done = lanyard_share_plan (self->plans, collection, conference, machine, report,
                                      cancellable, error);

  if (!report->applied)
    return done;
  return take_in (self, conference, done ? error : NULL) && done;
}

/**
 * lanyard_keeper_list_shared:
 * @self: an open keeper
 * @collection: where the plans of all machines meet
 * @cancellable: (nullable): stops it
 * @error: LANYARD_COLLECTION_ERROR, LANYARD_STORE_ERROR or
 *   G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of all
 *   conferences to share, also of those that only other machines know yet
 */
GPtrArray *
lanyard_keeper_list_shared (LanyardKeeper     *self,
                            LanyardCollection *collection,
                            GCancellable      *cancellable,
                            GError           **error)
{
  return lanyard_share_list (self->plans, collection, cancellable, error);
}

/**
 * lanyard_keeper_list_waiting:
 * @self: an open keeper
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type utf8 guint): the ids of all
 *   conferences whose plans are shared, with how many decisions wait for it
 */
GHashTable *
lanyard_keeper_list_waiting (LanyardKeeper *self,
                             GError       **error)
{
  return lanyard_plans_list_waiting (self->plans, error);
}

/**
 * lanyard_keeper_forget_shared:
 * @self: an open keeper
 * @error: LANYARD_STORE_ERROR
 *
 * Forgets what is in the collection, as when it is another one from now on.
 * The plans are what they were.
 *
 * Returns: whether that is kept
 */
gboolean
lanyard_keeper_forget_shared (LanyardKeeper *self,
                              GError       **error)
{
  return lanyard_plans_forget_shared (self->plans, error);
}

/**
 * lanyard_keeper_export_plan:
 * @self: an open keeper
 * @conference: a conference's id
 * @machine: (nullable): this machine's name
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): its plan as a .lanyard-plan file
 */
GBytes *
lanyard_keeper_export_plan (LanyardKeeper *self,
                            const char    *conference,
                            const char    *machine,
                            GError       **error)
{
  return lanyard_share_export (self->plans, conference, machine, error);
}

/**
 * lanyard_keeper_import_plan:
 * @self: an open keeper
 * @bytes: a .lanyard-plan file
 * @machine: (nullable): this machine's name
 * @error: LANYARD_DOCUMENT_ERROR, and nothing is touched; or LANYARD_STORE_ERROR
 *
 * Merges it into the plan that is here.
 *
 * Returns: (transfer full) (nullable): the id of the conference that it is on
 */
char *
lanyard_keeper_import_plan (LanyardKeeper *self,
                            GBytes        *bytes,
                            const char    *machine,
                            GError       **error)
{
  g_autofree char *conference = NULL;

  if (!lanyard_share_import (self->plans, bytes, machine, &conference, error) ||
      !take_in (self, conference, error))
    return NULL;
  return g_steal_pointer (&conference);
}
