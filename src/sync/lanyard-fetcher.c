/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-fetcher.h"

#include "lanyard-clock.h"
#include "lanyard-exchange-private.h"

#include <string.h>

#define URI_FLAGS (SOUP_HTTP_URI_FLAGS | G_URI_FLAGS_PARSE_RELAXED)
#define MAX_REDIRECTS 10
#define HTTP_PORT 80
#define HTTPS_PORT 443

struct _LanyardFetcher
{
  LanyardLine   line;
  LanyardClock *clock;
};

/* One fetch, with all the addresses that it leads over. */
typedef struct
{
  const LanyardFetchRequest *request;
  GUri                      *origin;  /* (owned) what was asked for */
  GUri                      *uri;     /* (owned) what is asked now */
  GHashTable                *seen;    /* (owned) the addresses so far */
  gboolean                   moved;   /* for good, so far */
  char                      *address; /* (owned) (nullable) where to */
} Journey;

static void
journey_clear (Journey *self)
{
  g_clear_pointer (&self->origin, g_uri_unref);
  g_clear_pointer (&self->uri, g_uri_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->address, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Journey, journey_clear)

static gboolean
is_secure (GUri *uri)
{
  return g_str_equal (g_uri_get_scheme (uri), "https");
}

static int
get_port (GUri *uri)
{
  if (g_uri_get_port (uri) > 0)
    return g_uri_get_port (uri);
  return is_secure (uri) ? HTTPS_PORT : HTTP_PORT;
}

/* Returns: (transfer full) (nullable): the address of a web server, without a
 * login and without a place in the page */
static GUri *
parse_address (GUri       *base,
               const char *address,
               GError    **error)
{
  g_autoptr (GUri) uri = base != NULL ? g_uri_parse_relative (base, address, URI_FLAGS, NULL)
                                     : g_uri_parse (address, URI_FLAGS, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL || *host == '\0' ||
      (!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http")))
    {
      g_autofree char *shown = g_utf8_make_valid (address, -1);

      g_set_error_literal (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_BAD_ADDRESS, shown);
      return NULL;
    }

  return g_uri_build (SOUP_HTTP_URI_FLAGS, scheme, NULL, host, g_uri_get_port (uri),
                      *g_uri_get_path (uri) != '\0' ? g_uri_get_path (uri) : "/",
                      g_uri_get_query (uri), NULL);
}

/* What a login was given for: the same server, also where it now asks for
 * https at its usual place. */
static gboolean
may_know_login (const Journey *self)
{
  gboolean same = g_str_equal (g_uri_get_scheme (self->origin), g_uri_get_scheme (self->uri)) &&
                  get_port (self->origin) == get_port (self->uri);
  gboolean upgraded = !is_secure (self->origin) && get_port (self->origin) == HTTP_PORT &&
                      is_secure (self->uri) && get_port (self->uri) == HTTPS_PORT;

  return g_ascii_strcasecmp (g_uri_get_host (self->origin), g_uri_get_host (self->uri)) == 0 &&
         (same || upgraded);
}

/* Apache marks what it packs on the way in the ETag, and then knows neither
 * that ETag nor the copy again (its bug 45023); so it is also asked by the one
 * without the mark, which says as much of what is in it.
 *
 * Returns: (transfer full): the value of If-None-Match */
static char *
make_none_match (const char *etag)
{
  static const char *const marks[] = { "-gzip\"", "-br\"" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (g_str_has_suffix (etag, marks[i]))
        return g_strdup_printf ("%s, %.*s\"", etag, (int)(strlen (etag) - strlen (marks[i])), etag);
    }

  return g_strdup (etag);
}

/* One document is all that is asked of a server, for which HTTP/2 has nothing
 * to offer. */
static SoupMessage *
make_message (const Journey *self)
{
  const LanyardFetchRequest *request = self->request;
  SoupMessage               *message = soup_message_new_from_uri (SOUP_METHOD_GET, self->uri);
  SoupMessageHeaders        *headers = soup_message_get_request_headers (message);
  g_autofree char           *none_match =
    request->etag != NULL ? make_none_match (request->etag) : NULL;

  soup_message_set_flags (message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_DO_NOT_USE_AUTH_CACHE);
  soup_message_set_force_http1 (message, TRUE);
  if (none_match != NULL)
    soup_message_headers_append (headers, "If-None-Match", none_match);
  else if (request->last_modified != NULL)
    soup_message_headers_append (headers, "If-Modified-Since", request->last_modified);
  if (request->authorization != NULL && may_know_login (self))
    soup_message_headers_append (headers, "Authorization", request->authorization);
  return message;
}

/* Goes on to where the answer leads. */
static gboolean
follow (Journey     *self,
        SoupMessage *message,
        GError     **error)
{
  const char *location =
    soup_message_headers_get_one (soup_message_get_response_headers (message), "Location");
  g_autoptr (GUri) next = parse_address (self->uri, location, error);
  g_autofree char *address = next != NULL ? g_uri_to_string (next) : NULL;

  if (next == NULL)
    return FALSE;
  if (is_secure (self->uri) && !is_secure (next))
    {
      g_set_error_literal (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_DOWNGRADE, address);
      return FALSE;
    }
  if (!g_hash_table_add (self->seen, g_strdup (address)) ||
      g_hash_table_size (self->seen) > MAX_REDIRECTS + 1)
    {
      g_set_error_literal (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TOO_MANY_REDIRECTS,
                           g_uri_get_host (self->origin));
      return FALSE;
    }

  self->moved = self->moved && lanyard_fetch_answer_is_permanent (message);
  if (self->moved)
    g_set_str (&self->address, address);
  g_uri_unref (self->uri);
  self->uri = g_steal_pointer (&next);
  return TRUE;
}

static LanyardFetchResult *
take_answer (LanyardFetcher  *self,
             Journey         *journey,
             LanyardExchange *exchange,
             SoupMessage     *message,
             GError         **error)
{
  const LanyardFetchRequest *request = journey->request;
  gboolean                   conditional = request->etag != NULL || request->last_modified != NULL;
  guint                      status = soup_message_get_status (message);
  g_autoptr (LanyardFetchResult) result = g_new0 (LanyardFetchResult, 1);

  result->not_modified = status == SOUP_STATUS_NOT_MODIFIED && conditional;
  if (!result->not_modified && status != SOUP_STATUS_OK &&
      status != SOUP_STATUS_NON_AUTHORITATIVE)
    {
      lanyard_fetch_answer_refuse (message, lanyard_clock_now (self->clock), error);
      return NULL;
    }

  lanyard_fetch_answer_fill (message, lanyard_clock_now (self->clock), result);
  result->bytes = lanyard_exchange_read (exchange, request->limit, error);
  if (result->bytes == NULL)
    return NULL;

  result->address = g_steal_pointer (&journey->address);
  if (result->not_modified)
    {
      g_clear_pointer (&result->bytes, g_bytes_unref);
      if (result->etag == NULL)
        result->etag = g_strdup (request->etag);
      if (result->last_modified == NULL)
        result->last_modified = g_strdup (request->last_modified);
    }
  return g_steal_pointer (&result);
}

static LanyardFetchResult *
travel (LanyardFetcher       *self,
        Journey              *journey,
        LanyardFetchProgress *progress,
        GCancellable         *cancellable,
        GError              **error)
{
  for (;;)
    {
      SoupMessage *message = make_message (journey);
      g_autoptr (LanyardExchange) exchange =
                  lanyard_exchange_new (&self->line, message, progress, cancellable);

      if (!lanyard_exchange_send (exchange, error))
        return NULL;
      if (!lanyard_fetch_answer_is_redirect (message))
        return take_answer (self, journey, exchange, message, error);
      if (!follow (journey, message, error))
        return NULL;
    }
}

/**
 * lanyard_fetcher_new:
 * @trusted: (nullable): whose certificates are trusted; NULL: those that the
 *   system trusts
 *
 * Returns: (transfer full): a fetcher for the thread that makes it
 */
LanyardFetcher *
lanyard_fetcher_new (GTlsDatabase *trusted)
{
  LanyardFetcher *self = g_new0 (LanyardFetcher, 1);

  self->clock = lanyard_clock_new_system ();
  lanyard_line_init (&self->line, trusted);
  return self;
}

void
lanyard_fetcher_free (LanyardFetcher *self)
{
  lanyard_line_clear (&self->line);
  g_clear_object (&self->clock);
  g_free (self);
}

/**
 * lanyard_fetcher_set_patience:
 * @self: a fetcher
 * @patience: milliseconds, 30,000 unless it is set
 *
 * After so long without a byte, or with fewer than 1 KiB a second in all of
 * it, an answer is given up; it may take three times as long to begin.
 */
void
lanyard_fetcher_set_patience (LanyardFetcher *self,
                              guint           patience)
{
  self->line.patience = patience;
}

/**
 * lanyard_fetcher_fetch:
 * @self: a fetcher of this thread
 * @request: what to get, and what is there of it
 * @progress: (nullable): how far it is, told as it goes on
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_FETCH_ERROR or G_IO_ERROR_CANCELLED
 *
 * Waits for all of it. Redirects are followed, ten at most, from https to
 * https only; a login goes to the host that it is for and to no other. The new
 * address of what moved for good should be kept only once what came from there
 * is what was wanted, as the networks of hotels redirect, too.
 *
 * Returns: (transfer full) (nullable): what came
 */
LanyardFetchResult *
lanyard_fetcher_fetch (LanyardFetcher            *self,
                       const LanyardFetchRequest *request,
                       LanyardFetchProgress      *progress,
                       GCancellable              *cancellable,
                       GError                   **error)
{
  g_auto (Journey) journey = { .request = request, .moved = TRUE };
  LanyardFetchResult *result;

  g_return_val_if_fail (request->address != NULL && request->limit > 0, NULL);

  if (progress != NULL)
    {
      g_atomic_int_set (&progress->got, 0);
      g_atomic_int_set (&progress->total, -1);
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  journey.uri = parse_address (NULL, request->address, error);
  if (journey.uri == NULL)
    return NULL;
  journey.origin = g_uri_ref (journey.uri);
  journey.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (journey.seen, g_uri_to_string (journey.uri));

  g_main_context_push_thread_default (self->line.context);
  result = travel (self, &journey, progress, cancellable, error);
  g_main_context_pop_thread_default (self->line.context);
  return result;
}

void
lanyard_fetch_result_free (LanyardFetchResult *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->address);
  g_free (self->etag);
  g_free (self->last_modified);
  g_free (self->content_type);
  g_free (self);
}
