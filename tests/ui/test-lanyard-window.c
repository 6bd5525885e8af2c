/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-window.h"

#include "lanyard-list-page.h"
#include "lanyard-problem.h"
#include "lanyard-session-page.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const LanyardTestSession sessions[] = {
  { .title = "Containers",
    .kind = LANYARD_SESSION_MICROCONFERENCE,
    .leads = "Ada\nGrace",
    .abstract = "About boxes." },
  { .title = "Tracing", .kind = LANYARD_SESSION_MICROCONFERENCE, .leads = "Mary" },
  { .title = "Keynote", .day = "2019-09-10", .speakers = "Ada" },
};
static const LanyardTestSession others[] = {
  { .title = "Opening", .day = "2020-08-24", .speakers = "Joan" },
};

/* How wide a window shows all three panes, two of them, or one. */
enum {
  WIDE = 1280,
  MIDDLE = 900,
  NARROW = 360,
};

static LanyardProgramme *
programme_new (void)
{
  return lanyard_test_programme_new ("Linux Plumbers", "2019-09-09", "2019-09-11", sessions,
                                     G_N_ELEMENTS (sessions));
}

static LanyardProgramme *
other_new (void)
{
  return lanyard_test_programme_new ("Plumbers 2020", NULL, NULL, others, G_N_ELEMENTS (others));
}

/* There is one application a process, as there is one default. */
static AdwApplication *
get_application (void)
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

static GtkWidget *
window_new (int width)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (LanyardClock) clock =
              lanyard_clock_new_at (lanyard_test_instant ("2019-08-01T12:00:00Z"));
  LanyardWindow *window;

  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", 720);
  window = lanyard_window_new (get_application (), clock, settings);
  gtk_window_present (GTK_WINDOW (window));
  LANYARD_TEST_WAIT (gtk_widget_get_width (GTK_WIDGET (window)) > 0);
  return GTK_WIDGET (window);
}

static void
show_programme (GtkWidget        *window,
                LanyardProgramme *programme,
                guint             n_problems)
{
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);

  for (guint i = 0; i < n_problems; i++)
    g_ptr_array_add (problems,
                     lanyard_problem_new (LANYARD_PROBLEM_BAD_DATE, "$.start", NULL, "soon"));
  lanyard_window_show_programme (LANYARD_WINDOW (window), programme, problems);
}

static GtkWidget *
window_with_programme_new (int width)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  GtkWidget *window = window_new (width);

  show_programme (window, programme, 0);
  return window;
}

static gboolean
shows (GtkWidget  *window,
       const char *text)
{
  return lanyard_test_find_label (window, text) != NULL;
}

/* Returns: the title of the page with what was chosen; NULL where only the
 * list or the sidebar is shown */
static const char *
get_details (GtkWidget *window)
{
  GtkWidget *view = lanyard_test_find (window, ADW_TYPE_NAVIGATION_VIEW, 0);

  for (guint i = 0; view != NULL; view = lanyard_test_find (window, ADW_TYPE_NAVIGATION_VIEW, ++i))
    {
      AdwNavigationPage *page = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view));

      /* split views have navigation views of their own */
      if (page != NULL && lanyard_test_count (GTK_WIDGET (page), ADW_TYPE_NAVIGATION_VIEW) == 0 &&
          !LANYARD_IS_LIST_PAGE (page) &&
          gtk_widget_get_ancestor (view, ADW_TYPE_NAVIGATION_SPLIT_VIEW) != NULL &&
          g_strcmp0 (adw_navigation_page_get_tag (page), "sidebar") != 0)
        return adw_navigation_page_get_title (page);
    }

  return NULL;
}

static void
activate (GtkWidget  *window,
          const char *action,
          const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

static void
move_in_list (GtkWidget *window,
              int        by)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "move-in-list",
                                  g_variant_new_int32 (by));
}

static void
test_empty (void)
{
  static const char *const actions[] = { "show-conference", "find", "go-back" };
  GtkWidget               *window = window_new (WIDE);
  GtkWidget               *button;

  g_assert_null (lanyard_window_get_programme (LANYARD_WINDOW (window)));
  g_assert_true (shows (window, "No Programme Open"));
  button = lanyard_test_find_around (window, "Open Programme…", GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "app.open");

  /* there is nothing to go to */
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    activate (window, actions[i], NULL);
  activate (window, "show-session", "Containers");
  activate (window, "show-person", "Ada");
  move_in_list (window, 1);
  g_assert_true (shows (window, "No Programme Open"));
  lanyard_test_close (window);
}

