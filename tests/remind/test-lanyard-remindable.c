/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-remindable.h"

/* Times are minutes. */
#define NONE G_MININT

static LanyardInstant
instant (int minutes)
{
  return minutes == NONE ? LANYARD_NO_INSTANT : minutes * 60;
}

static LanyardRemindable *
create (const char          *conference,
        const char          *id,
        const char          *parent,
        int                  start,
        int                  duration,
        LanyardStar          star,
        LanyardPlanItemState state,
        int                  lead)
{
  LanyardSnapshot snapshot = {
    .id = (char *)id,
    .title = (char *)id,
    .start = instant (start),
    .duration = duration,
    .status = state == LANYARD_PLAN_ITEM_CANCELLED ? LANYARD_SESSION_CANCELLED
                                                   : LANYARD_SESSION_CONFIRMED,
  };
  g_autoptr (LanyardPlanItem) item =
              lanyard_plan_item_new (&snapshot, star, state == LANYARD_PLAN_ITEM_GONE);

  return lanyard_remindable_new (conference, item, parent, NULL, lead);
}

typedef struct
{
  LanyardStar          star;
  LanyardPlanItemState state;
  int                  start;
  int                  lead;
  int                  due;
} DueCase;

static const DueCase due_cases[] = {
  { LANYARD_STAR_GOING, LANYARD_PLAN_ITEM_ON, 100, LANYARD_LEAD_BY_STAR, 90 },
  { LANYARD_STAR_MAYBE, LANYARD_PLAN_ITEM_ON, 100, LANYARD_LEAD_BY_STAR, NONE },
  { LANYARD_STAR_MAYBE, LANYARD_PLAN_ITEM_ON, 100, 5, 95 },
  { LANYARD_STAR_GOING, LANYARD_PLAN_ITEM_ON, 100, 0, 100 },
  { LANYARD_STAR_GOING, LANYARD_PLAN_ITEM_ON, 100, 120, -20 },
  { LANYARD_STAR_GOING, LANYARD_PLAN_ITEM_ON, 100, LANYARD_LEAD_NONE, NONE },
  { LANYARD_STAR_GOING, LANYARD_PLAN_ITEM_ON, NONE, LANYARD_LEAD_BY_STAR, NONE },
  { LANYARD_STAR_GOING, LANYARD_PLAN_ITEM_CANCELLED, 100, 5, NONE },
  { LANYARD_STAR_GOING, LANYARD_PLAN_ITEM_GONE, 100, 5, NONE },
  { LANYARD_STAR_OFF, LANYARD_PLAN_ITEM_ON, 100, 5, NONE },
  { LANYARD_STAR_HIDDEN, LANYARD_PLAN_ITEM_ON, 100, 5, NONE },
};

static void
test_due (void)
{
  static const LanyardLeads leads = { 10, LANYARD_LEAD_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (due_cases); i++)
    {
      const DueCase *one = &due_cases[i];
      g_autoptr (LanyardRemindable) self =
                  create ("lpc", "a", NULL, one->start, 30, one->star, one->state, one->lead);

      g_assert_cmpint (lanyard_remindable_get_due (self, &leads), ==, instant (one->due));
    }
}

static void
test_end (void)
{
  static const int cases[][2] = { { 45, 145 }, { LANYARD_NO_DURATION, 130 }, { 0, 130 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardRemindable) self =
                  create ("lpc", "a", NULL, 100, cases[i][0], LANYARD_STAR_GOING,
                          LANYARD_PLAN_ITEM_ON, 5);

      g_assert_cmpint (lanyard_remindable_get_end (self), ==, instant (cases[i][1]));
    }
}

static void
test_clashes (void)
{
  static const struct
  {
    const char          *conference;
    const char          *parent;
    int                  start;
    LanyardPlanItemState state;
    gboolean             clashes;
  } cases[] = {
    { "lpc", NULL, 110, LANYARD_PLAN_ITEM_ON, TRUE },
    { "lpc", NULL, 130, LANYARD_PLAN_ITEM_ON, FALSE },
    { "lpc", NULL, NONE, LANYARD_PLAN_ITEM_ON, FALSE },
    { "lpc", NULL, 110, LANYARD_PLAN_ITEM_CANCELLED, FALSE },
    { "lpc", "a", 110, LANYARD_PLAN_ITEM_ON, FALSE },
    { "lpc", "c", 110, LANYARD_PLAN_ITEM_ON, TRUE },
    { "fosdem", "a", 110, LANYARD_PLAN_ITEM_ON, TRUE },
  };
  g_autoptr (LanyardRemindable) self = create ("lpc", "a", NULL, 100, 30, LANYARD_STAR_GOING,
                                              LANYARD_PLAN_ITEM_ON, LANYARD_LEAD_BY_STAR);

  g_assert_false (lanyard_remindable_clashes (self, self));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardRemindable) other =
                  create (cases[i].conference, "b", cases[i].parent, cases[i].start, 30,
                          LANYARD_STAR_MAYBE, cases[i].state, LANYARD_LEAD_BY_STAR);

      g_assert_true (lanyard_remindable_clashes (self, other) == cases[i].clashes);
      g_assert_true (lanyard_remindable_clashes (other, self) == cases[i].clashes);
    }
}

static void
test_shared (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (LanyardAppointment) lunch = lanyard_appointment_new ("l", "Lunch", 0, 60, NULL);
  g_autoptr (LanyardPlanItem) item = lanyard_plan_item_new_appointment (lunch);
  LanyardRemindable *self = lanyard_remindable_new ("lpc", item, NULL, zone, 5);
  g_autoptr (LanyardRemindable) other = lanyard_remindable_ref (self);

  lanyard_remindable_unref (self);
  g_assert_true (other->item == item);
  g_assert_true (other->zone == zone);
  g_assert_cmpint (other->lead, ==, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/remindable/due", test_due);
  g_test_add_func ("/remindable/end", test_end);
  g_test_add_func ("/remindable/clashes", test_clashes);
  g_test_add_func ("/remindable/shared", test_shared);

  return g_test_run ();
}
