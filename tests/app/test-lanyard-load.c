/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-load.h"

#include "lanyard-formats.h"
#include "lanyard-problem.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SMALL                                                                             \
  "{\"format\":\"lanyard-programme\",\"version\":1,\"conference\":{\"title\":\"Small\"}," \
  "\"sessions\":[{\"id\":\"one\",\"title\":\"One\",\"duration\":\"long\"}]}"

static char *folder;

/* Returns: a file in the test's own folder, with @text in it unless that is NULL */
static GFile *
file_new (const char *name,
          const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static GPtrArray *
list_new (GFile *file)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, file);
  return files;
}

static GPtrArray *
problems_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
}

static void
test_bundled (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "programmes", "lpc-2019.json", NULL);
  g_autoptr (GPtrArray) files = list_new (g_file_new_for_path (path));
  g_autoptr (GPtrArray) problems = problems_new ();
  g_autoptr (GListModel) microconferences = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme =
              lanyard_load_files (files, NULL, NULL, NULL, NULL, problems, &error);

  g_assert_no_error (error);
  microconferences = lanyard_programme_list_kind (programme, LANYARD_SESSION_MICROCONFERENCE);
  g_assert_cmpuint (g_list_model_get_n_items (microconferences), ==, 18);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* What the caller says of a document reaches whoever reads it, and what that
 * tells on the way reaches the caller. */
static void
test_options (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "formats", "data", "ical-floating.ics", NULL);
  g_autoptr (GPtrArray) files = list_new (g_file_new_for_path (path));
  g_autoptr (GPtrArray) problems = problems_new ();
  g_autoptr (GError) error = NULL;
  int progress = 0;
  g_autoptr (LanyardProgramme) programme =
              lanyard_load_files (files, "Asia/Kathmandu", &progress, NULL, NULL, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpint (progress, ==, 1000);
  g_assert_cmpstr (g_time_zone_get_identifier (lanyard_programme_get_zone (programme)), ==,
                   "Asia/Kathmandu");
}

/* A conference whose document has no title is called as its file is. */
static void
test_title (void)
{
  static const struct
  {
    const char *name;
    const char *title;
  } rows[] = {
    { "Harbour Days.json", "Harbour Days" },
    { "harbour.days.json", "harbour.days" },
    { "harbour.json.gz", "harbour" },
    { "harbour", "harbour" },
    { ".json", ".json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GFile) file =
                  file_new (rows[i].name, "{\"format\":\"lanyard-programme\",\"version\":1,"
                                          "\"sessions\":[{\"id\":\"one\",\"title\":\"One\"}]}");
      g_autoptr (GPtrArray) files = list_new (g_object_ref (file));
      g_autoptr (GPtrArray) problems = problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme =
                  lanyard_load_files (files, NULL, NULL, NULL, NULL, problems, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (lanyard_programme_get_title (programme), ==, rows[i].title);
    }
}

static void
test_failures (void)
{
  static const struct
  {
    const char *name;
    const char *text; /* NULL: as it stands in the folder */
    gboolean    read_error;
    int         code;
  } rows[] = {
    { "missing.json", NULL, FALSE, G_IO_ERROR_NOT_FOUND },
    { "missing/one.json", NULL, FALSE, G_IO_ERROR_NOT_FOUND },
    { ".", NULL, FALSE, G_IO_ERROR_IS_DIRECTORY },
    { "empty.json", "", TRUE, LANYARD_READ_ERROR_EMPTY },
    { "blank.json", " \n ", TRUE, LANYARD_READ_ERROR_EMPTY },
    { "broken.json", "{\"format\":", TRUE, LANYARD_READ_ERROR_SYNTAX },
    { "other.json", "{\"a\": 1}", TRUE, LANYARD_READ_ERROR_UNKNOWN },
    { "page.json", "<!doctype html><html><body>Not found</body></html>", TRUE,
      LANYARD_READ_ERROR_WEB_PAGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) files = list_new (file_new (rows[i].name, rows[i].text));
      g_autoptr (GPtrArray) problems = problems_new ();
      g_autoptr (GError) error = NULL;

      g_assert_null (lanyard_load_files (files, NULL, NULL, NULL, NULL, problems, &error));
      if (rows[i].read_error)
        g_assert_error (error, LANYARD_READ_ERROR, rows[i].code);
      else
        g_assert_error (error, G_IO_ERROR, rows[i].code);
    }
}

/* For root everything can be read, and so is this. */
static void
test_unreadable (void)
{
  g_autoptr (GFile) file = file_new ("unreadable.json", SMALL);
  g_autoptr (GPtrArray) files = list_new (g_object_ref (file));
  g_autoptr (GPtrArray) problems = problems_new ();
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0), ==, 0);
  programme = lanyard_load_files (files, NULL, NULL, NULL, NULL, problems, &error);
  if (geteuid () == 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
}

/* A file without end is read only as far as it takes to say so. */
static void
test_too_large (void)
{
  static const goffset sizes[] = { LANYARD_FORMATS_MAX_SIZE + 1,
                                   100 * (goffset)LANYARD_FORMATS_MAX_SIZE };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GFile) file = file_new ("large.json", " ");
      g_autoptr (GPtrArray) files = list_new (g_object_ref (file));
      g_autoptr (GPtrArray) problems = problems_new ();
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (truncate (g_file_peek_path (file), sizes[i]), ==, 0);
      g_assert_null (lanyard_load_files (files, NULL, NULL, NULL, NULL, problems, &error));
      g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_LARGE);
      g_unlink (g_file_peek_path (file));
    }
}

