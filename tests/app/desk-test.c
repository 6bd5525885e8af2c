/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-test.h"

#include "lanyard-desk-actions.h"
#include "lanyard-intake.h"

#include <glib/gstdio.h>

#define PROGRAMME                                                           \
  "{\"format\": \"lanyard-programme\", \"version\": 1,"                     \
  " \"conference\": {\"id\": \"plumbers\", \"title\": \"Plumbers\","        \
  " \"time_zone\": \"Europe/Lisbon\"},"                                     \
  " \"sessions\": [{\"id\": \"bpf\", \"title\": \"BPF\", \"duration\": 60," \
  " \"start\": \"2019-09-11T10:00:00+01:00\"}]}"

/* Has everything done that was asked for, and shown. */
void
desk_test_settle (DeskTest *fixture)
{
  lanyard_errands_wait (lanyard_desk_get_errands (fixture->desk));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

void
desk_test_set_up (DeskTest     *fixture,
                  gconstpointer data)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = NULL;
  g_autofree char *conference = NULL;
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("lanyard-desk-XXXXXX", NULL);
  path = g_build_filename (fixture->directory, "programme.json", NULL);
  g_assert_true (g_file_set_contents (path, PROGRAMME, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));

  fixture->keeper = lanyard_keeper_new (fixture->directory);
  g_assert_true (lanyard_keeper_open (fixture->keeper, NULL));
  conference = lanyard_keeper_add_files (fixture->keeper, files, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (conference, ==, "plumbers");

  fixture->desk = lanyard_desk_new (fixture->keeper, clock);
  fixture->actions = g_simple_action_group_new ();
  lanyard_desk_add_actions (fixture->desk, G_ACTION_MAP (fixture->actions));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        remove_folder (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}

void
desk_test_tear_down (DeskTest     *fixture,
                     gconstpointer data)
{
  lanyard_desk_close (fixture->desk);
  desk_test_settle (fixture);
  g_object_unref (fixture->actions);
  g_assert_finalize_object (fixture->desk);
  g_assert_finalize_object (fixture->keeper);
  remove_folder (fixture->directory);
  g_free (fixture->directory);
}

void
desk_test_start (DeskTest *fixture)
{
  lanyard_desk_start (fixture->desk);
  desk_test_settle (fixture);
  g_assert_cmpstr (lanyard_desk_get_conference (fixture->desk), ==, "plumbers");
}
