/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-when.h"

#include <string.h>

#define MINUTES_PER_HOUR 60
#define MINUTES_PER_DAY (24 * MINUTES_PER_HOUR)
#define MAX_MINUTES (365 * MINUTES_PER_DAY)
#define MAX_PARTS 3

/* What is outside is a typing error, and our own JSON couldn't hold it. */
#define FIRST_INSTANT ((LanyardInstant)94694400)  /* 1973-01-01 00:00 UTC */
#define LAST_INSTANT ((LanyardInstant)7258118399) /* 2199-12-31 23:59:59 UTC */

/**
 * lanyard_offsets_add:
 * @self: offsets
 * @time: (nullable): a time of the document; what isn't one, or has no
 *   offset, counts for nothing
 */
void
lanyard_offsets_add (LanyardOffsets *self,
                     const char     *time)
{
  LanyardInstant instant;
  int            offset;

  if (!lanyard_instant_parse (time, NULL, &instant, &offset))
    return;

  if (offset == 0)
    {
      self->zero = TRUE;
      return;
    }

  self->constant = !self->any || (self->constant && self->offset == offset);
  self->offset = self->any ? self->offset : offset;
  self->any = TRUE;
}

/**
 * lanyard_offsets_to_zone:
 * @self: offsets
 *
 * A zero offset is often a lie among others, so it counts only where it is the
 * only one.
 *
 * Returns: (transfer full) (nullable): the zone that is ahead of UTC by the
 *   one offset that all times have; NULL where they differ or there are none
 */
GTimeZone *
lanyard_offsets_to_zone (const LanyardOffsets *self)
{
  if (self->any)
    return self->constant ? g_time_zone_new_offset (self->offset) : NULL;
  return self->zero ? g_time_zone_new_utc () : NULL;
}

static int
parse_iso_duration (const char *text)
{
  double   minutes = 0;
  gboolean in_time = FALSE;
  gboolean any = FALSE;

  for (const char *at = text + 1; *at != '\0';)
    {
      char  *end;
      double number;

      if (*at == 'T')
        {
          in_time = TRUE;
          at++;
          continue;
        }
      if (!g_ascii_isdigit (*at))
        return -1;

      number = g_ascii_strtod (at, &end);
      if (*end == 'W')
        minutes += number * 7 * MINUTES_PER_DAY;
      else if (*end == 'D')
        minutes += number * MINUTES_PER_DAY;
      else if (in_time && *end == 'H')
        minutes += number * MINUTES_PER_HOUR;
      else if (in_time && *end == 'M')
        minutes += number;
      else if (in_time && *end == 'S')
        minutes += number / 60;
      else
        return -1;
      any = TRUE;
      at = end + 1;
    }

  return any && minutes <= MAX_MINUTES ? (int)minutes : -1;
}

/**
 * lanyard_duration_parse:
 * @text: (nullable): a duration as minutes, H:MM, D:HH:MM (hours unbounded) or
 *   in ISO 8601 (PT1H30M)
 *
 * Returns: minutes (at most a year), -1 where @text isn't a duration
 */
int
lanyard_duration_parse (const char *text)
{
  static const int weights[MAX_PARTS][MAX_PARTS] = {
    { 1 },
    { MINUTES_PER_HOUR, 1 },
    { MINUTES_PER_DAY, MINUTES_PER_HOUR, 1 },
  };
  g_auto (GStrv) parts = NULL;
  double minutes = 0;
  guint  n_parts;

  if (text == NULL || *text == '\0')
    return -1;
  if (*text == 'P')
    return parse_iso_duration (text);

  parts = g_strsplit (text, ":", -1);
  n_parts = g_strv_length (parts);
  if (n_parts > MAX_PARTS)
    return -1;

  for (guint i = 0; i < n_parts; i++)
    {
      char  *end;
      double number = g_ascii_strtod (parts[i], &end);

      if (!g_ascii_isdigit (parts[i][0]) || *end != '\0' ||
          parts[i][strspn (parts[i], "0123456789.")] != '\0')
        return -1;
      minutes += number * weights[n_parts - 1][i];
    }

  return minutes <= MAX_MINUTES ? (int)minutes : -1;
}

