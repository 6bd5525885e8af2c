/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-private.h"

/* A programme may be replaced between the search and the loading of what was
 * found; nobody replaces it this often. */
#define MAX_TRIES 3

/* Loads the programme of a version, where it isn't loaded. Returns: whether it
 * is the same one still. */
static gboolean
load_version (LanyardKeeper        *self,
              const LanyardVersion *version,
              GHashTable           *programmes)
{
  g_autoptr (LanyardProgramme) programme = NULL;

  if (g_hash_table_contains (programmes, &version->generation))
    return TRUE;

  programme = lanyard_programmes_load (self->programmes, version->conference, NULL, NULL);
  if (programme == NULL || lanyard_programmes_get_generation (
                             self->programmes, version->conference) != version->generation)
    return FALSE;

  g_hash_table_insert (programmes, g_memdup2 (&version->generation, sizeof (gint64)),
                       g_steal_pointer (&programme));
  return TRUE;
}

static gboolean
load_found (LanyardKeeper   *self,
            LanyardFindings *findings,
            GArray          *found,
            GHashTable      *programmes)
{
  for (guint i = 0; i < found->len; i++)
    {
      guint version = g_array_index (found, LanyardFinding, i).version;

      if ((i == 0 || version != g_array_index (found, LanyardFinding, i - 1).version) &&
          !load_version (self, &g_array_index (findings->versions, LanyardVersion, version),
                         programmes))
        return FALSE;
    }

  return TRUE;
}

static guint
find_version (LanyardFindings *findings,
              const char      *conference)
{
  const GArray *versions = findings->versions;
  guint         i = 0;

  while (i < versions->len &&
         !g_str_equal (g_array_index (versions, LanyardVersion, i).conference, conference))
    i++;
  return i;
}

/* A session is in one place alone: a note counts for more than texts, and for
 * less than title and names. Returns: whether it is the note's now. */
static gboolean
take_from_sessions (LanyardFindings          *findings,
                    const LanyardNoteFinding *found)
{
  for (guint i = 0; i < findings->sessions->len; i++)
    {
      const LanyardFinding *session = &g_array_index (findings->sessions, LanyardFinding, i);

      if (session->version != found->version || session->position != found->position)
        continue;
      if (session->rank < LANYARD_RANK_TEXT)
        return FALSE;
      g_array_remove_index (findings->sessions, i);
      return TRUE;
    }

  return TRUE;
}

/* Returns: whether the programme of each is loaded */
static gboolean
add_notes (LanyardKeeper      *self,
           LanyardFindings    *findings,
           GPtrArray          *notes,
           const LanyardQuery *query,
           GHashTable         *programmes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const LanyardNote    *note = g_ptr_array_index (notes, i);
      LanyardNoteFinding    found = { .version = find_version (findings, note->conference) };
      const LanyardVersion *version;

      if (found.version == findings->versions->len)
        continue;
      version = &g_array_index (findings->versions, LanyardVersion, found.version);
      if (!load_version (self, version, programmes))
        return FALSE;
      if (!lanyard_programmes_locate (self->programmes, version->generation, query,
                                      note->snapshot->id, &found.position) ||
          !take_from_sessions (findings, &found))
        continue;
      found.note = lanyard_note_copy (note);
      g_array_append_val (findings->notes, found);
    }

  return TRUE;
}

/**
 * lanyard_keeper_find_all:
 * @self: an open keeper
 * @conference: (nullable): a conference's id, NULL for all
 * @query: what narrows the search of one conference
 * @terms: what was typed
 * @programmes: (element-type gint64 LanyardProgramme): what is loaded already,
 *   by generation; gets what was found, too
 * @cancellable: (nullable): cancels it
 * @error: LANYARD_STORE_ERROR, G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the sessions, people and notes that all
 *   terms are in, the best first, each in one of @programmes
 */
LanyardFindings *
lanyard_keeper_find_all (LanyardKeeper      *self,
                         const char         *conference,
                         const LanyardQuery *query,
                         const LanyardTerms *terms,
                         GHashTable         *programmes,
                         GCancellable       *cancellable,
                         GError            **error)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autoptr (LanyardFindings) findings = lanyard_programmes_find_all (
        self->programmes, conference, query, terms, cancellable, error);
      g_autoptr (GPtrArray) notes = NULL;

      if (findings == NULL)
        return NULL;

      notes =
        lanyard_plans_search_notes (self->plans, self->programmes, conference, terms, error);
      if (notes == NULL)
        return NULL;
      if (load_found (self, findings, findings->sessions, programmes) &&
          load_found (self, findings, findings->people, programmes) &&
          add_notes (self, findings, notes, conference != NULL ? query : NULL, programmes))
        return g_steal_pointer (&findings);
    }

  g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND,
                       conference != NULL ? conference : "");
  return NULL;
}
