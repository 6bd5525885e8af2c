/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-database-private.h"

/* How long one process waits for another's transaction, in milliseconds. */
#define PATIENCE_MS 5000

struct _LanyardDatabase
{
  char       *path;
  sqlite3    *handle;
  GHashTable *statements; /* SQL -> sqlite3_stmt */
  GRecMutex   mutex;
  gboolean    read_only;
};

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static LanyardStoreError
code_of (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return LANYARD_STORE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return LANYARD_STORE_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LANYARD_STORE_ERROR_BUSY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return LANYARD_STORE_ERROR_DAMAGED;
    default:
      return LANYARD_STORE_ERROR_FAILED;
    }
}

/**
 * lanyard_database_fail:
 * @self: a database whose last call failed
 * @error: what failed is written here
 *
 * Returns: FALSE
 */
gboolean
lanyard_database_fail (LanyardDatabase *self,
                       GError         **error)
{
  g_set_error_literal (error, LANYARD_STORE_ERROR, code_of (sqlite3_errcode (self->handle)),
                       sqlite3_errmsg (self->handle));
  return FALSE;
}

/**
 * lanyard_database_execute:
 * @self: a database
 * @script: statements without parameters
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether all of them were done
 */
gboolean
lanyard_database_execute (LanyardDatabase *self,
                          const char      *script,
                          GError         **error)
{
  return sqlite3_exec (self->handle, script, NULL, NULL, NULL) == SQLITE_OK ||
         lanyard_database_fail (self, error);
}

static int
get_number (LanyardDatabase *self,
            const char      *pragma)
{
  sqlite3_stmt *statement = NULL;
  int           number = -1;

  if (sqlite3_prepare_v2 (self->handle, pragma, -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    number = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return number;
}

/* What a migration's transaction needs. */
typedef struct
{
  const LanyardDatabaseSpec *spec;
  int                        from;
} Migration;

static gboolean
migrate (LanyardDatabase *self,
         gpointer         data,
         GError         **error)
{
  const Migration *migration = data;
  const char      *script = migration->spec->migrations[migration->from];
  g_autofree char *pragmas =
    g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d", migration->from + 1,
                     migration->spec->application_id);

  /* another process may have been faster */
  if (get_number (self, "PRAGMA user_version") != migration->from)
    return TRUE;
  return lanyard_database_execute (self, script, error) &&
         lanyard_database_execute (self, pragmas, error);
}

static gboolean
bring_up_to_date (LanyardDatabase           *self,
                  const LanyardDatabaseSpec *spec,
                  GError                   **error)
{
  int n_migrations = (int)g_strv_length ((GStrv)spec->migrations);
  int version = get_number (self, "PRAGMA user_version");

  if (version < 0)
    return lanyard_database_fail (self, error);
  if (version > n_migrations)
    {
      g_set_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_TOO_NEW, "%d", version);
      return FALSE;
    }
  if (self->read_only)
    {
      if (version == n_migrations)
        return TRUE;
      g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY,
                           "an older version that can't be brought up to date");
      return FALSE;
    }

  for (; version < n_migrations; version++)
    {
      Migration migration = { .spec = spec, .from = version };

      if (!lanyard_database_transact (self, migrate, &migration, error))
        return FALSE;
    }

  return TRUE;
}

/* Opens the file for writing, else for reading, else as one that nobody can
 * change: a directory that is read-only has no place for what WAL needs. */
static gboolean
open_file (LanyardDatabase *self)
{
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, NULL);
  g_autofree char *immutable = g_strconcat (uri, "?immutable=1", NULL);
  const char      *names[] = { self->path, self->path, immutable };
  const int        flags[] = {
    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    SQLITE_OPEN_READONLY,
    SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      int result;

      sqlite3_close (self->handle);
      result = sqlite3_open_v2 (names[i], &self->handle, flags[i] | SQLITE_OPEN_FULLMUTEX, NULL);
      sqlite3_extended_result_codes (self->handle, 1);
      sqlite3_busy_timeout (self->handle, PATIENCE_MS);
      self->read_only = sqlite3_db_readonly (self->handle, "main") == 1;

      /* it is opened for good only when it is first read */
      if (result == SQLITE_OK)
        result = sqlite3_exec (self->handle, "SELECT 1 FROM sqlite_schema", NULL, NULL, NULL);
      if (result == SQLITE_OK)
        return TRUE;
      if (code_of (result) == LANYARD_STORE_ERROR_DAMAGED)
        return FALSE;
    }

  return FALSE;
}

