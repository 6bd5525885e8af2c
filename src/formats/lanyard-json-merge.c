/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-merge.h"

#include "lanyard-json-extra.h"
#include "lanyard-json.h"

/* Which of two unlike values counts: plain ones least, then objects, most those
 * that have a stamp. */
static int
rank (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return 0;
  return lanyard_json_peek_string (json_node_get_object (node), "stamp") != NULL ? 2 : 1;
}

static int
compare_canonical (JsonNode *one,
                   JsonNode *two)
{
  g_autofree char *first = lanyard_json_to_canonical (one);
  g_autofree char *second = lanyard_json_to_canonical (two);

  return g_strcmp0 (first, second);
}

static int
compare_stamped (JsonNode *one,
                 JsonNode *two)
{
  int order = g_strcmp0 (lanyard_json_peek_string (json_node_get_object (one), "stamp"),
                         lanyard_json_peek_string (json_node_get_object (two), "stamp"));

  return order != 0 ? order : compare_canonical (one, two);
}

static void merge_into (JsonObject *object,
                        JsonObject *other);

/* Returns: (transfer full): what both of them say */
static JsonNode *
merge_nodes (JsonNode *one,
             JsonNode *two)
{
  int order = rank (one) - rank (two);

  if (order == 0 && rank (one) == 1)
    {
      JsonNode *both = lanyard_json_copy_sorted (one);

      merge_into (json_node_get_object (both), json_node_get_object (two));
      return both;
    }

  if (order == 0)
    order = rank (one) == 2 ? compare_stamped (one, two) : compare_canonical (one, two);
  return json_node_copy (order >= 0 ? one : two);
}

static void
merge_into (JsonObject *object,
            JsonObject *other)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *member;

  json_object_iter_init (&iter, other);
  while (json_object_iter_next (&iter, &name, &member))
    {
      JsonNode *there = json_object_get_member (object, name);

      json_object_set_member (object, name,
                              there != NULL ? merge_nodes (there, member)
                                            : json_node_copy (member));
    }
}

/**
 * lanyard_json_merge:
 * @one: (nullable): the text of an object, as lanyard_json_take_extra() gives
 * @two: (nullable): another
 *
 * Merges what nobody here knows by what it most likely is: what has a stamp
 * counts by that, other objects are merged member by member, and of other
 * values the same one counts on every machine.
 *
 * Returns: (transfer full) (nullable): the text of an object with the members
 *   of both
 */
char *
lanyard_json_merge (const char *one,
                    const char *two)
{
  g_autoptr (JsonNode) first = one != NULL ? json_from_string (one, NULL) : NULL;
  g_autoptr (JsonNode) second = two != NULL ? json_from_string (two, NULL) : NULL;

  if (first == NULL || !JSON_NODE_HOLDS_OBJECT (first))
    return g_strdup (two);
  if (second == NULL || !JSON_NODE_HOLDS_OBJECT (second) || g_str_equal (one, two))
    return g_strdup (one);

  merge_into (json_node_get_object (first), json_node_get_object (second));
  return lanyard_json_to_canonical (first);
}
