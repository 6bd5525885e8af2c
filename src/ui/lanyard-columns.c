/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-columns.h"

/* Cards in two columns where there is room, in one where there isn't. Each
 * goes to the column that is shorter so far. */
struct _LanyardColumns
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LanyardColumns, lanyard_columns, GTK_TYPE_WIDGET)

#define SPACING 12
#define MIN_WIDTH_OF_TWO 560

static int
get_minimum_width (GtkWidget *widget)
{
  int width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      width = MAX (width, minimum);
    }

  return width;
}

static int
count_columns (GtkWidget *widget,
               int        width)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  gboolean   many = first != NULL && gtk_widget_get_next_sibling (first) != NULL;

  if (!many || width < MIN_WIDTH_OF_TWO)
    return 1;
  return (width - SPACING) / 2 >= get_minimum_width (widget) ? 2 : 1;
}

/* Places the children where width is shared by columns, or only measures
 * them; returns the height that they take. */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   allocate)
{
  int      n_columns = count_columns (widget, width);
  int      column_width = (width - SPACING * (n_columns - 1)) / n_columns;
  int      heights[2] = { 0, 0 };
  gboolean backwards = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int column = n_columns == 2 && heights[1] < heights[0] ? 1 : 0;
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width, &height, NULL, NULL, NULL);
      if (heights[column] > 0)
        heights[column] += SPACING;
      if (allocate)
        {
          int place = backwards ? n_columns - 1 - column : column;

          gtk_widget_size_allocate (child,
                                    &(GtkAllocation){ .x = place * (column_width + SPACING),
                                                      .y = heights[column],
                                                      .width = column_width,
                                                      .height = height },
                                    -1);
        }
      heights[column] += height;
    }

  return MAX (heights[0], heights[1]);
}

static GtkSizeRequestMode
lanyard_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lanyard_columns_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = lay_out (widget, MAX (for_size, *minimum), FALSE);
}

static void
lanyard_columns_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  lay_out (widget, width, TRUE);
}

static void
lanyard_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lanyard_columns_parent_class)->dispose (object);
}

static void
lanyard_columns_class_init (LanyardColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_columns_dispose;
  widget_class->get_request_mode = lanyard_columns_get_request_mode;
  widget_class->measure = lanyard_columns_measure;
  widget_class->size_allocate = lanyard_columns_size_allocate;
}

static void
lanyard_columns_init (LanyardColumns *self)
{
}

/**
 * lanyard_columns_new:
 *
 * Returns: (transfer full): columns without a card
 */
GtkWidget *
lanyard_columns_new (void)
{
  return g_object_new (LANYARD_TYPE_COLUMNS, NULL);
}

/**
 * lanyard_columns_append:
 * @self: columns
 * @child: a card
 */
void
lanyard_columns_append (LanyardColumns *self,
                        GtkWidget      *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
