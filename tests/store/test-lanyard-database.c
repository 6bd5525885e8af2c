/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-database-private.h"

#include "store-test.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define ADD "INSERT INTO talks (title) VALUES (?1)"
#define COUNT "SELECT count(*) FROM talks"

static const char *const migrations[] = {
  "CREATE TABLE talks (title TEXT NOT NULL)",
  "ALTER TABLE talks ADD COLUMN room TEXT; CREATE INDEX rooms ON talks (room)",
  "CREATE TABLE stars (talk INTEGER); INSERT INTO stars SELECT rowid FROM talks",
  NULL,
};

static const LanyardDatabaseSpec spec = { migrations, 4711, TRUE };

typedef struct
{
  char            *folder;
  char            *path;
  LanyardDatabase *database;
} Fixture;

static LanyardDatabase *
open_good (const char                *path,
           const LanyardDatabaseSpec *what)
{
  g_autoptr (GError) error = NULL;
  LanyardDatabase *database = lanyard_database_open (path, what, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);
  return database;
}

static void
set_up (Fixture *fixture)
{
  fixture->folder = store_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a 100% good? #1 ☕.db", NULL);
  fixture->database = open_good (fixture->path, &spec);
}

static void
tear_down (Fixture *fixture)
{
  g_clear_pointer (&fixture->database, lanyard_database_close);
  g_free (fixture->path);
  store_test_remove_folder (fixture->folder);
}

static int
get_number (LanyardDatabase *database,
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

static void
add (LanyardDatabase *database,
     const char      *title)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_database_run (database, &error, ADD, "s", title));
  g_assert_no_error (error);
}

