/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window with 10,000 stored sessions that is used: how long it takes from a
 * click at a star until that is drawn, less what the disk takes to keep it; and
 * what remains of memory after each kind of page was visited 50 times more. */

#include "config.h"

#include "lanyard-bench-child.h"
#include "lanyard-bench.h"
#include "lanyard-star-button.h"
#include "lanyard-window.h"

#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define N_SESSIONS 10000
#define N_CLICKS 100
#define N_FIRST 10
#define N_VISITS 60
#define N_RUNS 3

/* A window has come to rest after this. */
#define REST_MS 1500
#define PAUSE_MS 60

/* What is visited. */
static const struct
{
  const char *action;
  const char *id; /* (nullable) */
} pages[] = {
  { "win.show-place", "plan" },
  { "win.show-place", "now" },
  { "win.show-place", "changes" },
  { "win.show-place", "2026-02-01" },
  { "win.show-session", "session-4" },
  { "win.switch-day-view", NULL },
  { "win.switch-day-view", NULL },
  { "win.show-place", "2026-02-02" },
  { "win.show-place", "rooms" },
  { "win.show-place", "people" },
  { "win.show-person", "person-17" },
  { "win.show-place", "track:track-3" },
  { "win.show-conference", NULL },
  { "win.find", NULL },
};

/* What the child does once its window is complete. */
typedef struct
{
  GSourceFunc func;
  GtkWindow  *window; /* (nullable) NULL until then */

  GtkWidget *star; /* that is clicked */
  char      *icon; /* (owned) (nullable) what it shows until that is drawn */
  gint64     clicked;
  clock_t    clicked_cpu;
  gint64     flushed;
  double     wall[N_CLICKS];
  double     cpu[N_CLICKS];
  guint      n_clicks;

  guint  n_steps;
  double pss; /* after the first visits */
  double heap;
} Child;

/* Microseconds that the disk took, of all threads. */
static gint64 flush_time;

/* These take the place of the C library's for the whole process. */
static int
flush (long number,
       int  fd)
{
  gint64 begun = g_get_monotonic_time ();
  int    result = (int)syscall (number, fd);

  __atomic_add_fetch (&flush_time, g_get_monotonic_time () - begun, __ATOMIC_SEQ_CST);
  return result;
}

int
fsync (int fd)
{
  return flush (SYS_fsync, fd);
}

int
fdatasync (int fd)
{
  return flush (SYS_fdatasync, fd);
}

static GtkWidget *
find_star (GtkWidget *root)
{
  GtkWidget *found =
    LANYARD_IS_STAR_BUTTON (root) && gtk_widget_get_mapped (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_star (child);
  return found;
}

static void
tell_clicks (Child *child)
{
  lanyard_bench_median (child->wall, N_CLICKS);
  lanyard_bench_median (child->cpu, N_CLICKS);
  printf ("%f %f %f\n", child->wall[N_CLICKS / 2], child->wall[(N_CLICKS - 1) * 99 / 100],
          child->cpu[(N_CLICKS - 1) * 99 / 100]);
  fflush (stdout);
  _exit (0);
}

static gboolean
click_cb (gpointer user_data)
{
  Child *child = user_data;

  if (child->star == NULL)
    child->star = find_star (GTK_WIDGET (child->window));
  if (child->star == NULL)
    g_error ("There is no star.");

  child->icon = g_strdup (gtk_button_get_icon_name (GTK_BUTTON (child->star)));
  child->flushed = __atomic_load_n (&flush_time, __ATOMIC_SEQ_CST);
  child->clicked = g_get_monotonic_time ();
  child->clicked_cpu = clock ();
  g_signal_emit_by_name (child->star, "clicked");
  return G_SOURCE_REMOVE;
}

/* A frame was drawn after a click; whether with what the click asked for. */
static void
look_at_star (Child *child)
{
  gint64 wall = g_get_monotonic_time () - child->clicked;

  if (g_str_equal (child->icon, gtk_button_get_icon_name (GTK_BUTTON (child->star))))
    return;

  wall -= __atomic_load_n (&flush_time, __ATOMIC_SEQ_CST) - child->flushed;
  child->wall[child->n_clicks] = (double)wall / 1000;
  child->cpu[child->n_clicks] = (double)(clock () - child->clicked_cpu) * 1000 / CLOCKS_PER_SEC;
  g_clear_pointer (&child->icon, g_free);
  if (++child->n_clicks == N_CLICKS)
    tell_clicks (child);
  g_timeout_add (PAUSE_MS, click_cb, child);
}

static double
get_pss (void)
{
  g_autofree char *contents = NULL;
  const char      *pss;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &contents, NULL, NULL))
    g_error ("There is no smaps_rollup.");
  pss = strstr (contents, "\nPss:");
  return g_ascii_strtod (pss + 5, NULL);
}

