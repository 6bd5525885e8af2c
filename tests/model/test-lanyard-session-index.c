/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session-index.h"

#include "test-sessions.h"

typedef struct
{
  GPtrArray           *people;
  GPtrArray           *sessions;
  LanyardSessionIndex *index;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const char *const names[] = { "Namesake", "Namesake", "Namesake" };
  static const TestSession rows[] = {
    { "mc", .leads = "AB", .summary = "ABA" },
    { "one", .parent = "mc", .speakers = "B" },
    { "two", .parent = "mc", .speakers = "AA", .summary = "B" },
    { "three", .parent = "one", .leads = "BAB" },
  };

  fixture->people = test_people_new (names, G_N_ELEMENTS (names));
  fixture->sessions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (fixture->sessions, test_session_new (&rows[i], fixture->people));

  fixture->index = lanyard_session_index_new (fixture->sessions);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  lanyard_session_index_free (fixture->index);
  g_ptr_array_unref (fixture->sessions);
  g_ptr_array_unref (fixture->people);
}

static void
assert_ids (GPtrArray  *sessions,
            const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    g_string_append_printf (ids, "%s ", lanyard_session_get_id (g_ptr_array_index (sessions, i)));

  g_assert_cmpstr (ids->str, ==, expected);
  g_assert_true (sessions == NULL || sessions->len > 0);
}

static void
test_find (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < fixture->sessions->len; i++)
    {
      LanyardSession  *session = g_ptr_array_index (fixture->sessions, i);
      g_autofree char *id = g_strdup (lanyard_session_get_id (session));

      g_assert_true (lanyard_session_index_find (fixture->index, id) == session);
    }

  g_assert_null (lanyard_session_index_find (fixture->index, "four"));
  g_assert_null (lanyard_session_index_find (fixture->index, ""));
}

static void
test_parts (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *parent;
    const char *parts;
  } rows[] = {
    { "mc", "one two " },
    { "one", "three " },
    { "three", "" },
    { "gone", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_ids (lanyard_session_index_get_parts (fixture->index, rows[i].parent), rows[i].parts);
}

static void
test_people (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *led;
    const char *spoken;
    const char *summed_up;
  } rows[] = {
    { "mc three ", "two ", "mc " },
    { "mc three ", "one ", "mc two " },
    { "", "", "" },
  };

  /* in every role a session is listed once, and namesakes are apart */
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardPerson *person = g_ptr_array_index (fixture->people, i);

      assert_ids (lanyard_session_index_get_led (fixture->index, person), rows[i].led);
      assert_ids (lanyard_session_index_get_spoken (fixture->index, person), rows[i].spoken);
      assert_ids (lanyard_session_index_get_summed_up (fixture->index, person), rows[i].summed_up);
    }
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (LanyardSessionIndex) index = lanyard_session_index_new (nothing);

  g_assert_null (lanyard_session_index_find (index, "mc"));
  g_assert_null (lanyard_session_index_get_parts (index, "mc"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/session-index/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/session-index/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/session-index/people", Fixture, NULL, set_up, test_people, tear_down);
  g_test_add_func ("/session-index/empty", test_empty);

  return g_test_run ();
}