/**
 * lanyard_database_open:
 * @path: the file; it is made where there is none
 * @spec: which of our files it is
 * @error: LANYARD_STORE_ERROR
 *
 * Opens the file and brings it up to date. One in a place where nothing can
 * be written is opened for reading.
 *
 * Returns: (transfer full) (nullable): the database
 */
LanyardDatabase *
lanyard_database_open (const char                *path,
                       const LanyardDatabaseSpec *spec,
                       GError                   **error)
{
  g_autoptr (LanyardDatabase) self = g_new0 (LanyardDatabase, 1);

  g_rec_mutex_init (&self->mutex);
  self->path = g_strdup (path);
  self->statements =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);

  if (!open_file (self))
    {
      lanyard_database_fail (self, error);
      return NULL;
    }
  if (!lanyard_database_execute (self, "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY",
                                 error))
    return NULL;
  if (!self->read_only && !lanyard_database_execute (self,
                                                     spec->durable
                                                       ? "PRAGMA journal_mode = WAL;"
                                                         "PRAGMA synchronous = FULL"
                                                       : "PRAGMA journal_mode = WAL;"
                                                         "PRAGMA synchronous = NORMAL",
                                                     error))
    return NULL;
  if (!bring_up_to_date (self, spec, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * lanyard_database_close:
 * @self: (transfer full): a database that nobody uses any more
 */
void
lanyard_database_close (LanyardDatabase *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_rec_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

void
lanyard_database_lock (LanyardDatabase *self)
{
  g_rec_mutex_lock (&self->mutex);
}

void
lanyard_database_unlock (LanyardDatabase *self)
{
  g_rec_mutex_unlock (&self->mutex);
}

gboolean
lanyard_database_is_read_only (LanyardDatabase *self)
{
  return self->read_only;
}

const char *
lanyard_database_get_path (LanyardDatabase *self)
{
  return self->path;
}

/**
 * lanyard_database_get_handle:
 * @self: a database
 *
 * Returns: (transfer none): SQLite's own, for what has no function here
 */
sqlite3 *
lanyard_database_get_handle (LanyardDatabase *self)
{
  return self->handle;
}

/**
 * lanyard_database_check:
 * @self: a database
 * @error: LANYARD_STORE_ERROR_DAMAGED
 *
 * Reads all of it.
 *
 * Returns: whether it is undamaged
 */
gboolean
lanyard_database_check (LanyardDatabase *self,
                        GError         **error)
{
  sqlite3_stmt *statement =
    lanyard_database_query (self, error, "PRAGMA integrity_check(1)", "");
  g_autofree char *answer = NULL;

  if (statement == NULL)
    return FALSE;
  if (lanyard_database_next (self, statement, error))
    answer = lanyard_database_dup_text (statement, 0);
  sqlite3_reset (statement);
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;

  if (answer != NULL)
    g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED, answer);
  return FALSE;
}

/**
 * lanyard_database_transact:
 * @self: a database; its lock is taken meanwhile
 * @func: what to do
 * @data: for @func
 * @error: LANYARD_STORE_ERROR, or what @func gave
 *
 * Does all of it or nothing. Within a transaction it joins that one.
 *
 * Returns: whether it was done and committed
 */
gboolean
lanyard_database_transact (LanyardDatabase    *self,
                           LanyardDatabaseFunc func,
                           gpointer            data,
                           GError            **error)
{
  gboolean done = FALSE;

  lanyard_database_lock (self);
  if (!sqlite3_get_autocommit (self->handle))
    {
      done = func (self, data, error);
    }
  else if (lanyard_database_execute (self, "BEGIN IMMEDIATE", error))
    {
      done = func (self, data, error) && lanyard_database_execute (self, "COMMIT", error);
      /* a full disk may have ended it already */
      if (!done && !sqlite3_get_autocommit (self->handle))
        sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
    }
  lanyard_database_unlock (self);

  return done;
}

static sqlite3_stmt *
find_statement (LanyardDatabase *self,
                const char      *sql,
                GError         **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    {
      sqlite3_reset (statement);
      return statement;
    }

  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
      SQLITE_OK)
    {
      lanyard_database_fail (self, error);
      return NULL;
    }

  g_hash_table_insert (self->statements, (char *)sql, statement);
  return statement;
}

static void
bind (sqlite3_stmt *statement,
      const char   *types,
      va_list       values)
{
  for (int i = 1; *types != '\0'; i++, types++)
    {
      GBytes *bytes;

      switch (*types)
        {
        case 's':
          sqlite3_bind_text (statement, i, va_arg (values, const char *), -1, SQLITE_TRANSIENT);
          break;
        case 'i':
          sqlite3_bind_int (statement, i, va_arg (values, int));
          break;
        case 'l':
          sqlite3_bind_int64 (statement, i, va_arg (values, gint64));
          break;
        case 'b':
          bytes = va_arg (values, GBytes *);
          if (bytes != NULL)
            sqlite3_bind_blob64 (statement, i, g_bytes_get_data (bytes, NULL),
                                 g_bytes_get_size (bytes), SQLITE_TRANSIENT);
          else
            sqlite3_bind_null (statement, i);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/**
 * lanyard_database_query:
 * @self: a database whose lock is held
 * @error: LANYARD_STORE_ERROR
 * @sql: a statement that is there as long as the program, with ?1, ?2, …
 * @types: a letter for each value: s (nullable) text, i int, l gint64,
 *   b (nullable) GBytes
 * @...: the values
 *
 * The statement is prepared once. It may not be asked for again before
 * lanyard_database_next() came to its end.
 *
 * Returns: (transfer none) (nullable): the statement before its first row
 */
sqlite3_stmt *
lanyard_database_query (LanyardDatabase *self,
                        GError         **error,
                        const char      *sql,
                        const char      *types,
                        ...)
{
  sqlite3_stmt *statement = find_statement (self, sql, error);
  va_list       values;

  if (statement == NULL)
    return NULL;

  va_start (values, types);
  bind (statement, types, values);
  va_end (values);
  return statement;
}

/**
 * lanyard_database_next:
 * @self: a database whose lock is held
 * @statement: what lanyard_database_query() gave
 * @error: (nullable): LANYARD_STORE_ERROR, set only where reading failed
 *
 * Returns: whether there is a further row; its values are valid until the
 *   next call
 */
gboolean
lanyard_database_next (LanyardDatabase *self,
                       sqlite3_stmt    *statement,
                       GError         **error)
{
  int result = sqlite3_step (statement);

  if (result == SQLITE_ROW)
    return TRUE;

  if (result != SQLITE_DONE)
    lanyard_database_fail (self, error);
  sqlite3_reset (statement);
  return FALSE;
}

/**
 * lanyard_database_run:
 * @self: a database whose lock is held
 * @error: LANYARD_STORE_ERROR
 * @sql: as for lanyard_database_query()
 * @types: as for lanyard_database_query()
 * @...: the values
 *
 * Returns: whether the statement, which gives no rows, was done
 */
gboolean
lanyard_database_run (LanyardDatabase *self,
                      GError         **error,
                      const char      *sql,
                      const char      *types,
                      ...)
{
  sqlite3_stmt *statement = find_statement (self, sql, error);
  va_list       values;
  gboolean      done;

  if (statement == NULL)
    return FALSE;

  va_start (values, types);
  bind (statement, types, values);
  va_end (values);
  done = sqlite3_step (statement) == SQLITE_DONE || lanyard_database_fail (self, error);
  sqlite3_reset (statement);
  return done;
}

/**
 * lanyard_database_get_text:
 * @statement: a statement at a row
 * @column: a column, the first is 0
 *
 * Returns: (transfer none) (nullable): its text, valid until the next row
 */
const char *
lanyard_database_get_text (sqlite3_stmt *statement,
                           int           column)
{
  return (const char *)sqlite3_column_text (statement, column);
}

/**
 * lanyard_database_dup_text:
 * @statement: a statement at a row
 * @column: a column, the first is 0
 *
 * Returns: (transfer full) (nullable): its text
 */
char *
lanyard_database_dup_text (sqlite3_stmt *statement,
                           int           column)
{
  return g_strdup (lanyard_database_get_text (statement, column));
}
