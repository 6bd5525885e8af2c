/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clock.h"
#include "lanyard-plans-private.h"

#include "plans-test.h"
#include "store-test.h"

#define LOCAL LANYARD_KEY_LOCAL
#define GLOBAL LANYARD_KEY_GLOBAL

static const TestSnapshot bpf = { LOCAL, "1", "BPF", "Ada", 10, "A" };
static const TestSnapshot rdma = { LOCAL, "2", "RDMA", "Bob", 11, "B" };

static void
assert_plan (PlansTest  *test,
             const char *expected)
{
  g_autofree char *plan = plans_test_dump (test);

  g_assert_cmpstr (plan, ==, expected);
}

static void
refuse_star (PlansTest          *test,
             const char         *conference,
             const TestSnapshot *session,
             LanyardStar         star,
             LanyardStoreError   code)
{
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (session);
  g_autoptr (GError) error = NULL;

  g_assert_false (lanyard_plans_set_star (test->plans, conference, snapshot, star, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, (int)code);
}

/* All that is known of a session is there again, to the letter. */
static void
test_snapshot (void)
{
  static const TestSnapshot rows[] = {
    { LOCAL, "k", "Title", "Ada\nBob", 10, "Hall", "k#2", "hall", LANYARD_SESSION_TENTATIVE, 30,
      77 },
    { GLOBAL, "", "", NULL, 0, NULL, "", NULL, LANYARD_SESSION_CANCELLED, 0, G_MININT64 },
    { LANYARD_KEY_NONE, "größe", "x'; DROP TABLE star; --", "é\n", 10, "“", NULL, "%s", 0, 1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlansTest test;
      g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&rows[i]);
      g_autoptr (GPtrArray) entries = NULL;
      const LanyardPlanEntry *entry;

      plans_test_set_up (&test);
      plans_test_set_star (&test, &rows[i], LANYARD_STAR_MAYBE);
      plans_test_close (&test);
      plans_test_open (&test, NULL);
      entries = lanyard_plans_list_entries (test.plans, PLANS_TEST_CONFERENCE, NULL);
      g_assert_cmpuint (entries->len, ==, 1);
      entry = g_ptr_array_index (entries, 0);
      g_assert_true (lanyard_snapshot_equal (entry->snapshot, snapshot));
      g_assert_cmpint (entry->star, ==, LANYARD_STAR_MAYBE);
      g_assert_false (entry->gone);
      plans_test_tear_down (&test);
    }
}

/* One that another conference has is not this one's. */
static void
test_conferences (void)
{
  PlansTest test;
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&bpf);

  plans_test_set_up (&test);
  plans_test_put_conference (&test, "other");
  g_assert_true (
    lanyard_plans_set_star (test.plans, "other", snapshot, LANYARD_STAR_GOING, NULL));
  assert_plan (&test, "");
  plans_test_set_star (&test, &bpf, LANYARD_STAR_MAYBE);
  g_assert_true (lanyard_plans_delete (test.plans, "other", NULL));
  assert_plan (&test, "1 BPF maybe");
  refuse_star (&test, "other", &bpf, LANYARD_STAR_GOING, LANYARD_STORE_ERROR_NOT_FOUND);
  plans_test_tear_down (&test);
}

