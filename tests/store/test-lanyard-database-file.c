/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "database-test.h"

#include "store-test.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

/* A path that doesn't begin at the root is one all the same. */
static void
test_relative (void)
{
  DatabaseTest     fixture;
  g_autofree char *here = g_get_current_dir ();

  database_test_set_up (&fixture);
  database_test_add (fixture.database, "One");
  g_clear_pointer (&fixture.database, lanyard_database_close);

  g_assert_cmpint (g_chdir (fixture.folder), ==, 0);
  fixture.database = database_test_open_good ("a 100% good? #1 ☕.db", &database_test_spec);
  g_assert_cmpint (g_chdir (here), ==, 0);
  g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 1);
  database_test_tear_down (&fixture);
}

static gboolean
add_two (LanyardDatabase *database,
         gpointer         data,
         GError         **error)
{
  return lanyard_database_run (database, error, ADD, "s", "two");
}

/* Where nothing can be written everything is read, also what a process that
 * ended suddenly left in the WAL; with and without the index beside it. */
static void
test_read_only (void)
{
  static const struct
  {
    gboolean wal;
    gboolean shm;
  } rows[] = { { FALSE, FALSE }, { TRUE, TRUE }, { TRUE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DatabaseTest     fixture;
      g_autofree char *shm = NULL;
      g_autoptr (GError) error = NULL;

      database_test_set_up (&fixture);
      database_test_add (fixture.database, "one");
      g_clear_pointer (&fixture.database, lanyard_database_close);
      if (rows[i].wal)
        store_test_fork (database_test_add_and_vanish, fixture.path);
      store_test_wait_for_children ();
      shm = g_strconcat (fixture.path, "-shm", NULL);
      if (!rows[i].shm)
        g_unlink (shm);

      if (store_test_begin_read_only (fixture.folder))
        {
          fixture.database = database_test_open_good (fixture.path, &database_test_spec);
          g_assert_true (lanyard_database_is_read_only (fixture.database));
          g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==,
                           rows[i].wal ? 2 : 1);
          g_assert_true (lanyard_database_check (fixture.database, NULL));
          g_assert_false (lanyard_database_transact (fixture.database, add_two, NULL, &error));
          g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY);
          g_clear_pointer (&fixture.database, lanyard_database_close);
          store_test_end_read_only (fixture.folder);
        }
      database_test_tear_down (&fixture);
    }
}

static void
let_no_file_grow (void)
{
  const struct rlimit none = { 0, 0 };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
}

static void
read_without_room (gpointer path)
{
  LanyardDatabase *database;
  g_autoptr (GError) error = NULL;

  let_no_file_grow ();
  database = database_test_open_good (path, &database_test_spec);
  g_assert_true (lanyard_database_is_read_only (database));
  g_assert_cmpint (database_test_get_number (database, COUNT), ==, 2);
  g_assert_false (lanyard_database_run (database, &error, ADD, "s", "three"));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY);
}

static void
make_without_room (gpointer path)
{
  g_autoptr (GError) error = NULL;

  let_no_file_grow ();
  g_assert_null (lanyard_database_open (path, &database_test_spec, &error));
  g_assert_cmpint (error->domain, ==, LANYARD_STORE_ERROR);
  g_assert_cmpint (error->code, !=, LANYARD_STORE_ERROR_DAMAGED);
  g_assert_cmpint (error->code, !=, LANYARD_STORE_ERROR_READ_ONLY);
}

/* Where no file can grow any more, all is read, too, and nothing seems to be
 * damaged. */
static void
test_no_room (void)
{
  DatabaseTest fixture;
  g_autofree char *new = NULL;

  database_test_set_up (&fixture);
  database_test_add (fixture.database, "one");
  g_clear_pointer (&fixture.database, lanyard_database_close);
  store_test_fork (database_test_add_and_vanish, fixture.path);
  store_test_wait_for_children ();

  new = g_build_filename (fixture.folder, "new.db", NULL);
  store_test_fork (read_without_room, fixture.path);
  store_test_fork (make_without_room, new);
  store_test_wait_for_children ();

  fixture.database = database_test_open_good (fixture.path, &database_test_spec);
  g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 2);
  lanyard_database_close (fixture.database);
  fixture.database = database_test_open_good (new, &database_test_spec);
  database_test_tear_down (&fixture);
}

/* In a folder that can't be written nothing is made, and nothing of an older
 * version brought up to date. */
