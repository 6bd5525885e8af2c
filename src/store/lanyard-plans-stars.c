/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clock.h"
#include "lanyard-match.h"
#include "lanyard-plans-private.h"

/* What tells a session that is gone from another that has its id today. */
#define GONE_PREFIX "gone:"

LanyardSnapshot *
lanyard_plans_read_snapshot (sqlite3_stmt *statement,
                             int           column)
{
  LanyardSnapshot *snapshot = g_new0 (LanyardSnapshot, 1);

  snapshot->id = lanyard_database_dup_text (statement, column);
  snapshot->key = lanyard_database_dup_text (statement, column + 1);
  snapshot->key_kind = (LanyardKeyKind)sqlite3_column_int (statement, column + 2);
  snapshot->title = lanyard_database_dup_text (statement, column + 3);
  snapshot->speakers = lanyard_database_dup_text (statement, column + 4);
  snapshot->day = (LanyardDate)sqlite3_column_int64 (statement, column + 5);
  snapshot->start = sqlite3_column_int64 (statement, column + 6);
  snapshot->duration = sqlite3_column_int (statement, column + 7);
  snapshot->room_id = lanyard_database_dup_text (statement, column + 8);
  snapshot->room = lanyard_database_dup_text (statement, column + 9);
  snapshot->status = (LanyardSessionStatus)sqlite3_column_int (statement, column + 10);
  snapshot->text_hash = sqlite3_column_int64 (statement, column + 11);
  return snapshot;
}

static gboolean
write_entry (LanyardDatabase       *database,
             const char            *conference,
             const LanyardSnapshot *snapshot,
             LanyardStar            star,
             gboolean               gone,
             gint64                 stamp,
             GError               **error)
{
  return lanyard_database_run (
    database, error,
    "INSERT OR REPLACE INTO star (conference, star, gone, stamp, " LANYARD_SNAPSHOT_COLUMNS
    ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    "siil" LANYARD_SNAPSHOT_TYPES, conference, (int)star, (int)gone, stamp,
    LANYARD_SNAPSHOT_VALUES (snapshot));
}

/* What setting one star needs. */
typedef struct
{
  const char            *conference;
  const LanyardSnapshot *snapshot;
  LanyardStar            star;
} Setting;

static gboolean
is_gone (LanyardDatabase *database,
         const char      *conference,
         const char      *session)
{
  sqlite3_stmt *statement = lanyard_database_query (
    database, NULL, "SELECT gone FROM star WHERE conference = ?1 AND session = ?2", "ss",
    conference, session);
  gboolean gone = FALSE;

  if (statement == NULL)
    return FALSE;
  if (lanyard_database_next (database, statement, NULL))
    gone = sqlite3_column_int (statement, 0) != 0;
  sqlite3_reset (statement);
  return gone;
}

static gboolean
set_star (LanyardDatabase *database,
          gpointer         data,
          GError         **error)
{
  const Setting *setting = data;

  return write_entry (database, setting->conference, setting->snapshot, setting->star,
                      is_gone (database, setting->conference, setting->snapshot->id),
                      lanyard_clock_real_now_ms (), error);
}

/**
 * lanyard_plans_set_star:
 * @self: plans
 * @conference: the id of a conference that is known
 * @snapshot: what is known of the session
 * @star: what the user decided
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_set_star (LanyardPlans          *self,
                        const char            *conference,
                        const LanyardSnapshot *snapshot,
                        LanyardStar            star,
                        GError               **error)
{
  Setting setting = { conference, snapshot, star };

  return lanyard_database_transact (self->database, set_star, &setting, error);
}

/* A row of the plan with what no reader of it needs to know. */
typedef struct
{
  LanyardPlanEntry *entry; /* (owned) */
  gint64            stamp;
} Row;

static void
clear_row (gpointer data)
{
  lanyard_plan_entry_free (((Row *)data)->entry);
}

