/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeping a programme against what its parser alone takes for the same bytes;
 * opening one that is kept, up to the list of its first day, and searching it
 * against bare SQLite that reads the same rows. All take turns. */

#include "config.h"

#include "lanyard-bench.h"
#include "lanyard-formats.h"
#include "lanyard-programmes.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>

#define N_RUNS 21
#define N_SESSIONS 10000
#define DAY_LENGTH 340

static double
seconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / (double)G_USEC_PER_SEC;
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("lanyard-XXXXXX", &error);

  if (folder == NULL)
    g_error ("%s", error->message);
  return folder;
}

/* @folder: (transfer full) */
static void
remove_folder (char *folder)
{
  static const char *const names[] = { "programmes.db", "programmes.db-wal", "programmes.db-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

static LanyardProgrammes *
open_programmes (const char *folder)
{
  g_autoptr (GError) error = NULL;
  LanyardProgrammes *programmes = lanyard_programmes_open (folder, NULL, &error);

  if (programmes == NULL)
    g_error ("%s", error->message);
  return programmes;
}

static void
import (LanyardProgrammes *programmes,
        LanyardProgramme  *programme)
{
  g_autoptr (GError) error = NULL;

  if (!lanyard_programmes_import (programmes, "c", programme, NULL, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static double
time_parser (GBytes *bytes)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                   (gssize)g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);
  g_clear_object (&parser);

  return seconds_since (start);
}

static LanyardProgramme *
read_bytes (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme = lanyard_formats_read (bytes, NULL, problems, &error);

  if (programme == NULL)
    g_error ("%s", error->message);
  return programme;
}

/* The first import into a new file, and one that replaces it. */
static void
bench_import (GBytes *bytes)
{
  double parser[N_RUNS];
  double reader[N_RUNS];
  double first[N_RUNS];
  double next[N_RUNS];
  double parser_median;
  double reader_median;
  double first_median;
  double next_median;

  for (int i = 0; i < N_RUNS; i++)
    {
      char              *folder = make_folder ();
      LanyardProgrammes *programmes = open_programmes (folder);
      g_autoptr (LanyardProgramme) programme = NULL;
      gint64 start;

      parser[i] = time_parser (bytes);
      start = g_get_monotonic_time ();
      programme = read_bytes (bytes);
      reader[i] = seconds_since (start);
      start = g_get_monotonic_time ();
      import (programmes, programme);
      first[i] = seconds_since (start);
      start = g_get_monotonic_time ();
      import (programmes, programme);
      next[i] = seconds_since (start);
      lanyard_programmes_close (programmes);
      remove_folder (folder);
    }

  parser_median = lanyard_bench_median (parser, N_RUNS);
  reader_median = lanyard_bench_median (reader, N_RUNS);
  first_median = lanyard_bench_median (first, N_RUNS);
  next_median = lanyard_bench_median (next, N_RUNS);
  lanyard_bench_print ("store-json-glib", parser_median, "s");
  lanyard_bench_print ("store-read", reader_median, "s");
  lanyard_bench_print ("store-import", first_median, "s");
  lanyard_bench_print ("store-import-again", next_median, "s");
  lanyard_bench_print ("store-import-ratio", first_median / parser_median, "x");
  lanyard_bench_print ("store-read-and-import-ratio",
                       (reader_median + first_median) / parser_median, "x");
  lanyard_bench_print ("store-read-and-import-again-ratio",
                       (reader_median + next_median) / parser_median, "x");
}

/* Sessions on days of the same length, however many there are. */
static LanyardProgramme *
generate (guint n_sessions)
{
  g_autoptr (GBytes) bytes = lanyard_bench_generate (n_sessions, LANYARD_BENCH_DAYS);
  g_autoptr (LanyardProgramme) all = read_bytes (bytes);
  const LanyardProgrammeFields *of_all = lanyard_programme_get_fields (all);
  LanyardProgrammeFields        fields = {
           .format = of_all->format,
           .title = g_strdup (of_all->title),
           .zone = g_time_zone_ref (of_all->zone),
           .rooms = g_ptr_array_ref (of_all->rooms),
           .tracks = g_ptr_array_ref (of_all->tracks),
           .people = g_ptr_array_ref (of_all->people),
           .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };

  for (guint i = 0; i < of_all->sessions->len; i++)
    {
      LanyardSession      *session = g_ptr_array_index (of_all->sessions, i);
      LanyardSessionFields moved = {
        .id = g_strdup (lanyard_session_get_id (session)),
        .title = g_strdup (lanyard_session_get_title (session)),
        .track = g_object_ref (lanyard_session_get_track (session)),
        .room = g_object_ref (lanyard_session_get_room (session)),
        .day = 739000 + i / DAY_LENGTH,
        .start = lanyard_session_get_start (session) + (LanyardInstant)(i / DAY_LENGTH) * 86400,
        .duration = lanyard_session_get_duration (session),
        .speakers = g_ptr_array_ref (lanyard_session_get_speakers (session)),
        .abstract = lanyard_text_ref (lanyard_session_get_abstract (session)),
        .links = g_ptr_array_ref (lanyard_session_get_links (session)),
      };

      g_ptr_array_add (fields.sessions, lanyard_session_new (&moved));
    }

  return lanyard_programme_new (&fields);
}

/* From nothing open to every session of the first day. */
static double
time_open (const char *folder)
{
  gint64             start = g_get_monotonic_time ();
  LanyardProgrammes *programmes = open_programmes (folder);
  g_autoptr (LanyardProgramme) programme = lanyard_programmes_load (programmes, "c", NULL, NULL);
  g_autoptr (LanyardDay) day = g_list_model_get_item (lanyard_programme_get_days (programme), 0);
  GListModel *sessions = lanyard_day_get_sessions (day);
  double      seconds;

  if (g_list_model_get_n_items (sessions) != DAY_LENGTH)
    g_error ("%u sessions", g_list_model_get_n_items (sessions));
  for (guint i = 0; i < DAY_LENGTH; i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      if (*lanyard_session_get_id (session) == '\0')
        g_error ("Session %u isn't there.", i);
    }

  seconds = seconds_since (start);
  lanyard_programmes_close (programmes);
  return seconds;
}

static void
read_rows (sqlite3    *database,
           const char *sql,
           guint       expected)
{
  sqlite3_stmt *statement;
  guint         n = 0;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  for (; sqlite3_step (statement) == SQLITE_ROW; n++)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          if (sqlite3_column_type (statement, i) == SQLITE_INTEGER)
            sqlite3_column_int64 (statement, i);
          else
            sqlite3_column_text (statement, i);
        }
    }
  if (n < expected)
    g_error ("%u rows of %s", n, sql);
  sqlite3_finalize (statement);
}

static sqlite3 *
open_bare (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "programmes.db", NULL);
  sqlite3         *database;

  if (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    g_error ("%s", path);
  return database;
}

/* The same rows, all of them and nothing else; each session has three of 2,000
 * people, of whom a thousand speak on a day. */
static double
time_open_bare (const char *folder)
{
  gint64   start = g_get_monotonic_time ();
  sqlite3 *database = open_bare (folder);
  double   seconds;

  read_rows (database, "SELECT generation, head FROM programmes", 1);
  read_rows (database, "SELECT * FROM sessions ORDER BY row LIMIT 340", DAY_LENGTH);
  read_rows (database, "SELECT row, id, name, affiliation FROM people ORDER BY row LIMIT 1000",
             1000);
  seconds = seconds_since (start);
  sqlite3_close (database);
  return seconds;
}

static double
bench_open (const char *folder,
            guint       n_sessions)
{
  g_autofree char *name = g_strdup_printf ("store-open-%u", n_sessions);
  g_autofree char *bare_name = g_strconcat (name, "-bare", NULL);
  g_autofree char *ratio_name = g_strconcat (name, "-ratio", NULL);
  double           ours[N_RUNS];
  double           bare[N_RUNS];
  double           median;
  double           bare_median;

  for (int i = 0; i < N_RUNS; i++)
    {
      ours[i] = time_open (folder);
      bare[i] = time_open_bare (folder);
    }

  median = lanyard_bench_median (ours, N_RUNS);
  bare_median = lanyard_bench_median (bare, N_RUNS);
  lanyard_bench_print (name, median * 1000, "ms");
  lanyard_bench_print (bare_name, bare_median * 1000, "ms");
  lanyard_bench_print (ratio_name, median / bare_median, "x");
  return median;
}

static double
time_search (LanyardProgrammes *programmes,
             const char        *query)
{
  g_autoptr (LanyardTerms) terms = lanyard_terms_new (query);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) hits = lanyard_programmes_search (programmes, "c", terms, 100, NULL);

  if (hits == NULL)
    g_error ("The search failed.");
  return seconds_since (start);
}

