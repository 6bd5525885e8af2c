/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-window.h"

#include "lanyard-test-library.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

static const LanyardTestSession others[] = {
  { .title = "Opening", .day = "2020-08-24", .speakers = "Joan" },
};

static LanyardProgramme *
other_new (void)
{
  return lanyard_test_programme_new ("Plumbers 2020", NULL, NULL, others, G_N_ELEMENTS (others));
}

static void
test_empty (void)
{
  static const char *const actions[] = { "show-conference", "find", "go-back" };
  GtkWidget               *window = lanyard_test_window_new (LANYARD_TEST_WIDE);
  GtkWidget               *button;

  g_assert_null (lanyard_window_get_programme (LANYARD_WINDOW (window)));
  g_assert_true (lanyard_test_shows (window, "Welcome to Lanyard"));
  button = lanyard_test_find_around (window, "Open Programme…", GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "app.open");
  button = lanyard_test_find_around (window, "Add a Conference…", GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                   "win.add-conference");
  button = lanyard_test_find_around (window, "Find a Conference…", GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                   "win.find-conference");

  /* there is nothing to go to */
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    lanyard_test_activate (window, actions[i], NULL);
  lanyard_test_activate (window, "show-session", "Containers");
  lanyard_test_activate (window, "show-person", "Ada");
  lanyard_test_move_in_list (window, 1);
  g_assert_true (lanyard_test_shows (window, "Welcome to Lanyard"));
  lanyard_test_close (window);
}

static void
test_show_programme (void)
{
  g_autoptr (LanyardProgramme) programme = lanyard_test_plumbers_new ();
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);

  lanyard_test_show_programme (window, programme, 2);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Ada, Grace"));
  g_assert_true (lanyard_window_get_programme (LANYARD_WINDOW (window)) == programme);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Linux Plumbers – Lanyard");
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Linux Plumbers");
  /* most of it has no day yet */
  g_assert_true (lanyard_test_shows (window, "Microconferences"));
  g_assert_true (lanyard_test_shows (window, "2 problems in this programme"));
  g_assert_false (lanyard_test_shows (window, "Welcome to Lanyard"));
  lanyard_test_close (window);
}

/* Nothing that was shown of a programme stays when another takes its place,
 * and nothing holds on to it. */
static void
test_swap (void)
{
  static const int widths[] = { LANYARD_TEST_WIDE, LANYARD_TEST_MIDDLE, LANYARD_TEST_NARROW };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      LanyardProgramme *programme = lanyard_test_plumbers_new ();
      g_autoptr (LanyardProgramme) other = other_new ();
      GtkWidget       *window = lanyard_test_window_new (widths[i]);
      g_autofree char *text = NULL;

      lanyard_test_show_programme (window, programme, 2);
      g_object_add_weak_pointer (G_OBJECT (programme), (gpointer *)&programme);
      g_object_unref (programme);
      lanyard_test_activate (window, "find", NULL);
      lanyard_test_move_in_list (window, 1);
      lanyard_test_activate (window, "show-person", "Ada");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "ada@example.org"));

      lanyard_test_show_programme (window, other, 0);
      LANYARD_TEST_WAIT (programme == NULL);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Joan"));
      text = lanyard_test_dup_text (window);
      g_assert_null (strstr (text, "Linux Plumbers"));
      g_assert_null (strstr (text, "Ada"));
      g_assert_null (strstr (text, "Containers"));
      g_assert_null (strstr (text, "problem"));
      g_assert_null (strstr (gtk_window_get_title (GTK_WINDOW (window)), "Linux"));

      /* the ids of the one before lead nowhere */
      lanyard_test_activate (window, "show-session", "Containers");
      lanyard_test_activate (window, "show-person", "Ada");
      g_assert_false (lanyard_test_shows (window, "ada@example.org"));
      lanyard_test_close (window);
    }
}

static void
test_empty_programme (void)
{
  g_autoptr (LanyardProgramme) empty = lanyard_test_programme_new ("Empty", NULL, NULL, NULL, 0);
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);

  lanyard_test_show_programme (window, empty, 0);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "No Sessions Yet"));
  g_assert_false (lanyard_test_shows (window, "Containers"));
  lanyard_test_move_in_list (window, 1);
  lanyard_test_activate (window, "find", NULL);
  lanyard_test_activate (window, "go-back", NULL);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Empty");
  lanyard_test_close (window);
}

