/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-appointments.h"

#include <glib/gi18n-lib.h>

/* An appointment as the actions take it: id (nothing: a new one), title, start,
 * end, place (nothing: none). */
#define PARAMETER "(ssxxs)"

/* What one action has done in a thread. */
typedef struct
{
  char               *conference;  /* (owned) */
  LanyardAppointment *appointment; /* (owned) */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->conference);
  g_object_unref (job->appointment);
  g_free (job);
}

/* Has it done for the conference that is shown. */
static void
run (LanyardDesk        *desk,
     LanyardErrandFunc   func,
     LanyardAppointment *appointment)
{
  Job *job = g_new0 (Job, 1);

  job->conference = g_strdup (lanyard_desk_get_conference (desk));
  job->appointment = g_object_ref (appointment);
  lanyard_desk_run (desk, func, job, job_free, _ ("Appointment Can't Be Kept"));
}

/* What is changed or deleted can be taken back. */
static void
offer_undo (LanyardDesk        *desk,
            const char         *text,
            LanyardAppointment *before)
{
  const char *place = lanyard_appointment_get_place (before);

  if (lanyard_desk_get_window (desk) == NULL)
    return;

  lanyard_window_add_undo_toast (
    lanyard_desk_get_window (desk), text, "app.restore-appointment",
    g_variant_new (PARAMETER, lanyard_appointment_get_id (before),
                   lanyard_appointment_get_title (before), lanyard_appointment_get_start (before),
                   lanyard_appointment_get_end (before), place != NULL ? place : ""));
}

static gboolean
put_appointment (LanyardKeeper *keeper,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  const Job *job = data;

  return lanyard_keeper_put_appointment (keeper, job->conference, job->appointment, error);
}

static gboolean
remove_appointment (LanyardKeeper *keeper,
                    gpointer       data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  const Job *job = data;

  return lanyard_keeper_remove_appointment (keeper, job->conference,
                                            lanyard_appointment_get_id (job->appointment), error);
}

/* Returns: (transfer full) (nullable): what an action was given, NULL where it
 *   can't be kept */
static LanyardAppointment *
read_appointment (GVariant *parameter)
{
  const char      *id;
  const char      *title;
  gint64           start;
  gint64           end;
  const char      *place;
  g_autofree char *clean_title = NULL;
  g_autofree char *clean_place = NULL;
  g_autoptr (LanyardAppointment) appointment = NULL;

  g_variant_get (parameter, "(&s&sxx&s)", &id, &title, &start, &end, &place);
  clean_title = g_strstrip (g_strdup (title));
  clean_place = g_strstrip (g_strdup (place));
  appointment =
    lanyard_appointment_new (*id != '\0' ? id : NULL, clean_title, start, end, clean_place);
  return lanyard_appointment_is_whole (appointment) ? g_steal_pointer (&appointment) : NULL;
}

static void
set_appointment (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  LanyardDesk *desk = user_data;
  g_autoptr (LanyardAppointment) appointment = read_appointment (parameter);
  LanyardAppointment *before;

  if (appointment == NULL || lanyard_desk_get_conference (desk) == NULL)
    return;

  before = lanyard_plan_find_appointment (lanyard_desk_get_plan (desk),
                                          lanyard_appointment_get_id (appointment));
  run (desk, put_appointment, appointment);
  if (before != NULL)
    offer_undo (desk, _ ("Appointment changed"), before);
}

static void
restore_appointment (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LanyardDesk *desk = user_data;
  g_autoptr (LanyardAppointment) appointment = read_appointment (parameter);

  if (appointment != NULL && lanyard_desk_get_conference (desk) != NULL)
    run (desk, put_appointment, appointment);
}

static void
delete_appointment (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LanyardDesk        *desk = user_data;
  LanyardAppointment *appointment = lanyard_plan_find_appointment (
    lanyard_desk_get_plan (desk), g_variant_get_string (parameter, NULL));

  if (appointment == NULL)
    return;

  run (desk, remove_appointment, appointment);
  offer_undo (desk, _ ("Appointment deleted"), appointment);
}

/**
 * lanyard_desk_add_appointment_actions:
 * @desk: a desk, which has to outlive @map
 * @map: where the actions are added that change the user's own appointments at
 *   the conference that is shown: “appointment” adds one or changes it, with
 *   undo, “delete-appointment” deletes the one of an id, with undo, and
 *   “restore-appointment” is that undo
 */
void
lanyard_desk_add_appointment_actions (LanyardDesk *desk,
                                      GActionMap  *map)
{
  static const GActionEntry entries[] = {
    { .name = "appointment", .activate = set_appointment, .parameter_type = PARAMETER },
    { .name = "restore-appointment",
      .activate = restore_appointment,
      .parameter_type = PARAMETER },
    { .name = "delete-appointment", .activate = delete_appointment, .parameter_type = "s" },
  };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), desk);
}
