/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fetcher-test.h"

static void
test_answers (void)
{
  static const FetcherTestCase cases[] = {
    { SMALL, -1, "hello" },
    { HEAD "Content-Length: 0\r\n\r\n", -1, "" },
    { HEAD "\r\nuntil the end", -1, "until the end" },
    { HEAD "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", -1, "hello" },
    /* a captive portal's page is a page; who reads it refuses it */
    { HEAD "Content-Type: text/html\r\n\r\n<html>Log in</html>", -1, "<html>Log in</html>" },
    { "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"Staff only\"\r\n\r\n",
      LANYARD_FETCH_ERROR_LOGIN_NEEDED, "Staff only" },
    { "HTTP/1.1 401 No\r\n\r\n", LANYARD_FETCH_ERROR_LOGIN_NEEDED, "" },
    { "HTTP/1.1 403 No\r\n\r\n", LANYARD_FETCH_ERROR_FORBIDDEN, "403" },
    { "HTTP/1.1 404 No\r\n\r\n", LANYARD_FETCH_ERROR_NOT_FOUND, "404" },
    { "HTTP/1.1 410 No\r\n\r\n", LANYARD_FETCH_ERROR_NOT_FOUND, "410" },
    { "HTTP/1.1 429 No\r\n\r\n", LANYARD_FETCH_ERROR_BUSY, "429" },
    { "HTTP/1.1 500 No\r\n\r\n", LANYARD_FETCH_ERROR_SERVER, "500" },
    { "HTTP/1.1 502 No\r\n\r\n", LANYARD_FETCH_ERROR_SERVER, "502" },
    { "HTTP/1.1 511 No\r\n\r\n", LANYARD_FETCH_ERROR_CAPTIVE, "511" },
    { "HTTP/1.1 418 No\r\n\r\n", LANYARD_FETCH_ERROR_STATUS, "418" },
    { "HTTP/1.1 204 None\r\n\r\n", LANYARD_FETCH_ERROR_STATUS, "204" },
    { "HTTP/1.1 302 There\r\nContent-Length: 0\r\n\r\n", LANYARD_FETCH_ERROR_STATUS, "302" },
    /* nobody asked whether it was modified */
    { "HTTP/1.1 304 Not modified\r\n\r\n", LANYARD_FETCH_ERROR_STATUS, "304" },
    { "SSH-2.0-OpenSSH_9.9\r\n\r\n", LANYARD_FETCH_ERROR_FAILED, NULL },
  };

  fetcher_test_run_cases (cases, G_N_ELEMENTS (cases));
}

static void
add_redirect (const char *path, guint status, const char *location)
{
  sync_test_server_add (server, path, "HTTP/1.1 %u There\r\nLocation: %s\r\n\r\n", status,
                        location);
}

static void
test_redirects (void)
{
  static const struct
  {
    guint       statuses[3]; /* 0: it is there */
    const char *moved_to;    /* (nullable) */
  } cases[] = {
    { { 301 }, "/hop1" },
    { { 308 }, "/hop1" },
    { { 302 }, NULL },
    { { 303 }, NULL },
    { { 307 }, NULL },
    { { 301, 308 }, "/hop2" },
    { { 301, 308, 301 }, "/hop3" },
    /* for good as far as it goes */
    { { 301, 302, 301 }, "/hop1" },
    { { 302, 301 }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardFetchResult) result = NULL;
      g_autofree char *moved_to =
        cases[i].moved_to != NULL ? sync_test_server_address (server, cases[i].moved_to) : NULL;

      for (guint j = 0; j <= G_N_ELEMENTS (cases[i].statuses); j++)
        {
          g_autofree char *path = g_strdup_printf ("/hop%u", j);
          g_autofree char *next = g_strdup_printf ("hop%u#place", j + 1);

          if (j < G_N_ELEMENTS (cases[i].statuses) && cases[i].statuses[j] != 0)
            add_redirect (path, cases[i].statuses[j], next);
          else
            sync_test_server_add (server, path, SMALL);
        }
      result = fetcher_test_fetch ("/hop0");
      fetcher_test_expect_bytes (result, "hello");
      g_assert_cmpstr (result->address, ==, moved_to);
    }
}

