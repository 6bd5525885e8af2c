/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-document-parts.h"

#include "lanyard-json.h"

#include <string.h>

static const char *const key_kind_names[] = {
  [LANYARD_KEY_GLOBAL] = "global",
  [LANYARD_KEY_LOCAL] = "local",
  [LANYARD_KEY_NONE] = "none",
};

static void
set_string (JsonObject *object,
            const char *name,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

/**
 * lanyard_snapshot_to_json:
 * @snapshot: what is known of a session
 *
 * Returns: (transfer full): its members, in order of their names
 */
JsonObject *
lanyard_snapshot_to_json (const LanyardSnapshot *snapshot)
{
  JsonObject *object = json_object_new ();
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *day = lanyard_date_to_iso (snapshot->day);
  g_autofree char *start = lanyard_instant_to_iso (snapshot->start, utc);

  set_string (object, "day", day);
  if (snapshot->duration != LANYARD_NO_DURATION)
    json_object_set_int_member (object, "duration", snapshot->duration);
  set_string (object, "id", snapshot->id);
  set_string (object, "key", snapshot->key);
  set_string (object, "key_kind", key_kind_names[snapshot->key_kind]);
  set_string (object, "room", snapshot->room);
  set_string (object, "room_id", snapshot->room_id);
  set_string (object, "speakers", snapshot->speakers);
  set_string (object, "start", start);
  set_string (object, "status", lanyard_session_status_to_name (snapshot->status));
  if (snapshot->text_hash != 0)
    json_object_set_int_member (object, "text_hash", snapshot->text_hash);
  set_string (object, "title", snapshot->title);
  return object;
}

static LanyardKeyKind
read_key_kind (JsonObject *object)
{
  const char *name = lanyard_json_peek_string (object, "key_kind");

  for (guint i = 0; i < G_N_ELEMENTS (key_kind_names); i++)
    {
      if (g_strcmp0 (name, key_kind_names[i]) == 0)
        return (LanyardKeyKind)i;
    }

  return LANYARD_KEY_NONE;
}

static gint64
read_number (JsonObject *object,
             const char *name,
             gint64      otherwise)
{
  JsonNode *node = lanyard_json_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
             json_node_get_value_type (node) == G_TYPE_INT64
           ? json_node_get_int (node)
           : otherwise;
}

/**
 * lanyard_snapshot_from_json:
 * @object: (nullable): its members
 *
 * What can't be read of it isn't known.
 *
 * Returns: (transfer full) (nullable): what is known of a session; NULL where
 *   it has no id, key or title
 */
LanyardSnapshot *
lanyard_snapshot_from_json (JsonObject *object)
{
  const char      *id = lanyard_json_peek_string (object, "id");
  const char      *key = lanyard_json_peek_string (object, "key");
  const char      *title = lanyard_json_peek_string (object, "title");
  const char      *start = lanyard_json_peek_string (object, "start");
  const char      *status = lanyard_json_peek_string (object, "status");
  LanyardSnapshot *snapshot;

  if (id == NULL || key == NULL || title == NULL)
    return NULL;

  snapshot = g_new0 (LanyardSnapshot, 1);
  snapshot->id = g_strdup (id);
  snapshot->key = g_strdup (key);
  snapshot->key_kind = read_key_kind (object);
  snapshot->title = g_strdup (title);
  snapshot->speakers = g_strdup (lanyard_json_peek_string (object, "speakers"));
  snapshot->day = lanyard_date_parse (lanyard_json_peek_string (object, "day"));
  if (start == NULL || !lanyard_instant_parse (start, NULL, &snapshot->start, NULL))
    snapshot->start = LANYARD_NO_INSTANT;
  snapshot->duration = (int)CLAMP (read_number (object, "duration", LANYARD_NO_DURATION),
                                   LANYARD_NO_DURATION, G_MAXINT);
  snapshot->room_id = g_strdup (lanyard_json_peek_string (object, "room_id"));
  snapshot->room = g_strdup (lanyard_json_peek_string (object, "room"));
  if (status == NULL || !lanyard_session_status_from_name (status, &snapshot->status))
    snapshot->status = LANYARD_SESSION_CONFIRMED;
  snapshot->text_hash = read_number (object, "text_hash", 0);
  return snapshot;
}
