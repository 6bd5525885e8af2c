/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-search-text-private.h"

#include "lanyard-fold.h"
#include "lanyard-prose.h"
#include "lanyard-summary-part.h"
#include "lanyard-topic.h"

static void
add (GString    *all,
     const char *text)
{
  if (text == NULL)
    return;
  g_string_append (all, text);
  g_string_append_c (all, '\n');
}

static void
add_text (GString     *all,
          LanyardText *text)
{
  static const LanyardProseFormat formats[] = {
    [LANYARD_TEXT_PLAIN] = LANYARD_PROSE_PLAIN,
    [LANYARD_TEXT_MARKDOWN] = LANYARD_PROSE_MARKDOWN,
    [LANYARD_TEXT_HTML] = LANYARD_PROSE_HTML,
  };
  g_autofree char *seen = NULL;

  if (text == NULL)
    return;
  seen = lanyard_prose_strip (formats[lanyard_text_get_text_type (text)],
                              lanyard_text_get_text (text));
  add (all, seen);
}

static void
add_people (GString   *all,
            GPtrArray *people)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    add (all, lanyard_person_get_name (g_ptr_array_index (people, i)));
}

static void
add_topics (GString   *all,
            GPtrArray *topics)
{
  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      const LanyardTopic *topic = g_ptr_array_index (topics, i);

      add (all, topic->title);
      add_topics (all, topic->topics);
    }
}

static void
add_texts (GString        *all,
           LanyardSession *session)
{
  GPtrArray *summary = lanyard_session_get_summary (session);

  add_text (all, lanyard_session_get_abstract (session));
  add_text (all, lanyard_session_get_description (session));
  add (all, lanyard_session_get_audience (session));
  add_topics (all, lanyard_session_get_topics (session));
  for (guint i = 0; summary != NULL && i < summary->len; i++)
    {
      const LanyardSummaryPart *part = g_ptr_array_index (summary, i);

      add (all, part->title);
      add_text (all, part->text);
    }
}

/**
 * lanyard_search_text_dup_body:
 * @session: a session
 *
 * Returns: (transfer full): the texts of it that are searched, as they are
 *   shown; the title and the names are not among them
 */
char *
lanyard_search_text_dup_body (LanyardSession *session)
{
  GString *body = g_string_new (NULL);

  add_texts (body, session);
  return g_string_free_and_steal (body);
}

/**
 * lanyard_search_text_init:
 * @self: (out caller-allocates): filled in
 * @session: a session
 */
void
lanyard_search_text_init (LanyardSearchText *self,
                          LanyardSession    *session)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *body = lanyard_search_text_dup_body (session);
  LanyardTrack    *track = lanyard_session_get_track (session);
  LanyardRoom     *room = lanyard_session_get_room (session);

  add (title, lanyard_session_get_title (session));
  add (title, lanyard_session_get_subtitle (session));
  add_people (names, lanyard_session_get_speakers (session));
  add_people (names, lanyard_session_get_leads (session));
  add (names, track != NULL ? lanyard_track_get_title (track) : NULL);
  add (names, room != NULL ? lanyard_room_get_title (room) : NULL);

  self->title = lanyard_fold (title->str);
  self->names = lanyard_fold (names->str);
  self->body = lanyard_fold (body);
}

void
lanyard_search_text_clear (LanyardSearchText *self)
{
  g_free (self->title);
  g_free (self->names);
  g_free (self->body);
}
