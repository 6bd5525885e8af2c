/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-page.h"

#include "lanyard-row.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const LanyardTestSession sessions[] = {
  { .title = "Keynote",
    .kind = LANYARD_SESSION_KEYNOTE,
    .start = "2019-09-10T09:00:00+01:00",
    .track = "Talks",
    .speakers = "Ada Byron" },
  { .title = "Containers",
    .kind = LANYARD_SESSION_MICROCONFERENCE,
    .start = "2019-09-10T10:00:00+01:00",
    .leads = "Ada Byron\nGrace",
    .topics = "Checkpoints\nNamespaces" },
  { .title = "Tracing",
    .kind = LANYARD_SESSION_MICROCONFERENCE,
    .start = "2019-09-10T10:00:00+01:00",
    .track = "Talks",
    .leads = "José" },
  { .title = "Party", .kind = LANYARD_SESSION_SOCIAL, .day = "2019-09-10" },
  { .title = "Closing", .day = "2019-09-11" },
  { .title = "Anything", .track = "Talks" },
};

/* The places of that programme. */
enum {
  CHANGES,
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  UNSCHEDULED,
  MICROCONFERENCES,
  PEOPLE,
  TALKS,
};

typedef struct
{
  LanyardProgramme *programme;
  GListModel       *places;
  LanyardPlan      *plan;
  GtkWidget        *window;
  LanyardListPage  *page;
  GtkListView      *list_view;
  GString          *signals; /* what was emitted, a line each */
} Fixture;

static const char *
get_name (GObject *item)
{
  if (item == NULL)
    return "nothing";
  return LANYARD_IS_SESSION (item) ? lanyard_session_get_title (LANYARD_SESSION (item))
                                   : lanyard_person_get_name (LANYARD_PERSON (item));
}

static void
selected_cb (LanyardListPage *page,
             GParamSpec      *pspec,
             Fixture         *fixture)
{
  g_string_append_printf (fixture->signals, "selected %s\n",
                          get_name (lanyard_list_page_get_selected (page)));
}

static void
activated_cb (LanyardListPage *page,
              GObject         *item,
              Fixture         *fixture)
{
  g_string_append_printf (fixture->signals, "activated %s\n", get_name (item));
}

static void
set_up (Fixture *fixture)
{
  fixture->programme = lanyard_test_programme_new ("LPC", "2019-09-09", "2019-09-11", sessions,
                                                   G_N_ELEMENTS (sessions));
  fixture->places = lanyard_places_new (fixture->programme, lanyard_test_get_plan ());
  fixture->plan = lanyard_plan_new ();
  fixture->page = g_object_new (LANYARD_TYPE_LIST_PAGE, NULL);
  lanyard_list_page_set_plan (fixture->page, fixture->plan);
  fixture->signals = g_string_new (NULL);
  fixture->window = lanyard_test_show (GTK_WIDGET (fixture->page), 360, 700);
  g_signal_connect (fixture->page, "notify::selected", G_CALLBACK (selected_cb), fixture);
  g_signal_connect (fixture->page, "activated", G_CALLBACK (activated_cb), fixture);
  lanyard_list_page_show_programme (fixture->page, fixture->programme);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->places);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->programme);
  g_string_free (fixture->signals, TRUE);
}

static void
show_place (Fixture *fixture,
            guint    position)
{
  g_autoptr (LanyardPlace) place = g_list_model_get_item (fixture->places, position);

  lanyard_list_page_show_place (fixture->page, place);
  /* it is behind another page of the stack while it is empty */
  if (lanyard_test_count (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW) > 0)
    fixture->list_view =
      GTK_LIST_VIEW (lanyard_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW, 0));
}

static GtkSelectionModel *
get_model (Fixture *fixture)
{
  return gtk_list_view_get_model (fixture->list_view);
}

