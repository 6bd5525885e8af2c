/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the start of a process to its first complete frame: Lanyard with the
 * bundled programme, and with a large one, against an empty window. Each run
 * is a process of its own, started by this one, which takes turns. */

#include "config.h"

#include "lanyard-application.h"
#include "lanyard-bench.h"
#include "lanyard-window.h"

#include <glib/gstdio.h>
#include <stdio.h>

#define N_RUNS 9
#define N_SESSIONS 10000

static gboolean
is_complete (GtkWindow *window)
{
  return !LANYARD_IS_WINDOW (window) ||
         lanyard_window_get_programme (LANYARD_WINDOW (window)) != NULL;
}

static void
painted_cb (GdkFrameClock *clock,
            GtkWindow     *window)
{
  if (!is_complete (window))
    return;

  printf ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  fflush (stdout);
  _exit (0);
}

static void
mapped_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    window);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  g_signal_connect_after (window, "map", G_CALLBACK (mapped_cb), NULL);
}

static void
activate_empty_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 720);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_child (const char *program,
           const char *file)
{
  g_autoptr (GApplication) application = NULL;
  char *argv[] = { (char *)program, (char *)file, NULL };

  if (file != NULL && g_str_equal (file, "--empty"))
    {
      application =
        G_APPLICATION (adw_application_new ("org.example.Empty", G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (activate_empty_cb), NULL);
      argv[1] = NULL;
    }
  else
    {
      application = G_APPLICATION (lanyard_application_new ());
      g_application_set_flags (application, G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
    }

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (application, argv[1] != NULL ? 2 : 1, argv);
}

static double
time_child (const char *program,
            const char *file)
{
  const char      *argv[] = { program, "--child", file, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  if (!g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL,
                     &error))
    g_error ("%s", error->message);
  if (*output == '\0')
    g_error ("No frame was drawn with %s", file != NULL ? file : "the sample");

  return (g_ascii_strtoll (output, NULL, 10) - start) / (double)G_USEC_PER_SEC;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) large = NULL;
  g_autoptr (GError) error = NULL;
  double empty[N_RUNS];
  double sample[N_RUNS];
  double many[N_RUNS];

  if (argc >= 2 && g_str_equal (argv[1], "--child"))
    return run_child (argv[0], argc > 2 ? argv[2] : NULL);
  if (!gtk_init_check ())
    {
      fprintf (stderr, "no display\n");
      return 77;
    }

  path = g_build_filename (g_get_tmp_dir (), "lanyard-bench-start.json", NULL);
  large = lanyard_bench_generate (N_SESSIONS);
  if (!g_file_set_contents (path, g_bytes_get_data (large, NULL), g_bytes_get_size (large), &error))
    g_error ("%s", error->message);

  for (int i = 0; i < N_RUNS; i++)
    {
      empty[i] = time_child (argv[0], "--empty");
      sample[i] = time_child (argv[0], NULL);
      many[i] = time_child (argv[0], path);
    }
  g_unlink (path);

  lanyard_bench_print ("start-empty-window", lanyard_bench_median (empty, N_RUNS), "s");
  lanyard_bench_print ("start-sample", lanyard_bench_median (sample, N_RUNS), "s");
  lanyard_bench_print ("start-10000-sessions", lanyard_bench_median (many, N_RUNS), "s");
  lanyard_bench_print ("start-sample-ratio",
                       lanyard_bench_median (sample, N_RUNS) / lanyard_bench_median (empty, N_RUNS),
                       "x");
  lanyard_bench_print ("start-10000-sessions-ratio",
                       lanyard_bench_median (many, N_RUNS) / lanyard_bench_median (empty, N_RUNS),
                       "x");
  return 0;
}
