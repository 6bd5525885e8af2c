/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-formats.h"

#include "lanyard-clean.h"
#include "lanyard-decode.h"
#include "lanyard-native-parts.h"
#include "lanyard-native-reader.h"
#include "lanyard-reading.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define MAX_LEVELS 64
#define MAX_KEYS 12

/* A format is known by what is in a document, never by a file's name. */
typedef struct
{
  const char *name;
  gboolean (*probe) (JsonNode *root);
  LanyardProgramme *(*read) (JsonNode             *root,
                             const LanyardReading *reading,
                             GError              **error);
} TreeReader;

typedef struct
{
  const char *name;
  gboolean (*probe) (GBytes *text);
  LanyardProgramme *(*read) (GBytes               *text,
                             const LanyardReading *reading,
                             GError              **error);
} TextReader;

static const TreeReader json_readers[] = {
  { LANYARD_NATIVE_FORMAT, lanyard_native_probe, lanyard_native_read },
};

/* Those of documents that are not JSON. */
static const TextReader text_readers[] = {
  { NULL },
};

/* The parser calls itself for every level, so the levels are counted first.
 * As it is strict, it gives up where this would take a quotation mark for
 * another than it does. */
static gboolean
is_too_deep (GBytes *text)
{
  gsize       size;
  const char *data = g_bytes_get_data (text, &size);
  gboolean    in_string = FALSE;
  guint       level = 0;

  for (gsize i = 0; i < size; i++)
    {
      char c = data[i];

      if (c == '"')
        in_string = !in_string;
      else if (in_string && c == '\\')
        i++;
      else if (!in_string && (c == '[' || c == '{') && ++level > MAX_LEVELS)
        return TRUE;
      else if (!in_string && (c == ']' || c == '}') && level > 0)
        level--;
    }

  return FALSE;
}

/* The parser's own message has a file name before the place and a heading
 * before the finding. */
static void
set_syntax_error (GError      **error,
                  JsonParser   *parser,
                  const GError *parse_error)
{
  const char      *what = strstr (parse_error->message, "error: ");
  LanyardCleaned   cleaned;
  g_autofree char *clean = NULL;

  what = what != NULL ? what + strlen ("error: ") : parse_error->message;
  clean = lanyard_clean (what, LANYARD_CLEAN_LINE, &cleaned);
  g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_SYNTAX, "%u:%u: %s",
               json_parser_get_current_line (parser), json_parser_get_current_pos (parser), clean);
}

static JsonNode *
parse (GBytes  *text,
       GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) parse_error = NULL;
  gsize       size;
  const char *data = g_bytes_get_data (text, &size);

  json_parser_set_strict (parser, TRUE);
  if (json_parser_load_from_data (parser, data, size, &parse_error))
    return json_parser_steal_root (parser);

  set_syntax_error (error, parser, parse_error);
  return NULL;
}

/* What stands at the top of a document that nobody knows. */
static char *
describe (JsonNode *root)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autoptr (GList) members = NULL;
  LanyardCleaned cleaned;
  guint          count = 0;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return g_strdup (JSON_NODE_HOLDS_ARRAY (root) ? "[]" : json_node_type_name (root));

  members = json_object_get_members (json_node_get_object (root));
  for (GList *at = members; at != NULL && count < MAX_KEYS; at = at->next, count++)
    g_string_append_printf (keys, "%s%s", count > 0 ? ", " : "", (const char *) at->data);
  if (members == NULL)
    return g_strdup ("{}");

  return lanyard_clean (keys->str, LANYARD_CLEAN_LINE, &cleaned);
}

/* Bytes that are text of a known kind, and their JSON where they are that. */
typedef struct
{
  GBytes           *text;   /* (owned) */
  JsonNode         *root;   /* (owned) (nullable) */
  const TextReader *reader; /* (nullable) where it isn't JSON */
} Document;

static void
clear_document (gpointer data)
{
  Document *document = data;

  g_clear_pointer (&document->text, g_bytes_unref);
  g_clear_pointer (&document->root, json_node_unref);
}

