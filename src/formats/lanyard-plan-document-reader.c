/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-document-reader.h"

#include "lanyard-json-document.h"
#include "lanyard-json-extra.h"
#include "lanyard-json-value.h"
#include "lanyard-json.h"
#include "lanyard-plan-document-parts.h"

#define MAX_MINUTES (7 * 24 * 60)

static const char *const known_top[] = {
  "appointments",
  "conference",
  "fields",
  "format",
  "leads",
  "minor",
  "notes",
  "seen",
  "stars",
  "version",
  NULL,
};
static const char *const known_appointment[] = { "end", "place", "removed", "stamp",
                                                 "start", "title", NULL };
static const char *const known_field[] = { "stamp", "text", NULL };
static const char *const known_lead[] = { "minutes", "session", "stamp", NULL };
static const char *const known_seen[] = { "seen", "session", "stamp", NULL };
static const char *const known_star[] = { "session", "stamp", "star", NULL };
static const char *const known_note[] = { "replaced", "session", "stamp", "versions", NULL };
static const char *const known_version[] = { "after", "base", "base_of", "device",
                                             "stamp", "text", NULL };
static const char *const known_session[] = {
  "day",
  "duration",
  "id",
  "key",
  "key_kind",
  "room",
  "room_id",
  "speakers",
  "start",
  "status",
  "text_hash",
  "title",
  NULL,
};

static gboolean
fail (const char *section,
      const char *id,
      GError    **error)
{
  g_set_error (error, LANYARD_DOCUMENT_ERROR, LANYARD_DOCUMENT_ERROR_BROKEN, "%s%s%s", section,
               id != NULL ? "." : "", id != NULL ? id : "");
  return FALSE;
}

static gboolean
read_stamp (JsonObject   *object,
            LanyardStamp *stamp)
{
  return lanyard_stamp_parse (lanyard_json_peek_string (object, "stamp"), stamp);
}

static gboolean
read_int (JsonObject *object,
          const char *name,
          int         minimum,
          int         maximum,
          int        *value)
{
  JsonNode *node = lanyard_json_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < minimum ||
      json_node_get_int (node) > maximum)
    return FALSE;

  *value = (int)json_node_get_int (node);
  return TRUE;
}

