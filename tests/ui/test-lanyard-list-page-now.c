/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-page.h"

#include "lanyard-section-head.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

/* Four talks begin with every hour from six o'clock on, and take 50 minutes. */
enum {
  N_HOURS = 16,
  N_AN_HOUR = 4,
  N_TALKS = N_HOURS * N_AN_HOUR,
};

typedef struct
{
  LanyardProgramme *programme;
  GListModel       *places;
  LanyardPlan      *plan;
  GtkWidget        *window;
  LanyardListPage  *page;
} Fixture;

static LanyardProgramme *
make_programme (void)
{
  LanyardTestSession talks[N_TALKS + 1] = { 0 };
  char              *starts[N_HOURS];
  LanyardProgramme  *programme;

  for (guint i = 0; i < N_HOURS; i++)
    starts[i] = g_strdup_printf ("2019-09-10T%02u:00:00+01:00", 6 + i);
  for (guint i = 0; i < N_TALKS; i++)
    {
      talks[i].title = "Talk";
      talks[i].start = starts[i / N_AN_HOUR];
      talks[i].duration = 50;
    }
  talks[N_TALKS].title = "The day after";
  talks[N_TALKS].start = "2019-09-11T09:00:00+01:00";
  programme = lanyard_test_programme_new ("LPC", "2019-09-10", "2019-09-11", talks,
                                          G_N_ELEMENTS (talks));
  for (guint i = 0; i < N_HOURS; i++)
    g_free (starts[i]);
  return programme;
}

static void
show_day (Fixture    *fixture,
          const char *day)
{
  g_autoptr (LanyardPlace) place =
              g_list_model_get_item (fixture->places, lanyard_places_find (fixture->places, day));

  lanyard_list_page_show_place (fixture->page, place);
}

static void
set_up (Fixture    *fixture,
        const char *now)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_at (lanyard_test_instant (now));

  fixture->programme = make_programme ();
  fixture->plan = lanyard_plan_new ();
  fixture->places = lanyard_places_new (fixture->programme, lanyard_test_get_plan ());
  fixture->page = g_object_new (LANYARD_TYPE_LIST_PAGE, NULL);
  lanyard_list_page_set_plan (fixture->page, fixture->plan, clock);
  fixture->window = lanyard_test_show (GTK_WIDGET (fixture->page), 360, 500);
  lanyard_list_page_show_programme (fixture->page, fixture->programme);
  show_day (fixture, "2019-09-10");
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->places);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->programme);
}

/* Whether the head with @title stands at the very top of the list. */
static gboolean
is_at_top (Fixture    *fixture,
           const char *title)
{
  GtkWidget      *list = lanyard_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW, 0);
  GtkWidget      *label = list != NULL ? lanyard_test_find_label (list, title) : NULL;
  graphene_rect_t bounds;

  return label != NULL && gtk_widget_compute_bounds (label, list, &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y < 20;
}

static GtkAdjustment *
get_adjustment (Fixture *fixture)
{
  GtkWidget *list = lanyard_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW, 0);

  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
}

static gboolean
shows_button (Fixture *fixture)
{
  return lanyard_test_find_label (GTK_WIDGET (fixture->page), "Jump to Now") != NULL;
}

static void
test_opened (void)
{
  static const struct
  {
    const char *now;
    const char *title;
  } rows[] = {
    { "2019-09-10T05:00:00+01:00", "06:00" },
    { "2019-09-10T06:30:00+01:00", "06:00" },
    { "2019-09-10T07:00:00+01:00", "07:00" },
    { "2019-09-10T14:20:00+01:00", "14:00" },
    { "2019-09-10T14:55:00+01:00", "15:00" },
    { "2019-09-11T14:20:00+01:00", "06:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;

      set_up (&fixture, rows[i].now);
      LANYARD_TEST_WAIT (is_at_top (&fixture, rows[i].title));
      g_assert_cmpuint (lanyard_test_count (GTK_WIDGET (fixture.page), GTK_TYPE_LIST_VIEW), ==, 1);
      tear_down (&fixture);
    }
}

/* From wherever the list is; another day has no now. */
static void
test_jump (void)
{
  Fixture fixture;

  set_up (&fixture, "2019-09-10T12:20:00+01:00");
  LANYARD_TEST_WAIT (is_at_top (&fixture, "12:00"));
  gtk_adjustment_set_value (get_adjustment (&fixture), 0);
  LANYARD_TEST_WAIT (is_at_top (&fixture, "06:00"));
  LANYARD_TEST_WAIT (shows_button (&fixture));
  lanyard_list_page_jump_to_now (fixture.page);
  LANYARD_TEST_WAIT (is_at_top (&fixture, "12:00") && !shows_button (&fixture));
  gtk_adjustment_set_value (get_adjustment (&fixture),
                            gtk_adjustment_get_upper (get_adjustment (&fixture)));
  LANYARD_TEST_WAIT (!is_at_top (&fixture, "12:00"));
  lanyard_list_page_jump_to_now (fixture.page);
  LANYARD_TEST_WAIT (is_at_top (&fixture, "12:00"));

  show_day (&fixture, "2019-09-11");
  LANYARD_TEST_WAIT (is_at_top (&fixture, "09:00"));
  g_assert_false (shows_button (&fixture));
  lanyard_list_page_jump_to_now (fixture.page);
  show_day (&fixture, "2019-09-10");
  LANYARD_TEST_WAIT (is_at_top (&fixture, "12:00"));
  tear_down (&fixture);
}

/* Returns: (nullable): what stands above the topmost rows for good */
static const char *
get_sticky (Fixture *fixture)
{
  GtkWidget *overlay = lanyard_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_OVERLAY, 0);

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (LANYARD_IS_SECTION_HEAD (child) && gtk_widget_get_visible (child))
      return gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (child)));

  return NULL;
}

/* It says what the topmost rows belong to, unless their own head is to be seen. */
static void
test_sticky (void)
{
  Fixture fixture;

  set_up (&fixture, "2019-09-10T12:20:00+01:00");
  LANYARD_TEST_WAIT (is_at_top (&fixture, "12:00") && get_sticky (&fixture) == NULL);
  gtk_adjustment_set_value (get_adjustment (&fixture),
                            gtk_adjustment_get_value (get_adjustment (&fixture)) + 60);
  LANYARD_TEST_WAIT (g_strcmp0 (get_sticky (&fixture), "12:00") == 0);
  gtk_adjustment_set_value (get_adjustment (&fixture),
                            gtk_adjustment_get_value (get_adjustment (&fixture)) - 80);
  LANYARD_TEST_WAIT (g_strcmp0 (get_sticky (&fixture), "11:00") == 0);
  gtk_adjustment_set_value (get_adjustment (&fixture), 0);
  LANYARD_TEST_WAIT (get_sticky (&fixture) == NULL);
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/list-page-now/opened", test_opened);
  lanyard_test_ui_add ("/list-page-now/jump", test_jump);
  lanyard_test_ui_add ("/list-page-now/sticky", test_sticky);

  return g_test_run ();
}
