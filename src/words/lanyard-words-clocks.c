/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-clocks.h"

#include "lanyard-words-plan.h"
#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_MINUTE 60

/**
 * lanyard_clocks_new:
 * @venue: the venue's zone
 * @own: the zone that the user is in; where that doesn't matter, the venue's
 * @order: whose comes first
 *
 * Returns: (transfer full): both
 */
LanyardClocks *
lanyard_clocks_new (GTimeZone         *venue,
                    GTimeZone         *own,
                    LanyardClocksOrder order)
{
  LanyardClocks *self = g_rc_box_new0 (LanyardClocks);

  self->venue = g_time_zone_ref (venue);
  self->own = g_time_zone_ref (own);
  self->order = order;
  return self;
}

LanyardClocks *
lanyard_clocks_ref (LanyardClocks *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  LanyardClocks *self = data;

  g_time_zone_unref (self->venue);
  g_time_zone_unref (self->own);
}

void
lanyard_clocks_unref (LanyardClocks *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * lanyard_clocks_get_first:
 * @self: two clocks
 *
 * Returns: (transfer none): the zone whose clock comes first
 */
GTimeZone *
lanyard_clocks_get_first (const LanyardClocks *self)
{
  return self->order == LANYARD_CLOCKS_OWN_FIRST ? self->own : self->venue;
}

/**
 * lanyard_clocks_get_second:
 * @self: two clocks
 *
 * Returns: (transfer none): the zone whose clock stands beside it
 */
GTimeZone *
lanyard_clocks_get_second (const LanyardClocks *self)
{
  return self->order == LANYARD_CLOCKS_OWN_FIRST ? self->venue : self->own;
}

/**
 * lanyard_clocks_differ:
 * @self: two clocks
 * @instant: an instant, or LANYARD_NO_INSTANT
 *
 * Returns: whether they show different times then: zones of other names may show
 *   the same, and one may change its clocks while the other doesn't
 */
gboolean
lanyard_clocks_differ (const LanyardClocks *self,
                       LanyardInstant       instant)
{
  return instant != LANYARD_NO_INSTANT &&
         lanyard_instant_offset (instant, self->venue) !=
           lanyard_instant_offset (instant, self->own);
}

/**
 * lanyard_words_clocks_order:
 * @clocks: the clocks
 *
 * Returns: whose time is whose where both stand below each other
 */
const char *
lanyard_words_clocks_order (const LanyardClocks *clocks)
{
  if (clocks->order == LANYARD_CLOCKS_OWN_FIRST)
    return _ ("Your time, the venue’s below");
  return _ ("Time at the venue, yours below");
}

static char *
name_second (const LanyardClocks *clocks,
             const char          *text)
{
  if (clocks->order == LANYARD_CLOCKS_OWN_FIRST)
    /* Translators: %s is a time or a range of times, as the clocks at the
     * conference show it */
    return g_strdup_printf (_ ("%s at the venue"), text);
  /* Translators: %s is a time or a range of times, as the user's own clock
   * shows it */
  return g_strdup_printf (_ ("%s your time"), text);
}

/* Returns: (transfer full): @clock, which is what the second clock shows at
 *   @instant, with the day where that isn't the one of the first */
static char *
add_day (LanyardInstant       instant,
         const LanyardClocks *clocks,
         const char          *clock)
{
  LanyardDate      date = lanyard_date_of (instant, lanyard_clocks_get_second (clocks), 0);
  g_autofree char *day = NULL;

  if (date == lanyard_date_of (instant, lanyard_clocks_get_first (clocks), 0))
    return g_strdup (clock);

  day = lanyard_words_day (date);
  /* Translators: a day, then a time or a range of times */
  return g_strdup_printf (_ ("%s, %s"), day, clock);
}

/**
 * lanyard_words_first_when:
 * @session: a session
 * @clocks: the clocks
 *
 * Returns: (transfer full): when it is by the first clock, as
 *   lanyard_words_session_when() says it
 */
char *
lanyard_words_first_when (LanyardSession      *session,
                          const LanyardClocks *clocks)
{
  return lanyard_words_session_when (session, lanyard_clocks_get_first (clocks));
}

/**
 * lanyard_words_second_when:
 * @session: a session
 * @clocks: the clocks
 *
 * Returns: (transfer full) (nullable): when it is by the second clock: "10:00–
 *   10:45 your time", with the day where that is another one; NULL where both
 *   clocks show the same, or no time is known
 */
char *
lanyard_words_second_when (LanyardSession      *session,
                           const LanyardClocks *clocks)
{
  LanyardInstant   start = lanyard_session_get_start (session);
  GTimeZone       *second = lanyard_clocks_get_second (clocks);
  g_autofree char *text = NULL;

  if (start == LANYARD_NO_INSTANT ||
      (!lanyard_clocks_differ (clocks, start) &&
       !lanyard_clocks_differ (clocks, lanyard_session_get_end (session))))
    return NULL;

  if (lanyard_date_of (start, second, 0) !=
      lanyard_date_of (start, lanyard_clocks_get_first (clocks), 0))
    text = lanyard_words_session_when (session, second);
  else
    text = lanyard_words_session_clock (session, second);
  return name_second (clocks, text);
}

/**
 * lanyard_words_first_clock:
 * @instant: an instant
 * @clocks: the clocks
 *
 * Returns: (transfer full): the time of day by the first clock
 */
char *
lanyard_words_first_clock (LanyardInstant       instant,
                           const LanyardClocks *clocks)
{
  return lanyard_words_clock (instant, lanyard_clocks_get_first (clocks));
}

/**
 * lanyard_words_second_clock:
 * @instant: an instant
 * @clocks: the clocks
 *
 * Returns: (transfer full) (nullable): the time of day by the second clock,
 *   "10:00 your time", with the day where that is another one; NULL where both
 *   show the same
 */
char *
lanyard_words_second_clock (LanyardInstant       instant,
                            const LanyardClocks *clocks)
{
  g_autofree char *clock = NULL;
  g_autofree char *text = NULL;

  if (!lanyard_clocks_differ (clocks, instant))
    return NULL;

  clock = lanyard_words_clock (instant, lanyard_clocks_get_second (clocks));
  text = add_day (instant, clocks, clock);
  return name_second (clocks, text);
}

/**
 * lanyard_words_second_span:
 * @span: a span
 * @clocks: the clocks
 *
 * Returns: (transfer full) (nullable): the span by the second clock, "10:00–10:45
 *   your time", with the day where that is another one; NULL where both show the
 *   same, or its start isn't known
 */
char *
lanyard_words_second_span (const LanyardSpan   *span,
                           const LanyardClocks *clocks)
{
  g_autofree char *clock = NULL;
  g_autofree char *text = NULL;

  if (!lanyard_clocks_differ (clocks, span->start) && !lanyard_clocks_differ (clocks, span->end))
    return NULL;

  clock = lanyard_words_span (span, lanyard_clocks_get_second (clocks));
  if (clock == NULL)
    return NULL;
  text = add_day (span->start, clocks, clock);
  return name_second (clocks, text);
}

/**
 * lanyard_words_second_snapshot:
 * @snapshot: what is known of a session
 * @clocks: the clocks
 *
 * Returns: (transfer full) (nullable): when it is by the second clock, as
 *   lanyard_words_second_span() says it
 */
char *
lanyard_words_second_snapshot (const LanyardSnapshot *snapshot,
                               const LanyardClocks   *clocks)
{
  LanyardSpan span = { snapshot->start, LANYARD_NO_INSTANT };

  if (span.start != LANYARD_NO_INSTANT && snapshot->duration > 0)
    span.end = span.start + (LanyardInstant)snapshot->duration * SECONDS_PER_MINUTE;
  return lanyard_words_second_span (&span, clocks);
}
