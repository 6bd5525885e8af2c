/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-star-choice.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

#define HIDDEN "Not interested: it is left out of lists"

typedef struct
{
  LanyardPlan    *plan;
  GString        *lines;
  GtkWidget      *choice;
  GtkWidget      *window;
  AdwToggleGroup *toggles;
} Fixture;

static void
set_up (Fixture *fixture,
        int      width)
{
  fixture->plan = lanyard_plan_new ();
  fixture->lines = g_string_new (NULL);
  fixture->choice = lanyard_star_choice_new (fixture->plan, "Containers");
  fixture->window = lanyard_test_show (fixture->choice, width, 200);
  fixture->toggles =
    ADW_TOGGLE_GROUP (lanyard_test_find (fixture->choice, ADW_TYPE_TOGGLE_GROUP, 0));
  lanyard_test_record_actions (fixture->window, fixture->lines);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->plan);
  g_string_free (fixture->lines, TRUE);
}

static void
test_follows (void)
{
  static const struct
  {
    LanyardStar star;
    const char *active; /* (nullable) */
    gboolean    hidden;
  } rows[] = {
    { LANYARD_STAR_OFF, "off", FALSE },
    { LANYARD_STAR_GOING, "going", FALSE },
    { LANYARD_STAR_HIDDEN, NULL, TRUE },
    { LANYARD_STAR_MAYBE, "maybe", FALSE },
    { LANYARD_STAR_OFF, "off", FALSE },
  };
  Fixture fixture;

  set_up (&fixture, 400);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      lanyard_test_star (fixture.plan, "Containers", rows[i].star);
      g_assert_cmpstr (adw_toggle_group_get_active_name (fixture.toggles), ==, rows[i].active);
      g_assert_cmpint (lanyard_test_find_label (fixture.choice, HIDDEN) != NULL, ==,
                       rows[i].hidden);
    }

  /* what is kept of another changes nothing, and nothing was asked for */
  lanyard_test_star (fixture.plan, "Tracing", LANYARD_STAR_GOING);
  g_assert_cmpstr (adw_toggle_group_get_active_name (fixture.toggles), ==, "off");
  g_assert_cmpstr (fixture.lines->str, ==, "");
  tear_down (&fixture);
}

/* What is chosen is asked for; what is seen is what is kept. */
static void
test_choose (void)
{
  static const char *const names[] = { "going", "maybe" };
  Fixture                  fixture;

  set_up (&fixture, 400);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *line = g_strdup_printf ("star ('Containers', '%s')\n", names[i]);

      g_string_truncate (fixture.lines, 0);
      adw_toggle_group_set_active_name (fixture.toggles, names[i]);
      g_assert_cmpstr (fixture.lines->str, ==, line);
      g_assert_cmpstr (adw_toggle_group_get_active_name (fixture.toggles), ==, "off");
    }

  lanyard_test_star (fixture.plan, "Containers", LANYARD_STAR_HIDDEN);
  g_string_truncate (fixture.lines, 0);
  adw_toggle_group_set_active_name (fixture.toggles, "off");
  g_assert_cmpstr (fixture.lines->str, ==, "star ('Containers', 'off')\n");
  g_assert_null (adw_toggle_group_get_active_name (fixture.toggles));
  tear_down (&fixture);
}

/* It fills a phone's page; on a wide one it stays at the start. */
static void
test_width (void)
{
  static const struct
  {
    int window;
    int least;
    int most;
  } rows[] = {
    { 324, 310, 324 },
    { 680, 250, 400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;

      set_up (&fixture, rows[i].window);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.toggles)), >=, rows[i].least);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.toggles)), <=, rows[i].most);
      tear_down (&fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/star-choice/follows", test_follows);
  lanyard_test_ui_add ("/star-choice/choose", test_choose);
  lanyard_test_ui_add ("/star-choice/width", test_width);

  return g_test_run ();
}
