/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-session.h"
#include "lanyard-walk.h"

G_BEGIN_DECLS

void lanyard_c3voc_event_read_texts (JsonObject           *event,
                                     LanyardWalk          *walk,
                                     LanyardSessionFields *fields);
void lanyard_c3voc_event_read_links (JsonObject           *event,
                                     LanyardWalk          *walk,
                                     const char           *base,
                                     LanyardSessionFields *fields);

G_END_DECLS
