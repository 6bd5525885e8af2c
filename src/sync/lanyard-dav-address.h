/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the way to an address is. */
typedef enum {
  LANYARD_DAV_WAY_SECURE,   /* https */
  LANYARD_DAV_WAY_LOOPBACK, /* http that doesn't leave this machine */
  LANYARD_DAV_WAY_LOCAL,    /* http in the local network, which everybody in it can read */
  LANYARD_DAV_WAY_OPEN,     /* http through anybody's network */
} LanyardDavWay;

GUri         *lanyard_dav_address_parse (const char *address,
                                         gboolean    allow_local,
                                         GError    **error);
GUri         *lanyard_dav_address_parse_folder (const char *address,
                                                gboolean    allow_local,
                                                GError    **error);
LanyardDavWay lanyard_dav_address_get_way (GUri *uri);
GUri         *lanyard_dav_address_follow (GUri       *from,
                                          const char *location,
                                          GError    **error);
GUri         *lanyard_dav_address_get_parent (GUri *folder);
GUri         *lanyard_dav_address_get_child (GUri       *folder,
                                             const char *name);
char         *lanyard_dav_address_dup_name (const char *href);

G_END_DECLS
