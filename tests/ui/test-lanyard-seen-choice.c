/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-seen-choice.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

static void
load (LanyardPlan *plan,
      LanyardSeen  seen)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  LanyardNote note = {
    .conference = (char *)"plumbers",
    .snapshot = lanyard_test_snapshot_new (&(LanyardTestSnapshot){ .title = "bpf" }),
    .text = (char *)"",
    .seen = seen,
  };

  g_ptr_array_add (notes, &note);
  lanyard_plan_load_notes (plan, "plumbers", notes);
  lanyard_snapshot_free (note.snapshot);
}

static void
test_choose (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GString) lines = g_string_new (NULL);
  GtkWidget       *choice = lanyard_seen_choice_new (plan, "bpf");
  GtkWidget       *window = lanyard_test_show (choice, 400, 200);
  GtkToggleButton *attended;
  GtkToggleButton *later;

  g_assert_false (gtk_widget_get_visible (choice));
  lanyard_test_record_actions (window, lines);
  lanyard_seen_choice_set_over (LANYARD_SEEN_CHOICE (choice), TRUE);
  g_assert_true (gtk_widget_get_visible (choice));
  attended = GTK_TOGGLE_BUTTON (lanyard_test_find (choice, GTK_TYPE_TOGGLE_BUTTON, 0));
  later = GTK_TOGGLE_BUTTON (lanyard_test_find (choice, GTK_TYPE_TOGGLE_BUTTON, 1));

  gtk_toggle_button_set_active (later, TRUE);
  g_assert_cmpstr (lines->str, ==, "seen ('bpf', 'later')\n");
  g_assert_false (gtk_toggle_button_get_active (later));
  load (plan, LANYARD_SEEN_LATER);
  g_assert_true (gtk_toggle_button_get_active (later));
  load (plan, LANYARD_SEEN_ATTENDED);
  g_assert_false (gtk_toggle_button_get_active (later));
  g_assert_true (gtk_toggle_button_get_active (attended));
  gtk_toggle_button_set_active (attended, FALSE);
  g_assert_cmpstr (lines->str, ==, "seen ('bpf', 'later')\nseen ('bpf', 'nothing')\n");

  /* what was said can be taken back although another programme says it is to come */
  lanyard_seen_choice_set_over (LANYARD_SEEN_CHOICE (choice), FALSE);
  g_assert_true (gtk_widget_get_visible (choice));
  load (plan, LANYARD_SEEN_NOTHING);
  g_assert_false (gtk_widget_get_visible (choice));
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/seen-choice/choose", test_choose);

  return g_test_run ();
}
