/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-fetcher.h"

#include "sync-test.h"

#include <string.h>

#define SMALL "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"

static char *folder;

static GTlsCertificate *
load (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  GTlsCertificate *certificate = g_tls_certificate_new_from_file (path, &error);

  g_assert_no_error (error);
  return certificate;
}

static LanyardFetcher *
fetcher_new (void)
{
  g_autofree char *path = g_build_filename (folder, "ca.crt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsDatabase) trusted = g_tls_file_database_new (path, &error);

  g_assert_no_error (error);
  return lanyard_fetcher_new (trusted);
}

static void
test_certificates (void)
{
  static const struct
  {
    const char *name;
    const char *fault; /* NULL: it is trusted */
  } cases[] = {
    { "good.pem", NULL },
    { "expired.pem", LANYARD_TLS_EXPIRED },
    { "other.pem", LANYARD_TLS_OTHER_HOST },
    { "self.pem", LANYARD_TLS_UNKNOWN_ISSUER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTlsCertificate) certificate = load (cases[i].name);
      g_autoptr (SyncTestServer) server = sync_test_server_new (certificate);
      g_autoptr (LanyardFetcher) fetcher = fetcher_new ();
      g_autofree char *address =
        g_strdup_printf ("https://127.0.0.1:%u/", sync_test_server_get_port (server));
      LanyardFetchRequest request = { .address = address, .limit = 1000 };
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardFetchResult) result = NULL;

      g_test_message ("%s", cases[i].name);
      sync_test_server_add (server, "/", SMALL);
      result = lanyard_fetcher_fetch (fetcher, &request, NULL, NULL, &error);
      if (cases[i].fault == NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (g_bytes_get_size (result->bytes), ==, strlen ("hello"));
          continue;
        }
      g_assert_null (result);
      g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TLS);
      g_assert_cmpstr (error->message, ==, cases[i].fault);
      /* nothing was asked of whom nobody knows */
      g_assert_cmpuint (sync_test_server_count (server), ==, 0);
    }
}

/* Without a list of one's own, the system's is asked, which knows no tests. */
static void
test_system (void)
{
  g_autoptr (GTlsCertificate) certificate = load ("good.pem");
  g_autoptr (SyncTestServer) server = sync_test_server_new (certificate);
  g_autoptr (LanyardFetcher) fetcher = lanyard_fetcher_new (NULL);
  g_autofree char *address =
    g_strdup_printf ("https://127.0.0.1:%u/", sync_test_server_get_port (server));
  LanyardFetchRequest request = { .address = address, .limit = 1000 };
  g_autoptr (GError) error = NULL;

  g_assert_null (lanyard_fetcher_fetch (fetcher, &request, NULL, NULL, &error));
  g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TLS);
  g_assert_cmpstr (error->message, ==, LANYARD_TLS_UNKNOWN_ISSUER);
}

/* From http to https, but never back. */
static void
test_schemes (void)
{
  g_autoptr (GTlsCertificate) certificate = load ("good.pem");
  g_autoptr (SyncTestServer) secure = sync_test_server_new (certificate);
  g_autoptr (SyncTestServer) plain = sync_test_server_new (NULL);
  g_autoptr (LanyardFetcher) fetcher = fetcher_new ();
  g_autofree char *up = sync_test_server_address (plain, "/up");
  g_autofree char *down = sync_test_server_address (plain, "/small");
  g_autofree char *https =
    g_strdup_printf ("https://127.0.0.1:%u/", sync_test_server_get_port (secure));
  g_autofree char    *https_down = g_strconcat (https, "down", NULL);
  LanyardFetchRequest request = { .address = up, .limit = 1000 };
  g_autoptr (LanyardFetchResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sync_test_server_add (secure, "/", SMALL);
  sync_test_server_add (secure, "/down", "HTTP/1.1 301 There\r\nLocation: %s\r\n\r\n", down);
  sync_test_server_add (plain, "/small", SMALL);
  sync_test_server_add (plain, "/up", "HTTP/1.1 301 There\r\nLocation: %s\r\n\r\n", https);

  result = lanyard_fetcher_fetch (fetcher, &request, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (result->address, ==, https);

  request.address = https_down;
  g_assert_null (lanyard_fetcher_fetch (fetcher, &request, NULL, NULL, &error));
  g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_DOWNGRADE);
  g_assert_cmpstr (error->message, ==, down);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = sync_test_folder_new ();
  if (!sync_test_make_certificates (folder))
    {
      g_print ("1..0 # SKIP openssl is not here\n");
      sync_test_folder_free (folder);
      return 0;
    }

  /* the server of the tests, not what is tested, may stumble over a connection
   * that ended while it shook hands */
  g_log_set_always_fatal ((GLogLevelFlags)G_LOG_FATAL_MASK);

  g_test_add_func ("/sync/tls/certificates", test_certificates);
  g_test_add_func ("/sync/tls/system", test_system);
  g_test_add_func ("/sync/tls/schemes", test_schemes);

  status = g_test_run ();
  sync_test_folder_free (folder);
  return status;
}
