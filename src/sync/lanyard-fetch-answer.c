/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-exchange-private.h"

#include <string.h>

/* Beyond that, a number of seconds is a typing error: ten years. */
#define MAX_SECONDS ((gint64)10 * 366 * 24 * 60 * 60)

static const char *
get_header (SoupMessage *message,
            const char  *name)
{
  return soup_message_headers_get_one (soup_message_get_response_headers (message), name);
}

/* Bytes that are no text would not come back from the store as they are. */
static char *
dup_header (SoupMessage *message,
            const char  *name)
{
  const char *value = get_header (message, name);

  return value != NULL && *value != '\0' && g_utf8_validate (value, -1, NULL) ? g_strdup (value)
                                                                              : NULL;
}

static gboolean
parse_seconds (const char *text,
               gint64     *seconds)
{
  return text != NULL && g_ascii_string_to_signed (text, 10, 0, MAX_SECONDS, seconds, NULL);
}

static gboolean
parse_date (const char     *text,
            LanyardInstant *instant)
{
  g_autoptr (GDateTime) date = text != NULL ? soup_date_time_new_from_http_string (text) : NULL;

  if (date != NULL)
    *instant = g_date_time_to_unix (date);
  return date != NULL;
}

/* A date of the server's is taken by its distance from the server's own time,
 * as one of the clocks may be wrong. */
static LanyardInstant
convert_date (SoupMessage   *message,
              LanyardInstant date,
              LanyardInstant now)
{
  LanyardInstant server_now;

  return parse_date (get_header (message, "Date"), &server_now) ? now + (date - server_now) : date;
}

/* RFC 9111, sections 4.2 and 5.2.2: what the server says of the time in which
 * nothing changes; it may say nothing. */
static LanyardInstant
find_expires (SoupMessage   *message,
              LanyardInstant now)
{
  const char *control = soup_message_headers_get_list (
    soup_message_get_response_headers (message), "Cache-Control");
  g_autoptr (GHashTable) parts = control != NULL ? soup_header_parse_param_list (control) : NULL;
  LanyardInstant expires;
  gint64         lifetime;
  gint64         age = 0;

  if (parts != NULL && (g_hash_table_contains (parts, "no-cache") ||
                        g_hash_table_contains (parts, "no-store")))
    return LANYARD_NO_INSTANT;

  if (parts != NULL && parse_seconds (g_hash_table_lookup (parts, "max-age"), &lifetime))
    {
      parse_seconds (get_header (message, "Age"), &age);
      return now + MAX (lifetime - age, 0);
    }

  if (!parse_date (get_header (message, "Expires"), &expires))
    return LANYARD_NO_INSTANT;
  return MAX (convert_date (message, expires, now), now);
}

/* RFC 9110, section 10.2.3 */
static LanyardInstant
find_retry_after (SoupMessage   *message,
                  LanyardInstant now)
{
  const char    *text = get_header (message, "Retry-After");
  LanyardInstant date;
  gint64         seconds;

  if (parse_seconds (text, &seconds))
    return now + seconds;
  if (parse_date (text, &date))
    return convert_date (message, date, now);
  return LANYARD_NO_INSTANT;
}

/* RFC 9110, section 11.5: what the server calls what needs a login. */
static char *
find_realm (SoupMessage *message)
{
  const char *challenge = get_header (message, "WWW-Authenticate");
  const char *space = challenge != NULL ? strchr (challenge, ' ') : NULL;
  g_autoptr (GHashTable) parts = space != NULL ? soup_header_parse_param_list (space + 1) : NULL;
  const char *realm = parts != NULL ? g_hash_table_lookup (parts, "realm") : NULL;

  return g_utf8_make_valid (realm != NULL ? realm : "", -1);
}

gboolean
lanyard_fetch_answer_is_redirect (SoupMessage *message)
{
  switch ((int)soup_message_get_status (message))
    {
    case SOUP_STATUS_MOVED_PERMANENTLY:
    case SOUP_STATUS_FOUND:
    case SOUP_STATUS_SEE_OTHER:
    case SOUP_STATUS_TEMPORARY_REDIRECT:
    case SOUP_STATUS_PERMANENT_REDIRECT:
      return get_header (message, "Location") != NULL;
    default:
      return FALSE;
    }
}

gboolean
lanyard_fetch_answer_is_permanent (SoupMessage *message)
{
  SoupStatus status = soup_message_get_status (message);

  return status == SOUP_STATUS_MOVED_PERMANENTLY || status == SOUP_STATUS_PERMANENT_REDIRECT;
}

/**
 * lanyard_fetch_answer_fill:
 * @message: an exchange that went well
 * @now: when that is
 * @result: what the answer's head says is put in here
 */
void
lanyard_fetch_answer_fill (SoupMessage        *message,
                           LanyardInstant      now,
                           LanyardFetchResult *result)
{
  result->etag = dup_header (message, "ETag");
  result->last_modified = dup_header (message, "Last-Modified");
  result->content_type = dup_header (message, "Content-Type");
  result->expires = find_expires (message, now);
}

static LanyardFetchError
code_of (guint status)
{
  switch (status)
    {
    case SOUP_STATUS_FORBIDDEN:
      return LANYARD_FETCH_ERROR_FORBIDDEN;
    case SOUP_STATUS_NOT_FOUND:
    case SOUP_STATUS_GONE:
      return LANYARD_FETCH_ERROR_NOT_FOUND;
    case SOUP_STATUS_PROXY_AUTHENTICATION_REQUIRED:
      return LANYARD_FETCH_ERROR_PROXY;
    case 511: /* RFC 6585, section 6 */
      return LANYARD_FETCH_ERROR_CAPTIVE;
    default:
      return status >= 500 && status < 600 ? LANYARD_FETCH_ERROR_SERVER
                                           : LANYARD_FETCH_ERROR_STATUS;
    }
}

/**
 * lanyard_fetch_answer_refuse:
 * @message: an exchange that didn't bring what was asked for
 * @now: when that is
 * @error: return location for the LANYARD_FETCH_ERROR that its status means
 */
void
lanyard_fetch_answer_refuse (SoupMessage   *message,
                             LanyardInstant now,
                             GError       **error)
{
  guint            status = soup_message_get_status (message);
  g_autofree char *text = g_strdup_printf ("%u", status);

  if (status == SOUP_STATUS_UNAUTHORIZED)
    {
      g_autofree char *realm = find_realm (message);

      g_set_error_literal (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_LOGIN_NEEDED, realm);
    }
  else if (status == 429 || status == SOUP_STATUS_SERVICE_UNAVAILABLE)
    lanyard_fetch_error_set_busy (error, text, find_retry_after (message, now));
  else
    g_set_error_literal (error, LANYARD_FETCH_ERROR, (int)code_of (status), text);
}
