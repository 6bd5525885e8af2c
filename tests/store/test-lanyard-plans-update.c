/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-changes.h"
#include "lanyard-match.h"
#include "lanyard-plans-private.h"

#include "plans-test.h"

#define GLOBAL LANYARD_KEY_GLOBAL
#define LOCAL LANYARD_KEY_LOCAL

#define MANY 6

/* A programme as the plan meets it. */
typedef struct
{
  GPtrArray *snapshots; /* (owned) */
  gint64     generation;
} Programme;

/* Has the plan follow one version to the next, by what comparing them gives. */
static void
follow (PlansTest *test,
        Programme *programme,
        GPtrArray *later)
{
  g_autoptr (GPtrArray) earlier =
              programme->snapshots != NULL ? programme->snapshots : g_ptr_array_new ();
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  /* of the first one nothing is a change */
  changes = programme->snapshots != NULL ? lanyard_changes_compare (earlier, later)
                                         : g_ptr_array_new ();
  programme->snapshots = later;
  programme->generation++;
  g_assert_true (lanyard_plans_update (test->plans, PLANS_TEST_CONFERENCE, programme->generation,
                                       lanyard_match_ids_renumbered (earlier, later), later,
                                       changes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (lanyard_plans_get_generation (test->plans, PLANS_TEST_CONFERENCE), ==,
                   programme->generation);
}

/* Once more, as after a process that ended before it knew that it was done. */
static void
follow_again (PlansTest *test,
              Programme *programme,
              GPtrArray *changes)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_plans_update (test->plans, PLANS_TEST_CONFERENCE, programme->generation,
                                       FALSE, programme->snapshots, changes, &error));
  g_assert_no_error (error);
}

static void
programme_clear (Programme *self)
{
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Programme, programme_clear)

/* What a version is and what it leaves in the plan. */
typedef struct
{
  TestSnapshot sessions[MANY];
  const char  *plan;
  const char  *changes;
} Version;

typedef struct
{
  const char  *name;
  TestSnapshot starred[MANY];
  Version      versions[MANY];
} Story;

