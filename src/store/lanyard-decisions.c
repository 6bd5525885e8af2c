/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clock.h"
#include "lanyard-decisions-private.h"

#define SELECT "SELECT " LANYARD_DECISION_COLUMNS " FROM decision WHERE conference = ?1"

/* How much of a hash tells two sessions apart that had one id. */
#define HASH_DIGITS 8

/* Returns: (transfer full): one that was never made, to be filled in
 * @session: (nullable): NULL: nothing here */
LanyardDecision *
lanyard_decision_new (const char *item,
                      const char *session)
{
  LanyardDecision *self = g_new0 (LanyardDecision, 1);

  self->item = g_strdup (item);
  self->session = g_strdup (session != NULL ? session : "");
  self->base_of = lanyard_stamps_new ();
  self->made_of = lanyard_stamps_new ();
  return self;
}

void
lanyard_decision_free (LanyardDecision *self)
{
  g_free (self->item);
  g_free (self->session);
  g_free (self->base);
  g_array_unref (self->base_of);
  g_array_unref (self->made_of);
  g_free (self);
}

/* Returns: (transfer full): the one in a row; what a damaged file has for a
 * stamp is the earliest there can be */
LanyardDecision *
lanyard_decision_read (sqlite3_stmt *statement)
{
  LanyardDecision *decision = g_new0 (LanyardDecision, 1);

  decision->item = lanyard_database_dup_text (statement, 0);
  decision->session = lanyard_database_dup_text (statement, 1);
  if (!lanyard_stamp_parse (lanyard_database_get_text (statement, 2), &decision->stamp))
    decision->stamp = (LanyardStamp){ 0 };
  decision->waiting = sqlite3_column_int (statement, 3) != 0;
  decision->base = lanyard_database_dup_text (statement, 4);
  decision->base_of = lanyard_stamps_parse (lanyard_database_get_text (statement, 5));
  decision->made_of = lanyard_stamps_parse (lanyard_database_get_text (statement, 6));
  return decision;
}

static LanyardDecision *
read_first (LanyardDatabase *database,
            sqlite3_stmt    *statement,
            GError         **error)
{
  LanyardDecision *decision = NULL;

  if (statement != NULL && lanyard_database_next (database, statement, error))
    {
      decision = lanyard_decision_read (statement);
      sqlite3_reset (statement);
    }
  return decision;
}

/* Returns: (transfer full) (nullable): the decision on what a document calls
 * so; NULL without an error where there is none */
LanyardDecision *
lanyard_decision_find (LanyardDatabase *database,
                       const char      *conference,
                       const char      *section,
                       const char      *item,
                       GError         **error)
{
  return read_first (database,
                     lanyard_database_query (database, error,
                                             SELECT " AND section = ?2 AND item = ?3", "sss",
                                             conference, section, item),
                     error);
}

/* Another machine may call one session by another id than this one did: then
 * there are two decisions, of which the later counts. */
static LanyardDecision *
find_of_session (LanyardDatabase *database,
                 const char      *conference,
                 const char      *section,
                 const char      *session,
                 GError         **error)
{
  return read_first (database,
                     lanyard_database_query (database, error,
                                             SELECT " AND section = ?2 AND session = ?3"
                                                    " ORDER BY stamp DESC LIMIT 1",
                                             "sss", conference, section, session),
                     error);
}

gboolean
lanyard_decision_write (LanyardDatabase       *database,
                        const char            *conference,
                        const char            *section,
                        const LanyardDecision *decision,
                        GError               **error)
{
  g_autofree char *base_of = lanyard_stamps_to_text (decision->base_of);
  g_autofree char *made_of = lanyard_stamps_to_text (decision->made_of);
  char             stamp[LANYARD_STAMP_SIZE];

  lanyard_stamp_to_text (&decision->stamp, stamp);
  return lanyard_database_run (
    database, error,
    "INSERT OR REPLACE INTO decision (conference, section, item, session, stamp, waiting, base,"
    " base_of, made_of) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    "sssssisss", conference, section, decision->item, decision->session, stamp,
    (int)decision->waiting, decision->base, base_of, made_of);
}

/* Returns: (transfer full) (nullable): a text of the first row */
static char *
get_text (LanyardDatabase *database,
          sqlite3_stmt    *statement,
          GError         **error)
{
  char *text = NULL;

  if (statement != NULL && lanyard_database_next (database, statement, error))
    {
      text = lanyard_database_dup_text (statement, 0);
      sqlite3_reset (statement);
    }
  return text;
}

