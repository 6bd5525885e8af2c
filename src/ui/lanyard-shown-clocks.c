/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-shown-clocks.h"

/**
 * lanyard_shown_clocks_new:
 * @venue: the venue's zone
 * @settings: (nullable): where it is kept whose time comes first; NULL: only the
 *   venue's is told
 *
 * Returns: (transfer full): the clocks that times are told by, until the
 *   preference "time-shown" is another one
 */
LanyardClocks *
lanyard_shown_clocks_new (GTimeZone *venue,
                          GSettings *settings)
{
  g_autoptr (GTimeZone) own = NULL;

  if (settings == NULL)
    return lanyard_clocks_new (venue, venue, LANYARD_CLOCKS_VENUE_FIRST);

  own = g_time_zone_new_local ();
  return lanyard_clocks_new (venue, own, g_settings_get_enum (settings, "time-shown"));
}
