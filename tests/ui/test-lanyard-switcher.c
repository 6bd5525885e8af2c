/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-switcher.h"

#include "lanyard-test-library.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

#define NOW "2026-01-31T12:00:00Z"

typedef struct
{
  GtkWidget      *switcher; /* (owned) */
  GtkWidget      *window;
  LanyardLibrary *library;
  GString        *lines; /* what was activated */
} Fixture;

static void
record (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  g_string_append_printf (user_data, "%s\n", g_action_get_name (G_ACTION (action)));
}

static void
record_window_actions (GtkWidget *widget,
                       GString   *lines)
{
  static const GActionEntry entries[] = {
    { .name = "library", .activate = record },
    { .name = "add-conference", .activate = record },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), lines);
  gtk_widget_insert_action_group (widget, "win", G_ACTION_GROUP (group));
}

/* A switcher whose list is open. */
static void
set_up (Fixture *fixture)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_at (lanyard_test_instant (NOW));

  fixture->library = lanyard_test_library_new ("fosdem");
  fixture->lines = g_string_new (NULL);
  fixture->switcher = g_object_ref_sink (g_object_new (LANYARD_TYPE_SWITCHER, NULL));
  lanyard_switcher_set_library (LANYARD_SWITCHER (fixture->switcher), fixture->library, clock);
  lanyard_test_record_library_actions (fixture->switcher, fixture->lines);
  record_window_actions (fixture->switcher, fixture->lines);
  fixture->window = lanyard_test_show (fixture->switcher, 300, 500);
  lanyard_switcher_popup (LANYARD_SWITCHER (fixture->switcher));
  LANYARD_TEST_WAIT (lanyard_test_find_label (fixture->switcher, "GUADEC") != NULL);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->switcher);
  g_object_unref (fixture->library);
  g_string_free (fixture->lines, TRUE);
}

static GtkListBox *
get_list (Fixture *fixture)
{
  return GTK_LIST_BOX (lanyard_test_find (fixture->switcher, GTK_TYPE_LIST_BOX, 0));
}

static gboolean
is_open (Fixture *fixture)
{
  return lanyard_test_find (fixture->switcher, GTK_TYPE_POPOVER, 0) != NULL;
}

/* Each stands below when it is, and says so itself; what was removed isn't
 * offered. */
static void
test_rows (void)
{
  static const struct
  {
    const char *header; /* (nullable) */
    const char *spoken;
    const char *title;
  } rows[] = {
    { "Running", "FOSDEM <2026>, Shown now, Running, 31 January – 1 February 2026 · Brussels",
      "FOSDEM <2026>" },
    { "Upcoming", "GUADEC, Upcoming, 20–25 July 2026", "GUADEC" },
    { "Undated", "Meeting, Undated", "Meeting" },
    { "Past", "Linux Plumbers, Past, 9–11 September 2019", "Linux Plumbers" },
  };
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (get_list (&fixture), (int)i);
      GtkWidget     *header = gtk_list_box_row_get_header (row);

      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (header)), ==, rows[i].header);
      g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (row), rows[i].title));
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, rows[i].spoken);
    }
  g_assert_null (gtk_list_box_get_row_at_index (get_list (&fixture), G_N_ELEMENTS (rows)));
  tear_down (&fixture);
}

/* Whoever opens it with a key starts at what is shown. */
static void
test_focus (void)
{
  Fixture fixture;

  set_up (&fixture);
  LANYARD_TEST_WAIT (gtk_root_get_focus (GTK_ROOT (fixture.window)) ==
                     GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (&fixture), 0)));
  tear_down (&fixture);
}

/* It is made once, however often it is opened; a sanitizer sees what is left. */
static void
test_again (void)
{
  Fixture    fixture;
  GtkWidget *popover;

  set_up (&fixture);
  popover = lanyard_test_find (fixture.switcher, GTK_TYPE_POPOVER, 0);
  for (guint i = 0; i < 2; i++)
    {
      gtk_popover_popdown (GTK_POPOVER (popover));
      LANYARD_TEST_WAIT (!is_open (&fixture));
      lanyard_switcher_popup (LANYARD_SWITCHER (fixture.switcher));
      LANYARD_TEST_WAIT (is_open (&fixture));
      g_assert_true (lanyard_test_find (fixture.switcher, GTK_TYPE_POPOVER, 0) == popover);
    }
  tear_down (&fixture);
}

