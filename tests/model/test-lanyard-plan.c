/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan.h"

#include "test-snapshots.h"

static LanyardPlanEntry *
entry_new (const char    *id,
           LanyardInstant start,
           LanyardStar    star,
           gboolean       gone)
{
  const TestSnapshot row = { .key = id, .title = id, .start = start };
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&row);

  return lanyard_plan_entry_new (snapshot, star, gone);
}

static LanyardPlan *
plan_new (void)
{
  g_autoptr (GPtrArray) entries =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_plan_entry_free);
  LanyardPlan *plan = lanyard_plan_new ();

  g_ptr_array_add (entries, entry_new ("unscheduled", 0, LANYARD_STAR_MAYBE, FALSE));
  g_ptr_array_add (entries, entry_new ("late", 9, LANYARD_STAR_GOING, TRUE));
  g_ptr_array_add (entries, entry_new ("hidden", 1, LANYARD_STAR_HIDDEN, FALSE));
  g_ptr_array_add (entries, entry_new ("b", 3, LANYARD_STAR_GOING, FALSE));
  g_ptr_array_add (entries, entry_new ("a", 3, LANYARD_STAR_MAYBE, FALSE));
  lanyard_plan_load (plan, entries);
  return plan;
}

static char *
list_ids (LanyardPlan *plan)
{
  g_autoptr (GPtrArray) entries = lanyard_plan_list_entries (plan);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entry->snapshot->id);
    }

  return g_string_free_and_steal (ids);
}

static void
test_load (void)
{
  g_autoptr (LanyardPlan) plan = plan_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *ids = list_ids (plan);

  g_assert_cmpstr (ids, ==, "a b late unscheduled");
  g_assert_cmpuint (lanyard_plan_count (plan), ==, 4);
  g_assert_cmpint (lanyard_plan_get_star (plan, "a"), ==, LANYARD_STAR_MAYBE);
  g_assert_cmpint (lanyard_plan_get_star (plan, "hidden"), ==, LANYARD_STAR_HIDDEN);
  g_assert_cmpint (lanyard_plan_get_star (plan, "other"), ==, LANYARD_STAR_OFF);
  g_assert_true (lanyard_plan_find (plan, "late")->gone);
  g_assert_null (lanyard_plan_find (plan, "other"));

  lanyard_plan_load (plan, none);
  g_assert_cmpuint (lanyard_plan_count (plan), ==, 0);
  g_assert_null (lanyard_plan_find (plan, "a"));
}

static void
log_cb (LanyardPlan *plan,
        const char  *id,
        GString     *log)
{
  g_string_append_printf (log, "%s;", id != NULL ? id : "all");
}

static void
test_put (void)
{
  g_autoptr (LanyardPlan) plan = plan_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GString) detailed = g_string_new (NULL);
  g_autofree char *ids = NULL;

  g_signal_connect (plan, "changed", G_CALLBACK (log_cb), log);
  g_signal_connect (plan, "changed::a", G_CALLBACK (log_cb), detailed);

  lanyard_plan_put (plan, entry_new ("new", 2, LANYARD_STAR_GOING, FALSE));
  lanyard_plan_put (plan, entry_new ("a", 3, LANYARD_STAR_GOING, FALSE));
  lanyard_plan_put (plan, entry_new ("b", 3, LANYARD_STAR_OFF, FALSE));
  lanyard_plan_put (plan, entry_new ("late", 9, LANYARD_STAR_HIDDEN, FALSE));
  lanyard_plan_put (plan, entry_new ("never", 9, LANYARD_STAR_OFF, FALSE));

  ids = list_ids (plan);
  g_assert_cmpstr (ids, ==, "new a unscheduled");
  g_assert_cmpint (lanyard_plan_get_star (plan, "a"), ==, LANYARD_STAR_GOING);
  g_assert_null (lanyard_plan_find (plan, "b"));
  g_assert_false (lanyard_plan_find (plan, "late")->gone);
  g_assert_cmpstr (log->str, ==, "new;a;b;late;never;");
  g_assert_cmpstr (detailed->str, ==, "a;");

  lanyard_plan_load (plan, none);
  g_assert_true (g_str_has_suffix (log->str, "all;"));
}

static LanyardChange *
change_new (const char *id)
{
  const TestSnapshot row = { .key = id, .title = id };
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&row);

  return lanyard_change_new (NULL, snapshot);
}

static void
test_changes (void)
{
  static const char *const ids[] = { "a", "late", "hidden", "other" };
  g_autoptr (LanyardPlan) plan = plan_new ();
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GListModel *list = lanyard_plan_get_changes (plan);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_ptr_array_add (changes, change_new (ids[i]));
  lanyard_plan_load_changes (plan, changes);

  g_assert_true (g_list_model_get_item_type (list) == LANYARD_TYPE_CHANGE);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 4);
  g_assert_true (lanyard_plan_find_change (plan, "other") == g_ptr_array_index (changes, 3));
  g_assert_null (lanyard_plan_find_change (plan, "b"));
  /* neither what is hidden nor what was never starred is announced */
  g_assert_cmpuint (lanyard_plan_count_unseen (plan), ==, 2);

  lanyard_plan_load_changes (plan, none);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_cmpuint (lanyard_plan_count_unseen (plan), ==, 0);
  g_assert_null (lanyard_plan_find_change (plan, "a"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/load", test_load);
  g_test_add_func ("/plan/put", test_put);
  g_test_add_func ("/plan/changes", test_changes);

  return g_test_run ();
}
