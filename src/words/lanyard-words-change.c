/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-change.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_MINUTE 60

/* What is shown of when and where a session is; each may be NULL. */
typedef struct
{
  char *day;
  char *start;
  char *end;
  char *room;
} Place;

static void
place_clear (Place *place)
{
  g_free (place->day);
  g_free (place->start);
  g_free (place->end);
  g_free (place->room);
}

static char *
format_day (LanyardDate date)
{
  g_autoptr (GDateTime) time = lanyard_date_to_date_time (date);

  /* Translators: a day among those of one conference; see g_date_time_format() */
  return g_date_time_format (time, _ ("%a %-d"));
}

static void
place_init (Place                 *place,
            const LanyardSnapshot *snapshot,
            GTimeZone             *zone)
{
  LanyardInstant start = snapshot->start;
  LanyardDate    day =
    start != LANYARD_NO_INSTANT ? lanyard_date_of (start, zone, 0) : snapshot->day;

  *place = (Place){ .room = g_strdup (snapshot->room) };
  place->day = day != LANYARD_NO_DATE ? format_day (day) : g_strdup (_ ("Not yet scheduled"));
  if (start == LANYARD_NO_INSTANT)
    return;

  place->start = lanyard_words_clock (start, zone);
  if (snapshot->duration > 0)
    place->end =
      lanyard_words_clock (start + (LanyardInstant)snapshot->duration * SECONDS_PER_MINUTE, zone);
}

static void
run_free (gpointer data)
{
  LanyardChangeRun *run = data;

  g_free (run->text);
  g_free (run);
}

static void
line_free (gpointer data)
{
  LanyardChangeLine *line = data;

  g_clear_pointer (&line->before, g_ptr_array_unref);
  g_clear_pointer (&line->after, g_ptr_array_unref);
  g_free (line);
}

static GPtrArray *
runs_new (void)
{
  return g_ptr_array_new_with_free_func (run_free);
}

static void
add_run (GPtrArray  *runs,
         const char *separator,
         const char *text,
         gboolean    differs)
{
  LanyardChangeRun *run;

  if (text == NULL)
    return;
  if (runs->len > 0)
    {
      run = g_new0 (LanyardChangeRun, 1);
      run->text = g_strdup (separator);
      g_ptr_array_add (runs, run);
    }
  run = g_new0 (LanyardChangeRun, 1);
  run->text = g_strdup (text);
  run->differs = differs;
  g_ptr_array_add (runs, run);
}

/* "Fri 27, 14:10–15:00 · Borg". Without @other, nothing differs. */
static GPtrArray *
list_runs (const Place *place,
           const Place *other,
           gboolean     with_end,
           gboolean     with_room)
{
  GPtrArray *runs = runs_new ();

  add_run (runs, NULL, place->day, other != NULL && g_strcmp0 (place->day, other->day) != 0);
  add_run (runs, ", ", place->start, other != NULL && g_strcmp0 (place->start, other->start) != 0);
  if (with_end)
    add_run (runs, "–", place->end, other != NULL && g_strcmp0 (place->end, other->end) != 0);
  if (with_room)
    add_run (runs, " · ", place->room, other != NULL && g_strcmp0 (place->room, other->room) != 0);
  return runs;
}

static GPtrArray *
list_one_run (const char *text,
              gboolean    differs)
{
  GPtrArray *runs = runs_new ();

  add_run (runs, NULL, text, differs);
  return runs;
}

static void
take_line (GPtrArray *lines,
           GPtrArray *before,
           GPtrArray *after)
{
  LanyardChangeLine *line = g_new0 (LanyardChangeLine, 1);

  line->before = before;
  line->after = after;
  g_ptr_array_add (lines, line);
}

static void
add_speakers (GPtrArray             *lines,
              const LanyardSnapshot *before,
              const LanyardSnapshot *after)
{
  g_autofree char *old = lanyard_words_snapshot_speakers (before);
  g_autofree char *new = lanyard_words_snapshot_speakers (after);

  take_line (lines, *old != '\0' ? list_one_run (old, TRUE) : NULL,
             *new != '\0' ? list_one_run (new, TRUE) : NULL);
}

