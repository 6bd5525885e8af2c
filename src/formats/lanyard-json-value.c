/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-value.h"

#include <string.h>

/* The names of JSON Schema. */
static const char *
type_name (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return "object";
  if (JSON_NODE_HOLDS_ARRAY (node))
    return "array";
  if (JSON_NODE_HOLDS_NULL (node))
    return "null";
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return "string";
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return "boolean";
  return "number";
}

static gboolean
is_number (JsonNode *node)
{
  return g_str_equal (type_name (node), "number");
}

static gboolean
is_integer (JsonNode *node)
{
  return is_number (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

static void
report_type (JsonNode    *node,
             LanyardWalk *walk,
             const char  *expected)
{
  lanyard_walk_report (walk, LANYARD_PROBLEM_WRONG_TYPE, expected, type_name (node));
}

/* In as many digits as it needs to be read as the same number. */
static char *
number_to_text (JsonNode *node)
{
  char   text[G_ASCII_DTOSTR_BUF_SIZE];
  double value;
  double back;

  if (is_integer (node))
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  value = json_node_get_double (node);
  back = g_ascii_strtod (g_ascii_formatd (text, sizeof text, "%.15g", value), NULL);
  if (back < value || back > value)
    g_ascii_dtostr (text, sizeof text, value);
  return g_strdup (text);
}

/* The parser keeps whole numbers in 64 bits, where a longer one becomes the
 * last of them, and others as floating point, which may overflow. */
static gboolean
is_exact (JsonNode *node)
{
  double value = json_node_get_double (node);

  if (is_integer (node))
    return json_node_get_int (node) != G_MAXINT64 && json_node_get_int (node) != G_MININT64;
  return value >= -G_MAXDOUBLE && value <= G_MAXDOUBLE;
}

static char *
clean_string (JsonNode        *node,
              LanyardWalk     *walk,
              LanyardCleanMode mode)
{
  LanyardCleaned cleaned;
  char          *text = lanyard_clean (json_node_get_string (node), mode, &cleaned);

  if (cleaned & LANYARD_CLEANED_CONTROLS)
    lanyard_walk_report (walk, LANYARD_PROBLEM_CONTROL_CHARACTER, NULL, NULL);
  if (cleaned & LANYARD_CLEANED_CUT)
    lanyard_walk_report (walk, LANYARD_PROBLEM_TEXT_CUT, NULL, NULL);
  return text;
}

static gboolean
parse_number (const char *text,
              double     *value)
{
  char *end;

  /* g_ascii_strtod() reads hexadecimal numbers, infinities and NaN as well */
  if (*text == '\0' || text[strspn (text, "0123456789+-.eE")] != '\0')
    return FALSE;

  *value = g_ascii_strtod (text, &end);
  return *end == '\0';
}

static gboolean
is_whole (double value)
{
  const double limit = 1e15; /* where floating point still tells whole numbers apart */
  double       rest;

  if (!(value > -limit && value < limit))
    return FALSE;

  rest = value - (double)(gint64)value;
  return !(rest < 0 || rest > 0);
}

/* @expected is "integer" or "number". */
static gboolean
to_number (JsonNode    *node,
           LanyardWalk *walk,
           const char  *expected,
           double       minimum,
           double       maximum,
           double      *value)
{
  gboolean         whole = g_str_equal (expected, "integer");
  g_autofree char *text = NULL;
  gboolean         fits = TRUE;

  if (lanyard_json_is_string (node))
    {
      text = clean_string (node, walk, LANYARD_CLEAN_LINE);
      fits = parse_number (text, value);
    }
  else if (is_number (node))
    {
      text = number_to_text (node);
      *value = json_node_get_double (node);
    }
  else
    {
      report_type (node, walk, expected);
      return FALSE;
    }

  if (!fits || !(*value >= minimum && *value <= maximum) || (whole && !is_whole (*value)))
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_BAD_NUMBER, NULL, text);
      return FALSE;
    }

  if (!is_number (node))
    report_type (node, walk, expected);
  return TRUE;
}

