/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-builder.h"

#include "formats-test.h"

typedef struct
{
  GPtrArray      *problems;
  LanyardWalk    *walk;
  LanyardBuilder *builder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  LanyardProgrammeFields *fields;

  fixture->problems = formats_test_problems_new ();
  fixture->walk = lanyard_walk_new (fixture->problems);
  fixture->builder = lanyard_builder_new (fixture->walk, "test");
  fields = lanyard_builder_get_fields (fixture->builder);
  fields->title = g_strdup ("Conference");
  fields->zone = g_time_zone_new_utc ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  lanyard_builder_free (fixture->builder);
  lanyard_walk_free (fixture->walk);
  g_ptr_array_unref (fixture->problems);
}

/* Sessions in short: "id" or "id<parent"; "-" has no id. The number of each is
 * its place in the document. */
static void
add_sessions (Fixture    *fixture,
              const char *sessions)
{
  g_auto (GStrv) all = g_strsplit (sessions, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (all[i], "<", 2);
      LanyardSessionFields fields = { .start = LANYARD_NO_INSTANT,
                                      .duration = LANYARD_NO_DURATION };

      fields.id = g_str_equal (parts[0], "-") ? NULL : g_strdup (parts[0]);
      fields.parent = g_strdup (parts[1]);
      fields.title = g_strdup ("The Title");
      lanyard_walk_enter_item (fixture->walk, i);
      lanyard_builder_add_session (fixture->builder, &fields);
      lanyard_walk_leave (fixture->walk);
      g_assert_null (fields.title);
    }
}

static char *
describe_sessions (LanyardProgramme *programme)
{
  GPtrArray *sessions = lanyard_programme_get_fields (programme)->sessions;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      LanyardSession *session = g_ptr_array_index (sessions, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", lanyard_session_get_id (session));
      if (lanyard_session_get_parent (session) != NULL)
        g_string_append_printf (text, "<%s", lanyard_session_get_parent (session));
    }

  return g_strdup (text->str);
}

static void
test_sessions (void)
{
  static const struct
  {
    const char *sessions;
    const char *result;
    const char *problems;
  } cases[] = {
    { "a b c", "a b c", "" },
    { "a b<a c<b d<a", "a b<a c<b d<a", "" },
    { "b<a a", "b<a a", "" },
    /* ids of several sessions */
    { "a a", "a a#2", "DUPLICATE_ID $[1].id expected a#2 found a" },
    { "a b a a", "a b a#2 a#3",
      "DUPLICATE_ID $[2].id expected a#2 found a\nDUPLICATE_ID $[3].id expected a#3 found a" },
    { "a a#2 a", "a a#2 a#3", "DUPLICATE_ID $[2].id expected a#3 found a" },
    { "a a a#2", "a a#3 a#2", "DUPLICATE_ID $[1].id expected a#3 found a" },
    { "a a#2 a#2", "a a#2 a#2#2", "DUPLICATE_ID $[2].id expected a#2#2 found a#2" },
    { "a a c<a", "a a#2 c<a", "DUPLICATE_ID $[1].id expected a#2 found a" },
    { "a a<a", "a a#2<a", "DUPLICATE_ID $[1].id expected a#2 found a" },
    /* ids that are made */
    { "-", "the-title", "MISSING $[0] expected id found the-title" },
    { "- the-title", "the-title#2 the-title",
      "MISSING $[0] expected id found the-title\nDUPLICATE_ID $[0].id expected the-title#2 found "
      "the-title" },
    { "- a -", "the-title a the-title#2",
      "MISSING $[0] expected id found the-title\nMISSING $[2] expected id found the-title\n"
      "DUPLICATE_ID $[2].id expected the-title#2 found the-title" },
    /* parents */
    { "a<x b", "a b", "UNKNOWN_REFERENCE $[0].parent found x" },
    { "a<a", "a", "PARENT_LOOP $[0].parent found a" },
    { "a<b b<a", "a b", "PARENT_LOOP $[0].parent found b\nPARENT_LOOP $[1].parent found a" },
    { "c<a a<b b<a d<c", "c<a a b d<c",
      "PARENT_LOOP $[1].parent found b\nPARENT_LOOP $[2].parent found a" },
    { "a<b b<c c<a x<y y", "a b c x<y y",
      "PARENT_LOOP $[0].parent found b\nPARENT_LOOP $[1].parent found c\nPARENT_LOOP $[2].parent "
      "found a" },
    { "a<b b<b", "a<b b", "PARENT_LOOP $[1].parent found b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_autoptr (LanyardProgramme) programme = NULL;
      g_autofree char *result = NULL;

      set_up (&fixture, NULL);
      add_sessions (&fixture, cases[i].sessions);
      programme = lanyard_builder_finish (fixture.builder);
      result = describe_sessions (programme);
      g_assert_cmpstr (result, ==, cases[i].result);
      formats_test_expect (fixture.problems, cases[i].problems);
      tear_down (&fixture, NULL);
    }
}

/* What the document called them stays, whichever id they get. */
static void
test_keys (void)
{
  static const struct
  {
    const char    *key;
    LanyardKeyKind kind;
  } expected[] = {
    { "a", LANYARD_KEY_GLOBAL },
    { "a", LANYARD_KEY_GLOBAL },
    { "the-title", LANYARD_KEY_NONE },
    { "the-title", LANYARD_KEY_NONE },
  };
  Fixture fixture;
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autofree char *result = NULL;

  set_up (&fixture, NULL);
  add_sessions (&fixture, "a a - -");
  programme = lanyard_builder_finish (fixture.builder);
  result = describe_sessions (programme);
  g_assert_cmpstr (result, ==, "a a#2 the-title the-title#2");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      LanyardSession *session =
        g_ptr_array_index (lanyard_programme_get_fields (programme)->sessions, i);

      g_assert_cmpstr (lanyard_session_get_key (session), ==, expected[i].key);
      g_assert_cmpint (lanyard_session_get_key_kind (session), ==, expected[i].kind);
    }
  tear_down (&fixture, NULL);
}

