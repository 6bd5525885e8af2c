/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-reading.h"

#include "lanyard-clean.h"
#include "lanyard-field.h"
#include "lanyard-when.h"

#include <string.h>

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
    g_atomic_int_set (self->options->progress, (int)((guint64)done * WHOLE / total));

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

/* What names a conference for good: its acronym, else its page, else its
 * title, with the year of editions that share one. */
static char *
make_id (const LanyardProgrammeFields *fields)
{
  g_autoptr (GUri) uri = NULL;
  g_autofree char *date = lanyard_date_to_iso (fields->start);
  g_autofree char *name = NULL;

  if (fields->acronym != NULL)
    return lanyard_clean_slug (fields->acronym, "conference");

  if (fields->url != NULL)
    uri = g_uri_parse (fields->url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri != NULL && g_uri_get_host (uri) != NULL)
    {
      name = g_strconcat (g_uri_get_host (uri), " ", g_uri_get_path (uri), NULL);
      return lanyard_clean_slug (name, "conference");
    }

  if (date != NULL)
    date[strlen ("YYYY")] = '\0';
  if (date == NULL || strstr (fields->title, date) != NULL)
    return lanyard_clean_slug (fields->title, "conference");

  name = g_strconcat (fields->title, " ", date, NULL);
  return lanyard_clean_slug (name, "conference");
}

/**
 * lanyard_reading_name:
 * @self: a reading
 * @walk: a walk that stands at the conference
 * @builder: a builder that has everything but, maybe, the conference's title
 *   and id
 * @error: return location for LANYARD_READ_ERROR_UNUSABLE
 *
 * Gives the conference a title where it has none, which is reported, and an
 * id, which foreign formats don't have.
 *
 * Returns: whether there is anything to read: a title or a session
 */
gboolean
lanyard_reading_name (const LanyardReading *self,
                      LanyardWalk          *walk,
                      LanyardBuilder       *builder,
                      GError              **error)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (builder);

  if (fields->title == NULL && lanyard_builder_count_sessions (builder) == 0)
    {
      g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNUSABLE, "");
      return FALSE;
    }

  if (fields->title == NULL)
    {
      fields->title = g_strdup (fields->acronym);
      if (fields->title == NULL)
        fields->title = lanyard_reading_dup_title (self);
      lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "title", fields->title);
    }
  if (fields->id == NULL)
    fields->id = make_id (fields);

  return TRUE;
}

/* A date; of a time, the one that it has at the venue. */
static LanyardDate
parse_date (const char                   *text,
            const LanyardProgrammeFields *fields)
{
  LanyardDate    date = lanyard_when_date (text);
  LanyardInstant instant;

  if (date == LANYARD_NO_DATE && lanyard_when_parse (text, NULL, fields->zone, &instant))
    return lanyard_date_of (instant, fields->zone, fields->day_start);
  return date;
}

/**
 * lanyard_reading_choose_date:
 * @walk: a walk that stands at the object that @member is in
 * @builder: whose programme has its zone, and when a day begins
 * @member: the name of the member that tells the first or the last day
 * @text: (nullable): what it says
 * @date: what the days of the document say, or LANYARD_NO_DATE
 *
 * The days that there are count for more than what is said above them, which
 * may be left over from another year; what disagrees is reported.
 *
 * Returns: the day, or LANYARD_NO_DATE
 */
LanyardDate
lanyard_reading_choose_date (LanyardWalk    *walk,
                             LanyardBuilder *builder,
                             const char     *member,
                             const char     *text,
                             LanyardDate     date)
{
  LanyardDate      header = parse_date (text, lanyard_builder_get_fields (builder));
  g_autofree char *expected = lanyard_date_to_iso (date);

  if (text != NULL && header == LANYARD_NO_DATE)
    lanyard_walk_report_member (walk, member, LANYARD_PROBLEM_BAD_DATE, NULL, text);
  if (date == LANYARD_NO_DATE)
    return header;

  if (header != LANYARD_NO_DATE && header != date)
    lanyard_walk_report_member (walk, member, LANYARD_PROBLEM_CONTRADICTED, expected, text);
  return date;
}
