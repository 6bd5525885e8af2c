/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-lazy-list.h"

/* How many items are got at once. */
#define CHUNK 128

/* Of items that lie apart, those are got together between which no more than
 * this many others lie: these cost less than another question. */
#define MAX_BETWEEN 3

struct _LanyardLazyList
{
  GObject parent_instance;

  LanyardStoredItems *items; /* (owned) */
  guint               n_items;
  guint               from;      /* of a range */
  GArray             *positions; /* (nullable) (owned) of others, once they were looked for */
  LanyardListBy       by;        /* what to look for */
  char               *id;        /* (nullable) (owned) NULL for a range */
};

static void lanyard_lazy_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardLazyList, lanyard_lazy_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      lanyard_lazy_list_iface_init))

/* No position leads beyond the items, whatever the source says. */
static void
find_positions (LanyardLazyList *self)
{
  guint n_items = lanyard_stored_items_get_n_items (self->items);

  self->positions =
    lanyard_source_find_sessions (lanyard_stored_items_get_source (self->items), self->by,
                                  self->id);
  for (guint i = self->positions->len; i > 0; i--)
    {
      if (g_array_index (self->positions, guint, i - 1) >= n_items)
        g_array_remove_index (self->positions, i - 1);
    }
}

static void
load_range (LanyardLazyList *self,
            guint            index)
{
  guint first = index - index % CHUNK;

  lanyard_stored_items_load (self->items, self->from + first, MIN (CHUNK, self->n_items - first));
}

/* Gets what is at @index, and what follows it in this list nearby. */
static void
load_positions (LanyardLazyList *self,
                guint            index)
{
  guint first = g_array_index (self->positions, guint, index);
  guint last = first;

  for (guint i = index + 1; i < self->positions->len; i++)
    {
      guint next = g_array_index (self->positions, guint, i);

      if (next <= last || next - last > MAX_BETWEEN + 1 || next - first >= CHUNK)
        break;
      last = next;
    }

  lanyard_stored_items_load (self->items, first, last - first + 1);
}

static GType
lanyard_lazy_list_get_item_type (GListModel *model)
{
  return lanyard_stored_items_get_item_type (LANYARD_LAZY_LIST (model)->items);
}

static guint
lanyard_lazy_list_get_n_items (GListModel *model)
{
  return LANYARD_LAZY_LIST (model)->n_items;
}

static gpointer
lanyard_lazy_list_get_item (GListModel *model,
                            guint       index)
{
  LanyardLazyList *self = LANYARD_LAZY_LIST (model);
  guint            position = self->from + index;

  if (index >= self->n_items)
    return NULL;

  if (self->id != NULL && self->positions == NULL)
    find_positions (self);
  if (self->id != NULL && index >= self->positions->len)
    return g_object_ref (lanyard_stored_items_get_stand_in (self->items));
  if (self->id != NULL)
    position = g_array_index (self->positions, guint, index);

  if (lanyard_stored_items_peek (self->items, position) == NULL)
    {
      if (self->id != NULL)
        load_positions (self, index);
      else
        load_range (self, index);
    }

  return g_object_ref (lanyard_stored_items_peek (self->items, position));
}

static void
lanyard_lazy_list_finalize (GObject *object)
{
  LanyardLazyList *self = LANYARD_LAZY_LIST (object);

  g_clear_pointer (&self->items, lanyard_stored_items_unref);
  g_clear_pointer (&self->positions, g_array_unref);
  g_free (self->id);

  G_OBJECT_CLASS (lanyard_lazy_list_parent_class)->finalize (object);
}

static void
lanyard_lazy_list_class_init (LanyardLazyListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_lazy_list_finalize;
}

static void
lanyard_lazy_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lanyard_lazy_list_get_item_type;
  iface->get_n_items = lanyard_lazy_list_get_n_items;
  iface->get_item = lanyard_lazy_list_get_item;
}

static void
lanyard_lazy_list_init (LanyardLazyList *self)
{
}

static LanyardLazyList *
create (LanyardStoredItems *items,
        guint               n_items)
{
  LanyardLazyList *self = g_object_new (LANYARD_TYPE_LAZY_LIST, NULL);

  self->items = lanyard_stored_items_ref (items);
  self->n_items = n_items;
  return self;
}

/**
 * lanyard_lazy_list_new_range:
 * @items: stored items
 * @from: the position of the first
 * @n_items: how many
 *
 * Returns: (transfer full): a list of those of @items that lie there
 */
GListModel *
lanyard_lazy_list_new_range (LanyardStoredItems *items,
                             guint               from,
                             guint               n_items)
{
  guint            n_all = lanyard_stored_items_get_n_items (items);
  LanyardLazyList *self;

  g_return_val_if_fail (from <= n_all && n_items <= n_all - from, NULL);

  self = create (items, n_items);
  self->from = from;
  return G_LIST_MODEL (self);
}

/**
 * lanyard_lazy_list_new_found:
 * @items: stored sessions
 * @by: what @id is
 * @id: what they are asked for by
 *
 * Returns: (transfer full): a list of the sessions that the source finds now
 */
GListModel *
lanyard_lazy_list_new_found (LanyardStoredItems *items,
                             LanyardListBy       by,
                             const char         *id)
{
  LanyardLazyList *self = create (items, 0);

  self->by = by;
  self->id = g_strdup (id);
  find_positions (self);
  self->n_items = self->positions->len;
  return G_LIST_MODEL (self);
}

/**
 * lanyard_lazy_list_new_counted:
 * @items: stored sessions
 * @by: what @id is
 * @id: what they are asked for by
 * @n_items: how many there are, which is known already
 *
 * Returns: (transfer full): a list of the sessions that the source finds when
 *   the first of them is asked for
 */
GListModel *
lanyard_lazy_list_new_counted (LanyardStoredItems *items,
                               LanyardListBy       by,
                               const char         *id,
                               guint               n_items)
{
  LanyardLazyList *self = create (items, n_items);

  self->by = by;
  self->id = g_strdup (id);
  return G_LIST_MODEL (self);
}
