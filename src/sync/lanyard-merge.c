/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-merge.h"

#include "lanyard-json-merge.h"

/* What becomes of two that are on the same thing. Returns: (transfer full) */
typedef LanyardDocumentItem *(*MergeItemFunc) (LanyardDocumentItem *one,
                                               LanyardDocumentItem *two);

static LanyardDocumentItem *
choose_item (LanyardDocumentItem *one,
             LanyardDocumentItem *two)
{
  return lanyard_document_item_ref (lanyard_document_item_compare (one, two) >= 0 ? one : two);
}

/* What was decided here has none of what a later version added to the thing:
 * that stays as it was. */
static LanyardDocumentItem *
decide_item (LanyardDocumentItem *kept,
             LanyardDocumentItem *decided)
{
  int                  order = lanyard_stamp_compare (&decided->stamp, &kept->stamp);
  LanyardDocumentItem *item;

  if (order <= 0)
    return lanyard_document_item_ref (kept);
  if (kept->extra == NULL || decided->extra != NULL)
    return lanyard_document_item_ref (decided);

  item = lanyard_document_item_copy (decided);
  item->extra = g_strdup (kept->extra);
  return item;
}

static void
merge_items (LanyardPlanDocument *into,
             GPtrArray           *one,
             GPtrArray           *two,
             MergeItemFunc        merge)
{
  guint i = 0, j = 0;

  while (i < one->len || j < two->len)
    {
      LanyardDocumentItem *first = i < one->len ? g_ptr_array_index (one, i) : NULL;
      LanyardDocumentItem *second = j < two->len ? g_ptr_array_index (two, j) : NULL;
      int                  order = first == NULL    ? 1
                                   : second == NULL ? -1
                                                    : lanyard_document_item_order (first, second);

      lanyard_plan_document_take_item (into, order < 0   ? lanyard_document_item_ref (first)
                                             : order > 0 ? lanyard_document_item_ref (second)
                                                         : merge (first, second));
      i += order <= 0;
      j += order >= 0;
    }
}

/* Which of two notes says what they are on. */
static int
compare_heads (const LanyardDocumentNote *one,
               const LanyardDocumentNote *two)
{
  int order = lanyard_stamp_compare (&one->stamp, &two->stamp);

  if (order == 0)
    order = lanyard_snapshot_compare (one->snapshot, two->snapshot);
  if (order == 0)
    order = g_strcmp0 (one->extra, two->extra);
  return order;
}

static void
add_versions (LanyardDocumentNote       *note,
              const LanyardDocumentNote *from)
{
  for (guint i = 0; i < from->versions->len; i++)
    lanyard_document_note_take_version (
      note, lanyard_note_version_ref (g_ptr_array_index (from->versions, i)));
  lanyard_stamps_add_all (note->replaced, from->replaced);
}

static LanyardDocumentNote *
merge_notes_of (LanyardDocumentNote *one,
                LanyardDocumentNote *two,
                gboolean             keep_extra)
{
  const LanyardDocumentNote *head = compare_heads (one, two) >= 0 ? one : two;
  LanyardDocumentNote       *note;

  if (one == two || lanyard_document_note_compare (one, two) == 0)
    return lanyard_document_note_ref (one);

  note = lanyard_document_note_new (head->id, &head->stamp);
  note->snapshot = head->snapshot != NULL ? lanyard_snapshot_copy (head->snapshot) : NULL;
  note->extra = g_strdup (head->extra == NULL && keep_extra ? one->extra : head->extra);
  add_versions (note, one);
  add_versions (note, two);
  lanyard_document_note_settle (note);
  return note;
}

static void
merge_notes (LanyardPlanDocument *into,
             GPtrArray           *one,
             GPtrArray           *two,
             gboolean             keep_extra)
{
  guint i = 0, j = 0;

  while (i < one->len || j < two->len)
    {
      LanyardDocumentNote *first = i < one->len ? g_ptr_array_index (one, i) : NULL;
      LanyardDocumentNote *second = j < two->len ? g_ptr_array_index (two, j) : NULL;
      int                  order = first == NULL    ? 1
                                   : second == NULL ? -1
                                                    : g_strcmp0 (first->id, second->id);

      lanyard_plan_document_take_note (into,
                                       order < 0   ? lanyard_document_note_ref (first)
                                       : order > 0 ? lanyard_document_note_ref (second)
                                                   : merge_notes_of (first, second, keep_extra));
      i += order <= 0;
      j += order >= 0;
    }
}

