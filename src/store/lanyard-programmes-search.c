/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programmes-private.h"

#include "lanyard-cell-private.h"

#include <string.h>

/* The index is asked for no more terms than this; the others are looked for in
 * the texts of what it finds. */
#define MAX_LOOKED_UP 16

#define N_RANKS 3

/* Terms of letters and digits are looked up in the index. Others, and those
 * that are longer than the words that it holds, are looked for in the texts. */
typedef struct
{
  LanyardDatabase    *database;
  const LanyardTerms *terms;
  guint               limit;
  char               *words;         /* (owned) (nullable) for MATCH */
  GArray             *compare;       /* (owned) (element-type guint) terms to look for in texts */
  gint64              from;          /* rows */
  gint64              to;            /* the first behind them */
  GArray             *found;         /* (owned) of Found */
  gint64              generation;    /* that found rows are of now */
  guint               n_of[N_RANKS]; /* found of it */
} Search;

typedef struct
{
  gint64      row;
  int         rank;
  LanyardDate day;
  gint64      start;
} Found;

/* For SQL: the furthest of the columns in which each of the phrases is first. */
static void
tell_furthest_column (const Fts5ExtensionApi *api,
                      Fts5Context            *match,
                      sqlite3_context        *result,
                      int                     n_values,
                      sqlite3_value         **values)
{
  int furthest = 0;

  for (int i = 0; i < api->xPhraseCount (match); i++)
    {
      Fts5PhraseIter iter;
      int            column = 0;
      int            code = api->xPhraseFirstColumn (match, i, &iter, &column);

      if (code != SQLITE_OK)
        {
          sqlite3_result_error_code (result, code);
          return;
        }
      furthest = MAX (furthest, column);
    }

  sqlite3_result_int (result, furthest);
}

/* Teaches SQLite furthest_column(). */
static gboolean
prepare_database (LanyardProgrammes *programmes,
                  LanyardDatabase   *database,
                  GError           **error)
{
  sqlite3_stmt *statement;
  fts5_api     *api = NULL;

  if (programmes->ranks)
    return TRUE;

  statement = lanyard_database_query (database, error, "SELECT fts5(?1)", "");
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);
  sqlite3_reset (statement);
  programmes->ranks =
    api != NULL &&
    api->xCreateFunction (api, "furthest_column", NULL, tell_furthest_column, NULL) == SQLITE_OK;
  return programmes->ranks || lanyard_database_fail (database, error);
}

static void
prepare (Search *search)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_looked_up = 0;

  for (guint i = 0; i < lanyard_terms_get_n_terms (search->terms); i++)
    {
      gboolean    plain;
      const char *term = lanyard_terms_get_term (search->terms, i, &plain);
      glong       length = g_utf8_strlen (term, -1);
      const char *end = g_utf8_offset_to_pointer (term, MIN (length, LANYARD_FOLD_WORD_LENGTH));
      gboolean    look_up = plain && n_looked_up < MAX_LOOKED_UP;

      if (look_up)
        g_string_append_printf (words, "%s\"%.*s\"*", n_looked_up++ > 0 ? " AND " : "",
                                (int)(end - term), term);
      if (!look_up || *end != '\0')
        g_array_append_val (search->compare, i);
    }

  if (n_looked_up > 0)
    search->words = g_string_free_and_steal (g_steal_pointer (&words));
}

/* Rows come in order: of a version, those that come after as many of the same
 * rank as are wanted are not needed. */
static void
add_found (Search *search,
           gint64  row,
           int     rank)
{
  Found found = { .row = row, .rank = CLAMP (rank, 0, N_RANKS - 1) };

  if (row >> LANYARD_ROW_BITS != search->generation)
    {
      search->generation = row >> LANYARD_ROW_BITS;
      memset (search->n_of, 0, sizeof search->n_of);
    }
  if (search->n_of[found.rank]++ < search->limit)
    g_array_append_val (search->found, found);
}

/* @column: where title, names and body are
 *
 * Returns: the furthest of the three in which a term that isn't in the index
 *   is first; N_RANKS where one isn't there at all
 */
static int
compare_texts (Search       *search,
               sqlite3_stmt *row,
               int           column)
{
  int furthest = 0;

  for (guint i = 0; i < search->compare->len && furthest < N_RANKS; i++)
    {
      guint term = g_array_index (search->compare, guint, i);
      int   rank = 0;

      while (rank < N_RANKS)
        {
          const char *text = lanyard_database_get_text (row, column + rank);

          if (text != NULL && lanyard_terms_match_term (search->terms, term, text))
            break;
          rank++;
        }
      furthest = MAX (furthest, rank);
    }

  return furthest;
}

