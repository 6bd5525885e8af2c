/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json.h"

#include "lanyard-json-value.h"

#include "formats-test.h"

static const char document[] =
  "{'string': ' a\\n b ', 'empty': ' ', 'null': null, 'int': 45, 'double': 4.5, 'bool': true,"
  " 'array': ['x', 5, null, {}], 'objects': [{'n': 1}, 7, {'n': 2}, null, {'n': 3}], 'object': "
  "{'inner': 1}}";

typedef struct
{
  JsonNode    *root;
  JsonObject  *object; /* (unowned) */
  GPtrArray   *problems;
  LanyardWalk *walk;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = formats_test_parse (document);
  fixture->object = json_node_get_object (fixture->root);
  fixture->problems = formats_test_problems_new ();
  fixture->walk = lanyard_walk_new (fixture->problems);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  json_node_unref (fixture->root);
  g_ptr_array_unref (fixture->problems);
  lanyard_walk_free (fixture->walk);
}

static void
test_strings (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *line;
    const char *text;
    const char *word;
    const char *peeked;
  } cases[] = {
    { "string", "a  b", "a\n b", "a  b", " a\n b " },
    { "empty", NULL, NULL, "", " " },
    { "null", NULL, NULL, NULL, NULL },
    { "absent", NULL, NULL, NULL, NULL },
    { "int", "45", "45", "45", NULL },
    { "bool", NULL, NULL, NULL, NULL },
    { "array", NULL, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line =
        lanyard_json_member_line (fixture->object, cases[i].name, fixture->walk);
      g_autofree char *text =
        lanyard_json_member_text (fixture->object, cases[i].name, fixture->walk);
      g_autofree char *word =
        lanyard_json_member_word (fixture->object, cases[i].name, fixture->walk);

      g_assert_cmpstr (line, ==, cases[i].line);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (word, ==, cases[i].word);
      g_assert_cmpstr (lanyard_json_peek_string (fixture->object, cases[i].name), ==,
                       cases[i].peeked);
    }

  formats_test_expect (fixture->problems,
                       "WRONG_TYPE $.int expected string found number\n"
                       "WRONG_TYPE $.int expected string found number\n"
                       "WRONG_TYPE $.int expected string found number\n"
                       "WRONG_TYPE $.bool expected string found boolean\n"
                       "WRONG_TYPE $.bool expected string found boolean\n"
                       "WRONG_TYPE $.bool expected string found boolean\n"
                       "WRONG_TYPE $.array expected string found array\n"
                       "WRONG_TYPE $.array expected string found array\n"
                       "WRONG_TYPE $.array expected string found array");
}

/* Absent and null are no problem for any type, and leave the value alone. */
static void
test_absent (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const names[] = { "absent", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean is_true = TRUE;
      int      integer = 3;
      double   number = 3;

      g_assert_null (lanyard_json_member (fixture->object, names[i]));
      g_assert_null (lanyard_json_member_object (fixture->object, names[i], fixture->walk));
      g_assert_null (lanyard_json_member_array (fixture->object, names[i], fixture->walk));
      g_assert_false (
        lanyard_json_member_bool (fixture->object, names[i], fixture->walk, &is_true));
      g_assert_false (
        lanyard_json_member_int (fixture->object, names[i], fixture->walk, 0, 9, &integer));
      g_assert_false (
        lanyard_json_member_double (fixture->object, names[i], fixture->walk, 0, 9, &number));
      g_assert_true (is_true);
      g_assert_cmpint (integer, ==, 3);
      g_assert_cmpfloat_with_epsilon (number, 3, 1e-12);
    }

  g_assert_null (lanyard_json_member (NULL, "any"));
  g_assert_null (lanyard_json_member_line (NULL, "any", fixture->walk));
  formats_test_expect (fixture->problems, "");
}

static void
test_values (Fixture      *fixture,
             gconstpointer data)
{
  JsonObject *object;
  gboolean    is_true = FALSE;
  int         integer = 0;
  double      number = 0;

  g_assert_nonnull (lanyard_json_member (fixture->object, "string"));
  object = lanyard_json_member_object (fixture->object, "object", fixture->walk);
  g_assert_true (json_object_has_member (object, "inner"));
  g_assert_cmpuint (
    json_array_get_length (lanyard_json_member_array (fixture->object, "array", fixture->walk)), ==,
    4);
  g_assert_true (lanyard_json_member_bool (fixture->object, "bool", fixture->walk, &is_true));
  g_assert_true (is_true);
  g_assert_true (lanyard_json_member_int (fixture->object, "int", fixture->walk, 0, 45, &integer));
  g_assert_cmpint (integer, ==, 45);
  g_assert_true (
    lanyard_json_member_double (fixture->object, "double", fixture->walk, 0, 9, &number));
  g_assert_cmpfloat_with_epsilon (number, 4.5, 1e-12);
  formats_test_expect (fixture->problems, "");
}

