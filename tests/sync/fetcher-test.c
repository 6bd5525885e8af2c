/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fetcher-test.h"

#include <string.h>

SyncTestServer *server;
LanyardFetcher *fetcher;

void
fetcher_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  server = sync_test_server_new (NULL);
  fetcher = lanyard_fetcher_new (NULL);
}

int
fetcher_test_run (void)
{
  int status = g_test_run ();

  lanyard_fetcher_free (fetcher);
  sync_test_server_free (server);
  return status;
}

LanyardFetchResult *
fetcher_test_fetch_with (const char *path, LanyardFetchRequest request, GError **error)
{
  g_autofree char *address = sync_test_server_address (server, path);

  request.address = address;
  if (request.limit == 0)
    request.limit = LIMIT;
  return lanyard_fetcher_fetch (fetcher, &request, NULL, NULL, error);
}

LanyardFetchResult *
fetcher_test_fetch (const char *path)
{
  g_autoptr (GError) error = NULL;
  LanyardFetchResult *result = fetcher_test_fetch_with (path, (LanyardFetchRequest){ 0 }, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return result;
}

void
fetcher_test_expect_bytes (LanyardFetchResult *result, const char *expected)
{
  g_assert_cmpmem (g_bytes_get_data (result->bytes, NULL), g_bytes_get_size (result->bytes),
                   expected, strlen (expected));
}

void
fetcher_test_run_cases (const FetcherTestCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardFetchResult) result = NULL;

      g_test_message ("%s", cases[i].answer);
      sync_test_server_add (server, "/case", "%s", cases[i].answer);
      result = fetcher_test_fetch_with ("/case", (LanyardFetchRequest){ 0 }, &error);
      if (cases[i].code < 0)
        {
          g_assert_no_error (error);
          fetcher_test_expect_bytes (result, cases[i].says);
          continue;
        }
      g_assert_null (result);
      g_assert_error (error, LANYARD_FETCH_ERROR, cases[i].code);
      if (cases[i].says != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].says);
    }
}
