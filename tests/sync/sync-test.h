/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A server on loopback, in a thread of its own, that says byte for byte what
 * it is told to, and then hangs up. */
typedef struct _SyncTestServer SyncTestServer;

SyncTestServer *sync_test_server_new (GTlsCertificate *certificate);
void            sync_test_server_free (SyncTestServer *self);
void            sync_test_server_add (SyncTestServer *self,
                                      const char     *path,
                                      const char     *answer,
                                      ...) G_GNUC_PRINTF (3, 4);
void            sync_test_server_queue (SyncTestServer *self,
                                        const char     *path,
                                        const char     *answer,
                                        ...) G_GNUC_PRINTF (3, 4);
void            sync_test_server_add_bytes (SyncTestServer *self,
                                            const char     *path,
                                            const char     *head,
                                            GBytes         *body);
void            sync_test_server_drip (SyncTestServer *self,
                                       guint           pause,
                                       gsize           from);
void            sync_test_server_require (SyncTestServer *self,
                                          const char     *challenge,
                                          const char     *authorization);
guint           sync_test_server_get_port (SyncTestServer *self);
char           *sync_test_server_address (SyncTestServer *self,
                                          const char     *path);
guint           sync_test_server_count (SyncTestServer *self);
char           *sync_test_server_steal_log (SyncTestServer *self);
char           *sync_test_server_dup_header (SyncTestServer *self,
                                             const char     *name);

char    *sync_test_folder_new (void);
void     sync_test_folder_free (char *folder);
gboolean sync_test_run (const char *folder,
                        const char *command);
gboolean sync_test_make_certificates (const char *folder);

GBytes *sync_test_pack (const char *text,
                        gsize       length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyncTestServer, sync_test_server_free)

G_END_DECLS
