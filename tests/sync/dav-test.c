/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dav-test.h"

#include <string.h>

#define NAME "36c3.json"

LanyardDav *
dav_test_new (SyncTestServer *server, const char *authorization)
{
  g_autofree char        *address = sync_test_server_address (server, "/");
  const LanyardDavOptions options = { .address = address, .authorization = authorization };
  g_autoptr (GError) error = NULL;
  LanyardDav *dav = lanyard_dav_new (&options, &error);

  g_assert_no_error (error);
  return dav;
}

/* Lets the folder be there, with @documents as the server tells of them. */
void
dav_test_add_folder (SyncTestServer *server, const char *documents)
{
  g_autofree char *text = g_strdup_printf (DAV_TEST_FOLDER, documents);
  g_autoptr (GBytes) body = g_bytes_new (text, strlen (text));

  sync_test_server_add_bytes (server, "PROPFIND /Lanyard/",
                              "HTTP/1.1 207 So\r\nConnection: close", body);
}

void
dav_test_queue_probe (SyncTestServer *server, gboolean heeds_tags)
{
  sync_test_server_queue (server, "PUT /Lanyard/*", DAV_TEST_ANSWER ("201"));
  for (guint i = 0; i < 2; i++)
    sync_test_server_queue (server, "PUT /Lanyard/*",
                            heeds_tags ? DAV_TEST_ANSWER ("412") : DAV_TEST_ANSWER ("204"));
  sync_test_server_queue (server, "DELETE /Lanyard/*", DAV_TEST_ANSWER ("204"));
}

/* What was asked since the last time, with the probe's name left out. */
void
dav_test_expect_log (SyncTestServer *server, const char *expected)
{
  g_autofree char *log = sync_test_server_steal_log (server);
  g_autoptr (GRegex) name = g_regex_new ("lanyard-probe-[0-9a-f]+", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (name, log, -1, 0, "PROBE", 0, NULL);

  g_assert_cmpstr (plain, ==, expected);
}

/* Sets @text to NULL where there is none, and to "=" where it is the same. */
gboolean
dav_test_read (LanyardDav *dav, const char *known_tag, char **text, char **tag, GError **error)
{
  g_auto (LanyardCollectionAnswer) answer = { 0 };
  gboolean read = lanyard_collection_read (LANYARD_COLLECTION (dav), NAME, known_tag, &answer,
                                           NULL, error);

  *text = answer.bytes != NULL ? g_strndup (g_bytes_get_data (answer.bytes, NULL),
                                            g_bytes_get_size (answer.bytes))
                               : NULL;
  if (answer.unchanged)
    g_set_str (text, "=");
  *tag = g_steal_pointer (&answer.tag);
  return read;
}

gboolean
dav_test_write (
  LanyardDav *dav, const char *text, const char *tag, char **new_tag, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return lanyard_collection_write (LANYARD_COLLECTION (dav), NAME, bytes, tag, new_tag, NULL,
                                   error);
}
