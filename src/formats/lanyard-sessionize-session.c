/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sessionize.h"

#include "lanyard-c3voc-links.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"

typedef struct
{
  LanyardSessionize      *self;
  LanyardSessionizeLabels labels;
  LanyardSessionizeRole   role;       /* of the category that is read */
  LanyardSessionizeRole   track_role; /* of the one that makes the tracks */
} Categories;

static gboolean
read_item_id_cb (JsonNode    *node,
                 LanyardWalk *walk,
                 gpointer     data)
{
  Categories                  *categories = data;
  g_autofree char             *id = lanyard_json_loose_item (node, walk);
  const LanyardSessionizeItem *item = NULL;

  if (id == NULL)
    return TRUE;

  item = g_hash_table_lookup (categories->self->items, id);
  if (item != NULL)
    lanyard_sessionize_labels_add (&categories->labels, item->role, categories->track_role,
                                   item->title);
  else
    lanyard_walk_report (walk, LANYARD_PROBLEM_UNKNOWN_REFERENCE, NULL, id);
  return TRUE;
}

static gboolean
read_item_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  Categories      *categories = data;
  g_autofree char *name = lanyard_json_loose_string (object, "name", walk);

  if (name != NULL)
    lanyard_sessionize_labels_add (&categories->labels, categories->role, categories->track_role,
                                   name);
  return TRUE;
}

static gboolean
find_track_role_cb (JsonObject  *object,
                    LanyardWalk *walk,
                    gpointer     data)
{
  Categories      *categories = data;
  g_autofree char *name = lanyard_json_loose_string (object, "name", walk);

  if (name != NULL)
    categories->track_role = MIN (categories->track_role, lanyard_sessionize_find_role (name));
  return TRUE;
}

static gboolean
read_category_cb (JsonObject  *object,
                  LanyardWalk *walk,
                  gpointer     data)
{
  Categories      *categories = data;
  g_autofree char *name = lanyard_json_loose_string (object, "name", walk);

  categories->role = lanyard_sessionize_find_role (name != NULL ? name : "");
  lanyard_json_foreach_object (object, "categoryItems", walk, read_item_cb, categories);
  return TRUE;
}

/* One view refers to items by their ids, the other has all categories in
 * every session, also those that the session has nothing of. */
static void
read_categories (LanyardSessionize    *self,
                 JsonObject           *object,
                 LanyardSessionFields *fields)
{
  LanyardWalk *walk = self->gather->walk;
  Categories   categories = { .self = self, .track_role = self->track_role };

  lanyard_json_foreach (object, "categoryItems", walk, read_item_id_cb, &categories);
  lanyard_json_foreach_object (object, "categories", walk, find_track_role_cb, &categories);
  lanyard_json_foreach_object (object, "categories", walk, read_category_cb, &categories);
  lanyard_sessionize_labels_apply (&categories.labels, self->gather, fields);
}

typedef struct
{
  LanyardSessionize *self;
  GPtrArray         *people; /* (element-type LanyardPerson) */
} Speakers;

/* An id, or id and name. */
static gboolean
read_reference_cb (JsonNode    *node,
                   LanyardWalk *walk,
                   gpointer     data)
{
  const Speakers  *speakers = data;
  LanyardGather   *gather = speakers->self->gather;
  JsonObject      *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *name = object != NULL ? lanyard_sessionize_read_name (object, walk) : NULL;
  g_autofree char *id = object != NULL ? lanyard_json_loose_string (object, "id", walk)
                                       : lanyard_json_loose_item (node, walk);
  LanyardPerson   *person = id != NULL ? g_hash_table_lookup (gather->people, id) : NULL;

  if (person == NULL && name != NULL)
    person = lanyard_gather_person (gather, id,
                                    &(LanyardPersonFields){ .name = g_steal_pointer (&name) });
  if (person != NULL)
    g_ptr_array_add (speakers->people, g_object_ref (person));
  else if (id != NULL)
    lanyard_walk_report (walk, LANYARD_PROBLEM_UNKNOWN_REFERENCE, NULL, id);
  return TRUE;
}

