/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programmes-private.h"

#include "lanyard-cell-private.h"
#include "lanyard-records-private.h"

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
                LanyardDatabase   *database,
                const char        *conference,
                GPtrArray        **problems,
                GError           **error)
{
  sqlite3_stmt *statement = lanyard_database_query (
    database, error,
    "SELECT generation, head, problems, about FROM programmes WHERE conference = ?1", "s",
    conference);
  g_autoptr (GBytes) head = NULL;
  g_autoptr (GBytes) about = NULL;
  g_autoptr (GBytes) met = NULL;
  g_autoptr (LanyardSource) source = NULL;
  g_autoptr (GError) local = NULL;
  g_auto (LanyardProgrammeFields) fields = { 0 };
  g_auto (LanyardProgrammeCounts) counts = { 0 };
  gint64 generation;

  if (statement == NULL)
    return NULL;
  if (!lanyard_database_next (database, statement, &local))
    {
      if (local != NULL)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        fail_not_found (conference, error);
      return NULL;
    }

  generation = sqlite3_column_int64 (statement, 0);
  head = lanyard_cell_dup_bytes (statement, 1);
  met = problems != NULL ? lanyard_cell_dup_bytes (statement, 2) : NULL;
  about = lanyard_cell_dup_bytes (statement, 3);
  sqlite3_reset (statement);
  if (head == NULL || !lanyard_records_read_head (head, &fields, &counts))
    {
      lanyard_programmes_mark_damaged (self);
      g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED, conference);
      return NULL;
    }

  lanyard_records_read_about (about, &fields);
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
  LanyardDatabase  *database = lanyard_programmes_lock_reader (self, error);
  LanyardProgramme *programme;

  if (problems != NULL)
    *problems = NULL;
  if (database == NULL)
    return NULL;

  programme = read_programme (self, database, conference, problems, error);
  lanyard_programmes_unlock_reader (self);
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
  LanyardDatabase *database = lanyard_programmes_lock_reader (self, NULL);
  LanyardOrigin   *origin = NULL;
  sqlite3_stmt    *statement;

  if (database == NULL)
    return NULL;

  statement = lanyard_database_query (
    database, NULL,
    "SELECT address, etag, last_modified, size, fetched, expires FROM programmes"
    " WHERE conference = ?1",
    "s", conference);
  if (statement != NULL && lanyard_database_next (database, statement, NULL))
    {
      origin = g_new0 (LanyardOrigin, 1);
      origin->address = lanyard_cell_dup_text (statement, 0);
      origin->etag = lanyard_cell_dup_text (statement, 1);
      origin->last_modified = lanyard_cell_dup_text (statement, 2);
      origin->size = sqlite3_column_int64 (statement, 3);
      origin->fetched = sqlite3_column_int64 (statement, 4);
      origin->expires = sqlite3_column_int64 (statement, 5);
      sqlite3_reset (statement);
    }
  lanyard_programmes_unlock_reader (self);
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
  LanyardDatabase *database = lanyard_programmes_lock_writer (self, error);
  gboolean         done;

  if (database == NULL)
    return FALSE;

  done = lanyard_database_run (
    database, error,
    "UPDATE programmes SET address = ?2, etag = ?3, last_modified = ?4, size = ?5, fetched = ?6,"
    " expires = ?7 WHERE conference = ?1",
    "sssslll", conference, origin->address, origin->etag, origin->last_modified, origin->size,
    origin->fetched, origin->expires);
  if (done && sqlite3_changes (lanyard_database_get_handle (database)) == 0)
    done = fail_not_found (conference, error);
  lanyard_programmes_unlock_writer (self);
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
  LanyardDatabase *database = lanyard_programmes_lock_reader (self, NULL);
  gint64           generation;

  if (database == NULL)
    return 0;

  generation = lanyard_programmes_find (database, conference);
  lanyard_programmes_unlock_reader (self);
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
  LanyardDatabase *database = lanyard_programmes_lock_reader (self, NULL);
  gboolean         renumbered = FALSE;
  sqlite3_stmt    *statement;

  if (database == NULL)
    return FALSE;

  statement =
    lanyard_database_query (database, NULL,
                            "SELECT renumbered FROM programmes WHERE conference = ?1", "s",
                            conference);
  if (statement != NULL && lanyard_database_next (database, statement, NULL))
    {
      renumbered = sqlite3_column_int (statement, 0) != 0;
      sqlite3_reset (statement);
    }
  lanyard_programmes_unlock_reader (self);
  return renumbered;
}

/**
 * lanyard_programmes_describe:
 * @self: programmes
 * @conference: the id of a conference
 * @fields: title, city, venue, start, end, size, n_sessions, updated and
 *   expires of it are replaced
 *
 * Returns: whether anything is kept; else @fields stays as it is
 */
gboolean
lanyard_programmes_describe (LanyardProgrammes       *self,
                             const char              *conference,
                             LanyardConferenceFields *fields)
{
  LanyardDatabase *database = lanyard_programmes_lock_reader (self, NULL);
  gboolean         found;
  sqlite3_stmt    *statement;

  if (database == NULL)
    return FALSE;

  statement = lanyard_database_query (
    database, NULL,
    "SELECT title, city, venue, first, last, bytes, n_sessions, fetched, expires FROM programmes"
    " WHERE conference = ?1",
    "s", conference);
  found = statement != NULL && lanyard_database_next (database, statement, NULL);
  if (found)
    {
      g_free (fields->title);
      g_free (fields->city);
      g_free (fields->venue);
      fields->title = lanyard_cell_dup_required (statement, 0);
      fields->city = lanyard_cell_dup_text (statement, 1);
      fields->venue = lanyard_cell_dup_text (statement, 2);
      fields->start = (LanyardDate)sqlite3_column_int64 (statement, 3);
      fields->end = (LanyardDate)sqlite3_column_int64 (statement, 4);
      fields->size = sqlite3_column_int64 (statement, 5);
      fields->n_sessions = (guint)sqlite3_column_int64 (statement, 6);
      fields->updated = sqlite3_column_int64 (statement, 7);
      fields->expires = sqlite3_column_int64 (statement, 8);
      sqlite3_reset (statement);
    }
  lanyard_programmes_unlock_reader (self);
  return found;
}
