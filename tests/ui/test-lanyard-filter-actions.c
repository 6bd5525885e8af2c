/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-filter-actions.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

/* What is chosen narrows, but for what is settled; and all is let go at once. */
static void
test_actions (void)
{
  g_autoptr (LanyardFilterActions) actions = lanyard_filter_actions_new ();
  GActionGroup    *group = lanyard_filter_actions_get_group (actions);
  LanyardNarrowing narrowing = { .kind = LANYARD_NARROWING_ANY };
  guint            n_changes = 0;

  g_signal_connect_swapped (actions, "changed", G_CALLBACK (count_cb), &n_changes);
  lanyard_filter_actions_read (actions, LANYARD_FILTER_N_CHOICES, &narrowing);
  g_assert_true (lanyard_narrowing_is_empty (&narrowing));

  g_action_group_activate_action (group, "starred", NULL);
  g_action_group_activate_action (group, "not-over", NULL);
  g_action_group_activate_action (group, "room", g_variant_new_string ("Ada"));
  g_action_group_activate_action (group, "kind", g_variant_new_string ("film"));
  g_assert_cmpuint (n_changes, ==, 4);
  lanyard_filter_actions_read (actions, LANYARD_FILTER_N_CHOICES, &narrowing);
  g_assert_true (narrowing.starred && narrowing.not_over);
  g_assert_cmpstr (narrowing.room, ==, "Ada");
  g_assert_cmpint (narrowing.kind, ==, LANYARD_SESSION_FILM);
  lanyard_filter_actions_read (actions, LANYARD_FILTER_ROOM, &narrowing);
  g_assert_null (narrowing.room);

  g_action_group_activate_action (group, "clear", NULL);
  g_assert_cmpuint (n_changes, ==, 5);
  lanyard_filter_actions_read (actions, LANYARD_FILTER_N_CHOICES, &narrowing);
  g_assert_true (lanyard_narrowing_is_empty (&narrowing));
}

/* A menu may hold the group for longer. */
static void
test_group_stays (void)
{
  LanyardFilterActions *actions = lanyard_filter_actions_new ();
  GActionGroup         *group = g_object_ref (lanyard_filter_actions_get_group (actions));

  g_object_unref (actions);
  g_action_group_activate_action (group, "starred", NULL);
  g_assert_true (g_action_group_has_action (group, "starred"));
  g_object_unref (group);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter-actions/actions", test_actions);
  g_test_add_func ("/filter-actions/group-stays", test_group_stays);

  return g_test_run ();
}
