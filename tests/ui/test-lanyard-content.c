/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the window's actions and its buttons lead, in windows of every width. */

#include "config.h"

#include "lanyard-content.h"

#include "lanyard-list-page.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

/* From the list each choice takes the place of all pages; what is followed
 * from a page comes upon it. */
static void
test_details (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);

  lanyard_test_move_in_list (window, 1);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Containers");
  lanyard_test_activate (window, "show-person", "Ada");
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Ada");
  lanyard_test_activate (window, "show-session", "Keynote");
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Keynote");

  lanyard_test_activate (window, "show-person", "Nobody");
  lanyard_test_activate (window, "show-session", "Nothing");
  lanyard_test_activate (window, "show-session", "");
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Keynote");

  lanyard_test_activate (window, "go-back", NULL);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Ada");
  lanyard_test_activate (window, "go-back", NULL);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Containers");
  lanyard_test_activate (window, "go-back", NULL);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Containers");

  lanyard_test_activate (window, "show-person", "Ada");
  lanyard_test_move_in_list (window, 1);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Tracing");
  lanyard_test_activate (window, "go-back", NULL);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Tracing");

  lanyard_test_activate (window, "show-conference", NULL);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Linux Plumbers");
  /* the same one may be chosen again after that */
  lanyard_test_move_in_list (window, 1);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Containers");
  lanyard_test_close (window);
}

/* What writing to Ada does on the page that is open. */
static void
expect_mail (GtkWidget  *window,
             const char *subject)
{
  AdwNavigationView *details = ADW_NAVIGATION_VIEW (
    lanyard_test_find_around (window, "E-mail", ADW_TYPE_NAVIGATION_VIEW));
  GtkWidget       *page = GTK_WIDGET (adw_navigation_view_get_visible_page (details));
  GtkWidget       *row = lanyard_test_find_around (page, "E-mail", ADW_TYPE_ACTION_ROW);
  g_autofree char *action = lanyard_test_dup_action (row);
  g_autofree char *expected =
    g_strdup_printf ("win.open-address mailto:ada@example.org?subject=%s", subject);

  g_assert_cmpstr (action, ==, expected);
}

/* One writes about what led to someone, else about the conference. */
static void
test_writing (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);

  lanyard_test_activate (window, "show-conference", NULL);
  lanyard_test_activate (window, "show-person", "Ada");
  expect_mail (window, "Linux%20Plumbers");
  lanyard_test_activate (window, "show-session", "Keynote");
  lanyard_test_activate (window, "show-person", "Ada");
  expect_mail (window, "Keynote%20%28Linux%20Plumbers%29");
  lanyard_test_close (window);
}

/* One pane at a time: list, then page; back leads the same way. */
static void
test_narrow (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_NARROW);

  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Ada, Grace"));
  LANYARD_TEST_WAIT (lanyard_test_get_details (window) == NULL);
  lanyard_test_move_in_list (window, 1);
  LANYARD_TEST_WAIT (g_strcmp0 (lanyard_test_get_details (window), "Containers") == 0);
  g_assert_false (lanyard_test_shows (window, "Tracing"));
  lanyard_test_activate (window, "show-person", "Ada");
  LANYARD_TEST_WAIT (g_strcmp0 (lanyard_test_get_details (window), "Ada") == 0);

  lanyard_test_activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (g_strcmp0 (lanyard_test_get_details (window), "Containers") == 0);
  lanyard_test_activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (lanyard_test_get_details (window) == NULL);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Tracing"));
  lanyard_test_activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Browse"));
  g_assert_false (lanyard_test_shows (window, "Tracing"));
  lanyard_test_activate (window, "go-back", NULL);
  g_assert_true (lanyard_test_shows (window, "Browse"));
  lanyard_test_close (window);
}

