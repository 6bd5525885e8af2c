/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-exchange-private.h"

#include "lanyard-problem.h"
#include "lanyard-unpack.h"

#define CHUNK 65536
#define BYTES_PER_MIB (1024 * 1024)

/* Who sends fewer bytes a second is too slow; an answer may be a while in the
 * making, which takes as many times the patience. */
#define SLOWEST 1024
#define ROUNDS_TO_ANSWER 3
#define NOT_GIVEN_UP -1

/* libsoup's time-out counts from one byte to the next, so that a server with a
 * byte a second would never meet it; hence the watch. */
struct _LanyardExchange
{
  const LanyardLine    *line;     /* (unowned) */
  SoupMessage          *message;  /* (owned) */
  LanyardFetchProgress *progress; /* (nullable) (unowned) */
  GInputStream         *body;     /* (owned) (nullable) once it answered */
  gboolean              packed;   /* with gzip */
  gboolean              finished; /* the body's end was read */
  GCancellable         *stop;     /* (owned) by the caller's, or by the watch */
  GCancellable         *outer;    /* (owned) (nullable) the caller's */
  gulong                outer_id;
  GSource              *watch; /* (owned) (nullable) */
  gsize                 got;
  goffset               announced;  /* how many the server says that it sends, -1: unknown */
  gsize                 got_before; /* when the watch last looked */
  guint                 rounds;     /* how often it looked since something was sent */
  gboolean              sending;    /* something was sent since it looked */
  int                   given_up;   /* a LanyardFetchError */
  GTlsCertificateFlags  faults;
};

static gboolean
watch_cb (gpointer data)
{
  LanyardExchange *self = data;
  gsize            came = self->got - self->got_before;
  gboolean         answered = self->body != NULL;

  self->rounds = self->sending ? 0 : self->rounds + 1;
  self->sending = FALSE;
  self->got_before = self->got;
  if (answered ? came >= (gsize)self->line->patience * SLOWEST / 1000
               : self->rounds < ROUNDS_TO_ANSWER)
    return G_SOURCE_CONTINUE;

  self->given_up = came > 0 ? LANYARD_FETCH_ERROR_TOO_SLOW : LANYARD_FETCH_ERROR_TIMED_OUT;
  g_cancellable_cancel (self->stop);
  return G_SOURCE_CONTINUE;
}

static void
stop_watching (LanyardExchange *self)
{
  if (self->watch != NULL)
    g_source_destroy (self->watch);
  g_clear_pointer (&self->watch, g_source_unref);
}

static void
start_watching (LanyardExchange *self)
{
  stop_watching (self);
  self->watch = g_timeout_source_new (self->line->patience);
  g_source_set_callback (self->watch, watch_cb, self, NULL);
  g_source_attach (self->watch, self->line->context);
}

static gboolean
accept_certificate_cb (SoupMessage         *message,
                       GTlsCertificate     *certificate,
                       GTlsCertificateFlags faults,
                       gpointer             data)
{
  LanyardExchange *self = data;

  self->faults = faults;
  return FALSE;
}

/* libsoup takes what is cut within gzip for the whole; so that is not left to
 * it. */
static void
got_headers_cb (SoupMessage *message,
                gpointer     data)
{
  LanyardExchange    *self = data;
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char         *encoding = soup_message_headers_get_list (headers, "Content-Encoding");

  self->packed = encoding != NULL && (g_ascii_strcasecmp (encoding, "gzip") == 0 ||
                                      g_ascii_strcasecmp (encoding, "x-gzip") == 0);
  if (self->packed)
    soup_message_headers_remove (headers, "Content-Encoding");
}

static void
got_body_data_cb (SoupMessage *message,
                  guint        size,
                  gpointer     data)
{
  LanyardExchange *self = data;

  self->got += size;
  if (self->progress != NULL)
    g_atomic_int_set (&self->progress->got, (int)MIN (self->got, G_MAXINT));
}

/* What is long to send isn't slow to answer. */
static void
wrote_body_data_cb (SoupMessage *message,
                    guint        size,
                    gpointer     data)
{
  LanyardExchange *self = data;

  self->sending = TRUE;
}

/* Asked again with a login: what came before was another answer. */
static void
restarted_cb (SoupMessage *message,
              gpointer     data)
{
  LanyardExchange *self = data;

  self->got = 0;
  self->got_before = 0;
}

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      stop)
{
  g_cancellable_cancel (stop);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GAsyncResult **slot = data;

  *slot = g_object_ref (result);
}

static void
wait_for (LanyardExchange *self,
          GAsyncResult   **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (self->line->context, TRUE);
}

/* Returns: FALSE, with @error saying why it came to @cause */
static gboolean
fail (LanyardExchange *self,
      const GError    *cause,
      GError         **error)
{
  const char *host = g_uri_get_host (soup_message_get_uri (self->message));

  if (g_cancellable_set_error_if_cancelled (self->outer, error))
    return FALSE;
  if (self->given_up != NOT_GIVEN_UP)
    {
      g_set_error_literal (error, LANYARD_FETCH_ERROR, self->given_up, host);
      return FALSE;
    }

  return lanyard_fetch_failure_set (error, cause, self->message, self->faults, self->body != NULL);
}

/**
 * lanyard_exchange_new:
 * @line: what it goes over, which lives longer
 * @message: (transfer full): what is asked
 * @progress: (nullable): how far it is, told as it goes on
 * @cancellable: (nullable): may be cancelled from another thread
 *
 * Returns: (transfer full): an exchange that has not begun
 */
