/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-document.h"

#include "formats-test.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    int         code; /* -1: it can be read */
    const char *says; /* the keys, or the error's message */
  } cases[] = {
    { "{'a': 1, 'b': []}", -1, "a, b" },
    { "[{'a': 1}]", -1, "[a]" },
    { "{}", -1, "{}" },
    { "5", LANYARD_READ_ERROR_UNKNOWN, "" },
    { " <!doctype HTML><p>No", LANYARD_READ_ERROR_WEB_PAGE, "" },
    { "<feed><entry/></feed>", LANYARD_READ_ERROR_UNKNOWN, "feed, entry" },
    { "{'a': }", LANYARD_READ_ERROR_SYNTAX, NULL },
    { "{'a': 1", LANYARD_READ_ERROR_SYNTAX, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = formats_test_bytes (cases[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = lanyard_json_document_parse (text, &error);
      g_autofree char *keys = root != NULL ? lanyard_json_document_describe (root) : NULL;

      g_test_message ("%s", cases[i].text);
      if (cases[i].code < 0)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (keys, ==, cases[i].says);
          continue;
        }
      g_assert_null (root);
      g_assert_error (error, LANYARD_READ_ERROR, cases[i].code);
      if (cases[i].says != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].says);
    }
}

static void
test_depth (void)
{
  for (guint levels = 64; levels <= 65; levels++)
    {
      g_autofree char *open = g_strnfill (levels, '[');
      g_autofree char *close = g_strnfill (levels, ']');
      g_autofree char *both = g_strconcat (open, close, NULL);
      g_autoptr (GBytes) text = formats_test_bytes (both);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = lanyard_json_document_parse (text, &error);

      if (levels == 64)
        g_assert_no_error (error);
      else
        g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_DEEP);
      g_assert_true ((root == NULL) == (error != NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/json-document/parse", test_parse);
  g_test_add_func ("/formats/json-document/depth", test_depth);

  return g_test_run ();
}
