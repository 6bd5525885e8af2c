/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-told.h"

#define START 1000000

static LanyardRemindable *
create (const LanyardSnapshot *snapshot,
        LanyardStar            star,
        gboolean               gone,
        GTimeZone             *zone)
{
  g_autoptr (LanyardPlanItem) item = lanyard_plan_item_new (snapshot, star, gone);

  return lanyard_remindable_new ("lpc", item, NULL, zone, LANYARD_LEAD_BY_STAR);
}

static GPtrArray *
items_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_remindable_unref);
}

static const struct
{
  LanyardSnapshot snapshot;
  LanyardStar     star;
  gboolean        gone;
} rows[] = {
  { { .id = (char *)"a'\"\n", .title = (char *)"A", .start = START, .duration = 30 },
    LANYARD_STAR_GOING },
  { { .id = (char *)"ä", .title = (char *)"B", .start = LANYARD_NO_INSTANT, .duration = 30 },
    LANYARD_STAR_MAYBE },
  { { .id = (char *)"c",
      .title = (char *)"C",
      .start = START,
      .duration = LANYARD_NO_DURATION,
      .room_id = (char *)"r",
      .room = (char *)"Room" },
    LANYARD_STAR_MAYBE },
  { { .id = (char *)"d", .title = (char *)"D", .status = LANYARD_SESSION_CANCELLED },
    LANYARD_STAR_GOING },
  { { .id = (char *)"e", .title = (char *)"E", .room = (char *)"Aula" }, LANYARD_STAR_GOING, TRUE },
};

/* What was written is read as it was, in the zone that the venue has now. */
static void
test_round_trip (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (GPtrArray) items = items_new ();
  g_autoptr (GPtrArray) told = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (items, create (&rows[i].snapshot, rows[i].star, rows[i].gone, zone));
  text = lanyard_told_write (items);
  told = lanyard_told_read (text, items);

  g_assert_cmpuint (told->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < told->len; i++)
    {
      const LanyardRemindable *one = g_ptr_array_index (told, i);
      const LanyardRemindable *other = g_ptr_array_index (items, i);

      g_assert_cmpstr (one->conference, ==, "lpc");
      g_assert_cmpstr (one->item->id, ==, other->item->id);
      g_assert_cmpint (one->item->star, ==, other->item->star);
      g_assert_cmpint (one->item->state, ==, other->item->state);
      g_assert_cmpint (one->item->span.start, ==, other->item->span.start);
      g_assert_cmpint (one->item->span.end, ==, other->item->span.end);
      g_assert_cmpstr (one->item->room_id, ==, other->item->room_id);
      g_assert_cmpstr (one->item->place, ==, other->item->place);
      g_assert_true (one->zone == zone);
    }
  again = lanyard_told_write (told);
  g_assert_cmpstr (again, ==, text);
}

/* What isn't starred, and appointments, aren't told of. */
static void
test_not_told (void)
{
  g_autoptr (LanyardAppointment) appointment =
              lanyard_appointment_new ("own", "Lunch", START, START + 60, NULL);
  g_autoptr (LanyardPlanItem) lunch = lanyard_plan_item_new_appointment (appointment);
  g_autoptr (GPtrArray) items = items_new ();
  g_autoptr (GPtrArray) told = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (items, create (&rows[0].snapshot, LANYARD_STAR_OFF, FALSE, NULL));
  g_ptr_array_add (items, create (&rows[2].snapshot, LANYARD_STAR_HIDDEN, FALSE, NULL));
  g_ptr_array_add (items,
                   lanyard_remindable_new ("lpc", lunch, NULL, NULL, LANYARD_LEAD_BY_STAR));
  text = lanyard_told_write (items);
  told = lanyard_told_read (text, items);
  g_assert_cmpuint (told->len, ==, 0);
}

static void
test_damaged (void)
{
  static const char *const texts[] = {
    "",
    "nonsense",
    "[('a', 'b')]",
    "[(1, 2, 3, 4, 5, 6, 7, 8)]",
    "[('lpc', 'a', 1, 0, 5",
  };
  g_autoptr (GPtrArray) items = items_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) told = lanyard_told_read (texts[i], items);

      g_assert_cmpuint (told->len, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/told/round-trip", test_round_trip);
  g_test_add_func ("/told/not-told", test_not_told);
  g_test_add_func ("/told/damaged", test_damaged);

  return g_test_run ();
}
