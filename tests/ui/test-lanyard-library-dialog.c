/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-library-dialog.h"

#include "lanyard-test-library.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

typedef struct
{
  GtkWidget      *window;
  AdwDialog      *dialog; /* (owned) */
  LanyardLibrary *library;
  GString        *lines; /* what was activated */
} Fixture;

static void
set_up (Fixture *fixture)
{
  g_autoptr (LanyardClock) clock =
              lanyard_clock_new_at (lanyard_test_instant ("2026-01-31T12:00:00Z"));

  fixture->library = lanyard_test_library_new ("fosdem");
  fixture->lines = g_string_new (NULL);
  fixture->window = lanyard_test_window_new (LANYARD_TEST_MIDDLE);
  fixture->dialog = g_object_ref_sink (lanyard_library_dialog_new (fixture->library, clock));
  lanyard_test_record_library_actions (fixture->window, fixture->lines);
  adw_dialog_present (fixture->dialog, fixture->window);
  LANYARD_TEST_WAIT (lanyard_test_find_label (GTK_WIDGET (fixture->dialog), "Add a Conference") !=
                     NULL);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->dialog);
  g_object_unref (fixture->library);
  g_string_free (fixture->lines, TRUE);
}

static GtkWidget *
find (Fixture    *fixture,
      const char *text)
{
  return lanyard_test_find_label (GTK_WIDGET (fixture->dialog), text);
}

static GtkListBoxRow *
get_row (Fixture    *fixture,
         const char *title)
{
  return GTK_LIST_BOX_ROW (lanyard_test_find_around (GTK_WIDGET (fixture->dialog), title,
                                                     GTK_TYPE_LIST_BOX_ROW));
}

/* Each stands below when it is, with what is known of it. */
static void
test_groups (void)
{
  static const struct
  {
    const char *title;
    const char *group;
  } rows[] = {
    { "FOSDEM <2026>", "Running" },
    { "GUADEC", "Upcoming" },
    { "Meeting", "Undated" },
    { "Linux Plumbers", "Past" },
    { "Not Wanted", "Removed" },
  };
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *group = gtk_widget_get_ancestor (GTK_WIDGET (get_row (&fixture, rows[i].title)),
                                                  ADW_TYPE_PREFERENCES_GROUP);

      g_assert_cmpstr (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), ==,
                       rows[i].group);
    }
  g_assert_nonnull (find (&fixture, "31 January – 1 February 2026 · Brussels"));
  g_assert_nonnull (find (&fixture, "The server is <away>."));
  g_assert_nonnull (find (&fixture, "1 session · From a file · 9 September 2019"));
  tear_down (&fixture);
}

/* The entry above would bring a phone's keyboard. */
static void
test_focus (void)
{
  Fixture    fixture;
  GtkWidget *entry;

  set_up (&fixture);
  LANYARD_TEST_WAIT (gtk_root_get_focus (GTK_ROOT (fixture.window)) ==
                     GTK_WIDGET (get_row (&fixture, "FOSDEM <2026>")));
  lanyard_library_dialog_focus_address (LANYARD_LIBRARY_DIALOG (fixture.dialog));
  entry = lanyard_test_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_ENTRY_ROW, 0);
  LANYARD_TEST_WAIT (
    gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture.window)), entry));
  tear_down (&fixture);
}

static void
test_activate (void)
{
  Fixture fixture;

  set_up (&fixture);
  g_assert_true (gtk_widget_activate (GTK_WIDGET (get_row (&fixture, "GUADEC"))));
  g_assert_cmpstr (fixture.lines->str, ==, "switch-conference 'guadec'\n");
  LANYARD_TEST_WAIT (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture.window)) == NULL);
  tear_down (&fixture);

  /* what was removed has to be restored first */
  set_up (&fixture);
  gtk_widget_activate (GTK_WIDGET (get_row (&fixture, "Not Wanted")));
  g_assert_cmpstr (fixture.lines->str, ==, "");
  tear_down (&fixture);
}

static void
test_add (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { "  https://example.org/a.json ", "add-address 'https://example.org/a.json'\n" },
    { "   ", "" },
  };
  Fixture fixture;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *entry;

      set_up (&fixture);
      entry = lanyard_test_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_ENTRY_ROW, 0);
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].text);
      g_signal_emit_by_name (entry, "apply");
      g_assert_cmpstr (fixture.lines->str, ==, cases[i].says);
      tear_down (&fixture);
    }

  set_up (&fixture);
  g_signal_emit_by_name (lanyard_test_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_BUTTON_ROW, 1),
                         "activated");
  g_assert_cmpstr (fixture.lines->str, ==, "open\n");
  tear_down (&fixture);
}

/* The directory takes the place of the library. */
static void
test_directory (void)
{
  Fixture    fixture;
  GtkWidget *row;

  set_up (&fixture);
  row = lanyard_test_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_BUTTON_ROW, 0);
  g_assert_true (gtk_widget_activate (row));
  g_assert_cmpstr (fixture.lines->str, ==, "load-directory false\n");
  LANYARD_TEST_WAIT (lanyard_test_shows (fixture.window, "No Directory"));
  LANYARD_TEST_WAIT (!lanyard_test_shows (fixture.window, "Add a Conference"));
  tear_down (&fixture);
}

/* It shows what the library knows at any time. */
static void
test_follow (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  set_up (&fixture);
  lanyard_library_set_refreshing (fixture.library, "fosdem", TRUE);
  g_assert_nonnull (find (&fixture, "600 sessions · Refreshing…"));
  g_assert_null (find (&fixture, "The server is <away>."));
  lanyard_library_load (fixture.library, none, NULL);
  g_assert_null (find (&fixture, "GUADEC"));
  g_assert_null (find (&fixture, "Running"));
  tear_down (&fixture);
}

/* A row's menu asks before it does what can't be taken back. */
static void
test_questions (void)
{
  static const struct
  {
    const char *action;
    const char *conference;
    const char *heading; /* (nullable) */
  } cases[] = {
    { "library.replace-address", "fosdem", "Replace the Address?" },
    { "library.sign-in", "fosdem", "Sign In" },
    { "library.delete", "removed", "Delete the Plan?" },
    { "library.delete", "unknown", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture    fixture;
      AdwDialog *dialog;

      set_up (&fixture);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture.dialog), cases[i].action, "s",
                                                 cases[i].conference));
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture.window));
      if (cases[i].heading == NULL)
        g_assert_true (dialog == fixture.dialog);
      else
        g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==,
                         cases[i].heading);
      g_assert_cmpstr (fixture.lines->str, ==, "");
      tear_down (&fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/library-dialog/groups", test_groups);
  lanyard_test_ui_add ("/library-dialog/focus", test_focus);
  lanyard_test_ui_add ("/library-dialog/activate", test_activate);
  lanyard_test_ui_add ("/library-dialog/add", test_add);
  lanyard_test_ui_add ("/library-dialog/directory", test_directory);
  lanyard_test_ui_add ("/library-dialog/follow", test_follow);
  lanyard_test_ui_add ("/library-dialog/questions", test_questions);

  return g_test_run ();
}
