/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-bench-scroll.h"

#include "lanyard-bench.h"

#include <time.h>

#define N_FRAMES 400
#define STEP 24

/* Frames of which each scrolls by a step. */
typedef struct
{
  GtkAdjustment *along; /* (nullable) */
  GtkAdjustment *down;
  double         dx;
  double         dy;
  clock_t        begun;
  double         frames[N_FRAMES]; /* milliseconds */
  guint          n_frames;
  GMainLoop     *loop;
} Run;

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/**
 * lanyard_bench_list_new:
 * @n_rows: how many
 *
 * Returns: (transfer full): a plain list view of labels, to measure others by
 */
GtkWidget *
lanyard_bench_list_new (guint n_rows)
{
  GtkStringList      *strings = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (
    G_LIST_MODEL (strings)));

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_take (strings, g_strdup_printf ("Talk %u: review of a kernel", i));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return gtk_list_view_new (selection, factory);
}

/**
 * lanyard_bench_show:
 * @child: (transfer full): a widget
 *
 * Returns: (transfer none): a window of a laptop's size with it, which is shown
 */
GtkWidget *
lanyard_bench_show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);
  return window;
}

/* One step on, and back where it can't go on. */
static void
step (GtkAdjustment *adjustment,
      double        *by)
{
  double value = gtk_adjustment_get_value (adjustment) + *by;
  double most = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (value < 0 || value > most)
    *by = -*by;
  gtk_adjustment_set_value (adjustment, CLAMP (value, 0, most));
}

static void
before_cb (GdkFrameClock *frames,
           Run           *run)
{
  run->begun = clock ();
  step (run->down, &run->dy);
  if (run->along != NULL)
    step (run->along, &run->dx);
}

static void
after_cb (GdkFrameClock *frames,
          Run           *run)
{
  run->frames[run->n_frames++] = (double)(clock () - run->begun) * 1000 / CLOCKS_PER_SEC;
  if (run->n_frames == N_FRAMES)
    g_main_loop_quit (run->loop);
}

static gboolean
keep_drawing_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * lanyard_bench_scroll:
 * @window: a window that is shown
 * @down: what in it is scrolled down with every frame
 * @along: (nullable): and along
 *
 * It is the process' own time that counts, as other ones may run beside it.
 *
 * Returns: what one frame in a hundred takes longer than, in milliseconds
 */
double
lanyard_bench_scroll (GtkWidget     *window,
                      GtkAdjustment *down,
                      GtkAdjustment *along)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Run            run = {
               .down = down,
               .along = along,
               .dx = STEP,
               .dy = STEP,
               .loop = g_main_loop_new (NULL, FALSE),
  };
  guint ticks = gtk_widget_add_tick_callback (window, keep_drawing_cb, NULL, NULL);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_cb), &run);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_cb), &run);
  g_main_loop_run (run.loop);
  g_signal_handlers_disconnect_by_data (clock, &run);
  gtk_widget_remove_tick_callback (window, ticks);
  g_main_loop_unref (run.loop);

  /* the median sorts them */
  lanyard_bench_median (run.frames, N_FRAMES);
  return run.frames[N_FRAMES * 99 / 100];
}
