/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "list-page-test.h"

#include "lanyard-row.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

#define N_LONG 1000

static void
test_sections (void)
{
  static const struct
  {
    guint       place;
    const char *list;
    const char *headers[4];
  } rows[] = {
    { TUESDAY,
      "- Keynote - Containers Tracing - Party",
      { "09:00", "10:00", "Time not announced" } },
    { WEDNESDAY, "- Closing", { "Time not announced" } },
    { UNSCHEDULED, "- Anything", { "Not yet scheduled" } },
    { MICROCONFERENCES, "- Containers Tracing", { "Tuesday 10 September" } },
    { TALKS, "- Keynote Tracing - Anything", { "Tuesday 10 September", "Not yet scheduled" } },
    { PEOPLE, "- Ada Byron Grace José", { NULL } },
    { TUESDAY,
      "- Keynote - Containers Tracing - Party",
      { "09:00", "10:00", "Time not announced" } },
  };
  ListTest fixture;

  list_test_set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *list = NULL;

      list_test_show_place (&fixture, rows[i].place);
      list = list_test_dup_list (&fixture);
      g_assert_cmpstr (list, ==, rows[i].list);
      for (guint j = 0; rows[i].headers[j] != NULL; j++)
        LANYARD_TEST_WAIT (list_test_shows (&fixture, rows[i].headers[j]));
    }
  list_test_tear_down (&fixture);
}

static void
test_rows (void)
{
  ListTest   fixture;
  GtkWidget *row;

  list_test_set_up (&fixture);
  list_test_show_place (&fixture, TUESDAY);
  LANYARD_TEST_WAIT (list_test_shows (&fixture, "10:00 · Ada Byron, Grace · 2 topics"));
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (fixture.page)), ==,
                   "Tue 10 September");
  gtk_test_accessible_assert_property (fixture.list_view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tue 10 September");

  row = lanyard_test_find_around (GTK_WIDGET (fixture.page), "Containers", LANYARD_TYPE_ROW);
  row = gtk_widget_get_parent (row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Containers");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "10:00 · Ada Byron, Grace · 2 topics");

  list_test_show_place (&fixture, PEOPLE);
  LANYARD_TEST_WAIT (list_test_shows (&fixture, "leads Containers · Keynote"));
  list_test_tear_down (&fixture);
}

/* Where the user's clock shows another time, it stands beside the venue's. */
static void
test_clocks (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  ListTest fixture;

  list_test_set_up (&fixture);
  lanyard_list_page_set_settings (fixture.page, settings);
  list_test_show_place (&fixture, TUESDAY);
  LANYARD_TEST_WAIT (list_test_shows (&fixture, "10:00 · 09:00 your time"));
  g_assert_true (list_test_shows (&fixture, "10:00 · José"));
  g_settings_set_string (settings, "time-shown", "own");
  LANYARD_TEST_WAIT (list_test_shows (&fixture, "09:00 · 10:00 at the venue"));
  g_settings_reset (settings, "time-shown");
  LANYARD_TEST_WAIT (list_test_shows (&fixture, "10:00 · 09:00 your time"));

  list_test_show_place (&fixture, TALKS);
  LANYARD_TEST_WAIT (list_test_shows (&fixture, "10:00 · José\n09:00 your time"));
  list_test_tear_down (&fixture);
}

/* What clashes says so, also to those who hear it, and from when on it does. */
static void
test_clashes (void)
{
  static const LanyardTestSnapshot starred[] = {
    { .title = "Containers", .start = "2019-09-10T10:00:00+01:00", .duration = 45 },
    { .title = "Tracing", .start = "2019-09-10T10:00:00+01:00", .duration = 45 },
  };
  ListTest   fixture;
  GtkWidget *row;

  list_test_set_up (&fixture);
  list_test_show_place (&fixture, TUESDAY);
  LANYARD_TEST_WAIT (list_test_shows (&fixture, "Containers"));
  row = gtk_widget_get_parent (
    lanyard_test_find_around (GTK_WIDGET (fixture.page), "Containers", LANYARD_TYPE_ROW));
  lanyard_test_star_snapshot (fixture.plan, &starred[0], LANYARD_STAR_GOING);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Containers");
  lanyard_test_star_snapshot (fixture.plan, &starred[1], LANYARD_STAR_MAYBE);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Containers, clashes with 1");
  g_assert_nonnull (lanyard_test_find_label (row, "Clash: Tracing"));

  lanyard_test_star_snapshot (fixture.plan, &starred[1], LANYARD_STAR_OFF);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Containers");
  g_assert_null (lanyard_test_find_label (row, "Clash: Tracing"));
  list_test_tear_down (&fixture);
}

/* A long list comes bit by bit, whole and with its sections; another place that
 * is shown meanwhile begins anew. */
static void
test_long (void)
{
  ListTest            fixture;
  LanyardTestSession *many = g_new0 (LanyardTestSession, N_LONG);
  char               *titles[N_LONG];
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GListModel) places = NULL;
  g_autoptr (LanyardPlace) day = NULL;
  GtkSectionModel *sections;
  guint            start;
  guint            end;

  for (guint i = 0; i < N_LONG; i++)
    {
      titles[i] = g_strdup_printf ("Talk %u", i);
      many[i].title = titles[i];
      many[i].start = i < N_LONG / 2 ? "2019-09-10T09:00:00+01:00" : "2019-09-10T10:00:00+01:00";
    }
  programme =
    lanyard_test_programme_new ("LPC 2021", "2019-09-10", "2019-09-10", many, N_LONG);
  places = lanyard_places_new (programme, lanyard_test_get_plan ());
  day = g_list_model_get_item (places, 3);

  list_test_set_up (&fixture);
  lanyard_list_page_show_programme (fixture.page, programme);
  lanyard_list_page_show_place (fixture.page, day);
  lanyard_list_page_show_place (fixture.page, day);
  fixture.list_view =
    GTK_LIST_VIEW (lanyard_test_find (GTK_WIDGET (fixture.page), GTK_TYPE_LIST_VIEW, 0));
  g_assert_cmpuint (list_test_count (&fixture), <, N_LONG);
  g_assert_true (list_test_shows (&fixture, "Talk 0"));

  LANYARD_TEST_WAIT (list_test_count (&fixture) == N_LONG);
  sections = GTK_SECTION_MODEL (list_test_get_model (&fixture));
  gtk_section_model_get_section (sections, 0, &start, &end);
  g_assert_cmpuint (end, ==, N_LONG / 2);
  gtk_section_model_get_section (sections, end, &start, &end);
  g_assert_cmpuint (start, ==, N_LONG / 2);
  g_assert_cmpuint (end, ==, N_LONG);

  list_test_tear_down (&fixture);
  for (guint i = 0; i < N_LONG; i++)
    g_free (titles[i]);
  g_free (many);
}

