/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk.h"

#include "lanyard-intake.h"
#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

#define PROGRAMME(sessions)                                           \
  "{\"format\": \"lanyard-programme\", \"version\": 1,"               \
  " \"conference\": {\"id\": \"plumbers\", \"title\": \"Plumbers\","  \
  " \"time_zone\": \"Europe/Lisbon\"}, \"sessions\": [" sessions "]}"
#define SESSION(id)                                               \
  "{\"id\": \"" id "\", \"title\": \"" id "\", \"duration\": 60," \
  " \"start\": \"2019-09-11T10:00:00+01:00\"}"

static GPtrArray *
write_files (const char *directory,
             const char *text)
{
  GPtrArray       *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = g_build_filename (directory, "programme.json", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

/* Has everything done that was asked for, and shown. */
static void
settle (LanyardDesk *desk)
{
  while (lanyard_desk_is_busy (desk))
    g_main_context_iteration (NULL, TRUE);
  lanyard_errands_wait (lanyard_desk_get_errands (desk));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* What is added by a command while the window shows an opened file is shown. */
static void
test_newer (void)
{
  g_autofree char *directory = g_dir_make_tmp ("lanyard-opening-XXXXXX", NULL);
  g_autofree char *data = g_build_filename (directory, "data", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r '%s'", directory);
  g_autoptr (GPtrArray) files = write_files (directory, PROGRAMME (SESSION ("bpf")));
  g_autoptr (LanyardClock) clock = lanyard_clock_new ();
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (LanyardKeeper) keeper = lanyard_keeper_new (data);
  g_autoptr (LanyardDesk) desk = NULL;
  g_autoptr (GPtrArray) newer = NULL;
  g_autofree char *conference = NULL;
  g_autoptr (GError) error = NULL;
  LanyardWindow *window;

  g_assert_true (lanyard_keeper_open (keeper, NULL));
  desk = lanyard_desk_new (keeper, clock);
  window = lanyard_window_new (lanyard_test_get_application (), clock, settings,
                               lanyard_desk_get_plan (desk), lanyard_desk_get_library (desk));
  lanyard_desk_set_window (desk, window);
  lanyard_desk_open (desk, files, NULL);
  settle (desk);
  g_assert_cmpstr (lanyard_desk_get_conference (desk), ==, "plumbers");
  g_assert_nonnull (lanyard_programme_find_session (lanyard_desk_get_programme (desk), "bpf"));

  newer = write_files (directory, PROGRAMME (SESSION ("bpf") ", " SESSION ("rcu")));
  conference = lanyard_keeper_add_files (keeper, newer, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (conference, ==, "plumbers");
  settle (desk);
  g_assert_nonnull (lanyard_programme_find_session (lanyard_desk_get_programme (desk), "rcu"));

  lanyard_desk_close (desk);
  settle (desk);
  lanyard_desk_set_window (desk, NULL);
  lanyard_test_close (GTK_WIDGET (window));
  g_assert_true (g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL));
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);
  lanyard_test_ui_add ("/desk-opening/newer", test_newer);
  return g_test_run ();
}
