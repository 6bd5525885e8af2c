/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-search-rows-private.h"

#include <glib/gstdio.h>

#define FILE_NAME "programmes.db"

/* Generations are counted from the time when the file was made: those of a file
 * that took a damaged one's place are later than all of that one. The words of
 * the index are those of lanyard_fold_to_words(), which only spaces part.
 * Numbers of enumerations are kept: a change of theirs needs a migration. */
static const char *const migrations[] = {
  "CREATE TABLE counter (last INTEGER NOT NULL);"
  "INSERT INTO counter VALUES (unixepoch ());"
  "CREATE TABLE programmes ("
  "  conference TEXT PRIMARY KEY, generation INTEGER NOT NULL, renumbered INTEGER NOT NULL,"
  "  title TEXT NOT NULL, city TEXT, venue TEXT, first INTEGER NOT NULL, last INTEGER NOT NULL,"
  "  n_sessions INTEGER NOT NULL, bytes INTEGER NOT NULL,"
  "  address TEXT, etag TEXT, last_modified TEXT, size INTEGER NOT NULL,"
  "  fetched INTEGER NOT NULL, expires INTEGER NOT NULL,"
  "  head BLOB NOT NULL, problems BLOB) WITHOUT ROWID;"
  "CREATE TABLE sessions ("
  "  row INTEGER PRIMARY KEY, id TEXT NOT NULL, key TEXT NOT NULL, key_kind INTEGER NOT NULL,"
  "  kind INTEGER NOT NULL, parent TEXT, title TEXT NOT NULL, subtitle TEXT, languages TEXT,"
  "  type TEXT, track INTEGER NOT NULL, room INTEGER NOT NULL, day INTEGER NOT NULL,"
  "  start INTEGER NOT NULL, duration INTEGER NOT NULL, status INTEGER NOT NULL,"
  "  leads TEXT, speakers TEXT, recorded INTEGER NOT NULL, has_summary INTEGER NOT NULL,"
  "  names TEXT, room_id TEXT, room_title TEXT, text_hash INTEGER NOT NULL, topics BLOB);"
  "CREATE INDEX sessions_by_id ON sessions (id);"
  "CREATE INDEX sessions_by_kind ON sessions (kind);"
  "CREATE INDEX sessions_by_track ON sessions (track);"
  "CREATE INDEX sessions_by_parent ON sessions (parent) WHERE parent IS NOT NULL;"
  "CREATE TABLE texts (row INTEGER PRIMARY KEY, texts BLOB NOT NULL);"
  "CREATE TABLE people ("
  "  row INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, affiliation TEXT,"
  "  details BLOB NOT NULL);"
  "CREATE INDEX people_by_id ON people (id);"
  "CREATE TABLE roles ("
  "  person INTEGER NOT NULL, role INTEGER NOT NULL, session INTEGER NOT NULL,"
  "  PRIMARY KEY (person, role, session)) WITHOUT ROWID;"
  "CREATE TABLE folded ("
  "  row INTEGER PRIMARY KEY, title TEXT NOT NULL, names TEXT NOT NULL, body TEXT NOT NULL);"
  "CREATE VIRTUAL TABLE words USING fts5 ("
  "  title, names, body, content='', contentless_delete=1, detail=column, tokenize='ascii');"
  "CREATE TABLE changes ("
  "  number INTEGER PRIMARY KEY, conference TEXT NOT NULL, generation INTEGER NOT NULL,"
  "  before BLOB, after BLOB);"
  "CREATE INDEX changes_by_conference ON changes (conference, generation);",
  "ALTER TABLE programmes ADD COLUMN about BLOB;",
  NULL,
};

static const LanyardDatabaseSpec spec = {
  .migrations = migrations,
  .application_id = 0x4c50524f, /* LPRO */
};

static void
clear_programmes (gpointer data)
{
  LanyardProgrammes *self = data;

  g_rec_mutex_clear (&self->reading);
  g_rec_mutex_clear (&self->writing);
  g_rec_mutex_clear (&self->searching);
  g_free (self->path);
}

