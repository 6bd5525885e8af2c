/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-cell-private.h"

static sqlite3_stmt *
query (sqlite3    *database,
       const char *sql)
{
  sqlite3_stmt *row;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &row, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  return row;
}

static void
test_text (void)
{
  static const struct
  {
    const char *sql;
    const char *text; /* (nullable) */
  } rows[] = {
    { "SELECT 'caf\u00e9'", "caf\u00e9" },
    { "SELECT ''", "" },
    { "SELECT NULL", NULL },
    { "SELECT 12", "12" },
    { "SELECT CAST (x'636166e9' AS TEXT)", "caf\ufffd" },
  };
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      sqlite3_stmt    *row = query (database, rows[i].sql);
      g_autofree char *text = lanyard_cell_dup_text (row, 0);
      g_autofree char *required = lanyard_cell_dup_required (row, 0);

      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpstr (required, ==, rows[i].text != NULL ? rows[i].text : "");
      sqlite3_finalize (row);
    }
  sqlite3_close (database);
}

static void
test_bytes (void)
{
  sqlite3      *database;
  sqlite3_stmt *row;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);
  row = query (database, "SELECT x'00ff10', NULL");
  bytes = lanyard_cell_dup_bytes (row, 0);
  g_assert_null (lanyard_cell_dup_bytes (row, 1));
  sqlite3_finalize (row);
  sqlite3_close (database);

  /* a copy of its own */
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "\0\xff\x10", 3);
}

static void
test_enum (void)
{
  static const int rows[][2] = { { 0, 0 }, { 2, 2 }, { 3, 2 }, { 1000, 2 }, { -1, 0 } };
  sqlite3         *database;

  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT %d", rows[i][0]);
      sqlite3_stmt    *row = query (database, sql);

      g_assert_cmpint (lanyard_cell_get_enum (row, 0, 2), ==, rows[i][1]);
      sqlite3_finalize (row);
    }
  sqlite3_close (database);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cell/text", test_text);
  g_test_add_func ("/cell/bytes", test_bytes);
  g_test_add_func ("/cell/enum", test_enum);

  return g_test_run ();
}
