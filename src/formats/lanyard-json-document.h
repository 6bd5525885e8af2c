/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *lanyard_json_document_parse (GBytes  *text,
                                       GError **error);
char     *lanyard_json_document_describe (JsonNode *root);

G_END_DECLS
