/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-span.h"

/* A span with where it was given. */
typedef struct
{
  LanyardSpan span;
  guint       position;
} Placed;

static int
compare_placed (gconstpointer a,
                gconstpointer b)
{
  const Placed *one = a;
  const Placed *two = b;

  if (one->span.start != two->span.start)
    return one->span.start < two->span.start ? -1 : 1;
  return one->position < two->position ? -1 : one->position > two->position;
}

/* Returns: (transfer full) (element-type Placed): the spans that have a start
 *   by start; with @shortest, those that end earlier than so many seconds
 *   after it end then, else they are left out */
static GArray *
sort_spans (const LanyardSpan *spans,
            guint              n_spans,
            gint64             shortest)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (Placed), n_spans);

  for (guint i = 0; i < n_spans; i++)
    {
      Placed placed = { .span = spans[i], .position = i };

      if (spans[i].start == LANYARD_NO_INSTANT)
        continue;
      if (!lanyard_span_takes_time (&spans[i]))
        placed.span.end = spans[i].start + shortest;
      if (placed.span.end > placed.span.start)
        g_array_append_val (sorted, placed);
    }

  g_array_sort (sorted, compare_placed);
  return sorted;
}

/**
 * lanyard_span_takes_time:
 * @self: a span
 *
 * Returns: whether its start and end are known and one is after the other
 */
gboolean
lanyard_span_takes_time (const LanyardSpan *self)
{
  return self->start != LANYARD_NO_INSTANT && self->end > self->start;
}

/**
 * lanyard_span_overlap:
 * @one: a span
 * @two: another
 *
 * Returns: how many seconds they have in common; 0 where they only touch, or
 *   where one takes no time
 */
gint64
lanyard_span_overlap (const LanyardSpan *one,
                      const LanyardSpan *two)
{
  if (!lanyard_span_takes_time (one) || !lanyard_span_takes_time (two))
    return 0;

  return MAX (MIN (one->end, two->end) - MAX (one->start, two->start), 0);
}

/**
 * lanyard_spans_find_overlaps:
 * @spans: (array length=n_spans): spans in any order
 * @n_spans: how many
 *
 * A sweep along time with what still runs: each span that runs when another
 * begins is a pair with it, and each that ended by then is met once more, to be
 * dropped. So n spans with k pairs take n log n + k steps.
 *
 * Returns: (transfer full) (element-type LanyardOverlap): every pair that has
 *   time in common, once, by the start of the second
 */
GArray *
lanyard_spans_find_overlaps (const LanyardSpan *spans,
                             guint              n_spans)
{
  g_autoptr (GArray) sorted = sort_spans (spans, n_spans, 0);
  g_autoptr (GArray) running = g_array_new (FALSE, FALSE, sizeof (Placed));
  GArray *overlaps = g_array_new (FALSE, FALSE, sizeof (LanyardOverlap));

  for (guint i = 0; i < sorted->len; i++)
    {
      const Placed *next = &g_array_index (sorted, Placed, i);
      guint         kept = 0;

      for (guint j = 0; j < running->len; j++)
        {
          const Placed   earlier = g_array_index (running, Placed, j);
          LanyardOverlap overlap = {
            .first = earlier.position,
            .second = next->position,
            .seconds = lanyard_span_overlap (&earlier.span, &next->span),
          };

          if (overlap.seconds == 0)
            continue;
          g_array_index (running, Placed, kept++) = earlier;
          g_array_append_val (overlaps, overlap);
        }

      g_array_set_size (running, kept);
      g_array_append_val (running, *next);
    }

  return overlaps;
}

/* Returns: the lowest lane that is free at @start, which is a new one where
 *   none is */
static guint
find_lane (GArray        *ends,
           LanyardInstant start)
{
  guint lane = 0;

  while (lane < ends->len && g_array_index (ends, LanyardInstant, lane) > start)
    lane++;

  return lane;
}

/* Tells the spans from @from to before @end, which hang together, how many
 * lanes they share. */
static void
close_cluster (GArray *lanes,
               GArray *sorted,
               guint   from,
               guint   end,
               guint   n_lanes)
{
  for (guint i = from; i < end; i++)
    {
      guint position = g_array_index (sorted, Placed, i).position;

      g_array_index (lanes, LanyardLane, position).n_lanes = n_lanes;
    }
}

/**
 * lanyard_spans_lay_out:
 * @spans: (array length=n_spans): what is drawn in one column, in any order
 * @n_spans: how many
 *
 * Each span gets the lowest lane that is free when it begins; spans that
 * overlap, or are linked by others that do, share the column evenly. What takes
 * no time is laid out as if it took a second, so that nothing hides it; what
 * has no start has the column to itself.
 *
 * Returns: (transfer full) (element-type LanyardLane): the lane of each span,
 *   in the order they were given
 */
GArray *
lanyard_spans_lay_out (const LanyardSpan *spans,
                       guint              n_spans)
{
  const LanyardLane alone = { .lane = 0, .n_lanes = 1 };
  g_autoptr (GArray) sorted = sort_spans (spans, n_spans, 1);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (LanyardInstant)); /* of lanes */
  GArray        *lanes = g_array_sized_new (FALSE, FALSE, sizeof (LanyardLane), n_spans);
  LanyardInstant last = LANYARD_NO_INSTANT; /* when all that hang together have ended */
  guint          from = 0;

  for (guint i = 0; i < n_spans; i++)
    g_array_append_val (lanes, alone);

  for (guint i = 0; i < sorted->len; i++)
    {
      const Placed *next = &g_array_index (sorted, Placed, i);
      guint         lane;

      if (next->span.start >= last)
        {
          close_cluster (lanes, sorted, from, i, ends->len);
          g_array_set_size (ends, 0);
          from = i;
        }

      lane = find_lane (ends, next->span.start);
      if (lane == ends->len)
        g_array_set_size (ends, lane + 1);
      g_array_index (ends, LanyardInstant, lane) = next->span.end;
      g_array_index (lanes, LanyardLane, next->position).lane = lane;
      last = MAX (last, next->span.end);
    }

  close_cluster (lanes, sorted, from, sorted->len, ends->len);
  return lanes;
}
