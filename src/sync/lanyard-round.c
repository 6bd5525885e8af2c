/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-round.h"

#include "lanyard-clock.h"
#include "lanyard-merge.h"
#include "lanyard-plan-document-reader.h"
#include "lanyard-plan-document-writer.h"

/* How often it is tried where others write, too, and how long is waited before
 * the next time at most, in milliseconds: twice as long each time, anywhere up
 * to that, so that those who met don't meet again. */
#define MAX_TRIES 8
#define FIRST_WAIT 200
#define FIRST_WAIT_LOCKED 1000
#define LAST_WAIT 10000

#define BYTES_PER_MIB (1024 * 1024)

/* One try. */
typedef struct
{
  LanyardCollection       *collection;
  const char              *conference;
  const LanyardRoundLocal *local;
  gpointer                 data;
  LanyardRoundReport      *report;
  GCancellable            *cancellable; /* (nullable) */
  char                    *name;        /* of the file */

  LanyardPlanDocument *remote; /* (nullable) what is in the collection */
  GBytes              *bytes;  /* (nullable) the same */
  char                *tag;    /* (nullable) */
  LanyardPlanDocument *known;  /* that, and what was there before */
  LanyardPlanDocument *merged; /* that, and what was decided here since */
  gboolean             idle;   /* nobody has decided anything since last time */
} Try;

void
lanyard_local_plan_clear (LanyardLocalPlan *self)
{
  g_clear_pointer (&self->decided, lanyard_plan_document_free);
  g_clear_pointer (&self->kept, g_bytes_unref);
  g_clear_pointer (&self->tag, g_free);
}

static void
forget (Try *self)
{
  g_clear_pointer (&self->remote, lanyard_plan_document_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->tag, g_free);
  g_clear_pointer (&self->known, lanyard_plan_document_free);
  g_clear_pointer (&self->merged, lanyard_plan_document_free);
  self->idle = FALSE;
}

static void
try_clear (Try *self)
{
  forget (self);
  g_clear_pointer (&self->name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Try, try_clear)

static gint64
get_now (const Try *self)
{
  return self->local->now != NULL ? self->local->now (self->data) : lanyard_clock_real_now_ms ();
}

/* Returns: (transfer full) (nullable): a document of this conference */
static LanyardPlanDocument *
read_document (const Try *self,
               GBytes    *bytes,
               GError   **error)
{
  g_autoptr (LanyardPlanDocument) document = lanyard_plan_document_read (bytes, error);

  if (document == NULL || g_str_equal (document->conference, self->conference))
    return g_steal_pointer (&document);

  g_set_error_literal (error, LANYARD_DOCUMENT_ERROR, LANYARD_DOCUMENT_ERROR_BROKEN, "conference");
  return NULL;
}

/* Has @self know what is in the collection.
 * @plan: what was there last time, which is forgotten where that can't be read */
static gboolean
fetch (Try              *self,
       LanyardLocalPlan *plan,
       GError          **error)
{
  g_auto (LanyardCollectionAnswer) answer = { 0 };

  self->report->n_requests++;
  if (!lanyard_collection_read (self->collection, self->name, plan->tag, &answer,
                                self->cancellable, error))
    return FALSE;

  self->tag = g_steal_pointer (&answer.tag);
  if (answer.unchanged)
    {
      self->bytes = g_bytes_ref (plan->kept);
      g_set_str (&self->tag, plan->tag);
    }
  else if (answer.bytes != NULL)
    {
      self->bytes = g_bytes_ref (answer.bytes);
      self->report->n_read += g_bytes_get_size (answer.bytes);
    }
  if (self->bytes == NULL)
    return TRUE;

  self->idle = answer.unchanged;
  self->remote = read_document (self, self->bytes, error);
  return self->remote != NULL;
}

/* Has @self know what all have decided. A server may have been set back, or have
 * let somebody write over it: what was there once counts all the same. */
static void
merge (Try                    *self,
       const LanyardLocalPlan *plan,
       LanyardPlanDocument    *kept,
       gint64                  now)
{
  g_autoptr (LanyardPlanDocument) before = lanyard_merge_expire (kept, now);

  self->known = self->remote != NULL ? lanyard_merge_documents (self->remote, before)
                                     : g_steal_pointer (&before);
  self->merged = lanyard_merge_decisions (self->known, plan->decided);
  self->idle =
    self->idle && plan->decided->items->len == 0 && plan->decided->notes->len == 0;
}

/* Loads, reads and merges. */
static gboolean
prepare (Try     *self,
         gint64   now,
         GError **error)
{
  g_auto (LanyardLocalPlan) plan = { 0 };
  g_autoptr (LanyardPlanDocument) kept = NULL;

  if (!self->local->load (self->data, self->conference, &plan, error))
    return FALSE;

  if (plan.kept != NULL)
    kept = read_document (self, plan.kept, NULL);
  if (kept == NULL)
    {
      kept = lanyard_plan_document_new (self->conference);
      g_clear_pointer (&plan.tag, g_free);
    }
  if (!fetch (self, &plan, error))
    return FALSE;

  merge (self, &plan, kept, now);
  return TRUE;
}

static gboolean
apply (Try        *self,
       GBytes     *kept,
       const char *tag,
       gboolean    shared,
       GError    **error)
{
  self->report->applied = TRUE;
  return self->local->apply (self->data, self->merged, kept, tag, shared, error);
}

/* Returns: (transfer full) (nullable): what is to be written; NULL where all of
 * it is in the collection */
static GBytes *
make_bytes (const Try *self,
            gint64     now)
{
  g_autoptr (LanyardPlanDocument) told = lanyard_merge_expire (self->merged, now);
  g_autoptr (LanyardPlanDocument) there =
              self->remote != NULL ? lanyard_merge_expire (self->remote, now) : NULL;

  if (there != NULL ? lanyard_plan_document_equal (told, there)
                    : told->items->len == 0 && told->notes->len == 0 && told->extra == NULL)
    return NULL;
  return lanyard_plan_document_write (told);
}

/* Whether it is still there: where tags aren't heeded, somebody else's may be. */
static gboolean
is_there (Try     *self,
          GBytes  *bytes,
          char   **tag,
          GError **error)
{
  g_auto (LanyardCollectionAnswer) answer = { 0 };

  self->report->n_requests++;
  if (!lanyard_collection_read (self->collection, self->name, NULL, &answer, self->cancellable,
                                error))
    return FALSE;
  if (answer.bytes != NULL && g_bytes_equal (answer.bytes, bytes))
    {
      g_free (*tag);
      *tag = g_steal_pointer (&answer.tag);
      return TRUE;
    }

  g_set_error_literal (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CONFLICT, "");
  return FALSE;
}

static gboolean
store (Try     *self,
       GBytes  *bytes,
       char   **tag,
       GError **error)
{
  if (g_bytes_get_size (bytes) > LANYARD_COLLECTION_MAX_SIZE)
    {
      g_set_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_TOO_LARGE, "%d",
                   LANYARD_COLLECTION_MAX_SIZE / BYTES_PER_MIB);
      return FALSE;
    }

  self->report->n_requests++;
  self->report->n_written += g_bytes_get_size (bytes);
  return lanyard_collection_write (self->collection, self->name, bytes, self->tag, tag,
                                   self->cancellable, error) &&
         (lanyard_collection_heeds_tags (self->collection) || is_there (self, bytes, tag, error));
}

