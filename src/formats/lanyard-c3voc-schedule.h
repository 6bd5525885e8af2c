/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-c3voc-person.h"
#include "lanyard-c3voc-room.h"
#include "lanyard-c3voc-slot.h"
#include "lanyard-c3voc-track.h"
#include "lanyard-day-starts.h"
#include "lanyard-reading.h"

G_BEGIN_DECLS

/* What schedule.json and schedule2 have in common: a conference, and slots
 * that are collected first and read when zone, days and people are known. */
typedef struct
{
  const LanyardReading *reading;
  LanyardWalk          *walk;
  LanyardBuilder       *builder;
  LanyardC3vocPeople   *people;
  LanyardC3vocRooms    *rooms;
  LanyardC3vocTracks   *tracks;
  JsonObject           *conference; /* (unowned) */
  char                 *base;       /* (nullable) what addresses are relative to */
  GArray               *slots;      /* (element-type LanyardC3vocSlot) */
  GHashTable           *keys;       /* key of a slot (unowned) -> how many have it */
  LanyardOffsets        offsets;
  LanyardDayStarts      starts;
} LanyardC3vocSchedule;

LanyardC3vocSchedule *lanyard_c3voc_schedule_new (const LanyardReading *reading,
                                                  JsonObject           *schedule,
                                                  const char           *format);
void                  lanyard_c3voc_schedule_free (LanyardC3vocSchedule *self);
void                  lanyard_c3voc_schedule_read_head (LanyardC3vocSchedule *self,
                                                        JsonObject           *schedule);
LanyardDate           lanyard_c3voc_schedule_add_day (LanyardC3vocSchedule *self,
                                                      JsonObject           *day);
void                  lanyard_c3voc_schedule_add_slot (LanyardC3vocSchedule *self,
                                                       LanyardC3vocSlot     *slot,
                                                       const char           *start);
void                  lanyard_c3voc_schedule_find_zone (LanyardC3vocSchedule *self);
void                  lanyard_c3voc_schedule_find_days (LanyardC3vocSchedule *self);
void                  lanyard_c3voc_schedule_name_session (LanyardC3vocSchedule   *self,
                                                           const LanyardC3vocSlot *slot,
                                                           LanyardSessionFields   *fields);
LanyardProgramme     *lanyard_c3voc_schedule_end (LanyardC3vocSchedule *self,
                                                  GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardC3vocSchedule, lanyard_c3voc_schedule_free)

G_END_DECLS
