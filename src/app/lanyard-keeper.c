/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-private.h"

#include "lanyard-clock.h"
#include "lanyard-originals.h"
#include "lanyard-store-error.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* How long one process waits until another has brought its programme in. */
#define LOCK_PATIENCE_MS 10000
#define LOCK_STEP_MS 50

G_DEFINE_QUARK (lanyard - keeper - error - quark, lanyard_keeper_error)

G_DEFINE_FINAL_TYPE (LanyardKeeper, lanyard_keeper, G_TYPE_OBJECT)

enum {
  SIGNAL_NEWS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
lanyard_keeper_finalize (GObject *object)
{
  LanyardKeeper *self = LANYARD_KEEPER (object);

  g_clear_pointer (&self->plans, lanyard_plans_close);
  g_clear_pointer (&self->programmes, lanyard_programmes_close);
  g_ptr_array_unref (self->notices);
  g_free (self->directory);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (lanyard_keeper_parent_class)->finalize (object);
}

static void
lanyard_keeper_class_init (LanyardKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_keeper_finalize;

  /* Something is another now: LanyardNews, and of which conference. */
  signals[SIGNAL_NEWS] =
    g_signal_new ("news", LANYARD_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
}

static void
lanyard_keeper_init (LanyardKeeper *self)
{
  g_mutex_init (&self->mutex);
  self->notices = g_ptr_array_new_with_free_func (g_free);
}

/**
 * lanyard_keeper_new:
 * @directory: where everything is kept
 *
 * Returns: (transfer full): a keeper that has opened nothing yet
 */
LanyardKeeper *
lanyard_keeper_new (const char *directory)
{
  LanyardKeeper *self = g_object_new (LANYARD_TYPE_KEEPER, NULL);

  self->directory = g_strdup (directory);
  return self;
}

void
lanyard_keeper_tell (LanyardKeeper *self,
                     LanyardNews    news,
                     const char    *conference)
{
  g_signal_emit (self, signals[SIGNAL_NEWS], 0, news, conference);
}

/* Of what two processes may do at once only one does it. Returns: what to
 * unlock with; -1 with @error set. */
int
lanyard_keeper_lock (LanyardKeeper *self,
                     GError       **error)
{
  g_autofree char *path = g_build_filename (self->directory, "lock", NULL);
  int              lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (lock < 0)
    {
      g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY, path);
      return -1;
    }

  for (int waited = 0; flock (lock, LOCK_EX | LOCK_NB) != 0; waited += LOCK_STEP_MS)
    {
      if (waited >= LOCK_PATIENCE_MS)
        {
          g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_BUSY, path);
          close (lock);
          return -1;
        }
      g_usleep (LOCK_STEP_MS * 1000);
    }

  g_mutex_lock (&self->mutex);
  return lock;
}

void
lanyard_keeper_unlock (LanyardKeeper *self,
                       int            lock)
{
  g_mutex_unlock (&self->mutex);
  close (lock);
}

static void
note_damage (LanyardKeeper            *self,
             const LanyardPlansReport *report,
             const char               *set_aside)
{
  if (report->kept != NULL && report->restored != NULL)
    g_ptr_array_add (self->notices,
                     g_strdup_printf (_ ("Your plan was damaged and was restored from the backup "
                                         "“%s”. The damaged file is kept as “%s”."),
                                      report->restored, report->kept));
  else if (report->kept != NULL)
    g_ptr_array_add (self->notices, g_strdup_printf (_ ("Your plan was damaged, and no backup was "
                                                        "there. The damaged file is kept as “%s”."),
                                                     report->kept));
  if (set_aside != NULL)
    g_ptr_array_add (self->notices,
                     g_strdup_printf (_ ("The stored programmes were damaged; they are read again. "
                                         "The damaged file is kept as “%s”."),
                                      set_aside));
  if (report->read_only)
    g_ptr_array_add (self->notices,
                     g_strdup_printf (_ ("Nothing can be written to “%s”: stars can't be set."),
                                      self->directory));
}

/* What died between the two commits of an update is made good. */
static void
reconcile_all (LanyardKeeper *self)
{
  g_autoptr (GPtrArray) conferences = lanyard_plans_list_conferences (self->plans, NULL);

  for (guint i = 0; conferences != NULL && i < conferences->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (conferences, i);
      g_autoptr (GError) error = NULL;

      if (!lanyard_conference_get_fields (conference)->removed &&
          !lanyard_keeper_reconcile (self, lanyard_conference_get_id (conference), &error))
        g_debug ("A plan was not matched: %s", error->message);
    }
}

/* Programmes whose bytes are kept are read again; others come with the next
 * refresh. */
