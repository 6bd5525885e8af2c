/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-search-rows-private.h"

#include "lanyard-cell-private.h"

void
lanyard_hit_free (LanyardHit *self)
{
  g_free (self->conference);
  g_free (self->session);
  g_free (self);
}

static LanyardHit *
create_hit (LanyardDatabase       *database,
            const LanyardFoundRow *found)
{
  sqlite3_stmt *row = lanyard_database_query (
    database, NULL,
    "SELECT (SELECT conference FROM programmes WHERE generation = ?2), id FROM sessions"
    " WHERE row = ?1",
    "ll", found->row, found->row >> LANYARD_ROW_BITS);
  LanyardHit *hit;

  if (row == NULL || !lanyard_database_next (database, row, NULL))
    return NULL;
  hit = g_new0 (LanyardHit, 1);
  hit->conference = lanyard_cell_dup_required (row, 0);
  hit->session = lanyard_cell_dup_required (row, 1);
  hit->rank = found->rank;
  sqlite3_reset (row);
  return hit;
}

/* Of which rows, of one conference or of all. */
static void
set_rows (LanyardRowSearch *search,
          const char       *conference)
{
  search->across = conference == NULL;
  search->to = G_MAXINT64;
  if (conference != NULL)
    {
      gint64 generation = lanyard_programmes_find (search->database, conference);

      search->from = LANYARD_ROW (generation, 0);
      search->to = LANYARD_ROW (generation + 1, 0);
    }
}

static GPtrArray *
create_hits (LanyardDatabase *database,
             GArray          *rows,
             guint            limit)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_hit_free);

  for (guint i = 0; i < rows->len && hits->len < limit; i++)
    {
      LanyardHit *hit = create_hit (database, &g_array_index (rows, LanyardFoundRow, i));

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
  return hits;
}

/**
 * lanyard_programmes_search:
 * @self: programmes
 * @conference: (nullable): the id of a conference, NULL for all that are kept
 * @terms: what was typed
 * @limit: how many are enough
 * @error: LANYARD_STORE_ERROR
 *
 * Finds the sessions in whose title, names or texts every term is, as
 * lanyard_terms_match() says: first those of which all terms are in the title,
 * then in title and names, then the rest; each in order of start.
 *
 * Returns: (transfer full) (nullable) (element-type LanyardHit): at most
 *   @limit of them
 */
GPtrArray *
lanyard_programmes_search (LanyardProgrammes  *self,
                           const char         *conference,
                           const LanyardTerms *terms,
                           guint               limit,
                           GError            **error)
{
  LanyardRowSearch search = { .terms = terms, .limit = limit };
  g_autoptr (GArray) rows = NULL;
  GPtrArray *hits = NULL;

  search.database = lanyard_programmes_lock_searcher (self, error);
  if (search.database == NULL)
    return NULL;

  /* the same version from the first question to the last */
  if (lanyard_database_execute (search.database, "BEGIN", error))
    {
      set_rows (&search, conference);
      rows = lanyard_search_rows (&search, error);
      if (rows != NULL)
        hits = create_hits (search.database, rows, limit);
      lanyard_database_execute (search.database, "COMMIT", NULL);
    }

  lanyard_programmes_unlock_searcher (self);
  return hits;
}

static void
clear_version (gpointer data)
{
  LanyardVersion *version = data;

  g_free (version->conference);
}

static void
clear_note (gpointer data)
{
  LanyardNoteFinding *finding = data;

  lanyard_note_free (finding->note);
}

static LanyardFindings *
findings_new (void)
{
  LanyardFindings *self = g_new0 (LanyardFindings, 1);

  self->versions = g_array_new (FALSE, FALSE, sizeof (LanyardVersion));
  g_array_set_clear_func (self->versions, clear_version);
  self->sessions = g_array_new (FALSE, FALSE, sizeof (LanyardFinding));
  self->people = g_array_new (FALSE, FALSE, sizeof (LanyardFinding));
  self->notes = g_array_new (FALSE, FALSE, sizeof (LanyardNoteFinding));
  g_array_set_clear_func (self->notes, clear_note);
  return self;
}

void
lanyard_findings_free (LanyardFindings *self)
{
  g_array_unref (self->versions);
  g_array_unref (self->sessions);
  g_array_unref (self->people);
  g_array_unref (self->notes);
  g_free (self);
}

/* Returns: the place of a row's programme among the versions; their number
 *   where it is none's */
static guint
find_version (LanyardFindings *self,
              gint64           row)
{
  guint i = 0;

  while (i < self->versions->len && g_array_index (self->versions, LanyardVersion, i).generation !=
                                      row >> LANYARD_ROW_BITS)
    i++;
  return i;
}

static void
add_finding (LanyardFindings *self,
             GArray          *findings,
             gint64           row,
             int              rank)
{
  LanyardFinding finding = { .version = find_version (self, row),
                             .position = LANYARD_ROW_POSITION (row),
                             .rank = rank };

  if (finding.version < self->versions->len)
    g_array_append_val (findings, finding);
}

