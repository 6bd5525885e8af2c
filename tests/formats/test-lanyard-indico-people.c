/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-people.h"

#include "formats-test.h"

#include <string.h>

typedef struct
{
  GPtrArray           *problems;
  LanyardWalk         *walk;
  LanyardBuilder      *builder;
  LanyardIndicoPeople *people;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->problems = formats_test_problems_new ();
  fixture->walk = lanyard_walk_new (fixture->problems);
  fixture->builder = lanyard_builder_new (fixture->walk, "test");
  fixture->people = lanyard_indico_people_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lanyard_indico_people_free (fixture->people);
  lanyard_builder_free (fixture->builder);
  lanyard_walk_free (fixture->walk);
  g_ptr_array_unref (fixture->problems);
}

/* "ID NAME AFFILIATION EMAILS", a line for each. */
static char *
describe (LanyardBuilder *builder)
{
  const GPtrArray *people = lanyard_builder_get_fields (builder)->people;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      LanyardPerson     *person = g_ptr_array_index (people, i);
      const char        *affiliation = lanyard_person_get_affiliation (person);
      const char *const *emails = lanyard_person_get_emails (person);

      g_string_append_printf (text, "%s%s|%s|%s|", i > 0 ? "\n" : "",
                              lanyard_person_get_id (person), lanyard_person_get_name (person),
                              affiliation != NULL ? affiliation : "");
      for (guint j = 0; emails != NULL && emails[j] != NULL; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? " " : "", emails[j]);
    }

  return g_strdup (text->str);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *people;
    const char *described;
    const char *problems;
  } cases[] = {
    { "[{'fullName': 'Roe, Jane'}]", "jane-roe|Jane Roe||", "" },
    { "[{'fullName': 'Dr. ROE, Jane'}]", "jane-roe|Jane ROE||", "" },
    { "[{'fullName': 'Prof. Dr. Roe, Jane'}]", "jane-roe|Jane Roe||", "" },
    { "[{'fullName': 'Laura, Abbott', 'first_name': 'Laura', 'last_name': 'Abbott'}]",
      "laura-abbott|Laura Abbott||", "" },
    { "[{'firstName': 'Jane', 'familyName': 'Roe', 'name': 'Dr. Jane Roe'}]", "jane-roe|Jane Roe||",
      "" },
    { "[{'first_name': 'Jane', 'last_name': ''}]", "jane|Jane||", "" },
    { "[{'fullName': 'The Team'}]", "the-team|The Team||", "" },
    { "[{'fullName': 'Roe, Jane, PhD'}]", "roe-jane-phd|Roe, Jane, PhD||", "" },
    { "[{'fullName': 'Plato,'}]", "plato|Plato||", "" },
    { "[{'fullName': 7}]", "7|7||", "" },
    /* one person in several spellings; the quieter one stays */
    { "[{'fullName': 'ROE, Jane'}, {'fullName': 'Mrs. Roe, Jane', 'affiliation': 'Dock'}, "
      "{'fullName': 'roe, JANE'}]",
      "jane-roe|Jane Roe|Dock|", "PEOPLE_MERGED $ found 2" },
    { "[{'fullName': 'Müller, Zoë'}, {'fullName': 'Muller, Zoe'}]", "zoe-muller|Zoë Müller||",
      "PEOPLE_MERGED $ found 1" },
    { "[{'fullName': 'Lee, Sam'}, {'fullName': 'Lee, Sam'}]", "sam-lee|Sam Lee||", "" },
    /* two of a name, told apart by their ids */
    { "[{'fullName': 'Lee, Sam', 'person_id': 1}, {'fullName': 'Lee, Sam', 'person_id': 2}, "
      "{'fullName': 'Lee, Sam'}]",
      "sam-lee|Sam Lee||\nsam-lee-2|Sam Lee||", "" },
    { "[{'fullName': 'Lee, S.', 'person_id': 1}, {'fullName': 'Lee, Sam', 'person_id': '1'}]",
      "s-lee|S. Lee||", "PEOPLE_MERGED $ found 1" },
    /* addresses: a string, an array, nothing */
    { "[{'fullName': 'Roe, Jane', 'email': 'jane@example.org'}, {'fullName': 'Roe, Jane', 'email': "
      "['j@example.org', 'jane@example.org']}, {'fullName': 'Roe, Jane', 'email': ''}]",
      "jane-roe|Jane Roe||jane@example.org j@example.org", "" },
    { "[{'fullName': 'Roe, Jane', 'email': 'jane at home'}]", "jane-roe|Jane Roe||",
      "BAD_ADDRESS $.p[0].email expected email found jane at home" },
    { "[{'fullName': 'Roe, Jane', 'email': ['jane@', 'x@y']}]", "jane-roe|Jane Roe||x@y",
      "BAD_ADDRESS $.p[0].email[0] expected email found jane@" },
    { "[{'fullName': ''}, {}, 5]", "", "WRONG_TYPE $.p[2] expected object found number" },
    { "null", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{'p': %s}", cases[i].people);
      g_autoptr (JsonNode) root = formats_test_parse (text);
      g_autofree char *described = NULL;

      tear_down (fixture, NULL);
      set_up (fixture, NULL);
      g_test_message ("%s", cases[i].people);
      lanyard_indico_people_collect (fixture->people, json_node_get_object (root), "p",
                                     fixture->walk, TRUE);
      lanyard_indico_people_finish (fixture->people, fixture->walk, fixture->builder);
      described = describe (fixture->builder);
      g_assert_cmpstr (described, ==, cases[i].described);
      formats_test_expect (fixture->problems, cases[i].problems);
    }
}