/* 50,000 sessions of one id, or one below the other, take as long as any. */
static void
test_many (void)
{
  const guint count = 50000;
  Fixture     fixture;
  g_autoptr (LanyardProgramme) programme = NULL;

  set_up (&fixture, NULL);
  for (guint i = 0; i < count; i++)
    {
      LanyardSessionFields fields = { .start = LANYARD_NO_INSTANT,
                                      .duration = LANYARD_NO_DURATION };

      fields.id = g_strdup_printf ("chain-%u", i);
      fields.parent = g_strdup_printf ("chain-%u", (i + 1) % count);
      fields.title = g_strdup ("A");
      lanyard_builder_add_session (fixture.builder, &fields);
      fields.id = g_strdup ("one");
      fields.title = g_strdup ("B");
      fields.start = LANYARD_NO_INSTANT;
      fields.duration = LANYARD_NO_DURATION;
      lanyard_builder_add_session (fixture.builder, &fields);
    }
  g_assert_cmpuint (lanyard_builder_count_sessions (fixture.builder), ==, 2 * count);

  programme = lanyard_builder_finish (fixture.builder);
  g_assert_nonnull (lanyard_programme_find_session (programme, "one#50000"));
  g_assert_null (
    lanyard_session_get_parent (lanyard_programme_find_session (programme, "chain-7")));
  g_assert_cmpuint (fixture.problems->len, ==, 2 * count - 1);
  tear_down (&fixture, NULL);
}

static void
test_things (Fixture      *fixture,
             gconstpointer data)
{
  LanyardPersonFields ada = { .id = g_strdup ("ada"), .name = g_strdup ("Ada") };
  LanyardPersonFields other = { .id = g_strdup ("ada"), .name = g_strdup ("Other") };
  LanyardBuilder     *builder = fixture->builder;
  g_autoptr (LanyardProgramme) programme = NULL;
  const LanyardProgrammeFields *fields;

  lanyard_builder_add_room (builder, lanyard_room_new ("1", "One", 0, NULL, NULL));
  lanyard_builder_add_room (builder, lanyard_room_new ("2", "Two", 0, NULL, NULL));
  lanyard_builder_add_track (builder, lanyard_track_new ("1", "Track", NULL, NULL));
  lanyard_builder_add_person (builder, lanyard_person_new (&ada));
  lanyard_walk_enter (fixture->walk, "again");
  lanyard_builder_add_room (builder, lanyard_room_new ("1", "Other", 0, NULL, NULL));
  lanyard_builder_add_track (builder, lanyard_track_new ("1", "Other", NULL, NULL));
  lanyard_builder_add_person (builder, lanyard_person_new (&other));
  lanyard_walk_leave (fixture->walk);

  g_assert_cmpstr (lanyard_room_get_title (lanyard_builder_find_room (builder, "1")), ==, "One");
  g_assert_cmpstr (lanyard_track_get_title (lanyard_builder_find_track (builder, "1")), ==,
                   "Track");
  g_assert_cmpstr (lanyard_person_get_name (lanyard_builder_find_person (builder, "ada")), ==,
                   "Ada");
  lanyard_walk_enter (fixture->walk, "reference");
  g_assert_null (lanyard_builder_find_room (builder, "ada"));
  g_assert_null (lanyard_builder_find_track (builder, "2"));
  g_assert_null (lanyard_builder_find_person (builder, "1"));
  lanyard_walk_leave (fixture->walk);

  programme = lanyard_builder_finish (builder);
  fields = lanyard_programme_get_fields (programme);
  g_assert_cmpuint (fields->rooms->len, ==, 2);
  g_assert_cmpuint (fields->tracks->len, ==, 1);
  g_assert_cmpuint (fields->people->len, ==, 1);
  g_assert_cmpstr (fields->format, ==, "test");
  formats_test_expect (fixture->problems,
                       "DUPLICATE_ID $.again found 1\n"
                       "DUPLICATE_ID $.again found 1\n"
                       "DUPLICATE_ID $.again found ada\n"
                       "UNKNOWN_REFERENCE $.reference found ada\n"
                       "UNKNOWN_REFERENCE $.reference found 2\n"
                       "UNKNOWN_REFERENCE $.reference found 1");
}

