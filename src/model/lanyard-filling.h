/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan.h"

G_BEGIN_DECLS

/* What could be seen in a gap of the plan. Immutable. */
typedef struct
{
  GPtrArray *whole;  /* of LanyardSession that lie in the gap, the best first */
  GPtrArray *partly; /* of LanyardSession that overlap it, the best first */
} LanyardFilling;

LanyardFilling *lanyard_filling_new (LanyardPlan       *plan,
                                     LanyardProgramme  *programme,
                                     LanyardDate        date,
                                     const LanyardSpan *gap);
void            lanyard_filling_free (LanyardFilling *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardFilling, lanyard_filling_free)

G_END_DECLS
