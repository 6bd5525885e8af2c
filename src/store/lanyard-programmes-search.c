/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programmes-private.h"

/* What is asked of the index: terms of letters and digits are looked up in it;
 * what has other terms, or one that is longer than the words that it holds, is
 * compared with the texts themselves. */
typedef struct
{
  LanyardDatabase    *database;
  const LanyardTerms *terms;
  char               *words;   /* (owned) (nullable) for MATCH */
  const char         *sign;    /* the longest term of other characters, or "" */
  gboolean            compare; /* the index doesn't tell all */
  gint64              from;    /* rows */
  gint64              to;
  GArray             *found; /* of Found */
} Search;

typedef struct
{
  gint64 row;
  int    rank;
} Found;

static void
prepare (Search *search)
{
  g_autoptr (GString) words = g_string_new (NULL);

  search->sign = "";
  for (guint i = 0; i < lanyard_terms_get_n_terms (search->terms); i++)
    {
      gboolean    plain;
      const char *term = lanyard_terms_get_term (search->terms, i, &plain);
      glong       length = g_utf8_strlen (term, -1);

      if (plain)
        {
          const char *end = g_utf8_offset_to_pointer (term, MIN (length, LANYARD_FOLD_WORD_LENGTH));

          g_string_append_printf (words, "%s\"%.*s\"*", words->len > 0 ? " AND " : "",
                                  (int)(end - term), term);
          search->compare = search->compare || *end != '\0';
        }
      else
        {
          search->compare = TRUE;
          if (length > g_utf8_strlen (search->sign, -1))
            search->sign = term;
        }
    }

  search->compare = search->compare || words->len == 0;
  if (words->len > 0)
    search->words = g_string_free_and_steal (g_steal_pointer (&words));
}

/* Adds what matches in some columns and isn't there yet. */
static gboolean
look_up (Search     *search,
         GHashTable *seen,
         const char *columns,
         int         rank,
         GError    **error)
{
  g_autofree char *query = g_strdup_printf ("{%s} : (%s)", columns, search->words);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *statement = lanyard_database_query (
    search->database, &local,
    "SELECT rowid FROM words WHERE words MATCH ?1 AND rowid >= ?2 AND rowid < ?3", "sll", query,
    search->from, search->to);

  while (statement != NULL && lanyard_database_next (search->database, statement, &local))
    {
      Found    found = { sqlite3_column_int64 (statement, 0), rank };
      gpointer key = (gpointer)(gintptr)found.row;

      if (g_hash_table_add (seen, key))
        g_array_append_val (search->found, found);
    }

  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
search_words (Search  *search,
              GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  return look_up (search, seen, "title", 0, error) &&
         look_up (search, seen, "title names", 1, error) &&
         look_up (search, seen, "title names body", 2, error);
}

/* Adds the row if its texts match. */
static void
compare (Search       *search,
         sqlite3_stmt *statement)
{
  g_autofree char *title = lanyard_database_dup_text (statement, 1);
  g_autofree char *names =
    g_strconcat (title, "\n", lanyard_database_get_text (statement, 2), NULL);
  g_autofree char *all = g_strconcat (names, "\n", lanyard_database_get_text (statement, 3), NULL);
  Found            found = { sqlite3_column_int64 (statement, 0), 2 };

  if (!lanyard_terms_match (search->terms, all))
    return;
  if (lanyard_terms_match (search->terms, title))
    found.rank = 0;
  else if (lanyard_terms_match (search->terms, names))
    found.rank = 1;
  g_array_append_val (search->found, found);
}

static gboolean
search_texts (Search  *search,
              GError **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *statement;

  if (search->words != NULL)
    statement = lanyard_database_query (
      search->database, &local,
      "SELECT row, title, names, body FROM folded WHERE row IN (SELECT rowid FROM words"
      " WHERE words MATCH ?1 AND rowid >= ?2 AND rowid < ?3)",
      "sll", search->words, search->from, search->to);
  else
    statement = lanyard_database_query (
      search->database, &local,
      "SELECT row, title, names, body FROM folded WHERE (instr (title, ?1) OR instr (names, ?1)"
      " OR instr (body, ?1)) AND row >= ?2 AND row < ?3",
      "sll", search->sign, search->from, search->to);

  while (statement != NULL && lanyard_database_next (search->database, statement, &local))
    compare (search, statement);

  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *one = a;
  const Found *two = b;

  if (one->rank != two->rank)
    return one->rank < two->rank ? -1 : 1;
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
  sqlite3_stmt *statement = lanyard_database_query (
    database, NULL,
    "SELECT (SELECT conference FROM programmes WHERE generation = ?2), id FROM sessions"
    " WHERE row = ?1",
    "ll", found->row, found->row >> LANYARD_ROW_BITS);
  LanyardHit *hit;

  if (statement == NULL || !lanyard_database_next (database, statement, NULL))
    return NULL;
  hit = g_new0 (LanyardHit, 1);
  hit->conference = lanyard_database_dup_text (statement, 0);
  hit->session = lanyard_database_dup_text (statement, 1);
  hit->rank = found->rank;
  sqlite3_reset (statement);
  return hit;
}

static GPtrArray *
run (Search     *search,
     const char *conference,
     guint       limit,
     GError    **error)
{
  g_autoptr (GPtrArray) hits =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_hit_free);
  gint64 generation = 0;

  search->to = G_MAXINT64;
  if (conference != NULL)
    {
      generation = lanyard_programmes_find (search->database, conference);
      search->from = LANYARD_ROW (generation, 0);
      search->to = LANYARD_ROW (generation + 1, 0);
    }

  prepare (search);
  if (!(search->compare ? search_texts (search, error) : search_words (search, error)))
    return NULL;

  g_array_sort (search->found, compare_found);
  for (guint i = 0; i < MIN (search->found->len, limit); i++)
    {
      LanyardHit *hit = create_hit (search->database, &g_array_index (search->found, Found, i));

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
  return g_steal_pointer (&hits);
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
  Search     search = { .terms = terms };
  GPtrArray *hits = NULL;

  search.database = lanyard_programmes_lock_reader (self, error);
  if (search.database == NULL)
    return NULL;

  search.found = g_array_new (FALSE, FALSE, sizeof (Found));
  /* the same version from the first question to the last */
  if (lanyard_database_execute (search.database, "BEGIN", error))
    {
      hits = run (&search, conference, limit, error);
      lanyard_database_execute (search.database, "COMMIT", NULL);
    }
  lanyard_programmes_unlock_reader (self);
  g_array_unref (search.found);
  g_free (search.words);
  return hits;
}
