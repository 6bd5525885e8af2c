/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-people.h"

#include "lanyard-clean.h"
#include "lanyard-field.h"
#include "lanyard-fold.h"
#include "lanyard-json-loose.h"
#include "lanyard-json-value.h"

#include <string.h>

#define MAX_EMAILS 16

/* One person, as far as all that names the person tells. */
typedef struct
{
  char          *name;
  char          *affiliation; /* (nullable) */
  GPtrArray     *emails;      /* (element-type utf8) without doubles, NULL at the end */
  gboolean       in_person;   /* speaks or leads somewhere */
  guint          list;        /* the number of the last list that has the person */
  LanyardPerson *person;      /* (unowned) the builder's, in the end */
} Identity;

struct _LanyardIndicoPeople
{
  GPtrArray  *identities; /* (element-type Identity) in document order */
  GHashTable *by_name;    /* folded name -> Identity (unowned) */
  GHashTable *by_id;      /* Indico's own id of a person -> Identity (unowned) */
  GHashTable *spellings;  /* names as they are written */
  GPtrArray  *taken;      /* (element-type LanyardPerson) the list that is read */
  guint       list;       /* its number, from 1 */
};

/* What one naming of a person says. */
typedef struct
{
  char      *id;      /* (nullable) */
  char      *written; /* as the document writes the name */
  char      *name;    /* as people say it */
  char      *key;     /* the same without case and accents */
  char      *affiliation;
  GPtrArray *emails;
} Naming;

static void
identity_free (gpointer data)
{
  Identity *identity = data;

  g_free (identity->name);
  g_free (identity->affiliation);
  g_ptr_array_unref (identity->emails);
  g_free (identity);
}

static void
naming_clear (Naming *naming)
{
  g_clear_pointer (&naming->id, g_free);
  g_clear_pointer (&naming->written, g_free);
  g_clear_pointer (&naming->name, g_free);
  g_clear_pointer (&naming->key, g_free);
  g_clear_pointer (&naming->affiliation, g_free);
  g_clear_pointer (&naming->emails, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Naming, naming_clear)

LanyardIndicoPeople *
lanyard_indico_people_new (void)
{
  LanyardIndicoPeople *self = g_new0 (LanyardIndicoPeople, 1);

  self->identities = g_ptr_array_new_with_free_func (identity_free);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->taken = g_ptr_array_new_with_free_func (g_object_unref);
  self->list = 1;
  return self;
}

void
lanyard_indico_people_free (LanyardIndicoPeople *self)
{
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->spellings);
  g_ptr_array_unref (self->taken);
  g_ptr_array_unref (self->identities);
  g_free (self);
}

/* Indico writes "Dr. Roe, Jane". */
static const char *
skip_title (const char *name)
{
  static const char *const titles[] = { "Dr.", "Mr.", "Mrs.", "Ms.", "Mx.", "Prof." };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      if (g_str_has_prefix (name, titles[i]) && name[strlen (titles[i])] == ' ')
        return skip_title (name + strlen (titles[i]) + 1);
    }

  return name;
}

static char *
join_names (const char *first, const char *last)
{
  if (first == NULL || last == NULL)
    return g_strdup (first != NULL ? first : last);
  return g_strconcat (first, " ", last, NULL);
}

/* "Last, First", where there is just one comma. */
static char *
turn_name (const char *written)
{
  const char      *name = skip_title (written);
  const char      *comma = strchr (name, ',');
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (comma == NULL || strchr (comma + 1, ',') != NULL)
    return g_strdup (name);

  first = g_strstrip (g_strdup (comma + 1));
  last = g_strstrip (g_strndup (name, comma - name));
  if (*first == '\0' || *last == '\0')
    return g_strdup (*first != '\0' ? first : last);
  return join_names (first, last);
}

static char *
make_key (const char *name)
{
  g_autofree char *folded = lanyard_fold (name);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t.", -1);
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (key, "%s%s", key->len > 0 ? " " : "", words[i]);
    }

  return g_string_free_and_steal (g_steal_pointer (&key));
}

static void
add_email (GPtrArray *emails, const char *email)
{
  if (lanyard_field_is_email (email) &&
      !g_ptr_array_find_with_equal_func (emails, email, g_str_equal, NULL))
    g_ptr_array_add (emails, g_strdup (email));
}

static gboolean
read_email_cb (JsonNode *item, LanyardWalk *walk, gpointer data)
{
  GPtrArray       *emails = data;
  g_autofree char *email = lanyard_json_loose_item (item, walk);

  if (email != NULL && !lanyard_field_is_email (email))
    lanyard_walk_report (walk, LANYARD_PROBLEM_BAD_ADDRESS, "email", email);
  else if (email != NULL)
    add_email (emails, email);
  return emails->len < MAX_EMAILS;
}

