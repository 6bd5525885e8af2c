/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plans.h"

#include "plans-test.h"

#define LOCAL LANYARD_KEY_LOCAL

static const TestSnapshot bpf = { LOCAL, "1", "BPF", "Alexei", 10, "Opala" };
static const TestSnapshot rdma = { LOCAL, "2", "RDMA", "Leon", 11, "Opala" };
static const TestSnapshot vfio = { LOCAL, "3", "VFIO", "Alex", 15, "Opala" };
static const TestSnapshot bpf_at_noon = { LOCAL, "1", "BPF", "Alexei", 12, "Opala" };
static const TestSnapshot bpf_at_five = { LOCAL, "1", "BPF", "Alexei", 17, "Opala" };

static void
assert_plan (PlansTest  *test,
             const char *expected)
{
  g_autofree char *text = plans_test_dump (test);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_changes (PlansTest  *test,
                const char *expected)
{
  g_autofree char *text = plans_test_dump_changes (test);

  g_assert_cmpstr (text, ==, expected);
}

static LanyardChange *
change_new (const TestSnapshot *before,
            const TestSnapshot *after)
{
  g_autoptr (LanyardSnapshot) first = before != NULL ? test_snapshot_new (before) : NULL;
  g_autoptr (LanyardSnapshot) second = after != NULL ? test_snapshot_new (after) : NULL;

  return lanyard_change_new (first, second);
}

static void
update (PlansTest          *test,
        gint64              generation,
        gboolean            renumbered,
        const TestSnapshot *sessions,
        LanyardChange      *change)
{
  g_autoptr (GPtrArray) snapshots = test_snapshots_new (sessions);
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (change != NULL)
    g_ptr_array_add (changes, change);
  g_assert_true (lanyard_plans_update (test->plans, PLANS_TEST_CONFERENCE, generation, renumbered,
                                       snapshots, changes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (lanyard_plans_get_generation (test->plans, PLANS_TEST_CONFERENCE), ==,
                   generation);
}

static void
test_stars (void)
{
  PlansTest test;

  plans_test_set_up (&test);
  assert_plan (&test, "");
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  plans_test_set_star (&test, &rdma, LANYARD_STAR_MAYBE);
  plans_test_set_star (&test, &vfio, LANYARD_STAR_HIDDEN);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_MAYBE);
  assert_plan (&test, "1 BPF maybe, 2 RDMA maybe, 3 VFIO hidden");
  plans_test_set_star (&test, &rdma, LANYARD_STAR_OFF);
  assert_plan (&test, "1 BPF maybe, 3 VFIO hidden");
  plans_test_close (&test);
  plans_test_open (&test, NULL);
  assert_plan (&test, "1 BPF maybe, 3 VFIO hidden");
  plans_test_tear_down (&test);
}

static void
test_vanish_and_return (void)
{
  const TestSnapshot all[] = { bpf, rdma, vfio, { 0 } };
  const TestSnapshot less[] = { rdma, vfio, { 0 } };
  PlansTest          test;
  g_autoptr (LanyardChange) back = change_new (NULL, &bpf);

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  plans_test_set_star (&test, &rdma, LANYARD_STAR_MAYBE);
  update (&test, 1, FALSE, all, NULL);
  assert_plan (&test, "1 BPF going, 2 RDMA maybe");
  update (&test, 2, FALSE, less, NULL);
  assert_plan (&test, "1 BPF going!, 2 RDMA maybe");
  /* a second time it is the same */
  update (&test, 2, FALSE, less, NULL);
  assert_plan (&test, "1 BPF going!, 2 RDMA maybe");
  /* a star of what is gone can be another, and it is gone still */
  plans_test_set_star (&test, &bpf, LANYARD_STAR_MAYBE);
  assert_plan (&test, "1 BPF maybe!, 2 RDMA maybe");
  update (&test, 3, FALSE, all, back);
  assert_plan (&test, "1 BPF maybe, 2 RDMA maybe");
  plans_test_tear_down (&test);
}

/* Ids that were given anew name other sessions: stars stay on titles. */
static void
test_renumbered (void)
{
  static const TestSnapshot renumbered[] = {
    { LOCAL, "2", "BPF", "Alexei", 10, "Opala" },
    { LOCAL, "1", "VFIO", "Alex", 15, "Opala" },
    { 0 },
  };
  PlansTest test;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  plans_test_set_star (&test, &rdma, LANYARD_STAR_MAYBE);
  update (&test, 1, TRUE, renumbered, NULL);
  assert_plan (&test, "2 BPF going, gone:2 RDMA maybe!");
  plans_test_tear_down (&test);
}

/* However many updates there were, it is one change: oldest unseen to newest. */
static void
test_changes (void)
{
  const TestSnapshot first[] = { bpf_at_noon, { 0 } };
  const TestSnapshot second[] = { bpf_at_five, { 0 } };
  const TestSnapshot third[] = { bpf, { 0 } };
  PlansTest          test;
  g_autoptr (LanyardChange) one = change_new (&bpf, &bpf_at_noon);
  g_autoptr (LanyardChange) two = change_new (&bpf_at_noon, &bpf_at_five);
  g_autoptr (LanyardChange) three = change_new (&bpf_at_five, &bpf);

  plans_test_set_up (&test);
  update (&test, 1, FALSE, first, one);
  assert_changes (&test, "1 BPF@10>BPF@12");
  /* one that was taken over already isn't taken twice */
  update (&test, 1, FALSE, first, two);
  assert_changes (&test, "1 BPF@10>BPF@12");
  update (&test, 2, FALSE, second, two);
  assert_changes (&test, "1 BPF@10>BPF@17");
  update (&test, 3, FALSE, third, three);
  assert_changes (&test, "");
  plans_test_tear_down (&test);
}

static void
test_acknowledge (void)
{
  const TestSnapshot sessions[] = { bpf, rdma, { 0 } };
  PlansTest          test;
  g_autoptr (LanyardChange) one = change_new (NULL, &bpf);
  g_autoptr (LanyardChange) two = change_new (NULL, &rdma);

  plans_test_set_up (&test);
  update (&test, 1, FALSE, sessions, one);
  update (&test, 2, FALSE, sessions, two);
  assert_changes (&test, "1 >BPF@10, 2 >RDMA@11");
  g_assert_true (lanyard_plans_acknowledge (test.plans, PLANS_TEST_CONFERENCE, "none", NULL));
  assert_changes (&test, "1 >BPF@10, 2 >RDMA@11");
  g_assert_true (lanyard_plans_acknowledge (test.plans, PLANS_TEST_CONFERENCE, "1", NULL));
  assert_changes (&test, "2 >RDMA@11");
  g_assert_true (lanyard_plans_acknowledge (test.plans, PLANS_TEST_CONFERENCE, NULL, NULL));
  assert_changes (&test, "");
  plans_test_tear_down (&test);
}

static const LanyardConferenceFields *
get_fields (GPtrArray *conferences)
{
  g_assert_cmpuint (conferences->len, ==, 1);
  return lanyard_conference_get_fields (g_ptr_array_index (conferences, 0));
}

/* What is known of a conference beside its plan is there again. */
static void
test_conference (void)
{
  LanyardConferenceFields told = {
    .id = (char *)PLANS_TEST_CONFERENCE,
    .title = (char *)"Plumbers",
    .city = (char *)"Lisbon",
    .start = 737000,
    .end = 737002,
    .address = (char *)"https://example.org/schedule.json",
    .checked = 100,
    .failed = LANYARD_NO_INSTANT,
  };
  const TestSnapshot sessions[] = { bpf_at_noon, { 0 } };
  PlansTest          test;
  g_autoptr (LanyardChange) change = change_new (&bpf, &bpf_at_noon);
  g_autoptr (GPtrArray) conferences = NULL;
  const LanyardConferenceFields *fields;

  plans_test_set_up (&test);
  g_assert_true (lanyard_plans_put_conference (test.plans, &told, NULL));
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  update (&test, 1, FALSE, sessions, change);
  conferences = lanyard_plans_list_conferences (test.plans, NULL);
  fields = get_fields (conferences);
  g_assert_cmpstr (fields->title, ==, "Plumbers");
  g_assert_cmpstr (fields->city, ==, "Lisbon");
  g_assert_null (fields->venue);
  g_assert_cmpuint (fields->start, ==, 737000);
  g_assert_cmpuint (fields->end, ==, 737002);
  g_assert_cmpstr (fields->address, ==, "https://example.org/schedule.json");
  g_assert_cmpint (fields->checked, ==, 100);
  g_assert_cmpint (fields->failed, ==, LANYARD_NO_INSTANT);
  g_assert_cmpuint (fields->n_starred, ==, 1);
  g_assert_cmpuint (fields->n_unseen, ==, 1);
  g_assert_false (fields->removed);
  plans_test_tear_down (&test);
}

static void
test_remove (void)
{
  const char *id = PLANS_TEST_CONFERENCE;
  PlansTest   test;
  g_autoptr (GPtrArray) conferences = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  const LanyardConferenceFields *fields;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  g_assert_true (lanyard_plans_set_checked (test.plans, id, 100, 200, "No answer.", NULL));
  g_assert_true (lanyard_plans_set_address (test.plans, id, "https://b.org/", NULL));
  g_assert_true (lanyard_plans_set_time_zone (test.plans, id, "Europe/Lisbon", NULL));
  g_assert_true (lanyard_plans_set_removed (test.plans, id, TRUE, NULL));
  conferences = lanyard_plans_list_conferences (test.plans, NULL);
  fields = get_fields (conferences);
  g_assert_cmpint (fields->failed, ==, 200);
  g_assert_cmpstr (fields->failure, ==, "No answer.");
  g_assert_cmpstr (fields->address, ==, "https://b.org/");
  g_assert_cmpstr (fields->time_zone, ==, "Europe/Lisbon");
  g_assert_true (fields->removed);
  assert_plan (&test, "1 BPF going");

  /* added again, it is there again with its plan */
  plans_test_put_conference (&test, id);
  assert_plan (&test, "1 BPF going");
  g_assert_true (lanyard_plans_delete (test.plans, id, NULL));
  nothing = lanyard_plans_list_conferences (test.plans, NULL);
  g_assert_cmpuint (nothing->len, ==, 0);
  assert_plan (&test, "");
  plans_test_tear_down (&test);
}

static void
test_current (void)
{
  PlansTest        test;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  plans_test_set_up (&test);
  first = lanyard_plans_dup_current (test.plans);
  g_assert_null (first);
  g_assert_true (lanyard_plans_set_current (test.plans, PLANS_TEST_CONFERENCE, NULL));
  second = lanyard_plans_dup_current (test.plans);
  g_assert_cmpstr (second, ==, PLANS_TEST_CONFERENCE);
  /* one that isn't known any more isn't the current one */
  g_assert_true (lanyard_plans_delete (test.plans, PLANS_TEST_CONFERENCE, NULL));
  third = lanyard_plans_dup_current (test.plans);
  g_assert_null (third);
  plans_test_tear_down (&test);
}

/* One is the sample as long as nothing of the user's is in it. */
static void
test_sample (void)
{
  static const struct
  {
    LanyardStar star;
    gboolean    sample;
  } rows[] = {
    { LANYARD_STAR_OFF, TRUE },
    { LANYARD_STAR_MAYBE, FALSE },
    { LANYARD_STAR_OFF, TRUE },
    { LANYARD_STAR_HIDDEN, FALSE },
    { LANYARD_STAR_GOING, FALSE },
  };
  PlansTest test;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  plans_test_set_up (&test);
  before = lanyard_plans_list_conferences (test.plans, NULL);
  g_assert_false (get_fields (before)->sample);
  g_assert_true (lanyard_plans_set_sample (test.plans, PLANS_TEST_CONFERENCE, TRUE, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) list = NULL;

      plans_test_set_star (&test, &bpf, rows[i].star);
      list = lanyard_plans_list_conferences (test.plans, NULL);
      g_assert_cmpint (get_fields (list)->sample, ==, rows[i].sample);
    }

  plans_test_set_star (&test, &bpf, LANYARD_STAR_OFF);
  g_assert_true (lanyard_plans_set_sample (test.plans, "another", FALSE, NULL));
  g_assert_true (lanyard_plans_set_sample (test.plans, PLANS_TEST_CONFERENCE, FALSE, NULL));
  after = lanyard_plans_list_conferences (test.plans, NULL);
  g_assert_false (get_fields (after)->sample);
  plans_test_tear_down (&test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plans/stars", test_stars);
  g_test_add_func ("/plans/vanish-and-return", test_vanish_and_return);
  g_test_add_func ("/plans/renumbered", test_renumbered);
  g_test_add_func ("/plans/changes", test_changes);
  g_test_add_func ("/plans/acknowledge", test_acknowledge);
  g_test_add_func ("/plans/conference", test_conference);
  g_test_add_func ("/plans/remove", test_remove);
  g_test_add_func ("/plans/current", test_current);
  g_test_add_func ("/plans/sample", test_sample);

  return g_test_run ();
}
