/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-offline-banner.h"

#include "lanyard-test-library.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

/* It warns of what failed while that matters; what has no address can't fail. */
static void
test_revealed (void)
{
  static const struct
  {
    const char *current; /* (nullable) */
    const char *now;
    gboolean    revealed;
  } rows[] = {
    { "fosdem", "2026-01-31T12:00:00Z", TRUE },
    { "fosdem", "2026-01-30T12:00:00Z", TRUE },
    { "fosdem", "2026-01-01T12:00:00Z", FALSE },
    { "fosdem", "2026-02-04T12:00:00Z", FALSE },
    { "lpc", "2019-09-10T12:00:00Z", FALSE },
    { NULL, "2026-01-31T12:00:00Z", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardLibrary) library = lanyard_test_library_new (rows[i].current);
      g_autoptr (LanyardClock) clock = lanyard_clock_new_at (lanyard_test_instant (rows[i].now));
      g_autoptr (GtkWidget) banner =
                  g_object_ref_sink (lanyard_offline_banner_new (library, clock));
      AdwBanner *inner = ADW_BANNER (adw_bin_get_child (ADW_BIN (banner)));

      g_assert_cmpint (adw_banner_get_revealed (inner), ==, rows[i].revealed);
      if (rows[i].revealed)
        g_assert_true (g_str_has_prefix (adw_banner_get_title (inner), "Offline: "));
    }
}

static void
test_retry (void)
{
  g_autoptr (LanyardLibrary) library = lanyard_test_library_new ("fosdem");
  g_autoptr (LanyardClock) clock =
              lanyard_clock_new_at (lanyard_test_instant ("2026-01-31T12:00:00Z"));
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  GtkWidget *banner = lanyard_offline_banner_new (library, clock);
  GtkWidget *window = lanyard_test_show (banner, 360, 200);

  lanyard_test_record_library_actions (window, lines);
  gtk_widget_activate (lanyard_test_find_around (banner, "Retry", GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (g_str_equal (lines->str, "refresh 'fosdem'\n"));

  lanyard_library_load (library, nothing, NULL);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (adw_bin_get_child (ADW_BIN (banner)))));
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/offline-banner/revealed", test_revealed);
  lanyard_test_ui_add ("/offline-banner/retry", test_retry);

  return g_test_run ();
}
