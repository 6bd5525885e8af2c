/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* What a row holds, whatever a damaged file says. */

char   *lanyard_cell_dup_text (sqlite3_stmt *row,
                               int           column);
char   *lanyard_cell_dup_required (sqlite3_stmt *row,
                                   int           column);
GBytes *lanyard_cell_dup_bytes (sqlite3_stmt *row,
                                int           column);
int     lanyard_cell_get_enum (sqlite3_stmt *row,
                               int           column,
                               int           last);

G_END_DECLS
