/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-builder.h"

G_BEGIN_DECLS

/* The rooms of a programme that lists them or not, and refers to them by name,
 * slug or guid. */
typedef struct _LanyardC3vocRooms LanyardC3vocRooms;

LanyardC3vocRooms *lanyard_c3voc_rooms_new (LanyardWalk    *walk,
                                            LanyardBuilder *builder);
void               lanyard_c3voc_rooms_free (LanyardC3vocRooms *self);
void               lanyard_c3voc_rooms_read (LanyardC3vocRooms *self,
                                             JsonObject        *object);
LanyardRoom       *lanyard_c3voc_rooms_get (LanyardC3vocRooms *self,
                                            const char        *name);
LanyardRoom       *lanyard_c3voc_rooms_refer (LanyardC3vocRooms *self,
                                              JsonObject        *object,
                                              const char        *name);
void               lanyard_c3voc_rooms_end (LanyardC3vocRooms *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardC3vocRooms, lanyard_c3voc_rooms_free)

G_END_DECLS
