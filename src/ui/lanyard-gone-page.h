/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

AdwNavigationPage *lanyard_gone_page_new (const LanyardSnapshot *snapshot,
                                          LanyardPlan           *plan,
                                          GTimeZone             *zone,
                                          GSettings             *settings);

G_END_DECLS
