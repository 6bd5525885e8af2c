/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dav.h"

#include "lanyard-fetch-error.h"

#include "dav-test.h"

#include <string.h>

#define LOGIN "Basic bWU6c2VzYW1l" /* me:sesame */
#define DOCUMENT "/Lanyard/36c3.json"
#define HELLO                                                                             \
  "HTTP/1.1 200 OK\r\nConnection: close\r\nETag: \"1\"\r\nContent-Length: 5\r\n\r\nhello"
#define THERE(status, address)                                              \
  "HTTP/1.1 " status " There\r\nConnection: close\r\nContent-Length: 0\r\n" \
  "Location: " address "\r\n\r\n"
#define KEPT(status) "HTTP/1.1 " status " So\r\nContent-Length: 0\r\n\r\n"
#define ANYWHERE -1

static char *folder; /* of certificates, NULL without openssl */

/* Reads the one document. Returns: (transfer full) (nullable): what is in it */
static char *
read_document (LanyardDav *dav, GError **error)
{
  g_autofree char *tag = NULL;
  char            *text;

  dav_test_read (dav, NULL, &text, &tag, error);
  return text;
}

static void
expect_refused (LanyardDav *dav, LanyardCollectionError code, const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_document (dav, &error);

  g_assert_null (text);
  g_assert_error (error, LANYARD_COLLECTION_ERROR, (int)code);
  if (says != NULL)
    g_assert_cmpstr (error->message, ==, says);
}

static void
expect_hello (LanyardDav *dav)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_document (dav, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "hello");
}

static void
test_statuses (void)
{
  static const struct
  {
    const char *answer;
    int         code;
    const char *says;
  } cases[] = {
    { DAV_TEST_ANSWER ("403"), LANYARD_COLLECTION_ERROR_FORBIDDEN, "403" },
    { DAV_TEST_ANSWER ("405"), LANYARD_COLLECTION_ERROR_FORBIDDEN, "405" },
    { DAV_TEST_ANSWER ("409"), LANYARD_COLLECTION_ERROR_CONFLICT, "409" },
    { DAV_TEST_ANSWER ("412"), LANYARD_COLLECTION_ERROR_CONFLICT, "412" },
    { DAV_TEST_ANSWER ("413"), LANYARD_COLLECTION_ERROR_FULL, "413" },
    { DAV_TEST_ANSWER ("423"), LANYARD_COLLECTION_ERROR_LOCKED, "423" },
    { DAV_TEST_ANSWER ("500"), LANYARD_COLLECTION_ERROR_SERVER, "500" },
    { DAV_TEST_ANSWER ("503"), LANYARD_COLLECTION_ERROR_SERVER, "503" },
    { DAV_TEST_ANSWER ("507"), LANYARD_COLLECTION_ERROR_FULL, "507" },
    { DAV_TEST_ANSWER ("202"), LANYARD_COLLECTION_ERROR_SERVER, "202" },
    { DAV_TEST_ANSWER ("301"), LANYARD_COLLECTION_ERROR_SERVER, "301" },
    { DAV_TEST_ANSWER ("401"), LANYARD_COLLECTION_ERROR_NO_PASSWORD, "127.0.0.1" },
    { "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello", LANYARD_COLLECTION_ERROR_UNREACHABLE,
      "127.0.0.1" },
    { "HTTP/1.1 2", LANYARD_COLLECTION_ERROR_UNREACHABLE, "127.0.0.1" },
    { "", LANYARD_COLLECTION_ERROR_UNREACHABLE, "127.0.0.1" },
  };
  g_autoptr (SyncTestServer) server = sync_test_server_new (NULL);
  g_autoptr (LanyardDav) dav = dav_test_new (server, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%.20s", cases[i].answer);
      sync_test_server_add (server, "GET " DOCUMENT, "%s", cases[i].answer);
      expect_refused (dav, cases[i].code, cases[i].says);
    }
}

