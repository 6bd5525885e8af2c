/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-now.h"

static void
test_times (void)
{
  static const struct
  {
    gint64      seconds;
    const char *left;
    const char *until;
    const char *now;
  } rows[] = {
    { -5, "0 min left", "in 0 min", "Now · 0 min left" },
    { 0, "0 min left", "in 0 min", "Now · 0 min left" },
    { 1, "1 min left", "in 1 min", "Now · 1 min left" },
    { 60, "1 min left", "in 1 min", "Now · 1 min left" },
    { 61, "2 min left", "in 2 min", "Now · 2 min left" },
    { 25 * 60, "25 min left", "in 25 min", "Now · 25 min left" },
    { 90 * 60, "1 h 30 min left", "in 1 h 30 min", "Now · 1 h 30 min left" },
    { 50 * 60 * 60, "2 days 2 h left", "in 2 days 2 h", "Now · 2 days 2 h left" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *left = lanyard_words_time_left (rows[i].seconds);
      g_autofree char *until = lanyard_words_time_until (rows[i].seconds);
      g_autofree char *now = lanyard_words_now_left (rows[i].seconds);

      g_assert_cmpstr (left, ==, rows[i].left);
      g_assert_cmpstr (until, ==, rows[i].until);
      g_assert_cmpstr (now, ==, rows[i].now);
    }
}

static GPtrArray *
people_new (const char *name)
{
  LanyardPersonFields fields = { .id = g_strdup (name), .name = g_strdup (name) };
  GPtrArray          *people = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (people, lanyard_person_new (&fields));
  return people;
}

static void
test_session (void)
{
  static const struct
  {
    const char *room;
    const char *lead;
    const char *speaker;
    const char *line;
  } rows[] = {
    { "Ada", NULL, "Grace", "Ada · Grace" },
    { "Ada", "Mary", "Grace", "Ada · Mary" },
    { "Ada", NULL, NULL, "Ada" },
    { NULL, NULL, "Grace", "Grace" },
    { NULL, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardSessionFields fields = {
        .id = g_strdup ("talk"),
        .title = g_strdup ("Talk"),
        .start = LANYARD_NO_INSTANT,
        .duration = LANYARD_NO_DURATION,
        .room = rows[i].room != NULL ? lanyard_room_new ("room", rows[i].room, 0, NULL, NULL)
                                     : NULL,
        .leads = rows[i].lead != NULL ? people_new (rows[i].lead) : NULL,
        .speakers = rows[i].speaker != NULL ? people_new (rows[i].speaker) : NULL,
      };
      g_autoptr (LanyardSession) session = lanyard_session_new (&fields);
      const LanyardNowItem item = { .session = session };
      g_autofree char     *line = lanyard_words_now_line (&item);

      g_assert_cmpstr (line, ==, rows[i].line);
    }
}

static void
test_appointment (void)
{
  static const char *const places[] = { "Bakery", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (LanyardAppointment) lunch =
                  lanyard_appointment_new ("lunch", "Lunch", 0, 3600, places[i]);
      const LanyardNowItem item = { .appointment = lunch };
      g_autofree char     *line = lanyard_words_now_line (&item);

      g_assert_cmpstr (line, ==, places[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-now/times", test_times);
  g_test_add_func ("/words-now/session", test_session);
  g_test_add_func ("/words-now/appointment", test_appointment);

  return g_test_run ();
}
