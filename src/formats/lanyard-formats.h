/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-problem.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

/* What is larger, in bytes, is refused: after whatever packed it was undone. */
#define LANYARD_FORMATS_MAX_SIZE (64 * 1024 * 1024)

/* What a document may leave open, and who wants to know how far it is. */
typedef struct
{
  const char *time_zone;  /* (nullable) an IANA name that the user chose */
  const char *title;      /* (nullable) what to call a conference whose document doesn't say */
  int         day_change; /* when a day begins where the document doesn't say, in minutes */
  int        *progress;   /* (nullable) how much is read, in thousandths; set atomically */
} LanyardReadOptions;

LanyardProgramme *lanyard_formats_read (GBytes       *bytes,
                                        GCancellable *cancellable,
                                        GPtrArray    *problems,
                                        GError      **error);
LanyardProgramme *lanyard_formats_read_all (GPtrArray                *documents,
                                            const LanyardReadOptions *options,
                                            GCancellable             *cancellable,
                                            GPtrArray                *problems,
                                            GError                  **error);
gboolean          lanyard_formats_know_time_zone (const char *name);

G_END_DECLS
