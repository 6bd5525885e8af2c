/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan.h"

#include "test-sessions.h"
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

/* Only what has another lead time is told of. */
static void
test_leads (void)
{
  g_autoptr (LanyardPlan) plan = plan_new ();
  g_autoptr (GHashTable) leads = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (plan, "changed", G_CALLBACK (log_cb), log);
  g_assert_cmpint (lanyard_plan_get_lead (plan, "a"), ==, LANYARD_LEAD_BY_STAR);

  g_hash_table_insert (leads, (char *)"a", GINT_TO_POINTER (5));
  lanyard_plan_load_leads (plan, leads);
  g_hash_table_insert (leads, (char *)"b", GINT_TO_POINTER (LANYARD_LEAD_NONE));
  lanyard_plan_load_leads (plan, leads);
  lanyard_plan_load_leads (plan, leads);
  g_assert_cmpint (lanyard_plan_get_lead (plan, "a"), ==, 5);
  g_assert_cmpint (lanyard_plan_get_lead (plan, "b"), ==, LANYARD_LEAD_NONE);
  g_assert_cmpstr (log->str, ==, "a;b;");

  g_hash_table_insert (leads, (char *)"a", GINT_TO_POINTER (0));
  g_hash_table_remove (leads, "b");
  lanyard_plan_load_leads (plan, leads);
  g_assert_cmpint (lanyard_plan_get_lead (plan, "a"), ==, 0);
  g_assert_cmpint (lanyard_plan_get_lead (plan, "b"), ==, LANYARD_LEAD_BY_STAR);
  g_assert_cmpuint (log->len, ==, strlen ("a;b;") + strlen ("a;b;"));
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

static LanyardPlanEntry *
timed_entry_new (const char    *id,
                 LanyardInstant start,
                 int            minutes,
                 LanyardStar    star)
{
  const TestSnapshot row = { .key = id, .title = id, .start = start, .duration = minutes };
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&row);

  return lanyard_plan_entry_new (snapshot, star, FALSE);
}

static void
assert_clashes (LanyardPlan *plan,
                const char  *id,
                const char  *expected)
{
  g_autoptr (GPtrArray) clashes = lanyard_plan_dup_clashes (plan, id);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < clashes->len; i++)
    {
      const LanyardClash *clash = g_ptr_array_index (clashes, i);

      g_string_append_printf (text, "%s%s:%d", i > 0 ? " " : "", clash->other->id,
                              (int)clash->seconds / 60);
    }

  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (lanyard_plan_count_clashes (plan, id), ==, clashes->len);
}

/* What gains or loses a clash is told of, as rows of both say so. */
static void
test_clashes (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GString) detailed = g_string_new (NULL);

  g_signal_connect (plan, "changed", G_CALLBACK (log_cb), log);
  g_signal_connect (plan, "changed::one", G_CALLBACK (log_cb), detailed);

  lanyard_plan_put (plan, timed_entry_new ("one", 10, 60, LANYARD_STAR_GOING));
  assert_clashes (plan, "one", "");
  lanyard_plan_put (plan, timed_entry_new ("two", 10, 30, LANYARD_STAR_MAYBE));
  assert_clashes (plan, "one", "two:30");
  assert_clashes (plan, "two", "one:30");
  lanyard_plan_put (plan, timed_entry_new ("far", 15, 30, LANYARD_STAR_MAYBE));
  g_assert_cmpstr (log->str, ==, "one;two;one;far;");

  lanyard_plan_put (plan, timed_entry_new ("two", 10, 30, LANYARD_STAR_HIDDEN));
  assert_clashes (plan, "one", "");
  lanyard_plan_put (plan, timed_entry_new ("two", 10, 30, LANYARD_STAR_OFF));
  assert_clashes (plan, "two", "");
  g_assert_cmpstr (log->str, ==, "one;two;one;far;two;one;two;");
  g_assert_cmpstr (detailed->str, ==, "one;one;one;");
}

