/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-row.h"

#include "lanyard-color-bar.h"
#include "lanyard-star-button.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static void
test_text (void)
{
  static const struct
  {
    const char *title;
    const char *line;
    const char *shown;
    gboolean    tooltip;
  } rows[] = {
    { "Containers", "Ada · 16 topics", "Containers\nAda · 16 topics", TRUE },
    { "Containers", NULL, "Containers", FALSE },
    { "Containers", "", "Containers", FALSE },
    { "<b>&amp;</b> 100 %s", "<i>", "<b>&amp;</b> 100 %s\n<i>", TRUE },
    { "", "Ada", "Ada", TRUE },
  };
  /* one row shows them in turn, as in a list that scrolls */
  g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_row_new (lanyard_test_get_plan ()));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = NULL;

      lanyard_row_set_text (LANYARD_ROW (row), rows[i].title, rows[i].line);
      shown = lanyard_test_dup_text (row);
      g_assert_cmpstr (shown, ==, rows[i].shown);
      g_assert_cmpint (lanyard_test_has_tooltip (row), ==, rows[i].tooltip);
    }
}

/* What is said above a title comes with the first word of it. */
static void
test_lead (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_row_new (lanyard_test_get_plan ()));
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  lanyard_row_set_text (LANYARD_ROW (row), "Containers", "Ada");
  lanyard_row_set_lead (LANYARD_ROW (row), "25 min left");
  first = lanyard_test_dup_text (row);
  g_assert_cmpstr (first, ==, "25 min left\nContainers\nAda");
  lanyard_row_set_lead (LANYARD_ROW (row), "24 min left");
  second = lanyard_test_dup_text (row);
  g_assert_cmpstr (second, ==, "24 min left\nContainers\nAda");
}

/* However long its texts are, it fits into the narrowest list. */
static void
test_narrow (void)
{
  static const char *const units[] = { "word ", "x", "ｗ" };
  g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_row_new (lanyard_test_get_plan ()));

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
  g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_row_new (lanyard_test_get_plan ()));
  GtkWidget *bar;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      lanyard_row_set_color (LANYARD_ROW (row), rows[i].has_bar, rows[i].color);
      bar = gtk_widget_get_first_child (row);
      g_assert_cmpint (LANYARD_IS_COLOR_BAR (bar) && gtk_widget_get_visible (bar), ==,
                       rows[i].has_bar);
      if (rows[i].has_bar)
        g_assert_cmpstr (lanyard_color_bar_get_color (LANYARD_COLOR_BAR (bar)), ==, rows[i].color);
    }
}

/* A session has a star, a person has none; what is hidden is dim. */
static void
test_session (void)
{
  static const LanyardTestSession sessions[] = { { .title = "Talk" } };
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("LPC", NULL, NULL, sessions, G_N_ELEMENTS (sessions));
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_row_new (plan));
  LanyardSession *session = lanyard_programme_find_session (programme, "Talk");
  GtkWidget      *texts;

  lanyard_row_set_text (LANYARD_ROW (row), "Ada", "");
  lanyard_row_set_session (LANYARD_ROW (row), NULL);
  g_assert_cmpuint (lanyard_test_count (row, LANYARD_TYPE_STAR_BUTTON), ==, 0);

  lanyard_row_set_text (LANYARD_ROW (row), "Talk", "15:00");
  lanyard_row_set_session (LANYARD_ROW (row), session);
  texts = lanyard_test_find_around (row, "Talk", GTK_TYPE_BOX);
  gtk_test_accessible_assert_property (lanyard_test_find (row, LANYARD_TYPE_STAR_BUTTON, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "No star: Talk");
  g_assert_false (gtk_widget_has_css_class (texts, "hidden-session"));

  lanyard_test_star (plan, "Talk", LANYARD_STAR_HIDDEN);
  g_assert_true (gtk_widget_has_css_class (texts, "hidden-session"));
  lanyard_row_set_session (LANYARD_ROW (row), NULL);
  g_assert_false (gtk_widget_has_css_class (texts, "hidden-session"));
  g_assert_cmpuint (lanyard_test_count (row, LANYARD_TYPE_STAR_BUTTON), ==, 0);
}

/* One that has a note says so, as long as it has. */
static void
test_note (void)
{
  static const LanyardTestSession sessions[] = { { .title = "Containers" }, { .title = "Bare" } };
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("LPC", NULL, NULL, sessions, G_N_ELEMENTS (sessions));
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_row_new (plan));

  lanyard_row_set_session (LANYARD_ROW (row),
                           lanyard_programme_find_session (programme, "Containers"));
  g_assert_null (lanyard_test_find_tooltip (row, "With a note"));
  lanyard_test_note (plan, "Containers", "Ask");
  g_assert_true (gtk_widget_get_visible (lanyard_test_find_tooltip (row, "With a note")));
  lanyard_row_set_session (LANYARD_ROW (row), lanyard_programme_find_session (programme, "Bare"));
  g_assert_null (lanyard_test_find_tooltip (row, "With a note"));
  lanyard_row_set_session (LANYARD_ROW (row),
                           lanyard_programme_find_session (programme, "Containers"));
  g_assert_nonnull (lanyard_test_find_tooltip (row, "With a note"));
  lanyard_test_note (plan, "Containers", NULL);
  g_assert_null (lanyard_test_find_tooltip (row, "With a note"));
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/row/text", test_text);
  lanyard_test_ui_add ("/row/lead", test_lead);
  lanyard_test_ui_add ("/row/narrow", test_narrow);
  lanyard_test_ui_add ("/row/color", test_color);
  lanyard_test_ui_add ("/row/session", test_session);
  lanyard_test_ui_add ("/row/note", test_note);

  return g_test_run ();
}
