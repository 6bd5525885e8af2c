/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-person.h"

#include "lanyard-source.h"

struct _LanyardPerson
{
  GObject parent_instance;

  LanyardPersonFields fields;
  LanyardSource      *source; /* (nullable) (owned) where the rest still is */
};

G_DEFINE_FINAL_TYPE (LanyardPerson, lanyard_person, G_TYPE_OBJECT)

/* Gets the rest of a stored person, when it is first asked for. */
static void
ensure_details (LanyardPerson *self)
{
  g_autoptr (LanyardSource) source = g_steal_pointer (&self->source);

  if (source != NULL)
    lanyard_source_load_details (source, self->fields.id, &self->fields);
}

static void
lanyard_person_finalize (GObject *object)
{
  LanyardPerson       *self = LANYARD_PERSON (object);
  LanyardPersonFields *fields = &self->fields;

  g_clear_object (&self->source);
  g_free (fields->id);
  g_free (fields->name);
  g_strfreev (fields->emails);
  g_free (fields->affiliation);
  g_free (fields->url);
  g_free (fields->picture);
  g_clear_pointer (&fields->biography, lanyard_text_unref);
  g_clear_pointer (&fields->links, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_person_parent_class)->finalize (object);
}

static void
lanyard_person_class_init (LanyardPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_person_finalize;
}

static void
lanyard_person_init (LanyardPerson *self)
{
}

/**
 * lanyard_person_new:
 * @fields: what is known of them, with an id and a name at least; what it
 *   points to is taken over and @fields left empty
 *
 * Returns: (transfer full): the person
 */
LanyardPerson *
lanyard_person_new (LanyardPersonFields *fields)
{
  LanyardPerson *self;

  g_return_val_if_fail (fields->id != NULL && fields->name != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_PERSON, NULL);
  self->fields = *fields;
  *fields = (LanyardPersonFields){ 0 };
  return self;
}

/**
 * lanyard_person_new_stored:
 * @fields: id, name and affiliation, as for lanyard_person_new()
 * @source: where the person is from
 *
 * Returns: (transfer full): a person who gets the rest from @source when it is
 *   first asked for; of the main thread
 */
LanyardPerson *
lanyard_person_new_stored (LanyardPersonFields *fields,
                           LanyardSource       *source)
{
  LanyardPerson *self = lanyard_person_new (fields);

  self->source = g_object_ref (source);
  return self;
}

const char *
lanyard_person_get_id (LanyardPerson *self)
{
  return self->fields.id;
}

const char *
lanyard_person_get_name (LanyardPerson *self)
{
  return self->fields.name;
}

/**
 * lanyard_person_get_email:
 * @self: a person
 *
 * Returns: (nullable): the first of their addresses
 */
const char *
lanyard_person_get_email (LanyardPerson *self)
{
  ensure_details (self);
  return self->fields.emails != NULL ? self->fields.emails[0] : NULL;
}

/**
 * lanyard_person_get_emails:
 * @self: a person
 *
 * Returns: (nullable) (array zero-terminated=1): all their addresses
 */
const char *const *
lanyard_person_get_emails (LanyardPerson *self)
{
  ensure_details (self);
  return (const char *const *)self->fields.emails;
}

const char *
lanyard_person_get_affiliation (LanyardPerson *self)
{
  return self->fields.affiliation;
}

const char *
lanyard_person_get_url (LanyardPerson *self)
{
  ensure_details (self);
  return self->fields.url;
}

/**
 * lanyard_person_get_picture:
 * @self: a person
 *
 * Returns: (nullable): the address of their picture; nothing fetches it
 *   unasked
 */
const char *
lanyard_person_get_picture (LanyardPerson *self)
{
  ensure_details (self);
  return self->fields.picture;
}

LanyardText *
lanyard_person_get_biography (LanyardPerson *self)
{
  ensure_details (self);
  return self->fields.biography;
}

/**
 * lanyard_person_get_links:
 * @self: a person
 *
 * Returns: (nullable) (transfer none) (element-type LanyardLink): their links
 */
GPtrArray *
lanyard_person_get_links (LanyardPerson *self)
{
  ensure_details (self);
  return self->fields.links;
}

/**
 * lanyard_person_list_ids:
 * @people: (element-type LanyardPerson): people
 *
 * Returns: (transfer full): the id of each
 */
GStrv
lanyard_person_list_ids (GPtrArray *people)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < people->len; i++)
    g_strv_builder_add (ids, lanyard_person_get_id (g_ptr_array_index (people, i)));
  return g_strv_builder_end (ids);
}
