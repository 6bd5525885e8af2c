/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-native-parts.h"

#include "formats-test.h"
#include "lanyard-summary-part.h"
#include "lanyard-topic.h"

typedef struct
{
  JsonNode       *node;
  JsonObject     *object; /* (unowned) */
  GPtrArray      *problems;
  LanyardWalk    *walk;
  LanyardBuilder *builder; /* with the people ada and bo */
} Fixture;

static void
set_up (Fixture    *fixture,
        const char *text)
{
  LanyardPersonFields ada = { .id = g_strdup ("ada"), .name = g_strdup ("Ada") };
  LanyardPersonFields bo = { .id = g_strdup ("bo"), .name = g_strdup ("Bo") };

  fixture->node = formats_test_parse (text);
  fixture->object = json_node_get_object (fixture->node);
  fixture->problems = formats_test_problems_new ();
  fixture->walk = lanyard_walk_new (fixture->problems);
  fixture->builder = lanyard_builder_new (fixture->walk, "test");
  lanyard_builder_add_person (fixture->builder, lanyard_person_new (&ada));
  lanyard_builder_add_person (fixture->builder, lanyard_person_new (&bo));
}

static void
tear_down (Fixture    *fixture,
           const char *problems)
{
  formats_test_expect (fixture->problems, problems);
  lanyard_builder_free (fixture->builder);
  json_node_unref (fixture->node);
  g_ptr_array_unref (fixture->problems);
  lanyard_walk_free (fixture->walk);
}

