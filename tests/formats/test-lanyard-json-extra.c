/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-extra.h"

static const char *const known[] = { "a", "in", NULL };
static const char *const known_inner[] = { "b", NULL };

/* What is taken from a document comes back into it. */
static void
test_extra (void)
{
  static const struct
  {
    const char *text;
    const char *extra;
  } rows[] = {
    { "{}", NULL },
    { "{\"a\":1}", NULL },
    { "{\"a\":1,\"in\":{\"b\":1}}", NULL },
    { "{\"a\":1,\"z\":[{\"y\":1,\"x\":2}]}", "{\"z\":[{\"x\":2,\"y\":1}]}" },
    { "{\"_\":null,\"a\":1,\"z\":2}", "{\"_\":null,\"z\":2}" },
    { "{\"a\":1,\"in\":{\"b\":1,\"c\":2},\"z\":0}", "{\"in\":{\"c\":2},\"z\":0}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (rows[i].text, NULL);
      g_autoptr (JsonNode) rest = json_from_string (rows[i].text, NULL);
      g_autofree char *extra =
        lanyard_json_take_extra (json_node_get_object (node), known, "in", known_inner);
      g_autofree char *whole = lanyard_json_to_canonical (node);
      g_autofree char *again = NULL;
      JsonObject      *object = json_node_dup_object (rest);

      g_assert_cmpstr (extra, ==, rows[i].extra);
      json_object_remove_member (object, "_");
      json_object_remove_member (object, "z");
      if (json_object_has_member (object, "in"))
        json_object_remove_member (json_object_get_object_member (object, "in"), "c");
      json_node_take_object (rest, lanyard_json_put_extra (object, extra));
      again = lanyard_json_to_canonical (rest);
      g_assert_cmpstr (again, ==, whole);
    }
}

/* What is known counts more than what was taken for unknown. */
static void
test_known (void)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  JsonObject      *object = json_object_new ();

  json_object_set_int_member (object, "m", 1);
  json_node_take_object (node, lanyard_json_put_extra (object, "{\"m\":2,\"a\":3}"));
  text = json_to_string (node, FALSE);
  g_assert_cmpstr (text, ==, "{\"a\":3,\"m\":1}");
}

static void
test_canonical (void)
{
  static const struct
  {
    const char *text;
    const char *canonical;
  } rows[] = {
    { "1", "1" },
    { "null", "null" },
    { "[ 2, 1 ]", "[2,1]" },
    { "{ \"b\": { \"d\": 1, \"c\": [ { \"f\": 1, \"e\": \"é\" } ] }, \"a\": true }",
      "{\"a\":true,\"b\":{\"c\":[{\"e\":\"é\",\"f\":1}],\"d\":1}}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (rows[i].text, NULL);
      g_autofree char *canonical = lanyard_json_to_canonical (node);

      g_assert_cmpstr (canonical, ==, rows[i].canonical);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-extra/extra", test_extra);
  g_test_add_func ("/json-extra/known", test_known);
  g_test_add_func ("/json-extra/canonical", test_canonical);

  return g_test_run ();
}
