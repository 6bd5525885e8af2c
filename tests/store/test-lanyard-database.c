/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "database-test.h"

#include "store-test.h"

#include <glib/gstdio.h>

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
      LanyardDatabaseSpec what = { database_test_migrations, 4711, rows[i].durable };
      DatabaseTest        fixture;
      sqlite3_stmt       *statement;

      database_test_set_up (&fixture);
      lanyard_database_close (fixture.database);
      fixture.database = database_test_open_good (fixture.path, &what);
      g_assert_cmpint (database_test_get_number (fixture.database, "PRAGMA synchronous"), ==,
                       rows[i].synchronous);
      g_assert_cmpint (database_test_get_number (fixture.database, "PRAGMA foreign_keys"), ==, 1);
      statement = lanyard_database_query (fixture.database, NULL, "PRAGMA journal_mode", "");
      g_assert_true (lanyard_database_next (fixture.database, statement, NULL));
      g_assert_cmpstr (lanyard_database_get_text (statement, 0), ==, "wal");
      g_assert_false (lanyard_database_is_read_only (fixture.database));
      g_assert_cmpstr (lanyard_database_get_path (fixture.database), ==, fixture.path);
      g_assert_true (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
      database_test_tear_down (&fixture);
    }
}

static void
test_values (void)
{
  static const char binary[] = { '\0', 'a', '\377' };
  DatabaseTest      fixture;
  g_autoptr (GBytes) bytes = g_bytes_new_static (binary, sizeof binary);
  g_autofree char *mended = NULL;
  sqlite3_stmt    *statement;

  database_test_set_up (&fixture);
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
  database_test_tear_down (&fixture);
}

/* A statement that was left in its middle begins anew. */
static void
test_statement_again (void)
{
  static const char all[] = "SELECT title FROM talks ORDER BY title";
  DatabaseTest      fixture;

  database_test_set_up (&fixture);
  database_test_add (fixture.database, "One");
  database_test_add (fixture.database, "Two");
  for (guint i = 0; i < 2; i++)
    {
      sqlite3_stmt *statement = lanyard_database_query (fixture.database, NULL, all, "");

      g_assert_true (lanyard_database_next (fixture.database, statement, NULL));
      g_assert_cmpstr (lanyard_database_get_text (statement, 0), ==, "One");
    }
  database_test_tear_down (&fixture);
}

static void
test_wrong_statements (void)
{
  static const char orphan[] = "CREATE TABLE ids (id INTEGER PRIMARY KEY);"
                               "CREATE TABLE lists (talk INTEGER REFERENCES ids (id));"
                               "INSERT INTO lists VALUES (1)";
  DatabaseTest      fixture;
  g_autoptr (GError) error = NULL;

  database_test_set_up (&fixture);
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
  database_test_tear_down (&fixture);
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

  database_test_add (database, "whole");
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
      DatabaseTest fixture;
      Whole        whole = { rows[i].good, rows[i].parts };
      g_autoptr (GError) error = NULL;

      database_test_set_up (&fixture);
      g_assert_cmpint (lanyard_database_transact (fixture.database, add_parts, &whole, &error), ==,
                       rows[i].good);
      if (rows[i].good)
        g_assert_no_error (error);
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, rows[i].n_rows);
      g_assert_true (sqlite3_get_autocommit (lanyard_database_get_handle (fixture.database)));
      database_test_tear_down (&fixture);
    }
}

static void
test_two_handles (void)
{
  DatabaseTest      fixture;
  static const Part part = { "two", TRUE };
  static const char begin[] = "BEGIN IMMEDIATE";
  LanyardDatabase  *other;
  g_autoptr (GError) error = NULL;

  database_test_set_up (&fixture);
  other = database_test_open_good (fixture.path, &database_test_spec);
  database_test_add (fixture.database, "one");
  g_assert_cmpint (database_test_get_number (other, COUNT), ==, 1);

  /* one that writes keeps others from writing, and from reading nothing */
  sqlite3_busy_timeout (lanyard_database_get_handle (other), 20);
  g_assert_true (lanyard_database_execute (fixture.database, begin, NULL));
  database_test_add (fixture.database, "one more");
  g_assert_cmpint (database_test_get_number (other, COUNT), ==, 1);
  g_assert_false (lanyard_database_transact (other, add_part, (gpointer)&part, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_BUSY);
  g_assert_true (lanyard_database_execute (fixture.database, "COMMIT", NULL));
  g_assert_true (lanyard_database_transact (other, add_part, (gpointer)&part, NULL));
  g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 3);

  lanyard_database_close (other);
  database_test_tear_down (&fixture);
}

/* Several processes make the same file at once. */
static void
test_processes (void)
{
  for (guint round = 0; round < 20; round++)
    {
      DatabaseTest fixture;

      database_test_set_up (&fixture);
      g_clear_pointer (&fixture.database, lanyard_database_close);
      g_unlink (fixture.path);

      for (guint i = 0; i < 4; i++)
        store_test_fork (database_test_add_and_vanish, fixture.path);
      store_test_wait_for_children ();

      fixture.database = database_test_open_good (fixture.path, &database_test_spec);
      g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 4);
      g_assert_true (lanyard_database_check (fixture.database, NULL));
      database_test_tear_down (&fixture);
    }
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
  DatabaseTest      fixture;
  static const Part part = { "one", TRUE };
  g_autoptr (GError) error = NULL;

  database_test_set_up (&fixture);
  database_test_add (fixture.database, "zero");
  database_test_get_number (fixture.database, "PRAGMA max_page_count = 12");
  g_assert_false (lanyard_database_transact (fixture.database, add_many, NULL, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_FULL);
  g_assert_true (sqlite3_get_autocommit (lanyard_database_get_handle (fixture.database)));
  g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 1);

  database_test_get_number (fixture.database, "PRAGMA max_page_count = 100000");
  g_assert_true (lanyard_database_transact (fixture.database, add_part, (gpointer)&part, NULL));
  g_assert_true (lanyard_database_transact (fixture.database, add_many, NULL, NULL));
  g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 1002);
  database_test_tear_down (&fixture);
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
  DatabaseTest fixture;
  GThread     *threads[4];

  database_test_set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("add", add_in_thread, fixture.database);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpint (database_test_get_number (fixture.database, COUNT), ==, 200);
  database_test_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  /* first, as it forks */
  g_test_add_func ("/database/processes", test_processes);
  g_test_add_func ("/database/settings", test_settings);
  g_test_add_func ("/database/values", test_values);
  g_test_add_func ("/database/statement-again", test_statement_again);
  g_test_add_func ("/database/wrong-statements", test_wrong_statements);
  g_test_add_func ("/database/transactions", test_transactions);
  g_test_add_func ("/database/two-handles", test_two_handles);
  g_test_add_func ("/database/full", test_full);
  g_test_add_func ("/database/threads", test_threads);

  return g_test_run ();
}