LanyardExchange *
lanyard_exchange_new (const LanyardLine    *line,
                      SoupMessage          *message,
                      LanyardFetchProgress *progress,
                      GCancellable         *cancellable)
{
  LanyardExchange *self = g_new0 (LanyardExchange, 1);

  self->line = line;
  self->message = message;
  self->progress = progress;
  self->stop = g_cancellable_new ();
  self->given_up = NOT_GIVEN_UP;
  self->announced = -1;
  g_signal_connect (message, "accept-certificate", G_CALLBACK (accept_certificate_cb), self);
  g_signal_connect (message, "got-headers", G_CALLBACK (got_headers_cb), self);
  g_signal_connect (message, "got-body-data", G_CALLBACK (got_body_data_cb), self);
  g_signal_connect (message, "wrote-body-data", G_CALLBACK (wrote_body_data_cb), self);
  g_signal_connect (message, "restarted", G_CALLBACK (restarted_cb), self);
  if (cancellable != NULL)
    {
      self->outer = g_object_ref (cancellable);
      self->outer_id = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb),
                                              g_object_ref (self->stop), g_object_unref);
    }
  return self;
}

/* What is still to come of an answer isn't waited for. */
void
lanyard_exchange_free (LanyardExchange *self)
{
  stop_watching (self);
  g_cancellable_disconnect (self->outer, self->outer_id);
  if (self->body != NULL && !self->finished)
    soup_session_abort (self->line->session);
  g_signal_handlers_disconnect_by_data (self->message, self);
  g_clear_object (&self->body);
  g_clear_object (&self->message);
  g_clear_object (&self->outer);
  g_clear_object (&self->stop);
  g_free (self);
}

/**
 * lanyard_exchange_send:
 * @self: an exchange that has not begun
 * @error: LANYARD_FETCH_ERROR or G_IO_ERROR_CANCELLED
 *
 * Returns: whether an answer came; its status may be any
 */
gboolean
lanyard_exchange_send (LanyardExchange *self,
                       GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) cause = NULL;
  SoupMessageHeaders *headers;

  start_watching (self);
  soup_session_send_async (self->line->session, self->message, G_PRIORITY_DEFAULT, self->stop,
                           done_cb, &result);
  wait_for (self, &result);
  self->body = soup_session_send_finish (self->line->session, result, &cause);
  if (self->body == NULL)
    return fail (self, cause, error);

  headers = soup_message_get_response_headers (self->message);
  /* RFC 9110, section 8.6: what isn't sent again may have its length told */
  if (soup_message_get_status (self->message) != SOUP_STATUS_NOT_MODIFIED &&
      soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH)
    self->announced = soup_message_headers_get_content_length (headers);
  if (self->progress != NULL)
    g_atomic_int_set (&self->progress->total, (int)MIN (self->announced, G_MAXINT));
  return TRUE;
}

/* Returns: how many bytes came, 0 at the end, -1 with @error set */
static gssize
read_some (LanyardExchange *self,
           guint8          *chunk,
           GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) cause = NULL;
  gssize size;

  g_input_stream_read_async (self->body, chunk, CHUNK, G_PRIORITY_DEFAULT, self->stop, done_cb,
                             &result);
  wait_for (self, &result);
  size = g_input_stream_read_finish (self->body, result, &cause);
  if (size < 0)
    fail (self, cause, error);
  return size;
}

/* Where the server hangs up behind an answer, libsoup takes that for its end,
 * whatever length was announced.
 *
 * Returns: FALSE, with @error set: a part is missing */
static gboolean
check_whole (LanyardExchange *self,
             GError         **error)
{
  if (self->announced < 0 || self->got >= (gsize)self->announced)
    return TRUE;

  g_set_error_literal (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TRUNCATED,
                       g_uri_get_host (soup_message_get_uri (self->message)));
  return FALSE;
}

static void
set_too_large (gsize    limit,
               GError **error)
{
  g_set_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TOO_LARGE, "%g",
               (double)limit / BYTES_PER_MIB);
}

static GBytes *
unpack (LanyardExchange *self,
        GBytes          *packed,
        gsize            limit,
        GError         **error)
{
  g_autoptr (GError) cause = NULL;
  GBytes *bytes = lanyard_unpack (packed, limit, &cause);

  if (g_error_matches (cause, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_LARGE))
    set_too_large (limit, error);
  else if (bytes == NULL)
    fail (self, cause, error);
  return bytes;
}

/**
 * lanyard_exchange_read:
 * @self: an exchange whose answer came
 * @limit: how many bytes it may have, unpacked
 * @error: LANYARD_FETCH_ERROR or G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): all of the answer's body, unpacked
 */
GBytes *
lanyard_exchange_read (LanyardExchange *self,
                       gsize            limit,
                       GError         **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize             size;

  self->got_before = self->got;
  start_watching (self);
  while ((size = read_some (self, chunk, error)) > 0)
    {
      if ((gsize)size > limit - array->len)
        {
          set_too_large (limit, error);
          return NULL;
        }
      g_byte_array_append (array, chunk, (guint)size);
    }
  if (size < 0 || !check_whole (self, error))
    return NULL;

  self->finished = TRUE;
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));
  return self->packed ? unpack (self, bytes, limit, error) : g_steal_pointer (&bytes);
}
