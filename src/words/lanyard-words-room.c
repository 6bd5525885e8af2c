/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-room.h"

#include "lanyard-now.h"
#include "lanyard-words-time.h"
#include "lanyard-words-timetable.h"

#include <glib/gi18n-lib.h>

/* Returns: which day an instant is on, by the first clock; by the venue's, days
 *   are those of the conference */
static LanyardDate
get_day (LanyardProgramme    *programme,
         LanyardInstant       instant,
         const LanyardClocks *clocks)
{
  int day_start = clocks->order == LANYARD_CLOCKS_VENUE_FIRST
                    ? lanyard_programme_get_fields (programme)->day_start
                    : 0;

  return lanyard_date_of (instant, lanyard_clocks_get_first (clocks), day_start);
}

/* Returns: (transfer full): when something begins, with its day where that isn't
 *   today's */
static char *
dup_start (LanyardProgramme    *programme,
           LanyardInstant       start,
           LanyardInstant       now,
           const LanyardClocks *clocks)
{
  LanyardDate      day = get_day (programme, start, clocks);
  g_autofree char *clock = lanyard_words_first_clock (start, clocks);
  g_autofree char *date = lanyard_words_day (day);

  if (day == get_day (programme, now, clocks))
    return g_steal_pointer (&clock);
  /* Translators: a day and a time: “Fri 27 December, 10:00” */
  return g_strdup_printf (_ ("%s, %s"), date, clock);
}

/* Returns: (transfer full): when something runs or begins, and what; @room:
 *   (nullable) where; by the second clock on a line of its own */
static char *
dup_next (LanyardProgramme    *programme,
          LanyardSession      *next,
          LanyardRoom         *room,
          LanyardInstant       now,
          const LanyardClocks *clocks)
{
  LanyardInstant   told = lanyard_session_get_start (next);
  GString         *line;
  g_autofree char *when = NULL;
  g_autofree char *second = NULL;

  if (told > now || lanyard_session_get_end (next) == LANYARD_NO_INSTANT)
    {
      when = dup_start (programme, told, now, clocks);
    }
  else
    {
      told = lanyard_session_get_end (next);
      when = lanyard_words_until (told, lanyard_clocks_get_first (clocks));
    }
  line = g_string_new (NULL);
  g_string_append_printf (line, "%s · %s", when, lanyard_session_get_title (next));
  if (room != NULL)
    g_string_append_printf (line, " · %s", lanyard_room_get_title (room));
  second = lanyard_words_second_clock (told, clocks);
  if (second != NULL)
    g_string_append_printf (line, "\n%s", second);
  return g_string_free_and_steal (line);
}

/**
 * lanyard_words_room_next:
 * @programme: a programme
 * @room: one of its rooms
 * @now: the time
 * @clocks: the clocks
 *
 * Returns: (transfer full): what runs there, with the time when it is over, else
 *   what is next there, with the time when it begins: "until 11:30 · Keynote"
 */
char *
lanyard_words_room_next (LanyardProgramme    *programme,
                         LanyardRoom         *room,
                         LanyardInstant       now,
                         const LanyardClocks *clocks)
{
  g_autoptr (GListModel) sessions = lanyard_programme_list_room (programme, room);
  g_autoptr (LanyardSession) next = lanyard_now_find_next (sessions, now);

  return next != NULL ? dup_next (programme, next, NULL, now, clocks)
                      : g_strdup (_ ("Nothing more"));
}

static gboolean
has_times (GListModel *sessions)
{
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      if (lanyard_session_get_start (session) != LANYARD_NO_INSTANT)
        return TRUE;
    }
  return FALSE;
}

/**
 * lanyard_words_track_next:
 * @programme: a programme
 * @track: one of its tracks
 * @now: the time
 * @clocks: the clocks
 *
 * Returns: (transfer full) (nullable): what runs or is next in it, as for a
 *   room, and where: "until 11:30 · Keynote · Hall 1"; NULL where none of its
 *   sessions has a time
 */
char *
lanyard_words_track_next (LanyardProgramme    *programme,
                          LanyardTrack        *track,
                          LanyardInstant       now,
                          const LanyardClocks *clocks)
{
  g_autoptr (GListModel) sessions = lanyard_programme_list_track (programme, track);
  g_autoptr (LanyardSession) next = lanyard_now_find_next (sessions, now);
  LanyardRoom *room = next != NULL ? lanyard_session_get_room (next) : NULL;

  if (next == NULL)
    return has_times (sessions) ? g_strdup (_ ("Nothing more")) : NULL;

  return dup_next (programme, next, room, now, clocks);
}

/**
 * lanyard_words_room_facts:
 * @room: a room
 *
 * Returns: (transfer full): its floor and how many people it holds, as far as
 *   that is known: "Level 2 · 120 seats"
 */
char *
lanyard_words_room_facts (LanyardRoom *room)
{
  const char *floor = lanyard_room_get_floor (room);
  int         capacity = lanyard_room_get_capacity (room);
  GString    *line = g_string_new (floor);

  if (capacity > 0)
    {
      if (line->len > 0)
        g_string_append (line, " · ");
      g_string_append_printf (line, ngettext ("%d seat", "%d seats", (gulong)capacity), capacity);
    }
  return g_string_free_and_steal (line);
}
