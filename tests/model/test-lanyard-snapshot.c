/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-snapshot.h"

#include "test-sessions.h"

static void
test_new (void)
{
  static const char *const names[] = { "Ada", "Bob", "Cy" };
  static const struct
  {
    TestSession session;
    const char *speakers;
  } rows[] = {
    { { .id = "s", .title = "T", .day = "2019-09-09", .start = "2019-09-09T10:00:00Z" }, NULL },
    { { .id = "s", .title = "T", .speakers = "AB", .leads = "C" }, "Ada\nBob" },
    { { .id = "s", .title = "T", .leads = "C" }, "Cy" },
  };
  g_autoptr (GPtrArray) people = test_people_new (names, G_N_ELEMENTS (names));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardSession) session = test_session_new (&rows[i].session, people);
      g_autoptr (LanyardSnapshot) snapshot = lanyard_snapshot_new (session);

      g_assert_cmpstr (snapshot->id, ==, "s");
      g_assert_cmpstr (snapshot->key, ==, "s");
      g_assert_cmpstr (snapshot->title, ==, "T");
      g_assert_cmpstr (snapshot->speakers, ==, rows[i].speakers);
      g_assert_cmpuint (snapshot->day, ==, lanyard_date_parse (rows[i].session.day));
      g_assert_cmpint (snapshot->start, ==, lanyard_session_get_start (session));
      g_assert_cmpint (snapshot->duration, ==, LANYARD_NO_DURATION);
      g_assert_null (snapshot->room);
      g_assert_null (snapshot->room_id);
    }
}

static void
test_copy (void)
{
  LanyardSessionFields fields = {
    .id = g_strdup ("k#2"),
    .key = g_strdup ("k"),
    .key_kind = LANYARD_KEY_LOCAL,
    .title = g_strdup ("T"),
    .room = lanyard_room_new ("r", "Hall", 0, NULL, NULL),
    .start = 7,
    .day = 3,
    .duration = 30,
    .status = LANYARD_SESSION_CANCELLED,
  };
  g_autoptr (LanyardSession) session = lanyard_session_new (&fields);
  g_autoptr (LanyardSnapshot) snapshot = lanyard_snapshot_new (session);
  g_autoptr (LanyardSnapshot) copy = lanyard_snapshot_copy (snapshot);

  g_assert_cmpstr (copy->id, ==, "k#2");
  g_assert_cmpstr (copy->key, ==, "k");
  g_assert_cmpint (copy->key_kind, ==, LANYARD_KEY_LOCAL);
  g_assert_cmpstr (copy->room_id, ==, "r");
  g_assert_cmpstr (copy->room, ==, "Hall");
  g_assert_cmpint (copy->start, ==, 7);
  g_assert_cmpint (copy->duration, ==, 30);
  g_assert_cmpint (copy->status, ==, LANYARD_SESSION_CANCELLED);
  g_assert_cmpint (copy->text_hash, ==, snapshot->text_hash);

  lanyard_snapshot_set_room (copy, NULL, "Tent");
  g_assert_null (copy->room_id);
  g_assert_cmpstr (copy->room, ==, "Tent");
  g_assert_cmpstr (snapshot->room, ==, "Hall");
}

/* Whatever is another makes two of them. */
static void
test_equal (void)
{
  LanyardSnapshot all = { (char *)"i", (char *)"k", LANYARD_KEY_LOCAL,
                          (char *)"T", (char *)"Ada", 3,
                          7, 30, (char *)"r",
                          (char *)"Hall", LANYARD_SESSION_CONFIRMED, 9 };
  LanyardSnapshot others[13];
  g_autoptr (LanyardSnapshot) copy = lanyard_snapshot_copy (&all);

  g_assert_true (lanyard_snapshot_equal (&all, copy));

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    others[i] = all;
  others[0].id = (char *)"j";
  others[1].key = (char *)"j";
  others[2].key_kind = LANYARD_KEY_GLOBAL;
  others[3].title = (char *)"t";
  others[4].speakers = (char *)"Bob";
  others[5].speakers = NULL;
  others[6].day = 4;
  others[7].start = LANYARD_NO_INSTANT;
  others[8].duration = LANYARD_NO_DURATION;
  others[9].room_id = NULL;
  others[10].room = (char *)"Tent";
  others[11].status = LANYARD_SESSION_CANCELLED;
  others[12].text_hash = 0;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_false (lanyard_snapshot_equal (&all, &others[i]));
      g_assert_false (lanyard_snapshot_equal (&others[i], &all));
      g_assert_cmpint (lanyard_snapshot_compare (&all, &others[i]), !=, 0);
      g_assert_cmpint (lanyard_snapshot_compare (&all, &others[i]) > 0, ==,
                       lanyard_snapshot_compare (&others[i], &all) < 0);
      g_assert_cmpint (lanyard_snapshot_compare (&others[i], NULL), >, 0);
      g_assert_true (lanyard_snapshot_equal (&others[i], &others[i]));
    }
}

static gint64
hash (const char *subtitle,
      const char *abstract,
      const char *description,
      const char *audience)
{
  LanyardSessionFields fields = {
    .id = g_strdup ("s"),
    .title = g_strdup ("T"),
    .subtitle = g_strdup (subtitle),
    .abstract = abstract != NULL ? lanyard_text_new (LANYARD_TEXT_PLAIN, abstract) : NULL,
    .description = description != NULL ? lanyard_text_new (LANYARD_TEXT_PLAIN, description) : NULL,
    .audience = g_strdup (audience),
    .start = LANYARD_NO_INSTANT,
    .duration = LANYARD_NO_DURATION,
  };
  g_autoptr (LanyardSession) session = lanyard_session_new (&fields);
  g_autoptr (LanyardSnapshot) snapshot = lanyard_snapshot_new (session);

  return snapshot->text_hash;
}

/* Every text counts, and where it stands. */
static void
test_text_hash (void)
{
  const gint64 hashes[] = {
    hash (NULL, NULL, NULL, NULL),
    hash ("ab", NULL, NULL, NULL),
    hash ("a", "b", NULL, NULL),
    hash (NULL, "ab", NULL, NULL),
    hash (NULL, NULL, "ab", NULL),
    hash (NULL, NULL, NULL, "ab"),
    hash (NULL, "a", "b", NULL),
    hash (NULL, "ba", NULL, NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (hashes); i++)
    {
      g_assert_cmpint (hashes[i], !=, 0);
      for (guint j = i + 1; j < G_N_ELEMENTS (hashes); j++)
        g_assert_cmpint (hashes[i], !=, hashes[j]);
    }

  g_assert_cmpint (hash ("a", "b", "c", "d"), ==, hash ("a", "b", "c", "d"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snapshot/new", test_new);
  g_test_add_func ("/snapshot/copy", test_copy);
  g_test_add_func ("/snapshot/equal", test_equal);
  g_test_add_func ("/snapshot/text-hash", test_text_hash);

  return g_test_run ();
}
