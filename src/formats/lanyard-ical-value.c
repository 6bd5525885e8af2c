/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-ical-value.h"
#include "lanyard-when.h"

#include <string.h>

/* What libical gives as text lies where it has something else for a property
 * whose VALUE parameter says so: its kind is looked at first. */
static char *
dup_raw (icalproperty *property)
{
  icalvalue *value = icalproperty_get_value (property);
  char      *owned;
  char      *raw;

  if (value == NULL)
    return NULL;

  if (icalvalue_isa (value) == ICAL_TEXT_VALUE)
    return g_strdup (icalvalue_get_text (value));

  owned = icalvalue_as_ical_string_r (value);
  raw = g_strdup (owned);
  icalmemory_free_buffer (owned);
  return raw;
}

/* RFC 5545, section 3.3.11; what isn't a TEXT comes as it stands. */
static void
unescape (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from != '\\' || from[1] == '\0' || strchr ("\\;,nN", from[1]) == NULL)
        *to++ = *from;
      else
        {
          from++;
          *to++ = g_ascii_tolower (*from) == 'n' ? '\n' : *from;
        }
    }
  *to = '\0';
}

/**
 * lanyard_ical_name:
 * @property: a property
 *
 * Returns: (transfer none): its name, in capitals
 */
const char *
lanyard_ical_name (icalproperty *property)
{
  const char *name = icalproperty_isa (property) == ICAL_X_PROPERTY
                       ? icalproperty_get_x_name (property)
                       : icalproperty_kind_to_string (icalproperty_isa (property));

  return name != NULL ? name : "";
}

/**
 * lanyard_ical_text:
 * @property: a property of whatever kind
 * @mode: whether it may have lines
 * @walk: a walk that stands at the property's component
 *
 * Returns: (transfer full) (nullable): what it says, clean; NULL for nothing
 */
char *
lanyard_ical_text (icalproperty    *property,
                   LanyardCleanMode mode,
                   LanyardWalk     *walk)
{
  g_autofree char *raw = dup_raw (property);
  g_autofree char *valid = NULL;
  g_autofree char *clean = NULL;
  LanyardCleaned   cleaned;

  if (raw == NULL)
    return NULL;
  if (icalproperty_isa (property) == ICAL_X_PROPERTY)
    unescape (raw);

  /* long lines may have been cut between the bytes of a character */
  valid = g_utf8_make_valid (raw, -1);
  clean = lanyard_clean (valid, mode, &cleaned);
  if (cleaned & LANYARD_CLEANED_CONTROLS)
    lanyard_walk_report_member (walk, lanyard_ical_name (property),
                                LANYARD_PROBLEM_CONTROL_CHARACTER, NULL, NULL);
  if (cleaned & LANYARD_CLEANED_CUT)
    lanyard_walk_report_member (walk, lanyard_ical_name (property), LANYARD_PROBLEM_TEXT_CUT, NULL,
                                NULL);
  return *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

/**
 * lanyard_ical_zone_name:
 * @property: a property that is a time
 *
 * Returns: (transfer none) (nullable): the name of its zone in this document
 */
const char *
lanyard_ical_zone_name (icalproperty *property)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);

  return parameter != NULL ? icalparameter_get_tzid (parameter) : NULL;
}

/**
 * lanyard_ical_time:
 * @property: a property
 * @date: (out): the date, of a whole day
 * @clock: (out) (transfer full) (nullable): else the time in ISO 8601, with
 *   "Z" where it is in UTC, without an offset where it isn't
 *
 * Returns: whether it is a time or a date
 */
gboolean
lanyard_ical_time (icalproperty *property,
                   LanyardDate  *date,
                   char        **clock)
{
  icalvalue          *value = icalproperty_get_value (property);
  icalvalue_kind      kind = value != NULL ? icalvalue_isa (value) : ICAL_NO_VALUE;
  struct icaltimetype time;
  g_autofree char    *day = NULL;

  *date = LANYARD_NO_DATE;
  *clock = NULL;
  if (kind != ICAL_DATE_VALUE && kind != ICAL_DATETIME_VALUE)
    return FALSE;

  time = kind == ICAL_DATE_VALUE ? icalvalue_get_date (value) : icalvalue_get_datetime (value);
  day = g_strdup_printf ("%04d-%02d-%02d", time.year, time.month, time.day);
  if (lanyard_when_date (day) == LANYARD_NO_DATE)
    return FALSE;

  if (kind == ICAL_DATE_VALUE || icaltime_is_date (time))
    *date = lanyard_when_date (day);
  else
    *clock = g_strdup_printf ("%sT%02d:%02d:%02d%s", day, time.hour, time.minute, time.second,
                              icaltime_is_utc (time) ? "Z" : "");
  return TRUE;
}

/**
 * lanyard_ical_duration:
 * @property: a property
 * @seconds: (out): how long it is
 *
 * Returns: whether it is a duration that isn't negative
 */
gboolean
lanyard_ical_duration (icalproperty *property,
                       gint64       *seconds)
{
  icalvalue              *value = icalproperty_get_value (property);
  struct icaldurationtype duration;
  const gint64            seconds_per_day = 24 * 60 * 60;

  if (value == NULL || icalvalue_isa (value) != ICAL_DURATION_VALUE)
    return FALSE;

  duration = icalvalue_get_duration (value);
  *seconds = ((gint64)duration.weeks * 7 + duration.days) * seconds_per_day +
             (gint64)duration.hours * 3600 + (gint64)duration.minutes * 60 + duration.seconds;
  return !duration.is_neg;
}
