/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a frame takes while one scrolls: a timetable of 92 rooms and 350
 * sessions, along and down, against a plain list view of labels. Both are in
 * this process, take turns, and are scrolled by as much with every frame. */

#include "config.h"

#include "lanyard-bench-scroll.h"
#include "lanyard-bench.h"
#include "lanyard-timetable.h"

#include <stdio.h>

#define N_RUNS 5
#define N_ROOMS 92
#define N_SESSIONS 350
#define N_ROWS 10000

static GListModel *
sessions_new (GPtrArray *rooms)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (92);
  GListStore    *sessions = g_list_store_new (LANYARD_TYPE_SESSION);
  LanyardInstant nine = 1577437200; /* 2019-12-27 09:00 UTC */

  for (guint i = 0; i < N_SESSIONS; i++)
    {
      LanyardSessionFields fields = {
        .id = g_strdup_printf ("session-%u", i),
        .title = g_strdup_printf ("Talk %u: review of a kernel and its drivers", i),
        .room = g_object_ref (g_ptr_array_index (rooms, i % N_ROOMS)),
        .start = nine + (i / N_ROOMS * 4 + g_rand_int_range (random, 0, 3)) * 3600,
        .duration = 30 + g_rand_int_range (random, 0, 7) * 5,
      };
      g_autoptr (LanyardSession) session = lanyard_session_new (&fields);

      g_list_store_append (sessions, session);
    }

  return G_LIST_MODEL (sessions);
}

static GtkWidget *
timetable_new (void)
{
  g_autoptr (GPtrArray) rooms = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardClock) clock = lanyard_clock_new ();
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (LanyardClocks) clocks = lanyard_clocks_new (utc, utc, LANYARD_CLOCKS_VENUE_FIRST);
  g_autoptr (LanyardGrid) grid = NULL;
  g_autoptr (GListModel) sessions = NULL;
  GtkWidget *timetable = lanyard_timetable_new (plan, clock);

  for (guint i = 0; i < N_ROOMS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Room %u", i);

      g_ptr_array_add (rooms, lanyard_room_new (title, title, 0, NULL, NULL));
    }

  sessions = sessions_new (rooms);
  grid = lanyard_grid_new (sessions, rooms, utc);
  lanyard_timetable_set_grid (LANYARD_TIMETABLE (timetable), grid, clocks);
  return timetable;
}

/* Returns: what one frame in a hundred takes longer than, in milliseconds */
static double
measure (GtkWidget *child)
{
  GtkWidget     *scrolled = gtk_scrolled_window_new ();
  GtkWidget     *window;
  GtkAdjustment *down;
  GtkAdjustment *along = NULL;
  double         frame;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  window = lanyard_bench_show (scrolled);
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  if (LANYARD_IS_TIMETABLE (child))
    along = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  frame = lanyard_bench_scroll (window, down, along);
  gtk_window_destroy (GTK_WINDOW (window));
  return frame;
}

int
main (int    argc,
      char **argv)
{
  double list[N_RUNS];
  double timetable[N_RUNS];
  double ratios[N_RUNS];

  if (!gtk_init_check ())
    {
      fprintf (stderr, "no display\n");
      return 77;
    }

  adw_init ();
  for (guint i = 0; i < N_RUNS; i++)
    {
      list[i] = measure (lanyard_bench_list_new (N_ROWS));
      timetable[i] = measure (timetable_new ());
      ratios[i] = timetable[i] / list[i];
    }
  lanyard_bench_print ("scroll-list-view-99th", lanyard_bench_median (list, N_RUNS), "ms");
  lanyard_bench_print ("scroll-timetable-99th", lanyard_bench_median (timetable, N_RUNS), "ms");
  lanyard_bench_print ("scroll-timetable-ratio", lanyard_bench_median (ratios, N_RUNS), "x");
  return 0;
}
