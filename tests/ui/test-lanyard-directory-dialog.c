/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory-dialog.h"

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

/* Of these the library knows FOSDEM, by its address, and Linux Plumbers. */
static const struct
{
  const char *title;
  const char *address;
  const char *start; /* (nullable) */
  const char *end;   /* (nullable) */
  const char *folded;
} directory[] = {
  { "Linux Plumbers", "https://lpc.example/a.xml", "2019-09-09", "2019-09-11", "linux plumbers" },
  { "Camp & Fire", "https://camp.example/a.xml", "2026-08-01", "2026-08-03",
    "camp & fire camp.example" },
  { "Brussels", "https://example.org/fosdem.json", "2026-01-31", "2026-02-01", "brussels" },
  { "Some Day", "https://day.example/a.ics", NULL, NULL, "some day" },
  { "Spring", "https://spring.example/a.xml", "2026-03-01", "2026-03-01", "spring" },
};

static void
load_directory (LanyardLibrary *library,
                guint           n_entries)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_entries; i++)
    {
      LanyardDirectoryFields fields = {
        .title = g_strdup (directory[i].title),
        .address = g_strdup (directory[i].address),
        .start = directory[i].start != NULL ? lanyard_date_parse (directory[i].start)
                                            : LANYARD_NO_DATE,
        .end = directory[i].end != NULL ? lanyard_date_parse (directory[i].end) : LANYARD_NO_DATE,
        .folded = g_strdup (directory[i].folded),
      };

      g_ptr_array_add (entries, lanyard_directory_entry_new (&fields));
    }

  lanyard_library_load_directory (library, entries);
}

static void
set_up (Fixture *fixture,
        guint    n_entries)
{
  g_autoptr (LanyardClock) clock =
              lanyard_clock_new_at (lanyard_test_instant ("2026-01-31T12:00:00Z"));

  fixture->library = lanyard_test_library_new ("fosdem");
  fixture->lines = g_string_new (NULL);
  lanyard_library_set_directory_state (fixture->library, LANYARD_DIRECTORY_LOADED);
  load_directory (fixture->library, n_entries);
  fixture->window = lanyard_test_window_new (LANYARD_TEST_MIDDLE);
  fixture->dialog = g_object_ref_sink (lanyard_directory_dialog_new (fixture->library, clock));
  lanyard_test_record_library_actions (fixture->window, fixture->lines);
  adw_dialog_present (fixture->dialog, fixture->window);
  LANYARD_TEST_WAIT (lanyard_test_shows (fixture->window, "Find a Conference"));
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

static GtkWidget *
get_row (Fixture    *fixture,
         const char *title)
{
  return lanyard_test_find_around (GTK_WIDGET (fixture->dialog), title, ADW_TYPE_ACTION_ROW);
}

static GtkEditable *
get_search (Fixture *fixture)
{
  return GTK_EDITABLE (lanyard_test_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_SEARCH_ENTRY, 0));
}

/* Searches without the pause that follows keys. */
static void
search (Fixture    *fixture,
        const char *text)
{
  gtk_editable_set_text (get_search (fixture), text);
  g_signal_emit_by_name (get_search (fixture), "search-changed");
}

static gboolean
is_shown (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget);
}

/* Each stands below when it is, and what is known is marked. */
static void
test_groups (void)
{
  static const struct
  {
    const char *title;
    const char *line;
    const char *group;
    int         at;
    gboolean    added;
  } rows[] = {
    { "Brussels", "31 January – 1 February 2026 · example.org", "Running", 0, TRUE },
    { "Spring", "1 March 2026 · spring.example", "Upcoming", 0, FALSE },
    { "Camp & Fire", "1–3 August 2026 · camp.example", "Upcoming", 1, FALSE },
    { "Some Day", "day.example", "Undated", 0, FALSE },
    { "Linux Plumbers", "9–11 September 2019 · lpc.example", "Past", 0, TRUE },
  };
  Fixture fixture;

  set_up (&fixture, G_N_ELEMENTS (directory));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = get_row (&fixture, rows[i].title);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      g_assert_cmpstr (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), ==,
                       rows[i].group);
      g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, rows[i].at);
      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, rows[i].line);
      g_assert_true ((lanyard_test_find_tooltip (row, "Added") != NULL) == rows[i].added);
    }
  tear_down (&fixture);
}

static void
test_search (void)
{
  static const struct
  {
    const char *text;
    const char *shown; /* (nullable) */
    const char *hidden;
  } cases[] = {
    { "camp", "Camp & Fire", "Spring" },
    { "FIRE camp.ex", "Camp & Fire", "Brussels" },
    { "some", "Some Day", "Camp & Fire" },
    { "nowhere", NULL, "Camp & Fire" },
    { "", "Spring", "No Conference Found" },
  };
  Fixture fixture;

  set_up (&fixture, G_N_ELEMENTS (directory));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *shown = cases[i].shown != NULL ? cases[i].shown : "No Conference Found";

      search (&fixture, cases[i].text);
      LANYARD_TEST_WAIT (is_shown (find (&fixture, shown)));
      LANYARD_TEST_WAIT (!is_shown (find (&fixture, cases[i].hidden)));
    }
  /* nobody reads the title of a group without entries */
  search (&fixture, "camp");
  LANYARD_TEST_WAIT (!is_shown (find (&fixture, "Running")));
  tear_down (&fixture);
}

