/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "lanyard-store-error.h"

G_BEGIN_DECLS

/* What sets one of our database files apart from others. */
typedef struct
{
  const char *const *migrations; /* (array zero-terminated=1): the n-th script takes
                                  * user_version from n - 1 to n */
  int      application_id;
  gboolean durable; /* a commit is on the disk when it returns */
} LanyardDatabaseSpec;

/* An SQLite database of ours with its prepared statements. One thread at a
 * time uses it: whoever holds its lock. */
typedef struct _LanyardDatabase LanyardDatabase;

/* Does something within a transaction; FALSE with @error set undoes it all. */
typedef gboolean (*LanyardDatabaseFunc) (LanyardDatabase *database,
                                         gpointer         data,
                                         GError         **error);

LanyardDatabase *lanyard_database_open (const char                *path,
                                        const LanyardDatabaseSpec *spec,
                                        GError                   **error);
void             lanyard_database_close (LanyardDatabase *self);

void lanyard_database_lock (LanyardDatabase *self);
void lanyard_database_unlock (LanyardDatabase *self);

gboolean    lanyard_database_is_read_only (LanyardDatabase *self);
gboolean    lanyard_database_is_damaged (LanyardDatabase *self);
const char *lanyard_database_get_path (LanyardDatabase *self);
sqlite3    *lanyard_database_get_handle (LanyardDatabase *self);

gboolean lanyard_database_check (LanyardDatabase *self,
                                 GError         **error);
gboolean lanyard_database_execute (LanyardDatabase *self,
                                   const char      *script,
                                   GError         **error);
gboolean lanyard_database_transact (LanyardDatabase    *self,
                                    LanyardDatabaseFunc func,
                                    gpointer            data,
                                    GError            **error);

sqlite3_stmt *lanyard_database_query (LanyardDatabase *self,
                                      GError         **error,
                                      const char      *sql,
                                      const char      *types,
                                      ...);
gboolean      lanyard_database_next (LanyardDatabase *self,
                                     sqlite3_stmt    *statement,
                                     GError         **error);
gboolean      lanyard_database_run (LanyardDatabase *self,
                                    GError         **error,
                                    const char      *sql,
                                    const char      *types,
                                    ...);
gboolean      lanyard_database_fail (LanyardDatabase *self,
                                     GError         **error);

const char *lanyard_database_get_text (sqlite3_stmt *statement,
                                       int           column);
char       *lanyard_database_dup_text (sqlite3_stmt *statement,
                                       int           column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardDatabase, lanyard_database_close)

G_END_DECLS
