/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fetcher-test.h"

#include <string.h>

#define PATIENCE 150

/* What came only in part is never taken for the whole. */
static void
test_truncated (void)
{
  static const FetcherTestCase cases[] = {
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

  fetcher_test_run_cases (cases, G_N_ELEMENTS (cases));
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
  result = fetcher_test_fetch ("/packed");
  fetcher_test_expect_bytes (result, text);
  accepted = sync_test_server_dup_header (server, "Accept-Encoding");
  g_assert_nonnull (strstr (accepted, "gzip"));

  sync_test_server_add_bytes (server, "/part", HEAD "Content-Encoding: gzip", part);
  g_assert_null (fetcher_test_fetch_with ("/part", (LanyardFetchRequest){ 0 }, &error));
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

  result = fetcher_test_fetch ("/full");
  g_assert_cmpuint (g_bytes_get_size (result->bytes), ==, LIMIT);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (fetcher_test_fetch_with (i == 0 ? "/more" : "/bomb",
                                              (LanyardFetchRequest){ 0 }, &error));
      g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TOO_LARGE);
      g_assert_cmpstr (error->message, ==, "1");
    }
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
      g_assert_null (fetcher_test_fetch_with ("/slow", (LanyardFetchRequest){ .limit = 2000000 },
                                              &error));
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
  lanyard_fetch_result_free (fetcher_test_fetch ("/small"));
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
  fetcher_test_init (&argc, &argv);

  g_test_add_func ("/sync/exchange/truncated", test_truncated);
  g_test_add_func ("/sync/exchange/packed", test_packed);
  g_test_add_func ("/sync/exchange/limit", test_limit);
  g_test_add_func ("/sync/exchange/slow", test_slow);
  g_test_add_func ("/sync/exchange/cancel", test_cancel);
  g_test_add_func ("/sync/exchange/progress", test_progress);

  return fetcher_test_run ();
}
