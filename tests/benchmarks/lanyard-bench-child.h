/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In place of a file: a window with nothing in it. */
#define LANYARD_BENCH_EMPTY "--empty"

/* Called after each frame. */
typedef void (*LanyardBenchFrameFunc) (GtkWindow *window,
                                       gpointer   user_data);

char *lanyard_bench_make_folder (void);
void  lanyard_bench_remove_folder (const char *folder);
void  lanyard_bench_write (const char *path,
                           GBytes     *bytes);
void  lanyard_bench_store (const char *data,
                           const char *path);
void  lanyard_bench_write_sample (const char *path);

char    *lanyard_bench_spawn (const char *const *argv,
                              const char        *data);
gboolean lanyard_bench_is_complete (GtkWindow *window);
int      lanyard_bench_run_child (const char           *program,
                                  const char           *file,
                                  LanyardBenchFrameFunc func,
                                  gpointer              user_data);

G_END_DECLS
