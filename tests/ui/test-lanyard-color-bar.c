/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-color-bar.h"

#include "lanyard-test-ui.h"

/* One bar shows them in turn, as in a list that scrolls. */
static void
test_color (void)
{
  static const struct
  {
    const char *color;
    const char *kept;
  } rows[] = {
    { "#3584e4", "#3584e4" },
    { "#3584e4", "#3584e4" },
    { NULL, NULL },
    { "#FFFFFF", "#FFFFFF" },
    /* what is no colour takes the one before away */
    { "blueish", NULL },
    { "#000", "#000" },
    { "", NULL },
  };
  g_autoptr (GtkWidget) bar = g_object_ref_sink (lanyard_color_bar_new (4, 24));

  g_assert_null (lanyard_color_bar_get_color (LANYARD_COLOR_BAR (bar)));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      lanyard_color_bar_set_color (LANYARD_COLOR_BAR (bar), rows[i].color);
      g_assert_cmpstr (lanyard_color_bar_get_color (LANYARD_COLOR_BAR (bar)), ==, rows[i].kept);
    }
}

/* With a colour or without, it takes the same place, and isn't spoken of. */
static void
test_place (void)
{
  static const char *const colors[] = { NULL, "#3584e4" };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_autoptr (GtkWidget) bar = g_object_ref_sink (lanyard_color_bar_new (4, 24));
      int width;
      int height;

      lanyard_color_bar_set_color (LANYARD_COLOR_BAR (bar), colors[i]);
      gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      g_assert_cmpint (width, ==, 4);
      g_assert_cmpint (height, ==, 24);
      gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_PRESENTATION);
    }
}

/* Something is drawn where there is a colour, and nothing where there is none. */
static void
test_drawing (void)
{
  static const char *const colors[] = { "#3584e4", NULL, "#ffffff" };
  GtkWidget               *bar = lanyard_color_bar_new (4, 24);
  GtkWidget               *window = lanyard_test_show (bar, 100, 100);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (bar);

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      GtkSnapshot *snapshot;
      g_autoptr (GdkPaintable) image = NULL;
      g_autoptr (GskRenderNode) node = NULL;

      lanyard_color_bar_set_color (LANYARD_COLOR_BAR (bar), colors[i]);
      for (guint j = 0; j < 100; j++)
        lanyard_test_step ();
      image = gdk_paintable_get_current_image (paintable);
      snapshot = gtk_snapshot_new ();
      gdk_paintable_snapshot (image, snapshot, 100, 100);
      node = gtk_snapshot_free_to_node (snapshot);
      g_assert_cmpint (node != NULL, ==, colors[i] != NULL);
    }

  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/color-bar/color", test_color);
  lanyard_test_ui_add ("/color-bar/place", test_place);
  lanyard_test_ui_add ("/color-bar/drawing", test_drawing);

  return g_test_run ();
}