static void
assert_refused (const char                *path,
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

static void
test_settings (void)
{
  static const struct
  {
    gboolean durable;
    int      synchronous;
  } rows[] = { { TRUE, 2 }, { FALSE, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardDatabaseSpec what = { migrations, 4711, rows[i].durable };
      Fixture             fixture;
      sqlite3_stmt       *statement;

      set_up (&fixture);
      lanyard_database_close (fixture.database);
      fixture.database = open_good (fixture.path, &what);
      g_assert_cmpint (get_number (fixture.database, "PRAGMA synchronous"), ==,
                       rows[i].synchronous);
      g_assert_cmpint (get_number (fixture.database, "PRAGMA foreign_keys"), ==, 1);
      statement = lanyard_database_query (fixture.database, NULL, "PRAGMA journal_mode", "");
      g_assert_true (lanyard_database_next (fixture.database, statement, NULL));
      g_assert_cmpstr (lanyard_database_get_text (statement, 0), ==, "wal");
      g_assert_false (lanyard_database_is_read_only (fixture.database));
      g_assert_cmpstr (lanyard_database_get_path (fixture.database), ==, fixture.path);
      g_assert_true (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
      tear_down (&fixture);
    }
}

/* A path that doesn't begin at the root is one all the same. */
static void
test_relative (void)
{
  Fixture          fixture;
  g_autofree char *here = g_get_current_dir ();

  set_up (&fixture);
  add (fixture.database, "One");
  g_clear_pointer (&fixture.database, lanyard_database_close);

  g_assert_cmpint (g_chdir (fixture.folder), ==, 0);
  fixture.database = open_good ("a 100% good? #1 ☕.db", &spec);
  g_assert_cmpint (g_chdir (here), ==, 0);
  g_assert_cmpint (get_number (fixture.database, COUNT), ==, 1);
  tear_down (&fixture);
}

/* From any version to any later one, with what is in it. */
static void
test_migrations (void)
{
  for (guint from = 1; from <= 3; from++)
    {
      const char *older[G_N_ELEMENTS (migrations)] = { NULL };
      Fixture     fixture;

      for (guint i = 0; i < from; i++)
        older[i] = migrations[i];
      set_up (&fixture);
      lanyard_database_close (fixture.database);
      g_unlink (fixture.path);

      fixture.database = open_good (fixture.path, &(LanyardDatabaseSpec){ older, 4711, TRUE });
      g_assert_cmpint (get_number (fixture.database, "PRAGMA user_version"), ==, from);
      add (fixture.database, "One");
      lanyard_database_close (fixture.database);

      fixture.database = open_good (fixture.path, &spec);
      g_assert_cmpint (get_number (fixture.database, "PRAGMA user_version"), ==, 3);
      g_assert_cmpint (get_number (fixture.database, "PRAGMA application_id"), ==, 4711);
      g_assert_cmpint (get_number (fixture.database, COUNT), ==, 1);
      g_assert_cmpint (get_number (fixture.database, "SELECT count(*) FROM stars"), ==,
                       from < 3 ? 1 : 0);
      g_assert_true (lanyard_database_check (fixture.database, NULL));
      tear_down (&fixture);
    }
}

static void
test_too_new (void)
{
  const char *const   older[] = { migrations[0], migrations[1], NULL };
  LanyardDatabaseSpec what = { older, 4711, TRUE };
  Fixture             fixture;

  set_up (&fixture);
  add (fixture.database, "One");
  g_clear_pointer (&fixture.database, lanyard_database_close);
  assert_refused (fixture.path, &what, LANYARD_STORE_ERROR_TOO_NEW);
  fixture.database = open_good (fixture.path, &spec);
  g_assert_cmpint (get_number (fixture.database, COUNT), ==, 1);
  tear_down (&fixture);
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
  Fixture                  fixture;

  set_up (&fixture);
  lanyard_database_close (fixture.database);
  g_unlink (fixture.path);
  fixture.database = open_good (fixture.path, &good);
  add (fixture.database, "One");
  g_clear_pointer (&fixture.database, lanyard_database_close);

  assert_refused (fixture.path, &bad, LANYARD_STORE_ERROR_DAMAGED);
  fixture.database = open_good (fixture.path, &good);
  g_assert_cmpint (get_number (fixture.database, COUNT), ==, 1);
  g_assert_cmpint (get_number (fixture.database, "SELECT count(*) FROM sqlite_schema"), ==, 1);
  tear_down (&fixture);
}

static void
test_values (void)
{
  static const char binary[] = { '\0', 'a', '\377' };
  Fixture           fixture;
  g_autoptr (GBytes) bytes = g_bytes_new_static (binary, sizeof binary);
  g_autofree char *mended = NULL;
  sqlite3_stmt    *statement;

  set_up (&fixture);
  statement = lanyard_database_query (fixture.database, NULL,
                                      "SELECT ?1, ?2, ?3, ?4, ?5, ?6, CAST (x'61ff62' AS TEXT)",
                                      "ssilbb", "grüße", (const char *)NULL, -7, G_MININT64,
                                      bytes, (GBytes *)NULL);
  g_assert_true (lanyard_database_next (fixture.database, statement, NULL));
  g_assert_cmpstr (lanyard_database_get_text (statement, 0), ==, "grüße");
  g_assert_null (lanyard_database_get_text (statement, 1));
  g_assert_null (lanyard_database_dup_text (statement, 1));
  g_assert_cmpint (sqlite3_column_int (statement, 2), ==, -7);
  g_assert_cmpint (sqlite3_column_int64 (statement, 3), ==, G_MININT64);
  g_assert_cmpmem (sqlite3_column_blob (statement, 4), sqlite3_column_bytes (statement, 4), binary,
                   sizeof binary);
  g_assert_cmpint (sqlite3_column_type (statement, 5), ==, SQLITE_NULL);
  mended = lanyard_database_dup_text (statement, 6);
  g_assert_cmpstr (mended, ==, "a\357\277\275b");
  g_assert_false (lanyard_database_next (fixture.database, statement, NULL));
  tear_down (&fixture);
}

/* A statement that was left in its middle begins anew. */
static void
test_statement_again (void)
{
  static const char all[] = "SELECT title FROM talks ORDER BY title";
  Fixture           fixture;

  set_up (&fixture);
  add (fixture.database, "One");
  add (fixture.database, "Two");
  for (guint i = 0; i < 2; i++)
    {
      sqlite3_stmt *statement = lanyard_database_query (fixture.database, NULL, all, "");

      g_assert_true (lanyard_database_next (fixture.database, statement, NULL));
      g_assert_cmpstr (lanyard_database_get_text (statement, 0), ==, "One");
    }
  tear_down (&fixture);
}

static void
test_wrong_statements (void)
{
  static const char orphan[] = "CREATE TABLE ids (id INTEGER PRIMARY KEY);"
                               "CREATE TABLE lists (talk INTEGER REFERENCES ids (id));"
                               "INSERT INTO lists VALUES (1)";
  Fixture           fixture;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  g_assert_null (lanyard_database_query (fixture.database, &error, "SELECT nothing", ""));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (lanyard_database_run (fixture.database, &error, "DROP TABLE nothing", ""));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (lanyard_database_run (fixture.database, &error, ADD, "s", (char *)NULL));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (lanyard_database_execute (fixture.database, orphan, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND);
  tear_down (&fixture);
}

/* What a transaction of the tests does: adds, then what is said. */
typedef struct
{
  gboolean           good;
  const struct Part *parts; /* (nullable) up to one without a title */
} Whole;

typedef struct Part
{
  const char *title;
  gboolean    good;
} Part;

static gboolean
add_part (LanyardDatabase *database,
          gpointer         data,
          GError         **error)
{
  const Part *part = data;

  if (!lanyard_database_run (database, error, ADD, "s", part->title))
    return FALSE;
  if (!part->good)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, part->title);
  return part->good;
}

static gboolean
add_parts (LanyardDatabase *database,
           gpointer         data,
           GError         **error)
{
  const Whole *whole = data;

  add (database, "whole");
  for (const Part *part = whole->parts; part->title != NULL; part++)
    g_assert_cmpint (lanyard_database_transact (database, add_part, (gpointer)part, NULL), ==,
                     part->good);
  if (!whole->good)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "whole");
  return whole->good;
}

static void
test_transactions (void)
{
  static const struct
  {
    gboolean good;
    Part     parts[4];
    int      n_rows;
  } rows[] = {
    { TRUE, { { NULL } }, 1 },
    { FALSE, { { NULL } }, 0 },
    { TRUE, { { "a", TRUE }, { "b", TRUE } }, 3 },
    { TRUE, { { "a", TRUE }, { "b", FALSE }, { "c", TRUE } }, 3 },
    { TRUE, { { "a", FALSE }, { "b", FALSE } }, 1 },
    { FALSE, { { "a", TRUE }, { "b", FALSE } }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;
      Whole   whole = { rows[i].good, rows[i].parts };
      g_autoptr (GError) error = NULL;

      set_up (&fixture);
      g_assert_cmpint (lanyard_database_transact (fixture.database, add_parts, &whole, &error), ==,
                       rows[i].good);
      if (rows[i].good)
        g_assert_no_error (error);
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpint (get_number (fixture.database, COUNT), ==, rows[i].n_rows);
      g_assert_true (sqlite3_get_autocommit (lanyard_database_get_handle (fixture.database)));
      tear_down (&fixture);
    }
}

static void
test_two_handles (void)
{
  Fixture           fixture;
  static const Part part = { "two", TRUE };
  static const char begin[] = "BEGIN IMMEDIATE";
  LanyardDatabase  *other;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  other = open_good (fixture.path, &spec);
  add (fixture.database, "one");
  g_assert_cmpint (get_number (other, COUNT), ==, 1);

  /* one that writes keeps others from writing, and from reading nothing */
  sqlite3_busy_timeout (lanyard_database_get_handle (other), 20);
  g_assert_true (lanyard_database_execute (fixture.database, begin, NULL));
  add (fixture.database, "one more");
  g_assert_cmpint (get_number (other, COUNT), ==, 1);
  g_assert_false (lanyard_database_transact (other, add_part, (gpointer)&part, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_BUSY);
  g_assert_true (lanyard_database_execute (fixture.database, "COMMIT", NULL));
  g_assert_true (lanyard_database_transact (other, add_part, (gpointer)&part, NULL));
  g_assert_cmpint (get_number (fixture.database, COUNT), ==, 3);

  lanyard_database_close (other);
  tear_down (&fixture);
}

static void
add_and_vanish (gpointer path)
{
  LanyardDatabase *database = open_good (path, &spec);

  add (database, "one");
}

/* Several processes make the same file at once. */
static void
test_processes (void)
{
  for (guint round = 0; round < 20; round++)
    {
      Fixture fixture;

      set_up (&fixture);
      g_clear_pointer (&fixture.database, lanyard_database_close);
      g_unlink (fixture.path);

      for (guint i = 0; i < 4; i++)
        store_test_fork (add_and_vanish, fixture.path);
      store_test_wait_for_children ();

      fixture.database = open_good (fixture.path, &spec);
      g_assert_cmpint (get_number (fixture.database, COUNT), ==, 4);
      g_assert_true (lanyard_database_check (fixture.database, NULL));
      tear_down (&fixture);
    }
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
      static const Part part = { "two", TRUE };
      Fixture           fixture;
      g_autofree char  *shm = NULL;
      g_autoptr (GError) error = NULL;

      set_up (&fixture);
      add (fixture.database, "one");
      g_clear_pointer (&fixture.database, lanyard_database_close);
      if (rows[i].wal)
        store_test_fork (add_and_vanish, fixture.path);
      store_test_wait_for_children ();
      shm = g_strconcat (fixture.path, "-shm", NULL);
      if (!rows[i].shm)
        g_unlink (shm);

      if (store_test_begin_read_only (fixture.folder))
        {
          fixture.database = open_good (fixture.path, &spec);
          g_assert_true (lanyard_database_is_read_only (fixture.database));
          g_assert_cmpint (get_number (fixture.database, COUNT), ==, rows[i].wal ? 2 : 1);
          g_assert_true (lanyard_database_check (fixture.database, NULL));
          g_assert_false (lanyard_database_transact (fixture.database, add_part, (gpointer)&part,
                                                     &error));
          g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY);
          g_clear_pointer (&fixture.database, lanyard_database_close);
          store_test_end_read_only (fixture.folder);
        }
      tear_down (&fixture);
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
  database = open_good (path, &spec);
  g_assert_true (lanyard_database_is_read_only (database));
  g_assert_cmpint (get_number (database, COUNT), ==, 2);
  g_assert_false (lanyard_database_run (database, &error, ADD, "s", "three"));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY);
}

static void
make_without_room (gpointer path)
{
  g_autoptr (GError) error = NULL;

  let_no_file_grow ();
  g_assert_null (lanyard_database_open (path, &spec, &error));
  g_assert_cmpint (error->domain, ==, LANYARD_STORE_ERROR);
  g_assert_cmpint (error->code, !=, LANYARD_STORE_ERROR_DAMAGED);
  g_assert_cmpint (error->code, !=, LANYARD_STORE_ERROR_READ_ONLY);
}

/* Where no file can grow any more, all is read, too, and nothing seems to be
 * damaged. */
static void
test_no_room (void)
{
  Fixture fixture;
  g_autofree char *new = NULL;

  set_up (&fixture);
  add (fixture.database, "one");
  g_clear_pointer (&fixture.database, lanyard_database_close);
  store_test_fork (add_and_vanish, fixture.path);
  store_test_wait_for_children ();

  new = g_build_filename (fixture.folder, "new.db", NULL);
  store_test_fork (read_without_room, fixture.path);
  store_test_fork (make_without_room, new);
  store_test_wait_for_children ();

  fixture.database = open_good (fixture.path, &spec);
  g_assert_cmpint (get_number (fixture.database, COUNT), ==, 2);
  lanyard_database_close (fixture.database);
  fixture.database = open_good (new, &spec);
  tear_down (&fixture);
}

/* In a folder that can't be written nothing is made, and nothing of an older
 * version brought up to date. */
static void
test_read_only_refused (void)
{
  const char *const   first[] = { migrations[0], NULL };
  LanyardDatabaseSpec older = { first, 4711, TRUE };
  Fixture             fixture;
  g_autofree char *new = NULL;

  set_up (&fixture);
  new = g_build_filename (fixture.folder, "new.db", NULL);
  lanyard_database_close (fixture.database);
  g_unlink (fixture.path);
  fixture.database = open_good (fixture.path, &older);
  g_clear_pointer (&fixture.database, lanyard_database_close);

  if (store_test_begin_read_only (fixture.folder))
    {
      assert_refused (new, &spec, LANYARD_STORE_ERROR_READ_ONLY);
      assert_refused (fixture.path, &spec, LANYARD_STORE_ERROR_READ_ONLY);
      store_test_end_read_only (fixture.folder);
    }
  tear_down (&fixture);
}

/* A file that is ours to read alone, in a folder that can be written. */
static void
test_read_only_file (void)
{
  Fixture fixture;

  set_up (&fixture);
  add (fixture.database, "one");
  g_clear_pointer (&fixture.database, lanyard_database_close);
  g_assert_cmpint (g_chmod (fixture.path, 0444), ==, 0);
  if (store_test_begin_read_only (fixture.folder))
    {
      fixture.database = open_good (fixture.path, &spec);
      g_assert_true (lanyard_database_is_read_only (fixture.database));
      g_assert_cmpint (get_number (fixture.database, COUNT), ==, 1);
      g_clear_pointer (&fixture.database, lanyard_database_close);
      store_test_end_read_only (fixture.folder);
    }
  tear_down (&fixture);
}

/* A folder in the file's place, and a place that isn't there. */
static void
test_no_file (void)
{
  Fixture          fixture;
  g_autofree char *missing = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  missing = g_build_filename (fixture.folder, "missing", "plan.db", NULL);
  assert_refused (missing, &spec, LANYARD_STORE_ERROR_READ_ONLY);
  g_assert_null (lanyard_database_open (fixture.folder, &spec, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_FAILED);
  tear_down (&fixture);
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
  Fixture fixture;

  set_up (&fixture);
  g_clear_pointer (&fixture.database, lanyard_database_close);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (fixture.path, texts[i], -1, NULL));
      assert_refused (fixture.path, &spec, LANYARD_STORE_ERROR_DAMAGED);
    }
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (GError) error = NULL;

      make_foreign (fixture.path, scripts[i]);
      g_assert_null (lanyard_database_open (fixture.path, &spec, &error));
      g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED);
    }
  tear_down (&fixture);
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
      Fixture  fixture;
      sqlite3 *handle;
      gboolean good;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].script);
      set_up (&fixture);
      add (fixture.database, "One");
      g_clear_pointer (&fixture.database, lanyard_database_close);
      g_assert_cmpint (sqlite3_open (fixture.path, &handle), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (handle, rows[i].script, NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (handle);

      fixture.database = lanyard_database_open (fixture.path, &spec, &error);
      good = fixture.database != NULL && lanyard_database_check (fixture.database, &error);
      g_assert_cmpint (good, ==, rows[i].good);
      if (rows[i].good)
        g_assert_no_error (error);
      else
        g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED);
      tear_down (&fixture);
    }
}