/**
 * lanyard_programmes_ref:
 * @self: programmes
 *
 * Returns: (transfer full): @self, for lanyard_programmes_unref(); that doesn't
 *   keep the file open
 */
LanyardProgrammes *
lanyard_programmes_ref (LanyardProgrammes *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
lanyard_programmes_unref (LanyardProgrammes *self)
{
  g_atomic_rc_box_release_full (self, clear_programmes);
}

static char *
get_mark (const char *path)
{
  return g_strconcat (path, ".damaged", NULL);
}

/**
 * lanyard_programmes_mark_damaged:
 * @self: programmes
 *
 * Something in the file can't be read. While it is open it stays in its place;
 * the next time it is set aside, and all in it is read anew.
 */
void
lanyard_programmes_mark_damaged (LanyardProgrammes *self)
{
  g_autofree char *mark = get_mark (self->path);

  g_file_set_contents (mark, "", 0, NULL);
}

static void
set_closed_error (GError **error)
{
  g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_FAILED, "closed");
}

/**
 * lanyard_programmes_lock_reader:
 * @self: programmes
 * @error: LANYARD_STORE_ERROR_FAILED where they are closed
 *
 * Returns: (transfer none) (nullable): the connection that reads, until
 *   lanyard_programmes_unlock_reader(); NULL: it isn't locked
 */
LanyardDatabase *
lanyard_programmes_lock_reader (LanyardProgrammes *self,
                                GError           **error)
{
  g_rec_mutex_lock (&self->reading);
  if (self->reader != NULL)
    {
      lanyard_database_lock (self->reader);
      return self->reader;
    }

  g_rec_mutex_unlock (&self->reading);
  set_closed_error (error);
  return NULL;
}

void
lanyard_programmes_unlock_reader (LanyardProgrammes *self)
{
  if (lanyard_database_is_damaged (self->reader))
    lanyard_programmes_mark_damaged (self);
  lanyard_database_unlock (self->reader);
  g_rec_mutex_unlock (&self->reading);
}

/**
 * lanyard_programmes_lock_writer:
 * @self: programmes
 * @error: LANYARD_STORE_ERROR
 *
 * Waits until nobody else writes.
 *
 * Returns: (transfer none) (nullable): the connection that writes, until
 *   lanyard_programmes_unlock_writer(); NULL: it isn't locked
 */
LanyardDatabase *
lanyard_programmes_lock_writer (LanyardProgrammes *self,
                                GError           **error)
{
  g_rec_mutex_lock (&self->writing);
  if (self->closed)
    set_closed_error (error);
  else if (self->writer == NULL)
    self->writer = lanyard_database_open (self->path, &spec, error);

  if (self->writer != NULL)
    {
      /* what an import wrote is moved to its place before the next one, not
       * while someone waits for it */
      sqlite3_wal_autocheckpoint (lanyard_database_get_handle (self->writer), 0);
      lanyard_database_lock (self->writer);
      return self->writer;
    }

  g_rec_mutex_unlock (&self->writing);
  return NULL;
}

void
lanyard_programmes_unlock_writer (LanyardProgrammes *self)
{
  if (lanyard_database_is_damaged (self->writer))
    lanyard_programmes_mark_damaged (self);
  lanyard_database_unlock (self->writer);
  g_rec_mutex_unlock (&self->writing);
}

static LanyardDatabase *
open_searcher (LanyardProgrammes *self,
               GError           **error)
{
  LanyardDatabase *searcher = lanyard_database_open (self->path, &spec, error);

  if (searcher != NULL && !lanyard_search_rows_prepare (searcher, error))
    g_clear_pointer (&searcher, lanyard_database_close);
  return searcher;
}

/**
 * lanyard_programmes_lock_searcher:
 * @self: programmes
 * @error: LANYARD_STORE_ERROR
 *
 * A search may take longer than whoever loads sessions can wait.
 *
 * Returns: (transfer none) (nullable): the connection that searches, until
 *   lanyard_programmes_unlock_searcher(); NULL: it isn't locked
 */