/* H:MM or HH:MM, with seconds or without; -1 for anything else. */
static int
parse_clock (const char *clock)
{
  g_autofree char *padded = NULL;

  if (clock != NULL && strcspn (clock, ":") == 1)
    padded = g_strconcat ("0", clock, NULL);

  return lanyard_clock_time_parse (padded != NULL ? padded : clock);
}

/* Writes a time without the offset that it has behind its clock. */
static char *
without_offset (const char *date)
{
  const char *clock = strpbrk (date, "Tt ");
  gsize       length = clock != NULL ? (gsize)(clock - date) + strcspn (clock, "Zz+-") : 0;

  return g_strndup (date, length);
}

/* What can't be read leaves @instant as it was. */
static gboolean
parse_instant (const char     *text,
               GTimeZone      *zone,
               LanyardInstant *instant,
               int            *offset)
{
  LanyardInstant parsed;

  if (!lanyard_instant_parse (text, zone, &parsed, offset))
    return FALSE;
  if (parsed < FIRST_INSTANT || parsed > LAST_INSTANT)
    return FALSE;

  *instant = parsed;
  return TRUE;
}

/**
 * lanyard_when_parse:
 * @date: (nullable): a time in ISO 8601, with an offset or without
 * @clock: (nullable): the wall clock time that the document gives beside it
 * @zone: the conference's zone
 * @instant: (out): the instant that is meant; untouched where there is none
 *
 * An offset of zero is a lie where the conference's clocks differ from UTC and
 * @clock shows the digits of @date: the wall clock is then what is meant.
 *
 * Returns: whether @date is a time of the years 1973 to 2199
 */
gboolean
lanyard_when_parse (const char     *date,
                    const char     *clock,
                    GTimeZone      *zone,
                    LanyardInstant *instant)
{
  g_autofree char *wall_clock = NULL;
  int              offset;

  if (!parse_instant (date, zone, instant, &offset))
    return FALSE;
  if (offset != 0 || lanyard_instant_offset (*instant, zone) == 0)
    return TRUE;

  /* only a clock that repeats the digits gives the lie away */
  if (parse_clock (clock) != *instant / 60 % MINUTES_PER_DAY)
    return TRUE;

  wall_clock = without_offset (date);
  return parse_instant (wall_clock, zone, instant, NULL);
}

/**
 * lanyard_when_date:
 * @text: (nullable): a civil date as YYYY-MM-DD
 *
 * A slip of the pen shall not stretch a conference over centuries.
 *
 * Returns: the date, LANYARD_NO_DATE where @text is none of the years 1973 to
 *   2199
 */
LanyardDate
lanyard_when_date (const char *text)
{
  static const char first[] = "1973-01-01";
  static const char last[] = "2199-12-31";
  LanyardDate       date = lanyard_date_parse (text);

  /* all dates have one length and form */
  return date != LANYARD_NO_DATE && strcmp (text, first) >= 0 && strcmp (text, last) <= 0
           ? date
           : LANYARD_NO_DATE;
}

/**
 * lanyard_when_on_day:
 * @day: a conference day
 * @clock: (nullable): a wall clock time on it, H:MM or HH:MM
 * @day_change: when a conference day begins, in minutes after midnight: what
 *   is earlier is on the next morning
 * @zone: the conference's zone
 * @instant: (out): the instant; untouched where there is none
 *
 * Returns: whether @clock is a time
 */
gboolean
lanyard_when_on_day (LanyardDate     day,
                     const char     *clock,
                     int             day_change,
                     GTimeZone      *zone,
                     LanyardInstant *instant)
{
  int              minutes = parse_clock (clock);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (minutes < 0 || day == LANYARD_NO_DATE)
    return FALSE;

  date = lanyard_date_to_iso (minutes < day_change ? day + 1 : day);
  text = g_strdup_printf ("%sT%02d:%02d:00", date, minutes / MINUTES_PER_HOUR,
                          minutes % MINUTES_PER_HOUR);
  return parse_instant (text, zone, instant, NULL);
}