static void
test_error (void)
{
  GtkWidget        *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);
  LanyardProgramme *programme = lanyard_window_get_programme (LANYARD_WINDOW (window));
  AdwDialog        *dialog;

  lanyard_window_show_error (LANYARD_WINDOW (window), "“<b>.json” Can't Be Opened",
                             "It is <i>broken</i> & so on.");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "It is <i>broken</i> & so on."));
  g_assert_true (lanyard_test_shows (window, "“<b>.json” Can't Be Opened"));

  g_assert_true (lanyard_window_get_programme (LANYARD_WINDOW (window)) == programme);
  g_assert_cmpstr (lanyard_test_get_details (window), ==, "Linux Plumbers");
  adw_dialog_close (dialog);
  LANYARD_TEST_WAIT (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) ==
                     NULL);
  g_assert_true (lanyard_test_shows (window, "Containers"));
  lanyard_test_close (window);
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
  GtkWidget       *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);
  g_autofree char *text = NULL;

  lanyard_test_activate (window, "copy", "ada@<example>.org");
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Copied to the clipboard"));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (window), NULL, read_cb, &text);
  LANYARD_TEST_WAIT (text != NULL);
  g_assert_cmpstr (text, ==, "ada@<example>.org");
  lanyard_test_close (window);
}

/* Where no app opens an address, or none shall, the user is told. */
static void
test_open_address (void)
{
  static const char *const addresses[] = { "xmpp:ada@example.org", "file:///etc/passwd" };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);

      lanyard_test_activate (window, "open-address", addresses[i]);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "No app opened this address"));
      lanyard_test_close (window);
    }
}

static void
test_busy_without_programme (void)
{
  GtkWidget      *window = lanyard_test_window_new (LANYARD_TEST_WIDE);
  GtkWidget      *button;
  GtkProgressBar *bar;

  lanyard_window_show_busy (LANYARD_WINDOW (window), "Opening “<b>.json”…");
  g_assert_true (lanyard_test_shows (window, "Opening “<b>.json”…"));
  g_assert_false (lanyard_test_shows (window, "Welcome to Lanyard"));
  button = lanyard_test_find_around (window, "Cancel", GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "app.cancel-open");

  bar = GTK_PROGRESS_BAR (lanyard_test_find (window, GTK_TYPE_PROGRESS_BAR, 0));
  lanyard_window_show_progress (LANYARD_WINDOW (window), 0.5);
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (bar), 0.5, 0.001);
  lanyard_window_show_progress (LANYARD_WINDOW (window), -1);
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (bar), 0, 0.001);

  lanyard_window_show_busy (LANYARD_WINDOW (window), NULL);
  g_assert_true (lanyard_test_shows (window, "Welcome to Lanyard"));
  lanyard_test_close (window);
}

static void
test_busy_with_programme (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);

  for (guint i = 0; i < 2; i++)
    {
      lanyard_window_show_busy (LANYARD_WINDOW (window), "Opening “<b>.json”…");
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Opening “<b>.json”…"));
      g_assert_true (lanyard_test_shows (window, "Containers"));
      g_assert_nonnull (lanyard_test_find_around (window, "Cancel", GTK_TYPE_BUTTON));

      /* a stretch of a hundred; what is out of range stays in it */
      lanyard_window_show_progress (LANYARD_WINDOW (window), 0);
      g_assert_true (lanyard_test_shows (window, "Opening “<b>.json”…"));
      lanyard_window_show_progress (LANYARD_WINDOW (window), 0.429);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Opening “<b>.json”… 42 %"));
      lanyard_window_show_progress (LANYARD_WINDOW (window), 7);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Opening “<b>.json”… 100 %"));

      lanyard_window_show_busy (LANYARD_WINDOW (window), NULL);
      LANYARD_TEST_WAIT (!lanyard_test_shows (window, "Opening “<b>.json”… 100 %"));
      lanyard_window_show_busy (LANYARD_WINDOW (window), NULL);
      lanyard_window_show_progress (LANYARD_WINDOW (window), 0.5);
    }

  lanyard_test_close (window);
}