/* Of a session that was there before and still is. */
static void
add_when_and_where (GPtrArray   *lines,
                    const Place *old,
                    const Place *new,
                    LanyardChangeAspects aspects)
{
  gboolean with_end = (aspects & LANYARD_CHANGE_DURATION) != 0;
  gboolean with_room = (aspects & LANYARD_CHANGE_ROOM) != 0;
  gboolean moved =
    (aspects & (LANYARD_CHANGE_TIME | LANYARD_CHANGE_DAY | LANYARD_CHANGE_DURATION |
                LANYARD_CHANGE_ROOM)) != 0;

  take_line (lines, moved ? list_runs (old, new, with_end, with_room) : NULL,
             list_runs (new, moved ? old : NULL, with_end, TRUE));
}

/**
 * lanyard_words_change_tags:
 * @change: a change
 * @zone: the venue's zone
 *
 * Returns: the aspects to name beside the session's title: a session that is
 *   on another day at the same time of day has no other time, and one that
 *   takes longer has
 */
LanyardChangeAspects
lanyard_words_change_tags (LanyardChange *change,
                           GTimeZone     *zone)
{
  LanyardChangeAspects   aspects = lanyard_change_get_aspects (change);
  const LanyardSnapshot *before = lanyard_change_get_before (change);
  const LanyardSnapshot *after = lanyard_change_get_after (change);

  if ((aspects & LANYARD_CHANGE_DAY) != 0 && before->start != LANYARD_NO_INSTANT &&
      after->start != LANYARD_NO_INSTANT)
    {
      g_autofree char *old = lanyard_words_clock (before->start, zone);
      g_autofree char *new = lanyard_words_clock (after->start, zone);

      if (g_str_equal (old, new))
        aspects &= ~LANYARD_CHANGE_TIME;
    }
  if ((aspects & LANYARD_CHANGE_DURATION) != 0)
    aspects = (aspects | LANYARD_CHANGE_TIME) & ~LANYARD_CHANGE_DURATION;

  return aspects;
}

/**
 * lanyard_words_change_aspect:
 * @aspect: one aspect of a change
 *
 * Returns: its name, in a word or two
 */
const char *
lanyard_words_change_aspect (LanyardChangeAspects aspect)
{
  switch (aspect)
    {
    case LANYARD_CHANGE_NEW:
      /* Translators: a session that wasn't in the programme */
      return _ ("New");
    case LANYARD_CHANGE_GONE:
      /* Translators: a session that is no longer in the programme */
      return _ ("Gone");
    case LANYARD_CHANGE_CANCELLED:
      return _ ("Cancelled");
    case LANYARD_CHANGE_RESTORED:
      /* Translators: a session that was cancelled, but takes place after all */
      return _ ("On again");
    case LANYARD_CHANGE_DAY:
      return _ ("Day");
    case LANYARD_CHANGE_ROOM:
      return _ ("Room");
    case LANYARD_CHANGE_TITLE:
      return _ ("Title");
    case LANYARD_CHANGE_SPEAKERS:
      return _ ("Speakers");
    case LANYARD_CHANGE_TEXT:
      return _ ("Text");
    case LANYARD_CHANGE_TIME:
    case LANYARD_CHANGE_DURATION:
    default:
      return _ ("Time");
    }
}

/**
 * lanyard_words_change_title:
 * @change: a change
 *
 * Returns: the session's title today; of one that is gone, its last
 */
const char *
lanyard_words_change_title (LanyardChange *change)
{
  const LanyardSnapshot *after = lanyard_change_get_after (change);

  return after != NULL ? after->title : lanyard_change_get_before (change)->title;
}

/**
 * lanyard_words_change_lines:
 * @change: a change
 * @zone: the venue's zone
 *
 * Says when and where, always; then, where they changed, the title and the
 * speakers. A line without a before has no other to compare with; one without
 * an after has it in the session's title.
 *
 * Returns: (transfer full) (element-type LanyardChangeLine): lines, at least one
 */
