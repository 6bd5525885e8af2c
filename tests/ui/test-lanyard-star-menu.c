/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-star-menu.h"

#include "lanyard-star-button.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

typedef struct
{
  LanyardPlan *plan;
  GString     *lines;
  GtkWidget   *list;
  GtkWidget   *window;
} Fixture;

/* A list of a session's row, and one of nobody's. */
static void
set_up (Fixture *fixture)
{
  GtkWidget *star;

  fixture->plan = lanyard_plan_new ();
  fixture->lines = g_string_new (NULL);
  fixture->list = gtk_list_box_new ();
  star = lanyard_star_button_new (fixture->plan);
  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (star), "Containers", "Containers");
  gtk_list_box_append (GTK_LIST_BOX (fixture->list), star);
  gtk_list_box_append (GTK_LIST_BOX (fixture->list), gtk_label_new ("Nobody's"));
  lanyard_star_menu_attach (fixture->list, fixture->plan);
  fixture->window = lanyard_test_show (fixture->list, 300, 400);
  lanyard_test_record_actions (fixture->window, fixture->lines);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->plan);
  g_string_free (fixture->lines, TRUE);
}

/* Does what a key does whose shortcut is on the list. */
static gboolean
press (Fixture    *fixture,
       const char *accelerator)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->list);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (accelerator);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      guint n = GTK_IS_SHORTCUT_CONTROLLER (controller)
                  ? g_list_model_get_n_items (G_LIST_MODEL (controller))
                  : 0;

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                                 GTK_SHORTCUT_ACTION_EXCLUSIVE, fixture->list,
                                                 NULL);
        }
    }

  return FALSE;
}

static GtkWidget *
find_menu (Fixture *fixture)
{
  return lanyard_test_find (fixture->list, GTK_TYPE_POPOVER_MENU, 0);
}

static void
focus_row (Fixture *fixture,
           int      position)
{
  gtk_widget_grab_focus (
    GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (fixture->list), position)));
}

/* Each choice is asked for; the menu is gone once it has closed. */
static void
test_choose (void)
{
  static const struct
  {
    const char *accelerator;
    const char *choice;
    const char *line;
  } rows[] = {
    { "Menu", "going", "star ('Containers', 'going')\n" },
    { "<Shift>F10", "maybe", "star ('Containers', 'maybe')\n" },
    { "Menu", "off", "star ('Containers', 'off')\n" },
    { "Menu", "hidden", "star ('Containers', 'hidden')\n" },
  };
  Fixture fixture;

  set_up (&fixture);
  focus_row (&fixture, 0);
  LANYARD_TEST_WAIT (gtk_widget_get_focus_child (fixture.list) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_string_truncate (fixture.lines, 0);
      g_assert_true (press (&fixture, rows[i].accelerator));
      g_assert_nonnull (lanyard_test_find_label (find_menu (&fixture), "Not Interested"));
      gtk_widget_activate_action (find_menu (&fixture), "row.star", "s", rows[i].choice);
      g_assert_cmpstr (fixture.lines->str, ==, rows[i].line);

      gtk_popover_popdown (GTK_POPOVER (find_menu (&fixture)));
      LANYARD_TEST_WAIT (gtk_widget_get_focus_child (fixture.list) != NULL &&
                         find_menu (&fixture) == NULL);
    }

  tear_down (&fixture);
}

/* Only what is a session has one. */
static void
test_other_rows (void)
{
  Fixture fixture;

  set_up (&fixture);
  focus_row (&fixture, 1);
  g_assert_false (press (&fixture, "Menu"));
  g_assert_null (find_menu (&fixture));
  tear_down (&fixture);
}

/* A list that goes away takes its menu along. */
static void
test_close (void)
{
  Fixture fixture;

  set_up (&fixture);
  focus_row (&fixture, 0);
  g_assert_true (press (&fixture, "Menu"));
  g_assert_nonnull (find_menu (&fixture));
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/star-menu/choose", test_choose);
  lanyard_test_ui_add ("/star-menu/other-rows", test_other_rows);
  lanyard_test_ui_add ("/star-menu/close", test_close);

  return g_test_run ();
}
