/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What Nextcloud says as somebody signs in with a browser (its login flow, the
 * second version). */

gboolean lanyard_login_flow_read_start (GBytes  *bytes,
                                        char   **login,
                                        char   **endpoint,
                                        char   **token,
                                        GError **error);
gboolean lanyard_login_flow_read_end (GBytes  *bytes,
                                      char   **server,
                                      char   **user,
                                      char   **password,
                                      GError **error);

G_END_DECLS
