/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-nextcloud.h"

#include "dav-test.h"

#include <string.h>

#define BEGIN "POST /cloud/index.php/login/v2\n"
#define POLL "POST /cloud/poll\n"

/* A server with a Nextcloud in a folder of it, and another one. */
typedef struct
{
  SyncTestServer *server;
  SyncTestServer *other;
  char           *address;
  char           *elsewhere;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->server = sync_test_server_new (NULL);
  fixture->other = sync_test_server_new (NULL);
  fixture->address = sync_test_server_address (fixture->server, "/cloud");
  fixture->elsewhere = sync_test_server_address (fixture->other, "/cloud");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dav_test_expect_log (fixture->other, "");
  sync_test_server_free (fixture->server);
  sync_test_server_free (fixture->other);
  g_free (fixture->address);
  g_free (fixture->elsewhere);
}

static void
answer (Fixture *fixture, const char *path, const char *text)
{
  g_autoptr (GBytes) body = g_bytes_new (text, strlen (text));

  sync_test_server_add_bytes (fixture->server, path, "HTTP/1.1 200 OK\r\nConnection: close",
                              body);
}

static void
answer_start (Fixture *fixture, const char *login, const char *poll)
{
  g_autofree char *text = g_strdup_printf (
    "{\"poll\": {\"token\": \"a b&c\", \"endpoint\": \"%s/poll\"}, \"login\": \"%s/flow\"}", poll,
    login);

  answer (fixture, "/cloud/index.php/login/v2", text);
}

static void
answer_end (Fixture *fixture, const char *server)
{
  g_autofree char *text = g_strdup_printf (
    "{\"server\": \"%s\", \"loginName\": \"me\", \"appPassword\": \"sesame\"}", server);

  answer (fixture, "/cloud/poll", text);
}

static LanyardNextcloud *
begin (const char *address, GError **error)
{
  const LanyardDavOptions options = { .address = address, .authorization = "Bearer secret" };

  return lanyard_nextcloud_begin (&options, NULL, error);
}

static void
test_signed_in (Fixture *fixture, gconstpointer data)
{
  static const char *const copied[] = { "", "/", "/index.php/apps/files", "/remote.php/dav/" };
  g_autofree char         *files = g_strconcat (fixture->address, "/remote.php/webdav/", NULL);
  g_autofree char         *flow = g_strconcat (fixture->address, "/flow", NULL);

  answer_start (fixture, fixture->address, fixture->address);
  answer_end (fixture, fixture->address);
  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    {
      g_autofree char *typed = g_strconcat (fixture->address, copied[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardNextcloud) nextcloud = begin (typed, &error);
      g_autofree char *address = NULL;
      g_autofree char *user = NULL;
      g_autofree char *authorization = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (lanyard_nextcloud_get_login_address (nextcloud), ==, flow);
      for (guint waits = 0; waits < 2; waits++)
        sync_test_server_queue (fixture->server, "/cloud/poll", DAV_TEST_ANSWER ("404"));
      g_assert_true (lanyard_nextcloud_wait (nextcloud, 1, &address, &user, &authorization, NULL,
                                             &error));
      g_assert_no_error (error);
      g_assert_cmpstr (address, ==, files);
      g_assert_cmpstr (user, ==, "me");
      g_assert_cmpstr (authorization, ==, "Basic bWU6c2VzYW1l");
      dav_test_expect_log (fixture->server, BEGIN POLL POLL POLL);
    }
}

static void
test_no_nextcloud (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char            *answer;
    LanyardCollectionError code;
  } cases[] = {
    { DAV_TEST_ANSWER ("404"), LANYARD_COLLECTION_ERROR_NO_NEXTCLOUD },
    { DAV_TEST_ANSWER ("405"), LANYARD_COLLECTION_ERROR_NO_NEXTCLOUD },
    { DAV_TEST_ANSWER ("500"), LANYARD_COLLECTION_ERROR_SERVER },
    { "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<html/>",
      LANYARD_COLLECTION_ERROR_NO_NEXTCLOUD },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sync_test_server_add (fixture->server, "/cloud/index.php/login/v2", "%s", cases[i].answer);
      g_assert_null (begin (fixture->address, &error));
      g_assert_error (error, LANYARD_COLLECTION_ERROR, (int)cases[i].code);
      g_clear_error (&error);
    }

  g_assert_null (begin ("http://cloud.example/", &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_INSECURE);
}

/* No page of another server is shown, and none is told anything. */
static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *address = NULL;
  g_autofree char *user = NULL;
  g_autofree char *authorization = NULL;
  g_autoptr (LanyardNextcloud) nextcloud = NULL;
  g_autoptr (GError) error = NULL;

  answer_start (fixture, fixture->elsewhere, fixture->address);
  g_assert_null (begin (fixture->address, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_INSECURE);
  g_clear_error (&error);
  answer_start (fixture, fixture->address, fixture->elsewhere);
  g_assert_null (begin (fixture->address, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_INSECURE);
  g_clear_error (&error);

  answer_start (fixture, fixture->address, fixture->address);
  answer_end (fixture, fixture->elsewhere);
  nextcloud = begin (fixture->address, &error);
  g_assert_false (lanyard_nextcloud_wait (nextcloud, 1, &address, &user, &authorization, NULL,
                                          &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_INSECURE);
  g_assert_true (address == NULL && user == NULL && authorization == NULL);
}

static gpointer
cancel_later (gpointer cancellable)
{
  g_usleep (50000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* Nobody signs in, and the dialog is closed. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *address = NULL;
  g_autofree char *user = NULL;
  g_autofree char *authorization = NULL;
  g_autoptr (LanyardNextcloud) nextcloud = NULL;
  g_autoptr (GError) error = NULL;
  GThread *thread;

  answer_start (fixture, fixture->address, fixture->address);
  nextcloud = begin (fixture->address, &error);
  g_assert_no_error (error);
  thread = g_thread_new ("cancel", cancel_later, cancellable);
  g_assert_false (lanyard_nextcloud_wait (nextcloud, 60000, &address, &user, &authorization,
                                          cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/sync/nextcloud/signed-in", test_signed_in },
    { "/sync/nextcloud/no-nextcloud", test_no_nextcloud },
    { "/sync/nextcloud/elsewhere", test_elsewhere },
    { "/sync/nextcloud/cancel", test_cancel },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
