/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-indico-parts.h"

G_BEGIN_DECLS

void lanyard_indico_read_links (LanyardIndico        *self,
                                JsonObject           *object,
                                LanyardSessionFields *fields);
void lanyard_indico_read_folders (LanyardIndico *self,
                                  JsonObject    *object,
                                  GPtrArray    **links);
void lanyard_indico_read_event_links (LanyardIndico *self,
                                      JsonObject    *event,
                                      GPtrArray    **links);

G_END_DECLS
