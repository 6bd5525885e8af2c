/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-note.h"
#include "lanyard-programme.h"
#include "lanyard-snippet.h"

G_BEGIN_DECLS

/* Where what was typed is, strongest first. */
typedef enum {
  LANYARD_FOUND_IN_TITLE, /* a session: all of it is in title and subtitle */
  LANYARD_FOUND_PERSON,   /* a person: in name and affiliation */
  LANYARD_FOUND_IN_NAMES, /* a session: with the names of people, track and room */
  LANYARD_FOUND_IN_NOTE,  /* a session: in the user's note on it */
  LANYARD_FOUND_IN_TEXT,  /* a session: with its texts */
} LanyardFoundIn;

#define LANYARD_FOUND_N_SECTIONS (LANYARD_FOUND_IN_TEXT + 1)

/* What a search found; lanyard_found_new() takes all of it. */
typedef struct
{
  LanyardFoundIn    in;
  char             *conference; /* its id */
  LanyardProgramme *programme;  /* (owned) that it is in */
  LanyardSession   *session;    /* (owned) (nullable) NULL: it is a person, or the session of a
                                 * note that is no longer in the programme */
  LanyardPerson  *person;       /* (owned) (nullable) */
  LanyardNote    *note;         /* (owned) (nullable) in which it was found */
  LanyardSnippet *snippet;      /* (owned) (nullable) of the session's texts, or of the note */
} LanyardFoundFields;

/* A session or a person that a search found. Immutable. */
#define LANYARD_TYPE_FOUND (lanyard_found_get_type ())
G_DECLARE_FINAL_TYPE (LanyardFound, lanyard_found, LANYARD, FOUND, GObject)

LanyardFound             *lanyard_found_new (LanyardFoundFields *fields);
const LanyardFoundFields *lanyard_found_get_fields (LanyardFound *self);
const char               *lanyard_found_get_title (LanyardFound *self);
const char               *lanyard_found_get_session_id (LanyardFound *self);

G_END_DECLS
