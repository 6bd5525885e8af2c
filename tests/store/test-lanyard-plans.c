/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plans.h"

#include <glib/gstdio.h>
#include <string.h>

#define CONFERENCE "plumbers"

/* A session as a test needs it. */
typedef struct
{
  const char *id;
  const char *title;
  const char *speakers;
  int         hour;
} Session;

typedef struct
{
  char         *directory;
  LanyardPlans *plans;
} Fixture;

static void
open_plans (Fixture            *fixture,
            LanyardPlansReport *report)
{
  g_autoptr (GError) error = NULL;

  fixture->plans = lanyard_plans_open (fixture->directory, report, &error);
  g_assert_no_error (error);
}

static void
put_conference (Fixture *fixture)
{
  LanyardConferenceFields fields = {
    .id = (char *)CONFERENCE,
    .title = (char *)"Plumbers",
    .city = (char *)"Lisbon",
    .start = 737000,
    .end = 737002,
    .address = (char *)"https://example.org/schedule.json",
    .checked = 100,
    .failed = LANYARD_NO_INSTANT,
  };

  g_assert_true (lanyard_plans_put_conference (fixture->plans, &fields, NULL));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_auto (LanyardPlansReport) report = { 0 };

  fixture->directory = g_dir_make_tmp ("lanyard-plans-XXXXXX", NULL);
  open_plans (fixture, &report);
  g_assert_null (report.kept);
  g_assert_false (report.read_only);
  put_conference (fixture);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->plans, lanyard_plans_close);
  remove_folder (fixture->directory);
  g_free (fixture->directory);
}

static void
reopen (Fixture            *fixture,
        LanyardPlansReport *report)
{
  g_clear_pointer (&fixture->plans, lanyard_plans_close);
  open_plans (fixture, report);
}

static LanyardSnapshot *
snapshot_new (const Session *session)
{
  LanyardSnapshot *snapshot = g_new0 (LanyardSnapshot, 1);

  snapshot->id = g_strdup (session->id);
  snapshot->key = g_strdup (session->id);
  snapshot->key_kind = LANYARD_KEY_LOCAL;
  snapshot->title = g_strdup (session->title);
  snapshot->speakers = g_strdup (session->speakers);
  snapshot->day = 737000;
  snapshot->start = session->hour != 0 ? session->hour * 3600 : LANYARD_NO_INSTANT;
  snapshot->duration = 30;
  snapshot->room = g_strdup ("Opala");
  return snapshot;
}

static GPtrArray *
snapshots_new (const Session *sessions)
{
  GPtrArray *snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_snapshot_free);

  for (const Session *session = sessions; session->id != NULL; session++)
    g_ptr_array_add (snapshots, snapshot_new (session));
  return snapshots;
}

static void
set_star (Fixture       *fixture,
          const Session *session,
          LanyardStar    star)
{
  g_autoptr (LanyardSnapshot) snapshot = snapshot_new (session);
  g_autoptr (GError) error = NULL;

  g_assert_true (
    lanyard_plans_set_star (fixture->plans, CONFERENCE, snapshot, star, &error));
  g_assert_no_error (error);
}

/* The plan as text: "id=star" with "!" for what is gone, in order of ids. */
static char *
dump (Fixture *fixture)
{
  g_autoptr (GPtrArray) entries =
              lanyard_plans_list_entries (fixture->plans, CONFERENCE, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%s%s=%s%s", text->len > 0 ? " " : "", entry->snapshot->id,
                              lanyard_star_to_name (entry->star), entry->gone ? "!" : "");
    }
  return g_strdup (text->str);
}

