/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-decisions-private.h"

static LanyardReminded *
read_reminded (sqlite3_stmt *statement)
{
  LanyardReminded *reminded = g_new0 (LanyardReminded, 1);

  reminded->conference = lanyard_database_dup_text (statement, 0);
  reminded->id = lanyard_database_dup_text (statement, 1);
  reminded->start = sqlite3_column_int64 (statement, 2);
  reminded->shown = sqlite3_column_int64 (statement, 3);
  reminded->told = sqlite3_column_int64 (statement, 4);
  reminded->again = sqlite3_column_int64 (statement, 5);
  reminded->passed = sqlite3_column_int (statement, 6) != 0;
  return reminded;
}

static GPtrArray *
read_all (LanyardDatabase *database,
          GError         **error)
{
  sqlite3_stmt *statement =
    lanyard_database_query (database, error,
                            "SELECT conference, item, start, shown, told, again, passed"
                            " FROM reminder ORDER BY conference, item, start",
                            "");
  g_autoptr (GPtrArray) all =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_reminded_free);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lanyard_database_next (database, statement, &local_error))
    {
      g_autoptr (LanyardReminded) reminded = read_reminded (statement);

      /* a damaged file may give anything */
      if (reminded->conference != NULL && reminded->id != NULL)
        g_ptr_array_add (all, g_steal_pointer (&reminded));
    }

  if (local_error == NULL)
    return g_steal_pointer (&all);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/**
 * lanyard_plans_list_reminded:
 * @self: plans
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardReminded): what was
 *   shown at any conference
 */
GPtrArray *
lanyard_plans_list_reminded (LanyardPlans *self,
                             GError      **error)
{
  GPtrArray *all;

  lanyard_database_lock (self->database);
  all = read_all (self->database, error);
  lanyard_database_unlock (self->database);
  return all;
}

static gboolean
write_one (LanyardDatabase       *database,
           const LanyardReminded *reminded,
           GError               **error)
{
  if (reminded->shown == LANYARD_NO_INSTANT)
    return lanyard_database_run (
      database, error, "DELETE FROM reminder WHERE conference = ?1 AND item = ?2 AND start = ?3",
      "ssl", reminded->conference, reminded->id, (gint64)reminded->start);

  /* a conference may be deleted at any time, and its reminders with it */
  return lanyard_database_run (
    database, error,
    "INSERT OR REPLACE INTO reminder (conference, item, start, shown, told, again, passed)"
    " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 FROM conference WHERE id = ?1",
    "sslllli", reminded->conference, reminded->id, (gint64)reminded->start,
    (gint64)reminded->shown, (gint64)reminded->told, (gint64)reminded->again,
    (int)reminded->passed);
}