static void
test_required (void)
{
  static const struct
  {
    const char *json;
    const char *value;
    const char *problems;
  } cases[] = {
    { "{'title': ' A '}", "A", "" },
    { "{'title': 12}", "12", "WRONG_TYPE $.title expected string found number" },
    { "{'title': '  '}", NULL, "MISSING $ expected title" },
    { "{'title': null}", NULL, "MISSING $ expected title" },
    { "{}", NULL, "MISSING $ expected title" },
    { "{'title': []}", NULL,
      "WRONG_TYPE $.title expected string found array\nMISSING $ expected title" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture          fixture;
      g_autofree char *value = NULL;

      set_up (&fixture, cases[i].json);
      value = lanyard_native_read_required (fixture.object, "title", fixture.walk);
      g_assert_cmpstr (value, ==, cases[i].value);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_texts (void)
{
  static const struct
  {
    const char     *json;
    const char     *text;
    LanyardTextType type;
    const char     *problems;
  } cases[] = {
    { "{'t': {'type': 'text/plain', 'text': ' a\\n b '}}", "a\n b", LANYARD_TEXT_PLAIN, "" },
    { "{'t': {'type': 'text/markdown', 'text': '*a*'}}", "*a*", LANYARD_TEXT_MARKDOWN, "" },
    { "{'t': {'type': 'text/html', 'text': '<p>a'}}", "<p>a", LANYARD_TEXT_HTML, "" },
    { "{'t': {'text': 'a'}}", "a", LANYARD_TEXT_PLAIN, "" },
    { "{'t': {'type': null, 'text': 'a'}}", "a", LANYARD_TEXT_PLAIN, "" },
    { "{'t': {'type': 'text/html'}}", NULL, LANYARD_TEXT_PLAIN, "" },
    { "{'t': {'type': 'text/html', 'text': ' '}}", NULL, LANYARD_TEXT_PLAIN, "" },
    { "{'t': null}", NULL, LANYARD_TEXT_PLAIN, "" },
    { "{}", NULL, LANYARD_TEXT_PLAIN, "" },
    { "{'t': {'type': 'text/rtf', 'text': 'a'}}", "a", LANYARD_TEXT_PLAIN,
      "UNKNOWN_VALUE $.t.type found text/rtf" },
    { "{'t': {'type': '', 'text': 'a'}}", "a", LANYARD_TEXT_PLAIN,
      "UNKNOWN_VALUE $.t.type found " },
    { "{'t': {'text': ['a']}}", NULL, LANYARD_TEXT_PLAIN,
      "WRONG_TYPE $.t.text expected string found array" },
    { "{'t': 'bare'}", "bare", LANYARD_TEXT_PLAIN, "WRONG_TYPE $.t expected text found string" },
    { "{'t': ['bare']}", NULL, LANYARD_TEXT_PLAIN, "WRONG_TYPE $.t expected object found array" },
    { "{'t': 5}", NULL, LANYARD_TEXT_PLAIN, "WRONG_TYPE $.t expected object found number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_autoptr (LanyardText) text = NULL;

      set_up (&fixture, cases[i].json);
      text = lanyard_native_read_text (fixture.object, "t", fixture.walk);
      g_assert_cmpstr (text != NULL ? lanyard_text_get_text (text) : NULL, ==, cases[i].text);
      if (text != NULL)
        g_assert_cmpint (lanyard_text_get_text_type (text), ==, cases[i].type);
      tear_down (&fixture, cases[i].problems);
    }

  g_assert_cmpstr (lanyard_native_text_type_name (LANYARD_TEXT_MARKDOWN), ==, "text/markdown");
}

static void
test_links (void)
{
  static const struct
  {
    const char *links;
    const char *urls; /* with their kinds */
    const char *problems;
  } cases[] = {
    { "[{'kind': 'slides', 'url': 'https://a.org/1'}, {'url': 'mailto:a@b'}]",
      "slides https://a.org/1;other mailto:a@b;", "" },
    { "[]", NULL, "" },
    { "null", NULL, "" },
    { "[{'kind': 'recording', 'url': 'https://a.org/1'}]", "other https://a.org/1;",
      "UNKNOWN_VALUE $.links[0].kind found recording" },
    { "[{'url': '/1'}, {'url': 'https://a.org/2'}]", "other https://a.org/2;",
      "BAD_ADDRESS $.links[0].url found /1" },
    { "[{'title': 'no url'}, {'url': null}, {'url': ''}]", NULL,
      "MISSING $.links[0] expected url\nMISSING $.links[1] expected url\nBAD_ADDRESS "
      "$.links[2].url found " },
    { "['https://a.org', null, {'url': []}]", NULL,
      "WRONG_TYPE $.links[0] expected object found string\n"
      "WRONG_TYPE $.links[1] expected object found null\n"
      "WRONG_TYPE $.links[2].url expected string found array" },
    { "{'url': 'https://a.org'}", NULL, "WRONG_TYPE $.links expected array found object" },
    { "[{'url': 'https://a.org/1', 'date': 'May', 'author': 5, 'title': {}}]",
      "other https://a.org/1;",
      "WRONG_TYPE $.links[0].title expected string found object\n"
      "WRONG_TYPE $.links[0].author expected string found number\n"
      "BAD_DATE $.links[0].date found May" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{'links': %s}", cases[i].links);
      g_autoptr (GPtrArray) links = NULL;
      g_autoptr (GString) urls = g_string_new (NULL);
      Fixture fixture;

      set_up (&fixture, json);
      links = lanyard_native_read_links (fixture.object, fixture.walk);
      for (guint j = 0; links != NULL && j < links->len; j++)
        {
          const LanyardLink *link = g_ptr_array_index (links, j);

          g_string_append_printf (urls, "%s %s;", lanyard_link_kind_to_name (link->kind),
                                  link->url);
        }
      g_assert_cmpstr (links != NULL ? urls->str : NULL, ==, cases[i].urls);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_link_members (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) links = NULL;
  const LanyardLink *link;

  set_up (&fixture, "{'links': [{'kind': 'article', 'title': 'T', 'url': 'https://a.org', "
                    "'author': 'A', 'date': '2019-09-18'}]}");
  links = lanyard_native_read_links (fixture.object, fixture.walk);
  link = g_ptr_array_index (links, 0);
  g_assert_cmpint (link->kind, ==, LANYARD_LINK_ARTICLE);
  g_assert_cmpstr (link->title, ==, "T");
  g_assert_cmpstr (link->author, ==, "A");
  g_assert_cmpuint (link->date, ==, lanyard_date_parse ("2019-09-18"));
  tear_down (&fixture, "");
}

static void
append_topics (GString   *text,
               GPtrArray *topics)
{
  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      const LanyardTopic *topic = g_ptr_array_index (topics, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", topic->title);
      if (topic->topics != NULL)
        {
          g_string_append_c (text, '(');
          append_topics (text, topic->topics);
          g_string_append_c (text, ')');
        }
    }
}

static void
test_topics (void)
{
  static const struct
  {
    const char *topics;
    const char *result;
    const char *problems;
  } cases[] = {
    { "['a', 'b']", "a b", "" },
    { "['a', {'title': 'b', 'topics': ['c', {'title': 'd', 'topics': ['e']}]}, 'f']",
      "a b(c d(e)) f", "" },
    { "[{'title': 'a'}, {'title': 'b', 'topics': []}, {'title': 'c', 'topics': null}]", "a b c",
      "" },
    { "[]", "", "" },
    { "null", "", "" },
    { "'a'", "", "WRONG_TYPE $.topics expected array found string" },
    { "['', ' ', {'topics': ['lost']}, {'title': ''}]", "",
      "MISSING $.topics[0] expected title\nMISSING $.topics[1] expected title\n"
      "MISSING $.topics[2] expected title\nMISSING $.topics[3] expected title" },
    { "[5, null, ['a'], true]", "5",
      "WRONG_TYPE $.topics[0] expected string found number\n"
      "WRONG_TYPE $.topics[1] expected string found null\n"
      "WRONG_TYPE $.topics[2] expected string found array\n"
      "WRONG_TYPE $.topics[3] expected string found boolean" },
    { "[{'title': 'a', 'topics': 'b'}]", "a",
      "WRONG_TYPE $.topics[0].topics expected array found string" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{'topics': %s}", cases[i].topics);
      g_autoptr (GPtrArray) topics = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      Fixture fixture;

      set_up (&fixture, json);
      topics = lanyard_native_read_topics (fixture.object, fixture.walk);
      g_assert_true (topics == NULL || topics->len > 0);
      append_topics (text, topics);
      g_assert_cmpstr (text->str, ==, cases[i].result);
      tear_down (&fixture, cases[i].problems);
    }
}

/* Eight levels stay; what is deeper stands beside the eighth. */
static void
test_deep_topics (void)
{
  static const struct
  {
    guint       levels;
    const char *result;
    const char *problems;
  } cases[] = {
    { 8, "1(2(3(4(5(6(7(8)))))))", "" },
    { 9, "1(2(3(4(5(6(7(8 9)))))))",
      "NESTING "
      "$.topics[0].topics[0].topics[0].topics[0].topics[0].topics[0].topics[0].topics[0].topics" },
    { 10, "1(2(3(4(5(6(7(8 9 10)))))))",
      "NESTING "
      "$.topics[0].topics[0].topics[0].topics[0].topics[0].topics[0].topics[0].topics[0].topics\n"
      "NESTING "
      "$.topics[0].topics[0].topics[0].topics[0].topics[0].topics[0].topics[0].topics[0].topics[0]."
      "topics" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) json = g_string_new ("{");
      g_autoptr (GPtrArray) topics = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      Fixture fixture;

      for (guint level = 1; level <= cases[i].levels; level++)
        g_string_append_printf (json, "%s'topics': [{'title': '%u'", level > 1 ? ", " : "", level);
      for (guint level = 1; level <= cases[i].levels; level++)
        g_string_append (json, "}]");
      g_string_append_c (json, '}');

      set_up (&fixture, json->str);
      topics = lanyard_native_read_topics (fixture.object, fixture.walk);
      append_topics (text, topics);
      g_assert_cmpstr (text->str, ==, cases[i].result);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_people (void)
{
  static const struct
  {
    const char *people;
    const char *names;
    const char *problems;
  } cases[] = {
    { "['bo', 'ada']", "Bo Ada ", "" },
    { "[]", NULL, "" },
    { "null", NULL, "" },
    { "['eve', ' ada ', null]", "Ada ",
      "UNKNOWN_REFERENCE $.leads[0] found eve\nWRONG_TYPE $.leads[2] expected string found null" },
    { "[5]", NULL,
      "WRONG_TYPE $.leads[0] expected string found number\nUNKNOWN_REFERENCE $.leads[0] found 5" },
    { "'ada'", NULL, "WRONG_TYPE $.leads expected array found string" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{'leads': %s}", cases[i].people);
      g_autoptr (GPtrArray) people = NULL;
      g_autoptr (GString) names = g_string_new (NULL);
      Fixture fixture;

      set_up (&fixture, json);
      people = lanyard_native_read_people (fixture.object, "leads", fixture.walk, fixture.builder);
      for (guint j = 0; people != NULL && j < people->len; j++)
        g_string_append_printf (names, "%s ",
                                lanyard_person_get_name (g_ptr_array_index (people, j)));
      g_assert_cmpstr (people != NULL ? names->str : NULL, ==, cases[i].names);
      tear_down (&fixture, cases[i].problems);
    }
}

static void
test_summary (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) summary = NULL;
  const LanyardSummaryPart *full;
  const LanyardSummaryPart *bare;

  set_up (&fixture, "{'summary': [{'title': 'Worms', 'people': ['ada'], 'text': {'text': 'They "
                    "stay.'}, 'links': [{'url': 'https://a.org'}]},"
                    " {'title': 'Fungi'}, {'text': {'text': 'lost'}}, 'Roots']}");
  summary = lanyard_native_read_summary (fixture.object, fixture.walk, fixture.builder);
  g_assert_cmpuint (summary->len, ==, 2);

  full = g_ptr_array_index (summary, 0);
  g_assert_cmpstr (full->title, ==, "Worms");
  g_assert_cmpuint (full->people->len, ==, 1);
  g_assert_cmpstr (lanyard_text_get_text (full->text), ==, "They stay.");
  g_assert_cmpuint (full->links->len, ==, 1);

  bare = g_ptr_array_index (summary, 1);
  g_assert_cmpstr (bare->title, ==, "Fungi");
  g_assert_null (bare->people);
  g_assert_null (bare->text);
  g_assert_null (bare->links);

  tear_down (&fixture, "MISSING $.summary[2] expected title\nWRONG_TYPE $.summary[3] expected "
                       "object found string");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/native-parts/required", test_required);
  g_test_add_func ("/formats/native-parts/texts", test_texts);
  g_test_add_func ("/formats/native-parts/links", test_links);
  g_test_add_func ("/formats/native-parts/link-members", test_link_members);
  g_test_add_func ("/formats/native-parts/topics", test_topics);
  g_test_add_func ("/formats/native-parts/deep-topics", test_deep_topics);
  g_test_add_func ("/formats/native-parts/people", test_people);
  g_test_add_func ("/formats/native-parts/summary", test_summary);

  return g_test_run ();
}
