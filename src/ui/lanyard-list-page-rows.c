/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-page-private.h"

#include "lanyard-row.h"
#include "lanyard-words-room.h"
#include "lanyard-words.h"

/* What sets sections apart: in one day's list the start, else the day. What
 * has none comes last. */
static guint64
get_section_key (LanyardListPage *self,
                 LanyardSession  *session)
{
  if (lanyard_place_is_one_day (self->place))
    return (guint64)lanyard_session_get_start (session);
  return (guint32)(lanyard_session_get_day (session) - 1);
}

static int
compare_sections (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  LanyardListPage *self = user_data;
  guint64          one = get_section_key (self, (LanyardSession *)a);
  guint64          two = get_section_key (self, (LanyardSession *)b);

  return one < two ? -1 : one > two;
}

/* In a day's list the head of the section tells by the second clock, which leaves
 * the row's line to where and who. */
static char *
dup_line (LanyardListPage *self,
          LanyardSession  *session)
{
  g_autofree char *second = NULL;

  if (!lanyard_place_is_one_day (self->place))
    second = lanyard_words_second_when (session, self->clocks);
  return lanyard_words_session_line_with (session, lanyard_clocks_get_first (self->clocks),
                                          second);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              LanyardListPage          *self)
{
  GtkWidget *row = lanyard_row_new (self->plan);

  lanyard_row_set_list_item (LANYARD_ROW (row), list_item);
  gtk_list_item_set_child (list_item, row);
}

static void
fill_row (LanyardListPage *self,
          GtkListItem     *list_item,
          gpointer         item)
{
  LanyardRow      *row = LANYARD_ROW (gtk_list_item_get_child (list_item));
  g_autofree char *line = NULL;
  LanyardTrack    *track = NULL;
  const char      *title;

  if (LANYARD_IS_SESSION (item))
    {
      title = lanyard_session_get_title (item);
      track = lanyard_session_get_track (item);
      line = dup_line (self, item);
    }
  else if (LANYARD_IS_ROOM (item))
    {
      title = lanyard_room_get_title (item);
      line = lanyard_words_room_next (self->programme, item, lanyard_clock_now (self->clock),
                                      self->clocks);
    }
  else
    {
      title = lanyard_person_get_name (item);
      line = lanyard_words_person_line (self->programme, item);
    }

  lanyard_row_set_text (row, title, line);
  lanyard_row_set_session (row, LANYARD_IS_SESSION (item) ? item : NULL);
  lanyard_row_set_person (row, LANYARD_IS_PERSON (item) ? item : NULL);
  lanyard_row_set_color (row, self->has_colors && LANYARD_IS_SESSION (item),
                         track != NULL ? lanyard_track_get_color (track) : NULL);
  gtk_list_item_set_accessible_description (list_item, line);
}

/* Its item may be of an earlier version than the one that is listed. */
void
lanyard_list_page_fill_row (LanyardListPage *self,
                            GtkListItem     *list_item)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection),
                                                   gtk_list_item_get_position (list_item));

  fill_row (self, list_item, item);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             LanyardListPage          *self)
{
  g_hash_table_add (self->bound, list_item);
  if (!lanyard_list_page_put_off (self, list_item))
    fill_row (self, list_item, gtk_list_item_get_item (list_item));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item,
               LanyardListPage          *self)
{
  if (self->bound == NULL)
    return;

  g_hash_table_remove (self->bound, list_item);
  g_hash_table_remove (self->late, list_item);
}

/* What the rows show that there are, after a newer version of their items came. */
void
lanyard_list_page_fill_rows_anew (LanyardListPage *self)
{
  GHashTableIter iter;
  gpointer       list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    if (!lanyard_list_page_put_off (self, list_item))
      lanyard_list_page_fill_row (self, list_item);
}

/* What the rows are made of, and what sets sections apart. */
void
lanyard_list_page_init_rows (LanyardListPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->bound = g_hash_table_new (NULL, NULL);
  self->late = g_hash_table_new (NULL, NULL);
  self->section_sorter = GTK_SORTER (gtk_custom_sorter_new (compare_sections, self, NULL));
  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row_cb), self);
  gtk_list_view_set_factory (self->list_view, rows);
}