static void
test_no_end (void)
{
  g_autoptr (GError) error = NULL;
  guint before;

  add_redirect ("/circle1", 302, "/circle2");
  add_redirect ("/circle2", 301, "/circle1");
  before = sync_test_server_count (server);
  g_assert_null (fetcher_test_fetch_with ("/circle1", (LanyardFetchRequest){ 0 }, &error));
  g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TOO_MANY_REDIRECTS);
  g_assert_cmpuint (sync_test_server_count (server), ==, before + 2);
  g_clear_error (&error);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *path = g_strdup_printf ("/long%u", i);
      g_autofree char *next = g_strdup_printf ("/long%u", i + 1);

      add_redirect (path, 302, next);
    }
  before = sync_test_server_count (server);
  g_assert_null (fetcher_test_fetch_with ("/long0", (LanyardFetchRequest){ 0 }, &error));
  g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TOO_MANY_REDIRECTS);
  g_assert_cmpuint (sync_test_server_count (server), ==, before + 11);
}

/* Where an answer leads on, what else is in it isn't waited for. */
static void
test_redirect_body (void)
{
  g_autoptr (LanyardFetchResult) result = NULL;

  sync_test_server_add (server, "/talks-on",
                        "HTTP/1.1 302 There\r\nLocation: /small\r\nContent-Length: 9\r\n\r\nwaits");
  sync_test_server_add (server, "/small", SMALL);
  result = fetcher_test_fetch ("/talks-on");
  fetcher_test_expect_bytes (result, "hello");
}

static void
test_addresses (void)
{
  static const char *const addresses[] = {
    "",
    "nowhere",
    "/schedule.json",
    "ftp://example.org/x",
    "file:///etc/passwd",
    "http://",
    "https:///x",
    "webcal://example.org/x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      LanyardFetchRequest request = { .address = addresses[i], .limit = LIMIT };
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) redirected = NULL;

      g_assert_null (lanyard_fetcher_fetch (fetcher, &request, NULL, NULL, &error));
      g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_BAD_ADDRESS);
      g_assert_cmpstr (error->message, ==, addresses[i]);
    }

  {
    g_autoptr (GError) error = NULL;

    add_redirect ("/astray", 302, "file:///etc/passwd");
    g_assert_null (fetcher_test_fetch_with ("/astray", (LanyardFetchRequest){ 0 }, &error));
    g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_BAD_ADDRESS);
  }
}

/* A login is for the server that it was given for, and none is taken from an
 * address. */
static void
test_login (void)
{
  g_autoptr (SyncTestServer) other = sync_test_server_new (NULL);
  g_autoptr (LanyardFetchResult) result = NULL;
  g_autoptr (LanyardFetchResult) elsewhere = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sent = NULL;
  g_autofree char *told = NULL;
  g_autofree char *target =
    g_strdup_printf ("http://me:secret@127.0.0.1:%u/there", sync_test_server_get_port (other));
  LanyardFetchRequest request = { .authorization = "Basic bWU6c2VjcmV0" };

  sync_test_server_add (server, "/own", SMALL);
  add_redirect ("/to-own", 302, "/own");
  result = fetcher_test_fetch_with ("/to-own", request, &error);
  g_assert_no_error (error);
  sent = sync_test_server_dup_header (server, "Authorization");
  g_assert_cmpstr (sent, ==, request.authorization);

  sync_test_server_add (other, "/there", SMALL);
  add_redirect ("/away", 302, target);
  elsewhere = fetcher_test_fetch_with ("/away", request, &error);
  g_assert_no_error (error);
  fetcher_test_expect_bytes (elsewhere, "hello");
  told = sync_test_server_dup_header (other, "Authorization");
  g_assert_null (told);
}

static void
test_down (void)
{
  g_autoptr (SyncTestServer) gone = sync_test_server_new (NULL);
  g_autofree char    *address = sync_test_server_address (gone, "/");
  static const char   no_name[] = "http://no-such-host.invalid/";
  LanyardFetchRequest request = { .address = address, .limit = LIMIT };
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&gone, sync_test_server_free);
  g_assert_null (lanyard_fetcher_fetch (fetcher, &request, NULL, NULL, &error));
  g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "127.0.0.1");
  g_clear_error (&error);

  request.address = no_name;
  g_assert_null (lanyard_fetcher_fetch (fetcher, &request, NULL, NULL, &error));
  g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_OFFLINE);
  g_assert_cmpstr (error->message, ==, "no-such-host.invalid");
}

int
main (int argc, char **argv)
{
  fetcher_test_init (&argc, &argv);

  g_test_add_func ("/sync/fetcher/answers", test_answers);
  g_test_add_func ("/sync/fetcher/redirects", test_redirects);
  g_test_add_func ("/sync/fetcher/no-end", test_no_end);
  g_test_add_func ("/sync/fetcher/redirect-body", test_redirect_body);
  g_test_add_func ("/sync/fetcher/addresses", test_addresses);
  g_test_add_func ("/sync/fetcher/login", test_login);
  g_test_add_func ("/sync/fetcher/down", test_down);

  return fetcher_test_run ();
}
