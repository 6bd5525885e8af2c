/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "lanyard-room.h"

G_BEGIN_DECLS

/* How the choices of all conferences are kept: for each id whether rooms with
 * stars come first, the rooms in the user's order, and those left out. */
#define LANYARD_ROOM_CHOICES_TYPE "a{s(basas)}"

/* Which rooms of a conference the user wants to see, and in which order. */
typedef struct _LanyardRoomChoice LanyardRoomChoice;

LanyardRoomChoice *lanyard_room_choice_new (GVariant   *choices,
                                            const char *conference);
void               lanyard_room_choice_free (LanyardRoomChoice *self);
GVariant          *lanyard_room_choice_store (LanyardRoomChoice *self,
                                              GVariant          *choices,
                                              const char        *conference);

gboolean lanyard_room_choice_get_starred_first (LanyardRoomChoice *self);
void     lanyard_room_choice_set_starred_first (LanyardRoomChoice *self,
                                                gboolean           starred_first);
gboolean lanyard_room_choice_is_shown (LanyardRoomChoice *self,
                                       LanyardRoom       *room);
void     lanyard_room_choice_set_shown (LanyardRoomChoice *self,
                                        LanyardRoom       *room,
                                        gboolean           shown);
void     lanyard_room_choice_set_order (LanyardRoomChoice *self,
                                        GPtrArray         *rooms);

GPtrArray *lanyard_room_choice_sort (LanyardRoomChoice *self,
                                     GPtrArray         *rooms);
GPtrArray *lanyard_room_choice_pick (LanyardRoomChoice *self,
                                     GPtrArray         *rooms,
                                     GHashTable        *starred);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardRoomChoice, lanyard_room_choice_free)

G_END_DECLS
