/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-private.h"

#include "lanyard-adding.h"
#include "lanyard-clock.h"
#include "lanyard-originals.h"

#include "lanyard-originals.h"
#include "lanyard-store-error.h"

#include <fcntl.h>
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

/**
 * lanyard_keeper_get_directory:
 * @self: a keeper
 *
 * Returns: where everything is kept
 */
const char *
lanyard_keeper_get_directory (LanyardKeeper *self)
{
  return self->directory;
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

/* What each of the stores knows of a conference, together. */
static LanyardConference *
describe (LanyardKeeper     *self,
          LanyardConference *planned)
{
  const LanyardConferenceFields *known = lanyard_conference_get_fields (planned);
  LanyardConferenceFields        fields = *known;

  fields.id = g_strdup (known->id);
  fields.title = g_strdup (known->title);
  fields.city = g_strdup (known->city);
  fields.venue = g_strdup (known->venue);
  fields.time_zone = g_strdup (known->time_zone);
  fields.address = g_strdup (known->address);
  fields.failure = g_strdup (known->failure);
  lanyard_programmes_describe (self->programmes, known->id, &fields);
  return lanyard_conference_new (&fields);
}

/**
 * lanyard_keeper_list_conferences:
 * @self: an open keeper
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardConference): all
 *   that are known, those too of which only the plan is kept; the sample only
 *   while it is needed
 */
GPtrArray *
lanyard_keeper_list_conferences (LanyardKeeper *self,
                                 GError       **error)
{
  g_autoptr (GPtrArray) planned = lanyard_plans_list_conferences (self->plans, error);
  g_autofree char *current = lanyard_plans_dup_current (self->plans);
  GPtrArray       *conferences;

  if (planned == NULL)
    return NULL;

  conferences = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < planned->len; i++)
    g_ptr_array_add (conferences, describe (self, g_ptr_array_index (planned, i)));
  lanyard_conference_leave_out_sample (conferences, current);
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
    g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_UNKNOWN_CONFERENCE,
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
  g_autofree char *fetchable = lanyard_adding_dup_address (address);

  if (!lanyard_plans_set_address (self->plans, conference,
                                  fetchable != NULL ? fetchable : address, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_CONFERENCES, conference);
  return TRUE;
}