/* What is listed: names, with a dash before the first of each section. */
static char *
dup_list (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (get_model (fixture));
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      guint start;
      guint end;

      gtk_section_model_get_section (GTK_SECTION_MODEL (model), i, &start, &end);
      g_string_append_printf (list, "%s%s", i > 0 ? " " : "", i == start ? "- " : "");
      g_string_append (list, get_name (item));
    }

  return g_string_free_and_steal (g_steal_pointer (&list));
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
  lanyard_list_page_find (fixture->page);
  LANYARD_TEST_WAIT (lanyard_test_count (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY) > 0);
  gtk_editable_set_text (
    GTK_EDITABLE (lanyard_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY, 0)), text);
}

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
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *list = NULL;

      show_place (&fixture, rows[i].place);
      list = dup_list (&fixture);
      g_assert_cmpstr (list, ==, rows[i].list);
      for (guint j = 0; rows[i].headers[j] != NULL; j++)
        LANYARD_TEST_WAIT (shows (&fixture, rows[i].headers[j]));
    }
  tear_down (&fixture);
}

static void
test_rows (void)
{
  Fixture    fixture;
  GtkWidget *row;

  set_up (&fixture);
  show_place (&fixture, TUESDAY);
  LANYARD_TEST_WAIT (shows (&fixture, "10:00 · Ada Byron, Grace · 2 topics"));
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (fixture.page)), ==,
                   "Tue 10 September");
  gtk_test_accessible_assert_property (fixture.list_view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tue 10 September");

  row = lanyard_test_find_around (GTK_WIDGET (fixture.page), "Containers", LANYARD_TYPE_ROW);
  row = gtk_widget_get_parent (row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Containers");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "10:00 · Ada Byron, Grace · 2 topics");

  show_place (&fixture, PEOPLE);
  LANYARD_TEST_WAIT (shows (&fixture, "leads Containers · Keynote"));
  tear_down (&fixture);
}

static void
test_filter (void)
{
  static const struct
  {
    guint       place;
    const char *text;
    const char *list;
    const char *count;
  } rows[] = {
    { TUESDAY, "containers", "- Containers", "1 found" },
    { TUESDAY, "  KEY  ", "- Keynote", "1 found" },
    { TUESDAY, "ada", "- Keynote - Containers", "2 found" },
    { TUESDAY, "jose", "- Tracing", "1 found" },
    { TUESDAY, "namesp", "- Containers", "1 found" },
    { TUESDAY, "ada cont", "- Containers", "1 found" },
    { TUESDAY, "ontainers", "", "0 found" },
    { PEOPLE, "byr", "- Ada Byron", "1 found" },
    { PEOPLE, "<b>%s", "", "0 found" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture          fixture;
      g_autofree char *list = NULL;

      set_up (&fixture);
      show_place (&fixture, rows[i].place);
      type_text (&fixture, rows[i].text);
      LANYARD_TEST_WAIT (shows (&fixture, rows[i].count));
      list = dup_list (&fixture);
      g_assert_cmpstr (list, ==, rows[i].list);
      g_assert_cmpint (shows (&fixture, "Nothing Found"), ==, *rows[i].list == '\0');
      tear_down (&fixture);
    }
}

/* A place that is chosen while a filter is on is shown whole. */
static void
test_filter_ends (void)
{
  Fixture          fixture;
  g_autofree char *whole = NULL;
  g_autofree char *other = NULL;

  set_up (&fixture);
  show_place (&fixture, TUESDAY);
  type_text (&fixture, "xyz");
  LANYARD_TEST_WAIT (shows (&fixture, "Nothing Found"));

  gtk_widget_activate (
    lanyard_test_find_around (GTK_WIDGET (fixture.page), "Clear Filter", GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (!shows (&fixture, "Nothing Found") && !shows (&fixture, "0 found"));
  whole = dup_list (&fixture);
  g_assert_cmpstr (whole, ==, "- Keynote - Containers Tracing - Party");

  type_text (&fixture, "containers");
  LANYARD_TEST_WAIT (shows (&fixture, "1 found"));
  show_place (&fixture, PEOPLE);
  LANYARD_TEST_WAIT (!shows (&fixture, "1 found"));
  other = dup_list (&fixture);
  g_assert_cmpstr (other, ==, "- Ada Byron Grace José");
  tear_down (&fixture);
}

static void
test_empty (void)
{
  Fixture fixture;

  set_up (&fixture);
  g_assert_true (shows (&fixture, "No Sessions Yet"));
  show_place (&fixture, MONDAY);
  g_assert_true (shows (&fixture, "Nothing Announced Yet"));
  show_place (&fixture, TUESDAY);
  g_assert_false (shows (&fixture, "Nothing Announced Yet"));
  show_place (&fixture, MONDAY);
  g_assert_true (shows (&fixture, "Nothing Announced Yet"));

  /* a filter finds nothing there, either, and says so */
  type_text (&fixture, "containers");
  LANYARD_TEST_WAIT (shows (&fixture, "Nothing Found"));
  tear_down (&fixture);
}

static void
test_selection (void)
{
  Fixture fixture;

  set_up (&fixture);
  show_place (&fixture, TUESDAY);
  g_assert_null (lanyard_list_page_get_selected (fixture.page));
  g_string_truncate (fixture.signals, 0);

  gtk_selection_model_select_item (get_model (&fixture), 1, TRUE);
  gtk_selection_model_select_item (get_model (&fixture), 1, TRUE);
  gtk_selection_model_select_item (get_model (&fixture), 2, TRUE);
  lanyard_list_page_unselect (fixture.page);
  lanyard_list_page_unselect (fixture.page);
  g_assert_cmpstr (fixture.signals->str, ==,
                   "selected Containers\nselected Tracing\nselected nothing\n");

  /* what was selected in one place isn't in the next */
  gtk_selection_model_select_item (get_model (&fixture), 0, TRUE);
  show_place (&fixture, PEOPLE);
  g_assert_null (lanyard_list_page_get_selected (fixture.page));
  tear_down (&fixture);
}

static void
test_follows_selection (void)
{
  static const gboolean values[] = { TRUE, FALSE, FALSE, TRUE };
  Fixture               fixture;

  set_up (&fixture);
  show_place (&fixture, TUESDAY);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      gboolean value;

      g_object_set (fixture.page, "follows-selection", values[i], NULL);
      g_object_get (fixture.page, "follows-selection", &value, NULL);
      g_assert_cmpint (value, ==, values[i]);
      g_assert_cmpint (gtk_list_view_get_single_click_activate (fixture.list_view), ==, !values[i]);
    }
  tear_down (&fixture);
}

static void
test_activate (void)
{
  Fixture fixture;

  set_up (&fixture);
  show_place (&fixture, TUESDAY);
  g_string_truncate (fixture.signals, 0);
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture.list_view), "list.activate-item", "u", 2));
  g_assert_cmpstr (fixture.signals->str, ==, "activated Tracing\n");
  tear_down (&fixture);
}

