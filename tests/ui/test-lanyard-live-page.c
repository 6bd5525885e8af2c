/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-live-page-private.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const LanyardTestSession sessions[] = {
  { .title = "Early",
    .start = "2019-09-10T09:00:00+01:00",
    .duration = 30,
    .room = "Ada",
    .track = "Talks" },
  { .title = "Late",
    .start = "2019-09-10T10:00:00+01:00",
    .duration = 30,
    .room = "Ada",
    .track = "Talks" },
};

static LanyardProgramme *
programme_new (guint n_sessions)
{
  return lanyard_test_programme_new ("LPC", "2019-09-09", "2019-09-11", sessions, n_sessions);
}

static LanyardRoom *
get_room (LanyardProgramme *programme)
{
  return g_ptr_array_index (lanyard_programme_get_fields (programme)->rooms, 0);
}

static LanyardTrack *
get_track (LanyardProgramme *programme)
{
  return g_ptr_array_index (lanyard_programme_get_fields (programme)->tracks, 0);
}

/* Whether that stands on the page. */
static gboolean
shows (GtkWidget  *page,
       const char *text)
{
  return lanyard_test_find_label (page, text) != NULL;
}

/* A newer version is shown, the same one leaves all as it is, and what went is
 * said to be gone until it returns. */
static void
test_update (void)
{
  g_autoptr (LanyardProgramme) old = programme_new (1);
  g_autoptr (LanyardProgramme) same = programme_new (1);
  g_autoptr (LanyardProgramme) newer = programme_new (2);
  g_autoptr (LanyardProgramme) without = programme_new (0);
  g_autoptr (LanyardClock) clock =
              lanyard_clock_new_at (lanyard_test_instant ("2019-09-10T08:00:00+01:00"));
  AdwNavigationPage *pages[] = {
    lanyard_room_page_new (get_room (old), old, lanyard_test_get_plan (), NULL, clock),
    lanyard_track_page_new (get_track (old), old, lanyard_test_get_plan (), clock),
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GtkWidget) page = g_object_ref_sink (GTK_WIDGET (pages[i]));
      GtkWidget *label = lanyard_test_find_label (page, "Early");

      g_assert_false (shows (page, "Late"));
      lanyard_pages_update (pages[i], same, NULL);
      g_assert_true (lanyard_test_find_label (page, "Early") == label);
      lanyard_pages_update (pages[i], newer, NULL);
      g_assert_true (shows (page, "Late"));
      lanyard_pages_update (pages[i], without, NULL);
      lanyard_pages_update (pages[i], without, NULL);
      g_assert_true (shows (page, "No longer in the programme"));
      g_assert_true (shows (page, "Late"));
      lanyard_pages_update (pages[i], newer, NULL);
      g_assert_false (shows (page, "No longer in the programme"));
      g_assert_true (shows (page, "Late"));
    }
}

/* Another kind of page is none of these. */
static void
test_other_page (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new (1);
  GtkBox *content;
  g_autoptr (GtkWidget) page =
              g_object_ref_sink (GTK_WIDGET (lanyard_page_create ("Other", &content)));

  g_assert_false (lanyard_live_page_update (ADW_NAVIGATION_PAGE (page), programme));
}

/* While it is seen it says by itself what is next, once that is something else. */
static void
test_time (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new (2);
  g_autoptr (LanyardClock) clock =
              lanyard_clock_new_at (lanyard_test_instant ("2019-09-10T09:29:58+01:00"));
  AdwNavigationPage *page = lanyard_room_page_new (get_room (programme), programme,
                                                   lanyard_test_get_plan (), NULL, clock);
  GtkWidget         *window = lanyard_test_show (GTK_WIDGET (page), 400, 600);

  LANYARD_TEST_WAIT (shows (window, "10:00 · Late"));
  g_assert_true (shows (window, "Earlier"));
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/live-page/update", test_update);
  lanyard_test_ui_add ("/live-page/other-page", test_other_page);
  lanyard_test_ui_add ("/live-page/time", test_time);

  return g_test_run ();
}
