/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-document.h"

#include <string.h>

/* Longer names are cut, as file systems take 255 bytes. */
#define MAX_NAME 160
#define HASH_DIGITS 32

G_DEFINE_QUARK (lanyard_document_error, lanyard_document_error)

/**
 * lanyard_plan_document_new:
 * @conference: the conference's id
 *
 * Returns: (transfer full): a document with nothing in it
 */
LanyardPlanDocument *
lanyard_plan_document_new (const char *conference)
{
  LanyardPlanDocument *self = g_new0 (LanyardPlanDocument, 1);

  self->conference = g_strdup (conference);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_document_item_unref);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_document_note_unref);
  return self;
}

void
lanyard_plan_document_free (LanyardPlanDocument *self)
{
  g_free (self->conference);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->notes);
  g_free (self->extra);
  g_free (self);
}

/**
 * lanyard_plan_document_take_item:
 * @self: a document
 * @item: (transfer full): an item on what none in it is on; unless those come
 *   in order, lanyard_plan_document_sort() has to follow
 */
void
lanyard_plan_document_take_item (LanyardPlanDocument *self,
                                 LanyardDocumentItem *item)
{
  g_ptr_array_add (self->items, item);
}

/**
 * lanyard_plan_document_take_note:
 * @self: a document
 * @note: (transfer full): a note on a session that none in it is on; the same
 */
void
lanyard_plan_document_take_note (LanyardPlanDocument *self,
                                 LanyardDocumentNote *note)
{
  g_ptr_array_add (self->notes, note);
}

static int
order_items_cb (gconstpointer one,
                gconstpointer two)
{
  return lanyard_document_item_order (one, two);
}

static int
order_notes_cb (gconstpointer one,
                gconstpointer two)
{
  const LanyardDocumentNote *first = one;
  const LanyardDocumentNote *second = two;

  return g_strcmp0 (first->id, second->id);
}

/**
 * lanyard_plan_document_sort:
 * @self: a document
 *
 * Puts what is in it in order.
 */
void
lanyard_plan_document_sort (LanyardPlanDocument *self)
{
  g_ptr_array_sort_values (self->items, order_items_cb);
  g_ptr_array_sort_values (self->notes, order_notes_cb);
}

/* Returns: where it is, -1 where it isn't */
static int
find (GPtrArray    *sorted,
      gconstpointer wanted,
      GCompareFunc  order)
{
  guint low = 0, high = sorted->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int   found = order (g_ptr_array_index (sorted, middle), wanted);

      if (found == 0)
        return (int)middle;
      if (found < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return -1;
}

/**
 * lanyard_plan_document_find_item:
 * @self: a document
 * @section: a section
 * @id: an id
 *
 * Returns: (transfer none) (nullable): what was decided on it
 */
LanyardDocumentItem *
lanyard_plan_document_find_item (LanyardPlanDocument *self,
                                 LanyardSection       section,
                                 const char          *id)
{
  LanyardDocumentItem wanted = { .section = section, .id = (char *)id };
  int                 at = find (self->items, &wanted, order_items_cb);

  return at >= 0 ? g_ptr_array_index (self->items, at) : NULL;
}

/**
 * lanyard_plan_document_find_note:
 * @self: a document
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the note on it
 */
LanyardDocumentNote *
lanyard_plan_document_find_note (LanyardPlanDocument *self,
                                 const char          *id)
{
  LanyardDocumentNote wanted = { .id = (char *)id };
  int                 at = find (self->notes, &wanted, order_notes_cb);

  return at >= 0 ? g_ptr_array_index (self->notes, at) : NULL;
}

static gboolean
has_equal_items (LanyardPlanDocument *one,
                 LanyardPlanDocument *two)
{
  if (one->items->len != two->items->len)
    return FALSE;

  for (guint i = 0; i < one->items->len; i++)
    {
      const LanyardDocumentItem *first = g_ptr_array_index (one->items, i);
      const LanyardDocumentItem *second = g_ptr_array_index (two->items, i);

      if (lanyard_document_item_order (first, second) != 0 ||
          lanyard_document_item_compare (first, second) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_equal_notes (LanyardPlanDocument *one,
                 LanyardPlanDocument *two)
{
  if (one->notes->len != two->notes->len)
    return FALSE;

  for (guint i = 0; i < one->notes->len; i++)
    {
      const LanyardDocumentNote *first = g_ptr_array_index (one->notes, i);
      const LanyardDocumentNote *second = g_ptr_array_index (two->notes, i);

      if (!g_str_equal (first->id, second->id) ||
          lanyard_document_note_compare (first, second) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * lanyard_plan_document_equal:
 * @one: a document
 * @two: another
 *
 * Returns: whether all that is in them is the same
 */
gboolean
lanyard_plan_document_equal (LanyardPlanDocument *one,
                             LanyardPlanDocument *two)
{
  return g_str_equal (one->conference, two->conference) &&
         one->minor == two->minor &&
         g_strcmp0 (one->extra, two->extra) == 0 &&
         has_equal_items (one, two) &&
         has_equal_notes (one, two);
}

static gboolean
is_plain (char byte)
{
  return g_ascii_islower (byte) || g_ascii_isdigit (byte) || byte == '-' || byte == '_';
}

/**
 * lanyard_plan_document_make_name:
 * @conference: a conference's id
 *
 * Some file systems don't tell capitals from small letters, and some want no
 * colons, or no dot in front.
 *
 * Returns: (transfer full): the name of its document's file, which no other
 *   conference's has anywhere: "36c3.json"
 */
char *
lanyard_plan_document_make_name (const char *conference)
{
  GString *name = g_string_new (NULL);

  for (const char *at = conference; *at != '\0'; at++)
    {
      if (is_plain (*at) || (*at == '.' && at != conference))
        g_string_append_c (name, *at);
      else
        g_string_append_printf (name, "=%02x", (guint)(guchar)*at);
    }

  if (name->len > MAX_NAME)
    {
      g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, conference, -1);

      g_string_truncate (name, MAX_NAME - HASH_DIGITS);
      g_string_append_printf (name, "==%.*s", HASH_DIGITS, hash);
    }
  g_string_append (name, ".json");
  return g_string_free_and_steal (name);
}
