/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dav.h"

#include "dav-test.h"

#include <string.h>

#define PREPARED                \
  "PROPFIND /Lanyard/\n"        \
  "PUT /Lanyard/PROBE.txt\n"    \
  "PUT /Lanyard/PROBE.txt\n"    \
  "PUT /Lanyard/PROBE.txt\n"    \
  "DELETE /Lanyard/PROBE.txt\n"
#define GOT "GET /Lanyard/36c3.json\n"
#define PUT "PUT /Lanyard/36c3.json\n"
#define HELLO(tag) "HTTP/1.1 200 OK\r\nConnection: close\r\n" tag "Content-Length: 5\r\n\r\nhello"

/* A server with the folder in it, and a collection that is at work there. */
typedef struct
{
  SyncTestServer *server;
  LanyardDav     *dav;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->server = sync_test_server_new (NULL);
  fixture->dav = dav_test_new (fixture->server, NULL);
  dav_test_add_folder (fixture->server, "");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->dav);
  sync_test_server_free (fixture->server);
}

static void
expect_read (Fixture *fixture, const char *known_tag, const char *text, const char *tag)
{
  g_autofree char *got_text = NULL;
  g_autofree char *got_tag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dav_test_read (fixture->dav, known_tag, &got_text, &got_tag, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (got_text, ==, text);
  g_assert_cmpstr (got_tag, ==, tag);
  dav_test_expect_log (fixture->server, GOT);
}

static void
expect_header (Fixture *fixture, const char *name, const char *expected)
{
  g_autofree char *value = sync_test_server_dup_header (fixture->server, name);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  expect_read (fixture, NULL, NULL, NULL);
  expect_header (fixture, "If-None-Match", NULL);
  expect_header (fixture, "Accept-Encoding", "identity");

  sync_test_server_add (fixture->server, "GET /Lanyard/36c3.json", HELLO ("ETag: \"1\"\r\n"));
  expect_read (fixture, NULL, "hello", "\"1\"");
  expect_read (fixture, "\"0\"", "hello", "\"1\"");
  expect_header (fixture, "If-None-Match", "\"0\"");

  sync_test_server_add (fixture->server, "GET /Lanyard/36c3.json", DAV_TEST_ANSWER ("304"));
  expect_read (fixture, "W/\"1\"", "=", "W/\"1\"");
  expect_header (fixture, "If-None-Match", "W/\"1\"");

  /* it is gone, whatever is known */
  sync_test_server_add (fixture->server, "GET /Lanyard/36c3.json", DAV_TEST_ANSWER ("410"));
  expect_read (fixture, "\"1\"", NULL, NULL);
}

/* A server that gives no tags is told from what is there. */
static void
test_no_tags (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *tag = NULL;
  g_autofree char *new_tag = NULL;
  g_autoptr (GError) error = NULL;

  dav_test_queue_probe (fixture->server, TRUE);
  g_assert_true (lanyard_collection_heeds_tags (LANYARD_COLLECTION (fixture->dav)));
  dav_test_expect_log (fixture->server, PREPARED);
  sync_test_server_add (fixture->server, "GET /Lanyard/36c3.json", HELLO (""));
  g_assert_true (dav_test_read (fixture->dav, NULL, &text, &tag, &error));
  g_assert_cmpstr (text, ==, "hello");
  dav_test_expect_log (fixture->server, GOT);
  g_assert_nonnull (tag);
  g_assert_false (lanyard_collection_heeds_tags (LANYARD_COLLECTION (fixture->dav)));

  expect_read (fixture, tag, "=", tag);
  expect_header (fixture, "If-None-Match", NULL);

  sync_test_server_add (fixture->server, "PUT /Lanyard/36c3.json", DAV_TEST_ANSWER ("204"));
  g_assert_true (dav_test_write (fixture->dav, "there", tag, &new_tag, &error));
  g_assert_null (new_tag);
  expect_header (fixture, "If-Match", NULL);
  dav_test_expect_log (fixture->server, GOT PUT);

  sync_test_server_add (fixture->server, "GET /Lanyard/36c3.json",
                        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nother");
  g_assert_false (dav_test_write (fixture->dav, "there", tag, &new_tag, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CONFLICT);
  dav_test_expect_log (fixture->server, GOT);
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *tag = NULL;
  g_autofree char *next = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GError) error = NULL;

  dav_test_queue_probe (fixture->server, TRUE);
  sync_test_server_add (fixture->server, "PUT /Lanyard/36c3.json",
                        DAV_TEST_TAGGED ("201", "\"1\""));
  g_assert_true (dav_test_write (fixture->dav, "hello", NULL, &tag, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tag, ==, "\"1\"");
  dav_test_expect_log (fixture->server, PREPARED PUT);
  expect_header (fixture, "If-None-Match", "*");
  expect_header (fixture, "If-Match", NULL);
  expect_header (fixture, "Content-Type", "application/json");
  expect_header (fixture, "Content-Length", "5");

  /* once it is known, each writing is one request */
  sync_test_server_add (fixture->server, "PUT /Lanyard/36c3.json", DAV_TEST_ANSWER ("204"));
  g_assert_true (dav_test_write (fixture->dav, "hello", tag, &next, &error));
  g_assert_null (next);
  expect_header (fixture, "If-None-Match", NULL);
  expect_header (fixture, "If-Match", "\"1\"");
  dav_test_expect_log (fixture->server, PUT);

  sync_test_server_add (fixture->server, "PUT /Lanyard/36c3.json", DAV_TEST_ANSWER ("412"));
  g_assert_false (dav_test_write (fixture->dav, "hello", tag, &last, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CONFLICT);
  dav_test_expect_log (fixture->server, PUT);
}

/* A weak tag is tried as the strong one that it becomes, as long as nothing
 * else is there. */
static void
test_weak (Fixture *fixture, gconstpointer data)
{
  g_autofree char *tag = NULL;
  g_autoptr (GError) error = NULL;

  dav_test_queue_probe (fixture->server, TRUE);
  g_assert_true (lanyard_dav_prepare (fixture->dav, NULL, NULL));
  dav_test_expect_log (fixture->server, PREPARED);

  sync_test_server_queue (fixture->server, "PUT /Lanyard/36c3.json", DAV_TEST_ANSWER ("412"));
  sync_test_server_queue (fixture->server, "GET /Lanyard/36c3.json", DAV_TEST_ANSWER ("304"));
  sync_test_server_add (fixture->server, "PUT /Lanyard/36c3.json",
                        DAV_TEST_TAGGED ("204", "\"2\""));
  g_assert_true (dav_test_write (fixture->dav, "hello", "W/\"1\"", &tag, &error));
  g_assert_cmpstr (tag, ==, "\"2\"");
  expect_header (fixture, "If-Match", "\"1\"");
  dav_test_expect_log (fixture->server, PUT GOT PUT);
  g_assert_true (lanyard_collection_heeds_tags (LANYARD_COLLECTION (fixture->dav)));
  g_clear_pointer (&tag, g_free);

  /* one that stays weak: nothing but to write, and to look again */
  sync_test_server_add (fixture->server, "GET /Lanyard/36c3.json", DAV_TEST_ANSWER ("304"));
  for (guint i = 0; i < 5; i++)
    sync_test_server_queue (fixture->server, "PUT /Lanyard/36c3.json", DAV_TEST_ANSWER ("412"));
  g_assert_true (dav_test_write (fixture->dav, "hello", "W/\"2\"", &tag, &error));
  expect_header (fixture, "If-Match", NULL);
  g_assert_false (lanyard_collection_heeds_tags (LANYARD_COLLECTION (fixture->dav)));
  g_clear_pointer (&tag, g_free);

  sync_test_server_add (fixture->server, "PUT /Lanyard/36c3.json", DAV_TEST_ANSWER ("412"));
  sync_test_server_add (fixture->server, "GET /Lanyard/36c3.json", HELLO ("ETag: \"3\"\r\n"));
  g_assert_false (dav_test_write (fixture->dav, "hello", "W/\"2\"", &tag, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CONFLICT);
}

/* The folder was taken away behind the collection's back. */
static void
test_folder_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *tag = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  dav_test_queue_probe (fixture->server, TRUE);
  g_assert_true (lanyard_dav_prepare (fixture->dav, NULL, NULL));
  dav_test_expect_log (fixture->server, PREPARED);
  sync_test_server_queue (fixture->server, "PUT /Lanyard/36c3.json", DAV_TEST_ANSWER ("409"));
  sync_test_server_queue (fixture->server, "PROPFIND /Lanyard/", DAV_TEST_ANSWER ("404"));
  sync_test_server_add (fixture->server, "MKCOL /Lanyard/", DAV_TEST_ANSWER ("201"));
  sync_test_server_add (fixture->server, "PUT /Lanyard/36c3.json", DAV_TEST_ANSWER ("201"));
  g_assert_true (dav_test_write (fixture->dav, "hello", NULL, &tag, &error));
  dav_test_expect_log (fixture->server, PUT "PROPFIND /Lanyard/\nMKCOL /Lanyard/\n"
                                            "PROPFIND /Lanyard/\n" PUT);

  sync_test_server_add (fixture->server, "PUT /Lanyard/36c3.json", DAV_TEST_ANSWER ("409"));
  g_assert_false (dav_test_write (fixture->dav, "hello", NULL, &again, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CONFLICT);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const char documents[] =
    "<response><href>/Lanyard/36c3.json</href><propstat><prop><getetag>\"1\"</getetag></prop>"
    "<status>HTTP/1.1 200 OK</status></propstat></response>"
    "<response><href>http://elsewhere.example/Lanyard/fosdem%202027.json</href></response>"
    "<response><href>/Lanyard/notes.txt</href></response>"
    "<response><href>/Lanyard/..%2F..%2Fpasswd.json</href></response>"
    "<response><href>/Lanyard/folder.json/</href><propstat><prop><resourcetype><collection/>"
    "</resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat></response>";
  g_autoptr (GHashTable) tags = NULL;
  g_autoptr (GHashTable) none = NULL;
  g_autoptr (GError) error = NULL;

  dav_test_add_folder (fixture->server, documents);
  tags = lanyard_collection_list (LANYARD_COLLECTION (fixture->dav), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (tags), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (tags, "36c3.json"), ==, "\"1\"");
  g_assert_cmpstr (g_hash_table_lookup (tags, "fosdem 2027.json"), ==, "");
  expect_header (fixture, "Depth", "1");
  dav_test_expect_log (fixture->server, "PROPFIND /Lanyard/\n");

  /* where the folder isn't there, it is made */
  dav_test_add_folder (fixture->server, "");
  for (guint i = 0; i < 2; i++)
    sync_test_server_queue (fixture->server, "PROPFIND /Lanyard/", DAV_TEST_ANSWER ("404"));
  sync_test_server_add (fixture->server, "MKCOL /Lanyard/", DAV_TEST_ANSWER ("201"));
  none = lanyard_collection_list (LANYARD_COLLECTION (fixture->dav), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (none), ==, 0);

  sync_test_server_queue (fixture->server, "PROPFIND /Lanyard/", DAV_TEST_ANSWER ("500"));
  g_assert_null (lanyard_collection_list (LANYARD_COLLECTION (fixture->dav), NULL, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_SERVER);
  g_assert_cmpstr (error->message, ==, "500");
}

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (LANYARD_COLLECTION_MAX_SIZE + 1, 'x');
  g_autoptr (GBytes) body = g_bytes_new (text, LANYARD_COLLECTION_MAX_SIZE + 1);
  g_autofree char *got = NULL;
  g_autofree char *tag = NULL;
  g_autoptr (GError) error = NULL;

  sync_test_server_add_bytes (fixture->server, "GET /Lanyard/36c3.json",
                              "HTTP/1.1 200 OK\r\nConnection: close\r\nETag: \"1\"", body);
  g_assert_false (dav_test_read (fixture->dav, NULL, &got, &tag, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "16");
  dav_test_expect_log (fixture->server, GOT);
  g_clear_error (&error);

  g_assert_false (dav_test_write (fixture->dav, text, NULL, &tag, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_TOO_LARGE);
  dav_test_expect_log (fixture->server, "");
}

static gpointer
read_in_thread (gpointer data)
{
  Fixture *fixture = data;

  expect_read (fixture, NULL, "hello", "\"1\"");
  return NULL;
}

/* The threads that work is done in come and go. */
static void
test_threads (Fixture *fixture, gconstpointer data)
{
  sync_test_server_add (fixture->server, "GET /Lanyard/36c3.json", HELLO ("ETag: \"1\"\r\n"));
  for (guint i = 0; i < 3; i++)
    g_thread_join (g_thread_new ("read", read_in_thread, fixture));
  read_in_thread (fixture);
}

static void
test_address (void)
{
  const LanyardDavOptions options = { .address = "https://me:secret@cloud.example/dav" };
  const LanyardDavOptions plain = { .address = "http://cloud.example/dav" };
  const LanyardDavOptions broken = { .address = "https://a/", .authorization = "Basic !" };
  g_autoptr (LanyardDav) dav = lanyard_dav_new (&options, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (lanyard_dav_get_address (dav), ==, "https://cloud.example/dav/Lanyard/");
  g_assert_null (lanyard_dav_new (&plain, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_INSECURE);
  g_clear_error (&error);
  g_assert_null (lanyard_dav_new (&broken, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_NO_PASSWORD);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/sync/dav/read", test_read },
    { "/sync/dav/no-tags", test_no_tags },
    { "/sync/dav/write", test_write },
    { "/sync/dav/weak", test_weak },
    { "/sync/dav/folder-gone", test_folder_gone },
    { "/sync/dav/list", test_list },
    { "/sync/dav/limits", test_limits },
    { "/sync/dav/threads", test_threads },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sync/dav/address", test_address);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
