/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-person.h"
#include "lanyard-room.h"
#include "lanyard-text.h"
#include "lanyard-time.h"
#include "lanyard-track.h"

G_BEGIN_DECLS

typedef enum {
  LANYARD_SESSION_TALK,
  LANYARD_SESSION_KEYNOTE,
  LANYARD_SESSION_LIGHTNING_TALK,
  LANYARD_SESSION_WORKSHOP,
  LANYARD_SESSION_PANEL,
  LANYARD_SESSION_DISCUSSION,
  LANYARD_SESSION_MICROCONFERENCE,
  LANYARD_SESSION_BLOCK, /* a slot that holds others */
  LANYARD_SESSION_POSTER,
  LANYARD_SESSION_SOCIAL,
  LANYARD_SESSION_BREAK,
  LANYARD_SESSION_MEETING,
  LANYARD_SESSION_FILM,
  LANYARD_SESSION_PERFORMANCE,
  LANYARD_SESSION_OTHER,
} LanyardSessionKind;

#define LANYARD_SESSION_N_KINDS (LANYARD_SESSION_OTHER + 1)

typedef enum {
  LANYARD_SESSION_CONFIRMED,
  LANYARD_SESSION_TENTATIVE,
  LANYARD_SESSION_CANCELLED,
} LanyardSessionStatus;

typedef enum {
  LANYARD_RECORDED_UNKNOWN,
  LANYARD_RECORDED_YES,
  LANYARD_RECORDED_NO,
} LanyardRecorded;

/* How well a session's key names it from version to version. */
typedef enum {
  LANYARD_KEY_GLOBAL, /* the document's guid, uid, or an id that it keeps by contract */
  LANYARD_KEY_LOCAL,  /* a number or code, which some systems give anew */
  LANYARD_KEY_NONE,   /* made of the title: the document gave nothing */
} LanyardKeyKind;

#define LANYARD_NO_DURATION (-1)

/* What a reader says of a session; lanyard_session_new() takes all of it. */
typedef struct
{
  char *id;
  char *key;                     /* (nullable) what the document calls it, where that isn't @id:
                                  * occurrences of one event share it */
  LanyardKeyKind       key_kind; /* of the key, or of the id where there is no other */
  LanyardSessionKind   kind;
  char                *parent; /* (nullable) id of the session this is part of */
  char                *title;
  char                *subtitle;  /* (nullable) */
  GStrv                languages; /* (nullable) without doubles, the main one first */
  char                *type;      /* (nullable) the programme's own label */
  LanyardTrack        *track;     /* (nullable) (owned) */
  LanyardRoom         *room;      /* (nullable) (owned) */
  LanyardDate          day;       /* the conference day; LANYARD_NO_DATE: not scheduled */
  LanyardInstant       start;
  int                  duration; /* minutes, LANYARD_NO_DURATION where unknown */
  LanyardSessionStatus status;
  GPtrArray           *leads;       /* (nullable) (element-type LanyardPerson) */
  GPtrArray           *speakers;    /* (nullable) (element-type LanyardPerson) */
  LanyardText         *abstract;    /* (nullable) */
  LanyardText         *description; /* (nullable) */
  char                *audience;    /* (nullable) */
  GPtrArray           *topics;      /* (nullable) (element-type LanyardTopic) */
  GPtrArray           *summary;     /* (nullable) (element-type LanyardSummaryPart) */
  GPtrArray           *links;       /* (nullable) (element-type LanyardLink) */
  LanyardRecorded      recorded;
  char                *licence; /* (nullable) */
} LanyardSessionFields;

#define LANYARD_TYPE_SESSION (lanyard_session_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSession, lanyard_session, LANYARD, SESSION, GObject)

LanyardSession *lanyard_session_new (LanyardSessionFields *fields);
LanyardSession *lanyard_session_new_stored (LanyardSessionFields *fields,
                                            gboolean              has_summary,
                                            LanyardSource        *source);
void            lanyard_session_fields_clear (LanyardSessionFields *fields);

const char          *lanyard_session_get_id (LanyardSession *self);
const char          *lanyard_session_get_key (LanyardSession *self);
LanyardKeyKind       lanyard_session_get_key_kind (LanyardSession *self);
LanyardSessionKind   lanyard_session_get_kind (LanyardSession *self);
const char          *lanyard_session_get_parent (LanyardSession *self);
const char          *lanyard_session_get_title (LanyardSession *self);
const char          *lanyard_session_get_subtitle (LanyardSession *self);
const char *const   *lanyard_session_get_languages (LanyardSession *self);
const char          *lanyard_session_get_type_label (LanyardSession *self);
LanyardTrack        *lanyard_session_get_track (LanyardSession *self);
LanyardRoom         *lanyard_session_get_room (LanyardSession *self);
LanyardDate          lanyard_session_get_day (LanyardSession *self);
LanyardInstant       lanyard_session_get_start (LanyardSession *self);
LanyardInstant       lanyard_session_get_end (LanyardSession *self);
int                  lanyard_session_get_duration (LanyardSession *self);
LanyardSessionStatus lanyard_session_get_status (LanyardSession *self);
GPtrArray           *lanyard_session_get_leads (LanyardSession *self);
GPtrArray           *lanyard_session_get_speakers (LanyardSession *self);
LanyardText         *lanyard_session_get_abstract (LanyardSession *self);
LanyardText         *lanyard_session_get_description (LanyardSession *self);
const char          *lanyard_session_get_audience (LanyardSession *self);
GPtrArray           *lanyard_session_get_topics (LanyardSession *self);
gboolean             lanyard_session_has_summary (LanyardSession *self);
GPtrArray           *lanyard_session_get_summary (LanyardSession *self);
GPtrArray           *lanyard_session_get_links (LanyardSession *self);
LanyardRecorded      lanyard_session_get_recorded (LanyardSession *self);
const char          *lanyard_session_get_licence (LanyardSession *self);

const char *lanyard_session_kind_to_name (LanyardSessionKind kind);
gboolean    lanyard_session_kind_from_name (const char         *name,
                                            LanyardSessionKind *kind);
const char *lanyard_session_status_to_name (LanyardSessionStatus status);
gboolean    lanyard_session_status_from_name (const char           *name,
                                              LanyardSessionStatus *status);

G_END_DECLS
