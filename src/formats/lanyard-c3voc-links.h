/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-link.h"
#include "lanyard-walk.h"

G_BEGIN_DECLS

char *lanyard_c3voc_read_address (JsonObject  *object,
                                  const char  *name,
                                  const char  *base,
                                  LanyardWalk *walk);

GPtrArray *lanyard_c3voc_links_new (void);
void       lanyard_c3voc_links_add (GPtrArray      *links,
                                    LanyardLinkKind kind,
                                    const char     *title,
                                    const char     *url);
void       lanyard_c3voc_links_read (GPtrArray   *links,
                                     JsonObject  *object,
                                     const char  *name,
                                     const char  *base,
                                     LanyardWalk *walk);
GPtrArray *lanyard_c3voc_links_end (GPtrArray *links);

G_END_DECLS
