/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-filling.h"

/* What the user likes, by what they starred. */
typedef struct
{
  GHashTable *people; /* of ids (owned) */
  GHashTable *tracks; /* id (owned) -> how many sessions of it are starred */
} Taste;

/* A session with what it is ranked by. */
typedef struct
{
  LanyardSession *session; /* (owned) */
  guint           people;  /* how many of them are in starred sessions */
  guint           track;   /* how many sessions of it are starred */
  guint           position;
} Candidate;

static void
candidate_clear (gpointer data)
{
  g_object_unref (((Candidate *)data)->session);
}

static void
taste_clear (Taste *self)
{
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->tracks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Taste, taste_clear)

static void
add_people (GHashTable *ids,
            GPtrArray  *people)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    g_hash_table_add (ids, g_strdup (lanyard_person_get_id (g_ptr_array_index (people, i))));
}

static guint
count_track (const Taste    *taste,
             LanyardSession *session)
{
  LanyardTrack *track = lanyard_session_get_track (session);

  if (track == NULL)
    return 0;
  return GPOINTER_TO_UINT (g_hash_table_lookup (taste->tracks, lanyard_track_get_id (track)));
}

static void
taste_init (Taste            *self,
            LanyardPlan      *plan,
            LanyardProgramme *programme)
{
  g_autoptr (GPtrArray) entries = lanyard_plan_list_entries (plan);

  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);
      const char             *id = entry->snapshot->id;
      LanyardSession         *session = lanyard_programme_find_session (programme, id);
      LanyardTrack           *track = session != NULL ? lanyard_session_get_track (session) : NULL;

      if (track != NULL)
        g_hash_table_insert (self->tracks, g_strdup (lanyard_track_get_id (track)),
                             GUINT_TO_POINTER (count_track (self, session) + 1));
      if (session != NULL)
        {
          add_people (self->people, lanyard_session_get_leads (session));
          add_people (self->people, lanyard_session_get_speakers (session));
        }
    }
}

static guint
count_known (const Taste    *taste,
             LanyardSession *session)
{
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       id;
  guint          count = 0;

  /* who leads and speaks is still one */
  add_people (people, lanyard_session_get_leads (session));
  add_people (people, lanyard_session_get_speakers (session));
  g_hash_table_iter_init (&iter, people);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    count += g_hash_table_contains (taste->people, id);

  return count;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *two = b;

  if (one->people != two->people)
    return one->people > two->people ? -1 : 1;
  if (one->track != two->track)
    return one->track > two->track ? -1 : 1;
  return one->position < two->position ? -1 : one->position > two->position;
}

/* Neither what the user decided on already, nor what can't be seen. */
static gboolean
is_offered (LanyardPlan    *plan,
            LanyardSession *session)
{
  return lanyard_plan_get_star (plan, lanyard_session_get_id (session)) == LANYARD_STAR_OFF &&
         lanyard_session_get_status (session) != LANYARD_SESSION_CANCELLED &&
         lanyard_session_get_kind (session) != LANYARD_SESSION_BREAK;
}

static void
gather (GArray            *whole,
        GArray            *partly,
        const Taste       *taste,
        LanyardPlan       *plan,
        GListModel        *sessions,
        const LanyardSpan *gap)
{
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      const LanyardSpan span = { lanyard_session_get_start (session),
                                 lanyard_session_get_end (session) };
      Candidate         candidate = { .position = i };

      if (lanyard_span_overlap (&span, gap) == 0 || !is_offered (plan, session))
        continue;
      candidate.people = count_known (taste, session);
      candidate.track = count_track (taste, session);
      candidate.session = g_steal_pointer (&session);
      if (span.start >= gap->start && span.end <= gap->end)
        g_array_append_val (whole, candidate);
      else
        g_array_append_val (partly, candidate);
    }
}

static GArray *
candidates_new (void)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, candidate_clear);
  return candidates;
}

static GPtrArray *
rank (GArray *candidates)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (sessions, g_object_ref (g_array_index (candidates, Candidate, i).session));

  return sessions;
}

/**
 * lanyard_filling_new:
 * @plan: a plan
 * @programme: the programme that it is of
 * @date: the conference day
 * @gap: when the user has time on it
 *
 * What the user starred tells what they like: sessions of the same people come
 * first, those of the tracks with the most stars next, then by start. Breaks,
 * what is cancelled, and what the user decided on already isn't offered.
 *
 * Returns: (transfer full): the sessions of that day that fit
 */
LanyardFilling *
lanyard_filling_new (LanyardPlan       *plan,
                     LanyardProgramme  *programme,
                     LanyardDate        date,
                     const LanyardSpan *gap)
{
  LanyardFilling *self = g_new0 (LanyardFilling, 1);
  GListModel     *days = lanyard_programme_get_days (programme);
  g_autoptr (GArray) whole = candidates_new ();
  g_autoptr (GArray) partly = candidates_new ();
  g_auto (Taste) taste = { 0 };

  taste_init (&taste, plan, programme);
  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i);

      if (lanyard_day_get_date (day) == date)
        gather (whole, partly, &taste, plan, lanyard_day_get_sessions (day), gap);
    }

  self->whole = rank (whole);
  self->partly = rank (partly);
  return self;
}

void
lanyard_filling_free (LanyardFilling *self)
{
  g_ptr_array_unref (self->whole);
  g_ptr_array_unref (self->partly);
  g_free (self);
}