static double
get_heap (void)
{
  malloc_trim (0);
  return (double)mallinfo2 ().uordblks;
}

static gboolean
visit_cb (gpointer user_data)
{
  Child *child = user_data;
  guint  page = child->n_steps % G_N_ELEMENTS (pages);

  if (child->n_steps == N_FIRST * G_N_ELEMENTS (pages))
    {
      child->heap = get_heap ();
      child->pss = get_pss ();
    }
  if (child->n_steps++ == N_VISITS * G_N_ELEMENTS (pages))
    {
      double heap = get_heap () / child->heap;

      printf ("%f %f %f\n", get_pss () / child->pss, heap, child->pss / 1024);
      fflush (stdout);
      _exit (0);
    }

  gtk_widget_activate_action_variant (
    GTK_WIDGET (child->window), pages[page].action,
    pages[page].id != NULL ? g_variant_new_string (pages[page].id) : NULL);
  return G_SOURCE_CONTINUE;
}

static gboolean
begin_visits_cb (gpointer user_data)
{
  g_timeout_add (PAUSE_MS, visit_cb, user_data);
  return G_SOURCE_REMOVE;
}

static void
painted_cb (GtkWindow *window,
            gpointer   user_data)
{
  Child *child = user_data;

  if (child->icon != NULL)
    look_at_star (child);
  if (child->window != NULL || !lanyard_bench_is_complete (window))
    return;

  child->window = window;
  g_timeout_add (REST_MS, child->func, child);
}

/* Sets the three figures that a child prints. */
static void
measure (const char *program,
         const char *what,
         const char *data,
         double      figures[3])
{
  const char      *argv[] = { program, "--child", what, NULL };
  g_autofree char *output = lanyard_bench_spawn (argv, data);
  char            *rest = output;

  for (guint i = 0; i < 3; i++)
    figures[i] = g_ascii_strtod (rest, &rest);
}

static void
bench (const char        *program,
       const char        *what,
       const char        *data,
       const char *const *names,
       const char *const *units)
{
  double figures[3];
  double all[3][N_RUNS];

  for (guint run = 0; run < N_RUNS; run++)
    {
      measure (program, what, data, figures);
      for (guint i = 0; i < 3; i++)
        all[i][run] = figures[i];
    }
  for (guint i = 0; i < 3; i++)
    lanyard_bench_print (names[i], lanyard_bench_median (all[i], N_RUNS), units[i]);
}

int
main (int    argc,
      char **argv)
{
  static const char *const star_names[] = { "star-drawn-median", "star-drawn-99th",
                                            "star-drawn-cpu-99th" };
  static const char *const star_units[] = { "ms", "ms", "ms" };
  static const char *const visit_names[] = { "visits-memory-ratio", "visits-heap-ratio",
                                             "visits-memory" };
  static const char *const visit_units[] = { "x", "x", "MiB" };
  g_autofree char         *folder = NULL;
  g_autofree char         *path = NULL;
  g_autoptr (GBytes) large = NULL;
  Child child = { .func = click_cb };

  if (argc >= 3 && g_str_equal (argv[1], "--child"))
    {
      if (g_str_equal (argv[2], "visits"))
        child.func = begin_visits_cb;
      return lanyard_bench_run_child (argv[0], NULL, painted_cb, &child);
    }
  if (!gtk_init_check ())
    {
      fprintf (stderr, "no display\n");
      return 77;
    }

  folder = lanyard_bench_make_folder ();
  path = g_build_filename (folder, "programme.json", NULL);
  large = lanyard_bench_generate (N_SESSIONS, LANYARD_BENCH_DAYS);
  lanyard_bench_write (path, large);
  lanyard_bench_store (folder, path);
  bench (argv[0], "star", folder, star_names, star_units);
  bench (argv[0], "visits", folder, visit_names, visit_units);
  lanyard_bench_remove_folder (folder);
  return 0;
}