static void
test_show_programme (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  GtkWidget *window = window_new (WIDE);

  show_programme (window, programme, 2);
  LANYARD_TEST_WAIT (shows (window, "Ada, Grace"));
  g_assert_true (lanyard_window_get_programme (LANYARD_WINDOW (window)) == programme);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Linux Plumbers – Lanyard");
  g_assert_cmpstr (get_details (window), ==, "Linux Plumbers");
  /* most of it has no day yet */
  g_assert_true (shows (window, "Microconferences"));
  g_assert_true (shows (window, "2 problems in this programme"));
  g_assert_false (shows (window, "No Programme Open"));
  lanyard_test_close (window);
}

/* Nothing that was shown of a programme stays when another takes its place,
 * and nothing holds on to it. */
static void
test_swap (void)
{
  static const int widths[] = { WIDE, MIDDLE, NARROW };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      LanyardProgramme *programme = programme_new ();
      g_autoptr (LanyardProgramme) other = other_new ();
      GtkWidget       *window = window_new (widths[i]);
      g_autofree char *text = NULL;

      show_programme (window, programme, 2);
      g_object_add_weak_pointer (G_OBJECT (programme), (gpointer *)&programme);
      g_object_unref (programme);
      activate (window, "find", NULL);
      move_in_list (window, 1);
      activate (window, "show-person", "Ada");
      LANYARD_TEST_WAIT (shows (window, "ada@example.org"));

      show_programme (window, other, 0);
      LANYARD_TEST_WAIT (programme == NULL);
      LANYARD_TEST_WAIT (shows (window, "Joan"));
      text = lanyard_test_dup_text (window);
      g_assert_null (strstr (text, "Linux Plumbers"));
      g_assert_null (strstr (text, "Ada"));
      g_assert_null (strstr (text, "Containers"));
      g_assert_null (strstr (text, "problem"));
      g_assert_null (strstr (gtk_window_get_title (GTK_WINDOW (window)), "Linux"));

      /* the ids of the one before lead nowhere */
      activate (window, "show-session", "Containers");
      activate (window, "show-person", "Ada");
      g_assert_false (shows (window, "ada@example.org"));
      lanyard_test_close (window);
    }
}

static void
test_empty_programme (void)
{
  g_autoptr (LanyardProgramme) empty = lanyard_test_programme_new ("Empty", NULL, NULL, NULL, 0);
  GtkWidget *window = window_with_programme_new (WIDE);

  show_programme (window, empty, 0);
  LANYARD_TEST_WAIT (shows (window, "No Sessions Yet"));
  g_assert_false (shows (window, "Containers"));
  move_in_list (window, 1);
  activate (window, "find", NULL);
  activate (window, "go-back", NULL);
  g_assert_cmpstr (get_details (window), ==, "Empty");
  lanyard_test_close (window);
}

static void
test_error (void)
{
  GtkWidget        *window = window_with_programme_new (WIDE);
  LanyardProgramme *programme = lanyard_window_get_programme (LANYARD_WINDOW (window));
  AdwDialog        *dialog;

  lanyard_window_show_error (LANYARD_WINDOW (window), "“<b>.json” Can't Be Opened",
                             "It is <i>broken</i> & so on.");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  LANYARD_TEST_WAIT (shows (window, "It is <i>broken</i> & so on."));
  g_assert_true (shows (window, "“<b>.json” Can't Be Opened"));

  g_assert_true (lanyard_window_get_programme (LANYARD_WINDOW (window)) == programme);
  g_assert_cmpstr (get_details (window), ==, "Linux Plumbers");
  adw_dialog_close (dialog);
  LANYARD_TEST_WAIT (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) ==
                     NULL);
  g_assert_true (shows (window, "Containers"));
  lanyard_test_close (window);
}

/* From the list each choice takes the place of all pages; what is followed
 * from a page comes upon it. */
