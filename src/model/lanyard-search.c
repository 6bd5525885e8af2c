/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-search.h"

struct _LanyardSearch
{
  GObject parent_instance;

  LanyardQuery  query;
  LanyardTerms *terms;      /* of the query */
  GListStore   *sections;   /* of lists of LanyardFound */
  guint         n_sessions; /* in them */
  char         *failure;    /* (nullable) the sentence that says why nothing can be found */
};

G_DEFINE_FINAL_TYPE (LanyardSearch, lanyard_search, G_TYPE_OBJECT)

enum {
  SIGNAL_ASKED,
  SIGNAL_DELIVERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
lanyard_search_finalize (GObject *object)
{
  LanyardSearch *self = LANYARD_SEARCH (object);

  lanyard_query_clear (&self->query);
  lanyard_terms_free (self->terms);
  g_object_unref (self->sections);
  g_free (self->failure);

  G_OBJECT_CLASS (lanyard_search_parent_class)->finalize (object);
}

static void
lanyard_search_class_init (LanyardSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_search_finalize;

  /* Something else is searched for: the query says what. */
  signals[SIGNAL_ASKED] = g_signal_new ("asked", LANYARD_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  /* The sections are those of the query now. */
  signals[SIGNAL_DELIVERED] = g_signal_new ("delivered", LANYARD_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lanyard_search_init (LanyardSearch *self)
{
  self->query.track = LANYARD_QUERY_ANY;
  self->query.room = LANYARD_QUERY_ANY;
  self->terms = lanyard_terms_new (NULL);
  self->sections = g_list_store_new (G_TYPE_LIST_MODEL);
}

void
lanyard_query_clear (LanyardQuery *self)
{
  g_free (self->text);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->sessions, g_hash_table_unref);
  *self = (LanyardQuery){ .track = LANYARD_QUERY_ANY, .room = LANYARD_QUERY_ANY };
}

/**
 * lanyard_query_is_narrow:
 * @self: a query
 *
 * Returns: whether it leaves out sessions of the conference whatever they say
 */
gboolean
lanyard_query_is_narrow (const LanyardQuery *self)
{
  return self->days != NULL || self->track != LANYARD_QUERY_ANY ||
         self->room != LANYARD_QUERY_ANY || self->sessions != NULL;
}

/**
 * lanyard_search_new:
 *
 * Returns: (transfer full): a search for nothing yet
 */
LanyardSearch *
lanyard_search_new (void)
{
  return g_object_new (LANYARD_TYPE_SEARCH, NULL);
}

/**
 * lanyard_search_ask:
 * @self: a search
 * @query: what to search for from now on; its contents are taken over, it is
 *   empty afterwards
 *
 * What was found stays until something else is delivered.
 */
void
lanyard_search_ask (LanyardSearch *self,
                    LanyardQuery  *query)
{
  lanyard_query_clear (&self->query);
  self->query = *query;
  *query = (LanyardQuery){ .track = LANYARD_QUERY_ANY, .room = LANYARD_QUERY_ANY };
  lanyard_terms_free (self->terms);
  self->terms = lanyard_terms_new (self->query.text);
  g_signal_emit (self, signals[SIGNAL_ASKED], 0);
}

/**
 * lanyard_search_deliver:
 * @self: a search
 * @sections: (element-type GListModel): lists of LanyardFound, none empty
 * @n_sessions: how many sessions are in them
 *
 * Replaces all that was found, at once.
 */
void
lanyard_search_deliver (LanyardSearch *self,
                        GPtrArray     *sections,
                        guint          n_sessions)
{
  self->n_sessions = n_sessions;
  g_set_str (&self->failure, NULL);
  g_list_store_splice (self->sections, 0, g_list_model_get_n_items (G_LIST_MODEL (self->sections)),
                       sections->pdata, sections->len);
  g_signal_emit (self, signals[SIGNAL_DELIVERED], 0);
}

/**
 * lanyard_search_fail:
 * @self: a search
 * @sentence: why nothing can be found
 */
void
lanyard_search_fail (LanyardSearch *self,
                     const char    *sentence)
{
  self->n_sessions = 0;
  g_set_str (&self->failure, sentence);
  g_list_store_remove_all (self->sections);
  g_signal_emit (self, signals[SIGNAL_DELIVERED], 0);
}

/**
 * lanyard_search_get_query:
 * @self: a search
 *
 * Returns: (transfer none): what is searched for
 */
const LanyardQuery *
lanyard_search_get_query (LanyardSearch *self)
{
  return &self->query;
}

/**
 * lanyard_search_get_terms:
 * @self: a search
 *
 * Returns: (transfer none): the terms of the query
 */
const LanyardTerms *
lanyard_search_get_terms (LanyardSearch *self)
{
  return self->terms;
}

/**
 * lanyard_search_get_sections:
 * @self: a search
 *
 * Returns: (transfer none): a list of lists of LanyardFound, in the order of
 *   LanyardFoundIn; one list object as long as @self is there
 */
GListModel *
lanyard_search_get_sections (LanyardSearch *self)
{
  return G_LIST_MODEL (self->sections);
}

/**
 * lanyard_search_count:
 * @self: a search
 *
 * Returns: how many sessions were found
 */
guint
lanyard_search_count (LanyardSearch *self)
{
  return self->n_sessions;
}

/**
 * lanyard_search_get_failure:
 * @self: a search
 *
 * Returns: (nullable): why nothing can be found
 */
const char *
lanyard_search_get_failure (LanyardSearch *self)
{
  return self->failure;
}
