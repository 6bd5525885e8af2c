/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-search-page.h"

#include "lanyard-filter-chips.h"
#include "lanyard-row.h"
#include "lanyard-star-button.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-search.h"
#include "lanyard-test-ui.h"

static const LanyardTestSession sessions[] = {
  { .title = "C++ now",
    .start = "2019-09-10T10:00:00+01:00",
    .room = "Opala",
    .speakers = "Ada",
    .abstract = "About C++17." },
  { .title = "Rust",
    .day = "2019-09-11",
    .room = "Borg",
    .speakers = "Cecil",
    .abstract = "Unlike C++, safe." },
};

static const LanyardTestSession others[] = {
  { .title = "Fortran and C++", .day = "2020-02-01" },
};

typedef struct
{
  GSettings         *settings;
  LanyardPlan       *plan;
  LanyardProgramme  *programme;
  LanyardProgramme  *other;
  LanyardSearch     *search;
  LanyardSearchPage *page;
  GtkWidget         *entry;
  GtkWidget         *window;
  GString           *signals; /* what was emitted, a line each */
} Fixture;

static void
add_found (Fixture      *fixture,
           const char   *signal,
           LanyardFound *found)
{
  const LanyardFoundFields *fields = found != NULL ? lanyard_found_get_fields (found) : NULL;

  g_string_append_printf (fixture->signals, "%s %s\n", signal,
                          fields == NULL            ? "nothing"
                          : fields->session != NULL ? lanyard_session_get_id (fields->session)
                                                    : lanyard_person_get_id (fields->person));
}

static void
activated_cb (Fixture      *fixture,
              LanyardFound *found)
{
  add_found (fixture, "activated", found);
}

static void
selected_cb (Fixture *fixture)
{
  add_found (fixture, "selected", lanyard_search_page_get_selected (fixture->page));
}

static void
stopped_cb (Fixture *fixture)
{
  g_string_append (fixture->signals, "stopped\n");
}

static void
set_up (Fixture *fixture)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_at (
    lanyard_test_instant ("2019-08-01T12:00:00Z"));

  fixture->settings = g_settings_new (APPLICATION_ID);
  fixture->plan = lanyard_plan_new ();
  fixture->programme =
    lanyard_test_programme_new ("Plumbers", NULL, NULL, sessions, G_N_ELEMENTS (sessions));
  fixture->other = lanyard_test_programme_new ("FOSDEM", NULL, NULL, others, G_N_ELEMENTS (others));
  fixture->search = lanyard_test_search_new ();
  lanyard_test_search_add (fixture->search, "plumbers", fixture->programme);
  lanyard_test_search_add (fixture->search, "fosdem", fixture->other);
  fixture->page = lanyard_search_page_new (fixture->search, fixture->plan, clock,
                                           fixture->settings);
  fixture->signals = g_string_new (NULL);
  g_signal_connect_swapped (fixture->page, "activated", G_CALLBACK (activated_cb), fixture);
  g_signal_connect_swapped (fixture->page, "notify::selected", G_CALLBACK (selected_cb), fixture);
  g_signal_connect_swapped (fixture->page, "stopped", G_CALLBACK (stopped_cb), fixture);
  lanyard_search_page_show_programme (fixture->page, fixture->programme, "plumbers", TRUE);
  fixture->window = lanyard_test_show (GTK_WIDGET (fixture->page), 480, 700);
  fixture->entry = lanyard_test_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, 0);
}

static void
tear_down (Fixture *fixture)
{
  g_settings_reset (fixture->settings, "recent-searches");
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->search);
  g_object_unref (fixture->other);
  g_object_unref (fixture->programme);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->settings);
  g_string_free (fixture->signals, TRUE);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return lanyard_test_find_label (GTK_WIDGET (fixture->page), text) != NULL;
}

static void
type_text (Fixture    *fixture,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
  LANYARD_TEST_WAIT (g_strcmp0 (lanyard_search_get_query (fixture->search)->text, text) == 0);
}