static LanyardPlanDocument *
merge (LanyardPlanDocument *one,
       LanyardPlanDocument *two,
       MergeItemFunc        merge_item,
       gboolean             keep_extra)
{
  LanyardPlanDocument *merged = lanyard_plan_document_new (one->conference);

  merged->minor = MAX (one->minor, two->minor);
  merged->extra = lanyard_json_merge (one->extra, two->extra);
  merge_items (merged, one->items, two->items, merge_item);
  merge_notes (merged, one->notes, two->notes, keep_extra);
  return merged;
}

/**
 * lanyard_merge_documents:
 * @one: a document
 * @two: another one of the same conference
 *
 * Of each thing, what was decided last counts, by its stamp; of a note, all
 * versions are kept that no other was made from. It is the same in whatever
 * order, and however often, documents are merged.
 *
 * Returns: (transfer full): what both of them say
 */
LanyardPlanDocument *
lanyard_merge_documents (LanyardPlanDocument *one,
                         LanyardPlanDocument *two)
{
  return merge (one, two, choose_item, FALSE);
}

/**
 * lanyard_merge_decisions:
 * @kept: what was known of a plan
 * @decided: what was decided on this machine since then
 *
 * As lanyard_merge_documents(), but things keep what a later version of Lanyard
 * told of them beside what was decided.
 *
 * Returns: (transfer full): the plan as this machine has it
 */
LanyardPlanDocument *
lanyard_merge_decisions (LanyardPlanDocument *kept,
                         LanyardPlanDocument *decided)
{
  return merge (kept, decided, decide_item, TRUE);
}

/* Returns: (transfer full) (nullable): a note without what needs not be told
 * any more; NULL where that is all of it */
static LanyardDocumentNote *
expire_note (LanyardDocumentNote *note,
             gint64               limit)
{
  gboolean             empty = TRUE;
  LanyardDocumentNote *rest;

  for (guint i = 0; i < note->versions->len && empty; i++)
    {
      const LanyardNoteVersion *version = g_ptr_array_index (note->versions, i);

      empty = *version->text == '\0' && version->stamp.ms < limit;
    }
  if (empty)
    return NULL;
  /* they are in order */
  if (note->replaced->len == 0 || g_array_index (note->replaced, LanyardStamp, 0).ms >= limit)
    return lanyard_document_note_ref (note);

  rest = lanyard_document_note_new (note->id, &note->stamp);
  rest->snapshot = note->snapshot != NULL ? lanyard_snapshot_copy (note->snapshot) : NULL;
  rest->extra = g_strdup (note->extra);
  add_versions (rest, note);
  while (rest->replaced->len > 0 && g_array_index (rest->replaced, LanyardStamp, 0).ms < limit)
    g_array_remove_index (rest->replaced, 0);
  return rest;
}

/**
 * lanyard_merge_expire:
 * @document: a document
 * @now: the real clock's time in milliseconds since 1970
 *
 * Returns: (transfer full): the same without what was taken back more than 400
 *   days ago
 */
LanyardPlanDocument *
lanyard_merge_expire (LanyardPlanDocument *document,
                      gint64               now)
{
  LanyardPlanDocument *rest = lanyard_plan_document_new (document->conference);
  gint64               limit = now - LANYARD_DOCUMENT_KEPT;

  rest->minor = document->minor;
  rest->extra = g_strdup (document->extra);
  for (guint i = 0; i < document->items->len; i++)
    {
      LanyardDocumentItem *item = g_ptr_array_index (document->items, i);

      if (item->stamp.ms >= limit || !lanyard_document_item_is_tombstone (item))
        lanyard_plan_document_take_item (rest, lanyard_document_item_ref (item));
    }
  for (guint i = 0; i < document->notes->len; i++)
    {
      LanyardDocumentNote *note = expire_note (g_ptr_array_index (document->notes, i), limit);

      if (note != NULL)
        lanyard_plan_document_take_note (rest, note);
    }

  return rest;
}