/* What is decided, by the user: stars that were taken away are left out. */
static GArray *
read_rows (LanyardDatabase *database,
           const char      *conference,
           GError         **error)
{
  sqlite3_stmt *statement = lanyard_database_query (
    database, error,
    "SELECT star, gone, stamp, " LANYARD_SNAPSHOT_COLUMNS
    " FROM star WHERE conference = ?1 AND star != 0",
    "s", conference);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  g_array_set_clear_func (rows, clear_row);
  while (lanyard_database_next (database, statement, &local_error))
    {
      g_autoptr (LanyardSnapshot) snapshot = lanyard_plans_read_snapshot (statement, 3);
      Row row = {
        .entry = lanyard_plan_entry_new (snapshot,
                                         (LanyardStar)sqlite3_column_int (statement, 0),
                                         sqlite3_column_int (statement, 1) != 0),
        .stamp = sqlite3_column_int64 (statement, 2),
      };

      g_array_append_val (rows, row);
    }

  if (local_error == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/**
 * lanyard_plans_list_entries:
 * @self: plans
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardPlanEntry): what the
 *   user decided, in no order
 */
GPtrArray *
lanyard_plans_list_entries (LanyardPlans *self,
                            const char   *conference,
                            GError      **error)
{
  g_autoptr (GArray) rows = NULL;
  GPtrArray *entries;

  lanyard_database_lock (self->database);
  rows = read_rows (self->database, conference, error);
  lanyard_database_unlock (self->database);
  if (rows == NULL)
    return NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_plan_entry_free);
  for (guint i = 0; i < rows->len; i++)
    {
      const LanyardPlanEntry *entry = g_array_index (rows, Row, i).entry;

      g_ptr_array_add (entries,
                       lanyard_plan_entry_new (entry->snapshot, entry->star, entry->gone));
    }

  return entries;
}

static GHashTable *
index_ids (GPtrArray *snapshots)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < snapshots->len; i++)
    g_hash_table_add (ids, ((LanyardSnapshot *)g_ptr_array_index (snapshots, i))->id);

  return ids;
}

/* One that is gone keeps what was last known of it, but not an id that names
 * another session now. */
static gboolean
write_gone (LanyardDatabase *database,
            const char      *conference,
            const Row       *row,
            GHashTable      *ids,
            GError         **error)
{
  LanyardSnapshot *snapshot = row->entry->snapshot;

  while (g_hash_table_contains (ids, snapshot->id))
    {
      char *id = g_strconcat (GONE_PREFIX, snapshot->id, NULL);

      g_free (snapshot->id);
      snapshot->id = id;
    }

  return write_entry (database, conference, snapshot, row->entry->star, TRUE, row->stamp, error);
}

static gboolean
write_rows (LanyardDatabase *database,
            const char      *conference,
            GArray          *rows,
            GArray          *matches,
            GPtrArray       *snapshots,
            GError         **error)
{
  g_autoptr (GHashTable) ids = index_ids (snapshots);

  if (!lanyard_database_run (database, error,
                             "DELETE FROM star WHERE conference = ?1 AND star != 0", "s",
                             conference))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row          *row = &g_array_index (rows, Row, i);
      const LanyardMatch *match = &g_array_index (matches, LanyardMatch, i);
      gboolean            written;

      if (match->rule == LANYARD_MATCH_NONE)
        written = write_gone (database, conference, row, ids, error);
      else
        written = write_entry (database, conference, g_ptr_array_index (snapshots, match->index),
                               row->entry->star, FALSE, row->stamp, error);
      if (!written)
        return FALSE;
    }

  return TRUE;
}

/* Has every entry follow its session, within a transaction. */
gboolean
lanyard_plans_match_entries (LanyardDatabase *database,
                             const char      *conference,
                             gboolean         ids_renumbered,
                             GPtrArray       *snapshots,
                             GError         **error)
{
  g_autoptr (GArray) rows = read_rows (database, conference, error);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autoptr (GArray) matches = NULL;

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (earlier, g_array_index (rows, Row, i).entry->snapshot);
  matches = lanyard_match (earlier, snapshots, ids_renumbered);
  return write_rows (database, conference, rows, matches, snapshots, error);
}