/* Whatever is typed is found or not, and said to be. */
static void
test_type (void)
{
  static const struct
  {
    const char *text;
    const char *shown[4];
  } rows[] = {
    { "c++", { "In titles · 1", "In texts · 1", "2 found", "About C++17." } },
    { "ada", { "People · 1", "In people, tracks and rooms · 1", "1 found" } },
    { "  RUST ", { "In titles · 1", "Rust" } },
    { "\" NEAR(*", { "Nothing Found", "“\" NEAR(*” is in no title, name, note or text." } },
    { "<b>", { "Nothing Found", "“<b>” is in no title, name, note or text." } },
    { "", { "Titles, people, tracks, rooms, texts. Signs count: c++ finds C++17, too." } },
  };
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      type_text (&fixture, rows[i].text);
      for (guint j = 0; j < G_N_ELEMENTS (rows[i].shown) && rows[i].shown[j] != NULL; j++)
        LANYARD_TEST_WAIT (shows (&fixture, rows[i].shown[j]));
    }
  tear_down (&fixture);
}

/* Enter opens the best, or what was walked to; that is remembered. */
static void
test_open (void)
{
  g_auto (GStrv) recent = NULL;
  Fixture fixture;

  set_up (&fixture);
  g_signal_emit_by_name (fixture.entry, "activate");
  g_assert_cmpstr (fixture.signals->str, ==, "");
  type_text (&fixture, "c++");
  g_signal_emit_by_name (fixture.entry, "activate");
  g_assert_cmpstr (fixture.signals->str, ==, "activated C++ now\n");

  g_string_truncate (fixture.signals, 0);
  lanyard_search_page_move (fixture.page, -1);
  lanyard_search_page_move (fixture.page, 1);
  lanyard_search_page_move (fixture.page, 1);
  lanyard_search_page_move (fixture.page, 1);
  g_signal_emit_by_name (fixture.entry, "activate");
  g_assert_cmpstr (fixture.signals->str, ==,
                   "selected C++ now\nselected Rust\nactivated Rust\n");
  recent = g_settings_get_strv (fixture.settings, "recent-searches");
  g_assert_cmpstrv (recent, ((const char *const[]){ "c++", NULL }));

  g_string_truncate (fixture.signals, 0);
  g_signal_emit_by_name (fixture.entry, "stop-search");
  g_assert_cmpstr (fixture.signals->str, ==, "stopped\n");
  tear_down (&fixture);
}

static GtkWidget *
find_toggle (Fixture    *fixture,
             const char *title)
{
  GtkWidget *chips = lanyard_test_find (GTK_WIDGET (fixture->page), LANYARD_TYPE_FILTER_CHIPS, 0);

  return lanyard_test_find_around (chips, title, GTK_TYPE_TOGGLE_BUTTON);
}

static void
toggle (Fixture    *fixture,
        const char *title,
        gboolean    active)
{
  GtkWidget *button = find_toggle (fixture, title);

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)) != active)
    gtk_widget_activate (button);
}

/* What narrows it, and the ways out of what is too narrow. */
static void
test_chips (void)
{
  Fixture fixture;

  set_up (&fixture);
  lanyard_test_star (fixture.plan, "Rust", LANYARD_STAR_MAYBE);
  type_text (&fixture, "c++");
  LANYARD_TEST_WAIT (shows (&fixture, "2 found"));
  toggle (&fixture, "Starred", TRUE);
  LANYARD_TEST_WAIT (shows (&fixture, "1 found") && !shows (&fixture, "C++ now"));
  toggle (&fixture, "Tue 10", TRUE);
  LANYARD_TEST_WAIT (shows (&fixture, "Nothing Found"));

  gtk_widget_activate (lanyard_test_find_around (
    GTK_WIDGET (fixture.page), "Search the Whole Conference", GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (shows (&fixture, "2 found"));
  g_assert_false (
    gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_toggle (&fixture, "Starred"))));
  toggle (&fixture, "Wed 11", TRUE);
  LANYARD_TEST_WAIT (shows (&fixture, "1 found"));
  tear_down (&fixture);
}

