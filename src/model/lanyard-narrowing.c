/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-narrowing.h"

/* When it is over; LANYARD_NO_INSTANT where nobody knows. What has a start alone
 * is over with it, as there is nothing to catch of it that one could know of. */
static LanyardInstant
get_end (LanyardSession *session)
{
  LanyardInstant end = lanyard_session_get_end (session);

  return end != LANYARD_NO_INSTANT ? end : lanyard_session_get_start (session);
}

static gboolean
is_over (LanyardSession *session,
         LanyardInstant  now)
{
  LanyardInstant end = get_end (session);

  return end != LANYARD_NO_INSTANT && end <= now;
}

/**
 * lanyard_narrowing_clear:
 * @self: a narrowing
 *
 * Lets everything through again.
 */
void
lanyard_narrowing_clear (LanyardNarrowing *self)
{
  g_free (self->track);
  g_free (self->room);
  g_free (self->language);
  *self = (LanyardNarrowing){ .kind = LANYARD_NARROWING_ANY };
}

/**
 * lanyard_narrowing_is_empty:
 * @self: a narrowing
 *
 * Returns: whether it lets everything through
 */
gboolean
lanyard_narrowing_is_empty (const LanyardNarrowing *self)
{
  return self->track == NULL && self->room == NULL && self->language == NULL &&
         self->kind == LANYARD_NARROWING_ANY && !self->starred && !self->not_over;
}

static gboolean
has_language (LanyardSession *session,
              const char     *language)
{
  const char *const *languages = lanyard_session_get_languages (session);

  return languages != NULL && g_strv_contains (languages, language);
}

/**
 * lanyard_narrowing_matches:
 * @self: a narrowing
 * @session: a session
 * @star: what the user decided on it
 * @now: the time
 *
 * Returns: whether all that is asked for holds for it; what has no time yet is
 *   not over
 */
gboolean
lanyard_narrowing_matches (const LanyardNarrowing *self,
                           LanyardSession         *session,
                           LanyardStar             star,
                           LanyardInstant          now)
{
  LanyardTrack *track = lanyard_session_get_track (session);
  LanyardRoom  *room = lanyard_session_get_room (session);

  if (self->starred && star != LANYARD_STAR_GOING && star != LANYARD_STAR_MAYBE)
    return FALSE;
  if (self->not_over && is_over (session, now))
    return FALSE;
  if (self->kind != LANYARD_NARROWING_ANY && self->kind != (int)lanyard_session_get_kind (session))
    return FALSE;
  if (self->track != NULL &&
      (track == NULL || !g_str_equal (self->track, lanyard_track_get_id (track))))
    return FALSE;
  if (self->room != NULL && (room == NULL || !g_str_equal (self->room, lanyard_room_get_id (room))))
    return FALSE;
  return self->language == NULL || has_language (session, self->language);
}

static void
add (GHashTable *set,
     const char *value)
{
  if (!g_hash_table_contains (set, value))
    g_hash_table_add (set, g_strdup (value));
}

static void
add_session (LanyardNarrowingChoices *self,
             LanyardSession          *session,
             LanyardInstant           now)
{
  LanyardTrack      *track = lanyard_session_get_track (session);
  LanyardRoom       *room = lanyard_session_get_room (session);
  const char *const *languages = lanyard_session_get_languages (session);
  LanyardSessionKind kind = lanyard_session_get_kind (session);

  if (track != NULL)
    add (self->tracks, lanyard_track_get_id (track));
  if (room != NULL)
    add (self->rooms, lanyard_room_get_id (room));
  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    add (self->languages, languages[i]);
  if (!self->kinds[kind])
    self->n_kinds++;
  self->kinds[kind] = TRUE;
  if (is_over (session, now))
    self->n_over++;
  else
    self->n_to_come++;
}

/**
 * lanyard_narrowing_choices_new:
 * @sessions: a list of LanyardSession
 * @now: the time
 *
 * Returns: (transfer full): what they can be told apart by
 */
LanyardNarrowingChoices *
lanyard_narrowing_choices_new (GListModel    *sessions,
                               LanyardInstant now)
{
  LanyardNarrowingChoices *self = g_new0 (LanyardNarrowingChoices, 1);

  self->tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rooms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      add_session (self, session, now);
    }
  return self;
}

void
lanyard_narrowing_choices_free (LanyardNarrowingChoices *self)
{
  g_hash_table_unref (self->tracks);
  g_hash_table_unref (self->rooms);
  g_hash_table_unref (self->languages);
  g_free (self);
}

/**
 * lanyard_narrowing_next_end:
 * @sessions: a list of LanyardSession
 * @now: the time
 *
 * Returns: when the next of them will be over; LANYARD_NO_INSTANT where none
 *   will, as far as is known
 */
LanyardInstant
lanyard_narrowing_next_end (GListModel    *sessions,
                            LanyardInstant now)
{
  LanyardInstant next = LANYARD_NO_INSTANT;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      LanyardInstant end = get_end (session);

      if (end > now && (next == LANYARD_NO_INSTANT || end < next))
        next = end;
    }
  return next;
}
