/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-link.h"
#include "lanyard-text.h"

G_BEGIN_DECLS

/* Where a stored person comes from: lanyard-source.h. */
typedef struct _LanyardSource LanyardSource;

/* What a reader says of a person; lanyard_person_new() takes all of it. */
typedef struct
{
  char        *id;
  char        *name;
  GStrv        emails;      /* (nullable) without doubles, the first leads */
  char        *affiliation; /* (nullable) */
  char        *url;         /* (nullable) */
  char        *picture;     /* (nullable) address */
  LanyardText *biography;   /* (nullable) */
  GPtrArray   *links;       /* (nullable) (element-type LanyardLink) */
} LanyardPersonFields;

#define LANYARD_TYPE_PERSON (lanyard_person_get_type ())
G_DECLARE_FINAL_TYPE (LanyardPerson, lanyard_person, LANYARD, PERSON, GObject)

LanyardPerson *lanyard_person_new (LanyardPersonFields *fields);
LanyardPerson *lanyard_person_new_stored (LanyardPersonFields *fields,
                                          LanyardSource       *source);

const char        *lanyard_person_get_id (LanyardPerson *self);
const char        *lanyard_person_get_name (LanyardPerson *self);
const char        *lanyard_person_get_email (LanyardPerson *self);
const char *const *lanyard_person_get_emails (LanyardPerson *self);
const char        *lanyard_person_get_affiliation (LanyardPerson *self);
const char        *lanyard_person_get_url (LanyardPerson *self);
const char        *lanyard_person_get_picture (LanyardPerson *self);
LanyardText       *lanyard_person_get_biography (LanyardPerson *self);
GPtrArray         *lanyard_person_get_links (LanyardPerson *self);
GStrv              lanyard_person_list_ids (GPtrArray *people);

G_END_DECLS
