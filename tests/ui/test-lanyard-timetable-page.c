/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-page.h"

#include "lanyard-filter-chips.h"
#include "lanyard-list-page.h"
#include "lanyard-session-page.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"
#include "lanyard-timetable-card.h"

static const LanyardTestSession sessions[] = {
  { .title = "Keynote", .start = "2019-09-10T09:00:00+01:00", .duration = 60, .room = "Ada" },
  { .title = "Tracing",
    .start = "2019-09-10T10:00:00+01:00",
    .duration = 60,
    .room = "Ada",
    .speakers = "Mary" },
  { .title = "Boxes", .start = "2019-09-10T10:15:00+01:00", .duration = 30, .room = "Borg" },
  { .title = "Party", .day = "2019-09-11" },
};

typedef struct
{
  GSettings   *settings;
  LanyardPlan *plan;
  GtkWidget   *window;
} Fixture;

static void
set_up (Fixture    *fixture,
        int         width,
        const char *day_view)
{
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("LPC", "2019-09-10", "2019-09-11", sessions,
                                          G_N_ELEMENTS (sessions));

  fixture->settings = g_settings_new (APPLICATION_ID);
  g_settings_reset (fixture->settings, "timetable-rooms");
  g_settings_set_string (fixture->settings, "day-view", day_view);
  fixture->plan = lanyard_plan_new ();
  fixture->window = lanyard_test_window_with_models_new (width, fixture->plan, library);
  lanyard_test_show_programme (fixture->window, programme, 0);
}

static void
tear_down (Fixture *fixture)
{
  g_settings_reset (fixture->settings, "day-view");
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->settings);
}

static GtkWidget *
find_card (Fixture    *fixture,
           const char *title)
{
  GtkWidget *card;

  for (guint i = 0;
       (card = lanyard_test_find (fixture->window, LANYARD_TYPE_TIMETABLE_CARD, i)) != NULL;
       i++)
    {
      if (g_str_equal (lanyard_session_get_title (
                         lanyard_timetable_card_get_session (LANYARD_TIMETABLE_CARD (card))),
                       title))
        return card;
    }

  return NULL;
}

static gboolean
shows_page (Fixture *fixture,
            GType    type)
{
  return lanyard_test_count (fixture->window, type) > 0;
}

static void
test_switch (void)
{
  g_autofree char *view = NULL;
  Fixture          fixture;

  set_up (&fixture, LANYARD_TEST_WIDE, "list");
  g_assert_false (shows_page (&fixture, LANYARD_TYPE_TIMETABLE_PAGE));

  lanyard_test_activate (fixture.window, "switch-day-view", NULL);
  LANYARD_TEST_WAIT (shows_page (&fixture, LANYARD_TYPE_TIMETABLE_PAGE) &&
                     find_card (&fixture, "Keynote") != NULL);
  g_assert_false (shows_page (&fixture, LANYARD_TYPE_LIST_PAGE));
  g_assert_true (lanyard_test_shows (fixture.window, "2 rooms"));
  view = g_settings_get_string (fixture.settings, "day-view");
  g_assert_cmpstr (view, ==, "timetable");

  lanyard_test_activate (fixture.window, "switch-day-view", NULL);
  LANYARD_TEST_WAIT (shows_page (&fixture, LANYARD_TYPE_LIST_PAGE));
  tear_down (&fixture);
}

