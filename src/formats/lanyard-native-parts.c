/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-native-parts.h"

#include "lanyard-field.h"
#include "lanyard-json-value.h"
#include "lanyard-summary-part.h"
#include "lanyard-topic.h"

#define MAX_TOPIC_LEVELS 8

static const char *const text_types[] = {
  [LANYARD_TEXT_PLAIN] = "text/plain",
  [LANYARD_TEXT_MARKDOWN] = "text/markdown",
  [LANYARD_TEXT_HTML] = "text/html",
};

static GPtrArray *
null_if_empty (GPtrArray *array)
{
  if (array->len == 0)
    g_clear_pointer (&array, g_ptr_array_unref);
  return array;
}

/**
 * lanyard_native_text_type_name:
 * @type: a type
 *
 * Returns: its name in our JSON (programme-format: abstract)
 */
const char *
lanyard_native_text_type_name (LanyardTextType type)
{
  return text_types[type];
}

/**
 * lanyard_native_read_required:
 * @object: (nullable): an object
 * @name: the name of a member that it must have: an id, a title, a name
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): the member's text; NULL and reported
 *   where it has none, so that its object has to be dropped
 */
char *
lanyard_native_read_required (JsonObject  *object,
                              const char  *name,
                              LanyardWalk *walk)
{
  char *line = lanyard_json_member_line (object, name, walk);

  if (line == NULL)
    lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, name, NULL);
  return line;
}

static LanyardTextType
read_text_type (JsonObject  *object,
                LanyardWalk *walk)
{
  g_autofree char *word = lanyard_json_member_word (object, "type", walk);

  if (word == NULL)
    return LANYARD_TEXT_PLAIN;

  for (guint i = 0; i < G_N_ELEMENTS (text_types); i++)
    {
      if (g_str_equal (text_types[i], word))
        return (LanyardTextType)i;
    }

  lanyard_walk_report_member (walk, "type", LANYARD_PROBLEM_UNKNOWN_VALUE, NULL, word);
  return LANYARD_TEXT_PLAIN;
}

/**
 * lanyard_native_read_text:
 * @object: an object
 * @name: the name of a member that is a text with its type
 * @walk: a walk that stands at @object
 *
 * A mere string is reported and taken as plain text.
 *
 * Returns: (transfer full) (nullable): the text, NULL where there is none
 */
LanyardText *
lanyard_native_read_text (JsonObject  *object,
                          const char  *name,
                          LanyardWalk *walk)
{
  JsonNode        *node = lanyard_json_member (object, name);
  LanyardTextType  type = LANYARD_TEXT_PLAIN;
  g_autofree char *text = NULL;

  if (node == NULL)
    return NULL;

  if (lanyard_json_is_string (node))
    {
      lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_WRONG_TYPE, "text", "string");
      text = lanyard_json_member_text (object, name, walk);
    }
  else
    {
      JsonObject *inner = lanyard_json_member_object (object, name, walk);

      lanyard_walk_enter (walk, name);
      type = read_text_type (inner, walk);
      text = lanyard_json_member_text (inner, "text", walk);
      lanyard_walk_leave (walk);
    }

  return text != NULL ? lanyard_text_new (type, text) : NULL;
}

static LanyardLinkKind
read_link_kind (JsonObject  *object,
                LanyardWalk *walk)
{
  g_autofree char *word = lanyard_json_member_word (object, "kind", walk);
  LanyardLinkKind  kind = LANYARD_LINK_OTHER;

  if (word != NULL && !lanyard_link_kind_from_name (word, &kind))
    lanyard_walk_report_member (walk, "kind", LANYARD_PROBLEM_UNKNOWN_VALUE, NULL, word);

  return kind;
}

static gboolean
read_link_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  GPtrArray       *links = data;
  LanyardLinkKind  kind = read_link_kind (object, walk);
  g_autofree char *title = lanyard_json_member_line (object, "title", walk);
  g_autofree char *url = lanyard_field_address (object, "url", walk);
  g_autofree char *author = lanyard_json_member_line (object, "author", walk);
  LanyardDate      date = lanyard_field_date (object, "date", walk);

  if (url != NULL)
    g_ptr_array_add (links, lanyard_link_new (kind, title, url, author, date));
  else if (lanyard_json_member (object, "url") == NULL)
    lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "url", NULL);

  return TRUE;
}

/**
 * lanyard_native_read_links:
 * @object: an object with "links"
 * @walk: a walk that stands at @object
 *
 * Links without a safe absolute address are reported and dropped.
 *
 * Returns: (transfer full) (nullable) (element-type LanyardLink): the links,
 *   NULL for none
 */
GPtrArray *
lanyard_native_read_links (JsonObject  *object,
                           LanyardWalk *walk)
{
  g_autoptr (GPtrArray) links = NULL;

  if (lanyard_json_member (object, "links") == NULL)
    return NULL;

  links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  lanyard_json_foreach_object (object, "links", walk, read_link_cb, links);
  return null_if_empty (g_steal_pointer (&links));
}

typedef struct
{
  GPtrArray *into; /* (element-type LanyardTopic) */
  guint      level;
} Topics;

static GPtrArray *
topics_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);
}

static gboolean read_topic_cb (JsonNode    *item,
                               LanyardWalk *walk,
                               gpointer     data);

