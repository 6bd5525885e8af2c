/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a foreign programme against what its parser alone takes for the same
 * bytes, taking turns, in time and in memory. */

#include "config.h"

#include "lanyard-bench.h"
#include "lanyard-formats.h"

#include <json-glib/json-glib.h>
#include <libxml/xmlreader.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_RUNS 21
#define SKIPPED 77

static double
seconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / (double)G_USEC_PER_SEC;
}

static void
parse_json (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   &error))
    g_error ("%s", error->message);
}

/* Goes by every node, as streaming does, and keeps nothing. */
static void
walk_xml (GBytes *bytes)
{
  xmlTextReader *reader = xmlReaderForMemory (g_bytes_get_data (bytes, NULL),
                                              (int)g_bytes_get_size (bytes), NULL, NULL, 0);
  int            found = 1;

  while (found == 1)
    found = xmlTextReaderRead (reader);
  if (found != 0)
    g_error ("The document is broken.");
  xmlFreeTextReader (reader);
}

/* What the parser makes of the document where it keeps all of it. */
static void
make_xml_tree (GBytes *bytes)
{
  xmlDoc *tree =
    xmlReadMemory (g_bytes_get_data (bytes, NULL), (int)g_bytes_get_size (bytes), NULL, NULL, 0);

  if (tree == NULL)
    g_error ("The document is broken.");
  xmlFreeDoc (tree);
}

static void
read_programme (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = lanyard_formats_read (bytes, NULL, problems, &error);

  if (programme == NULL)
    g_error ("%s", error->message);
}

static void
do_nothing (GBytes *bytes)
{
}

/* Returns: the most memory that a process has in which @func is called, in MB */
static double
measure_peak (void (*func) (GBytes *bytes),
              GBytes *bytes)
{
  struct rusage usage;
  int           status;
  pid_t         child = fork ();

  if (child == 0)
    {
      func (bytes);
      _exit (0);
    }

  if (child < 0 || wait4 (child, &status, 0, &usage) != child || status != 0)
    g_error ("The measuring process failed.");
  return usage.ru_maxrss / 1024.0;
}

static double
measure_time (void (*func) (GBytes *bytes),
              GBytes *bytes)
{
  gint64 start = g_get_monotonic_time ();

  func (bytes);
  return seconds_since (start);
}

/* @name: what the figures' names begin with
 * @parse: the parser alone
 * @make_tree: the parser with its own tree of all of it, which memory is
 *   compared with */
static void
compare (const char *name,
         GBytes     *bytes,
         void (*parse) (GBytes *bytes),
         void (*make_tree) (GBytes *bytes))
{
  double           parser[N_RUNS];
  double           reader[N_RUNS];
  double           base = measure_peak (do_nothing, bytes);
  double           parser_peak = measure_peak (parse, bytes) - base;
  double           tree_peak = measure_peak (make_tree, bytes) - base;
  double           reader_peak = measure_peak (read_programme, bytes) - base;
  double           parser_median;
  double           reader_median;
  g_autofree char *size = g_strconcat (name, "-size", NULL);
  g_autofree char *parser_time = g_strconcat (name, "-parser", NULL);
  g_autofree char *reader_time = g_strconcat (name, "-reader", NULL);
  g_autofree char *ratio = g_strconcat (name, "-ratio", NULL);
  g_autofree char *parser_memory = g_strconcat (name, "-parser-peak", NULL);
  g_autofree char *tree_memory = g_strconcat (name, "-tree-peak", NULL);
  g_autofree char *reader_memory = g_strconcat (name, "-reader-peak", NULL);
  g_autofree char *memory_ratio = g_strconcat (name, "-peak-ratio", NULL);

  for (int i = 0; i < N_RUNS; i++)
    {
      parser[i] = measure_time (parse, bytes);
      reader[i] = measure_time (read_programme, bytes);
    }
  parser_median = lanyard_bench_median (parser, N_RUNS);
  reader_median = lanyard_bench_median (reader, N_RUNS);

  lanyard_bench_print (size, g_bytes_get_size (bytes) / 1e6, "MB");
  lanyard_bench_print (parser_time, parser_median, "s");
  lanyard_bench_print (reader_time, reader_median, "s");
  lanyard_bench_print (ratio, reader_median / parser_median, "x");
  lanyard_bench_print (parser_memory, parser_peak, "MB");
  lanyard_bench_print (tree_memory, tree_peak, "MB");
  lanyard_bench_print (reader_memory, reader_peak, "MB");
  lanyard_bench_print (memory_ratio, reader_peak / tree_peak, "x");
}

/* The real files belong to the conferences and aren't everywhere. */
static GBytes *
load (const char *file)
{
  const char      *shared = g_getenv ("LANYARD_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "", "programmes", file, NULL);
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
  static const struct
  {
    const char *name;
    const char *file;
    void (*parse) (GBytes *bytes);
    void (*make_tree) (GBytes *bytes);
  } files[] = {
    { "schedule-json", "c3voc/36c3-everything.schedule.json", parse_json, parse_json },
    { "schedule-xml", "xml/38c3.xml", walk_xml, make_xml_tree },
  };
  int n_read = 0;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = load (files[i].file);

      if (bytes == NULL)
        continue;

      n_read++;
      compare (files[i].name, bytes, files[i].parse, files[i].make_tree);
    }

  return n_read > 0 ? 0 : SKIPPED;
}
