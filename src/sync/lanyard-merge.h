/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan-document.h"

G_BEGIN_DECLS

LanyardPlanDocument *lanyard_merge_documents (LanyardPlanDocument *one,
                                              LanyardPlanDocument *two);
LanyardPlanDocument *lanyard_merge_decisions (LanyardPlanDocument *kept,
                                              LanyardPlanDocument *decided);
LanyardPlanDocument *lanyard_merge_expire (LanyardPlanDocument *document,
                                           gint64               now);

G_END_DECLS