/* Finer topics of the deepest level that is kept stand beside their topic. */
static void
read_topic_object (JsonObject  *object,
                   LanyardWalk *walk,
                   Topics      *topics)
{
  g_autofree char *title = lanyard_native_read_required (object, "title", walk);
  g_autoptr (GPtrArray) inner = topics_new ();
  gboolean deepest = topics->level == MAX_TOPIC_LEVELS;
  Topics   finer = { .into = inner, .level = topics->level + 1 };

  if (title == NULL)
    return;

  if (!deepest)
    {
      lanyard_json_foreach (object, "topics", walk, read_topic_cb, &finer);
      g_ptr_array_add (topics->into,
                       lanyard_topic_new (title, null_if_empty (g_steal_pointer (&inner))));
      return;
    }

  g_ptr_array_add (topics->into, lanyard_topic_new (title, NULL));
  if (lanyard_json_member (object, "topics") != NULL)
    {
      lanyard_walk_report_member (walk, "topics", LANYARD_PROBLEM_NESTING, NULL, NULL);
      lanyard_json_foreach (object, "topics", walk, read_topic_cb, topics);
    }
}

static gboolean
read_topic_cb (JsonNode    *item,
               LanyardWalk *walk,
               gpointer     data)
{
  Topics          *topics = data;
  g_autofree char *title = NULL;

  if (JSON_NODE_HOLDS_OBJECT (item))
    {
      read_topic_object (lanyard_json_to_object (item, walk), walk, topics);
      return TRUE;
    }

  title = lanyard_json_to_string (item, walk, LANYARD_CLEAN_LINE);
  if (title != NULL && *title != '\0')
    g_ptr_array_add (topics->into, lanyard_topic_new (title, NULL));
  else if (title != NULL)
    lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "title", NULL);

  return TRUE;
}

/**
 * lanyard_native_read_topics:
 * @object: an object with "topics"
 * @walk: a walk that stands at @object
 *
 * Topics of more than eight levels are reported and made flat.
 *
 * Returns: (transfer full) (nullable) (element-type LanyardTopic): the topics,
 *   NULL for none
 */
GPtrArray *
lanyard_native_read_topics (JsonObject  *object,
                            LanyardWalk *walk)
{
  g_autoptr (GPtrArray) into = NULL;
  Topics topics = { .level = 1 };

  if (lanyard_json_member (object, "topics") == NULL)
    return NULL;

  into = topics_new ();
  topics.into = into;
  lanyard_json_foreach (object, "topics", walk, read_topic_cb, &topics);
  return null_if_empty (g_steal_pointer (&into));
}

typedef struct
{
  LanyardBuilder *builder;
  GPtrArray      *people; /* (element-type LanyardPerson) */
} People;

static gboolean
read_person_cb (JsonNode    *item,
                LanyardWalk *walk,
                gpointer     data)
{
  const People    *people = data;
  g_autofree char *id = lanyard_json_to_string (item, walk, LANYARD_CLEAN_LINE);
  LanyardPerson   *person = id != NULL ? lanyard_builder_find_person (people->builder, id) : NULL;

  if (person != NULL)
    g_ptr_array_add (people->people, g_object_ref (person));
  return TRUE;
}

/**
 * lanyard_native_read_people:
 * @object: an object
 * @name: the name of a member that is an array of ids of people
 * @walk: a walk that stands at @object
 * @builder: a builder that has the people
 *
 * Returns: (transfer full) (nullable) (element-type LanyardPerson): those who
 *   are there, NULL for nobody
 */
GPtrArray *
lanyard_native_read_people (JsonObject     *object,
                            const char     *name,
                            LanyardWalk    *walk,
                            LanyardBuilder *builder)
{
  g_autoptr (GPtrArray) found = NULL;
  People people = { .builder = builder };

  if (lanyard_json_member (object, name) == NULL)
    return NULL;

  found = g_ptr_array_new_with_free_func (g_object_unref);
  people.people = found;
  lanyard_json_foreach (object, name, walk, read_person_cb, &people);
  return null_if_empty (g_steal_pointer (&found));
}

typedef struct
{
  LanyardBuilder *builder;
  GPtrArray      *parts; /* (element-type LanyardSummaryPart) */
} Summary;

static gboolean
read_part_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  const Summary   *summary = data;
  g_autofree char *title = lanyard_native_read_required (object, "title", walk);
  GPtrArray       *people;
  LanyardText     *text;
  GPtrArray       *links;

  if (title == NULL)
    return TRUE;

  people = lanyard_native_read_people (object, "people", walk, summary->builder);
  text = lanyard_native_read_text (object, "text", walk);
  links = lanyard_native_read_links (object, walk);
  g_ptr_array_add (summary->parts, lanyard_summary_part_new (title, people, text, links));
  return TRUE;
}

/**
 * lanyard_native_read_summary:
 * @object: an object with "summary"
 * @walk: a walk that stands at @object
 * @builder: a builder that has the people
 *
 * Returns: (transfer full) (nullable) (element-type LanyardSummaryPart): the
 *   summary, NULL for none
 */
GPtrArray *
lanyard_native_read_summary (JsonObject     *object,
                             LanyardWalk    *walk,
                             LanyardBuilder *builder)
{
  g_autoptr (GPtrArray) parts = NULL;
  Summary summary = { .builder = builder };

  if (lanyard_json_member (object, "summary") == NULL)
    return NULL;

  parts = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_summary_part_free);
  summary.parts = parts;
  lanyard_json_foreach_object (object, "summary", walk, read_part_cb, &summary);
  return null_if_empty (g_steal_pointer (&parts));
}
