/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-remindable.h"

#define SECONDS_PER_MINUTE 60

/* So long goes on what doesn't say for how long. */
#define USUAL_SECONDS (30 * SECONDS_PER_MINUTE)

/**
 * lanyard_remindable_new:
 * @conference: the id of the conference whose plan it is in
 * @item: what it is
 * @parent: (nullable): the id of the session that it is part of
 * @zone: (nullable): the venue's time zone
 * @lead: minutes before the start, LANYARD_LEAD_NONE or LANYARD_LEAD_BY_STAR
 *
 * Returns: (transfer full): what the user may be reminded of
 */
LanyardRemindable *
lanyard_remindable_new (const char      *conference,
                        LanyardPlanItem *item,
                        const char      *parent,
                        GTimeZone       *zone,
                        int              lead)
{
  LanyardRemindable *self = g_atomic_rc_box_new0 (LanyardRemindable);

  self->conference = g_strdup (conference);
  self->item = lanyard_plan_item_ref (item);
  self->parent = g_strdup (parent);
  self->zone = zone != NULL ? g_time_zone_ref (zone) : NULL;
  self->lead = lead;
  return self;
}

/**
 * lanyard_remindable_ref:
 * @self: what the user may be reminded of
 *
 * Returns: (transfer full): the same
 */
LanyardRemindable *
lanyard_remindable_ref (LanyardRemindable *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  LanyardRemindable *self = data;

  g_free (self->conference);
  lanyard_plan_item_unref (self->item);
  g_free (self->parent);
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

/**
 * lanyard_remindable_unref:
 * @self: (transfer full): what is no longer needed here
 */
void
lanyard_remindable_unref (LanyardRemindable *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
is_on (const LanyardRemindable *self)
{
  const LanyardPlanItem *item = self->item;

  return item->state == LANYARD_PLAN_ITEM_ON && item->span.start != LANYARD_NO_INSTANT &&
         (item->star == LANYARD_STAR_GOING || item->star == LANYARD_STAR_MAYBE);
}

/**
 * lanyard_remindable_get_due:
 * @self: what the user may be reminded of
 * @leads: how long before, by the kind of star
 *
 * Returns: when that is to be, LANYARD_NO_INSTANT for never: it has no star,
 *   no time, won't take place, or no reminder is wanted
 */
LanyardInstant
lanyard_remindable_get_due (const LanyardRemindable *self,
                            const LanyardLeads      *leads)
{
  int lead = self->lead;

  if (!is_on (self))
    return LANYARD_NO_INSTANT;

  if (lead == LANYARD_LEAD_BY_STAR)
    lead = self->item->star == LANYARD_STAR_GOING ? leads->going : leads->maybe;
  if (lead < 0)
    return LANYARD_NO_INSTANT;
  return self->item->span.start - (gint64)lead * SECONDS_PER_MINUTE;
}

/**
 * lanyard_remindable_get_end:
 * @self: what the user may be reminded of, with a start
 *
 * Returns: when it is over; where that isn't said, half an hour after it began
 */
LanyardInstant
lanyard_remindable_get_end (const LanyardRemindable *self)
{
  return lanyard_span_takes_time (&self->item->span) ? self->item->span.end
                                                     : self->item->span.start + USUAL_SECONDS;
}

static gboolean
is_part_of (const LanyardRemindable *self,
            const LanyardRemindable *other)
{
  return g_strcmp0 (self->parent, other->item->id) == 0 &&
         g_str_equal (self->conference, other->conference);
}

/**
 * lanyard_remindable_clashes:
 * @self: what the user may be reminded of
 * @other: what else there is, of the same conference or of another
 *
 * Returns: whether both can't be seen whole
 */
gboolean
lanyard_remindable_clashes (const LanyardRemindable *self,
                            const LanyardRemindable *other)
{
  return self != other && is_on (self) && is_on (other) &&
         lanyard_span_overlap (&self->item->span, &other->item->span) > 0 &&
         !is_part_of (self, other) && !is_part_of (other, self);
}
