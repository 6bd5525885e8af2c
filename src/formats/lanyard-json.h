/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-walk.h"

G_BEGIN_DECLS

/* Called with the walk standing at an item. Returns whether to go on. */
typedef gboolean (*LanyardJsonItemFunc) (JsonNode    *item,
                                         LanyardWalk *walk,
                                         gpointer     data);
typedef gboolean (*LanyardJsonObjectFunc) (JsonObject  *item,
                                           LanyardWalk *walk,
                                           gpointer     data);

JsonNode   *lanyard_json_member (JsonObject *object,
                                 const char *name);
const char *lanyard_json_peek_string (JsonObject *object,
                                      const char *name);
JsonObject *lanyard_json_peek_first (JsonNode *array);

JsonObject *lanyard_json_member_object (JsonObject  *object,
                                        const char  *name,
                                        LanyardWalk *walk);
JsonArray  *lanyard_json_member_array (JsonObject  *object,
                                       const char  *name,
                                       LanyardWalk *walk);
char       *lanyard_json_member_line (JsonObject  *object,
                                      const char  *name,
                                      LanyardWalk *walk);
char       *lanyard_json_member_text (JsonObject  *object,
                                      const char  *name,
                                      LanyardWalk *walk);
char       *lanyard_json_member_word (JsonObject  *object,
                                      const char  *name,
                                      LanyardWalk *walk);
gboolean    lanyard_json_member_bool (JsonObject  *object,
                                      const char  *name,
                                      LanyardWalk *walk,
                                      gboolean    *value);
gboolean    lanyard_json_member_int (JsonObject  *object,
                                     const char  *name,
                                     LanyardWalk *walk,
                                     int          minimum,
                                     int          maximum,
                                     int         *value);
gboolean    lanyard_json_member_double (JsonObject  *object,
                                        const char  *name,
                                        LanyardWalk *walk,
                                        double       minimum,
                                        double       maximum,
                                        double      *value);

gboolean lanyard_json_foreach (JsonObject         *object,
                               const char         *name,
                               LanyardWalk        *walk,
                               LanyardJsonItemFunc func,
                               gpointer            data);
gboolean lanyard_json_foreach_object (JsonObject           *object,
                                      const char           *name,
                                      LanyardWalk          *walk,
                                      LanyardJsonObjectFunc func,
                                      gpointer              data);
gboolean lanyard_json_foreach_top (JsonNode             *array,
                                   LanyardWalk          *walk,
                                   LanyardJsonObjectFunc func,
                                   gpointer              data);

G_END_DECLS
