/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-room.h"

static LanyardInstant
instant (const char *text)
{
  LanyardInstant found = LANYARD_NO_INSTANT;

  g_assert_true (lanyard_instant_parse (text, NULL, &found, NULL));
  return found;
}

static LanyardSession *
session_new (const char          *title,
             const char          *start,
             int                  duration,
             LanyardSessionStatus status,
             LanyardRoom         *room)
{
  LanyardSessionFields fields = {
    .id = g_strdup (title),
    .title = g_strdup (title),
    .start = instant (start),
    .duration = duration,
    .status = status,
    .room = g_object_ref (room),
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  fields.day = lanyard_date_of (fields.start, utc, 0);
  return lanyard_session_new (&fields);
}

static LanyardProgramme *
programme_new (LanyardRoom *room)
{
  LanyardProgrammeFields fields = {
    .title = g_strdup ("P"),
    .zone = g_time_zone_new_utc (),
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };

  g_ptr_array_add (fields.rooms, g_object_ref (room));
  g_ptr_array_add (fields.sessions, session_new ("Keynote", "2020-01-01T10:00:00Z", 30,
                                                 LANYARD_SESSION_CONFIRMED, room));
  g_ptr_array_add (fields.sessions, session_new ("Off", "2020-01-01T10:30:00Z", 30,
                                                 LANYARD_SESSION_CANCELLED, room));
  g_ptr_array_add (fields.sessions, session_new ("Talk", "2020-01-01T11:00:00Z",
                                                 LANYARD_NO_DURATION, LANYARD_SESSION_CONFIRMED,
                                                 room));
  return lanyard_programme_new (&fields);
}

static void
test_next (void)
{
  static const struct
  {
    const char        *now;
    const char        *own; /* (nullable) zone */
    LanyardClocksOrder order;
    const char        *text;
  } rows[] = {
    { "2019-12-31T12:00:00Z", NULL, 0, "Wed 1 January, 10:00 · Keynote" },
    { "2020-01-01T09:00:00Z", NULL, 0, "10:00 · Keynote" },
    { "2020-01-01T10:00:00Z", NULL, 0, "until 10:30 · Keynote" },
    { "2020-01-01T10:29:59Z", NULL, 0, "until 10:30 · Keynote" },
    { "2020-01-01T10:30:00Z", NULL, 0, "11:00 · Talk" },
    { "2020-01-01T11:00:00Z", NULL, 0, "11:00 · Talk" },
    { "2020-01-01T11:00:01Z", NULL, 0, "Nothing more" },
    { "2020-01-01T10:00:00Z", "America/New_York", LANYARD_CLOCKS_VENUE_FIRST,
      "until 10:30 · Keynote\n05:30 your time" },
    { "2020-01-01T10:30:00Z", "America/New_York", LANYARD_CLOCKS_OWN_FIRST,
      "06:00 · Talk\n11:00 at the venue" },
    { "2020-01-01T02:00:00Z", "America/New_York", LANYARD_CLOCKS_OWN_FIRST,
      "Wed 1 January, 05:00 · Keynote\n10:00 at the venue" },
  };
  g_autoptr (LanyardRoom) room = lanyard_room_new ("r", "R", 0, NULL, NULL);
  g_autoptr (LanyardProgramme) programme = programme_new (room);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GTimeZone *zone = lanyard_programme_get_zone (programme);
      g_autoptr (GTimeZone) own = rows[i].own != NULL ? g_time_zone_new_identifier (rows[i].own)
                                                     : g_time_zone_ref (zone);
      const LanyardClocks clocks = { zone, own, rows[i].order };
      g_autofree char    *text =
        lanyard_words_room_next (programme, room, instant (rows[i].now), &clocks);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* The same of a track, and where that is. */
static void
test_track_next (void)
{
  static const struct
  {
    const char *now;
    const char *text;
  } rows[] = {
    { "2020-01-01T09:00:00Z", "10:00 · Keynote · R" },
    { "2020-01-01T10:00:00Z", "until 10:30 · Keynote · R" },
    { "2020-01-01T10:30:00Z", "Nothing more" },
  };
  g_autoptr (LanyardRoom) room = lanyard_room_new ("r", "R", 0, NULL, NULL);
  g_autoptr (LanyardTrack) track = lanyard_track_new ("t", "T", NULL, NULL);
  g_autoptr (LanyardTrack) untimed = lanyard_track_new ("u", "U", NULL, NULL);
  g_autoptr (LanyardProgramme) programme = NULL;
  LanyardProgrammeFields fields = {
    .title = g_strdup ("P"),
    .zone = g_time_zone_new_utc (),
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };
  LanyardSessionFields later = {
    .id = g_strdup ("Later"),
    .title = g_strdup ("Later"),
    .start = LANYARD_NO_INSTANT,
    .track = g_object_ref (untimed),
  };
  LanyardSessionFields keynote = {
    .id = g_strdup ("Keynote"),
    .title = g_strdup ("Keynote"),
    .start = instant ("2020-01-01T10:00:00Z"),
    .duration = 30,
    .room = g_object_ref (room),
    .track = g_object_ref (track),
  };
  const LanyardClocks clocks = { fields.zone, fields.zone, LANYARD_CLOCKS_VENUE_FIRST };

  keynote.day = lanyard_date_of (keynote.start, fields.zone, 0);
  g_ptr_array_add (fields.tracks, g_object_ref (track));
  g_ptr_array_add (fields.tracks, g_object_ref (untimed));
  g_ptr_array_add (fields.sessions, lanyard_session_new (&keynote));
  g_ptr_array_add (fields.sessions, lanyard_session_new (&later));
  programme = lanyard_programme_new (&fields);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text =
        lanyard_words_track_next (programme, track, instant (rows[i].now), &clocks);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
  g_assert_null (lanyard_words_track_next (programme, untimed, instant (rows[0].now),
                                           &clocks));
}

static void
test_facts (void)
{
  static const struct
  {
    const char *floor;
    int         capacity;
    const char *text;
  } rows[] = {
    { NULL, 0, "" },
    { "Level 2", 0, "Level 2" },
    { NULL, 1, "1 seat" },
    { "Level 2", 120, "Level 2 · 120 seats" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardRoom) room =
                  lanyard_room_new ("r", "R", rows[i].capacity, rows[i].floor, NULL);
      g_autofree char *text = lanyard_words_room_facts (room);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-room/next", test_next);
  g_test_add_func ("/words-room/track-next", test_track_next);
  g_test_add_func ("/words-room/facts", test_facts);

  return g_test_run ();
}
