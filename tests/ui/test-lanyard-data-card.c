/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-data-card.h"

#include "lanyard-test-library.h"
#include "lanyard-test-ui.h"

/* What is shown of a conference that failed, and of one from a file. */
static void
test_conferences (void)
{
  static const struct
  {
    const char *current;
    const char *begins;  /* a date follows */
    const char *address; /* (nullable) */
    const char *failure; /* (nullable) */
  } rows[] = {
    { "fosdem", "Offline · from ", "https://example.org/fosdem.json", "The server is <away>." },
    { "lpc", "From a file · ", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardLibrary) library = lanyard_test_library_new (rows[i].current);
      g_autoptr (GtkWidget) card = g_object_ref_sink (lanyard_data_card_new (library));
      g_autofree char *text = lanyard_test_dup_text (card);

      g_assert_true (g_str_has_prefix (text, rows[i].begins));
      g_assert_cmpint (strstr (text, "Refresh") != NULL, ==, rows[i].address != NULL);
      if (rows[i].address != NULL)
        g_assert_nonnull (lanyard_test_find_label (card, rows[i].address));
      if (rows[i].failure != NULL)
        g_assert_nonnull (lanyard_test_find_label (card, rows[i].failure));
      g_assert_cmpuint (lanyard_test_count (card, ADW_TYPE_ACTION_ROW), ==,
                        rows[i].failure != NULL ? 2 : 1);
    }
}

/* While its address is asked, it can't be asked again. */
static void
test_refreshing (void)
{
  g_autoptr (LanyardLibrary) library = lanyard_test_library_new ("fosdem");
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GtkWidget) card = g_object_ref_sink (lanyard_data_card_new (library));
  GtkWidget       *button = lanyard_test_find_around (card, "Refresh", GTK_TYPE_BUTTON);
  g_autofree char *action = lanyard_test_dup_action (button);

  g_assert_cmpstr (action, ==, "win.refresh");
  lanyard_library_set_refreshing (library, "fosdem", TRUE);
  g_assert_nonnull (lanyard_test_find_label (card, "Refreshing…"));
  g_assert_null (lanyard_test_find_label (card, "The server is <away>."));
  g_assert_false (gtk_widget_get_visible (button));
  lanyard_library_set_refreshing (library, "fosdem", FALSE);
  g_assert_nonnull (lanyard_test_find_label (card, "The server is <away>."));

  lanyard_library_load (library, nothing, NULL);
  g_assert_false (gtk_widget_get_visible (card));
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/data-card/conferences", test_conferences);
  lanyard_test_ui_add ("/data-card/refreshing", test_refreshing);

  return g_test_run ();
}
