/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-shown-clocks.h"

static void
test_new (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (GTimeZone) venue = g_time_zone_new_identifier ("Europe/Lisbon");
  g_autoptr (GTimeZone) own = g_time_zone_new_local ();
  g_autoptr (LanyardClocks) alone = lanyard_shown_clocks_new (venue, NULL);
  g_autoptr (LanyardClocks) both = lanyard_shown_clocks_new (venue, settings);
  g_autoptr (LanyardClocks) swapped = NULL;

  g_assert_true (alone->own == venue);
  g_assert_true (both->venue == venue);
  g_assert_cmpstr (g_time_zone_get_identifier (both->own), ==, g_time_zone_get_identifier (own));
  g_assert_cmpint (both->order, ==, LANYARD_CLOCKS_VENUE_FIRST);

  g_settings_set_string (settings, "time-shown", "own");
  swapped = lanyard_shown_clocks_new (venue, settings);
  g_assert_cmpint (swapped->order, ==, LANYARD_CLOCKS_OWN_FIRST);
  g_settings_reset (settings, "time-shown");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shown-clocks/new", test_new);

  return g_test_run ();
}
