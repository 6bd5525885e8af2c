/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-day.h"

#define SECONDS_PER_MINUTE 60

static void
entry_free (gpointer data)
{
  LanyardPlanDayEntry *entry = data;

  lanyard_plan_item_unref (entry->item);
  g_clear_object (&entry->change);
  g_free (entry);
}

static const LanyardPlanItem *
get_item (const LanyardPlanDay *self,
          guint                 position)
{
  return ((LanyardPlanDayEntry *)g_ptr_array_index (self->entries, position))->item;
}

/**
 * lanyard_plan_item_get_day:
 * @item: an item
 * @programme: the programme that it is of
 *
 * Returns: the conference day it is on, LANYARD_NO_DATE for none
 */
LanyardDate
lanyard_plan_item_get_day (const LanyardPlanItem *item,
                           LanyardProgramme      *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

  return item->appointment != NULL
           ? lanyard_date_of (item->span.start, fields->zone, fields->day_start)
           : item->day;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  LanyardDate one = *(const LanyardDate *)a;
  LanyardDate two = *(const LanyardDate *)b;

  return one < two ? -1 : one > two;
}

/**
 * lanyard_plan_list_days:
 * @plan: a plan
 * @programme: the programme that it is of
 *
 * Returns: (transfer full) (element-type LanyardDate): the conference days that
 *   something in the plan is on, in order
 */
GArray *
lanyard_plan_list_days (LanyardPlan      *plan,
                        LanyardProgramme *programme)
{
  g_autoptr (GPtrArray) items = lanyard_plan_list_items (plan);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LanyardDate));

  for (guint i = 0; i < items->len; i++)
    {
      LanyardDate day = lanyard_plan_item_get_day (g_ptr_array_index (items, i), programme);

      if (day != LANYARD_NO_DATE && g_hash_table_add (seen, GUINT_TO_POINTER (day)))
        g_array_append_val (days, day);
    }

  g_array_sort (days, compare_dates);
  return days;
}

static void
add_entries (LanyardPlanDay              *self,
             LanyardPlan                 *plan,
             LanyardProgramme            *programme,
             const LanyardPlanDayOptions *options)
{
  g_autoptr (GPtrArray) items = lanyard_plan_list_items (plan);

  for (guint i = 0; i < items->len; i++)
    {
      LanyardPlanItem     *item = g_ptr_array_index (items, i);
      LanyardPlanDayEntry *entry;
      LanyardChange       *change;

      if (lanyard_plan_item_get_day (item, programme) != options->date ||
          (options->only_going && item->star != LANYARD_STAR_GOING))
        continue;
      entry = g_new0 (LanyardPlanDayEntry, 1);
      entry->item = lanyard_plan_item_ref (item);
      change = lanyard_plan_find_change (plan, item->id);
      entry->change = change != NULL ? g_object_ref (change) : NULL;
      g_ptr_array_add (self->entries, entry);
    }
}

static void
lay_out (LanyardPlanDay *self)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LanyardSpan));
  g_autoptr (GArray) lanes = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    g_array_append_val (spans, get_item (self, i)->span);

  lanes = lanyard_spans_lay_out ((gconstpointer)spans->data, spans->len);
  for (guint i = 0; i < lanes->len; i++)
    ((LanyardPlanDayEntry *)g_ptr_array_index (self->entries, i))->lane =
      g_array_index (lanes, LanyardLane, i);
}

/* The plan knows what clashes; what isn't shown is left out. */
static void
add_clashes (LanyardPlanDay *self,
             LanyardPlan    *plan)
{
  GPtrArray *pairs = lanyard_clashes_get_pairs (lanyard_plan_get_clashes (plan));
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_insert (positions, get_item (self, i)->id, GUINT_TO_POINTER (i));

  for (guint i = 0; i < pairs->len; i++)
    {
      const LanyardClash *clash = g_ptr_array_index (pairs, i);
      LanyardOverlap      overlap = { .seconds = clash->seconds };
      gpointer            first;
      gpointer            second;

      if (!g_hash_table_lookup_extended (positions, clash->item->id, NULL, &first) ||
          !g_hash_table_lookup_extended (positions, clash->other->id, NULL, &second))
        continue;
      overlap.first = GPOINTER_TO_UINT (first);
      overlap.second = GPOINTER_TO_UINT (second);
      g_array_append_val (self->clashes, overlap);
    }
}

/* Whether the user is somewhere for its sake. */
static gboolean
keeps_busy (const LanyardPlanItem *item)
{
  return lanyard_plan_item_takes_time (item) &&
         item->span.end - item->span.start < LANYARD_PLAN_LONGEST_SESSION;
}

static void
widen (LanyardSpan       *bounds,
       const LanyardSpan *span)
{
  if (bounds->start == LANYARD_NO_INSTANT || span->start < bounds->start)
    bounds->start = span->start;
  bounds->end = MAX (bounds->end, span->end);
}