/* What belongs together doesn't clash, however deep it lies. */
static void
test_parts (void)
{
  static const TestSession rows[] = {
    { .id = "day", .day = "2019-09-09", .start = "2019-09-09T10:00" },
    { .id = "block", .day = "2019-09-09", .start = "2019-09-09T10:00", .parent = "day" },
    { .id = "part", .day = "2019-09-09", .start = "2019-09-09T10:00", .parent = "block" },
    { .id = "side", .day = "2019-09-09", .start = "2019-09-09T10:00", .parent = "block" },
    { .id = "ring", .day = "2019-09-09", .start = "2019-09-09T10:00", .parent = "ring" },
  };
  LanyardProgrammeFields fields = {
    .format = "test",
    .title = g_strdup ("Conference"),
    .zone = g_time_zone_new_utc (),
    .rooms = g_ptr_array_new (),
    .tracks = g_ptr_array_new (),
    .people = g_ptr_array_new (),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GString) log = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_ptr_array_add (fields.sessions, test_session_new (&rows[i], NULL));
      lanyard_plan_put (plan, timed_entry_new (rows[i].id, 10, 60, LANYARD_STAR_GOING));
    }
  programme = lanyard_programme_new (&fields);
  g_assert_cmpuint (lanyard_plan_count_clashes (plan, "part"), ==, 4);

  g_signal_connect (plan, "changed", G_CALLBACK (log_cb), log);
  lanyard_plan_set_programme (plan, programme);
  lanyard_plan_set_programme (plan, programme);
  g_assert_cmpstr (log->str, ==, "all;");
  assert_clashes (plan, "day", "ring:60");
  assert_clashes (plan, "part", "ring:60 side:60");

  lanyard_plan_set_programme (plan, NULL);
  g_assert_cmpstr (log->str, ==, "all;all;");
  g_assert_cmpuint (lanyard_plan_count_clashes (plan, "part"), ==, 4);
}

static void
test_appointments (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GPtrArray) appointments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GString) log = g_string_new (NULL);
  GListModel *list = lanyard_plan_get_appointments (plan);

  lanyard_plan_put (plan, timed_entry_new ("talk", 10, 60, LANYARD_STAR_GOING));
  g_ptr_array_add (appointments,
                   lanyard_appointment_new ("train", "Train", 18 * 3600, 19 * 3600, NULL));
  g_ptr_array_add (appointments,
                   lanyard_appointment_new ("chat", "Chat", 10 * 3600 + 2400, 11 * 3600, "Bar"));
  g_signal_connect (plan, "changed", G_CALLBACK (log_cb), log);
  lanyard_plan_load_appointments (plan, appointments);

  lanyard_plan_load_appointments (plan, appointments);
  g_assert_cmpstr (log->str, ==, "all;");
  g_assert_true (g_list_model_get_item_type (list) == LANYARD_TYPE_APPOINTMENT);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_assert_true (lanyard_plan_find_appointment (plan, "chat") ==
                 g_ptr_array_index (appointments, 1));
  g_assert_null (lanyard_plan_find_appointment (plan, "talk"));
  assert_clashes (plan, "talk", "chat:20");
  assert_clashes (plan, "chat", "talk:20");

  items = lanyard_plan_list_items (plan);
  g_assert_cmpuint (items->len, ==, 3);
  g_assert_cmpstr (((LanyardPlanItem *)g_ptr_array_index (items, 1))->id, ==, "chat");

  lanyard_plan_load_appointments (plan, none);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  assert_clashes (plan, "talk", "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/load", test_load);
  g_test_add_func ("/plan/put", test_put);
  g_test_add_func ("/plan/leads", test_leads);
  g_test_add_func ("/plan/changes", test_changes);
  g_test_add_func ("/plan/clashes", test_clashes);
  g_test_add_func ("/plan/parts", test_parts);
  g_test_add_func ("/plan/appointments", test_appointments);

  return g_test_run ();
}