LanyardDatabase *
lanyard_programmes_lock_searcher (LanyardProgrammes *self,
                                  GError           **error)
{
  g_rec_mutex_lock (&self->searching);
  if (self->shut)
    set_closed_error (error);
  else if (self->searcher == NULL)
    self->searcher = open_searcher (self, error);

  if (self->searcher != NULL)
    {
      lanyard_database_lock (self->searcher);
      return self->searcher;
    }

  g_rec_mutex_unlock (&self->searching);
  return NULL;
}

void
lanyard_programmes_unlock_searcher (LanyardProgrammes *self)
{
  if (lanyard_database_is_damaged (self->searcher))
    lanyard_programmes_mark_damaged (self);
  lanyard_database_unlock (self->searcher);
  g_rec_mutex_unlock (&self->searching);
}

/* Gives a damaged file, and what belongs to it, a name that is free. */
static char *
set_file_aside (const char *path)
{
  static const char *const endings[] = { "-wal", "-shm" };
  g_autofree char         *mark = get_mark (path);
  g_autofree char         *aside = NULL;

  for (guint i = 1; aside == NULL || g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.damaged-%u", path, i);
    }
  if (g_rename (path, aside) != 0)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *old = g_strconcat (path, endings[i], NULL);
      g_autofree char *new = g_strconcat (aside, endings[i], NULL);

      g_rename (old, new);
    }
  g_unlink (mark);
  return g_steal_pointer (&aside);
}

static LanyardDatabase *
open_reader (const char *path,
             char      **aside,
             GError    **error)
{
  g_autofree char *mark = get_mark (path);
  g_autoptr (GError) local = NULL;
  LanyardDatabase *reader;

  if (g_file_test (mark, G_FILE_TEST_EXISTS))
    *aside = set_file_aside (path);

  reader = lanyard_database_open (path, &spec, &local);
  if (reader == NULL && *aside == NULL &&
      g_error_matches (local, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED) &&
      (*aside = set_file_aside (path)) != NULL)
    {
      g_clear_error (&local);
      reader = lanyard_database_open (path, &spec, &local);
    }

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return reader;
}

/**
 * lanyard_programmes_open:
 * @directory: where programmes.db is or will be
 * @set_aside: (out) (optional) (nullable): the new name of a damaged file in
 *   whose place an empty one was made
 * @error: LANYARD_STORE_ERROR
 *
 * Opens the file, for reading alone where nothing can be written. One that is
 * damaged, or in which damage was met when it was last open, is set aside.
 *
 * Returns: (transfer full) (nullable): the programmes
 */
LanyardProgrammes *
lanyard_programmes_open (const char *directory,
                         char      **set_aside,
                         GError    **error)
{
  g_autofree char   *path = g_build_filename (directory, FILE_NAME, NULL);
  g_autofree char   *aside = NULL;
  LanyardDatabase   *reader = open_reader (path, &aside, error);
  LanyardProgrammes *self;

  if (set_aside != NULL)
    *set_aside = g_steal_pointer (&aside);
  if (reader == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (LanyardProgrammes);
  g_rec_mutex_init (&self->reading);
  g_rec_mutex_init (&self->writing);
  g_rec_mutex_init (&self->searching);
  self->path = g_steal_pointer (&path);
  self->reader = reader;
  return self;
}

/**
 * lanyard_programmes_close:
 * @self: (transfer full): programmes
 *
 * Closes the file. Programmes that were loaded from it keep what they have
 * already got, and get nothing more.
 */
void
lanyard_programmes_close (LanyardProgrammes *self)
{
  g_rec_mutex_lock (&self->writing);
  self->closed = TRUE;
  g_clear_pointer (&self->writer, lanyard_database_close);
  g_rec_mutex_unlock (&self->writing);

  g_rec_mutex_lock (&self->searching);
  self->shut = TRUE;
  g_clear_pointer (&self->searcher, lanyard_database_close);
  g_rec_mutex_unlock (&self->searching);

  g_rec_mutex_lock (&self->reading);
  g_clear_pointer (&self->reader, lanyard_database_close);
  g_rec_mutex_unlock (&self->reading);

  lanyard_programmes_unref (self);
}