static void
test_basic (void)
{
  g_autoptr (SyncTestServer) server = sync_test_server_new (NULL);
  g_autoptr (LanyardDav) dav = dav_test_new (server, LOGIN);
  g_autoptr (LanyardDav) wrong = dav_test_new (server, "Basic bWU6d3Jvbmc=");
  g_autoptr (LanyardDav) nobody = dav_test_new (server, NULL);

  sync_test_server_add (server, DOCUMENT, HELLO);
  sync_test_server_require (server, "Basic realm=\"here\"", LOGIN);

  /* nothing is told before it is asked for, and then once and for all */
  expect_hello (dav);
  dav_test_expect_log (server, "GET " DOCUMENT "\nGET " DOCUMENT " " LOGIN "\n");
  expect_hello (dav);
  dav_test_expect_log (server, "GET " DOCUMENT " " LOGIN "\n");

  expect_refused (wrong, LANYARD_COLLECTION_ERROR_UNAUTHORIZED, "127.0.0.1");
  dav_test_expect_log (server, "GET " DOCUMENT "\nGET " DOCUMENT " Basic bWU6d3Jvbmc=\n");
  expect_refused (nobody, LANYARD_COLLECTION_ERROR_NO_PASSWORD, "127.0.0.1");
  dav_test_expect_log (server, "GET " DOCUMENT "\n");
}

static void
test_bearer (void)
{
  g_autoptr (SyncTestServer) server = sync_test_server_new (NULL);
  g_autoptr (LanyardDav) dav = dav_test_new (server, "Bearer abc");
  g_autoptr (LanyardDav) wrong = dav_test_new (server, "Bearer abd");

  sync_test_server_add (server, DOCUMENT, HELLO);
  sync_test_server_require (server, "Bearer realm=\"here\"", "Bearer abc");
  expect_hello (dav);
  dav_test_expect_log (server, "GET " DOCUMENT " Bearer abc\n");
  expect_refused (wrong, LANYARD_COLLECTION_ERROR_UNAUTHORIZED, "127.0.0.1");
}

static void
prepare (SyncTestServer *server, LanyardDav *dav)
{
  g_autoptr (GError) error = NULL;

  dav_test_add_folder (server, "");
  dav_test_queue_probe (server, TRUE);
  g_assert_true (lanyard_dav_prepare (dav, NULL, &error));
  g_assert_no_error (error);
  g_free (sync_test_server_steal_log (server));
}

static void
expect_written (SyncTestServer *server, LanyardDav *dav)
{
  g_autofree char *tag = NULL;
  g_autofree char *length = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dav_test_write (dav, "hello", NULL, &tag, &error));
  g_assert_no_error (error);
  length = sync_test_server_dup_header (server, "Content-Length");
  g_assert_cmpstr (length, ==, "5");
}

/* What is sent a second time is sent whole. */
static void
test_challenged_write (void)
{
  g_autoptr (SyncTestServer) server = sync_test_server_new (NULL);
  g_autoptr (LanyardDav) dav = dav_test_new (server, LOGIN);

  prepare (server, dav);
  sync_test_server_add (server, "PUT " DOCUMENT, DAV_TEST_ANSWER ("201"));
  sync_test_server_require (server, "Basic realm=\"here\"", LOGIN);
  expect_written (server, dav);
  dav_test_expect_log (server, "PUT " DOCUMENT "\nPUT " DOCUMENT " " LOGIN "\n");
}

/* Reads one request. Returns: whether there was one, whole in @request */
static gboolean
take_request (GSocketConnection *connection, GString *request)
{
  GInputStream *input = g_io_stream_get_input_stream (G_IO_STREAM (connection));
  gsize         length = G_MAXSIZE;
  char          chunk[4096];
  gssize        size;

  g_string_truncate (request, 0);
  while (request->len < length &&
         (size = g_input_stream_read (input, chunk, sizeof chunk, NULL, NULL)) > 0)
    {
      const char *end;
      const char *told;

      g_string_append_len (request, chunk, size);
      end = strstr (request->str, "\r\n\r\n");
      told = end != NULL ? strstr (request->str, "Content-Length: ") : NULL;
      if (end != NULL)
        length = (gsize)(end + 4 - request->str) +
                 (told != NULL ? (gsize)g_ascii_strtoull (told + 16, NULL, 10) : 0);
    }
  return request->len >= length;
}

