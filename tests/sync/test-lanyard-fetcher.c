/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-fetcher.h"

#include "lanyard-clock.h"
#include "sync-test.h"

#include <string.h>

#define LIMIT (1024 * 1024)
#define PATIENCE 150
#define HEAD "HTTP/1.1 200 OK\r\n"
#define SMALL HEAD "Content-Length: 5\r\n\r\nhello"
#define DATE "Sun, 06 Jun 2027 10:00:00 GMT"
#define HOUR_LATER "Sun, 06 Jun 2027 11:00:00 GMT"

static SyncTestServer *server;
static LanyardFetcher *fetcher;

static LanyardFetchResult *
fetch_with (const char *path, LanyardFetchRequest request, GError **error)
{
  g_autofree char *address = sync_test_server_address (server, path);

  request.address = address;
  if (request.limit == 0)
    request.limit = LIMIT;
  return lanyard_fetcher_fetch (fetcher, &request, NULL, NULL, error);
}

static LanyardFetchResult *
fetch (const char *path)
{
  g_autoptr (GError) error = NULL;
  LanyardFetchResult *result = fetch_with (path, (LanyardFetchRequest){ 0 }, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return result;
}

static void
expect_bytes (LanyardFetchResult *result, const char *expected)
{
  g_assert_cmpmem (g_bytes_get_data (result->bytes, NULL), g_bytes_get_size (result->bytes),
                   expected, strlen (expected));
}

/* An answer that is given, and what is made of it: a body, or an error. */
typedef struct
{
  const char *answer;
  int         code; /* -1: it is taken */
  const char *says; /* (nullable) the body, or the error's message */
} Case;

static void
run_cases (const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardFetchResult) result = NULL;

      g_test_message ("%s", cases[i].answer);
      sync_test_server_add (server, "/case", "%s", cases[i].answer);
      result = fetch_with ("/case", (LanyardFetchRequest){ 0 }, &error);
      if (cases[i].code < 0)
        {
          g_assert_no_error (error);
          expect_bytes (result, cases[i].says);
          continue;
        }
      g_assert_null (result);
      g_assert_error (error, LANYARD_FETCH_ERROR, cases[i].code);
      if (cases[i].says != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].says);
    }
}

static void
test_answers (void)
{
  static const Case cases[] = {
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

  run_cases (cases, G_N_ELEMENTS (cases));
}

/* What came only in part is never taken for the whole. */
static void
test_truncated (void)
{
  static const Case cases[] = {
    { HEAD "Content-Length: 500\r\n\r\nhello", LANYARD_FETCH_ERROR_TRUNCATED, "127.0.0.1" },
    { HEAD "Connection: close\r\nContent-Length: 500\r\n\r\nhello",
      LANYARD_FETCH_ERROR_TRUNCATED, "127.0.0.1" },
    { "HTTP/1.0 200 Fine\r\nContent-Length: 6\r\n\r\nhello", LANYARD_FETCH_ERROR_TRUNCATED,
      "127.0.0.1" },
    { HEAD "Transfer-Encoding: chunked\r\n\r\n50\r\nhello", LANYARD_FETCH_ERROR_TRUNCATED, NULL },
    { HEAD "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", LANYARD_FETCH_ERROR_TRUNCATED,
      NULL },
    { HEAD "Content-Le", LANYARD_FETCH_ERROR_FAILED, NULL },
    { "", LANYARD_FETCH_ERROR_TRUNCATED, NULL },
    /* a length that is too short is the server's word */
    { HEAD "Content-Length: 2\r\n\r\nhello", -1, "he" },
  };

  run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_packed (void)
{
  static const char text[] = "The same again and again, again and again, and again.";
  g_autoptr (GBytes) packed = sync_test_pack (text, strlen (text));
  g_autoptr (GBytes) part = g_bytes_new_from_bytes (packed, 0, g_bytes_get_size (packed) / 2);
  g_autoptr (LanyardFetchResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *accepted = NULL;

  sync_test_server_add_bytes (server, "/packed", HEAD "Content-Encoding: gzip", packed);
  result = fetch ("/packed");
  expect_bytes (result, text);
  accepted = sync_test_server_dup_header (server, "Accept-Encoding");
  g_assert_nonnull (strstr (accepted, "gzip"));

  sync_test_server_add_bytes (server, "/part", HEAD "Content-Encoding: gzip", part);
  g_assert_null (fetch_with ("/part", (LanyardFetchRequest){ 0 }, &error));
  g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TRUNCATED);
}

/* The limit counts what is unpacked; all of it at the limit is taken. */
static void
test_limit (void)
{
  g_autofree char *text = g_strnfill (2 * LIMIT, ' ');
  g_autoptr (GBytes) bomb = sync_test_pack (text, 2 * LIMIT);
  g_autoptr (GBytes) full = g_bytes_new (text, LIMIT);
  g_autoptr (GBytes) more = g_bytes_new (text, LIMIT + 1);
  g_autoptr (LanyardFetchResult) result = NULL;

  sync_test_server_add_bytes (server, "/full", HEAD "X: y", full);
  sync_test_server_add_bytes (server, "/more", HEAD "X: y", more);
  sync_test_server_add_bytes (server, "/bomb", HEAD "Content-Encoding: gzip", bomb);
  g_assert_cmpuint (g_bytes_get_size (bomb), <, LIMIT / 100);

  result = fetch ("/full");
  g_assert_cmpuint (g_bytes_get_size (result->bytes), ==, LIMIT);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (fetch_with (i == 0 ? "/more" : "/bomb", (LanyardFetchRequest){ 0 }, &error));
      g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TOO_LARGE);
      g_assert_cmpstr (error->message, ==, "1");
    }
}

