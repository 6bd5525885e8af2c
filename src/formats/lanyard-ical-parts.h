/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libical/ical.h>

#include "lanyard-ical-zone.h"
#include "lanyard-reading.h"

G_BEGIN_DECLS

/* A time, maybe one whose zone isn't known before all is read. */
typedef struct
{
  LanyardDate    date;    /* of a whole day, else LANYARD_NO_DATE */
  char          *clock;   /* (nullable) in ISO 8601, where @instant isn't known */
  LanyardInstant instant; /* else LANYARD_NO_INSTANT */
} LanyardIcalTime;

/* An event, until the zone and all the other events are known. */
typedef struct
{
  LanyardSessionFields fields;
  guint                index; /* in the document */
  char                *key;
  LanyardIcalTime      start;
  LanyardIcalTime      end;
  gint64               seconds; /* -1: none given */
} LanyardIcalEvent;

/* A calendar as far as it was read. */
typedef struct
{
  const LanyardReading *reading;
  LanyardWalk          *walk;          /* (owned) stands at the calendar */
  LanyardBuilder       *builder;       /* (owned) */
  LanyardIcalZones     *zones;         /* (owned) */
  GPtrArray            *events;        /* (owned) (element-type LanyardIcalEvent) */
  GHashTable           *rooms;         /* name -> LanyardRoom (unowned) */
  GHashTable           *tracks;        /* name -> LanyardTrack (unowned) */
  GHashTable           *people;        /* id -> LanyardPerson (unowned) */
  GHashTable           *unknown_zones; /* name -> LanyardSpot of the first time in it */
  LanyardOffsets        offsets;
  char                 *zone;      /* (nullable) what the calendar says its zone is */
  char                 *organizer; /* (nullable) what all events name that isn't a person */
  gboolean              organizers_differ;
} LanyardIcal;

LanyardIcal *lanyard_ical_new (const LanyardReading *reading);
void         lanyard_ical_free (LanyardIcal *self);
void         lanyard_ical_read_calendar (LanyardIcal   *self,
                                         icalcomponent *calendar);
void         lanyard_ical_read_event (LanyardIcal   *self,
                                      icalcomponent *component,
                                      guint          index);
void         lanyard_ical_report_errors (LanyardIcal   *self,
                                         icalcomponent *component,
                                         guint          line);
gboolean     lanyard_ical_plan (LanyardIcal *self,
                                GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardIcal, lanyard_ical_free)

G_END_DECLS
