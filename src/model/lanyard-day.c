/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-day.h"

#include "lanyard-session.h"

/* A conference that is said to take longer is a typing error. */
#define MAX_NAMED_DAYS 31

/* A conference day: from the programme's day_start to the next one's. */
struct _LanyardDay
{
  GObject parent_instance;

  LanyardDate date;
  GListModel *sessions;
};

G_DEFINE_FINAL_TYPE (LanyardDay, lanyard_day, G_TYPE_OBJECT)

static void
lanyard_day_dispose (GObject *object)
{
  g_clear_object (&LANYARD_DAY (object)->sessions);

  G_OBJECT_CLASS (lanyard_day_parent_class)->dispose (object);
}

static void
lanyard_day_class_init (LanyardDayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_day_dispose;
}

static void
lanyard_day_init (LanyardDay *self)
{
}

/**
 * lanyard_day_new:
 * @date: its date
 * @sessions: its sessions in order of start; of unknown times last
 *
 * Returns: (transfer full): the day
 */
LanyardDay *
lanyard_day_new (LanyardDate date,
                 GListModel *sessions)
{
  LanyardDay *self = g_object_new (LANYARD_TYPE_DAY, NULL);

  self->date = date;
  self->sessions = g_object_ref (sessions);
  return self;
}

LanyardDate
lanyard_day_get_date (LanyardDay *self)
{
  return self->date;
}

/**
 * lanyard_day_get_sessions:
 * @self: a day
 *
 * Returns: (transfer none): a list of LanyardSession in order of start,
 *   those of unknown times last
 */
GListModel *
lanyard_day_get_sessions (LanyardDay *self)
{
  return self->sessions;
}

/* Returns: the earlier of two dates, of which either may be none */
static LanyardDate
earlier (LanyardDate one,
         LanyardDate two)
{
  /* none is the lowest: counted round, it comes last */
  return one - 1 < two - 1 ? one : two;
}

/* Returns: where in @sessions the first after @from stands that isn't on @date */
static guint
find_next_day (GPtrArray  *sessions,
               guint       from,
               LanyardDate date)
{
  while (from < sessions->len &&
         lanyard_session_get_day (g_ptr_array_index (sessions, from)) == date)
    from++;

  return from;
}

/**
 * lanyard_day_ranges_new:
 * @sessions: (element-type LanyardSession): sessions in order of their days,
 *   those without one last
 * @start: the first day that the conference names, or LANYARD_NO_DATE
 * @end: the last day that the conference names, or LANYARD_NO_DATE
 *
 * Returns: (transfer full) (element-type LanyardDayRange): where the sessions
 *   of each day are, in order: of the days that the conference names, if they
 *   are not a typing error, and of every day that a session is on
 */
GArray *
lanyard_day_ranges_new (GPtrArray  *sessions,
                        LanyardDate start,
                        LanyardDate end)
{
  GArray     *ranges = g_array_new (FALSE, FALSE, sizeof (LanyardDayRange));
  LanyardDate named = start != LANYARD_NO_DATE ? start : end;
  LanyardDate last = end != LANYARD_NO_DATE ? end : start;
  guint       from = 0;

  if (last < named || last - named >= MAX_NAMED_DAYS)
    named = LANYARD_NO_DATE;

  while (TRUE)
    {
      LanyardDayRange range = { .date = named, .from = from };

      if (from < sessions->len)
        range.date =
          earlier (named, lanyard_session_get_day (g_ptr_array_index (sessions, from)));
      if (range.date == LANYARD_NO_DATE)
        break;

      from = find_next_day (sessions, from, range.date);
      range.n = from - range.from;
      g_array_append_val (ranges, range);
      if (range.date == named)
        named = range.date < last ? range.date + 1 : LANYARD_NO_DATE;
    }

  return ranges;
}
