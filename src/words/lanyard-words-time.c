/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

#define MINUTES_PER_HOUR 60
#define MINUTES_PER_DAY (24 * MINUTES_PER_HOUR)

/* Nowhere are clocks put back by more, in seconds. */
#define MOST_PUT_BACK (3 * 60 * 60)

/* Whether the locale's clocks go to twelve. */
static gboolean
twelve_hours (void)
{
  const char *format = nl_langinfo (T_FMT);

  return strstr (format, "%p") != NULL || strstr (format, "%r") != NULL ||
         strstr (format, "%I") != NULL;
}

static char *
format_date (LanyardDate date,
             const char *format)
{
  g_autoptr (GDateTime) time = lanyard_date_to_date_time (date);

  return g_date_time_format (time, format);
}

/* Whether @zone's clocks, which are @offset seconds ahead, show the same as
 * @instant once more when they are @other seconds ahead. */
static gboolean
shows_again (LanyardInstant instant,
             GTimeZone     *zone,
             int            offset,
             int            other)
{
  return other != offset && lanyard_instant_offset (instant + offset - other, zone) == other;
}

/* Whether @zone's clocks show what they show at @instant twice, as they are put
 * back about then. */
static gboolean
is_shown_twice (LanyardInstant instant,
                GTimeZone     *zone)
{
  int offset = lanyard_instant_offset (instant, zone);
  int before = lanyard_instant_offset (instant - MOST_PUT_BACK, zone);
  int after = lanyard_instant_offset (instant + MOST_PUT_BACK, zone);

  return shows_again (instant, zone, offset, before) || shows_again (instant, zone, offset, after);
}

/**
 * lanyard_words_clock:
 * @instant: an instant
 * @zone: the zone whose clock is meant
 *
 * Returns: (transfer full): the time of day as the locale writes it; of one
 *   that comes twice as the clocks are put back, "01:30 WEST" tells which
 */
char *
lanyard_words_clock (LanyardInstant instant,
                     GTimeZone     *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);
  g_autoptr (GDateTime) local = NULL;

  if (utc == NULL)
    return g_strdup ("");

  local = g_date_time_to_timezone (utc, zone);
  if (is_shown_twice (instant, zone))
    return g_date_time_format (local, twelve_hours () ? "%-I:%M %p %Z" : "%H:%M %Z");
  return g_date_time_format (local, twelve_hours () ? "%-I:%M %p" : "%H:%M");
}

/**
 * lanyard_words_zone_name:
 * @name: what g_time_zone_get_identifier() says
 *
 * Returns: (transfer full): an IANA name as it is; an offset as people write
 *   it, "UTC+01:00" for "+01:00:00"
 */
char *
lanyard_words_zone_name (const char *name)
{
  gsize length = strlen (name);

  if (*name != '+' && *name != '-')
    return g_strdup (name);

  if (length == strlen ("+HH:MM:SS") && g_str_has_suffix (name, ":00"))
    length = strlen ("+HH:MM");
  return g_strdup_printf ("UTC%.*s", (int)length, name);
}

/**
 * lanyard_words_day:
 * @date: a date
 *
 * Returns: (transfer full): "Mon 9 September"
 */
char *
lanyard_words_day (LanyardDate date)
{
  /* Translators: a day in a narrow place; see g_date_time_format() */
  return format_date (date, _ ("%a %-d %B"));
}

/**
 * lanyard_words_day_short:
 * @date: a date
 *
 * Returns: (transfer full): "Fri 27", where the month is known
 */
char *
lanyard_words_day_short (LanyardDate date)
{
  /* Translators: a weekday and a day of the month; see g_date_time_format() */
  return format_date (date, _ ("%a %-d"));
}

/**
 * lanyard_words_day_long:
 * @date: a date
 *
 * Returns: (transfer full): "Monday 9 September"
 */
char *
lanyard_words_day_long (LanyardDate date)
{
  /* Translators: a day with its full name; see g_date_time_format() */
  return format_date (date, _ ("%A %-d %B"));
}

/**
 * lanyard_words_date_range:
 * @start: the first day, or LANYARD_NO_DATE
 * @end: the last day, or LANYARD_NO_DATE
 *
 * Returns: (transfer full) (nullable): "9–11 September 2019", "30 January – 2
 *   February 2026"; NULL where neither is known
 */
char *
lanyard_words_date_range (LanyardDate start,
                          LanyardDate end)
{
  g_autoptr (GDateTime) first = NULL;
  g_autoptr (GDateTime) last = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (start == LANYARD_NO_DATE)
    start = end;
  if (end == LANYARD_NO_DATE)
    end = start;
  if (start == LANYARD_NO_DATE)
    return NULL;

  /* Translators: a day with its year; see g_date_time_format() */
  to = format_date (end, _ ("%-d %B %Y"));
  if (start >= end)
    return g_steal_pointer (&to);

  first = lanyard_date_to_date_time (start);
  last = lanyard_date_to_date_time (end);
  if (g_date_time_get_year (first) != g_date_time_get_year (last))
    from = format_date (start, _ ("%-d %B %Y"));
  else if (g_date_time_get_month (first) != g_date_time_get_month (last))
    /* Translators: the first day of a range that ends in another month */
    from = format_date (start, _ ("%-d %B"));
  else
    {
      /* Translators: the first day of a range that ends in the same month */
      from = format_date (start, _ ("%-d"));
      return g_strdup_printf (_ ("%s–%s"), from, to);
    }

  /* Translators: a range of days: the first, the last */
  return g_strdup_printf (_ ("%s – %s"), from, to);
}

