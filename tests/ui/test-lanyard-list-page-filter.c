/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "list-page-test.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

static void
test_filter (void)
{
  static const struct
  {
    guint       place;
    const char *text;
    const char *list;
    const char *count;
  } rows[] = {
    { TUESDAY, "containers", "- Containers", "1 found" },
    { TUESDAY, "  KEY  ", "- Keynote", "1 found" },
    { TUESDAY, "ada", "- Keynote - Containers", "2 found" },
    { TUESDAY, "jose", "- Tracing", "1 found" },
    { TUESDAY, "namesp", "- Containers", "1 found" },
    { TUESDAY, "ada cont", "- Containers", "1 found" },
    { TUESDAY, "ontainers", "", "0 found" },
    { PEOPLE, "byr", "- Ada Byron", "1 found" },
    { PEOPLE, "<b>%s", "", "0 found" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ListTest         fixture;
      g_autofree char *list = NULL;

      list_test_set_up (&fixture);
      list_test_show_place (&fixture, rows[i].place);
      list_test_type_text (&fixture, rows[i].text);
      LANYARD_TEST_WAIT (list_test_shows (&fixture, rows[i].count));
      list = list_test_dup_list (&fixture);
      g_assert_cmpstr (list, ==, rows[i].list);
      g_assert_cmpint (list_test_shows (&fixture, "Nothing Found"), ==, *rows[i].list == '\0');
      list_test_tear_down (&fixture);
    }
}

/* A place that is chosen while a filter is on is shown whole. */
static void
test_filter_ends (void)
{
  ListTest         fixture;
  g_autofree char *whole = NULL;
  g_autofree char *other = NULL;

  list_test_set_up (&fixture);
  list_test_show_place (&fixture, TUESDAY);
  list_test_type_text (&fixture, "xyz");
  LANYARD_TEST_WAIT (list_test_shows (&fixture, "Nothing Found"));

  gtk_widget_activate (
    lanyard_test_find_around (GTK_WIDGET (fixture.page), "Clear Filter", GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (!list_test_shows (&fixture, "Nothing Found") &&
                     !list_test_shows (&fixture, "0 found"));
  whole = list_test_dup_list (&fixture);
  g_assert_cmpstr (whole, ==, "- Keynote - Containers Tracing - Party");

  list_test_type_text (&fixture, "containers");
  LANYARD_TEST_WAIT (list_test_shows (&fixture, "1 found"));
  list_test_show_place (&fixture, PEOPLE);
  LANYARD_TEST_WAIT (!list_test_shows (&fixture, "1 found"));
  other = list_test_dup_list (&fixture);
  g_assert_cmpstr (other, ==, "- Ada Byron Grace José");
  list_test_tear_down (&fixture);
}

/* Enter in the filter goes to the first that was found, if any. */
static void
test_activate_found (void)
{
  static const struct
  {
    const char *text;
    const char *count;
    const char *signals;
  } rows[] = {
    { "cont", "1 found", "activated Containers\n" },
    { "xyz", "0 found", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ListTest fixture;

      list_test_set_up (&fixture);
      list_test_show_place (&fixture, TUESDAY);
      list_test_type_text (&fixture, rows[i].text);
      LANYARD_TEST_WAIT (list_test_shows (&fixture, rows[i].count));
      g_string_truncate (fixture.signals, 0);
      g_signal_emit_by_name (
        lanyard_test_find (GTK_WIDGET (fixture.page), GTK_TYPE_SEARCH_ENTRY, 0), "activate");
      g_assert_cmpstr (fixture.signals->str, ==, rows[i].signals);
      list_test_tear_down (&fixture);
    }
}

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

  lanyard_test_ui_add ("/list-page-filter/filter", test_filter);
  lanyard_test_ui_add ("/list-page-filter/filter-ends", test_filter_ends);
  lanyard_test_ui_add ("/list-page-filter/activate-found", test_activate_found);
  lanyard_test_ui_add ("/list-page-filter/hidden", test_hidden);
  lanyard_test_ui_add ("/list-page-filter/all-hidden", test_all_hidden);

  return g_test_run ();
}
