/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void     lanyard_details_push (AdwNavigationView *view,
                               AdwNavigationPage *page);
void     lanyard_details_show (AdwOverlaySplitView *split_view,
                               AdwNavigationView   *details,
                               AdwNavigationPage   *page);
gboolean lanyard_details_go_back (AdwOverlaySplitView *split_view,
                                  AdwNavigationView   *details);

G_END_DECLS