/* Enter in the filter goes to the first that was found, if any. */
static void
test_activate_found (void)
{
  static const struct
  {
    const char *text;
    const char *count;
    const char *signals;
  } rows[] = {
    { "cont", "1 found", "activated Containers\n" },
    { "xyz", "0 found", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;

      set_up (&fixture);
      show_place (&fixture, TUESDAY);
      type_text (&fixture, rows[i].text);
      LANYARD_TEST_WAIT (shows (&fixture, rows[i].count));
      g_string_truncate (fixture.signals, 0);
      g_signal_emit_by_name (
        lanyard_test_find (GTK_WIDGET (fixture.page), GTK_TYPE_SEARCH_ENTRY, 0), "activate");
      g_assert_cmpstr (fixture.signals->str, ==, rows[i].signals);
      tear_down (&fixture);
    }
}

static void
test_move (void)
{
  static const struct
  {
    int         by;
    const char *signals;
  } rows[] = {
    { 1, "selected Keynote\nactivated Keynote\n" },
    { -1, "" },
    { 1, "selected Containers\nactivated Containers\n" },
    { 1, "selected Tracing\nactivated Tracing\n" },
    { 1, "selected Party\nactivated Party\n" },
    { 1, "" },
    { -1, "selected Tracing\nactivated Tracing\n" },
  };
  Fixture fixture;

  set_up (&fixture);
  show_place (&fixture, TUESDAY);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_string_truncate (fixture.signals, 0);
      lanyard_list_page_move (fixture.page, rows[i].by);
      g_assert_cmpstr (fixture.signals->str, ==, rows[i].signals);
    }

  show_place (&fixture, MONDAY);
  g_string_truncate (fixture.signals, 0);
  lanyard_list_page_move (fixture.page, 1);
  lanyard_list_page_move (fixture.page, -1);
  g_assert_cmpstr (fixture.signals->str, ==, "");
  tear_down (&fixture);
}

