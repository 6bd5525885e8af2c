/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the user was in a conference is where they are again. */

#include "config.h"

#include "lanyard-content.h"
#include "lanyard-whereabouts.h"

#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

#define N_SESSIONS 60

static const char *const conferences[] = { "plumbers", "fosdem" };

/* The library knows of both, and that one of them is shown. */
static void
choose (LanyardLibrary *library,
        const char     *current)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (conferences); i++)
    {
      LanyardConferenceFields fields = { .id = g_strdup (conferences[i]),
                                         .title = g_strdup (conferences[i]) };

      g_ptr_array_add (list, lanyard_conference_new (&fields));
    }
  lanyard_library_load (library, list, current);
}

static LanyardWhereabouts *
load (const char *conference)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (GVariant) kept = g_settings_get_value (settings, "whereabouts");

  return lanyard_whereabouts_new (kept, conference);
}

/* Returns: (transfer full): a place that is kept from now on */
static LanyardWhereabouts *
keep (const char *conference,
      const char *place,
      const char *day_view,
      const char *top,
      double      x,
      double      y)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (GVariant) kept = g_settings_get_value (settings, "whereabouts");
  LanyardWhereabouts *where = g_new0 (LanyardWhereabouts, 1);

  where->place = g_strdup (place);
  where->day_view = g_strdup (day_view);
  where->top = g_strdup (top);
  where->x = x;
  where->y = y;
  g_settings_set_value (settings, "whereabouts",
                        lanyard_whereabouts_store (where, kept, conference));
  return where;
}

/* The place that was shown last is shown first, where there is one like it. */
static void
test_place (void)
{
  static const struct
  {
    const char *last;
    const char *shown;
  } rows[] = {
    { "", "microconferences" },
    { "track:Gone", "microconferences" },
    { "people", "people" },
    { "2019-09-10", "2019-09-10" },
    { "now", "now" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardProgramme) programme = lanyard_test_plumbers_new ();
      GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);
      g_autoptr (LanyardWhereabouts) last = keep ("Linux Plumbers", rows[i].last, "list", "", 0, 0);
      g_autoptr (LanyardWhereabouts) where = NULL;

      lanyard_test_show_programme (window, programme, 0);
      where = load ("Linux Plumbers");
      g_assert_cmpstr (where->place, ==, rows[i].shown);
      lanyard_test_close (window);
    }
}

/* Each conference has its own place, and its own way to show days. */
static void
test_switch (void)
{
  static const struct
  {
    const char *place;
    const char *day_view;
  } rows[] = { { "2019-09-10", "timetable" }, { "people", "list" } };
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  g_autoptr (LanyardProgramme) programme = lanyard_test_plumbers_new ();
  GtkWidget *window = lanyard_test_window_with_models_new (LANYARD_TEST_WIDE, plan, library);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      choose (library, conferences[i]);
      lanyard_test_show_programme (window, programme, 0);
      lanyard_test_activate (window, "show-place", rows[i].place);
      g_settings_set_string (settings, "day-view", rows[i].day_view);
    }
  for (guint i = 0; i < 2 * G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardWhereabouts) where = NULL;
      g_autofree char *day_view = NULL;

      choose (library, conferences[i % 2]);
      lanyard_test_show_programme (window, programme, 0);
      where = lanyard_content_get_where (
        LANYARD_CONTENT (lanyard_test_find (window, LANYARD_TYPE_CONTENT, 0)));
      day_view = g_settings_get_string (settings, "day-view");
      g_assert_cmpstr (where->place, ==, rows[i % 2].place);
      g_assert_cmpstr (day_view, ==, rows[i % 2].day_view);
    }
  g_settings_reset (settings, "day-view");
  lanyard_test_close (window);
}

