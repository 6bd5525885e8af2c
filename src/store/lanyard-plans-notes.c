/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clock.h"
#include "lanyard-decisions-private.h"
#include "lanyard-fold.h"
#include "lanyard-plans-private.h"
#include "lanyard-prose.h"

/* What setting something of one session's note needs. */
typedef struct
{
  LanyardPlans          *plans;
  const char            *conference;
  const LanyardSnapshot *snapshot;
  const char            *text;
  LanyardSeen            seen;
} Setting;

/* Returns: (transfer full): the note in a row of LANYARD_NOTE_SELECT; whatever
 *   a damaged file says */
LanyardNote *
lanyard_plans_read_note (sqlite3_stmt *statement)
{
  LanyardNote *note = g_new0 (LanyardNote, 1);
  int          seen = sqlite3_column_int (statement, 4);

  note->conference = lanyard_database_dup_text (statement, 0);
  note->text = lanyard_database_dup_text (statement, 1);
  if (note->text == NULL)
    note->text = g_strdup ("");
  note->stamp = sqlite3_column_int64 (statement, 2);
  note->left_out = sqlite3_column_int (statement, 3) != 0;
  note->seen = seen >= 0 && seen <= LANYARD_SEEN_LATER ? (LanyardSeen)seen : LANYARD_SEEN_NOTHING;
  note->gone = sqlite3_column_int (statement, 5) != 0;
  note->snapshot = lanyard_plans_read_snapshot (statement, 6);
  return note;
}

