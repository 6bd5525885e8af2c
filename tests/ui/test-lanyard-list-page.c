/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "list-page-test.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

static void
test_empty (void)
{
  ListTest fixture;

  list_test_set_up (&fixture);
  g_assert_true (list_test_shows (&fixture, "No Sessions Yet"));
  list_test_show_place (&fixture, MONDAY);
  g_assert_true (list_test_shows (&fixture, "Nothing Announced Yet"));
  list_test_show_place (&fixture, TUESDAY);
  g_assert_false (list_test_shows (&fixture, "Nothing Announced Yet"));
  list_test_show_place (&fixture, MONDAY);
  g_assert_true (list_test_shows (&fixture, "Nothing Announced Yet"));
  list_test_tear_down (&fixture);
}

static void
test_selection (void)
{
  ListTest fixture;

  list_test_set_up (&fixture);
  list_test_show_place (&fixture, TUESDAY);
  g_assert_null (lanyard_list_page_get_selected (fixture.page));
  g_string_truncate (fixture.signals, 0);

  gtk_selection_model_select_item (list_test_get_model (&fixture), 1, TRUE);
  gtk_selection_model_select_item (list_test_get_model (&fixture), 1, TRUE);
  gtk_selection_model_select_item (list_test_get_model (&fixture), 2, TRUE);
  lanyard_list_page_unselect (fixture.page);
  lanyard_list_page_unselect (fixture.page);
  g_assert_cmpstr (fixture.signals->str, ==,
                   "selected Containers\nselected Tracing\nselected nothing\n");

  /* what was selected in one place isn't in the next */
  gtk_selection_model_select_item (list_test_get_model (&fixture), 0, TRUE);
  list_test_show_place (&fixture, PEOPLE);
  g_assert_null (lanyard_list_page_get_selected (fixture.page));
  list_test_tear_down (&fixture);
}

static void
test_follows_selection (void)
{
  static const gboolean values[] = { TRUE, FALSE, FALSE, TRUE };
  ListTest              fixture;

  list_test_set_up (&fixture);
  list_test_show_place (&fixture, TUESDAY);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      gboolean value;

      g_object_set (fixture.page, "follows-selection", values[i], NULL);
      g_object_get (fixture.page, "follows-selection", &value, NULL);
      g_assert_cmpint (value, ==, values[i]);
      g_assert_cmpint (gtk_list_view_get_single_click_activate (fixture.list_view), ==, !values[i]);
    }
  list_test_tear_down (&fixture);
}

static void
test_activate (void)
{
  ListTest fixture;

  list_test_set_up (&fixture);
  list_test_show_place (&fixture, TUESDAY);
  g_string_truncate (fixture.signals, 0);
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture.list_view), "list.activate-item", "u", 2));
  g_assert_cmpstr (fixture.signals->str, ==, "activated Tracing\n");
  list_test_tear_down (&fixture);
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
  ListTest fixture;

  list_test_set_up (&fixture);
  list_test_show_place (&fixture, TUESDAY);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_string_truncate (fixture.signals, 0);
      lanyard_list_page_move (fixture.page, rows[i].by);
      g_assert_cmpstr (fixture.signals->str, ==, rows[i].signals);
    }

  list_test_show_place (&fixture, MONDAY);
  g_string_truncate (fixture.signals, 0);
  lanyard_list_page_move (fixture.page, 1);
  lanyard_list_page_move (fixture.page, -1);
  g_assert_cmpstr (fixture.signals->str, ==, "");
  list_test_tear_down (&fixture);
}

/* Another programme takes the place of all that was listed. */
static void
test_swap (void)
{
  static const LanyardTestSession other[] = { { .title = "Other", .day = "2020-08-24" } };
  g_autoptr (LanyardProgramme) next =
              lanyard_test_programme_new ("LPC 2020", NULL, NULL, other, G_N_ELEMENTS (other));
  g_autoptr (GListModel) places = lanyard_places_new (next, lanyard_test_get_plan ());
  g_autoptr (LanyardPlace) place = g_list_model_get_item (places, 3);
  g_autofree char *list = NULL;
  ListTest         fixture;

  list_test_set_up (&fixture);
  list_test_show_place (&fixture, TUESDAY);
  gtk_selection_model_select_item (list_test_get_model (&fixture), 1, TRUE);
  lanyard_list_page_show_programme (fixture.page, next);
  g_assert_null (lanyard_list_page_get_selected (fixture.page));
  g_assert_cmpuint (list_test_count (&fixture), ==, 0);
  g_assert_true (list_test_shows (&fixture, "LPC 2020"));
  g_assert_true (list_test_shows (&fixture, "No Sessions Yet"));

  lanyard_list_page_show_place (fixture.page, place);
  list = list_test_dup_list (&fixture);
  g_assert_cmpstr (list, ==, "- Other");
  list_test_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/list-page/empty", test_empty);
  lanyard_test_ui_add ("/list-page/selection", test_selection);
  lanyard_test_ui_add ("/list-page/follows-selection", test_follows_selection);
  lanyard_test_ui_add ("/list-page/activate", test_activate);
  lanyard_test_ui_add ("/list-page/move", test_move);
  lanyard_test_ui_add ("/list-page/swap", test_swap);

  return g_test_run ();
}
