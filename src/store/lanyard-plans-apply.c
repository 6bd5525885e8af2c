/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-apply-private.h"

/* A conference that another machine knows has no programme here yet. */
static gboolean
keep_conference (const LanyardTaking *taking,
                 GError             **error)
{
  return lanyard_database_run (taking->database, error,
                               "INSERT OR IGNORE INTO conference (id, title, start, end, checked,"
                               " failed) VALUES (?1, ?1, 0, 0, ?2, ?2)",
                               "sl", taking->document->conference, (gint64)LANYARD_NO_INSTANT);
}

/* @session: (out) (transfer full) (nullable): what a document's id is here,
 * whatever is decided on it; NULL: nothing yet */
static gboolean
find_known (const LanyardTaking *taking,
            const char          *item,
            char               **session,
            GError             **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement = lanyard_database_query (
    taking->database, &local_error,
    "SELECT session FROM decision WHERE conference = ?1 AND item = ?2 AND session <> ''"
    " AND section NOT IN ('appointments', 'fields', 'leads') LIMIT 1",
    "ss", taking->document->conference, item);

  *session = NULL;
  if (statement != NULL && lanyard_database_next (taking->database, statement, &local_error))
    {
      *session = lanyard_database_dup_text (statement, 0);
      sqlite3_reset (statement);
    }

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Returns: the row that has an id; NULL for none */
static const LanyardPlanRow *
find_row (GPtrArray  *rows,
          const char *session)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const LanyardPlanRow *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->entry->snapshot->id, session))
        return row;
    }

  return NULL;
}

/* Returns: the row of a session that another machine may know by another id, of
 * another version of the programme; NULL for none */
static const LanyardPlanRow *
match_row (GPtrArray             *rows,
           const LanyardSnapshot *snapshot)
{
  const LanyardPlanRow *same = find_row (rows, snapshot->id);

  if (same != NULL && lanyard_plans_is_same_session (same->entry->snapshot, snapshot))
    return same;

  for (guint i = 0; i < rows->len; i++)
    {
      const LanyardPlanRow *row = g_ptr_array_index (rows, i);

      /* nothing else can be the same */
      if ((g_str_equal (row->entry->snapshot->key, snapshot->key) ||
           g_str_equal (row->entry->snapshot->title, snapshot->title)) &&
          lanyard_plans_is_same_session (row->entry->snapshot, snapshot))
        return row;
    }

  return NULL;
}

/* A session that nothing was decided on here. Where its id is another's, it has
 * one of its own until the plan follows the programme.
 * @session: (out) (transfer full): its id */
static gboolean
add_session (const LanyardTaking   *taking,
             GPtrArray             *rows,
             const LanyardSnapshot *snapshot,
             char                 **session,
             GError               **error)
{
  g_autoptr (LanyardSnapshot) other = lanyard_snapshot_copy (snapshot);
  g_autoptr (LanyardPlanRow) row = g_new0 (LanyardPlanRow, 1);

  while (find_row (rows, other->id) != NULL)
    {
      g_autofree char *id = g_strconcat ("other:", other->id, NULL);

      g_set_str (&other->id, id);
    }

  row->entry = lanyard_plan_entry_new (other, LANYARD_STAR_OFF, FALSE);
  *session = g_strdup (other->id);
  return lanyard_plans_write_row (taking->database, taking->document->conference, row, error);
}

/* @session: (out) (transfer full) (nullable): the id that it has here; NULL
 *   where it isn't here, and needs not be
 * @needed: whether it has to be here after this */
gboolean
lanyard_taking_place (const LanyardTaking   *taking,
                      const char            *item,
                      const LanyardSnapshot *snapshot,
                      gboolean               needed,
                      char                 **session,
                      GError               **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  const LanyardPlanRow *row;

  if (!find_known (taking, item, session, error))
    return FALSE;

  rows = lanyard_plans_read_rows (taking->database, taking->document->conference, error);
  if (rows == NULL)
    {
      g_clear_pointer (session, g_free);
      return FALSE;
    }
  if (*session != NULL && find_row (rows, *session) != NULL)
    return TRUE;

  row = snapshot != NULL ? match_row (rows, snapshot) : NULL;
  g_clear_pointer (session, g_free);
  if (row != NULL)
    *session = g_strdup (row->entry->snapshot->id);
  else if (snapshot != NULL && needed)
    return add_session (taking, rows, snapshot, session, error);
  else if (snapshot != NULL && find_row (rows, snapshot->id) == NULL)
    *session = g_strdup (snapshot->id);
  return TRUE;
}

