/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-sessionize-labels.h"

G_BEGIN_DECLS

/* An item of a category. */
typedef struct
{
  char                 *category; /* its title */
  char                 *title;
  LanyardSessionizeRole role;
} LanyardSessionizeItem;

/* What the readers of Sessionize's two views of a programme share. */
typedef struct
{
  LanyardGather        *gather;
  GHashTable           *questions;  /* id -> question */
  GHashTable           *items;      /* id of a category's item -> item */
  LanyardSessionizeRole track_role; /* of the category that makes the tracks */
} LanyardSessionize;

LanyardSessionize *lanyard_sessionize_new (const LanyardReading *reading,
                                           const char           *format);
void               lanyard_sessionize_free (LanyardSessionize *self);

void lanyard_sessionize_add_question (LanyardSessionize *self,
                                      const char        *id,
                                      const char        *question);
void lanyard_sessionize_add_item (LanyardSessionize *self,
                                  const char        *id,
                                  const char        *category,
                                  const char        *title);

gboolean lanyard_sessionize_is_speakers (JsonNode *root);
gboolean lanyard_sessionize_read_speaker_cb (JsonObject  *object,
                                             LanyardWalk *walk,
                                             gpointer     data);
void     lanyard_sessionize_read_others (LanyardSessionize *self);

gboolean lanyard_sessionize_scout_cb (JsonObject  *object,
                                      LanyardWalk *walk,
                                      gpointer     data);
void     lanyard_sessionize_read_session (LanyardSessionize    *self,
                                          JsonObject           *object,
                                          LanyardSessionFields *fields);
void     lanyard_sessionize_read_answers (LanyardSessionize *self,
                                          JsonObject        *object,
                                          GPtrArray         *links);
char    *lanyard_sessionize_read_name (JsonObject  *object,
                                       LanyardWalk *walk);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardSessionize, lanyard_sessionize_free)

G_END_DECLS