/* @has: whether anything is noted of a session */
gboolean
lanyard_plans_has_note (LanyardDatabase *database,
                        const char      *conference,
                        const char      *session,
                        gboolean        *has,
                        GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement = lanyard_database_query (
    database, &local_error,
    "SELECT 1 FROM note WHERE conference = ?1 AND session = ?2 AND (text <> '' OR seen <> 0)",
    "ss", conference, session);

  *has = statement != NULL && lanyard_database_next (database, statement, &local_error);
  if (*has)
    sqlite3_reset (statement);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* What the index has of a note is what a reader sees of it. */
static char *
dup_folded (const char *text)
{
  g_autofree char *seen = lanyard_prose_strip (LANYARD_PROSE_MARKDOWN, text);

  return lanyard_fold (seen);
}

/* The stamp grows also where the clock was put back. */
static gboolean
write_text (LanyardDatabase *database,
            const char      *conference,
            const char      *session,
            const char      *text,
            const char      *folded,
            GError         **error)
{
  return lanyard_database_run (
    database, error,
    "INSERT INTO note (conference, session, text, folded, stamp) VALUES (?1, ?2, ?3, ?4, ?5)"
    " ON CONFLICT (conference, session) DO UPDATE SET text = excluded.text,"
    " folded = excluded.folded, stamp = max (stamp + 1, excluded.stamp)",
    "ssssl", conference, session, text, folded, lanyard_clock_real_now_ms ());
}

static gboolean
write_words (LanyardDatabase *database,
             const char      *conference,
             const char      *session,
             const char      *folded,
             GError         **error)
{
  g_autofree char *words = lanyard_fold_to_words (folded);

  return lanyard_database_run (
    database, error,
    "INSERT OR REPLACE INTO note_words (rowid, words)"
    " SELECT number, ?3 FROM note WHERE conference = ?1 AND session = ?2",
    "sss", conference, session, words);
}

/* Puts a text, which may be none, in the place of the one of a session that is
 * kept. */
gboolean
lanyard_plans_write_text (LanyardDatabase *database,
                          const char      *conference,
                          const char      *session,
                          const char      *text,
                          GError         **error)
{
  g_autofree char *folded = dup_folded (text);

  return write_text (database, conference, session, text, folded, error) &&
         write_words (database, conference, session, folded, error);
}

static gboolean
set_note (LanyardDatabase *database,
          gpointer         data,
          GError         **error)
{
  const Setting *setting = data;

  return lanyard_plans_keep_session (database, setting->conference, setting->snapshot, error) &&
         lanyard_plans_write_text (database, setting->conference, setting->snapshot->id,
                                   setting->text, error) &&
         lanyard_plans_decide (setting->plans, setting->conference, LANYARD_SECTION_NOTES_NAME,
                               setting->snapshot->id, error);
}

/**
 * lanyard_plans_set_note:
 * @self: plans
 * @conference: the id of a conference that is known
 * @snapshot: what is known of the session; it need not be starred
 * @text: Markdown; where nothing but space is in it, the note is deleted
 * @error: LANYARD_STORE_ERROR: NOT_FOUND as of lanyard_plans_set_star()
 *
 * What is deleted stays as a row without text, so that another machine can hear
 * of it.
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_set_note (LanyardPlans          *self,
                        const char            *conference,
                        const LanyardSnapshot *snapshot,
                        const char            *text,
                        GError               **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  Setting          setting = {
             .plans = self,
             .conference = conference,
             .snapshot = snapshot,
             .text = lanyard_note_text_is_empty (valid) ? "" : valid,
  };

  return lanyard_database_transact (self->database, set_note, &setting, error);
}

static gboolean
set_seen (LanyardDatabase *database,
          gpointer         data,
          GError         **error)
{
  const Setting *setting = data;

  return lanyard_plans_keep_session (database, setting->conference, setting->snapshot, error) &&
         lanyard_database_run (
           database, error,
           "INSERT INTO note (conference, session, seen, seen_stamp) VALUES (?1, ?2, ?3, ?4)"
           " ON CONFLICT (conference, session) DO UPDATE SET seen = excluded.seen,"
           " seen_stamp = max (seen_stamp + 1, excluded.seen_stamp)",
           "ssil", setting->conference, setting->snapshot->id, (int)setting->seen,
           lanyard_clock_real_now_ms ()) &&
         lanyard_plans_decide (setting->plans, setting->conference,
                               lanyard_section_to_name (LANYARD_SECTION_SEEN),
                               setting->snapshot->id, error);
}

/**
 * lanyard_plans_set_seen:
 * @self: plans
 * @conference: the id of a conference that is known
 * @snapshot: what is known of the session; it need not be starred
 * @seen: what the user says of it
 * @error: LANYARD_STORE_ERROR: NOT_FOUND as of lanyard_plans_set_star()
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_set_seen (LanyardPlans          *self,
                        const char            *conference,
                        const LanyardSnapshot *snapshot,
                        LanyardSeen            seen,
                        GError               **error)
{
  Setting setting = { self, conference, snapshot, .seen = seen };

  return lanyard_database_transact (self->database, set_seen, &setting, error);
}

/**
 * lanyard_plans_set_left_out:
 * @self: plans
 * @conference: a conference's id
 * @session: the id of a session of which something is noted
 * @left_out: whether the write-up leaves it out
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk; also where there is no note
 */
gboolean
lanyard_plans_set_left_out (LanyardPlans *self,
                            const char   *conference,
                            const char   *session,
                            gboolean      left_out,
                            GError      **error)
{
  gboolean done;

  lanyard_database_lock (self->database);
  done = lanyard_database_run (self->database, error,
                               "UPDATE note SET left_out = ?3"
                               " WHERE conference = ?1 AND session = ?2",
                               "ssi", conference, session, (int)left_out);
  lanyard_database_unlock (self->database);
  return done;
}

/**
 * lanyard_plans_find_note:
 * @self: plans
 * @conference: a conference's id
 * @session: a session's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what is noted of the session; NULL
 *   without an error where nothing is
 */
LanyardNote *
lanyard_plans_find_note (LanyardPlans *self,
                         const char   *conference,
                         const char   *session,
                         GError      **error)
{
  sqlite3_stmt *statement;
  g_autoptr (LanyardNote) note = NULL;

  lanyard_database_lock (self->database);
  statement = lanyard_database_query (self->database, error,
                                      LANYARD_NOTE_SELECT
                                      " WHERE conference = ?1 AND session = ?2",
                                      "ss", conference, session);
  if (statement != NULL && lanyard_database_next (self->database, statement, error))
    {
      note = lanyard_plans_read_note (statement);
      sqlite3_reset (statement);
    }
  lanyard_database_unlock (self->database);
  return note != NULL && !lanyard_note_is_empty (note) ? g_steal_pointer (&note) : NULL;
}

static GPtrArray *
read_notes (LanyardDatabase *database,
            const char      *conference,
            GError         **error)
{
  sqlite3_stmt *statement =
    lanyard_database_query (database, error,
                            LANYARD_NOTE_SELECT " WHERE conference = ?1 ORDER BY session", "s",
                            conference);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_note_free);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lanyard_database_next (database, statement, &local_error))
    {
      g_autoptr (LanyardNote) note = lanyard_plans_read_note (statement);

      if (!lanyard_note_is_empty (note))
        g_ptr_array_add (notes, g_steal_pointer (&note));
    }

  if (local_error == NULL)
    return g_steal_pointer (&notes);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/**
 * lanyard_plans_list_notes:
 * @self: plans
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardNote): what is noted
 *   of its sessions, also of those that are gone, in order of ids
 */
GPtrArray *
lanyard_plans_list_notes (LanyardPlans *self,
                          const char   *conference,
                          GError      **error)
{
  GPtrArray *notes;

  lanyard_database_lock (self->database);
  notes = read_notes (self->database, conference, error);
  lanyard_database_unlock (self->database);
  return notes;
}

/* A session has another id now; as of reminders, two may have each other's. */
gboolean
lanyard_plans_rename_note (LanyardDatabase *database,
                           const char      *conference,
                           const char      *from,
                           const char      *to,
                           GError         **error)
{
  return lanyard_database_run (database, error,
                               "UPDATE note SET session = char (10) || ?3"
                               " WHERE conference = ?1 AND session = ?2",
                               "sss", conference, from, to);
}

/* All have left what was their own: nothing is in the way. */
gboolean
lanyard_plans_settle_notes (LanyardDatabase *database,
                            const char      *conference,
                            GError         **error)
{
  return lanyard_database_run (database, error,
                               "UPDATE note SET session = substr (session, 2)"
                               " WHERE conference = ?1 AND session LIKE char (10) || '%'",
                               "s", conference);
}
