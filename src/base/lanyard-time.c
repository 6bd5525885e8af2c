/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-time.h"

#include <string.h>

#define MINUTES_PER_HOUR 60

static gboolean
parse_digits (const char *text,
              int         count,
              int        *value)
{
  *value = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

/**
 * lanyard_date_parse:
 * @text: (nullable): a civil date as YYYY-MM-DD (ISO 8601), nothing around it
 *
 * Returns: the date, or LANYARD_NO_DATE where @text isn't one
 */
LanyardDate
lanyard_date_parse (const char *text)
{
  int   year;
  int   month;
  int   day;
  GDate date;

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return LANYARD_NO_DATE;
  if (!parse_digits (text, 4, &year) ||
      !parse_digits (text + 5, 2, &month) ||
      !parse_digits (text + 8, 2, &day))
    return LANYARD_NO_DATE;
  if (!g_date_valid_dmy (day, month, year))
    return LANYARD_NO_DATE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

/**
 * lanyard_date_to_iso:
 * @date: a date, or LANYARD_NO_DATE
 *
 * Returns: (transfer full) (nullable): @date as YYYY-MM-DD, NULL for none
 */
char *
lanyard_date_to_iso (LanyardDate date)
{
  GDate value;

  if (date == LANYARD_NO_DATE)
    return NULL;

  g_date_clear (&value, 1);
  g_date_set_julian (&value, date);
  return g_strdup_printf ("%04d-%02d-%02d",
                          (int)g_date_get_year (&value),
                          (int)g_date_get_month (&value),
                          (int)g_date_get_day (&value));
}

/**
 * lanyard_date_to_date_time:
 * @date: a date, not LANYARD_NO_DATE
 *
 * A civil date has no zone; noon in UTC stands for it, to be formatted.
 *
 * Returns: (transfer full): noon of @date in UTC
 */
GDateTime *
lanyard_date_to_date_time (LanyardDate date)
{
  GDate value;

  g_return_val_if_fail (date != LANYARD_NO_DATE, NULL);

  g_date_clear (&value, 1);
  g_date_set_julian (&value, date);
  return g_date_time_new_utc (g_date_get_year (&value),
                              g_date_get_month (&value),
                              g_date_get_day (&value),
                              12,
                              0,
                              0);
}

/* What @zone's clocks show at @instant; NULL for none and outside the years 1
 * to 9999. */
static GDateTime *
local_time (LanyardInstant instant,
            GTimeZone     *zone)
{
  g_autoptr (GDateTime) utc = NULL;

  if (instant == LANYARD_NO_INSTANT)
    return NULL;

  utc = g_date_time_new_from_unix_utc (instant);
  return utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
}

/**
 * lanyard_date_of:
 * @instant: an instant
 * @zone: the venue's zone
 * @day_start: when a conference day begins, in minutes after midnight
 *   (0 to 1439): what is earlier belongs to the evening before
 *
 * Returns: the conference day of @instant; LANYARD_NO_DATE for none and
 *   outside the years 1 to 9999
 */
LanyardDate
lanyard_date_of (LanyardInstant instant,
                 GTimeZone     *zone,
                 int            day_start)
{
  const LanyardInstant first = G_GINT64_CONSTANT (-62135596800); /* 0001-01-01 00:00 UTC */
  const LanyardInstant end = G_GINT64_CONSTANT (253402300800);   /* 10000-01-01 00:00 UTC */
  const LanyardInstant seconds_per_day = 24 * 60 * 60;
  LanyardInstant       local;
  LanyardDate          date;

  if (instant < first || instant >= end)
    return LANYARD_NO_DATE;

  local = instant + lanyard_instant_offset (instant, zone);
  if (local < first || local >= end)
    return LANYARD_NO_DATE;

  date = (LanyardDate)((local - first) / seconds_per_day) + 1;
  if ((local - first) % seconds_per_day < day_start * 60 && date > 1)
    date--;
  return date;
}

/* GLib doesn't read 15:00+01:00, which is common in programmes: gives it its
 * seconds. NULL where @text has them, or is no such time at all. */
static char *
with_seconds (const char *text)
{
  const char *clock = strpbrk (text, "Tt ");
  size_t      length;

  if (clock == NULL)
    return NULL;

  clock++;
  length = strspn (clock, "0123456789:");
  if (length != 5 || clock[2] != ':')
    return NULL;

  return g_strdup_printf ("%.*s:00%s", (int)(clock - text + length), text, clock + length);
}

/**
 * lanyard_instant_parse:
 * @text: (nullable): a time in ISO 8601, its seconds optional
 * @zone: (nullable): the zone of a time without an offset; NULL refuses those
 * @instant: (out): the instant
 * @offset: (out) (optional): the offset that the text gave (or @zone then
 *   had), in seconds east of UTC
 *
 * Of an hour that @zone's clocks show twice, the second counts; of one that
 * they skip, its end.
 *
 * Returns: whether @text is such a time
 */
gboolean
lanyard_instant_parse (const char     *text,
                       GTimeZone      *zone,
                       LanyardInstant *instant,
                       int            *offset)
{
  g_autofree char *full = NULL;
  g_autoptr (GDateTime) time = NULL;

  if (text == NULL)
    return FALSE;

  full = with_seconds (text);
  time = g_date_time_new_from_iso8601 (full != NULL ? full : text, zone);
  if (time == NULL)
    return FALSE;

  *instant = g_date_time_to_unix (time);
  if (offset != NULL)
    *offset = (int)(g_date_time_get_utc_offset (time) / G_TIME_SPAN_SECOND);
  return TRUE;
}

/**
 * lanyard_instant_to_iso:
 * @instant: an instant, or LANYARD_NO_INSTANT
 * @zone: the zone whose wall clock and offset are written
 *
 * Returns: (transfer full) (nullable): @instant in ISO 8601 with seconds and
 *   offset ("2019-09-11T15:10:00+01:00"); NULL for none and outside the years 1
 *   to 9999
 */
char *
lanyard_instant_to_iso (LanyardInstant instant,
                        GTimeZone     *zone)
{
  g_autoptr (GDateTime) local = local_time (instant, zone);

  return local != NULL ? g_date_time_format (local, "%C%y-%m-%dT%H:%M:%S%:z") : NULL;
}

/**
 * lanyard_instant_offset:
 * @instant: an instant
 * @zone: a zone
 *
 * Returns: what @zone's clocks are ahead of UTC at @instant, in seconds
 */
int
lanyard_instant_offset (LanyardInstant instant,
                        GTimeZone     *zone)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);

  return g_time_zone_get_offset (zone, interval);
}

/**
 * lanyard_clock_time_parse:
 * @text: (nullable): a wall clock time, HH:MM or HH:MM:SS
 *
 * Returns: minutes after midnight (0 to 1439), -1 where @text isn't one
 */
int
lanyard_clock_time_parse (const char *text)
{
  int hour;
  int minute;
  int second = 0;

  if (text == NULL || (strlen (text) != 5 && strlen (text) != 8) || text[2] != ':')
    return -1;
  if (!parse_digits (text, 2, &hour) || !parse_digits (text + 3, 2, &minute))
    return -1;
  if (text[5] != '\0' && (text[5] != ':' || !parse_digits (text + 6, 2, &second)))
    return -1;
  if (hour > 23 || minute > 59 || second > 59)
    return -1;

  return hour * MINUTES_PER_HOUR + minute;
}
