/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-page-private.h"

/* A list view has 200 rows, most of them out of sight, and with every step of
 * scrolling gives many of those another item, only to change its mind with the
 * next. So what is out of sight is filled late: when it comes near, when it is in
 * sight after all, or when nothing was scrolled for a while. */
#define NEAR 4
#define WHILE_MS 100
#define ROWS_AT_ONCE 20

/* The positions of the rows that are in sight. */
typedef struct
{
  guint first; /* GTK_INVALID_LIST_POSITION without any */
  guint last;
} Sight;

static gboolean
is_in_sight (GtkListItem *list_item)
{
  return gtk_widget_get_mapped (gtk_list_item_get_child (list_item));
}

static Sight
find_sight (LanyardListPage *self)
{
  Sight          sight = { GTK_INVALID_LIST_POSITION, 0 };
  GHashTableIter iter;
  gpointer       list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    {
      guint position = gtk_list_item_get_position (list_item);

      if (!is_in_sight (list_item))
        continue;
      sight.first = MIN (sight.first, position);
      sight.last = MAX (sight.last, position);
    }

  return sight;
}

static gboolean
is_near (GtkListItem *list_item,
         const Sight *sight)
{
  guint position = gtk_list_item_get_position (list_item);

  return sight->first != GTK_INVALID_LIST_POSITION && position + NEAR >= sight->first &&
         position <= sight->last + NEAR;
}

/* @sight: (nullable): what to fill is in it or near; NULL: only what is in sight */
static void
fill (LanyardListPage *self,
      const Sight     *sight)
{
  GHashTableIter iter;
  gpointer       list_item;

  g_hash_table_iter_init (&iter, self->late);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    {
      if (sight != NULL ? !is_near (list_item, sight) : !is_in_sight (list_item))
        continue;
      g_hash_table_iter_remove (&iter);
      lanyard_list_page_fill_row (self, list_item);
    }
}

static gboolean
rest_cb (gpointer user_data)
{
  LanyardListPage *self = user_data;
  GHashTableIter   iter;
  gpointer         list_item;

  if (self->scrolled)
    {
      self->scrolled = FALSE;
      return G_SOURCE_CONTINUE;
    }

  g_hash_table_iter_init (&iter, self->late);
  for (guint i = 0; i < ROWS_AT_ONCE && g_hash_table_iter_next (&iter, &list_item, NULL); i++)
    {
      g_hash_table_iter_remove (&iter);
      lanyard_list_page_fill_row (self, list_item);
    }
  if (g_hash_table_size (self->late) > 0)
    return G_SOURCE_CONTINUE;

  self->rest = 0;
  return G_SOURCE_REMOVE;
}

/* Whether a row that got another item is filled later, being out of sight. One that
 * never was filled can't be, as it would be lower than it is going to be. */
gboolean
lanyard_list_page_put_off (LanyardListPage *self,
                           GtkListItem     *list_item)
{
  const char *label = gtk_list_item_get_accessible_label (list_item);

  if (is_in_sight (list_item) || label == NULL || *label == '\0')
    return FALSE;

  g_hash_table_add (self->late, list_item);
  self->scrolled = TRUE;
  if (self->rest == 0)
    self->rest = g_timeout_add (WHILE_MS, rest_cb, self);
  return TRUE;
}

/* To be called when everything is laid out, and nothing drawn yet: what this fills
 * is laid out once more. */
void
lanyard_list_page_fill_seen (LanyardListPage *self)
{
  if (g_hash_table_size (self->late) > 0)
    fill (self, NULL);
}

/* To be called when everything is drawn, for the next frame. */
void
lanyard_list_page_fill_near (LanyardListPage *self)
{
  Sight sight;

  if (g_hash_table_size (self->late) == 0)
    return;

  sight = find_sight (self);
  fill (self, &sight);
}
