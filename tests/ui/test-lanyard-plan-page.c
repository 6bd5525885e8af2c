/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-page.h"

#include "lanyard-filling-page.h"
#include "lanyard-plan-card.h"
#include "lanyard-plan-gap.h"
#include "lanyard-plan-view.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

#define DAY "2019-09-10"
#define AT(time) DAY "T" time ":00+01:00"

static const LanyardTestSession sessions[] = {
  { .title = "Tracing", .start = AT ("10:00"), .duration = 60, .room = "Ada" },
  { .title = "Boxes", .start = AT ("10:40"), .duration = 60, .room = "Borg" },
  { .title = "Short", .start = AT ("12:00"), .duration = 30, .room = "Ada" },
  { .title = "Long", .start = AT ("11:50"), .duration = 90, .room = "Borg" },
  { .title = "Close", .start = AT ("13:00"), .duration = 60, .room = "Ada" },
  { .title = "Next", .start = AT ("14:02"), .duration = 28, .room = "Borg" },
  { .title = "Tomorrow", .start = "2019-09-11T10:00:00+01:00", .duration = 60 },
  { .title = "Some day" },
};

typedef struct
{
  LanyardProgramme *programme;
  LanyardPlan      *plan;
  LanyardClock     *clock;
  GSettings        *settings;
  GtkWidget        *page;
  GtkWidget        *window;
} Fixture;

static void
star (Fixture    *fixture,
      const char *id,
      LanyardStar star)
{
  LanyardSession *session = lanyard_programme_find_session (fixture->programme, id);
  g_autoptr (LanyardSnapshot) snapshot = lanyard_snapshot_new (session);

  lanyard_plan_put (fixture->plan, lanyard_plan_entry_new (snapshot, star, FALSE));
}

/* Without an action nobody could get to a button that has it. */
static void
add_show_gap (GtkWidget *window)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
              g_simple_action_new ("show-gap", G_VARIANT_TYPE ("(uxx)"));

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *fixture)
{
  LanyardPlanPage *page = g_object_new (LANYARD_TYPE_PLAN_PAGE, NULL);

  fixture->programme = lanyard_test_programme_new ("LPC", DAY, "2019-09-11", sessions,
                                                   G_N_ELEMENTS (sessions));
  fixture->plan = lanyard_plan_new ();
  fixture->clock = lanyard_clock_new_at (lanyard_test_instant (AT ("10:50")));
  fixture->settings = g_settings_new (APPLICATION_ID);
  fixture->page = GTK_WIDGET (page);
  lanyard_plan_set_programme (fixture->plan, fixture->programme);
  lanyard_plan_page_set_models (page, fixture->plan, fixture->clock, fixture->settings);
  fixture->window = lanyard_test_show (fixture->page, 900, 700);
  add_show_gap (fixture->window);
  lanyard_plan_page_show_programme (page, fixture->programme);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->programme);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->clock);
  g_object_unref (fixture->settings);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return lanyard_test_find_label (fixture->page, text) != NULL;
}

static AdwToggleGroup *
get_group (Fixture *fixture,
           guint    nth)
{
  return ADW_TOGGLE_GROUP (lanyard_test_find (fixture->page, ADW_TYPE_TOGGLE_GROUP, nth));
}

static void
test_empty (void)
{
  Fixture fixture;

  set_up (&fixture);
  g_assert_true (shows (&fixture, "No Plan Yet"));
  star (&fixture, "Tomorrow", LANYARD_STAR_GOING);
  g_assert_true (shows (&fixture, "Nothing Planned on This Day"));
  g_assert_true (shows (&fixture, "6 sessions fit"));
  star (&fixture, "Tracing", LANYARD_STAR_GOING);
  g_assert_false (shows (&fixture, "Nothing Planned on This Day"));
  g_assert_true (shows (&fixture, "2 in the plan"));
  tear_down (&fixture);
}

/* Clashes, gaps and changes of room are there, and what has no time. */
static void
test_day (void)
{
  Fixture fixture;

  set_up (&fixture);
  star (&fixture, "Tracing", LANYARD_STAR_GOING);
  star (&fixture, "Boxes", LANYARD_STAR_MAYBE);
  star (&fixture, "Close", LANYARD_STAR_GOING);
  star (&fixture, "Next", LANYARD_STAR_GOING);
  star (&fixture, "Some day", LANYARD_STAR_GOING);
  LANYARD_TEST_WAIT (shows (&fixture, "20 min clash, going to: Tracing"));
  g_assert_true (shows (&fixture, "5 in the plan · 1 clash"));
  g_assert_true (shows (&fixture, "1 h 20 min free"));
  g_assert_true (shows (&fixture, "1 session fits"));
  g_assert_true (shows (&fixture, "2 min to Borg"));
  g_assert_true (shows (&fixture, "Not Yet Scheduled"));
  g_assert_true (shows (&fixture, "Some day"));
  g_assert_cmpuint (lanyard_test_count (fixture.page, LANYARD_TYPE_PLAN_CARD), ==, 4);

  adw_toggle_group_set_active_name (get_group (&fixture, 1), "going");
  g_assert_cmpuint (lanyard_test_count (fixture.page, LANYARD_TYPE_PLAN_CARD), ==, 3);
  tear_down (&fixture);
}