static gboolean
read_versions (LanyardFindings        *self,
               const LanyardRowSearch *search,
               GError                **error)
{
  sqlite3_stmt *row = lanyard_database_query (
    search->database, error, "SELECT generation, conference FROM programmes", "");
  g_autoptr (GError) local = NULL;

  if (row == NULL)
    return FALSE;

  while (lanyard_database_next (search->database, row, &local))
    {
      LanyardVersion version = { .generation = sqlite3_column_int64 (row, 0),
                                 .conference = lanyard_cell_dup_required (row, 1) };

      g_array_append_val (self->versions, version);
    }

  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
find_sessions (LanyardFindings        *self,
               const LanyardRowSearch *search,
               GError                **error)
{
  g_autoptr (GArray) rows = lanyard_search_rows (search, error);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const LanyardFoundRow *found = &g_array_index (rows, LanyardFoundRow, i);

      add_finding (self, self->sessions, found->row, found->rank);
    }
  return TRUE;
}

/* There are few enough people to compare every name. */
static gboolean
find_people (LanyardFindings        *self,
             const LanyardRowSearch *search,
             GError                **error)
{
  sqlite3_stmt *row = lanyard_database_query (
    search->database, error,
    "SELECT row, name, affiliation FROM people WHERE row >= ?1 AND row < ?2 ORDER BY row", "ll",
    search->from, search->to);
  g_autoptr (GError) local = NULL;

  if (row == NULL)
    return FALSE;

  while (lanyard_database_next (search->database, row, &local))
    {
      const char      *name = lanyard_database_get_text (row, 1);
      const char      *affiliation = lanyard_database_get_text (row, 2);
      g_autofree char *both =
        g_strconcat (name != NULL ? name : "", "\n", affiliation, NULL);
      g_autofree char *folded = lanyard_fold (both);

      if (lanyard_terms_match (search->terms, folded))
        add_finding (self, self->people, sqlite3_column_int64 (row, 0), 0);
    }

  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * lanyard_programmes_find_all:
 * @self: programmes
 * @conference: (nullable): the id of a conference, NULL for all that are kept
 * @query: what narrows the search of one conference; people are found all the
 *   same
 * @terms: what was typed
 * @cancellable: (nullable): cancels it
 * @error: LANYARD_STORE_ERROR, G_IO_ERROR_CANCELLED
 *
 * Finds the sessions that lanyard_programmes_search() finds, in that order, and
 * the people in whose name and affiliation every term is. Reads beside whoever
 * loads sessions.
 *
 * Returns: (transfer full) (nullable): where they are
 */
LanyardFindings *
lanyard_programmes_find_all (LanyardProgrammes  *self,
                             const char         *conference,
                             const LanyardQuery *query,
                             const LanyardTerms *terms,
                             GCancellable       *cancellable,
                             GError            **error)
{
  LanyardRowSearch search = { .terms = terms, .limit = G_MAXUINT, .cancellable = cancellable };
  g_autoptr (LanyardFindings) findings = findings_new ();
  gboolean done = FALSE;

  search.query = conference != NULL ? query : NULL;
  search.database = lanyard_programmes_lock_searcher (self, error);
  if (search.database == NULL)
    return NULL;

  /* the same version from the first question to the last */
  if (lanyard_database_execute (search.database, "BEGIN", error))
    {
      set_rows (&search, conference);
      done = read_versions (findings, &search, error) &&
             find_sessions (findings, &search, error) && find_people (findings, &search, error);
      lanyard_database_execute (search.database, "COMMIT", NULL);
    }

  lanyard_programmes_unlock_searcher (self);
  return done ? g_steal_pointer (&findings) : NULL;
}

/**
 * lanyard_programmes_dup_folded:
 * @self: programmes
 * @conference: a conference's id
 * @session: a session's id
 *
 * Returns: (transfer full) (nullable): all that is searched of the session,
 *   folded; NULL where it isn't there
 */
char *
lanyard_programmes_dup_folded (LanyardProgrammes *self,
                               const char        *conference,
                               const char        *session)
{
  LanyardDatabase *database = lanyard_programmes_lock_searcher (self, NULL);
  gint64           generation;
  sqlite3_stmt    *row;
  char            *folded = NULL;

  if (database == NULL)
    return NULL;

  generation = lanyard_programmes_find (database, conference);
  row = lanyard_database_query (
    database, NULL,
    "SELECT title || char (10) || names || char (10) || body FROM folded WHERE row ="
    " (SELECT row FROM sessions WHERE id = ?1 AND row >= ?2 AND row < ?3)",
    "sll", session, LANYARD_ROW (generation, 0), LANYARD_ROW (generation + 1, 0));
  if (row != NULL && lanyard_database_next (database, row, NULL))
    {
      folded = lanyard_cell_dup_text (row, 0);
      sqlite3_reset (row);
    }

  lanyard_programmes_unlock_searcher (self);
  return folded;
}

/**
 * lanyard_programmes_locate:
 * @self: programmes
 * @generation: which of them
 * @query: (nullable): what narrows a search
 * @session: a session's id
 * @position: (out): where that is in the programme; G_MAXUINT: nowhere
 *
 * Returns: whether a search with @query may find the session; one that is
 *   nowhere may be found where nothing narrows
 */
gboolean
lanyard_programmes_locate (LanyardProgrammes  *self,
                           gint64              generation,
                           const LanyardQuery *query,
                           const char         *session,
                           guint              *position)
{
  LanyardDatabase *database = lanyard_programmes_lock_searcher (self, NULL);
  gboolean         allowed;

  *position = G_MAXUINT;
  if (database == NULL)
    return FALSE;

  allowed = lanyard_search_rows_locate (database, generation, query, session, position);
  lanyard_programmes_unlock_searcher (self);
  return allowed;
}
