/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of a day out of the store, against a plain list view of as many
 * labels: what it takes to be filled, with 1,000 sessions, until it is seen and
 * until the view has them all; and what a frame takes while one scrolls, through
 * 10,000. Both take turns, and it is the process' own time that counts. */

#include "config.h"

#include "lanyard-bench-child.h"
#include "lanyard-bench-scroll.h"
#include "lanyard-bench.h"
#include "lanyard-desk.h"
#include "lanyard-intake.h"
#include "lanyard-list-page.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

#define N_RUNS 9
#define N_FILLED 1000
#define N_SCROLLS 3
#define N_SCROLLED 10000

/* What was stored, as it is opened. */
typedef struct
{
  LanyardKeeper *keeper;
  LanyardClock  *clock;
  LanyardDesk   *desk;
  LanyardPlace  *place; /* the only day */
} Store;

/* In milliseconds. */
typedef struct
{
  double seen;
  double whole;
} Times;

static double
get_milliseconds (clock_t since)
{
  return (double)(clock () - since) * 1000 / CLOCKS_PER_SEC;
}

static void
store_open (Store      *store,
            const char *data)
{
  g_autofree char *directory = g_build_filename (data, "lanyard", NULL);
  g_autoptr (GListModel) places = NULL;

  store->keeper = lanyard_keeper_new (directory);
  store->clock = lanyard_clock_new_at (0);
  store->desk = lanyard_desk_new (store->keeper, store->clock);
  lanyard_desk_start (store->desk);
  while (lanyard_desk_get_programme (store->desk) == NULL)
    g_main_context_iteration (NULL, TRUE);
  places = lanyard_places_new (lanyard_desk_get_programme (store->desk),
                               lanyard_desk_get_plan (store->desk));
  store->place = g_list_model_get_item (places, lanyard_places_find (places, "2026-02-01"));
}

static void
store_close (Store *store)
{
  lanyard_desk_close (store->desk);
  g_clear_object (&store->place);
  g_clear_object (&store->desk);
  g_clear_object (&store->clock);
  g_clear_object (&store->keeper);
}

static void
store_generated (const char *data,
                 guint       n_sessions)
{
  g_autofree char *path = g_build_filename (data, "programme.json", NULL);
  g_autoptr (GBytes) bytes = lanyard_bench_generate (n_sessions, 1);

  lanyard_bench_write (path, bytes);
  lanyard_bench_store (data, path);
}

static LanyardListPage *
create_page (Store *store)
{
  LanyardListPage *page = g_object_new (LANYARD_TYPE_LIST_PAGE, NULL);

  lanyard_list_page_set_plan (page, lanyard_desk_get_plan (store->desk), store->clock);
  lanyard_list_page_show_programme (page, lanyard_desk_get_programme (store->desk));
  return page;
}

static GtkWidget *
find_view (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_LIST_VIEW (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

static guint
count_rows (GtkWidget *view)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view))));
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (GtkWidget *window)
{
  gboolean painted = FALSE;
  gulong   handler = g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint",
                                               G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (gtk_widget_get_frame_clock (window), handler);
}

