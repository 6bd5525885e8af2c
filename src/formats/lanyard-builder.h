/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programme.h"
#include "lanyard-walk.h"

G_BEGIN_DECLS

/* Collects what a reader finds and makes a programme of it in which every id
 * is there once and every reference leads somewhere. */
typedef struct _LanyardBuilder LanyardBuilder;

LanyardBuilder         *lanyard_builder_new (LanyardWalk *walk,
                                             const char  *format);
void                    lanyard_builder_free (LanyardBuilder *self);
LanyardProgrammeFields *lanyard_builder_get_fields (LanyardBuilder *self);

void lanyard_builder_add_room (LanyardBuilder *self,
                               LanyardRoom    *room);
void lanyard_builder_add_track (LanyardBuilder *self,
                                LanyardTrack   *track);
void lanyard_builder_add_person (LanyardBuilder *self,
                                 LanyardPerson  *person);
void lanyard_builder_add_session (LanyardBuilder       *self,
                                  LanyardSessionFields *fields);

LanyardRoom   *lanyard_builder_find_room (LanyardBuilder *self,
                                          const char     *id);
LanyardTrack  *lanyard_builder_find_track (LanyardBuilder *self,
                                           const char     *id);
LanyardPerson *lanyard_builder_find_person (LanyardBuilder *self,
                                            const char     *id);

guint             lanyard_builder_count_sessions (LanyardBuilder *self);
LanyardProgramme *lanyard_builder_finish (LanyardBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardBuilder, lanyard_builder_free)

G_END_DECLS
