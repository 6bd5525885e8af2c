/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-database-private.h"

G_BEGIN_DECLS

/* A database of talks, in a folder that goes with it. */

#define ADD "INSERT INTO talks (title) VALUES (?1)"
#define COUNT "SELECT count(*) FROM talks"

extern const char *const         database_test_migrations[4];
extern const LanyardDatabaseSpec database_test_spec;

typedef struct
{
  char            *folder;
  char            *path;
  LanyardDatabase *database;
} DatabaseTest;

void database_test_set_up (DatabaseTest *fixture);
void database_test_tear_down (DatabaseTest *fixture);

LanyardDatabase *database_test_open_good (const char                *path,
                                          const LanyardDatabaseSpec *what);
int              database_test_get_number (LanyardDatabase *database,
                                           const char      *sql);
void             database_test_add (LanyardDatabase *database,
                                    const char      *title);
void             database_test_add_and_vanish (gpointer path);
void             database_test_assert_refused (const char                *path,
                                               const LanyardDatabaseSpec *what,
                                               LanyardStoreError          code);

G_END_DECLS
