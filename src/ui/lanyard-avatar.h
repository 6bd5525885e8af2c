/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-person.h"

G_BEGIN_DECLS

/* A person in a circle: their picture once it is there, else their initials;
 * of one size always, and not spoken of, as their name stands beside it. */
#define LANYARD_TYPE_AVATAR (lanyard_avatar_get_type ())
G_DECLARE_FINAL_TYPE (LanyardAvatar, lanyard_avatar, LANYARD, AVATAR, AdwBin)

GtkWidget *lanyard_avatar_new (int            size,
                               LanyardPerson *person);
void       lanyard_avatar_set_person (LanyardAvatar *self,
                                      LanyardPerson *person);
gboolean   lanyard_avatar_has_picture (LanyardAvatar *self);

G_END_DECLS
