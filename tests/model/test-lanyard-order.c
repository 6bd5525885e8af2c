/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-order.h"

#include "test-sessions.h"

#define N_MANY 10000

static char *
join_ids (GPtrArray *sessions)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            lanyard_session_get_id (g_ptr_array_index (sessions, i)));

  return g_string_free_and_steal (ids);
}

static LanyardSession *
create_session (const char    *id,
                const char    *title,
                LanyardDate    day,
                LanyardInstant start)
{
  LanyardSessionFields fields = {
    .id = g_strdup (id),
    .title = g_strdup (title),
    .day = day,
    .start = start,
    .duration = LANYARD_NO_DURATION,
  };

  return lanyard_session_new (&fields);
}

static void
test_sessions (void)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) ordered = NULL;
  g_autofree char *ids = NULL;

  g_ptr_array_add (sessions,
                   create_session ("none-z", "Zebra", LANYARD_NO_DATE, LANYARD_NO_INSTANT));
  g_ptr_array_add (sessions, create_session ("none-a", "Ape", LANYARD_NO_DATE, LANYARD_NO_INSTANT));
  g_ptr_array_add (sessions, create_session ("two-b", "B", 2, 2000));
  g_ptr_array_add (sessions, create_session ("day-z", "Zebra", 1, LANYARD_NO_INSTANT));
  g_ptr_array_add (sessions, create_session ("day-a", "Ape", 1, LANYARD_NO_INSTANT));
  g_ptr_array_add (sessions, create_session ("one-late", "A", 1, 1000));
  g_ptr_array_add (sessions, create_session ("one-b", "B", 1, 500));
  g_ptr_array_add (sessions, create_session ("one-a", "A", 1, 500));
  g_ptr_array_add (sessions, create_session ("one-old", "Old", 1, -500));

  ordered = lanyard_order_sessions (sessions);
  ids = join_ids (ordered);
  g_assert_cmpstr (ids, ==, "one-old one-b one-a one-late day-a day-z two-b none-a none-z");
}

/* What starts together stays as it was, however much of it there is. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) ordered = NULL;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      g_ptr_array_add (sessions, create_session (id, "Same", 1, i % 2 == 0 ? 2000 : 1000));
    }

  ordered = lanyard_order_sessions (sessions);
  g_assert_cmpuint (ordered->len, ==, N_MANY);
  for (guint i = 0; i < N_MANY; i++)
    {
      guint expected = i < N_MANY / 2 ? i * 2 + 1 : (i - N_MANY / 2) * 2;

      g_assert_true (g_ptr_array_index (ordered, i) == g_ptr_array_index (sessions, expected));
    }
}

static void
test_people (void)
{
  static const char *const names[] = { "Grace Hopper", "ada lovelace", "Émilie du Châtelet",
                                       "Ada" };
  g_autoptr (GPtrArray) people = test_people_new (names, G_N_ELEMENTS (names));
  g_autoptr (GPtrArray) ordered = lanyard_order_people (people);

  g_assert_cmpuint (ordered->len, ==, G_N_ELEMENTS (names));
  for (guint i = 1; i < ordered->len; i++)
    g_assert_cmpint (g_utf8_collate (lanyard_person_get_name (g_ptr_array_index (ordered, i - 1)),
                                     lanyard_person_get_name (g_ptr_array_index (ordered, i))),
                     <=, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/order/sessions", test_sessions);
  g_test_add_func ("/order/many", test_many);
  g_test_add_func ("/order/people", test_people);

  return g_test_run ();
}
