/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clock.h"
#include "lanyard-decisions-private.h"
#include "lanyard-match.h"
#include "lanyard-plans-private.h"

/* 9999-12-31 */
#define LAST_DATE 3652059

/* Returns: (transfer full): text of a column that always has one */
static char *
dup_text (sqlite3_stmt *statement,
          int           column)
{
  char *text = lanyard_database_dup_text (statement, column);

  return text != NULL ? text : g_strdup ("");
}

/* Returns: (transfer full): what is kept of a session, its columns beginning
 * at @column; numbers that a damaged file may give are none */
LanyardSnapshot *
lanyard_plans_read_snapshot (sqlite3_stmt *statement,
                             int           column)
{
  LanyardSnapshot *snapshot = g_new0 (LanyardSnapshot, 1);
  int              kind = sqlite3_column_int (statement, column + 2);
  gint64           day = sqlite3_column_int64 (statement, column + 5);
  int              status = sqlite3_column_int (statement, column + 10);

  snapshot->id = dup_text (statement, column);
  snapshot->key = dup_text (statement, column + 1);
  snapshot->key_kind = kind >= 0 && kind <= LANYARD_KEY_NONE ? (LanyardKeyKind)kind
                                                             : LANYARD_KEY_NONE;
  snapshot->title = dup_text (statement, column + 3);
  snapshot->speakers = lanyard_database_dup_text (statement, column + 4);
  snapshot->day = day > 0 && day <= LAST_DATE ? (LanyardDate)day : LANYARD_NO_DATE;
  snapshot->start = sqlite3_column_int64 (statement, column + 6);
  snapshot->duration = MAX (sqlite3_column_int (statement, column + 7), LANYARD_NO_DURATION);
  snapshot->room_id = lanyard_database_dup_text (statement, column + 8);
  snapshot->room = lanyard_database_dup_text (statement, column + 9);
  snapshot->status = status >= 0 && status <= LANYARD_SESSION_CANCELLED
                       ? (LanyardSessionStatus)status
                       : LANYARD_SESSION_CONFIRMED;
  snapshot->text_hash = sqlite3_column_int64 (statement, column + 11);
  return snapshot;
}

void
lanyard_plan_row_free (LanyardPlanRow *self)
{
  lanyard_plan_entry_free (self->entry);
  g_free (self);
}

static LanyardPlanRow *
read_row (sqlite3_stmt *statement)
{
  g_autoptr (LanyardSnapshot) snapshot = lanyard_plans_read_snapshot (statement, 3);
  LanyardPlanRow *row = g_new0 (LanyardPlanRow, 1);
  int             star = sqlite3_column_int (statement, 0);

  row->entry = lanyard_plan_entry_new (snapshot,
                                       star >= 0 && star <= LANYARD_STAR_HIDDEN
                                         ? (LanyardStar)star
                                         : LANYARD_STAR_OFF,
                                       sqlite3_column_int (statement, 1) != 0);
  row->stamp = sqlite3_column_int64 (statement, 2);
  return row;
}

/* Returns: (transfer full) (nullable) (element-type LanyardPlanRow): all that
 * the user ever decided, also what was taken back, in order of ids */
GPtrArray *
lanyard_plans_read_rows (LanyardDatabase *database,
                         const char      *conference,
                         GError         **error)
{
  sqlite3_stmt *statement = lanyard_database_query (
    database, error,
    "SELECT star, gone, stamp, " LANYARD_SNAPSHOT_COLUMNS
    " FROM star WHERE conference = ?1 ORDER BY session",
    "s", conference);
  g_autoptr (GPtrArray) rows =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_plan_row_free);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lanyard_database_next (database, statement, &local_error))
    g_ptr_array_add (rows, read_row (statement));

  if (local_error == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* Adds a row: one of that session must not be there, so that none is lost. */
gboolean
lanyard_plans_write_row (LanyardDatabase      *database,
                         const char           *conference,
                         const LanyardPlanRow *row,
                         GError              **error)
{
  return lanyard_database_run (
    database, error,
    "INSERT INTO star (conference, star, gone, stamp, " LANYARD_SNAPSHOT_COLUMNS
    ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    "siil" LANYARD_SNAPSHOT_TYPES, conference, (int)row->entry->star, (int)row->entry->gone,
    row->stamp, LANYARD_SNAPSHOT_VALUES (row->entry->snapshot));
}

gboolean
lanyard_plans_drop_row (LanyardDatabase *database,
                        const char      *conference,
                        const char      *session,
                        GError         **error)
{
  return lanyard_database_run (database, error,
                               "DELETE FROM star WHERE conference = ?1 AND session = ?2", "ss",
                               conference, session);
}

/* What setting one star needs. */
typedef struct
{
  LanyardPlans          *plans;
  const char            *conference;
  const LanyardSnapshot *snapshot;
  LanyardStar            star;
} Setting;

/* Returns: (transfer full) (nullable): the row of a session's id */
static LanyardPlanRow *
find_row (LanyardDatabase *database,
          const char      *conference,
          const char      *session,
          GError         **error)
{
  sqlite3_stmt *statement = lanyard_database_query (
    database, error,
    "SELECT star, gone, stamp, " LANYARD_SNAPSHOT_COLUMNS
    " FROM star WHERE conference = ?1 AND session = ?2",
    "ss", conference, session);
  LanyardPlanRow *row = NULL;

  if (statement != NULL && lanyard_database_next (database, statement, error))
    {
      row = read_row (statement);
      sqlite3_reset (statement);
    }
  return row;
}

/* Whether what is known of two sessions is known of one. */
gboolean
lanyard_plans_is_same_session (const LanyardSnapshot *one,
                               const LanyardSnapshot *other)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autoptr (GPtrArray) later = g_ptr_array_new ();
  g_autoptr (GArray) matches = NULL;

  g_ptr_array_add (earlier, (LanyardSnapshot *)one);
  g_ptr_array_add (later, (LanyardSnapshot *)other);
  matches = lanyard_match (earlier, later, FALSE);
  return g_array_index (matches, LanyardMatch, 0).index == 0;
}

