/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-builder.h"

G_BEGIN_DECLS

/* The rooms and tracks of a programme that lists them or not, and refers to
 * them by name, slug or guid. */
typedef struct _LanyardC3vocPlaces LanyardC3vocPlaces;

LanyardC3vocPlaces *lanyard_c3voc_places_new (LanyardWalk    *walk,
                                              LanyardBuilder *builder);
void                lanyard_c3voc_places_free (LanyardC3vocPlaces *self);
void                lanyard_c3voc_places_read_rooms (LanyardC3vocPlaces *self,
                                                     JsonObject         *object);
void                lanyard_c3voc_places_read_tracks (LanyardC3vocPlaces *self,
                                                      JsonObject         *object);
LanyardRoom        *lanyard_c3voc_places_get_room (LanyardC3vocPlaces *self,
                                                   const char         *name);
LanyardRoom        *lanyard_c3voc_places_refer_room (LanyardC3vocPlaces *self,
                                                     JsonObject         *object,
                                                     const char         *name);
LanyardTrack       *lanyard_c3voc_places_refer_track (LanyardC3vocPlaces *self,
                                                      JsonObject         *object,
                                                      const char         *name);
void                lanyard_c3voc_places_end (LanyardC3vocPlaces *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardC3vocPlaces, lanyard_c3voc_places_free)

G_END_DECLS