/* While the list covers the pages, back doesn't work on them unseen. */
static void
test_narrow_back_from_list (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_NARROW);

  lanyard_test_move_in_list (window, 1);
  lanyard_test_activate (window, "show-person", "Ada");
  LANYARD_TEST_WAIT (g_strcmp0 (lanyard_test_get_details (window), "Ada") == 0);
  lanyard_test_activate (window, "find", NULL);
  LANYARD_TEST_WAIT (lanyard_test_count (window, GTK_TYPE_SEARCH_ENTRY) == 1);

  lanyard_test_activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Tracing"));
  lanyard_test_activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Browse"));
  lanyard_test_close (window);
}

/* The same where the sidebar covers list and page. */
static void
test_middle_back_from_sidebar (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_MIDDLE);
  GtkWidget *list_page;
  GtkWidget *back;

  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Ada, Grace"));
  lanyard_test_move_in_list (window, 1);
  lanyard_test_activate (window, "show-person", "Ada");
  LANYARD_TEST_WAIT (g_strcmp0 (lanyard_test_get_details (window), "Ada") == 0);
  list_page = lanyard_test_find (window, LANYARD_TYPE_LIST_PAGE, 0);
  back = lanyard_test_find (list_page, g_type_from_name ("AdwBackButton"), 0);
  gtk_widget_activate (lanyard_test_find (back, GTK_TYPE_BUTTON, 0));
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Browse"));

  lanyard_test_activate (window, "go-back", NULL);
  gtk_widget_activate (
    lanyard_test_find_around (window, "Microconferences", GTK_TYPE_LIST_BOX_ROW));
  LANYARD_TEST_WAIT (!lanyard_test_shows (window, "Browse"));
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Ada");
  lanyard_test_close (window);
}

/* The page of a track stands beside its list, and is one of those that are followed
 * in a narrow window; there is none of what isn't a track. */
static void
test_track (void)
{
  static const LanyardTestSession sessions[] = {
    { .title = "One", .day = "2019-09-10", .track = "Talks", .leads = "Ada" },
    { .title = "Two", .day = "2019-09-10", .track = "Bare" },
  };
  static const int widths[] = { LANYARD_TEST_WIDE, LANYARD_TEST_NARROW };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (LanyardProgramme) programme =
                  lanyard_test_programme_new ("LPC", NULL, NULL, sessions, 2);
      GtkWidget *window = lanyard_test_window_with_programme_new (widths[i]);

      lanyard_test_show_programme (window, programme, 0);
      lanyard_test_activate (window, "show-track", "Nothing");
      lanyard_test_activate (window, "show-track", "Talks");
      LANYARD_TEST_WAIT (g_strcmp0 (lanyard_test_get_details (window), "Talks") == 0);
      if (widths[i] == LANYARD_TEST_WIDE)
        {
          lanyard_test_activate (window, "show-person", "Ada");
          gtk_widget_activate (lanyard_test_find_around (window, "Bare", GTK_TYPE_LIST_BOX_ROW));
          g_assert_cmpstr (lanyard_test_get_details (window), ==, "Ada");
          gtk_widget_activate (lanyard_test_find_around (window, "Talks", GTK_TYPE_LIST_BOX_ROW));
          LANYARD_TEST_WAIT (g_strcmp0 (lanyard_test_get_details (window), "Talks") == 0);
        }
      lanyard_test_close (window);
    }
}

/* In a narrow window what another app or a link asks for is seen at once. */
static void
test_narrow_show (void)
{
  static const struct
  {
    const char *action;
    const char *target;
    const char *details;
  } rows[] = {
    { "show-session", "Tracing", "Tracing" },
    { "show-person", "Mary", "Mary" },
    { "show-conference", NULL, "Linux Plumbers" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_NARROW);

      lanyard_test_activate (window, "go-back", NULL);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Browse"));
      lanyard_test_activate (window, rows[i].action, rows[i].target);
      LANYARD_TEST_WAIT (g_strcmp0 (lanyard_test_get_details (window), rows[i].details) == 0);
      lanyard_test_activate (window, "go-back", NULL);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Ada, Grace"));
      lanyard_test_close (window);
    }
}

