/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeping programmes: importing against what the JSON parser alone takes for
 * the same bytes; opening to a day's list against SQLite reading the same
 * columns of the same rows. */

#include "config.h"

#include "lanyard-bench.h"
#include "lanyard-formats.h"
#include "lanyard-programmes.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>

#define N_RUNS 9
#define N_SESSIONS 10000

/* How many sessions of a day are looked at: as many of any programme. */
#define N_OF_DAY 100

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
time_import (const char       *directory,
             LanyardProgramme *programme)
{
  g_autoptr (GError) error = NULL;
  LanyardProgrammes *programmes = lanyard_programmes_open (directory, NULL, &error);
  gint64             start = g_get_monotonic_time ();

  if (!lanyard_programmes_import (programmes, "c", programme, NULL, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  lanyard_programmes_close (programmes);

  return seconds_since (start);
}

static double
time_open (const char *directory)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  LanyardProgrammes *programmes = lanyard_programmes_open (directory, NULL, &error);
  g_autoptr (LanyardProgramme) programme = lanyard_programmes_load (programmes, "c", NULL, &error);
  g_autoptr (LanyardDay) day = g_list_model_get_item (lanyard_programme_get_days (programme), 0);
  GListModel *sessions = lanyard_day_get_sessions (day);

  for (guint i = 0; i < MIN (N_OF_DAY, g_list_model_get_n_items (sessions)); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      lanyard_session_get_title (session);
    }
  lanyard_programmes_close (programmes);

  return seconds_since (start);
}

static double
time_bare (const char *path,
           const char *sql)
{
  gint64        start = g_get_monotonic_time ();
  sqlite3      *handle;
  sqlite3_stmt *statement;

  if (sqlite3_open (path, &handle) != SQLITE_OK ||
      sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      sqlite3_column_text (statement, i);
  sqlite3_finalize (statement);
  sqlite3_close (handle);

  return seconds_since (start);
}

static void
run (const char *name,
     GBytes     *bytes)
{
  g_autofree char *directory = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "programmes.db", NULL);
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = lanyard_formats_read (bytes, NULL, problems, &error);
  double parser[N_RUNS];
  double imported[N_RUNS];
  double opened[N_RUNS];
  double bare[N_RUNS];

  if (programme == NULL)
    g_error ("%s", error->message);
  for (int i = 0; i < N_RUNS; i++)
    {
      parser[i] = time_parser (bytes);
      imported[i] = time_import (directory, programme);
      opened[i] = time_open (directory);
      bare[i] = time_bare (path, "SELECT id, key, key_kind, kind, parent, title, subtitle,"
                                 " languages, type, track, room, day, start, duration, status,"
                                 " leads, speakers, recorded, topics, has_summary FROM sessions"
                                 " LIMIT 100");
    }

  label = g_strdup_printf ("store-%s-import", name);
  lanyard_bench_print (label, lanyard_bench_median (imported, N_RUNS), "s");
  g_free (label);
  label = g_strdup_printf ("store-%s-import-ratio", name);
  lanyard_bench_print (
    label, lanyard_bench_median (imported, N_RUNS) / lanyard_bench_median (parser, N_RUNS), "x");
  g_free (label);
  label = g_strdup_printf ("store-%s-open", name);
  lanyard_bench_print (label, lanyard_bench_median (opened, N_RUNS), "s");
  g_free (label);
  label = g_strdup_printf ("store-%s-open-ratio", name);
  lanyard_bench_print (
    label, lanyard_bench_median (opened, N_RUNS) / lanyard_bench_median (bare, N_RUNS), "x");

  g_remove (path);
  g_rmdir (directory);
}

int
main (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LANYARD_SHARED"), "programmes", "c3voc",
                                            "36c3-everything.schedule.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) many = lanyard_bench_generate (N_SESSIONS);
  gsize length;

  if (g_file_get_contents (path, &text, &length, NULL))
    {
      g_autoptr (GBytes) bytes = g_bytes_new (text, length);

      run ("36c3", bytes);
    }
  run ("10000", many);
  return 0;
}