/* Returns: (nullable): the object that a member is */
static JsonObject *
peek_object (JsonObject *object,
             const char *name)
{
  JsonNode *node = lanyard_json_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Whether a member that may be absent is a text where it is there. */
static gboolean
is_text_or_none (JsonObject *object,
                 const char *name)
{
  return lanyard_json_member (object, name) == NULL ||
         lanyard_json_peek_string (object, name) != NULL;
}

static gboolean
read_appointment (JsonObject          *object,
                  LanyardDocumentItem *item)
{
  JsonNode      *removed = lanyard_json_member (object, "removed");
  const char    *title = lanyard_json_peek_string (object, "title");
  const char    *start = lanyard_json_peek_string (object, "start");
  const char    *end = lanyard_json_peek_string (object, "end");
  LanyardInstant from, to;

  item->extra = lanyard_json_take_extra (object, known_appointment, NULL, NULL);
  if (removed != NULL)
    return JSON_NODE_HOLDS_VALUE (removed) &&
           json_node_get_value_type (removed) == G_TYPE_BOOLEAN && json_node_get_boolean (removed);
  if (title == NULL || !lanyard_instant_parse (start, NULL, &from, NULL) ||
      !lanyard_instant_parse (end, NULL, &to, NULL) || !is_text_or_none (object, "place"))
    return FALSE;

  item->appointment = lanyard_appointment_new (item->id, title, from, to,
                                               lanyard_json_peek_string (object, "place"));
  return lanyard_appointment_is_whole (item->appointment);
}

static gboolean
read_field (JsonObject          *object,
            LanyardDocumentItem *item)
{
  item->extra = lanyard_json_take_extra (object, known_field, NULL, NULL);
  item->text = g_strdup (lanyard_json_peek_string (object, "text"));
  return is_text_or_none (object, "text");
}

static gboolean
read_session (JsonObject          *object,
              LanyardDocumentItem *item)
{
  item->snapshot = lanyard_snapshot_from_json (peek_object (object, "session"));
  return item->snapshot != NULL || lanyard_json_member (object, "session") == NULL;
}

static gboolean
read_lead (JsonObject          *object,
           LanyardDocumentItem *item)
{
  item->extra = lanyard_json_take_extra (object, known_lead, "session", known_session);
  return (lanyard_json_member (object, "minutes") == NULL ||
          read_int (object, "minutes", LANYARD_LEAD_NONE, MAX_MINUTES, &item->minutes)) &&
         read_session (object, item);
}

static gboolean
read_seen (JsonObject          *object,
           LanyardDocumentItem *item)
{
  const char *name = lanyard_json_peek_string (object, "seen");

  item->extra = lanyard_json_take_extra (object, known_seen, "session", known_session);
  return name != NULL && lanyard_seen_from_name (name, &item->seen) && read_session (object, item);
}

static gboolean
read_star (JsonObject          *object,
           LanyardDocumentItem *item)
{
  const char *name = lanyard_json_peek_string (object, "star");

  item->extra = lanyard_json_take_extra (object, known_star, "session", known_session);
  return name != NULL && lanyard_star_from_name (name, &item->star) && read_session (object, item);
}

static gboolean
read_known (JsonObject          *object,
            LanyardDocumentItem *item)
{
  switch (item->section)
    {
    case LANYARD_SECTION_APPOINTMENTS:
      return read_appointment (object, item);
    case LANYARD_SECTION_FIELDS:
      return read_field (object, item);
    case LANYARD_SECTION_LEADS:
      return read_lead (object, item);
    case LANYARD_SECTION_SEEN:
      return read_seen (object, item);
    case LANYARD_SECTION_STARS:
    default:
      return read_star (object, item);
    }
}

/* What has a stamp can be merged also where a later version gave it a meaning
 * that nobody here knows: then it is kept as it stands.
 * Returns: (transfer full) (nullable): NULL: it has none */
static LanyardDocumentItem *
read_item (LanyardSection section,
           const char    *id,
           JsonNode      *node)
{
  JsonObject  *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  LanyardStamp stamp;
  g_autoptr (LanyardDocumentItem) item = NULL;

  if (!read_stamp (object, &stamp))
    return NULL;

  item = lanyard_document_item_new (section, id, &stamp);
  if (read_known (object, item))
    return g_steal_pointer (&item);

  lanyard_document_item_unref (item);
  item = lanyard_document_item_new (section, id, &stamp);
  item->raw = lanyard_json_to_canonical (node);
  return g_steal_pointer (&item);
}

static gboolean
read_section (LanyardPlanDocument *document,
              JsonObject          *root,
              LanyardSection       section,
              GError             **error)
{
  const char    *section_name = lanyard_section_to_name (section);
  JsonObject    *object = peek_object (root, section_name);
  JsonObjectIter iter;
  const char    *id;
  JsonNode      *node;

  if (object == NULL)
    return lanyard_json_member (root, section_name) == NULL || fail (section_name, NULL, error);

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &id, &node))
    {
      LanyardDocumentItem *item = read_item (section, id, node);

      if (item == NULL)
        return fail (section_name, id, error);
      lanyard_plan_document_take_item (document, item);
    }

  return TRUE;
}

static gboolean
read_stamps (JsonObject *object,
             const char *name,
             GArray     *stamps)
{
  JsonNode  *node = lanyard_json_member (object, name);
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode    *item = json_array_get_element (array, i);
      LanyardStamp stamp;

      if (!lanyard_json_is_string (item) ||
          !lanyard_stamp_parse (json_node_get_string (item), &stamp))
        return FALSE;
      lanyard_stamps_add (stamps, &stamp);
    }

  return TRUE;
}

/* Returns: (transfer full) (nullable) */
static LanyardNoteVersion *
read_version (JsonNode *node)
{
  JsonObject  *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char  *text = lanyard_json_peek_string (object, "text");
  LanyardStamp stamp;
  g_autoptr (LanyardNoteVersion) version = NULL;

  if (text == NULL || !read_stamp (object, &stamp) || !is_text_or_none (object, "base") ||
      !is_text_or_none (object, "device"))
    return NULL;

  version = lanyard_note_version_new (&stamp, lanyard_json_peek_string (object, "device"), text);
  version->base = g_strdup (lanyard_json_peek_string (object, "base"));
  version->extra = lanyard_json_take_extra (object, known_version, NULL, NULL);
  return read_stamps (object, "base_of", version->base_of) &&
             read_stamps (object, "after", version->after)
           ? g_steal_pointer (&version)
           : NULL;
}

