/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-share.h"

#include "lanyard-link.h"
#include "lanyard-room.h"
#include "lanyard-words-time.h"
#include "lanyard-words.h"

/* Between the parts of a line; the same in every language. */
#define SEPARATOR " · "

/**
 * lanyard_words_share:
 * @session: a session
 * @programme: its programme
 *
 * Returns: (transfer full): what one tells a friend of it, in three or four
 *   lines: title, who, when and where, the conference
 */
char *
lanyard_words_share (LanyardSession   *session,
                     LanyardProgramme *programme)
{
  LanyardRoom     *room = lanyard_session_get_room (session);
  g_autofree char *who = lanyard_words_names (lanyard_session_get_speakers (session));
  g_autofree char *when =
    lanyard_words_session_when (session, lanyard_programme_get_zone (programme));
  g_autoptr (GString) text = g_string_new (lanyard_session_get_title (session));

  if (who != NULL && *who != '\0')
    g_string_append_printf (text, "\n%s", who);
  g_string_append_printf (text, "\n%s", when);
  if (room != NULL)
    g_string_append_printf (text, SEPARATOR "%s", lanyard_room_get_title (room));
  g_string_append_printf (text, "\n%s", lanyard_programme_get_title (programme));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_page (const LanyardLink *link)
{
  const char *scheme = g_uri_peek_scheme (link->url);

  return link->kind == LANYARD_LINK_WEBSITE &&
         (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0);
}

/**
 * lanyard_words_share_link:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): the address of its page on the web
 */
const char *
lanyard_words_share_link (LanyardSession *session)
{
  GPtrArray *links = lanyard_session_get_links (session);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const LanyardLink *link = g_ptr_array_index (links, i);

      if (is_page (link))
        return link->url;
    }

  return NULL;
}
