/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-now.h"

#include "lanyard-words-time.h"
#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_MINUTE 60

/* A minute that has begun counts: what ends in ten seconds isn't over. */
static char *
dup_duration (gint64 seconds)
{
  return lanyard_words_duration (
    (int)((MAX (seconds, 0) + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE));
}

/**
 * lanyard_words_time_left:
 * @seconds: how long something still takes
 *
 * Returns: (transfer full): "25 min left"
 */
char *
lanyard_words_time_left (gint64 seconds)
{
  g_autofree char *duration = dup_duration (seconds);

  /* Translators: %s is how long something that runs still takes, "25 min" */
  return g_strdup_printf (_ ("%s left"), duration);
}

/**
 * lanyard_words_time_until:
 * @seconds: how long it is until something begins
 *
 * Returns: (transfer full): "in 10 min"
 */
char *
lanyard_words_time_until (gint64 seconds)
{
  g_autofree char *duration = dup_duration (seconds);

  /* Translators: %s is how long it is until something begins, "10 min" */
  return g_strdup_printf (_ ("in %s"), duration);
}

/**
 * lanyard_words_now_left:
 * @seconds: how long something that runs still takes
 *
 * Returns: (transfer full): "Now · 25 min left"
 */
char *
lanyard_words_now_left (gint64 seconds)
{
  g_autofree char *left = lanyard_words_time_left (seconds);

  /* Translators: what begins then runs; %s is how long it still does */
  return g_strdup_printf (_ ("Now · %s"), left);
}

/**
 * lanyard_words_now_line:
 * @item: something that runs, or is about to
 *
 * Returns: (transfer full) (nullable): where it is and who is there; NULL where
 *   neither is known
 */
char *
lanyard_words_now_line (const LanyardNowItem *item)
{
  GPtrArray       *people;
  LanyardRoom     *room;
  const char      *where;
  g_autofree char *names = NULL;

  if (item->session == NULL)
    return g_strdup (lanyard_appointment_get_place (item->appointment));

  people = lanyard_session_get_leads (item->session);
  if (people == NULL || people->len == 0)
    people = lanyard_session_get_speakers (item->session);
  room = lanyard_session_get_room (item->session);
  where = room != NULL ? lanyard_room_get_title (room) : NULL;
  names = lanyard_words_names (people);
  if (where == NULL || names == NULL)
    return where != NULL ? g_strdup (where) : g_steal_pointer (&names);
  return g_strdup_printf ("%s · %s", where, names);
}
