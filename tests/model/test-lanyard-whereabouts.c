/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-whereabouts.h"

#include <math.h>

static void
assert_is (const LanyardWhereabouts *self,
           const char               *place,
           const char               *day_view,
           const char               *top,
           double                    x,
           double                    y)
{
  g_assert_cmpstr (self->place, ==, place);
  g_assert_cmpstr (self->day_view, ==, day_view);
  g_assert_cmpstr (self->top, ==, top);
  g_assert_cmpfloat_with_epsilon (self->x, x, 0.001);
  g_assert_cmpfloat_with_epsilon (self->y, y, 0.001);
}

static GVariant *
store (GVariant   *kept,
       const char *conference,
       const char *place,
       const char *day_view,
       const char *top,
       double      x,
       double      y)
{
  g_autoptr (LanyardWhereabouts) self = g_new0 (LanyardWhereabouts, 1);

  self->place = g_strdup (place);
  self->day_view = g_strdup (day_view);
  self->top = g_strdup (top);
  self->x = x;
  self->y = y;
  return g_variant_ref_sink (lanyard_whereabouts_store (self, kept, conference));
}

/* What is read is nowhere, what was written, or what makes sense of it. */
static void
test_new (void)
{
  static const struct
  {
    const char *kept;
    const char *place;
    const char *day_view;
    const char *top;
    double      x;
    double      y;
  } rows[] = {
    { "{}", "", "", "", 0, 0 },
    { "{'other': ('plan', 'list', 'a', 1, 2)}", "", "", "", 0, 0 },
    { "{'here': ('plan', 'list', 'a', 1, 2)}", "plan", "list", "a", 1, 2 },
    { "{'here': ('2019-12-27', 'timetable', '', 0, 640.5)}", "2019-12-27", "timetable", "", 0,
      640.5 },
    { "{'here': ('now', '', '', -3, -0.5)}", "now", "", "", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GVariant) kept = g_variant_parse (G_VARIANT_TYPE (LANYARD_WHEREABOUTS_TYPE),
                                                  rows[i].kept, NULL, NULL, NULL);
      g_autoptr (LanyardWhereabouts) self = lanyard_whereabouts_new (kept, "here");

      assert_is (self, rows[i].place, rows[i].day_view, rows[i].top, rows[i].x, rows[i].y);
    }
}

/* What is no number is no place to scroll to. */
static void
test_not_finite (void)
{
  g_autoptr (GVariant) nothing =
              g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("{s(sssdd)}"), NULL, 0));
  g_autoptr (GVariant) kept = store (nothing, "here", "plan", "", "", INFINITY, NAN);
  g_autoptr (LanyardWhereabouts) read = lanyard_whereabouts_new (kept, "here");

  assert_is (read, "plan", "", "", 0, 0);
}

/* Each conference has its own; the last one counts. */
static void
test_store (void)
{
  static const struct
  {
    const char *place;
    const char *day_view;
    const char *top;
    double      x;
    double      y;
  } rows[] = {
    { "plan", "list", "", 0, 12 },
    { "2019-12-27", "timetable", "", 30, 40 },
    { "people", "timetable", "Ada", 0, 0 },
  };
  static const char *const conferences[] = { "one", "two", "one" };
  g_autoptr (GVariant) kept =
              g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("{s(sssdd)}"), NULL, 0));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GVariant *next = store (kept, conferences[i], rows[i].place, rows[i].day_view, rows[i].top,
                              rows[i].x, rows[i].y);

      g_variant_unref (kept);
      kept = next;
    }

  for (guint i = 1; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardWhereabouts) self = lanyard_whereabouts_new (kept, conferences[i]);

      assert_is (self, rows[i].place, rows[i].day_view, rows[i].top, rows[i].x, rows[i].y);
    }
  g_assert_cmpuint (g_variant_n_children (kept), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/whereabouts/new", test_new);
  g_test_add_func ("/whereabouts/not-finite", test_not_finite);
  g_test_add_func ("/whereabouts/store", test_store);

  return g_test_run ();
}