/* Answers some requests on one connection, but hangs up after the next one;
 * that can happen with anybody who has waited long enough for it.
 *
 * Returns: (transfer full): what came last */
static gpointer
hang_up (gpointer listener)
{
  g_autofree char *body = g_strdup_printf (DAV_TEST_FOLDER, "");
  g_autofree char *found = g_strdup_printf (
    "HTTP/1.1 207 So\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n%s", strlen (body), body);
  const char *const answers[] = {
    found,
    KEPT ("201"),
    KEPT ("412"),
    KEPT ("412"),
    KEPT ("200"),
    NULL,
    KEPT ("201"),
  };
  GString *request = g_string_new (NULL);
  guint    i = 0;

  while (i < G_N_ELEMENTS (answers))
    {
      g_autoptr (GSocketConnection) connection =
                  g_socket_listener_accept (listener, NULL, NULL, NULL);
      GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (connection));

      while (i < G_N_ELEMENTS (answers) && take_request (connection, request) &&
             answers[i] != NULL)
        {
          g_output_stream_write_all (output, answers[i], strlen (answers[i]), NULL, NULL, NULL);
          i++;
        }
      i += i < G_N_ELEMENTS (answers) && answers[i] == NULL;
      g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);
    }
  return g_string_free (request, FALSE);
}

static void
test_dropped_write (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint                   port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);
  GThread                *thread = g_thread_new ("hang up", hang_up, listener);
  g_autofree char        *address = g_strdup_printf ("http://127.0.0.1:%u/", port);
  const LanyardDavOptions options = { .address = address };
  g_autoptr (LanyardDav) dav = lanyard_dav_new (&options, NULL);
  g_autofree char *tag = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dav_test_write (dav, "hello", NULL, &tag, &error));
  g_assert_no_error (error);
  last = g_thread_join (thread);
  g_assert_true (g_str_has_prefix (last, "PUT " DOCUMENT " "));
  g_assert_true (g_str_has_suffix (last, "\r\n\r\nhello"));
}

