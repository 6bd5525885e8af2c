/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-state.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From so many days before a conference on, old data is worth a warning. */
#define NEAR_DAYS 2

/**
 * lanyard_words_conference_phase:
 * @phase: when a conference is
 *
 * Returns: (transfer none): a title for those that are then
 */
const char *
lanyard_words_conference_phase (LanyardConferencePhase phase)
{
  switch (phase)
    {
    case LANYARD_CONFERENCE_RUNNING:
      return _ ("Running");
    case LANYARD_CONFERENCE_UPCOMING:
      return _ ("Upcoming");
    case LANYARD_CONFERENCE_PAST:
      return _ ("Past");
    case LANYARD_CONFERENCE_UNDATED:
    default:
      return _ ("Undated");
    }
}

static char *
say_when_and_where (LanyardDate start,
                    LanyardDate end,
                    const char *place)
{
  g_autofree char *dates = lanyard_words_date_range (start, end);

  if (dates == NULL)
    return g_strdup (place != NULL ? place : "");
  return place != NULL ? g_strdup_printf ("%s · %s", dates, place) : g_steal_pointer (&dates);
}

/**
 * lanyard_words_conference_line:
 * @conference: a conference
 *
 * Returns: (transfer full): "9–11 September 2019 · Lisbon", or what is known
 *   of that; "" where nothing is
 */
char *
lanyard_words_conference_line (LanyardConference *conference)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);

  return say_when_and_where (fields->start, fields->end,
                             fields->city != NULL ? fields->city : fields->venue);
}

/**
 * lanyard_words_directory_line:
 * @entry: an entry of a directory
 *
 * Returns: (transfer full): "9–11 September 2019 · Lisbon", with the server's
 *   name in place of a place that isn't known
 */
char *
lanyard_words_directory_line (LanyardDirectoryEntry *entry)
{
  const LanyardDirectoryFields *fields = lanyard_directory_entry_get_fields (entry);
  g_autoptr (GUri) uri = g_uri_parse (fields->address, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host != NULL && g_str_has_prefix (host, "www."))
    host += strlen ("www.");
  return say_when_and_where (fields->start, fields->end,
                             fields->place != NULL ? fields->place : host);
}

/* The time of today, the date of another day, with its year where that is
 * another, too. */
static char *
dup_when (LanyardInstant instant,
          LanyardInstant now,
          GTimeZone     *zone)
{
  LanyardDate date = lanyard_date_of (instant, zone, 0);
  LanyardDate today = lanyard_date_of (now, zone, 0);
  g_autoptr (GDateTime) day = NULL;
  g_autoptr (GDateTime) this_day = NULL;

  if (date == today)
    return lanyard_words_clock (instant, zone);

  day = lanyard_date_to_date_time (date);
  this_day = lanyard_date_to_date_time (today);
  return g_date_time_format (day, g_date_time_get_year (day) == g_date_time_get_year (this_day)
                                    /* Translators: a day of this year; see g_date_time_format() */
                                    ? _ ("%-d %B")
                                    : _ ("%-d %B %Y"));
}

/* What the programme that is kept is as good as. */
static LanyardInstant
get_age (const LanyardConferenceFields *fields)
{
  if (fields->address == NULL || fields->checked == LANYARD_NO_INSTANT)
    return fields->updated;
  return fields->checked;
}

/**
 * lanyard_words_data_state:
 * @conference: a conference
 * @refreshing: whether its address is asked just now
 * @now: the time of the real clock
 * @zone: the user's zone
 *
 * Returns: (transfer full): how new what is kept of it is, in a few words:
 *   "Up to date · 14:32", "Offline · from 30 January"
 */
char *
lanyard_words_data_state (LanyardConference *conference,
                          gboolean           refreshing,
                          LanyardInstant     now,
                          GTimeZone         *zone)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  g_autofree char               *when = NULL;

  if (refreshing)
    return g_strdup (_ ("Refreshing…"));
  if (get_age (fields) == LANYARD_NO_INSTANT)
    return g_strdup (_ ("Not fetched yet"));

  if (fields->sample && fields->address == NULL)
    return g_strdup (_ ("Sample"));

  when = dup_when (get_age (fields), now, zone);
  if (fields->address == NULL)
    /* Translators: %s is when it was opened, a time or a date */
    return g_strdup_printf (_ ("From a file · %s"), when);
  if (fields->failure != NULL)
    /* Translators: %s is how old the programme is, a time or a date */
    return g_strdup_printf (_ ("Offline · from %s"), when);
  /* Translators: %s is when that was last asked, a time or a date */
  return g_strdup_printf (_ ("Up to date · %s"), when);
}

/**
 * lanyard_words_data_line:
 * @conference: a conference
 * @refreshing: whether its address is asked just now
 * @now: the time of the real clock
 * @zone: the user's zone
 *
 * Returns: (transfer full): its sessions, and how new they are
 */
char *
lanyard_words_data_line (LanyardConference *conference,
                         gboolean           refreshing,
                         LanyardInstant     now,
                         GTimeZone         *zone)
{
  guint            count = lanyard_conference_get_fields (conference)->n_sessions;
  g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", count),
                                               count);
  g_autofree char *state = lanyard_words_data_state (conference, refreshing, now, zone);

  return g_strdup_printf ("%s · %s", sessions, state);
}

/**
 * lanyard_words_offline:
 * @conference: the conference that is shown
 * @today: the date at the venue
 * @now: the time of the real clock
 * @zone: the user's zone
 *
 * Returns: (transfer full) (nullable): a warning that the programme may be old;
 *   NULL where it isn't, or where that doesn't matter yet or any more
 */
char *
lanyard_words_offline (LanyardConference *conference,
                       LanyardDate        today,
                       LanyardInstant     now,
                       GTimeZone         *zone)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  LanyardConferencePhase         phase = lanyard_conference_get_phase (conference, today);
  g_autofree char               *when = NULL;

  if (fields->address == NULL || fields->failure == NULL ||
      get_age (fields) == LANYARD_NO_INSTANT)
    return NULL;
  if (phase != LANYARD_CONFERENCE_RUNNING &&
      (phase != LANYARD_CONFERENCE_UPCOMING || fields->start - today > NEAR_DAYS))
    return NULL;

  when = dup_when (get_age (fields), now, zone);
  /* Translators: %s is a time or a date */
  return g_strdup_printf (_ ("Offline: programme from %s"), when);
}

/**
 * lanyard_words_directory_age:
 * @checked: when the directory was last known to be the newest
 * @now: the time of the real clock
 * @zone: the user's zone
 *
 * Returns: (transfer full): "Directory as of 14:32", or with the date
 */
char *
lanyard_words_directory_age (LanyardInstant checked,
                             LanyardInstant now,
                             GTimeZone     *zone)
{
  g_autofree char *when = dup_when (checked, now, zone);

  /* Translators: how new the list of conferences is; %s is a time or a date */
  return g_strdup_printf (_ ("Directory as of %s"), when);
}