static void
test_conditional (void)
{
  static const struct
  {
    const char *etag;
    const char *last_modified;
    const char *none_match;     /* what is asked then */
    const char *modified_since; /* the same */
  } cases[] = {
    { "W/\"a1\"", DATE, "W/\"a1\"", NULL },
    { "\"a1\"", NULL, "\"a1\"", NULL },
    { NULL, DATE, NULL, DATE },
    /* as Apache marks what it packs */
    { "\"a1-gzip\"", NULL, "\"a1-gzip\", \"a1\"", NULL },
    { "W/\"a1-br\"", NULL, "W/\"a1-br\", W/\"a1\"", NULL },
  };

  sync_test_server_add (server, "/same", "HTTP/1.1 304 Not modified\r\n\r\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardFetchResult) result =
                  fetch_with ("/same",
                              (LanyardFetchRequest){ .etag = cases[i].etag,
                                                     .last_modified = cases[i].last_modified },
                              &error);
      g_autofree char *none_match = sync_test_server_dup_header (server, "If-None-Match");
      g_autofree char *since = sync_test_server_dup_header (server, "If-Modified-Since");

      g_assert_no_error (error);
      g_assert_true (result->not_modified);
      g_assert_null (result->bytes);
      g_assert_cmpstr (none_match, ==, cases[i].none_match);
      g_assert_cmpstr (since, ==, cases[i].modified_since);
      /* what to ask with next time stays known */
      g_assert_cmpstr (result->etag, ==, cases[i].etag);
      g_assert_cmpstr (result->last_modified, ==, cases[i].last_modified);
    }
}

static void
test_head (void)
{
  g_autoptr (LanyardFetchResult) result = NULL;
  g_autofree char *agent = NULL;

  sync_test_server_add (server, "/head",
                        HEAD "ETag: \"x\"\r\nLast-Modified: " DATE
                             "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
  result = fetch ("/head");
  g_assert_cmpstr (result->etag, ==, "\"x\"");
  g_assert_cmpstr (result->last_modified, ==, DATE);
  g_assert_cmpstr (result->content_type, ==, "application/json");
  g_assert_false (result->not_modified);
  g_assert_null (result->address);
  agent = sync_test_server_dup_header (server, "User-Agent");
  g_assert_true (g_str_has_prefix (agent, "Lanyard/" VERSION " (+https://"));
}

/* Seconds from now, or -1 for none. */
static gint64
from_now (LanyardInstant instant)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_system ();

  return instant == LANYARD_NO_INSTANT ? -1 : instant - lanyard_clock_now (clock);
}

static void
expect_near (gint64 seconds, gint64 expected)
{
  if (expected < 0)
    g_assert_cmpint (seconds, ==, -1);
  else
    g_assert_true (seconds <= expected && seconds > expected - 30);
}

