/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sync-test.h"

#include <glib/gstdio.h>
#include <libsoup/soup.h>
#include <string.h>

struct _SyncTestServer
{
  SoupServer   *server;
  GMainContext *context;
  GMainLoop    *loop;
  GThread      *thread;
  GMutex        mutex;
  GHashTable   *answers; /* path, or method and path -> GBytes */
  GHashTable   *queued;  /* the same -> GPtrArray of GBytes, which come first */
  GHashTable   *headers; /* of the last request */
  GString      *log;     /* method, path and login of each, a line */
  char         *challenge;
  char         *authorization; /* what every request must have, after a challenge */
  GPtrArray    *writers;       /* GThread */
  guint         count;
  guint         port;
  guint         pause; /* milliseconds between two bytes, 0: all at once */
  gsize         from;  /* the byte that dripping begins with */
  int           ending;
};

/* What one answer's thread writes. */
typedef struct
{
  SyncTestServer *server;
  GIOStream      *stream;
  GBytes         *answer;
  guint           pause;
  gsize           from;
} Writing;

static gpointer
write_answer (gpointer data)
{
  Writing       *writing = data;
  GOutputStream *output = g_io_stream_get_output_stream (writing->stream);
  gsize          size;
  const char    *bytes = g_bytes_get_data (writing->answer, &size);
  gsize          at = writing->pause > 0 ? MIN (writing->from, size) : size;
  gboolean       goes_on = g_output_stream_write_all (output, bytes, at, NULL, NULL, NULL);

  for (; goes_on && at < size && !g_atomic_int_get (&writing->server->ending); at++)
    {
      g_usleep (writing->pause * 1000);
      goes_on = g_output_stream_write_all (output, bytes + at, 1, NULL, NULL, NULL);
    }
  g_io_stream_close (writing->stream, NULL, NULL);
  g_object_unref (writing->stream);
  g_bytes_unref (writing->answer);
  g_free (writing);
  return NULL;
}

static void
keep_header (const char *name, const char *value, gpointer headers)
{
  g_hash_table_replace (headers, g_ascii_strdown (name, -1), g_strdup (value));
}

/* Returns: (transfer full) (nullable): what is said next to a request */
static GBytes *
find_answer (SyncTestServer *self, const char *method, const char *path)
{
  const char      *slash = strrchr (path, '/');
  g_autofree char *both = g_strdup_printf ("%s %s", method, path);
  g_autofree char *any = g_strdup_printf ("%s %.*s/*", method, (int)(slash - path), path);
  const char      *keys[] = { both, path, any };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GPtrArray *queue = g_hash_table_lookup (self->queued, keys[i]);

      if (queue != NULL && queue->len > 0)
        return g_ptr_array_steal_index (queue, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GBytes *answer = g_hash_table_lookup (self->answers, keys[i]);

      if (answer != NULL)
        return g_bytes_ref (answer);
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): the same, where the login is right */
static GBytes *
decide (SyncTestServer *self, const char *method, const char *path)
{
  const char *login = g_hash_table_lookup (self->headers, "authorization");
  char       *text;

  g_string_append_printf (self->log, "%s %s%s%s\n", method, path, login != NULL ? " " : "",
                          login != NULL ? login : "");
  if (self->challenge == NULL || g_strcmp0 (login, self->authorization) == 0)
    return find_answer (self, method, path);

  text = g_strdup_printf ("HTTP/1.1 401 Who\r\nWWW-Authenticate: %s\r\nContent-Length: "
                          "9\r\n\r\nWho's it?",
                          self->challenge);
  return g_bytes_new_take (text, strlen (text));
}

static void
answer_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           data)
{
  SyncTestServer *self = data;
  Writing        *writing = g_new0 (Writing, 1);
  GBytes         *answer;

  g_mutex_lock (&self->mutex);
  self->count++;
  g_hash_table_remove_all (self->headers);
  soup_message_headers_foreach (soup_server_message_get_request_headers (message), keep_header,
                                self->headers);
  answer = decide (self, soup_server_message_get_method (message), path);
  writing->server = self;
  writing->answer = answer != NULL ? answer
                                   : g_bytes_new_static ("HTTP/1.1 404 No\r\n\r\n", 19);
  writing->pause = self->pause;
  writing->from = self->from;
  writing->stream = soup_server_message_steal_connection (message);
  g_ptr_array_add (self->writers, g_thread_new ("writer", write_answer, writing));
  g_mutex_unlock (&self->mutex);
}