/* Widens @bounds to when there is something on at all. */
static void
add_bounds_of_day (LanyardProgramme *programme,
                   LanyardDate       date,
                   LanyardSpan      *bounds)
{
  GListModel *days = lanyard_programme_get_days (programme);

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i);
      GListModel *sessions = lanyard_day_get_sessions (day);

      if (lanyard_day_get_date (day) != date)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (sessions); j++)
        {
          g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, j);
          const LanyardSpan span = { lanyard_session_get_start (session),
                                     lanyard_session_get_end (session) };

          if (lanyard_span_takes_time (&span) &&
              span.end - span.start < LANYARD_PLAN_LONGEST_SESSION &&
              lanyard_session_get_status (session) != LANYARD_SESSION_CANCELLED)
            widen (bounds, &span);
        }
    }
}

static void
add_gap (LanyardPlanDay *self,
         LanyardInstant  start,
         LanyardInstant  end)
{
  LanyardSpan gap = { start, end };

  if (start != LANYARD_NO_INSTANT && end - start >= LANYARD_PLAN_SHORTEST_GAP)
    g_array_append_val (self->gaps, gap);
}

static void
add_gaps (LanyardPlanDay   *self,
          LanyardProgramme *programme)
{
  LanyardSpan    bounds = { LANYARD_NO_INSTANT, LANYARD_NO_INSTANT };
  LanyardInstant free_since;

  add_bounds_of_day (programme, self->date, &bounds);
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (keeps_busy (get_item (self, i)))
        widen (&bounds, &get_item (self, i)->span);
    }

  free_since = bounds.start;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LanyardPlanItem *item = get_item (self, i);

      if (!keeps_busy (item))
        continue;
      add_gap (self, free_since, item->span.start);
      free_since = MAX (free_since, item->span.end);
    }
  add_gap (self, free_since, bounds.end);
}

/* Where somebody doesn't tell the place, nobody has to walk. */
static gboolean
are_apart (const LanyardPlanItem *one,
           const LanyardPlanItem *two)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (one->room_id != NULL && two->room_id != NULL)
    return !g_str_equal (one->room_id, two->room_id);
  if (one->place == NULL || two->place == NULL)
    return FALSE;

  first = g_utf8_casefold (one->place, -1);
  second = g_utf8_casefold (two->place, -1);
  return !g_str_equal (first, second);
}

/* Returns: the position of what ends last before the one at @to begins;
 *   G_MAXUINT for nothing; of several, one that the user is going to */
static guint
find_previous (const LanyardPlanDay *self,
               guint                 to)
{
  const LanyardPlanItem *next = get_item (self, to);
  guint                  found = G_MAXUINT;

  for (guint i = 0; i < to; i++)
    {
      const LanyardPlanItem *item = get_item (self, i);
      const LanyardPlanItem *best = found != G_MAXUINT ? get_item (self, found) : NULL;

      if (!keeps_busy (item) || item->span.end > next->span.start)
        continue;
      if (best == NULL || item->span.end > best->span.end ||
          (item->span.end == best->span.end && best->star != LANYARD_STAR_GOING))
        found = i;
    }

  return found;
}

static void
add_walks (LanyardPlanDay *self,
           int             walking)
{
  gint64 needed = walking == LANYARD_NO_WALKING ? 0 : (gint64)walking * SECONDS_PER_MINUTE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      LanyardPlanWalk walk = { .from = find_previous (self, i), .to = i };

      if (!keeps_busy (get_item (self, i)) || walk.from == G_MAXUINT ||
          !are_apart (get_item (self, walk.from), get_item (self, i)))
        continue;
      walk.seconds = get_item (self, i)->span.start - get_item (self, walk.from)->span.end;
      walk.tight = walk.seconds < needed;
      if (walk.tight || walk.seconds < LANYARD_PLAN_SHORTEST_GAP)
        g_array_append_val (self->walks, walk);
    }
}

/**
 * lanyard_plan_day_new:
 * @plan: a plan
 * @programme: the programme that it is of
 * @options: which day, and how
 *
 * Gaps lie between what takes the user's time, and at the day's edges as far
 * as there is something on then; a day without anything in the plan is one gap.
 *
 * Returns: (transfer full): the day
 */
LanyardPlanDay *
lanyard_plan_day_new (LanyardPlan                 *plan,
                      LanyardProgramme            *programme,
                      const LanyardPlanDayOptions *options)
{
  LanyardPlanDay *self = g_new0 (LanyardPlanDay, 1);

  self->date = options->date;
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->clashes = g_array_new (FALSE, FALSE, sizeof (LanyardOverlap));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (LanyardSpan));
  self->walks = g_array_new (FALSE, FALSE, sizeof (LanyardPlanWalk));

  add_entries (self, plan, programme, options);
  lay_out (self);
  add_clashes (self, plan);
  add_gaps (self, programme);
  add_walks (self, options->walking);
  return self;
}

void
lanyard_plan_day_free (LanyardPlanDay *self)
{
  g_ptr_array_unref (self->entries);
  g_array_unref (self->clashes);
  g_array_unref (self->gaps);
  g_array_unref (self->walks);
  g_free (self);
}
