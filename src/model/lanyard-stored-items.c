/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-stored-items.h"

struct _LanyardStoredItems
{
  GType          type;
  LanyardSource *source;   /* (owned) */
  GObject      **items;    /* (owned) (nullable) each: as many as n_items */
  GObject       *stand_in; /* (owned) (nullable) */
  guint          n_items;
};

static void
clear_items (gpointer data)
{
  LanyardStoredItems *self = data;

  for (guint i = 0; i < self->n_items; i++)
    g_clear_object (&self->items[i]);
  g_free (self->items);
  g_clear_object (&self->stand_in);
  g_clear_object (&self->source);
}

/**
 * lanyard_stored_items_new:
 * @type: LANYARD_TYPE_SESSION or LANYARD_TYPE_PERSON
 * @source: where they are
 * @n_items: how many there are
 *
 * Returns: (transfer full): the items, none of them loaded
 */
LanyardStoredItems *
lanyard_stored_items_new (GType          type,
                          LanyardSource *source,
                          guint          n_items)
{
  LanyardStoredItems *self = g_rc_box_new0 (LanyardStoredItems);

  self->type = type;
  self->source = g_object_ref (source);
  self->items = g_new0 (GObject *, n_items);
  self->n_items = n_items;
  return self;
}

LanyardStoredItems *
lanyard_stored_items_ref (LanyardStoredItems *self)
{
  return g_rc_box_acquire (self);
}

void
lanyard_stored_items_unref (LanyardStoredItems *self)
{
  g_rc_box_release_full (self, clear_items);
}

GType
lanyard_stored_items_get_item_type (LanyardStoredItems *self)
{
  return self->type;
}

/**
 * lanyard_stored_items_get_source:
 * @self: items
 *
 * Returns: (transfer none): where they are from
 */
LanyardSource *
lanyard_stored_items_get_source (LanyardStoredItems *self)
{
  return self->source;
}

guint
lanyard_stored_items_get_n_items (LanyardStoredItems *self)
{
  return self->n_items;
}

/**
 * lanyard_stored_items_peek:
 * @self: items
 * @position: a position below their number
 *
 * Returns: (transfer none) (nullable): the item there if it is loaded
 */
gpointer
lanyard_stored_items_peek (LanyardStoredItems *self,
                           guint               position)
{
  g_return_val_if_fail (position < self->n_items, NULL);

  return self->items[position];
}

/**
 * lanyard_stored_items_get_stand_in:
 * @self: items
 *
 * Returns: (transfer none): an empty item for what can't be read any more
 */
gpointer
lanyard_stored_items_get_stand_in (LanyardStoredItems *self)
{
  if (self->stand_in == NULL && self->type == LANYARD_TYPE_SESSION)
    {
      LanyardSessionFields fields = {
        .id = g_strdup (""),
        .title = g_strdup ("–"),
        .start = LANYARD_NO_INSTANT,
        .duration = LANYARD_NO_DURATION,
      };

      self->stand_in = G_OBJECT (lanyard_session_new (&fields));
    }
  else if (self->stand_in == NULL)
    {
      LanyardPersonFields fields = { .id = g_strdup (""), .name = g_strdup ("–") };

      self->stand_in = G_OBJECT (lanyard_person_new (&fields));
    }

  return self->stand_in;
}

/**
 * lanyard_stored_items_load:
 * @self: items
 * @from: the position of the first
 * @n: how many, not beyond the last
 *
 * Gets these items, those of them at least that aren't loaded. Where the
 * source doesn't have them any more, the stand-in takes their place.
 */
void
lanyard_stored_items_load (LanyardStoredItems *self,
                           guint               from,
                           guint               n)
{
  g_autoptr (GPtrArray) loaded = NULL;

  g_return_if_fail (from <= self->n_items && n <= self->n_items - from);

  for (; n > 0 && self->items[from] != NULL; n--)
    from++;
  while (n > 0 && self->items[from + n - 1] != NULL)
    n--;
  if (n == 0)
    return;

  loaded = self->type == LANYARD_TYPE_SESSION
             ? lanyard_source_load_sessions (self->source, from, n)
             : lanyard_source_load_people (self->source, from, n);
  for (guint i = 0; i < n; i++)
    {
      gpointer item = i < loaded->len ? g_ptr_array_index (loaded, i)
                                      : lanyard_stored_items_get_stand_in (self);

      if (self->items[from + i] == NULL)
        self->items[from + i] = g_object_ref (item);
    }
}

/**
 * lanyard_stored_items_get:
 * @self: items
 * @position: a position below their number
 *
 * Returns: (transfer none): the item there, loaded alone if it has to be
 */
gpointer
lanyard_stored_items_get (LanyardStoredItems *self,
                          guint               position)
{
  g_return_val_if_fail (position < self->n_items, NULL);

  lanyard_stored_items_load (self, position, 1);
  return self->items[position];
}