static void
test_find (void)
{
  static const int widths[] = { LANYARD_TEST_WIDE, LANYARD_TEST_MIDDLE, LANYARD_TEST_NARROW };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *window = lanyard_test_window_with_programme_new (widths[i]);
      GtkWidget *entry;

      lanyard_test_move_in_list (window, 1);
      LANYARD_TEST_WAIT (g_strcmp0 (lanyard_test_get_details (window), "Containers") == 0);
      lanyard_test_activate (window, "find", NULL);
      LANYARD_TEST_WAIT (lanyard_test_count (window, GTK_TYPE_SEARCH_ENTRY) == 1);
      entry = lanyard_test_find (window, GTK_TYPE_SEARCH_ENTRY, 0);
      LANYARD_TEST_WAIT (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));

      gtk_editable_set_text (GTK_EDITABLE (entry), "trac");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "1 found"));
      g_signal_emit_by_name (entry, "activate");
      LANYARD_TEST_WAIT (g_strcmp0 (lanyard_test_get_details (window), "Tracing") == 0);
      lanyard_test_close (window);
    }
}

/* A session that is chosen in the list is acknowledged once; its page goes on
 * saying what changed. */
static void
test_acknowledge (void)
{
  static const LanyardTestSnapshot before = { .title = "Containers", .day = "2019-09-10" };
  static const LanyardTestSnapshot after = { .title = "Containers" };
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  g_autoptr (LanyardProgramme) programme = lanyard_test_plumbers_new ();
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) lines = g_string_new (NULL);
  GtkWidget *window = lanyard_test_window_with_models_new (LANYARD_TEST_WIDE, plan, library);

  lanyard_test_record_actions (window, lines);
  lanyard_test_show_programme (window, programme, 0);
  g_ptr_array_add (changes, lanyard_test_change_new (&before, &after));
  lanyard_plan_load_changes (plan, changes);
  g_assert_true (lanyard_test_shows (window, "Moved"));

  lanyard_test_move_in_list (window, 1);
  g_assert_cmpstr (lines->str, ==, "acknowledge 'Containers'\n");
  g_ptr_array_set_size (changes, 0);
  lanyard_plan_load_changes (plan, changes);
  g_assert_false (lanyard_test_shows (window, "Moved"));
  g_assert_true (lanyard_test_shows (window, "Tue 10"));
  lanyard_test_close (window);
}

static void
choose_place (GtkWidget  *window,
              const char *title)
{
  gtk_widget_activate (lanyard_test_find_around (window, title, GTK_TYPE_LIST_BOX_ROW));
}

/* The changes take the place of list and pages; a session that is opened there
 * is seen, also one that is only in the plan. */
static void
test_changes (void)
{
  static const LanyardTestSnapshot before = { .title = "Keynote" };
  static const LanyardTestSnapshot after = { .title = "Keynote", .day = "2019-09-10" };
  static const int                 widths[] = { LANYARD_TEST_WIDE, LANYARD_TEST_MIDDLE };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
      g_autoptr (LanyardLibrary) library = lanyard_library_new ();
      g_autoptr (LanyardProgramme) programme = lanyard_test_plumbers_new ();
      g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GString) lines = g_string_new (NULL);
      GtkWidget *window = lanyard_test_window_with_models_new (widths[i], plan, library);

      lanyard_test_record_actions (window, lines);
      lanyard_test_show_programme (window, programme, 0);
      lanyard_test_star (plan, "Keynote", LANYARD_STAR_GOING);
      lanyard_test_star (plan, "Lost", LANYARD_STAR_GOING);
      g_ptr_array_add (changes, lanyard_test_change_new (&before, &after));
      lanyard_plan_load_changes (plan, changes);

      lanyard_test_activate (window, "go-back", NULL);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Browse"));
      choose_place (window, "Changes");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Starred by You"));
      g_assert_false (lanyard_test_shows (window, "Containers"));

      /* there is no list to move in */
      lanyard_test_move_in_list (window, 1);
      g_assert_true (lanyard_test_shows (window, "Starred by You"));
      lanyard_test_activate (window, "star", NULL);
      g_assert_cmpstr (lines->str, ==, "");

      lanyard_test_activate (window, "show-session", "Keynote");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Tuesday 10 September, time not announced"));
      g_assert_cmpstr (lines->str, ==, "acknowledge 'Keynote'\n");
      /* it says what is known from now on */
      g_assert_true (lanyard_test_shows (window, "Not yet scheduled"));
      lanyard_test_activate (window, "go-back", NULL);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Starred by You"));

      lanyard_test_activate (window, "show-session", "Lost");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "No longer in the programme"));
      lanyard_test_activate (window, "show-conference", NULL);
      lanyard_test_activate (window, "go-back", NULL);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Starred by You"));
      lanyard_test_close (window);
    }
}

