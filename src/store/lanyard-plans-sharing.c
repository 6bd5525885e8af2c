/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-decisions-private.h"

#include <string.h>

/* A decision that waits, and the section that it is in. */
typedef struct
{
  LanyardDecision *decision;
  char            *section;
} Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  lanyard_decision_free (waiting->decision);
  g_free (waiting->section);
  g_free (waiting);
}

/* Returns: (transfer full) (nullable) (element-type Waiting) */
static GPtrArray *
read_waiting (LanyardDatabase *database,
              const char      *conference,
              GError         **error)
{
  sqlite3_stmt *statement =
    lanyard_database_query (database, error,
                            "SELECT " LANYARD_DECISION_COLUMNS ", section FROM decision"
                            " WHERE conference = ?1 AND waiting = 1",
                            "s", conference);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (waiting_free);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lanyard_database_next (database, statement, &local_error))
    {
      Waiting *waiting = g_new0 (Waiting, 1);

      waiting->decision = lanyard_decision_read (statement);
      waiting->section = lanyard_database_dup_text (statement, LANYARD_N_DECISION_COLUMNS);
      g_ptr_array_add (all, waiting);
    }

  if (local_error == NULL)
    return g_steal_pointer (&all);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* What a document is made of. */
typedef struct
{
  LanyardDatabase     *database;
  LanyardPlanDocument *document;
  const char          *machine; /* (nullable) its name */
} Making;

/* @snapshot: (out) (transfer full) (nullable): what is known of a session
 * @star: (out): what was decided on it */