/* By an id alone no star changes: it may be another session's now. */
static void
test_other_session (void)
{
  static const struct
  {
    TestSnapshot session; /* what is starred after BPF */
    gboolean     same;
  } rows[] = {
    { { LOCAL, "1", "BPF", "Ada", 10, "A" }, TRUE },
    { { LOCAL, "1", "BPF", "Ada", 15, "B" }, TRUE },
    { { LOCAL, "1", "BPF", "Eve", 10, "A" }, TRUE },
    { { LOCAL, "1", "BPF, continued", "Ada", 10, "A" }, TRUE },
    { { LOCAL, "1", "VFIO", "Cy", 10, "A" }, FALSE },
    { { LOCAL, "1", "VFIO", NULL, 10, "A" }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlansTest test;

      plans_test_set_up (&test);
      plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
      if (rows[i].same)
        {
          plans_test_set_star (&test, &rows[i].session, LANYARD_STAR_MAYBE);
          assert_plan (&test, "1 BPF maybe");
        }
      else
        {
          refuse_star (&test, PLANS_TEST_CONFERENCE, &rows[i].session, LANYARD_STAR_MAYBE,
                       LANYARD_STORE_ERROR_NOT_FOUND);
          assert_plan (&test, "1 BPF going");
          /* what was taken back is in nobody's way */
          plans_test_set_star (&test, &bpf, LANYARD_STAR_OFF);
          plans_test_set_star (&test, &rows[i].session, LANYARD_STAR_MAYBE);
          assert_plan (&test, "1 VFIO maybe");
        }
      plans_test_tear_down (&test);
    }
}

static gint64
get_stamp (PlansTest *test)
{
  g_autoptr (GPtrArray) rows =
              lanyard_plans_read_rows (test->plans->database, PLANS_TEST_CONFERENCE, NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  return ((LanyardPlanRow *)g_ptr_array_index (rows, 0))->stamp;
}

/* When it was decided grows from star to star, also where the clock doesn't;
 * and of what was taken back it is known, too. */
static void
test_stamps (void)
{
  static const LanyardStar stars[] = { LANYARD_STAR_GOING, LANYARD_STAR_OFF, LANYARD_STAR_HIDDEN,
                                       LANYARD_STAR_OFF };
  const gint64             ahead = lanyard_clock_real_now_ms () + 3600 * 1000;
  gint64                   last = lanyard_clock_real_now_ms () - 1;
  PlansTest                test;

  plans_test_set_up (&test);
  for (guint i = 0; i < G_N_ELEMENTS (stars); i++)
    {
      plans_test_set_star (&test, &bpf, stars[i]);
      g_assert_cmpint (get_stamp (&test), >, last);
      last = get_stamp (&test);
    }
  g_assert_cmpint (last, <, ahead);

  g_assert_true (lanyard_database_run (test.plans->database, NULL, "UPDATE star SET stamp = ?1",
                                       "l", ahead));
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  g_assert_cmpint (get_stamp (&test), ==, ahead + 1);
  plans_test_tear_down (&test);
}

/* What a damaged file may give is a value all the same. */
static void
test_damaged_values (void)
{
  PlansTest test;
  g_autoptr (GPtrArray) entries = NULL;
  const LanyardPlanEntry *entry;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  g_assert_true (lanyard_database_execute (
    test.plans->database,
    "UPDATE star SET key_kind = 99, day = -5, duration = -9999999999, status = -1,"
    " title = CAST (x'41ff' AS TEXT)",
    NULL));
  entries = lanyard_plans_list_entries (test.plans, PLANS_TEST_CONFERENCE, NULL);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpint (entry->snapshot->key_kind, ==, LANYARD_KEY_NONE);
  g_assert_cmpuint (entry->snapshot->day, ==, LANYARD_NO_DATE);
  g_assert_cmpint (entry->snapshot->duration, >=, LANYARD_NO_DURATION);
  g_assert_cmpint (entry->snapshot->status, ==, LANYARD_SESSION_CONFIRMED);
  g_assert_true (g_utf8_validate (entry->snapshot->title, -1, NULL));
  plans_test_tear_down (&test);
}

/* The very first star on a full disk: nothing of it is there, and the plan
 * goes on when there is room again. */
static void
test_full (void)
{
  PlansTest test;
  guint     n_stars = 0;
  g_autoptr (GError) error = NULL;

  plans_test_set_up (&test);
  g_assert_true (lanyard_database_execute (test.plans->database, "PRAGMA max_page_count = 1",
                                           NULL));
  while (error == NULL)
    {
      g_autofree char *key = g_strdup_printf ("key-%u", n_stars);
      g_autofree char *title = g_strnfill (2000, 'a');
      TestSnapshot     session = { GLOBAL, key, title, "Ada", 10 };
      g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&session);

      if (lanyard_plans_set_star (test.plans, PLANS_TEST_CONFERENCE, snapshot, LANYARD_STAR_GOING,
                                  &error))
        n_stars++;
    }
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_FULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) entries =
                  lanyard_plans_list_entries (test.plans, PLANS_TEST_CONFERENCE, NULL);

      g_assert_cmpuint (entries->len, ==, n_stars);
      plans_test_close (&test);
      plans_test_open (&test, NULL);
    }
  plans_test_set_star (&test, &rdma, LANYARD_STAR_GOING);
  plans_test_tear_down (&test);
}

/* Everything is read, and starring says why not. */
static void
test_read_only (void)
{
  PlansTest test;
  g_auto (LanyardPlansReport) report = { 0 };
  g_autoptr (GPtrArray) snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify)
                                                                     lanyard_snapshot_free);
  g_autoptr (GError) error = NULL;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  plans_test_close (&test);
  if (store_test_begin_read_only (test.folder))
    {
      plans_test_open (&test, &report);
      g_assert_true (report.read_only);
      g_assert_null (report.kept);
      assert_plan (&test, "1 BPF going");
      refuse_star (&test, PLANS_TEST_CONFERENCE, &rdma, LANYARD_STAR_GOING,
                   LANYARD_STORE_ERROR_READ_ONLY);
      refuse_star (&test, PLANS_TEST_CONFERENCE, &bpf, LANYARD_STAR_OFF,
                   LANYARD_STORE_ERROR_READ_ONLY);
      g_assert_false (lanyard_plans_back_up (test.plans, 737000, &error));
      g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY);
      assert_plan (&test, "1 BPF going");

      /* where nothing is another, nothing has to be written */
      g_ptr_array_add (snapshots, test_snapshot_new (&bpf));
      g_assert_true (lanyard_plans_update (test.plans, PLANS_TEST_CONFERENCE, 0, FALSE, snapshots,
                                           NULL, NULL));
      plans_test_close (&test);
      store_test_end_read_only (test.folder);
    }
  plans_test_tear_down (&test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plans-stars/snapshot", test_snapshot);
  g_test_add_func ("/plans-stars/conferences", test_conferences);
  g_test_add_func ("/plans-stars/other-session", test_other_session);
  g_test_add_func ("/plans-stars/stamps", test_stamps);
  g_test_add_func ("/plans-stars/damaged-values", test_damaged_values);
  g_test_add_func ("/plans-stars/full", test_full);
  g_test_add_func ("/plans-stars/read-only", test_read_only);

  return g_test_run ();
}
