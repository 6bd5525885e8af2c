/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-bench-child.h"

#include "lanyard-application.h"
#include "lanyard-intake.h"
#include "lanyard-window.h"

#include <glib/gstdio.h>

#define SAMPLE RESOURCE_PATH "/programmes/lpc-2019.json"

/**
 * lanyard_bench_make_folder:
 *
 * Returns: (transfer full): the path of a new empty folder
 */
char *
lanyard_bench_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("lanyard-XXXXXX", &error);

  if (folder == NULL)
    g_error ("%s", error->message);
  return folder;
}

/**
 * lanyard_bench_remove_folder:
 * @folder: a folder's path; it is removed with everything in it
 */
void
lanyard_bench_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        lanyard_bench_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/**
 * lanyard_bench_write:
 * @path: a file's path
 * @bytes: what it contains from now on
 */
void
lanyard_bench_write (const char *path,
                     GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);
}

/**
 * lanyard_bench_store:
 * @data: a data directory, which may not be there yet
 * @path: the file of a programme, which is kept there and shown first
 */
void
lanyard_bench_store (const char *data,
                     const char *path)
{
  g_autofree char *directory = g_build_filename (data, "lanyard", NULL);
  g_autoptr (LanyardKeeper) keeper = lanyard_keeper_new (directory);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *conference = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, g_file_new_for_path (path));
  if (lanyard_keeper_open (keeper, &error))
    conference = lanyard_keeper_add_files (keeper, files, NULL, NULL, &error);
  if (conference == NULL)
    g_error ("%s", error->message);
}

/**
 * lanyard_bench_write_sample:
 * @path: the path of a file, which contains the bundled programme from now on
 */
void
lanyard_bench_write_sample (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
              g_resources_lookup_data (SAMPLE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);
  lanyard_bench_write (path, bytes);
}

/**
 * lanyard_bench_spawn:
 * @argv: a program and its arguments
 * @data: its data directory
 *
 * Returns: (transfer full): what it printed until it ended
 */
char *
lanyard_bench_spawn (const char *const *argv,
                     const char        *data)
{
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "XDG_DATA_HOME", data, TRUE);
  g_autoptr (GError) error = NULL;
  char *output;

  if (!g_spawn_sync (NULL, (char **)argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                     NULL, &error))
    g_error ("%s", error->message);
  if (*output == '\0')
    g_error ("%s said nothing", argv[0]);
  return output;
}

/* What is called after each frame. */
typedef struct
{
  LanyardBenchFrameFunc func;
  gpointer              data;
} Frame;

static void
painted_cb (GdkFrameClock *clock,
            GtkWindow     *window)
{
  const Frame *frame = g_object_get_data (G_OBJECT (window), "frame");

  frame->func (window, frame->data);
}

static void
mapped_cb (GtkWidget *window,
           gpointer   frame)
{
  g_object_set_data (G_OBJECT (window), "frame", frame);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    window);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 gpointer        frame)
{
  g_signal_connect_after (window, "map", G_CALLBACK (mapped_cb), frame);
}

static void
activate_empty_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 720);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * lanyard_bench_is_complete:
 * @window: a window
 *
 * Returns: whether it shows what it was started for
 */
gboolean
lanyard_bench_is_complete (GtkWindow *window)
{
  return !LANYARD_IS_WINDOW (window) ||
         lanyard_window_get_programme (LANYARD_WINDOW (window)) != NULL;
}

/**
 * lanyard_bench_run_child:
 * @program: the name of this program
 * @file: (nullable): a programme to open, or LANYARD_BENCH_EMPTY for an empty
 *   window; NULL: what is stored
 * @func: called after each frame
 * @user_data: for @func
 *
 * Runs Lanyard, beside others of it.
 *
 * Returns: an exit status
 */
int
lanyard_bench_run_child (const char           *program,
                         const char           *file,
                         LanyardBenchFrameFunc func,
                         gpointer              user_data)
{
  g_autoptr (GApplication) application = NULL;
  char *argv[] = { (char *)program, (char *)file, NULL };
  Frame frame = { func, user_data };

  if (g_strcmp0 (file, LANYARD_BENCH_EMPTY) == 0)
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

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &frame);
  return g_application_run (application, argv[1] != NULL ? 2 : 1, argv);
}
