/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-programme.h"

G_BEGIN_DECLS

GBytes *lanyard_load_bytes (GFile        *file,
                            GCancellable *cancellable,
                            GError      **error);

LanyardProgramme *lanyard_load_files (GPtrArray    *files,
                                      const char   *time_zone,
                                      int          *progress,
                                      GCancellable *cancellable,
                                      GPtrArray    *documents,
                                      GPtrArray    *problems,
                                      GError      **error);

void              lanyard_load_async (GPtrArray          *files,
                                      const char         *time_zone,
                                      int                *progress,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
LanyardProgramme *lanyard_load_finish (GAsyncResult *result,
                                       GPtrArray   **documents,
                                       GPtrArray   **problems,
                                       GError      **error);

G_END_DECLS
