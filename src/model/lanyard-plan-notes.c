/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-private.h"

/* What the plan knows of notes. They clash with nothing, and so are told apart. */

static gboolean
is_same (const LanyardNote *one,
         const LanyardNote *two)
{
  return g_str_equal (one->text, two->text) && one->seen == two->seen &&
         one->left_out == two->left_out && one->gone == two->gone &&
         lanyard_snapshot_equal (one->snapshot, two->snapshot);
}

/* Returns: (transfer full): session's id (unowned) -> LanyardNote (owned) */
static GHashTable *
index_notes (GPtrArray *notes)
{
  GHashTable *by_id =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)lanyard_note_free);

  for (guint i = 0; i < notes->len; i++)
    {
      LanyardNote *note = lanyard_note_copy (g_ptr_array_index (notes, i));

      g_hash_table_replace (by_id, note->snapshot->id, note);
    }

  return by_id;
}

/* Adds the ids of which one of them says something that the other doesn't. */
static void
add_different (GHashTable *ids,
               GHashTable *notes,
               GHashTable *others)
{
  GHashTableIter iter;
  gpointer       id;
  gpointer       note;

  g_hash_table_iter_init (&iter, notes);
  while (g_hash_table_iter_next (&iter, &id, &note))
    {
      const LanyardNote *other = g_hash_table_lookup (others, id);

      if (other == NULL || !is_same (note, other))
        g_hash_table_add (ids, g_strdup (id));
    }
}

/**
 * lanyard_plan_load_notes:
 * @self: a plan
 * @conference: (nullable): the id of the conference that they are of
 * @notes: (element-type LanyardNote): all that is noted of its sessions from
 *   now on
 *
 * “noted” is emitted for each session of which something else is noted.
 */
void
lanyard_plan_load_notes (LanyardPlan *self,
                         const char  *conference,
                         GPtrArray   *notes)
{
  g_autoptr (GHashTable) before = self->notes;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       id;

  self->notes = index_notes (notes);
  g_set_str (&self->conference, conference);
  add_different (ids, before, self->notes);
  add_different (ids, self->notes, before);
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_signal_emit_by_name (self, "noted", id);
}

/**
 * lanyard_plan_get_conference:
 * @self: a plan
 *
 * Returns: (nullable): the id of the conference that its notes are of
 */
const char *
lanyard_plan_get_conference (LanyardPlan *self)
{
  return self->conference;
}

/**
 * lanyard_plan_find_note:
 * @self: a plan
 * @session: a session's id
 *
 * Returns: (transfer none) (nullable): what is noted of it
 */
const LanyardNote *
lanyard_plan_find_note (LanyardPlan *self,
                        const char  *session)
{
  return g_hash_table_lookup (self->notes, session);
}

/**
 * lanyard_plan_get_note_text:
 * @self: a plan
 * @session: a session's id
 *
 * Returns: (nullable): the text of the note on it
 */
const char *
lanyard_plan_get_note_text (LanyardPlan *self,
                            const char  *session)
{
  const LanyardNote *note = lanyard_plan_find_note (self, session);

  return note != NULL && note->text[0] != '\0' ? note->text : NULL;
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const LanyardNote *one = *(LanyardNote *const *)a;
  const LanyardNote *two = *(LanyardNote *const *)b;
  guint64            first = (guint64)one->snapshot->start - 1;
  guint64            second = (guint64)two->snapshot->start - 1;

  /* an instant that isn't there is the lowest: counted round, it comes last */
  if (first != second)
    return first < second ? -1 : 1;
  return g_strcmp0 (one->snapshot->title, two->snapshot->title);
}

/**
 * lanyard_plan_list_notes:
 * @self: a plan
 *
 * Returns: (transfer container) (element-type LanyardNote): all that is noted,
 *   by start, then what has none; valid until the plan changes
 */
GPtrArray *
lanyard_plan_list_notes (LanyardPlan *self)
{
  GPtrArray     *notes = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       note;

  g_hash_table_iter_init (&iter, self->notes);
  while (g_hash_table_iter_next (&iter, NULL, &note))
    g_ptr_array_add (notes, note);

  g_ptr_array_sort (notes, compare_notes);
  return notes;
}