static const Story stories[] = {
  {
    "it vanishes and comes back",
    { { LOCAL, "1", "BPF", "Ada", 10 } },
    {
      { { { LOCAL, "1", "BPF", "Ada", 10 }, { LOCAL, "2", "RDMA", "Bob", 10 } },
        "1 BPF going",
        "" },
      { { { LOCAL, "2", "RDMA", "Bob", 10 } }, "1 BPF going!", "1 BPF@10>" },
      { { { LOCAL, "2", "RDMA", "Bob", 11 } }, "1 BPF going!", "1 BPF@10>, 2 RDMA@10>RDMA@11" },
      { { { LOCAL, "2", "RDMA", "Bob", 10 }, { LOCAL, "1", "BPF", "Ada", 12 } },
        "1 BPF going",
        "1 BPF@10>BPF@12" },
      { { { LOCAL, "2", "RDMA", "Bob", 10 }, { LOCAL, "1", "BPF", "Ada", 10 } },
        "1 BPF going",
        "" },
    },
  },
  {
    "it vanishes, another takes its number, and it comes back",
    { { LOCAL, "1", "BPF", "Ada", 10 } },
    {
      { { { LOCAL, "1", "BPF", "Ada", 10 }, { LOCAL, "2", "RDMA", "Bob", 10 } },
        "1 BPF going",
        "" },
      { { { LOCAL, "2", "RDMA", "Bob", 10 } }, "1 BPF going!", "1 BPF@10>" },
      { { { LOCAL, "2", "RDMA", "Bob", 10 }, { LOCAL, "1", "VFIO", "Cy", 11 } },
        "gone:1 BPF going!",
        "1 >VFIO@11, gone:1 BPF@10>" },
      { { { LOCAL, "2", "RDMA", "Bob", 10 } }, "gone:1 BPF going!", "gone:1 BPF@10>" },
      { { { LOCAL, "2", "RDMA", "Bob", 10 }, { LOCAL, "5", "BPF", "Ada", 10 } },
        "5 BPF going",
        "" },
    },
  },
  {
    "two vanish that had the same number one after the other: neither is lost",
    { { LOCAL, "1", "BPF", "Ada", 10 } },
    {
      { { { LOCAL, "1", "BPF", "Ada", 10 } }, "1 BPF going", "" },
      { { { LOCAL, "1", "VFIO", "Cy", 11 } }, "gone:1 BPF going!", "1 >VFIO@11, gone:1 BPF@10>" },
    },
  },
  {
    "numbers are swapped, and one of the two moves",
    { { LOCAL, "1", "BPF", "Ada", 10 }, { LOCAL, "2", "RDMA", "Bob", 11 } },
    {
      { { { LOCAL, "1", "BPF", "Ada", 10 }, { LOCAL, "2", "RDMA", "Bob", 11 } },
        "1 BPF going, 2 RDMA going",
        "" },
      { { { LOCAL, "2", "BPF", "Ada", 10 }, { LOCAL, "1", "RDMA", "Bob", 12 } },
        "1 RDMA going, 2 BPF going",
        "1 RDMA@11>RDMA@12" },
      { { { LOCAL, "1", "BPF", "Ada", 15 }, { LOCAL, "2", "RDMA", "Bob", 12 } },
        "1 BPF going, 2 RDMA going",
        "1 BPF@10>BPF@15, 2 RDMA@11>RDMA@12" },
    },
  },
  {
    "it is new, moves and is gone before anybody saw it",
    { { 0 } },
    {
      { { { LOCAL, "1", "BPF", "Ada", 10 } }, "", "" },
      { { { LOCAL, "1", "BPF", "Ada", 10 }, { LOCAL, "2", "RDMA", "Bob", 11 } },
        "",
        "2 >RDMA@11" },
      { { { LOCAL, "1", "BPF", "Ada", 10 }, { LOCAL, "2", "RDMA", "Bob", 12 } },
        "",
        "2 >RDMA@12" },
      { { { LOCAL, "1", "BPF", "Ada", 10 } }, "", "" },
    },
  },
  {
    "an occurrence goes, and nothing changes after that",
    { { GLOBAL, "g", "Tour", NULL, 10, "A", "g" } },
    {
      { { { GLOBAL, "g", "Tour", NULL, 10, "A", "g" },
          { GLOBAL, "g", "Tour", NULL, 34, "A", "g#2" } },
        "g Tour going",
        "" },
      { { { GLOBAL, "g", "Tour", NULL, 34, "A", "g" } },
        "gone:g Tour going!",
        "gone:g Tour@10>" },
      { { { GLOBAL, "g", "Tour", NULL, 34, "A", "g" } },
        "gone:g Tour going!",
        "gone:g Tour@10>" },
    },
  },
};

static void
test_stories (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      const Story *story = &stories[i];
      PlansTest    test;
      g_auto (Programme) programme = { 0 };

      g_test_message ("%s", story->name);
      plans_test_set_up (&test);
      for (guint k = 0; story->starred[k].title != NULL; k++)
        plans_test_set_star (&test, &story->starred[k], LANYARD_STAR_GOING);

      for (guint k = 0; k < MANY && story->versions[k].plan != NULL; k++)
        {
          const Version   *version = &story->versions[k];
          g_autofree char *plan = NULL;
          g_autofree char *changes = NULL;

          follow (&test, &programme, test_snapshots_new (version->sessions));
          plan = plans_test_dump (&test);
          changes = plans_test_dump_changes (&test);
          g_assert_cmpstr (plan, ==, version->plan);
          g_assert_cmpstr (changes, ==, version->changes);
        }
      plans_test_tear_down (&test);
    }
}

static const TestSnapshot bpf = { LOCAL, "1", "BPF", "Ada", 10 };
static const TestSnapshot vfio = { LOCAL, "1", "VFIO", "Cy", 11 };
static const TestSnapshot toolchains = { LOCAL, "1", "Toolchains", "Dee", 12 };

/* Number after number is another's: each that is gone keeps a name of its own. */
static void
test_same_number (void)
{
  const TestSnapshot versions[][2] = { { bpf }, { vfio }, { toolchains }, { { 0 } } };
  PlansTest          test;
  g_auto (Programme) programme = { 0 };
  g_autofree char *plan = NULL;
  g_autofree char *changes = NULL;

  plans_test_set_up (&test);
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      follow (&test, &programme, test_snapshots_new (versions[i]));
      if (versions[i]->title != NULL)
        plans_test_set_star (&test, versions[i], LANYARD_STAR_MAYBE);
    }

  plan = plans_test_dump (&test);
  g_assert_cmpstr (plan, ==,
                   "1 Toolchains maybe!, gone:1 BPF maybe!, gone:gone:1 VFIO maybe!");
  changes = plans_test_dump_changes (&test);
  g_assert_cmpstr (changes, ==, "gone:1 BPF@10>");
  plans_test_tear_down (&test);
}