static void
time_fill (GtkWidget *window,
           GtkWidget *view,
           clock_t    begun,
           Times     *times)
{
  wait_for_frame (window);
  times->seen = get_milliseconds (begun);
  while (count_rows (view) < N_FILLED)
    wait_for_frame (window);
  times->whole = get_milliseconds (begun);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
fill_page (Store *store,
           Times *times)
{
  LanyardListPage *page = create_page (store);
  GtkWidget       *window = lanyard_bench_show (GTK_WIDGET (page));
  clock_t          begun;

  wait_for_frame (window);
  begun = clock ();
  lanyard_list_page_show_place (page, store->place);
  time_fill (window, find_view (GTK_WIDGET (page)), begun, times);
}

static void
fill_plain (Times *times)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = lanyard_bench_list_new (N_FILLED);
  GtkWidget *window;
  clock_t    begun;
  g_autoptr (GtkSelectionModel) model =
              g_object_ref (gtk_list_view_get_model (GTK_LIST_VIEW (view)));

  gtk_list_view_set_model (GTK_LIST_VIEW (view), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  window = lanyard_bench_show (scrolled);
  wait_for_frame (window);
  begun = clock ();
  gtk_list_view_set_model (GTK_LIST_VIEW (view), model);
  time_fill (window, view, begun, times);
}

static double
scroll_page (Store *store)
{
  LanyardListPage *page = create_page (store);
  GtkWidget       *window = lanyard_bench_show (GTK_WIDGET (page));
  GtkWidget       *view;
  double           frame;

  lanyard_list_page_show_place (page, store->place);
  view = find_view (GTK_WIDGET (page));
  while (count_rows (view) < N_SCROLLED)
    wait_for_frame (window);
  frame = lanyard_bench_scroll (window, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)),
                                NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  return frame;
}

static double
scroll_plain (void)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *window;
  double     frame;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 lanyard_bench_list_new (N_SCROLLED));
  window = lanyard_bench_show (scrolled);
  frame = lanyard_bench_scroll (
    window, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  return frame;
}

static void
print_pair (const char *name,
            double     *ours,
            double     *plain,
            guint       n_runs)
{
  g_autofree char *plain_name = g_strconcat (name, "-plain", NULL);
  g_autofree char *ratio_name = g_strconcat (name, "-ratio", NULL);
  double           ratios[N_RUNS];

  for (guint i = 0; i < n_runs; i++)
    ratios[i] = ours[i] / plain[i];
  lanyard_bench_print (name, lanyard_bench_median (ours, n_runs), "ms");
  lanyard_bench_print (plain_name, lanyard_bench_median (plain, n_runs), "ms");
  lanyard_bench_print (ratio_name, lanyard_bench_median (ratios, n_runs), "x");
}

static void
bench_fill (Store *store)
{
  double seen[N_RUNS];
  double whole[N_RUNS];
  double seen_plain[N_RUNS];
  double whole_plain[N_RUNS];
  Times  times;

  /* what is made once for all lists counts for none */
  fill_plain (&times);
  fill_page (store, &times);
  for (guint i = 0; i < N_RUNS; i++)
    {
      fill_plain (&times);
      seen_plain[i] = times.seen;
      whole_plain[i] = times.whole;
      fill_page (store, &times);
      seen[i] = times.seen;
      whole[i] = times.whole;
    }

  print_pair ("fill-day-seen", seen, seen_plain, N_RUNS);
  print_pair ("fill-day-whole", whole, whole_plain, N_RUNS);
}

static void
bench_scroll (Store *store)
{
  double ours[N_SCROLLS];
  double plain[N_SCROLLS];

  for (guint i = 0; i < N_SCROLLS; i++)
    {
      plain[i] = scroll_plain ();
      ours[i] = scroll_page (store);
    }

  print_pair ("scroll-list-99th", ours, plain, N_SCROLLS);
}

int
main (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *filled = NULL;
  g_autofree char *scrolled = NULL;
  Store            store;

  if (!gtk_init_check ())
    {
      fprintf (stderr, "no display\n");
      return 77;
    }

  adw_init ();
  folder = lanyard_bench_make_folder ();
  filled = g_build_filename (folder, "filled", NULL);
  scrolled = g_build_filename (folder, "scrolled", NULL);
  g_mkdir (filled, 0700);
  g_mkdir (scrolled, 0700);
  store_generated (filled, N_FILLED);
  store_generated (scrolled, N_SCROLLED);

  store_open (&store, filled);
  bench_fill (&store);
  store_close (&store);
  store_open (&store, scrolled);
  bench_scroll (&store);
  store_close (&store);
  lanyard_bench_remove_folder (folder);
  return 0;
}
