/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-loose.h"

#include "lanyard-json-value.h"
#include "lanyard-json.h"

/* Other people's formats have numbers as strings and strings as numbers, and
 * nobody is wrong: the functions here read them without a word. What they
 * can't read at all they report, as lanyard-json.h does; an absent, null or
 * empty member is none, and no problem. */

/* What a language of a localised text is taken from, after "en". */
typedef struct
{
  LanyardCleanMode mode;
  char            *english; /* (owned) (nullable) */
  char            *first;   /* (owned) (nullable) */
} Localised;

static gboolean
is_scalar (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node);
}

static char *
null_if_empty (char *text)
{
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/* Whole numbers are written as such, also where they came as 20.0. */
static char *
number_to_text (JsonNode *node)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return g_strdup (g_ascii_formatd (text, sizeof text, "%.15g", json_node_get_double (node)));
}

static gboolean
is_number (JsonNode *node)
{
  return is_scalar (node) && !lanyard_json_is_string (node) &&
         json_node_get_value_type (node) != G_TYPE_BOOLEAN;
}

static char *
to_text (JsonNode        *node,
         LanyardWalk     *walk,
         LanyardCleanMode mode)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (is_number (node))
    return number_to_text (node);
  return null_if_empty (lanyard_json_to_string (node, walk, mode));
}

static char *
member_text (JsonObject      *object,
             const char      *name,
             LanyardWalk     *walk,
             LanyardCleanMode mode)
{
  JsonNode *node = lanyard_json_member (object, name);
  char     *text;

  if (node == NULL)
    return NULL;

  lanyard_walk_enter (walk, name);
  text = to_text (node, walk, mode);
  lanyard_walk_leave (walk);
  return text;
}

/**
 * lanyard_json_loose_object:
 * @object: (nullable): an object
 * @name: a member's name
 *
 * Returns: (transfer none) (nullable): the member where it is an object
 */
JsonObject *
lanyard_json_loose_object (JsonObject *object,
                           const char *name)
{
  JsonNode *node = lanyard_json_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * lanyard_json_loose_array:
 * @object: (nullable): an object
 * @name: a member's name
 *
 * Returns: (transfer none) (nullable): the member where it is an array
 */
JsonArray *
lanyard_json_loose_array (JsonObject *object,
                          const char *name)
{
  JsonNode *node = lanyard_json_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/**
 * lanyard_json_loose_string:
 * @object: (nullable): an object
 * @name: the name of a member that is a string or a number
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): the member's clean text without line
 *   ends, NULL where it has none or an empty one
 */
char *
lanyard_json_loose_string (JsonObject  *object,
                           const char  *name,
                           LanyardWalk *walk)
{
  return member_text (object, name, walk, LANYARD_CLEAN_LINE);
}

/**
 * lanyard_json_loose_text:
 * @object: (nullable): an object
 * @name: the name of a member that is a string or a number
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): as lanyard_json_loose_string(), with
 *   its line ends and tabs
 */
char *
lanyard_json_loose_text (JsonObject  *object,
                         const char  *name,
                         LanyardWalk *walk)
{
  return member_text (object, name, walk, LANYARD_CLEAN_TEXT);
}

/**
 * lanyard_json_loose_item:
 * @item: any node
 * @walk: a walk that stands there
 *
 * Returns: (transfer full) (nullable): as lanyard_json_loose_string(), of an
 *   array's item
 */
char *
lanyard_json_loose_item (JsonNode    *item,
                         LanyardWalk *walk)
{
  return to_text (item, walk, LANYARD_CLEAN_LINE);
}

/**
 * lanyard_json_loose_int:
 * @object: (nullable): an object
 * @name: the name of a member that is a number or a string of digits
 * @walk: a walk that stands at @object
 * @minimum: the smallest number that is allowed
 * @maximum: the greatest number that is allowed
 * @value: (out): the number, without its fraction; untouched where there is
 *   none
 *
 * Returns: whether there is such a number; reported where there is something
 *   else
 */
gboolean
lanyard_json_loose_int (JsonObject  *object,
                        const char  *name,
                        LanyardWalk *walk,
                        int          minimum,
                        int          maximum,
                        int         *value)
{
  g_autofree char *text = lanyard_json_loose_string (object, name, walk);
  char            *end;
  double           number;

  if (text == NULL)
    return FALSE;

  number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !(number >= minimum && number <= maximum))
    {
      lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_BAD_NUMBER, NULL, text);
      return FALSE;
    }

  *value = (int)number;
  return TRUE;
}

