/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-document.h"

#include "lanyard-clean.h"
#include "lanyard-decode.h"
#include "lanyard-json-bounds.h"
#include "lanyard-json.h"
#include "lanyard-xml.h"

#include <string.h>

#define MAX_KEYS 12

/* The parser says "<data>:12:5: Parse error: what"; of that the place is kept.
 * Its words are for programmers, and in English. */
static void
set_syntax_error (GError      **error,
                  const GError *parse_error)
{
  const char      *place = strchr (parse_error->message, ':');
  g_autofree char *digits = NULL;

  if (place != NULL)
    {
      digits = g_strndup (place + 1, strspn (place + 1, "0123456789:"));
      if (g_str_has_suffix (digits, ":"))
        digits[strlen (digits) - 1] = '\0';
    }
  g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_SYNTAX,
                       digits != NULL ? digits : "");
}

/* A programme is an object or a list of them; some write a comment above it.
 * Any other text was never meant to be one. */
static gboolean
may_be_programme (const char *data,
                  gsize       size)
{
  gsize at = 0;

  while (at < size && g_ascii_isspace (data[at]))
    at++;
  return at < size && strchr ("{[/", data[at]) != NULL;
}

/**
 * lanyard_json_document_parse:
 * @text: a document in UTF-8 that is no other text of a known format
 * @error: return location for a LANYARD_READ_ERROR: WEB_PAGE, TOO_DEEP,
 *   TOO_MANY, SYNTAX, or UNKNOWN where it is XML or no such text at all
 *
 * Returns: (transfer full) (nullable): its top
 */
JsonNode *
lanyard_json_document_parse (GBytes  *text,
                             GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) parse_error = NULL;
  gsize       size;
  const char *data = g_bytes_get_data (text, &size);

  if (lanyard_decode_is_web_page (text))
    {
      g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_WEB_PAGE, "");
      return NULL;
    }
  if (lanyard_xml_refuse (text, error))
    return NULL;
  if (!may_be_programme (data, size))
    {
      g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNKNOWN, "");
      return NULL;
    }
  if (!lanyard_json_check_bounds (text, error))
    return NULL;

  json_parser_set_strict (parser, TRUE);
  if (json_parser_load_from_data (parser, data, size, &parse_error))
    return json_parser_steal_root (parser);

  set_syntax_error (error, parse_error);
  return NULL;
}

/**
 * lanyard_json_document_describe:
 * @root: the top of a document that nobody knows
 *
 * Returns: (transfer full): the keys that stand there, or at the top of its
 *   first item
 */
char *
lanyard_json_document_describe (JsonNode *root)
{
  gboolean    is_array = JSON_NODE_HOLDS_ARRAY (root);
  JsonObject *object =
    JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : lanyard_json_peek_first (root);
  g_autoptr (GString) keys = g_string_new (is_array ? "[" : NULL);
  g_autoptr (GList) members = object != NULL ? json_object_get_members (object) : NULL;
  LanyardCleaned cleaned;
  guint          count = 0;

  for (GList *at = members; at != NULL && count < MAX_KEYS; at = at->next, count++)
    g_string_append_printf (keys, "%s%s", count > 0 ? ", " : "", (const char *)at->data);
  if (is_array)
    g_string_append_c (keys, ']');
  else if (members == NULL)
    return g_strdup ("{}");

  return lanyard_clean (keys->str, LANYARD_CLEAN_LINE, &cleaned);
}