/* Makes room for a session. What was taken back makes room for another one,
 * unless there is a note of it.
 * @there: whether it has a row already */
static gboolean
find_place (LanyardDatabase       *database,
            const char            *conference,
            const LanyardSnapshot *snapshot,
            gboolean              *there,
            GError               **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LanyardPlanRow) row = find_row (database, conference, snapshot->id, &local_error);
  gboolean noted = FALSE;

  *there = FALSE;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (row == NULL)
    return TRUE;

  *there = lanyard_plans_is_same_session (row->entry->snapshot, snapshot);
  if (*there)
    return TRUE;
  if (!lanyard_plans_has_note (database, conference, snapshot->id, &noted, error))
    return FALSE;
  if (row->entry->star == LANYARD_STAR_OFF && !noted)
    return lanyard_plans_drop_row (database, conference, snapshot->id, error) &&
           lanyard_database_run (database, error,
                                 "DELETE FROM note WHERE conference = ?1 AND session = ?2", "ss",
                                 conference, snapshot->id) &&
           lanyard_plans_detach_decisions (database, conference, snapshot->id, error);

  g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND, snapshot->id);
  return FALSE;
}

static gboolean
add_star (LanyardDatabase *database,
          const Setting   *setting,
          gint64           stamp,
          GError         **error)
{
  g_autoptr (LanyardPlanRow) row = g_new0 (LanyardPlanRow, 1);

  row->entry = lanyard_plan_entry_new (setting->snapshot, setting->star, FALSE);
  row->stamp = stamp;
  return lanyard_plans_write_row (database, setting->conference, row, error);
}

/* The stamp grows also where the clock was put back. */
static gboolean
change_star (LanyardDatabase *database,
             const Setting   *setting,
             GError         **error)
{
  return lanyard_database_run (database, error,
                               "UPDATE star SET star = ?3, stamp = max (stamp + 1, ?4)"
                               " WHERE conference = ?1 AND session = ?2",
                               "ssil", setting->conference, setting->snapshot->id,
                               (int)setting->star, lanyard_clock_real_now_ms ());
}

static gboolean
set_star (LanyardDatabase *database,
          gpointer         data,
          GError         **error)
{
  const Setting *setting = data;
  gboolean       there;

  if (!find_place (database, setting->conference, setting->snapshot, &there, error))
    return FALSE;
  return (there ? change_star (database, setting, error)
                : add_star (database, setting, lanyard_clock_real_now_ms (), error)) &&
         lanyard_plans_decide (setting->plans, setting->conference,
                               lanyard_section_to_name (LANYARD_SECTION_STARS),
                               setting->snapshot->id, error);
}

/* Has the plan follow a session on which nothing is decided. Its stamp is none:
 * whatever is decided on any machine is later. */
gboolean
lanyard_plans_keep_session (LanyardDatabase       *database,
                            const char            *conference,
                            const LanyardSnapshot *snapshot,
                            GError               **error)
{
  Setting  setting = { NULL, conference, snapshot, LANYARD_STAR_OFF };
  gboolean there;

  return find_place (database, conference, snapshot, &there, error) &&
         (there || add_star (database, &setting, 0, error));
}

/**
 * lanyard_plans_set_star:
 * @self: plans
 * @conference: the id of a conference that is known
 * @snapshot: what is known of the session
 * @star: what the user decided
 * @error: LANYARD_STORE_ERROR: NOT_FOUND where the conference isn't known, or
 *   where the session isn't the one that has this id in the plan, as when
 *   another version of the programme came in between
 *
 * Of a session that was in the plan before, the plan keeps what it knows: that
 * may be newer than @snapshot.
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
  Setting setting = { self, conference, snapshot, star };

  return lanyard_database_transact (self->database, set_star, &setting, error);
}

/**
 * lanyard_plans_list_entries:
 * @self: plans
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardPlanEntry): what the
 *   user decided, in order of ids
 */
GPtrArray *
lanyard_plans_list_entries (LanyardPlans *self,
                            const char   *conference,
                            GError      **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray *entries;

  lanyard_database_lock (self->database);
  rows = lanyard_plans_read_rows (self->database, conference, error);
  lanyard_database_unlock (self->database);
  if (rows == NULL)
    return NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_plan_entry_free);
  for (guint i = 0; i < rows->len; i++)
    {
      LanyardPlanRow *row = g_ptr_array_index (rows, i);

      if (row->entry->star != LANYARD_STAR_OFF)
        g_ptr_array_add (entries, lanyard_plan_entry_new (row->entry->snapshot, row->entry->star,
                                                          row->entry->gone));
    }

  return entries;
}