/* Each list has everybody once, whichever way the name is written. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  static const char document[] = "{'speakers': [{'fullName': 'ROE, Jane'}, {'fullName': 'Roe, "
                                 "Jane'}, {'fullName': 'Lee, Sam'}, {}],"
                                 " 'authors': [{'fullName': 'Yu, Lin'}], 'none': []}";
  g_autoptr (JsonNode) root = formats_test_parse (document);
  JsonObject *object = json_node_get_object (root);
  g_autoptr (LanyardText) text = lanyard_text_new (LANYARD_TEXT_PLAIN,
                                                  "MC leads: Sam Lee <sam@example.org>, Ola Nord");
  g_autoptr (LanyardLeads) leads = lanyard_leads_find (text);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  g_assert_cmpuint (
    lanyard_indico_people_collect (fixture->people, object, "speakers", fixture->walk, TRUE), ==,
    3);
  g_assert_cmpuint (
    lanyard_indico_people_collect (fixture->people, object, "authors", fixture->walk, FALSE), ==,
    1);
  lanyard_indico_people_collect_leads (fixture->people, leads);
  lanyard_indico_people_collect_leads (fixture->people, NULL);
  lanyard_indico_people_finish (fixture->people, fixture->walk, fixture->builder);

  lanyard_indico_people_read (fixture->people, object, "speakers", fixture->walk);
  lanyard_indico_people_find_leads (fixture->people, leads);
  first = lanyard_indico_people_take (fixture->people);
  g_assert_cmpuint (first->len, ==, 3);
  g_assert_cmpstr (lanyard_person_get_name (g_ptr_array_index (first, 0)), ==, "Jane Roe");
  g_assert_cmpstr (lanyard_person_get_email (g_ptr_array_index (first, 1)), ==, "sam@example.org");
  g_assert_cmpstr (lanyard_person_get_name (g_ptr_array_index (first, 2)), ==, "Ola Nord");

  lanyard_indico_people_read (fixture->people, object, "none", fixture->walk);
  lanyard_indico_people_read (fixture->people, object, "absent", fixture->walk);
  g_assert_null (lanyard_indico_people_take (fixture->people));

  lanyard_indico_people_find_leads (fixture->people, leads);
  second = lanyard_indico_people_take (fixture->people);
  g_assert_cmpuint (second->len, ==, 2);
  /* "ROE, Jane" and "Roe, Jane"; "Lee, Sam" and "Sam Lee" */
  formats_test_expect (fixture->problems, "PEOPLE_MERGED $ found 2\n"
                                          "AUTHORS_ONLY $ found 1\n"
                                          "MISSING $.speakers[3] expected fullName");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/formats/indico-people/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/formats/indico-people/lists", Fixture, NULL, set_up, test_lists, tear_down);

  return g_test_run ();
}
