/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programmes-private.h"

#include "lanyard-records-private.h"

#include <glib/gstdio.h>

#define FILE_NAME "programmes.db"

static const char *const migrations[] = {
  "CREATE TABLE counter (last INTEGER NOT NULL);"
  "INSERT INTO counter VALUES (0);"
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
  NULL,
};

static const LanyardDatabaseSpec spec = {
  .migrations = migrations,
  .application_id = 0x4c50524f, /* LPRO */
};

void
lanyard_origin_clear (LanyardOrigin *self)
{
  g_free (self->address);
  g_free (self->etag);
  g_free (self->last_modified);
  *self = (LanyardOrigin){ .fetched = LANYARD_NO_INSTANT, .expires = LANYARD_NO_INSTANT };
}

/**
 * lanyard_origin_copy:
 * @self: an origin
 * @copy: (out caller-allocates): a copy, for lanyard_origin_clear()
 */
void
lanyard_origin_copy (const LanyardOrigin *self,
                     LanyardOrigin       *copy)
{
  *copy = *self;
  copy->address = g_strdup (self->address);
  copy->etag = g_strdup (self->etag);
  copy->last_modified = g_strdup (self->last_modified);
}

void
lanyard_origin_free (LanyardOrigin *self)
{
  lanyard_origin_clear (self);
  g_free (self);
}

static void
clear_programmes (gpointer data)
{
  LanyardProgrammes *self = data;

  g_clear_pointer (&self->reader, lanyard_database_close);
  g_clear_pointer (&self->writer, lanyard_database_close);
}

LanyardProgrammes *
lanyard_programmes_ref (LanyardProgrammes *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * lanyard_programmes_close:
 * @self: (transfer full): programmes; those that were loaded from it can be
 *   read on
 */
void
lanyard_programmes_close (LanyardProgrammes *self)
{
  g_atomic_rc_box_release_full (self, clear_programmes);
}

static LanyardProgrammes *
open_file (const char *path,
           GError    **error)
{
  LanyardProgrammes *self = g_atomic_rc_box_new0 (LanyardProgrammes);

  self->writer = lanyard_database_open (path, &spec, error);
  if (self->writer != NULL)
    self->reader = lanyard_database_open (path, &spec, error);
  if (self->reader == NULL)
    g_clear_pointer (&self, lanyard_programmes_close);
  return self;
}

/* Gives a damaged file, and what belongs to it, a name that is free. */
static char *
set_file_aside (const char *path)
{
  static const char *const endings[] = { "-wal", "-shm" };
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
  return g_steal_pointer (&aside);
}

/**
 * lanyard_programmes_open:
 * @directory: where programmes.db is or will be
 * @set_aside: (out) (optional) (nullable): the new name of a damaged file in
 *   whose place an empty one was made
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the programmes
 */
LanyardProgrammes *
lanyard_programmes_open (const char *directory,
                         char      **set_aside,
                         GError    **error)
{
  g_autofree char *path = g_build_filename (directory, FILE_NAME, NULL);
  g_autofree char *aside = NULL;
  g_autoptr (GError) local = NULL;
  LanyardProgrammes *self = open_file (path, &local);

  if (g_error_matches (local, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED) &&
      (aside = set_file_aside (path)) != NULL)
    {
      g_clear_error (&local);
      self = open_file (path, &local);
    }

  if (set_aside != NULL)
    *set_aside = g_steal_pointer (&aside);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return self;
}

/**
 * lanyard_programmes_get_blob:
 * @statement: a statement at a row
 * @column: a column
 *
 * Returns: (transfer full) (nullable): a copy of what is in it
 */
GBytes *
lanyard_programmes_get_blob (sqlite3_stmt *statement,
                             int           column)
{
  gconstpointer data = sqlite3_column_blob (statement, column);

  if (data == NULL)
    return NULL;
  return g_bytes_new (data, (gsize)sqlite3_column_bytes (statement, column));
}

/**
 * lanyard_programmes_find:
 * @database: a database whose lock is held
 * @conference: an id
 *
 * Returns: the generation of its programme, 0 where there is none
 */
gint64
lanyard_programmes_find (LanyardDatabase *database,
                         const char      *conference)
{
  sqlite3_stmt *statement = lanyard_database_query (
    database, NULL, "SELECT generation FROM programmes WHERE conference = ?1", "s", conference);
  gint64 generation = 0;

  if (statement != NULL && lanyard_database_next (database, statement, NULL))
    {
      generation = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }
  return generation;
}

static gboolean
fail_not_found (const char *conference,
                GError    **error)
{
  g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND, conference);
  return FALSE;
}