static void
test_find (void)
{
  Fixture    fixture;
  GtkWidget *entry;

  set_up (&fixture);
  show_place (&fixture, TUESDAY);
  g_assert_cmpuint (lanyard_test_count (GTK_WIDGET (fixture.page), GTK_TYPE_SEARCH_ENTRY), ==, 0);

  lanyard_list_page_find (fixture.page);
  LANYARD_TEST_WAIT (lanyard_test_count (GTK_WIDGET (fixture.page), GTK_TYPE_SEARCH_ENTRY) > 0);
  entry = lanyard_test_find (GTK_WIDGET (fixture.page), GTK_TYPE_SEARCH_ENTRY, 0);
  LANYARD_TEST_WAIT (
    gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture.window)), entry));
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Filter by title, person or topic");
  tear_down (&fixture);
}

/* Another programme takes the place of all that was listed. */
static void
test_swap (void)
{
  static const LanyardTestSession other[] = { { .title = "Other", .day = "2020-08-24" } };
  g_autoptr (LanyardProgramme) next =
              lanyard_test_programme_new ("LPC 2020", NULL, NULL, other, G_N_ELEMENTS (other));
  g_autoptr (GListModel) places = lanyard_places_new (next, lanyard_test_get_plan ());
  g_autoptr (LanyardPlace) place = g_list_model_get_item (places, 1);
  g_autofree char *list = NULL;
  Fixture          fixture;

  set_up (&fixture);
  show_place (&fixture, TUESDAY);
  gtk_selection_model_select_item (get_model (&fixture), 1, TRUE);
  type_text (&fixture, "containers");
  LANYARD_TEST_WAIT (shows (&fixture, "1 found"));

  lanyard_list_page_show_programme (fixture.page, next);
  g_assert_null (lanyard_list_page_get_selected (fixture.page));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (&fixture))), ==, 0);
  g_assert_true (shows (&fixture, "LPC 2020"));
  g_assert_true (shows (&fixture, "No Sessions Yet"));

  lanyard_list_page_show_place (fixture.page, place);
  LANYARD_TEST_WAIT (!shows (&fixture, "1 found"));
  list = dup_list (&fixture);
  g_assert_cmpstr (list, ==, "- Other");
  tear_down (&fixture);
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture)));
}

