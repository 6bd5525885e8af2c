/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-item.h"

#include "test-snapshots.h"

static LanyardPlanItem *
item_new (TestSnapshot row,
          gboolean     gone)
{
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&row);

  return lanyard_plan_item_new (snapshot, LANYARD_STAR_MAYBE, gone);
}

static void
test_session (void)
{
  const TestSnapshot row = {
    .key = "k",
    .id = "a",
    .title = "Talk",
    .speakers = "Ada\nGrace",
    .start = 10,
    .duration = 45,
    .room = "Hall",
    .room_id = "h",
  };
  g_autoptr (LanyardPlanItem) item = item_new (row, FALSE);
  g_autoptr (LanyardPlanItem) again = lanyard_plan_item_ref (item);

  g_assert_true (again == item);
  g_assert_cmpstr (item->id, ==, "a");
  g_assert_null (item->appointment);
  g_assert_cmpstr (item->title, ==, "Talk");
  g_assert_cmpstr (item->speakers, ==, "Ada\nGrace");
  g_assert_cmpstr (item->room_id, ==, "h");
  g_assert_cmpstr (item->place, ==, "Hall");
  g_assert_cmpuint (item->day, !=, LANYARD_NO_DATE);
  g_assert_cmpint (item->span.start, ==, 36000);
  g_assert_cmpint (item->span.end, ==, 36000 + 2700);
  g_assert_cmpint (item->star, ==, LANYARD_STAR_MAYBE);
  g_assert_cmpint (item->state, ==, LANYARD_PLAN_ITEM_ON);
}

static void
test_appointment (void)
{
  g_autoptr (LanyardAppointment) lunch = lanyard_appointment_new ("a", "Lunch", 10, 20, "Café");
  g_autoptr (LanyardPlanItem) item = lanyard_plan_item_new_appointment (lunch);

  g_assert_cmpstr (item->id, ==, "a");
  g_assert_true (item->appointment == lunch);
  g_assert_cmpstr (item->title, ==, "Lunch");
  g_assert_cmpstr (item->place, ==, "Café");
  g_assert_null (item->room_id);
  g_assert_null (item->speakers);
  g_assert_cmpuint (item->day, ==, LANYARD_NO_DATE);
  g_assert_cmpint (item->span.start, ==, 10);
  g_assert_cmpint (item->span.end, ==, 20);
  g_assert_cmpint (item->star, ==, LANYARD_STAR_GOING);
  g_assert_true (lanyard_plan_item_takes_time (item));
}

static void
test_takes_time (void)
{
  static const struct
  {
    TestSnapshot         row;
    gboolean             gone;
    LanyardPlanItemState state;
    gboolean             takes_time;
  } rows[] = {
    { { .key = "a", .title = "A", .start = 1, .duration = 30 }, FALSE, LANYARD_PLAN_ITEM_ON, TRUE },
    { { .key = "a", .title = "A", .start = 1 }, FALSE, LANYARD_PLAN_ITEM_ON, FALSE },
    { { .key = "a", .title = "A", .duration = 30 }, FALSE, LANYARD_PLAN_ITEM_ON, FALSE },
    { { .key = "a", .title = "A", .start = 1, .duration = 30 },
      TRUE,
      LANYARD_PLAN_ITEM_GONE,
      FALSE },
    { { .key = "a",
        .title = "A",
        .start = 1,
        .duration = 30,
        .status = LANYARD_SESSION_CANCELLED },
      FALSE,
      LANYARD_PLAN_ITEM_CANCELLED,
      FALSE },
    { { .key = "a",
        .title = "A",
        .start = 1,
        .duration = 30,
        .status = LANYARD_SESSION_TENTATIVE },
      FALSE,
      LANYARD_PLAN_ITEM_ON,
      TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardPlanItem) item = item_new (rows[i].row, rows[i].gone);

      g_assert_cmpint (item->state, ==, rows[i].state);
      g_assert_cmpint (lanyard_plan_item_takes_time (item), ==, rows[i].takes_time);
    }
}

static void
test_compare (void)
{
  /* in order */
  static const TestSnapshot rows[] = {
    { .key = "a", .title = "Z", .start = 1, .duration = 60 },
    { .key = "b", .title = "A", .start = 2, .duration = 60 },
    { .key = "c", .title = "A", .start = 2, .duration = 30 },
    { .key = "d", .title = "A", .start = 2, .duration = 30 },
    { .key = "e", .title = "B", .start = 2, .duration = 30 },
    { .key = "f", .title = "A", .start = 2 },
    { .key = "g", .title = "A" },
    { .key = "h", .title = "B" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardPlanItem) one = item_new (rows[i], FALSE);

      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          g_autoptr (LanyardPlanItem) two = item_new (rows[j], FALSE);
          int order = lanyard_plan_item_compare (one, two);

          g_assert_cmpint (CLAMP (order, -1, 1), ==, i == j ? 0 : i < j ? -1
                                                                        : 1);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-item/session", test_session);
  g_test_add_func ("/plan-item/appointment", test_appointment);
  g_test_add_func ("/plan-item/takes-time", test_takes_time);
  g_test_add_func ("/plan-item/compare", test_compare);

  return g_test_run ();
}