static LanyardProgramme *
read_programme (LanyardProgrammes *self,
                const char        *conference,
                GPtrArray        **problems,
                GError           **error)
{
  sqlite3_stmt *statement = lanyard_database_query (
    self->reader, error,
    "SELECT generation, head, problems FROM programmes WHERE conference = ?1", "s", conference);
  g_autoptr (GBytes) head = NULL;
  g_autoptr (GBytes) met = NULL;
  g_autoptr (LanyardSource) source = NULL;
  g_autoptr (GError) local = NULL;
  g_auto (LanyardProgrammeFields) fields = { 0 };
  g_auto (LanyardProgrammeCounts) counts = { 0 };
  gint64 generation;

  if (statement == NULL)
    return NULL;
  if (!lanyard_database_next (self->reader, statement, &local))
    {
      if (local != NULL)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        fail_not_found (conference, error);
      return NULL;
    }

  generation = sqlite3_column_int64 (statement, 0);
  head = lanyard_programmes_get_blob (statement, 1);
  met = lanyard_programmes_get_blob (statement, 2);
  sqlite3_reset (statement);
  if (head == NULL || !lanyard_records_read_head (head, &fields, &counts))
    {
      g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED, conference);
      return NULL;
    }

  if (problems != NULL)
    *problems = lanyard_records_read_problems (met);
  source = lanyard_programmes_create_source (self, generation, &fields);
  return lanyard_programme_new_stored (&fields, &counts, source);
}

/**
 * lanyard_programmes_load:
 * @self: programmes
 * @conference: the id of a conference
 * @problems: (out) (optional) (transfer full) (element-type LanyardProblem):
 *   what its reader met
 * @error: LANYARD_STORE_ERROR; NOT_FOUND where nothing is kept
 *
 * Reads no session. May be called in any thread; what it gives belongs to the
 * main thread.
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_programmes_load (LanyardProgrammes *self,
                         const char        *conference,
                         GPtrArray        **problems,
                         GError           **error)
{
  LanyardProgramme *programme;

  if (problems != NULL)
    *problems = NULL;
  lanyard_database_lock (self->reader);
  programme = read_programme (self, conference, problems, error);
  lanyard_database_unlock (self->reader);
  return programme;
}

/**
 * lanyard_programmes_dup_origin:
 * @self: programmes
 * @conference: the id of a conference
 *
 * Returns: (transfer full) (nullable): where its programme is from; NULL where
 *   nothing is kept
 */
LanyardOrigin *
lanyard_programmes_dup_origin (LanyardProgrammes *self,
                               const char        *conference)
{
  LanyardOrigin *origin = NULL;
  sqlite3_stmt  *statement;

  lanyard_database_lock (self->reader);
  statement = lanyard_database_query (
    self->reader, NULL,
    "SELECT address, etag, last_modified, size, fetched, expires FROM programmes"
    " WHERE conference = ?1",
    "s", conference);
  if (statement != NULL && lanyard_database_next (self->reader, statement, NULL))
    {
      origin = g_new0 (LanyardOrigin, 1);
      origin->address = lanyard_database_dup_text (statement, 0);
      origin->etag = lanyard_database_dup_text (statement, 1);
      origin->last_modified = lanyard_database_dup_text (statement, 2);
      origin->size = sqlite3_column_int64 (statement, 3);
      origin->fetched = sqlite3_column_int64 (statement, 4);
      origin->expires = sqlite3_column_int64 (statement, 5);
      sqlite3_reset (statement);
    }
  lanyard_database_unlock (self->reader);
  return origin;
}