gboolean
lanyard_json_is_string (JsonNode *node)
{
  return g_str_equal (type_name (node), "string");
}

/**
 * lanyard_json_to_object:
 * @node: any node
 * @walk: a walk that stands there
 *
 * Returns: (transfer none) (nullable): the object, NULL and reported where
 *   @node is none
 */
JsonObject *
lanyard_json_to_object (JsonNode    *node,
                        LanyardWalk *walk)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  report_type (node, walk, "object");
  return NULL;
}

/**
 * lanyard_json_to_array:
 * @node: any node
 * @walk: a walk that stands there
 *
 * Returns: (transfer none) (nullable): the array, NULL and reported where
 *   @node is none
 */
JsonArray *
lanyard_json_to_array (JsonNode    *node,
                       LanyardWalk *walk)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  report_type (node, walk, "array");
  return NULL;
}

/**
 * lanyard_json_to_string:
 * @node: any node
 * @walk: a walk that stands there
 * @mode: whether the text may have lines
 *
 * A number is reported and taken as its text, for many programmes have
 * numbers for ids.
 *
 * Returns: (transfer full) (nullable): the clean text, maybe empty; NULL and
 *   reported where @node is none
 */
char *
lanyard_json_to_string (JsonNode        *node,
                        LanyardWalk     *walk,
                        LanyardCleanMode mode)
{
  g_autofree char *number = NULL;

  if (lanyard_json_is_string (node))
    return clean_string (node, walk, mode);

  if (!is_number (node))
    {
      report_type (node, walk, "string");
      return NULL;
    }

  number = number_to_text (node);
  if (!is_exact (node))
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_BAD_NUMBER, NULL, number);
      return NULL;
    }

  report_type (node, walk, "string");
  return g_steal_pointer (&number);
}

/**
 * lanyard_json_to_bool:
 * @node: any node
 * @walk: a walk that stands there
 * @value: (out): true or false; untouched where @node is neither
 *
 * Returns: whether @node is true or false; reported where it isn't
 */
gboolean
lanyard_json_to_bool (JsonNode    *node,
                      LanyardWalk *walk,
                      gboolean    *value)
{
  if (!g_str_equal (type_name (node), "boolean"))
    {
      report_type (node, walk, "boolean");
      return FALSE;
    }

  *value = json_node_get_boolean (node);
  return TRUE;
}

/**
 * lanyard_json_to_int:
 * @node: any node
 * @walk: a walk that stands there
 * @minimum: the smallest number that is allowed
 * @maximum: the greatest number that is allowed
 * @value: (out): the number; untouched where @node is no such number
 *
 * A number in a string is reported and taken.
 *
 * Returns: whether @node is such a whole number; reported where it isn't
 */
gboolean
lanyard_json_to_int (JsonNode    *node,
                     LanyardWalk *walk,
                     int          minimum,
                     int          maximum,
                     int         *value)
{
  double number;

  if (!to_number (node, walk, "integer", minimum, maximum, &number))
    return FALSE;

  *value = (int)number;
  return TRUE;
}

/**
 * lanyard_json_to_double:
 * @node: any node
 * @walk: a walk that stands there
 * @minimum: the smallest number that is allowed
 * @maximum: the greatest number that is allowed
 * @value: (out): the number; untouched where @node is no such number
 *
 * A number in a string is reported and taken.
 *
 * Returns: whether @node is such a number; reported where it isn't
 */
gboolean
lanyard_json_to_double (JsonNode    *node,
                        LanyardWalk *walk,
                        double       minimum,
                        double       maximum,
                        double      *value)
{
  double number;

  if (!to_number (node, walk, "number", minimum, maximum, &number))
    return FALSE;

  *value = number;
  return TRUE;
}