/* What is said for a while is gone with all that it took. */
static void
test_busy_is_gone (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);
  GtkWidget *label;
  GtkWidget *shown;
  AdwToast  *toast = NULL;

  lanyard_window_show_busy (LANYARD_WINDOW (window), "Opening…");
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Opening…"));
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
  LanyardProgramme *programme = lanyard_test_plumbers_new ();
  GtkWidget        *window = lanyard_test_window_new (LANYARD_TEST_WIDE);

  lanyard_test_show_programme (window, programme, 1);
  lanyard_window_show_busy (LANYARD_WINDOW (window), "Opening…");
  lanyard_window_show_error (LANYARD_WINDOW (window), "Heading", "Sentence.");
  lanyard_test_move_in_list (window, 1);
  lanyard_test_activate (window, "show-person", "Ada");
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "ada@example.org"));

  g_object_add_weak_pointer (G_OBJECT (programme), (gpointer *)&programme);
  g_object_unref (programme);
  lanyard_test_close (window);
  LANYARD_TEST_WAIT (programme == NULL);
}

/* The key is for the page that is open; in the list, for the row. */
static void
test_star (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  g_autoptr (LanyardProgramme) programme = lanyard_test_plumbers_new ();
  g_autoptr (GString) lines = g_string_new (NULL);
  GtkWidget *window =
    lanyard_test_window_with_models_new (LANYARD_TEST_WIDE, plan, library);

  lanyard_test_record_actions (window, lines);
  lanyard_test_show_programme (window, programme, 0);
  lanyard_test_activate (window, "star", NULL);
  g_assert_cmpstr (lines->str, ==, "");

  lanyard_test_move_in_list (window, 1);
  lanyard_test_activate (window, "star", NULL);
  g_assert_cmpstr (lines->str, ==, "star ('Containers', 'going')\n");
  lanyard_test_star (plan, "Containers", LANYARD_STAR_GOING);
  lanyard_test_activate (window, "show-session", "Keynote");
  g_string_truncate (lines, 0);
  lanyard_test_activate (window, "star", NULL);
  g_assert_cmpstr (lines->str, ==, "star ('Keynote', 'going')\n");

  gtk_widget_child_focus (lanyard_test_find (window, GTK_TYPE_LIST_VIEW, 0), GTK_DIR_TAB_FORWARD);
  g_string_truncate (lines, 0);
  lanyard_test_activate (window, "star", NULL);
  g_assert_cmpstr (lines->str, ==, "star ('Containers', 'maybe')\n");

  /* a person has none, and what a dialog covers is not chosen */
  lanyard_test_activate (window, "show-conference", NULL);
  g_string_truncate (lines, 0);
  lanyard_test_activate (window, "star", NULL);
  lanyard_test_activate (window, "show-session", "Keynote");
  lanyard_window_show_error (LANYARD_WINDOW (window), "Heading", "Sentence.");
  lanyard_test_activate (window, "star", NULL);
  g_assert_cmpstr (lines->str, ==, "");
  lanyard_test_close (window);
}

/* Adding is in the library, where the entry has the focus. */
static void
test_add_conference (void)
{
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_MIDDLE);
  GtkWidget *entry;

  lanyard_test_activate (window, "add-conference", NULL);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Add a Conference"));
  entry = lanyard_test_find (window, ADW_TYPE_ENTRY_ROW, 0);
  LANYARD_TEST_WAIT (gtk_root_get_focus (GTK_ROOT (window)) != NULL &&
                     gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));
  lanyard_test_close (window);
}

/* The list of conferences opens at any width, once there is one to leave. */
static void
test_switch_conference (void)
{
  static const int widths[] = { LANYARD_TEST_WIDE, LANYARD_TEST_MIDDLE, LANYARD_TEST_NARROW };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
      g_autoptr (LanyardLibrary) library = lanyard_test_library_new ("lpc");
      g_autoptr (LanyardProgramme) programme = lanyard_test_plumbers_new ();
      GtkWidget *window = lanyard_test_window_with_models_new (widths[i], plan, library);

      lanyard_test_activate (window, "switch-conference", NULL);
      g_assert_false (lanyard_test_shows (window, "GUADEC"));
      lanyard_test_show_programme (window, programme, 0);
      lanyard_test_activate (window, "switch-conference", NULL);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "GUADEC"));
      lanyard_test_close (window);
    }
}

