/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plans-private.h"

#include "plans-test.h"
#include "store-test.h"

/* 2018-11-02 */
#define TODAY ((LanyardDate)737000)

static const TestSnapshot bpf = { LANYARD_KEY_LOCAL, "1", "BPF", "Ada", 10, "Opala" };
static const TestSnapshot rdma = { LANYARD_KEY_LOCAL, "2", "RDMA", "Bob", 11, "Jade" };
static const TestSnapshot vfio = { LANYARD_KEY_LOCAL, "3", "VFIO", "Cy", 9, "Opala" };

static void
set_note_in (PlansTest          *test,
             const char         *conference,
             const TestSnapshot *session,
             const char         *text)
{
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (session);
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_plans_set_note (test->plans, conference, snapshot, text, &error));
  g_assert_no_error (error);
}

static void
set_note (PlansTest          *test,
          const TestSnapshot *session,
          const char         *text)
{
  set_note_in (test, PLANS_TEST_CONFERENCE, session, text);
}

static void
set_seen (PlansTest          *test,
          const TestSnapshot *session,
          LanyardSeen         seen)
{
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (session);
  g_autoptr (GError) error = NULL;

  g_assert_true (
    lanyard_plans_set_seen (test->plans, PLANS_TEST_CONFERENCE, snapshot, seen, &error));
  g_assert_no_error (error);
}

