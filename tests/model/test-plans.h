/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan.h"

#include "test-sessions.h"

/* A programme with a plan of it, as tests write them down. A list ends where
 * there is no id. */
typedef struct
{
  TestSession session;
  LanyardStar star;
  gboolean    gone;
} TestPlanned;

/* @people: (nullable) @tracks: (nullable)
 * Returns: (transfer full): a programme in UTC whose days begin at four */
static inline LanyardProgramme *
test_programme_new (const TestPlanned *rows,
                    GPtrArray         *people,
                    GPtrArray         *tracks)
{
  LanyardProgrammeFields fields = {
    .format = "test",
    .title = g_strdup ("Conference"),
    .zone = g_time_zone_new_utc (),
    .day_start = 4 * 60,
    .rooms = g_ptr_array_new (),
    .tracks = tracks != NULL ? g_ptr_array_ref (tracks) : g_ptr_array_new (),
    .people = people != NULL ? g_ptr_array_ref (people) : g_ptr_array_new (),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };

  for (const TestPlanned *row = rows; row->session.id != NULL; row++)
    g_ptr_array_add (fields.sessions, test_session_new (&row->session, people));

  return lanyard_programme_new (&fields);
}

/* Returns: (transfer full) */
static inline LanyardPlan *
test_plan_new (const TestPlanned *rows,
               LanyardProgramme  *programme)
{
  LanyardPlan *plan = lanyard_plan_new ();

  lanyard_plan_set_programme (plan, programme);
  for (const TestPlanned *row = rows; row->session.id != NULL; row++)
    {
      LanyardSession *session = lanyard_programme_find_session (programme, row->session.id);
      g_autoptr (LanyardSnapshot) snapshot = lanyard_snapshot_new (session);

      if (row->star != LANYARD_STAR_OFF)
        lanyard_plan_put (plan, lanyard_plan_entry_new (snapshot, row->star, row->gone));
    }

  return plan;
}

static inline LanyardInstant
test_instant (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LanyardInstant instant = LANYARD_NO_INSTANT;

  g_assert_true (lanyard_instant_parse (text, utc, &instant, NULL));
  return instant;
}

/* Puts one appointment into the plan, and no other. */
static inline void
test_plan_set_appointment (LanyardPlan *plan,
                           const char  *title,
                           const char  *start,
                           const char  *end,
                           const char  *place)
{
  g_autoptr (GPtrArray) appointments = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (appointments, lanyard_appointment_new (title, title, test_instant (start),
                                                          test_instant (end), place));
  lanyard_plan_load_appointments (plan, appointments);
}
