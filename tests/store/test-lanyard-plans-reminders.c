/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-changes.h"
#include "lanyard-plans-private.h"

#include "plans-test.h"

static void
put (PlansTest     *test,
     const char    *conference,
     const char    *id,
     LanyardInstant start,
     LanyardInstant shown,
     LanyardInstant again)
{
  LanyardReminded record = {
    .conference = (char *)conference,
    .id = (char *)id,
    .start = start,
    .shown = shown,
    .told = LANYARD_NO_INSTANT,
    .again = again,
    .passed = again == LANYARD_NO_INSTANT,
  };
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, &record);
  g_assert_true (lanyard_plans_put_reminded (test->plans, records, &error));
  g_assert_no_error (error);
}

static void
assert_reminded (PlansTest  *test,
                 const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = lanyard_plans_list_reminded (test->plans, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    {
      const LanyardReminded *one = g_ptr_array_index (all, i);

      g_assert_cmpint (one->told, ==, LANYARD_NO_INSTANT);
      g_string_append_printf (text, "%s%s/%s %d %d", i > 0 ? "; " : "", one->conference, one->id,
                              (int)one->start, (int)one->shown);
      if (!one->passed)
        g_string_append_printf (text, " again %d", (int)one->again);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
set_lead (PlansTest  *test,
          const char *id,
          int         minutes)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
    lanyard_plans_set_lead (test->plans, PLANS_TEST_CONFERENCE, id, minutes, &error));
  g_assert_no_error (error);
}

/* @expected: of one id, LANYARD_LEAD_BY_STAR where it has none of its own */
static void
assert_lead (PlansTest  *test,
             const char *id,
             int         expected)
{
  g_autoptr (GHashTable) leads =
              lanyard_plans_list_leads (test->plans, PLANS_TEST_CONFERENCE, NULL);

  g_assert_nonnull (leads);
  g_assert_true (g_hash_table_contains (leads, id) == (expected != LANYARD_LEAD_BY_STAR));
  if (expected != LANYARD_LEAD_BY_STAR)
    g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (leads, id)), ==, expected);
}

static void
reopen (PlansTest *test)
{
  plans_test_close (test);
  plans_test_open (test, NULL);
}

static void
test_put (void)
{
  PlansTest test;

  plans_test_set_up (&test);
  assert_reminded (&test, "");
  put (&test, PLANS_TEST_CONFERENCE, "b", 100, 90, 95);
  put (&test, PLANS_TEST_CONFERENCE, "a'; --", 100, 91, LANYARD_NO_INSTANT);
  put (&test, PLANS_TEST_CONFERENCE, "b", -200, -210, LANYARD_NO_INSTANT);
  reopen (&test);
  assert_reminded (&test, "plumbers/a'; -- 100 91; plumbers/b -200 -210;"
                          " plumbers/b 100 90 again 95");

  put (&test, PLANS_TEST_CONFERENCE, "b", 100, 96, LANYARD_NO_INSTANT);
  put (&test, PLANS_TEST_CONFERENCE, "b", -200, LANYARD_NO_INSTANT, LANYARD_NO_INSTANT);
  put (&test, PLANS_TEST_CONFERENCE, "c", 0, LANYARD_NO_INSTANT, LANYARD_NO_INSTANT);
  assert_reminded (&test, "plumbers/a'; -- 100 91; plumbers/b 100 96");
  plans_test_tear_down (&test);
}

/* They go with their conference, and none is kept of one that is gone. */
static void
test_conferences (void)
{
  PlansTest test;

  plans_test_set_up (&test);
  plans_test_put_conference (&test, "other");
  put (&test, "other", "a", 100, 90, LANYARD_NO_INSTANT);
  put (&test, PLANS_TEST_CONFERENCE, "a", 100, 90, LANYARD_NO_INSTANT);
  put (&test, "unknown", "a", 100, 90, LANYARD_NO_INSTANT);
  assert_reminded (&test, "other/a 100 90; plumbers/a 100 90");

  g_assert_true (lanyard_plans_delete (test.plans, "other", NULL));
  assert_reminded (&test, "plumbers/a 100 90");
  plans_test_tear_down (&test);
}

