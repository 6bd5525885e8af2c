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

/* Returns: (transfer full) (nullable) (element-type LanyardChange): what the
 * user hasn't acknowledged. The rows of one change follow one another, what was
 * known before first. */
GPtrArray *
lanyard_plans_read_changes (LanyardDatabase *database,
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
  changes = lanyard_plans_read_changes (self->database, conference, error);
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
           "INSERT INTO change (conference, change, later, " LANYARD_SNAPSHOT_COLUMNS
           ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
           "ssi" LANYARD_SNAPSHOT_TYPES, conference, name, (int)later,
           LANYARD_SNAPSHOT_VALUES (snapshot));
}

/* Puts changes in the place of all that weren't acknowledged. */
gboolean
lanyard_plans_replace_changes (LanyardDatabase *database,
                               const char      *conference,
                               GPtrArray       *changes,
                               GError         **error)
{
  if (!lanyard_database_run (database, error, "DELETE FROM change WHERE conference = ?1", "s",
                             conference))
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      LanyardChange *change = g_ptr_array_index (changes, i);
      const char    *name = lanyard_change_get_id (change);

      if (!write_side (database, conference, name, FALSE, lanyard_change_get_before (change),
                       error) ||
          !write_side (database, conference, name, TRUE, lanyard_change_get_after (change), error))
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
