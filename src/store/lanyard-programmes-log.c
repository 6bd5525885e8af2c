/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programmes-private.h"

#include "lanyard-cell-private.h"
#include "lanyard-records-private.h"

#define SELECT_SNAPSHOTS                                                               \
  "SELECT id, key, key_kind, title, names, day, start, duration, room_id, room_title," \
  " status, text_hash FROM sessions WHERE row >= ?1 AND row < ?2"

static LanyardSnapshot *
read_snapshot (sqlite3_stmt *row)
{
  LanyardSnapshot *snapshot = g_new0 (LanyardSnapshot, 1);

  snapshot->id = lanyard_cell_dup_required (row, 0);
  snapshot->key = lanyard_cell_dup_required (row, 1);
  snapshot->key_kind = lanyard_cell_get_enum (row, 2, LANYARD_KEY_NONE);
  snapshot->title = lanyard_cell_dup_required (row, 3);
  snapshot->speakers = lanyard_cell_dup_text (row, 4);
  snapshot->day = (LanyardDate)sqlite3_column_int64 (row, 5);
  snapshot->start = sqlite3_column_int64 (row, 6);
  snapshot->duration = sqlite3_column_int (row, 7);
  snapshot->room_id = lanyard_cell_dup_text (row, 8);
  snapshot->room = lanyard_cell_dup_text (row, 9);
  snapshot->status = lanyard_cell_get_enum (row, 10, LANYARD_SESSION_CANCELLED);
  snapshot->text_hash = sqlite3_column_int64 (row, 11);
  return snapshot;
}

/**
 * lanyard_programmes_read_snapshots:
 * @database: a database whose lock is held
 * @generation: of a programme
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardSnapshot): of its
 *   sessions, in order of start
 */
GPtrArray *
lanyard_programmes_read_snapshots (LanyardDatabase *database,
                                   gint64           generation,
                                   GError         **error)
{
  g_autoptr (GPtrArray) snapshots =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_snapshot_free);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *row =
    lanyard_database_query (database, error, SELECT_SNAPSHOTS, "ll", LANYARD_ROW (generation, 0),
                            LANYARD_ROW (generation + 1, 0));

  if (row == NULL)
    return NULL;
  while (lanyard_database_next (database, row, &local))
    g_ptr_array_add (snapshots, read_snapshot (row));

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  return g_steal_pointer (&snapshots);
}

/**
 * lanyard_programmes_delete_rows:
 * @database: a database whose lock is held
 * @generation: of a programme
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether all its rows are gone
 */
gboolean
lanyard_programmes_delete_rows (LanyardDatabase *database,
                                gint64           generation,
                                GError         **error)
{
  static const char *const statements[] = {
    "DELETE FROM words WHERE rowid IN (SELECT row FROM folded WHERE row >= ?1 AND row < ?2)",
    "DELETE FROM folded WHERE row >= ?1 AND row < ?2",
    "DELETE FROM texts WHERE row >= ?1 AND row < ?2",
    "DELETE FROM roles WHERE person >= ?1 AND person < ?2",
    "DELETE FROM people WHERE row >= ?1 AND row < ?2",
    "DELETE FROM sessions WHERE row >= ?1 AND row < ?2",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      if (!lanyard_database_run (database, error, statements[i], "ll", LANYARD_ROW (generation, 0),
                                 LANYARD_ROW (generation + 1, 0)))
        return FALSE;
    }
  return TRUE;
}

/**
 * lanyard_programmes_list_snapshots:
 * @self: programmes
 * @conference: the id of a conference
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardSnapshot): of the
 *   sessions of its programme, in order of start; none where nothing is kept
 */
GPtrArray *
lanyard_programmes_list_snapshots (LanyardProgrammes *self,
                                   const char        *conference,
                                   GError           **error)
{
  LanyardDatabase *database = lanyard_programmes_lock_reader (self, error);
  GPtrArray       *snapshots;

  if (database == NULL)
    return NULL;

  snapshots = lanyard_programmes_read_snapshots (
    database, lanyard_programmes_find (database, conference), error);
  lanyard_programmes_unlock_reader (self);
  return snapshots;
}

static void
read_parents (LanyardDatabase *database,
              gint64           generation,
              GHashTable      *parents)
{
  sqlite3_stmt *statement = lanyard_database_query (
    database, NULL,
    "SELECT id, parent FROM sessions WHERE row >= ?1 AND row < ?2 AND parent IS NOT NULL", "ll",
    LANYARD_ROW (generation, 0), LANYARD_ROW (generation + 1, 0));

  while (statement != NULL && lanyard_database_next (database, statement, NULL))
    g_hash_table_insert (parents, lanyard_database_dup_text (statement, 0),
                         lanyard_database_dup_text (statement, 1));
}

/**
 * lanyard_programmes_list_parents:
 * @self: programmes
 * @conference: the id of a conference
 *
 * Returns: (transfer full): the ids of the sessions that are part of another
 *   one, each with the id of that; none where nothing is kept or can be read
 */
