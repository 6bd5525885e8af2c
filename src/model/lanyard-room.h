/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_ROOM (lanyard_room_get_type ())
G_DECLARE_FINAL_TYPE (LanyardRoom, lanyard_room, LANYARD, ROOM, GObject)

LanyardRoom *lanyard_room_new (const char *id,
                               const char *title,
                               int         capacity,
                               const char *floor,
                               const char *url);

const char *lanyard_room_get_id (LanyardRoom *self);
const char *lanyard_room_get_title (LanyardRoom *self);
int         lanyard_room_get_capacity (LanyardRoom *self);
const char *lanyard_room_get_floor (LanyardRoom *self);
const char *lanyard_room_get_url (LanyardRoom *self);

G_END_DECLS