/* Return does nothing where nothing has the focus, and that without a word. */
static void
test_without_focus (void)
{
  Fixture fixture;

  set_up (&fixture);
  gtk_root_set_focus (GTK_ROOT (fixture.window), NULL);
  g_signal_emit_by_name (lanyard_test_find (fixture.switcher, GTK_TYPE_POPOVER, 0),
                         "activate-default");
  g_assert_cmpstr (fixture.lines->str, ==, "");
  g_assert_true (is_open (&fixture));
  tear_down (&fixture);
}

/* Choosing what is shown already does nothing, and that neatly. */
static void
test_choose (void)
{
  static const struct
  {
    int         row;
    const char *says;
  } cases[] = {
    { 0, "" },
    { 1, "switch-conference 'guadec'\n" },
    { 3, "switch-conference 'lpc'\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      set_up (&fixture);
      gtk_widget_activate (
        GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (&fixture), cases[i].row)));
      g_assert_cmpstr (fixture.lines->str, ==, cases[i].says);
      LANYARD_TEST_WAIT (!is_open (&fixture));
      tear_down (&fixture);
    }
}

static void
test_entries (void)
{
  static const struct
  {
    const char *label;
    const char *says;
  } cases[] = {
    { "All Conferences…", "library\n" },
    { "Add a Conference…", "add-conference\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      set_up (&fixture);
      g_signal_emit_by_name (
        lanyard_test_find_around (fixture.switcher, cases[i].label, GTK_TYPE_BUTTON), "clicked");
      g_assert_cmpstr (fixture.lines->str, ==, cases[i].says);
      LANYARD_TEST_WAIT (!is_open (&fixture));
      tear_down (&fixture);
    }
}

/* What becomes known while the list is open comes into it. */
static void
test_follow (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  set_up (&fixture);
  lanyard_library_load (fixture.library, none, NULL);
  g_assert_null (gtk_list_box_get_row_at_index (get_list (&fixture), 0));
  tear_down (&fixture);
}

/* The conference in a few letters. */
static void
test_tile (void)
{
  static const struct
  {
    const char *title;
    const char *acronym;
    const char *tile;
  } rows[] = {
    { "Linux Plumbers", "LPC", "LPC" },
    { "Linux Plumbers", "GUAD", "GUAD" },
    { "Linux Plumbers", "GUADEC", "L" },
    { "Linux Plumbers", NULL, "L" },
    { "Öffentlich", NULL, "Ö" },
    { "Linux Plumbers", "äöüß", "äöüß" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardProgrammeFields fields = {
        .title = g_strdup (rows[i].title),
        .acronym = g_strdup (rows[i].acronym),
        .zone = g_time_zone_new_utc (),
        .rooms = g_ptr_array_new (),
        .tracks = g_ptr_array_new (),
        .people = g_ptr_array_new (),
        .sessions = g_ptr_array_new (),
      };
      g_autoptr (LanyardProgramme) programme = lanyard_programme_new (&fields);
      g_autoptr (GtkWidget) switcher =
                  g_object_ref_sink (g_object_new (LANYARD_TYPE_SWITCHER, NULL));

      lanyard_switcher_show_programme (LANYARD_SWITCHER (switcher), programme);
      g_assert_nonnull (lanyard_test_find_label (switcher, rows[i].tile));
      g_assert_nonnull (lanyard_test_find_label (switcher, rows[i].title));
    }
}

/* The button says what it shows, and what it does. */
static void
test_name (void)
{
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("GUADEC", NULL, NULL, NULL, 0);
  g_autoptr (GtkWidget) switcher = g_object_ref_sink (g_object_new (LANYARD_TYPE_SWITCHER, NULL));

  lanyard_switcher_show_programme (LANYARD_SWITCHER (switcher), programme);
  gtk_test_accessible_assert_property (lanyard_test_find (switcher, GTK_TYPE_MENU_BUTTON, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "GUADEC, switch conference");
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/switcher/rows", test_rows);
  lanyard_test_ui_add ("/switcher/focus", test_focus);
  lanyard_test_ui_add ("/switcher/again", test_again);
  lanyard_test_ui_add ("/switcher/without-focus", test_without_focus);
  lanyard_test_ui_add ("/switcher/choose", test_choose);
  lanyard_test_ui_add ("/switcher/entries", test_entries);
  lanyard_test_ui_add ("/switcher/follow", test_follow);
  lanyard_test_ui_add ("/switcher/tile", test_tile);
  lanyard_test_ui_add ("/switcher/name", test_name);

  return g_test_run ();
}