/* A day in which one has to scroll, down and along the rooms. */
static LanyardProgramme *
long_day_new (void)
{
  g_autofree LanyardTestSession *sessions = g_new0 (LanyardTestSession, N_SESSIONS);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < N_SESSIONS; i++)
    {
      char *title = g_strdup_printf ("Session %02d", i);
      char *room = g_strdup_printf ("Room %d", i % 20);
      char *start = g_strdup_printf ("2019-09-09T%02d:%02d:00+01:00", 9 + i / 6, 10 * (i % 6));

      sessions[i].title = title;
      sessions[i].room = room;
      sessions[i].start = start;
      sessions[i].duration = 30;
      g_ptr_array_add (texts, title);
      g_ptr_array_add (texts, room);
      g_ptr_array_add (texts, start);
    }

  return lanyard_test_programme_new ("Long", "2019-09-09", "2019-09-10", sessions, N_SESSIONS);
}

static LanyardContent *
get_content (GtkWidget *window)
{
  return LANYARD_CONTENT (lanyard_test_find (window, LANYARD_TYPE_CONTENT, 0));
}

/* Whether it is scrolled to where it was. */
static gboolean
is_there (GtkWidget                *window,
          const LanyardWhereabouts *before)
{
  g_autoptr (LanyardWhereabouts) where = lanyard_content_get_where (get_content (window));

  return g_str_equal (where->top, before->top) && ABS (where->x - before->x) < 1 &&
         ABS (where->y - before->y) < 1;
}

/* What the window was scrolled to when it was closed, the next one is. */
static void
test_scroll (void)
{
  static const struct
  {
    const char *place;
    const char *day_view;
    const char *top;
    double      x;
    double      y;
  } rows[] = {
    { "2019-09-09", "list", "Session 30", 0, 0 },
    { "2019-09-09", "list", "Session 07", 0, 0 },
    { "2019-09-09", "list", "", 0, 0 },
    { "2019-09-09", "timetable", "", 300, 240 },
    { "2019-09-09", "timetable", "", 0, 100 },
  };
  g_autoptr (LanyardProgramme) programme = long_day_new ();
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);
      g_autoptr (LanyardWhereabouts) row =
                  keep ("Long", rows[i].place, rows[i].day_view, rows[i].top, rows[i].x, rows[i].y);
      g_autoptr (LanyardWhereabouts) kept = NULL;

      lanyard_test_show_programme (window, programme, 0);
      LANYARD_TEST_WAIT (is_there (window, row));

      /* and closing keeps that again */
      g_settings_reset (settings, "whereabouts");
      g_object_ref (window);
      gtk_window_close (GTK_WINDOW (window));
      kept = load ("Long");
      g_assert_cmpstr (kept->top, ==, row->top);
      g_assert_cmpfloat_with_epsilon (kept->y, row->y, 1);
      g_object_unref (window);
    }
  g_settings_reset (settings, "day-view");
}

/* While the conference runs its days begin with today; other places stay. */
static void
test_today (void)
{
  static const struct
  {
    const char *last;
    const char *shown;
  } rows[] = { { "2019-08-02", "2019-08-01" }, { "people", "people" } };
  static const LanyardTestSession sessions[] = {
    { .title = "First", .start = "2019-08-01T09:00:00+01:00", .duration = 600, .speakers = "Ada" },
    { .title = "Second", .start = "2019-08-02T09:00:00+01:00", .duration = 600 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardProgramme) programme =
                  lanyard_test_programme_new ("Running", "2019-08-01", "2019-08-02", sessions,
                                              G_N_ELEMENTS (sessions));
      GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);
      g_autoptr (LanyardWhereabouts) last = keep ("Running", rows[i].last, "list", "", 0, 0);
      g_autoptr (LanyardWhereabouts) where = NULL;

      lanyard_test_show_programme (window, programme, 0);
      where = lanyard_content_get_where (get_content (window));
      g_assert_cmpstr (where->place, ==, rows[i].shown);
      lanyard_test_close (window);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/window-where/place", test_place);
  lanyard_test_ui_add ("/window-where/switch", test_switch);
  lanyard_test_ui_add ("/window-where/scroll", test_scroll);
  lanyard_test_ui_add ("/window-where/today", test_today);

  return g_test_run ();
}