static void
test_wrong_types (Fixture      *fixture,
                  gconstpointer data)
{
  gboolean is_true;
  int      integer;
  double   number;

  g_assert_null (lanyard_json_member_object (fixture->object, "array", fixture->walk));
  g_assert_null (lanyard_json_member_array (fixture->object, "object", fixture->walk));
  g_assert_false (lanyard_json_member_bool (fixture->object, "int", fixture->walk, &is_true));
  g_assert_false (
    lanyard_json_member_int (fixture->object, "double", fixture->walk, 0, 9, &integer));
  g_assert_false (lanyard_json_member_int (fixture->object, "int", fixture->walk, 0, 44, &integer));
  g_assert_false (
    lanyard_json_member_double (fixture->object, "object", fixture->walk, 0, 9, &number));

  formats_test_expect (fixture->problems,
                       "WRONG_TYPE $.array expected object found array\n"
                       "WRONG_TYPE $.object expected array found object\n"
                       "WRONG_TYPE $.int expected boolean found number\n"
                       "BAD_NUMBER $.double found 4.5\n"
                       "BAD_NUMBER $.int found 45\n"
                       "WRONG_TYPE $.object expected number found object");
}

static gboolean
count_cb (JsonNode    *item,
          LanyardWalk *walk,
          gpointer     data)
{
  guint *left = data;

  lanyard_walk_report (walk, LANYARD_PROBLEM_NESTING, NULL, NULL);
  return --*left > 0;
}

static void
test_foreach (Fixture      *fixture,
              gconstpointer data)
{
  guint left = 10;

  g_assert_true (lanyard_json_foreach (fixture->object, "array", fixture->walk, count_cb, &left));
  g_assert_cmpuint (left, ==, 6);
  left = 2;
  g_assert_false (lanyard_json_foreach (fixture->object, "array", fixture->walk, count_cb, &left));
  g_assert_true (lanyard_json_foreach (fixture->object, "string", fixture->walk, count_cb, &left));
  g_assert_true (lanyard_json_foreach (fixture->object, "absent", fixture->walk, count_cb, &left));
  g_assert_cmpuint (left, ==, 0);

  formats_test_expect (fixture->problems,
                       "NESTING $.array[0]\n"
                       "NESTING $.array[1]\n"
                       "NESTING $.array[2]\n"
                       "NESTING $.array[3]\n"
                       "NESTING $.array[0]\n"
                       "NESTING $.array[1]\n"
                       "WRONG_TYPE $.string expected array found string");
}

static gboolean
add_cb (JsonObject  *item,
        LanyardWalk *walk,
        gpointer     data)
{
  int *sum = data;
  int  n = 0;

  g_assert_true (lanyard_json_member_int (item, "n", walk, 0, 9, &n));
  *sum += n;
  return *sum < 3;
}

static void
test_foreach_object (Fixture      *fixture,
                     gconstpointer data)
{
  int sum = -9;

  g_assert_true (
    lanyard_json_foreach_object (fixture->object, "objects", fixture->walk, add_cb, &sum));
  g_assert_cmpint (sum, ==, -3);
  sum = 0;
  g_assert_false (
    lanyard_json_foreach_object (fixture->object, "objects", fixture->walk, add_cb, &sum));
  g_assert_cmpint (sum, ==, 3);

  formats_test_expect (fixture->problems,
                       "WRONG_TYPE $.objects[1] expected object found number\n"
                       "WRONG_TYPE $.objects[3] expected object found null\n"
                       "WRONG_TYPE $.objects[1] expected object found number");
}

static void
add (const char *path,
     void (*test) (Fixture      *fixture,
                   gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/formats/json/strings", test_strings);
  add ("/formats/json/absent", test_absent);
  add ("/formats/json/values", test_values);
  add ("/formats/json/wrong-types", test_wrong_types);
  add ("/formats/json/foreach", test_foreach);
  add ("/formats/json/foreach-object", test_foreach_object);

  return g_test_run ();
}
