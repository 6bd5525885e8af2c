/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-person.h"

#include "lanyard-c3voc-links.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"

/* What wikis give everybody for an id. */
#define NO_ID "0"

typedef struct
{
  LanyardPersonFields fields;
  GPtrArray          *links;  /* (owned) */
  LanyardPerson      *person; /* (unowned) (nullable) once the builder has it */
} Entry;

struct _LanyardC3vocPeople
{
  LanyardWalk *walk;    /* (unowned) */
  char        *base;    /* (nullable) */
  GHashTable  *by_key;  /* key -> Entry (unowned) */
  GHashTable  *by_item; /* JsonNode (unowned) -> Entry (unowned) */
  GPtrArray   *entries; /* (element-type Entry) in the order they were met */
};

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->fields.id);
  g_free (entry->fields.name);
  g_free (entry->fields.url);
  g_free (entry->fields.picture);
  g_clear_pointer (&entry->fields.biography, lanyard_text_unref);
  g_clear_pointer (&entry->links, g_ptr_array_unref);
  g_free (entry);
}

/**
 * lanyard_c3voc_people_new:
 * @base: (nullable): what relative addresses are relative to
 * @walk: the walk through the document; outlives the people
 *
 * Returns: (transfer full): nobody yet
 */
LanyardC3vocPeople *
lanyard_c3voc_people_new (const char  *base,
                          LanyardWalk *walk)
{
  LanyardC3vocPeople *self = g_new0 (LanyardC3vocPeople, 1);

  self->walk = walk;
  self->base = g_strdup (base);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_item = g_hash_table_new (NULL, NULL);
  self->entries = g_ptr_array_new_with_free_func (free_entry);
  return self;
}

void
lanyard_c3voc_people_free (LanyardC3vocPeople *self)
{
  g_free (self->base);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_item);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* Returns: (transfer full) (nullable): the first of the members that says
 * something */
static char *
read_first (JsonObject        *object,
            const char *const *names,
            LanyardWalk       *walk)
{
  char *text = NULL;

  for (guint i = 0; text == NULL && names[i] != NULL; i++)
    text = lanyard_json_loose_string (object, names[i], walk);
  return text;
}

/* Where a number stands for several people, as in programmes that were put
 * together of several systems' ones, the name tells them apart; @strong ids
 * are nobody else's. */
static Entry *
get_entry (LanyardC3vocPeople *self,
           const char         *id,
           gboolean            strong,
           const char         *name)
{
  Entry           *entry = g_hash_table_lookup (self->by_key, id);
  g_autofree char *key = NULL;

  if (entry != NULL && (strong || g_str_equal (entry->fields.name, name)))
    return entry;

  key = entry != NULL ? g_strconcat (id, "/", name, NULL) : g_strdup (id);
  entry = g_hash_table_lookup (self->by_key, key);
  if (entry != NULL)
    return entry;

  entry = g_new0 (Entry, 1);
  entry->fields.id = g_strdup (key);
  entry->fields.name = g_strdup (name);
  entry->links = lanyard_c3voc_links_new ();
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_key, g_steal_pointer (&key), entry);
  return entry;
}

/* Fills in what wasn't known before; a second page becomes a link. */
static void
learn (LanyardC3vocPeople *self,
       Entry              *entry,
       JsonObject         *object)
{
  g_autofree char *url = lanyard_c3voc_read_address (object, "url", self->base, self->walk);

  if (entry->fields.url == NULL)
    entry->fields.url = g_steal_pointer (&url);
  else if (url != NULL && !g_str_equal (entry->fields.url, url))
    lanyard_c3voc_links_add (entry->links, LANYARD_LINK_WEBSITE, NULL, url);

  if (entry->fields.picture == NULL)
    entry->fields.picture = lanyard_c3voc_read_address (object, "avatar", self->base, self->walk);
  if (entry->fields.biography == NULL)
    {
      g_autofree char *text = lanyard_json_loose_localised_text (object, "biography", self->walk);

      entry->fields.biography = lanyard_guess_text (text);
    }
  lanyard_c3voc_links_read (entry->links, object, "links", self->base, self->walk);
}

