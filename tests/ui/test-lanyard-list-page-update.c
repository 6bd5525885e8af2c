/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list keeps while a newer version of its programme comes. */

#include "config.h"

#include "list-page-test.h"

#include "lanyard-row.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

#define N_SESSIONS 60

/* Returns: (transfer full): a day of many sessions; of the newer version the
 *   first are left out, and where some of the others are is different */
static LanyardProgramme *
programme_new (guint       n_left_out,
               const char *room)
{
  LanyardTestSession many[N_SESSIONS] = { 0 };
  char              *titles[N_SESSIONS];
  LanyardProgramme  *programme;

  for (guint i = 0; i < N_SESSIONS; i++)
    {
      titles[i] = g_strdup_printf ("Talk %02u", i);
      many[i].title = titles[i];
      many[i].start = "2019-09-10T09:00:00+01:00";
      many[i].room = room;
    }
  programme = lanyard_test_programme_new ("LPC", "2019-09-10", "2019-09-10", many + n_left_out,
                                          N_SESSIONS - n_left_out);
  for (guint i = 0; i < N_SESSIONS; i++)
    g_free (titles[i]);
  return programme;
}

static LanyardPlace *
get_day (LanyardProgramme *programme)
{
  g_autoptr (GListModel) places = lanyard_places_new (programme, lanyard_test_get_plan ());

  return g_list_model_get_item (places, lanyard_places_find (places, "2019-09-10"));
}

static void
show (ListTest         *fixture,
      LanyardProgramme *programme)
{
  g_autoptr (LanyardPlace) day = get_day (programme);

  lanyard_list_page_show_programme (fixture->page, programme);
  lanyard_list_page_show_place (fixture->page, day);
  fixture->list_view =
    GTK_LIST_VIEW (lanyard_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW, 0));
  LANYARD_TEST_WAIT (list_test_count (fixture) == N_SESSIONS);
}

static double
get_scroll (ListTest *fixture)
{
  return gtk_adjustment_get_value (
    gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->list_view)));
}

static GtkWidget *
find_row (ListTest   *fixture,
          const char *title)
{
  return lanyard_test_find_around (GTK_WIDGET (fixture->page), title, LANYARD_TYPE_ROW);
}

static gboolean
has_focus (ListTest  *fixture,
           GtkWidget *row)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window)) == gtk_widget_get_parent (row);
}

static void
update (ListTest         *fixture,
        LanyardProgramme *programme)
{
  g_autoptr (LanyardPlace) day = get_day (programme);

  lanyard_list_page_update_place (fixture->page, programme, day);
  for (guint i = 0; i < 20; i++)
    lanyard_test_step ();
}

/* The rows stay the very same widgets, with the focus in one of them, and say
 * what is new. */
static void
test_stays (void)
{
  g_autoptr (LanyardProgramme) before = programme_new (0, "Hall");
  g_autoptr (LanyardProgramme) now = programme_new (0, "Attic");
  ListTest   fixture;
  GtkWidget *row;
  GObject   *selected;
  double     scroll;

  list_test_set_up (&fixture);
  show (&fixture, before);
  gtk_list_view_scroll_to (fixture.list_view, 30,
                           GTK_LIST_SCROLL_SELECT, NULL);
  LANYARD_TEST_WAIT (get_scroll (&fixture) > 100);
  row = find_row (&fixture, "Talk 30");
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  g_assert_true (has_focus (&fixture, row));
  scroll = get_scroll (&fixture);
  g_string_truncate (fixture.signals, 0);

  update (&fixture, now);
  g_assert_cmpfloat_with_epsilon (get_scroll (&fixture), scroll, 0.5);
  g_assert_true (find_row (&fixture, "Talk 30") == row);
  g_assert_true (has_focus (&fixture, row));
  g_assert_nonnull (lanyard_test_find_label (row, "09:00 · Attic"));
  selected = lanyard_list_page_get_selected (fixture.page);
  g_assert_true (selected == G_OBJECT (lanyard_programme_find_session (now, "Talk 30")));
  g_assert_cmpstr (fixture.signals->str, ==, "");
  list_test_tear_down (&fixture);
}

/* What is gone above leaves the others where they are. */
static void
test_gone_above (void)
{
  g_autoptr (LanyardProgramme) before = programme_new (0, "Hall");
  g_autoptr (LanyardProgramme) now = programme_new (3, "Hall");
  ListTest        fixture;
  GtkWidget      *row;
  graphene_rect_t bounds;
  double          y;

  list_test_set_up (&fixture);
  show (&fixture, before);
  gtk_list_view_scroll_to (fixture.list_view, 30,
                           GTK_LIST_SCROLL_SELECT, NULL);
  LANYARD_TEST_WAIT (get_scroll (&fixture) > 100);
  row = find_row (&fixture, "Talk 30");
  g_assert_true (gtk_widget_compute_bounds (row, fixture.window, &bounds));
  y = bounds.origin.y;

  update (&fixture, now);
  g_assert_cmpuint (list_test_count (&fixture), ==, N_SESSIONS - 3);
  g_assert_true (find_row (&fixture, "Talk 30") == row);
  g_assert_true (gtk_widget_compute_bounds (row, fixture.window, &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, y, 1);
  g_assert_nonnull (lanyard_list_page_get_selected (fixture.page));
  list_test_tear_down (&fixture);
}

/* What was selected and is gone is told; what is hidden stays so. */
static void
test_selected_gone (void)
{
  g_autoptr (LanyardProgramme) before = programme_new (0, "Hall");
  g_autoptr (LanyardProgramme) now = programme_new (3, "Hall");
  ListTest fixture;

  list_test_set_up (&fixture);
  show (&fixture, before);
  lanyard_test_star (fixture.plan, "Talk 01", LANYARD_STAR_HIDDEN);
  lanyard_test_star (fixture.plan, "Talk 05", LANYARD_STAR_HIDDEN);
  g_assert_cmpuint (list_test_count (&fixture), ==, N_SESSIONS - 2);
  lanyard_list_page_move (fixture.page, 1);
  g_string_truncate (fixture.signals, 0);

  update (&fixture, now);
  g_assert_cmpuint (list_test_count (&fixture), ==, N_SESSIONS - 4);
  g_assert_true (list_test_shows (&fixture, "Show 1 hidden"));
  g_assert_null (lanyard_list_page_get_selected (fixture.page));
  g_assert_cmpstr (fixture.signals->str, ==, "selected nothing\n");
  update (&fixture, before);
  g_assert_cmpuint (list_test_count (&fixture), ==, N_SESSIONS - 2);
  list_test_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/list-page-update/stays", test_stays);
  lanyard_test_ui_add ("/list-page-update/gone-above", test_gone_above);
  lanyard_test_ui_add ("/list-page-update/selected-gone", test_selected_gone);

  return g_test_run ();
}
