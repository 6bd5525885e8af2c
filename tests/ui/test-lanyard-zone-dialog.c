/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-zone-dialog.h"

#include "lanyard-test-ui.h"

static char *used;

static void
use (GSimpleAction *action,
     GVariant      *parameter,
     gpointer       user_data)
{
  g_set_str (&used, g_variant_get_string (parameter, NULL));
}

typedef struct
{
  GtkWidget *window;
  AdwDialog *dialog; /* (owned) */
  GtkWidget *entry;
  GtkWidget *list;
} Fixture;

static void
set_up (Fixture *fixture)
{
  static const char *const  zones[] = { "America/New_York", "Asia/Tokyo", "Europe/Lisbon", "UTC",
                                        NULL };
  static const GActionEntry entries[] = {
    { .name = "use-time-zone", .activate = use, .parameter_type = "s" },
  };
  g_autoptr (GListModel) model = G_LIST_MODEL (gtk_string_list_new (zones));
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  fixture->window = lanyard_test_show (gtk_label_new (NULL), 600, 500);
  fixture->dialog = lanyard_zone_dialog_new (model);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->dialog), "app", G_ACTION_GROUP (group));
  adw_dialog_present (fixture->dialog, fixture->window);
  fixture->entry = lanyard_test_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_SEARCH_ENTRY, 0);
  fixture->list = lanyard_test_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_LIST_VIEW, 0);
  g_clear_pointer (&used, g_free);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->dialog);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (fixture->list))));
}

/* Zones are found by the words of their names, however they are written. */
static void
test_search (void)
{
  static const struct
  {
    const char *text;
    guint       found;
  } cases[] = {
    { "new york", 1 },
    { "york", 1 },
    { "NEW", 1 },
    { "europe", 1 },
    { "America/New_York", 1 },
    { "xyz", 0 },
    { "utc", 1 },
    { "asia tok", 1 },
  };
  Fixture fixture;

  set_up (&fixture);
  g_assert_cmpuint (count (&fixture), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (fixture.entry), cases[i].text);
      g_signal_emit_by_name (fixture.entry, "search-changed");
      g_assert_cmpuint (count (&fixture), ==, cases[i].found);
    }
  tear_down (&fixture);
}

/* Enter takes the first that is found; a click the one that is clicked. */
static void
test_choose (void)
{
  Fixture fixture;

  set_up (&fixture);
  gtk_editable_set_text (GTK_EDITABLE (fixture.entry), "lisbon");
  g_signal_emit_by_name (fixture.entry, "search-changed");
  g_signal_emit_by_name (fixture.entry, "activate");
  g_assert_cmpstr (used, ==, "Europe/Lisbon");
  tear_down (&fixture);

  set_up (&fixture);
  g_signal_emit_by_name (fixture.list, "activate", 1);
  g_assert_cmpstr (used, ==, "Asia/Tokyo");
  tear_down (&fixture);

  /* nothing is found, so nothing is chosen */
  set_up (&fixture);
  gtk_editable_set_text (GTK_EDITABLE (fixture.entry), "xyz");
  g_signal_emit_by_name (fixture.entry, "search-changed");
  g_signal_emit_by_name (fixture.entry, "activate");
  g_assert_null (used);
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/zone-dialog/search", test_search);
  lanyard_test_ui_add ("/zone-dialog/choose", test_choose);

  return g_test_run ();
}
