/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-walk.h"

G_BEGIN_DECLS

JsonObject *lanyard_json_loose_object (JsonObject *object,
                                       const char *name);
JsonArray  *lanyard_json_loose_array (JsonObject *object,
                                      const char *name);

/* Called with the walk standing at the member. Returns whether to go on. */
typedef gboolean (*LanyardJsonMemberFunc) (const char  *name,
                                           JsonNode    *value,
                                           LanyardWalk *walk,
                                           gpointer     data);

char    *lanyard_json_loose_string (JsonObject  *object,
                                    const char  *name,
                                    LanyardWalk *walk);
char    *lanyard_json_loose_text (JsonObject  *object,
                                  const char  *name,
                                  LanyardWalk *walk);
char    *lanyard_json_loose_item (JsonNode    *item,
                                  LanyardWalk *walk);
gboolean lanyard_json_loose_int (JsonObject  *object,
                                 const char  *name,
                                 LanyardWalk *walk,
                                 int          minimum,
                                 int          maximum,
                                 int         *value);
gboolean lanyard_json_loose_bool (JsonObject  *object,
                                  const char  *name,
                                  LanyardWalk *walk,
                                  gboolean    *value);
char    *lanyard_json_loose_localised (JsonObject  *object,
                                       const char  *name,
                                       LanyardWalk *walk);
char    *lanyard_json_loose_localised_text (JsonObject  *object,
                                            const char  *name,
                                            LanyardWalk *walk);

gboolean lanyard_json_loose_foreach_member (JsonObject           *object,
                                            LanyardWalk          *walk,
                                            LanyardJsonMemberFunc func,
                                            gpointer              data);

G_END_DECLS