/* Where it can't be written, what came from others is taken over all the same. */
static gboolean
apply_known (Try     *self,
             GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (self->remote == NULL || self->idle)
    return TRUE;
  if (lanyard_plan_document_equal (self->known, self->remote))
    return apply (self, self->bytes, self->tag, FALSE, error);

  bytes = lanyard_plan_document_write (self->known);
  return apply (self, bytes, NULL, FALSE, error);
}

static gboolean
try_once (Try     *self,
          GError **error)
{
  gint64           now = get_now (self);
  g_autofree char *tag = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) failure = NULL;

  forget (self);
  if (!prepare (self, now, error))
    return FALSE;
  bytes = make_bytes (self, now);
  if (bytes == NULL)
    return self->idle || self->remote == NULL || apply (self, self->bytes, self->tag, TRUE, error);

  if (store (self, bytes, &tag, &failure))
    return apply (self, bytes, tag, TRUE, error);
  if (!apply_known (self, error))
    return FALSE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
wait_a_while (const Try *self,
              guint      tries,
              gboolean   locked)
{
  guint   longest = MIN ((locked ? FIRST_WAIT_LOCKED : FIRST_WAIT) << tries, LAST_WAIT);
  guint   milliseconds = (guint)g_random_int_range (0, (gint32)longest);
  GPollFD fd;

  if (self->local->wait != NULL)
    {
      self->local->wait (self->data, milliseconds, self->cancellable);
      return;
    }
  if (self->cancellable == NULL || !g_cancellable_make_pollfd (self->cancellable, &fd))
    {
      g_usleep ((gulong)milliseconds * 1000);
      return;
    }

  g_poll (&fd, 1, (int)milliseconds);
  g_cancellable_release_fd (self->cancellable);
}

/**
 * lanyard_round_run:
 * @collection: where the machines' documents meet
 * @conference: the conference's id
 * @local: this machine's side
 * @data: passed to it
 * @report: (out caller-allocates): what was done, also where it failed
 * @cancellable: (nullable): stops it
 * @error: LANYARD_COLLECTION_ERROR; LANYARD_DOCUMENT_ERROR where what is there
 *   can't be merged, and then nothing is touched; what @local gives; or
 *   G_IO_ERROR_CANCELLED
 *
 * Reads what is in the collection, merges it with what this machine has, writes
 * what comes of it, unless that is there already, and takes it over. Where
 * somebody else wrote in between, all of it is done again, some times. Blocks;
 * of one machine's plan, there is one round at a time.
 *
 * Returns: whether what was decided here is in the collection, and what was
 *   decided elsewhere is here
 */
gboolean
lanyard_round_run (LanyardCollection       *collection,
                   const char              *conference,
                   const LanyardRoundLocal *local,
                   gpointer                 data,
                   LanyardRoundReport      *report,
                   GCancellable            *cancellable,
                   GError                 **error)
{
  g_auto (Try) try = { collection, conference, local, data, report, cancellable };

  *report = (LanyardRoundReport){ 0 };
  try.name = lanyard_plan_document_make_name (conference);
  for (guint tries = 1;; tries++)
    {
      g_autoptr (GError) failure = NULL;
      gboolean locked;

      if (try_once (&try, &failure))
        return TRUE;

      locked = g_error_matches (failure, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_LOCKED);
      if (tries == MAX_TRIES ||
          (!locked && !g_error_matches (failure, LANYARD_COLLECTION_ERROR,
                                        LANYARD_COLLECTION_ERROR_CONFLICT)))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      wait_a_while (&try, tries - 1, locked);
    }
}
