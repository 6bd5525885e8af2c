/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-links.h"

#include "formats-test.h"
#include "lanyard-summary-part.h"

#define FOLDER(attachments) "{'folders': [{'title': 'Slides', 'attachments': [" attachments "]}]}"

/* "KIND URL (TITLE)", a line for each link, and the texts of the summary. */
static char *
describe (const LanyardSessionFields *fields)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; fields->links != NULL && i < fields->links->len; i++)
    {
      const LanyardLink *link = g_ptr_array_index (fields->links, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "\n" : "",
                              lanyard_link_kind_to_name (link->kind), link->url);
      if (link->title != NULL)
        g_string_append_printf (text, " (%s)", link->title);
    }
  for (guint i = 0; fields->summary != NULL && i < fields->summary->len; i++)
    {
      const LanyardSummaryPart *part = g_ptr_array_index (fields->summary, i);

      g_string_append_printf (text, "\n%s: %s", part->title, lanyard_text_get_text (part->text));
    }

  return g_strdup (text->str);
}

static const struct
{
  const char *object;
  const char *links;
  const char *problems;
} cases[] = {
  { "{'url': 'https://m.example.org/event/4/'}", "website https://m.example.org/event/4/", "" },
  { "{'url': '/event/4/'}", "website https://m.example.org/event/4/", "" },
  { "{'url': 'https://m.example.org/x?apikey=sesame&a=b'}", "website https://m.example.org/x?a=b",
    "" },
  { "{'url': 'ftp://m.example.org/?ak=sesame'}", "",
    "BAD_ADDRESS $.url found ftp://m.example.org/" },
  { "{'url': ''}", "", "" },
  { FOLDER ("{'title': 'a.pdf', 'download_url': '/a.pdf'}"),
    "slides https://m.example.org/a.pdf (a.pdf)", "" },
  { FOLDER ("{'title': 'Paper', 'download_url': '/a.pdf'}"),
    "paper https://m.example.org/a.pdf (Paper)", "" },
  { FOLDER ("{'title': 'a', 'description': 'b', 'download_url': '/a'}"),
    "slides https://m.example.org/a (a (b))", "" },
  { FOLDER ("{'title': 'a', 'description': 'a', 'download_url': '/a'}"),
    "slides https://m.example.org/a (a)", "" },
  { FOLDER ("{'description': 'b', 'download_url': '/a'}"), "slides https://m.example.org/a (b)",
    "" },
  { FOLDER ("{'link_url': 'https://example.com/', 'download_url': '/go'}"),
    "slides https://example.com/", "" },
  { FOLDER ("{'link_url': 'javascript:x', 'download_url': '/go'}"),
    "slides https://m.example.org/go",
    "BAD_ADDRESS $.folders[0].attachments[0].link_url found javascript:x" },
  { FOLDER ("{'title': 'a'}"), "", "MISSING $.folders[0].attachments[0] expected download_url" },
  { FOLDER ("7"), "", "WRONG_TYPE $.folders[0].attachments[0] expected object found number" },
  { "{'attachments': {'files': null, 'folders': [{'attachments': [{'download_url': '/a'}]}]}}",
    "other https://m.example.org/a", "" },
  { "{'attachments': {'files': [{'download_url': '/a'}], 'folders': []}}",
    "other https://m.example.org/a", "" },
  { "{'attachments': []}", "", "WRONG_TYPE $.attachments expected object found array" },
  { "{'material': [{}]}", "", "NO_PLACE $.material found material" },
  { "{'material': [{}], 'folders': []}", "", "" },
  { "{'references': [{'type': 'DOI', 'value': '1', 'url': 'https://doi.org/1'}]}",
    "other https://doi.org/1 (DOI 1)", "" },
  { "{'references': [{'url': 'https://doi.org/1'}]}", "other https://doi.org/1", "" },
  { "{'references': [{'type': 'ISBN', 'value': '1'}]}", "",
    "NO_PLACE $.references[0] found ISBN 1" },
  { "{'note': {}}", "", "" },
  { "{'note': {'url': '/note', 'html': '<p>x</p>'}}",
    "notes https://m.example.org/note\nTalk: <p>x</p>", "" },
  { "{'note': 'x'}", "", "WRONG_TYPE $.note expected object found string" },
};

static void
test_links (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = formats_test_parse (cases[i].object);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GPtrArray) others = g_ptr_array_new ();
      LanyardReadOptions options = { 0 };
      LanyardReading     reading = { .options = &options, .others = others, .problems = problems };
      g_autoptr (LanyardIndico) indico = lanyard_indico_new (&reading);
      LanyardSessionFields fields = { .title = g_strdup ("Talk") };
      g_autofree char     *links = NULL;

      g_test_message ("%s", cases[i].object);
      indico->base = g_strdup ("https://m.example.org/export/event/4.json");
      lanyard_indico_read_links (indico, json_node_get_object (root), &fields);
      links = describe (&fields);
      lanyard_session_fields_clear (&fields);

      g_assert_cmpstr (links, ==, cases[i].links);
      formats_test_expect (problems, cases[i].problems);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/indico-links/links", test_links);

  return g_test_run ();
}
