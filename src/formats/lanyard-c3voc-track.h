/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-builder.h"

G_BEGIN_DECLS

/* The tracks of a programme that lists them or not, and refers to them by name
 * or slug. */
typedef struct _LanyardC3vocTracks LanyardC3vocTracks;

LanyardC3vocTracks *lanyard_c3voc_tracks_new (LanyardWalk    *walk,
                                              LanyardBuilder *builder);
void                lanyard_c3voc_tracks_free (LanyardC3vocTracks *self);
void                lanyard_c3voc_tracks_read (LanyardC3vocTracks *self,
                                               JsonObject         *object);
LanyardTrack       *lanyard_c3voc_tracks_refer (LanyardC3vocTracks *self,
                                                JsonObject         *object,
                                                const char         *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardC3vocTracks, lanyard_c3voc_tracks_free)

G_END_DECLS
