/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window keeps while a newer version of its programme comes. */

#include "config.h"

#include "lanyard-content.h"

#include "lanyard-list-page.h"
#include "lanyard-session-page.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

#define TUESDAY "2019-09-10T09:00:00+01:00"
#define WEDNESDAY "2019-09-11T09:00:00+01:00"
/* Rows of sessions at those times, in a zone an hour behind. */
#define EARLY "Talk · Tuesday 10 September, 09:00\n08:00 your time"
#define LATE "Talk · Wednesday 11 September, 09:00\n08:00 your time"
#define LATER "2019-09-11T10:00:00+01:00"

static const LanyardTestSession before[] = {
  { .title = "Keynote", .start = TUESDAY, .speakers = "Ada" },
  { .title = "Closing", .start = WEDNESDAY, .leads = "Grace", .abstract = "The end." },
  { .title = "Party", .start = WEDNESDAY },
};
static const LanyardTestSession after[] = {
  { .title = "Keynote", .start = TUESDAY, .speakers = "Ada" },
  { .title = "Breakfast", .start = WEDNESDAY },
  { .title = "Closing", .start = LATER, .leads = "Grace", .abstract = "The very end." },
};
static const LanyardTestSession without[] = {
  { .title = "Keynote", .start = TUESDAY, .speakers = "Ada" },
  { .title = "Party", .start = WEDNESDAY },
};
static void
show (GtkWidget                *window,
      const LanyardTestSession *sessions,
      guint                     n_sessions)
{
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("LPC", "2019-09-09", "2019-09-11", sessions, n_sessions);

  lanyard_test_show_programme (window, programme, 0);
}

static void
choose_place (GtkWidget  *window,
              const char *title)
{
  gtk_widget_activate (lanyard_test_find_around (window, title, GTK_TYPE_LIST_BOX_ROW));
}

static const char *
get_list_title (GtkWidget *window)
{
  GtkWidget *page = lanyard_test_find (window, LANYARD_TYPE_LIST_PAGE, 0);

  return adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page));
}

/* The page that is open is the same one, with what the newer version says. */
static void
test_page_stays (void)
{
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);
  GtkWidget *page;

  show (window, before, G_N_ELEMENTS (before));
  choose_place (window, "Wed 11 September");
  LANYARD_TEST_WAIT (g_strcmp0 (get_list_title (window), "Wed 11 September") == 0);
  lanyard_test_move_in_list (window, 1);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "The end."));
  page = lanyard_test_find (window, LANYARD_TYPE_SESSION_PAGE, 0);

  show (window, after, G_N_ELEMENTS (after));
  g_assert_cmpstr (get_list_title (window), ==, "Wed 11 September");
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Closing");
  g_assert_true (lanyard_test_find (window, LANYARD_TYPE_SESSION_PAGE, 0) == page);
  g_assert_true (lanyard_test_shows (window, "The very end."));
  g_assert_false (lanyard_test_shows (window, "The end."));
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Breakfast"));
  LANYARD_TEST_WAIT (!lanyard_test_shows (window, "Party"));
  /* it is still the one that is selected, though it comes later now */
  lanyard_test_move_in_list (window, -1);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Breakfast");
  lanyard_test_close (window);
}

/* What is gone says so, and comes back by itself. */
static void
test_gone (void)
{
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);

  show (window, before, G_N_ELEMENTS (before));
  lanyard_test_activate (window, "show-session", "Closing");
  lanyard_test_activate (window, "show-person", "Grace");
  for (guint i = 0; i < 2; i++)
    {
      show (window, without, G_N_ELEMENTS (without));
      g_assert_cmpstr (lanyard_test_get_details (window), ==, "Grace");
      g_assert_true (lanyard_test_shows (window, "No longer in the programme"));
    }
  lanyard_test_activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (g_strcmp0 (lanyard_test_get_details (window), "Closing") == 0);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "No longer in the programme"));
  g_assert_true (lanyard_test_shows (window, "The end."));

  show (window, before, G_N_ELEMENTS (before));
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Closing");
  g_assert_false (lanyard_test_shows (window, "No longer in the programme"));
  lanyard_test_close (window);
}

/* So are those of a track and of a room. */
static void
test_track_and_room (void)
{
  static const LanyardTestSession early[] = {
    { .title = "Talk", .start = TUESDAY, .track = "Kernel", .room = "Ada" },
  };
  static const LanyardTestSession late[] = {
    { .title = "Talk", .start = WEDNESDAY, .track = "Kernel", .room = "Ada" },
  };
  static const LanyardTestSession elsewhere[] = { { .title = "Talk", .start = WEDNESDAY } };
  static const char *const        pages[] = { "Kernel", "Ada" };
  GtkWidget                      *window = lanyard_test_window_new (LANYARD_TEST_WIDE);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      show (window, early, G_N_ELEMENTS (early));
      if (i == 0)
        {
          lanyard_test_activate (window, "show-track", "Kernel");
        }
      else
        {
          choose_place (window, "Rooms");
          LANYARD_TEST_WAIT (g_strcmp0 (get_list_title (window), "Rooms") == 0);
          lanyard_test_move_in_list (window, 1);
        }
      g_assert_cmpstr (lanyard_test_get_details (window), ==, pages[i]);
      g_assert_true (lanyard_test_shows (window, EARLY));

      show (window, late, G_N_ELEMENTS (late));
      g_assert_true (lanyard_test_shows (window, LATE));
      g_assert_false (lanyard_test_shows (window, EARLY));

      if (i == 0)
        show (window, elsewhere, G_N_ELEMENTS (elsewhere));
      g_assert_cmpint (lanyard_test_shows (window, "No longer in the programme"), ==, i == 0);
    }
  lanyard_test_close (window);
}

