/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-loose.h"

#include "formats-test.h"

/* A document of one member "m", and a walk at its top. */
typedef struct
{
  JsonNode    *root;
  JsonObject  *object;
  GPtrArray   *problems;
  LanyardWalk *walk;
} Fixture;

static void
set_up (Fixture    *fixture,
        const char *value)
{
  g_autofree char *text = value != NULL ? g_strdup_printf ("{'m': %s}", value) : g_strdup ("{}");

  fixture->root = formats_test_parse (text);
  fixture->object = json_node_get_object (fixture->root);
  fixture->problems = formats_test_problems_new ();
  fixture->walk = lanyard_walk_new (fixture->problems);
}

static void
tear_down (Fixture    *fixture,
           const char *expected)
{
  formats_test_expect (fixture->problems, expected);
  lanyard_walk_free (fixture->walk);
  g_ptr_array_unref (fixture->problems);
  json_node_unref (fixture->root);
}

/* In quietness numbers are strings, and nothing at all is nothing. */
static void
test_strings (void)
{
  static const struct
  {
    const char *value;
    const char *line;
    const char *text;
    const char *problems;
  } cases[] = {
    { NULL, NULL, NULL, "" },
    { "null", NULL, NULL, "" },
    { "''", NULL, NULL, "" },
    { "' \\n '", NULL, NULL, "" },
    { "' a '", "a", "a", "" },
    { "'a\\r\\nb'", "a b", "a\nb", "" },
    { "7", "7", "7", "" },
    { "0", "0", "0", "" },
    { "-3", "-3", "-3", "" },
    { "2682810148", "2682810148", "2682810148", "" },
    { "20.0", "20", "20", "" },
    { "1.5", "1.5", "1.5", "" },
    { "1e300", "1e+300", "1e+300", "" },
    { "true", NULL, NULL, "WRONG_TYPE $.m expected string found boolean" },
    { "{}", NULL, NULL, "WRONG_TYPE $.m expected string found object" },
    { "['a']", NULL, NULL, "WRONG_TYPE $.m expected string found array" },
    { "'a\\u0006b'", "ab", "ab", "CONTROL_CHARACTER $.m" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture          fixture;
      g_autofree char *line = NULL;
      g_autofree char *text = NULL;

      set_up (&fixture, cases[i].value);
      line = lanyard_json_loose_string (fixture.object, "m", fixture.walk);
      g_assert_cmpstr (line, ==, cases[i].line);
      tear_down (&fixture, cases[i].problems);

      set_up (&fixture, cases[i].value);
      text = lanyard_json_loose_text (fixture.object, "m", fixture.walk);
      g_assert_cmpstr (text, ==, cases[i].text);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
  int      number = 5;
  gboolean truth = TRUE;

  g_assert_null (lanyard_json_loose_string (NULL, "m", walk));
  g_assert_null (lanyard_json_loose_localised (NULL, "m", walk));
  g_assert_false (lanyard_json_loose_int (NULL, "m", walk, 0, 9, &number));
  g_assert_cmpint (number, ==, 5);
  g_assert_false (lanyard_json_loose_bool (NULL, "m", walk, &truth));
  g_assert_true (truth);
  g_assert_true (lanyard_json_loose_foreach_member (NULL, walk, NULL, NULL));
  formats_test_expect (problems, "");
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *value;
    int         number; /* -1 for none */
    const char *problems;
  } cases[] = {
    { NULL, -1, "" },
    { "null", -1, "" },
    { "''", -1, "" },
    { "4", 4, "" },
    { "'4'", 4, "" },
    { "' 4 '", 4, "" },
    { "20.0", 20, "" },
    { "'20.5'", 20, "" },
    { "100", 100, "" },
    { "101", -1, "BAD_NUMBER $.m found 101" },
    { "-4", -1, "BAD_NUMBER $.m found -4" },
    { "'nan'", -1, "BAD_NUMBER $.m found nan" },
    { "'4 seats'", -1, "BAD_NUMBER $.m found 4 seats" },
    { "'seats'", -1, "BAD_NUMBER $.m found seats" },
    { "true", -1, "WRONG_TYPE $.m expected string found boolean" },
    { "[4]", -1, "WRONG_TYPE $.m expected string found array" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      int     number = -1;

      set_up (&fixture, cases[i].value);
      g_assert_cmpint (lanyard_json_loose_int (fixture.object, "m", fixture.walk, 0, 100, &number),
                       ==, cases[i].number >= 0);
      g_assert_cmpint (number, ==, cases[i].number);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_truths (void)
{
  static const struct
  {
    const char *value;
    int         truth; /* -1 for none */
    const char *problems;
  } cases[] = {
    { NULL, -1, "" },
    { "null", -1, "" },
    { "''", -1, "" },
    { "true", 1, "" },
    { "false", 0, "" },
    { "'true'", 1, "" },
    { "'False'", 0, "" },
    { "1", 1, "" },
    { "'0'", 0, "" },
    { "'maybe'", -1, "UNKNOWN_VALUE $.m found maybe" },
    { "7", -1, "UNKNOWN_VALUE $.m found 7" },
    { "[]", -1, "WRONG_TYPE $.m expected boolean found array" },
    { "{}", -1, "WRONG_TYPE $.m expected boolean found object" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture  fixture;
      gboolean truth = -1;

      set_up (&fixture, cases[i].value);
      g_assert_cmpint (lanyard_json_loose_bool (fixture.object, "m", fixture.walk, &truth), ==,
                       cases[i].truth >= 0);
      g_assert_cmpint (truth, ==, cases[i].truth);
      tear_down (&fixture, cases[i].problems);
    }
}

/* English comes first, whatever the order; else what is first. */
static void
test_localised (void)
{
  static const struct
  {
    const char *value;
    const char *line;
    const char *problems;
  } cases[] = {
    { NULL, NULL, "" },
    { "'Haus'", "Haus", "" },
    { "7", "7", "" },
    { "{}", NULL, "" },
    { "{'de': 'Haus', 'en': 'house'}", "house", "" },
    { "{'de': 'Haus', 'en-GB': 'house'}", "house", "" },
    { "{'en': 'house', 'de': 'Haus'}", "house", "" },
    { "{'fr': 'maison', 'de': 'Haus'}", "maison", "" },
    { "{'fr': '', 'de': 'Haus', 'en': null}", "Haus", "" },
    { "{'eno': 'x', 'de': 'Haus'}", "x", "" },
    { "{'de': ['Haus'], 'fr': 'maison'}", "maison",
      "WRONG_TYPE $.m.de expected string found array" },
    { "['Haus']", NULL, "WRONG_TYPE $.m expected string found array" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture          fixture;
      g_autofree char *line = NULL;

      set_up (&fixture, cases[i].value);
      line = lanyard_json_loose_localised (fixture.object, "m", fixture.walk);
      g_assert_cmpstr (line, ==, cases[i].line);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_localised_text (void)
{
  Fixture          fixture;
  g_autofree char *text = NULL;

  set_up (&fixture, "{'de': 'a', 'en': 'b\\nc'}");
  text = lanyard_json_loose_localised_text (fixture.object, "m", fixture.walk);
  g_assert_cmpstr (text, ==, "b\nc");
  tear_down (&fixture, "");
}

static gboolean
collect_cb (const char  *name,
            JsonNode    *value,
            LanyardWalk *walk,
            gpointer     data)
{
  GString         *names = data;
  g_autofree char *item = lanyard_json_loose_item (value, walk);

  g_string_append_printf (names, "%s=%s ", name, item != NULL ? item : "(none)");
  return !g_str_equal (name, "stop");
}

static void
test_members (void)
{
  Fixture fixture;
  g_autoptr (GString) names = g_string_new (NULL);

  set_up (&fixture, "{'z': 1, '': 'x', 'a b': [], 'stop': null, 'never': 2}");
  g_assert_false (lanyard_json_loose_foreach_member (json_object_get_object_member (fixture.object,
                                                                                    "m"),
                                                     fixture.walk, collect_cb, names));
  g_assert_cmpstr (names->str, ==, "z=1 =x a b=(none) stop=(none) ");
  tear_down (&fixture, "WRONG_TYPE $['a b'] expected string found array");
}

static void
test_containers (void)
{
  g_autoptr (JsonNode) root = formats_test_parse ("{'o': {}, 'a': [], 's': 'x', 'n': null}");
  JsonObject *object = json_node_get_object (root);

  g_assert_nonnull (lanyard_json_loose_object (object, "o"));
  g_assert_nonnull (lanyard_json_loose_array (object, "a"));
  for (const char *name = "asnx"; *name != '\0'; name++)
    {
      const char member[] = { *name, '\0' };

      g_assert_null (lanyard_json_loose_object (object, member));
      g_assert_null (lanyard_json_loose_object (NULL, member));
      g_assert_null (lanyard_json_loose_array (NULL, member));
    }
  g_assert_null (lanyard_json_loose_array (object, "o"));
  g_assert_null (lanyard_json_loose_array (object, "n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/json-loose/containers", test_containers);
  g_test_add_func ("/formats/json-loose/strings", test_strings);
  g_test_add_func ("/formats/json-loose/nothing", test_nothing);
  g_test_add_func ("/formats/json-loose/numbers", test_numbers);
  g_test_add_func ("/formats/json-loose/truths", test_truths);
  g_test_add_func ("/formats/json-loose/localised", test_localised);
  g_test_add_func ("/formats/json-loose/localised-text", test_localised_text);
  g_test_add_func ("/formats/json-loose/members", test_members);

  return g_test_run ();
}
