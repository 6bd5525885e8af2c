/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pentabarf-parts.h"

#include "lanyard-guess.h"

/* What some producers give everybody for an id. */
#define NO_ID "0"

/* What is in a person that is more than a name. */
typedef struct
{
  char *name;
  char *biography;
  char *longer; /* biography */
  char *affiliation;
  char *url;
  char *picture;
} Lines;

static void
clear_lines (Lines *lines)
{
  g_free (lines->name);
  g_free (lines->biography);
  g_free (lines->longer);
  g_free (lines->affiliation);
  g_free (lines->url);
  g_free (lines->picture);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lines, clear_lines)

/* Returns: whether there are elements in it, which then tell everything */
static gboolean
read_elements (LanyardPentabarf *self,
               xmlNode          *element,
               Lines            *lines)
{
  const struct
  {
    const char *name;
    char      **value;
    gboolean    is_text;
  } known[] = {
    { "name", &lines->name },
    { "public_name", &lines->name },
    { "full_public_name", &lines->name },
    { "biography", &lines->biography, TRUE },
    { "abstract", &lines->biography, TRUE },
    { "extended_biography", &lines->longer, TRUE },
    { "description", &lines->longer, TRUE },
    { "affiliation", &lines->affiliation },
    { "url", &lines->url },
    { "avatar", &lines->picture },
    { "picture", &lines->picture },
    { "image", &lines->picture },
  };
  gboolean any = FALSE;

  for (xmlNode *at = element->children; at != NULL; at = at->next)
    {
      gboolean found = at->type != XML_ELEMENT_NODE || lanyard_xml_is (at, "slug");

      any = any || at->type == XML_ELEMENT_NODE;
      for (guint i = 0; !found && i < G_N_ELEMENTS (known); i++)
        {
          found = lanyard_xml_is (at, known[i].name);
          if (found && *known[i].value == NULL && known[i].is_text)
            *known[i].value = lanyard_xml_markup (at, known[i].name, self->walk);
          if (found && *known[i].value == NULL)
            *known[i].value = lanyard_xml_content (
              at, known[i].name, known[i].is_text ? LANYARD_CLEAN_TEXT : LANYARD_CLEAN_LINE,
              self->walk);
        }
      if (!found)
        lanyard_pentabarf_report_unknown (self, at);
    }

  return any;
}

/* Returns: (transfer full): a longer text takes the place of the shorter one
 * that it begins with, else follows it */
static LanyardText *
join_biography (const Lines *lines)
{
  g_autofree char *both = NULL;

  if (lines->biography == NULL || lines->longer == NULL)
    return lanyard_guess_text (lines->biography != NULL ? lines->biography : lines->longer);
  if (g_str_has_prefix (lines->longer, lines->biography))
    return lanyard_guess_text (lines->longer);

  both = g_strconcat (lines->biography, "\n\n", lines->longer, NULL);
  return lanyard_guess_text (both);
}

/* Of ids only those that tell people apart; a number may stand for several
 * people where a programme was put together, and then the name does. */
static char *
choose_id (LanyardPentabarf *self,
           const xmlNode    *element,
           const char       *name)
{
  g_autofree char *guid = lanyard_xml_attribute (element, "guid", self->walk);
  g_autofree char *code = guid == NULL ? lanyard_xml_attribute (element, "code", self->walk) : NULL;
  g_autofree char *number = lanyard_xml_attribute (element, "id", self->walk);
  LanyardPerson   *other;

  if (guid != NULL || code != NULL)
    return guid != NULL ? g_steal_pointer (&guid) : g_steal_pointer (&code);
  if (number == NULL || g_str_equal (number, NO_ID))
    return g_strdup (name);

  other = g_hash_table_lookup (self->people, number);
  if (other == NULL || name == NULL || g_str_equal (lanyard_person_get_name (other), name))
    return g_steal_pointer (&number);

  return g_strconcat (number, "/", name, NULL);
}

static LanyardPerson *
add_person (LanyardPentabarf *self,
            const char       *id,
            const xmlNode    *element,
            Lines            *lines)
{
  LanyardPersonFields fields = { 0 };
  LanyardPerson      *person;
  g_autofree char    *url =
    lines->url == NULL ? lanyard_xml_attribute (element, "url", self->walk) : NULL;

  fields.id = g_strdup (id);
  fields.name = g_strdup (lines->name);
  fields.affiliation = g_steal_pointer (&lines->affiliation);
  fields.biography = join_biography (lines);
  fields.url =
    lanyard_pentabarf_resolve (self, "person/url", lines->url != NULL ? lines->url : url);
  fields.picture = lanyard_pentabarf_resolve (self, "person/picture", lines->picture);
  person = lanyard_person_new (&fields);
  g_hash_table_insert (self->people, g_strdup (id), person);
  lanyard_builder_add_person (self->builder, person);
  return person;
}

/* Returns: (transfer none) (nullable): who @element is */
static LanyardPerson *
read_person (LanyardPentabarf *self,
             xmlNode          *element)
{
  g_auto (Lines) lines = { 0 };
  g_autofree char *id = NULL;
  LanyardPerson   *person;

  if (!read_elements (self, element, &lines))
    lines.name = lanyard_xml_content (element, "person", LANYARD_CLEAN_LINE, self->walk);
  if (lines.name == NULL)
    lines.name = lanyard_xml_attribute (element, "name", self->walk);

  id = choose_id (self, element, lines.name);
  person = id != NULL ? g_hash_table_lookup (self->people, id) : NULL;
  if (person == NULL && lines.name == NULL)
    {
      if (element->properties != NULL)
        lanyard_walk_report_member (self->walk, "person", LANYARD_PROBLEM_MISSING, "name", NULL);
      return NULL;
    }

  if (person == NULL)
    return add_person (self, id, element, &lines);
  if (lines.name != NULL && !g_str_equal (lanyard_person_get_name (person), lines.name))
    lanyard_walk_report_member (self->walk, "person", LANYARD_PROBLEM_CONTRADICTED,
                                lanyard_person_get_name (person), lines.name);
  return person;
}

/**
 * lanyard_pentabarf_list_persons:
 * @self: a schedule whose walk stands at the parent of @element
 * @element: an element with persons
 *
 * Returns: (transfer full) (nullable) (element-type LanyardPerson): who is in
 *   it, each once; NULL for nobody
 */
GPtrArray *
lanyard_pentabarf_list_persons (LanyardPentabarf *self,
                                xmlNode          *element)
{
  GPtrArray *people = NULL;
  g_autoptr (GHashTable) known = NULL;

  lanyard_walk_enter (self->walk, "persons");
  for (xmlNode *at = element->children; at != NULL; at = at->next)
    {
      LanyardPerson *person = lanyard_xml_is (at, "person") ? read_person (self, at) : NULL;

      if (person == NULL)
        continue;
      if (people == NULL)
        {
          people = g_ptr_array_new_with_free_func (g_object_unref);
          known = g_hash_table_new (NULL, NULL);
        }
      if (g_hash_table_add (known, person))
        g_ptr_array_add (people, g_object_ref (person));
    }
  lanyard_walk_leave (self->walk);
  return people;
}

/**
 * lanyard_pentabarf_read_persons:
 * @self: a schedule whose walk stands at the parent of @element
 * @element: the list of everybody that some producers put before the days
 */
void
lanyard_pentabarf_read_persons (LanyardPentabarf *self,
                                xmlNode          *element)
{
  g_autoptr (GPtrArray) people = lanyard_pentabarf_list_persons (self, element);

  g_debug ("%u people are listed", people != NULL ? people->len : 0);
}
