/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session-filter.h"

#include "lanyard-topic.h"

/* What is searched is one text; a term holds no white space, so that none
 * reaches over the end of a line. */
static void
add_line (GString    *all,
          const char *text)
{
  g_autofree char *folded = lanyard_fold (text);

  g_string_append (all, folded);
  g_string_append_c (all, '\n');
}

static void
add_people (GString   *all,
            GPtrArray *people)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    add_line (all, lanyard_person_get_name (g_ptr_array_index (people, i)));
}

static void
add_topics (GString   *all,
            GPtrArray *topics)
{
  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      const LanyardTopic *topic = g_ptr_array_index (topics, i);

      add_line (all, topic->title);
      add_topics (all, topic->topics);
    }
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
  add_line (all, lanyard_session_get_title (session));
  if (lanyard_session_get_subtitle (session) != NULL)
    add_line (all, lanyard_session_get_subtitle (session));
  add_people (all, lanyard_session_get_leads (session));
  add_people (all, lanyard_session_get_speakers (session));
  add_topics (all, lanyard_session_get_topics (session));
  return lanyard_terms_match (terms, all->str);
}
