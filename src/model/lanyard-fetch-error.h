/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "lanyard-time.h"

G_BEGIN_DECLS

/* Why something could not be fetched: one code a reaction. The error's message
 * is the bare value; words/ makes the sentence. */
typedef enum {
  LANYARD_FETCH_ERROR_FAILED,             /* what has no reaction; message: the library's word */
  LANYARD_FETCH_ERROR_OFFLINE,            /* no network, or no such name; message: the host */
  LANYARD_FETCH_ERROR_REFUSED,            /* nobody takes connections there; message: the host */
  LANYARD_FETCH_ERROR_TIMED_OUT,          /* no answer, or one that stopped; message: the host */
  LANYARD_FETCH_ERROR_TOO_SLOW,           /* message: the host */
  LANYARD_FETCH_ERROR_TLS,                /* message: one of LANYARD_TLS_… */
  LANYARD_FETCH_ERROR_PROXY,              /* the desktop's proxy didn't let it through */
  LANYARD_FETCH_ERROR_DOWNGRADE,          /* from https to http; message: the http address */
  LANYARD_FETCH_ERROR_TOO_MANY_REDIRECTS, /* or in a circle; message: the host */
  LANYARD_FETCH_ERROR_LOGIN_NEEDED,       /* message: what the server calls the place, or "" */
  LANYARD_FETCH_ERROR_FORBIDDEN,          /* message: the status */
  LANYARD_FETCH_ERROR_NOT_FOUND,          /* message: the status */
  LANYARD_FETCH_ERROR_BUSY,               /* message: the status; may say when to try again */
  LANYARD_FETCH_ERROR_SERVER,             /* message: the status */
  LANYARD_FETCH_ERROR_STATUS,             /* any other answer; message: the status */
  LANYARD_FETCH_ERROR_TRUNCATED,          /* it broke off, or what packed it is broken */
  LANYARD_FETCH_ERROR_TOO_LARGE,          /* message: the limit in MiB */
  LANYARD_FETCH_ERROR_BAD_ADDRESS,        /* neither http nor https; message: the address */
  LANYARD_FETCH_ERROR_CAPTIVE,            /* the network wants a login of its own first */
  LANYARD_FETCH_ERROR_NO_SECRETS,         /* nothing keeps passwords here, or it stays locked */
} LanyardFetchError;

/* What is wrong with a certificate. */
#define LANYARD_TLS_UNKNOWN_ISSUER "unknown-issuer" /* self-signed, too */
#define LANYARD_TLS_OTHER_HOST "other-host"
#define LANYARD_TLS_REVOKED "revoked"
#define LANYARD_TLS_EXPIRED "expired"
#define LANYARD_TLS_NOT_YET_VALID "not-yet-valid"
#define LANYARD_TLS_WEAK "weak"
#define LANYARD_TLS_HANDSHAKE "handshake" /* no certificate was come to */

#define LANYARD_FETCH_ERROR (lanyard_fetch_error_quark ())
GQuark lanyard_fetch_error_quark (void);

void           lanyard_fetch_error_set_busy (GError       **error,
                                             const char    *message,
                                             LanyardInstant retry_after);
LanyardInstant lanyard_fetch_error_get_retry_after (const GError *error);

G_END_DECLS