static gboolean
read_star (const Making     *making,
           const char       *session,
           LanyardSnapshot **snapshot,
           LanyardStar      *star,
           GError          **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement = lanyard_database_query (
    making->database, &local_error,
    "SELECT star, " LANYARD_SNAPSHOT_COLUMNS " FROM star WHERE conference = ?1 AND session = ?2",
    "ss", making->document->conference, session);

  *snapshot = NULL;
  *star = LANYARD_STAR_OFF;
  if (statement != NULL && lanyard_database_next (making->database, statement, &local_error))
    {
      *star = (LanyardStar)CLAMP (sqlite3_column_int (statement, 0), LANYARD_STAR_OFF,
                                  LANYARD_STAR_HIDDEN);
      *snapshot = lanyard_plans_read_snapshot (statement, 1);
      sqlite3_reset (statement);
    }

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* @text: (out) (transfer full): of the session's note
 * @seen: (out): what the user says of it */
static gboolean
read_note (const Making *making,
           const char   *session,
           char        **text,
           LanyardSeen  *seen,
           GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement = lanyard_database_query (
    making->database, &local_error,
    "SELECT text, seen FROM note WHERE conference = ?1 AND session = ?2", "ss",
    making->document->conference, session);

  *text = NULL;
  *seen = LANYARD_SEEN_NOTHING;
  if (statement != NULL && lanyard_database_next (making->database, statement, &local_error))
    {
      *text = lanyard_database_dup_text (statement, 0);
      *seen = (LanyardSeen)CLAMP (sqlite3_column_int (statement, 1), LANYARD_SEEN_NOTHING,
                                  LANYARD_SEEN_LATER);
      sqlite3_reset (statement);
    }
  if (*text == NULL)
    *text = g_strdup ("");

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
read_lead (const Making *making,
           const char   *session,
           int          *minutes,
           GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement = lanyard_database_query (
    making->database, &local_error, "SELECT minutes FROM lead WHERE conference = ?1 AND item = ?2",
    "ss", making->document->conference, session);

  *minutes = LANYARD_LEAD_BY_STAR;
  if (statement != NULL && lanyard_database_next (making->database, statement, &local_error))
    {
      *minutes = sqlite3_column_int (statement, 0);
      sqlite3_reset (statement);
    }

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
read_appointment (const Making        *making,
                  const char          *id,
                  LanyardAppointment **appointment,
                  GError             **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement =
    lanyard_database_query (making->database, &local_error,
                            "SELECT id, title, start, end, place FROM appointment"
                            " WHERE conference = ?1 AND id = ?2 AND removed = 0",
                            "ss", making->document->conference, id);

  *appointment = NULL;
  if (statement != NULL && lanyard_database_next (making->database, statement, &local_error))
    {
      *appointment = lanyard_plans_read_appointment (statement);
      sqlite3_reset (statement);
    }

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
add_item (const Making          *making,
          const LanyardDecision *decision,
          LanyardSection         section,
          GError               **error)
{
  LanyardDocumentItem *item =
    lanyard_document_item_new (section, decision->item, &decision->stamp);
  const char      *session = decision->session;
  g_autofree char *text = NULL;
  LanyardStar      star;

  lanyard_plan_document_take_item (making->document, item);
  switch (section)
    {
    case LANYARD_SECTION_APPOINTMENTS:
      return read_appointment (making, session, &item->appointment, error);
    case LANYARD_SECTION_FIELDS:
      return lanyard_plans_dup_field (making->database, making->document->conference, session,
                                      &item->text, error);
    case LANYARD_SECTION_LEADS:
      return read_star (making, session, &item->snapshot, &star, error) &&
             read_lead (making, session, &item->minutes, error);
    case LANYARD_SECTION_SEEN:
      return read_star (making, session, &item->snapshot, &star, error) &&
             read_note (making, session, &text, &item->seen, error);
    case LANYARD_SECTION_STARS:
    default:
      return read_star (making, session, &item->snapshot, &item->star, error);
    }
}

static gboolean
add_note (const Making          *making,
          const LanyardDecision *decision,
          GError               **error)
{
  LanyardDocumentNote *note = lanyard_document_note_new (decision->item, &decision->stamp);
  LanyardNoteVersion  *version;
  g_autofree char     *text = NULL;
  LanyardStar          star;
  LanyardSeen          seen;

  lanyard_plan_document_take_note (making->document, note);
  if (!read_star (making, decision->session, &note->snapshot, &star, error) ||
      !read_note (making, decision->session, &text, &seen, error))
    return FALSE;

  version = lanyard_note_version_new (&decision->stamp, making->machine, text);
  version->base = g_strdup (decision->base);
  lanyard_stamps_add_all (version->base_of, decision->base_of);
  lanyard_stamps_add_all (version->after, decision->made_of);
  lanyard_document_note_take_version (note, version);
  return TRUE;
}

static gboolean
add_decision (const Making  *making,
              const Waiting *waiting,
              GError       **error)
{
  if (g_str_equal (waiting->section, LANYARD_SECTION_NOTES_NAME))
    return add_note (making, waiting->decision, error);

  for (guint i = 0; i < LANYARD_N_SECTIONS; i++)
    {
      if (g_str_equal (waiting->section, lanyard_section_to_name ((LanyardSection)i)))
        return add_item (making, waiting->decision, (LanyardSection)i, error);
    }

  return TRUE;
}

static gboolean
make_document (LanyardDatabase *database,
               gpointer         data,
               GError         **error)
{
  Making *making = data;
  g_autoptr (GPtrArray) all = read_waiting (database, making->document->conference, error);

  if (all == NULL)
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      if (!add_decision (making, g_ptr_array_index (all, i), error))
        return FALSE;
    }

  lanyard_plan_document_sort (making->document);
  return TRUE;
}

/**
 * lanyard_plans_dup_document:
 * @self: plans
 * @conference: a conference's id
 * @machine: (nullable): this machine's name, which stands by its notes
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what was decided there since it was
 *   shared last; nothing where the conference isn't known
 */
LanyardPlanDocument *
lanyard_plans_dup_document (LanyardPlans *self,
                            const char   *conference,
                            const char   *machine,
                            GError      **error)
{
  g_autoptr (LanyardPlanDocument) document = lanyard_plan_document_new (conference);
  Making making = { self->database, document, machine };

  return lanyard_database_transact (self->database, make_document, &making, error)
           ? g_steal_pointer (&document)
           : NULL;
}

/**
 * lanyard_plans_get_shared:
 * @self: plans
 * @conference: a conference's id
 * @document: (out) (transfer full) (nullable): the document that was known last,
 *   NULL where it was never shared
 * @tag: (out) (transfer full) (nullable): what stood by it
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
lanyard_plans_get_shared (LanyardPlans *self,
                          const char   *conference,
                          GBytes      **document,
                          char        **tag,
                          GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement;

  *document = NULL;
  *tag = NULL;
  lanyard_database_lock (self->database);
  statement =
    lanyard_database_query (self->database, &local_error,
                            "SELECT document, tag FROM shared WHERE conference = ?1", "s",
                            conference);
  if (statement != NULL && lanyard_database_next (self->database, statement, &local_error))
    {
      *document = g_bytes_new (sqlite3_column_blob (statement, 0),
                               (gsize)sqlite3_column_bytes (statement, 0));
      *tag = lanyard_database_dup_text (statement, 1);
      sqlite3_reset (statement);
    }
  lanyard_database_unlock (self->database);

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * lanyard_plans_list_waiting:
 * @self: plans
 * @error: LANYARD_STORE_ERROR
 *
 * The sample is the user's only when something is starred there.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 guint): the ids of all
 *   conferences whose plans are shared, with how many decisions wait for it, as
 *   in GPOINTER_TO_UINT()
 */
GHashTable *
lanyard_plans_list_waiting (LanyardPlans *self,
                            GError      **error)
{
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement;

  lanyard_database_lock (self->database);
  statement = lanyard_database_query (
    self->database, &local_error,
    "SELECT id, (SELECT count(*) FROM decision WHERE conference = id AND waiting = 1)"
    " FROM conference"
    " WHERE id NOT IN (SELECT value FROM setting WHERE name = 'sample') OR"
    "  EXISTS (SELECT * FROM star WHERE conference = id AND star <> 0)",
    "");
  while (statement != NULL && lanyard_database_next (self->database, statement, &local_error))
    g_hash_table_insert (all, lanyard_database_dup_text (statement, 0),
                         GUINT_TO_POINTER ((guint)sqlite3_column_int (statement, 1)));
  lanyard_database_unlock (self->database);

  if (local_error == NULL)
    return g_steal_pointer (&all);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* Returns: (transfer full) (nullable) (element-type utf8): conference and
 * session of each note that is shared, one after the other */
static GPtrArray *
list_shared_notes (LanyardDatabase *database,
                   GError         **error)
{
  sqlite3_stmt *statement =
    lanyard_database_query (database, error,
                            "SELECT conference, session FROM decision"
                            " WHERE section = 'notes' AND waiting = 0",
                            "");
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lanyard_database_next (database, statement, &local_error))
    {
      g_ptr_array_add (notes, lanyard_database_dup_text (statement, 0));
      g_ptr_array_add (notes, lanyard_database_dup_text (statement, 1));
    }

  if (local_error == NULL)
    return g_steal_pointer (&notes);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* What a note says was made of others' versions: it is a version of its own from
 * now on. */
static gboolean
forget_shared (LanyardDatabase *database,
               gpointer         data,
               GError         **error)
{
  LanyardPlans *self = data;
  g_autoptr (GPtrArray) notes = list_shared_notes (database, error);

  if (notes == NULL)
    return FALSE;

  for (guint i = 0; i < notes->len; i += 2)
    {
      if (!lanyard_plans_decide (self, g_ptr_array_index (notes, i), LANYARD_SECTION_NOTES_NAME,
                                 g_ptr_array_index (notes, i + 1), error))
        return FALSE;
    }

  return lanyard_database_run (database, error, "DELETE FROM shared", "") &&
         lanyard_database_run (database, error, "UPDATE decision SET waiting = 1", "");
}

/**
 * lanyard_plans_forget_shared:
 * @self: plans
 * @error: LANYARD_STORE_ERROR
 *
 * Forgets what is in the collection, as when another one takes its place: all
 * that was ever decided waits again. The plans are what they were.
 *
 * Returns: whether that is on the disk
 */
gboolean
lanyard_plans_forget_shared (LanyardPlans *self,
                             GError      **error)
{
  return lanyard_database_transact (self->database, forget_shared, self, error);
}
