/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sync-all.h"

#include "lanyard-keeper-sharing.h"
#include "lanyard-plan-document.h"

#include <string.h>

#define ENDING ".json"

/**
 * lanyard_sync_all_open:
 * @account: where, and as whom
 * @authorization: (nullable): the login
 * @error: as for lanyard_dav_new()
 *
 * Returns: (transfer full) (nullable): the collection; nothing was asked yet
 */
LanyardDav *
lanyard_sync_all_open (const LanyardSyncAccount *account,
                       const char               *authorization,
                       GError                  **error)
{
  const LanyardDavOptions options = {
    .address = account->address,
    .authorization = authorization,
    .fingerprint = account->fingerprint,
    .allow_local = account->allow_local,
  };

  return lanyard_dav_new (&options, error);
}

/* Returns: (transfer full) (nullable) (element-type utf8): the ids of the
 * conferences that are planned here or there */
static GHashTable *
list_conferences (LanyardKeeper     *keeper,
                  LanyardCollection *collection,
                  GCancellable      *cancellable,
                  GError           **error)
{
  g_autoptr (GHashTable) there = lanyard_collection_list (collection, cancellable, error);
  g_autoptr (GHashTable) here = there != NULL ? lanyard_keeper_list_waiting (keeper, error) : NULL;
  GHashTable    *all;
  GHashTableIter iter;
  gpointer       key;

  if (here == NULL)
    return NULL;

  all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (all, g_strdup (key));
  g_hash_table_iter_init (&iter, there);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const char *name = key;

      if (g_str_has_suffix (name, ENDING) && strlen (name) > strlen (ENDING))
        g_hash_table_add (all, g_strndup (name, strlen (name) - strlen (ENDING)));
    }
  return all;
}

/* Whether the others may go all the same. */
static gboolean
is_of_one (const GError *error)
{
  return error->domain == LANYARD_DOCUMENT_ERROR ||
         g_error_matches (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CONFLICT) ||
         g_error_matches (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_LOCKED) ||
         g_error_matches (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_TOO_LARGE);
}

/**
 * lanyard_sync_all:
 * @keeper: an open keeper
 * @collection: where the plans of all machines meet
 * @cancellable: (nullable): stops it
 * @error: as for lanyard_keeper_share(); of the first plan that failed
 *
 * Shares the plan of each conference that is planned here or there. Blocks.
 *
 * Returns: whether all of them are the same here and there
 */
gboolean
lanyard_sync_all (LanyardKeeper     *keeper,
                  LanyardCollection *collection,
                  GCancellable      *cancellable,
                  GError           **error)
{
  g_autoptr (GHashTable) all = list_conferences (keeper, collection, cancellable, error);
  g_autoptr (GError) first = NULL;
  GHashTableIter iter;
  gpointer       conference;
  gboolean       goes_on = TRUE;

  if (all == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, all);
  while (goes_on && g_hash_table_iter_next (&iter, &conference, NULL))
    {
      LanyardRoundReport report = { 0 };
      g_autoptr (GError) local = NULL;

      if (lanyard_keeper_share (keeper, collection, conference, g_get_host_name (), &report,
                                cancellable, &local))
        continue;
      goes_on = is_of_one (local);
      if (first == NULL)
        first = g_steal_pointer (&local);
    }

  if (first == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

/**
 * lanyard_sync_all_count_waiting:
 * @keeper: an open keeper
 *
 * Returns: how many decisions the server doesn't have yet
 */
guint
lanyard_sync_all_count_waiting (LanyardKeeper *keeper)
{
  g_autoptr (GHashTable) waiting = lanyard_keeper_list_waiting (keeper, NULL);
  GHashTableIter iter;
  gpointer       count;
  guint          all = 0;

  if (waiting == NULL)
    return 0;

  g_hash_table_iter_init (&iter, waiting);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    all += GPOINTER_TO_UINT (count);
  return all;
}
