/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-person.h"

static void
test_all (void)
{
  GPtrArray          *links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  LanyardText        *biography = lanyard_text_new (LANYARD_TEXT_PLAIN, "First programmer");
  LanyardPersonFields fields = {
    .id = g_strdup ("p1"),
    .name = g_strdup ("Ada Lovelace"),
    .emails = g_strsplit ("ada@example.org al@example.com", " ", -1),
    .affiliation = g_strdup ("Analytical Engines"),
    .url = g_strdup ("https://example.org/ada"),
    .picture = g_strdup ("https://example.org/ada.png"),
    .biography = biography,
    .links = links,
  };
  const LanyardPersonFields nothing = { 0 };
  g_autoptr (LanyardPerson) person = NULL;

  g_ptr_array_add (links,
                   lanyard_link_new (LANYARD_LINK_WEBSITE, NULL, "geo:1,2", NULL, 737311));
  person = lanyard_person_new (&fields);

  g_assert_cmpmem (&fields, sizeof fields, &nothing, sizeof nothing);
  g_assert_cmpstr (lanyard_person_get_id (person), ==, "p1");
  g_assert_cmpstr (lanyard_person_get_name (person), ==, "Ada Lovelace");
  g_assert_cmpstr (lanyard_person_get_email (person), ==, "ada@example.org");
  g_assert_cmpstrv (lanyard_person_get_emails (person),
                    ((const char *const[]){ "ada@example.org", "al@example.com", NULL }));
  g_assert_cmpstr (lanyard_person_get_affiliation (person), ==, "Analytical Engines");
  g_assert_cmpstr (lanyard_person_get_url (person), ==, "https://example.org/ada");
  g_assert_cmpstr (lanyard_person_get_picture (person), ==, "https://example.org/ada.png");
  g_assert_true (lanyard_person_get_biography (person) == biography);
  g_assert_true (lanyard_person_get_links (person) == links);
}

static void
test_bare (void)
{
  LanyardPersonFields fields = { .id = g_strdup (""), .name = g_strdup ("Anonymous") };
  g_autoptr (LanyardPerson) person = lanyard_person_new (&fields);

  g_assert_cmpstr (lanyard_person_get_id (person), ==, "");
  g_assert_cmpstr (lanyard_person_get_name (person), ==, "Anonymous");
  g_assert_null (lanyard_person_get_email (person));
  g_assert_null (lanyard_person_get_emails (person));
  g_assert_null (lanyard_person_get_affiliation (person));
  g_assert_null (lanyard_person_get_url (person));
  g_assert_null (lanyard_person_get_picture (person));
  g_assert_null (lanyard_person_get_biography (person));
  g_assert_null (lanyard_person_get_links (person));
}

static void
test_no_emails (void)
{
  LanyardPersonFields fields = {
    .id = g_strdup ("p1"),
    .name = g_strdup ("Ada"),
    .emails = g_new0 (char *, 1),
  };
  g_autoptr (LanyardPerson) person = lanyard_person_new (&fields);

  g_assert_null (lanyard_person_get_email (person));
  g_assert_nonnull (lanyard_person_get_emails (person));
  g_assert_null (lanyard_person_get_emails (person)[0]);
}

static void
test_incomplete (void)
{
  static const struct
  {
    const char *id;
    const char *name;
  } rows[] = {
    { NULL, "Ada" },
    { "p1", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardPersonFields fields = { .id = g_strdup (rows[i].id), .name = g_strdup (rows[i].name) };

      g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*fields->name != NULL*");
      g_assert_null (lanyard_person_new (&fields));
      g_test_assert_expected_messages ();

      /* still the caller's */
      g_assert_cmpstr (fields.id, ==, rows[i].id);
      g_assert_cmpstr (fields.name, ==, rows[i].name);
      g_free (fields.id);
      g_free (fields.name);
    }
}

static void
test_ids (void)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) none = lanyard_person_list_ids (people);
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < 2; i++)
    {
      LanyardPersonFields fields = { .id = g_strdup_printf ("p%u", i), .name = g_strdup ("Ada") };

      g_ptr_array_add (people, lanyard_person_new (&fields));
    }

  ids = lanyard_person_list_ids (people);
  g_assert_cmpstrv (none, ((const char *const[]){ NULL }));
  g_assert_cmpstrv (ids, ((const char *const[]){ "p0", "p1", NULL }));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person/all", test_all);
  g_test_add_func ("/person/bare", test_bare);
  g_test_add_func ("/person/no-emails", test_no_emails);
  g_test_add_func ("/person/incomplete", test_incomplete);
  g_test_add_func ("/person/ids", test_ids);

  return g_test_run ();
}
