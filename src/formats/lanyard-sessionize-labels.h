/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "lanyard-gather.h"

G_BEGIN_DECLS

/* What a category of Sessionize's is for, which its title tells: organisers
 * make their own. The first ones in the order of how well they make tracks. */
typedef enum {
  LANYARD_SESSIONIZE_TRACK,
  LANYARD_SESSIONIZE_STREAM,
  LANYARD_SESSIONIZE_THEME,
  LANYARD_SESSIONIZE_AREA,
  LANYARD_SESSIONIZE_TOPIC,
  LANYARD_SESSIONIZE_TAG, /* and whatever else there is: it makes no tracks */
  LANYARD_SESSIONIZE_FORMAT,
  LANYARD_SESSIONIZE_LEVEL,
  LANYARD_SESSIONIZE_LANGUAGE,
} LanyardSessionizeRole;

/* What the categories say of one session; all zero to start with. */
typedef struct
{
  char      *track;     /* (owned) (nullable) */
  char      *format;    /* (owned) (nullable) */
  char      *level;     /* (owned) (nullable) */
  GPtrArray *languages; /* (nullable) (element-type utf8) */
  GPtrArray *topics;    /* (nullable) (element-type LanyardTopic) */
} LanyardSessionizeLabels;

LanyardSessionizeRole lanyard_sessionize_find_role (const char *category);

void lanyard_sessionize_labels_add (LanyardSessionizeLabels *self,
                                    LanyardSessionizeRole    role,
                                    LanyardSessionizeRole    track_role,
                                    const char              *item);
void lanyard_sessionize_labels_apply (LanyardSessionizeLabels *self,
                                      LanyardGather           *gather,
                                      LanyardSessionFields    *fields);
void lanyard_sessionize_labels_clear (LanyardSessionizeLabels *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardSessionizeLabels, lanyard_sessionize_labels_clear)

G_END_DECLS
