/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-now-page.h"

#include "lanyard-row.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

#define N_ROOMS 92

static const LanyardTestSession sessions[] = {
  { .title = "Breakfast", .start = "2019-09-09T09:00:00Z", .duration = 30 },
  { .title = "Keynote", .start = "2019-09-10T10:00:00Z", .duration = 60, .room = "Ada" },
  { .title = "Talk", .start = "2019-09-10T10:30:00Z", .duration = 60, .speakers = "Grace" },
  { .title = "Party", .start = "2019-09-10T18:00:00Z", .duration = 60 },
};

/* A page in a window, of a time that stands still but for the test's length. */
typedef struct
{
  LanyardPlan *plan;
  GtkWidget   *page;
  GtkWidget   *window;
} PageTest;

static void
set_up (PageTest                 *test,
        const char               *now,
        const LanyardTestSession *listed,
        guint                     n_listed)
{
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("LPC", "2019-09-09", "2019-09-10", listed, n_listed);
  g_autoptr (LanyardClock) clock = NULL;

  test->plan = lanyard_plan_new ();
  test->page = g_object_new (LANYARD_TYPE_NOW_PAGE, NULL);
  test->window = lanyard_test_show (test->page, 360, 700);
  /* opening a window takes its time, which is none of the page's */
  clock = lanyard_clock_new_at (lanyard_test_instant (now));
  lanyard_now_page_set_models (LANYARD_NOW_PAGE (test->page), test->plan, clock, NULL);
  lanyard_now_page_show_programme (LANYARD_NOW_PAGE (test->page), programme);
}

static void
tear_down (PageTest *test)
{
  lanyard_test_close (test->window);
  g_object_unref (test->plan);
}

static gboolean
shows (PageTest   *test,
       const char *text)
{
  return lanyard_test_find_label (test->page, text) != NULL;
}

static void
activated_cb (GtkWidget      *page,
              LanyardSession *session,
              GString        *activated)
{
  g_string_append (activated, lanyard_session_get_title (session));
}

static void
edited_cb (GSimpleAction *action,
           GVariant      *target,
           gpointer       user_data)
{
  g_string_append (user_data, g_variant_get_string (target, NULL));
}

static void
test_list (void)
{
  g_autoptr (GString) activated = g_string_new (NULL);
  PageTest   test;
  GtkWidget *row;

  set_up (&test, "2019-09-10T10:10:01Z", sessions, G_N_ELEMENTS (sessions));
  g_signal_connect (test.page, "activated", G_CALLBACK (activated_cb), activated);
  LANYARD_TEST_WAIT (shows (&test, "Within the Hour"));
  g_assert_true (shows (&test, "Now"));
  g_assert_false (shows (&test, "Mine"));
  g_assert_false (shows (&test, "Party"));
  row = gtk_widget_get_parent (
    lanyard_test_find_around (test.page, "Keynote", LANYARD_TYPE_ROW));
  g_assert_nonnull (lanyard_test_find_label (row, "50 min left"));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Keynote");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "50 min left · Ada");

  /* what is starred comes first */
  lanyard_test_star (test.plan, "Talk", LANYARD_STAR_GOING);
  LANYARD_TEST_WAIT (shows (&test, "Mine"));
  g_assert_false (shows (&test, "Within the Hour"));
  row = lanyard_test_find (test.page, LANYARD_TYPE_ROW, 0);
  g_assert_nonnull (lanyard_test_find_label (row, "in 20 min"));

  gtk_widget_activate_action (lanyard_test_find (test.page, GTK_TYPE_LIST_VIEW, 0),
                              "list.activate-item", "u", 0);
  g_assert_cmpstr (activated->str, ==, "Talk");
  tear_down (&test);
}

/* An appointment has no page, but can be changed. */
static void
test_appointment (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GPtrArray) appointments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  static const GActionEntry entries[] = {
    { .name = "edit-appointment", .activate = edited_cb, .parameter_type = "s" },
  };
  LanyardInstant start = lanyard_test_instant ("2019-09-10T10:00:00Z");
  PageTest       test;

  g_ptr_array_add (appointments,
                   lanyard_appointment_new ("lunch", "Lunch", start, start + 3600, "Canteen"));
  set_up (&test, "2019-09-10T10:10:01Z", sessions, G_N_ELEMENTS (sessions));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), lines);
  gtk_widget_insert_action_group (test.window, "win", G_ACTION_GROUP (group));
  lanyard_plan_load_appointments (test.plan, appointments);
  LANYARD_TEST_WAIT (shows (&test, "Lunch"));
  gtk_widget_activate_action (lanyard_test_find (test.page, GTK_TYPE_LIST_VIEW, 0),
                              "list.activate-item", "u", 0);
  g_assert_cmpstr (lines->str, ==, "lunch");
  tear_down (&test);
}

