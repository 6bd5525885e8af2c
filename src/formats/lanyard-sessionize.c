/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sessionize.h"

#include "lanyard-c3voc-links.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"

/* An item of a category. */
typedef struct
{
  char                 *category; /* its title */
  char                 *title;
  LanyardSessionizeRole role;
} Item;

static void
item_free (Item *item)
{
  g_free (item->category);
  g_free (item->title);
  g_free (item);
}

/**
 * lanyard_sessionize_new:
 * @reading: what came with the document
 * @format: (transfer none): a static name of the format
 *
 * Returns: (transfer full): a reading that stands at the document's top
 */
LanyardSessionize *
lanyard_sessionize_new (const LanyardReading *reading,
                        const char           *format)
{
  LanyardSessionize *self = g_new0 (LanyardSessionize, 1);

  self->gather = lanyard_gather_new (reading, format);
  self->questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->items =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)item_free);
  self->track_role = LANYARD_SESSIONIZE_TAG;
  return self;
}

void
lanyard_sessionize_free (LanyardSessionize *self)
{
  lanyard_gather_free (self->gather);
  g_hash_table_unref (self->questions);
  g_hash_table_unref (self->items);
  g_free (self);
}

/**
 * lanyard_sessionize_add_question:
 * @self: a reading
 * @id: the question's id, which answers refer to
 * @question: what was asked
 */
void
lanyard_sessionize_add_question (LanyardSessionize *self,
                                 const char        *id,
                                 const char        *question)
{
  g_hash_table_insert (self->questions, g_strdup (id), g_strdup (question));
}

/**
 * lanyard_sessionize_add_item:
 * @self: a reading
 * @id: the id of a category's item, which sessions refer to
 * @category: the category's title
 * @title: the item's
 */
void
lanyard_sessionize_add_item (LanyardSessionize *self,
                             const char        *id,
                             const char        *category,
                             const char        *title)
{
  Item *item = g_new0 (Item, 1);

  item->category = g_strdup (category);
  item->title = g_strdup (title);
  item->role = lanyard_sessionize_find_role (category);
  g_hash_table_insert (self->items, g_strdup (id), item);
}

/* A question that was asked of those who submitted: the address that answers
 * it becomes a link, nothing is there for other answers. */
typedef struct
{
  LanyardSessionize *self;
  GPtrArray         *links; /* (element-type LanyardLink) */
} Answers;

static gboolean
read_answer_cb (JsonObject  *object,
                LanyardWalk *walk,
                gpointer     data)
{
  const Answers   *answers = data;
  const char      *member = lanyard_json_member (object, "answer") != NULL ? "answer"
                                                                           : "answerValue";
  g_autofree char *answer = lanyard_json_loose_string (object, member, walk);
  g_autofree char *own = lanyard_json_loose_string (object, "question", walk);
  g_autofree char *id = lanyard_json_loose_string (object, "questionId", walk);
  const char      *question = own;
  g_autofree char *url = NULL;

  if (answer == NULL)
    return TRUE;

  if (question == NULL && id != NULL)
    question = g_hash_table_lookup (answers->self->questions, id);
  if (g_uri_is_valid (answer, G_URI_FLAGS_PARSE_RELAXED, NULL))
    url = lanyard_resolve_address (answer, NULL);

  if (url != NULL)
    lanyard_c3voc_links_add (answers->links, lanyard_guess_link_kind (url, question), question, url);
  else
    lanyard_gather_drop (answers->self->gather, member, question != NULL ? question : member);
  return TRUE;
}

static void
read_answers (LanyardSessionize *self,
              JsonObject        *object,
              GPtrArray         *links)
{
  Answers answers = { .self = self, .links = links };

  lanyard_json_foreach_object (object, "questionAnswers", self->gather->walk, read_answer_cb,
                               &answers);
}

/* What people are put in, in the two ways it is written: reported. */
static gboolean
drop_category_cb (JsonObject  *object,
                  LanyardWalk *walk,
                  gpointer     data)
{
  LanyardSessionize *self = data;
  g_autofree char   *name = lanyard_json_loose_string (object, "name", walk);
  JsonArray         *items = lanyard_json_member_array (object, "categoryItems", walk);

  if (name != NULL && items != NULL && json_array_get_length (items) > 0)
    lanyard_gather_drop (self->gather, "categoryItems", name);
  return TRUE;
}

