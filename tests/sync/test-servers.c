/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Apache and nginx as Debian has them, each with one file to give: the second
 * time nothing of it is sent, by the server's own count. */

#include "config.h"

#include "lanyard-fetcher.h"

#include "real-server.h"
#include "sync-test.h"

#include <unistd.h>

#define SIZE 200000

static const char apache_config[] =
  "ServerRoot %1$s\nServerName localhost\nPidFile %1$s/pid\nErrorLog %1$s/error.log\n"
  "Mutex pthread\nListen 127.0.0.1:%2$u\nListen 127.0.0.1:%3$u\n"
  "LoadModule mpm_event_module %4$s/mod_mpm_event.so\n"
  "LoadModule authz_core_module %4$s/mod_authz_core.so\n"
  "LoadModule mime_module %4$s/mod_mime.so\n"
  "LoadModule filter_module %4$s/mod_filter.so\n"
  "LoadModule deflate_module %4$s/mod_deflate.so\n"
  "LoadModule brotli_module %4$s/mod_brotli.so\n"
  "LoadModule socache_shmcb_module %4$s/mod_socache_shmcb.so\n"
  "LoadModule ssl_module %4$s/mod_ssl.so\n"
  "%5$s"
  "SSLSessionCache none\nTypesConfig /dev/null\nAddType application/json .json\nDocumentRoot "
  "%1$s/files\n"
  "AddOutputFilterByType BROTLI_COMPRESS;DEFLATE application/json\n"
  "LogFormat \"%%>s %%B %%{Content-Encoding}o\" short\nCustomLog %1$s/access.log short\n"
  "<VirtualHost 127.0.0.1:%3$u>\nSSLEngine on\nSSLCertificateFile %1$s/good.pem\n"
  "</VirtualHost>\n";

static const char nginx_config[] =
  "%3$sdaemon off;\npid %1$s/pid;\nerror_log %1$s/error.log;\nevents {}\nhttp {\n"
  "log_format short '$status $body_bytes_sent $sent_http_content_encoding';\n"
  "access_log %1$s/access.log short;\ntypes { application/json json; }\n"
  "client_body_temp_path %1$s/t1;\nproxy_temp_path %1$s/t2;\nfastcgi_temp_path %1$s/t3;\n"
  "uwsgi_temp_path %1$s/t4;\nscgi_temp_path %1$s/t5;\ngzip on;\ngzip_types application/json;\n"
  "server { listen 127.0.0.1:%2$u; root %1$s/files; }\n}\n";

static void
server_prepare (RealServer *server)
{
  g_autoptr (GString) text = g_string_new ("[");

  server->folder = sync_test_folder_new ();
  server->port = real_server_choose_port ();
  server->https_port = real_server_choose_port ();
  for (guint i = 0; text->len < SIZE; i++)
    g_string_append_printf (text, "%u,", i);
  g_string_append (text, "0]");
  g_assert_true (sync_test_run (server->folder, "mkdir -m 755 files"));
  real_server_write (server, "files/schedule.json", text->str);
  g_assert_true (sync_test_run (server->folder, "chmod 644 files/schedule.json"));
}

/* Returns: the lines that tell of documents, when there are @n of them */
static GStrv
read_log (RealServer *server, guint n)
{
  g_autofree char *path = g_build_filename (server->folder, "access.log", NULL);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      if (g_file_get_contents (path, &text, NULL, NULL))
        lines = g_strsplit (text, "\n", -1);
      /* the last one is what stands behind the last line's end */
      if (lines != NULL && g_strv_length (lines) > n)
        return g_steal_pointer (&lines);
      g_usleep (20000);
    }
  g_assert_not_reached ();
}

static LanyardFetchResult *
fetch (LanyardFetcher *fetcher, const char *address, const char *etag, const char *last_modified)
{
  LanyardFetchRequest request = { .address = address, .limit = 2 * SIZE };
  g_autoptr (GError) error = NULL;
  LanyardFetchResult *result;

  request.etag = etag;
  request.last_modified = last_modified;
  result = lanyard_fetcher_fetch (fetcher, &request, NULL, NULL, &error);
  g_assert_no_error (error);
  return result;
}

/* Asks three times: for all of it, then whether it changed by the ETag, then
 * by the date. */