static void
test_read_only_refused (void)
{
  const char *const   first[] = { database_test_migrations[0], NULL };
  LanyardDatabaseSpec older = { first, 4711, TRUE };
  DatabaseTest        fixture;
  g_autofree char *new = NULL;

  database_test_set_up (&fixture);
  new = g_build_filename (fixture.folder, "new.db", NULL);
  lanyard_database_close (fixture.database);
  g_unlink (fixture.path);
  fixture.database = database_test_open_good (fixture.path, &older);
  g_clear_pointer (&fixture.database, lanyard_database_close);

  if (store_test_begin_read_only (fixture.folder))
    {
      database_test_assert_refused (new, &database_test_spec, LANYARD_STORE_ERROR_READ_ONLY);
      database_test_assert_refused (fixture.path, &database_test_spec,
                                    LANYARD_STORE_ERROR_READ_ONLY);
      store_test_end_read_only (fixture.folder);
    }
  database_test_tear_down (&fixture);
}

/* A file that is ours to read alone, in a folder that can be written. */
static void
test_read_only_file (void)
{
  DatabaseTest fixture;

  database_test_set_up (&fixture);
  database_test_add (fixture.database, "one");
  g_clear_pointer (&fixture.database, lanyard_database_close);
  g_assert_cmpint (g_chmod (fixture.path, 0444), ==, 0);
  if (store_test_begin_read_only (fixture.folder))
    {
      fixture.database = database_test_open_good (fixture.path, &database_test_spec);
      g_assert_true (lanyard_database_is_read_only (fixture.database));
      g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 1);
      g_clear_pointer (&fixture.database, lanyard_database_close);
      store_test_end_read_only (fixture.folder);
    }
  database_test_tear_down (&fixture);
}

/* A folder in the file's place, and a place that isn't there. */
static void
test_no_file (void)
{
  DatabaseTest     fixture;
  g_autofree char *missing = NULL;
  g_autoptr (GError) error = NULL;

  database_test_set_up (&fixture);
  missing = g_build_filename (fixture.folder, "missing", "plan.db", NULL);
  database_test_assert_refused (missing, &database_test_spec, LANYARD_STORE_ERROR_READ_ONLY);
  g_assert_null (lanyard_database_open (fixture.folder, &database_test_spec, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_FAILED);
  database_test_tear_down (&fixture);
}

/* A byte of the head that is another one: refused as damaged or too new, or
 * of no matter to what is in it; never changed where it is refused. */
static void
test_damaged_head (void)
{
  DatabaseTest fixture;
  g_autoptr (GBytes) good = NULL;

  database_test_set_up (&fixture);
  database_test_add (fixture.database, "One");
  g_clear_pointer (&fixture.database, lanyard_database_close);
  good = store_test_read (fixture.path);

  for (gsize offset = 0; offset < 100; offset++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bad = NULL;
      g_autoptr (GBytes) after = NULL;

      store_test_write (fixture.path, good);
      store_test_flip (fixture.path, offset, 0x15);
      bad = store_test_read (fixture.path);
      fixture.database = lanyard_database_open (fixture.path, &database_test_spec, &error);
      if (fixture.database != NULL && lanyard_database_check (fixture.database, &error))
        {
          g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 1);
          g_assert_false (lanyard_database_is_read_only (fixture.database));
          database_test_add (fixture.database, "Two");
        }
      else
        {
          g_assert_cmpint (error->domain, ==, LANYARD_STORE_ERROR);
          g_assert_true (error->code == LANYARD_STORE_ERROR_DAMAGED ||
                         error->code == LANYARD_STORE_ERROR_TOO_NEW);
          after = store_test_read (fixture.path);
          g_assert_true (g_bytes_equal (bad, after));
        }
      g_clear_pointer (&fixture.database, lanyard_database_close);
    }
  database_test_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  /* first, as they fork */
  g_test_add_func ("/database-file/no-room", test_no_room);
  g_test_add_func ("/database-file/read-only", test_read_only);
  g_test_add_func ("/database-file/read-only-refused", test_read_only_refused);
  g_test_add_func ("/database-file/read-only-file", test_read_only_file);
  g_test_add_func ("/database-file/relative", test_relative);
  g_test_add_func ("/database-file/no-file", test_no_file);
  g_test_add_func ("/database-file/damaged-head", test_damaged_head);

  return g_test_run ();
}
