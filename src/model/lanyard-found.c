/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-found.h"

struct _LanyardFound
{
  GObject parent_instance;

  LanyardFoundFields fields;
};

G_DEFINE_FINAL_TYPE (LanyardFound, lanyard_found, G_TYPE_OBJECT)

static void
lanyard_found_finalize (GObject *object)
{
  LanyardFound *self = LANYARD_FOUND (object);

  g_free (self->fields.conference);
  g_clear_object (&self->fields.programme);
  g_clear_object (&self->fields.session);
  g_clear_object (&self->fields.person);
  g_clear_pointer (&self->fields.note, lanyard_note_free);
  g_clear_pointer (&self->fields.snippet, lanyard_snippet_free);

  G_OBJECT_CLASS (lanyard_found_parent_class)->finalize (object);
}

static void
lanyard_found_class_init (LanyardFoundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_found_finalize;
}

static void
lanyard_found_init (LanyardFound *self)
{
}

/**
 * lanyard_found_new:
 * @fields: what was found; its contents are taken over, it is empty afterwards
 *
 * Returns: (transfer full): that
 */
LanyardFound *
lanyard_found_new (LanyardFoundFields *fields)
{
  LanyardFound *self = g_object_new (LANYARD_TYPE_FOUND, NULL);

  self->fields = *fields;
  *fields = (LanyardFoundFields){ 0 };
  return self;
}

/**
 * lanyard_found_get_fields:
 * @self: something that was found
 *
 * Returns: (transfer none): all of it
 */
const LanyardFoundFields *
lanyard_found_get_fields (LanyardFound *self)
{
  return &self->fields;
}

/**
 * lanyard_found_get_title:
 * @self: something that was found
 *
 * Returns: (transfer none): the title of a session, or the name of a person
 */
const char *
lanyard_found_get_title (LanyardFound *self)
{
  if (self->fields.session != NULL)
    return lanyard_session_get_title (self->fields.session);
  return self->fields.person != NULL ? lanyard_person_get_name (self->fields.person)
                                     : self->fields.note->snapshot->title;
}

/**
 * lanyard_found_get_session_id:
 * @self: something that was found
 *
 * Returns: (nullable): the session's id; NULL where it is a person
 */
const char *
lanyard_found_get_session_id (LanyardFound *self)
{
  if (self->fields.session != NULL)
    return lanyard_session_get_id (self->fields.session);
  return self->fields.note != NULL ? self->fields.note->snapshot->id : NULL;
}
