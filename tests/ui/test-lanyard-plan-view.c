/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-view.h"

#include "lanyard-plan-card.h"
#include "lanyard-plan-gap.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

#define DAY "2019-09-10"
#define AT(time) DAY "T" time ":00+01:00"

static const LanyardTestSession sessions[] = {
  { .title = "Tracing", .start = AT ("10:00"), .duration = 60, .room = "Ada" },
  { .title = "Boxes", .start = AT ("10:40"), .duration = 60, .room = "Borg" },
  { .title = "Late", .start = AT ("12:40"), .duration = 60, .room = "Ada" },
};

static GtkWidget *
view_new (void)
{
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("LPC", DAY, DAY, sessions, G_N_ELEMENTS (sessions));
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardClocks) clocks = lanyard_test_clocks_new (NULL);
  const LanyardPlanDayOptions options = { .date = lanyard_date_parse (DAY), .walking = 5 };

  lanyard_plan_set_programme (plan, programme);
  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (LanyardSnapshot) snapshot =
                  lanyard_snapshot_new (lanyard_programme_find_session (programme,
                                                                        sessions[i].title));

      lanyard_plan_put (plan, lanyard_plan_entry_new (snapshot, LANYARD_STAR_GOING, FALSE));
    }
  return lanyard_plan_view_new (lanyard_plan_day_new (plan, programme, &options), plan, programme,
                                clocks);
}

static graphene_rect_t
get_bounds (GtkWidget *widget,
            GtkWidget *view)
{
  graphene_rect_t bounds;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_compute_bounds (widget, view, &bounds));
  return bounds;
}

static GtkWidget *
find_strip (GtkWidget *view)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_has_css_class (child, "clash-strip"))
        return child;
    }

  return NULL;
}

/* Everything is as high as it is long, and what clashes stands side by side. */
static void
test_scale (void)
{
  GtkWidget      *view = view_new ();
  GtkWidget      *window = lanyard_test_show (view, 600, 600);
  graphene_rect_t first;
  graphene_rect_t second;
  graphene_rect_t strip;
  graphene_rect_t gap;

  LANYARD_TEST_WAIT (gtk_widget_get_height (view) > 0);
  first = get_bounds (lanyard_test_find (view, LANYARD_TYPE_PLAN_CARD, 0), view);
  second = get_bounds (lanyard_test_find (view, LANYARD_TYPE_PLAN_CARD, 1), view);
  strip = get_bounds (find_strip (view), view);
  gap = get_bounds (lanyard_test_find (view, LANYARD_TYPE_PLAN_GAP, 0), view);

  g_assert_cmpfloat_with_epsilon (first.size.height, second.size.height, 2);
  g_assert_cmpfloat_with_epsilon (gap.size.height, first.size.height, 2);
  g_assert_cmpfloat (second.origin.x, >, first.origin.x + first.size.width);

  /* the strip reaches from the begin of the second to the end of the first */
  g_assert_cmpfloat_with_epsilon (strip.origin.y, second.origin.y, 2);
  g_assert_cmpfloat_with_epsilon (strip.origin.y + strip.size.height,
                                  first.origin.y + first.size.height, 2);
  g_assert_cmpfloat_with_epsilon (strip.size.height, first.size.height / 3, 3);
  g_assert_cmpfloat (strip.origin.x, >=, first.origin.x + first.size.width);
  g_assert_cmpfloat (strip.origin.x + strip.size.width, <=, second.origin.x);

  lanyard_test_close (window);
}

static void
test_now (void)
{
  GtkWidget       *widget = view_new ();
  LanyardPlanView *view = LANYARD_PLAN_VIEW (widget);
  GtkWidget       *window = lanyard_test_show (widget, 600, 600);
  LanyardInstant   noon = lanyard_test_instant (AT ("12:00"));
  GtkWidget       *first = lanyard_test_find (widget, LANYARD_TYPE_PLAN_CARD, 0);
  GtkWidget       *last = lanyard_test_find (widget, LANYARD_TYPE_PLAN_CARD, 2);

  g_assert_null (lanyard_test_find_label (widget, "12:00"));
  lanyard_plan_view_set_now (view, noon);
  LANYARD_TEST_WAIT (lanyard_test_find_label (widget, "12:00") != NULL);
  g_assert_true (gtk_widget_has_css_class (first, "past"));
  g_assert_false (gtk_widget_has_css_class (last, "past"));
  g_assert_cmpfloat (lanyard_plan_view_find_y (view, noon), >, 0);
  g_assert_cmpfloat (lanyard_plan_view_find_y (view, noon + 7 * 24 * 3600), <, 0);

  lanyard_plan_view_set_now (view, noon + 7 * 24 * 3600);
  LANYARD_TEST_WAIT (lanyard_test_find_label (widget, "12:00") == NULL);
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/plan-view/scale", test_scale);
  lanyard_test_ui_add ("/plan-view/now", test_now);

  return g_test_run ();
}
