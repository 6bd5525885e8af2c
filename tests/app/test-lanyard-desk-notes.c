/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-notes.h"

#include "desk-test.h"
#include "lanyard-desk-write-up.h"

static void
note (DeskTest   *fixture,
      const char *action,
      const char *conference,
      const char *id,
      const char *text)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), action,
                                  g_variant_new ("(sss)", conference, id, text));
  desk_test_settle (fixture);
}

/* What the plan says of a session is what is kept. */
static void
assert_text (DeskTest   *fixture,
             const char *id,
             const char *expected)
{
  LanyardPlan *plan = lanyard_desk_get_plan (fixture->desk);
  g_autoptr (LanyardNote) kept = lanyard_keeper_find_note (fixture->keeper, "plumbers", id, NULL);

  g_assert_cmpstr (lanyard_plan_get_note_text (plan, id), ==, expected);
  g_assert_cmpstr (kept != NULL ? kept->text : NULL, ==, expected);
}

static void
test_actions (DeskTest     *fixture,
              gconstpointer data)
{
  LanyardPlan *plan = lanyard_desk_get_plan (fixture->desk);

  desk_test_start (fixture);
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
test_elsewhere (DeskTest     *fixture,
                gconstpointer data)
{
  g_autoptr (LanyardNote) kept = NULL;

  note (fixture, "note", "", "bpf", "Nowhere");
  note (fixture, "note", "plumbers", "unknown", "Nowhere");
  note (fixture, "note", "unknown", "bpf", "Nowhere");
  note (fixture, "note", "plumbers", "bpf", "Early");
  kept = lanyard_keeper_find_note (fixture->keeper, "plumbers", "bpf", NULL);
  g_assert_cmpstr (kept->text, ==, "Early");
  desk_test_start (fixture);
  assert_text (fixture, "bpf", "Early");
}

static void
test_seen (DeskTest     *fixture,
           gconstpointer data)
{
  LanyardPlan *plan = lanyard_desk_get_plan (fixture->desk);

  desk_test_start (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "seen",
                                  g_variant_new ("(ss)", "bpf", "slept"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "seen",
                                  g_variant_new ("(ss)", "bpf", "later"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "leave-out",
                                  g_variant_new ("(sb)", "bpf", TRUE));
  desk_test_settle (fixture);
  g_assert_cmpint (lanyard_plan_find_note (plan, "bpf")->seen, ==, LANYARD_SEEN_LATER);
  g_assert_true (lanyard_plan_find_note (plan, "bpf")->left_out);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "seen",
                                  g_variant_new ("(ss)", "bpf", "nothing"));
  desk_test_settle (fixture);
  g_assert_null (lanyard_plan_find_note (plan, "bpf"));
}

/* The ending says which kind it is. */
static void
test_write_up (DeskTest     *fixture,
               gconstpointer data)
{
  static const char *const names[] = { "notes.md", "notes.html" };
  static const char *const parts[] = { "# Plumbers\n\n### BPF\n\n**Ask**\n",
                                       "<p><strong>Ask</strong></p>" };

  desk_test_start (fixture);
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

  g_test_add ("/desk-notes/actions", DeskTest, NULL, desk_test_set_up, test_actions,
              desk_test_tear_down);
  g_test_add ("/desk-notes/elsewhere", DeskTest, NULL, desk_test_set_up, test_elsewhere,
              desk_test_tear_down);
  g_test_add ("/desk-notes/seen", DeskTest, NULL, desk_test_set_up, test_seen,
              desk_test_tear_down);
  g_test_add ("/desk-notes/write-up", DeskTest, NULL, desk_test_set_up, test_write_up,
              desk_test_tear_down);

  return g_test_run ();
}
