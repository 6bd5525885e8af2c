/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a frame takes while one scrolls: a timetable of 92 rooms and 350
 * sessions, along and down, against a plain list view of labels. Both are in
 * this process, and scrolled by as much with every frame. It is the process'
 * own time that counts, as other ones may run beside it. */

#include "config.h"

#include "lanyard-bench.h"
#include "lanyard-timetable.h"

#include <stdio.h>
#include <time.h>

#define N_ROOMS 92
#define N_SESSIONS 350
#define N_ROWS 10000
#define N_FRAMES 400
#define STEP 24

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
  lanyard_timetable_set_grid (LANYARD_TIMETABLE (timetable), grid, utc);
  return timetable;
}

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

static GtkWidget *
list_new (void)
{
  GtkStringList      *strings = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (
    G_LIST_MODEL (strings)));

  for (guint i = 0; i < N_ROWS; i++)
    gtk_string_list_take (strings, g_strdup_printf ("Talk %u: review of a kernel", i));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return gtk_list_view_new (selection, factory);
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

/* Returns: what one frame in a hundred takes longer than, in milliseconds */
static double
measure (GtkWidget *child)
{
  Run            run = { .dx = STEP, .dy = STEP, .loop = g_main_loop_new (NULL, FALSE) };
  GtkWidget     *window = gtk_window_new ();
  GtkWidget     *scrolled = gtk_scrolled_window_new ();
  GdkFrameClock *clock;

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);

  run.down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  if (LANYARD_IS_TIMETABLE (child))
    run.along = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  clock = gtk_widget_get_frame_clock (window);
  gtk_widget_add_tick_callback (window, keep_drawing_cb, NULL, NULL);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_cb), &run);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_cb), &run);
  g_main_loop_run (run.loop);
  g_signal_handlers_disconnect_by_data (clock, &run);
  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (run.loop);

  /* the median sorts them */
  lanyard_bench_median (run.frames, N_FRAMES);
  return run.frames[N_FRAMES * 99 / 100];
}

int
main (int    argc,
      char **argv)
{
  double list;
  double timetable;

  if (!gtk_init_check ())
    {
      fprintf (stderr, "no display\n");
      return 77;
    }

  adw_init ();
  list = measure (list_new ());
  timetable = measure (timetable_new ());
  lanyard_bench_print ("scroll-list-view-99th", list, "ms");
  lanyard_bench_print ("scroll-timetable-99th", timetable, "ms");
  lanyard_bench_print ("scroll-timetable-ratio", timetable / list, "x");
  return 0;
}
