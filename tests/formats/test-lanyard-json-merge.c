/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-merge.h"

#include <string.h>

#define STAMPED(stamp, more) "{\"stamp\":\"" stamp "\"" more "}"

static void
test_merge (void)
{
  static const struct
  {
    const char *one;
    const char *two;
    const char *both;
  } rows[] = {
    { NULL, NULL, NULL },
    { NULL, "{\"a\":1}", "{\"a\":1}" },
    { "{\"a\":1}", "{\"b\":2}", "{\"a\":1,\"b\":2}" },
    { "{\"a\":1}", "{\"a\":2}", "{\"a\":2}" },
    { "{\"a\":1}", "{\"a\":{}}", "{\"a\":{}}" },
    { "{\"a\":{\"x\":1}}", "{\"a\":{\"y\":2}}", "{\"a\":{\"x\":1,\"y\":2}}" },
    { "{\"a\":{\"x\":" STAMPED ("1", ",\"v\":9") "}}", "{\"a\":{\"x\":" STAMPED ("2", "") "}}",
      "{\"a\":{\"x\":" STAMPED ("2", "") "}}" },
    { "{\"a\":" STAMPED ("1", ",\"v\":1") "}", "{\"a\":" STAMPED ("1", ",\"v\":2") "}",
      "{\"a\":" STAMPED ("1", ",\"v\":2") "}" },
    { "{\"a\":" STAMPED ("1", "") "}", "{\"a\":{\"z\":1}}", "{\"a\":" STAMPED ("1", "") "}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *both = lanyard_json_merge (rows[i].one, rows[i].two);
      g_autofree char *turned = lanyard_json_merge (rows[i].two, rows[i].one);
      g_autofree char *twice = lanyard_json_merge (both, rows[i].one);

      g_assert_cmpstr (both, ==, rows[i].both);
      g_assert_cmpstr (turned, ==, rows[i].both);
      g_assert_cmpstr (twice, ==, rows[i].both);
    }
}

static const char *const values[] = {
  "1",
  "2",
  "[]",
  "{}",
  "{\"x\":1}",
  "{\"y\":{\"x\":3}}",
  STAMPED ("1", ""),
  STAMPED ("2", ",\"x\":1"),
};

static char *
draw (guint level)
{
  GString *text = g_string_new ("{");

  for (const char *name = "abc"; *name != '\0'; name++)
    {
      g_autofree char *inner = level > 0 ? draw (level - 1) : NULL;

      if (g_test_rand_bit ())
        continue;
      g_string_append_printf (
        text, "%s\"%c\":%s", text->len > 1 ? "," : "", *name,
        inner != NULL && g_test_rand_bit ()
          ? inner
          : values[g_test_rand_int_range (0, (int)G_N_ELEMENTS (values))]);
    }

  g_string_append_c (text, '}');
  return g_string_free_and_steal (text);
}

/* In whatever order machines hear of each other, they come to the same. */
static void
test_laws (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *one = draw (2);
      g_autofree char *two = draw (2);
      g_autofree char *three = draw (2);
      g_autofree char *one_two = lanyard_json_merge (one, two);
      g_autofree char *two_one = lanyard_json_merge (two, one);
      g_autofree char *two_three = lanyard_json_merge (two, three);
      g_autofree char *left = lanyard_json_merge (one_two, three);
      g_autofree char *right = lanyard_json_merge (one, two_three);
      g_autofree char *again = lanyard_json_merge (left, two);

      if (!g_str_equal (one, two))
        g_assert_cmpstr (one_two, ==, two_one);
      if (!g_str_equal (one_two, three) && !g_str_equal (one, two_three))
        g_assert_cmpstr (left, ==, right);
      if (!g_str_equal (left, two))
        g_assert_cmpstr (again, ==, left);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-merge/merge", test_merge);
  g_test_add_func ("/json-merge/laws", test_laws);

  return g_test_run ();
}
