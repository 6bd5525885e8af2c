/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-indico-parts.h"

G_BEGIN_DECLS

LanyardRoom  *lanyard_indico_read_room (LanyardIndico *self,
                                        JsonObject    *object);
void          lanyard_indico_report_places (LanyardIndico *self);
LanyardTrack *lanyard_indico_read_track (LanyardIndico *self,
                                         JsonObject    *session,
                                         const char    *key);
LanyardTrack *lanyard_indico_find_track (LanyardIndico *self,
                                         const char    *title);

G_END_DECLS
