/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-page.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

/* What runs alone, what runs with others that end later, one whose end nobody
 * knows, and two that are over together. */
static const LanyardTestSession sessions[] = {
  { .title = "Over", .start = "2019-09-10T09:00:00+01:00", .duration = 30 },
  { .title = "Over, too", .start = "2019-09-10T09:00:00+01:00", .duration = 30 },
  { .title = "Short", .start = "2019-09-10T10:00:00+01:00", .duration = 45 },
  { .title = "Long", .start = "2019-09-10T10:00:00+01:00", .duration = 90 },
  { .title = "Keynote", .start = "2019-09-10T10:10:00+01:00", .duration = 60 },
  { .title = "Open end", .start = "2019-09-10T10:30:00+01:00" },
  { .title = "Lunch", .start = "2019-09-10T12:00:00+01:00", .duration = 60 },
};

typedef struct
{
  LanyardProgramme *programme;
  GListModel       *places;
  LanyardPlan      *plan;
  GtkWidget        *window;
  LanyardListPage  *page;
} Fixture;

static void
set_up (Fixture    *fixture,
        const char *now)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_at (lanyard_test_instant (now));
  g_autoptr (LanyardPlace) day = NULL;

  fixture->programme = lanyard_test_programme_new ("LPC", "2019-09-10", "2019-09-10", sessions,
                                                   G_N_ELEMENTS (sessions));
  fixture->plan = lanyard_plan_new ();
  fixture->places = lanyard_places_new (fixture->programme, lanyard_test_get_plan ());
  day = g_list_model_get_item (fixture->places,
                               lanyard_places_find (fixture->places, "2019-09-10"));
  fixture->page = g_object_new (LANYARD_TYPE_LIST_PAGE, NULL);
  lanyard_list_page_set_plan (fixture->page, fixture->plan, clock);
  fixture->window = lanyard_test_show (GTK_WIDGET (fixture->page), 360, 900);
  lanyard_list_page_show_programme (fixture->page, fixture->programme);
  lanyard_list_page_show_place (fixture->page, day);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->places);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->programme);
}

/* The labels of the head that begins with @title, apart by bars. */
static char *
dup_head (Fixture    *fixture,
          const char *title)
{
  GtkWidget *label = lanyard_test_find_label (GTK_WIDGET (fixture->page), title);
  g_autoptr (GString) text = g_string_new (NULL);

  for (; label != NULL; label = gtk_widget_get_next_sibling (label))
    if (gtk_widget_get_visible (label))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " | " : "",
                              gtk_label_get_label (GTK_LABEL (label)));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_heads (void)
{
  static const struct
  {
    const char *now;
    const char *title;
    const char *head;
  } rows[] = {
    { "2019-09-10T10:25:00+01:00", "09:00", "09:00 | until 09:30" },
    { "2019-09-10T10:25:00+01:00", "10:00", "10:00 | Now" },
    { "2019-09-10T10:25:00+01:00", "10:10", "10:10 | until 11:10 | Now · 45 min left" },
    { "2019-09-10T10:25:00+01:00", "10:30", "10:30 | in 5 min" },
    { "2019-09-10T10:25:00+01:00", "12:00", "12:00 | until 13:00" },
    { "2019-09-10T11:00:00+01:00", "12:00", "12:00 | in 1 h" },
    { "2019-09-10T11:10:00+01:00", "10:10", "10:10 | until 11:10" },
    { "2019-09-10T11:10:00+01:00", "10:30", "10:30" },
    { "2019-09-11T11:00:00+01:00", "12:00", "12:00 | until 13:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture          fixture;
      g_autofree char *head = NULL;

      set_up (&fixture, rows[i].now);
      LANYARD_TEST_WAIT (lanyard_test_find_label (GTK_WIDGET (fixture.page), "Lunch") != NULL);
      head = dup_head (&fixture, rows[i].title);
      g_assert_cmpstr (head, ==, rows[i].head);
      tear_down (&fixture);
    }
}

/* It goes on by itself. */
static void
test_minute (void)
{
  Fixture fixture;

  set_up (&fixture, "2019-09-10T10:24:58+01:00");
  LANYARD_TEST_WAIT (
    lanyard_test_find_label (GTK_WIDGET (fixture.page), "Now · 46 min left") != NULL);
  LANYARD_TEST_WAIT (
    lanyard_test_find_label (GTK_WIDGET (fixture.page), "Now · 45 min left") != NULL);
  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (fixture.page), "in 5 min"));
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/list-page-heads/heads", test_heads);
  lanyard_test_ui_add ("/list-page-heads/minute", test_minute);

  return g_test_run ();
}
