/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-narrowing.h"

static LanyardInstant
instant (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LanyardInstant found = LANYARD_NO_INSTANT;

  g_assert_true (lanyard_instant_parse (text, utc, &found, NULL));
  return found;
}

/* A talk in German and English from 10:00 to 10:30 in room R, track T, where
 * the row says nothing else. */
static LanyardSession *
session_new (const char *start,
             int         duration)
{
  LanyardSessionFields fields = {
    .id = g_strdup ("id"),
    .title = g_strdup ("Title"),
    .kind = LANYARD_SESSION_TALK,
    .track = lanyard_track_new ("t", "T", NULL, NULL),
    .room = lanyard_room_new ("r", "R", 0, NULL, NULL),
    .languages = g_strdupv ((char *[]){ (char *)"de", (char *)"en", NULL }),
    .start = start != NULL ? instant (start) : LANYARD_NO_INSTANT,
    .duration = duration,
  };

  return lanyard_session_new (&fields);
}

static void
test_matches (void)
{
  static const struct
  {
    const char *track;
    const char *room;
    const char *language;
    int         kind;
    gboolean    starred;
    LanyardStar star;
    gboolean    matches;
  } rows[] = {
    { NULL, NULL, NULL, LANYARD_NARROWING_ANY, FALSE, LANYARD_STAR_OFF, TRUE },
    { "t", NULL, NULL, LANYARD_NARROWING_ANY, FALSE, LANYARD_STAR_OFF, TRUE },
    { "u", NULL, NULL, LANYARD_NARROWING_ANY, FALSE, LANYARD_STAR_OFF, FALSE },
    { NULL, "r", NULL, LANYARD_NARROWING_ANY, FALSE, LANYARD_STAR_OFF, TRUE },
    { NULL, "s", NULL, LANYARD_NARROWING_ANY, FALSE, LANYARD_STAR_OFF, FALSE },
    { NULL, NULL, "en", LANYARD_NARROWING_ANY, FALSE, LANYARD_STAR_OFF, TRUE },
    { NULL, NULL, "e", LANYARD_NARROWING_ANY, FALSE, LANYARD_STAR_OFF, FALSE },
    { NULL, NULL, NULL, LANYARD_SESSION_TALK, FALSE, LANYARD_STAR_OFF, TRUE },
    { NULL, NULL, NULL, LANYARD_SESSION_FILM, FALSE, LANYARD_STAR_OFF, FALSE },
    { NULL, NULL, NULL, LANYARD_NARROWING_ANY, TRUE, LANYARD_STAR_GOING, TRUE },
    { NULL, NULL, NULL, LANYARD_NARROWING_ANY, TRUE, LANYARD_STAR_MAYBE, TRUE },
    { NULL, NULL, NULL, LANYARD_NARROWING_ANY, TRUE, LANYARD_STAR_OFF, FALSE },
    { NULL, NULL, NULL, LANYARD_NARROWING_ANY, TRUE, LANYARD_STAR_HIDDEN, FALSE },
    { "t", "r", "de", LANYARD_SESSION_TALK, TRUE, LANYARD_STAR_GOING, TRUE },
    { "t", "s", "de", LANYARD_SESSION_TALK, TRUE, LANYARD_STAR_GOING, FALSE },
  };
  g_autoptr (LanyardSession) session = session_new ("2020-01-01T10:00:00Z", 30);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardNarrowing narrowing = {
        .track = g_strdup (rows[i].track),
        .room = g_strdup (rows[i].room),
        .language = g_strdup (rows[i].language),
        .kind = rows[i].kind,
        .starred = rows[i].starred,
      };

      g_assert_cmpint (lanyard_narrowing_matches (&narrowing, session, rows[i].star, 0), ==,
                       rows[i].matches);
      g_assert_cmpint (lanyard_narrowing_is_empty (&narrowing), ==, i == 0);
      lanyard_narrowing_clear (&narrowing);
      g_assert_true (lanyard_narrowing_is_empty (&narrowing));
    }
}