static double
time_search_bare (sqlite3_stmt *statement,
                  const char   *query)
{
  gint64 start = g_get_monotonic_time ();

  sqlite3_bind_text (statement, 1, query, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return seconds_since (start);
}

/* The 99th of a hundred times: what is rare is felt too. */
static double
percentile_99 (GArray *times)
{
  lanyard_bench_median ((double *)(gpointer)times->data, times->len);
  return g_array_index (times, double, times->len * 99 / 100);
}

/* @bare_queries: the same as @queries, as bare SQLite takes them */
static void
bench_search (LanyardProgrammes *programmes,
              const char        *name,
              sqlite3_stmt      *statement,
              const char *const *queries,
              const char *const *bare_queries)
{
  g_autofree char *bare_name = g_strconcat (name, "-bare", NULL);
  g_autofree char *ratio_name = g_strconcat (name, "-ratio", NULL);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) bare = g_array_new (FALSE, FALSE, sizeof (double));
  double one;
  double other;

  for (guint run = 0; run < N_RUNS * 2; run++)
    {
      for (guint i = 0; queries[i] != NULL; i++)
        {
          one = time_search (programmes, queries[i]);
          other = time_search_bare (statement, bare_queries[i]);
          g_array_append_val (ours, one);
          g_array_append_val (bare, other);
        }
    }

  one = percentile_99 (ours);
  other = percentile_99 (bare);
  lanyard_bench_print (name, one * 1000, "ms");
  lanyard_bench_print (bare_name, other * 1000, "ms");
  lanyard_bench_print (ratio_name, one / other, "x");
}

