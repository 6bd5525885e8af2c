/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programmes.h"

G_BEGIN_DECLS

/* What a search found, with the programmes that it is in: those are loaded
 * once, for all searches of the same versions. */
typedef struct
{
  LanyardFindings *findings;
  GHashTable      *programmes; /* generation (gint64) -> LanyardProgramme */
  LanyardTerms    *terms;
} LanyardResults;

LanyardResults   *lanyard_results_new (void);
LanyardResults   *lanyard_results_ref (LanyardResults *self);
void              lanyard_results_unref (LanyardResults *self);
LanyardProgramme *lanyard_results_get_programme (LanyardResults *self,
                                                 guint           version);
GPtrArray        *lanyard_results_create_sections (LanyardResults *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardResults, lanyard_results_unref)

G_END_DECLS
