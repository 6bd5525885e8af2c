/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-color-bar.h"

#include "lanyard-test-ui.h"

static void
test_color (void)
{
  static const struct
  {
    const char *set;
    const char *shown;
  } cases[] = {
    { "#ff8800", "#ff8800" },
    { "#FF8800", "#FF8800" },
    { "#ff8800", "#ff8800" },
    { NULL, NULL },
    { "no colour", NULL },
    { "#00aa77", "#00aa77" },
  };
  g_autoptr (GtkWidget) bar = g_object_ref_sink (lanyard_color_bar_new (3, 10));

  g_assert_null (lanyard_color_bar_get_color (LANYARD_COLOR_BAR (bar)));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lanyard_color_bar_set_color (LANYARD_COLOR_BAR (bar), cases[i].set);
      g_assert_cmpstr (lanyard_color_bar_get_color (LANYARD_COLOR_BAR (bar)), ==, cases[i].shown);
    }
}

/* It is drawn in its colour, and nothing is where it has none. */
static void
test_drawn (void)
{
  GtkWidget *bar = lanyard_color_bar_new (40, 40);
  GtkWidget *window = lanyard_test_show (bar, 200, 200);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;

      lanyard_color_bar_set_color (LANYARD_COLOR_BAR (bar), i > 0 ? "#ff8800" : NULL);
      GTK_WIDGET_GET_CLASS (bar)->snapshot (bar, snapshot);
      node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
      g_assert_cmpint (node != NULL, ==, i > 0);
    }

  lanyard_test_close (window);
}

static void
test_size (void)
{
  g_autoptr (GtkWidget) bar = g_object_ref_sink (lanyard_color_bar_new (3, 10));
  int width;
  int height;

  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 3);
  g_assert_cmpint (height, ==, 10);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/color-bar/color", test_color);
  lanyard_test_ui_add ("/color-bar/drawn", test_drawn);
  lanyard_test_ui_add ("/color-bar/size", test_size);

  return g_test_run ();
}
