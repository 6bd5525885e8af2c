/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory-guide.h"

#include "formats-test.h"
#include "lanyard-json-document.h"
#include "lanyard-json.h"

#include <string.h>

/* Returns: (nullable): what the entry says of its places, a line each */
static char *
describe (const char *json,
          GPtrArray  *problems)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new_static (quoted, strlen (quoted));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = lanyard_json_document_parse (bytes, &error);
  g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
  g_autoptr (LanyardGuide) guide = NULL;
  g_autoptr (GVariant) variant = NULL;
  JsonObject *entry;
  JsonObject *metadata;

  g_assert_no_error (error);
  entry = json_node_get_object (root);
  metadata = lanyard_json_member_object (entry, "metadata", walk);
  guide = lanyard_directory_read_guide (entry, metadata, walk);
  if (guide == NULL)
    return NULL;
  variant = g_variant_ref_sink (lanyard_guide_to_variant (guide));
  return g_variant_print (variant, FALSE);
}

static void
test_entries (void)
{
  static const struct
  {
    const char *json;
    const char *guide; /* (nullable) */
  } rows[] = {
    { "{}", NULL },
    { "{'metadata': {}}", NULL },
    { "{'metadata': {'rooms': [{'name': 'A'}, {'latlon': [1, 2]}]}}", NULL },
    { "{'metadata': {'rooms': [{'name': 'A.*', 'latlon': [50.5, -4]}]}}",
      "([('A.*', nothing, true, 50.5, -4.0, nothing)], [])" },
    /* outside, as some have them */
    { "{'rooms': [{'name': 'A', 'show_name': 'House', 'latlon': [1, 2]}]}",
      "([('A', 'House', true, 1.0, 2.0, nothing)], [])" },
    { ("{'metadata': {'c3nav_base': 'https://nav.example/', 'rooms': "
       "[{'name': 'A', 'c3nav_slug': 'a b/c'}, {'name': 'B', 'nav_url': 'https://b.example/'}]}}"),
      ("([('A', nothing, false, 0.0, 0.0, 'https://nav.example/l/a%20b%2Fc/'),"
       " ('B', nothing, false, 0.0, 0.0, 'https://b.example/')], [])") },
    /* a slug leads nowhere alone */
    { "{'metadata': {'rooms': [{'name': 'A', 'c3nav_slug': 'a'}]}}", NULL },
    { ("{'metadata': {'links': [{'url': 'https://x.example/', 'title': 'Website'},"
       "{'url': 'https://x.example/plan.png', 'title': 'Plan', 'type': 'image/png'},"
       "{'url': 'https://x.example/plan', 'type': 'application/pdf'},"
       "{'url': 'geo:1,2', 'title': 'Venue'}]}}"),
      ("([], [('Plan', 'https://x.example/plan.png'), (nothing, 'https://x.example/plan'),"
       " ('Venue', 'geo:1,2')])") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autofree char *guide = describe (rows[i].json, problems);

      g_assert_cmpstr (guide, ==, rows[i].guide);
      formats_test_expect (problems, "");
    }
}

/* What leads nowhere, or does harm, is left out and said. */
static void
test_problems (void)
{
  static const char *const rows[] = {
    "{'metadata': {'rooms': [{'name': 'A', 'latlon': [91, 0]}]}}",
    "{'metadata': {'rooms': [{'name': 'A', 'latlon': [0, 181]}]}}",
    "{'metadata': {'rooms': [{'name': 'A', 'latlon': ['north', 'east']}]}}",
    "{'metadata': {'rooms': [{'name': 'A', 'latlon': 'here'}]}}",
    "{'metadata': {'rooms': [{'name': 'A', 'nav_url': 'javascript:x'}]}}",
    "{'metadata': {'c3nav_base': 'file:///', 'rooms': [{'name': 'A', 'c3nav_slug': 'a'}]}}",
    "{'metadata': {'links': [{'url': 'data:image/png,x', 'type': 'image/png'}]}}",
    "{'metadata': {'rooms': 5}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autofree char *guide = describe (rows[i], problems);

      g_test_message ("%s", rows[i]);
      g_assert_null (guide);
      g_assert_cmpuint (problems->len, ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/directory-guide/entries", test_entries);
  g_test_add_func ("/directory-guide/problems", test_problems);

  return g_test_run ();
}
