/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-text.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TRACK (lanyard_track_get_type ())
G_DECLARE_FINAL_TYPE (LanyardTrack, lanyard_track, LANYARD, TRACK, GObject)

LanyardTrack *lanyard_track_new (const char  *id,
                                 const char  *title,
                                 const char  *color,
                                 LanyardText *text);

const char  *lanyard_track_get_id (LanyardTrack *self);
const char  *lanyard_track_get_title (LanyardTrack *self);
const char  *lanyard_track_get_color (LanyardTrack *self);
LanyardText *lanyard_track_get_text (LanyardTrack *self);

G_END_DECLS
