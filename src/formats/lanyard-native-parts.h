/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-builder.h"
#include "lanyard-json.h"

G_BEGIN_DECLS

#define LANYARD_NATIVE_FORMAT "lanyard-programme"
#define LANYARD_NATIVE_VERSION 1

const char *lanyard_native_text_type_name (LanyardTextType type);

char        *lanyard_native_read_required (JsonObject  *object,
                                           const char  *name,
                                           LanyardWalk *walk);
LanyardText *lanyard_native_read_text (JsonObject  *object,
                                       const char  *name,
                                       LanyardWalk *walk);
GPtrArray   *lanyard_native_read_links (JsonObject  *object,
                                        LanyardWalk *walk);
GPtrArray   *lanyard_native_read_topics (JsonObject  *object,
                                         LanyardWalk *walk);
GPtrArray   *lanyard_native_read_people (JsonObject     *object,
                                         const char     *name,
                                         LanyardWalk    *walk,
                                         LanyardBuilder *builder);
GPtrArray   *lanyard_native_read_summary (JsonObject     *object,
                                          LanyardWalk    *walk,
                                          LanyardBuilder *builder);

G_END_DECLS
