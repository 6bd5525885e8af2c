/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window that is open: the memory that it takes against an empty one, how
 * long the main loop is held up while a programme is refreshed, and by a key
 * in the filter. Each figure is the median of processes started for it. */

#include "config.h"

#include "lanyard-bench.h"
#include "lanyard-bench-child.h"
#include "lanyard-data-commands.h"
#include "lanyard-intake.h"
#include "lanyard-window.h"

#include <libsoup/soup.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define N_RUNS 7
#define N_MANY 10000
#define N_REFRESHED 5400

/* A window has come to rest after this. */
#define REST_MS 1500
#define KEY_MS 400

/* What the child does once its window is complete. */
typedef struct
{
  GSourceFunc func;
  char       *conference; /* (nullable) what is to be refreshed */
  gboolean    begun;

  GtkWindow        *window;
  LanyardProgramme *before; /* (nullable) what is shown until it is refreshed */
  GtkWidget        *entry;  /* (nullable) of the filter */
  guint             n_keys;
} Child;

/* How long the main loop did something without looking for events. */
static struct
{
  gint64 wall_since;
  gint64 cpu_since;
  gint64 wall;
  gint64 cpu;
} stretch;

/* In microseconds: what else runs on the machine doesn't count. */
static gint64
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64)now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
measured_poll (GPollFD *fds,
               guint    n_fds,
               int      timeout)
{
  int n_ready;

  stretch.wall = MAX (stretch.wall, g_get_monotonic_time () - stretch.wall_since);
  stretch.cpu = MAX (stretch.cpu, get_cpu_time () - stretch.cpu_since);
  n_ready = g_poll (fds, n_fds, timeout);
  stretch.wall_since = g_get_monotonic_time ();
  stretch.cpu_since = get_cpu_time ();
  return n_ready;
}

static void
forget_stretches (void)
{
  stretch.wall = 0;
  stretch.cpu = 0;
}

static void
end_with_stretch (void)
{
  printf ("%f %f\n", stretch.wall / 1000.0, stretch.cpu / 1000.0);
  fflush (stdout);
  _exit (0);
}

/* Prints the kilobytes, and ends. */
static gboolean
tell_memory_cb (gpointer user_data)
{
  g_autofree char *contents = NULL;
  const char      *pss;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &contents, NULL, NULL))
    g_error ("There is no smaps_rollup.");
  pss = strstr (contents, "\nPss:");
  printf ("%s\n", g_strstrip (g_strndup (pss + 5, 20)));
  fflush (stdout);
  _exit (0);
}

static gboolean
tell_stall_cb (gpointer user_data)
{
  end_with_stretch ();
  return G_SOURCE_REMOVE;
}

static gboolean
refreshed_cb (gpointer user_data)
{
  Child *child = user_data;

  if (lanyard_window_get_programme (LANYARD_WINDOW (child->window)) == child->before)
    return G_SOURCE_CONTINUE;

  g_timeout_add (REST_MS, tell_stall_cb, child);
  return G_SOURCE_REMOVE;
}

static gboolean
refresh_cb (gpointer user_data)
{
  Child *child = user_data;

  child->before = lanyard_window_get_programme (LANYARD_WINDOW (child->window));
  gtk_widget_activate_action (GTK_WIDGET (child->window), "app.refresh", "s", child->conference);
  g_timeout_add (50, refreshed_cb, child);
  forget_stretches ();
  return G_SOURCE_REMOVE;
}

static GtkWidget *
find_entry (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (root) && gtk_widget_get_mapped (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);
  return found;
}

static gboolean
key_cb (gpointer user_data)
{
  static const char word[] = "kernel";
  Child            *child = user_data;
  g_autofree char  *typed = g_strndup (word, ++child->n_keys);

  if (child->n_keys > strlen (word))
    end_with_stretch ();
  if (child->entry == NULL)
    child->entry = find_entry (GTK_WIDGET (child->window));
  if (child->entry == NULL)
    g_error ("There is no filter.");

  if (child->n_keys == 1)
    forget_stretches ();
  gtk_editable_set_text (GTK_EDITABLE (child->entry), typed);
  return G_SOURCE_CONTINUE;
}

static gboolean
find_cb (gpointer user_data)
{
  Child *child = user_data;

  gtk_widget_activate_action (GTK_WIDGET (child->window), "win.find", NULL);
  g_timeout_add (KEY_MS, key_cb, child);
  return G_SOURCE_REMOVE;
}

static void
painted_cb (GtkWindow *window,
            gpointer   user_data)
{
  Child *child = user_data;

  if (child->begun || !lanyard_bench_is_complete (window))
    return;

  child->begun = TRUE;
  child->window = window;
  g_main_context_set_poll_func (NULL, measured_poll);
  g_timeout_add (REST_MS, child->func, child);
}

/* A programme's first version, and the second, in which a room moved. */
static void
served_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           user_data)
{
  static int n_served;
  g_autoptr (GBytes) first = lanyard_bench_generate (N_REFRESHED, LANYARD_BENCH_DAYS);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (first, NULL),
                                              (gssize)g_bytes_get_size (first));

  if (n_served++ > 0)
    g_string_replace (text, "\"room\":\"room-7\"", "\"room\":\"room-8\"", 0);
  soup_server_message_set_response (message, "application/json", SOUP_MEMORY_COPY, text->str,
                                    text->len);
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
}

