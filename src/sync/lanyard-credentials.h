/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char    *lanyard_credentials_make_basic (const char *user,
                                         const char *password);
char    *lanyard_credentials_make_bearer (const char *token);
gboolean lanyard_credentials_split_basic (const char *authorization,
                                          char      **user,
                                          char      **password);

gboolean lanyard_credentials_store (const char   *conference,
                                    const char   *label,
                                    const char   *authorization,
                                    GCancellable *cancellable,
                                    GError      **error);
gboolean lanyard_credentials_store_quietly (const char   *conference,
                                            const char   *label,
                                            const char   *authorization,
                                            GCancellable *cancellable,
                                            GError      **error);
gboolean lanyard_credentials_lookup (const char   *conference,
                                     char        **authorization,
                                     GCancellable *cancellable,
                                     GError      **error);
gboolean lanyard_credentials_lookup_quietly (const char   *conference,
                                             char        **authorization,
                                             GCancellable *cancellable,
                                             GError      **error);
gboolean lanyard_credentials_clear (const char   *conference,
                                    GCancellable *cancellable,
                                    GError      **error);

G_END_DECLS
