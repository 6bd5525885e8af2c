/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-decisions-private.h"

G_BEGIN_DECLS

/* What taking over a document needs. */
typedef struct
{
  LanyardPlans        *plans;
  LanyardDatabase     *database;
  LanyardPlanDocument *document;
  LanyardNoteTextFunc  get_text;
  GBytes              *kept;
  const char          *tag; /* (nullable) */
  gboolean             shared;
} LanyardTaking;

gboolean lanyard_taking_place (const LanyardTaking   *taking,
                               const char            *item,
                               const LanyardSnapshot *snapshot,
                               gboolean               needed,
                               char                 **session,
                               GError               **error);
gboolean lanyard_taking_take_note (const LanyardTaking       *taking,
                                   const LanyardDocumentNote *note,
                                   GError                   **error);

G_END_DECLS
