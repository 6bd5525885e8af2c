/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory-reader.h"

#include "lanyard-decode.h"
#include "lanyard-directory-entry.h"
#include "lanyard-directory-guide.h"
#include "lanyard-field.h"
#include "lanyard-fold.h"
#include "lanyard-json-document.h"

#define BYTES_PER_MIB (1024 * 1024)

/* The menu of Giggity, which lists where programmes are:
 *
 *   { "version": 2026040100,
 *     "schedules": [ { "id", "url", "title", "start", "end", "timezone",
 *                      "metadata": { "links": [ { "url", "title", "type" } ],
 *                                    "rooms", "c3nav_base" } } ] }
 */
typedef struct
{
  GPtrArray  *entries; /* (element-type LanyardDirectoryEntry) */
  GHashTable *ids;     /* (element-type utf8): those of the entries */
} Directory;

/* Returns: (transfer full) (nullable): the address of a web server */
static char *
read_web_address (JsonObject  *object,
                  const char  *name,
                  LanyardWalk *walk)
{
  g_autofree char *address = lanyard_field_address (object, name, walk);
  const char      *scheme = address != NULL ? g_uri_peek_scheme (address) : NULL;

  if (address == NULL || g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0)
    return g_steal_pointer (&address);

  lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_BAD_ADDRESS, NULL, address);
  return NULL;
}

/* A conference is also looked for by the name of its web site. */
static void
append_host (GString    *words,
             const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);

  if (uri != NULL && g_uri_get_host (uri) != NULL)
    g_string_append_printf (words, " %s", g_uri_get_host (uri));
}

static gboolean
append_link_cb (JsonObject  *link,
                LanyardWalk *walk,
                gpointer     words)
{
  g_autofree char *title = lanyard_json_member_line (link, "title", walk);
  g_autofree char *url = lanyard_field_address (link, "url", walk);

  if (title != NULL)
    g_string_append_printf (words, " %s", title);
  if (url != NULL)
    append_host (words, url);
  return TRUE;
}

static char *
fold_words (JsonObject                   *metadata,
            const char                   *id,
            const LanyardDirectoryFields *fields,
            LanyardWalk                  *walk)
{
  g_autoptr (GString) words = g_string_new (fields->title);

  if (id != NULL)
    g_string_append_printf (words, " %s", id);
  append_host (words, fields->address);
  lanyard_walk_enter (walk, "metadata");
  lanyard_json_foreach_object (metadata, "links", walk, append_link_cb, words);
  lanyard_walk_leave (walk);
  return lanyard_fold (words->str);
}

static void
read_dates (JsonObject             *object,
            LanyardDirectoryFields *fields,
            LanyardWalk            *walk)
{
  fields->start = lanyard_field_date (object, "start", walk);
  fields->end = lanyard_field_date (object, "end", walk);
  if (fields->end < fields->start && fields->end != LANYARD_NO_DATE)
    {
      g_autofree char *start = lanyard_date_to_iso (fields->start);
      g_autofree char *end = lanyard_date_to_iso (fields->end);

      lanyard_walk_report_member (walk, "end", LANYARD_PROBLEM_CONTRADICTED, start, end);
      fields->end = fields->start;
    }
  if (fields->end == LANYARD_NO_DATE)
    fields->end = fields->start;
}

static char *
read_time_zone (JsonObject  *object,
                LanyardWalk *walk)
{
  g_autofree char *name = lanyard_json_member_line (object, "timezone", walk);
  g_autoptr (GTimeZone) zone = name != NULL ? lanyard_zone_new (name) : NULL;

  if (name != NULL && zone == NULL)
    lanyard_walk_report_member (walk, "timezone", LANYARD_PROBLEM_UNKNOWN_VALUE, NULL, name);
  return zone != NULL ? g_steal_pointer (&name) : NULL;
}

/* Whether nothing was there of that id before. */
static gboolean
take_id (Directory   *directory,
         const char  *id,
         LanyardWalk *walk)
{
  if (id == NULL || g_hash_table_add (directory->ids, g_strdup (id)))
    return TRUE;

  lanyard_walk_report_member (walk, "id", LANYARD_PROBLEM_DUPLICATE_ID, NULL, id);
  return FALSE;
}

static gboolean
read_entry_cb (JsonObject  *object,
               LanyardWalk *walk,
               gpointer     data)
{
  Directory             *directory = data;
  LanyardDirectoryFields fields = { 0 };
  g_autofree char       *id = lanyard_json_member_line (object, "id", walk);

  fields.title = lanyard_json_member_line (object, "title", walk);
  fields.address = read_web_address (object, "url", walk);
  if (fields.title == NULL || fields.address == NULL)
    lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, fields.title == NULL ? "title" : "url",
                         NULL);
  else if (take_id (directory, id, walk))
    {
      JsonObject *metadata = lanyard_json_member_object (object, "metadata", walk);

      read_dates (object, &fields, walk);
      fields.time_zone = read_time_zone (object, walk);
      fields.folded = fold_words (metadata, id, &fields, walk);
      fields.guide = lanyard_directory_read_guide (object, metadata, walk);
      fields.id = g_steal_pointer (&id);
      g_ptr_array_add (directory->entries, lanyard_directory_entry_new (&fields));
    }

  lanyard_directory_fields_clear (&fields);
  return TRUE;
}

static JsonNode *
parse (GBytes  *bytes,
       GError **error)
{
  g_autoptr (GBytes) text = lanyard_decode (bytes, error);

  if (text == NULL)
    return NULL;
  if (g_bytes_get_size (text) > LANYARD_DIRECTORY_MAX_SIZE)
    {
      g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_LARGE, "%d",
                   LANYARD_DIRECTORY_MAX_SIZE / BYTES_PER_MIB);
      return NULL;
    }

  return lanyard_json_document_parse (text, error);
}

/**
 * lanyard_directory_read:
 * @bytes: Giggity's menu document, in UTF-8 or UTF-16
 * @problems: (element-type LanyardProblem): what was wrong in it is added here
 * @error: return location for a LANYARD_READ_ERROR: as for a programme, UNKNOWN
 *   where it is no directory, UNUSABLE where not one of its entries is usable
 *
 * May be called in any thread.
 *
 * Returns: (transfer full) (nullable) (element-type LanyardDirectoryEntry): the
 *   conferences that have a title and an http address, in the order they stand
 */
GPtrArray *
lanyard_directory_read (GBytes    *bytes,
                        GPtrArray *problems,
                        GError   **error)
{
  g_autoptr (JsonNode) root = parse (bytes, error);
  g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Directory   directory = { .entries = entries, .ids = ids };
  JsonObject *object;
  JsonArray  *schedules;

  if (root == NULL)
    return NULL;

  object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  if (lanyard_json_member (object, "schedules") == NULL ||
      !JSON_NODE_HOLDS_ARRAY (lanyard_json_member (object, "schedules")))
    {
      g_autofree char *keys = lanyard_json_document_describe (root);

      g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNKNOWN, keys);
      return NULL;
    }

  schedules = lanyard_json_member_array (object, "schedules", walk);
  lanyard_json_foreach_object (object, "schedules", walk, read_entry_cb, &directory);
  if (entries->len == 0 && json_array_get_length (schedules) > 0)
    {
      g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNUSABLE, "");
      return NULL;
    }

  return g_steal_pointer (&entries);
}
