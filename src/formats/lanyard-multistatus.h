/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a WebDAV server says of one address. */
typedef struct
{
  char    *href; /* as the server wrote it: absolute or not, percent-encoded */
  char    *tag;  /* (nullable) an entity tag, with its quotation marks */
  gboolean is_collection;
} LanyardMultistatusItem;

GPtrArray *lanyard_multistatus_read (GBytes  *bytes,
                                     GError **error);
void       lanyard_multistatus_item_free (LanyardMultistatusItem *self);

G_END_DECLS
