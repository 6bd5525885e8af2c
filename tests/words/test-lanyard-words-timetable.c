/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-timetable.h"

static LanyardSession *
session_new (const char          *title,
             LanyardRoom         *room,
             const char          *start,
             LanyardSessionStatus status)
{
  LanyardSessionFields fields = {
    .id = g_strdup (title),
    .title = g_strdup (title),
    .room = room != NULL ? g_object_ref (room) : NULL,
    .start = LANYARD_NO_INSTANT,
    .duration = 60,
    .status = status,
  };

  if (start != NULL)
    g_assert_true (lanyard_instant_parse (start, NULL, &fields.start, NULL));
  return lanyard_session_new (&fields);
}

static void
test_spoken (void)
{
  static const struct
  {
    gboolean             room;
    const char          *start;
    LanyardSessionStatus status;
    guint                n_clashes;
    const char          *text;
  } rows[] = {
    { TRUE, "2019-12-27T14:10:00+01:00", 0, 0, "Talk, Ada, 14:10–15:10" },
    { TRUE, "2019-12-27T14:10:00+01:00", 0, 1, "Talk, Ada, 14:10–15:10, clashes with 1" },
    { FALSE, "2019-12-27T14:10:00+01:00", 0, 2, "Talk, 14:10–15:10, clashes with 2" },
    { TRUE, NULL, LANYARD_SESSION_CANCELLED, 0, "Talk, Ada, cancelled" },
    { FALSE, NULL, 0, 0, "Talk" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  const LanyardClocks clocks = { zone, zone, LANYARD_CLOCKS_VENUE_FIRST };
  g_autoptr (LanyardRoom) ada = lanyard_room_new ("ada", "Ada", 0, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardSession) session =
                  session_new ("Talk", rows[i].room ? ada : NULL, rows[i].start, rows[i].status);
      g_autofree char *text = lanyard_words_session_spoken (session, &clocks, rows[i].n_clashes);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* Who hears it is told both times. */
static void
test_spoken_clocks (void)
{
  g_autoptr (GTimeZone) venue = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GTimeZone) own = g_time_zone_new_identifier ("America/New_York");
  g_autoptr (LanyardSession) session =
              session_new ("Talk", NULL, "2019-12-27T14:10:00+01:00", 0);
  const LanyardClocks clocks = { venue, own, LANYARD_CLOCKS_VENUE_FIRST };
  const LanyardClocks swapped = { venue, own, LANYARD_CLOCKS_OWN_FIRST };
  g_autofree char    *text = lanyard_words_session_spoken (session, &clocks, 1);
  g_autofree char    *other = lanyard_words_session_spoken (session, &swapped, 0);

  g_assert_cmpstr (text, ==, "Talk, 14:10–15:10, 08:10–09:10 your time, clashes with 1");
  g_assert_cmpstr (other, ==, "Talk, 08:10–09:10, 14:10–15:10 at the venue");
}

static LanyardPlanItem *
item_new (LanyardRoom *room)
{
  g_autoptr (LanyardSession) session = session_new ("Talk", room, "2019-12-27T14:10:00+01:00", 0);
  g_autoptr (LanyardSnapshot) snapshot = lanyard_snapshot_new (session);

  return lanyard_plan_item_new (snapshot, LANYARD_STAR_GOING, FALSE);
}

static void
test_clashes (void)
{
  g_autoptr (LanyardRoom) ada = lanyard_room_new ("ada", "Ada", 0, NULL, NULL);
  g_autoptr (LanyardRoom) borg = lanyard_room_new ("borg", "Borg", 0, NULL, NULL);
  g_autoptr (LanyardPlanItem) in_ada = item_new (ada);
  g_autoptr (LanyardPlanItem) in_borg = item_new (borg);
  g_autoptr (LanyardPlanItem) nowhere = item_new (NULL);
  const struct
  {
    LanyardPlanItem *item;
    LanyardPlanItem *other;
    guint            n_clashes;
    const char      *text;
  } rows[] = {
    { in_borg, in_ada, 1, "Clash: Ada" },
    { nowhere, in_ada, 1, "Clash: Ada" },
    { in_ada, in_ada, 1, "Clash: Talk" },
    { in_ada, nowhere, 1, "Clash: Talk" },
    { in_ada, in_borg, 3, "3 clashes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardClash     clash = { .item = rows[i].item, .other = rows[i].other, .seconds = 60 };
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) clashes = g_ptr_array_new ();

      for (guint j = 0; j < rows[i].n_clashes; j++)
        g_ptr_array_add (clashes, &clash);
      text = lanyard_words_clashes (clashes);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_times (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autofree char *until = lanyard_words_until (0, zone);
  g_autofree char *empty = lanyard_words_empty_hours (0, 7200, zone);

  g_assert_cmpstr (until, ==, "until 01:00");
  g_assert_cmpstr (empty, ==, "Nothing from 01:00 to 03:00");
}

static void
test_rooms (void)
{
  g_autofree char *one = lanyard_words_rooms_shown (1, 1);
  g_autofree char *all = lanyard_words_rooms_shown (56, 56);
  g_autofree char *some = lanyard_words_rooms_shown (6, 56);

  g_assert_cmpstr (one, ==, "1 room");
  g_assert_cmpstr (all, ==, "56 rooms");
  g_assert_cmpstr (some, ==, "6 of 56 rooms");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-timetable/spoken", test_spoken);
  g_test_add_func ("/words-timetable/spoken-clocks", test_spoken_clocks);
  g_test_add_func ("/words-timetable/clashes", test_clashes);
  g_test_add_func ("/words-timetable/times", test_times);
  g_test_add_func ("/words-timetable/rooms", test_rooms);
  return g_test_run ();
}
