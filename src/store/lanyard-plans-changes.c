/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plans-private.h"

static LanyardChange *
make_change (LanyardSnapshot *before,
             LanyardSnapshot *after)
{
  g_autoptr (LanyardSnapshot) first = before;
  g_autoptr (LanyardSnapshot) second = after;

  return lanyard_change_new (first, second);
}

/* The rows of one change follow one another, what was known before first. */
static GPtrArray *
read_changes (LanyardDatabase *database,
              const char      *conference,
              GError         **error)
{
  sqlite3_stmt *statement = lanyard_database_query (
    database, error,
    "SELECT change, later, " LANYARD_SNAPSHOT_COLUMNS
    " FROM change WHERE conference = ?1 ORDER BY change, later",
    "s", conference);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = NULL;
  LanyardSnapshot *sides[2] = { NULL, NULL };
  gboolean         more = statement != NULL;

  if (statement == NULL)
    return NULL;

  while (more)
    {
      more = lanyard_database_next (database, statement, &local_error);
      if (name != NULL &&
          (!more || g_strcmp0 (name, lanyard_database_get_text (statement, 0)) != 0))
        {
          LanyardChange *change = make_change (sides[0], sides[1]);

          if (change != NULL)
            g_ptr_array_add (changes, change);
          sides[0] = sides[1] = NULL;
        }
      if (!more)
        break;

      g_set_str (&name, lanyard_database_get_text (statement, 0));
      sides[sqlite3_column_int (statement, 1) != 0] = lanyard_plans_read_snapshot (statement, 2);
    }

  if (local_error == NULL)
    return g_steal_pointer (&changes);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/**
 * lanyard_plans_list_changes:
 * @self: plans
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardChange): what the
 *   user hasn't acknowledged, one for each session however many updates there
 *   were
 */
GPtrArray *
lanyard_plans_list_changes (LanyardPlans *self,
                            const char   *conference,
                            GError      **error)
{
  GPtrArray *changes;

  lanyard_database_lock (self->database);
  changes = read_changes (self->database, conference, error);
  lanyard_database_unlock (self->database);
  return changes;
}

static gboolean
write_side (LanyardDatabase       *database,
            const char            *conference,
            const char            *name,
            gboolean               later,
            const LanyardSnapshot *snapshot,
            GError               **error)
{
  return snapshot == NULL ||
         lanyard_database_run (
           database, error,
           "INSERT OR REPLACE INTO change (conference, change, later, " LANYARD_SNAPSHOT_COLUMNS
           ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
           "ssi" LANYARD_SNAPSHOT_TYPES, conference, name, (int)later,
           LANYARD_SNAPSHOT_VALUES (snapshot));
}

static gboolean
write_change (LanyardDatabase *database,
              const char      *conference,
              LanyardChange   *change,
              GError         **error)
{
  const char *name = lanyard_change_get_id (change);

  return lanyard_database_run (database, error,
                               "DELETE FROM change WHERE conference = ?1 AND change = ?2", "ss",
                               conference, name) &&
         write_side (database, conference, name, FALSE, lanyard_change_get_before (change),
                     error) &&
         write_side (database, conference, name, TRUE, lanyard_change_get_after (change), error);
}

/* What a later change goes on from: the session's id before it. */
static const char *
get_earlier_id (LanyardChange *change)
{
  const LanyardSnapshot *before = lanyard_change_get_before (change);

  return before != NULL ? before->id : lanyard_change_get_id (change);
}

static void
join (GHashTable    *by_id,
      LanyardChange *change)
{
  g_autoptr (LanyardChange) joined = NULL;
  gpointer earlier = NULL;

  if (g_hash_table_steal_extended (by_id, get_earlier_id (change), NULL, &earlier))
    {
      joined = lanyard_change_join (earlier, change);
      g_object_unref (earlier);
    }
  else
    {
      joined = g_object_ref (change);
    }

  if (joined != NULL)
    g_hash_table_replace (by_id, (char *)lanyard_change_get_id (joined), g_object_ref (joined));
}

/* Adds changes to those that weren't acknowledged, within a transaction. */
gboolean
lanyard_plans_join_changes (LanyardDatabase *database,
                            const char      *conference,
                            GPtrArray       *changes,
                            GError         **error)
{
  g_autoptr (GPtrArray) earlier = read_changes (database, conference, error);
  g_autoptr (GHashTable) by_id =
              g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  GHashTableIter iter;
  gpointer       change;

  if (earlier == NULL)
    return FALSE;

  for (guint i = 0; i < earlier->len; i++)
    join (by_id, g_ptr_array_index (earlier, i));
  for (guint i = 0; i < changes->len; i++)
    join (by_id, g_ptr_array_index (changes, i));

  if (!lanyard_database_run (database, error, "DELETE FROM change WHERE conference = ?1", "s",
                             conference))
    return FALSE;
  g_hash_table_iter_init (&iter, by_id);
  while (g_hash_table_iter_next (&iter, NULL, &change))
    {
      if (!write_change (database, conference, change, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * lanyard_plans_acknowledge:
 * @self: plans
 * @conference: a conference's id
 * @session: (nullable): the id of the session whose changes were seen; NULL:
 *   all were
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether that is on the disk
 */
gboolean
lanyard_plans_acknowledge (LanyardPlans *self,
                           const char   *conference,
                           const char   *session,
                           GError      **error)
{
  gboolean done;

  lanyard_database_lock (self->database);
  done = lanyard_database_run (
    self->database, error,
    "DELETE FROM change WHERE conference = ?1 AND (?2 IS NULL OR change = ?2)", "ss", conference,
    session);
  lanyard_database_unlock (self->database);
  return done;
}