/* A string, or from 2.x to 3.2 an array of one. */
static void
read_emails (JsonObject *object, LanyardWalk *walk, GPtrArray *emails)
{
  JsonNode *node = lanyard_json_member (object, "email");

  if (node == NULL)
    return;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      lanyard_json_foreach (object, "email", walk, read_email_cb, emails);
      return;
    }

  lanyard_walk_enter (walk, "email");
  read_email_cb (node, walk, emails);
  lanyard_walk_leave (walk);
}

static char *
read_either (JsonObject *object, const char *one, const char *other, LanyardWalk *walk)
{
  char *value = lanyard_json_loose_string (object, one, walk);

  return value != NULL ? value : lanyard_json_loose_string (object, other, walk);
}

/* Returns: whether a name is there */
static gboolean
read_naming (JsonObject *object, LanyardWalk *walk, Naming *naming)
{
  g_autofree char *first = read_either (object, "first_name", "firstName", walk);
  g_autofree char *last = read_either (object, "last_name", "familyName", walk);

  naming->written = read_either (object, "fullName", "name", walk);
  if (naming->written == NULL)
    naming->written = join_names (first, last);
  if (naming->written == NULL)
    return FALSE;

  naming->name =
    first != NULL && last != NULL ? join_names (first, last) : turn_name (naming->written);
  naming->key = make_key (naming->name);
  naming->id = lanyard_json_loose_string (object, "person_id", walk);
  naming->affiliation = lanyard_json_loose_string (object, "affiliation", walk);
  naming->emails = g_ptr_array_new_with_free_func (g_free);
  read_emails (object, walk, naming->emails);
  return TRUE;
}

/* Indico's own id tells people of one name apart; who has none is the first of
 * that name. */
static Identity *
find_identity (LanyardIndicoPeople *self, const Naming *naming)
{
  Identity *identity = naming->id != NULL ? g_hash_table_lookup (self->by_id, naming->id) : NULL;

  if (identity == NULL && naming->id == NULL)
    identity = g_hash_table_lookup (self->by_name, naming->key);
  return identity;
}

static gboolean
is_shouted (const char *name)
{
  const char *family = strrchr (name, ' ');

  for (const char *at = family != NULL ? family : name; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_islower (g_utf8_get_char (at)))
        return FALSE;
    }

  return TRUE;
}

static void
collect_naming (LanyardIndicoPeople *self, Naming *naming, gboolean in_person)
{
  Identity *identity = find_identity (self, naming);

  if (identity == NULL)
    {
      identity = g_new0 (Identity, 1);
      identity->name = g_strdup (naming->name);
      identity->emails = g_ptr_array_new_null_terminated (0, g_free, TRUE);
      g_ptr_array_add (self->identities, identity);
      if (!g_hash_table_contains (self->by_name, naming->key))
        g_hash_table_insert (self->by_name, g_strdup (naming->key), identity);
      if (naming->id != NULL)
        g_hash_table_insert (self->by_id, g_strdup (naming->id), identity);
    }

  /* 1.x writes the family names of speakers in capitals, those of conveners not */
  if (is_shouted (identity->name) && !is_shouted (naming->name))
    {
      g_free (identity->name);
      identity->name = g_strdup (naming->name);
    }
  if (identity->affiliation == NULL)
    identity->affiliation = g_strdup (naming->affiliation);
  for (guint i = 0; i < naming->emails->len; i++)
    add_email (identity->emails, g_ptr_array_index (naming->emails, i));
  identity->in_person |= in_person;
  g_hash_table_add (self->spellings, g_strdup (naming->written));
}

typedef struct
{
  LanyardIndicoPeople *people;
  gboolean             in_person;
  guint                count;
} Call;

static gboolean
collect_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  Call *call = data;
  g_auto (Naming) naming = { 0 };

  if (read_naming (object, walk, &naming))
    {
      collect_naming (call->people, &naming, call->in_person);
      call->count++;
    }
  return TRUE;
}

/**
 * lanyard_indico_people_collect:
 * @self: people
 * @object: an object
 * @name: the name of a member that is an array of people
 * @walk: a walk that stands at @object
 * @in_person: whether they speak or lead there
 *
 * Returns: how many there were
 */
guint
lanyard_indico_people_collect (LanyardIndicoPeople *self,
                               JsonObject          *object,
                               const char          *name,
                               LanyardWalk         *walk,
                               gboolean             in_person)
{
  Call call = { .people = self, .in_person = in_person };

  lanyard_json_foreach_object (object, name, walk, collect_cb, &call);
  return call.count;
}

static void
name_lead (const LanyardLead *lead, Naming *naming)
{
  naming->written = g_strdup (lead->name);
  naming->name = turn_name (lead->name);
  naming->key = make_key (naming->name);
  naming->affiliation = g_strdup (lead->affiliation);
  naming->emails = g_ptr_array_new_with_free_func (g_free);
  if (lead->email != NULL)
    add_email (naming->emails, lead->email);
}

/**
 * lanyard_indico_people_count:
 * @self: people, as far as they are collected
 *
 * Returns: how many they are
 */
