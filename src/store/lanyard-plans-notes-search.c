/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-fold.h"
#include "lanyard-plans-private.h"

/* The index is asked for no more terms than this. */
#define MAX_LOOKED_UP 16

#define SEARCH "SELECT " LANYARD_NOTE_COLUMNS ", folded" LANYARD_NOTE_TABLES

#define WITH_WORDS " number IN (SELECT rowid FROM note_words WHERE note_words MATCH ?2) AND"

/* ?1: a conference's id, or nothing for all that are in the list. */
#define OF_CONFERENCE                                                             \
  " text <> '' AND CASE ?1 WHEN '' THEN conference IN (SELECT id FROM conference" \
  " WHERE removed = 0) ELSE conference = ?1 END ORDER BY start, number"

/* Terms of letters and digits are looked up in the index. Where there are
 * others, all notes are looked through: there are few enough.
 *
 * Returns: (transfer full) (nullable): what MATCH finds every note with that has
 *   one of the terms in it */
static char *
dup_words (const LanyardTerms *terms)
{
  guint n_terms = lanyard_terms_get_n_terms (terms);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n_terms; i++)
    {
      gboolean    plain;
      const char *term = lanyard_terms_get_term (terms, i, &plain);

      if (!plain || n_terms > MAX_LOOKED_UP || g_utf8_strlen (term, -1) > LANYARD_FOLD_WORD_LENGTH)
        return NULL;
      g_string_append_printf (words, "%s\"%s\"*", i > 0 ? " OR " : "", term);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/* Returns: (nullable): a row for each that may be found: the columns of a note,
 *   then what is searched of it */
static sqlite3_stmt *
ask (LanyardDatabase *database,
     const char      *conference,
     const char      *words,
     GError         **error)
{
  const char *which = conference != NULL ? conference : "";

  if (words == NULL)
    return lanyard_database_query (database, error, SEARCH " WHERE" OF_CONFERENCE, "s", which);
  return lanyard_database_query (database, error, SEARCH " WHERE" WITH_WORDS OF_CONFERENCE, "ss",
                                 which, words);
}

/* What one search for notes needs. */
typedef struct
{
  LanyardDatabase    *database;
  LanyardProgrammes  *programmes; /* (nullable) */
  const char         *conference; /* (nullable) */
  const LanyardTerms *terms;
} Search;

static char *
dup_folded_names (const LanyardSnapshot *snapshot)
{
  g_autofree char *names =
    g_strconcat (snapshot->title, "\n", snapshot->speakers != NULL ? snapshot->speakers : "", "\n",
                 snapshot->room, NULL);

  return lanyard_fold (names);
}

/* What else is known of the session is read only where the note lacks a term. */
static gboolean
is_in_session (const Search      *search,
               const LanyardNote *note,
               guint              term,
               char             **folded)
{
  if (*folded == NULL && search->programmes != NULL)
    *folded = lanyard_programmes_dup_folded (search->programmes, note->conference,
                                             note->snapshot->id);
  if (*folded == NULL)
    *folded = dup_folded_names (note->snapshot);
  return lanyard_terms_match_term (search->terms, term, *folded);
}

/* Whether all terms are in the note or in what is known of its session, and
 * one of them at least in the note. */
static gboolean
matches (const Search      *search,
         const LanyardNote *note,
         const char        *folded)
{
  g_autofree char *session = NULL;
  gboolean         any = FALSE;

  for (guint i = 0; i < lanyard_terms_get_n_terms (search->terms); i++)
    {
      if (lanyard_terms_match_term (search->terms, i, folded))
        any = TRUE;
      else if (!is_in_session (search, note, i, &session))
        return FALSE;
    }

  return any;
}

static GPtrArray *
find (const Search *search,
      GError      **error)
{
  g_autofree char *words = dup_words (search->terms);
  sqlite3_stmt    *statement = ask (search->database, search->conference, words, error);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_note_free);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lanyard_database_next (search->database, statement, &local_error))
    {
      g_autoptr (LanyardNote) note = lanyard_plans_read_note (statement);
      const char *folded = lanyard_database_get_text (statement, LANYARD_N_NOTE_COLUMNS);

      if (folded != NULL && matches (search, note, folded))
        g_ptr_array_add (notes, g_steal_pointer (&note));
    }

  if (local_error == NULL)
    return g_steal_pointer (&notes);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/**
 * lanyard_plans_search_notes:
 * @self: plans
 * @programmes: (nullable): where more is known of sessions than plans keep
 * @conference: (nullable): a conference's id; NULL for all but those that were
 *   removed from the list
 * @terms: what was typed
 * @error: LANYARD_STORE_ERROR
 *
 * Finds the notes in which every term is, as lanyard_terms_match_term() says;
 * all but one of them may be in what is searched of the session instead.
 *
 * Returns: (transfer full) (nullable) (element-type LanyardNote): by the start
 *   of the session; none for no terms
 */
GPtrArray *
lanyard_plans_search_notes (LanyardPlans       *self,
                            LanyardProgrammes  *programmes,
                            const char         *conference,
                            const LanyardTerms *terms,
                            GError            **error)
{
  Search     search = { self->database, programmes, conference, terms };
  GPtrArray *notes;

  if (lanyard_terms_is_empty (terms))
    return g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_note_free);

  lanyard_database_lock (self->database);
  notes = find (&search, error);
  lanyard_database_unlock (self->database);
  return notes;
}
