/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A folder of a test's own, which goes with it. */

char *store_test_make_folder (void);
void  store_test_remove_folder (char *folder);

gboolean store_test_begin_read_only (const char *folder);
void     store_test_end_read_only (const char *folder);

GBytes *store_test_read (const char *path);
void    store_test_write (const char *path,
                          GBytes     *bytes);
void    store_test_flip (const char *path,
                         gsize       offset,
                         guint8      bits);

typedef void (*StoreTestFunc) (gpointer data);

void store_test_fork (StoreTestFunc func,
                      gpointer      data);
void store_test_wait_for_children (void);

G_END_DECLS
