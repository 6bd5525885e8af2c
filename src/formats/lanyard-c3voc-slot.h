/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-builder.h"

G_BEGIN_DECLS

/* An event with where it stands, before all of them are known. */
typedef struct
{
  JsonObject    *event; /* (unowned) */
  const char    *room;  /* (unowned) (nullable) the name of its list in the day */
  guint          index; /* its place in that list */
  guint          day_index;
  LanyardDate    day; /* LANYARD_NO_DATE where the document doesn't say */
  LanyardInstant start;
  int            duration;
  char          *key; /* (owned) what names it, maybe others too */
  LanyardKeyKind key_kind;
} LanyardC3vocSlot;

char *lanyard_c3voc_slot_dup_key (JsonObject     *event,
                                  LanyardWalk    *walk,
                                  LanyardKeyKind *kind);
char *lanyard_c3voc_slot_make_id (const LanyardC3vocSlot *slot,
                                  const char             *room);
void  lanyard_c3voc_slot_read_start (LanyardC3vocSlot *slot,
                                     LanyardWalk      *walk,
                                     GTimeZone        *zone,
                                     int               day_change);
void  lanyard_c3voc_slot_read_duration (LanyardC3vocSlot *slot,
                                        LanyardWalk      *walk,
                                        GTimeZone        *zone);
void  lanyard_c3voc_slot_read_day (const LanyardC3vocSlot       *slot,
                                   LanyardWalk                  *walk,
                                   const LanyardProgrammeFields *programme,
                                   LanyardSessionFields         *fields);

G_END_DECLS
