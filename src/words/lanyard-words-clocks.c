/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-clocks.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

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

/* Zones of other names may show the same, and one may change its clocks while
 * the other doesn't: only what they show then counts. */
static gboolean
differ_at (const LanyardClocks *clocks,
           LanyardInstant       instant)
{
  return instant != LANYARD_NO_INSTANT &&
         lanyard_instant_offset (instant, clocks->venue) !=
           lanyard_instant_offset (instant, clocks->own);
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
      (!differ_at (clocks, start) && !differ_at (clocks, lanyard_session_get_end (session))))
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
  GTimeZone       *second = lanyard_clocks_get_second (clocks);
  LanyardDate      date = lanyard_date_of (instant, second, 0);
  g_autofree char *clock = NULL;
  g_autofree char *text = NULL;

  if (!differ_at (clocks, instant) || date == LANYARD_NO_DATE)
    return NULL;

  clock = lanyard_words_clock (instant, second);
  if (date != lanyard_date_of (instant, lanyard_clocks_get_first (clocks), 0))
    {
      g_autofree char *day = lanyard_words_day (date);

      /* Translators: a day, then a time or a range of times */
      text = g_strdup_printf (_ ("%s, %s"), day, clock);
    }
  else
    {
      text = g_steal_pointer (&clock);
    }
  return name_second (clocks, text);
}
