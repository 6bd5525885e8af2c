/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-room-choice.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_ROOM_CHOOSER (lanyard_room_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LanyardRoomChooser, lanyard_room_chooser, LANYARD, ROOM_CHOOSER, AdwBin)

GtkWidget *lanyard_room_chooser_new (void);
void       lanyard_room_chooser_show (LanyardRoomChooser *self,
                                      LanyardRoomChoice  *choice,
                                      GPtrArray          *rooms);

G_END_DECLS
