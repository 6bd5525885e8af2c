/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-builder.h"

G_BEGIN_DECLS

/* The people of a programme that names them in every session anew, with more
 * of them in one place than in another. */
typedef struct _LanyardC3vocPeople LanyardC3vocPeople;

LanyardC3vocPeople *lanyard_c3voc_people_new (const char  *base,
                                              LanyardWalk *walk);
void                lanyard_c3voc_people_free (LanyardC3vocPeople *self);
void                lanyard_c3voc_people_meet (LanyardC3vocPeople *self,
                                               JsonObject         *object,
                                               const char         *name);
void                lanyard_c3voc_people_end (LanyardC3vocPeople *self,
                                              LanyardBuilder     *builder);
LanyardPerson      *lanyard_c3voc_people_find (LanyardC3vocPeople *self,
                                               JsonNode           *item);
GPtrArray          *lanyard_c3voc_people_list (LanyardC3vocPeople *self,
                                               JsonObject         *object,
                                               const char         *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardC3vocPeople, lanyard_c3voc_people_free)

G_END_DECLS
