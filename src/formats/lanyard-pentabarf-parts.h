/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-reading.h"
#include "lanyard-xml.h"

G_BEGIN_DECLS

#define LANYARD_PENTABARF_NOWHERE G_MAXUINT

/* Where an event stands: how many of its kind are before it. */
typedef struct
{
  guint day;
  guint room; /* LANYARD_PENTABARF_NOWHERE: directly in the day */
  guint event;
} LanyardPentabarfPlace;

/* An event, until the zone and all the other events are known. */
typedef struct
{
  LanyardSessionFields  fields;
  LanyardPentabarfPlace place;
  char                 *key;   /* the document's own name for it */
  char                 *date;  /* (nullable) */
  char                 *clock; /* (nullable) */
  char                 *end;   /* (nullable) */
  LanyardDate           day;   /* of the day that it stands in */
  LanyardInstant        start; /* once the zone is known */
} LanyardPentabarfEvent;

/* A schedule as far as it was read. */
typedef struct
{
  const LanyardReading *reading;
  LanyardWalk          *walk;       /* (owned) */
  LanyardBuilder       *builder;    /* (owned) */
  GPtrArray            *events;     /* (owned) (element-type LanyardPentabarfEvent) */
  GHashTable           *rooms;      /* guid or name -> LanyardRoom (unowned) */
  GHashTable           *unused;     /* (element-type LanyardRoom): where nothing is so far */
  GHashTable           *tracks;     /* name -> LanyardTrack (unowned) */
  GHashTable           *people;     /* id -> LanyardPerson (unowned) */
  GHashTable           *unknown;    /* names of elements that were reported */
  GArray               *days;       /* (element-type LanyardDate) */
  char                 *base;       /* (nullable) what relative addresses are relative to */
  char                 *zone;       /* (nullable) */
  char                 *start;      /* (nullable) */
  char                 *end;        /* (nullable) */
  int                   day_change; /* minutes after midnight */
} LanyardPentabarf;

LanyardPentabarf *lanyard_pentabarf_new (const LanyardReading *reading);
void              lanyard_pentabarf_free (LanyardPentabarf *self);

void  lanyard_pentabarf_report_unknown (LanyardPentabarf *self,
                                        const xmlNode    *element);
char *lanyard_pentabarf_resolve (LanyardPentabarf *self,
                                 const char       *place,
                                 const char       *address);

void          lanyard_pentabarf_read_conference (LanyardPentabarf *self,
                                                 const xmlNode    *element);
void          lanyard_pentabarf_read_tracks (LanyardPentabarf *self,
                                             const xmlNode    *element);
LanyardTrack *lanyard_pentabarf_get_track (LanyardPentabarf *self,
                                           const char       *name);
LanyardRoom  *lanyard_pentabarf_read_room (LanyardPentabarf *self,
                                           const xmlNode    *element);
LanyardRoom  *lanyard_pentabarf_get_room (LanyardPentabarf *self,
                                          const char       *name);
void          lanyard_pentabarf_read_persons (LanyardPentabarf *self,
                                              xmlNode          *element);
GPtrArray    *lanyard_pentabarf_list_persons (LanyardPentabarf *self,
                                              xmlNode          *element);

void     lanyard_pentabarf_enter (LanyardPentabarf            *self,
                                  const LanyardPentabarfPlace *place);
void     lanyard_pentabarf_leave (LanyardPentabarf            *self,
                                  const LanyardPentabarfPlace *place);
void     lanyard_pentabarf_read_event (LanyardPentabarf            *self,
                                       xmlNode                     *element,
                                       LanyardDate                  day,
                                       LanyardRoom                 *room,
                                       const LanyardPentabarfPlace *place);
gboolean lanyard_pentabarf_plan (LanyardPentabarf *self,
                                 GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardPentabarf, lanyard_pentabarf_free)

G_END_DECLS
