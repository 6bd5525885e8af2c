/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-search-rows-private.h"

#include "lanyard-cell-private.h"

#include <string.h>

/* The index is asked for no more terms than this; the others are looked for in
 * the texts of what it finds. */
#define MAX_LOOKED_UP 16

#define N_RANKS 3

/* So many rows are looked at without asking whether anyone waits for them. */
#define STEPS_UNASKED 32

/* Terms of letters and digits are looked up in the index. Others, and those
 * that are longer than the words that it holds, are looked for in the texts. */
typedef struct
{
  const LanyardRowSearch *asked;
  LanyardDatabase        *database;
  const LanyardTerms     *terms;
  char                   *words;         /* (owned) (nullable) for MATCH */
  GArray                 *compare;       /* (owned) (element-type guint) terms to look for */
  GByteArray             *allowed;       /* (owned) (nullable) whether each row may be found */
  GArray                 *found;         /* (owned) of LanyardFoundRow */
  gint64                  generation;    /* that found rows are of now */
  guint                   n_of[N_RANKS]; /* found of it */
  guint                   n_steps;       /* rows that were looked at */
} Search;

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

/**
 * lanyard_search_rows_prepare:
 * @database: a database whose lock is held
 * @error: LANYARD_STORE_ERROR
 *
 * Teaches SQLite furthest_column(), which lanyard_search_rows() needs.
 *
 * Returns: whether it knows it now
 */
gboolean
lanyard_search_rows_prepare (LanyardDatabase *database,
                             GError         **error)
{
  sqlite3_stmt *statement = lanyard_database_query (database, error, "SELECT fts5(?1)", "");
  fts5_api     *api = NULL;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);
  sqlite3_reset (statement);
  return (api != NULL && api->xCreateFunction (api, "furthest_column", NULL, tell_furthest_column,
                                               NULL) == SQLITE_OK) ||
         lanyard_database_fail (database, error);
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

static gboolean
is_allowed (const LanyardQuery *query,
            sqlite3_stmt       *row)
{
  LanyardDate day = (LanyardDate)sqlite3_column_int64 (row, 1);
  gboolean    on_day = query->days == NULL;

  for (guint i = 0; !on_day && i < query->days->len; i++)
    on_day = g_array_index (query->days, LanyardDate, i) == day;

  return on_day &&
         (query->track == LANYARD_QUERY_ANY || query->track == sqlite3_column_int (row, 2)) &&
         (query->room == LANYARD_QUERY_ANY || query->room == sqlite3_column_int (row, 3)) &&
         (query->sessions == NULL ||
          g_hash_table_contains (query->sessions, lanyard_database_get_text (row, 4)));
}