static gboolean
read_versions (JsonObject          *object,
               LanyardDocumentNote *note)
{
  JsonNode  *node = lanyard_json_member (object, "versions");
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      LanyardNoteVersion *version = read_version (json_array_get_element (array, i));

      if (version == NULL)
        return FALSE;
      lanyard_document_note_take_version (note, version);
    }

  return TRUE;
}

/* Text is in it: what can't be read of a note stops all rather than loses it.
 * Returns: (transfer full) (nullable) */
static LanyardDocumentNote *
read_note (const char *id,
           JsonNode   *node)
{
  JsonObject  *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  LanyardStamp stamp;
  g_autoptr (LanyardDocumentNote) note = NULL;

  if (!read_stamp (object, &stamp))
    return NULL;

  note = lanyard_document_note_new (id, &stamp);
  note->snapshot = lanyard_snapshot_from_json (peek_object (object, "session"));
  if (note->snapshot == NULL && lanyard_json_member (object, "session") != NULL)
    return NULL;
  note->extra = lanyard_json_take_extra (object, known_note, "session", known_session);
  if (!read_versions (object, note) || !read_stamps (object, "replaced", note->replaced))
    return NULL;

  lanyard_document_note_settle (note);
  return g_steal_pointer (&note);
}

static gboolean
read_notes (LanyardPlanDocument *document,
            JsonObject          *root,
            GError             **error)
{
  JsonObject    *object = peek_object (root, "notes");
  JsonObjectIter iter;
  const char    *id;
  JsonNode      *node;

  if (object == NULL)
    return lanyard_json_member (root, "notes") == NULL || fail ("notes", NULL, error);

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &id, &node))
    {
      LanyardDocumentNote *note = read_note (id, node);

      if (note == NULL)
        return fail ("notes", id, error);
      lanyard_plan_document_take_note (document, note);
    }

  return TRUE;
}

/* Whether it is one of ours, of a version that can be merged. */
static gboolean
check_head (JsonObject *root,
            int        *minor,
            GError    **error)
{
  int version;

  if (g_strcmp0 (lanyard_json_peek_string (root, "format"), LANYARD_PLAN_FORMAT) != 0)
    return fail ("format", NULL, error);
  if (!read_int (root, "version", 0, G_MAXINT, &version) || version == 0)
    return fail ("version", NULL, error);
  if (version > LANYARD_PLAN_VERSION)
    {
      g_set_error (error, LANYARD_DOCUMENT_ERROR, LANYARD_DOCUMENT_ERROR_TOO_NEW, "%d", version);
      return FALSE;
    }

  *minor = LANYARD_PLAN_MINOR;
  if (lanyard_json_member (root, "minor") != NULL && !read_int (root, "minor", 0, G_MAXINT, minor))
    return fail ("minor", NULL, error);
  return lanyard_json_peek_string (root, "conference") != NULL || fail ("conference", NULL, error);
}

static LanyardPlanDocument *
read_root (JsonObject *root,
           GError    **error)
{
  g_autoptr (LanyardPlanDocument) document = NULL;
  int minor;

  if (!check_head (root, &minor, error))
    return NULL;

  document = lanyard_plan_document_new (lanyard_json_peek_string (root, "conference"));
  document->minor = minor;
  document->extra = lanyard_json_take_extra (root, known_top, NULL, NULL);
  for (guint i = 0; i < LANYARD_N_SECTIONS; i++)
    {
      if (!read_section (document, root, (LanyardSection)i, error))
        return NULL;
    }
  if (!read_notes (document, root, error))
    return NULL;

  lanyard_plan_document_sort (document);
  return g_steal_pointer (&document);
}

/**
 * lanyard_plan_document_read:
 * @bytes: a plan's document
 * @error: LANYARD_DOCUMENT_ERROR: TOO_NEW where its version is a later one,
 *   BROKEN where it is damaged, or anything else
 *
 * Members that nobody here knows are kept, as is what a later minor version
 * wrote in a way that can't be read here.
 *
 * Returns: (transfer full) (nullable): what it says
 */
LanyardPlanDocument *
lanyard_plan_document_read (GBytes  *bytes,
                            GError **error)
{
  g_autoptr (GError) parse_error = NULL;
  g_autoptr (JsonNode) root = lanyard_json_document_parse (bytes, &parse_error);

  if (root == NULL)
    {
      fail (parse_error->message, NULL, error);
      return NULL;
    }
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      fail ("format", NULL, error);
      return NULL;
    }

  return read_root (json_node_get_object (root), error);
}