static gboolean
open_document (Document *document,
               GBytes   *bytes,
               GError  **error)
{
  document->text = lanyard_decode (bytes, error);
  if (document->text == NULL)
    return FALSE;

  for (guint i = 0; text_readers[i].name != NULL; i++)
    {
      if (text_readers[i].probe (document->text))
        {
          document->reader = &text_readers[i];
          return TRUE;
        }
    }

  if (lanyard_decode_is_web_page (document->text))
    {
      g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_WEB_PAGE, "");
      return FALSE;
    }

  if (is_too_deep (document->text))
    {
      g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_DEEP, "%d", MAX_LEVELS);
      return FALSE;
    }

  document->root = parse (document->text, error);
  return document->root != NULL;
}

static const TreeReader *
find_reader (JsonNode *root)
{
  for (guint i = 0; i < G_N_ELEMENTS (json_readers); i++)
    {
      if (json_readers[i].probe (root))
        return &json_readers[i];
    }

  return NULL;
}

/* The first document of a known format is read; the others come with it. */
static LanyardProgramme *
read_documents (GArray         *documents,
                LanyardReading *reading,
                GError        **error)
{
  const TreeReader *reader = NULL;
  JsonNode         *root = NULL;
  g_autofree char  *keys = NULL;

  for (guint i = 0; i < documents->len; i++)
    {
      const Document *document = &g_array_index (documents, Document, i);

      if (document->reader != NULL)
        return document->reader->read (document->text, reading, error);
      if (reader == NULL)
        {
          root = document->root;
          reader = find_reader (root);
        }
      if (document->root != root)
        g_ptr_array_add (reading->others, document->root);
    }

  if (reader != NULL)
    {
      g_debug ("Reading a document of the format %s", reader->name);
      return reader->read (root, reading, error);
    }

  keys = describe (root);
  g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNKNOWN, keys);
  return NULL;
}

/**
 * lanyard_formats_read:
 * @bytes: a document, in UTF-8 or UTF-16
 * @cancellable: (nullable): may be cancelled from another thread
 * @problems: (element-type LanyardProblem): what was wrong in it is added
 *   here, also where it is read
 * @error: return location for a LANYARD_READ_ERROR or G_IO_ERROR_CANCELLED
 *
 * Reads a programme of any format that is known. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the programme, with whatever in it was
 *   usable
 */
LanyardProgramme *
lanyard_formats_read (GBytes       *bytes,
                      GCancellable *cancellable,
                      GPtrArray    *problems,
                      GError      **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();

  g_return_val_if_fail (bytes != NULL, NULL);

  g_ptr_array_add (documents, bytes);
  return lanyard_formats_read_all (documents, &(LanyardReadOptions) { 0 }, cancellable, problems, error);
}

/**
 * lanyard_formats_read_all:
 * @documents: (element-type GBytes): a document, and others that belong to it
 *   where the format has several
 * @options: what they may leave open
 * @cancellable: (nullable): may be cancelled from another thread
 * @problems: (element-type LanyardProblem): what was wrong is added here
 * @error: as for lanyard_formats_read()
 *
 * Returns: (transfer full) (nullable): the programme that they make together
 */
LanyardProgramme *
lanyard_formats_read_all (GPtrArray                *documents,
                          const LanyardReadOptions *options,
                          GCancellable             *cancellable,
                          GPtrArray                *problems,
                          GError                  **error)
{
  g_autoptr (GArray) opened = g_array_new (FALSE, TRUE, sizeof (Document));
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  LanyardReading reading = {
    .options = options,
    .others = others,
    .cancellable = cancellable,
    .problems = problems,
  };

  g_return_val_if_fail (documents->len > 0 && problems != NULL, NULL);

  g_array_set_clear_func (opened, clear_document);
  for (guint i = 0; i < documents->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      g_array_set_size (opened, i + 1);
      if (!open_document (&g_array_index (opened, Document, i), g_ptr_array_index (documents, i), error))
        return NULL;
    }

  return read_documents (opened, &reading, error);
}
