/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-timetable.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

/**
 * lanyard_words_session_spoken:
 * @session: a session
 * @clocks: the clocks
 * @n_clashes: how many it clashes with
 *
 * Returns: (transfer full): "Keynote, Ada, 14:10–15:10, 09:10–10:10 your time,
 *   clashes with 1", or what there is of that, for those who hear it
 */
char *
lanyard_words_session_spoken (LanyardSession      *session,
                              const LanyardClocks *clocks,
                              guint                n_clashes)
{
  GString         *text = g_string_new (lanyard_session_get_title (session));
  LanyardRoom     *room = lanyard_session_get_room (session);
  g_autofree char *clock =
    lanyard_words_session_clock (session, lanyard_clocks_get_first (clocks));
  g_autofree char *second = lanyard_words_second_when (session, clocks);
  /* Translators: how many other sessions are at the same time */
  g_autofree char *clashes =
    g_strdup_printf (ngettext ("clashes with %u", "clashes with %u", n_clashes), n_clashes);

  if (room != NULL)
    g_string_append_printf (text, ", %s", lanyard_room_get_title (room));
  if (clock != NULL)
    g_string_append_printf (text, ", %s", clock);
  if (second != NULL)
    g_string_append_printf (text, ", %s", second);
  if (lanyard_session_get_status (session) == LANYARD_SESSION_CANCELLED)
    g_string_append_printf (text, ", %s", _ ("cancelled"));
  if (n_clashes > 0)
    g_string_append_printf (text, ", %s", clashes);

  return g_string_free_and_steal (text);
}

/**
 * lanyard_words_clashes:
 * @clashes: (element-type LanyardClash): what a session clashes with, at least
 *   one
 *
 * Returns: (transfer full): "Clash: Borg" with the other's room, or its title
 *   where that says no more; "2 clashes"
 */
char *
lanyard_words_clashes (GPtrArray *clashes)
{
  const LanyardClash *first = g_ptr_array_index (clashes, 0);
  const char         *place = first->other->place;
  gboolean            elsewhere = place != NULL && g_strcmp0 (place, first->item->place) != 0;

  if (clashes->len > 1)
    return g_strdup_printf (ngettext ("%u clash", "%u clashes", clashes->len), clashes->len);
  /* Translators: %s is the room or the title of the session that is at the same time */
  return g_strdup_printf (_ ("Clash: %s"), elsewhere ? place : first->other->title);
}

/**
 * lanyard_words_until:
 * @end: when something ends
 * @zone: the venue's zone
 *
 * Returns: (transfer full): "until 23:59"
 */
char *
lanyard_words_until (LanyardInstant end,
                     GTimeZone     *zone)
{
  g_autofree char *clock = lanyard_words_clock (end, zone);

  /* Translators: %s is a time of day */
  return g_strdup_printf (_ ("until %s"), clock);
}

/**
 * lanyard_words_empty_hours:
 * @start: the first full hour without sessions
 * @end: the first with one again
 * @zone: the venue's zone
 *
 * Returns: (transfer full): "Nothing from 03:00 to 10:00"
 */
char *
lanyard_words_empty_hours (LanyardInstant start,
                           LanyardInstant end,
                           GTimeZone     *zone)
{
  g_autofree char *from = lanyard_words_clock (start, zone);
  g_autofree char *to = lanyard_words_clock (end, zone);

  /* Translators: two times of day, between which there are no sessions */
  return g_strdup_printf (_ ("Nothing from %s to %s"), from, to);
}

/**
 * lanyard_words_rooms_shown:
 * @n_shown: how many rooms are shown
 * @n_rooms: how many there are
 *
 * Returns: (transfer full): "56 rooms", "6 of 56 rooms"
 */
char *
lanyard_words_rooms_shown (guint n_shown,
                           guint n_rooms)
{
  if (n_shown == n_rooms)
    return g_strdup_printf (ngettext ("%u room", "%u rooms", n_rooms), n_rooms);
  /* Translators: how many of how many */
  return g_strdup_printf (ngettext ("%u of %u room", "%u of %u rooms", n_rooms), n_shown, n_rooms);
}