GPtrArray *
lanyard_words_change_lines (LanyardChange *change,
                            GTimeZone     *zone)
{
  LanyardChangeAspects   aspects = lanyard_change_get_aspects (change);
  const LanyardSnapshot *before = lanyard_change_get_before (change);
  const LanyardSnapshot *after = lanyard_change_get_after (change);
  GPtrArray             *lines = g_ptr_array_new_with_free_func (line_free);
  Place                  old = { 0 };
  Place new = { 0 };

  if (before != NULL)
    place_init (&old, before, zone);
  if (after != NULL)
    place_init (&new, after, zone);

  if (before == NULL)
    take_line (lines, NULL, list_runs (&new, NULL, FALSE, TRUE));
  else if (after == NULL)
    take_line (lines, list_runs (&old, NULL, FALSE, TRUE),
               list_one_run (_ ("No longer in the programme"), TRUE));
  else
    add_when_and_where (lines, &old, &new, aspects);
  if ((aspects & LANYARD_CHANGE_TITLE) != 0)
    take_line (lines, list_one_run (before->title, TRUE), NULL);
  if ((aspects & LANYARD_CHANGE_SPEAKERS) != 0)
    add_speakers (lines, before, after);

  place_clear (&old);
  place_clear (&new);
  return lines;
}

static void
append_runs (GString   *text,
             GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    g_string_append (text, ((LanyardChangeRun *)g_ptr_array_index (runs, i))->text);
}

/**
 * lanyard_words_change_text:
 * @change: a change
 * @zone: the venue's zone
 *
 * Returns: (transfer full): the first of its lines in plain text:
 *   "Fri 27, 14:10 → Fri 27, 15:00 · Borg"
 */
char *
lanyard_words_change_text (LanyardChange *change,
                           GTimeZone     *zone)
{
  g_autoptr (GPtrArray) lines = lanyard_words_change_lines (change, zone);
  const LanyardChangeLine *line = g_ptr_array_index (lines, 0);
  GString                 *text = g_string_new (NULL);

  if (line->before != NULL)
    {
      append_runs (text, line->before);
      g_string_append (text, " → ");
    }
  append_runs (text, line->after);
  return g_string_free_and_steal (text);
}

/**
 * lanyard_words_change_second:
 * @change: a change
 * @clocks: the clocks
 *
 * Returns: (transfer full) (nullable): when the session is by the second clock, or
 *   was where it is gone; NULL where both show the same
 */
char *
lanyard_words_change_second (LanyardChange       *change,
                             const LanyardClocks *clocks)
{
  const LanyardSnapshot *after = lanyard_change_get_after (change);

  return lanyard_words_second_snapshot (
    after != NULL ? after : lanyard_change_get_before (change), clocks);
}

/**
 * lanyard_words_snapshot_when:
 * @snapshot: what is known of a session
 * @zone: the venue's zone
 *
 * Returns: (transfer full): when and where: "Fri 27, 14:10–15:00 · Borg"
 */
char *
lanyard_words_snapshot_when (const LanyardSnapshot *snapshot,
                             GTimeZone             *zone)
{
  g_autoptr (GPtrArray) runs = NULL;
  GString *text = g_string_new (NULL);
  Place    place;

  place_init (&place, snapshot, zone);
  runs = list_runs (&place, NULL, TRUE, TRUE);
  append_runs (text, runs);
  place_clear (&place);
  return g_string_free_and_steal (text);
}

/**
 * lanyard_words_snapshot_speakers:
 * @snapshot: what is known of a session
 *
 * Returns: (transfer full): who speaks in it, or leads it; empty where nobody
 *   is known
 */
char *
lanyard_words_snapshot_speakers (const LanyardSnapshot *snapshot)
{
  const char *speakers = snapshot->speakers != NULL ? snapshot->speakers : "";
  g_auto (GStrv) names = g_strsplit (speakers, "\n", -1);

  return g_strjoinv (_ (", "), names);
}