/* The library is there also where nothing is known, and not twice. */
static void
test_library (void)
{
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_NARROW);
  AdwDialog *dialog;

  lanyard_test_activate (window, "library", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Conferences");
  lanyard_test_activate (window, "library", NULL);
  g_assert_true (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) ==
                 dialog);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Add a Conference"));
  lanyard_test_close (window);
}

/* The directory takes the library's place, but stands above nothing else, and
 * is fetched only when it is looked at. */
static void
test_find_conference (void)
{
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_NARROW);
  g_autoptr (GString) lines = g_string_new (NULL);
  AdwDialog *dialog;

  lanyard_test_record_library_actions (window, lines);
  lanyard_test_activate (window, "library", NULL);
  g_assert_cmpstr (lines->str, ==, "");
  lanyard_test_activate (window, "find-conference", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Find a Conference");
  g_assert_cmpstr (lines->str, ==, "load-directory false\n");
  LANYARD_TEST_WAIT (!lanyard_test_shows (window, "Add a Conference"));

  lanyard_test_activate (window, "find-conference", NULL);
  g_assert_true (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) ==
                 dialog);
  g_assert_cmpstr (lines->str, ==, "load-directory false\n");
  lanyard_test_close (window);
}

/* Only what has an address can be asked for. */
static void
test_refresh (void)
{
  static const struct
  {
    const char *current; /* (nullable) */
    const char *says;
  } rows[] = {
    { NULL, "" },
    { "lpc", "" },
    { "fosdem", "refresh 'fosdem'\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
      g_autoptr (LanyardLibrary) library = lanyard_test_library_new (rows[i].current);
      g_autoptr (GString) lines = g_string_new (NULL);
      GtkWidget *window = lanyard_test_window_with_models_new (LANYARD_TEST_WIDE, plan, library);

      lanyard_test_record_library_actions (window, lines);
      lanyard_test_activate (window, "refresh", NULL);
      g_assert_cmpstr (lines->str, ==, rows[i].says);
      lanyard_test_close (window);
    }
}

/* What is told takes the place of what was told before. */
static void
test_toasts (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);

  lanyard_test_record_actions (window, lines);
  lanyard_window_add_toast (LANYARD_WINDOW (window), "It is <b>done</b>");
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "It is <b>done</b>"));
  lanyard_window_add_undo_toast (LANYARD_WINDOW (window), "Going to <b>", "app.star",
                                 g_variant_new ("(ss)", "Keynote", "off"));
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Going to <b>") &&
                     !lanyard_test_shows (window, "It is <b>done</b>"));
  gtk_widget_activate (lanyard_test_find_around (window, "Undo", GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (g_str_equal (lines->str, "star ('Keynote', 'off')\n"));
  lanyard_test_close (window);
}

/* The size that a window was left with is the next one's. */
static void
test_size (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWidget *window = lanyard_test_window_new (640);

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
  lanyard_test_ui_add ("/window/copy", test_copy);
  lanyard_test_ui_add ("/window/open-address", test_open_address);
  lanyard_test_ui_add ("/window/busy-without-programme", test_busy_without_programme);
  lanyard_test_ui_add ("/window/busy-with-programme", test_busy_with_programme);
  lanyard_test_ui_add ("/window/busy-is-gone", test_busy_is_gone);
  lanyard_test_ui_add ("/window/close", test_close);
  lanyard_test_ui_add ("/window/star", test_star);
  lanyard_test_ui_add ("/window/library", test_library);
  lanyard_test_ui_add ("/window/find-conference", test_find_conference);
  lanyard_test_ui_add ("/window/add-conference", test_add_conference);
  lanyard_test_ui_add ("/window/switch-conference", test_switch_conference);
  lanyard_test_ui_add ("/window/refresh", test_refresh);
  lanyard_test_ui_add ("/window/toasts", test_toasts);
  lanyard_test_ui_add ("/window/size", test_size);

  return g_test_run ();
}
