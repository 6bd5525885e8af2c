/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-growth.h"

/* A list view makes 200 rows of whatever it is given at once, most of them out
 * of sight. So it is given what can be seen first, and then a few items with
 * every frame, until it has those. */
#define ROWS_PER_FRAME 8
#define MAX_ROWS 240

/* In pixels; most rows are higher. */
#define MIN_ROW_HEIGHT 54

#define GROWING "lanyard-growing"

/* What that is. */
enum {
  SHOWN_NEXT = 1, /* what can be seen is drawn with the next frame, and waits for nothing else */
  SHOWN,
};

/* How many rows can be seen, in a window too that is still to be shown. */
static guint
count_visible_rows (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  int      height = gtk_widget_get_height (widget);

  if (height == 0 && GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), NULL, &height);
  return (guint)MAX (height, 0) / MIN_ROW_HEIGHT + 1;
}

/* It is called before a frame is laid out. The first one, for which the list has
 * no height yet, is to wait for nothing that can't be seen. */
static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GtkSliceListModel *shown = user_data;
  guint              size = gtk_slice_list_model_get_size (shown) + ROWS_PER_FRAME;

  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  if (g_object_replace_data (G_OBJECT (shown), GROWING, GINT_TO_POINTER (SHOWN_NEXT),
                             GINT_TO_POINTER (SHOWN), NULL, NULL))
    return G_SOURCE_CONTINUE;

  gtk_slice_list_model_set_size (shown, size <= MAX_ROWS ? size : G_MAXUINT);
  if (size <= MAX_ROWS)
    return G_SOURCE_CONTINUE;

  g_object_set_data (G_OBJECT (shown), GROWING, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * lanyard_growth_new:
 * @items: (transfer full): what a list view is to show in the end
 *
 * Returns: (transfer full): as much of it as the view is given
 */
GtkSliceListModel *
lanyard_growth_new (GListModel *items)
{
  return gtk_slice_list_model_new (items, 0, ROWS_PER_FRAME);
}

/**
 * lanyard_growth_start:
 * @shown: what lanyard_growth_new() gave, before its items are others
 * @widget: whose frames it grows with
 */
void
lanyard_growth_start (GtkSliceListModel *shown,
                      GtkWidget         *widget)
{
  gboolean grows = g_object_get_data (G_OBJECT (shown), GROWING) != NULL;

  gtk_slice_list_model_set_size (shown, count_visible_rows (widget));
  g_object_set_data (G_OBJECT (shown), GROWING, GINT_TO_POINTER (SHOWN_NEXT));
  if (grows)
    return;

  gtk_widget_add_tick_callback (widget, grow_cb, g_object_ref (shown), g_object_unref);
}

/**
 * lanyard_growth_reach:
 * @shown: what lanyard_growth_new() gave
 * @widget: the list view that shows it
 * @position: the row that is to be shown next
 *
 * Gives the view that row and what is to be seen below it, if it hasn't got them.
 */
void
lanyard_growth_reach (GtkSliceListModel *shown,
                      GtkWidget         *widget,
                      guint              position)
{
  guint size = position + 2 * count_visible_rows (widget);

  if (gtk_slice_list_model_get_size (shown) < size)
    gtk_slice_list_model_set_size (shown, size);
}

static void
laid_out_cb (GdkFrameClock *frame_clock,
             GtkListView   *list_view)
{
  g_signal_handlers_disconnect_by_func (frame_clock, laid_out_cb, list_view);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list_view)), 0);
}

/**
 * lanyard_growth_show_top:
 * @list_view: a list view with items
 *
 * It would begin at the first row, with its header out of sight. Where that is,
 * it knows once the rows are laid out; nothing is drawn before.
 */
void
lanyard_growth_show_top (GtkListView *list_view)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (GTK_WIDGET (list_view));

  gtk_list_view_scroll_to (list_view, 0, GTK_LIST_SCROLL_NONE, NULL);
  if (frame_clock == NULL)
    return;

  g_signal_handlers_disconnect_by_func (frame_clock, laid_out_cb, list_view);
  g_signal_connect_object (frame_clock, "layout", G_CALLBACK (laid_out_cb), list_view,
                           G_CONNECT_AFTER);
  gdk_frame_clock_request_phase (frame_clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}
