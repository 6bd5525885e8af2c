/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-card-private.h"

#define BAR_WIDTH 3

static void
snapshot_bar (LanyardTimetableCard *self,
              GtkSnapshot          *snapshot)
{
  int             width = gtk_widget_get_width (GTK_WIDGET (self));
  int             height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean        rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int             edge = LANYARD_CARD_BAR_EDGE;
  float           x = (float)(rtl ? width - edge - BAR_WIDTH : edge);
  graphene_rect_t box =
    GRAPHENE_RECT_INIT (x, (float)edge, BAR_WIDTH, (float)height - 2 * (float)edge);
  GdkRGBA color = self->color;

  if (height <= 2 * edge)
    return;
  if (!self->has_color)
    {
      gtk_widget_get_color (GTK_WIDGET (self), &color);
      color.alpha *= 0.35f;
    }
  gtk_snapshot_append_color (snapshot, &color, &box);
}

/**
 * lanyard_timetable_card_snapshot:
 * @widget: a card
 * @snapshot: where it is drawn
 *
 * Draws the track's bar, the text where it is in sight, the star and the tag.
 */
void
lanyard_timetable_card_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  LanyardTimetableCard *self = LANYARD_TIMETABLE_CARD (widget);
  gboolean              rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA               color;
  double                x = rtl ? LANYARD_CARD_PADDING : LANYARD_CARD_TEXT_START;
  double                y;
  double                along;
  LanyardTimetableText *text;
  int                   width = gtk_widget_get_width (widget);
  int                   height = gtk_widget_get_height (widget);
  gboolean              sticks_out;

  if (self->session == NULL)
    return;

  gtk_widget_get_color (widget, &color);
  if (self->shape == LANYARD_GRID_BAND)
    x = rtl ? 0 : LANYARD_CARD_BAR_EDGE;
  along = lanyard_timetable_card_get_shift_along (self);
  x += rtl ? -along : along;
  y = LANYARD_CARD_PADDING + lanyard_timetable_card_get_shift_down (self);
  text = lanyard_timetable_card_get_text (self);

  snapshot_bar (self, snapshot);
  /* most fit, and to clip takes time */
  sticks_out = lanyard_timetable_text_get_height (text) > height - 2 * LANYARD_CARD_PADDING;
  if (sticks_out)
    gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)y));
  lanyard_timetable_text_snapshot (text, snapshot, &color);
  gtk_snapshot_restore (snapshot);
  if (sticks_out)
    gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, self->star, snapshot);
  gtk_widget_snapshot_child (widget, self->tag, snapshot);
  if (self->mark != NULL)
    gtk_widget_snapshot_child (widget, self->mark, snapshot);
}
