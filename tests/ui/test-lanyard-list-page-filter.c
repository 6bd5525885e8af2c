/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "list-page-test.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

/* What the user isn't interested in is left out, and shown when asked for. */
static void
test_hidden (void)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  ListTest   fixture;
  GtkWidget *page;
  GtkWidget *button;

  list_test_set_up (&fixture);
  page = GTK_WIDGET (fixture.page);
  list_test_show_place (&fixture, TUESDAY);
  g_assert_cmpuint (list_test_count (&fixture), ==, 4);
  g_assert_null (lanyard_test_find_label (page, "Show 0 hidden"));

  lanyard_test_star (fixture.plan, "Keynote", LANYARD_STAR_GOING);
  lanyard_test_star (fixture.plan, "Closing", LANYARD_STAR_HIDDEN);
  g_assert_cmpuint (list_test_count (&fixture), ==, 4);
  lanyard_test_star (fixture.plan, "Tracing", LANYARD_STAR_HIDDEN);
  lanyard_test_star (fixture.plan, "Party", LANYARD_STAR_HIDDEN);
  g_assert_cmpuint (list_test_count (&fixture), ==, 2);

  button = lanyard_test_find_around (page, "Show 2 hidden", GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_cmpuint (list_test_count (&fixture), ==, 4);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_cmpuint (list_test_count (&fixture), ==, 2);

  /* each list begins without them */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  list_test_show_place (&fixture, TALKS);
  g_assert_cmpuint (list_test_count (&fixture), ==, 2);
  g_assert_nonnull (lanyard_test_find_label (page, "Show 1 hidden"));
  lanyard_test_star (fixture.plan, "Tracing", LANYARD_STAR_OFF);
  g_assert_cmpuint (list_test_count (&fixture), ==, 3);
  g_assert_false (gtk_widget_get_visible (button));

  /* a plan that is read anew hides what it says, and no more */
  lanyard_test_star (fixture.plan, "Tracing", LANYARD_STAR_HIDDEN);
  g_assert_cmpuint (list_test_count (&fixture), ==, 2);
  lanyard_plan_load (fixture.plan, nothing);
  g_assert_cmpuint (list_test_count (&fixture), ==, 3);
  list_test_tear_down (&fixture);
}

static void
test_all_hidden (void)
{
  ListTest   fixture;
  GtkWidget *page;

  list_test_set_up (&fixture);
  page = GTK_WIDGET (fixture.page);
  list_test_show_place (&fixture, WEDNESDAY);
  lanyard_test_star (fixture.plan, "Closing", LANYARD_STAR_HIDDEN);
  g_assert_nonnull (lanyard_test_find_label (page, "All Hidden"));
  g_signal_emit_by_name (lanyard_test_find_around (page, "Show Them", GTK_TYPE_BUTTON), "clicked");
  g_assert_null (lanyard_test_find_label (page, "All Hidden"));
  g_assert_cmpuint (list_test_count (&fixture), ==, 1);
  list_test_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/list-page-filter/hidden", test_hidden);
  lanyard_test_ui_add ("/list-page-filter/all-hidden", test_all_hidden);

  return g_test_run ();
}
