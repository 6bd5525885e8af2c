/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plans-private.h"

#include "plans-test.h"
#include "store-test.h"

#include <string.h>

#define LOCAL LANYARD_KEY_LOCAL

static const TestSnapshot bpf = { LOCAL, "1", "BPF", "Ada", 10, "A" };
static const TestSnapshot rdma = { LOCAL, "2", "RDMA", "Bob", 11, "B" };

static LanyardPlanDocument *
dup_document (PlansTest *test)
{
  g_autoptr (GError) error = NULL;
  LanyardPlanDocument *document =
    lanyard_plans_dup_document (test->plans, PLANS_TEST_CONFERENCE, "PC", &error);

  g_assert_no_error (error);
  return document;
}

static guint
count_waiting (PlansTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) waiting = lanyard_plans_list_waiting (test->plans, &error);

  g_assert_no_error (error);
  return GPOINTER_TO_UINT (g_hash_table_lookup (waiting, PLANS_TEST_CONFERENCE));
}

static char *
get_text_cb (const LanyardDocumentNote *note)
{
  const LanyardNoteVersion *version = g_ptr_array_index (note->versions, 0);

  return g_strdup (version->text);
}

static void
apply (PlansTest           *test,
       LanyardPlanDocument *document,
       gboolean             shared)
{
  g_autoptr (GBytes) kept = g_bytes_new_static ("{}", 2);
  g_autoptr (GError) error = NULL;

  lanyard_plans_apply_document (test->plans, document, get_text_cb, kept, "\"1\"", shared, &error);
  g_assert_no_error (error);
}

/* The only star of a document. */
static LanyardDocumentItem *
peek_star (LanyardPlanDocument *document)
{
  LanyardDocumentItem *star = NULL;

  for (guint i = 0; i < document->items->len; i++)
    {
      LanyardDocumentItem *item = g_ptr_array_index (document->items, i);

      if (item->section == LANYARD_SECTION_STARS)
        {
          g_assert_null (star);
          star = item;
        }
    }

  return star;
}

/* Every decision is later than all before on its thing, and keeps its name. */
static void
test_stamps (void)
{
  PlansTest test;
  g_autoptr (LanyardPlanDocument) first = NULL;
  g_autoptr (LanyardPlanDocument) second = NULL;
  LanyardDocumentItem *one, *two;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  first = dup_document (&test);
  plans_test_close (&test);
  plans_test_open (&test, NULL);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_OFF);
  second = dup_document (&test);
  one = peek_star (first);
  two = peek_star (second);
  g_assert_cmpstr (one->id, ==, two->id);
  g_assert_cmpint (one->star, ==, LANYARD_STAR_GOING);
  g_assert_cmpint (two->star, ==, LANYARD_STAR_OFF);
  g_assert_cmpstr (two->snapshot->title, ==, "BPF");
  g_assert_cmpint (lanyard_stamp_compare (&two->stamp, &one->stamp), >, 0);
  g_assert_cmpuint (two->stamp.device, ==, one->stamp.device);
  g_assert_cmpuint (one->stamp.device, !=, 0);
  plans_test_tear_down (&test);
}

/* A clock that is years ahead elsewhere loses to what is decided here next. */
static void
test_future (void)
{
  static const LanyardStamp future = { G_GINT64_CONSTANT (0xf00000000000), 3, 0, 9 };
  PlansTest                 test;
  g_autoptr (LanyardPlanDocument) before = NULL;
  g_autoptr (LanyardPlanDocument) after = NULL;
  g_autofree char     *plan = NULL;
  LanyardDocumentItem *star;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  before = dup_document (&test);
  star = peek_star (before);
  star->stamp = future;
  star->star = LANYARD_STAR_OFF;
  apply (&test, before, TRUE);
  plan = plans_test_dump (&test);
  g_assert_cmpstr (plan, ==, "");
  g_assert_cmpuint (count_waiting (&test), ==, 0);

  plans_test_set_star (&test, &bpf, LANYARD_STAR_MAYBE);
  after = dup_document (&test);
  g_assert_cmpint (lanyard_stamp_compare (&peek_star (after)->stamp, &future), >, 0);
  plans_test_tear_down (&test);
}

/* What waits does so until it is shared, and what is shared again is no change. */
static void
test_waiting (void)
{
  PlansTest test;
  g_autoptr (LanyardPlanDocument) document = NULL;
  g_autoptr (LanyardPlanDocument) rest = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autofree char *tag = NULL;
  g_autoptr (GError) error = NULL;
  guint waiting;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  document = dup_document (&test);
  waiting = count_waiting (&test);
  g_assert_cmpuint (waiting, ==, document->items->len);
  apply (&test, document, FALSE);
  g_assert_cmpuint (count_waiting (&test), ==, waiting);
  plans_test_set_star (&test, &rdma, LANYARD_STAR_MAYBE);
  apply (&test, document, TRUE);
  g_assert_cmpuint (count_waiting (&test), ==, 1);
  rest = dup_document (&test);
  g_assert_cmpstr (peek_star (rest)->snapshot->title, ==, "RDMA");

  g_assert_true (
    lanyard_plans_get_shared (test.plans, PLANS_TEST_CONFERENCE, &kept, &tag, &error));
  g_assert_cmpuint (g_bytes_get_size (kept), ==, 2);
  g_assert_cmpstr (tag, ==, "\"1\"");
  plans_test_tear_down (&test);
}

