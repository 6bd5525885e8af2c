/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "lanyard-link.h"
#include "lanyard-text.h"

G_BEGIN_DECLS

/* A part of what came out of a session. Immutable. */
typedef struct
{
  char        *title;
  GPtrArray   *people; /* (nullable) (element-type LanyardPerson) who led it */
  LanyardText *text;   /* (nullable) */
  GPtrArray   *links;  /* (nullable) (element-type LanyardLink) */
} LanyardSummaryPart;

LanyardSummaryPart *lanyard_summary_part_new (const char  *title,
                                              GPtrArray   *people,
                                              LanyardText *text,
                                              GPtrArray   *links);
void                lanyard_summary_part_free (LanyardSummaryPart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardSummaryPart, lanyard_summary_part_free)

G_END_DECLS