/* A page of which nothing is different isn't made anew. */
static void
test_untouched (void)
{
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);
  GtkWidget *label;

  show (window, before, G_N_ELEMENTS (before));
  lanyard_test_activate (window, "show-session", "Keynote");
  label = lanyard_test_find_label (window, "Tuesday 10 September, 09:00");
  show (window, after, G_N_ELEMENTS (after));
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Keynote");
  g_assert_true (lanyard_test_find_label (window, "Tuesday 10 September, 09:00") == label);
  lanyard_test_close (window);
}

/* Whose time comes first is chosen for every page that lies open. */
static void
test_clocks (void)
{
  static const LanyardTestSession talks[] = {
    { .title = "Talk", .start = TUESDAY, .duration = 30, .track = "Kernel", .parent = "Day" },
    { .title = "Day", .start = TUESDAY, .duration = 60 },
  };
  static const struct
  {
    const char *action;
    const char *target;
    const char *venue;
    const char *own;
  } rows[] = {
    { "show-track", "Kernel", "Talk · Tuesday 10 September, 09:00–09:30\n08:00–08:30 your time",
      "Talk · Tuesday 10 September, 08:00–08:30\n09:00–09:30 at the venue" },
    { "show-session", "Talk", "Talk · Tuesday 10 September, 09:00–10:00\n08:00–09:00 your time",
      "Talk · Tuesday 10 September, 08:00–09:00\n09:00–10:00 at the venue" },
  };
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);

  show (window, talks, G_N_ELEMENTS (talks));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      lanyard_test_activate (window, rows[i].action, rows[i].target);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, rows[i].venue));
      g_settings_set_string (settings, "time-shown", "own");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, rows[i].own));
      g_assert_false (lanyard_test_shows (window, rows[i].venue));
      g_settings_reset (settings, "time-shown");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, rows[i].venue));
    }
  lanyard_test_close (window);
}

/* Where the day is gone, another place is shown; and another conference is new
 * in all. */
static void
test_place_gone (void)
{
  g_autoptr (LanyardProgramme) shorter =
              lanyard_test_programme_new ("LPC", "2019-09-10", "2019-09-10", before, 1);
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);

  show (window, before, G_N_ELEMENTS (before));
  choose_place (window, "Wed 11 September");
  LANYARD_TEST_WAIT (g_strcmp0 (get_list_title (window), "Wed 11 September") == 0);
  lanyard_test_show_programme (window, shorter, 0);
  LANYARD_TEST_WAIT (g_strcmp0 (get_list_title (window), "Tue 10 September") == 0);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Keynote"));
  g_assert_false (lanyard_test_shows (window, "Wed 11 September"));
  lanyard_test_close (window);
}

static void
test_other_conference (void)
{
  g_autoptr (LanyardProgramme) other = lanyard_test_plumbers_new ();
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);

  show (window, before, G_N_ELEMENTS (before));
  lanyard_test_activate (window, "show-session", "Keynote");
  lanyard_test_show_programme (window, other, 0);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Linux Plumbers");
  g_assert_cmpstr (get_list_title (window), ==, "Microconferences");
  lanyard_test_close (window);
}

/* The timetable stays one, with the changes open it's the changes. */
static void
test_other_pages (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);

  show (window, before, G_N_ELEMENTS (before));
  choose_place (window, "Wed 11 September");
  lanyard_test_activate (window, "switch-day-view", NULL);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Wed 11 September"));
  lanyard_test_activate (window, "show-session", "Closing");
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "The end."));
  show (window, after, G_N_ELEMENTS (after));
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "The very end."));
  g_assert_false (lanyard_test_shows (window, "The end."));
  lanyard_test_activate (window, "switch-day-view", NULL);
  LANYARD_TEST_WAIT (g_strcmp0 (get_list_title (window), "Wed 11 September") == 0);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Breakfast"));

  choose_place (window, "My Plan");
  lanyard_test_activate (window, "show-session", "Closing");
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "The very end."));
  show (window, before, G_N_ELEMENTS (before));
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "The end."));

  choose_place (window, "Changes");
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Nothing Changed"));
  show (window, before, G_N_ELEMENTS (before));
  g_assert_true (lanyard_test_shows (window, "Nothing Changed"));
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/content-update/page-stays", test_page_stays);
  lanyard_test_ui_add ("/content-update/gone", test_gone);
  lanyard_test_ui_add ("/content-update/track-and-room", test_track_and_room);
  lanyard_test_ui_add ("/content-update/untouched", test_untouched);
  lanyard_test_ui_add ("/content-update/clocks", test_clocks);
  lanyard_test_ui_add ("/content-update/place-gone", test_place_gone);
  lanyard_test_ui_add ("/content-update/other-conference", test_other_conference);
  lanyard_test_ui_add ("/content-update/other-pages", test_other_pages);

  return g_test_run ();
}
