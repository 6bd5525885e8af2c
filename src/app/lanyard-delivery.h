/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether anybody is there to show a notification. */
void     lanyard_delivery_check (GDBusConnection    *connection,
                                 gboolean            sandboxed,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean lanyard_delivery_check_finish (GAsyncResult *result,
                                        GError      **error);

G_END_DECLS