/* They are those of a list, but for all conferences, and narrow what is typed next. */
static void
test_list_chips (void)
{
  Fixture    fixture;
  GtkWidget *chips;

  set_up (&fixture);
  chips = lanyard_test_find (GTK_WIDGET (fixture.page), LANYARD_TYPE_FILTER_CHIPS, 0);
  type_text (&fixture, "c++");
  LANYARD_TEST_WAIT (shows (&fixture, "2 found"));
  gtk_widget_activate_action (gtk_widget_get_first_child (chips), "filter.room", "s", "Opala");
  LANYARD_TEST_WAIT (shows (&fixture, "1 found") && shows (&fixture, "C++ now"));
  g_assert_nonnull (lanyard_test_find_label (chips, "Opala"));
  type_text (&fixture, "safe");
  LANYARD_TEST_WAIT (shows (&fixture, "Nothing Found"));

  toggle (&fixture, "All Conferences", TRUE);
  LANYARD_TEST_WAIT (shows (&fixture, "1 found"));
  g_assert_null (lanyard_test_find_label (chips, "Opala"));
  toggle (&fixture, "Plumbers", TRUE);
  LANYARD_TEST_WAIT (shows (&fixture, "Nothing Found"));
  gtk_widget_activate_action (gtk_widget_get_first_child (chips), "filter.clear", NULL);
  LANYARD_TEST_WAIT (shows (&fixture, "1 found"));
  tear_down (&fixture);
}

/* What is of another conference says so; the plan knows nothing of it. */
static void
test_everywhere (void)
{
  GtkWidget *row;
  Fixture    fixture;

  set_up (&fixture);
  type_text (&fixture, "fortran");
  LANYARD_TEST_WAIT (shows (&fixture, "Nothing Found"));
  g_assert_false (shows (&fixture, "Search the Whole Conference"));
  gtk_widget_activate (lanyard_test_find_around (
    lanyard_test_find (GTK_WIDGET (fixture.page), ADW_TYPE_STATUS_PAGE, 0), "All Conferences",
    GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (shows (&fixture, "FOSDEM · Sat 1 February · Talk"));
  row = lanyard_test_find (GTK_WIDGET (fixture.page), LANYARD_TYPE_ROW, 0);
  g_assert_null (lanyard_test_find (row, LANYARD_TYPE_STAR_BUTTON, 0));
  g_assert_false (shows (&fixture, "Starred"));

  /* of one conference alone there are no others to search */
  lanyard_search_page_clear (fixture.page);
  lanyard_search_page_show_programme (fixture.page, fixture.programme, "plumbers", FALSE);
  type_text (&fixture, "fortran");
  LANYARD_TEST_WAIT (shows (&fixture, "Nothing Found"));
  g_assert_false (shows (&fixture, "All Conferences"));
  tear_down (&fixture);
}

static void
test_failure (void)
{
  Fixture fixture;

  set_up (&fixture);
  type_text (&fixture, "c++");
  lanyard_search_fail (fixture.search, "The disk is <gone>.");
  LANYARD_TEST_WAIT (shows (&fixture, "Search Failed") && shows (&fixture, "The disk is <gone>."));
  type_text (&fixture, "c+");
  LANYARD_TEST_WAIT (shows (&fixture, "2 found"));
  tear_down (&fixture);
}

/* What was searched for can be again, until it is forgotten. */
static void
test_recent (void)
{
  static const char *const recent[] = { "<rust>", "c++", NULL };
  Fixture                  fixture;

  set_up (&fixture);
  g_settings_set_strv (fixture.settings, "recent-searches", recent);
  LANYARD_TEST_WAIT (shows (&fixture, "<rust>"));
  gtk_widget_activate (
    lanyard_test_find_around (GTK_WIDGET (fixture.page), "c++", GTK_TYPE_LIST_BOX_ROW));
  LANYARD_TEST_WAIT (shows (&fixture, "2 found"));
  type_text (&fixture, "");
  LANYARD_TEST_WAIT (shows (&fixture, "Recent Searches"));
  gtk_widget_activate (
    lanyard_test_find_around (GTK_WIDGET (fixture.page), "Clear", GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (!shows (&fixture, "<rust>"));
  g_assert_null (g_settings_get_user_value (fixture.settings, "recent-searches"));
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/search-page/type", test_type);
  lanyard_test_ui_add ("/search-page/open", test_open);
  lanyard_test_ui_add ("/search-page/chips", test_chips);
  lanyard_test_ui_add ("/search-page/list-chips", test_list_chips);
  lanyard_test_ui_add ("/search-page/everywhere", test_everywhere);
  lanyard_test_ui_add ("/search-page/failure", test_failure);
  lanyard_test_ui_add ("/search-page/recent", test_recent);

  return g_test_run ();
}