/* A person is an object, or the name alone. */
static gboolean
meet_cb (JsonNode    *item,
         LanyardWalk *walk,
         gpointer     data)
{
  static const char *const names[] = { "public_name", "name", "full_public_name", NULL };
  static const char *const ids[] = { "guid", "code", NULL };
  LanyardC3vocPeople      *self = data;
  JsonObject              *object = NULL;
  g_autofree char         *name = NULL;
  g_autofree char         *id = NULL;
  g_autofree char         *number = NULL;
  const char              *key;
  Entry                   *entry;

  if (JSON_NODE_HOLDS_OBJECT (item))
    {
      object = json_node_get_object (item);
      name = read_first (object, names, walk);
      id = read_first (object, ids, walk);
      number = id == NULL ? lanyard_json_loose_string (object, "id", walk) : NULL;
    }
  else
    name = lanyard_json_loose_item (item, walk);

  if (name == NULL)
    {
      if (object != NULL)
        lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "name", NULL);
      return TRUE;
    }

  key = number != NULL && !g_str_equal (number, NO_ID) ? number : name;
  entry = get_entry (self, id != NULL ? id : key, id != NULL, name);
  if (!g_str_equal (entry->fields.name, name))
    lanyard_walk_report (walk, LANYARD_PROBLEM_CONTRADICTED, entry->fields.name, name);
  g_hash_table_insert (self->by_item, item, entry);
  learn (self, entry, object);
  return TRUE;
}

/**
 * lanyard_c3voc_people_meet:
 * @self: people, before lanyard_c3voc_people_end()
 * @object: (nullable): an object where the walk stands
 * @name: the name of a member that is an array of people
 *
 * Takes up who is there; who has no name is reported and left out.
 */
void
lanyard_c3voc_people_meet (LanyardC3vocPeople *self,
                           JsonObject         *object,
                           const char         *name)
{
  lanyard_json_foreach (object, name, self->walk, meet_cb, self);
}

/**
 * lanyard_c3voc_people_end:
 * @self: people
 * @builder: gets all of them
 */
void
lanyard_c3voc_people_end (LanyardC3vocPeople *self,
                          LanyardBuilder     *builder)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      entry->fields.links = lanyard_c3voc_links_end (g_steal_pointer (&entry->links));
      entry->person = lanyard_person_new (&entry->fields);
      lanyard_builder_add_person (builder, entry->person);
    }
}

/**
 * lanyard_c3voc_people_find:
 * @self: people after lanyard_c3voc_people_end()
 * @item: an item of an array that was met
 *
 * Returns: (transfer none) (nullable): who that is
 */
LanyardPerson *
lanyard_c3voc_people_find (LanyardC3vocPeople *self,
                           JsonNode           *item)
{
  const Entry *entry = g_hash_table_lookup (self->by_item, item);

  return entry != NULL ? entry->person : NULL;
}

/**
 * lanyard_c3voc_people_list:
 * @self: people after lanyard_c3voc_people_end()
 * @object: an object that was met
 * @name: the name of its member that is an array of people
 *
 * Returns: (transfer full) (nullable) (element-type LanyardPerson): who is
 *   there, each once; NULL for nobody
 */
GPtrArray *
lanyard_c3voc_people_list (LanyardC3vocPeople *self,
                           JsonObject         *object,
                           const char         *name)
{
  JsonArray *array = lanyard_json_loose_array (object, name);
  guint      length = array != NULL ? json_array_get_length (array) : 0;
  g_autoptr (GHashTable) known = length > 0 ? g_hash_table_new (NULL, NULL) : NULL;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < length; i++)
    {
      LanyardPerson *person = lanyard_c3voc_people_find (self, json_array_get_element (array, i));

      if (person != NULL && g_hash_table_add (known, person))
        g_ptr_array_add (people, g_object_ref (person));
    }

  return people->len > 0 ? g_steal_pointer (&people) : NULL;
}
