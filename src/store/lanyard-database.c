/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-database-private.h"

#include "lanyard-database-parts-private.h"

struct _LanyardDatabase
{
  const LanyardDatabaseSpec *spec;
  char                      *path;
  sqlite3                   *handle;
  GHashTable                *statements; /* SQL -> sqlite3_stmt */
  GRecMutex                  mutex;
  gboolean                   read_only;
  gboolean                   damaged; /* a call failed for that */
};

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static LanyardStoreError
code_of (int result)
{
  /* what a row belongs to isn't there */
  if (result == SQLITE_CONSTRAINT_FOREIGNKEY)
    return LANYARD_STORE_ERROR_NOT_FOUND;
  /* the WAL's index has no room to grow */
  if (result == SQLITE_IOERR_SHMSIZE)
    return LANYARD_STORE_ERROR_FULL;

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
  LanyardStoreError code = code_of (sqlite3_errcode (self->handle));

  self->damaged = self->damaged || code == LANYARD_STORE_ERROR_DAMAGED;
  g_set_error_literal (error, LANYARD_STORE_ERROR, code, sqlite3_errmsg (self->handle));
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

/**
 * lanyard_database_open:
 * @path: the file; it is made where there is none
 * @spec: which of our files it is; it has to outlive the database
 * @error: LANYARD_STORE_ERROR: DAMAGED and TOO_NEW leave the file as it is
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
  int result;

  g_rec_mutex_init (&self->mutex);
  self->spec = spec;
  self->path = g_canonicalize_filename (path, NULL);
  self->statements =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);

  result = lanyard_database_open_file (self->path, &self->handle);
  if (result != SQLITE_OK)
    {
      g_set_error (error, LANYARD_STORE_ERROR, code_of (result), "%s: %s", self->path,
                   sqlite3_errstr (result));
      return NULL;
    }

  self->read_only = sqlite3_db_readonly (self->handle, "main") == 1;
  if (!lanyard_database_execute (self,
                                 "PRAGMA foreign_keys = ON;"
                                 "PRAGMA temp_store = MEMORY;"
                                 "PRAGMA cell_size_check = ON",
                                 error) ||
      !lanyard_database_execute (self,
                                 spec->durable ? "PRAGMA synchronous = FULL"
                                               : "PRAGMA synchronous = NORMAL",
                                 error) ||
      !lanyard_database_bring_up_to_date (self, spec, error))
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

/**
 * lanyard_database_is_damaged:
 * @self: a database whose lock is held
 *
 * Returns: whether something that was asked of it met damage
 */
gboolean
lanyard_database_is_damaged (LanyardDatabase *self)
{
  return self->damaged;
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
 * Reads all of it, and sees whether every table is there.
 *
 * Returns: whether it is undamaged
 */
gboolean
lanyard_database_check (LanyardDatabase *self,
                        GError         **error)
{
  static const char check[] = "PRAGMA integrity_check(1)";
  sqlite3_stmt     *statement = lanyard_database_query (self, error, check, "");
  g_autofree char  *answer = NULL;

  if (statement == NULL)
    return FALSE;
  if (lanyard_database_next (self, statement, error))
    answer = lanyard_database_dup_text (statement, 0);
  sqlite3_reset (statement);
  if (g_strcmp0 (answer, "ok") == 0)
    return lanyard_database_check_schema (self, self->spec, error);

  if (answer != NULL)
    g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED, answer);
  return FALSE;
}

/* Ends what was begun. A full disk may have ended all of it already. */
static gboolean
end_part (LanyardDatabase *self,
          gboolean         done,
          const char      *commit,
          const char      *undo,
          GError         **error)
{
  if (done && lanyard_database_execute (self, commit, error))
    return TRUE;

  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, undo, NULL, NULL, NULL);
  return FALSE;
}

/**
 * lanyard_database_transact:
 * @self: a database; its lock is taken meanwhile
 * @func: what to do
 * @data: for @func
 * @error: LANYARD_STORE_ERROR, or what @func gave
 *
 * Does all of it or nothing. Within a transaction it is a part of that one,
 * and committed with it.
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
    done = lanyard_database_execute (self, "SAVEPOINT part", error) &&
           end_part (self, func (self, data, error), "RELEASE part",
                     "ROLLBACK TO part; RELEASE part", error);
  else
    done = lanyard_database_execute (self, "BEGIN IMMEDIATE", error) &&
           end_part (self, func (self, data, error), "COMMIT", "ROLLBACK", error);
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
 * Returns: (transfer full) (nullable): its text; what a damaged file makes of
 *   it is UTF-8, too
 */
char *
lanyard_database_dup_text (sqlite3_stmt *statement,
                           int           column)
{
  const char *text = lanyard_database_get_text (statement, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}
