/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-notes.h"

#include "lanyard-desk-actions.h"
#include "lanyard-desk-write-up.h"
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

  fixture->directory = g_dir_make_tmp ("lanyard-notes-XXXXXX", NULL);
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
note (Fixture    *fixture,
      const char *action,
      const char *conference,
      const char *id,
      const char *text)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), action,
                                  g_variant_new ("(sss)", conference, id, text));
  settle (fixture);
}

/* What the plan says of a session is what is kept. */
static void
assert_text (Fixture    *fixture,
             const char *id,
             const char *expected)
{
  LanyardPlan *plan = lanyard_desk_get_plan (fixture->desk);
  g_autoptr (LanyardNote) kept = lanyard_keeper_find_note (fixture->keeper, "plumbers", id, NULL);

  g_assert_cmpstr (lanyard_plan_get_note_text (plan, id), ==, expected);
  g_assert_cmpstr (kept != NULL ? kept->text : NULL, ==, expected);
}

static void
test_actions (Fixture      *fixture,
              gconstpointer data)
{
  LanyardPlan *plan = lanyard_desk_get_plan (fixture->desk);

  start (fixture);
  g_assert_cmpstr (lanyard_plan_get_conference (plan), ==, "plumbers");
  note (fixture, "note", "", "bpf", "Ask.");
  assert_text (fixture, "bpf", "Ask.");
  note (fixture, "note", "plumbers", "bpf", "Asked.\n");
  assert_text (fixture, "bpf", "Asked.\n");
  note (fixture, "delete-note", "", "bpf", "Asked.\n");
  assert_text (fixture, "bpf", NULL);
  g_assert_cmpuint (lanyard_plan_count (plan), ==, 0);
}

/* Before something is shown, what is typed is still kept where it belongs; of
 * what isn't known nothing is. */
static void
test_elsewhere (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (LanyardNote) kept = NULL;

  note (fixture, "note", "", "bpf", "Nowhere");
  note (fixture, "note", "plumbers", "unknown", "Nowhere");
  note (fixture, "note", "unknown", "bpf", "Nowhere");
  note (fixture, "note", "plumbers", "bpf", "Early");
  kept = lanyard_keeper_find_note (fixture->keeper, "plumbers", "bpf", NULL);
  g_assert_cmpstr (kept->text, ==, "Early");
  start (fixture);
  assert_text (fixture, "bpf", "Early");
}

static void
test_seen (Fixture      *fixture,
           gconstpointer data)
{
  LanyardPlan *plan = lanyard_desk_get_plan (fixture->desk);

  start (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "seen",
                                  g_variant_new ("(ss)", "bpf", "slept"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "seen",
                                  g_variant_new ("(ss)", "bpf", "later"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "leave-out",
                                  g_variant_new ("(sb)", "bpf", TRUE));
  settle (fixture);
  g_assert_cmpint (lanyard_plan_find_note (plan, "bpf")->seen, ==, LANYARD_SEEN_LATER);
  g_assert_true (lanyard_plan_find_note (plan, "bpf")->left_out);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "seen",
                                  g_variant_new ("(ss)", "bpf", "nothing"));
  settle (fixture);
  g_assert_null (lanyard_plan_find_note (plan, "bpf"));
}

/* The ending says which kind it is. */
static void
test_write_up (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const names[] = { "notes.md", "notes.html" };
  static const char *const parts[] = { "# Plumbers\n\n### BPF\n\n**Ask**\n",
                                       "<p><strong>Ask</strong></p>" };

  start (fixture);
  note (fixture, "note", "", "bpf", "**Ask**");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (fixture->directory, names[i], NULL);
      g_autofree char *text = NULL;

      lanyard_desk_write_up (fixture->desk, file);
      /* it holds the desk until it is done */
      while (G_OBJECT (fixture->desk)->ref_count > 1)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
      g_assert_nonnull (g_strstr_len (text, -1, parts[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/desk-notes/actions", Fixture, NULL, set_up, test_actions, tear_down);
  g_test_add ("/desk-notes/elsewhere", Fixture, NULL, set_up, test_elsewhere, tear_down);
  g_test_add ("/desk-notes/seen", Fixture, NULL, set_up, test_seen, tear_down);
  g_test_add ("/desk-notes/write-up", Fixture, NULL, set_up, test_write_up, tear_down);

  return g_test_run ();
}
