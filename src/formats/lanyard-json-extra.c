/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-extra.h"

/* Members that nobody here knows, kept as text: what a later version writes
 * has to come through this one unharmed. */

static int
compare_names_cb (gconstpointer one,
                  gconstpointer two)
{
  return g_strcmp0 (one, two);
}

/* Returns: (transfer full): the same, its members in order of their names */
static JsonObject *
sort_object (JsonObject *object)
{
  JsonObject *sorted = json_object_new ();
  GList      *names = g_list_sort (json_object_get_members (object), compare_names_cb);

  for (GList *at = names; at != NULL; at = at->next)
    json_object_set_member (sorted, at->data,
                            lanyard_json_copy_sorted (json_object_get_member (object, at->data)));
  g_list_free (names);
  return sorted;
}

/**
 * lanyard_json_copy_sorted:
 * @node: any node
 *
 * Returns: (transfer full): the same, shared with nobody, all members in order
 *   of their names
 */
JsonNode *
lanyard_json_copy_sorted (JsonNode *node)
{
  JsonNode *sorted = json_node_new (JSON_NODE_TYPE (node));

  if (JSON_NODE_HOLDS_OBJECT (node))
    json_node_take_object (sorted, sort_object (json_node_get_object (node)));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *items = json_node_get_array (node);
      JsonArray *array = json_array_sized_new (json_array_get_length (items));

      for (guint i = 0; i < json_array_get_length (items); i++)
        json_array_add_element (array,
                                lanyard_json_copy_sorted (json_array_get_element (items, i)));
      json_node_take_array (sorted, array);
    }
  else
    {
      json_node_unref (sorted);
      return json_node_copy (node);
    }

  return sorted;
}

/**
 * lanyard_json_to_canonical:
 * @node: any node
 *
 * Returns: (transfer full): its text, the same for all that is equal: in order
 *   of the members' names, without spaces
 */
char *
lanyard_json_to_canonical (JsonNode *node)
{
  g_autoptr (JsonNode) sorted = lanyard_json_copy_sorted (node);

  return json_to_string (sorted, FALSE);
}

/* Returns: (transfer full): @object without its members of these names */
static JsonObject *
leave_out (JsonObject        *object,
           const char *const *known)
{
  JsonObject    *rest = json_object_new ();
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *member;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &member))
    {
      if (!g_strv_contains (known, name))
        json_object_set_member (rest, name, json_node_copy (member));
    }

  return rest;
}

/**
 * lanyard_json_take_extra:
 * @object: an object
 * @known: (array zero-terminated=1): names of members
 * @inner: (nullable): the name of one of these that is an object itself
 * @known_inner: (nullable) (array zero-terminated=1): names of members of that
 *
 * Returns: (transfer full) (nullable): the text of an object with all other
 *   members, of @inner too; NULL where there are none
 */
char *
lanyard_json_take_extra (JsonObject        *object,
                         const char *const *known,
                         const char        *inner,
                         const char *const *known_inner)
{
  JsonNode   *within = inner != NULL ? json_object_get_member (object, inner) : NULL;
  JsonObject *extra = leave_out (object, known);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  if (within != NULL && JSON_NODE_HOLDS_OBJECT (within))
    {
      JsonObject *rest = leave_out (json_node_get_object (within), known_inner);

      if (json_object_get_size (rest) > 0)
        json_object_set_object_member (extra, inner, rest);
      else
        json_object_unref (rest);
    }

  json_node_take_object (node, extra);
  return json_object_get_size (extra) > 0 ? lanyard_json_to_canonical (node) : NULL;
}

static void
add_missing (JsonObject *object,
             JsonObject *extra)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *member;

  json_object_iter_init (&iter, extra);
  while (json_object_iter_next (&iter, &name, &member))
    {
      JsonNode *there = json_object_get_member (object, name);

      if (there == NULL)
        json_object_set_member (object, name, json_node_copy (member));
      else if (JSON_NODE_HOLDS_OBJECT (there) && JSON_NODE_HOLDS_OBJECT (member))
        add_missing (json_node_get_object (there), json_node_get_object (member));
    }
}

/**
 * lanyard_json_put_extra:
 * @object: (transfer full): an object, its members in order
 * @extra: (nullable): the text of an object with members that @object lacks
 *
 * Returns: (transfer full): an object with all of them, in order
 */
JsonObject *
lanyard_json_put_extra (JsonObject *object,
                        const char *extra)
{
  g_autoptr (JsonNode) node = extra != NULL ? json_from_string (extra, NULL) : NULL;
  JsonObject *sorted;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return object;

  add_missing (object, json_node_get_object (node));
  sorted = sort_object (object);
  json_object_unref (object);
  return sorted;
}