static gboolean
write_all (LanyardDatabase *database,
           gpointer         data,
           GError         **error)
{
  GPtrArray *records = data;

  for (guint i = 0; i < records->len; i++)
    {
      if (!write_one (database, g_ptr_array_index (records, i), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * lanyard_plans_put_reminded:
 * @self: plans
 * @records: (element-type LanyardReminded): what is to be shown, or is so no
 *   longer; it takes the place of what was kept of the same start, and what
 *   wasn't shown after all is forgotten
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether all of it is on the disk; else nothing is
 */
gboolean
lanyard_plans_put_reminded (LanyardPlans *self,
                            GPtrArray    *records,
                            GError      **error)
{
  return lanyard_database_transact (self->database, write_all, records, error);
}

/**
 * lanyard_plans_dup_told:
 * @self: plans
 *
 * Returns: (transfer full) (nullable): what was kept last of what the user was
 *   told; NULL where nothing was, or it can't be read
 */
char *
lanyard_plans_dup_told (LanyardPlans *self)
{
  sqlite3_stmt *statement;
  char         *told = NULL;

  lanyard_database_lock (self->database);
  statement = lanyard_database_query (self->database, NULL,
                                      "SELECT value FROM setting WHERE name = 'told'", "");
  if (statement != NULL && lanyard_database_next (self->database, statement, NULL))
    {
      told = lanyard_database_dup_text (statement, 0);
      sqlite3_reset (statement);
    }
  lanyard_database_unlock (self->database);
  return told;
}

/**
 * lanyard_plans_set_told:
 * @self: plans
 * @told: what the user is told, of all conferences
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_set_told (LanyardPlans *self,
                        const char   *told,
                        GError      **error)
{
  gboolean done;

  lanyard_database_lock (self->database);
  done = lanyard_database_run (self->database, error,
                               "INSERT OR REPLACE INTO setting (name, value) VALUES ('told', ?1)",
                               "s", told);
  lanyard_database_unlock (self->database);
  return done;
}

static GHashTable *
read_leads (LanyardDatabase *database,
            const char      *conference,
            GError         **error)
{
  sqlite3_stmt *statement = lanyard_database_query (
    database, error, "SELECT item, minutes FROM lead WHERE conference = ?1", "s", conference);
  g_autoptr (GHashTable) leads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lanyard_database_next (database, statement, &local_error))
    g_hash_table_insert (leads, lanyard_database_dup_text (statement, 0),
                         GINT_TO_POINTER (sqlite3_column_int (statement, 1)));

  if (local_error == NULL)
    return g_steal_pointer (&leads);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/**
 * lanyard_plans_list_leads:
 * @self: plans
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the ids of what has a lead time of its
 *   own there, with minutes before the start or LANYARD_LEAD_NONE, as in
 *   GPOINTER_TO_INT()
 */
GHashTable *
lanyard_plans_list_leads (LanyardPlans *self,
                          const char   *conference,
                          GError      **error)
{
  GHashTable *leads;

  lanyard_database_lock (self->database);
  leads = read_leads (self->database, conference, error);
  lanyard_database_unlock (self->database);
  return leads;
}

/* What setting one needs. */
typedef struct
{
  LanyardPlans *plans;
  const char   *conference;
  const char   *id;
  int           minutes;
} Setting;

gboolean
lanyard_plans_write_lead (LanyardDatabase *database,
                          const char      *conference,
                          const char      *id,
                          int              minutes,
                          GError         **error)
{
  if (minutes == LANYARD_LEAD_BY_STAR)
    return lanyard_database_run (database, error,
                                 "DELETE FROM lead WHERE conference = ?1 AND item = ?2", "ss",
                                 conference, id);

  return lanyard_database_run (
    database, error,
    "INSERT INTO lead (conference, item, minutes) VALUES (?1, ?2, ?3)"
    " ON CONFLICT DO UPDATE SET minutes = excluded.minutes",
    "ssi", conference, id, minutes);
}

static gboolean
set_lead (LanyardDatabase *database,
          gpointer         data,
          GError         **error)
{
  const Setting *setting = data;

  if (!lanyard_plans_write_lead (database, setting->conference, setting->id, setting->minutes,
                                 error))
    return FALSE;
  if (sqlite3_changes (lanyard_database_get_handle (database)) == 0)
    return TRUE;

  return lanyard_plans_decide (setting->plans, setting->conference,
                               lanyard_section_to_name (LANYARD_SECTION_LEADS), setting->id,
                               error);
}

/**
 * lanyard_plans_set_lead:
 * @self: plans
 * @conference: the id of a conference that is known
 * @id: the id of a session, or of an appointment
 * @minutes: before its start, LANYARD_LEAD_NONE for no reminder, or
 *   LANYARD_LEAD_BY_STAR for what its star's kind has
 * @error: LANYARD_STORE_ERROR: NOT_FOUND where the conference isn't known
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_set_lead (LanyardPlans *self,
                        const char   *conference,
                        const char   *id,
                        int           minutes,
                        GError      **error)
{
  Setting setting = { self, conference, id, minutes };

  return lanyard_database_transact (self->database, set_lead, &setting, error);
}

/* A session has another id now. Two may have each other's, so that none gets
 * its own until all have left theirs: see lanyard_plans_settle_reminders(). */
gboolean
lanyard_plans_rename_reminders (LanyardDatabase *database,
                                const char      *conference,
                                const char      *from,
                                const char      *to,
                                GError         **error)
{
  return lanyard_database_run (database, error,
                               "UPDATE reminder SET item = char (10) || ?3"
                               " WHERE conference = ?1 AND item = ?2",
                               "sss", conference, from, to) &&
         lanyard_database_run (database, error,
                               "UPDATE lead SET item = char (10) || ?3"
                               " WHERE conference = ?1 AND item = ?2",
                               "sss", conference, from, to);
}

gboolean
lanyard_plans_settle_reminders (LanyardDatabase *database,
                                const char      *conference,
                                GError         **error)
{
  return lanyard_database_run (database, error,
                               "UPDATE OR REPLACE reminder SET item = substr (item, 2)"
                               " WHERE conference = ?1 AND item LIKE char (10) || '%'",
                               "s", conference) &&
         lanyard_database_run (database, error,
                               "UPDATE OR REPLACE lead SET item = substr (item, 2)"
                               " WHERE conference = ?1 AND item LIKE char (10) || '%'",
                               "s", conference);
}
