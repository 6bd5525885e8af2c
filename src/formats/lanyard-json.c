/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json.h"

#include "lanyard-json-value.h"

/* Every function here takes an object that may be NULL, which has no members,
 * and a walk that stands at it. A member that is absent or null is none, and
 * no problem; one of another type is none, and reported. */

/**
 * lanyard_json_member:
 * @object: (nullable): an object
 * @name: a member's name
 *
 * Returns: (transfer none) (nullable): the member, NULL where it is absent or
 *   null
 */
JsonNode *
lanyard_json_member (JsonObject *object,
                     const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

/**
 * lanyard_json_peek_string:
 * @object: (nullable): an object
 * @name: a member's name
 *
 * Returns: (transfer none) (nullable): the member as it stands, NULL where it
 *   is no string; nothing is reported
 */
const char *
lanyard_json_peek_string (JsonObject *object,
                          const char *name)
{
  JsonNode *node = lanyard_json_member (object, name);

  return node != NULL && lanyard_json_is_string (node) ? json_node_get_string (node) : NULL;
}

/**
 * lanyard_json_peek_first:
 * @array: (nullable): any node
 *
 * Returns: (transfer none) (nullable): the first item, NULL where @array is no
 *   array or that item no object; nothing is reported
 */
JsonObject *
lanyard_json_peek_first (JsonNode *array)
{
  JsonArray *items;
  JsonNode  *first;

  if (array == NULL || !JSON_NODE_HOLDS_ARRAY (array))
    return NULL;

  items = json_node_get_array (array);
  first = json_array_get_length (items) > 0 ? json_array_get_element (items, 0) : NULL;
  return first != NULL && JSON_NODE_HOLDS_OBJECT (first) ? json_node_get_object (first) : NULL;
}

JsonObject *
lanyard_json_member_object (JsonObject  *object,
                            const char  *name,
                            LanyardWalk *walk)
{
  JsonNode   *node = lanyard_json_member (object, name);
  JsonObject *value;

  if (node == NULL)
    return NULL;

  lanyard_walk_enter (walk, name);
  value = lanyard_json_to_object (node, walk);
  lanyard_walk_leave (walk);
  return value;
}

JsonArray *
lanyard_json_member_array (JsonObject  *object,
                           const char  *name,
                           LanyardWalk *walk)
{
  JsonNode  *node = lanyard_json_member (object, name);
  JsonArray *value;

  if (node == NULL)
    return NULL;

  lanyard_walk_enter (walk, name);
  value = lanyard_json_to_array (node, walk);
  lanyard_walk_leave (walk);
  return value;
}

static char *
member_string (JsonObject      *object,
               const char      *name,
               LanyardWalk     *walk,
               LanyardCleanMode mode)
{
  JsonNode *node = lanyard_json_member (object, name);
  char     *value;

  if (node == NULL)
    return NULL;

  lanyard_walk_enter (walk, name);
  value = lanyard_json_to_string (node, walk, mode);
  lanyard_walk_leave (walk);
  return value;
}

static char *
null_if_empty (char *text)
{
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/**
 * lanyard_json_member_line:
 * @object: (nullable): an object
 * @name: a member's name
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): the member's clean text without line
 *   ends, NULL where it has none or an empty one
 */
char *
lanyard_json_member_line (JsonObject  *object,
                          const char  *name,
                          LanyardWalk *walk)
{
  return null_if_empty (member_string (object, name, walk, LANYARD_CLEAN_LINE));
}

/**
 * lanyard_json_member_text:
 * @object: (nullable): an object
 * @name: a member's name
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): as lanyard_json_member_line(), with its
 *   line ends and tabs
 */
char *
lanyard_json_member_text (JsonObject  *object,
                          const char  *name,
                          LanyardWalk *walk)
{
  return null_if_empty (member_string (object, name, walk, LANYARD_CLEAN_TEXT));
}

/**
 * lanyard_json_member_word:
 * @object: (nullable): an object
 * @name: the name of a member that has a form: a date, an address, one of
 *   some words
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): as lanyard_json_member_line(), but an
 *   empty text is returned, for it is not of that form
 */
char *
lanyard_json_member_word (JsonObject  *object,
                          const char  *name,
                          LanyardWalk *walk)
{
  return member_string (object, name, walk, LANYARD_CLEAN_LINE);
}

gboolean
lanyard_json_member_bool (JsonObject  *object,
                          const char  *name,
                          LanyardWalk *walk,
                          gboolean    *value)
{
  JsonNode *node = lanyard_json_member (object, name);
  gboolean  is_bool;

  if (node == NULL)
    return FALSE;

  lanyard_walk_enter (walk, name);
  is_bool = lanyard_json_to_bool (node, walk, value);
  lanyard_walk_leave (walk);
  return is_bool;
}

gboolean
lanyard_json_member_int (JsonObject  *object,
                         const char  *name,
                         LanyardWalk *walk,
                         int          minimum,
                         int          maximum,
                         int         *value)
{
  JsonNode *node = lanyard_json_member (object, name);
  gboolean  fits;

  if (node == NULL)
    return FALSE;

  lanyard_walk_enter (walk, name);
  fits = lanyard_json_to_int (node, walk, minimum, maximum, value);
  lanyard_walk_leave (walk);
  return fits;
}

gboolean
lanyard_json_member_double (JsonObject  *object,
                            const char  *name,
                            LanyardWalk *walk,
                            double       minimum,
                            double       maximum,
                            double      *value)
{
  JsonNode *node = lanyard_json_member (object, name);
  gboolean  fits;

  if (node == NULL)
    return FALSE;

  lanyard_walk_enter (walk, name);
  fits = lanyard_json_to_double (node, walk, minimum, maximum, value);
  lanyard_walk_leave (walk);
  return fits;
}

static gboolean
foreach_item (JsonArray          *array,
              LanyardWalk        *walk,
              LanyardJsonItemFunc func,
              gpointer            data)
{
  guint    length = array != NULL ? json_array_get_length (array) : 0;
  gboolean going = TRUE;

  for (guint i = 0; i < length && going; i++)
    {
      lanyard_walk_enter_item (walk, i);
      going = func (json_array_get_element (array, i), walk, data);
      lanyard_walk_leave (walk);
    }

  return going;
}

/**
 * lanyard_json_foreach:
 * @object: (nullable): an object
 * @name: the name of a member that is an array
 * @walk: a walk that stands at @object
 * @func: (scope call): called for every item, until it returns %FALSE
 * @data: passed to @func
 *
 * Returns: whether @func went on to the end
 */
gboolean
lanyard_json_foreach (JsonObject         *object,
                      const char         *name,
                      LanyardWalk        *walk,
                      LanyardJsonItemFunc func,
                      gpointer            data)
{
  JsonArray *array = lanyard_json_member_array (object, name, walk);
  gboolean   going;

  lanyard_walk_enter (walk, name);
  going = foreach_item (array, walk, func, data);
  lanyard_walk_leave (walk);

  return going;
}

typedef struct
{
  LanyardJsonObjectFunc func;
  gpointer              data;
} ObjectCall;

static gboolean
call_with_object_cb (JsonNode    *item,
                     LanyardWalk *walk,
                     gpointer     data)
{
  const ObjectCall *call = data;
  JsonObject       *object = lanyard_json_to_object (item, walk);

  return object == NULL || call->func (object, walk, call->data);
}

/**
 * lanyard_json_foreach_object:
 * @object: (nullable): an object
 * @name: the name of a member that is an array of objects
 * @walk: a walk that stands at @object
 * @func: (scope call): called for every object, until it returns %FALSE
 * @data: passed to @func
 *
 * Items that are no objects are reported and left out.
 *
 * Returns: whether @func went on to the end
 */
gboolean
lanyard_json_foreach_object (JsonObject           *object,
                             const char           *name,
                             LanyardWalk          *walk,
                             LanyardJsonObjectFunc func,
                             gpointer              data)
{
  ObjectCall call = { .func = func, .data = data };

  return lanyard_json_foreach (object, name, walk, call_with_object_cb, &call);
}

/**
 * lanyard_json_foreach_top:
 * @array: a document that is an array of objects
 * @walk: a walk that stands at its top
 * @func: (scope call): called for every object, until it returns %FALSE
 * @data: passed to @func
 *
 * Items that are no objects are reported and left out.
 *
 * Returns: whether @func went on to the end
 */
gboolean
lanyard_json_foreach_top (JsonNode             *array,
                          LanyardWalk          *walk,
                          LanyardJsonObjectFunc func,
                          gpointer              data)
{
  ObjectCall call = { .func = func, .data = data };

  return foreach_item (lanyard_json_to_array (array, walk), walk, call_with_object_cb, &call);
}
