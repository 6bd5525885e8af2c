/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-programme.h"

G_BEGIN_DECLS

/* When a conference is, seen from now. */
typedef enum {
  LANYARD_CONFERENCE_RUNNING,
  LANYARD_CONFERENCE_UPCOMING,
  LANYARD_CONFERENCE_UNDATED,
  LANYARD_CONFERENCE_PAST,
} LanyardConferencePhase;

/* What is known of one; lanyard_conference_new() takes all of it. Times of
 * fetching are those of the real clock. */
typedef struct
{
  char          *id;
  char          *title;
  char          *city;      /* (nullable) */
  char          *venue;     /* (nullable) */
  char          *time_zone; /* (nullable) the IANA name that the user chose */
  LanyardDate    start;
  LanyardDate    end;
  char          *address;    /* (nullable) where newer versions are; NULL: it came from a file */
  gint64         size;       /* bytes that its programme takes in the store; 0: nothing is there */
  guint          n_sessions; /* in its programme */
  LanyardInstant updated;    /* when the programme that is kept was got */
  LanyardInstant checked;    /* when the address last answered */
  LanyardInstant expires;    /* until then it has nothing newer, else LANYARD_NO_INSTANT */
  LanyardInstant failed;     /* when it last failed since then, else LANYARD_NO_INSTANT */
  char          *failure;    /* (nullable) the sentence that says why */
  guint          n_starred;  /* in its plan */
  guint          n_unseen;   /* changes that were not acknowledged */
  gboolean       removed;    /* only its plan is kept */
  gboolean       sample;     /* it came with the app, and nothing of the user's is in it */
} LanyardConferenceFields;

/* A conference that the user knows. Immutable: a new one takes its place. */
#define LANYARD_TYPE_CONFERENCE (lanyard_conference_get_type ())
G_DECLARE_FINAL_TYPE (LanyardConference, lanyard_conference, LANYARD, CONFERENCE, GObject)

LanyardConference             *lanyard_conference_new (LanyardConferenceFields *fields);
void                           lanyard_conference_fields_clear (LanyardConferenceFields *fields);
const LanyardConferenceFields *lanyard_conference_get_fields (LanyardConference *self);
const char                    *lanyard_conference_get_id (LanyardConference *self);
const char                    *lanyard_conference_get_zone_for (LanyardConference *self,
                                                                LanyardProgramme  *programme);
LanyardConferencePhase         lanyard_conference_get_phase (LanyardConference *self,
                                                             LanyardDate        today);
LanyardConferencePhase         lanyard_conference_phase_of (LanyardDate start,
                                                            LanyardDate end,
                                                            LanyardDate today);
int                            lanyard_conference_compare (LanyardConference *one,
                                                           LanyardConference *two,
                                                           LanyardDate        today);
void                           lanyard_conference_leave_out_sample (GPtrArray  *conferences,
                                                                    const char *current);

G_END_DECLS