/**
 * lanyard_json_loose_bool:
 * @object: (nullable): an object
 * @name: the name of a member that is true or false, also as a string or as a
 *   number
 * @walk: a walk that stands at @object
 * @value: (out): true or false; untouched where it is neither
 *
 * Returns: whether it is true or false; reported where it is something else
 */
gboolean
lanyard_json_loose_bool (JsonObject  *object,
                         const char  *name,
                         LanyardWalk *walk,
                         gboolean    *value)
{
  JsonNode        *node = lanyard_json_member (object, name);
  g_autofree char *text = NULL;

  if (node == NULL)
    return FALSE;
  if (!is_number (node) && !(is_scalar (node) && lanyard_json_is_string (node)))
    return lanyard_json_member_bool (object, name, walk, value);

  text = lanyard_json_loose_string (object, name, walk);
  if (text == NULL)
    return FALSE;

  if (g_ascii_strcasecmp (text, "true") == 0 || g_str_equal (text, "1"))
    *value = TRUE;
  else if (g_ascii_strcasecmp (text, "false") == 0 || g_str_equal (text, "0"))
    *value = FALSE;
  else
    {
      lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_UNKNOWN_VALUE, NULL, text);
      return FALSE;
    }

  return TRUE;
}

/* Also of a country: en-GB. */
static gboolean
is_english (const char *language)
{
  return g_str_has_prefix (language, "en") && !g_ascii_isalpha (language[2]);
}

static gboolean
choose_language_cb (const char  *language,
                    JsonNode    *value,
                    LanyardWalk *walk,
                    gpointer     data)
{
  Localised       *localised = data;
  g_autofree char *text = to_text (value, walk, localised->mode);

  if (text == NULL)
    return TRUE;

  if (localised->english == NULL && is_english (language))
    localised->english = g_strdup (text);
  if (localised->first == NULL)
    localised->first = g_steal_pointer (&text);
  return TRUE;
}

static char *
localised_text (JsonObject      *object,
                const char      *name,
                LanyardWalk     *walk,
                LanyardCleanMode mode)
{
  JsonObject *languages = lanyard_json_loose_object (object, name);
  Localised   localised = { .mode = mode };

  if (languages == NULL)
    return member_text (object, name, walk, mode);

  lanyard_walk_enter (walk, name);
  lanyard_json_loose_foreach_member (languages, walk, choose_language_cb, &localised);
  lanyard_walk_leave (walk);

  if (localised.english == NULL)
    return localised.first;
  g_free (localised.first);
  return localised.english;
}

/**
 * lanyard_json_loose_localised:
 * @object: (nullable): an object
 * @name: the name of a member that is a string, or an object with one for
 *   each language
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): the text as
 *   lanyard_json_loose_string() has it: in English where there is that, else
 *   the first that isn't empty
 */
char *
lanyard_json_loose_localised (JsonObject  *object,
                              const char  *name,
                              LanyardWalk *walk)
{
  return localised_text (object, name, walk, LANYARD_CLEAN_LINE);
}

/**
 * lanyard_json_loose_localised_text:
 * @object: (nullable): an object
 * @name: the name of a member that is a string, or an object with one for
 *   each language
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): as lanyard_json_loose_localised(), with
 *   its line ends and tabs
 */
char *
lanyard_json_loose_localised_text (JsonObject  *object,
                                   const char  *name,
                                   LanyardWalk *walk)
{
  return localised_text (object, name, walk, LANYARD_CLEAN_TEXT);
}

/**
 * lanyard_json_loose_foreach_member:
 * @object: (nullable): an object whose members' names are data
 * @walk: a walk that stands at @object
 * @func: (scope call): called for every member in the document's order, until
 *   it returns %FALSE
 * @data: passed to @func
 *
 * Returns: whether @func went on to the end
 */
gboolean
lanyard_json_loose_foreach_member (JsonObject           *object,
                                   LanyardWalk          *walk,
                                   LanyardJsonMemberFunc func,
                                   gpointer              data)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *value;
  gboolean       going = TRUE;

  if (object == NULL)
    return TRUE;

  json_object_iter_init_ordered (&iter, object);
  while (going && json_object_iter_next_ordered (&iter, &name, &value))
    {
      lanyard_walk_enter (walk, name);
      going = func (name, value, walk, data);
      lanyard_walk_leave (walk);
    }

  return going;
}
