/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-test-window.h"

#include "lanyard-list-page.h"
#include "lanyard-problem.h"
#include "lanyard-search-page.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-search.h"
#include "lanyard-test-ui.h"

#define SEARCH "lanyard-test-search"

static const LanyardTestSession sessions[] = {
  { .title = "Containers",
    .kind = LANYARD_SESSION_MICROCONFERENCE,
    .leads = "Ada\nGrace",
    .abstract = "About boxes." },
  { .title = "Tracing", .kind = LANYARD_SESSION_MICROCONFERENCE, .leads = "Mary" },
  { .title = "Keynote", .day = "2019-09-10", .speakers = "Ada" },
};

/**
 * lanyard_test_get_application:
 *
 * Returns: (transfer none): the one application of this process, on no bus
 */
AdwApplication *
lanyard_test_get_application (void)
{
  static AdwApplication *application;

  if (application == NULL)
    {
      application = g_object_new (ADW_TYPE_APPLICATION,
                                  "application-id", APPLICATION_ID,
                                  "flags", G_APPLICATION_NON_UNIQUE,
                                  "resource-base-path", RESOURCE_PATH,
                                  NULL);
      g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
    }

  return application;
}

/**
 * lanyard_test_plumbers_new:
 *
 * Returns: (transfer full): a programme of three sessions, most of which have
 *   no day yet
 */
LanyardProgramme *
lanyard_test_plumbers_new (void)
{
  return lanyard_test_programme_new ("Linux Plumbers", "2019-09-09", "2019-09-11", sessions,
                                     G_N_ELEMENTS (sessions));
}

/**
 * lanyard_test_window_new:
 * @width: its width in pixels
 *
 * Returns: (transfer none): a window on the screen, for lanyard_test_close()
 */
GtkWidget *
lanyard_test_window_new (int width)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();

  return lanyard_test_window_with_models_new (width, plan, library);
}

/**
 * lanyard_test_window_with_models_new:
 * @width: its width in pixels
 * @plan: the plan that it shows
 * @library: the library that it shows
 *
 * Returns: (transfer none): a window on the screen, for lanyard_test_close()
 */
GtkWidget *
lanyard_test_window_with_models_new (int             width,
                                     LanyardPlan    *plan,
                                     LanyardLibrary *library)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (LanyardClock) clock =
              lanyard_clock_new_at (lanyard_test_instant ("2019-08-01T12:00:00Z"));
  g_autoptr (LanyardSearch) search = NULL;
  LanyardWindow *window;

  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", 720);
  g_settings_reset (settings, "whereabouts");
  window = lanyard_window_new (lanyard_test_get_application (), clock, settings, plan, library);
  search = lanyard_test_search_new ();
  lanyard_window_set_search (window, search);
  g_object_set_data_full (G_OBJECT (window), SEARCH, g_steal_pointer (&search), g_object_unref);
  lanyard_test_present (GTK_WIDGET (window));
  return GTK_WIDGET (window);
}

/**
 * lanyard_test_show_programme:
 * @window: a LanyardWindow
 * @programme: what it is to show
 * @n_problems: how many problems its reader met
 */
void
lanyard_test_show_programme (GtkWidget        *window,
                             LanyardProgramme *programme,
                             guint             n_problems)
{
  LanyardSearch *search = g_object_get_data (G_OBJECT (window), SEARCH);
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);

  for (guint i = 0; i < n_problems; i++)
    g_ptr_array_add (problems,
                     lanyard_problem_new (LANYARD_PROBLEM_BAD_DATE, "$.start", NULL, "soon"));
  lanyard_test_search_remove_all (search);
  lanyard_test_search_add (search, NULL, programme);
  lanyard_window_show_programme (LANYARD_WINDOW (window), programme, problems);
}

/**
 * lanyard_test_window_with_programme_new:
 * @width: its width in pixels
 *
 * Returns: (transfer none): a window that shows lanyard_test_plumbers_new()
 */
GtkWidget *
lanyard_test_window_with_programme_new (int width)
{
  g_autoptr (LanyardProgramme) programme = lanyard_test_plumbers_new ();
  GtkWidget *window = lanyard_test_window_new (width);

  lanyard_test_show_programme (window, programme, 0);
  return window;
}

/**
 * lanyard_test_shows:
 * @window: a window
 * @text: a text
 *
 * Returns: whether a label shows just that text
 */
gboolean
lanyard_test_shows (GtkWidget  *window,
                    const char *text)
{
  return lanyard_test_find_label (window, text) != NULL;
}

/**
 * lanyard_test_get_details:
 * @window: a LanyardWindow
 *
 * Returns: (transfer none) (nullable): the title of the page with what was
 *   chosen; NULL where only the list or the sidebar is shown
 */
const char *
lanyard_test_get_details (GtkWidget *window)
{
  GtkWidget *view = lanyard_test_find (window, ADW_TYPE_NAVIGATION_VIEW, 0);

  for (guint i = 0; view != NULL; view = lanyard_test_find (window, ADW_TYPE_NAVIGATION_VIEW, ++i))
    {
      AdwNavigationPage *page = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view));

      /* split views have navigation views of their own */
      if (page != NULL && lanyard_test_count (GTK_WIDGET (page), ADW_TYPE_NAVIGATION_VIEW) == 0 &&
          !LANYARD_IS_LIST_PAGE (page) && !LANYARD_IS_SEARCH_PAGE (page) &&
          gtk_widget_get_ancestor (view, ADW_TYPE_NAVIGATION_SPLIT_VIEW) != NULL &&
          g_strcmp0 (adw_navigation_page_get_tag (page), "sidebar") != 0)
        return adw_navigation_page_get_title (page);
    }

  return NULL;
}

/**
 * lanyard_test_activate:
 * @window: a LanyardWindow
 * @action: one of its actions
 * @target: (nullable): what to do it with
 */
void
lanyard_test_activate (GtkWidget  *window,
                       const char *action,
                       const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

/**
 * lanyard_test_move_in_list:
 * @window: a LanyardWindow
 * @by: 1 for the next row, -1 for the one before
 */
void
lanyard_test_move_in_list (GtkWidget *window,
                           int        by)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "move-in-list",
                                  g_variant_new_int32 (by));
}
