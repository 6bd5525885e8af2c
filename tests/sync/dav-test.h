/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-dav.h"
#include "sync-test.h"

G_BEGIN_DECLS

/* A server of the tests' own that speaks as much WebDAV as a test tells it to,
 * with Lanyard's folder in its root. */

#define DAV_TEST_ANSWER(status)                                              \
  "HTTP/1.1 " status " So\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
#define DAV_TEST_TAGGED(status, tag)                                                          \
  "HTTP/1.1 " status " So\r\nConnection: close\r\nETag: " tag "\r\nContent-Length: 0\r\n\r\n"
#define DAV_TEST_FOLDER                                                                       \
  "<multistatus xmlns='DAV:'><response><href>/Lanyard/</href><propstat><prop><resourcetype>"  \
  "<collection/></resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat></response>" \
  "%s</multistatus>"

LanyardDav *dav_test_new (SyncTestServer *server, const char *authorization);
void        dav_test_add_folder (SyncTestServer *server, const char *documents);
void        dav_test_queue_probe (SyncTestServer *server, gboolean heeds_tags);
void        dav_test_expect_log (SyncTestServer *server, const char *expected);
gboolean    dav_test_read (LanyardDav *dav,
                           const char *known_tag,
                           char      **text,
                           char      **tag,
                           GError    **error);
gboolean    dav_test_write (LanyardDav *dav,
                            const char *text,
                            const char *tag,
                            char      **new_tag,
                            GError    **error);

G_END_DECLS
