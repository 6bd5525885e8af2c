/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-indico-people.h"
#include "lanyard-reading.h"

G_BEGIN_DECLS

/* What the readers of Indico's two exports share. */
typedef struct
{
  const LanyardReading *reading;
  LanyardWalk          *walk;
  LanyardBuilder       *builder;
  LanyardIndicoPeople  *people;
  char                 *base;      /* (nullable) an address of the server */
  char                 *venue;     /* (nullable) the event's place */
  GHashTable           *zones;     /* name -> GTimeZone */
  GHashTable           *rooms;     /* title -> LanyardRoom */
  GHashTable           *room_ids;  /* slug -> how often it was given */
  GHashTable           *places;    /* title of a room that is a place -> LanyardSpot (owned) */
  GHashTable           *map_urls;  /* room's title -> the address of its map */
  GHashTable           *tracks;    /* session's key -> LanyardTrack */
  GHashTable           *by_title;  /* session's title -> LanyardTrack (unowned) */
  GHashTable           *leads;     /* text -> LanyardLeads (nullable) */
  GHashTable           *marked;    /* texts whose leads are reported (unowned) */
  GHashTable           *known;     /* ids of the sessions that are there */
  GHashTable           *announced; /* ids of the contributions that the event's export has */
  GHashTable           *friendly;  /* number of such a one in the event -> its id */
  GHashTable           *parents;   /* contribution's id -> id of its block in the timetable */
  GHashTable           *blocks;    /* id of a block -> LanyardTrack (nullable) (unowned) */
  GHashTable           *dropped;   /* names of members that no programme has a place for */
  guint                 total;     /* contributions, as far as they were counted */
  guint                 n_chairs;  /* people who are chairs and nothing else */
  guint                 n_sessions;
  guint                 n_parts;
  LanyardDate           first_day; /* of all that is scheduled */
  LanyardDate           last_day;
} LanyardIndico;

LanyardIndico *lanyard_indico_new (const LanyardReading *reading);
void           lanyard_indico_free (LanyardIndico *self);

char          *lanyard_indico_clean_address (const char *address);
char          *lanyard_indico_read_address (LanyardIndico *self,
                                            JsonObject    *object,
                                            const char    *name);
char          *lanyard_indico_read_key (LanyardIndico *self,
                                        JsonObject    *object);
LanyardKeyKind lanyard_indico_find_key_kind (JsonObject *object);
LanyardInstant lanyard_indico_read_time (LanyardIndico *self,
                                         JsonObject    *object,
                                         const char    *name);
void           lanyard_indico_read_when (LanyardIndico        *self,
                                         JsonObject           *object,
                                         LanyardSessionFields *fields);
gboolean       lanyard_indico_add_session (LanyardIndico        *self,
                                           LanyardSessionFields *fields);
gboolean       lanyard_indico_is_empty (JsonObject *object,
                                        const char *name);
void           lanyard_indico_drop_members (LanyardIndico     *self,
                                            JsonObject        *object,
                                            const char *const *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardIndico, lanyard_indico_free)

G_END_DECLS