static void
test_expires (void)
{
  static const struct
  {
    const char *headers;
    gint64      expected;
  } cases[] = {
    { "", -1 },
    { "Cache-Control: max-age=600\r\n", 600 },
    { "Cache-Control: public, max-age=600\r\nAge: 200\r\n", 400 },
    { "Cache-Control: max-age=600\r\nAge: 700\r\n", 0 },
    { "Cache-Control: no-cache, max-age=600\r\n", -1 },
    { "Cache-Control: no-store\r\n", -1 },
    { "Cache-Control: max-age=soon\r\n", -1 },
    { "Cache-Control: max-age=99999999999999999999\r\n", -1 },
    /* the server's clock may be wrong; its own dates agree */
    { "Date: " DATE "\r\nExpires: " HOUR_LATER "\r\n", 3600 },
    { "Date: " HOUR_LATER "\r\nExpires: " DATE "\r\n", 0 },
    { "Date: " DATE "\r\nExpires: " HOUR_LATER "\r\nCache-Control: max-age=60\r\n", 60 },
    { "Expires: 0\r\n", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardFetchResult) result = NULL;

      g_test_message ("%s", cases[i].headers);
      sync_test_server_add (server, "/expires", HEAD "%sContent-Length: 0\r\n\r\n",
                            cases[i].headers);
      result = fetch ("/expires");
      expect_near (from_now (result->expires), cases[i].expected);
    }
}

