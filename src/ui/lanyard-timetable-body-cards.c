/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-body-private.h"

/* Cards keep so far from each other and from lines. */
#define MARGIN 3
#define BAND_MARGIN 1

/* What is so near to what is seen gets its card ahead of time, one after the
 * other, so that no frame has to make those of a whole room. */
#define AHEAD 160

/* Returns: (nullable) (transfer none): the card that an entry of the grid has */
LanyardTimetableCard *
lanyard_timetable_body_get_card (LanyardTimetableBody *self,
                                 guint                 entry)
{
  return g_ptr_array_index (self->cards, entry);
}

/* Also while another window is active. */
gboolean
lanyard_timetable_body_has_focus (GtkWidget *card)
{
  GtkRoot   *root = gtk_widget_get_root (card);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == card || gtk_widget_is_ancestor (focus, card));
}

static gboolean
is_across (LanyardTimetableBody *self,
           guint                 entry)
{
  return lanyard_grid_get_entry (self->grid, entry)->shape == LANYARD_GRID_ACROSS;
}

static void
spare_card (LanyardTimetableBody *self,
            guint                 entry)
{
  GtkWidget *card = g_ptr_array_index (self->cards, entry);

  g_ptr_array_index (self->cards, entry) = NULL;
  gtk_widget_set_child_visible (card, FALSE);
  g_ptr_array_add (self->spare[is_across (self, entry)], card);
}

/* Takes all cards from their entries, to be used again. */
void
lanyard_timetable_body_spare_cards (LanyardTimetableBody *self)
{
  for (guint i = 0; self->cards != NULL && i < self->cards->len; i++)
    {
      if (lanyard_timetable_body_get_card (self, i) != NULL)
        spare_card (self, i);
    }
}

/* Fades the card of an entry that has ended. */
void
lanyard_timetable_body_update_past (LanyardTimetableBody *self,
                                    guint                 entry)
{
  LanyardInstant end = lanyard_grid_get_entry (self->grid, entry)->span.end;

  lanyard_timetable_card_set_past (lanyard_timetable_body_get_card (self, entry), end <= self->now);
}

/* What goes across lies below the others; so it has cards of its own, as moving
 * one among so many would cost more than a new one. */
static GtkWidget *
take_card (LanyardTimetableBody *self,
           gboolean              across)
{
  GPtrArray *spare = self->spare[across];
  GtkWidget *card;

  if (spare->len > 0)
    return g_ptr_array_steal_index_fast (spare, spare->len - 1);

  card = lanyard_timetable_card_new (self->plan);
  if (across)
    gtk_widget_insert_after (card, GTK_WIDGET (self), NULL);
  else
    gtk_widget_insert_before (card, GTK_WIDGET (self), self->now_line);
  return card;
}

/* The entry has none yet. */
void
lanyard_timetable_body_make_card (LanyardTimetableBody *self,
                                  guint                 entry)
{
  const LanyardGridEntry *what = lanyard_grid_get_entry (self->grid, entry);
  GtkWidget              *card = take_card (self, is_across (self, entry));

  g_ptr_array_index (self->cards, entry) = card;
  lanyard_timetable_card_set_session (LANYARD_TIMETABLE_CARD (card), what->session, what->shape,
                                      self->clocks);
  lanyard_timetable_body_update_past (self, entry);
  gtk_widget_set_child_visible (card, TRUE);
}

static gboolean
is_within (LanyardTimetableBody  *self,
           const LanyardGridRect *rect,
           double                 ahead)
{
  return rect->x < self->x + self->width + ahead && rect->x + rect->width > self->x - ahead &&
         rect->y < self->y + self->height + ahead && rect->y + rect->height > self->y - ahead;
}

static void
spare_far_cards (LanyardTimetableBody *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      LanyardGridRect       rect = lanyard_grid_layout_get_rect (self->layout, i);
      LanyardTimetableCard *card = lanyard_timetable_body_get_card (self, i);

      if (card != NULL && !is_within (self, &rect, AHEAD) &&
          !lanyard_timetable_body_has_focus (GTK_WIDGET (card)))
        spare_card (self, i);
    }
}

/* Gives cards to what is seen, and takes them from what is far from that. */
void
lanyard_timetable_body_update_cards (LanyardTimetableBody *self)
{
  gboolean made_ahead = FALSE;

  spare_far_cards (self);
  for (guint i = 0; i < self->cards->len; i++)
    {
      LanyardGridRect       rect = lanyard_grid_layout_get_rect (self->layout, i);
      LanyardTimetableCard *card = lanyard_timetable_body_get_card (self, i);

      if (card == NULL && is_within (self, &rect, 0))
        lanyard_timetable_body_make_card (self, i);
      else if (card == NULL && !made_ahead && is_within (self, &rect, AHEAD))
        {
          lanyard_timetable_body_make_card (self, i);
          made_ahead = TRUE;
        }
      card = lanyard_timetable_body_get_card (self, i);
      if (card != NULL)
        lanyard_timetable_card_set_hidden (card, self->x - rect.x, self->y - rect.y);
    }
}

/* The entry has a card. */
void
lanyard_timetable_body_allocate_card (LanyardTimetableBody *self,
                                      guint                 entry)
{
  LanyardGridRect rect = lanyard_grid_layout_get_rect (self->layout, entry);
  gboolean        band = lanyard_grid_get_entry (self->grid, entry)->shape == LANYARD_GRID_BAND;
  double          margin = band ? BAND_MARGIN : MARGIN;
  int             x = (int)(rect.x + margin) - (int)self->x;
  int             y = (int)(rect.y + 1) - (int)self->y;
  int             width = (int)MAX (rect.width - 2 * margin, 1);
  int             height = (int)MAX (rect.height - 2, 1);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (GTK_WIDGET (lanyard_timetable_body_get_card (self, entry)),
                            &(GtkAllocation){ x, y, width, height }, -1);
}