/* A byte of the head that is another one: refused as damaged or too new, or
 * of no matter to what is in it; never changed where it is refused. */
static void
test_damaged_head (void)
{
  Fixture fixture;
  g_autoptr (GBytes) good = NULL;

  set_up (&fixture);
  add (fixture.database, "One");
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
      fixture.database = lanyard_database_open (fixture.path, &spec, &error);
      if (fixture.database != NULL && lanyard_database_check (fixture.database, &error))
        {
          g_assert_cmpint (get_number (fixture.database, COUNT), ==, 1);
          g_assert_false (lanyard_database_is_read_only (fixture.database));
          add (fixture.database, "Two");
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
  tear_down (&fixture);
}

static gboolean
add_many (LanyardDatabase *database,
          gpointer         data,
          GError         **error)
{
  g_autofree char *title = g_strnfill (500, 'a');

  for (guint i = 0; i < 1000; i++)
    {
      if (!lanyard_database_run (database, error, ADD, "s", title))
        return FALSE;
    }

  return TRUE;
}

/* Nothing half done where the disk is full, and it goes on when it isn't. */
static void
test_full (void)
{
  Fixture           fixture;
  static const Part part = { "one", TRUE };
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  add (fixture.database, "zero");
  get_number (fixture.database, "PRAGMA max_page_count = 12");
  g_assert_false (lanyard_database_transact (fixture.database, add_many, NULL, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_FULL);
  g_assert_true (sqlite3_get_autocommit (lanyard_database_get_handle (fixture.database)));
  g_assert_cmpint (get_number (fixture.database, COUNT), ==, 1);

  get_number (fixture.database, "PRAGMA max_page_count = 100000");
  g_assert_true (lanyard_database_transact (fixture.database, add_part, (gpointer)&part, NULL));
  g_assert_true (lanyard_database_transact (fixture.database, add_many, NULL, NULL));
  g_assert_cmpint (get_number (fixture.database, COUNT), ==, 1002);
  tear_down (&fixture);
}

static gpointer
add_in_thread (gpointer data)
{
  static const Part part = { "one", TRUE };

  for (guint i = 0; i < 50; i++)
    g_assert_true (lanyard_database_transact (data, add_part, (gpointer)&part, NULL));
  return NULL;
}

/* Threads that share one do so one after the other. */
static void
test_threads (void)
{
  Fixture  fixture;
  GThread *threads[4];

  set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("add", add_in_thread, fixture.database);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpint (get_number (fixture.database, COUNT), ==, 200);
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  /* first, as they fork */
  g_test_add_func ("/database/processes", test_processes);
  g_test_add_func ("/database/no-room", test_no_room);
  g_test_add_func ("/database/read-only", test_read_only);
  g_test_add_func ("/database/read-only-refused", test_read_only_refused);
  g_test_add_func ("/database/read-only-file", test_read_only_file);
  g_test_add_func ("/database/settings", test_settings);
  g_test_add_func ("/database/relative", test_relative);
  g_test_add_func ("/database/migrations", test_migrations);
  g_test_add_func ("/database/too-new", test_too_new);
  g_test_add_func ("/database/failing-migration", test_failing_migration);
  g_test_add_func ("/database/values", test_values);
  g_test_add_func ("/database/statement-again", test_statement_again);
  g_test_add_func ("/database/wrong-statements", test_wrong_statements);
  g_test_add_func ("/database/transactions", test_transactions);
  g_test_add_func ("/database/two-handles", test_two_handles);
  g_test_add_func ("/database/no-file", test_no_file);
  g_test_add_func ("/database/not-ours", test_not_ours);
  g_test_add_func ("/database/check", test_check);
  g_test_add_func ("/database/damaged-head", test_damaged_head);
  g_test_add_func ("/database/full", test_full);
  g_test_add_func ("/database/threads", test_threads);

  return g_test_run ();
}
