/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-finder.h"

#include "lanyard-results.h"
#include "lanyard-sentence.h"

struct _LanyardFinder
{
  GObject parent_instance;

  LanyardDesk   *desk; /* (unowned) */
  LanyardSearch *search;
  GCancellable  *running;    /* (nullable) the search that is under way */
  GHashTable    *programmes; /* generation (gint64) -> LanyardProgramme: those of the last search */
};

G_DEFINE_FINAL_TYPE (LanyardFinder, lanyard_finder, G_TYPE_OBJECT)

/* One search, in a thread. */
typedef struct
{
  GWeakRef        finder;
  char           *conference; /* (owned) (nullable) input; NULL: all */
  LanyardQuery    query;      /* (owned) input */
  LanyardResults *results;    /* (owned) (nullable) input: what is loaded, terms; output: all */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->finder);
  g_free (job->conference);
  lanyard_query_clear (&job->query);
  g_clear_pointer (&job->results, lanyard_results_unref);
  g_free (job);
}

static gboolean
find (LanyardKeeper *keeper,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Job *job = data;

  job->results->findings =
    lanyard_keeper_find_all (keeper, job->conference, &job->query, job->results->terms,
                             job->results->programmes, cancellable, error);
  return job->results->findings != NULL;
}

/* For the next search; but not what was replaced meanwhile. */
static void
keep_programmes (LanyardFinder  *self,
                 LanyardResults *results)
{
  g_hash_table_remove_all (self->programmes);
  for (guint i = 0; i < results->findings->versions->len; i++)
    {
      LanyardProgramme *programme = lanyard_results_get_programme (results, i);
      gint64           *generation =
        &g_array_index (results->findings->versions, LanyardVersion, i).generation;

      if (programme != NULL)
        g_hash_table_insert (self->programmes, g_memdup2 (generation, sizeof (gint64)),
                             g_object_ref (programme));
    }
}

static void
deliver (LanyardFinder  *self,
         LanyardResults *results)
{
  g_autoptr (GPtrArray) sections = lanyard_results_create_sections (results);

  keep_programmes (self, results);
  lanyard_search_deliver (self->search, sections,
                          results->findings->sessions->len + results->findings->notes->len);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Job *job = lanyard_errands_get_data (result);
  g_autoptr (LanyardFinder) self = g_weak_ref_get (&job->finder);
  /* programmes belong to this thread, so that their end may not come in the other */
  g_autoptr (LanyardResults) results = g_steal_pointer (&job->results);
  g_autoptr (GError) error = NULL;
  gboolean done = lanyard_errands_finish (result, &error);

  /* a later one is under way, or nobody waits any more */
  if (self == NULL || self->running != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->running);
  if (done)
    {
      deliver (self, results);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *sentence = lanyard_sentence (error);

      lanyard_search_fail (self->search, sentence);
    }
}

static void
cancel (LanyardFinder *self)
{
  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
}

static void
copy_programmes (GHashTable *from,
                 GHashTable *to)
{
  GHashTableIter iter;
  gpointer       generation;
  gpointer       programme;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &generation, &programme))
    g_hash_table_insert (to, g_memdup2 (generation, sizeof (gint64)), g_object_ref (programme));
}

static Job *
job_new (LanyardFinder *self)
{
  const LanyardQuery *query = lanyard_search_get_query (self->search);
  Job                *job = g_new0 (Job, 1);

  g_weak_ref_init (&job->finder, self);
  if (!query->everywhere)
    job->conference = g_strdup (lanyard_desk_get_conference (self->desk));
  job->query = *query;
  job->query.text = NULL;
  if (query->days != NULL)
    g_array_ref (query->days);
  if (query->sessions != NULL)
    g_hash_table_ref (query->sessions);
  job->results = lanyard_results_new ();
  job->results->terms = lanyard_terms_new (query->text);
  copy_programmes (self->programmes, job->results->programmes);
  return job;
}

static void
asked_cb (LanyardFinder *self)
{
  const LanyardQuery *query = lanyard_search_get_query (self->search);

  cancel (self);
  if (lanyard_terms_is_empty (lanyard_search_get_terms (self->search)) ||
      (!query->everywhere && lanyard_desk_get_conference (self->desk) == NULL))
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      lanyard_search_deliver (self->search, none, 0);
      return;
    }

  self->running = g_cancellable_new ();
  lanyard_errands_run_apart (lanyard_desk_get_errands (self->desk), find, job_new (self), job_free,
                             self->running, found_cb, NULL);
}

static void
lanyard_finder_dispose (GObject *object)
{
  LanyardFinder *self = LANYARD_FINDER (object);

  cancel (self);
  g_clear_object (&self->search);
  g_clear_pointer (&self->programmes, g_hash_table_unref);

  G_OBJECT_CLASS (lanyard_finder_parent_class)->dispose (object);
}

static void
lanyard_finder_class_init (LanyardFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_finder_dispose;
}

static void
lanyard_finder_init (LanyardFinder *self)
{
  self->programmes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

/**
 * lanyard_finder_new:
 * @desk: whose conference is searched, and who keeps all of them; it has to
 *   outlive the finder
 * @search: what is asked for, and where it is delivered
 *
 * Returns: (transfer full): a finder, at work as long as it is held
 */
LanyardFinder *
lanyard_finder_new (LanyardDesk   *desk,
                    LanyardSearch *search)
{
  LanyardFinder *self = g_object_new (LANYARD_TYPE_FINDER, NULL);

  self->desk = desk;
  self->search = g_object_ref (search);
  g_signal_connect_object (search, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  return self;
}