static void
assert_plan (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *text = dump (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static void
update (Fixture       *fixture,
        gint64         generation,
        gboolean       renumbered,
        const Session *sessions,
        LanyardChange *change)
{
  g_autoptr (GPtrArray) snapshots = snapshots_new (sessions);
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (change != NULL)
    g_ptr_array_add (changes, change);
  g_assert_true (lanyard_plans_update (fixture->plans, CONFERENCE, generation, renumbered,
                                       snapshots, changes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (lanyard_plans_get_generation (fixture->plans, CONFERENCE), ==, generation);
}

static const Session bpf = { "1", "BPF", "Alexei", 10 };
static const Session rdma = { "2", "RDMA", "Leon", 11 };
static const Session vfio = { "3", "VFIO", "Alex", 15 };

static void
test_stars (Fixture      *fixture,
            gconstpointer data)
{
  g_auto (LanyardPlansReport) report = { 0 };

  assert_plan (fixture, "");
  set_star (fixture, &bpf, LANYARD_STAR_GOING);
  set_star (fixture, &rdma, LANYARD_STAR_MAYBE);
  set_star (fixture, &vfio, LANYARD_STAR_HIDDEN);
  set_star (fixture, &bpf, LANYARD_STAR_MAYBE);
  assert_plan (fixture, "1=maybe 2=maybe 3=hidden");
  set_star (fixture, &rdma, LANYARD_STAR_OFF);
  assert_plan (fixture, "1=maybe 3=hidden");
  reopen (fixture, &report);
  assert_plan (fixture, "1=maybe 3=hidden");
}

/* A star belongs to a conference that is known. */
static void
test_unknown_conference (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (LanyardSnapshot) snapshot = snapshot_new (&bpf);
  g_autoptr (GError) error = NULL;

  g_assert_false (
    lanyard_plans_set_star (fixture->plans, "other", snapshot, LANYARD_STAR_GOING, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND);
}

static LanyardChange *
change_new (const Session *before,
            const Session *after)
{
  g_autoptr (LanyardSnapshot) first = before != NULL ? snapshot_new (before) : NULL;
  g_autoptr (LanyardSnapshot) second = after != NULL ? snapshot_new (after) : NULL;

  return lanyard_change_new (first, second);
}

static void
test_vanish_and_return (Fixture      *fixture,
                        gconstpointer data)
{
  const Session all[] = { bpf, rdma, vfio, { NULL } };
  const Session less[] = { rdma, vfio, { NULL } };
  g_autoptr (LanyardChange) back = change_new (NULL, &bpf);

  set_star (fixture, &bpf, LANYARD_STAR_GOING);
  set_star (fixture, &rdma, LANYARD_STAR_MAYBE);
  update (fixture, 1, FALSE, all, NULL);
  assert_plan (fixture, "1=going 2=maybe");
  update (fixture, 2, FALSE, less, NULL);
  assert_plan (fixture, "1=going! 2=maybe");
  /* a second time it is the same */
  update (fixture, 2, FALSE, less, NULL);
  assert_plan (fixture, "1=going! 2=maybe");
  /* a star of what is gone can be another, and it is gone still */
  set_star (fixture, &bpf, LANYARD_STAR_MAYBE);
  assert_plan (fixture, "1=maybe! 2=maybe");
  update (fixture, 3, FALSE, all, back);
  assert_plan (fixture, "1=maybe 2=maybe");
}

/* Ids that were given anew name other sessions: stars stay on titles. */
static void
test_renumbered (Fixture      *fixture,
                 gconstpointer data)
{
  const Session renumbered[] = {
    { "2", "BPF", "Alexei", 10 },
    { "1", "VFIO", "Alex", 15 },
    { NULL },
  };

  set_star (fixture, &bpf, LANYARD_STAR_GOING);
  set_star (fixture, &rdma, LANYARD_STAR_MAYBE);
  update (fixture, 1, TRUE, renumbered, NULL);
  assert_plan (fixture, "2=going gone:2=maybe!");
}

static void
assert_changes (Fixture *fixture,
                guint    count,
                gint64   from,
                gint64   to)
{
  g_autoptr (GPtrArray) changes =
              lanyard_plans_list_changes (fixture->plans, CONFERENCE, NULL);

  g_assert_cmpuint (changes->len, ==, count);
  if (count == 1)
    {
      LanyardChange *change = g_ptr_array_index (changes, 0);

      g_assert_cmpint (lanyard_change_get_before (change)->start, ==, from * 3600);
      g_assert_cmpint (lanyard_change_get_after (change)->start, ==, to * 3600);
    }
}

/* However many updates there were, it is one change: oldest unseen to newest. */
static void
test_changes (Fixture      *fixture,
              gconstpointer data)
{
  const Session at_noon = { "1", "BPF", "Alexei", 12 };
  const Session at_five = { "1", "BPF", "Alexei", 17 };
  const Session first[] = { at_noon, { NULL } };
  const Session second[] = { at_five, { NULL } };
  const Session third[] = { bpf, { NULL } };
  g_autoptr (LanyardChange) one = change_new (&bpf, &at_noon);
  g_autoptr (LanyardChange) two = change_new (&at_noon, &at_five);
  g_autoptr (LanyardChange) three = change_new (&at_five, &bpf);

  update (fixture, 1, FALSE, first, one);
  assert_changes (fixture, 1, 10, 12);
  /* one that was taken over already isn't taken twice */
  update (fixture, 1, FALSE, first, two);
  assert_changes (fixture, 1, 10, 12);
  update (fixture, 2, FALSE, second, two);
  assert_changes (fixture, 1, 10, 17);
  update (fixture, 3, FALSE, third, three);
  assert_changes (fixture, 0, 0, 0);
}

static void
test_acknowledge (Fixture      *fixture,
                  gconstpointer data)
{
  const Session sessions[] = { bpf, rdma, { NULL } };
  g_autoptr (LanyardChange) one = change_new (NULL, &bpf);
  g_autoptr (LanyardChange) two = change_new (NULL, &rdma);

  update (fixture, 1, FALSE, sessions, one);
  update (fixture, 2, FALSE, sessions, two);
  assert_changes (fixture, 2, 0, 0);
  g_assert_true (lanyard_plans_acknowledge (fixture->plans, CONFERENCE, "none", NULL));
  assert_changes (fixture, 2, 0, 0);
  g_assert_true (lanyard_plans_acknowledge (fixture->plans, CONFERENCE, "1", NULL));
  g_assert_true (lanyard_plans_acknowledge (fixture->plans, CONFERENCE, NULL, NULL));
  assert_changes (fixture, 0, 0, 0);
}

static const LanyardConferenceFields *
get_fields (GPtrArray *conferences)
{
  g_assert_cmpuint (conferences->len, ==, 1);
  return lanyard_conference_get_fields (g_ptr_array_index (conferences, 0));
}

static void
test_conferences (Fixture      *fixture,
                  gconstpointer data)
{
  const Session at_noon = { "1", "BPF", "Alexei", 12 };
  const Session sessions[] = { at_noon, { NULL } };
  g_autoptr (LanyardChange) change = change_new (&bpf, &at_noon);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  const LanyardConferenceFields *fields;

  set_star (fixture, &bpf, LANYARD_STAR_GOING);
  update (fixture, 1, FALSE, sessions, change);
  before = lanyard_plans_list_conferences (fixture->plans, NULL);
  fields = get_fields (before);
  g_assert_cmpstr (fields->title, ==, "Plumbers");
  g_assert_cmpstr (fields->city, ==, "Lisbon");
  g_assert_null (fields->venue);
  g_assert_cmpuint (fields->start, ==, 737000);
  g_assert_cmpint (fields->checked, ==, 100);
  g_assert_cmpint (fields->failed, ==, LANYARD_NO_INSTANT);
  g_assert_cmpuint (fields->n_starred, ==, 1);
  g_assert_cmpuint (fields->n_unseen, ==, 1);
  g_assert_false (fields->removed);

  g_assert_true (
    lanyard_plans_set_checked (fixture->plans, CONFERENCE, 100, 200, "No answer.", NULL));
  g_assert_true (lanyard_plans_set_address (fixture->plans, CONFERENCE, "https://b.org/", NULL));
  g_assert_true (
    lanyard_plans_set_time_zone (fixture->plans, CONFERENCE, "Europe/Lisbon", NULL));
  g_assert_true (lanyard_plans_set_removed (fixture->plans, CONFERENCE, TRUE, NULL));
  after = lanyard_plans_list_conferences (fixture->plans, NULL);
  fields = get_fields (after);
  g_assert_cmpint (fields->failed, ==, 200);
  g_assert_cmpstr (fields->failure, ==, "No answer.");
  g_assert_cmpstr (fields->address, ==, "https://b.org/");
  g_assert_cmpstr (fields->time_zone, ==, "Europe/Lisbon");
  g_assert_true (fields->removed);
  assert_plan (fixture, "1=going");

  /* added again, it is there again with its plan */
  put_conference (fixture);
  assert_plan (fixture, "1=going");
  g_assert_true (lanyard_plans_delete (fixture->plans, CONFERENCE, NULL));
  nothing = lanyard_plans_list_conferences (fixture->plans, NULL);
  g_assert_cmpuint (nothing->len, ==, 0);
  assert_plan (fixture, "");
}

static void
test_current (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *first = lanyard_plans_dup_current (fixture->plans);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_null (first);
  g_assert_true (lanyard_plans_set_current (fixture->plans, CONFERENCE, NULL));
  second = lanyard_plans_dup_current (fixture->plans);
  g_assert_cmpstr (second, ==, CONFERENCE);
  /* one that isn't known any more isn't the current one */
  g_assert_true (lanyard_plans_delete (fixture->plans, CONFERENCE, NULL));
  third = lanyard_plans_dup_current (fixture->plans);
  g_assert_null (third);
}

/* One is the sample as long as nothing of the user's is in it. */
static void
test_sample (Fixture      *fixture,
             gconstpointer data)
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
  g_autoptr (GPtrArray) before = lanyard_plans_list_conferences (fixture->plans, NULL);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_false (get_fields (before)->sample);
  g_assert_true (lanyard_plans_set_sample (fixture->plans, CONFERENCE, TRUE, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) list = NULL;

      set_star (fixture, &bpf, rows[i].star);
      list = lanyard_plans_list_conferences (fixture->plans, NULL);
      g_assert_cmpint (get_fields (list)->sample, ==, rows[i].sample);
    }

  set_star (fixture, &bpf, LANYARD_STAR_OFF);
  g_assert_true (lanyard_plans_set_sample (fixture->plans, "another", FALSE, NULL));
  g_assert_true (lanyard_plans_set_sample (fixture->plans, CONFERENCE, FALSE, NULL));
  after = lanyard_plans_list_conferences (fixture->plans, NULL);
  g_assert_false (get_fields (after)->sample);
}

static guint
count_backups (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->directory, "backups", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (folder) != NULL)
    count++;
  return count;
}

static void
test_backups (Fixture      *fixture,
              gconstpointer data)
{
  for (LanyardDate today = 737000; today < 737010; today++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (lanyard_plans_back_up (fixture->plans, today, &error));
      g_assert_true (lanyard_plans_back_up (fixture->plans, today, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count_backups (fixture), ==, MIN (today - 737000 + 1, 7));
    }
}

static void
damage (Fixture *fixture,
        gsize    from,
        gsize    n)
{
  g_autofree char *path = g_build_filename (fixture->directory, "plan.db", NULL);
  g_autofree char *content = NULL;
  gsize            size;

  g_clear_pointer (&fixture->plans, lanyard_plans_close);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  for (gsize i = from; i < MIN (from + n, size); i++)
    content[i] = (char)~content[i];
  g_assert_true (g_file_set_contents (path, content, (gssize)size, NULL));
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_auto (LanyardPlansReport) report = { 0 };
  g_auto (LanyardPlansReport) again = { 0 };

  set_star (fixture, &bpf, LANYARD_STAR_GOING);
  g_assert_true (lanyard_plans_back_up (fixture->plans, 737000, NULL));
  set_star (fixture, &rdma, LANYARD_STAR_GOING);
  damage (fixture, 0, 4096);
  open_plans (fixture, &report);
  g_assert_true (g_file_test (report.kept, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (report.restored, G_FILE_TEST_EXISTS));
  assert_plan (fixture, "1=going");

  /* a second time the first file that was kept isn't written over */
  damage (fixture, 0, 4096);
  open_plans (fixture, &again);
  g_assert_cmpstr (again.kept, !=, report.kept);
  assert_plan (fixture, "1=going");
}

static void
test_damaged_without_backup (Fixture      *fixture,
                             gconstpointer data)
{
  g_auto (LanyardPlansReport) report = { 0 };

  set_star (fixture, &bpf, LANYARD_STAR_GOING);
  damage (fixture, 0, 100);
  open_plans (fixture, &report);
  g_assert_nonnull (report.kept);
  g_assert_null (report.restored);
  put_conference (fixture);
  assert_plan (fixture, "");
}

/* Wherever a byte is another, the file is good, or kept and replaced. */
static void
test_flipped_bytes (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "plan.db", NULL);

  set_star (fixture, &bpf, LANYARD_STAR_GOING);
  g_assert_true (lanyard_plans_back_up (fixture->plans, 737000, NULL));
  for (guint i = 0; i < 60; i++)
    {
      g_auto (LanyardPlansReport) report = { 0 };
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      damage (fixture, (gsize)g_test_rand_int_range (0, 20000), 1);
      fixture->plans = lanyard_plans_open (fixture->directory, &report, &error);
      if (fixture->plans == NULL)
        {
          /* the version number, say: a later Lanyard's file is left alone */
          g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_TOO_NEW);
          g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
          g_unlink (path);
          open_plans (fixture, &report);
        }
      text = dump (fixture);
      g_assert_nonnull (text);
    }
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture      *fixture,
                  gconstpointer data);
  } tests[] = {
    { "/plans/stars", test_stars },
    { "/plans/unknown-conference", test_unknown_conference },
    { "/plans/vanish-and-return", test_vanish_and_return },
    { "/plans/renumbered", test_renumbered },
    { "/plans/changes", test_changes },
    { "/plans/acknowledge", test_acknowledge },
    { "/plans/conferences", test_conferences },
    { "/plans/current", test_current },
    { "/plans/sample", test_sample },
    { "/plans/backups", test_backups },
    { "/plans/damaged", test_damaged },
    { "/plans/damaged-without-backup", test_damaged_without_backup },
    { "/plans/flipped-bytes", test_flipped_bytes },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
