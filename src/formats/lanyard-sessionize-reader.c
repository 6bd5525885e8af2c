/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sessionize-reader.h"

#include "lanyard-json-loose.h"
#include "lanyard-json.h"
#include "lanyard-sessionize.h"

/* Sessionize's view "All": sessions that refer to rooms, people, items of
 * categories and questions by id. Times are the venue's, without an offset;
 * neither the conference's title nor its zone are there. */

static gboolean
is_array (JsonObject *object,
          const char *name)
{
  JsonNode *node = lanyard_json_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node);
}

/**
 * lanyard_sessionize_probe:
 * @root: the top of any document
 *
 * Returns: whether it is Sessionize's view of everything
 */
gboolean
lanyard_sessionize_probe (JsonNode *root)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;

  return object != NULL && is_array (object, "sessions") && is_array (object, "speakers") &&
         (is_array (object, "rooms") || is_array (object, "categories"));
}

static gboolean
read_question_cb (JsonObject  *object,
                  LanyardWalk *walk,
                  gpointer     data)
{
  g_autofree char *id = lanyard_json_loose_string (object, "id", walk);
  g_autofree char *question = lanyard_json_loose_string (object, "question", walk);

  if (id != NULL && question != NULL)
    lanyard_sessionize_add_question (data, id, question);
  return TRUE;
}

typedef struct
{
  LanyardSessionize *self;
  const char        *title; /* the category's */
} Category;

static gboolean
read_item_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  const Category  *category = data;
  g_autofree char *id = lanyard_json_loose_string (object, "id", walk);
  g_autofree char *name = lanyard_json_loose_string (object, "name", walk);

  if (id != NULL && name != NULL)
    lanyard_sessionize_add_item (category->self, id, category->title, name);
  return TRUE;
}

static gboolean
read_category_cb (JsonObject  *object,
                  LanyardWalk *walk,
                  gpointer     data)
{
  LanyardSessionize *self = data;
  g_autofree char   *title = lanyard_json_loose_string (object, "title", walk);
  Category           category = { .self = self, .title = title != NULL ? title : "" };

  if (g_strcmp0 (lanyard_json_peek_string (object, "type"), "speaker") != 0)
    self->track_role = MIN (self->track_role, lanyard_sessionize_find_role (category.title));
  lanyard_json_foreach_object (object, "items", walk, read_item_cb, &category);
  return TRUE;
}

static gboolean
read_room_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  LanyardSessionize *self = data;
  g_autofree char   *id = lanyard_json_loose_string (object, "id", walk);
  g_autofree char   *name = lanyard_json_loose_string (object, "name", walk);

  if (name == NULL)
    lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "name", NULL);
  else if (id != NULL && g_hash_table_contains (self->gather->rooms, id))
    lanyard_walk_report (walk, LANYARD_PROBLEM_DUPLICATE_ID, NULL, id);
  else
    lanyard_gather_room (self->gather, id, name);
  return TRUE;
}

static LanyardRoom *
find_room (LanyardSessionize *self,
           JsonObject        *object)
{
  LanyardWalk     *walk = self->gather->walk;
  g_autofree char *id = lanyard_json_loose_string (object, "roomId", walk);
  LanyardRoom     *room = id != NULL ? g_hash_table_lookup (self->gather->rooms, id) : NULL;

  if (id != NULL && room == NULL)
    lanyard_walk_report_member (walk, "roomId", LANYARD_PROBLEM_UNKNOWN_REFERENCE, NULL, id);
  return room != NULL ? g_object_ref (room) : NULL;
}

static gboolean
read_session_cb (JsonObject  *object,
                 LanyardWalk *walk,
                 gpointer     data)
{
  LanyardSessionize   *self = data;
  LanyardSessionFields fields = { 0 };

  lanyard_sessionize_read_session (self, object, &fields);
  fields.room = find_room (self, object);
  return lanyard_gather_add (self->gather, &fields);
}

/**
 * lanyard_sessionize_read:
 * @root: the top of a document that lanyard_sessionize_probe() knows
 * @reading: what came with it
 * @error: return location for LANYARD_READ_ERROR_UNUSABLE or
 *   G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_sessionize_read (JsonNode             *root,
                         const LanyardReading *reading,
                         GError              **error)
{
  g_autoptr (LanyardSessionize) self =
              lanyard_sessionize_new (reading, LANYARD_SESSIONIZE_ALL_FORMAT);
  g_autoptr (GPtrArray) ignored =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardWalk) scout = lanyard_walk_new (ignored);
  JsonObject  *object = json_node_get_object (root);
  LanyardWalk *walk = self->gather->walk;

  lanyard_json_foreach_object (object, "sessions", scout, lanyard_sessionize_scout_cb, self);
  lanyard_gather_choose_zone (self->gather, NULL, NULL);

  lanyard_json_foreach_object (object, "questions", walk, read_question_cb, self);
  lanyard_json_foreach_object (object, "categories", walk, read_category_cb, self);
  lanyard_json_foreach_object (object, "rooms", walk, read_room_cb, self);
  lanyard_json_foreach_object (object, "speakers", walk, lanyard_sessionize_read_speaker_cb, self);
  lanyard_json_foreach_object (object, "sessions", walk, read_session_cb, self);
  return lanyard_gather_finish (self->gather, error);
}
