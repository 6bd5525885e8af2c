/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-document-writer.h"

#include "lanyard-json-extra.h"
#include "lanyard-plan-document-parts.h"

/* Everywhere members are set in the order of their names. */

static void
set_stamp (JsonObject         *object,
           const LanyardStamp *stamp)
{
  char text[LANYARD_STAMP_SIZE];

  lanyard_stamp_to_text (stamp, text);
  json_object_set_string_member (object, "stamp", text);
}

static void
set_stamps (JsonObject   *object,
            const char   *name,
            const GArray *stamps)
{
  JsonArray *array;

  if (stamps->len == 0)
    return;

  array = json_array_sized_new (stamps->len);
  for (guint i = 0; i < stamps->len; i++)
    {
      char text[LANYARD_STAMP_SIZE];

      lanyard_stamp_to_text (&g_array_index (stamps, LanyardStamp, i), text);
      json_array_add_string_element (array, text);
    }
  json_object_set_array_member (object, name, array);
}

static void
set_string (JsonObject *object,
            const char *name,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static void
set_instant (JsonObject    *object,
             const char    *name,
             LanyardInstant instant)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *text = lanyard_instant_to_iso (instant, utc);

  set_string (object, name, text);
}

static JsonObject *
write_appointment (const LanyardDocumentItem *item)
{
  LanyardAppointment *appointment = item->appointment;
  JsonObject         *object = json_object_new ();

  if (appointment != NULL)
    {
      set_instant (object, "end", lanyard_appointment_get_end (appointment));
      set_string (object, "place", lanyard_appointment_get_place (appointment));
    }
  else
    json_object_set_boolean_member (object, "removed", TRUE);
  set_stamp (object, &item->stamp);
  if (appointment != NULL)
    {
      set_instant (object, "start", lanyard_appointment_get_start (appointment));
      set_string (object, "title", lanyard_appointment_get_title (appointment));
    }
  return object;
}

static JsonObject *
write_field (const LanyardDocumentItem *item)
{
  JsonObject *object = json_object_new ();

  set_stamp (object, &item->stamp);
  set_string (object, "text", item->text);
  return object;
}

static JsonObject *
write_lead (const LanyardDocumentItem *item)
{
  JsonObject *object = json_object_new ();

  if (item->minutes != LANYARD_LEAD_BY_STAR)
    json_object_set_int_member (object, "minutes", item->minutes);
  if (item->snapshot != NULL)
    json_object_set_object_member (object, "session", lanyard_snapshot_to_json (item->snapshot));
  set_stamp (object, &item->stamp);
  return object;
}

static JsonObject *
write_seen (const LanyardDocumentItem *item)
{
  JsonObject *object = json_object_new ();

  set_string (object, "seen", lanyard_seen_to_name (item->seen));
  if (item->snapshot != NULL)
    json_object_set_object_member (object, "session", lanyard_snapshot_to_json (item->snapshot));
  set_stamp (object, &item->stamp);
  return object;
}

static JsonObject *
write_star (const LanyardDocumentItem *item)
{
  JsonObject *object = json_object_new ();

  if (item->snapshot != NULL)
    json_object_set_object_member (object, "session", lanyard_snapshot_to_json (item->snapshot));
  set_stamp (object, &item->stamp);
  set_string (object, "star", lanyard_star_to_name (item->star));
  return object;
}

static JsonObject *
write_known (const LanyardDocumentItem *item)
{
  switch (item->section)
    {
    case LANYARD_SECTION_APPOINTMENTS:
      return write_appointment (item);
    case LANYARD_SECTION_FIELDS:
      return write_field (item);
    case LANYARD_SECTION_LEADS:
      return write_lead (item);
    case LANYARD_SECTION_SEEN:
      return write_seen (item);
    case LANYARD_SECTION_STARS:
    default:
      return write_star (item);
    }
}

static JsonNode *
write_item (const LanyardDocumentItem *item)
{
  JsonNode *node;

  if (item->raw != NULL)
    return json_from_string (item->raw, NULL);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, lanyard_json_put_extra (write_known (item), item->extra));
  return node;
}

static JsonObject *
write_version (const LanyardNoteVersion *version)
{
  JsonObject *object = json_object_new ();

  set_stamps (object, "after", version->after);
  set_string (object, "base", version->base);
  set_stamps (object, "base_of", version->base_of);
  set_string (object, "device", version->device);
  set_stamp (object, &version->stamp);
  set_string (object, "text", version->text);
  return lanyard_json_put_extra (object, version->extra);
}

static JsonObject *
write_note (const LanyardDocumentNote *note)
{
  JsonObject *object = json_object_new ();
  JsonArray  *versions = json_array_sized_new (note->versions->len);

  set_stamps (object, "replaced", note->replaced);
  if (note->snapshot != NULL)
    json_object_set_object_member (object, "session", lanyard_snapshot_to_json (note->snapshot));
  set_stamp (object, &note->stamp);
  for (guint i = 0; i < note->versions->len; i++)
    json_array_add_object_element (versions, write_version (g_ptr_array_index (note->versions, i)));
  json_object_set_array_member (object, "versions", versions);
  return lanyard_json_put_extra (object, note->extra);
}

static void
set_section (JsonObject          *root,
             LanyardPlanDocument *document,
             LanyardSection       section)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < document->items->len; i++)
    {
      const LanyardDocumentItem *item = g_ptr_array_index (document->items, i);

      if (item->section == section)
        json_object_set_member (object, item->id, write_item (item));
    }

  if (json_object_get_size (object) > 0)
    json_object_set_object_member (root, lanyard_section_to_name (section), object);
  else
    json_object_unref (object);
}

static void
set_notes (JsonObject          *root,
           LanyardPlanDocument *document)
{
  JsonObject *object;

  if (document->notes->len == 0)
    return;

  object = json_object_new ();
  for (guint i = 0; i < document->notes->len; i++)
    {
      const LanyardDocumentNote *note = g_ptr_array_index (document->notes, i);

      json_object_set_object_member (object, note->id, write_note (note));
    }
  json_object_set_object_member (root, "notes", object);
}

/**
 * lanyard_plan_document_write:
 * @document: a document, in order
 *
 * Returns: (transfer full): its JSON, which lanyard_plan_document_read() reads
 *   as the same; equal documents are equal bytes
 */
GBytes *
lanyard_plan_document_write (LanyardPlanDocument *document)
{
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text = g_string_new (NULL);

  set_section (object, document, LANYARD_SECTION_APPOINTMENTS);
  json_object_set_string_member (object, "conference", document->conference);
  set_section (object, document, LANYARD_SECTION_FIELDS);
  json_object_set_string_member (object, "format", LANYARD_PLAN_FORMAT);
  set_section (object, document, LANYARD_SECTION_LEADS);
  json_object_set_int_member (object, "minor", MAX (document->minor, LANYARD_PLAN_MINOR));
  set_notes (object, document);
  set_section (object, document, LANYARD_SECTION_SEEN);
  set_section (object, document, LANYARD_SECTION_STARS);
  json_object_set_int_member (object, "version", LANYARD_PLAN_VERSION);

  json_node_take_object (root, lanyard_json_put_extra (object, document->extra));
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (text);
}
