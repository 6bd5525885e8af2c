/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-plan-file.h"

#include "lanyard-desk-actions.h"
#include "lanyard-intake.h"

#include <glib/gstdio.h>

#define PROGRAMME                                                           \
  "{\"format\": \"lanyard-programme\", \"version\": 1,"                     \
  " \"conference\": {\"id\": \"plumbers\", \"title\": \"Plumbers\","        \
  " \"time_zone\": \"Europe/Lisbon\"},"                                     \
  " \"sessions\": [{\"id\": \"bpf\", \"title\": \"BPF\", \"duration\": 60," \
  " \"start\": \"2019-09-11T10:00:00+01:00\"}]}"

typedef struct
{
  char               *directory;
  LanyardKeeper      *keeper;
  LanyardDesk        *desk;
  GSimpleActionGroup *actions;
} Fixture;

/* Has everything done that was asked for, and shown. */
static void
settle (Fixture *fixture)
{
  lanyard_errands_wait (lanyard_desk_get_errands (fixture->desk));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = NULL;
  g_autofree char *conference = NULL;
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("lanyard-desk-plan-XXXXXX", NULL);
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

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  lanyard_desk_close (fixture->desk);
  settle (fixture);
  g_object_unref (fixture->actions);
  g_assert_finalize_object (fixture->desk);
  g_assert_finalize_object (fixture->keeper);
  remove_folder (fixture->directory);
  g_free (fixture->directory);
}

static void
start (Fixture *fixture)
{
  lanyard_desk_start (fixture->desk);
  settle (fixture);
  g_assert_cmpstr (lanyard_desk_get_conference (fixture->desk), ==, "plumbers");
}

static void
star (Fixture    *fixture,
      const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "star",
                                  g_variant_new ("(ss)", "bpf", name));
  settle (fixture);
}

/* What another keeper has of the conference, after the import of @file. */
static void
assert_carried (GFile      *file,
                const char *expected)
{
  Fixture                 other = { 0 };
  const LanyardPlanEntry *entry;

  set_up (&other, NULL);
  start (&other);
  lanyard_desk_import_plan (other.desk, file);
  settle (&other);
  entry = lanyard_plan_find (lanyard_desk_get_plan (other.desk), "bpf");
  g_assert_nonnull (entry);
  g_assert_cmpstr (lanyard_star_to_name (entry->star), ==, expected);
  tear_down (&other, NULL);
}

/* The plan that is shown is what another window shows then. */
static void
test_round (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const stars[] = { "going", "maybe" };

  start (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (stars); i++)
    {
      g_autoptr (GFile) file =
                  g_file_new_build_filename (fixture->directory, "a.lanyard-plan", NULL);

      star (fixture, stars[i]);
      lanyard_desk_export_plan (fixture->desk, file);
      settle (fixture);
      assert_carried (file, stars[i]);
    }
}

/* What is no plan changes nothing; of nothing that is shown there is no file. */
static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) none =
              g_file_new_build_filename (fixture->directory, "none.lanyard-plan", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->directory, "programme.json", NULL);

  lanyard_desk_export_plan (fixture->desk, none);
  settle (fixture);
  g_assert_false (g_file_query_exists (none, NULL));

  start (fixture);
  star (fixture, "going");
  lanyard_desk_import_plan (fixture->desk, file);
  lanyard_desk_import_plan (fixture->desk, none);
  settle (fixture);
  g_assert_cmpint (lanyard_plan_find (lanyard_desk_get_plan (fixture->desk), "bpf")->star, ==,
                   LANYARD_STAR_GOING);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/desk-plan-file/round", Fixture, NULL, set_up, test_round, tear_down);
  g_test_add ("/desk-plan-file/nothing", Fixture, NULL, set_up, test_nothing, tear_down);

  return g_test_run ();
}
