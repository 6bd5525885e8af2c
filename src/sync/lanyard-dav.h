/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-collection.h"

G_BEGIN_DECLS

/* Where a collection is, and what the user says of it. */
typedef struct
{
  const char   *address;       /* as it was typed */
  const char   *authorization; /* (nullable) as lanyard_credentials_make_basic() makes it */
  const char   *fingerprint;   /* (nullable) of the certificate that the user accepted */
  gboolean      allow_local;   /* http in the local network */
  GTlsDatabase *trusted;       /* (nullable) whose certificates are; NULL: as the system does */
} LanyardDavOptions;

/* A folder of a WebDAV server (RFC 4918). */
#define LANYARD_TYPE_DAV (lanyard_dav_get_type ())
G_DECLARE_FINAL_TYPE (LanyardDav, lanyard_dav, LANYARD, DAV, GObject)

LanyardDav *lanyard_dav_new (const LanyardDavOptions *options,
                             GError                 **error);
const char *lanyard_dav_get_address (LanyardDav *self);
void        lanyard_dav_set_patience (LanyardDav *self,
                                      guint       patience);
gboolean    lanyard_dav_prepare (LanyardDav   *self,
                                 GCancellable *cancellable,
                                 GError      **error);

G_END_DECLS
