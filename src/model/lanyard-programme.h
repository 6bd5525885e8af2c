/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-day.h"
#include "lanyard-session.h"

G_BEGIN_DECLS

/* Where a programme's zone is from. */
typedef enum {
  LANYARD_ZONE_ASSUMED,  /* nobody told: UTC stands in */
  LANYARD_ZONE_OFFSET,   /* the one offset that all its times have */
  LANYARD_ZONE_DOCUMENT, /* the document names it */
  LANYARD_ZONE_USER,     /* the user chose it */
} LanyardZoneSource;

/* What a reader says of a programme; lanyard_programme_new() takes all of it. */
typedef struct
{
  const char       *format;  /* (unowned) a static name of the format it was read from */
  char             *id;      /* (nullable) the conference's, stable, not its address */
  gboolean          own_id;  /* the document gave the id; else a reader made it */
  char             *acronym; /* (nullable) */
  char             *version; /* (nullable) free text: equality is all it is good for */
  char             *logo;    /* (nullable) address */
  char             *title;
  char             *subtitle;      /* (nullable) */
  char             *url;           /* (nullable) the conference's page */
  char             *programme_url; /* (nullable) where newer versions are */
  LanyardText      *description;   /* (nullable) what it says of itself */
  GPtrArray        *links;         /* (nullable) (element-type LanyardLink) of the whole */
  GStrv             leads;         /* (nullable) ids of the people who are in charge of it */
  LanyardDate       start;         /* LANYARD_NO_DATE: from the sessions */
  LanyardDate       end;           /* LANYARD_NO_DATE: from the sessions */
  GTimeZone        *zone;          /* (owned) */
  LanyardZoneSource zone_source;
  int               day_start; /* minutes after midnight */
  char             *venue;     /* (nullable) */
  char             *city;      /* (nullable) */
  char             *country;   /* (nullable) ISO 3166-1, two letters */
  gboolean          has_location;
  double            latitude;
  double            longitude;
  GPtrArray        *rooms;  /* (element-type LanyardRoom) in order of display */
  GPtrArray        *tracks; /* (element-type LanyardTrack) in order of display */
  GPtrArray        *people; /* (element-type LanyardPerson) in document order; NULL of a
                             * stored programme */
  GPtrArray *sessions;      /* (element-type LanyardSession) in document order, ids unique;
                             * NULL of a stored programme */
} LanyardProgrammeFields;

/* How many there are of what a programme lists, and where its days are among
 * its sessions in order of start: enough to show it before any is loaded. */
typedef struct
{
  guint   n_sessions;
  guint   n_people;
  guint   n_unscheduled; /* sessions without a day, which come last */
  guint   of_kind[LANYARD_SESSION_N_KINDS];
  GArray *of_track; /* (element-type guint) for each track, in order of display */
  GArray *days;     /* (element-type LanyardDayRange) */
} LanyardProgrammeCounts;

#define LANYARD_TYPE_PROGRAMME (lanyard_programme_get_type ())
G_DECLARE_FINAL_TYPE (LanyardProgramme, lanyard_programme, LANYARD, PROGRAMME, GObject)

LanyardProgramme *lanyard_programme_new (LanyardProgrammeFields *fields);
LanyardProgramme *lanyard_programme_new_stored (LanyardProgrammeFields *fields,
                                                LanyardProgrammeCounts *counts,
                                                LanyardSource          *source);
void              lanyard_programme_fields_clear (LanyardProgrammeFields *fields);
void              lanyard_programme_counts_clear (LanyardProgrammeCounts *counts);

const LanyardProgrammeFields *lanyard_programme_get_fields (LanyardProgramme *self);
const LanyardProgrammeCounts *lanyard_programme_get_counts (LanyardProgramme *self);
const char                   *lanyard_programme_get_title (LanyardProgramme *self);
GTimeZone                    *lanyard_programme_get_zone (LanyardProgramme *self);
LanyardDate                   lanyard_programme_get_start (LanyardProgramme *self);
LanyardDate                   lanyard_programme_get_end (LanyardProgramme *self);

GListModel *lanyard_programme_get_days (LanyardProgramme *self);
GListModel *lanyard_programme_get_tracks (LanyardProgramme *self);
GListModel *lanyard_programme_get_people (LanyardProgramme *self);
GListModel *lanyard_programme_get_sessions (LanyardProgramme *self);

GListModel *lanyard_programme_list_unscheduled (LanyardProgramme *self);
GListModel *lanyard_programme_list_kind (LanyardProgramme  *self,
                                         LanyardSessionKind kind);
GListModel *lanyard_programme_list_track (LanyardProgramme *self,
                                          LanyardTrack     *track);
GListModel *lanyard_programme_list_room (LanyardProgramme *self,
                                         LanyardRoom      *room);
GListModel *lanyard_programme_list_parts (LanyardProgramme *self,
                                          LanyardSession   *session);
GListModel *lanyard_programme_list_led_by (LanyardProgramme *self,
                                           LanyardPerson    *person);
GListModel *lanyard_programme_list_spoken_by (LanyardProgramme *self,
                                              LanyardPerson    *person);
GListModel *lanyard_programme_list_summed_up_by (LanyardProgramme *self,
                                                 LanyardPerson    *person);

LanyardSession *lanyard_programme_get_session_at (LanyardProgramme *self,
                                                  guint             position);
LanyardPerson  *lanyard_programme_get_person_at (LanyardProgramme *self,
                                                 guint             position);
LanyardSession *lanyard_programme_find_session (LanyardProgramme *self,
                                                const char       *id);
LanyardPerson  *lanyard_programme_find_person (LanyardProgramme *self,
                                               const char       *id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardProgrammeFields, lanyard_programme_fields_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardProgrammeCounts, lanyard_programme_counts_clear)

G_END_DECLS
