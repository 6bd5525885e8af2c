/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which proxy there is, is for the desktop to say; here its say is ours. */

#include "config.h"

#include "lanyard-fetcher.h"

#include "sync-test.h"

#define NAME "lanyard-test"

static char *proxy;

struct _TestResolver
{
  GObject parent_instance;
};

static void test_resolver_init_interface (GProxyResolverInterface *iface);

#define TEST_TYPE_RESOLVER (test_resolver_get_type ())
G_DECLARE_FINAL_TYPE (TestResolver, test_resolver, TEST, RESOLVER, GObject)
G_DEFINE_FINAL_TYPE_WITH_CODE (TestResolver,
                               test_resolver,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_PROXY_RESOLVER,
                                                      test_resolver_init_interface))

static void
test_resolver_class_init (TestResolverClass *klass)
{
}

static void
test_resolver_init (TestResolver *self)
{
}

static char **
make_answer (void)
{
  const char *const answer[] = { proxy, NULL };

  return g_strdupv ((char **)answer);
}

static gboolean
is_supported (GProxyResolver *resolver)
{
  return TRUE;
}

static char **
lookup (GProxyResolver *resolver,
        const char     *uri,
        GCancellable   *cancellable,
        GError        **error)
{
  return make_answer ();
}

static void
lookup_async (GProxyResolver     *resolver,
              const char         *uri,
              GCancellable       *cancellable,
              GAsyncReadyCallback callback,
              gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, data);

  g_task_return_pointer (task, make_answer (), (GDestroyNotify)g_strfreev);
}

static char **
lookup_finish (GProxyResolver *resolver,
               GAsyncResult   *result,
               GError        **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
test_resolver_init_interface (GProxyResolverInterface *iface)
{
  iface->is_supported = is_supported;
  iface->lookup = lookup;
  iface->lookup_async = lookup_async;
  iface->lookup_finish = lookup_finish;
}

static LanyardFetchResult *
fetch (GError **error)
{
  g_autoptr (LanyardFetcher) fetcher = lanyard_fetcher_new (NULL);
  LanyardFetchRequest request = {
    .address = "http://conference.invalid/schedule.json",
    .limit = 1000,
  };

  return lanyard_fetcher_fetch (fetcher, &request, NULL, NULL, error);
}

/* Nobody has that host, so that only the proxy can answer for it. */
static void
test_used (void)
{
  g_autoptr (SyncTestServer) server = sync_test_server_new (NULL);
  g_autofree char *host = NULL;
  g_autoptr (LanyardFetchResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_free (proxy);
  proxy = sync_test_server_address (server, "/");
  sync_test_server_add (server, "/schedule.json",
                        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
  result = fetch (&error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (result->bytes), ==, 2);
  host = sync_test_server_dup_header (server, "Host");
  g_assert_cmpstr (host, ==, "conference.invalid");
}

/* A proxy that wants a login is another matter than a conference that does. */
static void
test_refused (void)
{
  g_autoptr (SyncTestServer) server = sync_test_server_new (NULL);
  g_autoptr (GError) error = NULL;

  g_free (proxy);
  proxy = sync_test_server_address (server, "/");
  sync_test_server_add (server, "/schedule.json",
                        "HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                        "Content-Length: 0\r\n\r\n");
  g_assert_null (fetch (&error));
  g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_PROXY);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_setenv ("GIO_USE_PROXY_RESOLVER", NAME, TRUE);
  g_io_extension_point_register (G_PROXY_RESOLVER_EXTENSION_POINT_NAME);
  g_io_extension_point_implement (G_PROXY_RESOLVER_EXTENSION_POINT_NAME, TEST_TYPE_RESOLVER, NAME,
                                  100);

  g_test_add_func ("/sync/proxy/used", test_used);
  g_test_add_func ("/sync/proxy/refused", test_refused);

  status = g_test_run ();
  g_free (proxy);
  return status;
}