static void
bench_searches (const char *folder)
{
  static const char *const words[] = {
    "kernel",
    "talk",
    "9999",
    "gard",
    "kernel desktop",
    "s",
    "person 17",
    "nothing",
    NULL,
  };
  static const char *const bare_words[] = {
    "\"kernel\"*",
    "\"talk\"*",
    "\"9999\"*",
    "\"gard\"*",
    "\"kernel\"* AND \"desktop\"*",
    "\"s\"*",
    "\"person\"* AND \"17\"*",
    "\"nothing\"*",
    NULL,
  };
  static const char *const signs[] = { "c++", ": k", "9999:", "-", "\342\206\222", NULL };
  static const char *const bare_signs[] = { "c++", ":", "9999:", "-", "\342\206\222", NULL };
  LanyardProgrammes       *programmes = open_programmes (folder);
  sqlite3                 *database = open_bare (folder);
  sqlite3_stmt            *statement;

  if (sqlite3_prepare_v2 (database, "SELECT rowid FROM words WHERE words MATCH ?1", -1, &statement,
                          NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  bench_search (programmes, "store-search-word", statement, words, bare_words);
  sqlite3_finalize (statement);

  if (sqlite3_prepare_v2 (database,
                          "SELECT row FROM folded WHERE instr (title, ?1) OR instr (names, ?1)"
                          " OR instr (body, ?1)",
                          -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  bench_search (programmes, "store-search-sign", statement, signs, bare_signs);
  sqlite3_finalize (statement);

  sqlite3_close (database);
  lanyard_programmes_close (programmes);
}

static GBytes *
load_36c3 (void)
{
  const char      *shared = g_getenv ("LANYARD_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "", "programmes", "c3voc",
                                            "36c3-everything.schedule.json", NULL);
  char            *contents;
  gsize            length;

  if (g_file_get_contents (path, &contents, &length, NULL))
    return g_bytes_new_take (contents, length);

  g_printerr ("Skipped: %s is not there.\n", path);
  return NULL;
}

int
main (void)
{
  static const guint sizes[] = { 1351, N_SESSIONS };
  g_autoptr (GBytes) bytes = load_36c3 ();
  double seconds[G_N_ELEMENTS (sizes)];

  if (bytes != NULL)
    bench_import (bytes);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      char              *folder = make_folder ();
      LanyardProgrammes *programmes = open_programmes (folder);
      g_autoptr (LanyardProgramme) programme = generate (sizes[i]);

      import (programmes, programme);
      lanyard_programmes_close (programmes);
      seconds[i] = bench_open (folder, sizes[i]);
      if (sizes[i] == N_SESSIONS)
        bench_searches (folder);
      remove_folder (folder);
    }
  lanyard_bench_print ("store-open-growth", seconds[1] / seconds[0], "x");
  return 0;
}
