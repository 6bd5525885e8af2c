/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What was searched for lately, to be chosen again: kept in the settings and
 * nowhere else, until the user clears it. */
#define LANYARD_TYPE_RECENT_SEARCHES (lanyard_recent_searches_get_type ())
G_DECLARE_FINAL_TYPE (LanyardRecentSearches,
                      lanyard_recent_searches,
                      LANYARD,
                      RECENT_SEARCHES,
                      AdwBin)

void lanyard_recent_searches_set_settings (LanyardRecentSearches *self,
                                           GSettings             *settings);
void lanyard_recent_searches_add (LanyardRecentSearches *self,
                                  const char            *text);

G_END_DECLS