/* As "id title: text", "!" where it is gone, "-" where it is left out. */
static void
assert_notes (PlansTest  *test,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes =
              lanyard_plans_list_notes (test->plans, PLANS_TEST_CONFERENCE, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    {
      const LanyardNote *note = g_ptr_array_index (notes, i);

      g_string_append_printf (text, "%s%s %s%s: %s%s", i > 0 ? "; " : "", note->snapshot->id,
                              note->snapshot->title, note->gone ? "!" : "", note->text,
                              note->left_out ? " -" : "");
      if (note->seen != LANYARD_SEEN_NOTHING)
        g_string_append_printf (text, " (%s)", lanyard_seen_to_name (note->seen));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
reopen (PlansTest *test)
{
  plans_test_close (test);
  plans_test_open (test, NULL);
}

/* A session with a note need not be starred, and its star is its own. */
static void
test_set (void)
{
  PlansTest        test;
  g_autofree char *none = NULL;
  g_autofree char *one = NULL;

  plans_test_set_up (&test);
  set_note (&test, &rdma, "Ask Bob; '); DROP TABLE note");
  set_note (&test, &bpf, "*Ü*\n\n- a\n");
  reopen (&test);
  assert_notes (&test, "1 BPF: *Ü*\n\n- a\n; 2 RDMA: Ask Bob; '); DROP TABLE note");
  none = plans_test_dump (&test);
  g_assert_cmpstr (none, ==, "");

  plans_test_set_star (&test, &rdma, LANYARD_STAR_GOING);
  set_note (&test, &rdma, "Asked.");
  set_note (&test, &bpf, " \n");
  assert_notes (&test, "2 RDMA: Asked.");
  one = plans_test_dump (&test);
  g_assert_cmpstr (one, ==, "2 RDMA going");
  plans_test_set_star (&test, &rdma, LANYARD_STAR_OFF);
  set_note (&test, &bpf, "\xff!");
  assert_notes (&test, "1 BPF: \ufffd!; 2 RDMA: Asked.");
  plans_test_tear_down (&test);
}

static void
test_find (void)
{
  PlansTest test;
  g_autoptr (LanyardNote) note = NULL;
  g_autoptr (LanyardNote) none = NULL;
  g_autoptr (GError) error = NULL;

  plans_test_set_up (&test);
  set_note (&test, &bpf, "Ask.");
  note = lanyard_plans_find_note (test.plans, PLANS_TEST_CONFERENCE, "1", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (note->text, ==, "Ask.");
  g_assert_cmpstr (note->conference, ==, PLANS_TEST_CONFERENCE);
  g_assert_cmpstr (note->snapshot->room, ==, "Opala");

  set_note (&test, &bpf, "");
  none = lanyard_plans_find_note (test.plans, PLANS_TEST_CONFERENCE, "1", &error);
  g_assert_no_error (error);
  g_assert_null (none);
  plans_test_tear_down (&test);
}

#define STAMP "SELECT stamp FROM note WHERE session = '1'"
#define SEEN_STAMP "SELECT seen_stamp FROM note WHERE session = '1'"

static gint64
get_stamp (PlansTest  *test,
           const char *sql)
{
  sqlite3_stmt *statement = lanyard_database_query (test->plans->database, NULL, sql, "");
  gint64        stamp;

  g_assert_true (lanyard_database_next (test->plans->database, statement, NULL));
  stamp = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return stamp;
}

/* Each of the two has a stamp of its own, and a star has none by a note. */
static void
test_stamps (void)
{
  PlansTest     test;
  gint64        stamps[4];
  sqlite3_stmt *star;

  plans_test_set_up (&test);
  set_note (&test, &bpf, "Ask.");
  stamps[0] = get_stamp (&test, STAMP);
  g_assert_cmpint (get_stamp (&test, SEEN_STAMP), ==, 0);
  set_seen (&test, &bpf, LANYARD_SEEN_LATER);
  stamps[1] = get_stamp (&test, STAMP);
  stamps[2] = get_stamp (&test, SEEN_STAMP);
  set_note (&test, &bpf, "");
  stamps[3] = get_stamp (&test, STAMP);

  g_assert_cmpint (stamps[0], >, 0);
  g_assert_cmpint (stamps[1], ==, stamps[0]);
  g_assert_cmpint (stamps[2], >, 0);
  g_assert_cmpint (stamps[3], >, stamps[1]);
  star = lanyard_database_query (test.plans->database, NULL, "SELECT max (stamp) FROM star", "");
  g_assert_true (lanyard_database_next (test.plans->database, star, NULL));
  g_assert_cmpint (sqlite3_column_int64 (star, 0), ==, 0);
  sqlite3_reset (star);
  plans_test_tear_down (&test);
}

static void
test_seen (void)
{
  PlansTest test;
  g_autoptr (GError) error = NULL;

  plans_test_set_up (&test);
  set_seen (&test, &bpf, LANYARD_SEEN_ATTENDED);
  set_note (&test, &rdma, "Ask.");
  set_seen (&test, &rdma, LANYARD_SEEN_LATER);
  assert_notes (&test, "1 BPF:  (attended); 2 RDMA: Ask. (later)");
  set_seen (&test, &bpf, LANYARD_SEEN_NOTHING);
  g_assert_true (
    lanyard_plans_set_left_out (test.plans, PLANS_TEST_CONFERENCE, "2", TRUE, &error));
  g_assert_no_error (error);
  assert_notes (&test, "2 RDMA: Ask. - (later)");
  plans_test_tear_down (&test);
}

static void
test_conferences (void)
{
  PlansTest test;
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&bpf);
  g_autoptr (GError) error = NULL;

  plans_test_set_up (&test);
  g_assert_false (lanyard_plans_set_note (test.plans, "other", snapshot, "Ask.", &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND);

  plans_test_put_conference (&test, "other");
  set_note_in (&test, "other", &bpf, "There.");
  set_note (&test, &rdma, "Here.");
  assert_notes (&test, "2 RDMA: Here.");
  g_assert_true (lanyard_plans_delete (test.plans, "other", NULL));
  assert_notes (&test, "2 RDMA: Here.");
  plans_test_tear_down (&test);
}

/* A note is never of another session than the one it was written on. */
static void
test_other_session (void)
{
  static const TestSnapshot other = { LANYARD_KEY_LOCAL, "1", "Keynote", "Zoë", 10, "A" };
  PlansTest                 test;
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&other);
  g_autoptr (GError) star = NULL;
  g_autoptr (GError) note = NULL;

  plans_test_set_up (&test);
  set_note (&test, &bpf, "Ask.");
  g_assert_false (lanyard_plans_set_star (test.plans, PLANS_TEST_CONFERENCE, snapshot,
                                          LANYARD_STAR_GOING, &star));
  g_assert_error (star, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND);
  g_assert_false (
    lanyard_plans_set_note (test.plans, PLANS_TEST_CONFERENCE, snapshot, "No.", &note));
  g_assert_error (note, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND);
  assert_notes (&test, "1 BPF: Ask.");

  set_note (&test, &bpf, "");
  plans_test_set_star (&test, &other, LANYARD_STAR_GOING);
  assert_notes (&test, "");
  set_note (&test, &other, "Yes.");
  assert_notes (&test, "1 Keynote: Yes.");
  plans_test_tear_down (&test);
}

static void
follow (PlansTest          *test,
        gint64              generation,
        gboolean            ids_renumbered,
        const TestSnapshot *sessions)
{
  g_autoptr (GPtrArray) snapshots = test_snapshots_new (sessions);
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_plans_update (test->plans, PLANS_TEST_CONFERENCE, generation,
                                       ids_renumbered, snapshots, NULL, &error));
  g_assert_no_error (error);
}

/* It goes with its session: away, back, and to another number, also the one
 * that another session with a note had. */
static void
test_follow (void)
{
  static const TestSnapshot both[] = {
    { LANYARD_KEY_LOCAL, "1", "BPF", "Ada", 10, "Opala" },
    { LANYARD_KEY_LOCAL, "2", "RDMA", "Bob", 11, "Jade" },
    { 0 },
  };
  static const TestSnapshot one[] = { { LANYARD_KEY_LOCAL, "2", "RDMA", "Bob", 11, "Jade" },
                                      { 0 } };
  static const TestSnapshot taken[] = { { LANYARD_KEY_LOCAL, "1", "VFIO", "Cy", 11, "Jade" },
                                        { LANYARD_KEY_LOCAL, "2", "RDMA", "Bob", 11, "Jade" },
                                        { 0 } };
  static const TestSnapshot swapped[] = {
    { LANYARD_KEY_LOCAL, "2", "BPF", "Ada", 10, "Opala" },
    { LANYARD_KEY_LOCAL, "1", "RDMA", "Bob", 12, "Jade" },
    { 0 },
  };
  PlansTest test;

  plans_test_set_up (&test);
  set_note (&test, &bpf, "b");
  set_note (&test, &rdma, "r");
  plans_test_set_star (&test, &rdma, LANYARD_STAR_GOING);
  follow (&test, 1, FALSE, both);
  assert_notes (&test, "1 BPF: b; 2 RDMA: r");
  follow (&test, 2, FALSE, one);
  assert_notes (&test, "1 BPF!: b; 2 RDMA: r");
  follow (&test, 2, FALSE, one);
  assert_notes (&test, "1 BPF!: b; 2 RDMA: r");
  follow (&test, 3, FALSE, taken);
  assert_notes (&test, "2 RDMA: r; gone:1 BPF!: b");
  follow (&test, 4, TRUE, swapped);
  assert_notes (&test, "1 RDMA: r; 2 BPF: b");
  plans_test_tear_down (&test);
}

/* A file of the version before gets what it lacks, and keeps what it has. */
static void
test_migration (void)
{
  PlansTest        test;
  g_autofree char *plan = NULL;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  g_assert_true (lanyard_database_execute (
    test.plans->database,
    "DROP TABLE note; DROP TABLE note_words; DROP TABLE decision; DROP TABLE shared;"
    "PRAGMA user_version = 3",
    NULL));
  reopen (&test);

  plan = plans_test_dump (&test);
  g_assert_cmpstr (plan, ==, "1 BPF going");
  assert_notes (&test, "");
  set_note (&test, &bpf, "Ask.");
  assert_notes (&test, "1 BPF: Ask.");
  plans_test_tear_down (&test);
}

static void
assert_found (PlansTest  *test,
              const char *conference,
              const char *query,
              const char *expected)
{
  g_autoptr (LanyardTerms) terms = lanyard_terms_new (query);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  notes = lanyard_plans_search_notes (test->plans, NULL, conference, terms, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    {
      const LanyardNote *note = g_ptr_array_index (notes, i);

      g_string_append_printf (text, "%s%s/%s", i > 0 ? " " : "", note->conference,
                              note->snapshot->title);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* What a backup brings back is found, too. */
static void
test_backup (void)
{
  PlansTest        test;
  g_autofree char *path = NULL;
  g_auto (LanyardPlansReport) report = { 0 };

  plans_test_set_up (&test);
  set_note (&test, &bpf, "Ask.");
  g_assert_true (lanyard_plans_back_up (test.plans, TODAY, NULL));
  plans_test_close (&test);
  path = plans_test_dup_path (&test, LANYARD_PLANS_FILE);
  store_test_flip (path, 0, 0xff);

  plans_test_open (&test, &report);
  g_assert_nonnull (report.restored);
  assert_notes (&test, "1 BPF: Ask.");
  assert_found (&test, PLANS_TEST_CONFERENCE, "ask", "plumbers/BPF");
  plans_test_tear_down (&test);
}

static void
test_search (void)
{
  static const struct
  {
    const char *query;
    const char *found;
  } rows[] = {
    { "", "" },
    { "pasid", "plumbers/VFIO plumbers/BPF" },
    { "PAS nest", "plumbers/BPF" },
    { "asid", "" },
    { "strasse", "plumbers/RDMA" },
    { "c++", "plumbers/VFIO" },
    { "**", "" },
    { "bpf", "" },
    { "pasid ada opala", "plumbers/BPF" },
    { "pasid bob", "" },
    { "c++ vfio", "plumbers/VFIO" },
    { "\" OR *", "" },
    { "🎉", "plumbers/RDMA" },
    { "aaaaaaaaaabbbbbbbbbbccccccccccddddd", "plumbers/RDMA" },
    { "aaaaaaaaaabbbbbbbbbbccccccccccddddx", "" },
  };
  PlansTest test;

  plans_test_set_up (&test);
  plans_test_put_conference (&test, "other");
  set_note (&test, &bpf, "Ask about **nested** paging without PASID.");
  set_note (&test, &rdma, "Straße 🎉 aaaaaaaaaabbbbbbbbbbccccccccccddddd");
  set_note (&test, &vfio, "pasid in libstdC++");
  set_note_in (&test, "other", &vfio, "Pasid elsewhere");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_found (&test, PLANS_TEST_CONFERENCE, rows[i].query, rows[i].found);

  assert_found (&test, NULL, "elsewhere", "other/VFIO");
  assert_found (&test, NULL, "asid", "");
  set_note (&test, &bpf, "Nothing");
  set_note (&test, &vfio, "");
  assert_found (&test, PLANS_TEST_CONFERENCE, "pasid", "");
  g_assert_true (lanyard_plans_set_removed (test.plans, "other", TRUE, NULL));
  assert_found (&test, NULL, "pasid", "");
  assert_found (&test, NULL, "nothing", "plumbers/BPF");
  plans_test_tear_down (&test);
}

/* Rows that were deleted with their conference leave no words behind. */
static void
test_words_go (void)
{
  PlansTest test;

  plans_test_set_up (&test);
  plans_test_put_conference (&test, "other");
  set_note_in (&test, "other", &vfio, "pasid");
  g_assert_true (lanyard_plans_delete (test.plans, "other", NULL));
  set_seen (&test, &bpf, LANYARD_SEEN_LATER);
  assert_found (&test, NULL, "pasid", "");
  set_note (&test, &bpf, "pasid");
  assert_found (&test, NULL, "pasid", "plumbers/BPF");
  plans_test_tear_down (&test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plans-notes/set", test_set);
  g_test_add_func ("/plans-notes/find", test_find);
  g_test_add_func ("/plans-notes/stamps", test_stamps);
  g_test_add_func ("/plans-notes/seen", test_seen);
  g_test_add_func ("/plans-notes/conferences", test_conferences);
  g_test_add_func ("/plans-notes/other-session", test_other_session);
  g_test_add_func ("/plans-notes/follow", test_follow);
  g_test_add_func ("/plans-notes/migration", test_migration);
  g_test_add_func ("/plans-notes/backup", test_backup);
  g_test_add_func ("/plans-notes/search", test_search);
  g_test_add_func ("/plans-notes/words-go", test_words_go);

  return g_test_run ();
}
