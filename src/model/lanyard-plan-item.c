/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-item.h"

#define SECONDS_PER_MINUTE 60

/**
 * lanyard_plan_item_new:
 * @snapshot: what is known of a session
 * @star: what the user decided on it
 * @gone: whether it is no longer in the programme
 *
 * Returns: (transfer full): the session as an item
 */
LanyardPlanItem *
lanyard_plan_item_new (const LanyardSnapshot *snapshot,
                       LanyardStar            star,
                       gboolean               gone)
{
  LanyardPlanItem *self = g_rc_box_new0 (LanyardPlanItem);

  self->id = g_strdup (snapshot->id);
  self->title = g_strdup (snapshot->title);
  self->speakers = g_strdup (snapshot->speakers);
  self->room_id = g_strdup (snapshot->room_id);
  self->place = g_strdup (snapshot->room);
  self->day = snapshot->day;
  self->span = (LanyardSpan){ snapshot->start, LANYARD_NO_INSTANT };
  if (snapshot->start != LANYARD_NO_INSTANT && snapshot->duration != LANYARD_NO_DURATION)
    self->span.end = snapshot->start + (gint64)snapshot->duration * SECONDS_PER_MINUTE;
  self->star = star;
  if (gone)
    self->state = LANYARD_PLAN_ITEM_GONE;
  else if (snapshot->status == LANYARD_SESSION_CANCELLED)
    self->state = LANYARD_PLAN_ITEM_CANCELLED;
  return self;
}

/**
 * lanyard_plan_item_new_appointment:
 * @appointment: an appointment
 *
 * Returns: (transfer full): the appointment as an item
 */
LanyardPlanItem *
lanyard_plan_item_new_appointment (LanyardAppointment *appointment)
{
  LanyardPlanItem *self = g_rc_box_new0 (LanyardPlanItem);

  self->id = g_strdup (lanyard_appointment_get_id (appointment));
  self->appointment = g_object_ref (appointment);
  self->title = g_strdup (lanyard_appointment_get_title (appointment));
  self->place = g_strdup (lanyard_appointment_get_place (appointment));
  self->span.start = lanyard_appointment_get_start (appointment);
  self->span.end = lanyard_appointment_get_end (appointment);
  self->star = LANYARD_STAR_GOING;
  return self;
}

LanyardPlanItem *
lanyard_plan_item_ref (LanyardPlanItem *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  LanyardPlanItem *self = data;

  g_free (self->id);
  g_clear_object (&self->appointment);
  g_free (self->title);
  g_free (self->speakers);
  g_free (self->room_id);
  g_free (self->place);
}

void
lanyard_plan_item_unref (LanyardPlanItem *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * lanyard_plan_item_takes_time:
 * @self: an item
 *
 * Returns: whether it keeps the user from something else: it isn't cancelled or
 *   gone, and how long it takes is known
 */
gboolean
lanyard_plan_item_takes_time (const LanyardPlanItem *self)
{
  return self->state == LANYARD_PLAN_ITEM_ON && lanyard_span_takes_time (&self->span);
}

/**
 * lanyard_plan_item_compare:
 * @one: an item
 * @two: another
 *
 * Returns: less than 0 where @one comes first: by start, those without one
 *   last; of the same start the longer one first; then by title and id
 */
int
lanyard_plan_item_compare (const LanyardPlanItem *one,
                           const LanyardPlanItem *two)
{
  /* an instant that isn't there is the lowest: counted round, it comes last */
  guint64 first = (guint64)one->span.start + G_MAXINT64;
  guint64 second = (guint64)two->span.start + G_MAXINT64;
  int     titles;

  if (first != second)
    return first < second ? -1 : 1;
  if (one->span.end != two->span.end)
    return one->span.end > two->span.end ? -1 : 1;
  titles = g_utf8_collate (one->title, two->title);
  return titles != 0 ? titles : g_strcmp0 (one->id, two->id);
}