/* What the user isn't interested in is left out, and shown when asked for. */
static void
test_hidden (void)
{
  Fixture    fixture;
  GtkWidget *page;
  GtkWidget *button;

  set_up (&fixture);
  page = GTK_WIDGET (fixture.page);
  show_place (&fixture, TUESDAY);
  g_assert_cmpuint (count_rows (&fixture), ==, 4);
  g_assert_null (lanyard_test_find_label (page, "Show 0 hidden"));

  lanyard_test_star (fixture.plan, "Keynote", LANYARD_STAR_GOING);
  lanyard_test_star (fixture.plan, "Closing", LANYARD_STAR_HIDDEN);
  g_assert_cmpuint (count_rows (&fixture), ==, 4);
  lanyard_test_star (fixture.plan, "Tracing", LANYARD_STAR_HIDDEN);
  lanyard_test_star (fixture.plan, "Party", LANYARD_STAR_HIDDEN);
  g_assert_cmpuint (count_rows (&fixture), ==, 2);

  button = lanyard_test_find_around (page, "Show 2 hidden", GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_cmpuint (count_rows (&fixture), ==, 4);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_cmpuint (count_rows (&fixture), ==, 2);

  /* each list begins without them */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  show_place (&fixture, TALKS);
  g_assert_cmpuint (count_rows (&fixture), ==, 2);
  g_assert_nonnull (lanyard_test_find_label (page, "Show 1 hidden"));
  lanyard_test_star (fixture.plan, "Tracing", LANYARD_STAR_OFF);
  g_assert_cmpuint (count_rows (&fixture), ==, 3);
  g_assert_false (gtk_widget_get_visible (button));
  tear_down (&fixture);
}

static void
test_all_hidden (void)
{
  Fixture    fixture;
  GtkWidget *page;

  set_up (&fixture);
  page = GTK_WIDGET (fixture.page);
  show_place (&fixture, WEDNESDAY);
  lanyard_test_star (fixture.plan, "Closing", LANYARD_STAR_HIDDEN);
  g_assert_nonnull (lanyard_test_find_label (page, "All Hidden"));
  g_signal_emit_by_name (lanyard_test_find_around (page, "Show Them", GTK_TYPE_BUTTON), "clicked");
  g_assert_null (lanyard_test_find_label (page, "All Hidden"));
  g_assert_cmpuint (count_rows (&fixture), ==, 1);
  tear_down (&fixture);
}

#define N_LONG 1000

/* A long list comes bit by bit, whole and with its sections; another place that
 * is shown meanwhile begins anew. */
static void
test_long (void)
{
  Fixture             fixture;
  LanyardTestSession *many = g_new0 (LanyardTestSession, N_LONG);
  char               *titles[N_LONG];
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GListModel) places = NULL;
  g_autoptr (LanyardPlace) day = NULL;
  guint start;
  guint end;

  for (guint i = 0; i < N_LONG; i++)
    {
      titles[i] = g_strdup_printf ("Talk %u", i);
      many[i].title = titles[i];
      many[i].start = i < N_LONG / 2 ? "2019-09-10T09:00:00+01:00" : "2019-09-10T10:00:00+01:00";
    }
  programme =
    lanyard_test_programme_new ("LPC 2021", "2019-09-10", "2019-09-10", many, N_LONG);
  places = lanyard_places_new (programme, lanyard_test_get_plan ());
  day = g_list_model_get_item (places, 1);

  set_up (&fixture);
  lanyard_list_page_show_programme (fixture.page, programme);
  lanyard_list_page_show_place (fixture.page, day);
  lanyard_list_page_show_place (fixture.page, day);
  fixture.list_view =
    GTK_LIST_VIEW (lanyard_test_find (GTK_WIDGET (fixture.page), GTK_TYPE_LIST_VIEW, 0));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (&fixture))), <, N_LONG);
  g_assert_true (shows (&fixture, "Talk 0"));

  LANYARD_TEST_WAIT (g_list_model_get_n_items (G_LIST_MODEL (get_model (&fixture))) == N_LONG);
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_model (&fixture)), 0, &start, &end);
  g_assert_cmpuint (end, ==, N_LONG / 2);
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_model (&fixture)), end, &start, &end);
  g_assert_cmpuint (start, ==, N_LONG / 2);
  g_assert_cmpuint (end, ==, N_LONG);

  tear_down (&fixture);
  for (guint i = 0; i < N_LONG; i++)
    g_free (titles[i]);
  g_free (many);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/list-page/sections", test_sections);
  lanyard_test_ui_add ("/list-page/rows", test_rows);
  lanyard_test_ui_add ("/list-page/filter", test_filter);
  lanyard_test_ui_add ("/list-page/filter-ends", test_filter_ends);
  lanyard_test_ui_add ("/list-page/empty", test_empty);
  lanyard_test_ui_add ("/list-page/selection", test_selection);
  lanyard_test_ui_add ("/list-page/follows-selection", test_follows_selection);
  lanyard_test_ui_add ("/list-page/activate", test_activate);
  lanyard_test_ui_add ("/list-page/activate-found", test_activate_found);
  lanyard_test_ui_add ("/list-page/move", test_move);
  lanyard_test_ui_add ("/list-page/find", test_find);
  lanyard_test_ui_add ("/list-page/swap", test_swap);
  lanyard_test_ui_add ("/list-page/long", test_long);

  lanyard_test_ui_add ("/list-page/hidden", test_hidden);
  lanyard_test_ui_add ("/list-page/all-hidden", test_all_hidden);

  return g_test_run ();
}
