/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the start of a process to its first complete frame: Lanyard with the
 * bundled programme and with a large one, each read from a file and out of the
 * store, against an empty window. Each start is a process of its own, and
 * right before it an empty one is timed, so that a busy machine slows both. */

#include "config.h"

#include "lanyard-bench.h"
#include "lanyard-bench-child.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#define N_RUNS 11
#define N_SESSIONS 10000

/* A way to start. */
typedef struct
{
  const char *name;
  const char *data; /* (nullable) the data directory; NULL: a new one each time */
  const char *file; /* (nullable) what is opened; NULL: what is stored */
  double      seconds[N_RUNS];
  double      ratios[N_RUNS];
} Start;

static void
painted_cb (GtkWindow *window,
            gpointer   user_data)
{
  if (!lanyard_bench_is_complete (window))
    return;

  printf ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  fflush (stdout);
  _exit (0);
}

static double
time_child (const char *program,
            const char *data,
            const char *file)
{
  const char      *argv[] = { program, "--child", file, NULL };
  g_autofree char *folder = data == NULL ? lanyard_bench_make_folder () : NULL;
  gint64           start = g_get_monotonic_time ();
  g_autofree char *output = lanyard_bench_spawn (argv, data != NULL ? data : folder);

  if (folder != NULL)
    lanyard_bench_remove_folder (folder);
  return (double)(g_ascii_strtoll (output, NULL, 10) - start) / G_USEC_PER_SEC;
}

static void
print_start (Start *start)
{
  g_autofree char *name = g_strconcat ("start-", start->name, NULL);
  g_autofree char *ratio_name = g_strconcat (name, "-ratio", NULL);

  lanyard_bench_print (name, lanyard_bench_median (start->seconds, N_RUNS), "s");
  lanyard_bench_print (ratio_name, lanyard_bench_median (start->ratios, N_RUNS), "x");
}

static void
bench (const char *program,
       Start      *starts,
       guint       n_starts)
{
  double empty[N_RUNS];

  for (guint run = 0; run < N_RUNS; run++)
    {
      for (guint i = 0; i < n_starts; i++)
        {
          empty[run] = time_child (program, NULL, LANYARD_BENCH_EMPTY);
          starts[i].seconds[run] = time_child (program, starts[i].data, starts[i].file);
          starts[i].ratios[run] = starts[i].seconds[run] / empty[run];
        }
    }

  lanyard_bench_print ("start-empty-window", lanyard_bench_median (empty, N_RUNS), "s");
  for (guint i = 0; i < n_starts; i++)
    print_start (&starts[i]);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *sample = NULL;
  g_autofree char *sample_file = NULL;
  g_autofree char *many = NULL;
  g_autofree char *many_file = NULL;
  g_autoptr (GBytes) large = NULL;

  if (argc >= 2 && g_str_equal (argv[1], "--child"))
    return lanyard_bench_run_child (argv[0], argc > 2 ? argv[2] : NULL, painted_cb, NULL);
  if (!gtk_init_check ())
    {
      fprintf (stderr, "no display\n");
      return 77;
    }

  folder = lanyard_bench_make_folder ();
  sample = g_build_filename (folder, "sample", NULL);
  sample_file = g_build_filename (folder, "sample.json", NULL);
  many = g_build_filename (folder, "many", NULL);
  many_file = g_build_filename (folder, "many.json", NULL);
  large = lanyard_bench_generate (N_SESSIONS, LANYARD_BENCH_DAYS);
  lanyard_bench_write_sample (sample_file);
  lanyard_bench_write (many_file, large);
  lanyard_bench_store (sample, sample_file);
  lanyard_bench_store (many, many_file);

  bench (argv[0],
         (Start[]){ { .name = "sample", .file = sample_file },
                    { .name = "sample-stored", .data = sample },
                    { .name = "10000-sessions", .file = many_file },
                    { .name = "10000-sessions-stored", .data = many } },
         4);
  lanyard_bench_remove_folder (folder);
  return 0;
}
