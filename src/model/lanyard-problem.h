/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a programme could not be read at all: one code a reaction. The error's
 * message is the bare value (a parser's word, the limit that was passed);
 * words/ makes the sentence. */
typedef enum {
  LANYARD_READ_ERROR_EMPTY,      /* nothing in it */
  LANYARD_READ_ERROR_TOO_LARGE,  /* message: the limit in MiB */
  LANYARD_READ_ERROR_TOO_DEEP,   /* message: the limit in levels */
  LANYARD_READ_ERROR_TOO_MANY,   /* message: the limit in millions of values */
  LANYARD_READ_ERROR_NOT_TEXT,   /* neither UTF-8 nor UTF-16; message: the byte's position */
  LANYARD_READ_ERROR_WEB_PAGE,   /* an HTML page in place of a programme */
  LANYARD_READ_ERROR_SYNTAX,     /* broken or cut short; message: LINE:COLUMN, LINE or nothing */
  LANYARD_READ_ERROR_UNKNOWN,    /* no known format; message: its top-level keys, or nothing */
  LANYARD_READ_ERROR_INCOMPLETE, /* a part of a programme that has no sessions; message: its keys */
  LANYARD_READ_ERROR_VERSION,    /* a later major version; message: that version */
  LANYARD_READ_ERROR_UNUSABLE,   /* the format is known, but no title or session is in it */
  LANYARD_READ_ERROR_NO_ACCESS,  /* an answer without anything in it, as for strangers */
} LanyardReadError;

#define LANYARD_READ_ERROR (lanyard_read_error_quark ())
GQuark lanyard_read_error_quark (void);

/* What a reader met in a document that it could read all the same. Each code
 * says what was wrong and so what was done about it. */
typedef enum {
  LANYARD_PROBLEM_WRONG_TYPE,        /* expected, found: types; converted or left out */
  LANYARD_PROBLEM_MISSING,           /* expected: what; found: its stand-in, none: left out */
  LANYARD_PROBLEM_UNKNOWN_VALUE,     /* found: not one of the values it may have; left out */
  LANYARD_PROBLEM_BAD_DATE,          /* found: left out */
  LANYARD_PROBLEM_BAD_TIME,          /* found: left out, so not scheduled */
  LANYARD_PROBLEM_BAD_NUMBER,        /* found: out of range; left out */
  LANYARD_PROBLEM_BAD_COLOR,         /* found: left out */
  LANYARD_PROBLEM_BAD_ADDRESS,       /* found: no absolute address of a known scheme; left out */
  LANYARD_PROBLEM_BAD_TIME_ZONE,     /* found: unknown; UTC or the times' own offset is used */
  LANYARD_PROBLEM_NO_TIME_ZONE,      /* none given; UTC or the times' own offset is used */
  LANYARD_PROBLEM_OFFSET_DISAGREES,  /* found: the time, expected: the zone; the offset wins */
  LANYARD_PROBLEM_END_BEFORE_START,  /* the conference's range was taken from its sessions */
  LANYARD_PROBLEM_UNKNOWN_REFERENCE, /* found: an id that isn't there; dropped */
  LANYARD_PROBLEM_DUPLICATE_ID,      /* found: the id, expected: the new one, none: left out */
  LANYARD_PROBLEM_PARENT_LOOP,       /* found: the id; the session stands alone */
  LANYARD_PROBLEM_TEXT_CUT,          /* a text over 1 MiB was cut */
  LANYARD_PROBLEM_CONTROL_CHARACTER, /* control characters were taken out */
  LANYARD_PROBLEM_NESTING,           /* topics nested too deep were made flat */
  LANYARD_PROBLEM_OFFSET_IGNORED,    /* found: the time, expected: the zone; its clock was kept */
  LANYARD_PROBLEM_CONTRADICTED,      /* found: what stands there, expected: what the rest says */
  LANYARD_PROBLEM_UNUSED_ROOMS,      /* found: the number of rooms that nothing is in; kept */
  LANYARD_PROBLEM_BROKEN,            /* found: LINE, LINE: WHAT or LINE:COLUMN: WHAT; rest kept */
  LANYARD_PROBLEM_REPEATS,           /* found: how; only the first time is there */
  LANYARD_PROBLEM_NO_PLACE,          /* found: what nothing in a programme is there for; left out */
  /* notices: nothing is wrong, but it should be known */
  LANYARD_PROBLEM_LEADS_FOUND,      /* found: names that stand in the text as its leads */
  LANYARD_PROBLEM_BLOCKS_ADDED,     /* found: how many blocks of expected: how many sessions */
  LANYARD_PROBLEM_PARTS_ADDED,      /* found: how many parts of talks became sessions */
  LANYARD_PROBLEM_PEOPLE_MERGED,    /* found: how many spellings were of people known already */
  LANYARD_PROBLEM_AUTHORS_ONLY,     /* found: how many people speak and lead nowhere */
  LANYARD_PROBLEM_ROOM_FROM_PLACE,  /* found: a place that was taken as a room */
  LANYARD_PROBLEM_OTHER_CONFERENCE, /* found: another one's id; left out */
  LANYARD_PROBLEM_CHAIRS_ONLY,      /* found: how many people are chairs and in no session */
} LanyardProblemCode;

/* One finding, with its place in the document ("$.sessions[3].start"). */
typedef struct
{
  LanyardProblemCode code;
  char              *path;
  char              *expected; /* (nullable) */
  char              *found;    /* (nullable) at most 80 characters */
} LanyardProblem;

LanyardProblem *lanyard_problem_new (LanyardProblemCode code,
                                     const char        *path,
                                     const char        *expected,
                                     const char        *found);
void            lanyard_problem_free (LanyardProblem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardProblem, lanyard_problem_free)

G_END_DECLS