static void
test_redirects (void)
{
  g_autoptr (SyncTestServer) server = sync_test_server_new (NULL);
  g_autoptr (SyncTestServer) other = sync_test_server_new (NULL);
  g_autoptr (LanyardDav) dav = dav_test_new (server, LOGIN);
  g_autofree char *away = sync_test_server_address (other, "/away");
  g_autofree char *tag = NULL;
  g_autoptr (GError) error = NULL;

  sync_test_server_require (server, "Basic realm=\"here\"", LOGIN);
  sync_test_server_add (other, "/away", HELLO);
  sync_test_server_add (server, "/there", HELLO);
  for (guint i = 0; i < 2; i++)
    {
      sync_test_server_add (server, DOCUMENT,
                            i == 0 ? THERE ("301", "/there") : THERE ("308", "/there"));
      expect_hello (dav);
    }
  sync_test_server_add (server, DOCUMENT, THERE ("307", DOCUMENT));
  expect_refused (dav, LANYARD_COLLECTION_ERROR_SERVER, "307");
  sync_test_server_add (server, DOCUMENT, THERE ("302", "%s"), away);
  expect_refused (dav, LANYARD_COLLECTION_ERROR_INSECURE, away);
  sync_test_server_add (server, DOCUMENT, THERE ("307", "http://localhost:%u" DOCUMENT),
                        sync_test_server_get_port (server));
  expect_refused (dav, LANYARD_COLLECTION_ERROR_INSECURE, NULL);
  dav_test_expect_log (other, "");

  prepare (server, dav);
  sync_test_server_add (server, DOCUMENT, THERE ("301", "/there"));
  g_assert_false (dav_test_write (dav, "hello", NULL, &tag, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_SERVER);
  dav_test_expect_log (server, "PUT " DOCUMENT " " LOGIN "\n");
  sync_test_server_add (server, DOCUMENT, THERE ("307", "/there"));
  sync_test_server_add (server, "/there", DAV_TEST_ANSWER ("201"));
  expect_written (server, dav);
  dav_test_expect_log (server, "PUT " DOCUMENT " " LOGIN "\nPUT /there " LOGIN "\n");
}

static void
test_slow (void)
{
  g_autoptr (SyncTestServer) server = sync_test_server_new (NULL);
  g_autoptr (LanyardDav) dav = dav_test_new (server, NULL);

  sync_test_server_add (server, DOCUMENT, HELLO);
  sync_test_server_drip (server, 50, 0);
  lanyard_dav_set_patience (dav, 150);
  expect_refused (dav, LANYARD_COLLECTION_ERROR_UNREACHABLE, "127.0.0.1");
}

static void
test_nobody (void)
{
  SyncTestServer *server = sync_test_server_new (NULL);
  g_autoptr (LanyardDav) dav = dav_test_new (server, NULL);

  sync_test_server_free (server);
  expect_refused (dav, LANYARD_COLLECTION_ERROR_UNREACHABLE, "127.0.0.1");
}

static gpointer
cancel_later (gpointer cancellable)
{
  g_usleep (100000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (SyncTestServer) server = sync_test_server_new (NULL);
  g_autoptr (LanyardDav) dav = dav_test_new (server, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GThread *thread = g_thread_new ("cancel", cancel_later, cancellable);

  sync_test_server_add (server, DOCUMENT, HELLO);
  sync_test_server_drip (server, 1000, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_auto (LanyardCollectionAnswer) answer = { 0 };
      g_autoptr (GError) error = NULL;

      g_assert_false (lanyard_collection_read (LANYARD_COLLECTION (dav), "36c3.json", NULL,
                                               &answer, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  g_thread_join (thread);
  sync_test_server_drip (server, 0, 0);
  expect_hello (dav);
}

static GTlsCertificate *
load (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  GTlsCertificate *certificate = g_tls_certificate_new_from_file (path, &error);

  g_assert_no_error (error);
  return certificate;
}

/* Returns: (transfer full): what openssl says of it */
static char *
find_fingerprint (const char *name)
{
  g_autofree char *command = g_strdup_printf (
    "openssl x509 -in %s -noout -fingerprint -sha256 | sed 's/.*=//' | tr -d '\\n' >print", name);
  g_autofree char *path = g_build_filename (folder, "print", NULL);
  char            *text = NULL;

  g_assert_true (sync_test_run (folder, command));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static LanyardDav *
secure_new (SyncTestServer *server, const char *fingerprint)
{
  g_autofree char *path = g_build_filename (folder, "ca.crt", NULL);
  g_autofree char *address =
    g_strdup_printf ("https://127.0.0.1:%u/", sync_test_server_get_port (server));
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsDatabase) trusted = g_tls_file_database_new (path, &error);
  const LanyardDavOptions options = {
    .address = address,
    .authorization = "Bearer abc",
    .fingerprint = fingerprint,
    .trusted = trusted,
  };
  LanyardDav *dav = lanyard_dav_new (&options, &error);

  g_assert_no_error (error);
  return dav;
}

/* Whoever isn't known, or isn't who he says, learns nothing at all. */
static void
test_certificates (void)
{
  g_autofree char *self = folder != NULL ? find_fingerprint ("self.crt") : NULL;
  g_autofree char *next = folder != NULL ? find_fingerprint ("next.crt") : NULL;
  g_autofree char *expired = folder != NULL ? find_fingerprint ("expired.crt") : NULL;
  g_autofree char *other = folder != NULL ? find_fingerprint ("other.crt") : NULL;
  const struct
  {
    const char *name;
    const char *accepted;
    int         code; /* ANYWHERE: it is trusted */
    const char *says;
  } cases[] = {
    { "good.pem", NULL, ANYWHERE, NULL },
    { "good.pem", self, ANYWHERE, NULL },
    { "self.pem", NULL, LANYARD_COLLECTION_ERROR_CERTIFICATE, self },
    { "self.pem", self, ANYWHERE, NULL },
    { "self.pem", next, LANYARD_COLLECTION_ERROR_CERTIFICATE_CHANGED, self },
    { "next.pem", self, LANYARD_COLLECTION_ERROR_CERTIFICATE_CHANGED, next },
    /* what nobody can be asked to accept */
    { "expired.pem", expired, LANYARD_COLLECTION_ERROR_CERTIFICATE, LANYARD_TLS_EXPIRED },
    { "other.pem", other, LANYARD_COLLECTION_ERROR_CERTIFICATE, LANYARD_TLS_OTHER_HOST },
  };

  if (folder == NULL)
    {
      g_test_skip ("openssl is not here");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTlsCertificate) certificate = load (cases[i].name);
      g_autoptr (SyncTestServer) server = sync_test_server_new (certificate);
      g_autoptr (LanyardDav) dav = secure_new (server, cases[i].accepted);

      g_test_message ("%u %s", i, cases[i].name);
      sync_test_server_add (server, DOCUMENT, HELLO);
      if (cases[i].code == ANYWHERE)
        expect_hello (dav);
      else
        expect_refused (dav, cases[i].code, cases[i].says);
      dav_test_expect_log (server,
                           cases[i].code == ANYWHERE ? "GET " DOCUMENT " Bearer abc\n" : "");
    }
}

static void
test_downgrade (void)
{
  g_autoptr (GTlsCertificate) certificate = folder != NULL ? load ("good.pem") : NULL;
  g_autoptr (SyncTestServer) plain = sync_test_server_new (NULL);
  g_autoptr (SyncTestServer) server = sync_test_server_new (certificate);
  g_autofree char *down = sync_test_server_address (plain, DOCUMENT);
  g_autoptr (LanyardDav) dav = folder != NULL ? secure_new (server, NULL) : NULL;

  if (folder == NULL)
    {
      g_test_skip ("openssl is not here");
      return;
    }
  sync_test_server_add (plain, DOCUMENT, HELLO);
  sync_test_server_add (server, DOCUMENT, THERE ("307", "%s"), down);
  expect_refused (dav, LANYARD_COLLECTION_ERROR_INSECURE, down);
  dav_test_expect_log (plain, "");
}

int
main (int argc, char **argv)
{
  g_autofree char *own = sync_test_folder_new ();
  int              status;

  g_test_init (&argc, &argv, NULL);
  if (sync_test_make_certificates (own))
    folder = own;
  /* the server of the tests, not what is tested, may stumble over a connection
   * that ended while it shook hands */
  g_log_set_always_fatal ((GLogLevelFlags)G_LOG_FATAL_MASK);

  g_test_add_func ("/sync/dav-client/statuses", test_statuses);
  g_test_add_func ("/sync/dav-client/basic", test_basic);
  g_test_add_func ("/sync/dav-client/bearer", test_bearer);
  g_test_add_func ("/sync/dav-client/challenged-write", test_challenged_write);
  g_test_add_func ("/sync/dav-client/dropped-write", test_dropped_write);
  g_test_add_func ("/sync/dav-client/redirects", test_redirects);
  g_test_add_func ("/sync/dav-client/slow", test_slow);
  g_test_add_func ("/sync/dav-client/nobody", test_nobody);
  g_test_add_func ("/sync/dav-client/cancel", test_cancel);
  g_test_add_func ("/sync/dav-client/certificates", test_certificates);
  g_test_add_func ("/sync/dav-client/downgrade", test_downgrade);

  status = g_test_run ();
  sync_test_folder_free (g_steal_pointer (&own));
  return status;
}
