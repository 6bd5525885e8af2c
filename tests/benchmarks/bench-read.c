/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading our JSON against what its parser alone takes for the same bytes,
 * taking turns. */

#include "config.h"

#include "lanyard-bench.h"
#include "lanyard-formats.h"
#include "lanyard-native-writer.h"

#include <json-glib/json-glib.h>

#define N_RUNS 9
#define N_SESSIONS 10000

static double
seconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / (double)G_USEC_PER_SEC;
}

static double
time_parser (GBytes *bytes)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   &error))
    g_error ("%s", error->message);
  g_clear_object (&parser);

  return seconds_since (start);
}

static double
time_reader (GBytes            *bytes,
             LanyardProgramme **programme)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (GError) error = NULL;

  *programme = lanyard_formats_read (bytes, NULL, problems, &error);
  if (*programme == NULL)
    g_error ("%s", error->message);
  if (problems->len > 0)
    g_error ("%u problems", problems->len);

  return seconds_since (start);
}

static double
time_writer (LanyardProgramme *programme)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GBytes) written = lanyard_native_write (programme);

  return seconds_since (start);
}

int
main (void)
{
  g_autoptr (GBytes) bytes = lanyard_bench_generate (N_SESSIONS, LANYARD_BENCH_DAYS);
  double parser[N_RUNS];
  double reader[N_RUNS];
  double writer[N_RUNS];

  for (int i = 0; i < N_RUNS; i++)
    {
      g_autoptr (LanyardProgramme) programme = NULL;

      parser[i] = time_parser (bytes);
      reader[i] = time_reader (bytes, &programme);
      writer[i] = time_writer (programme);
    }

  lanyard_bench_print ("read-size", g_bytes_get_size (bytes) / 1e6, "MB");
  lanyard_bench_print ("read-json-glib", lanyard_bench_median (parser, N_RUNS), "s");
  lanyard_bench_print ("read-native", lanyard_bench_median (reader, N_RUNS), "s");
  lanyard_bench_print (
    "read-ratio", lanyard_bench_median (reader, N_RUNS) / lanyard_bench_median (parser, N_RUNS),
    "x");
  lanyard_bench_print ("write-native", lanyard_bench_median (writer, N_RUNS), "s");
  return 0;
}
