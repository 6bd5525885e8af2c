/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-star.h"

static void
test_names (void)
{
  static const char *const names[] = {
    [LANYARD_STAR_OFF] = "off",
    [LANYARD_STAR_MAYBE] = "maybe",
    [LANYARD_STAR_GOING] = "going",
    [LANYARD_STAR_HIDDEN] = "hidden",
  };
  static const char *const unknown[] = { "", "Going", "going ", "on" };
  LanyardStar              star;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (lanyard_star_to_name (i), ==, names[i]);
      g_assert_true (lanyard_star_from_name (names[i], &star));
      g_assert_cmpint (star, ==, i);
    }

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (lanyard_star_from_name (unknown[i], &star));
}

static void
test_next (void)
{
  g_assert_cmpint (lanyard_star_next (LANYARD_STAR_OFF), ==, LANYARD_STAR_GOING);
  g_assert_cmpint (lanyard_star_next (LANYARD_STAR_GOING), ==, LANYARD_STAR_MAYBE);
  g_assert_cmpint (lanyard_star_next (LANYARD_STAR_MAYBE), ==, LANYARD_STAR_OFF);
  g_assert_cmpint (lanyard_star_next (LANYARD_STAR_HIDDEN), ==, LANYARD_STAR_GOING);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/star/names", test_names);
  g_test_add_func ("/star/next", test_next);

  return g_test_run ();
}
