/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-builder.h"
#include "lanyard-json.h"
#include "lanyard-leads.h"

G_BEGIN_DECLS

/* Everybody who is named in an Indico event. First all of them are collected
 * by the first way through the documents, since each naming tells something
 * else of a person; then they are handed out. */
typedef struct _LanyardIndicoPeople LanyardIndicoPeople;

LanyardIndicoPeople *lanyard_indico_people_new (void);
void                 lanyard_indico_people_free (LanyardIndicoPeople *self);

guint lanyard_indico_people_collect (LanyardIndicoPeople *self,
                                     JsonObject          *object,
                                     const char          *name,
                                     LanyardWalk         *walk,
                                     gboolean             in_person);
guint lanyard_indico_people_count (LanyardIndicoPeople *self);
void  lanyard_indico_people_collect_leads (LanyardIndicoPeople *self,
                                           const LanyardLeads  *leads);
void  lanyard_indico_people_finish (LanyardIndicoPeople *self,
                                    LanyardWalk         *walk,
                                    LanyardBuilder      *builder);

void       lanyard_indico_people_read (LanyardIndicoPeople *self,
                                       JsonObject          *object,
                                       const char          *name,
                                       LanyardWalk         *walk);
void       lanyard_indico_people_find_leads (LanyardIndicoPeople *self,
                                             const LanyardLeads  *leads);
GPtrArray *lanyard_indico_people_take (LanyardIndicoPeople *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardIndicoPeople, lanyard_indico_people_free)

G_END_DECLS
