/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-appointment.h"
#include "lanyard-note.h"
#include "lanyard-reminded.h"
#include "lanyard-snapshot.h"
#include "lanyard-stamp.h"
#include "lanyard-star.h"

G_BEGIN_DECLS

/* Why a document can't be merged: one code a reaction. The error's message is
 * the bare value; words/ makes the sentence. */
typedef enum {
  LANYARD_DOCUMENT_ERROR_BROKEN,  /* it is none, or a damaged one; message: the place in it */
  LANYARD_DOCUMENT_ERROR_TOO_NEW, /* a later Lanyard wrote it; message: its version */
} LanyardDocumentError;

#define LANYARD_DOCUMENT_ERROR (lanyard_document_error_quark ())
GQuark lanyard_document_error_quark (void);

/* How long what was taken back is told to others, in milliseconds: 400 days. */
#define LANYARD_DOCUMENT_KEPT (G_GINT64_CONSTANT (400) * 24 * 60 * 60 * 1000)

/* What is decided as one, in the order of the sections' names. */
typedef enum {
  LANYARD_SECTION_APPOINTMENTS, /* by their ids */
  LANYARD_SECTION_FIELDS,       /* of the conference itself: by LANYARD_FIELD_… */
  LANYARD_SECTION_LEADS,        /* by the session's or the appointment's id */
  LANYARD_SECTION_SEEN,         /* as stars */
  LANYARD_SECTION_STARS,        /* by the session's id where it was first starred */
} LanyardSection;

#define LANYARD_N_SECTIONS (LANYARD_SECTION_STARS + 1)

#define LANYARD_FIELD_ADDRESS "address"
#define LANYARD_FIELD_CITY "city"
#define LANYARD_FIELD_END "end"         /* YYYY-MM-DD */
#define LANYARD_FIELD_REMOVED "removed" /* LANYARD_FIELD_YES, or none */
#define LANYARD_FIELD_START "start"
#define LANYARD_FIELD_TIME_ZONE "time_zone"
#define LANYARD_FIELD_TITLE "title"
#define LANYARD_FIELD_VENUE "venue"

#define LANYARD_FIELD_YES "yes"

/* One thing as one machine decided it. Immutable, once it is in a document. */
typedef struct
{
  LanyardSection section;
  char          *id;
  LanyardStamp   stamp;

  LanyardAppointment *appointment; /* (nullable) NULL: it was removed */
  char               *text;        /* (nullable) of a field; NULL: it has none */
  int                 minutes;     /* of a lead, or LANYARD_LEAD_NONE or LANYARD_LEAD_BY_STAR */
  LanyardSeen         seen;
  LanyardStar         star;
  LanyardSnapshot    *snapshot; /* (nullable) the session of a lead, or that was seen or starred */

  char *raw;   /* (nullable) all of it as it stands, where nothing above is known of it */
  char *extra; /* (nullable) its members that nobody here knows, as a JSON object */
} LanyardDocumentItem;

/* A note as one machine left it. Immutable, once it is in a document. */
typedef struct
{
  LanyardStamp stamp;
  char        *device;  /* (nullable) the machine's name */
  char        *text;    /* "": it was deleted */
  char        *base;    /* (nullable) the text that both it and others come from */
  GArray      *base_of; /* the versions whose text @base is; empty where it is NULL */
  GArray      *after;   /* all versions that this was made from, which must not come back */
  char        *extra;   /* (nullable) */
} LanyardNoteVersion;

/* The note on one session: all versions that no other was made from. */
typedef struct
{
  char            *id;       /* as a star's */
  LanyardStamp     stamp;    /* of what follows */
  LanyardSnapshot *snapshot; /* (nullable) what the note is on */
  char            *extra;    /* (nullable) */
  GPtrArray       *versions; /* (element-type LanyardNoteVersion) in order of their stamps */
  GArray          *replaced; /* that must not come back, beside what @versions are from */
} LanyardDocumentNote;

/* The plan of one conference, as a user's machines share it. */
typedef struct
{
  char      *conference; /* its id */
  int        minor;      /* of the version that it has */
  GPtrArray *items;      /* (element-type LanyardDocumentItem) in order */
  GPtrArray *notes;      /* (element-type LanyardDocumentNote) in order of their ids */
  char      *extra;      /* (nullable) */
} LanyardPlanDocument;

const char *lanyard_section_to_name (LanyardSection section);

LanyardDocumentItem *lanyard_document_item_new (LanyardSection      section,
                                                const char         *id,
                                                const LanyardStamp *stamp);
LanyardDocumentItem *lanyard_document_item_copy (const LanyardDocumentItem *self);
LanyardDocumentItem *lanyard_document_item_ref (LanyardDocumentItem *self);
void                 lanyard_document_item_unref (LanyardDocumentItem *self);
int                  lanyard_document_item_order (const LanyardDocumentItem *one,
                                                  const LanyardDocumentItem *two);
int                  lanyard_document_item_compare (const LanyardDocumentItem *one,
                                                    const LanyardDocumentItem *two);
gboolean             lanyard_document_item_is_tombstone (const LanyardDocumentItem *self);

LanyardNoteVersion *lanyard_note_version_new (const LanyardStamp *stamp,
                                              const char         *device,
                                              const char         *text);
LanyardNoteVersion *lanyard_note_version_ref (LanyardNoteVersion *self);
void                lanyard_note_version_unref (LanyardNoteVersion *self);
int                 lanyard_note_version_compare (const LanyardNoteVersion *one,
                                                  const LanyardNoteVersion *two);

LanyardDocumentNote *lanyard_document_note_new (const char         *id,
                                                const LanyardStamp *stamp);
LanyardDocumentNote *lanyard_document_note_ref (LanyardDocumentNote *self);
void                 lanyard_document_note_unref (LanyardDocumentNote *self);
void                 lanyard_document_note_take_version (LanyardDocumentNote *self,
                                                         LanyardNoteVersion  *version);
void                 lanyard_document_note_settle (LanyardDocumentNote *self);
GArray              *lanyard_document_note_list_seen (const LanyardDocumentNote *self);
int                  lanyard_document_note_compare (const LanyardDocumentNote *one,
                                                    const LanyardDocumentNote *two);

LanyardPlanDocument *lanyard_plan_document_new (const char *conference);
void                 lanyard_plan_document_free (LanyardPlanDocument *self);
void                 lanyard_plan_document_take_item (LanyardPlanDocument *self,
                                                      LanyardDocumentItem *item);
void                 lanyard_plan_document_take_note (LanyardPlanDocument *self,
                                                      LanyardDocumentNote *note);
void                 lanyard_plan_document_sort (LanyardPlanDocument *self);
LanyardDocumentItem *lanyard_plan_document_find_item (LanyardPlanDocument *self,
                                                      LanyardSection       section,
                                                      const char          *id);
LanyardDocumentNote *lanyard_plan_document_find_note (LanyardPlanDocument *self,
                                                      const char          *id);
gboolean             lanyard_plan_document_equal (LanyardPlanDocument *one,
                                                  LanyardPlanDocument *two);
char                *lanyard_plan_document_make_name (const char *conference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardDocumentItem, lanyard_document_item_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardNoteVersion, lanyard_note_version_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardDocumentNote, lanyard_document_note_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardPlanDocument, lanyard_plan_document_free)

G_END_DECLS
