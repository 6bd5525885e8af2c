/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clock.h"
#include "lanyard-decisions-private.h"

/* What changing one needs. */
typedef struct
{
  LanyardPlans       *plans;
  const char         *conference;
  const char         *id;
  LanyardAppointment *appointment; /* (nullable) NULL: it is removed */
} Setting;

static gboolean
decide (const Setting *setting,
        GError       **error)
{
  return lanyard_plans_decide (setting->plans, setting->conference,
                               lanyard_section_to_name (LANYARD_SECTION_APPOINTMENTS), setting->id,
                               error);
}

/* The stamp grows also where the clock was put back. */
gboolean
lanyard_plans_write_appointment (LanyardDatabase    *database,
                                 const char         *conference,
                                 LanyardAppointment *appointment,
                                 GError            **error)
{
  return lanyard_database_run (
    database, error,
    "INSERT INTO appointment (conference, id, title, start, end, place, removed, stamp)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7) ON CONFLICT DO UPDATE SET title = excluded.title,"
    " start = excluded.start, end = excluded.end, place = excluded.place, removed = 0,"
    " stamp = max (stamp + 1, excluded.stamp)",
    "sssllsl", conference, lanyard_appointment_get_id (appointment),
    lanyard_appointment_get_title (appointment),
    (gint64)lanyard_appointment_get_start (appointment),
    (gint64)lanyard_appointment_get_end (appointment),
    lanyard_appointment_get_place (appointment), lanyard_clock_real_now_ms ());
}

/* Where there is none, or none any more, nothing is done. */
gboolean
lanyard_plans_take_away_appointment (LanyardDatabase *database,
                                     const char      *conference,
                                     const char      *id,
                                     GError         **error)
{
  return lanyard_database_run (database, error,
                               "UPDATE appointment SET removed = 1, stamp = max (stamp + 1, ?3)"
                               " WHERE conference = ?1 AND id = ?2 AND removed = 0",
                               "ssl", conference, id, lanyard_clock_real_now_ms ());
}

static gboolean
put_appointment (LanyardDatabase *database,
                 gpointer         data,
                 GError         **error)
{
  const Setting *setting = data;

  return lanyard_plans_write_appointment (database, setting->conference, setting->appointment,
                                          error) &&
         decide (setting, error);
}

static gboolean
remove_appointment (LanyardDatabase *database,
                    gpointer         data,
                    GError         **error)
{
  const Setting *setting = data;

  return lanyard_plans_take_away_appointment (database, setting->conference, setting->id, error) &&
         (sqlite3_changes (lanyard_database_get_handle (database)) == 0 || decide (setting, error));
}

/**
 * lanyard_plans_put_appointment:
 * @self: plans
 * @conference: the id of a conference that is known
 * @appointment: an appointment; it takes the place of the one of its id, also
 *   of one that was removed
 * @error: LANYARD_STORE_ERROR: NOT_FOUND where the conference isn't known
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_put_appointment (LanyardPlans       *self,
                               const char         *conference,
                               LanyardAppointment *appointment,
                               GError            **error)
{
  Setting setting = { self, conference, lanyard_appointment_get_id (appointment), appointment };

  return lanyard_database_transact (self->database, put_appointment, &setting, error);
}

/**
 * lanyard_plans_remove_appointment:
 * @self: plans
 * @conference: a conference's id
 * @id: an appointment's id
 * @error: LANYARD_STORE_ERROR
 *
 * It is listed no longer, but kept, so that another machine can hear of it.
 *
 * Returns: whether that is on the disk; also where there was none
 */
gboolean
lanyard_plans_remove_appointment (LanyardPlans *self,
                                  const char   *conference,
                                  const char   *id,
                                  GError      **error)
{
  Setting setting = { self, conference, id, NULL };

  return lanyard_database_transact (self->database, remove_appointment, &setting, error);
}

/* Returns: (transfer full) (nullable): the appointment in a row; NULL where a
 *   damaged file gives one that can't be */
LanyardAppointment *
lanyard_plans_read_appointment (sqlite3_stmt *statement)
{
  g_autofree char *id = lanyard_database_dup_text (statement, 0);
  g_autofree char *title = lanyard_database_dup_text (statement, 1);
  g_autofree char *place = lanyard_database_dup_text (statement, 4);
  g_autoptr (LanyardAppointment) appointment = NULL;

  if (id == NULL || title == NULL)
    return NULL;

  appointment = lanyard_appointment_new (id, title, sqlite3_column_int64 (statement, 2),
                                         sqlite3_column_int64 (statement, 3), place);
  return lanyard_appointment_is_whole (appointment) ? g_steal_pointer (&appointment) : NULL;
}

static GPtrArray *
read_appointments (LanyardDatabase *database,
                   const char      *conference,
                   GError         **error)
{
  sqlite3_stmt *statement = lanyard_database_query (
    database, error,
    "SELECT id, title, start, end, place FROM appointment"
    " WHERE conference = ?1 AND removed = 0 ORDER BY start, id",
    "s", conference);
  g_autoptr (GPtrArray) appointments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lanyard_database_next (database, statement, &local_error))
    {
      LanyardAppointment *appointment = lanyard_plans_read_appointment (statement);

      if (appointment != NULL)
        g_ptr_array_add (appointments, appointment);
    }

  if (local_error == NULL)
    return g_steal_pointer (&appointments);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/**
 * lanyard_plans_list_appointments:
 * @self: plans
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardAppointment): the
 *   user's own appointments there, by start
 */
GPtrArray *
lanyard_plans_list_appointments (LanyardPlans *self,
                                 const char   *conference,
                                 GError      **error)
{
  GPtrArray *appointments;

  lanyard_database_lock (self->database);
  appointments = read_appointments (self->database, conference, error);
  lanyard_database_unlock (self->database);
  return appointments;
}