static void
test_days (void)
{
  Fixture fixture;

  set_up (&fixture);
  star (&fixture, "Tracing", LANYARD_STAR_GOING);
  star (&fixture, "Tomorrow", LANYARD_STAR_GOING);
  g_assert_cmpuint (lanyard_test_count (fixture.page, LANYARD_TYPE_PLAN_CARD), ==, 1);
  adw_toggle_group_set_active (get_group (&fixture, 0), 2);
  g_assert_cmpuint (lanyard_test_count (fixture.page, LANYARD_TYPE_PLAN_CARD), ==, 2);
  g_assert_true (shows (&fixture, "Wed 11 September · from 10:00, 09:00 your time"));

  g_object_set (fixture.page, "narrow", TRUE, NULL);
  g_assert_nonnull (lanyard_test_find (fixture.page, GTK_TYPE_DROP_DOWN, 0));
  tear_down (&fixture);
}

/* Keys go along time; what has the focus keeps it when the plan changes. */
static void
test_keys (void)
{
  static const struct
  {
    int         by;
    const char *id; /* (nullable) of the card; NULL: a gap */
  } rows[] = { { 1, "Boxes" }, { 1, NULL }, { 1, "Close" }, { -2, "Boxes" }, { -100, "Tracing" } };
  Fixture          fixture;
  LanyardPlanView *view;

  set_up (&fixture);
  star (&fixture, "Tracing", LANYARD_STAR_GOING);
  star (&fixture, "Boxes", LANYARD_STAR_MAYBE);
  star (&fixture, "Close", LANYARD_STAR_GOING);
  view = LANYARD_PLAN_VIEW (lanyard_test_find (fixture.page, LANYARD_TYPE_PLAN_VIEW, 0));
  g_assert_true (lanyard_plan_view_focus_item (view, "Tracing"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (view), "plan.move", "i", rows[i].by);
      g_assert_cmpstr (lanyard_plan_view_get_focused (view), ==, rows[i].id);
    }

  star (&fixture, "Next", LANYARD_STAR_GOING);
  view = LANYARD_PLAN_VIEW (lanyard_test_find (fixture.page, LANYARD_TYPE_PLAN_VIEW, 0));
  g_assert_cmpstr (lanyard_plan_view_get_focused (view), ==, "Tracing");
  tear_down (&fixture);
}

/* A page stands beside the plan until one goes back. */
static void
test_details (void)
{
  Fixture           fixture;
  LanyardPlanPage  *page;
  const LanyardSpan gap = { lanyard_test_instant (AT ("11:40")),
                            lanyard_test_instant (AT ("13:00")) };

  set_up (&fixture);
  page = LANYARD_PLAN_PAGE (fixture.page);
  star (&fixture, "Tracing", LANYARD_STAR_GOING);
  g_assert_false (lanyard_plan_page_go_back (page));
  lanyard_plan_page_show_details (
    page, lanyard_filling_page_new (fixture.plan, fixture.programme, lanyard_date_parse (DAY),
                                    &gap, NULL));
  LANYARD_TEST_WAIT (shows (&fixture, "Fits Whole") && shows (&fixture, "Short"));
  g_assert_true (shows (&fixture, "Fits in Part"));
  g_assert_true (shows (&fixture, "Long"));
  g_assert_true (shows (&fixture, "11:40–13:00 · 1 h 20 min"));
  g_assert_null (lanyard_plan_page_get_shown_session (page));
  g_assert_true (lanyard_plan_page_go_back (page));
  g_assert_false (lanyard_plan_page_go_back (page));
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/plan-page/empty", test_empty);
  lanyard_test_ui_add ("/plan-page/day", test_day);
  lanyard_test_ui_add ("/plan-page/days", test_days);
  lanyard_test_ui_add ("/plan-page/keys", test_keys);
  lanyard_test_ui_add ("/plan-page/details", test_details);

  return g_test_run ();
}
