/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-indico-parts.h"

G_BEGIN_DECLS

void     lanyard_indico_collect_timetable (LanyardIndico *self,
                                           JsonObject    *days);
gboolean lanyard_indico_read_timetable (LanyardIndico *self,
                                        JsonObject    *days);
char    *lanyard_indico_timetable_zone (LanyardIndico *self,
                                        JsonObject    *days);

G_END_DECLS
