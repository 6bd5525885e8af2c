/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-card-private.h"

#define TEXT_START 15
#define PADDING 6
#define SPACING 2

/* By how much a title may turn out wider than it was measured. */
#define ROUNDING 2

/* What is between the time and a tag beside it. */
#define TAG_SPACING 8

/* The order in which lines stand. */
static const int order[LANYARD_CARD_N_LINES] = {
  LANYARD_CARD_TIME,
  LANYARD_CARD_TITLE,
  LANYARD_CARD_PLACE,
  LANYARD_CARD_CLASH,
  LANYARD_CARD_CHANGE,
};

static int
measure (GtkWidget     *widget,
         GtkOrientation orientation,
         int            for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

/* Returns: how high the title is, set as wide as @width; -1: in one line */
static int
measure_title (LanyardPlanCard *self,
               int              width)
{
  g_autoptr (PangoLayout) layout =
              gtk_widget_create_pango_layout (self->lines[LANYARD_CARD_TITLE], self->item->title);
  int height;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* It is as large as it is told to be. */
void
lanyard_plan_card_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  LanyardPlanCard *self = LANYARD_PLAN_CARD (widget);

  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_VERTICAL
               ? measure_title (self, -1) + 2 * PADDING
               : 0;
}

static void
place (LanyardPlanCard *self,
       GtkWidget       *child,
       int              x,
       int              y,
       int              width,
       int              height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

/* Returns: how wide the star is */
static int
place_star (LanyardPlanCard *self,
            int              width,
            int              height,
            gboolean         compact)
{
  int size;

  if (self->star == NULL)
    return 0;
  size = measure (self->star, GTK_ORIENTATION_HORIZONTAL, -1);
  gtk_widget_set_child_visible (self->star, width >= 2 * size);
  if (width < 2 * size)
    return 0;
  place (self, self->star, width - size - 2, compact ? (height - size) / 2 : 2, size, size);
  return size;
}

/* Places the mark of a note before @end, in the middle of @line, where that leaves
 * what begins there room up to @rest.
 *
 * Returns: how wide it is; 0 where it isn't there */
static int
place_note (LanyardPlanCard *self,
            int              rest,
            int              end,
            int              line)
{
  int      width;
  int      height;
  gboolean fits;

  if (self->note == NULL || !gtk_widget_get_visible (self->note))
    return 0;
  width = measure (self->note, GTK_ORIENTATION_HORIZONTAL, -1);
  height = measure (self->note, GTK_ORIENTATION_VERTICAL, width);
  fits = end - width - SPACING >= rest;
  gtk_widget_set_child_visible (self->note, fits);
  if (!fits)
    return 0;
  place (self, self->note, end - width, line - height / 2, width, height);
  return width + SPACING;
}

/* Places what stands beside the time where there is room for it.
 *
 * Returns: where the next begins */
static int
place_beside (LanyardPlanCard *self,
              GtkWidget       *widget,
              int              x,
              int              y,
              int              end)
{
  int width;
  int height;

  if (widget == NULL)
    return x;
  width = measure (widget, GTK_ORIENTATION_HORIZONTAL, -1);
  height = measure (widget, GTK_ORIENTATION_VERTICAL, width);
  gtk_widget_set_child_visible (widget, x + width <= end);
  if (x + width > end)
    return x;
  place (self, widget, x, y - height / 2, width, height);
  return x + width + TAG_SPACING;
}

static void
place_all_beside (LanyardPlanCard *self,
                  int              x,
                  int              y,
                  int              end)
{
  x = place_beside (self, self->tag, x, y, end);
  place_beside (self, self->second, x, y, end);
}

/* Time and title in one line. */
static void
allocate_compact (LanyardPlanCard *self,
                  int              width,
                  int              height)
{
  int end = width - PADDING - place_star (self, width, height, TRUE);
  int time_width = MIN (measure (self->lines[LANYARD_CARD_TIME], GTK_ORIENTATION_HORIZONTAL, -1),
                        MAX (end - TEXT_START, 0));
  int x = TEXT_START + time_width + TAG_SPACING;
  int line = measure_title (self, -1);
  int y = (height - line) / 2;

  end -= place_note (self, x + width / 3, end, height / 2);
  for (int i = LANYARD_CARD_CLASH; i < LANYARD_CARD_N_LINES; i++)
    {
      if (self->lines[i] != NULL)
        gtk_widget_set_child_visible (self->lines[i], FALSE);
    }
  if (self->tag != NULL)
    gtk_widget_set_child_visible (self->tag, FALSE);
  if (self->second != NULL)
    gtk_widget_set_child_visible (self->second, FALSE);
  gtk_widget_set_child_visible (self->lines[LANYARD_CARD_TITLE], x < end);
  place (self, self->lines[LANYARD_CARD_TIME], TEXT_START, y, time_width, line);
  if (x < end)
    place (self, self->lines[LANYARD_CARD_TITLE], x, y, end - x, line);
}

/* Finds room for lines, the most important first, and gives the title what is
 * left over. */
static void
find_room (LanyardPlanCard *self,
           int              width,
           int              height,
           int              heights[LANYARD_CARD_N_LINES])
{
  int rest = height - 2 * PADDING;
  int line = measure_title (self, -1);

  for (int i = 0; i < LANYARD_CARD_N_LINES; i++)
    {
      GtkWidget *widget = self->lines[i];

      heights[i] = 0;
      if (widget == NULL || !gtk_widget_get_visible (widget))
        continue;
      heights[i] = i == LANYARD_CARD_TITLE ? line : measure (widget, GTK_ORIENTATION_VERTICAL, -1);
      if (i > LANYARD_CARD_TITLE && heights[i] > rest)
        heights[i] = 0;
      gtk_widget_set_child_visible (widget, heights[i] > 0);
      rest -= heights[i] > 0 ? heights[i] + SPACING : 0;
    }

  heights[LANYARD_CARD_TITLE] = MIN (measure_title (self, width - ROUNDING),
                                     line * (1 + MAX (rest, 0) / line));
}

static void
allocate_now_line (LanyardPlanCard *self,
                   int              width,
                   int              height)
{
  gboolean shown = self->now_y >= 0 && self->now_y + self->now_height <= height;

  gtk_widget_set_child_visible (self->now_line, shown);
  if (shown)
    place (self, self->now_line, 0, self->now_y, width, self->now_height);
}

void
lanyard_plan_card_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  LanyardPlanCard *self = LANYARD_PLAN_CARD (widget);
  int              inner = width - TEXT_START - PADDING;
  int              heights[LANYARD_CARD_N_LINES];
  int              y = PADDING;
  int              time_width;
  int              star;
  int              note;

  allocate_now_line (self, width, height);
  if (height < measure (self->lines[LANYARD_CARD_TIME], GTK_ORIENTATION_VERTICAL, -1) +
                 measure_title (self, -1) + 2 * PADDING)
    {
      allocate_compact (self, width, height);
      return;
    }

  star = place_star (self, width, height, FALSE);
  find_room (self, inner, height, heights);
  time_width = measure (self->lines[LANYARD_CARD_TIME], GTK_ORIENTATION_HORIZONTAL, -1);
  note = place_note (self, TEXT_START + time_width, width - star - PADDING,
                     PADDING + heights[LANYARD_CARD_TIME] / 2);
  star += note;
  for (int i = 0; i < LANYARD_CARD_N_LINES; i++)
    {
      GtkWidget *line = self->lines[order[i]];
      int        natural;

      if (heights[order[i]] == 0)
        continue;
      natural = measure (line, GTK_ORIENTATION_HORIZONTAL, -1);
      if (order[i] == LANYARD_CARD_TITLE || order[i] == LANYARD_CARD_CHANGE)
        natural = inner;
      /* where it would cut the time, it stands here */
      if (order[i] == LANYARD_CARD_PLACE && note == 0)
        natural = MIN (natural, inner - place_note (self, TEXT_START, width - PADDING,
                                                    y + heights[LANYARD_CARD_PLACE] / 2));
      natural = CLAMP (natural, 0, MAX (order[i] == LANYARD_CARD_TIME ? inner - star : inner, 0));
      place (self, line, TEXT_START, y, natural, heights[order[i]]);
      if (order[i] == LANYARD_CARD_TIME)
        place_all_beside (self, TEXT_START + natural + TAG_SPACING,
                          y + heights[LANYARD_CARD_TIME] / 2, width - star - PADDING);
      y += heights[order[i]] + SPACING;
    }
}