static void
test_details (void)
{
  GtkWidget *window = window_with_programme_new (WIDE);

  move_in_list (window, 1);
  g_assert_cmpstr (get_details (window), ==, "Containers");
  activate (window, "show-person", "Ada");
  g_assert_cmpstr (get_details (window), ==, "Ada");
  activate (window, "show-session", "Keynote");
  g_assert_cmpstr (get_details (window), ==, "Keynote");

  activate (window, "show-person", "Nobody");
  activate (window, "show-session", "Nothing");
  activate (window, "show-session", "");
  g_assert_cmpstr (get_details (window), ==, "Keynote");

  activate (window, "go-back", NULL);
  g_assert_cmpstr (get_details (window), ==, "Ada");
  activate (window, "go-back", NULL);
  g_assert_cmpstr (get_details (window), ==, "Containers");
  activate (window, "go-back", NULL);
  g_assert_cmpstr (get_details (window), ==, "Containers");

  activate (window, "show-person", "Ada");
  move_in_list (window, 1);
  g_assert_cmpstr (get_details (window), ==, "Tracing");
  activate (window, "go-back", NULL);
  g_assert_cmpstr (get_details (window), ==, "Tracing");

  activate (window, "show-conference", NULL);
  g_assert_cmpstr (get_details (window), ==, "Linux Plumbers");
  /* the same one may be chosen again after that */
  move_in_list (window, 1);
  g_assert_cmpstr (get_details (window), ==, "Containers");
  lanyard_test_close (window);
}

/* One pane at a time: list, then page; back leads the same way. */
static void
test_narrow (void)
{
  GtkWidget *window = window_with_programme_new (NARROW);

  LANYARD_TEST_WAIT (shows (window, "Ada, Grace") && get_details (window) == NULL);
  move_in_list (window, 1);
  LANYARD_TEST_WAIT (g_strcmp0 (get_details (window), "Containers") == 0);
  g_assert_false (shows (window, "Tracing"));
  activate (window, "show-person", "Ada");
  LANYARD_TEST_WAIT (g_strcmp0 (get_details (window), "Ada") == 0);

  activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (g_strcmp0 (get_details (window), "Containers") == 0);
  activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (get_details (window) == NULL && shows (window, "Tracing"));
  activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (shows (window, "Browse"));
  g_assert_false (shows (window, "Tracing"));
  activate (window, "go-back", NULL);
  g_assert_true (shows (window, "Browse"));
  lanyard_test_close (window);
}

/* While the list covers the pages, back doesn't work on them unseen. */
static void
test_narrow_back_from_list (void)
{
  GtkWidget *window = window_with_programme_new (NARROW);

  move_in_list (window, 1);
  activate (window, "show-person", "Ada");
  LANYARD_TEST_WAIT (g_strcmp0 (get_details (window), "Ada") == 0);
  activate (window, "find", NULL);
  LANYARD_TEST_WAIT (shows (window, "Tracing"));

  activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (shows (window, "Browse"));
  lanyard_test_close (window);
}

/* The same where the sidebar covers list and page. */
static void
test_middle_back_from_sidebar (void)
{
  GtkWidget *window = window_with_programme_new (MIDDLE);
  GtkWidget *list_page;
  GtkWidget *back;

  LANYARD_TEST_WAIT (shows (window, "Ada, Grace"));
  move_in_list (window, 1);
  activate (window, "show-person", "Ada");
  LANYARD_TEST_WAIT (g_strcmp0 (get_details (window), "Ada") == 0);
  list_page = lanyard_test_find (window, LANYARD_TYPE_LIST_PAGE, 0);
  back = lanyard_test_find (list_page, g_type_from_name ("AdwBackButton"), 0);
  gtk_widget_activate (lanyard_test_find (back, GTK_TYPE_BUTTON, 0));
  LANYARD_TEST_WAIT (shows (window, "Browse"));

  activate (window, "go-back", NULL);
  gtk_widget_activate (lanyard_test_find (window, GTK_TYPE_LIST_BOX_ROW, 0));
  LANYARD_TEST_WAIT (!shows (window, "Browse"));
  g_assert_cmpstr (get_details (window), ==, "Ada");
  lanyard_test_close (window);
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
      GtkWidget *window = window_with_programme_new (NARROW);

      activate (window, "go-back", NULL);
      LANYARD_TEST_WAIT (shows (window, "Browse"));
      activate (window, rows[i].action, rows[i].target);
      LANYARD_TEST_WAIT (g_strcmp0 (get_details (window), rows[i].details) == 0);
      activate (window, "go-back", NULL);
      LANYARD_TEST_WAIT (shows (window, "Ada, Grace"));
      lanyard_test_close (window);
    }
}

