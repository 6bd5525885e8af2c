/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-apply-private.h"

#include "lanyard-clock.h"

#include <string.h>

/* Whether a note has nothing that this machine doesn't know, or waits with
 * something that the document doesn't. */
static gboolean
leave_note (const LanyardTaking   *taking,
            const LanyardDecision *known,
            const GArray          *seen)
{
  if (known == NULL)
    return FALSE;
  if (known->waiting)
    return !taking->shared || !lanyard_stamps_cover (seen, &known->stamp);
  return lanyard_stamps_compare (known->made_of, seen) == 0;
}

static LanyardDecision *
find_note (const LanyardTaking *taking,
           const char          *item,
           GError             **error)
{
  return lanyard_decision_find (taking->database, taking->document->conference,
                                LANYARD_SECTION_NOTES_NAME, item, error);
}

static gboolean
write_decision (const LanyardTaking   *taking,
                const LanyardDecision *decision,
                GError               **error)
{
  return lanyard_decision_write (taking->database, taking->document->conference,
                                 LANYARD_SECTION_NOTES_NAME, decision, error);
}

static gboolean
write_text (const LanyardTaking *taking,
            const char          *session,
            const char          *text,
            GError             **error)
{
  return lanyard_plans_write_text (taking->database, taking->document->conference, session, text,
                                   error);
}

/* Returns: (transfer full): that a note is what the document says */
static LanyardDecision *
make_decision (const LanyardDocumentNote *note,
               const char                *session,
               const char                *text,
               GArray                    *seen)
{
  LanyardDecision *decision = lanyard_decision_new (note->id, session);

  for (guint i = 0; i < note->versions->len; i++)
    {
      const LanyardNoteVersion *version = g_ptr_array_index (note->versions, i);

      lanyard_stamps_add (decision->base_of, &version->stamp);
    }
  lanyard_stamps_add_all (decision->made_of, seen);
  decision->stamp =
    seen->len > 0 ? g_array_index (seen, LanyardStamp, seen->len - 1) : note->stamp;
  decision->base = g_strdup (text);
  return decision;
}

/* @item: (out) (transfer full) (nullable): another id under which there is a note
 *   on the session
 * @text: (out) (transfer full) (nullable): what that says */
static gboolean
find_other (const LanyardTaking *taking,
            const char          *item,
            const char          *session,
            char               **other,
            char               **text,
            GError             **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement = lanyard_database_query (
    taking->database, &local_error,
    "SELECT item, text FROM decision JOIN note USING (conference, session)"
    " WHERE conference = ?1 AND section = 'notes' AND session = ?2 AND item <> ?3 LIMIT 1",
    "sss", taking->document->conference, session, item);

  *other = NULL;
  *text = NULL;
  if (statement != NULL && lanyard_database_next (taking->database, statement, &local_error))
    {
      *other = lanyard_database_dup_text (statement, 0);
      *text = lanyard_database_dup_text (statement, 1);
      sqlite3_reset (statement);
    }

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Decides anew on a note that others know as it is. */
static void
decide (const LanyardTaking *taking,
        LanyardDecision     *decision)
{
  if (decision->waiting)
    lanyard_stamps_add (decision->made_of, &decision->stamp);
  decision->stamp = lanyard_stamp_next (&decision->stamp, lanyard_clock_real_now_ms (),
                                        taking->plans->device, taking->plans->chance);
  decision->waiting = TRUE;
}

/* Returns: (transfer full): both, but nothing twice */
static char *
join_texts (const char *one,
            const char *two)
{
  if (strstr (one, two) != NULL)
    return g_strdup (one);
  if (strstr (two, one) != NULL)
    return g_strdup (two);
  return g_strconcat (one, "\n\n", two, NULL);
}

/* Two machines, with two versions of the programme, wrote on one session under
 * two ids. It keeps the lesser one, with both texts, in the same order on every
 * machine; under the other there is nothing any more. */
static gboolean
join_notes (const LanyardTaking *taking,
            LanyardDecision     *one,
            LanyardDecision     *other,
            const char          *text,
            const char          *other_text,
            GError             **error)
{
  g_autofree char *session = g_strdup (other->session);
  LanyardDecision *lesser = g_strcmp0 (one->item, other->item) < 0 ? one : other;
  LanyardDecision *greater = lesser == one ? other : one;
  g_autofree char *joined =
    lesser == one ? join_texts (text, other_text) : join_texts (other_text, text);

  if (!g_str_equal (joined, lesser == one ? text : other_text))
    decide (taking, lesser);
  decide (taking, greater);
  g_set_str (&lesser->session, session);
  g_set_str (&greater->session, "");
  return write_text (taking, session, joined, error) && write_decision (taking, lesser, error) &&
         write_decision (taking, greater, error);
}

static gboolean
write_note (const LanyardTaking       *taking,
            const LanyardDocumentNote *note,
            const char                *session,
            const char                *text,
            GArray                    *seen,
            GError                   **error)
{
  g_autoptr (LanyardDecision) decision = make_decision (note, session, text, seen);
  g_autoptr (LanyardDecision) other = NULL;
  g_autofree char *other_item = NULL;
  g_autofree char *other_text = NULL;

  if (session == NULL)
    return write_decision (taking, decision, error);
  if (!find_other (taking, note->id, session, &other_item, &other_text, error))
    return FALSE;
  if (other_item == NULL || other_text == NULL)
    return write_text (taking, session, text, error) && write_decision (taking, decision, error);

  if (*text == '\0')
    {
      g_set_str (&decision->session, "");
      return write_decision (taking, decision, error);
    }
  other = find_note (taking, other_item, error);
  return other != NULL && join_notes (taking, decision, other, text, other_text, error);
}

/* Takes over what a note of the document says. */
gboolean
lanyard_taking_take_note (const LanyardTaking       *taking,
                          const LanyardDocumentNote *note,
                          GError                   **error)
{
  g_autoptr (GArray) seen = lanyard_document_note_list_seen (note);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LanyardDecision) known = find_note (taking, note->id, &local_error);
  g_autofree char *session = NULL;
  g_autofree char *text = NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (leave_note (taking, known, seen))
    return TRUE;

  text = taking->get_text (note);
  return lanyard_taking_place (taking, note->id, note->snapshot, *text != '\0', &session, error) &&
         write_note (taking, note, session, text, seen, error);
}
