/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-time-axis.h"

#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_HOUR 3600

/* One empty hour is a pause that is worth seeing; more are folded. */
#define LEAST_FOLD (2 * SECONDS_PER_HOUR)

struct _LanyardTimeAxis
{
  GArray *stretches; /* of LanyardStretch, each beginning where the last ends */
  GArray *hours;     /* of LanyardInstant: full hours that are drawn */
};

/* Returns: the full hour at or before @instant by the clocks of @zone */
static LanyardInstant
get_hour (LanyardInstant instant,
          GTimeZone     *zone)
{
  gint64 past = (instant + lanyard_instant_offset (instant, zone)) % SECONDS_PER_HOUR;

  return instant - (past < 0 ? past + SECONDS_PER_HOUR : past);
}

/* Returns: the first full hour after @instant. Where clocks are changed by half
 * an hour, that is sooner or later than after sixty minutes. */
static LanyardInstant
get_next_hour (LanyardInstant instant,
               GTimeZone     *zone)
{
  LanyardInstant next = get_hour (instant + SECONDS_PER_HOUR, zone);

  return next > instant ? next : instant + SECONDS_PER_HOUR;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  LanyardInstant one = ((const LanyardStretch *)a)->start;
  LanyardInstant two = ((const LanyardStretch *)b)->start;

  return one < two ? -1 : one > two;
}

/* Widens what is busy to full hours, in order of start. */
static GArray *
to_hours (const LanyardSpan *busy,
          guint              n_busy,
          GTimeZone         *zone)
{
  GArray *hours = g_array_sized_new (FALSE, FALSE, sizeof (LanyardStretch), n_busy);

  for (guint i = 0; i < n_busy; i++)
    {
      LanyardStretch to = { .start = get_hour (busy[i].start, zone) };

      /* an end on the hour doesn't open the next one */
      to.end = get_next_hour (MAX (busy[i].start, busy[i].end - 1), zone);
      g_array_append_val (hours, to);
    }

  g_array_sort (hours, compare_starts);
  return hours;
}

static void
append_stretch (LanyardTimeAxis      *self,
                const LanyardStretch *open)
{
  LanyardStretch *last;

  if (self->stretches->len == 0)
    {
      g_array_append_val (self->stretches, *open);
      return;
    }

  last = &g_array_index (self->stretches, LanyardStretch, self->stretches->len - 1);
  if (open->start - last->end < LEAST_FOLD)
    {
      last->end = MAX (last->end, open->end);
    }
  else
    {
      LanyardStretch fold = { .start = last->end, .end = open->start, .folded = TRUE };

      g_array_append_val (self->stretches, fold);
      g_array_append_val (self->stretches, *open);
    }
}

static void
list_hours (LanyardTimeAxis *self,
            GTimeZone       *zone)
{
  for (guint i = 0; i < self->stretches->len; i++)
    {
      const LanyardStretch *stretch = &g_array_index (self->stretches, LanyardStretch, i);

      if (stretch->folded)
        continue;
      for (LanyardInstant hour = stretch->start; hour <= stretch->end;
           hour = get_next_hour (hour, zone))
        g_array_append_val (self->hours, hour);
    }
}

/**
 * lanyard_time_axis_new:
 * @busy: (array length=n_busy): when something is, in any order, each with a
 *   start; what takes no time counts with that
 * @n_busy: how many
 * @zone: the venue's zone, whose full hours are meant
 *
 * Returns: (transfer full): from the hour in which the first begins to the one
 *   in which the last ends; of no length where there is nothing
 */
LanyardTimeAxis *
lanyard_time_axis_new (const LanyardSpan *busy,
                       guint              n_busy,
                       GTimeZone         *zone)
{
  LanyardTimeAxis *self = g_new0 (LanyardTimeAxis, 1);
  g_autoptr (GArray) open = to_hours (busy, n_busy, zone);

  self->stretches = g_array_new (FALSE, FALSE, sizeof (LanyardStretch));
  self->hours = g_array_new (FALSE, FALSE, sizeof (LanyardInstant));
  for (guint i = 0; i < open->len; i++)
    append_stretch (self, &g_array_index (open, LanyardStretch, i));
  list_hours (self, zone);
  return self;
}

