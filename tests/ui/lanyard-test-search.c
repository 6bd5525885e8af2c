/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-test-search.h"

#define KNOWN "lanyard-test-known"

/* What is searched: the first is the conference that is shown. */
typedef struct
{
  char             *conference; /* (nullable) */
  LanyardProgramme *programme;
} Known;

static void
known_free (gpointer data)
{
  Known *known = data;

  g_free (known->conference);
  g_object_unref (known->programme);
  g_free (known);
}

static gboolean
is_in (const LanyardTerms *terms,
       const char         *text)
{
  g_autofree char *folded = lanyard_fold (text != NULL ? text : "");

  return lanyard_terms_match (terms, folded);
}

/* Returns: the section of a session, LANYARD_FOUND_N_SECTIONS for none */
static guint
find_place (LanyardSession     *session,
            const LanyardQuery *query,
            const LanyardTerms *terms)
{
  GPtrArray   *speakers = lanyard_session_get_speakers (session);
  LanyardText *abstract = lanyard_session_get_abstract (session);

  if (query->sessions != NULL &&
      !g_hash_table_contains (query->sessions, lanyard_session_get_id (session)))
    return LANYARD_FOUND_N_SECTIONS;
  if (query->days != NULL &&
      g_array_index (query->days, LanyardDate, 0) != lanyard_session_get_day (session))
    return LANYARD_FOUND_N_SECTIONS;
  if (is_in (terms, lanyard_session_get_title (session)))
    return LANYARD_FOUND_IN_TITLE;
  for (guint i = 0; speakers != NULL && i < speakers->len; i++)
    {
      if (is_in (terms, lanyard_person_get_name (g_ptr_array_index (speakers, i))))
        return LANYARD_FOUND_IN_NAMES;
    }
  if (abstract != NULL && is_in (terms, lanyard_text_get_text (abstract)))
    return LANYARD_FOUND_IN_TEXT;
  return LANYARD_FOUND_N_SECTIONS;
}

static void
append (GListStore         *section,
        LanyardFoundFields *fields,
        const Known        *known)
{
  g_autoptr (LanyardFound) found = NULL;

  fields->conference = g_strdup (known->conference);
  fields->programme = g_object_ref (known->programme);
  found = lanyard_found_new (fields);
  g_list_store_append (section, found);
}

static guint
find (const Known        *known,
      const LanyardQuery *query,
      const LanyardTerms *terms,
      GListStore        **sections)
{
  GListModel *sessions = lanyard_programme_get_sessions (known->programme);
  GListModel *people = lanyard_programme_get_people (known->programme);
  guint       n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      LanyardText       *abstract = lanyard_session_get_abstract (session);
      guint              in = find_place (session, query, terms);
      LanyardFoundFields fields = { .in = in };

      if (in == LANYARD_FOUND_N_SECTIONS)
        continue;
      fields.session = g_object_ref (session);
      if (abstract != NULL)
        fields.snippet = lanyard_snippet_new (lanyard_text_get_text (abstract), terms);
      append (sections[in], &fields, known);
      n_found++;
    }
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (LanyardPerson) person = g_list_model_get_item (people, i);
      LanyardFoundFields fields = { .in = LANYARD_FOUND_PERSON };

      if (!is_in (terms, lanyard_person_get_name (person)))
        continue;
      fields.person = g_object_ref (person);
      append (sections[LANYARD_FOUND_PERSON], &fields, known);
    }
  return n_found;
}

static void
asked_cb (LanyardSearch *search)
{
  GPtrArray          *all = g_object_get_data (G_OBJECT (search), KNOWN);
  const LanyardQuery *query = lanyard_search_get_query (search);
  const LanyardTerms *terms = lanyard_search_get_terms (search);
  GListStore         *sections[LANYARD_FOUND_N_SECTIONS];
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();
  guint n_found = 0;

  for (guint i = 0; i < LANYARD_FOUND_N_SECTIONS; i++)
    sections[i] = g_list_store_new (LANYARD_TYPE_FOUND);
  for (guint i = 0; !lanyard_terms_is_empty (terms) && i < (query->everywhere ? all->len : 1); i++)
    n_found += find (g_ptr_array_index (all, i), query, terms, sections);
  for (guint i = 0; i < LANYARD_FOUND_N_SECTIONS; i++)
    {
      if (g_list_model_get_n_items (G_LIST_MODEL (sections[i])) > 0)
        g_ptr_array_add (filled, sections[i]);
    }
  lanyard_search_deliver (search, filled, n_found);
  for (guint i = 0; i < LANYARD_FOUND_N_SECTIONS; i++)
    g_object_unref (sections[i]);
}

/**
 * lanyard_test_search_new:
 *
 * Returns: (transfer full): a search that is answered at once
 */
LanyardSearch *
lanyard_test_search_new (void)
{
  LanyardSearch *search = lanyard_search_new ();

  g_object_set_data_full (G_OBJECT (search), KNOWN, g_ptr_array_new_with_free_func (known_free),
                          (GDestroyNotify)g_ptr_array_unref);
  g_signal_connect (search, "asked", G_CALLBACK (asked_cb), NULL);
  return search;
}

/**
 * lanyard_test_search_add:
 * @search: what lanyard_test_search_new() gave
 * @conference: (nullable): a conference's id
 * @programme: its programme, which is searched from now on; the first that is
 *   added is that of the conference that is shown
 */
void
lanyard_test_search_add (LanyardSearch    *search,
                         const char       *conference,
                         LanyardProgramme *programme)
{
  Known *known = g_new0 (Known, 1);

  known->conference = g_strdup (conference);
  known->programme = g_object_ref (programme);
  g_ptr_array_add (g_object_get_data (G_OBJECT (search), KNOWN), known);
}

/**
 * lanyard_test_search_remove_all:
 * @search: what lanyard_test_search_new() gave
 */
void
lanyard_test_search_remove_all (LanyardSearch *search)
{
  g_ptr_array_set_size (g_object_get_data (G_OBJECT (search), KNOWN), 0);
}