/* All that are named are needed; what belongs to none is said. */
static void
test_several (void)
{
  g_autoptr (GPtrArray) files = list_new (file_new ("small.json", SMALL));
  g_autoptr (GPtrArray) problems = problems_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, file_new ("missing.json", NULL));
  g_assert_null (lanyard_load_files (files, NULL, NULL, NULL, NULL, problems, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* What a call that goes on by itself came to. */
typedef struct
{
  gboolean          done;
  GThread          *thread;
  LanyardProgramme *programme; /* (owned) (nullable) */
  GPtrArray        *problems;  /* (owned) (nullable) */
  GError           *error;     /* (owned) (nullable) */
} Outcome;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->programme = lanyard_load_finish (result, NULL, &outcome->problems, &outcome->error);
  outcome->thread = g_thread_self ();
  outcome->done = TRUE;
}

static void
wait_for (Outcome *outcome)
{
  gint64 give_up = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  while (!outcome->done && g_get_monotonic_time () < give_up)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }

  g_assert_true (outcome->done);
  g_assert_true (outcome->thread == g_thread_self ());
  g_assert_nonnull (outcome->problems);
}

static void
outcome_clear (Outcome *outcome)
{
  g_clear_object (&outcome->programme);
  g_clear_pointer (&outcome->problems, g_ptr_array_unref);
  g_clear_error (&outcome->error);
}

static void
test_async (void)
{
  g_autoptr (GPtrArray) files = list_new (file_new ("small.json", SMALL));
  Outcome outcome = { 0 };

  lanyard_load_async (files, NULL, NULL, NULL, loaded_cb, &outcome);
  g_assert_false (outcome.done);
  /* whoever asked may forget what it asked for */
  g_clear_pointer (&files, g_ptr_array_unref);

  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  g_assert_cmpstr (lanyard_programme_get_title (outcome.programme), ==, "Small");
  g_assert_cmpuint (outcome.problems->len, >, 0);
  outcome_clear (&outcome);
}

static void
test_async_failure (void)
{
  g_autoptr (GPtrArray) files = list_new (file_new ("missing.json", NULL));
  Outcome outcome = { 0 };

  lanyard_load_async (files, NULL, NULL, NULL, loaded_cb, &outcome);
  wait_for (&outcome);
  g_assert_null (outcome.programme);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  outcome_clear (&outcome);
}

static void
write_all (int         descriptor,
           const char *text)
{
  g_assert_cmpint (write (descriptor, text, strlen (text)), ==, strlen (text));
}

/* While a file comes slowly, the main loop goes on. */
static void
test_slow (void)
{
  g_autoptr (GFile) file = file_new ("pipe.json", NULL);
  g_autoptr (GPtrArray) files = list_new (g_object_ref (file));
  Outcome outcome = { 0 };
  int     descriptor;

  g_assert_cmpint (mkfifo (g_file_peek_path (file), 0600), ==, 0);
  descriptor = open (g_file_peek_path (file), O_RDWR | O_CLOEXEC);
  g_assert_cmpint (descriptor, >=, 0);

  lanyard_load_async (files, NULL, NULL, NULL, loaded_cb, &outcome);
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_false (outcome.done);

  write_all (descriptor, "{\"format\":\"lanyard-programme\",\"version\":1,");
  write_all (descriptor, "\"conference\":{\"title\":\"Slow\"},\"sessions\":[]}");
  close (descriptor);
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  g_assert_cmpstr (lanyard_programme_get_title (outcome.programme), ==, "Slow");
  outcome_clear (&outcome);
}

static void
test_cancelled_before (void)
{
  g_autoptr (GPtrArray) files = list_new (file_new ("small.json", SMALL));
  g_autoptr (GPtrArray) problems = problems_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Outcome outcome = { 0 };

  g_cancellable_cancel (cancellable);
  g_assert_null (lanyard_load_files (files, NULL, NULL, cancellable, NULL, problems, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  lanyard_load_async (files, NULL, NULL, cancellable, loaded_cb, &outcome);
  wait_for (&outcome);
  g_assert_null (outcome.programme);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  outcome_clear (&outcome);
}

/* Cancelled while it reads: there is no programme, however far it had come. */
static void
test_cancelled_meanwhile (void)
{
  g_autoptr (GFile) file = file_new ("second.json", NULL);
  g_autoptr (GPtrArray) files = list_new (g_object_ref (file));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { 0 };
  int     descriptor;

  g_assert_cmpint (mkfifo (g_file_peek_path (file), 0600), ==, 0);
  descriptor = open (g_file_peek_path (file), O_RDWR | O_CLOEXEC);
  g_assert_cmpint (descriptor, >=, 0);

  lanyard_load_async (files, NULL, NULL, cancellable, loaded_cb, &outcome);
  g_usleep (20000);
  g_cancellable_cancel (cancellable);
  write_all (descriptor, SMALL);
  close (descriptor);

  wait_for (&outcome);
  g_assert_null (outcome.programme);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  outcome_clear (&outcome);
}

static void
clear_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("lanyard-load-XXXXXX", NULL);
  g_assert_nonnull (folder);

  g_test_add_func ("/load/bundled", test_bundled);
  g_test_add_func ("/load/options", test_options);
  g_test_add_func ("/load/title", test_title);
  g_test_add_func ("/load/failures", test_failures);
  g_test_add_func ("/load/unreadable", test_unreadable);
  g_test_add_func ("/load/too-large", test_too_large);
  g_test_add_func ("/load/several", test_several);
  g_test_add_func ("/load/async", test_async);
  g_test_add_func ("/load/async-failure", test_async_failure);
  g_test_add_func ("/load/slow", test_slow);
  g_test_add_func ("/load/cancelled-before", test_cancelled_before);
  g_test_add_func ("/load/cancelled-meanwhile", test_cancelled_meanwhile);

  status = g_test_run ();
  clear_folder ();
  g_free (folder);
  return status;
}
