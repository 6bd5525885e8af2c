/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-database-parts-private.h"

/* Names alone: how SQLite writes down what it was told differs by its version. */
#define NAMES                                                     \
  "SELECT s.type || ' ' || s.name || ' ' || s.tbl_name || ' ' ||" \
  " coalesce (c.name, '') FROM sqlite_schema AS s"                \
  " LEFT JOIN pragma_table_info (s.name) AS c"

static gboolean
fail_as_damaged (LanyardDatabase *self,
                 const char      *reason,
                 GError         **error)
{
  g_set_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED, "%s: %s",
               lanyard_database_get_path (self), reason);
  return FALSE;
}

static gboolean
get_number (LanyardDatabase *self,
            const char      *sql,
            int             *number,
            GError         **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean      done = FALSE;

  done = sqlite3_prepare_v2 (lanyard_database_get_handle (self), sql, -1, &statement, NULL) ==
           SQLITE_OK &&
         sqlite3_step (statement) == SQLITE_ROW;
  if (done)
    *number = sqlite3_column_int (statement, 0);
  else
    lanyard_database_fail (self, error);
  sqlite3_finalize (statement);
  return done;
}

/* What a file says of itself. */
typedef struct
{
  int version;
  int application_id;
  int n_tables;
} Marks;

static gboolean
read_marks (LanyardDatabase *self,
            Marks           *marks,
            GError         **error)
{
  return get_number (self, "PRAGMA user_version", &marks->version, error) &&
         get_number (self, "PRAGMA application_id", &marks->application_id, error) &&
         get_number (self, "SELECT count(*) FROM sqlite_schema", &marks->n_tables, error);
}

static gboolean
get_version (LanyardDatabase           *self,
             const LanyardDatabaseSpec *spec,
             int                       *version,
             GError                   **error)
{
  Marks    marks;
  gboolean done;

  /* all of one moment, as another process may be about to make the tables */
  if (!lanyard_database_execute (self, "SAVEPOINT marks", error))
    return FALSE;
  done = read_marks (self, &marks, error);
  if (!lanyard_database_execute (self, "RELEASE marks", done ? error : NULL) || !done)
    return FALSE;

  if (marks.version < 0)
    return fail_as_damaged (self, "its version is less than none", error);
  if (marks.version == 0 ? marks.n_tables > 0 : marks.application_id != spec->application_id)
    return fail_as_damaged (self, "a database, but none of this kind", error);

  *version = marks.version;
  return TRUE;
}

/* What a migration's transaction needs. */
typedef struct
{
  const LanyardDatabaseSpec *spec;
  int                        from;
} Migration;

/* Our own script can't be wrong (the tests would know): then the file is. */
static gboolean
fail_migration (LanyardDatabase *self,
                GError         **error)
{
  sqlite3 *handle = lanyard_database_get_handle (self);
  int      result = sqlite3_errcode (handle) & 0xff;

  if (result == SQLITE_ERROR || result == SQLITE_CONSTRAINT)
    return fail_as_damaged (self, sqlite3_errmsg (handle), error);
  return lanyard_database_fail (self, error);
}

static gboolean
migrate (LanyardDatabase *self,
         gpointer         data,
         GError         **error)
{
  const Migration *migration = data;
  g_autofree char *pragmas =
    g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d", migration->from + 1,
                     migration->spec->application_id);
  int version;

  if (!get_version (self, migration->spec, &version, error))
    return FALSE;
  /* another process may have been faster */
  if (version != migration->from)
    return TRUE;
  return (lanyard_database_execute (self, migration->spec->migrations[version], NULL) &&
          lanyard_database_execute (self, pragmas, NULL)) ||
         fail_migration (self, error);
}

/**
 * lanyard_database_bring_up_to_date:
 * @self: a database
 * @spec: which of our files it is
 * @error: LANYARD_STORE_ERROR: DAMAGED where it is none of that kind, TOO_NEW,
 *   READ_ONLY where it is an older version that nothing can be written to
 *
 * Returns: whether it is of the version that @spec describes now
 */
gboolean
lanyard_database_bring_up_to_date (LanyardDatabase           *self,
                                   const LanyardDatabaseSpec *spec,
                                   GError                   **error)
{
  Migration migration = { .spec = spec };
  int       n_migrations = (int)g_strv_length ((GStrv)spec->migrations);

  if (!get_version (self, spec, &migration.from, error))
    return FALSE;

  while (migration.from < n_migrations)
    {
      if (!lanyard_database_transact (self, migrate, &migration, error) ||
          !get_version (self, spec, &migration.from, error))
        return FALSE;
    }

  if (migration.from > n_migrations)
    g_set_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_TOO_NEW, "%d", migration.from);
  return migration.from == n_migrations;
}

/* Returns: (transfer full) (nullable): all names in a database's schema */
static GHashTable *
list_names (sqlite3 *handle)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *statement = NULL;
  int           result = sqlite3_prepare_v2 (handle, NAMES, -1, &statement, NULL);

  while (result == SQLITE_OK || result == SQLITE_ROW)
    {
      result = sqlite3_step (statement);
      if (result == SQLITE_ROW)
        g_hash_table_add (names, g_strdup ((const char *)sqlite3_column_text (statement, 0)));
    }
  sqlite3_finalize (statement);

  return result == SQLITE_DONE ? g_steal_pointer (&names) : NULL;
}

/* Returns: (transfer full) (nullable): all names that there should be */
static GHashTable *
list_names_of_spec (const LanyardDatabaseSpec *spec)
{
  GHashTable *names = NULL;
  sqlite3    *handle = NULL;
  int         result = sqlite3_open (":memory:", &handle);

  for (guint i = 0; result == SQLITE_OK && spec->migrations[i] != NULL; i++)
    result = sqlite3_exec (handle, spec->migrations[i], NULL, NULL, NULL);
  if (result == SQLITE_OK)
    names = list_names (handle);
  sqlite3_close (handle);

  return names;
}

/**
 * lanyard_database_check_schema:
 * @self: a database
 * @spec: which of our files it is
 * @error: LANYARD_STORE_ERROR_DAMAGED
 *
 * A name in which a byte is another one now is as good to SQLite as ours.
 *
 * Returns: whether every table, column and index is there that should be
 */
gboolean
lanyard_database_check_schema (LanyardDatabase           *self,
                               const LanyardDatabaseSpec *spec,
                               GError                   **error)
{
  g_autoptr (GHashTable) expected = list_names_of_spec (spec);
  g_autoptr (GHashTable) names = list_names (lanyard_database_get_handle (self));
  GHashTableIter iter;
  gpointer       name;

  if (expected == NULL || names == NULL)
    return lanyard_database_fail (self, error);

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      if (!g_hash_table_contains (names, name))
        return fail_as_damaged (self, name, error);
    }

  return TRUE;
}
