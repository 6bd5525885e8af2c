/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-day-starts.h"

#define MINUTES_PER_HOUR 60
#define SECONDS_PER_MINUTE 60

/**
 * lanyard_day_starts_add_day:
 * @self: what is known so far
 * @day: a day that the document lists; LANYARD_NO_DATE is none
 */
void
lanyard_day_starts_add_day (LanyardDayStarts *self,
                            LanyardDate       day)
{
  if (day == LANYARD_NO_DATE)
    return;

  self->first = self->first == LANYARD_NO_DATE ? day : MIN (self->first, day);
  self->last = MAX (self->last, day);
}

/**
 * lanyard_day_starts_add:
 * @self: what is known so far
 * @day: the day that the document counts a session to
 * @start: when that session starts
 * @zone: the venue's zone
 */
void
lanyard_day_starts_add (LanyardDayStarts *self,
                        LanyardDate       day,
                        LanyardInstant    start,
                        GTimeZone        *zone)
{
  LanyardDate    date;
  LanyardInstant local;
  guint          minute;

  if (day == LANYARD_NO_DATE || start == LANYARD_NO_INSTANT)
    return;

  date = lanyard_date_of (start, zone, 0);
  local = start + lanyard_instant_offset (start, zone);
  minute = (guint)(local / SECONDS_PER_MINUTE % LANYARD_MINUTES_PER_DAY);
  if (date == day)
    self->same[minute]++;
  else if (date == day + 1)
    self->night[minute]++;
}

/* How many sessions would be on another day than the document has them on. */
static guint
count_misplaced (const LanyardDayStarts *self,
                 int                     day_start)
{
  guint misplaced = 0;

  for (int i = 0; i < LANYARD_MINUTES_PER_DAY; i++)
    misplaced += i < day_start ? self->same[i] : self->night[i];
  return misplaced;
}

/**
 * lanyard_day_starts_choose:
 * @self: what is known of all sessions
 *
 * Returns: when a conference day begins, in minutes after midnight, so that
 *   the most sessions are on the day that the document has them on: the
 *   earliest full hour, else the earliest minute
 */
int
lanyard_day_starts_choose (const LanyardDayStarts *self)
{
  guint misplaced = count_misplaced (self, 0);
  guint fewest = misplaced;
  int   best = 0;
  int   full_hour;

  /* a step later, the sessions of one minute change the day */
  for (int minute = 0; minute < LANYARD_MINUTES_PER_DAY - 1; minute++)
    {
      misplaced = misplaced + self->same[minute] - self->night[minute];
      if (misplaced < fewest)
        {
          fewest = misplaced;
          best = minute + 1;
        }
    }

  full_hour = (best + MINUTES_PER_HOUR - 1) / MINUTES_PER_HOUR * MINUTES_PER_HOUR;
  if (full_hour < LANYARD_MINUTES_PER_DAY && count_misplaced (self, full_hour) == fewest)
    return full_hour;
  return best;
}