static void
test_find (void)
{
  static const int widths[] = { WIDE, MIDDLE, NARROW };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *window = window_with_programme_new (widths[i]);
      GtkWidget *entry;

      move_in_list (window, 1);
      LANYARD_TEST_WAIT (g_strcmp0 (get_details (window), "Containers") == 0);
      activate (window, "find", NULL);
      LANYARD_TEST_WAIT (lanyard_test_count (window, GTK_TYPE_SEARCH_ENTRY) == 1);
      entry = lanyard_test_find (window, GTK_TYPE_SEARCH_ENTRY, 0);
      LANYARD_TEST_WAIT (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));

      gtk_editable_set_text (GTK_EDITABLE (entry), "trac");
      LANYARD_TEST_WAIT (shows (window, "1 found"));
      g_signal_emit_by_name (entry, "activate");
      LANYARD_TEST_WAIT (g_strcmp0 (get_details (window), "Tracing") == 0);
      lanyard_test_close (window);
    }
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (void)
{
  GtkWidget       *window = window_with_programme_new (WIDE);
  g_autofree char *text = NULL;

  activate (window, "copy", "ada@<example>.org");
  LANYARD_TEST_WAIT (shows (window, "Copied to the clipboard"));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (window), NULL, read_cb, &text);
  LANYARD_TEST_WAIT (text != NULL);
  g_assert_cmpstr (text, ==, "ada@<example>.org");
  lanyard_test_close (window);
}

/* Where no app opens an address, the user is told. */
static void
test_open_address (void)
{
  GtkWidget *window = window_with_programme_new (WIDE);

  activate (window, "open-address", "x-lanyard-nothing:at-all");
  LANYARD_TEST_WAIT (shows (window, "No app opened this address"));
  lanyard_test_close (window);
}

static void
test_busy_without_programme (void)
{
  GtkWidget      *window = window_new (WIDE);
  GtkWidget      *button;
  GtkProgressBar *bar;

  lanyard_window_show_busy (LANYARD_WINDOW (window), "Opening “<b>.json”…");
  g_assert_true (shows (window, "Opening “<b>.json”…"));
  g_assert_false (shows (window, "No Programme Open"));
  button = lanyard_test_find_around (window, "Cancel", GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "app.cancel-open");

  bar = GTK_PROGRESS_BAR (lanyard_test_find (window, GTK_TYPE_PROGRESS_BAR, 0));
  lanyard_window_show_progress (LANYARD_WINDOW (window), 0.5);
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (bar), 0.5, 0.001);
  lanyard_window_show_progress (LANYARD_WINDOW (window), -1);
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (bar), 0, 0.001);

  lanyard_window_show_busy (LANYARD_WINDOW (window), NULL);
  g_assert_true (shows (window, "No Programme Open"));
  lanyard_test_close (window);
}

static void
test_busy_with_programme (void)
{
  GtkWidget *window = window_with_programme_new (WIDE);

  for (guint i = 0; i < 2; i++)
    {
      lanyard_window_show_busy (LANYARD_WINDOW (window), "Opening “<b>.json”…");
      LANYARD_TEST_WAIT (shows (window, "Opening “<b>.json”…"));
      g_assert_true (shows (window, "Containers"));
      g_assert_nonnull (lanyard_test_find_around (window, "Cancel", GTK_TYPE_BUTTON));

      /* a stretch of a hundred; what is out of range stays in it */
      lanyard_window_show_progress (LANYARD_WINDOW (window), 0);
      g_assert_true (shows (window, "Opening “<b>.json”…"));
      lanyard_window_show_progress (LANYARD_WINDOW (window), 0.429);
      LANYARD_TEST_WAIT (shows (window, "Opening “<b>.json”… 42 %"));
      lanyard_window_show_progress (LANYARD_WINDOW (window), 7);
      LANYARD_TEST_WAIT (shows (window, "Opening “<b>.json”… 100 %"));

      lanyard_window_show_busy (LANYARD_WINDOW (window), NULL);
      LANYARD_TEST_WAIT (!shows (window, "Opening “<b>.json”… 100 %"));
      lanyard_window_show_busy (LANYARD_WINDOW (window), NULL);
      lanyard_window_show_progress (LANYARD_WINDOW (window), 0.5);
    }

  lanyard_test_close (window);
}