static void
restore_all (LanyardKeeper *self)
{
  g_autoptr (GPtrArray) conferences = lanyard_plans_list_conferences (self->plans, NULL);

  for (guint i = 0; conferences != NULL && i < conferences->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (conferences, i);
      const char        *id = lanyard_conference_get_id (conference);
      g_autoptr (GError) error = NULL;

      if (lanyard_programmes_get_generation (self->programmes, id) == 0 &&
          !lanyard_keeper_read_original (self, conference, &error))
        g_debug ("A programme was not read again: %s", error->message);
    }
}

static void
back_up (LanyardKeeper *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  LanyardDate today = lanyard_date_of (lanyard_clock_real_now (), zone, 0);
  g_autoptr (GError) error = NULL;

  if (!lanyard_plans_back_up (self->plans, today, &error))
    g_debug ("The plan was not backed up: %s", error->message);
}

static gboolean
open_stores (LanyardKeeper *self,
             GError       **error)
{
  g_autofree char *set_aside = NULL;
  g_auto (LanyardPlansReport) report = { 0 };

  if (self->plans != NULL)
    return TRUE;

  g_mkdir_with_parents (self->directory, 0700);
  self->plans = lanyard_plans_open (self->directory, &report, error);
  if (self->plans == NULL)
    return FALSE;

  self->programmes = lanyard_programmes_open (self->directory, &set_aside, error);
  if (self->programmes == NULL)
    {
      g_clear_pointer (&self->plans, lanyard_plans_close);
      return FALSE;
    }

  note_damage (self, &report, set_aside);
  if (report.read_only)
    return TRUE;

  if (set_aside != NULL)
    restore_all (self);
  reconcile_all (self);
  back_up (self);
  return TRUE;
}

/**
 * lanyard_keeper_open:
 * @self: a keeper
 * @error: LANYARD_STORE_ERROR
 *
 * Opens what is kept; a second time it does nothing.
 *
 * Returns: whether it is open
 */
gboolean
lanyard_keeper_open (LanyardKeeper *self,
                     GError       **error)
{
  gboolean opened;

  g_mutex_lock (&self->mutex);
  opened = open_stores (self, error);
  g_mutex_unlock (&self->mutex);
  return opened;
}

/**
 * lanyard_keeper_dup_notices:
 * @self: a keeper
 *
 * Returns: (transfer full): sentences for the user: what opening found damaged,
 *   and what became of it
 */
GStrv
lanyard_keeper_dup_notices (LanyardKeeper *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < self->notices->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (self->notices, i));
  g_mutex_unlock (&self->mutex);
  return g_strv_builder_end (builder);
}

/* What each of the stores knows of a conference, together. */
static LanyardConference *
describe (LanyardKeeper     *self,
          LanyardConference *planned)
{
  const LanyardConferenceFields *known = lanyard_conference_get_fields (planned);
  LanyardConferenceFields        fields = *known;
  g_autoptr (LanyardOrigin) origin = lanyard_programmes_dup_origin (self->programmes, known->id);

  fields.id = g_strdup (known->id);
  fields.title = g_strdup (known->title);
  fields.city = g_strdup (known->city);
  fields.venue = g_strdup (known->venue);
  fields.time_zone = g_strdup (known->time_zone);
  fields.address = g_strdup (known->address);
  fields.failure = g_strdup (known->failure);
  lanyard_programmes_describe (self->programmes, known->id, &fields);
  if (origin != NULL)
    fields.expires = origin->expires;
  return lanyard_conference_new (&fields);
}

/**
 * lanyard_keeper_list_conferences:
 * @self: an open keeper
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardConference): all
 *   that are known, those too of which only the plan is kept
 */
GPtrArray *
lanyard_keeper_list_conferences (LanyardKeeper *self,
                                 GError       **error)
{
  g_autoptr (GPtrArray) planned = lanyard_plans_list_conferences (self->plans, error);
  GPtrArray *conferences;

  if (planned == NULL)
    return NULL;

  conferences = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < planned->len; i++)
    g_ptr_array_add (conferences, describe (self, g_ptr_array_index (planned, i)));
  return conferences;
}

/* Returns: (transfer full) (nullable): that conference as plan.db knows it */
LanyardConference *
lanyard_keeper_find (LanyardKeeper *self,
                     const char    *conference,
                     GError       **error)
{
  g_autoptr (GPtrArray) conferences = lanyard_plans_list_conferences (self->plans, error);

  for (guint i = 0; conferences != NULL && i < conferences->len; i++)
    {
      LanyardConference *found = g_ptr_array_index (conferences, i);

      if (g_str_equal (lanyard_conference_get_id (found), conference))
        return g_object_ref (found);
    }

  if (conferences != NULL)
    g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_CONFERENCE,
                         conference);
  return NULL;
}