static void
test_idle (void)
{
  static const struct
  {
    const char *now;
    const char *title;
    const char *text;
    const char *action; /* (nullable) */
  } rows[] = {
    { "2019-09-08T07:00:00Z", "Not Begun Yet",
      "The next session: Monday 9 September, 10:00–10:30, in 1 day 2 h",
      "win.show-place 2019-09-09" },
    { "2019-09-09T12:00:00Z", "Nothing Right Now",
      "The next session: Tuesday 10 September, 11:00–12:00, in 22 h",
      "win.show-place 2019-09-10" },
    { "2019-09-10T20:00:00Z", "Nothing More to Come",
      "No session with a time is announced after now.", "win.show-place 2019-09-10" },
    { "2019-09-11T20:00:00Z", "It Is Over", "9–10 September 2019",
      "win.show-place 2019-09-09" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *action = NULL;
      PageTest         test;

      set_up (&test, rows[i].now, sessions, G_N_ELEMENTS (sessions));
      LANYARD_TEST_WAIT (shows (&test, rows[i].title));
      g_assert_true (shows (&test, rows[i].text));
      action = lanyard_test_dup_action (
        lanyard_test_find_around (test.page, "Show the Day", GTK_TYPE_BUTTON));
      g_assert_cmpstr (action, ==, rows[i].action);
      tear_down (&test);
    }
}

/* Something begins soon: the page finds out by itself. */
static void
test_time_goes_by (void)
{
  static const struct
  {
    const char *now;
    const char *before;
    const char *after;
  } rows[] = {
    { "2019-09-10T16:59:58Z", "Nothing Right Now", "in 1 h" },
    { "2019-09-10T10:29:58Z", "in 1 min", "1 h left" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PageTest test;

      set_up (&test, rows[i].now, sessions, G_N_ELEMENTS (sessions));
      /* a list makes its rows with the next frame */
      lanyard_test_step ();
      g_assert_false (shows (&test, rows[i].after));
      LANYARD_TEST_WAIT (shows (&test, rows[i].after));
      g_assert_false (shows (&test, rows[i].before));
      tear_down (&test);
    }
}

/* The list begins with its first header, however many rooms there are. */
static void
test_many (void)
{
  LanyardTestSession many[N_ROOMS];
  char              *titles[N_ROOMS];
  PageTest           test;
  GtkAdjustment     *adjustment;

  for (guint i = 0; i < N_ROOMS; i++)
    {
      titles[i] = g_strdup_printf ("Talk %u", i);
      many[i] = (LanyardTestSession){
        .title = titles[i], .room = titles[i], .start = "2019-09-10T10:00:00Z", .duration = 60
      };
    }
  set_up (&test, "2019-09-10T10:00:00Z", many, N_ROOMS);
  LANYARD_TEST_WAIT (shows (&test, "Talk 0"));
  adjustment = gtk_scrollable_get_vadjustment (
    GTK_SCROLLABLE (lanyard_test_find (test.page, GTK_TYPE_LIST_VIEW, 0)));
  LANYARD_TEST_WAIT (gtk_adjustment_get_upper (adjustment) >
                     2 * gtk_adjustment_get_page_size (adjustment));
  LANYARD_TEST_WAIT (gtk_adjustment_get_value (adjustment) < 0.5);
  tear_down (&test);
  for (guint i = 0; i < N_ROOMS; i++)
    g_free (titles[i]);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/now-page/list", test_list);
  lanyard_test_ui_add ("/now-page/appointment", test_appointment);
  lanyard_test_ui_add ("/now-page/idle", test_idle);
  lanyard_test_ui_add ("/now-page/time-goes-by", test_time_goes_by);
  lanyard_test_ui_add ("/now-page/many", test_many);

  return g_test_run ();
}
