/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "database-test.h"

#include "store-test.h"

const char *const database_test_migrations[] = {
  "CREATE TABLE talks (title TEXT NOT NULL)",
  "ALTER TABLE talks ADD COLUMN room TEXT; CREATE INDEX rooms ON talks (room)",
  "CREATE TABLE stars (talk INTEGER); INSERT INTO stars SELECT rowid FROM talks",
  NULL,
};

const LanyardDatabaseSpec database_test_spec = { database_test_migrations, 4711, TRUE };

LanyardDatabase *
database_test_open_good (const char                *path,
                         const LanyardDatabaseSpec *what)
{
  g_autoptr (GError) error = NULL;
  LanyardDatabase *database = lanyard_database_open (path, what, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);
  return database;
}

void
database_test_set_up (DatabaseTest *fixture)
{
  fixture->folder = store_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a 100% good? #1 ☕.db", NULL);
  fixture->database = database_test_open_good (fixture->path, &database_test_spec);
}

void
database_test_tear_down (DatabaseTest *fixture)
{
  g_clear_pointer (&fixture->database, lanyard_database_close);
  g_free (fixture->path);
  store_test_remove_folder (fixture->folder);
}

int
database_test_get_number (LanyardDatabase *database,
                          const char      *sql)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement = lanyard_database_query (database, &error, sql, "");
  int           number;

  g_assert_no_error (error);
  g_assert_true (lanyard_database_next (database, statement, &error));
  number = sqlite3_column_int (statement, 0);
  g_assert_false (lanyard_database_next (database, statement, &error));
  g_assert_no_error (error);
  return number;
}

void
database_test_add (LanyardDatabase *database,
                   const char      *title)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_database_run (database, &error, ADD, "s", title));
  g_assert_no_error (error);
}

void
database_test_assert_refused (const char                *path,
                              const LanyardDatabaseSpec *what,
                              LanyardStoreError          code)
{
  g_autoptr (GBytes) before = store_test_read (path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardDatabase) database = lanyard_database_open (path, what, &error);

  g_assert_null (database);
  g_assert_error (error, LANYARD_STORE_ERROR, (int)code);
  after = store_test_read (path);
  g_assert_true (before == NULL ? after == NULL : g_bytes_equal (before, after));
}

void
database_test_add_and_vanish (gpointer path)
{
  LanyardDatabase *database = database_test_open_good (path, &database_test_spec);

  database_test_add (database, "one");
}
