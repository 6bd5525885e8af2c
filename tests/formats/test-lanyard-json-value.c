/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-value.h"

#include "formats-test.h"

#include <string.h>

typedef struct
{
  JsonNode    *node;
  GPtrArray   *problems;
  LanyardWalk *walk;
} Fixture;

static void
set_up (Fixture    *fixture,
        const char *text)
{
  fixture->node = formats_test_parse (text);
  fixture->problems = formats_test_problems_new ();
  fixture->walk = lanyard_walk_new (fixture->problems);
}

static void
tear_down (Fixture    *fixture,
           const char *problems)
{
  formats_test_expect (fixture->problems, problems);
  json_node_unref (fixture->node);
  g_ptr_array_unref (fixture->problems);
  lanyard_walk_free (fixture->walk);
}

static void
test_strings (void)
{
  static const struct
  {
    const char *json;
    const char *value;
    const char *problems;
  } cases[] = {
    { "'text'", "text", "" },
    { "''", "", "" },
    { "' \\u0006 x\\r\\ny '", "x\ny", "CONTROL_CHARACTER $" },
    { "45", "45", "WRONG_TYPE $ expected string found number" },
    { "-7", "-7", "WRONG_TYPE $ expected string found number" },
    { "2682810148", "2682810148", "WRONG_TYPE $ expected string found number" },
    { "2.5", "2.5", "WRONG_TYPE $ expected string found number" },
    { "0.1", "0.1", "WRONG_TYPE $ expected string found number" },
    { "20.0", "20", "WRONG_TYPE $ expected string found number" },
    { "1.2345678901234567", "1.2345678901234567", "WRONG_TYPE $ expected string found number" },
    /* beyond what the parser keeps */
    { "123456789012345678901234567890", NULL, "BAD_NUMBER $ found 9223372036854775807" },
    { "-123456789012345678901234567890", NULL, "BAD_NUMBER $ found -9223372036854775808" },
    { "1e999", NULL, "BAD_NUMBER $ found inf" },
    { "true", NULL, "WRONG_TYPE $ expected string found boolean" },
    { "null", NULL, "WRONG_TYPE $ expected string found null" },
    { "[]", NULL, "WRONG_TYPE $ expected string found array" },
    { "{}", NULL, "WRONG_TYPE $ expected string found object" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture          fixture;
      g_autofree char *value = NULL;

      set_up (&fixture, cases[i].json);
      value = lanyard_json_to_string (fixture.node, fixture.walk, LANYARD_CLEAN_TEXT);
      g_assert_cmpstr (value, ==, cases[i].value);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_long_string (void)
{
  g_autofree char *filling = g_strnfill (1024 * 1024 + 10, 'x');
  g_autofree char *json = g_strconcat ("'", filling, "'", NULL);
  g_autofree char *value = NULL;
  Fixture          fixture;

  set_up (&fixture, json);
  value = lanyard_json_to_string (fixture.node, fixture.walk, LANYARD_CLEAN_LINE);
  g_assert_cmpuint (strlen (value), ==, 1024 * 1024);
  tear_down (&fixture, "TEXT_CUT $");
}

static void
test_integers (void)
{
  static const struct
  {
    const char *json;
    int         value; /* -1: none */
    const char *problems;
  } cases[] = {
    { "0", 0, "" },
    { "45", 45, "" },
    { "100", 100, "" },
    { "45.0", 45, "" },
    { "4.5e1", 45, "" },
    { "'45'", 45, "WRONG_TYPE $ expected integer found string" },
    { "' 45 '", 45, "WRONG_TYPE $ expected integer found string" },
    { "101", -1, "BAD_NUMBER $ found 101" },
    { "-1", -1, "BAD_NUMBER $ found -1" },
    { "45.5", -1, "BAD_NUMBER $ found 45.5" },
    { "1e999", -1, "BAD_NUMBER $ found inf" },
    { "99999999999999999999", -1, "BAD_NUMBER $ found 9223372036854775807" },
    { "'101'", -1, "BAD_NUMBER $ found 101" },
    { "'4 5'", -1, "BAD_NUMBER $ found 4 5" },
    { "'0:45'", -1, "BAD_NUMBER $ found 0:45" },
    { "''", -1, "BAD_NUMBER $ found " },
    { "'0x10'", -1, "BAD_NUMBER $ found 0x10" },
    { "'nan'", -1, "BAD_NUMBER $ found nan" },
    { "'inf'", -1, "BAD_NUMBER $ found inf" },
    { "'--4'", -1, "BAD_NUMBER $ found --4" },
    { "true", -1, "WRONG_TYPE $ expected integer found boolean" },
    { "null", -1, "WRONG_TYPE $ expected integer found null" },
    { "[45]", -1, "WRONG_TYPE $ expected integer found array" },
    { "{}", -1, "WRONG_TYPE $ expected integer found object" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      int     value = -1;

      set_up (&fixture, cases[i].json);
      g_assert_cmpint (lanyard_json_to_int (fixture.node, fixture.walk, 0, 100, &value), ==,
                       cases[i].value != -1);
      g_assert_cmpint (value, ==, cases[i].value);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_doubles (void)
{
  static const struct
  {
    const char *json;
    gboolean    is_value;
    double      value;
    const char *problems;
  } cases[] = {
    { "38.7", TRUE, 38.7, "" },
    { "-90", TRUE, -90, "" },
    { "90.0", TRUE, 90, "" },
    { "'-9.1'", TRUE, -9.1, "WRONG_TYPE $ expected number found string" },
    { "90.0001", FALSE, 0, "BAD_NUMBER $ found 90.0001" },
    { "-1e999", FALSE, 0, "BAD_NUMBER $ found -inf" },
    { "'38,7'", FALSE, 0, "BAD_NUMBER $ found 38,7" },
    { "false", FALSE, 0, "WRONG_TYPE $ expected number found boolean" },
    { "[]", FALSE, 0, "WRONG_TYPE $ expected number found array" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      double  value = 0;

      set_up (&fixture, cases[i].json);
      g_assert_cmpint (lanyard_json_to_double (fixture.node, fixture.walk, -90, 90, &value), ==,
                       cases[i].is_value);
      g_assert_cmpfloat_with_epsilon (value, cases[i].value, 1e-12);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_bools (void)
{
  static const struct
  {
    const char *json;
    int         value; /* -1: none */
    const char *problems;
  } cases[] = {
    { "true", TRUE, "" },
    { "false", FALSE, "" },
    { "'true'", -1, "WRONG_TYPE $ expected boolean found string" },
    { "1", -1, "WRONG_TYPE $ expected boolean found number" },
    { "null", -1, "WRONG_TYPE $ expected boolean found null" },
    { "[true]", -1, "WRONG_TYPE $ expected boolean found array" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture  fixture;
      gboolean value = -1;

      set_up (&fixture, cases[i].json);
      g_assert_cmpint (lanyard_json_to_bool (fixture.node, fixture.walk, &value), ==,
                       cases[i].value != -1);
      g_assert_cmpint (value, ==, cases[i].value);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_containers (void)
{
  static const struct
  {
    const char *json;
    gboolean    is_object;
    gboolean    is_array;
    const char *problems;
  } cases[] = {
    { "{}", TRUE, FALSE, "WRONG_TYPE $ expected array found object" },
    { "[]", FALSE, TRUE, "WRONG_TYPE $ expected object found array" },
    { "'x'", FALSE, FALSE,
      "WRONG_TYPE $ expected object found string\nWRONG_TYPE $ expected array found string" },
    { "5", FALSE, FALSE,
      "WRONG_TYPE $ expected object found number\nWRONG_TYPE $ expected array found number" },
    { "null", FALSE, FALSE,
      "WRONG_TYPE $ expected object found null\nWRONG_TYPE $ expected array found null" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      set_up (&fixture, cases[i].json);
      g_assert_cmpint (lanyard_json_to_object (fixture.node, fixture.walk) != NULL, ==,
                       cases[i].is_object);
      g_assert_cmpint (lanyard_json_to_array (fixture.node, fixture.walk) != NULL, ==,
                       cases[i].is_array);
      g_assert_cmpint (lanyard_json_is_string (fixture.node), ==,
                       g_str_equal (cases[i].json, "'x'"));
      tear_down (&fixture, cases[i].problems);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/json-value/strings", test_strings);
  g_test_add_func ("/formats/json-value/long-string", test_long_string);
  g_test_add_func ("/formats/json-value/integers", test_integers);
  g_test_add_func ("/formats/json-value/doubles", test_doubles);
  g_test_add_func ("/formats/json-value/bools", test_bools);
  g_test_add_func ("/formats/json-value/containers", test_containers);

  return g_test_run ();
}
