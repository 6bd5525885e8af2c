/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clashes.h"

struct _LanyardClashes
{
  GPtrArray  *pairs; /* of LanyardClash, each once */
  GHashTable *by_id; /* id (unowned) -> GPtrArray of LanyardClash, seen from that item */
};

static LanyardClash *
clash_new (LanyardPlanItem *item,
           LanyardPlanItem *other,
           gint64           seconds)
{
  LanyardClash *self = g_new0 (LanyardClash, 1);

  self->item = lanyard_plan_item_ref (item);
  self->other = lanyard_plan_item_ref (other);
  self->seconds = seconds;
  return self;
}

/**
 * lanyard_clash_copy:
 * @self: a clash
 *
 * Returns: (transfer full): the same
 */
LanyardClash *
lanyard_clash_copy (const LanyardClash *self)
{
  return clash_new (self->item, self->other, self->seconds);
}

void
lanyard_clash_free (LanyardClash *self)
{
  lanyard_plan_item_unref (self->item);
  lanyard_plan_item_unref (self->other);
  g_free (self);
}

/**
 * lanyard_clash_get_going:
 * @self: a clash
 *
 * Returns: (transfer none) (nullable): the one that the user goes to; NULL
 *   where that isn't decided, as both or none of them are
 */
const LanyardPlanItem *
lanyard_clash_get_going (const LanyardClash *self)
{
  gboolean item = self->item->star == LANYARD_STAR_GOING;
  gboolean other = self->other->star == LANYARD_STAR_GOING;

  if (item == other)
    return NULL;
  return item ? self->item : self->other;
}

static void
add_seen_from (LanyardClashes  *self,
               LanyardPlanItem *item,
               LanyardPlanItem *other,
               gint64           seconds)
{
  GPtrArray *clashes = g_hash_table_lookup (self->by_id, item->id);

  if (clashes == NULL)
    {
      clashes = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_clash_free);
      g_hash_table_insert (self->by_id, item->id, clashes);
    }
  g_ptr_array_add (clashes, clash_new (item, other, seconds));
}

/* Returns: (transfer container) (element-type LanyardPlanItem): those that
 *   take time, in order */
static GPtrArray *
pick_items (GPtrArray *items)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      if (lanyard_plan_item_takes_time (g_ptr_array_index (items, i)))
        g_ptr_array_add (picked, g_ptr_array_index (items, i));
    }

  g_ptr_array_sort_values (picked, (GCompareFunc)lanyard_plan_item_compare);
  return picked;
}

static GArray *
find_overlaps (GPtrArray *items)
{
  g_autoptr (GArray) spans = g_array_sized_new (FALSE, FALSE, sizeof (LanyardSpan), items->len);

  for (guint i = 0; i < items->len; i++)
    g_array_append_val (spans, ((LanyardPlanItem *)g_ptr_array_index (items, i))->span);

  return lanyard_spans_find_overlaps ((gconstpointer)spans->data, spans->len);
}

/**
 * lanyard_clashes_new:
 * @items: (element-type LanyardPlanItem): what is in a plan, ids unique
 * @together: (nullable): tells which of them belong together
 * @data: for @together
 *
 * Returns: (transfer full): what of them clashes
 */
LanyardClashes *
lanyard_clashes_new (GPtrArray          *items,
                     LanyardTogetherFunc together,
                     gpointer            data)
{
  LanyardClashes *self = g_new0 (LanyardClashes, 1);
  g_autoptr (GPtrArray) picked = pick_items (items);
  g_autoptr (GArray) overlaps = find_overlaps (picked);

  self->pairs = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_clash_free);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                       (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < overlaps->len; i++)
    {
      const LanyardOverlap *overlap = &g_array_index (overlaps, LanyardOverlap, i);
      LanyardPlanItem      *first = g_ptr_array_index (picked, overlap->first);
      LanyardPlanItem      *second = g_ptr_array_index (picked, overlap->second);

      if (together != NULL && first->appointment == NULL && second->appointment == NULL &&
          together (first->id, second->id, data))
        continue;
      g_ptr_array_add (self->pairs, clash_new (first, second, overlap->seconds));
      add_seen_from (self, first, second, overlap->seconds);
      add_seen_from (self, second, first, overlap->seconds);
    }

  return self;
}

void
lanyard_clashes_free (LanyardClashes *self)
{
  g_ptr_array_unref (self->pairs);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

/**
 * lanyard_clashes_get_pairs:
 * @self: clashes
 *
 * Returns: (transfer none) (element-type LanyardClash): every pair once, the
 *   item that begins first as the one that was asked about
 */
GPtrArray *
lanyard_clashes_get_pairs (LanyardClashes *self)
{
  return self->pairs;
}

/**
 * lanyard_clashes_find:
 * @self: clashes
 * @id: the id of a session or of an appointment
 *
 * Returns: (transfer none) (nullable) (element-type LanyardClash): what it
 *   clashes with, by start; NULL for nothing
 */
GPtrArray *
lanyard_clashes_find (LanyardClashes *self,
                      const char     *id)
{
  return g_hash_table_lookup (self->by_id, id);
}