/* By which clock the hours are told can be chosen while they are seen. */
static void
test_clocks (void)
{
  Fixture fixture;

  set_up (&fixture, LANYARD_TEST_WIDE, "timetable");
  LANYARD_TEST_WAIT (find_card (&fixture, "Boxes") != NULL);
  g_assert_true (lanyard_test_shows (fixture.window, "Time at the venue, yours below"));
  gtk_test_accessible_assert_property (find_card (&fixture, "Boxes"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Boxes, Borg, 10:15–10:45, 09:15–09:45 your time");
  g_settings_set_string (fixture.settings, "time-shown", "own");
  LANYARD_TEST_WAIT (
    lanyard_test_shows (fixture.window, "Your time, the venue’s below"));
  gtk_test_accessible_assert_property (find_card (&fixture, "Boxes"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Boxes, Borg, 09:15–09:45, 10:15–10:45 at the venue");
  g_settings_reset (fixture.settings, "time-shown");
  tear_down (&fixture);
}

/* When wide, what is chosen stands beside the timetable, and what is followed
 * from there upon it. */
static void
test_wide (void)
{
  Fixture fixture;

  set_up (&fixture, LANYARD_TEST_WIDE, "timetable");
  LANYARD_TEST_WAIT (find_card (&fixture, "Tracing") != NULL);
  g_assert_false (shows_page (&fixture, LANYARD_TYPE_SESSION_PAGE));

  gtk_widget_grab_focus (find_card (&fixture, "Tracing"));
  lanyard_test_activate (fixture.window, "show-session", "Tracing");
  LANYARD_TEST_WAIT (shows_page (&fixture, LANYARD_TYPE_SESSION_PAGE));
  g_assert_nonnull (find_card (&fixture, "Keynote"));
  lanyard_test_activate (fixture.window, "show-session", "Boxes");
  LANYARD_TEST_WAIT (lanyard_test_count (fixture.window, LANYARD_TYPE_SESSION_PAGE) == 1);

  lanyard_test_activate (fixture.window, "go-back", NULL);
  LANYARD_TEST_WAIT (!shows_page (&fixture, LANYARD_TYPE_SESSION_PAGE));
  g_assert_true (shows_page (&fixture, LANYARD_TYPE_TIMETABLE_PAGE));
  tear_down (&fixture);
}

static void
test_narrow (void)
{
  Fixture fixture;

  set_up (&fixture, LANYARD_TEST_NARROW, "timetable");
  LANYARD_TEST_WAIT (find_card (&fixture, "Tracing") != NULL);
  lanyard_test_activate (fixture.window, "show-session", "Tracing");
  LANYARD_TEST_WAIT (shows_page (&fixture, LANYARD_TYPE_SESSION_PAGE) &&
                     !shows_page (&fixture, LANYARD_TYPE_TIMETABLE_PAGE));
  lanyard_test_activate (fixture.window, "go-back", NULL);
  LANYARD_TEST_WAIT (shows_page (&fixture, LANYARD_TYPE_TIMETABLE_PAGE));
  tear_down (&fixture);
}

/* What changed while a page covered it is of no use to another programme. */
static void
test_other_programme (void)
{
  g_autoptr (LanyardProgramme) other =
              lanyard_test_programme_new ("FOSDEM", "2019-09-10", "2019-09-11", sessions, 1);
  Fixture fixture;

  set_up (&fixture, LANYARD_TEST_NARROW, "timetable");
  LANYARD_TEST_WAIT (find_card (&fixture, "Tracing") != NULL);
  lanyard_test_activate (fixture.window, "show-session", "Tracing");
  LANYARD_TEST_WAIT (shows_page (&fixture, LANYARD_TYPE_SESSION_PAGE) &&
                     !shows_page (&fixture, LANYARD_TYPE_TIMETABLE_PAGE));
  g_settings_set_string (fixture.settings, "time-shown", "own");
  lanyard_test_show_programme (fixture.window, other, 0);
  LANYARD_TEST_WAIT (find_card (&fixture, "Keynote") != NULL);
  g_assert_null (find_card (&fixture, "Tracing"));
  g_settings_reset (fixture.settings, "time-shown");
  tear_down (&fixture);
}

/* The key for stars means the card that has the focus, else what is shown. */
static void
test_star (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  Fixture fixture;

  set_up (&fixture, LANYARD_TEST_WIDE, "timetable");
  lanyard_test_record_actions (fixture.window, lines);
  LANYARD_TEST_WAIT (find_card (&fixture, "Tracing") != NULL);
  lanyard_test_activate (fixture.window, "star", NULL);
  g_assert_cmpstr (lines->str, ==, "");
  gtk_widget_grab_focus (find_card (&fixture, "Keynote"));
  lanyard_test_activate (fixture.window, "star", NULL);
  g_assert_cmpstr (lines->str, ==, "star ('Keynote', 'going')\n");
  tear_down (&fixture);
}

static LanyardFilterChips *
find_chips (Fixture *fixture)
{
  GtkWidget *page = lanyard_test_find (fixture->window, LANYARD_TYPE_TIMETABLE_PAGE, 0);

  return LANYARD_FILTER_CHIPS (lanyard_test_find (page, LANYARD_TYPE_FILTER_CHIPS, 0));
}

static void
activate_chip (Fixture    *fixture,
               const char *chip,
               const char *value)
{
  GtkWidget *inside = gtk_widget_get_first_child (GTK_WIDGET (find_chips (fixture)));

  g_assert_true (gtk_widget_activate_action_variant (
    inside, chip, value != NULL ? g_variant_new_string (value) : NULL));
}

/* What the chips leave out has no card; the list has the same chips chosen. */
static void
test_filter (void)
{
  Fixture fixture;

  set_up (&fixture, LANYARD_TEST_WIDE, "timetable");
  LANYARD_TEST_WAIT (find_card (&fixture, "Boxes") != NULL);
  lanyard_test_star (fixture.plan, "Tracing", LANYARD_STAR_MAYBE);
  activate_chip (&fixture, "filter.starred", NULL);
  LANYARD_TEST_WAIT (find_card (&fixture, "Boxes") == NULL);
  g_assert_nonnull (find_card (&fixture, "Tracing"));
  g_assert_true (lanyard_test_shows (fixture.window, "1 of 3"));
  g_assert_true (lanyard_test_shows (fixture.window, "1 of 2 rooms"));
  lanyard_test_star (fixture.plan, "Boxes", LANYARD_STAR_GOING);
  LANYARD_TEST_WAIT (find_card (&fixture, "Boxes") != NULL);

  activate_chip (&fixture, "filter.room", "Borg");
  LANYARD_TEST_WAIT (find_card (&fixture, "Tracing") == NULL);
  lanyard_test_activate (fixture.window, "switch-day-view", NULL);
  LANYARD_TEST_WAIT (shows_page (&fixture, LANYARD_TYPE_LIST_PAGE) &&
                     lanyard_test_shows (fixture.window, "1 of 3"));
  lanyard_test_activate (fixture.window, "switch-day-view", NULL);
  LANYARD_TEST_WAIT (find_card (&fixture, "Boxes") != NULL);
  lanyard_test_star (fixture.plan, "Boxes", LANYARD_STAR_OFF);
  LANYARD_TEST_WAIT (lanyard_test_shows (fixture.window, "None Left"));

  lanyard_filter_chips_clear (find_chips (&fixture));
  LANYARD_TEST_WAIT (find_card (&fixture, "Keynote") != NULL);
  g_assert_false (lanyard_test_shows (fixture.window, "None Left"));
  tear_down (&fixture);
}

/* What has no time yet is counted, and in the list. */
static void
test_untimed (void)
{
  static const LanyardTestSession with_untimed[] = {
    { .title = "Keynote", .start = "2019-09-10T09:00:00+01:00", .duration = 60 },
    { .title = "Party", .day = "2019-09-10" },
    { .title = "Dinner", .day = "2019-09-10" },
  };
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("Other", "2019-09-10", "2019-09-10", with_untimed,
                                          G_N_ELEMENTS (with_untimed));
  Fixture fixture;

  set_up (&fixture, LANYARD_TEST_WIDE, "timetable");
  LANYARD_TEST_WAIT (find_card (&fixture, "Boxes") != NULL);
  g_assert_false (lanyard_test_shows (fixture.window, "1 session without a time"));
  lanyard_test_show_programme (fixture.window, programme, 0);
  LANYARD_TEST_WAIT (lanyard_test_shows (fixture.window, "2 sessions without a time"));
  gtk_widget_activate (lanyard_test_find_around (fixture.window, "2 sessions without a time",
                                                 GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (shows_page (&fixture, LANYARD_TYPE_LIST_PAGE) &&
                     lanyard_test_shows (fixture.window, "Dinner"));
  tear_down (&fixture);
}

/* Which rooms are shown is kept, and can be none. */
static void
test_rooms (void)
{
  static const struct
  {
    const char *choices;
    const char *label;
    gboolean    keynote;
    gboolean    boxes;
  } rows[] = {
    { "{'other': (false, @as [], ['Ada'])}", "2 rooms", TRUE, TRUE },
    { "{'LPC': (false, @as [], ['Ada'])}", "1 of 2 rooms", FALSE, TRUE },
    { "{'LPC': (false, @as [], ['Ada', 'Borg'])}", "0 of 2 rooms", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardProgramme) programme =
                  lanyard_test_programme_new ("LPC", "2019-09-10", "2019-09-11", sessions,
                                              G_N_ELEMENTS (sessions));
      GVariant *choices = g_variant_new_parsed (rows[i].choices);
      Fixture   fixture;

      set_up (&fixture, LANYARD_TEST_WIDE, "timetable");
      g_settings_set_value (fixture.settings, "timetable-rooms", choices);
      lanyard_test_show_programme (fixture.window, programme, 0);
      LANYARD_TEST_WAIT (lanyard_test_shows (fixture.window, rows[i].label));
      LANYARD_TEST_WAIT (rows[i].keynote == (find_card (&fixture, "Keynote") != NULL));
      LANYARD_TEST_WAIT (rows[i].boxes == (find_card (&fixture, "Boxes") != NULL));
      g_assert_cmpint (lanyard_test_shows (fixture.window, "No Rooms Shown"), ==,
                       !rows[i].keynote && !rows[i].boxes);
      tear_down (&fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);
  lanyard_test_ui_add ("/timetable-page/switch", test_switch);
  lanyard_test_ui_add ("/timetable-page/clocks", test_clocks);
  lanyard_test_ui_add ("/timetable-page/wide", test_wide);
  lanyard_test_ui_add ("/timetable-page/narrow", test_narrow);
  lanyard_test_ui_add ("/timetable-page/other-programme", test_other_programme);
  lanyard_test_ui_add ("/timetable-page/star", test_star);
  lanyard_test_ui_add ("/timetable-page/filter", test_filter);
  lanyard_test_ui_add ("/timetable-page/untimed", test_untimed);
  lanyard_test_ui_add ("/timetable-page/rooms", test_rooms);
  return g_test_run ();
}