guint
lanyard_indico_people_count (LanyardIndicoPeople *self)
{
  return self->identities->len;
}

/**
 * lanyard_indico_people_collect_leads:
 * @self: people
 * @leads: (nullable): those whom a text names
 */
void
lanyard_indico_people_collect_leads (LanyardIndicoPeople *self, const LanyardLeads *leads)
{
  for (guint i = 0; leads != NULL && i < leads->leads->len; i++)
    {
      g_auto (Naming) naming = { 0 };

      name_lead (g_ptr_array_index (leads->leads, i), &naming);
      collect_naming (self, &naming, TRUE);
    }
}

static void
report_count (LanyardWalk *walk, LanyardProblemCode code, guint count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);

  if (count > 0)
    lanyard_walk_report (walk, code, NULL, number);
}

static char *
take_id (GHashTable *ids, const char *name)
{
  g_autofree char *slug = lanyard_clean_slug (name, "person");
  guint            count = GPOINTER_TO_UINT (g_hash_table_lookup (ids, slug)) + 1;
  g_autofree char *id = count > 1 ? g_strdup_printf ("%s-%u", slug, count) : g_strdup (slug);

  g_hash_table_insert (ids, g_steal_pointer (&slug), GUINT_TO_POINTER (count));
  /* somebody's name may be what was made of another's */
  if (count > 1 && g_hash_table_contains (ids, id))
    return take_id (ids, name);
  if (count > 1)
    g_hash_table_insert (ids, g_strdup (id), GUINT_TO_POINTER (1));
  return g_steal_pointer (&id);
}

/**
 * lanyard_indico_people_finish:
 * @self: people, all of whom are collected
 * @walk: a walk that stands where they should be reported
 * @builder: who gets them
 */
void
lanyard_indico_people_finish (LanyardIndicoPeople *self, LanyardWalk *walk, LanyardBuilder *builder)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_spellings = g_hash_table_size (self->spellings);
  guint n_authors = 0;

  for (guint i = 0; i < self->identities->len; i++)
    {
      Identity           *identity = g_ptr_array_index (self->identities, i);
      LanyardPersonFields fields = { .id = take_id (ids, identity->name) };

      fields.name = g_strdup (identity->name);
      fields.affiliation = g_strdup (identity->affiliation);
      fields.emails = identity->emails->len > 0 ? g_strdupv ((GStrv)identity->emails->pdata) : NULL;
      identity->person = lanyard_person_new (&fields);
      lanyard_builder_add_person (builder, identity->person);
      n_authors += !identity->in_person;
    }

  if (n_spellings > self->identities->len)
    report_count (walk, LANYARD_PROBLEM_PEOPLE_MERGED, n_spellings - self->identities->len);
  report_count (walk, LANYARD_PROBLEM_AUTHORS_ONLY, n_authors);
}

static void
take_person (LanyardIndicoPeople *self, Identity *identity)
{
  if (identity == NULL || identity->list == self->list)
    return;

  identity->list = self->list;
  g_ptr_array_add (self->taken, g_object_ref (identity->person));
}

static gboolean
read_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  LanyardIndicoPeople *self = data;
  g_auto (Naming) naming = { 0 };

  if (read_naming (object, walk, &naming))
    take_person (self, find_identity (self, &naming));
  else
    lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "fullName", NULL);
  return TRUE;
}

/**
 * lanyard_indico_people_read:
 * @self: people, after lanyard_indico_people_finish()
 * @object: an object
 * @name: the name of a member that is an array of people
 * @walk: a walk that stands at @object
 *
 * Adds them to the list that lanyard_indico_people_take() gives, each once.
 */
void
lanyard_indico_people_read (LanyardIndicoPeople *self,
                            JsonObject          *object,
                            const char          *name,
                            LanyardWalk         *walk)
{
  lanyard_json_foreach_object (object, name, walk, read_cb, self);
}

/**
 * lanyard_indico_people_find_leads:
 * @self: people, after lanyard_indico_people_finish()
 * @leads: (nullable): those whom a text names
 *
 * Adds them to the list that lanyard_indico_people_take() gives, each once.
 */
void
lanyard_indico_people_find_leads (LanyardIndicoPeople *self, const LanyardLeads *leads)
{
  for (guint i = 0; leads != NULL && i < leads->leads->len; i++)
    {
      g_auto (Naming) naming = { 0 };

      name_lead (g_ptr_array_index (leads->leads, i), &naming);
      take_person (self, find_identity (self, &naming));
    }
}

/**
 * lanyard_indico_people_take:
 * @self: people
 *
 * Returns: (transfer full) (nullable) (element-type LanyardPerson): who was
 *   read since this was called last, NULL for nobody
 */
GPtrArray *
lanyard_indico_people_take (LanyardIndicoPeople *self)
{
  GPtrArray *taken = self->taken;

  if (taken->len == 0)
    return NULL;

  self->list++;
  self->taken = g_ptr_array_new_with_free_func (g_object_unref);
  return taken;
}
