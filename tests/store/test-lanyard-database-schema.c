/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "database-test.h"

#include <glib/gstdio.h>

/* From any version to any later one, with what is in it. */
static void
test_migrations (void)
{
  for (guint from = 1; from <= 3; from++)
    {
      const char  *older[G_N_ELEMENTS (database_test_migrations)] = { NULL };
      DatabaseTest fixture;

      for (guint i = 0; i < from; i++)
        older[i] = database_test_migrations[i];
      database_test_set_up (&fixture);
      lanyard_database_close (fixture.database);
      g_unlink (fixture.path);

      fixture.database =
        database_test_open_good (fixture.path, &(LanyardDatabaseSpec){ older, 4711, TRUE });
      g_assert_cmpint (database_test_get_number (fixture.database, "PRAGMA user_version"), ==,
                       from);
      database_test_add (fixture.database, "One");
      lanyard_database_close (fixture.database);

      fixture.database = database_test_open_good (fixture.path, &database_test_spec);
      g_assert_cmpint (database_test_get_number (fixture.database, "PRAGMA user_version"), ==, 3);
      g_assert_cmpint (database_test_get_number (fixture.database, "PRAGMA application_id"), ==,
                       4711);
      g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 1);
      g_assert_cmpint (database_test_get_number (fixture.database, "SELECT count(*) FROM stars"),
                       ==, from < 3 ? 1 : 0);
      g_assert_true (lanyard_database_check (fixture.database, NULL));
      database_test_tear_down (&fixture);
    }
}

static void
test_too_new (void)
{
  const char *const   older[] = { database_test_migrations[0], database_test_migrations[1], NULL };
  LanyardDatabaseSpec what = { older, 4711, TRUE };
  DatabaseTest        fixture;

  database_test_set_up (&fixture);
  database_test_add (fixture.database, "One");
  g_clear_pointer (&fixture.database, lanyard_database_close);
  database_test_assert_refused (fixture.path, &what, LANYARD_STORE_ERROR_TOO_NEW);
  fixture.database = database_test_open_good (fixture.path, &database_test_spec);
  g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 1);
  database_test_tear_down (&fixture);
}

/* A migration that fails leaves the version before it. */
static void
test_failing_migration (void)
{
  static const char *const failing[] = { "CREATE TABLE talks (title TEXT NOT NULL)",
                                         "CREATE TABLE more (a); INSERT INTO talks VALUES (NULL)",
                                         NULL };
  const char *const        first[] = { failing[0], NULL };
  LanyardDatabaseSpec      good = { first, 4711, TRUE };
  LanyardDatabaseSpec      bad = { failing, 4711, TRUE };
  DatabaseTest             fixture;

  database_test_set_up (&fixture);
  lanyard_database_close (fixture.database);
  g_unlink (fixture.path);
  fixture.database = database_test_open_good (fixture.path, &good);
  database_test_add (fixture.database, "One");
  g_clear_pointer (&fixture.database, lanyard_database_close);

  database_test_assert_refused (fixture.path, &bad, LANYARD_STORE_ERROR_DAMAGED);
  fixture.database = database_test_open_good (fixture.path, &good);
  g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 1);
  g_assert_cmpint (
    database_test_get_number (fixture.database, "SELECT count(*) FROM sqlite_schema"), ==, 1);
  database_test_tear_down (&fixture);
}

static void
make_foreign (const char *path,
              const char *script)
{
  sqlite3 *handle;

  g_unlink (path);
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, script, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

/* What is no file of ours is left as it is. */
static void
test_not_ours (void)
{
  static const char *const texts[] = {
    "no database at all, but a text that is long enough to be taken for the head of one; and "
    "then it goes on for a while, since SQLite reads the first hundred bytes",
    "SQLite format 3",
  };
  static const char *const scripts[] = {
    "CREATE TABLE cookies (name)",
    "CREATE TABLE talks (title TEXT); PRAGMA user_version = 3",
    "CREATE TABLE talks (title TEXT); PRAGMA user_version = 3; PRAGMA application_id = 4712",
    "CREATE TABLE talks (title TEXT); PRAGMA user_version = 1; PRAGMA application_id = 4712",
    "CREATE TABLE talks (title TEXT); PRAGMA user_version = -1; PRAGMA application_id = 4711",
    "CREATE TABLE talks (a); PRAGMA application_id = 4711",
    "CREATE TABLE stars (a); PRAGMA user_version = 2; PRAGMA application_id = 4711",
  };
  DatabaseTest fixture;

  database_test_set_up (&fixture);
  g_clear_pointer (&fixture.database, lanyard_database_close);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (fixture.path, texts[i], -1, NULL));
      database_test_assert_refused (fixture.path, &database_test_spec, LANYARD_STORE_ERROR_DAMAGED);
    }
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (GError) error = NULL;

      make_foreign (fixture.path, scripts[i]);
      g_assert_null (lanyard_database_open (fixture.path, &database_test_spec, &error));
      g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED);
    }
  database_test_tear_down (&fixture);
}

/* A file that SQLite opens, but in which something is not as it should be. */
static void
test_check (void)
{
  static const struct
  {
    const char *script; /* what is done to it from outside */
    gboolean    good;
  } rows[] = {
    { "SELECT 1", TRUE },
    { "CREATE TABLE mine (a); CREATE INDEX my ON mine (a)", TRUE },
    { "DROP TABLE stars", FALSE },
    { "DROP INDEX rooms", FALSE },
    { "ALTER TABLE stars RENAME TO starz", FALSE },
    { "ALTER TABLE talks RENAME COLUMN title TO titlf", FALSE },
    { "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'rooms'",
      FALSE },
    { "PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON;"
      "UPDATE sqlite_schema SET sql = 'CREATE TABLE talks (title TEXT CHECK (title <> ''One''), "
      "room TEXT)' WHERE name = 'talks'",
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DatabaseTest fixture;
      sqlite3     *handle;
      gboolean     good;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].script);
      database_test_set_up (&fixture);
      database_test_add (fixture.database, "One");
      g_clear_pointer (&fixture.database, lanyard_database_close);
      g_assert_cmpint (sqlite3_open (fixture.path, &handle), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (handle, rows[i].script, NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (handle);

      fixture.database = lanyard_database_open (fixture.path, &database_test_spec, &error);
      good = fixture.database != NULL && lanyard_database_check (fixture.database, &error);
      g_assert_cmpint (good, ==, rows[i].good);
      if (rows[i].good)
        g_assert_no_error (error);
      else
        g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED);
      database_test_tear_down (&fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database-schema/migrations", test_migrations);
  g_test_add_func ("/database-schema/too-new", test_too_new);
  g_test_add_func ("/database-schema/failing-migration", test_failing_migration);
  g_test_add_func ("/database-schema/not-ours", test_not_ours);
  g_test_add_func ("/database-schema/check", test_check);

  return g_test_run ();
}
