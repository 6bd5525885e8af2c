/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-plan.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_MINUTE 60

/**
 * lanyard_words_span:
 * @span: a span
 * @zone: the zone that it is told in
 *
 * Returns: (transfer full) (nullable): "14:10–15:10", "14:10" where the end is
 *   not known; NULL where the start isn't
 */
char *
lanyard_words_span (const LanyardSpan *span,
                    GTimeZone         *zone)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (span->start == LANYARD_NO_INSTANT)
    return NULL;

  from = lanyard_words_clock (span->start, zone);
  if (!lanyard_span_takes_time (span))
    return g_steal_pointer (&from);
  to = lanyard_words_clock (span->end, zone);
  /* Translators: from one time of day to another */
  return g_strdup_printf (_ ("%s–%s"), from, to);
}

static char *
dup_minutes (gint64 seconds)
{
  return lanyard_words_duration ((int)((seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE));
}

/**
 * lanyard_words_span_length:
 * @span: a span that takes time
 *
 * Returns: (transfer full): "1 h 30 min"
 */
char *
lanyard_words_span_length (const LanyardSpan *span)
{
  return dup_minutes (span->end - span->start);
}

/**
 * lanyard_words_plan_line:
 * @item: what is in the plan
 *
 * Returns: (transfer full) (nullable): "Borg · Ada, Grace", or what there is of
 *   that
 */
char *
lanyard_words_plan_line (const LanyardPlanItem *item)
{
  g_auto (GStrv) names = item->speakers != NULL ? g_strsplit (item->speakers, "\n", -1) : NULL;
  /* Translators: stands between two names */
  g_autofree char *people = names != NULL ? g_strjoinv (_ (", "), names) : NULL;

  if (item->place != NULL && people != NULL)
    return g_strdup_printf ("%s · %s", item->place, people);
  return g_strdup (item->place != NULL ? item->place : people);
}

static const char *
get_state (const LanyardPlanItem *item)
{
  switch (item->state)
    {
    case LANYARD_PLAN_ITEM_CANCELLED:
      return _ ("cancelled");
    case LANYARD_PLAN_ITEM_GONE:
      return _ ("no longer in the programme");
    case LANYARD_PLAN_ITEM_ON:
    default:
      return NULL;
    }
}

/**
 * lanyard_words_plan_spoken:
 * @item: what is in the plan
 * @clocks: the clocks
 * @n_clashes: how many others it clashes with
 *
 * Returns: (transfer full): "Keynote, Ada, 14:10–15:10, 09:10–10:10 your time,
 *   clashes with 1", or what there is of that, for those who hear it
 */
char *
lanyard_words_plan_spoken (const LanyardPlanItem *item,
                           const LanyardClocks   *clocks,
                           guint                  n_clashes)
{
  GString         *text = g_string_new (item->title);
  g_autofree char *when = lanyard_words_span (&item->span, lanyard_clocks_get_first (clocks));
  g_autofree char *second = lanyard_words_second_span (&item->span, clocks);
  const char      *state = get_state (item);
  /* Translators: how many other sessions are at the same time */
  g_autofree char *clashes =
    g_strdup_printf (ngettext ("clashes with %u", "clashes with %u", n_clashes), n_clashes);

  if (item->place != NULL)
    g_string_append_printf (text, ", %s", item->place);
  if (when != NULL)
    g_string_append_printf (text, ", %s", when);
  if (second != NULL)
    g_string_append_printf (text, ", %s", second);
  if (state != NULL)
    g_string_append_printf (text, ", %s", state);
  if (n_clashes > 0)
    g_string_append_printf (text, ", %s", clashes);
  return g_string_free_and_steal (text);
}

static char *
dup_clash (const LanyardClash *clash)
{
  const LanyardPlanItem *going = lanyard_clash_get_going (clash);
  g_autofree char       *length = dup_minutes (clash->seconds);

  if (going == clash->item)
    /* Translators: a length of time, and the title of a session that isn't decided on */
    return g_strdup_printf (_ ("%s clash with a maybe: %s"), length, clash->other->title);
  if (going == clash->other)
    /* Translators: a length of time, and the title of the session that is gone to */
    return g_strdup_printf (_ ("%s clash, going to: %s"), length, clash->other->title);
  /* Translators: a length of time, and the title of a session */
  return g_strdup_printf (_ ("%s clash: %s"), length, clash->other->title);
}

/**
 * lanyard_words_plan_clashes:
 * @clashes: (element-type LanyardClash): what one item clashes with, at least one
 *
 * Returns: (transfer full): how long, with what, and which of them the user
 *   goes to; "2 clashes, the longest 20 min"
 */
char *
lanyard_words_plan_clashes (GPtrArray *clashes)
{
  g_autofree char *length = NULL;
  gint64           longest = 0;

  if (clashes->len == 1)
    return dup_clash (g_ptr_array_index (clashes, 0));

  for (guint i = 0; i < clashes->len; i++)
    longest = MAX (longest, ((const LanyardClash *)g_ptr_array_index (clashes, i))->seconds);
  length = dup_minutes (longest);
  /* Translators: %s is a length of time */
  return g_strdup_printf (
    ngettext ("%u clash, the longest %s", "%u clashes, the longest %s", clashes->len),
    clashes->len, length);
}

/**
 * lanyard_words_was_at:
 * @clock: a time of day
 *
 * Returns: (transfer full): "was at 14:10", of something that moved
 */
char *
lanyard_words_was_at (const char *clock)
{
  /* Translators: %s is the time of day at which a session was before it moved */
  return g_strdup_printf (_ ("was at %s"), clock);
}

/**
 * lanyard_words_gap:
 * @gap: a gap of the plan
 *
 * Returns: (transfer full): "50 min free"
 */
char *
lanyard_words_gap (const LanyardSpan *gap)
{
  g_autofree char *length = lanyard_words_span_length (gap);

  /* Translators: %s is a length of time */
  return g_strdup_printf (_ ("%s free"), length);
}

/**
 * lanyard_words_fits:
 * @n_whole: how many sessions lie in a gap
 * @n_partly: how many overlap it
 *
 * Returns: (transfer full) (nullable): "6 sessions fit", else "2 fit in part";
 *   NULL for none
 */
char *
lanyard_words_fits (guint n_whole,
                    guint n_partly)
{
  if (n_whole > 0)
    return g_strdup_printf (ngettext ("%u session fits", "%u sessions fit", n_whole), n_whole);
  if (n_partly > 0)
    return g_strdup_printf (ngettext ("%u fits in part", "%u fit in part", n_partly), n_partly);
  return NULL;
}

/**
 * lanyard_words_walk:
 * @seconds: the time between two items in different rooms
 * @to: the room of the second
 *
 * Returns: (transfer full): "5 min to Borg"
 */
char *
lanyard_words_walk (gint64      seconds,
                    const char *to)
{
  g_autofree char *length = lanyard_words_duration ((int)(seconds / SECONDS_PER_MINUTE));

  /* Translators: how much time there is to get to a room */
  return g_strdup_printf (_ ("%s to %s"), length, to);
}

/**
 * lanyard_words_plan_counts:
 * @n_items: how many there are in the plan
 * @n_clashes: how many pairs clash
 * @n_changed: how many changed
 *
 * Returns: (transfer full): "14 in the plan · 1 clash · 2 changed"
 */
char *
lanyard_words_plan_counts (guint n_items,
                           guint n_clashes,
                           guint n_changed)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u in the plan", "%u in the plan", n_items), n_items);
  if (n_clashes > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u clash", "%u clashes", n_clashes), n_clashes);
    }
  if (n_changed > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u changed", "%u changed", n_changed), n_changed);
    }
  return g_string_free_and_steal (text);
}