/* The sample waits for nobody until something in it is the user's. */
static void
test_sample (void)
{
  PlansTest test;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;

  plans_test_set_up (&test);
  g_assert_true (lanyard_plans_set_sample (test.plans, PLANS_TEST_CONFERENCE, TRUE, NULL));
  before = lanyard_plans_list_waiting (test.plans, NULL);
  g_assert_cmpuint (g_hash_table_size (before), ==, 0);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  after = lanyard_plans_list_waiting (test.plans, NULL);
  g_assert_cmpuint (g_hash_table_size (after), ==, 1);
  plans_test_tear_down (&test);
}

/* What was decided before anybody noted it is shared, too. */
static void
test_migration (void)
{
  static const char *const old = "DROP TABLE decision; DROP TABLE shared;"
                                 "DELETE FROM setting WHERE name = 'device';"
                                 "PRAGMA user_version = 4";
  PlansTest                test;
  g_autofree char         *plan = NULL;
  g_autoptr (LanyardPlanDocument) document = NULL;
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&rdma);
  guint waiting;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  g_assert_true (lanyard_plans_set_note (test.plans, PLANS_TEST_CONFERENCE, snapshot, "a", NULL));
  g_assert_true (lanyard_plans_set_seen (test.plans, PLANS_TEST_CONFERENCE, snapshot,
                                         LANYARD_SEEN_LATER, NULL));
  g_assert_true (lanyard_plans_set_lead (test.plans, PLANS_TEST_CONFERENCE, "1", 5, NULL));
  waiting = count_waiting (&test);
  g_assert_true (lanyard_database_execute (test.plans->database, old, NULL));
  plans_test_close (&test);
  plans_test_open (&test, NULL);

  plan = plans_test_dump (&test);
  g_assert_cmpstr (plan, ==, "1 BPF going");
  g_assert_cmpuint (count_waiting (&test), ==, waiting);
  document = dup_document (&test);
  g_assert_cmpint (peek_star (document)->star, ==, LANYARD_STAR_GOING);
  g_assert_cmpint (peek_star (document)->stamp.ms, >, 0);
  g_assert_cmpuint (document->notes->len, ==, 1);
  plans_test_tear_down (&test);
}

/* Whatever id a session has in a later version, other machines know it by the
 * first; and another session that gets its old id isn't taken for it. */
static void
test_renumbered (void)
{
  static const TestSnapshot later[] = {
    { LOCAL, "7", "BPF", "Ada", 10, "A" },
    { LOCAL, "1", "Other", "Eve", 12, "A" },
    { 0 },
  };
  PlansTest test;
  g_autoptr (GPtrArray) snapshots = test_snapshots_new (later);
  g_autoptr (LanyardPlanDocument) before = NULL;
  g_autoptr (LanyardPlanDocument) after = NULL;
  g_autoptr (LanyardPlanDocument) both = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  before = dup_document (&test);
  lanyard_plans_update (test.plans, PLANS_TEST_CONFERENCE, 2, FALSE, snapshots, NULL, &error);
  g_assert_no_error (error);
  after = dup_document (&test);
  g_assert_cmpstr (peek_star (after)->id, ==, peek_star (before)->id);
  g_assert_cmpstr (peek_star (after)->snapshot->id, ==, "7");

  n_before = after->items->len;
  plans_test_set_star (&test, &later[1], LANYARD_STAR_MAYBE);
  both = dup_document (&test);
  g_assert_cmpuint (both->items->len, ==, n_before + 1);
  g_assert_cmpint (
    lanyard_plan_document_find_item (both, LANYARD_SECTION_STARS, peek_star (before)->id)->star,
    ==, LANYARD_STAR_GOING);
  plans_test_tear_down (&test);
}

/* Every save of a note is a version of its own, made from those before. */
static void
test_note_versions (void)
{
  PlansTest test;
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&bpf);
  static const char *const texts[] = { "a", "ab", "abc" };
  LanyardPlanDocument     *documents[G_N_ELEMENTS (texts)];
  LanyardNoteVersion      *versions[G_N_ELEMENTS (texts)];

  plans_test_set_up (&test);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (
        lanyard_plans_set_note (test.plans, PLANS_TEST_CONFERENCE, snapshot, texts[i], NULL));
      documents[i] = dup_document (&test);
      versions[i] = g_ptr_array_index (
        ((LanyardDocumentNote *)g_ptr_array_index (documents[i]->notes, 0))->versions, 0);
      g_assert_cmpstr (versions[i]->text, ==, texts[i]);
      g_assert_cmpstr (versions[i]->device, ==, "PC");
      if (i == 1)
        apply (&test, documents[i], TRUE);
    }

  g_assert_true (lanyard_stamps_cover (versions[1]->after, &versions[0]->stamp));
  g_assert_null (versions[1]->base);
  g_assert_true (lanyard_stamps_cover (versions[2]->after, &versions[1]->stamp));
  g_assert_cmpstr (versions[2]->base, ==, "ab");
  g_assert_true (lanyard_stamps_cover (versions[2]->base_of, &versions[1]->stamp));
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    lanyard_plan_document_free (documents[i]);
  plans_test_tear_down (&test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plans-sharing/stamps", test_stamps);
  g_test_add_func ("/plans-sharing/future", test_future);
  g_test_add_func ("/plans-sharing/waiting", test_waiting);
  g_test_add_func ("/plans-sharing/sample", test_sample);
  g_test_add_func ("/plans-sharing/migration", test_migration);
  g_test_add_func ("/plans-sharing/renumbered", test_renumbered);
  g_test_add_func ("/plans-sharing/note-versions", test_note_versions);

  return g_test_run ();
}
