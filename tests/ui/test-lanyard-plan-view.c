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

/* @session was at @before until lately. */
static void
load_change (LanyardPlan    *plan,
             LanyardSession *session,
             const char     *before)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardSnapshot) now = lanyard_snapshot_new (session);
  g_autoptr (LanyardSnapshot) old = lanyard_snapshot_new (session);

  g_set_str (&old->title, "Its title");
  old->start = lanyard_test_instant (before);
  g_ptr_array_add (changes, lanyard_change_new (old, now));
  lanyard_plan_load_changes (plan, changes);
}

/* @before: (nullable): when the last session was before it moved */
static GtkWidget *
view_new_after (const char *before)
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
  if (before != NULL)
    load_change (plan, lanyard_programme_find_session (programme, "Late"), before);
  return lanyard_plan_view_new (lanyard_plan_day_new (plan, programme, &options), plan, programme,
                                clocks);
}

static GtkWidget *
view_new (void)
{
  return view_new_after (NULL);
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

/* A line stays where something was, unless that isn't shown, until it is known. */
static void
test_was (void)
{
  static const struct
  {
    const char *before; /* (nullable) */
    const char *text;   /* (nullable) */
  } rows[] = {
    { NULL, NULL },
    { AT ("11:50"), "was at 11:50" },
    { AT ("12:40"), NULL },
    { "2019-09-11T11:50:00+01:00", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *view = view_new_after (rows[i].before);
      GtkWidget *window = lanyard_test_show (view, 600, 600);
      GtkWidget *label;

      LANYARD_TEST_WAIT (gtk_widget_get_height (view) > 0);
      label = lanyard_test_find_label (view, rows[i].text != NULL ? rows[i].text : "was at 11:50");
      g_assert_cmpint (label != NULL, ==, rows[i].text != NULL);
      if (label != NULL)
        {
          double          y = lanyard_plan_view_find_y (LANYARD_PLAN_VIEW (view),
                                                        lanyard_test_instant (rows[i].before));
          graphene_rect_t bounds = get_bounds (label, view);

          g_assert_cmpfloat_with_epsilon (bounds.origin.y + bounds.size.height / 2, y, 2);
        }
      lanyard_test_close (window);
    }
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
  lanyard_test_ui_add ("/plan-view/was", test_was);
  lanyard_test_ui_add ("/plan-view/now", test_now);

  return g_test_run ();
}
