/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-room.h"

#include "lanyard-now.h"
#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full): when something begins, with its day where that isn't
 *   today's */
static char *
dup_start (LanyardProgramme *programme,
           LanyardSession   *session,
           LanyardInstant    now)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  LanyardDate                   today = lanyard_date_of (now, fields->zone, fields->day_start);
  LanyardDate                   day = lanyard_session_get_day (session);
  g_autofree char              *clock =
    lanyard_words_clock (lanyard_session_get_start (session), fields->zone);
  g_autofree char *date = lanyard_words_day (day);

  if (day == today)
    return g_steal_pointer (&clock);
  /* Translators: a day and a time: “Fri 27 December, 10:00” */
  return g_strdup_printf (_ ("%s, %s"), date, clock);
}

/* What runs, until when, else when what is next begins. */
static char *
dup_next (LanyardProgramme *programme,
          LanyardSession   *next,
          LanyardInstant    now)
{
  g_autofree char *when = NULL;

  if (lanyard_session_get_start (next) > now ||
      lanyard_session_get_end (next) == LANYARD_NO_INSTANT)
    {
      when = dup_start (programme, next, now);
    }
  else
    {
      g_autofree char *end = lanyard_words_clock (lanyard_session_get_end (next),
                                                  lanyard_programme_get_zone (programme));

      /* Translators: something runs, and this is when it is over */
      when = g_strdup_printf (_ ("until %s"), end);
    }
  return g_strdup_printf ("%s · %s", when, lanyard_session_get_title (next));
}

/**
 * lanyard_words_room_next:
 * @programme: a programme
 * @room: one of its rooms
 * @now: the time
 *
 * Returns: (transfer full): what runs there, with the time when it is over, else
 *   what is next there, with the time when it begins: "until 11:30 · Keynote"
 */
char *
lanyard_words_room_next (LanyardProgramme *programme,
                         LanyardRoom      *room,
                         LanyardInstant    now)
{
  g_autoptr (GListModel) sessions = lanyard_programme_list_room (programme, room);
  g_autoptr (LanyardSession) next = lanyard_now_find_next (sessions, now);

  return next != NULL ? dup_next (programme, next, now) : g_strdup (_ ("Nothing more"));
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
 *
 * Returns: (transfer full) (nullable): what runs or is next in it, as for a
 *   room, and where: "until 11:30 · Keynote · Hall 1"; NULL where none of its
 *   sessions has a time
 */
char *
lanyard_words_track_next (LanyardProgramme *programme,
                          LanyardTrack     *track,
                          LanyardInstant    now)
{
  g_autoptr (GListModel) sessions = lanyard_programme_list_track (programme, track);
  g_autoptr (LanyardSession) next = lanyard_now_find_next (sessions, now);
  LanyardRoom     *room = next != NULL ? lanyard_session_get_room (next) : NULL;
  g_autofree char *line = NULL;

  if (next == NULL)
    return has_times (sessions) ? g_strdup (_ ("Nothing more")) : NULL;

  line = dup_next (programme, next, now);
  return room != NULL ? g_strdup_printf ("%s · %s", line, lanyard_room_get_title (room))
                      : g_steal_pointer (&line);
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