static GtkAdjustment *
get_adjustment (ListTest *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->list_view));
}

/* Whatever was scrolled away in one day, the next begins with the time that its
 * first session starts at. */
static void
test_top (void)
{
  enum {
    N_DAYS = 2,
    N_A_DAY = 40,
  };
  static const char *const starts[] = { "2019-09-10T09:00:00+01:00", "2019-09-11T09:00:00+01:00" };
  LanyardTestSession       many[N_DAYS * N_A_DAY] = { 0 };
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GListModel) places = NULL;
  ListTest fixture;

  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    {
      many[i].title = "Talk";
      many[i].start = starts[i / N_A_DAY];
    }
  programme = lanyard_test_programme_new ("LPC 2021", "2019-09-10", "2019-09-11", many,
                                          G_N_ELEMENTS (many));
  places = lanyard_places_new (programme, lanyard_test_get_plan ());

  list_test_set_up (&fixture);
  lanyard_list_page_show_programme (fixture.page, programme);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (LanyardPlace) day = g_list_model_get_item (places, 3 + i % N_DAYS);

      lanyard_list_page_show_place (fixture.page, day);
      fixture.list_view =
        GTK_LIST_VIEW (lanyard_test_find (GTK_WIDGET (fixture.page), GTK_TYPE_LIST_VIEW, 0));
      LANYARD_TEST_WAIT (list_test_count (&fixture) == N_A_DAY &&
                         gtk_adjustment_get_upper (get_adjustment (&fixture)) >
                           2 * gtk_adjustment_get_page_size (get_adjustment (&fixture)));
      g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_adjustment (&fixture)), 0, 0.5);
      gtk_list_view_scroll_to (fixture.list_view, N_A_DAY / 2, GTK_LIST_SCROLL_NONE, NULL);
      LANYARD_TEST_WAIT (gtk_adjustment_get_value (get_adjustment (&fixture)) > 100);
    }
  list_test_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/list-page-rows/sections", test_sections);
  lanyard_test_ui_add ("/list-page-rows/rows", test_rows);
  lanyard_test_ui_add ("/list-page-rows/clocks", test_clocks);
  lanyard_test_ui_add ("/list-page-rows/clashes", test_clashes);
  lanyard_test_ui_add ("/list-page-rows/long", test_long);
  lanyard_test_ui_add ("/list-page-rows/top", test_top);

  return g_test_run ();
}
