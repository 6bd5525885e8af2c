/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-now.h"

/* What is being gathered, and for when. */
typedef struct
{
  LanyardNow    *result;
  LanyardPlan   *plan;
  LanyardInstant now;
} Gathering;

static void
item_free (gpointer data)
{
  LanyardNowItem *item = data;

  g_clear_object (&item->session);
  g_clear_object (&item->appointment);
  g_free (item);
}

/* The user's own comes first, what they are going to before what they may. */
static int
get_rank (const LanyardNowItem *item)
{
  switch (item->star)
    {
    case LANYARD_STAR_GOING:
      return 0;
    case LANYARD_STAR_MAYBE:
      return 1;
    case LANYARD_STAR_OFF:
    case LANYARD_STAR_HIDDEN:
    default:
      return 2;
    }
}

static int
compare_running (gconstpointer a,
                 gconstpointer b)
{
  const LanyardNowItem *one = a;
  const LanyardNowItem *two = b;
  int                   ranks = get_rank (one) - get_rank (two);

  if (ranks != 0)
    return ranks;
  if (one->span.end != two->span.end)
    return one->span.end < two->span.end ? -1 : 1;
  return one->span.start < two->span.start ? -1 : one->span.start > two->span.start;
}

static int
compare_next (gconstpointer a,
              gconstpointer b)
{
  const LanyardNowItem *one = a;
  const LanyardNowItem *two = b;
  int                   ranks = get_rank (one) - get_rank (two);

  if (ranks != 0)
    return ranks;
  return one->span.start < two->span.start ? -1 : one->span.start > two->span.start;
}

/* Something changes at @instant, if that is still to come. */
static void
note_boundary (Gathering     *gathering,
               LanyardInstant instant)
{
  LanyardNow *result = gathering->result;

  if (instant > gathering->now &&
      (result->until == LANYARD_NO_INSTANT || instant < result->until))
    result->until = instant;
}

static void
add (Gathering          *gathering,
     LanyardSession     *session,
     LanyardAppointment *appointment,
     LanyardStar         star,
     LanyardSpan         span)
{
  LanyardInstant now = gathering->now;
  gboolean       runs = span.start <= now && now < span.end;
  gboolean       is_next = span.start > now && span.start <= now + LANYARD_NOW_AHEAD;
  LanyardNowItem item = { .star = star, .span = span };

  if (span.start == LANYARD_NO_INSTANT)
    return;

  note_boundary (gathering, span.start - LANYARD_NOW_AHEAD);
  note_boundary (gathering, span.start);
  if (lanyard_span_takes_time (&span))
    note_boundary (gathering, span.end);
  if (!runs && !is_next)
    return;

  item.session = session != NULL ? g_object_ref (session) : NULL;
  item.appointment = appointment != NULL ? g_object_ref (appointment) : NULL;
  item.seconds = (runs ? span.end : span.start) - now;
  g_ptr_array_add (runs ? gathering->result->running : gathering->result->next,
                   g_memdup2 (&item, sizeof item));
}

static void
add_session (Gathering      *gathering,
             LanyardSession *session)
{
  LanyardStar star = lanyard_plan_get_star (gathering->plan, lanyard_session_get_id (session));
  LanyardSpan span = { lanyard_session_get_start (session), lanyard_session_get_end (session) };

  if (lanyard_session_get_status (session) != LANYARD_SESSION_CANCELLED &&
      star != LANYARD_STAR_HIDDEN)
    add (gathering, session, NULL, star, span);
}

/* The days around now; of those after them only what begins the next one
 * matters, so that no more of a long programme is read. What began earlier
 * than the day before isn't looked for. */
static void
add_sessions (Gathering        *gathering,
              LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  GListModel                   *days = lanyard_programme_get_days (programme);
  LanyardDate                   today;
  gboolean                      later = FALSE;

  today = lanyard_date_of (gathering->now, fields->zone, fields->day_start);
  for (guint i = 0; i < g_list_model_get_n_items (days) && !later; i++)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i);
      GListModel *sessions = lanyard_day_get_sessions (day);

      if (lanyard_day_get_date (day) + 1 < today)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (sessions); j++)
        {
          g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, j);

          add_session (gathering, session);
          later = later || (lanyard_day_get_date (day) > today + 1 &&
                            lanyard_session_get_start (session) != LANYARD_NO_INSTANT);
          if (later)
            break;
        }
    }
}

static void
add_appointments (Gathering *gathering)
{
  GListModel *list = lanyard_plan_get_appointments (gathering->plan);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardAppointment) appointment = g_list_model_get_item (list, i);
      const LanyardSpan span = { lanyard_appointment_get_start (appointment),
                                 lanyard_appointment_get_end (appointment) };

      add (gathering, NULL, appointment, LANYARD_STAR_GOING, span);
    }
}

/**
 * lanyard_now_new:
 * @programme: a programme
 * @plan: the plan of it
 * @now: an instant
 *
 * What is cancelled or hidden is left out. How long something still takes is
 * counted from @now; who shows that in minutes has to count on.
 *
 * Returns: (transfer full): what runs then, and what begins within an hour
 */
LanyardNow *
lanyard_now_new (LanyardProgramme *programme,
                 LanyardPlan      *plan,
                 LanyardInstant    now)
{
  LanyardNow *self = g_new0 (LanyardNow, 1);
  Gathering   gathering = { self, plan, now };

  self->running = g_ptr_array_new_with_free_func (item_free);
  self->next = g_ptr_array_new_with_free_func (item_free);
  self->until = LANYARD_NO_INSTANT;

  add_appointments (&gathering);
  add_sessions (&gathering, programme);
  g_ptr_array_sort_values (self->running, compare_running);
  g_ptr_array_sort_values (self->next, compare_next);
  return self;
}

void
lanyard_now_free (LanyardNow *self)
{
  g_ptr_array_unref (self->running);
  g_ptr_array_unref (self->next);
  g_free (self);
}

/**
 * lanyard_now_find_next:
 * @sessions: a list of LanyardSession in order of start
 * @now: an instant
 *
 * What is cancelled is left out.
 *
 * Returns: (transfer full) (nullable): the first that runs or is still to begin,
 *   as far as its time is known
 */
LanyardSession *
lanyard_now_find_next (GListModel    *sessions,
                       LanyardInstant now)
{
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      LanyardInstant start = lanyard_session_get_start (session);

      if (start != LANYARD_NO_INSTANT &&
          (start >= now || lanyard_session_get_end (session) > now) &&
          lanyard_session_get_status (session) != LANYARD_SESSION_CANCELLED)
        return g_steal_pointer (&session);
    }
  return NULL;
}