void
lanyard_time_axis_free (LanyardTimeAxis *self)
{
  g_array_unref (self->stretches);
  g_array_unref (self->hours);
  g_free (self);
}

/**
 * lanyard_time_axis_get_stretches:
 * @self: an axis
 *
 * Returns: (transfer none) (element-type LanyardStretch): what it is made of,
 *   in order and without gaps; open and folded ones take turns
 */
GArray *
lanyard_time_axis_get_stretches (LanyardTimeAxis *self)
{
  return self->stretches;
}

/**
 * lanyard_time_axis_get_hours:
 * @self: an axis
 *
 * Returns: (transfer none) (element-type LanyardInstant): the full hours of
 *   what is open, its ends among them
 */
GArray *
lanyard_time_axis_get_hours (LanyardTimeAxis *self)
{
  return self->hours;
}

/**
 * lanyard_time_axis_contains:
 * @self: an axis
 * @instant: an instant
 *
 * Returns: whether it is between the axis' ends
 */
gboolean
lanyard_time_axis_contains (LanyardTimeAxis *self,
                            LanyardInstant   instant)
{
  guint n = self->stretches->len;

  return n > 0 && instant >= g_array_index (self->stretches, LanyardStretch, 0).start &&
         instant <= g_array_index (self->stretches, LanyardStretch, n - 1).end;
}

static double
get_stretch_height (const LanyardStretch   *stretch,
                    const LanyardTimeScale *scale)
{
  if (stretch->folded)
    return scale->fold;
  return (double)(stretch->end - stretch->start) / SECONDS_PER_MINUTE * scale->per_minute;
}

/**
 * lanyard_time_axis_get_height:
 * @self: an axis
 * @scale: how it is drawn
 *
 * Returns: its length in pixels
 */
double
lanyard_time_axis_get_height (LanyardTimeAxis        *self,
                              const LanyardTimeScale *scale)
{
  double height = 0;

  for (guint i = 0; i < self->stretches->len; i++)
    height += get_stretch_height (&g_array_index (self->stretches, LanyardStretch, i), scale);

  return height;
}

/**
 * lanyard_time_axis_to_y:
 * @self: an axis
 * @scale: how it is drawn
 * @instant: an instant
 *
 * Returns: where it is, in pixels from the axis' begin; what is outside is at
 *   the nearer end
 */
double
lanyard_time_axis_to_y (LanyardTimeAxis        *self,
                        const LanyardTimeScale *scale,
                        LanyardInstant          instant)
{
  double y = 0;

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const LanyardStretch *stretch = &g_array_index (self->stretches, LanyardStretch, i);
      double                height = get_stretch_height (stretch, scale);

      if (instant < stretch->end)
        return y + MAX (0, (double)(instant - stretch->start)) * height /
                     (double)(stretch->end - stretch->start);
      y += height;
    }

  return y;
}

/**
 * lanyard_time_axis_to_instant:
 * @self: an axis
 * @scale: how it is drawn
 * @y: pixels from its begin
 *
 * Returns: what is there; outside, the nearer end; LANYARD_NO_INSTANT of an
 *   axis of no length
 */
LanyardInstant
lanyard_time_axis_to_instant (LanyardTimeAxis        *self,
                              const LanyardTimeScale *scale,
                              double                  y)
{
  LanyardInstant last = LANYARD_NO_INSTANT;

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const LanyardStretch *stretch = &g_array_index (self->stretches, LanyardStretch, i);
      double                height = get_stretch_height (stretch, scale);

      if (y < height)
        return stretch->start +
               (LanyardInstant)(MAX (0, y) / height * (double)(stretch->end - stretch->start));
      y -= height;
      last = stretch->end;
    }

  return last;
}
