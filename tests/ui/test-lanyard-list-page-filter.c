/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "list-page-test.h"

#include "lanyard-filter-chips.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

/* As a click on the chip does, or on an item of its menu. */
static void
activate_chip (ListTest   *fixture,
               const char *chip)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (chip, &name, &target, NULL));
  gtk_widget_activate_action_variant (
    gtk_widget_get_first_child (
      lanyard_test_find (GTK_WIDGET (fixture->page), LANYARD_TYPE_FILTER_CHIPS, 0)),
    name, target);
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

/* Chips narrow each list of sessions, and say how many are left; people they leave
 * alone. */
static void
test_chips (void)
{
  static const struct
  {
    guint       place;
    const char *chip;
    const char *list;
    const char *count; /* (nullable) */
  } rows[] = {
    { TUESDAY, "filter.starred", "- Containers", "1 of 4" },
    { TUESDAY, "filter.not-over", "- Containers Tracing - Party", "3 of 4" },
    { TUESDAY, "filter.track::Talks", "- Keynote - Tracing", "2 of 4" },
    { TUESDAY, "filter.kind::microconference", "- Containers Tracing", "2 of 4" },
    { WEDNESDAY, "filter.kind::microconference", "", "0 of 1" },
    { MICROCONFERENCES, "filter.kind::keynote", "- Containers Tracing", NULL },
    { TALKS, "filter.track::Other", "- Keynote Tracing - Anything", NULL },
    { PEOPLE, "filter.starred", "- Ada Byron Grace José", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *list = NULL;
      ListTest         fixture;

      list_test_set_up (&fixture);
      lanyard_test_star (fixture.plan, "Containers", LANYARD_STAR_GOING);
      list_test_show_place (&fixture, TUESDAY);
      activate_chip (&fixture, rows[i].chip);
      list_test_show_place (&fixture, rows[i].place);
      list = list_test_dup_list (&fixture);
      g_assert_cmpstr (list, ==, rows[i].list);
      g_assert_true (rows[i].count == NULL || list_test_shows (&fixture, rows[i].count));
      g_assert_cmpint (list_test_shows (&fixture, "None Left"), ==, *rows[i].list == '\0');
      list_test_tear_down (&fixture);
    }
}

/* They stay from list to list, and leave it by one button. */
static void
test_chips_stay (void)
{
  ListTest fixture;

  list_test_set_up (&fixture);
  lanyard_test_star (fixture.plan, "Containers", LANYARD_STAR_GOING);
  list_test_show_place (&fixture, TUESDAY);
  activate_chip (&fixture, "filter.starred");
  list_test_show_place (&fixture, PEOPLE);
  g_assert_cmpuint (list_test_count (&fixture), ==, 3);
  list_test_show_place (&fixture, MICROCONFERENCES);
  g_assert_cmpuint (list_test_count (&fixture), ==, 1);
  lanyard_test_star (fixture.plan, "Tracing", LANYARD_STAR_MAYBE);
  g_assert_cmpuint (list_test_count (&fixture), ==, 2);
  list_test_show_place (&fixture, WEDNESDAY);
  g_assert_true (list_test_shows (&fixture, "None Left"));
  g_signal_emit_by_name (
    lanyard_test_find_around (GTK_WIDGET (fixture.page), "Clear Filters", GTK_TYPE_BUTTON),
    "clicked");
  LANYARD_TEST_WAIT (list_test_count (&fixture) == 1);
  g_assert_false (list_test_shows (&fixture, "None Left"));
  list_test_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/list-page-filter/hidden", test_hidden);
  lanyard_test_ui_add ("/list-page-filter/all-hidden", test_all_hidden);

  lanyard_test_ui_add ("/list-page-filter/chips", test_chips);
  lanyard_test_ui_add ("/list-page-filter/chips-stay", test_chips_stay);

  return g_test_run ();
}