static GPtrArray *
read_speakers (LanyardSessionize *self,
               JsonObject        *object)
{
  GPtrArray *people = lanyard_gather_people_new ();
  Speakers   speakers = { .self = self, .people = people };

  lanyard_json_foreach (object, "speakers", self->gather->walk, read_reference_cb, &speakers);
  return lanyard_gather_some (people);
}

/* Sessions that aren't accepted yet are shown only where the organiser chose
 * so; those of the service are never confirmed by anybody. */
static LanyardSessionStatus
read_status (JsonObject  *object,
             LanyardWalk *walk,
             gboolean     is_service)
{
  g_autofree char *status = lanyard_json_loose_string (object, "status", walk);
  gboolean         confirmed = TRUE;

  lanyard_json_loose_bool (object, "isConfirmed", walk, &confirmed);
  if (status != NULL && (g_ascii_strcasecmp (status, "Declined") == 0 ||
                         g_ascii_strcasecmp (status, "Canceled") == 0 ||
                         g_ascii_strcasecmp (status, "Cancelled") == 0))
    return LANYARD_SESSION_CANCELLED;
  if (status != NULL && g_ascii_strcasecmp (status, "Accepted") != 0)
    return LANYARD_SESSION_TENTATIVE;

  return confirmed || is_service ? LANYARD_SESSION_CONFIRMED : LANYARD_SESSION_TENTATIVE;
}

static LanyardSessionKind
find_kind (LanyardSessionFields *fields,
           gboolean              is_service,
           gboolean              is_plenum)
{
  LanyardSessionKind kind = lanyard_guess_session_kind (fields->type, fields->title);

  if (is_service && fields->type == NULL && kind == LANYARD_SESSION_TALK)
    {
      kind = lanyard_guess_session_kind (fields->title, fields->title);
      return kind == LANYARD_SESSION_TALK ? LANYARD_SESSION_BREAK : kind;
    }
  if (is_plenum && fields->type == NULL && kind == LANYARD_SESSION_TALK)
    return LANYARD_SESSION_KEYNOTE;
  return kind;
}

static void
add_link (GPtrArray      *links,
          LanyardLinkKind kind,
          JsonObject     *object,
          const char     *name,
          LanyardWalk    *walk)
{
  g_autofree char *url = lanyard_c3voc_read_address (object, name, NULL, walk);

  lanyard_c3voc_links_add (links, kind, NULL, url);
}

/**
 * lanyard_sessionize_read_session:
 * @self: a reading that has a zone and knows people, questions and categories
 * @object: a session, where the walk stands
 * @fields: all that it says but for its room
 */
void
lanyard_sessionize_read_session (LanyardSessionize    *self,
                                 JsonObject           *object,
                                 LanyardSessionFields *fields)
{
  LanyardWalk     *walk = self->gather->walk;
  GPtrArray       *links = lanyard_c3voc_links_new ();
  g_autofree char *text = lanyard_json_loose_text (object, "description", walk);
  gboolean         is_service = FALSE;
  gboolean         is_plenum = FALSE;

  lanyard_json_loose_bool (object, "isServiceSession", walk, &is_service);
  lanyard_json_loose_bool (object, "isPlenumSession", walk, &is_plenum);

  fields->id = lanyard_json_loose_string (object, "id", walk);
  fields->key_kind = LANYARD_KEY_GLOBAL;
  fields->title = lanyard_json_loose_string (object, "title", walk);
  read_categories (self, object, fields);
  if (fields->title != NULL)
    fields->kind = find_kind (fields, is_service, is_plenum);
  fields->status = read_status (object, walk, is_service);
  fields->description = lanyard_guess_text (text);
  fields->speakers = read_speakers (self, object);
  lanyard_gather_when (self->gather, object, "startsAt", "endsAt", fields);

  add_link (links, LANYARD_LINK_LIVE, object, "liveUrl", walk);
  add_link (links, LANYARD_LINK_VIDEO, object, "recordingUrl", walk);
  lanyard_sessionize_read_answers (self, object, links);
  fields->links = lanyard_c3voc_links_end (links);
}
