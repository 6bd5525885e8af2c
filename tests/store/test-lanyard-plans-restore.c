/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plans-private.h"

#include "plans-test.h"
#include "store-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define LOCAL LANYARD_KEY_LOCAL

/* 2018-11-02 and the days after it. */
#define TODAY ((LanyardDate)737000)

static const TestSnapshot sessions[] = {
  { LOCAL, "1", "BPF", "Ada", 10, "A" },
  { LOCAL, "2", "RDMA", "Bob", 11, "B" },
  { LOCAL, "3", "VFIO", "Cy", 12, "C" },
  { LOCAL, "4", "Toolchains", "Dee", 13, "D" },
  { LOCAL, "5", "Tracing", "Eve", 14, "E" },
};

static void
star (PlansTest *test,
      guint      session)
{
  plans_test_set_star (test, &sessions[session], LANYARD_STAR_GOING);
}

static void
back_up (PlansTest  *test,
         LanyardDate today)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_plans_back_up (test->plans, today, &error));
  g_assert_no_error (error);
}

static guint
count_stars (PlansTest *test)
{
  g_autoptr (GPtrArray) entries =
              lanyard_plans_list_entries (test->plans, PLANS_TEST_CONFERENCE, NULL);

  return entries->len;
}

static char *
dup_backup (PlansTest  *test,
            LanyardDate day)
{
  g_autofree char *date = lanyard_date_to_iso (day);
  g_autofree char *name = g_strdup_printf ("backups/plan-%s.db", date);

  return plans_test_dup_path (test, name);
}

static void
spoil (const char *path)
{
  store_test_flip (path, 0, 0xff);
}

