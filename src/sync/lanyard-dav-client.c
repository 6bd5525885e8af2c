/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dav-private.h"

#include "lanyard-credentials.h"
#include "lanyard-dav-address.h"
#include "lanyard-fetch-error.h"

#include <string.h>

#define BYTES_PER_MIB (1024 * 1024)
#define MAX_REDIRECTS 5
#define MAX_ASIDE 65536 /* bytes of an answer that nobody reads */

/* What is to be accepted of a certificate whose fingerprint the user has: that
 * nobody whom the system trusts vouches for it. */
#define FORGIVABLE (G_TLS_CERTIFICATE_UNKNOWN_CA | G_TLS_CERTIFICATE_BAD_IDENTITY)

/* One request on its way. */
typedef struct
{
  LanyardDavClient        *client;
  const LanyardDavRequest *request;
  char                    *seen; /* (owned) (nullable) a faulty certificate's fingerprint */
  GTlsCertificateFlags     faults;
} Call;

static void
call_clear (Call *self)
{
  g_clear_pointer (&self->seen, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

/**
 * lanyard_dav_client_init:
 * @self: (out caller-allocates): a client
 * @options: who is to be asked, and as whom
 *
 * Returns: FALSE where the login is none, and nothing can be sent with it
 */
gboolean
lanyard_dav_client_init (LanyardDavClient        *self,
                         const LanyardDavOptions *options)
{
  *self = (LanyardDavClient){ 0 };
  self->fingerprint = g_strdup (options->fingerprint);
  g_set_object (&self->trusted, options->trusted);
  if (options->authorization == NULL)
    return TRUE;
  if (g_str_has_prefix (options->authorization, "Bearer "))
    {
      self->bearer = g_strdup (options->authorization);
      return TRUE;
    }

  return lanyard_credentials_split_basic (options->authorization, &self->user, &self->password);
}

void
lanyard_dav_client_clear (LanyardDavClient *self)
{
  if (self->line.session != NULL)
    lanyard_line_clear (&self->line);
  g_clear_object (&self->trusted);
  g_clear_pointer (&self->user, g_free);
  g_clear_pointer (&self->password, g_free);
  g_clear_pointer (&self->bearer, g_free);
  g_clear_pointer (&self->fingerprint, g_free);
}

void
lanyard_dav_answer_clear (LanyardDavAnswer *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->tag, g_free);
}

/* Returns: (transfer full): its SHA-256 as colon-separated hex pairs */
static char *
make_fingerprint (GTlsCertificate *certificate)
{
  g_autoptr (GByteArray) der = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_object_get (certificate, "certificate", &der, NULL);
  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, der->data, der->len);
  for (const char *at = digest; *at != '\0'; at += 2)
    g_string_append_printf (text, "%s%c%c", text->len > 0 ? ":" : "", g_ascii_toupper (at[0]),
                            g_ascii_toupper (at[1]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whether the user may take the server at its fingerprint's word. */
static gboolean
is_forgivable (GTlsCertificateFlags faults)
{
  return (faults & G_TLS_CERTIFICATE_UNKNOWN_CA) != 0 && (faults & ~FORGIVABLE) == 0;
}

static gboolean
accept_certificate_cb (SoupMessage         *message,
                       GTlsCertificate     *certificate,
                       GTlsCertificateFlags faults,
                       gpointer             data)
{
  Call *call = data;

  call->faults = faults;
  g_free (call->seen);
  call->seen = make_fingerprint (certificate);
  return is_forgivable (faults) && call->client->fingerprint != NULL &&
         g_ascii_strcasecmp (call->seen, call->client->fingerprint) == 0;
}

/* Basic or Digest, as the server wants; nothing for a proxy. */
static gboolean
authenticate_cb (SoupMessage *message,
                 SoupAuth    *auth,
                 gboolean     retrying,
                 gpointer     data)
{
  Call *call = data;

  if (retrying || call->client->password == NULL || soup_auth_is_for_proxy (auth))
    return FALSE;

  soup_auth_authenticate (auth, call->client->user, call->client->password);
  return TRUE;
}

static void
set_body (SoupMessage             *message,
          const LanyardDavRequest *request)
{
  if (request->body != NULL)
    soup_message_set_request_body_from_bytes (message, request->type, request->body);
}

/* Asked again, with a login or because the connection had ended: libsoup 3.6
 * has nothing left of the body then, and would empty the document. */
static void
restarted_cb (SoupMessage *message,
              gpointer     data)
{
  const Call *call = data;

  set_body (message, call->request);
}

/* A session is of one thread; the client may be in another each time. */
static const LanyardLine *
get_line (LanyardDavClient *self)
{
  if (self->line.session != NULL && self->thread != g_thread_self ())
    lanyard_line_clear (&self->line);
  if (self->line.session == NULL)
    {
      lanyard_line_init (&self->line, self->trusted);
      self->thread = g_thread_self ();
    }
  if (self->patience > 0)
    self->line.patience = self->patience;
  return &self->line;
}

/* A packed answer has another tag with some servers, by which nothing can be
 * written then; so none is asked for. */
static SoupMessage *
make_message (Call *call,
              GUri *uri)
{
  const LanyardDavRequest *request = call->request;
  SoupMessage             *message = soup_message_new_from_uri (request->method, uri);
  SoupMessageHeaders      *headers = soup_message_get_request_headers (message);

  soup_message_set_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  soup_message_set_force_http1 (message, TRUE);
  soup_message_headers_append (headers, "Accept-Encoding", "identity");
  if (request->depth != NULL)
    soup_message_headers_append (headers, "Depth", request->depth);
  if (request->match != NULL)
    soup_message_headers_append (headers, "If-Match", request->match);
  if (request->none_match != NULL)
    soup_message_headers_append (headers, "If-None-Match", request->none_match);
  if (call->client->bearer != NULL)
    soup_message_headers_append (headers, "Authorization", call->client->bearer);
  set_body (message, request);
  g_signal_connect (message, "restarted", G_CALLBACK (restarted_cb), call);
  g_signal_connect (message, "accept-certificate", G_CALLBACK (accept_certificate_cb), call);
  g_signal_connect (message, "authenticate", G_CALLBACK (authenticate_cb), call);
  return message;
}

/* Returns: FALSE, with @error saying what is wrong with the certificate */
static gboolean
refuse_certificate (const Call *call,
                    GError    **error)
{
  if (is_forgivable (call->faults))
    g_set_error_literal (error, LANYARD_COLLECTION_ERROR,
                         call->client->fingerprint != NULL
                           ? LANYARD_COLLECTION_ERROR_CERTIFICATE_CHANGED
                           : LANYARD_COLLECTION_ERROR_CERTIFICATE,
                         call->seen);
  else
    g_set_error_literal (
      error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CERTIFICATE,
      lanyard_fetch_failure_name_fault ((call->faults & ~FORGIVABLE) != 0
                                          ? call->faults & ~FORGIVABLE
                                          : call->faults));
  return FALSE;
}

/* Returns: FALSE, with @error saying why nothing came */
static gboolean
fail (const Call   *call,
      GUri         *uri,
      const GError *cause,
      GError      **error)
{
  if (cause->domain != LANYARD_FETCH_ERROR)
    {
      g_propagate_error (error, g_error_copy (cause));
      return FALSE;
    }
  if (cause->code == LANYARD_FETCH_ERROR_TLS && call->seen != NULL)
    return refuse_certificate (call, error);

  if (cause->code == LANYARD_FETCH_ERROR_TOO_LARGE)
    g_set_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_TOO_LARGE, "%d",
                 LANYARD_COLLECTION_MAX_SIZE / BYTES_PER_MIB);
  else
    g_set_error_literal (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_UNREACHABLE,
                         g_uri_get_host (uri));
  return FALSE;
}

/* RFC 9110, section 15.4: only with 307 and 308 is the method sure to stay;
 * what asks and changes nothing may follow the older ones, too. */
static gboolean
may_follow (const LanyardDavRequest *request,
            guint                    status)
{
  gboolean asks = g_str_equal (request->method, SOUP_METHOD_GET) ||
                  g_str_equal (request->method, SOUP_METHOD_PROPFIND);

  return status == SOUP_STATUS_TEMPORARY_REDIRECT || status == SOUP_STATUS_PERMANENT_REDIRECT ||
         (asks && (status == SOUP_STATUS_MOVED_PERMANENTLY || status == SOUP_STATUS_FOUND));
}

/* Goes on to where the answer leads. Returns: FALSE, with @error set */
static gboolean
follow (const LanyardDavRequest *request,
        SoupMessage             *message,
        guint                    steps,
        GUri                   **uri,
        GError                 **error)
{
  guint       status = soup_message_get_status (message);
  const char *location =
    soup_message_headers_get_one (soup_message_get_response_headers (message), "Location");
  g_autoptr (GUri) next = lanyard_dav_address_follow (*uri, location, error);

  if (next == NULL)
    return FALSE;
  if (steps >= MAX_REDIRECTS || !may_follow (request, status))
    {
      g_set_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_SERVER, "%u", status);
      return FALSE;
    }

  g_uri_unref (*uri);
  *uri = g_steal_pointer (&next);
  return TRUE;
}

/* Reads what was asked for; anything else only for the connection to be of use
 * again. */
static gboolean
read_body (const Call       *call,
           LanyardExchange  *exchange,
           GUri             *uri,
           LanyardDavAnswer *answer,
           GError          **error)
{
  gboolean wanted =
    answer->status == SOUP_STATUS_OK || answer->status == SOUP_STATUS_MULTI_STATUS;
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = lanyard_exchange_read (
    exchange, wanted ? LANYARD_COLLECTION_MAX_SIZE : MAX_ASIDE, &cause);

  if (bytes == NULL && (wanted || cause->domain != LANYARD_FETCH_ERROR))
    return fail (call, uri, cause, error);
  if (wanted)
    answer->bytes = g_steal_pointer (&bytes);
  return TRUE;
}

static gboolean
check_login (const LanyardDavClient *self,
             guint                   status,
             GUri                   *uri,
             GError                **error)
{
  if (status != SOUP_STATUS_UNAUTHORIZED)
    return TRUE;

  g_set_error_literal (error, LANYARD_COLLECTION_ERROR,
                       self->password != NULL || self->bearer != NULL
                         ? LANYARD_COLLECTION_ERROR_UNAUTHORIZED
                         : LANYARD_COLLECTION_ERROR_NO_PASSWORD,
                       g_uri_get_host (uri));
  return FALSE;
}

/* Asks at one address. Returns: whether that was answered, with @message
 * having the answer's head */
static gboolean
ask_once (Call             *call,
          SoupMessage      *message,
          GUri             *uri,
          LanyardDavAnswer *answer,
          GCancellable     *cancellable,
          GError          **error)
{
  g_autoptr (LanyardExchange) exchange = lanyard_exchange_new (
    get_line (call->client), g_object_ref (message), NULL, cancellable);
  g_autoptr (GError) cause = NULL;

  if (!lanyard_exchange_send (exchange, &cause))
    return fail (call, uri, cause, error);

  answer->status = soup_message_get_status (message);
  return read_body (call, exchange, uri, answer, error);
}

static gboolean
ask (LanyardDavClient        *self,
     const LanyardDavRequest *request,
     LanyardDavAnswer        *answer,
     GCancellable            *cancellable,
     GError                 **error)
{
  g_autoptr (GUri) uri = g_uri_ref (request->uri);

  for (guint steps = 0;; steps++)
    {
      g_auto (Call) call = { .client = self, .request = request };
      g_autoptr (SoupMessage) message = make_message (&call, uri);

      gboolean answered = ask_once (&call, message, uri, answer, cancellable, error);

      g_signal_handlers_disconnect_by_data (message, &call);
      if (!answered)
        return FALSE;
      if (!lanyard_fetch_answer_is_redirect (message))
        {
          answer->tag = g_strdup (soup_message_headers_get_one (
            soup_message_get_response_headers (message), "ETag"));
          return check_login (self, answer->status, uri, error);
        }
      if (!follow (request, message, steps, &uri, error))
        return FALSE;
    }
}

/**
 * lanyard_dav_client_ask:
 * @self: a client
 * @request: what to ask
 * @answer: (out caller-allocates): what was answered, with any status but 401;
 *   to be cleared
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_COLLECTION_ERROR or G_IO_ERROR_CANCELLED
 *
 * Waits for it. Nothing is sent before the server's certificate is found good,
 * and nothing goes to a server other than that of the request's address.
 *
 * Returns: whether there was an answer
 */
gboolean
lanyard_dav_client_ask (LanyardDavClient        *self,
                        const LanyardDavRequest *request,
                        LanyardDavAnswer        *answer,
                        GCancellable            *cancellable,
                        GError                 **error)
{
  const LanyardLine *line = get_line (self);
  gboolean           answered;

  *answer = (LanyardDavAnswer){ 0 };
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  g_main_context_push_thread_default (line->context);
  answered = ask (self, request, answer, cancellable, error);
  g_main_context_pop_thread_default (line->context);
  return answered;
}

static LanyardCollectionError
code_of (guint status)
{
  switch ((int)status)
    {
    case SOUP_STATUS_CONFLICT:
    case SOUP_STATUS_PRECONDITION_FAILED:
      return LANYARD_COLLECTION_ERROR_CONFLICT;
    case SOUP_STATUS_LOCKED:
      return LANYARD_COLLECTION_ERROR_LOCKED;
    case SOUP_STATUS_REQUEST_ENTITY_TOO_LARGE:
    case SOUP_STATUS_INSUFFICIENT_STORAGE:
      return LANYARD_COLLECTION_ERROR_FULL;
    case SOUP_STATUS_FORBIDDEN:
    case SOUP_STATUS_METHOD_NOT_ALLOWED:
      return LANYARD_COLLECTION_ERROR_FORBIDDEN;
    case SOUP_STATUS_NOT_FOUND:
    case SOUP_STATUS_GONE:
      return LANYARD_COLLECTION_ERROR_NO_COLLECTION;
    default:
      return LANYARD_COLLECTION_ERROR_SERVER;
    }
}

/**
 * lanyard_dav_client_refuse:
 * @answer: one that isn't what was hoped for
 * @error: return location for a LANYARD_COLLECTION_ERROR
 *
 * Returns: FALSE
 */
gboolean
lanyard_dav_client_refuse (const LanyardDavAnswer *answer,
                           GError                **error)
{
  g_set_error (error, LANYARD_COLLECTION_ERROR, (int)code_of (answer->status), "%u",
               answer->status);
  return FALSE;
}
