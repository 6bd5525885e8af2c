/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-reading.h"

G_BEGIN_DECLS

/* What the readers of simple lists of sessions share: they come to know rooms,
 * tracks and people by and by, and say neither the conference's days nor when
 * an id of theirs is that of several sessions. */
typedef struct
{
  const LanyardReading *reading;
  LanyardWalk          *walk;
  LanyardBuilder       *builder;
  LanyardOffsets        offsets;
  guint                 total; /* sessions, as they were counted before */
  guint                 done;

  GHashTable *rooms;    /* key -> LanyardRoom (unowned) */
  GHashTable *tracks;   /* title -> LanyardTrack (unowned) */
  GHashTable *people;   /* key -> LanyardPerson (unowned) */
  GHashTable *room_ids; /* those that are given */
  GHashTable *track_ids;
  GHashTable *person_ids;
  GHashTable *ids;     /* of sessions -> how many have it */
  GHashTable *dropped; /* what was reported as having no place */
} LanyardGather;

LanyardGather *lanyard_gather_new (const LanyardReading *reading,
                                   const char           *format);
void           lanyard_gather_free (LanyardGather *self);

void lanyard_gather_scout (LanyardGather *self,
                           JsonObject    *session,
                           const char    *id,
                           const char    *start);
void lanyard_gather_choose_zone (LanyardGather *self,
                                 const char    *member,
                                 const char    *name);

LanyardRoom   *lanyard_gather_room (LanyardGather *self,
                                    const char    *key,
                                    const char    *title);
LanyardTrack  *lanyard_gather_track (LanyardGather *self,
                                     const char    *title,
                                     const char    *color);
LanyardPerson *lanyard_gather_person (LanyardGather       *self,
                                      const char          *key,
                                      LanyardPersonFields *fields);
void           lanyard_gather_drop (LanyardGather *self,
                                    const char    *member,
                                    const char    *what);

void              lanyard_gather_when (LanyardGather        *self,
                                       JsonObject           *object,
                                       const char           *start,
                                       const char           *end,
                                       LanyardSessionFields *fields);
gboolean          lanyard_gather_add (LanyardGather        *self,
                                      LanyardSessionFields *fields);
LanyardProgramme *lanyard_gather_finish (LanyardGather *self,
                                         GError       **error);

GPtrArray *lanyard_gather_people_new (void);
GPtrArray *lanyard_gather_some (GPtrArray *array);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardGather, lanyard_gather_free)

G_END_DECLS
