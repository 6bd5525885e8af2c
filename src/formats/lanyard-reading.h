/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-builder.h"
#include "lanyard-formats.h"
#include "lanyard-when.h"

G_BEGIN_DECLS

/* What every reader is given beside its document. */
typedef struct
{
  const LanyardReadOptions *options;
  GPtrArray                *others;      /* (element-type JsonNode): what was given with it */
  GCancellable             *cancellable; /* (nullable) */
  GPtrArray                *problems;    /* (element-type LanyardProblem) */
} LanyardReading;

gboolean lanyard_reading_step (const LanyardReading *self,
                               guint                 done,
                               guint                 total);
void     lanyard_reading_choose_zone (const LanyardReading *self,
                                      LanyardWalk          *walk,
                                      LanyardBuilder       *builder,
                                      const char           *member,
                                      const char           *name,
                                      const LanyardOffsets *offsets);
char    *lanyard_reading_dup_title (const LanyardReading *self);
gboolean lanyard_reading_name (const LanyardReading *self,
                               LanyardWalk          *walk,
                               LanyardBuilder       *builder,
                               GError              **error);

LanyardDate lanyard_reading_choose_date (LanyardWalk    *walk,
                                         LanyardBuilder *builder,
                                         const char     *member,
                                         const char     *text,
                                         LanyardDate     date);

G_END_DECLS
