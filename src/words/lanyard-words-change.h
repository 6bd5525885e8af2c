/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-change.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

/* A stretch of a line. */
typedef struct
{
  char    *text;
  gboolean differs; /* from what stands there in the other half */
} LanyardChangeRun;

/* One respect in which a session changed: how it was, and how it is. */
typedef struct
{
  GPtrArray *before; /* (nullable) (element-type LanyardChangeRun) */
  GPtrArray *after;  /* (nullable) (element-type LanyardChangeRun) */
} LanyardChangeLine;

LanyardChangeAspects lanyard_words_change_tags (LanyardChange *change,
                                                GTimeZone     *zone);
const char          *lanyard_words_change_aspect (LanyardChangeAspects aspect);
const char          *lanyard_words_change_title (LanyardChange *change);
GPtrArray           *lanyard_words_change_lines (LanyardChange *change,
                                                 GTimeZone     *zone);
char                *lanyard_words_change_text (LanyardChange *change,
                                                GTimeZone     *zone);
char                *lanyard_words_change_second (LanyardChange       *change,
                                                  const LanyardClocks *clocks);
char                *lanyard_words_snapshot_when (const LanyardSnapshot *snapshot,
                                                  GTimeZone             *zone);
char                *lanyard_words_snapshot_speakers (const LanyardSnapshot *snapshot);

G_END_DECLS