static gpointer
serve (gpointer data)
{
  SyncTestServer *self = data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  soup_server_disconnect (self->server);
  g_clear_object (&self->server);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

SyncTestServer *
sync_test_server_new (GTlsCertificate *certificate)
{
  SyncTestServer *self = g_new0 (SyncTestServer, 1);
  g_autoptr (GError) error = NULL;
  GSList *uris;

  g_mutex_init (&self->mutex);
  self->answers =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  self->queued =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->log = g_string_new (NULL);
  self->writers = g_ptr_array_new ();
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);

  g_main_context_push_thread_default (self->context);
  self->server = soup_server_new (NULL, NULL);
  if (certificate != NULL)
    soup_server_set_tls_certificate (self->server, certificate);
  soup_server_add_handler (self->server, NULL, answer_cb, self, NULL);
  soup_server_listen_local (self->server, 0,
                            SOUP_SERVER_LISTEN_IPV4_ONLY |
                              (certificate != NULL ? SOUP_SERVER_LISTEN_HTTPS : 0),
                            &error);
  g_assert_no_error (error);
  g_main_context_pop_thread_default (self->context);

  uris = soup_server_get_uris (self->server);
  self->port = (guint)g_uri_get_port (uris->data);
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
  self->thread = g_thread_new ("server", serve, self);
  return self;
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

void
sync_test_server_free (SyncTestServer *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_atomic_int_set (&self->ending, TRUE);
  g_source_set_callback (source, quit_cb, self->loop, NULL);
  g_source_attach (source, self->context);
  g_thread_join (self->thread);
  for (guint i = 0; i < self->writers->len; i++)
    g_thread_join (g_ptr_array_index (self->writers, i));
  g_ptr_array_unref (self->writers);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->queued);
  g_hash_table_unref (self->headers);
  g_string_free (self->log, TRUE);
  g_free (self->challenge);
  g_free (self->authorization);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static void
take_answer (SyncTestServer *self, const char *path, GBytes *answer)
{
  g_mutex_lock (&self->mutex);
  g_hash_table_replace (self->answers, g_strdup (path), answer);
  g_mutex_unlock (&self->mutex);
}

/* Sets what is answered at @path, from the status line on: to every method, or
 * to one that stands before the path. */
void
sync_test_server_add (SyncTestServer *self, const char *path, const char *answer, ...)
{
  va_list arguments;
  char   *text;

  va_start (arguments, answer);
  text = g_strdup_vprintf (answer, arguments);
  va_end (arguments);
  take_answer (self, path, g_bytes_new_take (text, strlen (text)));
}

/* The same, but once, and before what is set. */
void
sync_test_server_queue (SyncTestServer *self, const char *path, const char *answer, ...)
{
  GPtrArray *queue;
  va_list    arguments;
  char      *text;

  va_start (arguments, answer);
  text = g_strdup_vprintf (answer, arguments);
  va_end (arguments);
  g_mutex_lock (&self->mutex);
  queue = g_hash_table_lookup (self->queued, path);
  if (queue == NULL)
    {
      queue = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
      g_hash_table_insert (self->queued, g_strdup (path), queue);
    }
  g_ptr_array_add (queue, g_bytes_new_take (text, strlen (text)));
  g_mutex_unlock (&self->mutex);
}

/* The same as sync_test_server_add(), with the body's length told as it is. */
void
sync_test_server_add_bytes (SyncTestServer *self, const char *path, const char *head, GBytes *body)
{
  GByteArray      *answer = g_byte_array_new ();
  gsize            size;
  gconstpointer    data = g_bytes_get_data (body, &size);
  g_autofree char *length =
    g_strdup_printf ("%s\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n", head, size);

  g_byte_array_append (answer, (const guint8 *)length, (guint)strlen (length));
  g_byte_array_append (answer, data, (guint)size);
  take_answer (self, path, g_byte_array_free_to_bytes (answer));
}

/* From its byte @from on, an answer comes byte by byte, @pause milliseconds
 * apart. */
void
sync_test_server_drip (SyncTestServer *self, guint pause, gsize from)
{
  g_mutex_lock (&self->mutex);
  self->pause = pause;
  self->from = from;
  g_mutex_unlock (&self->mutex);
}

/* Whoever asks anything must have this login, or gets the challenge. */
void
sync_test_server_require (SyncTestServer *self, const char *challenge, const char *authorization)
{
  g_mutex_lock (&self->mutex);
  g_set_str (&self->challenge, challenge);
  g_set_str (&self->authorization, authorization);
  g_mutex_unlock (&self->mutex);
}

guint
sync_test_server_get_port (SyncTestServer *self)
{
  return self->port;
}

char *
sync_test_server_address (SyncTestServer *self, const char *path)
{
  return g_strdup_printf ("http://127.0.0.1:%u%s", self->port, path);
}

guint
sync_test_server_count (SyncTestServer *self)
{
  guint count;

  g_mutex_lock (&self->mutex);
  count = self->count;
  g_mutex_unlock (&self->mutex);
  return count;
}

/* Returns: (transfer full): "METHOD PATH" or "METHOD PATH LOGIN" of each request
 * since the last time, a line */
char *
sync_test_server_steal_log (SyncTestServer *self)
{
  char *log;

  g_mutex_lock (&self->mutex);
  log = g_strndup (self->log->str, self->log->len);
  g_string_truncate (self->log, 0);
  g_mutex_unlock (&self->mutex);
  return log;
}

/* Returns: (transfer full) (nullable): a header of the last request */
char *
sync_test_server_dup_header (SyncTestServer *self, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  char            *value;

  g_mutex_lock (&self->mutex);
  value = g_strdup (g_hash_table_lookup (self->headers, lower));
  g_mutex_unlock (&self->mutex);
  return value;
}

/* Returns: (transfer full): @text, packed with gzip */
GBytes *
sync_test_pack (const char *text, gsize length)
{
  g_autoptr (GZlibCompressor) compressor =
              g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  GBytes *packed = g_converter_convert_bytes (G_CONVERTER (compressor), bytes, &error);

  g_assert_no_error (error);
  return packed;
}

char *
sync_test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("lanyard-sync-XXXXXX", &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  return folder;
}

void
sync_test_folder_free (char *folder)
{
  sync_test_run (folder, "find . -mindepth 1 -delete");
  g_rmdir (folder);
  g_free (folder);
}

/* Returns: whether a command of the shell ended well in @folder */
gboolean
sync_test_run (const char *folder, const char *command)
{
  const char *const arguments[] = { "/bin/sh", "-c", command, NULL };
  int               status = -1;

  return g_spawn_sync (folder, (char **)arguments, NULL,
                       G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                       NULL, &status, NULL) &&
         g_spawn_check_wait_status (status, NULL);
}

/* Makes in @folder, with their keys in the same files: good.pem, expired.pem
 * and other.pem (for another host) of the issuer ca.pem, and self.pem and next.pem
 * of no issuer. Returns FALSE where openssl isn't there. */
gboolean
sync_test_make_certificates (const char *folder)
{
  static const char script[] =
    "set -e\n"
    "make () { name=$1; san=$2; shift 2; openssl req -x509 -newkey ec"
    " -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj \"/CN=$name\" -keyout $name.key"
    " -out $name.crt ${san:+-addext subjectAltName=$san} \"$@\";"
    " cat $name.crt $name.key >$name.pem; }\n"
    "here=IP:127.0.0.1,DNS:localhost\n"
    "issuer='-CA ca.crt -CAkey ca.key -addext basicConstraints=critical,CA:false'\n"
    "make ca '' -days 30\n"
    "make good $here $issuer -days 30\n"
    "make other DNS:elsewhere.example $issuer -days 30\n"
    "make expired $here $issuer -not_before 20200101000000Z -not_after 20200201000000Z\n"
    "make self $here -days 30\n"
    "make next $here -days 30\n";
  g_autofree char *openssl = g_find_program_in_path ("openssl");

  if (openssl == NULL)
    return FALSE;
  g_assert_true (sync_test_run (folder, script));
  return TRUE;
}