static gboolean
drop_item_cb (JsonNode    *node,
              LanyardWalk *walk,
              gpointer     data)
{
  LanyardSessionize *self = data;
  g_autofree char   *id = lanyard_json_loose_item (node, walk);
  const Item        *item = id != NULL ? g_hash_table_lookup (self->items, id) : NULL;

  if (item != NULL)
    lanyard_gather_drop (self->gather, NULL, item->category);
  return TRUE;
}

static char *
read_name (JsonObject  *object,
           LanyardWalk *walk)
{
  char            *full = lanyard_json_loose_string (object, "fullName", walk);
  g_autofree char *first = lanyard_json_loose_string (object, "firstName", walk);
  g_autofree char *last = lanyard_json_loose_string (object, "lastName", walk);

  if (full == NULL && first != NULL && last != NULL)
    full = g_strdup_printf ("%s %s", first, last);
  if (full == NULL)
    full = first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&last);
  if (full == NULL)
    full = lanyard_json_loose_string (object, "name", walk);
  return full;
}

/**
 * lanyard_sessionize_read_speaker_cb:
 * @object: a speaker
 * @walk: a walk that stands there
 * @data: a LanyardSessionize
 *
 * Returns: %TRUE
 */
gboolean
lanyard_sessionize_read_speaker_cb (JsonObject  *object,
                                    LanyardWalk *walk,
                                    gpointer     data)
{
  LanyardSessionize  *self = data;
  g_autofree char    *id = lanyard_json_loose_string (object, "id", walk);
  g_autofree char    *name = read_name (object, walk);
  g_autofree char    *biography = lanyard_json_loose_text (object, "bio", walk);
  g_autoptr (GPtrArray) links = NULL;
  LanyardPersonFields fields = { 0 };

  if (name == NULL)
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "fullName", NULL);
      return TRUE;
    }
  if (id != NULL && g_hash_table_contains (self->gather->people, id))
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_DUPLICATE_ID, NULL, id);
      return TRUE;
    }

  links = lanyard_c3voc_links_new ();
  lanyard_c3voc_links_read (links, object, "links", NULL, walk);
  read_answers (self, object, links);
  lanyard_json_foreach_object (object, "categories", walk, drop_category_cb, self);
  lanyard_json_foreach (object, "categoryItems", walk, drop_item_cb, self);

  fields.name = g_steal_pointer (&name);
  fields.affiliation = lanyard_json_loose_string (object, "tagLine", walk);
  fields.picture = lanyard_c3voc_read_address (object, "profilePicture", NULL, walk);
  fields.biography = lanyard_guess_text (biography);
  fields.links = lanyard_c3voc_links_end (g_steal_pointer (&links));
  lanyard_gather_person (self->gather, id, &fields);
  return TRUE;
}

/**
 * lanyard_sessionize_is_speakers:
 * @root: the top of any document
 *
 * Returns: whether it is Sessionize's view of the speakers, which has no
 *   sessions and goes with one that has
 */
gboolean
lanyard_sessionize_is_speakers (JsonNode *root)
{
  JsonObject *first = lanyard_json_peek_first (root);

  return first != NULL && lanyard_json_peek_string (first, "fullName") != NULL &&
         lanyard_json_peek_string (first, "id") != NULL &&
         lanyard_json_member (first, "sessions") != NULL;
}

/**
 * lanyard_sessionize_read_others:
 * @self: a reading
 *
 * Reads the speakers that came with the document.
 */
void
lanyard_sessionize_read_others (LanyardSessionize *self)
{
  GPtrArray *others = self->gather->reading->others;

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      JsonNode *other = g_ptr_array_index (others, i);

      if (lanyard_sessionize_is_speakers (other))
        lanyard_json_foreach_top (other, self->gather->walk, lanyard_sessionize_read_speaker_cb,
                                  self);
    }
}

/**
 * lanyard_sessionize_scout_cb:
 * @object: a session
 * @walk: a walk that stands there
 * @data: a LanyardSessionize
 *
 * Returns: %TRUE
 */
gboolean
lanyard_sessionize_scout_cb (JsonObject  *object,
                             LanyardWalk *walk,
                             gpointer     data)
{
  LanyardSessionize *self = data;

  lanyard_gather_scout (self->gather, object, "id", "startsAt");
  return TRUE;
}

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
  Categories      *categories = data;
  g_autofree char *id = lanyard_json_loose_item (node, walk);
  const Item      *item = NULL;

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
  g_autofree char *name = object != NULL ? read_name (object, walk) : NULL;
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
  if (status != NULL &&
      (g_ascii_strcasecmp (status, "Declined") == 0 || g_ascii_strcasecmp (status, "Canceled") == 0 ||
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
  read_answers (self, object, links);
  fields->links = lanyard_c3voc_links_end (links);
}