/**
 * lanyard_programmes_set_origin:
 * @self: programmes
 * @conference: the id of a conference
 * @origin: what the server said of the same programme now
 * @error: LANYARD_STORE_ERROR; NOT_FOUND where nothing is kept
 *
 * Returns: whether it is kept
 */
gboolean
lanyard_programmes_set_origin (LanyardProgrammes   *self,
                               const char          *conference,
                               const LanyardOrigin *origin,
                               GError             **error)
{
  gboolean done;

  lanyard_database_lock (self->writer);
  done = lanyard_database_run (
    self->writer, error,
    "UPDATE programmes SET address = ?2, etag = ?3, last_modified = ?4, size = ?5, fetched = ?6,"
    " expires = ?7 WHERE conference = ?1",
    "sssslll", conference, origin->address, origin->etag, origin->last_modified, origin->size,
    origin->fetched, origin->expires);
  if (done && sqlite3_changes (lanyard_database_get_handle (self->writer)) == 0)
    done = fail_not_found (conference, error);
  lanyard_database_unlock (self->writer);
  return done;
}

/**
 * lanyard_programmes_get_generation:
 * @self: programmes
 * @conference: the id of a conference
 *
 * Returns: a number that grows with each import and never comes again; 0 where
 *   nothing is kept
 */
gint64
lanyard_programmes_get_generation (LanyardProgrammes *self,
                                   const char        *conference)
{
  gint64 generation;

  lanyard_database_lock (self->reader);
  generation = lanyard_programmes_find (self->reader, conference);
  lanyard_database_unlock (self->reader);
  return generation;
}

/**
 * lanyard_programmes_are_ids_renumbered:
 * @self: programmes
 * @conference: the id of a conference
 *
 * Returns: whether its last import gave most ids to other sessions
 */
gboolean
lanyard_programmes_are_ids_renumbered (LanyardProgrammes *self,
                                       const char        *conference)
{
  gboolean      renumbered = FALSE;
  sqlite3_stmt *statement;

  lanyard_database_lock (self->reader);
  statement =
    lanyard_database_query (self->reader, NULL,
                            "SELECT renumbered FROM programmes WHERE conference = ?1", "s",
                            conference);
  if (statement != NULL && lanyard_database_next (self->reader, statement, NULL))
    {
      renumbered = sqlite3_column_int (statement, 0) != 0;
      sqlite3_reset (statement);
    }
  lanyard_database_unlock (self->reader);
  return renumbered;
}

/**
 * lanyard_programmes_describe:
 * @self: programmes
 * @conference: the id of a conference
 * @fields: title, city, venue, start, end, size, n_sessions and updated of it
 *   are replaced
 *
 * Returns: whether anything is kept; else @fields stays as it is
 */
gboolean
lanyard_programmes_describe (LanyardProgrammes       *self,
                             const char              *conference,
                             LanyardConferenceFields *fields)
{
  gboolean      found;
  sqlite3_stmt *statement;

  lanyard_database_lock (self->reader);
  statement = lanyard_database_query (
    self->reader, NULL,
    "SELECT title, city, venue, first, last, bytes, n_sessions, fetched FROM programmes"
    " WHERE conference = ?1",
    "s", conference);
  found = statement != NULL && lanyard_database_next (self->reader, statement, NULL);
  if (found)
    {
      g_free (fields->title);
      g_free (fields->city);
      g_free (fields->venue);
      fields->title = lanyard_database_dup_text (statement, 0);
      fields->city = lanyard_database_dup_text (statement, 1);
      fields->venue = lanyard_database_dup_text (statement, 2);
      fields->start = (LanyardDate)sqlite3_column_int64 (statement, 3);
      fields->end = (LanyardDate)sqlite3_column_int64 (statement, 4);
      fields->size = sqlite3_column_int64 (statement, 5);
      fields->n_sessions = (guint)sqlite3_column_int64 (statement, 6);
      fields->updated = sqlite3_column_int64 (statement, 7);
      sqlite3_reset (statement);
    }
  lanyard_database_unlock (self->reader);
  return found;
}