/* It is over from its last second on; what has no time never is. */
static void
test_not_over (void)
{
  static const struct
  {
    const char *start;
    int         duration;
    const char *now;
    gboolean    matches;
  } rows[] = {
    { "2020-01-01T10:00:00Z", 30, "2020-01-01T09:00:00Z", TRUE },
    { "2020-01-01T10:00:00Z", 30, "2020-01-01T10:29:59Z", TRUE },
    { "2020-01-01T10:00:00Z", 30, "2020-01-01T10:30:00Z", FALSE },
    { "2020-01-01T10:00:00Z", LANYARD_NO_DURATION, "2020-01-01T09:59:59Z", TRUE },
    { "2020-01-01T10:00:00Z", LANYARD_NO_DURATION, "2020-01-01T10:00:00Z", FALSE },
    { NULL, 30, "2020-01-01T12:00:00Z", TRUE },
  };
  const LanyardNarrowing narrowing = { .kind = LANYARD_NARROWING_ANY, .not_over = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardSession) session = session_new (rows[i].start, rows[i].duration);

      g_assert_cmpint (lanyard_narrowing_matches (&narrowing, session, LANYARD_STAR_OFF,
                                                  instant (rows[i].now)),
                       ==, rows[i].matches);
    }
}

static void
test_choices (void)
{
  g_autoptr (GListStore) sessions = g_list_store_new (LANYARD_TYPE_SESSION);
  g_autoptr (LanyardSession) first = session_new ("2020-01-01T10:00:00Z", 30);
  g_autoptr (LanyardSession) second = session_new ("2020-01-01T11:00:00Z", 30);
  g_autoptr (LanyardNarrowingChoices) choices = NULL;
  LanyardSessionFields bare = {
    .id = g_strdup ("bare"),
    .title = g_strdup ("Bare"),
    .kind = LANYARD_SESSION_FILM,
    .start = LANYARD_NO_INSTANT,
    .duration = LANYARD_NO_DURATION,
  };
  g_autoptr (LanyardSession) third = lanyard_session_new (&bare);

  g_list_store_append (sessions, first);
  g_list_store_append (sessions, second);
  g_list_store_append (sessions, third);
  choices =
    lanyard_narrowing_choices_new (G_LIST_MODEL (sessions), instant ("2020-01-01T10:45:00Z"));

  g_assert_cmpuint (g_hash_table_size (choices->tracks), ==, 1);
  g_assert_true (g_hash_table_contains (choices->tracks, "t"));
  g_assert_cmpuint (g_hash_table_size (choices->rooms), ==, 1);
  g_assert_true (g_hash_table_contains (choices->rooms, "r"));
  g_assert_cmpuint (g_hash_table_size (choices->languages), ==, 2);
  g_assert_cmpuint (choices->n_kinds, ==, 2);
  g_assert_true (choices->kinds[LANYARD_SESSION_TALK]);
  g_assert_true (choices->kinds[LANYARD_SESSION_FILM]);
  g_assert_false (choices->kinds[LANYARD_SESSION_OTHER]);
  g_assert_cmpuint (choices->n_over, ==, 1);
  g_assert_cmpuint (choices->n_to_come, ==, 2);
}

static void
test_next_end (void)
{
  g_autoptr (GListStore) sessions = g_list_store_new (LANYARD_TYPE_SESSION);
  g_autoptr (LanyardSession) late = session_new ("2020-01-01T11:00:00Z", 30);
  g_autoptr (LanyardSession) early = session_new ("2020-01-01T10:00:00Z", 30);
  g_autoptr (LanyardSession) never = session_new (NULL, 30);

  g_list_store_append (sessions, never);
  g_list_store_append (sessions, late);
  g_list_store_append (sessions, early);

  g_assert_cmpint (lanyard_narrowing_next_end (G_LIST_MODEL (sessions),
                                               instant ("2020-01-01T10:00:00Z")),
                   ==, instant ("2020-01-01T10:30:00Z"));
  g_assert_cmpint (lanyard_narrowing_next_end (G_LIST_MODEL (sessions),
                                               instant ("2020-01-01T10:30:00Z")),
                   ==, instant ("2020-01-01T11:30:00Z"));
  g_assert_cmpint (lanyard_narrowing_next_end (G_LIST_MODEL (sessions),
                                               instant ("2020-01-01T11:30:00Z")),
                   ==, LANYARD_NO_INSTANT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/narrowing/matches", test_matches);
  g_test_add_func ("/narrowing/not-over", test_not_over);
  g_test_add_func ("/narrowing/choices", test_choices);
  g_test_add_func ("/narrowing/next-end", test_next_end);

  return g_test_run ();
}
