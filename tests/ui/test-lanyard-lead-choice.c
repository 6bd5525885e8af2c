/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-lead-choice.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

typedef struct
{
  LanyardPlan *plan;
  GSettings   *settings;
  GString     *lines;
  GtkWidget   *choice;
  GtkWidget   *window;
} Fixture;

static void
set_up (Fixture *fixture)
{
  fixture->plan = lanyard_plan_new ();
  fixture->settings = g_settings_new (APPLICATION_ID);
  fixture->lines = g_string_new (NULL);
  lanyard_test_star (fixture->plan, "Containers", LANYARD_STAR_GOING);
  fixture->choice = lanyard_lead_choice_new (fixture->plan, fixture->settings, "Containers");
  fixture->window = lanyard_test_show (fixture->choice, 300, 200);
  lanyard_test_record_actions (fixture->window, fixture->lines);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_settings_reset (fixture->settings, "remind-going");
  g_settings_reset (fixture->settings, "remind-maybe");
  g_object_unref (fixture->settings);
  g_object_unref (fixture->plan);
  g_string_free (fixture->lines, TRUE);
}

static void
set_lead (Fixture *fixture,
          int      minutes)
{
  g_autoptr (GHashTable) leads = g_hash_table_new (g_str_hash, g_str_equal);

  if (minutes != LANYARD_LEAD_BY_STAR)
    g_hash_table_insert (leads, (char *)"Containers", GINT_TO_POINTER (minutes));
  lanyard_plan_load_leads (fixture->plan, leads);
}

static const char *
get_label (Fixture *fixture)
{
  return adw_button_content_get_label (
    ADW_BUTTON_CONTENT (lanyard_test_find (fixture->choice, ADW_TYPE_BUTTON_CONTENT, 0)));
}

/* What the star's kind has counts, unless the session has a time of its own. */
static void
test_follows (void)
{
  static const struct
  {
    LanyardStar star;
    int         going;
    int         maybe;
    int         own;
    const char *label; /* (nullable) it isn't seen */
  } rows[] = {
    { LANYARD_STAR_GOING, 10, -1, LANYARD_LEAD_BY_STAR, "_Reminder 10 minutes before" },
    { LANYARD_STAR_GOING, 1, -1, LANYARD_LEAD_BY_STAR, "_Reminder 1 minute before" },
    { LANYARD_STAR_GOING, 0, -1, LANYARD_LEAD_BY_STAR, "_Reminder at the start" },
    { LANYARD_STAR_MAYBE, 10, -1, LANYARD_LEAD_BY_STAR, "No _reminder" },
    { LANYARD_STAR_MAYBE, 10, 15, LANYARD_LEAD_BY_STAR, "_Reminder 15 minutes before" },
    { LANYARD_STAR_MAYBE, 10, -1, 30, "_Reminder 30 minutes before" },
    { LANYARD_STAR_GOING, 10, -1, LANYARD_LEAD_NONE, "No _reminder" },
    { LANYARD_STAR_GOING, 10, -1, 0, "_Reminder at the start" },
    { LANYARD_STAR_HIDDEN, 10, 10, 5, NULL },
    { LANYARD_STAR_OFF, 10, 10, 5, NULL },
  };
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_settings_set_int (fixture.settings, "remind-going", rows[i].going);
      g_settings_set_int (fixture.settings, "remind-maybe", rows[i].maybe);
      set_lead (&fixture, rows[i].own);
      lanyard_test_star (fixture.plan, "Containers", rows[i].star);
      g_assert_cmpint (gtk_widget_get_visible (fixture.choice), ==, rows[i].label != NULL);
      if (rows[i].label != NULL)
        g_assert_cmpstr (get_label (&fixture), ==, rows[i].label);
    }
  tear_down (&fixture);
}

/* What is chosen is asked for; what is seen is what is kept. */
static void
test_choose (void)
{
  Fixture fixture;

  set_up (&fixture);
  gtk_widget_activate_action (
    lanyard_test_find (fixture.choice, GTK_TYPE_MENU_BUTTON, 0), "lead.choose", "i", 30);
  g_assert_cmpstr (fixture.lines->str, ==, "lead ('Containers', 30)\n");
  g_assert_cmpstr (get_label (&fixture), ==, "_Reminder 10 minutes before");

  /* what is kept of another changes nothing */
  set_lead (&fixture, 5);
  lanyard_test_star (fixture.plan, "Tracing", LANYARD_STAR_GOING);
  g_assert_cmpstr (get_label (&fixture), ==, "_Reminder 5 minutes before");
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/lead-choice/follows", test_follows);
  lanyard_test_ui_add ("/lead-choice/choose", test_choose);

  return g_test_run ();
}
