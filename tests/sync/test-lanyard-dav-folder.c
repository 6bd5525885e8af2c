/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dav.h"

#include "dav-test.h"

#include <string.h>

#define FOUND "PROPFIND /a/b/Lanyard/\n"
#define FOUND_MISSING FOUND FOUND
#define NO_FOLDER                                                                           \
  ("HTTP/1.1 207 So\r\nConnection: close\r\n\r\n<multistatus xmlns='DAV:'><response><href>" \
   "/a/b/Lanyard</href></response></multistatus>")
#define MADE(path) "MKCOL " path "\n"

/* A server whose root or whatever holds no folder yet. */
typedef struct
{
  SyncTestServer *server;
  LanyardDav     *dav;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char  *address = NULL;
  LanyardDavOptions options = { 0 };

  fixture->server = sync_test_server_new (NULL);
  address = sync_test_server_address (fixture->server, "/a/b");
  options.address = address;
  fixture->dav = lanyard_dav_new (&options, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->dav);
  sync_test_server_free (fixture->server);
}

/* Queues what is said to be at the folder's address. */
static void
queue_found (Fixture *fixture, const char *text)
{
  sync_test_server_queue (fixture->server, "PROPFIND /a/b/Lanyard/",
                          "HTTP/1.1 207 So\r\nConnection: close\r\nContent-Length: %u\r\n\r\n%s",
                          (guint)strlen (text), text);
}

static void
queue_folder (Fixture *fixture)
{
  g_autofree char *text = g_strdup_printf (DAV_TEST_FOLDER, "");

  queue_found (fixture, text);
}

/* Asks for what is in it, as that says no more of it than is needed. */
static void
expect_listed (Fixture *fixture, const char *log)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) tags =
              lanyard_collection_list (LANYARD_COLLECTION (fixture->dav), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (tags), ==, 0);
  dav_test_expect_log (fixture->server, log);
}

static void
expect_refused (Fixture *fixture, LanyardCollectionError code, const char *log)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (lanyard_dav_prepare (fixture->dav, NULL, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, (int)code);
  dav_test_expect_log (fixture->server, log);
}

static void
test_made (Fixture *fixture, gconstpointer data)
{
  sync_test_server_add (fixture->server, "MKCOL /a/b/Lanyard/", DAV_TEST_ANSWER ("201"));
  queue_found (fixture, "<html/>"); /* whatever that may be, it isn't there */
  sync_test_server_queue (fixture->server, "PROPFIND /a/b/Lanyard/", DAV_TEST_ANSWER ("404"));
  expect_refused (fixture, LANYARD_COLLECTION_ERROR_NO_COLLECTION, FOUND);

  sync_test_server_queue (fixture->server, "PROPFIND /a/b/Lanyard/", DAV_TEST_ANSWER ("404"));
  queue_folder (fixture);
  queue_folder (fixture);
  expect_listed (fixture, FOUND FOUND MADE ("/a/b/Lanyard/") FOUND FOUND);
}

static void
test_parents_made (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { "MKCOL /a/b/Lanyard/", "MKCOL /a/b/", "MKCOL /a/" };

  for (guint i = 0; i < 2; i++)
    sync_test_server_queue (fixture->server, "PROPFIND /a/b/Lanyard/", DAV_TEST_ANSWER ("404"));
  queue_folder (fixture);
  queue_folder (fixture);
  sync_test_server_queue (fixture->server, paths[0], DAV_TEST_ANSWER ("409"));
  sync_test_server_queue (fixture->server, paths[1], DAV_TEST_ANSWER ("404"));
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    sync_test_server_add (fixture->server, paths[i], DAV_TEST_ANSWER ("201"));
  expect_listed (fixture, FOUND_MISSING MADE ("/a/b/Lanyard/") MADE ("/a/b/") MADE ("/a/")
                            MADE ("/a/b/") MADE ("/a/b/Lanyard/") FOUND FOUND);
}

static void
test_not_made (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char            *answer;
    LanyardCollectionError code;
  } cases[] = {
    { DAV_TEST_ANSWER ("403"), LANYARD_COLLECTION_ERROR_FORBIDDEN },
    { DAV_TEST_ANSWER ("507"), LANYARD_COLLECTION_ERROR_FULL },
    { DAV_TEST_ANSWER ("423"), LANYARD_COLLECTION_ERROR_LOCKED },
    { DAV_TEST_ANSWER ("501"), LANYARD_COLLECTION_ERROR_NO_COLLECTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sync_test_server_add (fixture->server, "PROPFIND /a/b/Lanyard/", DAV_TEST_ANSWER ("404"));
      sync_test_server_add (fixture->server, "MKCOL /a/b/Lanyard/", "%s", cases[i].answer);
      expect_refused (fixture, cases[i].code, FOUND MADE ("/a/b/Lanyard/"));
    }

  /* a server of other things has nothing anywhere */
  sync_test_server_add (fixture->server, "MKCOL /a/b/Lanyard/", DAV_TEST_ANSWER ("404"));
  expect_refused (fixture, LANYARD_COLLECTION_ERROR_NO_COLLECTION,
                  FOUND MADE ("/a/b/Lanyard/") MADE ("/a/b/") MADE ("/a/") MADE ("/"));
  /* and one that has something else of that name says so either way */
  sync_test_server_add (fixture->server, "MKCOL /a/b/Lanyard/", DAV_TEST_ANSWER ("405"));
  expect_refused (fixture, LANYARD_COLLECTION_ERROR_NO_COLLECTION,
                  FOUND MADE ("/a/b/Lanyard/") FOUND);
}

static void
test_no_collection (Fixture *fixture, gconstpointer data)
{
  static const char *const others[] = {
    DAV_TEST_ANSWER ("200"),
    DAV_TEST_ANSWER ("400"),
    DAV_TEST_ANSWER ("405"),
    DAV_TEST_ANSWER ("501"),
    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\n\r\n<html>Hello</html>",
    "HTTP/1.1 207 So\r\nConnection: close\r\n\r\n<multistatus xmlns='DAV:'/>",
    NO_FOLDER,
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%u", i);
      sync_test_server_add (fixture->server, "PROPFIND /a/b/Lanyard/", "%s", others[i]);
      expect_refused (fixture, LANYARD_COLLECTION_ERROR_NO_COLLECTION, FOUND);
    }

  sync_test_server_add (fixture->server, "PROPFIND /a/b/Lanyard/", DAV_TEST_ANSWER ("403"));
  expect_refused (fixture, LANYARD_COLLECTION_ERROR_FORBIDDEN, FOUND);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/sync/dav-folder/made", test_made },
    { "/sync/dav-folder/parents-made", test_parents_made },
    { "/sync/dav-folder/not-made", test_not_made },
    { "/sync/dav-folder/no-collection", test_no_collection },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
