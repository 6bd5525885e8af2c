/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-gone-page.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

static void
test_page (void)
{
  static const struct
  {
    LanyardTestSnapshot snapshot;
    const char         *known;
  } rows[] = {
    { { .title = "Talk & <b>",
        .start = "2019-09-09T15:00:00+01:00",
        .duration = 45,
        .room = "Opala <i>",
        .speakers = "Ada\nGrace" },
      "Mon 9, 15:00–15:45 · Opala <i>\nAda, Grace" },
    { { .title = "Talk & <b>" }, "Not yet scheduled" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Lisbon");
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();

  lanyard_test_star (plan, "Talk & <b>", LANYARD_STAR_GOING);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardSnapshot) snapshot = lanyard_test_snapshot_new (&rows[i].snapshot);
      AdwNavigationPage *page = lanyard_gone_page_new (snapshot, plan, zone, NULL);
      GtkWidget         *window = lanyard_test_show (GTK_WIDGET (page), 360, 700);
      GtkWidget         *choice = lanyard_test_find (window, ADW_TYPE_TOGGLE_GROUP, 0);

      g_assert_cmpstr (adw_navigation_page_get_title (page), ==, "Talk & <b>");
      g_assert_nonnull (lanyard_test_find_label (window, "Talk & <b>"));
      g_assert_nonnull (lanyard_test_find_label (window, "No longer in the programme"));
      g_assert_nonnull (lanyard_test_find_label (window, rows[i].known));
      g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (choice)), ==, "going");
      lanyard_test_close (window);
    }
}

/* Both clocks, the first of which is chosen while the page is there. */
static void
test_clocks (void)
{
  static const LanyardTestSnapshot talk = { .title = "Talk",
                                            .start = "2019-09-09T15:00:00+01:00",
                                            .duration = 45 };
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Lisbon");
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardSnapshot) snapshot = lanyard_test_snapshot_new (&talk);
  GtkWidget *window = lanyard_test_show (
    GTK_WIDGET (lanyard_gone_page_new (snapshot, plan, zone, settings)), 360, 700);

  g_assert_nonnull (
    lanyard_test_find_label (window, "Mon 9, 15:00–15:45\n14:00–14:45 your time"));
  g_settings_set_string (settings, "time-shown", "own");
  g_assert_nonnull (
    lanyard_test_find_label (window, "Mon 9, 14:00–14:45\n15:00–15:45 at the venue"));
  g_settings_reset (settings, "time-shown");
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/gone-page/page", test_page);
  lanyard_test_ui_add ("/gone-page/clocks", test_clocks);

  return g_test_run ();
}