/* What is chosen is added, or shown where it is known; the dialog closes. */
static void
test_choose (void)
{
  static const struct
  {
    const char *title;
    const char *says;
  } cases[] = {
    { "Camp & Fire", "add-address 'https://camp.example/a.xml'\n" },
    { "Brussels", "switch-conference 'fosdem'\n" },
    { "Linux Plumbers", "switch-conference 'lpc'\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      set_up (&fixture, G_N_ELEMENTS (directory));
      g_assert_true (gtk_widget_activate (get_row (&fixture, cases[i].title)));
      g_assert_cmpstr (fixture.lines->str, ==, cases[i].says);
      LANYARD_TEST_WAIT (adw_application_window_get_visible_dialog (
                           ADW_APPLICATION_WINDOW (fixture.window)) == NULL);
      tear_down (&fixture);
    }
}

/* Enter chooses the first that is found, and nothing before one searched. */
static void
test_enter (void)
{
  Fixture fixture;

  set_up (&fixture, G_N_ELEMENTS (directory));
  g_signal_emit_by_name (get_search (&fixture), "activate");
  g_assert_cmpstr (fixture.lines->str, ==, "");
  gtk_editable_set_text (get_search (&fixture), "nowhere");
  g_signal_emit_by_name (get_search (&fixture), "activate");
  g_assert_cmpstr (fixture.lines->str, ==, "");
  gtk_editable_set_text (get_search (&fixture), "s");
  g_signal_emit_by_name (get_search (&fixture), "activate");
  g_assert_cmpstr (fixture.lines->str, ==, "add-address 'https://spring.example/a.xml'\n");
  tear_down (&fixture);
}

/* What there is in place of a list. */
static void
test_states (void)
{
  static const struct
  {
    LanyardDirectoryState state;
    const char           *failure; /* (nullable) */
    const char           *shown;
    const char           *hidden;
  } cases[] = {
    { LANYARD_DIRECTORY_NONE, NULL, "No Directory", "Retry" },
    { LANYARD_DIRECTORY_LOADING, NULL, "Fetching the Directory…", "No Directory" },
    { LANYARD_DIRECTORY_LOADED, "No <network>.", "Directory Can't Be Fetched", "No Directory" },
    { LANYARD_DIRECTORY_LOADED, NULL, "Directory Is Empty", "No <network>." },
  };
  Fixture fixture;

  set_up (&fixture, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lanyard_library_set_directory_state (fixture.library, cases[i].state);
      lanyard_library_set_directory_failure (fixture.library, cases[i].failure);
      LANYARD_TEST_WAIT (is_shown (find (&fixture, cases[i].shown)));
      LANYARD_TEST_WAIT (!is_shown (find (&fixture, cases[i].hidden)));
      if (cases[i].failure != NULL)
        g_assert_true (is_shown (find (&fixture, cases[i].failure)));
    }
  load_directory (fixture.library, 1);
  LANYARD_TEST_WAIT (is_shown (find (&fixture, "Linux Plumbers")));
  tear_down (&fixture);
}

/* What failed is said above the entries that are there, how old they are too. */
static void
test_failed (void)
{
  Fixture    fixture;
  AdwBanner *banner;

  set_up (&fixture, G_N_ELEMENTS (directory));
  banner = ADW_BANNER (lanyard_test_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_BANNER, 0));
  g_assert_false (adw_banner_get_revealed (banner));
  lanyard_library_set_directory_checked (fixture.library,
                                         lanyard_test_instant ("2026-01-30T09:05:00Z"));
  lanyard_library_set_directory_failure (fixture.library, "No <network>.");
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "No <network>.");
  g_assert_true (is_shown (find (&fixture, "Spring")));
  g_assert_nonnull (find (&fixture, "Directory as of 30 January"));
  gtk_widget_activate_action (GTK_WIDGET (banner),
                              gtk_actionable_get_action_name (GTK_ACTIONABLE (banner)), "b", TRUE);
  g_assert_cmpstr (fixture.lines->str, ==, "load-directory true\n");

  lanyard_library_set_directory_failure (fixture.library, NULL);
  g_assert_false (adw_banner_get_revealed (banner));
  tear_down (&fixture);
}

/* What isn't found there may have an address all the same. */
static void
test_by_address (void)
{
  Fixture    fixture;
  AdwDialog *dialog;

  set_up (&fixture, G_N_ELEMENTS (directory));
  search (&fixture, "nowhere");
  g_signal_emit_by_name (lanyard_test_find_around (GTK_WIDGET (fixture.dialog), "Add by Address…",
                                                   GTK_TYPE_BUTTON),
                         "clicked");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture.window));
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Conferences");
  tear_down (&fixture);
}

/* A conference that is removed meanwhile is marked no more. */
static void
test_follow (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  set_up (&fixture, G_N_ELEMENTS (directory));
  search (&fixture, "brussels");
  lanyard_library_load (fixture.library, none, NULL);
  g_assert_null (lanyard_test_find_tooltip (get_row (&fixture, "Brussels"), "Added"));
  /* what is searched for stays */
  LANYARD_TEST_WAIT (is_shown (find (&fixture, "Brussels")));
  LANYARD_TEST_WAIT (!is_shown (find (&fixture, "Spring")));
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/directory-dialog/groups", test_groups);
  lanyard_test_ui_add ("/directory-dialog/search", test_search);
  lanyard_test_ui_add ("/directory-dialog/choose", test_choose);
  lanyard_test_ui_add ("/directory-dialog/enter", test_enter);
  lanyard_test_ui_add ("/directory-dialog/states", test_states);
  lanyard_test_ui_add ("/directory-dialog/failed", test_failed);
  lanyard_test_ui_add ("/directory-dialog/by-address", test_by_address);
  lanyard_test_ui_add ("/directory-dialog/follow", test_follow);

  return g_test_run ();
}
