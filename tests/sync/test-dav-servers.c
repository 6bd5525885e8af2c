/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Apache, nginx and rclone as Debian has them: two machines keep a document in
 * a folder that has to be made first. */

#include "config.h"

#include "lanyard-credentials.h"
#include "lanyard-dav.h"

#include "dav-test.h"
#include "real-server.h"
#include "sync-test.h"

#include <string.h>
#include <unistd.h>

#define USER "me"
#define PASSWORD "open sesame"

static const char apache_config[] =
  "ServerRoot %1$s\nServerName localhost\nPidFile %1$s/pid\nErrorLog %1$s/error.log\n"
  "Mutex pthread\nListen 127.0.0.1:%2$u\n%4$s"
  "LoadModule mpm_event_module %3$s/mod_mpm_event.so\n"
  "LoadModule authn_core_module %3$s/mod_authn_core.so\n"
  "LoadModule authn_file_module %3$s/mod_authn_file.so\n"
  "LoadModule authz_core_module %3$s/mod_authz_core.so\n"
  "LoadModule authz_user_module %3$s/mod_authz_user.so\n"
  "LoadModule auth_basic_module %3$s/mod_auth_basic.so\n"
  "LoadModule auth_digest_module %3$s/mod_auth_digest.so\n"
  "LoadModule mime_module %3$s/mod_mime.so\n"
  "LoadModule filter_module %3$s/mod_filter.so\n"
  "LoadModule deflate_module %3$s/mod_deflate.so\n"
  "LoadModule socache_shmcb_module %3$s/mod_socache_shmcb.so\n"
  "LoadModule ssl_module %3$s/mod_ssl.so\n"
  "LoadModule dav_module %3$s/mod_dav.so\n"
  "LoadModule dav_fs_module %3$s/mod_dav_fs.so\n"
  "SSLEngine on\nSSLSessionCache none\nSSLCertificateFile %1$s/good.pem\n"
  "TypesConfig /dev/null\nAddType application/json .json\nSetOutputFilter DEFLATE\n"
  "DocumentRoot %1$s/files\nDavLockDB %1$s/lock/db\nLimitRequestBody 100000\n"
  "LimitXMLRequestBody 100000\n<Directory %1$s/files>\nDav On\nAuthName here\nRequire valid-user\n"
  "</Directory>\n<Directory %1$s/files/basic>\nAuthType Basic\nAuthUserFile %1$s/users\n"
  "</Directory>\n<Directory %1$s/files/digest>\nAuthType Digest\nAuthUserFile %1$s/digests\n"
  "</Directory>\n";

static const char nginx_config[] =
  "load_module %4$s;\n%3$sdaemon off;\npid %1$s/pid;\nerror_log %1$s/error.log;\nevents {}\n"
  "http {\naccess_log off;\nclient_body_temp_path %1$s/t1;\nproxy_temp_path %1$s/t2;\n"
  "fastcgi_temp_path %1$s/t3;\nuwsgi_temp_path %1$s/t4;\nscgi_temp_path %1$s/t5;\n"
  "client_max_body_size 100k;\n"
  "server { listen 127.0.0.1:%2$u ssl; ssl_certificate %1$s/good.pem;\n"
  "ssl_certificate_key %1$s/good.key; root %1$s/files; auth_basic here;\n"
  "auth_basic_user_file %1$s/users; dav_methods PUT DELETE MKCOL;\n"
  "dav_ext_methods PROPFIND OPTIONS; }\n}\n";

static const char nginx_module[] = "/usr/lib/nginx/modules/ngx_http_dav_ext_module.so";
static const char apache_modules[] = "/usr/lib/apache2/modules";

/* A user's machine. */
static LanyardDav *
machine_new (RealServer *server, const char *scheme, const char *path, const char *password)
{
  g_autofree char *address = g_strdup_printf ("%s://127.0.0.1:%u%s", scheme, server->port, path);
  g_autofree char *ca = g_build_filename (server->folder, "ca.crt", NULL);
  g_autofree char *login = lanyard_credentials_make_basic (USER, password);
  g_autoptr (GTlsDatabase) trusted = g_tls_file_database_new (ca, NULL);
  const LanyardDavOptions options = {
    .address = address,
    .authorization = login,
    .trusted = trusted,
  };
  g_autoptr (GError) error = NULL;
  LanyardDav *dav = lanyard_dav_new (&options, &error);

  g_assert_no_error (error);
  return dav;
}