static gpointer
serve (gpointer context)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);

  g_main_context_push_thread_default (context);
  g_main_loop_run (loop);
  return NULL;
}

/* Returns: (transfer full): an address that a thread of its own answers at */
static char *
start_server (void)
{
  GMainContext *context = g_main_context_new ();
  SoupServer   *server;
  GSList       *uris;
  char         *address;

  g_main_context_push_thread_default (context);
  server = soup_server_new (NULL, NULL);
  soup_server_add_handler (server, NULL, served_cb, NULL, NULL);
  if (!soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, NULL))
    g_error ("There is no port to listen at.");
  g_main_context_pop_thread_default (context);

  uris = soup_server_get_uris (server);
  address = g_uri_to_string (uris->data);
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
  g_thread_unref (g_thread_new ("server", serve, context));
  return address;
}

static char *
store_served (void)
{
  g_autofree char *address = start_server ();
  g_autofree char *directory = lanyard_data_commands_dup_directory ();
  g_autoptr (LanyardKeeper) keeper = lanyard_keeper_new (directory);
  g_autoptr (GError) error = NULL;
  char *conference = NULL;

  if (lanyard_keeper_open (keeper, &error))
    conference = lanyard_keeper_add_address (keeper, address, NULL, NULL, NULL, &error);
  if (conference == NULL)
    g_error ("%s", error->message);
  return conference;
}

static int
run_child (const char *program,
           const char *what,
           const char *file)
{
  Child child = { 0 };

  if (g_str_equal (what, "memory"))
    child.func = tell_memory_cb;
  else if (g_str_equal (what, "key"))
    child.func = find_cb;
  else
    child.func = refresh_cb;
  if (g_str_equal (what, "refresh"))
    child.conference = store_served ();
  return lanyard_bench_run_child (program, file, painted_cb, &child);
}

/* Returns: what a child printed: one figure, or two */
static double
measure (const char *program,
         const char *what,
         const char *data,
         const char *file,
         double     *second)
{
  const char      *argv[] = { program, "--child", what, file, NULL };
  g_autofree char *output = lanyard_bench_spawn (argv, data);
  char            *rest;
  double           first = g_ascii_strtod (output, &rest);

  if (second != NULL)
    *second = g_ascii_strtod (rest, NULL);
  return first;
}

static void
bench_memory (const char *program,
              const char *name,
              const char *data)
{
  g_autofree char *ratio_name = g_strconcat (name, "-ratio", NULL);
  double           sizes[N_RUNS];
  double           ratios[N_RUNS];

  for (guint run = 0; run < N_RUNS; run++)
    {
      double empty = measure (program, "memory", data, LANYARD_BENCH_EMPTY, NULL);

      sizes[run] = measure (program, "memory", data, NULL, NULL) / 1024;
      ratios[run] = sizes[run] * 1024 / empty;
    }

  lanyard_bench_print (name, lanyard_bench_median (sizes, N_RUNS), "MiB");
  lanyard_bench_print (ratio_name, lanyard_bench_median (ratios, N_RUNS), "x");
}

/* @data: (nullable): the data directory; NULL: a new one each time */
static void
bench_stretch (const char *program,
               const char *what,
               const char *name,
               const char *data)
{
  g_autofree char *cpu_name = g_strconcat (name, "-cpu", NULL);
  double           wall[N_RUNS];
  double           cpu[N_RUNS];

  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autofree char *folder = lanyard_bench_make_folder ();

      wall[run] = measure (program, what, data != NULL ? data : folder, NULL, &cpu[run]);
      lanyard_bench_remove_folder (folder);
    }

  lanyard_bench_print (name, lanyard_bench_median (wall, N_RUNS), "ms");
  lanyard_bench_print (cpu_name, lanyard_bench_median (cpu, N_RUNS), "ms");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *sample = NULL;
  g_autofree char *many = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) large = NULL;

  if (argc >= 3 && g_str_equal (argv[1], "--child"))
    return run_child (argv[0], argv[2], argv[3]);
  if (!gtk_init_check ())
    {
      fprintf (stderr, "no display\n");
      return 77;
    }

  folder = lanyard_bench_make_folder ();
  sample = g_build_filename (folder, "sample", NULL);
  many = g_build_filename (folder, "many", NULL);
  path = g_build_filename (folder, "programme.json", NULL);
  large = lanyard_bench_generate (N_MANY, LANYARD_BENCH_DAYS);
  lanyard_bench_write_sample (path);
  lanyard_bench_store (sample, path);
  lanyard_bench_write (path, large);
  lanyard_bench_store (many, path);

  bench_memory (argv[0], "memory-sample-stored", sample);
  bench_memory (argv[0], "memory-10000-sessions-stored", many);
  bench_stretch (argv[0], "refresh", "refresh-5400-sessions-stall", NULL);
  bench_stretch (argv[0], "key", "filter-key-stall", many);
  lanyard_bench_remove_folder (folder);
  return 0;
}
