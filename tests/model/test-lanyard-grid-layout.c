/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-grid-layout.h"

#include "test-grids.h"

/* From 09:00 to 19:00; A has a band and two cards side by side. */
static const TestSlot slots[] = {
  { "long", "A", "09:00", 300, 0 },
  { "a1", "A", "09:00", 60, 0 },
  { "a2", "A", "09:30", 60, 0 },
  { "b1", "B", "09:15", 30, 0 },
  { "Tea", NULL, "16:00", 60, LANYARD_SESSION_BREAK },
  { "a3", "A", "18:00", 60, 0 },
  { 0 },
};

static const LanyardGridScale scale = {
  .time = { .per_minute = 2, .fold = 30 },
  .column = 100,
  .band = 20,
};

static void
test_rects (void)
{
  static const struct
  {
    const char     *session;
    double          width; /* that there is */
    LanyardGridRect rect;
  } rows[] = {
    { "long", 0, { 0, 0, 20, 600 } },
    { "a1", 0, { 20, 0, 80, 120 } },
    { "a2", 0, { 100, 60, 80, 120 } },
    { "b1", 0, { 180, 30, 100, 60 } },
    { "Tea", 0, { 0, 630, 280, 120 } },
    { "a3", 0, { 0, 870, 180, 120 } },
    { "a1", 560, { 20, 0, 170, 120 } },
    { "b1", 560, { 360, 30, 200, 60 } },
    { "Tea", 560, { 0, 630, 560, 120 } },
  };
  g_autoptr (LanyardGrid) grid = test_grid_new (slots, "A B");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardGridLayout) layout =
                  lanyard_grid_layout_new (grid, &scale, rows[i].width);
      LanyardGridRect rect =
        lanyard_grid_layout_get_rect (layout, lanyard_grid_find (grid, rows[i].session));

      g_test_message ("%s in %g", rows[i].session, rows[i].width);
      g_assert_cmpfloat_with_epsilon (rect.x, rows[i].rect.x, 0.001);
      g_assert_cmpfloat_with_epsilon (rect.y, rows[i].rect.y, 0.001);
      g_assert_cmpfloat_with_epsilon (rect.width, rows[i].rect.width, 0.001);
      g_assert_cmpfloat_with_epsilon (rect.height, rows[i].rect.height, 0.001);
    }
}

static void
test_size (void)
{
  g_autoptr (LanyardGrid) grid = test_grid_new (slots, "A B");
  g_autoptr (LanyardGridLayout) layout = lanyard_grid_layout_new (grid, &scale, 0);
  LanyardInstant start = lanyard_grid_get_entry (grid, 0)->span.start;

  g_assert_true (lanyard_grid_layout_get_grid (layout) == grid);
  g_assert_cmpfloat_with_epsilon (lanyard_grid_layout_get_edge (layout, 0), 0, 0.001);
  g_assert_cmpfloat_with_epsilon (lanyard_grid_layout_get_edge (layout, 1), 180, 0.001);
  g_assert_cmpfloat_with_epsilon (lanyard_grid_layout_get_edge (layout, 2), 280, 0.001);
  g_assert_cmpfloat_with_epsilon (lanyard_grid_layout_get_width (layout), 280, 0.001);
  g_assert_cmpfloat_with_epsilon (lanyard_grid_layout_get_height (layout), 990, 0.001);
  g_assert_cmpfloat_with_epsilon (lanyard_grid_layout_get_y (layout, start + 600), 20, 0.001);
  g_assert_cmpint (lanyard_grid_layout_get_instant (layout, 20), ==, start + 600);
}

static void
test_nothing (void)
{
  g_autoptr (LanyardGrid) grid = test_grid_new (&(TestSlot){ 0 }, "");
  g_autoptr (LanyardGridLayout) layout = lanyard_grid_layout_new (grid, &scale, 500);

  g_assert_cmpfloat_with_epsilon (lanyard_grid_layout_get_width (layout), 0, 0.001);
  g_assert_cmpfloat_with_epsilon (lanyard_grid_layout_get_height (layout), 0, 0.001);
  g_assert_cmpint (lanyard_grid_layout_get_instant (layout, 20), ==, LANYARD_NO_INSTANT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-layout/rects", test_rects);
  g_test_add_func ("/grid-layout/size", test_size);
  g_test_add_func ("/grid-layout/nothing", test_nothing);
  return g_test_run ();
}