/* What is gone from the plan, and what is gone from the changes alone, are told
 * apart by their ids, too. */
static void
test_same_number_unstarred (void)
{
  const TestSnapshot versions[][2] = { { bpf }, { vfio }, { toolchains }, { { 0 } } };
  PlansTest          test;
  g_auto (Programme) programme = { 0 };
  g_autofree char *plan = NULL;
  g_autofree char *changes = NULL;

  plans_test_set_up (&test);
  follow (&test, &programme, test_snapshots_new (versions[0]));
  follow (&test, &programme, test_snapshots_new (versions[1]));
  g_assert_true (lanyard_plans_acknowledge (test.plans, PLANS_TEST_CONFERENCE, "1", NULL));
  plans_test_set_star (&test, &vfio, LANYARD_STAR_MAYBE);
  follow (&test, &programme, test_snapshots_new (versions[2]));

  plan = plans_test_dump (&test);
  g_assert_cmpstr (plan, ==, "gone:1 VFIO maybe!");
  changes = plans_test_dump_changes (&test);
  g_assert_cmpstr (changes, ==, "1 >Toolchains@12, gone:1 VFIO@11>, gone:gone:1 BPF@10>");
  plans_test_tear_down (&test);
}

static gint64
count_writes (PlansTest *test)
{
  return sqlite3_total_changes64 (lanyard_database_get_handle (test->plans->database));
}

/* A second time nothing is written at all; and changes count once. */
static void
test_again (void)
{
  static const TestSnapshot first[] = {
    { LOCAL, "1", "BPF", "Ada", 10 },
    { LOCAL, "2", "RDMA", "Bob", 10 },
    { 0 },
  };
  static const TestSnapshot second[] = { { LOCAL, "1", "BPF", "Ada", 12 }, { 0 } };
  PlansTest                 test;
  g_auto (Programme) programme = { 0 };
  g_autoptr (GPtrArray) earlier = test_snapshots_new (first);
  g_autoptr (GPtrArray) changes = NULL;
  gint64 n_writes;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &first[0], LANYARD_STAR_GOING);
  plans_test_set_star (&test, &first[1], LANYARD_STAR_GOING);
  follow (&test, &programme, test_snapshots_new (first));
  follow (&test, &programme, test_snapshots_new (second));
  changes = lanyard_changes_compare (earlier, programme.snapshots);
  n_writes = count_writes (&test);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *plan = NULL;
      g_autofree char *text = NULL;

      follow_again (&test, &programme, i == 0 ? NULL : changes);
      plan = plans_test_dump (&test);
      text = plans_test_dump_changes (&test);
      g_assert_cmpstr (plan, ==, "1 BPF going, 2 RDMA going!");
      g_assert_cmpstr (text, ==, "1 BPF@10>BPF@12, 2 RDMA@10>");
      g_assert_cmpint (count_writes (&test), ==, n_writes);
    }
  plans_test_tear_down (&test);
}

/* A star that was set by what an older version showed finds its session. */
static void
test_late_star (void)
{
  static const TestSnapshot now[] = {
    { LOCAL, "1", "VFIO", "Cy", 11 },
    { LOCAL, "7", "BPF", "Ada", 10 },
    { 0 },
  };
  PlansTest test;
  g_auto (Programme) programme = { 0 };
  g_autofree char *plan = NULL;

  plans_test_set_up (&test);
  follow (&test, &programme, test_snapshots_new (now));
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  follow_again (&test, &programme, NULL);
  plan = plans_test_dump (&test);
  g_assert_cmpstr (plan, ==, "7 BPF going");
  plans_test_tear_down (&test);
}

