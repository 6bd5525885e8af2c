/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-cell-private.h"

/**
 * lanyard_cell_dup_text:
 * @row: a statement at a row
 * @column: a column, the first is 0
 *
 * Returns: (transfer full) (nullable): its text, in UTF-8 whatever stands there
 */
char *
lanyard_cell_dup_text (sqlite3_stmt *row,
                       int           column)
{
  const char *text = (const char *)sqlite3_column_text (row, column);

  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return g_strdup (text);
  return g_utf8_make_valid (text, -1);
}

/**
 * lanyard_cell_dup_required:
 * @row: a statement at a row
 * @column: a column, the first is 0
 *
 * Returns: (transfer full): its text; an empty one where it has none
 */
char *
lanyard_cell_dup_required (sqlite3_stmt *row,
                           int           column)
{
  char *text = lanyard_cell_dup_text (row, column);

  return text != NULL ? text : g_strdup ("");
}

/**
 * lanyard_cell_dup_bytes:
 * @row: a statement at a row
 * @column: a column, the first is 0
 *
 * Returns: (transfer full) (nullable): a copy of what is in it
 */
GBytes *
lanyard_cell_dup_bytes (sqlite3_stmt *row,
                        int           column)
{
  gconstpointer data = sqlite3_column_blob (row, column);

  if (data == NULL)
    return NULL;
  return g_bytes_new (data, (gsize)sqlite3_column_bytes (row, column));
}

/**
 * lanyard_cell_get_enum:
 * @row: a statement at a row
 * @column: a column, the first is 0
 * @last: the last value that it may have; the first is 0
 *
 * Returns: its value, the nearest that it may have
 */
int
lanyard_cell_get_enum (sqlite3_stmt *row,
                       int           column,
                       int           last)
{
  return CLAMP (sqlite3_column_int (row, column), 0, last);
}
