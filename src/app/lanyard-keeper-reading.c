/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-private.h"

/**
 * lanyard_keeper_load:
 * @self: an open keeper
 * @conference: a conference's id
 * @problems: (out) (optional) (nullable) (element-type LanyardProblem): what
 *   its reader met
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): its programme, for the main thread
 */
LanyardProgramme *
lanyard_keeper_load (LanyardKeeper *self,
                     const char    *conference,
                     GPtrArray    **problems,
                     GError       **error)
{
  return lanyard_programmes_load (self->programmes, conference, problems, error);
}

/**
 * lanyard_keeper_dup_zone:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_KEEPER_ERROR_UNKNOWN_CONFERENCE, or LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the venue's zone
 */
GTimeZone *
lanyard_keeper_dup_zone (LanyardKeeper *self,
                         const char    *conference,
                         GError       **error)
{
  g_autoptr (LanyardProgramme) programme =
              lanyard_programmes_load (self->programmes, conference, NULL, error);

  return programme != NULL ? g_time_zone_ref (lanyard_programme_get_zone (programme)) : NULL;
}

/**
 * lanyard_keeper_list_sessions:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardSnapshot): what is
 *   known of each session of its programme
 */
GPtrArray *
lanyard_keeper_list_sessions (LanyardKeeper *self,
                              const char    *conference,
                              GError       **error)
{
  return lanyard_programmes_list_snapshots (self->programmes, conference, error);
}

static LanyardSnapshot *
find_entry (LanyardKeeper *self,
            const char    *conference,
            const char    *session,
            GError       **error)
{
  g_autoptr (GPtrArray) entries = lanyard_plans_list_entries (self->plans, conference, error);

  g_autoptr (LanyardNote) note = NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->snapshot->id, session))
        return lanyard_snapshot_copy (entry->snapshot);
    }

  if (entries == NULL)
    return NULL;
  note = lanyard_plans_find_note (self->plans, conference, session, NULL);
  if (note != NULL)
    return lanyard_snapshot_copy (note->snapshot);
  g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_SESSION, session);
  return NULL;
}

/**
 * lanyard_keeper_find_session:
 * @self: an open keeper
 * @conference: a conference's id
 * @session: a session's id
 * @error: LANYARD_KEEPER_ERROR_NO_SESSION, or LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what is known of it: in the programme,
 *   else in the plan
 */
LanyardSnapshot *
lanyard_keeper_find_session (LanyardKeeper *self,
                             const char    *conference,
                             const char    *session,
                             GError       **error)
{
  g_autoptr (GError) local = NULL;
  LanyardSnapshot *found =
    lanyard_programmes_find_snapshot (self->programmes, conference, session, &local);

  if (g_error_matches (local, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND))
    return find_entry (self, conference, session, error);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return found;
}

/* Puts a session with a note before those that are found in texts alone. */
static void
add_noted (GPtrArray         *hits,
           const LanyardNote *note)
{
  guint       place = 0;
  LanyardHit *hit;

  for (guint i = 0; i < hits->len; i++)
    {
      const LanyardHit *other = g_ptr_array_index (hits, i);

      place += other->rank < LANYARD_RANK_TEXT;
      if (!g_str_equal (other->session, note->snapshot->id))
        continue;
      if (other->rank < LANYARD_RANK_TEXT)
        return;
      g_ptr_array_remove_index (hits, i--);
    }

  hit = g_new0 (LanyardHit, 1);
  hit->conference = g_strdup (note->conference);
  hit->session = g_strdup (note->snapshot->id);
  hit->rank = LANYARD_RANK_TEXT;
  g_ptr_array_insert (hits, (int)place, hit);
}

/**
 * lanyard_keeper_search:
 * @self: an open keeper
 * @conference: a conference's id
 * @query: what was typed
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardHit): sessions that
 *   all terms are in, or the user's notes on them, the best first
 */
GPtrArray *
lanyard_keeper_search (LanyardKeeper *self,
                       const char    *conference,
                       const char    *query,
                       GError       **error)
{
  g_autoptr (LanyardTerms) terms = lanyard_terms_new (query);
  g_autoptr (GPtrArray) hits =
              lanyard_programmes_search (self->programmes, conference, terms, G_MAXUINT, error);
  g_autoptr (GPtrArray) notes = NULL;

  if (hits == NULL)
    return NULL;

  notes =
    lanyard_plans_search_notes (self->plans, self->programmes, conference, terms, error);
  if (notes == NULL)
    return NULL;
  /* each before the last, so that the first comes first */
  for (guint i = notes->len; i > 0; i--)
    add_noted (hits, g_ptr_array_index (notes, i - 1));
  return g_steal_pointer (&hits);
}
