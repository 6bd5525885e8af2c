/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-private.h"

/**
 * lanyard_keeper_list_notes:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardNote): what is noted
 *   of its sessions
 */
GPtrArray *
lanyard_keeper_list_notes (LanyardKeeper *self,
                           const char    *conference,
                           GError       **error)
{
  return lanyard_plans_list_notes (self->plans, conference, error);
}

/**
 * lanyard_keeper_find_note:
 * @self: an open keeper
 * @conference: a conference's id
 * @session: a session's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what is noted of the session; NULL
 *   without an error where nothing is
 */
LanyardNote *
lanyard_keeper_find_note (LanyardKeeper *self,
                          const char    *conference,
                          const char    *session,
                          GError       **error)
{
  return lanyard_plans_find_note (self->plans, conference, session, error);
}

/**
 * lanyard_keeper_set_note:
 * @self: an open keeper
 * @conference: a conference's id
 * @session: what is known of the session
 * @text: Markdown; nothing but space deletes the note
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_keeper_set_note (LanyardKeeper         *self,
                         const char            *conference,
                         const LanyardSnapshot *session,
                         const char            *text,
                         GError               **error)
{
  if (!lanyard_plans_set_note (self->plans, conference, session, text, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_NOTES, conference);
  return TRUE;
}

/**
 * lanyard_keeper_set_seen:
 * @self: an open keeper
 * @conference: a conference's id
 * @session: what is known of the session
 * @seen: what the user says of it
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_keeper_set_seen (LanyardKeeper         *self,
                         const char            *conference,
                         const LanyardSnapshot *session,
                         LanyardSeen            seen,
                         GError               **error)
{
  if (!lanyard_plans_set_seen (self->plans, conference, session, seen, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_NOTES, conference);
  return TRUE;
}

/**
 * lanyard_keeper_set_left_out:
 * @self: an open keeper
 * @conference: a conference's id
 * @session: the id of a session with a note
 * @left_out: whether the write-up leaves it out
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_keeper_set_left_out (LanyardKeeper *self,
                             const char    *conference,
                             const char    *session,
                             gboolean       left_out,
                             GError       **error)
{
  if (!lanyard_plans_set_left_out (self->plans, conference, session, left_out, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_NOTES, conference);
  return TRUE;
}