static gboolean
search_texts (Search  *search,
              GError **error)
{
  sqlite3_stmt *row = lanyard_database_query (
    search->database, error,
    "SELECT row, title, names, body FROM folded WHERE row >= ?1 AND row < ?2 ORDER BY row", "ll",
    search->from, search->to);
  g_autoptr (GError) local = NULL;

  if (row == NULL)
    return FALSE;

  while (lanyard_database_next (search->database, row, &local))
    {
      int rank = compare_texts (search, row, 1);

      if (rank < N_RANKS)
        add_found (search, sqlite3_column_int64 (row, 0), rank);
    }

  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Returns: as compare_texts(), of one row */
static int
compare_row (Search *search,
             gint64  number)
{
  sqlite3_stmt *row;
  int           rank = 0;

  if (search->compare->len == 0)
    return 0;

  row = lanyard_database_query (search->database, NULL,
                                "SELECT title, names, body FROM folded WHERE row = ?1", "l",
                                number);
  rank = N_RANKS;
  if (row != NULL && lanyard_database_next (search->database, row, NULL))
    {
      rank = compare_texts (search, row, 0);
      sqlite3_reset (row);
    }
  return rank;
}

static gboolean
search_words (Search  *search,
              GError **error)
{
  sqlite3_stmt *match = lanyard_database_query (
    search->database, error,
    "SELECT rowid, furthest_column (words) FROM words WHERE words MATCH ?1 AND rowid >= ?2"
    " AND rowid < ?3 ORDER BY rowid",
    "sll", search->words, search->from, search->to);
  g_autoptr (GError) local = NULL;

  if (match == NULL)
    return FALSE;

  while (lanyard_database_next (search->database, match, &local))
    {
      gint64 row = sqlite3_column_int64 (match, 0);
      int    rank = compare_row (search, row);

      if (rank < N_RANKS)
        add_found (search, row, MAX (rank, sqlite3_column_int (match, 1)));
    }

  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Of several conferences, what starts first comes first. */
static void
read_starts (Search *search)
{
  for (guint i = 0; i < search->found->len; i++)
    {
      Found        *found = &g_array_index (search->found, Found, i);
      sqlite3_stmt *row = lanyard_database_query (
        search->database, NULL, "SELECT day, start FROM sessions WHERE row = ?1", "l", found->row);

      if (row != NULL && lanyard_database_next (search->database, row, NULL))
        {
          found->day = (LanyardDate)sqlite3_column_int64 (row, 0);
          found->start = sqlite3_column_int64 (row, 1);
          sqlite3_reset (row);
        }
    }
}

/* None is the lowest of days and of starts: counted round, it comes last. */
static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found  *one = a;
  const Found  *two = b;
  const guint64 starts[] = { (guint64)one->start - (guint64)LANYARD_NO_INSTANT - 1,
                             (guint64)two->start - (guint64)LANYARD_NO_INSTANT - 1 };

  if (one->rank != two->rank)
    return one->rank < two->rank ? -1 : 1;
  if (one->day != two->day)
    return one->day - 1 < two->day - 1 ? -1 : 1;
  if (starts[0] != starts[1])
    return starts[0] < starts[1] ? -1 : 1;
  return one->row < two->row ? -1 : one->row > two->row;
}

void
lanyard_hit_free (LanyardHit *self)
{
  g_free (self->conference);
  g_free (self->session);
  g_free (self);
}

static LanyardHit *
create_hit (LanyardDatabase *database,
            const Found     *found)
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

static GPtrArray *
run (Search     *search,
     const char *conference,
     GError    **error)
{
  GPtrArray *hits;

  search->to = G_MAXINT64;
  if (conference != NULL)
    {
      gint64 generation = lanyard_programmes_find (search->database, conference);

      search->from = LANYARD_ROW (generation, 0);
      search->to = LANYARD_ROW (generation + 1, 0);
    }

  prepare (search);
  if (!(search->words != NULL ? search_words (search, error) : search_texts (search, error)))
    return NULL;

  if (conference == NULL)
    read_starts (search);
  g_array_sort (search->found, compare_found);

  hits = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_hit_free);
  for (guint i = 0; i < search->found->len && hits->len < search->limit; i++)
    {
      LanyardHit *hit = create_hit (search->database, &g_array_index (search->found, Found, i));

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
  Search     search = { .terms = terms, .limit = limit };
  GPtrArray *hits = NULL;

  search.database = lanyard_programmes_lock_reader (self, error);
  if (search.database == NULL)
    return NULL;

  search.compare = g_array_new (FALSE, FALSE, sizeof (guint));
  search.found = g_array_new (FALSE, FALSE, sizeof (Found));
  /* the same version from the first question to the last */
  if (prepare_database (self, search.database, error) &&
      lanyard_database_execute (search.database, "BEGIN", error))
    {
      hits = run (&search, conference, error);
      lanyard_database_execute (search.database, "COMMIT", NULL);
    }

  lanyard_programmes_unlock_reader (self);
  g_array_unref (search.compare);
  g_array_unref (search.found);
  g_free (search.words);
  return hits;
}
