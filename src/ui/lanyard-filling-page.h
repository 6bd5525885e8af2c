/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-filling.h"

G_BEGIN_DECLS

AdwNavigationPage *lanyard_filling_page_new (LanyardPlan       *plan,
                                             LanyardProgramme  *programme,
                                             LanyardDate        date,
                                             const LanyardSpan *gap,
                                             GSettings         *settings);
void               lanyard_filling_page_update (AdwNavigationPage *page,
                                                LanyardProgramme  *programme);

G_END_DECLS
