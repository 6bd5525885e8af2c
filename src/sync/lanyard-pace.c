/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pace.h"

#define MINUTE ((gint64)60)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define WEEK (7 * DAY)

#define NEAR (30 * DAY) /* before the start: daily from then on */
#define EVE DAY         /* before the start: hourly from then on */
#define AFTER (2 * DAY) /* after the end: never again from then on */

#define FIRST_RETRY MINUTE
#define LAST_RETRY (6 * HOUR)

/* Servers give all that they have the age of their pictures, and programmes
 * change every night. */
#define MAX_FRESH DAY
#define MAX_RETRY_AFTER WEEK

/* How far those are spread that would come at one instant: when a network
 * comes back, when what a server has expires for all. */
#define SPREAD (2 * MINUTE)

/* From when on a conference is asked for how often. */
typedef struct
{
  LanyardInstant from;
  gint64         interval; /* 0: not any more */
} Phase;

#define N_PHASES 5

static void
make_phases (const LanyardPace *facts,
             Phase              phases[N_PHASES])
{
  LanyardInstant start = facts->start != LANYARD_NO_INSTANT ? facts->start : facts->end;
  LanyardInstant end = facts->end != LANYARD_NO_INSTANT ? facts->end : facts->start + DAY;

  phases[0] = (Phase){ G_MININT64, WEEK };
  phases[1] = (Phase){ start - NEAR, DAY };
  phases[2] = (Phase){ start - EVE, HOUR };
  phases[3] = (Phase){ MAX (end, start), DAY };
  phases[4] = (Phase){ MAX (end, start) + AFTER, 0 };
}

/* When it is due by how near the conference is. A quarter more or less keeps
 * laptops apart that were switched on together; those that wait for a phase to
 * begin are spread over all of its interval. */
static LanyardInstant
find_regular (const LanyardPace *facts,
              LanyardInstant     checked)
{
  double shift = 0.75 + facts->chance / 2;
  Phase  phases[N_PHASES];

  if (facts->start == LANYARD_NO_INSTANT && facts->end == LANYARD_NO_INSTANT)
    return checked + (gint64)(WEEK * shift);

  make_phases (facts, phases);
  for (guint i = 0; i < N_PHASES - 1; i++)
    {
      LanyardInstant until = phases[i + 1].from;
      LanyardInstant next = phases[i].from > checked
                              ? phases[i].from + (gint64)(phases[i].interval * facts->chance)
                              : checked + (gint64)(phases[i].interval * shift);

      if (checked < until && next < until)
        return next;
    }

  return LANYARD_NO_INSTANT;
}

/* Whether the conference is over for so long that nothing is asked any more. */
static gboolean
is_over (const LanyardPace *facts,
         LanyardInstant     instant)
{
  Phase phases[N_PHASES];

  if (facts->start == LANYARD_NO_INSTANT && facts->end == LANYARD_NO_INSTANT)
    return FALSE;

  make_phases (facts, phases);
  return instant >= phases[N_PHASES - 1].from;
}

/* Twice as long after each failure, anywhere up to that: what failed for all
 * at once is not asked by all at once. */
static LanyardInstant
find_retry (const LanyardPace *facts,
            LanyardInstant     checked)
{
  gint64 longest = FIRST_RETRY;

  for (guint i = 1; i < facts->failures && longest < LAST_RETRY; i++)
    longest *= 2;

  return checked + (gint64)(MIN (longest, LAST_RETRY) * facts->chance);
}

/* @instant or, where a server wants so, later; but not later than @longest
 * from now. */
static LanyardInstant
put_off (const LanyardPace *facts,
         LanyardInstant     instant,
         LanyardInstant     wanted,
         gint64             longest)
{
  if (wanted == LANYARD_NO_INSTANT || wanted <= facts->now)
    return instant;

  return MAX (instant, MIN (wanted, facts->now + longest) + (gint64)(SPREAD * facts->chance));
}

/**
 * lanyard_pace_next:
 * @facts: what is known
 *
 * To be asked again when something of it changes, not as time goes by.
 *
 * Returns: when to refresh next, now at the earliest; LANYARD_NO_INSTANT for
 *   never
 */
LanyardInstant
lanyard_pace_next (const LanyardPace *facts)
{
  LanyardInstant checked = MIN (facts->checked, facts->now); /* the clock may have been wrong */
  LanyardInstant next;

  if (facts->preference == LANYARD_REFRESH_NEVER || is_over (facts, facts->now))
    return LANYARD_NO_INSTANT;

  if (facts->checked == LANYARD_NO_INSTANT)
    next = facts->now;
  else if (facts->failures > 0)
    next = find_retry (facts, checked);
  else
    next = find_regular (facts, checked);
  if (next == LANYARD_NO_INSTANT)
    return LANYARD_NO_INSTANT;

  if (next < facts->now)
    next = facts->now + (gint64)(SPREAD * facts->chance);
  next = put_off (facts, next, facts->retry_after, MAX_RETRY_AFTER);
  if (facts->failures == 0)
    next = put_off (facts, next, facts->expires, MAX_FRESH);
  return is_over (facts, next) ? LANYARD_NO_INSTANT : next;
}
