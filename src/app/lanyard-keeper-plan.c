/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-private.h"

/**
 * lanyard_keeper_list_entries:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardPlanEntry): its plan
 */
GPtrArray *
lanyard_keeper_list_entries (LanyardKeeper *self,
                             const char    *conference,
                             GError       **error)
{
  return lanyard_plans_list_entries (self->plans, conference, error);
}

/**
 * lanyard_keeper_list_changes:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardChange): what the
 *   user hasn't acknowledged
 */
GPtrArray *
lanyard_keeper_list_changes (LanyardKeeper *self,
                             const char    *conference,
                             GError       **error)
{
  return lanyard_plans_list_changes (self->plans, conference, error);
}

/**
 * lanyard_keeper_set_star:
 * @self: an open keeper
 * @conference: a conference's id
 * @session: what is known of the session
 * @star: what the user decided
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_keeper_set_star (LanyardKeeper         *self,
                         const char            *conference,
                         const LanyardSnapshot *session,
                         LanyardStar            star,
                         GError               **error)
{
  if (!lanyard_plans_set_star (self->plans, conference, session, star, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_PLAN, conference);
  return TRUE;
}

/**
 * lanyard_keeper_acknowledge:
 * @self: an open keeper
 * @conference: a conference's id
 * @session: (nullable): the id of the session whose changes were seen; NULL:
 *   all were
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether that is kept
 */
gboolean
lanyard_keeper_acknowledge (LanyardKeeper *self,
                            const char    *conference,
                            const char    *session,
                            GError       **error)
{
  if (!lanyard_plans_acknowledge (self->plans, conference, session, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_PLAN | LANYARD_NEWS_CONFERENCES, conference);
  return TRUE;
}

/* Has the plan follow the programme that is stored now; idempotent. */
gboolean
lanyard_keeper_reconcile (LanyardKeeper *self,
                          const char    *conference,
                          GError       **error)
{
  gint64   generation = lanyard_programmes_get_generation (self->programmes, conference);
  gint64   known = lanyard_plans_get_generation (self->plans, conference);
  gboolean renumbered = lanyard_programmes_are_ids_renumbered (self->programmes, conference);
  g_autoptr (GPtrArray) snapshots = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (generation == 0 || generation == known)
    return TRUE;

  snapshots = lanyard_programmes_list_snapshots (self->programmes, conference, error);
  if (snapshots == NULL)
    return FALSE;
  changes = lanyard_programmes_list_changes (self->programmes, conference, known, error);
  if (changes == NULL)
    return FALSE;

  return lanyard_plans_update (self->plans, conference, generation, renumbered, snapshots, changes,
                               error) &&
         lanyard_programmes_forget_changes (self->programmes, conference, generation, error);
}