static guint
count_files (PlansTest  *test,
             const char *folder,
             const char *part)
{
  g_autofree char *path = plans_test_dup_path (test, folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint       count = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    count += strstr (name, part) != NULL;
  return count;
}

/* Three days with a backup each, of one, two and three stars; four stars. */
static void
set_up_days (PlansTest *test)
{
  plans_test_set_up (test);
  for (guint i = 0; i < 3; i++)
    {
      star (test, i);
      back_up (test, TODAY + i);
    }
  star (test, 3);
  plans_test_close (test);
}

/* What is taken is the newest backup that is good. */
static void
test_newest_good (void)
{
  static const struct
  {
    gboolean spoiled[3]; /* the backups, by day */
    guint    n_stars;
  } rows[] = {
    { { FALSE, FALSE, FALSE }, 3 },
    { { FALSE, FALSE, TRUE }, 2 },
    { { FALSE, TRUE, TRUE }, 1 },
    { { FALSE, TRUE, FALSE }, 3 },
    { { TRUE, TRUE, TRUE }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlansTest        test;
      g_autofree char *path = NULL;
      g_autofree char *backup = NULL;
      g_auto (LanyardPlansReport) report = { 0 };
      g_autoptr (GBytes) bad = NULL;
      g_autoptr (GBytes) kept = NULL;
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;

      set_up_days (&test);
      path = plans_test_dup_path (&test, "plan.db");
      for (guint day = 0; day < 3; day++)
        {
          g_autofree char *name = dup_backup (&test, TODAY + day);

          if (rows[i].spoiled[day])
            spoil (name);
          if (day + 1 == rows[i].n_stars)
            backup = g_strdup (name);
        }
      if (backup != NULL)
        before = store_test_read (backup);
      spoil (path);
      bad = store_test_read (path);

      plans_test_open (&test, &report);
      g_assert_cmpstr (report.restored, ==, backup);
      kept = store_test_read (report.kept);
      g_assert_true (g_bytes_equal (bad, kept));
      if (backup != NULL)
        {
          after = store_test_read (backup);
          g_assert_true (g_bytes_equal (before, after));
          g_assert_cmpuint (count_stars (&test), ==, rows[i].n_stars);
          star (&test, 4);
        }
      plans_test_put_conference (&test, "another");
      plans_test_close (&test);
      plans_test_open (&test, NULL);
      plans_test_tear_down (&test);
    }
}

/* Every file that was put aside has a name of its own. */
static void
test_again_and_again (void)
{
  PlansTest        test;
  g_autofree char *path = NULL;

  set_up_days (&test);
  path = plans_test_dup_path (&test, "plan.db");
  for (guint i = 1; i <= 12; i++)
    {
      g_auto (LanyardPlansReport) report = { 0 };
      g_autofree char *expected = g_strdup_printf ("%s.damaged-%u", path, i);

      spoil (path);
      plans_test_open (&test, &report);
      g_assert_cmpstr (report.kept, ==, expected);
      g_assert_cmpuint (count_files (&test, ".", "damaged-"), ==, i);
      plans_test_close (&test);
    }
  plans_test_tear_down (&test);
}

static void
star_and_vanish (gpointer data)
{
  PlansTest *test = data;

  plans_test_open (test, NULL);
  star (test, 4);
}

/* What of a plan may be there when a process begins: @db and @wal say whether
 * plan.db and its WAL are there, with what was in them. */
static void
test_lost (void)
{
  static const struct
  {
    const char *name;
    gboolean    empty;    /* plan.db is there, but nothing in it */
    gboolean    wal;      /* a process ended with a WAL beside it */
    gboolean    moved;    /* plan.db was put aside, and no more was done */
    gboolean    backups;  /* there are backups */
    gboolean    restored; /* what is expected */
    gboolean    kept;
  } rows[] = {
    { "it was deleted", FALSE, FALSE, FALSE, TRUE, TRUE, FALSE },
    { "it was deleted, its WAL wasn't", FALSE, TRUE, FALSE, TRUE, TRUE, TRUE },
    { "it was cut off", TRUE, FALSE, FALSE, TRUE, TRUE, TRUE },
    { "it was cut off, its WAL wasn't", TRUE, TRUE, FALSE, TRUE, TRUE, TRUE },
    { "it was put aside", FALSE, FALSE, TRUE, TRUE, TRUE, TRUE },
    { "it was put aside, its WAL wasn't yet", FALSE, TRUE, TRUE, TRUE, TRUE, TRUE },
    { "it was put aside, and there is no backup", FALSE, TRUE, TRUE, FALSE, FALSE, TRUE },
    { "nothing was there", FALSE, FALSE, FALSE, FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlansTest        test;
      g_autofree char *path = NULL;
      g_autofree char *wal = NULL;
      g_autofree char *shm = NULL;
      g_autofree char *aside = NULL;
      g_auto (LanyardPlansReport) report = { 0 };

      g_test_message ("%s", rows[i].name);
      set_up_days (&test);
      path = plans_test_dup_path (&test, "plan.db");
      wal = g_strconcat (path, "-wal", NULL);
      shm = g_strconcat (path, "-shm", NULL);
      aside = g_strconcat (path, ".damaged-1", NULL);
      if (rows[i].wal)
        store_test_fork (star_and_vanish, &test);
      store_test_wait_for_children ();
      g_unlink (shm);
      if (rows[i].moved)
        g_assert_cmpint (g_rename (path, aside), ==, 0);
      g_unlink (path);
      if (rows[i].empty)
        g_assert_true (g_file_set_contents (path, "", 0, NULL));
      for (guint day = 0; day < 3 && !rows[i].backups; day++)
        {
          g_autofree char *backup = dup_backup (&test, TODAY + day);

          g_unlink (backup);
        }

      plans_test_open (&test, &report);
      g_assert_cmpint (report.restored != NULL, ==, rows[i].restored);
      g_assert_cmpint (report.kept != NULL, ==, rows[i].kept);
      if (rows[i].kept)
        g_assert_cmpstr (report.kept, ==, aside);
      g_assert_cmpuint (count_stars (&test), ==, rows[i].restored ? 3 : 0);
      g_assert_cmpuint (count_files (&test, ".", "damaged-1-wal"), ==, rows[i].wal);
      g_assert_cmpuint (count_files (&test, ".", "damaged-2"), ==, 0);
      plans_test_tear_down (&test);
    }
}

/* A file of a later Lanyard is left alone, with backups or without. */
static void
test_too_new (void)
{
  PlansTest        test;
  g_autofree char *path = NULL;
  g_auto (LanyardPlansReport) report = { 0 };
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  set_up_days (&test);
  path = plans_test_dup_path (&test, "plan.db");
  plans_test_open (&test, NULL);
  g_assert_true (lanyard_database_execute (test.plans->database, "PRAGMA user_version = 9", NULL));
  plans_test_close (&test);

  before = store_test_read (path);
  g_assert_null (lanyard_plans_open (test.folder, &report, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_TOO_NEW);
  g_assert_null (report.kept);
  g_assert_null (report.restored);
  after = store_test_read (path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_files (&test, ".", "damaged"), ==, 0);
  plans_test_tear_down (&test);
}

/* Where nothing can be put aside nothing is touched. */
static void
test_read_only (void)
{
  PlansTest        test;
  g_autofree char *path = NULL;
  g_auto (LanyardPlansReport) report = { 0 };
  g_autoptr (GError) error = NULL;

  set_up_days (&test);
  path = plans_test_dup_path (&test, "plan.db");
  spoil (path);
  if (store_test_begin_read_only (test.folder))
    {
      g_assert_null (lanyard_plans_open (test.folder, &report, &error));
      g_assert_cmpint (error->domain, ==, LANYARD_STORE_ERROR);
      g_assert_null (report.kept);
      store_test_end_read_only (test.folder);
    }
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  plans_test_tear_down (&test);
}

static void
open_and_star (gpointer data)
{
  PlansTest *test = data;
  g_auto (LanyardPlansReport) report = { 0 };

  plans_test_open (test, &report);
  g_assert_cmpuint (count_stars (test), >=, 3);
  star (test, 4);
  plans_test_close (test);
}

/* Several processes find the same damage: one of them mends it. */
static void
test_processes (void)
{
  for (guint round = 0; round < 5; round++)
    {
      PlansTest        test;
      g_autofree char *path = NULL;

      set_up_days (&test);
      path = plans_test_dup_path (&test, "plan.db");
      spoil (path);
      for (guint i = 0; i < 4; i++)
        store_test_fork (open_and_star, &test);
      store_test_wait_for_children ();

      plans_test_open (&test, NULL);
      g_assert_cmpuint (count_stars (&test), ==, 4);
      g_assert_cmpuint (count_files (&test, ".", "damaged-"), ==, 1);
      plans_test_tear_down (&test);
    }
}

/* While somebody has it open nothing is taken from under them. */
static void
test_in_use (void)
{
  PlansTest        test;
  g_autofree char *path = NULL;
  g_auto (LanyardPlansReport) report = { 0 };
  g_autoptr (GError) error = NULL;

  set_up_days (&test);
  path = plans_test_dup_path (&test, "plan.db");
  plans_test_open (&test, NULL);
  spoil (path);
  g_assert_null (lanyard_plans_open (test.folder, &report, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_BUSY);
  g_assert_cmpuint (count_files (&test, ".", "damaged"), ==, 0);

  plans_test_close (&test);
  plans_test_open (&test, &report);
  g_assert_nonnull (report.restored);
  plans_test_tear_down (&test);
}

/* Seven are kept, of whatever days; what else is there stays. */
static void
test_rotation (void)
{
  PlansTest        test;
  g_autofree char *note = NULL;
  g_autofree char *other = NULL;

  plans_test_set_up (&test);
  back_up (&test, TODAY);
  note = plans_test_dup_path (&test, "backups/plan-of-mine.db");
  other = plans_test_dup_path (&test, "backups/plan-2018-11-03.db.bak");
  g_assert_true (g_file_set_contents (note, "x", 1, NULL));
  g_assert_true (g_file_set_contents (other, "x", 1, NULL));

  for (guint i = 0; i < 10; i++)
    {
      LanyardDate      today = TODAY + i * 3;
      g_autofree char *path = dup_backup (&test, today);
      g_autofree char *oldest = dup_backup (&test, today - 6 * 3);
      g_autofree char *too_old = dup_backup (&test, today - 7 * 3);
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;

      back_up (&test, today);
      first = store_test_read (path);
      plans_test_set_star (&test, &sessions[0], i % 2 ? LANYARD_STAR_OFF : LANYARD_STAR_GOING);
      back_up (&test, today);
      second = store_test_read (path);
      g_assert_true (g_bytes_equal (first, second));
      g_assert_cmpint (g_file_test (oldest, G_FILE_TEST_EXISTS), ==, i >= 6);
      g_assert_false (g_file_test (too_old, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (count_files (&test, "backups", "plan-"), ==, MIN (i + 1, 7) + 2);
    }
  g_assert_cmpuint (count_files (&test, "backups", "part"), ==, 0);
  plans_test_tear_down (&test);
}

/* What a process that ended left of a backup is no backup. */
static void
test_unfinished_backup (void)
{
  PlansTest        test;
  g_autofree char *part = NULL;
  g_autofree char *folder = NULL;

  plans_test_set_up (&test);
  folder = plans_test_dup_path (&test, "backups");
  part = plans_test_dup_path (&test, "backups/part");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (part, "half of", -1, NULL));
  back_up (&test, TODAY);
  g_assert_cmpuint (count_files (&test, "backups", ""), ==, 1);
  plans_test_tear_down (&test);
}

/* Wherever a byte is another one, the file is good still, or it is kept as it
 * is and replaced, or it is a later version's and left alone. */
static void
test_flipped_bytes (void)
{
  PlansTest        test;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) good = NULL;
  guint n_kept = 0;

  set_up_days (&test);
  path = plans_test_dup_path (&test, "plan.db");
  good = store_test_read (path);
  for (gsize at = 0; at < g_bytes_get_size (good); at += at < 100 ? 1 : 293)
    {
      g_auto (LanyardPlansReport) report = { 0 };
      g_autoptr (GBytes) bad = NULL;
      g_autoptr (GBytes) now = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *dump = NULL;

      store_test_write (path, good);
      store_test_flip (path, at, (guint8)g_test_rand_int_range (1, 256));
      bad = store_test_read (path);
      test.plans = lanyard_plans_open (test.folder, &report, &error);
      if (test.plans == NULL)
        {
          g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_TOO_NEW);
          now = store_test_read (path);
          g_assert_true (g_bytes_equal (bad, now));
          continue;
        }

      dump = plans_test_dump (&test);
      if (report.kept != NULL)
        {
          n_kept++;
          now = store_test_read (report.kept);
          g_assert_true (g_bytes_equal (bad, now));
          g_assert_cmpuint (count_stars (&test), ==, 3);
          g_unlink (report.kept);
        }
      plans_test_close (&test);
    }
  g_assert_cmpuint (n_kept, >, 0);
  plans_test_tear_down (&test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plans-restore/processes", test_processes);
  g_test_add_func ("/plans-restore/lost", test_lost);
  g_test_add_func ("/plans-restore/newest-good", test_newest_good);
  g_test_add_func ("/plans-restore/again-and-again", test_again_and_again);
  g_test_add_func ("/plans-restore/too-new", test_too_new);
  g_test_add_func ("/plans-restore/read-only", test_read_only);
  g_test_add_func ("/plans-restore/in-use", test_in_use);
  g_test_add_func ("/plans-restore/rotation", test_rotation);
  g_test_add_func ("/plans-restore/unfinished-backup", test_unfinished_backup);
  g_test_add_func ("/plans-restore/flipped-bytes", test_flipped_bytes);

  return g_test_run ();
}