static void
check_refresh (
  RealServer *server, LanyardFetcher *fetcher, const char *scheme, guint port, const char *encoding)
{
  g_autofree char *address = g_strdup_printf ("%s://127.0.0.1:%u/schedule.json", scheme, port);
  g_autoptr (LanyardFetchResult) first = fetch (fetcher, address, NULL, NULL);
  g_autoptr (LanyardFetchResult) second =
              fetch (fetcher, address, first->etag, first->last_modified);
  g_autoptr (LanyardFetchResult) third = fetch (fetcher, address, NULL, first->last_modified);
  g_auto (GStrv) log = read_log (server, 3);
  g_auto (GStrv) words = g_strsplit (log[0], " ", 3);

  g_assert_nonnull (first->etag);
  g_assert_nonnull (first->last_modified);
  g_assert_cmpstr (first->content_type, ==, "application/json");
  g_assert_cmpuint (g_bytes_get_size (first->bytes), >, SIZE);
  g_assert_true (second->not_modified && third->not_modified);

  g_test_message ("%s | %s | %s", log[0], log[1], log[2]);
  g_assert_cmpstr (words[0], ==, "200");
  g_assert_cmpstr (words[2], ==, encoding);
  g_assert_cmpint (g_ascii_strtoll (words[1], NULL, 10), <, SIZE / 2);
  g_assert_true (g_str_has_prefix (log[1], "304 0 "));
  g_assert_true (g_str_has_prefix (log[2], "304 0 "));
}

static void
check_apache (gboolean secure)
{
  static const char modules[] = "/usr/lib/apache2/modules";
  const char       *user = getuid () == 0 ? "User www-data\nGroup www-data\n" : "";
  g_autofree char  *program = real_server_find ("apache2");
  g_autofree char  *config = NULL;
  g_autofree char  *config_path = NULL;
  g_autofree char  *ca = NULL;
  RealServer        server = { 0 };
  g_autoptr (GTlsDatabase) trusted = NULL;
  g_autoptr (LanyardFetcher) fetcher = NULL;

  if (program == NULL || !g_file_test (modules, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("apache2 is not here");
      return;
    }

  server_prepare (&server);
  if (!sync_test_make_certificates (server.folder))
    {
      sync_test_folder_free (server.folder);
      g_test_skip ("openssl is not here");
      return;
    }
  config = g_strdup_printf (apache_config, server.folder, server.port, server.https_port, modules,
                            user);
  config_path = g_build_filename (server.folder, "server.conf", NULL);
  real_server_start (&server, config,
                     (const char *const[]){ TIED, program, "-DFOREGROUND",
                                            "-f", config_path, NULL });

  ca = g_build_filename (server.folder, "ca.crt", NULL);
  trusted = g_tls_file_database_new (ca, NULL);
  fetcher = lanyard_fetcher_new (trusted);
  if (secure)
    check_refresh (&server, fetcher, "https", server.https_port, "br");
  else
    check_refresh (&server, fetcher, "http", server.port, "gzip");
  real_server_stop (&server);
}

static void
test_apache (void)
{
  check_apache (FALSE);
}

static void
test_apache_https (void)
{
  check_apache (TRUE);
}

static void
test_nginx (void)
{
  g_autofree char *program = real_server_find ("nginx");
  g_autofree char *config = NULL;
  g_autofree char *config_path = NULL;
  RealServer       server = { 0 };
  g_autoptr (LanyardFetcher) fetcher = lanyard_fetcher_new (NULL);

  if (program == NULL)
    {
      g_test_skip ("nginx is not here");
      return;
    }

  server_prepare (&server);
  config = g_strdup_printf (nginx_config, server.folder, server.port,
                            getuid () == 0 ? "user www-data;\n" : "");
  config_path = g_build_filename (server.folder, "server.conf", NULL);
  real_server_start (&server, config,
                     (const char *const[]){ TIED, program, "-p", server.folder,
                                            "-e", "stderr", "-c", config_path, NULL });
  check_refresh (&server, fetcher, "http", server.port, "gzip");
  real_server_stop (&server);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sync/servers/apache", test_apache);
  g_test_add_func ("/sync/servers/apache-https", test_apache_https);
  g_test_add_func ("/sync/servers/nginx", test_nginx);

  return g_test_run ();
}
