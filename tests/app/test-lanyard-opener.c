/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-opener.h"

#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PROGRAMME(title, id)                                        \
  "{\"format\":\"lanyard-programme\",\"version\":1,"                \
  "\"conference\":{\"title\":\"" title "\"" id "},"                 \
  "\"sessions\":[{\"id\":\"one\",\"title\":\"One of " title "\"}]}"

static char *folder;

typedef struct
{
  LanyardLibrary *library;
  LanyardOpener  *opener;
  GtkWidget      *window;
  guint           n_opened;
} Fixture;

static void
set_up (Fixture *fixture)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (LanyardClock) clock = lanyard_clock_new ();
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();

  fixture->n_opened = 0;
  fixture->library = lanyard_library_new ();
  fixture->opener = lanyard_opener_new (fixture->library);
  fixture->window =
    GTK_WIDGET (lanyard_window_new (lanyard_test_get_application (), clock, settings, plan,
                                    library));
  lanyard_opener_set_window (fixture->opener, LANYARD_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_assert_finalize_object (fixture->opener);
  g_assert_finalize_object (fixture->library);
}

static char *
dup_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* Opens a file of the test's own, with @text in it unless that is NULL. */
static void
open_file (Fixture    *fixture,
           const char *name,
           const char *text,
           const char *time_zone)
{
  g_autofree char *path = dup_path (name);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  lanyard_opener_open (fixture->opener, files, time_zone);
}