static void
test_retry_after (void)
{
  static const struct
  {
    const char *headers;
    gint64      expected;
  } cases[] = {
    { "", -1 },
    { "Retry-After: 120\r\n", 120 },
    { "Date: " DATE "\r\nRetry-After: " HOUR_LATER "\r\n", 3600 },
    { "Retry-After: soon\r\n", -1 },
    { "Retry-After: -5\r\n", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      sync_test_server_add (server, "/busy", "HTTP/1.1 503 Busy\r\n%sContent-Length: 0\r\n\r\n",
                            cases[i].headers);
      g_assert_null (fetch_with ("/busy", (LanyardFetchRequest){ 0 }, &error));
      g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_BUSY);
      expect_near (from_now (lanyard_fetch_error_get_retry_after (error)), cases[i].expected);
    }
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
      result = fetch ("/hop0");
      expect_bytes (result, "hello");
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
  g_assert_null (fetch_with ("/circle1", (LanyardFetchRequest){ 0 }, &error));
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
  g_assert_null (fetch_with ("/long0", (LanyardFetchRequest){ 0 }, &error));
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
  result = fetch ("/talks-on");
  expect_bytes (result, "hello");
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
    g_assert_null (fetch_with ("/astray", (LanyardFetchRequest){ 0 }, &error));
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
  result = fetch_with ("/to-own", request, &error);
  g_assert_no_error (error);
  sent = sync_test_server_dup_header (server, "Authorization");
  g_assert_cmpstr (sent, ==, request.authorization);

  sync_test_server_add (other, "/there", SMALL);
  add_redirect ("/away", 302, target);
  elsewhere = fetch_with ("/away", request, &error);
  g_assert_no_error (error);
  expect_bytes (elsewhere, "hello");
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

/* However slow it is, it comes to an end: in its head and in its body, and
 * where nothing comes at all. */
static void
test_slow (void)
{
  static const struct
  {
    guint pause;
    gsize from;
    int   code;
  } cases[] = {
    { 20, strlen (HEAD "X: y\r\nContent-Length: 1000000\r\n\r\n"), LANYARD_FETCH_ERROR_TOO_SLOW },
    { 4 * PATIENCE, strlen (HEAD "X: y\r\nContent-Length: 1000000\r\n\r\n"),
      LANYARD_FETCH_ERROR_TIMED_OUT },
    { 50, 0, LANYARD_FETCH_ERROR_TIMED_OUT },
  };
  g_autofree char *text = g_strnfill (1000000, 'x');
  g_autoptr (GBytes) body = g_bytes_new (text, 1000000);

  sync_test_server_add_bytes (server, "/slow", HEAD "X: y", body);
  lanyard_fetcher_set_patience (fetcher, PATIENCE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      sync_test_server_drip (server, cases[i].pause, cases[i].from);
      g_assert_null (fetch_with ("/slow", (LanyardFetchRequest){ .limit = 2000000 }, &error));
      g_assert_error (error, LANYARD_FETCH_ERROR, cases[i].code);
      g_assert_cmpstr (error->message, ==, "127.0.0.1");
    }
  sync_test_server_drip (server, 0, 0);
  lanyard_fetcher_set_patience (fetcher, 30000);
}

/* Cancels as soon as something of the body came. */
static gpointer
cancel_later (gpointer data)
{
  gpointer             *both = data;
  LanyardFetchProgress *progress = both[0];

  while (g_atomic_int_get (&progress->got) == 0)
    g_usleep (1000);
  g_cancellable_cancel (both[1]);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *text = g_strnfill (500000, 'x');
  g_autoptr (GBytes) body = g_bytes_new (text, 500000);
  g_autofree char     *address = sync_test_server_address (server, "/endless");
  LanyardFetchRequest  request = { .address = address, .limit = LIMIT };
  LanyardFetchProgress progress = { 0 };
  gpointer             both[] = { &progress, cancellable };
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_later, both);

  sync_test_server_add_bytes (server, "/endless", HEAD "X: y", body);
  sync_test_server_drip (server, 10, 1000);
  g_assert_null (lanyard_fetcher_fetch (fetcher, &request, &progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  sync_test_server_drip (server, 0, 0);
  g_assert_cmpint (progress.total, ==, 500000);
  g_assert_cmpint (progress.got, >, 0);
  g_clear_error (&error);

  /* before it began */
  g_assert_null (lanyard_fetcher_fetch (fetcher, &request, &progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* and the fetcher goes on */
  sync_test_server_add (server, "/small", SMALL);
  lanyard_fetch_result_free (fetch ("/small"));
}

static void
test_progress (void)
{
  g_autofree char     *address = sync_test_server_address (server, "/progress");
  LanyardFetchRequest  request = { .address = address, .limit = LIMIT };
  LanyardFetchProgress progress = { 7, 7 };
  g_autoptr (LanyardFetchResult) result = NULL;

  sync_test_server_add (server, "/progress", SMALL);
  result = lanyard_fetcher_fetch (fetcher, &request, &progress, NULL, NULL);
  g_assert_nonnull (result);
  g_assert_cmpint (progress.got, ==, 5);
  g_assert_cmpint (progress.total, ==, 5);
  lanyard_fetch_result_free (g_steal_pointer (&result));

  sync_test_server_add (server, "/progress", HEAD "\r\nunknown");
  result = lanyard_fetcher_fetch (fetcher, &request, &progress, NULL, NULL);
  g_assert_cmpint (progress.got, ==, 7);
  g_assert_cmpint (progress.total, ==, -1);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = sync_test_server_new (NULL);
  fetcher = lanyard_fetcher_new (NULL);

  g_test_add_func ("/sync/fetcher/answers", test_answers);
  g_test_add_func ("/sync/fetcher/truncated", test_truncated);
  g_test_add_func ("/sync/fetcher/packed", test_packed);
  g_test_add_func ("/sync/fetcher/limit", test_limit);
  g_test_add_func ("/sync/fetcher/conditional", test_conditional);
  g_test_add_func ("/sync/fetcher/head", test_head);
  g_test_add_func ("/sync/fetcher/expires", test_expires);
  g_test_add_func ("/sync/fetcher/retry-after", test_retry_after);
  g_test_add_func ("/sync/fetcher/redirects", test_redirects);
  g_test_add_func ("/sync/fetcher/no-end", test_no_end);
  g_test_add_func ("/sync/fetcher/redirect-body", test_redirect_body);
  g_test_add_func ("/sync/fetcher/addresses", test_addresses);
  g_test_add_func ("/sync/fetcher/login", test_login);
  g_test_add_func ("/sync/fetcher/down", test_down);
  g_test_add_func ("/sync/fetcher/slow", test_slow);
  g_test_add_func ("/sync/fetcher/cancel", test_cancel);
  g_test_add_func ("/sync/fetcher/progress", test_progress);

  status = g_test_run ();
  lanyard_fetcher_free (fetcher);
  sync_test_server_free (server);
  return status;
}
