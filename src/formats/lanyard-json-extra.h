/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode   *lanyard_json_copy_sorted (JsonNode *node);
char       *lanyard_json_to_canonical (JsonNode *node);
char       *lanyard_json_take_extra (JsonObject        *object,
                                     const char *const *known,
                                     const char        *inner,
                                     const char *const *known_inner);
JsonObject *lanyard_json_put_extra (JsonObject *object,
                                    const char *extra);

G_END_DECLS