/* Returns: the end that keeps a file waiting until something is written to it */
static int
open_pipe (const char *name)
{
  g_autofree char *path = dup_path (name);
  int              descriptor;

  g_unlink (path);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  descriptor = open (path, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (descriptor, >=, 0);
  return descriptor;
}

static void
write_and_close (int         descriptor,
                 const char *text)
{
  g_assert_cmpint (write (descriptor, text, strlen (text)), ==, strlen (text));
  close (descriptor);
}

static const char *
get_title (Fixture *fixture)
{
  LanyardProgramme *programme = lanyard_window_get_programme (LANYARD_WINDOW (fixture->window));

  return programme != NULL ? lanyard_programme_get_title (programme) : NULL;
}

static const char *
get_zone (Fixture *fixture)
{
  LanyardProgramme *programme = lanyard_window_get_programme (LANYARD_WINDOW (fixture->window));

  return g_time_zone_get_identifier (lanyard_programme_get_zone (programme));
}

static void
wait_until_idle (Fixture *fixture)
{
  LANYARD_TEST_WAIT (!lanyard_opener_is_busy (fixture->opener));
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return lanyard_test_find_label (fixture->window, text) != NULL;
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static void
test_open (void)
{
  Fixture fixture;

  set_up (&fixture);
  g_assert_false (lanyard_opener_is_busy (fixture.opener));
  open_file (&fixture, "one.json", PROGRAMME ("First", ""), NULL);
  g_assert_true (lanyard_opener_is_busy (fixture.opener));
  g_assert_null (get_title (&fixture));

  wait_until_idle (&fixture);
  g_assert_cmpstr (get_title (&fixture), ==, "First");
  LANYARD_TEST_WAIT (gtk_widget_get_mapped (fixture.window));
  tear_down (&fixture);
}

/* What can't be opened leaves what is open. */
static void
test_failure (void)
{
  Fixture          fixture;
  g_autofree char *text = NULL;

  set_up (&fixture);
  open_file (&fixture, "one.json", PROGRAMME ("First", ""), NULL);
  wait_until_idle (&fixture);
  open_file (&fixture, "broken <b> with a name that no line has room for.json", "{", NULL);
  wait_until_idle (&fixture);
  g_assert_cmpstr (get_title (&fixture), ==, "First");
  g_assert_nonnull (get_dialog (&fixture));
  LANYARD_TEST_WAIT (shows (&fixture, "File Can't Be Opened"));
  text = lanyard_test_dup_text (GTK_WIDGET (get_dialog (&fixture)));
  g_assert_nonnull (strstr (text, "broken <b> with a name that no line has room for.json\n"));
  tear_down (&fixture);
}

static void
test_failure_first (void)
{
  Fixture fixture;

  set_up (&fixture);
  open_file (&fixture, "missing.json", NULL, NULL);
  wait_until_idle (&fixture);
  g_assert_null (get_title (&fixture));
  g_assert_nonnull (get_dialog (&fixture));
  LANYARD_TEST_WAIT (shows (&fixture, "File Can't Be Opened"));
  g_assert_true (shows (&fixture, "Welcome to Lanyard"));
  tear_down (&fixture);
}

/* The one that was asked for last is shown, whichever is read first. */
static void
test_later_wins (void)
{
  int     slow = open_pipe ("slow.json");
  Fixture fixture;

  set_up (&fixture);
  open_file (&fixture, "slow.json", NULL, NULL);
  open_file (&fixture, "two.json", PROGRAMME ("Second", ""), NULL);
  wait_until_idle (&fixture);
  g_assert_cmpstr (get_title (&fixture), ==, "Second");

  write_and_close (slow, PROGRAMME ("First", ""));
  for (guint i = 0; i < 100; i++)
    lanyard_test_step ();
  g_assert_cmpstr (get_title (&fixture), ==, "Second");
  g_assert_null (get_dialog (&fixture));
  tear_down (&fixture);
}

/* What takes long says so, and can be given up. */
static void
test_cancel (void)
{
  static const gboolean with_programme[] = { FALSE, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (with_programme); i++)
    {
      int     slow = open_pipe ("slow.json");
      Fixture fixture;

      set_up (&fixture);
      if (with_programme[i])
        {
          open_file (&fixture, "one.json", PROGRAMME ("First", ""), NULL);
          wait_until_idle (&fixture);
        }
      open_file (&fixture, "slow.json", NULL, NULL);
      LANYARD_TEST_WAIT (shows (&fixture, "Opening “slow.json”…"));

      lanyard_opener_cancel (fixture.opener);
      write_and_close (slow, PROGRAMME ("Slow", ""));
      wait_until_idle (&fixture);
      g_assert_cmpstr (get_title (&fixture), ==, with_programme[i] ? "First" : NULL);
      g_assert_null (get_dialog (&fixture));
      LANYARD_TEST_WAIT (!shows (&fixture, "Opening “slow.json”…"));
      tear_down (&fixture);
    }
}

/* What was asked for before it was given up is opened all the same. */
static void
test_slow (void)
{
  int     slow = open_pipe ("slow.json");
  Fixture fixture;

  set_up (&fixture);
  open_file (&fixture, "slow.json", NULL, NULL);
  LANYARD_TEST_WAIT (shows (&fixture, "Opening “slow.json”…"));
  write_and_close (slow, PROGRAMME ("Slow", ""));
  wait_until_idle (&fixture);
  g_assert_cmpstr (get_title (&fixture), ==, "Slow");
  LANYARD_TEST_WAIT (!shows (&fixture, "Opening “slow.json”…"));
  tear_down (&fixture);
}

/* The zone that a user chose for a conference is its own from then on. */
static void
test_zone (void)
{
  Fixture                 fixture;
  LanyardConferenceFields fields = {
    .id = g_strdup ("first"),
    .title = g_strdup ("First"),
    .time_zone = g_strdup ("Asia/Kathmandu"),
  };
  g_autoptr (GPtrArray) conferences = g_ptr_array_new_with_free_func (g_object_unref);

  set_up (&fixture);
  open_file (&fixture, "one.json", PROGRAMME ("First", ",\"id\":\"first\""), NULL);
  wait_until_idle (&fixture);
  g_assert_cmpstr (get_zone (&fixture), ==, "UTC");

  g_ptr_array_add (conferences, lanyard_conference_new (&fields));
  lanyard_library_load (fixture.library, conferences, NULL);
  open_file (&fixture, "two.json", PROGRAMME ("Second", ",\"id\":\"second\""), NULL);
  wait_until_idle (&fixture);
  g_assert_cmpstr (get_zone (&fixture), ==, "UTC");
  open_file (&fixture, "one.json", PROGRAMME ("First", ",\"id\":\"first\""), NULL);
  wait_until_idle (&fixture);
  g_assert_cmpstr (get_zone (&fixture), ==, "Asia/Kathmandu");
  tear_down (&fixture);
}

static void
opened_cb (Fixture          *fixture,
           LanyardProgramme *programme,
           GPtrArray        *problems,
           GPtrArray        *documents)
{
  g_assert_cmpstr (lanyard_programme_get_title (programme), ==, "First");
  g_assert_cmpuint (problems->len, >, 0);
  g_assert_cmpuint (documents->len, ==, 1);
  g_assert_cmpuint (g_bytes_get_size (g_ptr_array_index (documents, 0)), ==,
                    strlen (PROGRAMME ("First", "")));
  fixture->n_opened++;
}

/* Who keeps programmes hears of each that is shown, with its bytes. */
static void
test_opened (void)
{
  Fixture fixture;

  set_up (&fixture);
  g_signal_connect_swapped (fixture.opener, "opened", G_CALLBACK (opened_cb), &fixture);
  open_file (&fixture, "one.json", PROGRAMME ("First", ""), NULL);
  wait_until_idle (&fixture);
  g_assert_cmpuint (fixture.n_opened, ==, 1);
  open_file (&fixture, "bad.json", "{}", NULL);
  wait_until_idle (&fixture);
  g_assert_cmpuint (fixture.n_opened, ==, 1);
  tear_down (&fixture);
}

/* A window that is closed in the meantime is not opened again. */
static void
test_window_gone (void)
{
  int     slow = open_pipe ("slow.json");
  Fixture fixture;

  set_up (&fixture);
  open_file (&fixture, "slow.json", NULL, NULL);
  LANYARD_TEST_WAIT (shows (&fixture, "Opening “slow.json”…"));
  lanyard_test_close (fixture.window);
  for (guint i = 0; i < 400; i++)
    lanyard_test_step ();

  write_and_close (slow, PROGRAMME ("Slow", ""));
  wait_until_idle (&fixture);
  g_assert_finalize_object (fixture.opener);
  g_assert_finalize_object (fixture.library);
}

static void
clear_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = dup_path (name);

      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  int status;

  lanyard_test_ui_init (&argc, &argv);
  folder = g_dir_make_tmp ("lanyard-opener-XXXXXX", NULL);
  g_assert_nonnull (folder);

  lanyard_test_ui_add ("/opener/open", test_open);
  lanyard_test_ui_add ("/opener/failure", test_failure);
  lanyard_test_ui_add ("/opener/failure-first", test_failure_first);
  lanyard_test_ui_add ("/opener/later-wins", test_later_wins);
  lanyard_test_ui_add ("/opener/cancel", test_cancel);
  lanyard_test_ui_add ("/opener/slow", test_slow);
  lanyard_test_ui_add ("/opener/zone", test_zone);
  lanyard_test_ui_add ("/opener/opened", test_opened);
  lanyard_test_ui_add ("/opener/window-gone", test_window_gone);

  status = g_test_run ();
  clear_folder ();
  g_free (folder);
  return status;
}