/* Asks every session once what it is, not every hit. */
static gboolean
narrow (Search  *search,
        GError **error)
{
  const LanyardQuery *query = search->asked->query;
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *row;

  if (query == NULL || !lanyard_query_is_narrow (query))
    return TRUE;

  row = lanyard_database_query (
    search->database, error,
    "SELECT row, day, track, room, id FROM sessions WHERE row >= ?1 AND row < ?2 ORDER BY row",
    "ll", search->asked->from, search->asked->to);
  if (row == NULL)
    return FALSE;

  search->allowed = g_byte_array_new ();
  while (lanyard_database_next (search->database, row, &local))
    {
      guint  position = LANYARD_ROW_POSITION (sqlite3_column_int64 (row, 0));
      guint8 allowed = is_allowed (query, row);

      while (search->allowed->len < position)
        g_byte_array_append (search->allowed, (const guint8[]){ FALSE }, 1);
      g_byte_array_append (search->allowed, &allowed, 1);
    }

  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
may_be_found (Search *search,
              gint64  row)
{
  guint position = LANYARD_ROW_POSITION (row);

  return search->allowed == NULL ||
         (position < search->allowed->len && search->allowed->data[position]);
}

static gboolean
next (Search       *search,
      sqlite3_stmt *statement,
      GError      **error)
{
  if (search->n_steps++ % STEPS_UNASKED != 0 ||
      !g_cancellable_set_error_if_cancelled (search->asked->cancellable, error))
    return lanyard_database_next (search->database, statement, error);

  sqlite3_reset (statement);
  return FALSE;
}

/* Rows come in order: of a version, those that come after as many of the same
 * rank as are wanted are not needed. */
static void
add_found (Search *search,
           gint64  row,
           int     rank)
{
  LanyardFoundRow found = { .row = row, .rank = CLAMP (rank, 0, N_RANKS - 1) };

  if (row >> LANYARD_ROW_BITS != search->generation)
    {
      search->generation = row >> LANYARD_ROW_BITS;
      memset (search->n_of, 0, sizeof search->n_of);
    }
  if (search->n_of[found.rank]++ < search->asked->limit)
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
    search->asked->from, search->asked->to);
  g_autoptr (GError) local = NULL;

  if (row == NULL)
    return FALSE;

  while (next (search, row, &local))
    {
      gint64 number = sqlite3_column_int64 (row, 0);
      int    rank = may_be_found (search, number) ? compare_texts (search, row, 1) : N_RANKS;

      if (rank < N_RANKS)
        add_found (search, number, rank);
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
    "sll", search->words, search->asked->from, search->asked->to);
  g_autoptr (GError) local = NULL;

  if (match == NULL)
    return FALSE;

  while (next (search, match, &local))
    {
      gint64 row = sqlite3_column_int64 (match, 0);
      int    rank = may_be_found (search, row) ? compare_row (search, row) : N_RANKS;

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
      LanyardFoundRow *found = &g_array_index (search->found, LanyardFoundRow, i);
      sqlite3_stmt    *row = lanyard_database_query (
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
  const LanyardFoundRow *one = a;
  const LanyardFoundRow *two = b;
  const guint64          starts[] = { (guint64)one->start - (guint64)LANYARD_NO_INSTANT - 1,
                                      (guint64)two->start - (guint64)LANYARD_NO_INSTANT - 1 };

  if (one->rank != two->rank)
    return one->rank < two->rank ? -1 : 1;
  if (one->day != two->day)
    return one->day - 1 < two->day - 1 ? -1 : 1;
  if (starts[0] != starts[1])
    return starts[0] < starts[1] ? -1 : 1;
  return one->row < two->row ? -1 : one->row > two->row;
}

/* Rows of one programme were found in order of start: by rank is enough. */
static void
order_by_rank (Search *search)
{
  GArray *ordered =
    g_array_sized_new (FALSE, FALSE, sizeof (LanyardFoundRow), search->found->len);

  for (int rank = 0; rank < N_RANKS; rank++)
    for (guint i = 0; i < search->found->len; i++)
      {
        const LanyardFoundRow *found = &g_array_index (search->found, LanyardFoundRow, i);

        if (found->rank == rank)
          g_array_append_vals (ordered, found, 1);
      }
  g_array_unref (search->found);
  search->found = ordered;
}

static void
order_by_start (Search *search)
{
  read_starts (search);
  g_array_sort (search->found, compare_found);
}

/**
 * lanyard_search_rows:
 * @asked: what to search for; its database is prepared and in a transaction
 * @error: LANYARD_STORE_ERROR, G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type LanyardFoundRow): the
 *   sessions that all terms are in: by rank, then by start
 */
GArray *
lanyard_search_rows (const LanyardRowSearch *asked,
                     GError                **error)
{
  Search   search = { .asked = asked, .database = asked->database, .terms = asked->terms };
  gboolean done;

  search.compare = g_array_new (FALSE, FALSE, sizeof (guint));
  search.found = g_array_new (FALSE, FALSE, sizeof (LanyardFoundRow));
  prepare (&search);
  done = narrow (&search, error) && (search.words != NULL ? search_words (&search, error)
                                                          : search_texts (&search, error));
  if (done && asked->across)
    order_by_start (&search);
  else if (done)
    order_by_rank (&search);

  g_array_unref (search.compare);
  g_clear_pointer (&search.allowed, g_byte_array_unref);
  g_free (search.words);
  if (!done)
    g_clear_pointer (&search.found, g_array_unref);
  return search.found;
}

/**
 * lanyard_search_rows_locate:
 * @database: a database whose lock is held
 * @generation: which programme
 * @query: (nullable): what narrows a search
 * @session: a session's id
 * @position: (out): where that is in the programme; G_MAXUINT: nowhere
 *
 * Returns: whether @query leaves it in; one that is nowhere is left in where
 *   nothing narrows
 */
gboolean
lanyard_search_rows_locate (LanyardDatabase    *database,
                            gint64              generation,
                            const LanyardQuery *query,
                            const char         *session,
                            guint              *position)
{
  gboolean      narrow = query != NULL && lanyard_query_is_narrow (query);
  gboolean      allowed = !narrow;
  sqlite3_stmt *row = lanyard_database_query (
    database, NULL,
    "SELECT row, day, track, room, id FROM sessions WHERE id = ?1 AND row >= ?2 AND row < ?3",
    "sll", session, LANYARD_ROW (generation, 0), LANYARD_ROW (generation + 1, 0));

  *position = G_MAXUINT;
  if (row != NULL && lanyard_database_next (database, row, NULL))
    {
      *position = LANYARD_ROW_POSITION (sqlite3_column_int64 (row, 0));
      allowed = !narrow || is_allowed (query, row);
      sqlite3_reset (row);
    }
  return allowed;
}