/* What is said for a while is gone with all that it took. */
static void
test_busy_is_gone (void)
{
  GtkWidget *window = window_with_programme_new (WIDE);
  GtkWidget *label;
  GtkWidget *shown;
  AdwToast  *toast = NULL;

  lanyard_window_show_busy (LANYARD_WINDOW (window), "Opening…");
  LANYARD_TEST_WAIT (shows (window, "Opening…"));
  label = lanyard_test_find_label (window, "Opening…");
  shown = gtk_widget_get_ancestor (label, g_type_from_name ("AdwToastWidget"));
  g_object_get (shown, "toast", &toast, NULL);
  g_object_add_weak_pointer (G_OBJECT (toast), (gpointer *)&toast);
  g_object_unref (toast);

  /* also where the user has closed it before */
  gtk_widget_activate (lanyard_test_find_tooltip (shown, "Dismiss"));
  lanyard_window_show_progress (LANYARD_WINDOW (window), 0.5);
  lanyard_window_show_busy (LANYARD_WINDOW (window), NULL);
  LANYARD_TEST_WAIT (toast == NULL);
  lanyard_test_close (window);
}

/* A window that was busy when it was closed is gone with all that it held. */
static void
test_close (void)
{
  LanyardProgramme *programme = programme_new ();
  GtkWidget        *window = window_new (WIDE);

  show_programme (window, programme, 1);
  lanyard_window_show_busy (LANYARD_WINDOW (window), "Opening…");
  lanyard_window_show_error (LANYARD_WINDOW (window), "Heading", "Sentence.");
  move_in_list (window, 1);
  activate (window, "show-person", "Ada");
  LANYARD_TEST_WAIT (shows (window, "ada@example.org"));

  g_object_add_weak_pointer (G_OBJECT (programme), (gpointer *)&programme);
  g_object_unref (programme);
  lanyard_test_close (window);
  LANYARD_TEST_WAIT (programme == NULL);
}

/* The size that a window was left with is the next one's. */
static void
test_size (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWidget *window = window_new (640);

  gtk_window_set_default_size (GTK_WINDOW (window), 700, 500);
  LANYARD_TEST_WAIT (g_settings_get_int (settings, "window-width") == 700);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 500);
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/window/empty", test_empty);
  lanyard_test_ui_add ("/window/show-programme", test_show_programme);
  lanyard_test_ui_add ("/window/swap", test_swap);
  lanyard_test_ui_add ("/window/empty-programme", test_empty_programme);
  lanyard_test_ui_add ("/window/error", test_error);
  lanyard_test_ui_add ("/window/details", test_details);
  lanyard_test_ui_add ("/window/narrow", test_narrow);
  lanyard_test_ui_add ("/window/narrow-back-from-list", test_narrow_back_from_list);
  lanyard_test_ui_add ("/window/middle-back-from-sidebar", test_middle_back_from_sidebar);
  lanyard_test_ui_add ("/window/narrow-show", test_narrow_show);
  lanyard_test_ui_add ("/window/find", test_find);
  lanyard_test_ui_add ("/window/copy", test_copy);
  lanyard_test_ui_add ("/window/open-address", test_open_address);
  lanyard_test_ui_add ("/window/busy-without-programme", test_busy_without_programme);
  lanyard_test_ui_add ("/window/busy-with-programme", test_busy_with_programme);
  lanyard_test_ui_add ("/window/busy-is-gone", test_busy_is_gone);
  lanyard_test_ui_add ("/window/close", test_close);
  lanyard_test_ui_add ("/window/size", test_size);

  return g_test_run ();
}
