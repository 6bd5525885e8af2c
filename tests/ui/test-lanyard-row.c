/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-row.h"

#include "lanyard-color-bar.h"
#include "lanyard-test-ui.h"

static void
test_text (void)
{
  static const struct
  {
    const char *title;
    const char *line;
    const char *shown;
    const char *tooltip;
  } rows[] = {
    { "Containers", "Ada · 16 topics", "Containers\nAda · 16 topics", "Ada · 16 topics" },
    { "Containers", NULL, "Containers", NULL },
    { "Containers", "", "Containers", NULL },
    { "<b>&amp;</b> 100 %s", "<i>", "<b>&amp;</b> 100 %s\n<i>", "<i>" },
    { "", "Ada", "Ada", "Ada" },
  };
  /* one row shows them in turn, as in a list that scrolls */
  g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_row_new ());

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = NULL;
      const char      *tooltip;

      lanyard_row_set_text (LANYARD_ROW (row), rows[i].title, rows[i].line);
      shown = lanyard_test_dup_text (row);
      tooltip = gtk_widget_get_tooltip_text (row);
      g_assert_cmpstr (shown, ==, rows[i].shown);
      g_assert_cmpstr (tooltip != NULL && *tooltip != '\0' ? tooltip : NULL, ==, rows[i].tooltip);
    }
}

/* However long its texts are, it fits into the narrowest list. */
static void
test_narrow (void)
{
  static const char *const units[] = { "word ", "x", "ｗ" };
  g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_row_new ());

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int height_of_short;
      int minimum;

      lanyard_row_set_text (LANYARD_ROW (row), "x", "x");
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 260, &height_of_short, NULL, NULL, NULL);

      while (text->len < 1000)
        g_string_append (text, units[i]);
      lanyard_row_set_text (LANYARD_ROW (row), text->str, text->str);
      gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <, 260);

      /* two lines and one below, no more */
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 260, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <, 2 * height_of_short);
    }
}

/* The place of the colour is kept where other rows have one. */
static void
test_color (void)
{
  static const struct
  {
    gboolean    has_bar;
    const char *color;
  } rows[] = {
    { FALSE, NULL },
    { TRUE, "#ff8800" },
    { TRUE, NULL },
    { FALSE, NULL },
  };
  g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_row_new ());
  GtkWidget *bar = gtk_widget_get_first_child (row);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      lanyard_row_set_color (LANYARD_ROW (row), rows[i].has_bar, rows[i].color);
      g_assert_cmpint (gtk_widget_get_visible (bar), ==, rows[i].has_bar);
      g_assert_cmpstr (lanyard_color_bar_get_color (LANYARD_COLOR_BAR (bar)), ==, rows[i].color);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/row/text", test_text);
  lanyard_test_ui_add ("/row/narrow", test_narrow);
  lanyard_test_ui_add ("/row/color", test_color);

  return g_test_run ();
}