static gboolean
are_of_one_month (LanyardDate one,
                  LanyardDate two)
{
  g_autoptr (GDateTime) first = lanyard_date_to_date_time (one);
  g_autoptr (GDateTime) second = lanyard_date_to_date_time (two);

  return g_date_time_get_month (first) == g_date_time_get_month (second) &&
         g_date_time_get_year (first) == g_date_time_get_year (second);
}

/**
 * lanyard_words_short_date_range:
 * @start: the first day, or LANYARD_NO_DATE
 * @end: the last day, or LANYARD_NO_DATE
 *
 * Returns: (transfer full) (nullable): "9–11 Sep", "30 Jan – 2 Feb", for where
 *   there is little room and the year is known; NULL where neither is known
 */
char *
lanyard_words_short_date_range (LanyardDate start,
                                LanyardDate end)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (start == LANYARD_NO_DATE)
    start = end;
  if (end == LANYARD_NO_DATE)
    end = start;
  if (start == LANYARD_NO_DATE)
    return NULL;

  /* Translators: a day in a few letters; see g_date_time_format() */
  to = format_date (end, _ ("%-d %b"));
  if (start >= end)
    return g_steal_pointer (&to);
  if (are_of_one_month (start, end))
    {
      from = format_date (start, _ ("%-d"));
      return g_strdup_printf (_ ("%s–%s"), from, to);
    }
  from = format_date (start, _ ("%-d %b"));
  return g_strdup_printf (_ ("%s – %s"), from, to);
}

/**
 * lanyard_words_duration:
 * @minutes: how long, at least 0
 *
 * Returns: (transfer full): "45 min", "1 h 30 min", "2 days 6 h"
 */
char *
lanyard_words_duration (int minutes)
{
  int days = minutes / MINUTES_PER_DAY;
  int hours = minutes % MINUTES_PER_DAY / MINUTES_PER_HOUR;
  int rest = minutes % MINUTES_PER_HOUR;

  if (minutes < MINUTES_PER_HOUR)
    return g_strdup_printf (_ ("%d min"), minutes);
  if (days > 0)
    {
      g_autofree char *whole = g_strdup_printf (ngettext ("%d day", "%d days", days), days);

      /* Translators: a number of days, then of hours */
      return hours > 0 ? g_strdup_printf (_ ("%s %d h"), whole, hours) : g_steal_pointer (&whole);
    }
  if (rest == 0)
    return g_strdup_printf (_ ("%d h"), hours);
  return g_strdup_printf (_ ("%d h %d min"), hours, rest);
}

/**
 * lanyard_words_session_clock:
 * @session: a session
 * @zone: the venue's zone
 *
 * Returns: (transfer full) (nullable): "15:00–15:45" or "15:00"; NULL where
 *   its time isn't known
 */
char *
lanyard_words_session_clock (LanyardSession *session,
                             GTimeZone      *zone)
{
  LanyardInstant   start = lanyard_session_get_start (session);
  LanyardInstant   end = lanyard_session_get_end (session);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (start == LANYARD_NO_INSTANT)
    return NULL;

  from = lanyard_words_clock (start, zone);
  if (end == LANYARD_NO_INSTANT || end == start || end - start >= MINUTES_PER_DAY * 60)
    return g_steal_pointer (&from);

  to = lanyard_words_clock (end, zone);
  /* Translators: from one time of day to another */
  return g_strdup_printf (_ ("%s–%s"), from, to);
}

/**
 * lanyard_words_session_when:
 * @session: a session
 * @zone: the venue's zone
 *
 * Returns: (transfer full): "Monday 9 September, 15:00–15:45", or what is
 *   known of that, in words
 */
char *
lanyard_words_session_when (LanyardSession *session,
                            GTimeZone      *zone)
{
  LanyardInstant   start = lanyard_session_get_start (session);
  LanyardDate      date = lanyard_session_get_day (session);
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  if (start != LANYARD_NO_INSTANT)
    date = lanyard_date_of (start, zone, 0);
  if (date == LANYARD_NO_DATE)
    return g_strdup (_ ("Not yet scheduled"));

  day = lanyard_words_day_long (date);
  clock = lanyard_words_session_clock (session, zone);
  if (clock == NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (_ ("%s, time not announced"), day);
  /* Translators: a day, then a time or a range of times */
  return g_strdup_printf (_ ("%s, %s"), day, clock);
}
