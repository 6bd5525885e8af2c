/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-database-parts-private.h"

/* How long one process waits for another's transaction, and how long before
 * it asks again where SQLite doesn't wait by itself, in milliseconds. */
#define PATIENCE_MS 5000
#define PAUSE_MS 10

/* A way to open a file. */
typedef struct
{
  int         flags;
  const char *query; /* of its URI */
  const char *pragma;
} Way;

/* From the best one down. In a place where nothing can be written there is no
 * room for the index that readers of a WAL share: there it is read alone, with
 * one in memory; and where there is no WAL, as a file that nobody changes. */
static const Way ways[] = {
  { SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "", "" },
  { SQLITE_OPEN_READONLY, "", "" },
  { SQLITE_OPEN_READONLY, "?vfs=unix-none", "PRAGMA locking_mode = EXCLUSIVE" },
  { SQLITE_OPEN_READONLY, "?immutable=1", "" },
};

static gboolean
is_read_only (sqlite3 *handle)
{
  return sqlite3_db_readonly (handle, "main") == 1;
}

/* SQLite doesn't wait for another process here: when two make the same file,
 * one of them has to ask again. */
static int
switch_to_wal (sqlite3 *handle)
{
  int result = SQLITE_BUSY;

  for (int waited = 0; waited <= PATIENCE_MS; waited += PAUSE_MS)
    {
      result = sqlite3_exec (handle, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
      if ((result & 0xff) != SQLITE_BUSY)
        break;
      g_usleep (PAUSE_MS * 1000);
    }

  return result;
}

static int
note_row (void  *found,
          int    n_columns,
          char **values,
          char **names)
{
  *(gboolean *)found = TRUE;
  return 0;
}

/* It is opened for good only when it is first read. */
static int
read_first (sqlite3 *handle)
{
  gboolean was_read_only = is_read_only (handle);
  gboolean found = FALSE;
  int      result =
    sqlite3_exec (handle, "SELECT 1 FROM sqlite_schema LIMIT 1", note_row, &found, NULL);

  /* a format of which SQLite says that it isn't its own, or not for writing */
  if (result == SQLITE_ERROR || is_read_only (handle) != was_read_only)
    return SQLITE_CORRUPT;
  if (result != SQLITE_OK)
    return result;
  if (!was_read_only)
    return switch_to_wal (handle);
  /* there is nothing to read in a file that could only be made */
  return found ? SQLITE_OK : SQLITE_CANTOPEN;
}

static int
try_way (const char *uri,
         const Way  *way,
         sqlite3   **handle)
{
  g_autofree char *name = g_strconcat (uri, way->query, NULL);
  int              result;

  result = sqlite3_open_v2 (name, handle,
                            way->flags | SQLITE_OPEN_URI | SQLITE_OPEN_FULLMUTEX, NULL);
  if (result != SQLITE_OK)
    return result;

  sqlite3_extended_result_codes (*handle, 1);
  sqlite3_busy_timeout (*handle, PATIENCE_MS);
  result = sqlite3_exec (*handle, way->pragma, NULL, NULL, NULL);
  return result == SQLITE_OK ? read_first (*handle) : result;
}

/* Whether another way may do where one failed: nothing can be written there,
 * be it for good or because the disk is full. */
static gboolean
is_for_want_of_writing (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
    case SQLITE_FULL:
      return TRUE;
    case SQLITE_IOERR:
      return result == SQLITE_IOERR_SHMOPEN || result == SQLITE_IOERR_SHMSIZE ||
             result == SQLITE_IOERR_SHMMAP || result == SQLITE_IOERR_WRITE;
    default:
      return FALSE;
    }
}

/**
 * lanyard_database_open_file:
 * @path: the file, from the root; it is made where there is none
 * @handle: (out): SQLite's own; NULL where none could be had
 *
 * Opens the file for writing, with WAL, else for reading.
 *
 * Returns: SQLite's code, why it can't be written where it can't be read
 *   either; @handle is closed unless it is SQLITE_OK
 */
int
lanyard_database_open_file (const char *path,
                            sqlite3   **handle)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  int              first = SQLITE_CANTOPEN;

  *handle = NULL;
  for (guint i = 0; uri != NULL && i < G_N_ELEMENTS (ways); i++)
    {
      int result = try_way (uri, &ways[i], handle);

      if (result == SQLITE_OK)
        return SQLITE_OK;

      sqlite3_close (g_steal_pointer (handle));
      if (!is_for_want_of_writing (result))
        return result;
      if (i == 0)
        first = result;
    }

  return first;
}