GHashTable *
lanyard_programmes_list_parents (LanyardProgrammes *self,
                                 const char        *conference)
{
  LanyardDatabase *database = lanyard_programmes_lock_reader (self, NULL);
  GHashTable      *parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (database == NULL)
    return parents;

  read_parents (database, lanyard_programmes_find (database, conference), parents);
  lanyard_programmes_unlock_reader (self);
  return parents;
}

/**
 * lanyard_programmes_find_snapshot:
 * @self: programmes
 * @conference: the id of a conference
 * @session: the id of a session
 * @error: LANYARD_STORE_ERROR; NOT_FOUND where its programme has none of that id
 *
 * Returns: (transfer full) (nullable): of that session
 */
LanyardSnapshot *
lanyard_programmes_find_snapshot (LanyardProgrammes *self,
                                  const char        *conference,
                                  const char        *session,
                                  GError           **error)
{
  LanyardDatabase *database = lanyard_programmes_lock_reader (self, error);
  LanyardSnapshot *snapshot = NULL;
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *row;
  gint64        generation;

  if (database == NULL)
    return NULL;

  generation = lanyard_programmes_find (database, conference);
  row = lanyard_database_query (database, &local, SELECT_SNAPSHOTS " AND id = ?3", "lls",
                                LANYARD_ROW (generation, 0), LANYARD_ROW (generation + 1, 0),
                                session);
  if (row != NULL && lanyard_database_next (database, row, &local))
    {
      snapshot = read_snapshot (row);
      sqlite3_reset (row);
    }
  lanyard_programmes_unlock_reader (self);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (snapshot == NULL)
    g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND, session);
  return snapshot;
}

/**
 * lanyard_programmes_list_changes:
 * @self: programmes
 * @conference: the id of a conference
 * @since_generation: the last of which the changes are known
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardChange): what later
 *   imports changed, oldest first
 */
GPtrArray *
lanyard_programmes_list_changes (LanyardProgrammes *self,
                                 const char        *conference,
                                 gint64             since_generation,
                                 GError           **error)
{
  LanyardDatabase *database = lanyard_programmes_lock_reader (self, error);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *row;

  if (database == NULL)
    return NULL;

  row = lanyard_database_query (database, &local,
                                "SELECT before, after FROM changes WHERE conference = ?1"
                                " AND generation > ?2 ORDER BY number",
                                "sl", conference, since_generation);
  while (row != NULL && lanyard_database_next (database, row, &local))
    {
      g_autoptr (GBytes) old = lanyard_cell_dup_bytes (row, 0);
      g_autoptr (GBytes) new = lanyard_cell_dup_bytes (row, 1);
      g_autoptr (LanyardSnapshot) before = lanyard_records_read_snapshot (old);
      g_autoptr (LanyardSnapshot) after = lanyard_records_read_snapshot (new);
      LanyardChange *change = lanyard_change_new (before, after);

      if (change != NULL)
        g_ptr_array_add (changes, change);
    }
  lanyard_programmes_unlock_reader (self);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  return g_steal_pointer (&changes);
}

/**
 * lanyard_programmes_forget_changes:
 * @self: programmes
 * @conference: the id of a conference
 * @until_generation: the last of which the changes aren't needed any more
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether they are gone
 */
gboolean
lanyard_programmes_forget_changes (LanyardProgrammes *self,
                                   const char        *conference,
                                   gint64             until_generation,
                                   GError           **error)
{
  LanyardDatabase *database = lanyard_programmes_lock_writer (self, error);
  gboolean         done;

  if (database == NULL)
    return FALSE;

  done = lanyard_database_run (database, error,
                               "DELETE FROM changes WHERE conference = ?1 AND generation <= ?2",
                               "sl", conference, until_generation);
  lanyard_programmes_unlock_writer (self);
  return done;
}

static gboolean
remove_all (LanyardDatabase *database,
            gpointer         data,
            GError         **error)
{
  const char *conference = data;
  gint64      generation = lanyard_programmes_find (database, conference);

  return lanyard_programmes_delete_rows (database, generation, error) &&
         lanyard_database_run (database, error, "DELETE FROM programmes WHERE conference = ?1",
                               "s", conference) &&
         lanyard_database_run (database, error, "DELETE FROM changes WHERE conference = ?1", "s",
                               conference);
}

/**
 * lanyard_programmes_remove:
 * @self: programmes
 * @conference: the id of a conference
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether nothing is kept of its programme any more
 */
gboolean
lanyard_programmes_remove (LanyardProgrammes *self,
                           const char        *conference,
                           GError           **error)
{
  LanyardDatabase *database = lanyard_programmes_lock_writer (self, error);
  gboolean         done;

  if (database == NULL)
    return FALSE;

  done = lanyard_database_transact (database, remove_all, (gpointer)conference, error);
  lanyard_programmes_unlock_writer (self);
  return done;
}
