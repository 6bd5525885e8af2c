/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-exchange-private.h"

/**
 * lanyard_fetch_failure_name_fault:
 * @faults: what is wrong with a certificate
 *
 * Returns: the first of LANYARD_TLS_… that applies: who isn't known may say
 *   anything else
 */
const char *
lanyard_fetch_failure_name_fault (GTlsCertificateFlags faults)
{
  static const struct
  {
    GTlsCertificateFlags flag;
    const char          *name;
  } names[] = {
    { G_TLS_CERTIFICATE_UNKNOWN_CA, LANYARD_TLS_UNKNOWN_ISSUER },
    { G_TLS_CERTIFICATE_BAD_IDENTITY, LANYARD_TLS_OTHER_HOST },
    { G_TLS_CERTIFICATE_REVOKED, LANYARD_TLS_REVOKED },
    { G_TLS_CERTIFICATE_EXPIRED, LANYARD_TLS_EXPIRED },
    { G_TLS_CERTIFICATE_NOT_ACTIVATED, LANYARD_TLS_NOT_YET_VALID },
    { G_TLS_CERTIFICATE_INSECURE, LANYARD_TLS_WEAK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if ((faults & names[i].flag) != 0)
        return names[i].name;
    }

  return LANYARD_TLS_HANDSHAKE;
}

static LanyardFetchError
code_of_io (int      code,
            gboolean answered)
{
  switch (code)
    {
    case G_IO_ERROR_TIMED_OUT:
      return LANYARD_FETCH_ERROR_TIMED_OUT;
    case G_IO_ERROR_NETWORK_UNREACHABLE:
    case G_IO_ERROR_HOST_UNREACHABLE:
    case G_IO_ERROR_HOST_NOT_FOUND:
      return answered ? LANYARD_FETCH_ERROR_TRUNCATED : LANYARD_FETCH_ERROR_OFFLINE;
    case G_IO_ERROR_CONNECTION_REFUSED:
      return LANYARD_FETCH_ERROR_REFUSED;
    case G_IO_ERROR_PROXY_FAILED:
    case G_IO_ERROR_PROXY_AUTH_FAILED:
    case G_IO_ERROR_PROXY_NEED_AUTH:
    case G_IO_ERROR_PROXY_NOT_ALLOWED:
      return LANYARD_FETCH_ERROR_PROXY;
    case G_IO_ERROR_CONNECTION_CLOSED:
    case G_IO_ERROR_PARTIAL_INPUT:
      return LANYARD_FETCH_ERROR_TRUNCATED;
    default:
      return answered ? LANYARD_FETCH_ERROR_TRUNCATED : LANYARD_FETCH_ERROR_FAILED;
    }
}

static LanyardFetchError
code_of (const GError *cause,
         gboolean      answered)
{
  if (cause->domain == G_IO_ERROR)
    return code_of_io (cause->code, answered);
  if (answered)
    return LANYARD_FETCH_ERROR_TRUNCATED;
  if (cause->domain == G_RESOLVER_ERROR)
    return LANYARD_FETCH_ERROR_OFFLINE;
  if (cause->domain == G_TLS_ERROR)
    return LANYARD_FETCH_ERROR_TLS;
  return LANYARD_FETCH_ERROR_FAILED;
}

/**
 * lanyard_fetch_failure_set:
 * @error: return location for a LANYARD_FETCH_ERROR
 * @cause: what a library says
 * @message: what was asked
 * @faults: what was wrong with the server's certificate
 * @answered: whether an answer had begun
 *
 * Returns: FALSE
 */
gboolean
lanyard_fetch_failure_set (GError             **error,
                           const GError        *cause,
                           SoupMessage         *message,
                           GTlsCertificateFlags faults,
                           gboolean             answered)
{
  LanyardFetchError code = code_of (cause, answered);
  const char       *value = g_uri_get_host (soup_message_get_uri (message));

  if (code == LANYARD_FETCH_ERROR_TLS)
    value = lanyard_fetch_failure_name_fault (faults);
  else if (code == LANYARD_FETCH_ERROR_FAILED)
    value = cause->message;

  g_set_error_literal (error, LANYARD_FETCH_ERROR, (int)code, value);
  return FALSE;
}
