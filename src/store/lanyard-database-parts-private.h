/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-database-private.h"

G_BEGIN_DECLS

/* What lanyard-database.c is made of, and nobody else uses. */

int lanyard_database_open_file (const char *path,
                                sqlite3   **handle);

gboolean lanyard_database_bring_up_to_date (LanyardDatabase           *self,
                                            const LanyardDatabaseSpec *spec,
                                            GError                   **error);
gboolean lanyard_database_check_schema (LanyardDatabase           *self,
                                        const LanyardDatabaseSpec *spec,
                                        GError                   **error);

G_END_DECLS
