/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-library-row.h"

#include "lanyard-test-library.h"
#include "lanyard-test-ui.h"

/* All that the menu of a row would activate, a line each. */
static char *
dup_menu (GtkWidget *row)
{
  GtkWidget  *button = lanyard_test_find (row, GTK_TYPE_MENU_BUTTON, 0);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  GString    *lines = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *action = NULL;
      g_autofree char *target = NULL;

      g_assert_true (g_menu_model_get_item_attribute (menu, i, "action", "s", &action));
      g_assert_true (g_menu_model_get_item_attribute (menu, i, "target", "s", &target));
      g_string_append_printf (lines, "%s %s\n", action, target);
    }

  return g_string_free_and_steal (lines);
}

/* Only what has an address can be asked for or signed in at. */
static void
test_menu (void)
{
  static const struct
  {
    const char *conference;
    gboolean    activatable;
    const char *menu;
  } rows[] = {
    { "fosdem", TRUE,
      "app.refresh fosdem\nlibrary.replace-address fosdem\nlibrary.sign-in fosdem\n"
      "app.remove-conference fosdem\n" },
    { "lpc", TRUE, "library.replace-address lpc\napp.remove-conference lpc\n" },
    { "removed", FALSE, "app.restore-conference removed\nlibrary.delete removed\n" },
  };
  g_autoptr (LanyardLibrary) library = lanyard_test_library_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardConference *conference = lanyard_library_find (library, rows[i].conference);
      g_autoptr (GtkWidget) row =
                  g_object_ref_sink (lanyard_library_row_new (conference, FALSE, FALSE));
      g_autofree char *menu = dup_menu (row);

      g_assert_cmpstr (menu, ==, rows[i].menu);
      g_assert_cmpint (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)), ==,
                       rows[i].activatable);
    }
}

/* What failed is said until it is tried again. */
static void
test_states (void)
{
  g_autoptr (LanyardLibrary) library = lanyard_test_library_new (NULL);
  LanyardConference *conference = lanyard_library_find (library, "fosdem");

  for (guint i = 0; i < 4; i++)
    {
      gboolean current = i % 2 == 1;
      gboolean refreshing = i >= 2;
      g_autoptr (GtkWidget) row =
                  g_object_ref_sink (lanyard_library_row_new (conference, current, refreshing));

      g_assert_cmpint (lanyard_test_find_tooltip (row, "Shown now") != NULL, ==, current);
      g_assert_cmpint (lanyard_test_find_label (row, "The server is <away>.") == NULL, ==,
                       refreshing);
      g_assert_nonnull (lanyard_test_find_label (row, "FOSDEM <2026>"));
      g_assert_nonnull (lanyard_test_find_tooltip (row, "Menu of FOSDEM <2026>"));
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/library-row/menu", test_menu);
  lanyard_test_ui_add ("/library-row/states", test_states);

  return g_test_run ();
}
