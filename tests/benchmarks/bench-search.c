/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a keystroke to a list that is filled, with snippets as far as it is
 * seen, against bare SQLite that looks for the same. Both take turns. */

#include "config.h"

#include "lanyard-bench.h"
#include "lanyard-finder.h"
#include "lanyard-intake.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#define N_RUNS 40
#define N_SESSIONS 10000
#define N_SEEN 12

typedef struct
{
  const char *typed;
  const char *bare; /* the same for SQLite */
} Query;

static const Query words[] = {
  { "kernel", "\"kernel\"*" },
  { "talk", "\"talk\"*" },
  { "9999", "\"9999\"*" },
  { "gard", "\"gard\"*" },
  { "kernel desktop", "\"kernel\"* AND \"desktop\"*" },
  { "s", "\"s\"*" },
  { "person 17", "\"person\"* AND \"17\"*" },
  { "nothing", "\"nothing\"*" },
};

static const Query signs[] = {
  { "c++", "c++" },
  { ":", ":" },
  { "9999:", "9999:" },
  { "-", "-" },
  { "\342\206\222", "\342\206\222" },
};

static double
seconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / (double)G_USEC_PER_SEC;
}

static void
keep_generated (LanyardKeeper *keeper,
                const char    *folder)
{
  g_autofree char *path = g_build_filename (folder, "programme.json", NULL);
  g_autoptr (GBytes) bytes = lanyard_bench_generate (N_SESSIONS, LANYARD_BENCH_DAYS);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_ptr_array_add (files, g_file_new_for_path (path));
  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                            (gssize)g_bytes_get_size (bytes), &error) ||
      !lanyard_keeper_open (keeper, &error) ||
      (id = lanyard_keeper_add_files (keeper, files, NULL, NULL, &error)) == NULL ||
      !lanyard_keeper_set_current (keeper, id, &error))
    g_error ("%s", error->message);
}

static void
delivered_cb (gboolean *delivered)
{
  *delivered = TRUE;
}

static double
time_search (LanyardSearch *search,
             const char    *text)
{
  GListModel  *sections = lanyard_search_get_sections (search);
  gboolean     delivered = FALSE;
  LanyardQuery query = {
    .text = g_strdup (text),
    .track = LANYARD_QUERY_ANY,
    .room = LANYARD_QUERY_ANY,
  };
  gulong handler =
    g_signal_connect_swapped (search, "delivered", G_CALLBACK (delivered_cb), &delivered);
  gint64 start = g_get_monotonic_time ();
  guint  n_seen = 0;
  double seconds;

  lanyard_search_ask (search, &query);
  while (!delivered)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (sections) && n_seen < N_SEEN; i++)
    {
      g_autoptr (GListModel) section = g_list_model_get_item (sections, i);

      for (guint j = 0; j < g_list_model_get_n_items (section) && n_seen < N_SEEN; j++, n_seen++)
        {
          g_autoptr (LanyardFound) found = g_list_model_get_item (section, j);

          if (found == NULL)
            g_error ("Nothing is where something was found.");
        }
    }

  seconds = seconds_since (start);
  g_signal_handler_disconnect (search, handler);
  return seconds;
}

static double
time_bare (sqlite3_stmt *statement,
           const char   *query)
{
  gint64 start = g_get_monotonic_time ();

  sqlite3_bind_text (statement, 1, query, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return seconds_since (start);
}

/* What is rare is felt, too. */
static double
percentile_99 (GArray *times)
{
  lanyard_bench_median ((double *)(gpointer)times->data, times->len);
  return g_array_index (times, double, times->len * 99 / 100);
}

static void
bench (LanyardSearch *search,
       sqlite3       *database,
       const char    *name,
       const char    *sql,
       const Query   *queries,
       guint          n_queries)
{
  g_autofree char *bare_name = g_strconcat (name, "-bare", NULL);
  g_autofree char *ratio_name = g_strconcat (name, "-ratio", NULL);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) bare = g_array_new (FALSE, FALSE, sizeof (double));
  sqlite3_stmt *statement;
  double        one;
  double        other;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  for (guint i = 0; i < N_RUNS * n_queries; i++)
    {
      one = time_search (search, queries[i % n_queries].typed);
      other = time_bare (statement, queries[i % n_queries].bare);
      g_array_append_val (ours, one);
      g_array_append_val (bare, other);
    }
  sqlite3_finalize (statement);

  one = percentile_99 (ours);
  other = percentile_99 (bare);
  lanyard_bench_print (name, one * 1000, "ms");
  lanyard_bench_print (bare_name, other * 1000, "ms");
  lanyard_bench_print (ratio_name, one / other, "x");
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lanyard-search-XXXXXX", NULL);
  g_autofree char *directory = g_build_filename (folder, "data", NULL);
  g_autofree char *path = g_build_filename (directory, "programmes.db", NULL);
  g_autoptr (LanyardKeeper) keeper = lanyard_keeper_new (directory);
  g_autoptr (LanyardClock) clock = lanyard_clock_new ();
  g_autoptr (LanyardSearch) search = lanyard_search_new ();
  g_autoptr (LanyardDesk) desk = lanyard_desk_new (keeper, clock);
  g_autoptr (LanyardFinder) finder = lanyard_finder_new (desk, search);
  sqlite3 *database;

  keep_generated (keeper, folder);
  lanyard_desk_start (desk);
  while (lanyard_desk_get_conference (desk) == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    g_error ("%s", path);

  bench (search, database, "search-word", "SELECT rowid FROM words WHERE words MATCH ?1", words,
         G_N_ELEMENTS (words));
  bench (search, database, "search-sign",
         "SELECT row FROM folded WHERE instr (title, ?1) OR instr (names, ?1) OR instr (body, ?1)",
         signs, G_N_ELEMENTS (signs));

  sqlite3_close (database);
  g_clear_object (&finder);
  lanyard_desk_close (desk);
  remove_all (folder);
  return 0;
}
