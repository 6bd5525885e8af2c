/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session-filter.h"

#include "lanyard-topic.h"

static gboolean
text_matches (const char         *text,
              GString            *all,
              const LanyardTerms *terms)
{
  if (text != NULL)
    {
      g_autofree char *folded = lanyard_fold (text);

      g_string_append (all, folded);
      g_string_append_c (all, '\n');
    }

  return lanyard_terms_match (terms, all->str);
}

static gboolean
people_match (GPtrArray          *people,
              GString            *all,
              const LanyardTerms *terms)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      if (text_matches (lanyard_person_get_name (g_ptr_array_index (people, i)), all, terms))
        return TRUE;
    }

  return FALSE;
}

static gboolean
topics_match (GPtrArray          *topics,
              GString            *all,
              const LanyardTerms *terms)
{
  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      const LanyardTopic *topic = g_ptr_array_index (topics, i);

      if (text_matches (topic->title, all, terms) || topics_match (topic->topics, all, terms))
        return TRUE;
    }

  return FALSE;
}

/**
 * lanyard_session_matches:
 * @session: a session
 * @terms: what was typed
 *
 * Returns: whether every term is in its title, its subtitle, its topics or
 *   the names of its leads and speakers
 */
gboolean
lanyard_session_matches (LanyardSession     *session,
                         const LanyardTerms *terms)
{
  g_autoptr (GString) all = NULL;

  g_return_val_if_fail (LANYARD_IS_SESSION (session), FALSE);

  if (lanyard_terms_is_empty (terms))
    return TRUE;

  all = g_string_new (NULL);
  return text_matches (lanyard_session_get_title (session), all, terms) ||
         text_matches (lanyard_session_get_subtitle (session), all, terms) ||
         people_match (lanyard_session_get_leads (session), all, terms) ||
         people_match (lanyard_session_get_speakers (session), all, terms) ||
         topics_match (lanyard_session_get_topics (session), all, terms);
}