/**
 * lanyard_keeper_dup_current:
 * @self: an open keeper
 *
 * Returns: (transfer full) (nullable): the id of the conference that is shown
 */
char *
lanyard_keeper_dup_current (LanyardKeeper *self)
{
  return lanyard_plans_dup_current (self->plans);
}

/**
 * lanyard_keeper_choose:
 * @self: an open keeper
 * @conference: (nullable): a conference's id
 * @error: LANYARD_KEEPER_ERROR_NO_CONFERENCE, or LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): @conference if it is known; without one
 *   the one that is shown
 */
char *
lanyard_keeper_choose (LanyardKeeper *self,
                       const char    *conference,
                       GError       **error)
{
  g_autofree char *current = lanyard_plans_dup_current (self->plans);
  const char      *chosen = conference != NULL ? conference : current;
  g_autoptr (LanyardConference) found = NULL;

  if (chosen == NULL)
    {
      g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_CONFERENCE, "");
      return NULL;
    }

  found = lanyard_keeper_find (self, chosen, error);
  return found != NULL ? g_strdup (chosen) : NULL;
}

/**
 * lanyard_keeper_set_current:
 * @self: an open keeper
 * @conference: (nullable): the id of the conference to show from now on
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
lanyard_keeper_set_current (LanyardKeeper *self,
                            const char    *conference,
                            GError       **error)
{
  if (!lanyard_plans_set_current (self->plans, conference, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_CURRENT, conference);
  return TRUE;
}

/**
 * lanyard_keeper_load:
 * @self: an open keeper
 * @conference: a conference's id
 * @problems: (out) (optional) (nullable) (element-type LanyardProblem): what
 *   its reader met
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): its programme, for the main thread
 */
LanyardProgramme *
lanyard_keeper_load (LanyardKeeper *self,
                     const char    *conference,
                     GPtrArray    **problems,
                     GError       **error)
{
  return lanyard_programmes_load (self->programmes, conference, problems, error);
}

/**
 * lanyard_keeper_dup_zone:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_KEEPER_ERROR_NO_CONFERENCE, or LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the venue's zone
 */
GTimeZone *
lanyard_keeper_dup_zone (LanyardKeeper *self,
                         const char    *conference,
                         GError       **error)
{
  g_autoptr (LanyardProgramme) programme =
              lanyard_programmes_load (self->programmes, conference, NULL, error);

  return programme != NULL ? g_time_zone_ref (lanyard_programme_get_zone (programme)) : NULL;
}

/**
 * lanyard_keeper_list_sessions:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardSnapshot): what is
 *   known of each session of its programme
 */
GPtrArray *
lanyard_keeper_list_sessions (LanyardKeeper *self,
                              const char    *conference,
                              GError       **error)
{
  return lanyard_programmes_list_snapshots (self->programmes, conference, error);
}

static LanyardSnapshot *
find_entry (LanyardKeeper *self,
            const char    *conference,
            const char    *session,
            GError       **error)
{
  g_autoptr (GPtrArray) entries = lanyard_plans_list_entries (self->plans, conference, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->snapshot->id, session))
        return lanyard_snapshot_copy (entry->snapshot);
    }

  if (entries != NULL)
    g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_SESSION, session);
  return NULL;
}

/**
 * lanyard_keeper_find_session:
 * @self: an open keeper
 * @conference: a conference's id
 * @session: a session's id
 * @error: LANYARD_KEEPER_ERROR_NO_SESSION, or LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what is known of it: in the programme,
 *   else in the plan
 */
LanyardSnapshot *
lanyard_keeper_find_session (LanyardKeeper *self,
                             const char    *conference,
                             const char    *session,
                             GError       **error)
{
  g_autoptr (GPtrArray) snapshots =
              lanyard_programmes_list_snapshots (self->programmes, conference, error);

  if (snapshots == NULL)
    return NULL;

  for (guint i = 0; i < snapshots->len; i++)
    {
      const LanyardSnapshot *snapshot = g_ptr_array_index (snapshots, i);

      if (g_str_equal (snapshot->id, session))
        return lanyard_snapshot_copy (snapshot);
    }

  return find_entry (self, conference, session, error);
}

/**
 * lanyard_keeper_search:
 * @self: an open keeper
 * @conference: a conference's id
 * @query: what was typed
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardHit): sessions that
 *   all terms are in, the best first
 */
GPtrArray *
lanyard_keeper_search (LanyardKeeper *self,
                       const char    *conference,
                       const char    *query,
                       GError       **error)
{
  g_autoptr (LanyardTerms) terms = lanyard_terms_new (query);

  return lanyard_programmes_search (self->programmes, conference, terms, G_MAXUINT, error);
}

/**
 * lanyard_keeper_list_entries:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardPlanEntry): its plan
 */