/* Returns: (transfer full): the tag of what is there */
static char *
expect_text (LanyardDav *machine, const char *expected)
{
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autofree char *same = NULL;
  g_autoptr (GError) error = NULL;
  char *tag;

  g_assert_true (dav_test_read (machine, NULL, &text, &tag, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (dav_test_read (machine, tag, &again, &same, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, expected != NULL ? "=" : NULL);
  return tag;
}

static void
expect_written (LanyardDav *machine, const char *text, const char *tag)
{
  g_autofree char *new_tag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dav_test_write (machine, text, tag, &new_tag, &error));
  g_assert_no_error (error);
}

static void
expect_refused (LanyardDav *machine, const char *text, const char *tag, LanyardCollectionError code)
{
  g_autofree char *new_tag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (dav_test_write (machine, text, tag, &new_tag, &error));
  g_assert_error (error, LANYARD_COLLECTION_ERROR, (int)code);
}

/* What one writes the other reads, also at once; and where the server can say
 * so, neither takes away what it hasn't seen. */
static void
check_machines (LanyardDav *one, LanyardDav *other, gboolean heeds_tags)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *none = expect_text (one, NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (GHashTable) listed = NULL;

  g_assert_null (none);
  expect_written (one, "first", NULL);
  g_assert_true (lanyard_collection_heeds_tags (LANYARD_COLLECTION (one)) == heeds_tags);
  first = expect_text (other, "first");
  expect_written (other, "second!", first);
  second = expect_text (one, "second!");
  g_assert_cmpstr (second, !=, first);

  if (heeds_tags)
    {
      expect_refused (one, "lost", first, LANYARD_COLLECTION_ERROR_CONFLICT);
      expect_refused (one, "lost", NULL, LANYARD_COLLECTION_ERROR_CONFLICT);
    }
  expect_written (one, "third", second);
  third = expect_text (other, "third");

  listed = lanyard_collection_list (LANYARD_COLLECTION (other), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (listed), ==, 1);
  g_assert_true (g_hash_table_contains (listed, "36c3.json"));
}

static void
check_server (RealServer *server, const char *scheme, const char *path, gboolean heeds_tags)
{
  g_autofree char *deeper = g_strconcat (path, "deep/er", NULL);
  g_autoptr (LanyardDav) one = machine_new (server, scheme, path, PASSWORD);
  g_autoptr (LanyardDav) other = machine_new (server, scheme, path, PASSWORD);
  g_autoptr (LanyardDav) deep = machine_new (server, scheme, deeper, PASSWORD);
  g_autoptr (LanyardDav) stranger = machine_new (server, scheme, path, "guessed");

  expect_refused (stranger, "text", NULL, LANYARD_COLLECTION_ERROR_UNAUTHORIZED);
  check_machines (one, other, heeds_tags);
  expect_written (deep, "deep", NULL);
  g_free (expect_text (deep, "deep"));
  expect_refused (stranger, "text", NULL, LANYARD_COLLECTION_ERROR_UNAUTHORIZED);
}

/* Makes the folders, those who may use them, and the certificates. */
static gboolean
prepare (RealServer *server)
{
  g_autofree char *digest = g_compute_checksum_for_string (
    G_CHECKSUM_MD5, USER ":here:" PASSWORD, -1);
  g_autofree char *digests = g_strdup_printf (USER ":here:%s\n", digest);

  server->folder = sync_test_folder_new ();
  server->port = real_server_choose_port ();
  real_server_write (server, "users", USER ":{SHA}W8r/fyL/UzygmbNAjq2HbA67qac=\n");
  real_server_write (server, "digests", digests);
  g_assert_true (sync_test_run (server->folder,
                                "mkdir -p files/basic files/digest lock &&"
                                " chmod -R 777 files lock && chmod 644 users digests"));
  if (sync_test_make_certificates (server->folder))
    return TRUE;

  sync_test_folder_free (server->folder);
  g_test_skip ("openssl is not here");
  return FALSE;
}

static void
test_apache (void)
{
  const char      *user = getuid () == 0 ? "User www-data\nGroup www-data\n" : "";
  g_autofree char *program = real_server_find ("apache2");
  g_autofree char *config = NULL;
  g_autofree char *config_path = NULL;
  g_autofree char *large = g_strnfill (200000, 'x');
  g_autoptr (LanyardDav) machine = NULL;
  RealServer server = { 0 };

  if (program == NULL || !g_file_test (apache_modules, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("apache2 is not here");
      return;
    }
  if (!prepare (&server))
    return;

  config = g_strdup_printf (apache_config, server.folder, server.port, apache_modules, user);
  config_path = g_build_filename (server.folder, "server.conf", NULL);
  real_server_start (&server, config,
                     (const char *const[]){ TIED, program, "-DFOREGROUND", "-f", config_path,
                                            NULL });
  check_server (&server, "https", "/basic/", TRUE);
  check_server (&server, "https", "/digest/", TRUE);

  machine = machine_new (&server, "https", "/basic/", PASSWORD);
  expect_refused (machine, large, NULL, LANYARD_COLLECTION_ERROR_FULL);
  real_server_stop (&server);
}

static void
test_nginx (void)
{
  g_autofree char *program = real_server_find ("nginx");
  g_autofree char *config = NULL;
  g_autofree char *config_path = NULL;
  RealServer       server = { 0 };

  if (program == NULL || !g_file_test (nginx_module, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("nginx with its DAV modules is not here");
      return;
    }
  if (!prepare (&server))
    return;

  config = g_strdup_printf (nginx_config, server.folder, server.port,
                            getuid () == 0 ? "user www-data;\n" : "", nginx_module);
  config_path = g_build_filename (server.folder, "server.conf", NULL);
  real_server_start (&server, config,
                     (const char *const[]){ TIED, program, "-p", server.folder, "-e", "stderr",
                                            "-c", config_path, NULL });
  check_server (&server, "https", "/", FALSE);
  real_server_stop (&server);
}

static void
test_rclone (void)
{
  g_autofree char *program = real_server_find ("rclone");
  g_autofree char *files = NULL;
  g_autofree char *address = NULL;
  RealServer       server = { 0 };

  if (program == NULL)
    {
      g_test_skip ("rclone is not here");
      return;
    }
  if (!prepare (&server))
    return;

  files = g_build_filename (server.folder, "files", NULL);
  address = g_strdup_printf ("127.0.0.1:%u", server.port);
  real_server_start (&server, "",
                     (const char *const[]){ TIED, program, "serve", "webdav", files, "--config",
                                            "", "--addr", address, "--user", USER, "--pass",
                                            PASSWORD, NULL });
  check_server (&server, "http", "/", FALSE);
  real_server_stop (&server);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sync/dav-servers/apache", test_apache);
  g_test_add_func ("/sync/dav-servers/nginx", test_nginx);
  g_test_add_func ("/sync/dav-servers/rclone", test_rclone);

  return g_test_run ();
}