/* @latest: whether nothing later was decided on the session under another id */
static gboolean
is_latest (const LanyardTaking *taking,
           const char          *section,
           const char          *item,
           const char          *session,
           const LanyardStamp  *stamp,
           gboolean            *latest,
           GError             **error)
{
  g_autoptr (GError) local_error = NULL;
  char          text[LANYARD_STAMP_SIZE];
  sqlite3_stmt *statement;

  lanyard_stamp_to_text (stamp, text);
  statement = lanyard_database_query (
    taking->database, &local_error,
    "SELECT 1 FROM decision WHERE conference = ?1 AND section = ?2 AND session = ?3"
    " AND item <> ?4 AND stamp > ?5 LIMIT 1",
    "sssss", taking->document->conference, section, session, item, text);
  *latest = statement == NULL || !lanyard_database_next (taking->database, statement, &local_error);
  if (!*latest)
    sqlite3_reset (statement);

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
write_star (const LanyardTaking       *taking,
            const LanyardDocumentItem *item,
            const char                *session,
            GError                   **error)
{
  return lanyard_database_run (taking->database, error,
                               "UPDATE star SET star = ?3, stamp = ?4"
                               " WHERE conference = ?1 AND session = ?2",
                               "ssil", taking->document->conference, session, (int)item->star,
                               item->stamp.ms);
}

static gboolean
write_seen (const LanyardTaking       *taking,
            const LanyardDocumentItem *item,
            const char                *session,
            GError                   **error)
{
  if (item->seen == LANYARD_SEEN_NOTHING)
    return lanyard_database_run (taking->database, error,
                                 "UPDATE note SET seen = 0, seen_stamp = ?3"
                                 " WHERE conference = ?1 AND session = ?2",
                                 "ssl", taking->document->conference, session, item->stamp.ms);

  return lanyard_database_run (
    taking->database, error,
    "INSERT INTO note (conference, session, seen, seen_stamp) VALUES (?1, ?2, ?3, ?4)"
    " ON CONFLICT (conference, session) DO UPDATE SET seen = ?3, seen_stamp = ?4",
    "ssil", taking->document->conference, session, (int)item->seen, item->stamp.ms);
}

/* What a programme says of its conference counts more than what another
 * machine's said. */
static gboolean
write_field (const LanyardTaking       *taking,
             const LanyardDocumentItem *item,
             GError                   **error)
{
  const char *conference = taking->document->conference;
  const char *id = item->id;
  int         date = (int)lanyard_date_parse (item->text);

  if (g_str_equal (id, LANYARD_FIELD_ADDRESS))
    return lanyard_database_run (taking->database, error,
                                 "UPDATE conference SET address = ?2 WHERE id = ?1", "ss",
                                 conference, item->text);
  if (g_str_equal (id, LANYARD_FIELD_TIME_ZONE))
    return lanyard_database_run (taking->database, error,
                                 "UPDATE conference SET time_zone = ?2 WHERE id = ?1", "ss",
                                 conference, item->text);
  if (g_str_equal (id, LANYARD_FIELD_REMOVED))
    return lanyard_database_run (taking->database, error,
                                 "UPDATE conference SET removed = ?2 WHERE id = ?1", "si",
                                 conference, g_strcmp0 (item->text, LANYARD_FIELD_YES) == 0);
  if (g_str_equal (id, LANYARD_FIELD_START))
    return lanyard_database_run (
      taking->database, error,
      "UPDATE conference SET start = ?2 WHERE id = ?1 AND generation = 0", "si", conference, date);
  if (g_str_equal (id, LANYARD_FIELD_END))
    return lanyard_database_run (taking->database, error,
                                 "UPDATE conference SET end = ?2 WHERE id = ?1 AND generation = 0",
                                 "si", conference, date);
  if (g_str_equal (id, LANYARD_FIELD_TITLE))
    return lanyard_database_run (
      taking->database, error,
      "UPDATE conference SET title = coalesce (?2, title) WHERE id = ?1 AND generation = 0", "ss",
      conference, item->text);
  if (g_str_equal (id, LANYARD_FIELD_CITY))
    return lanyard_database_run (taking->database, error,
                                 "UPDATE conference SET city = ?2 WHERE id = ?1 AND generation = 0",
                                 "ss", conference, item->text);
  if (g_str_equal (id, LANYARD_FIELD_VENUE))
    return lanyard_database_run (
      taking->database, error,
      "UPDATE conference SET venue = ?2 WHERE id = ?1 AND generation = 0", "ss", conference,
      item->text);
  return TRUE;
}

static gboolean
write_item (const LanyardTaking       *taking,
            const LanyardDocumentItem *item,
            const char                *session,
            GError                   **error)
{
  const char *conference = taking->document->conference;

  switch (item->section)
    {
    case LANYARD_SECTION_APPOINTMENTS:
      return item->appointment != NULL
               ? lanyard_plans_write_appointment (taking->database, conference, item->appointment,
                                                  error)
               : lanyard_plans_take_away_appointment (taking->database, conference, item->id,
                                                      error);
    case LANYARD_SECTION_FIELDS:
      return write_field (taking, item, error);
    case LANYARD_SECTION_LEADS:
      return lanyard_plans_write_lead (taking->database, conference, session, item->minutes,
                                       error);
    case LANYARD_SECTION_SEEN:
      return write_seen (taking, item, session, error);
    case LANYARD_SECTION_STARS:
    default:
      return write_star (taking, item, session, error);
    }
}

/* @session: (out) (transfer full) (nullable): what the item is on here */
static gboolean
place_item (const LanyardTaking       *taking,
            const LanyardDocumentItem *item,
            char                     **session,
            GError                   **error)
{
  gboolean is_of_session =
    item->section == LANYARD_SECTION_SEEN || item->section == LANYARD_SECTION_STARS;

  if (is_of_session)
    return lanyard_taking_place (taking, item->id, item->snapshot,
                                 !lanyard_document_item_is_tombstone (item), session, error);
  if (item->section == LANYARD_SECTION_LEADS && item->snapshot != NULL)
    return lanyard_taking_place (taking, item->id, item->snapshot, FALSE, session, error);
  *session = NULL;
  if (item->section == LANYARD_SECTION_LEADS && !find_known (taking, item->id, session, error))
    return FALSE;
  if (*session == NULL)
    *session = g_strdup (item->id);
  return TRUE;
}

static gboolean
take_new_item (const LanyardTaking       *taking,
               const LanyardDocumentItem *item,
               GError                   **error)
{
  const char      *section = lanyard_section_to_name (item->section);
  g_autofree char *session = NULL;
  g_autoptr (LanyardDecision) decision = NULL;
  gboolean latest = TRUE;

  if (!place_item (taking, item, &session, error))
    return FALSE;
  if (session != NULL &&
      !is_latest (taking, section, item->id, session, &item->stamp, &latest, error))
    return FALSE;

  decision = lanyard_decision_new (item->id, session);
  decision->stamp = item->stamp;
  return (session == NULL || !latest || write_item (taking, item, session, error)) &&
         lanyard_decision_write (taking->database, taking->document->conference, section, decision,
                                 error);
}

/* What can't be read of an item is kept in the document alone. */
static gboolean
take_item (const LanyardTaking       *taking,
           const LanyardDocumentItem *item,
           GError                   **error)
{
  const char *conference = taking->document->conference;
  const char *section = lanyard_section_to_name (item->section);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LanyardDecision) known = NULL;
  int order;

  if (item->raw != NULL)
    return TRUE;

  known = lanyard_decision_find (taking->database, conference, section, item->id, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  order = known != NULL ? lanyard_stamp_compare (&item->stamp, &known->stamp) : 1;
  if (order > 0)
    return take_new_item (taking, item, error);
  if (order < 0 || !known->waiting || !taking->shared)
    return TRUE;

  known->waiting = FALSE;
  return lanyard_decision_write (taking->database, conference, section, known, error);
}

static gboolean
take_document (LanyardDatabase *database,
               gpointer         data,
               GError         **error)
{
  LanyardTaking       *taking = data;
  LanyardPlanDocument *document = taking->document;

  taking->database = database;
  if (!keep_conference (taking, error))
    return FALSE;

  for (guint i = 0; i < document->notes->len; i++)
    {
      if (!lanyard_taking_take_note (taking, g_ptr_array_index (document->notes, i), error))
        return FALSE;
    }
  /* a lead time is on a session that has to be there */
  for (guint i = document->items->len; i > 0; i--)
    {
      if (!take_item (taking, g_ptr_array_index (document->items, i - 1), error))
        return FALSE;
    }

  return lanyard_database_run (
    database, error,
    "INSERT OR REPLACE INTO shared (conference, document, tag) VALUES (?1, ?2, ?3)", "sbs",
    document->conference, taking->kept, taking->tag);
}

/**
 * lanyard_plans_apply_document:
 * @self: plans
 * @document: what all machines decided on a conference, which may not be known
 *   here
 * @get_text: what a note of it says
 * @kept: the document to keep for the next time
 * @tag: (nullable): what stands by it
 * @shared: whether all that waited when @document was made is in the collection
 * @error: LANYARD_STORE_ERROR
 *
 * Takes over what others decided. What was decided here since @document was
 * made stays as it is, and waits. Sessions that come into the plan find their
 * place in the programme by lanyard_plans_update().
 *
 * Returns: whether all of it is on the disk; else nothing is
 */
gboolean
lanyard_plans_apply_document (LanyardPlans        *self,
                              LanyardPlanDocument *document,
                              LanyardNoteTextFunc  get_text,
                              GBytes              *kept,
                              const char          *tag,
                              gboolean             shared,
                              GError             **error)
{
  LanyardTaking taking = { self, NULL, document, get_text, kept, tag, shared };

  return lanyard_database_transact (self->database, take_document, &taking, error);
}