/* Programmes that were stored anew are counted from the beginning. */
static void
test_lower_generation (void)
{
  static const TestSnapshot now[] = { { LOCAL, "1", "BPF", "Ada", 12 }, { 0 } };
  static const TestSnapshot next[] = { { LOCAL, "1", "BPF", "Ada", 15 }, { 0 } };
  const TestSnapshot        first[] = { bpf, { 0 } };
  PlansTest                 test;
  g_auto (Programme) programme = { .generation = 8 };
  g_autofree char *plan = NULL;
  g_autofree char *changes = NULL;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  follow (&test, &programme, test_snapshots_new (first));
  programme.generation = 0;
  g_clear_pointer (&programme.snapshots, g_ptr_array_unref);
  follow (&test, &programme, test_snapshots_new (now));
  follow (&test, &programme, test_snapshots_new (next));

  plan = plans_test_dump (&test);
  g_assert_cmpstr (plan, ==, "1 BPF going");
  changes = plans_test_dump_changes (&test);
  g_assert_cmpstr (changes, ==, "1 BPF@12>BPF@15");
  plans_test_tear_down (&test);
}

static void
test_unknown (void)
{
  PlansTest test;
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  plans_test_set_up (&test);
  g_assert_false (
    lanyard_plans_update (test.plans, "other", 1, FALSE, nothing, nothing, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (lanyard_plans_get_generation (test.plans, "other"), ==, 0);
  g_assert_cmpint (lanyard_plans_get_generation (test.plans, PLANS_TEST_CONFERENCE), ==, 0);
  plans_test_tear_down (&test);
}

/* What was taken back is followed, too, as other machines may not know yet. */
static void
test_taken_back (void)
{
  static const TestSnapshot now[] = { { LOCAL, "7", "BPF", "Ada", 10 }, { 0 } };
  const TestSnapshot        first[] = { bpf, { 0 } };
  PlansTest                 test;
  g_auto (Programme) programme = { 0 };
  g_autoptr (GPtrArray) rows = NULL;
  const LanyardPlanRow *row;

  plans_test_set_up (&test);
  follow (&test, &programme, test_snapshots_new (first));
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_OFF);
  follow (&test, &programme, test_snapshots_new (now));
  rows = lanyard_plans_read_rows (test.plans->database, PLANS_TEST_CONFERENCE, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->entry->snapshot->id, ==, "7");
  g_assert_cmpint (row->entry->star, ==, LANYARD_STAR_OFF);
  plans_test_tear_down (&test);
}

/* Nothing of an update is there that could not be written. */
static void
test_full (void)
{
  const TestSnapshot first[] = { bpf, { 0 } };
  PlansTest          test;
  g_auto (Programme) programme = { 0 };
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func ((GDestroyNotify)
                                                                 lanyard_snapshot_free);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = NULL;
  g_autofree char *text = NULL;

  plans_test_set_up (&test);
  follow (&test, &programme, test_snapshots_new (first));
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *key = g_strdup_printf ("new-%u", i);
      TestSnapshot     session = { GLOBAL, key, "New", "Eve", (LanyardInstant)i };

      g_ptr_array_add (later, test_snapshot_new (&session));
    }
  changes = lanyard_changes_compare (programme.snapshots, later);
  g_assert_true (lanyard_database_execute (test.plans->database, "PRAGMA max_page_count = 20",
                                           NULL));
  g_assert_false (lanyard_plans_update (test.plans, PLANS_TEST_CONFERENCE, 2, FALSE, later,
                                        changes, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_FULL);

  plan = plans_test_dump (&test);
  g_assert_cmpstr (plan, ==, "1 BPF going");
  text = plans_test_dump_changes (&test);
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpint (lanyard_plans_get_generation (test.plans, PLANS_TEST_CONFERENCE), ==, 1);
  plans_test_tear_down (&test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plans-update/stories", test_stories);
  g_test_add_func ("/plans-update/same-number", test_same_number);
  g_test_add_func ("/plans-update/same-number-unstarred", test_same_number_unstarred);
  g_test_add_func ("/plans-update/again", test_again);
  g_test_add_func ("/plans-update/late-star", test_late_star);
  g_test_add_func ("/plans-update/lower-generation", test_lower_generation);
  g_test_add_func ("/plans-update/unknown", test_unknown);
  g_test_add_func ("/plans-update/taken-back", test_taken_back);
  g_test_add_func ("/plans-update/full", test_full);

  return g_test_run ();
}
