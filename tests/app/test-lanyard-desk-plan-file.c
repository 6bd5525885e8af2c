/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-plan-file.h"

#include "desk-test.h"

static void
star (DeskTest   *fixture,
      const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "star",
                                  g_variant_new ("(ss)", "bpf", name));
  desk_test_settle (fixture);
}

/* What another keeper has of the conference, after the import of @file. */
static void
assert_carried (GFile      *file,
                const char *expected)
{
  DeskTest                other = { 0 };
  const LanyardPlanEntry *entry;

  desk_test_set_up (&other, NULL);
  desk_test_start (&other);
  lanyard_desk_import_plan (other.desk, file);
  desk_test_settle (&other);
  entry = lanyard_plan_find (lanyard_desk_get_plan (other.desk), "bpf");
  g_assert_nonnull (entry);
  g_assert_cmpstr (lanyard_star_to_name (entry->star), ==, expected);
  desk_test_tear_down (&other, NULL);
}

/* The plan that is shown is what another window shows then. */
static void
test_round (DeskTest     *fixture,
            gconstpointer data)
{
  static const char *const stars[] = { "going", "maybe" };

  desk_test_start (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (stars); i++)
    {
      g_autoptr (GFile) file =
                  g_file_new_build_filename (fixture->directory, "a.lanyard-plan", NULL);

      star (fixture, stars[i]);
      lanyard_desk_export_plan (fixture->desk, file);
      desk_test_settle (fixture);
      assert_carried (file, stars[i]);
    }
}

/* What is no plan changes nothing; of nothing that is shown there is no file. */
static void
test_nothing (DeskTest     *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) none =
              g_file_new_build_filename (fixture->directory, "none.lanyard-plan", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->directory, "programme.json", NULL);

  lanyard_desk_export_plan (fixture->desk, none);
  desk_test_settle (fixture);
  g_assert_false (g_file_query_exists (none, NULL));

  desk_test_start (fixture);
  star (fixture, "going");
  lanyard_desk_import_plan (fixture->desk, file);
  lanyard_desk_import_plan (fixture->desk, none);
  desk_test_settle (fixture);
  g_assert_cmpint (lanyard_plan_find (lanyard_desk_get_plan (fixture->desk), "bpf")->star, ==,
                   LANYARD_STAR_GOING);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/desk-plan-file/round", DeskTest, NULL, desk_test_set_up, test_round,
              desk_test_tear_down);
  g_test_add ("/desk-plan-file/nothing", DeskTest, NULL, desk_test_set_up, test_nothing,
              desk_test_tear_down);

  return g_test_run ();
}