/* What runs stands where the list does: its place comes by a key, and back
 * leads to other places. */
static void
test_now (void)
{
  static const int widths[] = { LANYARD_TEST_WIDE, LANYARD_TEST_NARROW };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *window = lanyard_test_window_with_programme_new (widths[i]);

      lanyard_test_activate (window, "show-place", "nowhere");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Containers"));
      lanyard_test_activate (window, "show-place", "now");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Nothing More to Come"));
      g_assert_false (lanyard_test_shows (window, "Containers"));

      /* there is no list to move in */
      lanyard_test_move_in_list (window, 1);
      g_assert_true (lanyard_test_shows (window, "Nothing More to Come"));

      lanyard_test_activate (window, "show-session", "Keynote");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Tuesday 10 September, time not announced"));
      lanyard_test_activate (window, "go-back", NULL);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Nothing More to Come"));
      lanyard_test_activate (window, "show-place", "microconferences");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Containers"));
      lanyard_test_close (window);
    }
}

/* Who follows links for long has so many pages to go back through, and is where
 * they began then. */
static void
test_deep (void)
{
  static const char *const places[] = { "2019-09-10", "plan", "changes" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);
      guint      n_pages = 0;

      lanyard_test_activate (window, "show-place", places[i]);
      for (guint j = 0; j < 30; j++)
        lanyard_test_activate (window, "show-person", "Ada");
      for (guint j = 0; j < lanyard_test_count (window, ADW_TYPE_NAVIGATION_VIEW); j++)
        {
          GtkWidget *view = lanyard_test_find (window, ADW_TYPE_NAVIGATION_VIEW, j);
          g_autoptr (GListModel) stack =
                      adw_navigation_view_get_navigation_stack (ADW_NAVIGATION_VIEW (view));

          n_pages = MAX (n_pages, g_list_model_get_n_items (stack));
        }
      g_assert_cmpuint (n_pages, <=, 12);
      lanyard_test_close (window);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/content/details", test_details);
  lanyard_test_ui_add ("/content/writing", test_writing);
  lanyard_test_ui_add ("/content/narrow", test_narrow);
  lanyard_test_ui_add ("/content/narrow-back-from-list", test_narrow_back_from_list);
  lanyard_test_ui_add ("/content/middle-back-from-sidebar", test_middle_back_from_sidebar);
  lanyard_test_ui_add ("/content/narrow-show", test_narrow_show);
  lanyard_test_ui_add ("/content/find", test_find);
  lanyard_test_ui_add ("/content/acknowledge", test_acknowledge);
  lanyard_test_ui_add ("/content/changes", test_changes);
  lanyard_test_ui_add ("/content/now", test_now);
  lanyard_test_ui_add ("/content/track", test_track);

  lanyard_test_ui_add ("/content/deep", test_deep);

  return g_test_run ();
}
