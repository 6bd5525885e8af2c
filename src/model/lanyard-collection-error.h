/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a collection could not do what was asked: one code a reaction. The
 * error's message is the bare value; words/ makes the sentence. */
typedef enum {
  LANYARD_COLLECTION_ERROR_CONFLICT,            /* somebody else wrote in between (412, 409) */
  LANYARD_COLLECTION_ERROR_LOCKED,              /* somebody else keeps it locked (423) */
  LANYARD_COLLECTION_ERROR_FULL,                /* no room left there (507, 413) */
  LANYARD_COLLECTION_ERROR_UNAUTHORIZED,        /* the name or the password is wrong (401) */
  LANYARD_COLLECTION_ERROR_FORBIDDEN,           /* message: the status (403, 405) */
  LANYARD_COLLECTION_ERROR_NO_COLLECTION,       /* the address is no WebDAV collection */
  LANYARD_COLLECTION_ERROR_NO_NEXTCLOUD,        /* nobody can sign in there with a browser */
  LANYARD_COLLECTION_ERROR_CERTIFICATE,         /* not trusted; message: its SHA-256,
                                                 * or one of LANYARD_TLS_… where the
                                                 * user can't take it at that */
  LANYARD_COLLECTION_ERROR_CERTIFICATE_CHANGED, /* another one than was accepted; the same */
  LANYARD_COLLECTION_ERROR_INSECURE,            /* no https; message: the address */
  LANYARD_COLLECTION_ERROR_UNREACHABLE,         /* none, or it broke; message: the host */
  LANYARD_COLLECTION_ERROR_SERVER,              /* makes no sense; message: the status */
  LANYARD_COLLECTION_ERROR_TOO_LARGE,           /* message: the limit in MiB */
  LANYARD_COLLECTION_ERROR_NO_PASSWORD,         /* nothing to sign in with */
} LanyardCollectionError;

#define LANYARD_COLLECTION_ERROR (lanyard_collection_error_quark ())
GQuark lanyard_collection_error_quark (void);

G_END_DECLS
