/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-appointment.h"

struct _LanyardAppointment
{
  GObject parent_instance;

  char          *id;
  char          *title;
  LanyardInstant start;
  LanyardInstant end;
  char          *place; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardAppointment, lanyard_appointment, G_TYPE_OBJECT)

static void
lanyard_appointment_finalize (GObject *object)
{
  LanyardAppointment *self = LANYARD_APPOINTMENT (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->place);

  G_OBJECT_CLASS (lanyard_appointment_parent_class)->finalize (object);
}

static void
lanyard_appointment_class_init (LanyardAppointmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_appointment_finalize;
}

static void
lanyard_appointment_init (LanyardAppointment *self)
{
}

/**
 * lanyard_appointment_new:
 * @id: (nullable): its id; NULL: a new one, which no other has anywhere
 * @title: what it is
 * @start: when it begins
 * @end: when it is over
 * @place: (nullable): where it is; nothing in it is as good as none
 *
 * Returns: (transfer full): an appointment
 */
LanyardAppointment *
lanyard_appointment_new (const char    *id,
                         const char    *title,
                         LanyardInstant start,
                         LanyardInstant end,
                         const char    *place)
{
  LanyardAppointment *self = g_object_new (LANYARD_TYPE_APPOINTMENT, NULL);

  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->title = g_strdup (title);
  self->start = start;
  self->end = end;
  self->place = place != NULL && *place != '\0' ? g_strdup (place) : NULL;
  return self;
}

const char *
lanyard_appointment_get_id (LanyardAppointment *self)
{
  return self->id;
}

const char *
lanyard_appointment_get_title (LanyardAppointment *self)
{
  return self->title;
}

LanyardInstant
lanyard_appointment_get_start (LanyardAppointment *self)
{
  return self->start;
}

LanyardInstant
lanyard_appointment_get_end (LanyardAppointment *self)
{
  return self->end;
}

/**
 * lanyard_appointment_get_place:
 * @self: an appointment
 *
 * Returns: (nullable): where it is
 */
const char *
lanyard_appointment_get_place (LanyardAppointment *self)
{
  return self->place;
}

/**
 * lanyard_appointment_is_whole:
 * @self: an appointment
 *
 * Returns: whether it can be kept: it has a title, and ends after it begins,
 *   both in the years 1 to 9999
 */
gboolean
lanyard_appointment_is_whole (LanyardAppointment *self)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return *self->title != '\0' &&
         self->start < self->end &&
         lanyard_date_of (self->start, utc, 0) != LANYARD_NO_DATE &&
         lanyard_date_of (self->end, utc, 0) != LANYARD_NO_DATE;
}

/**
 * lanyard_appointment_equal:
 * @one: an appointment
 * @two: another
 *
 * Returns: whether all that is in them is the same, their ids too
 */
gboolean
lanyard_appointment_equal (LanyardAppointment *one,
                           LanyardAppointment *two)
{
  return g_str_equal (one->id, two->id) &&
         g_str_equal (one->title, two->title) &&
         one->start == two->start &&
         one->end == two->end &&
         g_strcmp0 (one->place, two->place) == 0;
}
