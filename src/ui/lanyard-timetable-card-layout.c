/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-card-private.h"

/* What the time needs beside the star. */
#define LEAST_WIDTH_FOR_TIME 44

/**
 * lanyard_timetable_card_is_starred:
 * @self: a card with a session
 *
 * Returns: whether the user may go there
 */
gboolean
lanyard_timetable_card_is_starred (LanyardTimetableCard *self)
{
  LanyardStar star = lanyard_plan_get_star (self->plan, lanyard_session_get_id (self->session));

  return star == LANYARD_STAR_GOING || star == LANYARD_STAR_MAYBE;
}

/* Returns: how wide and high the star has to be */
static int
get_star_size (LanyardTimetableCard *self)
{
  int width;
  int height;

  gtk_widget_measure (self->star, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (self->star, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return MAX (width, height);
}

static gboolean
has_star (LanyardTimetableCard *self,
          double                width,
          double                height)
{
  int size = get_star_size (self);

  return self->shape != LANYARD_GRID_BAND && width >= size + LEAST_WIDTH_FOR_TIME &&
         height >= size;
}

static gboolean
has_mark (LanyardTimetableCard *self,
          double                width,
          double                height)
{
  return self->mark != NULL && lanyard_timetable_card_is_starred (self) &&
         self->shape != LANYARD_GRID_BAND && !has_star (self, width, height) &&
         width >= 3 * LANYARD_CARD_MARK_SIZE && height >= LANYARD_CARD_MARK_SIZE;
}

/* Returns: how much of the width is taken where the star is */
static double
get_corner (LanyardTimetableCard *self,
            double                width,
            double                height)
{
  if (has_star (self, width, height))
    return get_star_size (self) - LANYARD_CARD_PADDING;
  return has_mark (self, width, height) ? LANYARD_CARD_MARK_SIZE : 0;
}

/* Returns: the height of the tag; 0 where there is no clash, or no room for it
 *   below the time and the title */
static int
get_tag_height (LanyardTimetableCard *self,
                double                height)
{
  int tag;

  if (self->n_clashes == 0 || self->shape != LANYARD_GRID_CARD)
    return 0;
  gtk_widget_measure (self->tag, GTK_ORIENTATION_VERTICAL, -1, NULL, &tag, NULL, NULL);
  return height - 2 * LANYARD_CARD_PADDING >= 3 * tag ? tag : 0;
}

static LanyardTimetableText *
create_text (LanyardTimetableCard *self)
{
  double width = self->text_width;
  double height = self->text_height;
  double corner = get_corner (self, width, height);

  height -= 2 * LANYARD_CARD_PADDING + get_tag_height (self, height);
  width -= self->shape == LANYARD_GRID_BAND ? LANYARD_CARD_BAR_EDGE
                                            : LANYARD_CARD_TEXT_START + LANYARD_CARD_PADDING;
  return lanyard_timetable_text_new (GTK_WIDGET (self), self->session, self->shape,
                                     lanyard_clocks_get_first (self->clocks), width, height,
                                     corner);
}

/**
 * lanyard_timetable_card_get_text:
 * @self: a card with a session and a size
 *
 * Returns: (transfer none): its text, which is set only once it is needed
 */
LanyardTimetableText *
lanyard_timetable_card_get_text (LanyardTimetableCard *self)
{
  if (self->text != NULL)
    return self->text;

  self->text_width = gtk_widget_get_width (GTK_WIDGET (self));
  self->text_height = gtk_widget_get_height (GTK_WIDGET (self));
  self->text = create_text (self);
  return self->text;
}

/**
 * lanyard_timetable_card_get_shift_down:
 * @self: a card with a session and a size
 *
 * Returns: how far the text is moved down to stay in sight, within the card,
 *   in pixels
 */
double
lanyard_timetable_card_get_shift_down (LanyardTimetableCard *self)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double rest;

  if (self->hidden_height <= 0)
    return 0;

  rest = height - 2 * LANYARD_CARD_PADDING - get_tag_height (self, height) -
         lanyard_timetable_text_get_height (lanyard_timetable_card_get_text (self));
  return CLAMP (self->hidden_height, 0, MAX (rest, 0));
}

/**
 * lanyard_timetable_card_get_shift_along:
 * @self: a card with a session and a size
 *
 * Returns: how far the text is moved along the line to stay in sight, within
 *   the card, in pixels; only where it is across
 */
double
lanyard_timetable_card_get_shift_along (LanyardTimetableCard *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double rest;

  if (self->shape != LANYARD_GRID_ACROSS || self->hidden_width <= 0)
    return 0;

  rest = width - LANYARD_CARD_TEXT_START - get_star_size (self) -
         lanyard_timetable_text_get_width (lanyard_timetable_card_get_text (self));
  return CLAMP (self->hidden_width, 0, MAX (rest, 0));
}

static void
allocate_star (LanyardTimetableCard *self,
               int                   width,
               int                   height)
{
  int    size = get_star_size (self);
  double x = width - size;
  double y = lanyard_timetable_card_get_shift_down (self);

  if (self->shape == LANYARD_GRID_ACROSS)
    {
      x = LANYARD_CARD_TEXT_START + lanyard_timetable_card_get_shift_along (self) +
          lanyard_timetable_text_get_width (lanyard_timetable_card_get_text (self));
      y = (height - size) / 2.0;
    }
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x - size;
  gtk_widget_size_allocate (self->star, &(GtkAllocation){ (int)x, (int)y, size, size }, -1);
}

static void
allocate_mark (LanyardTimetableCard *self,
               int                   width,
               int                   height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      size = LANYARD_CARD_MARK_SIZE;
  int      x = rtl ? LANYARD_CARD_PADDING : width - size - LANYARD_CARD_PADDING;
  int      y = (height - size) / 2;

  gtk_widget_size_allocate (self->mark, &(GtkAllocation){ x, y, size, size }, -1);
}

static void
allocate_tag (LanyardTimetableCard *self,
              int                   width,
              int                   tag_height)
{
  double y =
    LANYARD_CARD_PADDING + lanyard_timetable_card_get_shift_down (self) +
    lanyard_timetable_text_get_height (lanyard_timetable_card_get_text (self));
  int natural;
  int x = LANYARD_CARD_TEXT_START;

  gtk_widget_measure (self->tag, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  natural = MIN (natural, width - LANYARD_CARD_TEXT_START - LANYARD_CARD_PADDING);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x - natural;
  gtk_widget_size_allocate (self->tag, &(GtkAllocation){ x, (int)y, natural, tag_height }, -1);
}

/**
 * lanyard_timetable_card_size_allocate:
 * @widget: a card
 * @width: its width
 * @height: its height
 * @baseline: of no meaning here
 *
 * Gives the star and what says that it clashes their places beside the text.
 */
void
lanyard_timetable_card_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  LanyardTimetableCard *self = LANYARD_TIMETABLE_CARD (widget);
  int                   tag_height = get_tag_height (self, height);

  /* it only moves while what is in sight of the card changes */
  if (width != self->text_width || height != self->text_height)
    g_clear_pointer (&self->text, lanyard_timetable_text_free);
  gtk_widget_set_child_visible (self->star, has_star (self, width, height));
  gtk_widget_set_child_visible (self->tag, tag_height > 0);
  if (self->mark != NULL)
    gtk_widget_set_child_visible (self->mark, has_mark (self, width, height));
  if (gtk_widget_get_child_visible (self->star))
    allocate_star (self, width, height);
  if (has_mark (self, width, height))
    allocate_mark (self, width, height);
  if (tag_height > 0)
    allocate_tag (self, width, tag_height);
}
