/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-reading.h"

#include "lanyard-field.h"

#define WHOLE 1000

/**
 * lanyard_reading_step:
 * @self: a reading
 * @done: how many sessions are read
 * @total: how many there are, 0 where that isn't known
 *
 * Tells the progress.
 *
 * Returns: whether to go on: FALSE once it is cancelled
 */
gboolean
lanyard_reading_step (const LanyardReading *self,
                      guint                 done,
                      guint                 total)
{
  if (self->options->progress != NULL && total > 0)
    g_atomic_int_set (self->options->progress, (int) ((guint64) done * WHOLE / total));

  return !g_cancellable_is_cancelled (self->cancellable);
}

/**
 * lanyard_reading_choose_zone:
 * @self: a reading
 * @walk: a walk that stands at the object that @member is in
 * @builder: whose programme gets the zone
 * @member: the name of the member that tells the zone
 * @name: (nullable): what it says
 * @offsets: the offsets of the document's times
 *
 * Takes the zone from the user, else from the document, else from the one
 * offset that all times have, else UTC; what it had to guess is reported.
 */
void
lanyard_reading_choose_zone (const LanyardReading *self,
                             LanyardWalk          *walk,
                             LanyardBuilder       *builder,
                             const char           *member,
                             const char           *name,
                             const LanyardOffsets *offsets)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (builder);
  const char             *chosen = self->options->time_zone;
  const char             *used;

  g_clear_pointer (&fields->zone, g_time_zone_unref);
  if (chosen != NULL)
    fields->zone = lanyard_zone_new (chosen);
  fields->zone_source = LANYARD_ZONE_USER;
  if (fields->zone != NULL)
    return;

  fields->zone = name != NULL ? lanyard_zone_new (name) : NULL;
  fields->zone_source = LANYARD_ZONE_DOCUMENT;
  if (fields->zone != NULL)
    return;

  fields->zone = lanyard_offsets_to_zone (offsets);
  fields->zone_source = LANYARD_ZONE_OFFSET;
  if (fields->zone == NULL)
    {
      fields->zone = g_time_zone_new_utc ();
      fields->zone_source = LANYARD_ZONE_ASSUMED;
    }

  used = g_time_zone_get_identifier (fields->zone);
  if (name != NULL)
    lanyard_walk_report_member (walk, member, LANYARD_PROBLEM_BAD_TIME_ZONE, used, name);
  else
    lanyard_walk_report_member (walk, member, LANYARD_PROBLEM_NO_TIME_ZONE, used, NULL);
}

/**
 * lanyard_reading_dup_title:
 * @self: a reading
 *
 * Returns: (transfer full): what to call a conference whose document doesn't
 *   say: what the user or the document's place says, else its format's name
 */
char *
lanyard_reading_dup_title (const LanyardReading *self)
{
  return g_strdup (self->options->title != NULL ? self->options->title : "–");
}