/* What all machines call a session: the id that it has where something is
 * decided on it first, and what tells it from another one that has that id in
 * another version of the programme.
 * Returns: (transfer full) (nullable): NULL with @error set */
static char *
make_item (LanyardDatabase *database,
           const char      *conference,
           const char      *session,
           GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *words = get_text (
    database,
    lanyard_database_query (database, &local_error,
                            "SELECT CASE key_kind WHEN 0 THEN key"
                            " ELSE title || char (10) || coalesce (speakers, '') END FROM star"
                            " WHERE conference = ?1 AND session = ?2",
                            "ss", conference, session),
    &local_error);
  g_autofree char *hash = NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (words == NULL)
    return g_strdup (session);

  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, words, -1);
  return g_strdup_printf ("%s~%.*s", session, HASH_DIGITS, hash);
}

/* What a session is called in one section of the document it is in all, but
 * for a lead time that it had before anything else.
 * Returns: (transfer full) (nullable): NULL with @error set */
char *
lanyard_decision_find_item (LanyardDatabase *database,
                            const char      *conference,
                            const char      *section,
                            const char      *session,
                            GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *item = NULL;

  if (g_str_equal (section, lanyard_section_to_name (LANYARD_SECTION_FIELDS)) ||
      g_str_equal (section, lanyard_section_to_name (LANYARD_SECTION_APPOINTMENTS)))
    return g_strdup (session);

  item = get_text (
    database,
    lanyard_database_query (database, &local_error,
                            "SELECT item FROM decision WHERE conference = ?1 AND session = ?2"
                            " AND section NOT IN ('appointments', 'fields', 'leads')"
                            " ORDER BY item LIMIT 1",
                            "ss", conference, session),
    &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return item != NULL ? g_steal_pointer (&item)
                      : make_item (database, conference, session, error);
}

/* Notes what was decided, in the transaction that does it.
 * @section: a section's name, or LANYARD_SECTION_NOTES_NAME
 * @session: a session's id, or an appointment's, or a field's name */
gboolean
lanyard_plans_decide (LanyardPlans *self,
                      const char   *conference,
                      const char   *section,
                      const char   *session,
                      GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LanyardDecision) decision =
              find_of_session (self->database, conference, section, session, &local_error);
  const LanyardStamp *seen = decision != NULL ? &decision->stamp : NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (decision == NULL)
    {
      g_autofree char *item =
        lanyard_decision_find_item (self->database, conference, section, session, error);

      if (item == NULL)
        return FALSE;
      decision = lanyard_decision_new (item, session);
    }
  else if (decision->waiting && g_str_equal (section, LANYARD_SECTION_NOTES_NAME))
    lanyard_stamps_add (decision->made_of, &decision->stamp);

  decision->stamp = lanyard_stamp_next (seen, lanyard_clock_real_now_ms (), self->device,
                                        self->chance);
  decision->waiting = TRUE;
  return lanyard_decision_write (self->database, conference, section, decision, error);
}

/* Another session takes the id: what was decided on this one has none here. */
gboolean
lanyard_plans_detach_decisions (LanyardDatabase *database,
                                const char      *conference,
                                const char      *session,
                                GError         **error)
{
  return lanyard_database_run (database, error,
                               "UPDATE decision SET session = '' WHERE conference = ?1"
                               " AND session = ?2 AND section <> 'fields'",
                               "ss", conference, session);
}

/* A session has another id now; as of reminders, two may have each other's. */
gboolean
lanyard_plans_rename_decisions (LanyardDatabase *database,
                                const char      *conference,
                                const char      *from,
                                const char      *to,
                                GError         **error)
{
  return lanyard_database_run (database, error,
                               "UPDATE decision SET session = char (10) || ?3"
                               " WHERE conference = ?1 AND session = ?2 AND section <> 'fields'",
                               "sss", conference, from, to);
}

gboolean
lanyard_plans_settle_decisions (LanyardDatabase *database,
                                const char      *conference,
                                GError         **error)
{
  return lanyard_database_run (database, error,
                               "UPDATE decision SET session = substr (session, 2)"
                               " WHERE conference = ?1 AND session LIKE char (10) || '%'",
                               "s", conference);
}