static void
test_range (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    const char *session; /* its day */
    const char *result_start;
    const char *result_end;
    const char *problems;
  } cases[] = {
    { "2019-09-09", "2019-09-11", "2019-09-10", "2019-09-09", "2019-09-11", "" },
    { "2019-09-09", "2019-09-09", NULL, "2019-09-09", "2019-09-09", "" },
    { NULL, NULL, "2019-09-10", "2019-09-10", "2019-09-10", "" },
    { NULL, NULL, NULL, NULL, NULL, "" },
    { "2019-09-11", "2019-09-09", "2019-09-10", "2019-09-10", "2019-09-10",
      "END_BEFORE_START $.end expected 2019-09-11 found 2019-09-09" },
    { "2019-09-11", "2019-09-09", NULL, NULL, NULL,
      "END_BEFORE_START $.end expected 2019-09-11 found 2019-09-09" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture                 fixture;
      LanyardProgrammeFields *fields;
      g_autoptr (LanyardProgramme) programme = NULL;
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;

      set_up (&fixture, NULL);
      fields = lanyard_builder_get_fields (fixture.builder);
      fields->start = lanyard_date_parse (cases[i].start);
      fields->end = lanyard_date_parse (cases[i].end);
      if (cases[i].session != NULL)
        {
          LanyardSessionFields session = { .start = LANYARD_NO_INSTANT,
                                           .duration = LANYARD_NO_DURATION };

          session.id = g_strdup ("a");
          session.title = g_strdup ("A");
          session.day = lanyard_date_parse (cases[i].session);
          lanyard_builder_add_session (fixture.builder, &session);
        }

      programme = lanyard_builder_finish (fixture.builder);
      start = lanyard_date_to_iso (lanyard_programme_get_start (programme));
      end = lanyard_date_to_iso (lanyard_programme_get_end (programme));
      g_assert_cmpstr (start, ==, cases[i].result_start);
      g_assert_cmpstr (end, ==, cases[i].result_end);
      formats_test_expect (fixture.problems, cases[i].problems);
      tear_down (&fixture, NULL);
    }
}

/* What a reader gave before it failed goes with the builder. */
static void
test_given_up (Fixture      *fixture,
               gconstpointer data)
{
  LanyardRoom *room = lanyard_room_new ("1", "One", 0, NULL, NULL);
  gpointer     watched = room;

  g_object_add_weak_pointer (G_OBJECT (room), &watched);
  lanyard_builder_add_room (fixture->builder, room);
  add_sessions (fixture, "a b<a a");
  g_clear_pointer (&fixture->builder, lanyard_builder_free);
  g_assert_null (watched);

  fixture->builder = lanyard_builder_new (fixture->walk, "test");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/builder/sessions", test_sessions);
  g_test_add_func ("/formats/builder/keys", test_keys);
  g_test_add_func ("/formats/builder/many", test_many);
  g_test_add ("/formats/builder/things", Fixture, NULL, set_up, test_things, tear_down);
  g_test_add_func ("/formats/builder/range", test_range);
  g_test_add ("/formats/builder/given-up", Fixture, NULL, set_up, test_given_up, tear_down);

  return g_test_run ();
}