static void
test_leads (void)
{
  PlansTest test;
  g_autoptr (GError) error = NULL;

  plans_test_set_up (&test);
  assert_lead (&test, "a", LANYARD_LEAD_BY_STAR);
  set_lead (&test, "a", 15);
  set_lead (&test, "b", LANYARD_LEAD_NONE);
  reopen (&test);
  assert_lead (&test, "a", 15);
  assert_lead (&test, "b", LANYARD_LEAD_NONE);

  set_lead (&test, "a", 0);
  set_lead (&test, "b", LANYARD_LEAD_BY_STAR);
  set_lead (&test, "c", LANYARD_LEAD_BY_STAR);
  assert_lead (&test, "a", 0);
  assert_lead (&test, "b", LANYARD_LEAD_BY_STAR);
  assert_lead (&test, "c", LANYARD_LEAD_BY_STAR);

  g_assert_false (lanyard_plans_set_lead (test.plans, "unknown", "a", 5, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND);
  plans_test_tear_down (&test);
}

static void
update (PlansTest          *test,
        const TestSnapshot *sessions,
        gint64              generation,
        GPtrArray         **before)
{
  g_autoptr (GPtrArray) snapshots = test_snapshots_new (sessions);
  g_autoptr (GPtrArray) changes =
              *before != NULL ? lanyard_changes_compare (*before, snapshots) : NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_plans_update (test->plans, PLANS_TEST_CONFERENCE, generation,
                                       generation > 1, snapshots, changes, &error));
  g_assert_no_error (error);
  g_clear_pointer (before, g_ptr_array_unref);
  *before = g_steal_pointer (&snapshots);
}

/* Where two sessions got each other's ids each keeps what it was reminded of. */
static void
test_renumbered (void)
{
  static const TestSnapshot first[] = { { LANYARD_KEY_LOCAL, "1", "BPF", "Ada", 10, "A" },
                                        { LANYARD_KEY_LOCAL, "2", "RCU", "Bob", 11, "B" },
                                        { 0 } };
  static const TestSnapshot then[] = { { LANYARD_KEY_LOCAL, "2", "BPF", "Ada", 10, "A" },
                                       { LANYARD_KEY_LOCAL, "1", "RCU", "Bob", 11, "B" },
                                       { 0 } };
  PlansTest                 test;
  g_autoptr (GPtrArray) before = NULL;
  g_autofree char *plan = NULL;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &first[0], LANYARD_STAR_GOING);
  plans_test_set_star (&test, &first[1], LANYARD_STAR_GOING);
  update (&test, first, 1, &before);
  put (&test, PLANS_TEST_CONFERENCE, "1", 100, 90, LANYARD_NO_INSTANT);
  put (&test, PLANS_TEST_CONFERENCE, "2", 100, 95, LANYARD_NO_INSTANT);
  set_lead (&test, "2", 30);

  update (&test, then, 2, &before);
  plan = plans_test_dump (&test);
  g_assert_cmpstr (plan, ==, "1 RCU going, 2 BPF going");
  assert_reminded (&test, "plumbers/1 100 95; plumbers/2 100 90");
  assert_lead (&test, "1", 30);
  assert_lead (&test, "2", LANYARD_LEAD_BY_STAR);
  plans_test_tear_down (&test);
}

/* A file of the version before gets what it lacks, and keeps what it has. */
static void
test_migration (void)
{
  static const TestSnapshot bpf = { LANYARD_KEY_LOCAL, "1", "BPF", "Ada", 10, "A" };
  PlansTest                 test;
  g_autofree char          *plan = NULL;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  g_assert_true (lanyard_database_execute (
    test.plans->database,
    "DROP TABLE reminder; DROP TABLE lead; DROP TABLE note; DROP TABLE note_words;"
    "DROP TABLE decision; DROP TABLE shared; PRAGMA user_version = 2",
    NULL));
  reopen (&test);

  plan = plans_test_dump (&test);
  g_assert_cmpstr (plan, ==, "1 BPF going");
  put (&test, PLANS_TEST_CONFERENCE, "1", 100, 90, LANYARD_NO_INSTANT);
  assert_reminded (&test, "plumbers/1 100 90");
  plans_test_tear_down (&test);
}

/* One text is kept, and comes in place of the last. */
static void
test_told (void)
{
  static const char *const texts[] = { "one", "", "an’other" };
  PlansTest                test;

  plans_test_set_up (&test);
  g_assert_null (lanyard_plans_dup_told (test.plans));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *told = NULL;

      g_assert_true (lanyard_plans_set_told (test.plans, texts[i], NULL));
      told = lanyard_plans_dup_told (test.plans);
      g_assert_cmpstr (told, ==, texts[i]);
    }
  plans_test_tear_down (&test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plans-reminders/put", test_put);
  g_test_add_func ("/plans-reminders/conferences", test_conferences);
  g_test_add_func ("/plans-reminders/leads", test_leads);
  g_test_add_func ("/plans-reminders/renumbered", test_renumbered);
  g_test_add_func ("/plans-reminders/migration", test_migration);
  g_test_add_func ("/plans-reminders/told", test_told);

  return g_test_run ();
}
