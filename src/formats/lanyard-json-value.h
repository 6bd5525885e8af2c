/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-clean.h"
#include "lanyard-walk.h"

G_BEGIN_DECLS

gboolean lanyard_json_is_string (JsonNode *node);

JsonObject *lanyard_json_to_object (JsonNode    *node,
                                    LanyardWalk *walk);
JsonArray  *lanyard_json_to_array (JsonNode    *node,
                                   LanyardWalk *walk);
char       *lanyard_json_to_string (JsonNode        *node,
                                    LanyardWalk     *walk,
                                    LanyardCleanMode mode);
gboolean    lanyard_json_to_bool (JsonNode    *node,
                                  LanyardWalk *walk,
                                  gboolean    *value);
gboolean    lanyard_json_to_int (JsonNode    *node,
                                 LanyardWalk *walk,
                                 int          minimum,
                                 int          maximum,
                                 int         *value);
gboolean    lanyard_json_to_double (JsonNode    *node,
                                    LanyardWalk *walk,
                                    double       minimum,
                                    double       maximum,
                                    double      *value);

G_END_DECLS