GPtrArray *
lanyard_keeper_list_entries (LanyardKeeper *self,
                             const char    *conference,
                             GError       **error)
{
  return lanyard_plans_list_entries (self->plans, conference, error);
}

/**
 * lanyard_keeper_list_changes:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardChange): what the
 *   user hasn't acknowledged
 */
GPtrArray *
lanyard_keeper_list_changes (LanyardKeeper *self,
                             const char    *conference,
                             GError       **error)
{
  return lanyard_plans_list_changes (self->plans, conference, error);
}

/**
 * lanyard_keeper_set_star:
 * @self: an open keeper
 * @conference: a conference's id
 * @session: what is known of the session
 * @star: what the user decided
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_keeper_set_star (LanyardKeeper         *self,
                         const char            *conference,
                         const LanyardSnapshot *session,
                         LanyardStar            star,
                         GError               **error)
{
  if (!lanyard_plans_set_star (self->plans, conference, session, star, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_PLAN, conference);
  return TRUE;
}

/**
 * lanyard_keeper_acknowledge:
 * @self: an open keeper
 * @conference: a conference's id
 * @session: (nullable): the id of the session whose changes were seen; NULL:
 *   all were
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether that is kept
 */
gboolean
lanyard_keeper_acknowledge (LanyardKeeper *self,
                            const char    *conference,
                            const char    *session,
                            GError       **error)
{
  if (!lanyard_plans_acknowledge (self->plans, conference, session, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_PLAN | LANYARD_NEWS_CONFERENCES, conference);
  return TRUE;
}

/* Has the plan follow the programme that is stored now; idempotent. */
gboolean
lanyard_keeper_reconcile (LanyardKeeper *self,
                          const char    *conference,
                          GError       **error)
{
  gint64   generation = lanyard_programmes_get_generation (self->programmes, conference);
  gint64   known = lanyard_plans_get_generation (self->plans, conference);
  gboolean renumbered = lanyard_programmes_are_ids_renumbered (self->programmes, conference);
  g_autoptr (GPtrArray) snapshots = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (generation == 0 || generation == known)
    return TRUE;

  snapshots = lanyard_programmes_list_snapshots (self->programmes, conference, error);
  if (snapshots == NULL)
    return FALSE;
  changes = lanyard_programmes_list_changes (self->programmes, conference, known, error);
  if (changes == NULL)
    return FALSE;

  return lanyard_plans_update (self->plans, conference, generation, renumbered, snapshots, changes,
                               error) &&
         lanyard_programmes_forget_changes (self->programmes, conference, generation, error);
}

/**
 * lanyard_keeper_set_removed:
 * @self: an open keeper
 * @conference: a conference's id
 * @removed: whether it is removed; its plan is kept in any case
 * @error: LANYARD_STORE_ERROR
 *
 * Its programme is dropped only by lanyard_keeper_delete(), so that it can come
 * back without a network.
 *
 * Returns: whether that is kept
 */
gboolean
lanyard_keeper_set_removed (LanyardKeeper *self,
                            const char    *conference,
                            gboolean       removed,
                            GError       **error)
{
  g_autofree char *current = lanyard_plans_dup_current (self->plans);

  if (!lanyard_plans_set_removed (self->plans, conference, removed, error))
    return FALSE;

  if (removed && g_strcmp0 (current, conference) == 0 &&
      !lanyard_keeper_set_current (self, NULL, error))
    return FALSE;
  lanyard_keeper_tell (self, LANYARD_NEWS_CONFERENCES, conference);
  return TRUE;
}

/**
 * lanyard_keeper_delete:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Forgets a conference with its plan, at the user's own word only.
 *
 * Returns: whether it is forgotten
 */
gboolean
lanyard_keeper_delete (LanyardKeeper *self,
                       const char    *conference,
                       GError       **error)
{
  if (!lanyard_plans_delete (self->plans, conference, error) ||
      !lanyard_programmes_remove (self->programmes, conference, error))
    return FALSE;

  lanyard_originals_remove (self->directory, conference);
  lanyard_keeper_tell (self, LANYARD_NEWS_CONFERENCES, conference);
  return TRUE;
}

/**
 * lanyard_keeper_set_address:
 * @self: an open keeper
 * @conference: a conference's id
 * @address: where newer versions of its programme are from now on
 * @error: LANYARD_STORE_ERROR
 *
 * Plan and identity stay.
 *
 * Returns: whether it is kept
 */
gboolean
lanyard_keeper_set_address (LanyardKeeper *self,
                            const char    *conference,
                            const char    *address,
                            GError       **error)
{
  if (!lanyard_plans_set_address (self->plans, conference, address, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_CONFERENCES, conference);
  return TRUE;
}
