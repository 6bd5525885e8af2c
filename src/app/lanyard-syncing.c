/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-syncing.h"

#include "lanyard-collection-error.h"
#include "lanyard-credentials.h"
#include "lanyard-keeper-sharing.h"
#include "lanyard-nextcloud.h"
#include "lanyard-sync-all.h"

#include <glib/gi18n-lib.h>

#define CHANGE_PAUSE 2   /* seconds after a change, for those that follow it */
#define TURN (10 * 60)   /* seconds from one time to the next */
#define LOGIN_PAUSE 2000 /* milliseconds between two questions whether somebody signed in */

struct _LanyardSyncing
{
  GObject parent_instance;

  LanyardKeeper      *keeper;
  GNetworkMonitor    *monitor;
  LanyardSyncState   *state;
  LanyardSyncAccount *account; /* (nullable) also one that is being tried */
  char               *login;   /* (nullable) that no keyring has yet, or at all */
  LanyardDav         *dav;     /* (nullable) of the account */
  GCancellable       *cancellable;
  gulong              news_handler;
  gulong              network_handler;
  guint               soon; /* sources */
  guint               turn;
  guint               entered;    /* how often the user said something else */
  gboolean            is_kept;    /* the account is more than a trial */
  gboolean            by_browser; /* where it is one: who it is of is asked there */
  gboolean            running;
  gboolean            again; /* something came up meanwhile */
};

G_DEFINE_FINAL_TYPE (LanyardSyncing, lanyard_syncing, G_TYPE_OBJECT)

enum {
  SIGNAL_LOGIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One time, in a thread of its own. */
typedef struct
{
  /* input */
  LanyardSyncing     *syncing; /* (unowned) whose it is */
  LanyardKeeper      *keeper;
  LanyardSyncAccount *account;  /* in and out */
  LanyardDav         *dav;      /* (nullable) in and out */
  char               *login;    /* (nullable) in and out */
  gboolean            is_trial; /* it is kept where it works */
  gboolean            by_browser;
  guint               entered;
  gboolean            only_unsent; /* nothing is asked where nothing waits */

  /* output */
  guint    n_waiting;
  gboolean shared;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->keeper);
  g_clear_object (&job->dav);
  g_clear_pointer (&job->account, lanyard_sync_account_free);
  g_free (job->login);
  g_free (job);
}

/* A page to sign in on, which is shown in the main thread. */
typedef struct
{
  LanyardSyncing *syncing; /* (owned) */
  char           *address; /* (owned) */
  guint           entered;
} Page;

static void
page_free (gpointer data)
{
  Page *page = data;

  g_object_unref (page->syncing);
  g_free (page->address);
  g_free (page);
}

static gboolean
show_page (gpointer data)
{
  const Page *page = data;

  if (page->entered == page->syncing->entered)
    g_signal_emit (page->syncing, signals[SIGNAL_LOGIN], 0, page->address);
  return G_SOURCE_REMOVE;
}

/* Waits until somebody has signed in on the page; then it is known who it is,
 * and where the files are. */
static gboolean
sign_in (Job          *job,
         GCancellable *cancellable,
         GError      **error)
{
  const LanyardDavOptions options = {
    .address = job->account->address,
    .fingerprint = job->account->fingerprint,
    .allow_local = job->account->allow_local,
  };
  g_autoptr (LanyardNextcloud) nextcloud = lanyard_nextcloud_begin (&options, cancellable, error);
  g_autofree char *address = NULL;
  g_autofree char *user = NULL;
  Page            *page;

  if (nextcloud == NULL)
    return FALSE;

  page = g_new0 (Page, 1);
  page->syncing = g_object_ref (job->syncing);
  page->address = g_strdup (lanyard_nextcloud_get_login_address (nextcloud));
  page->entered = job->entered;
  g_idle_add_full (G_PRIORITY_DEFAULT, show_page, page, page_free);
  if (!lanyard_nextcloud_wait (nextcloud, LOGIN_PAUSE, &address, &user, &job->login, cancellable,
                               error))
    return FALSE;

  g_set_str (&job->account->address, address);
  g_set_str (&job->account->user, user);
  return TRUE;
}

static LanyardSyncAccount *
copy_account (const LanyardSyncAccount *account)
{
  LanyardSyncAccount *copy = lanyard_sync_account_new (account->address, account->user);

  copy->fingerprint = g_strdup (account->fingerprint);
  copy->allow_local = account->allow_local;
  copy->is_new = account->is_new;
  copy->last = account->last;
  return copy;
}

static gboolean
open_dav (Job          *job,
          GCancellable *cancellable,
          GError      **error)
{
  if (job->dav != NULL)
    return TRUE;
  if (job->login == NULL && job->account->user != NULL &&
      !lanyard_credentials_lookup (job->account->address, &job->login, cancellable, error))
    return FALSE;

  job->dav = lanyard_sync_all_open (job->account, job->login, error);
  return job->dav != NULL;
}

/* What is kept of it, once the server has taken it. Without a keyring the
 * login lasts as long as this process. */
static gboolean
keep (Job          *job,
      GCancellable *cancellable,
      GError      **error)
{
  const char *directory = lanyard_keeper_get_directory (job->keeper);
  g_autoptr (LanyardSyncAccount) before = lanyard_sync_account_load (directory);

  g_set_str (&job->account->address, lanyard_dav_get_address (job->dav));
  job->account->is_new =
    before == NULL || before->is_new || !g_str_equal (before->address, job->account->address);
  if (!lanyard_sync_account_save (job->account, directory, error))
    return FALSE;
  if (job->login != NULL)
    lanyard_credentials_store (job->account->address, _ ("Lanyard's plans"), job->login,
                               cancellable, NULL);
  return TRUE;
}

static gboolean
share (Job          *job,
       GCancellable *cancellable,
       GError      **error)
{
  const char *directory = lanyard_keeper_get_directory (job->keeper);

  if ((job->by_browser && !sign_in (job, cancellable, error)) ||
      !open_dav (job, cancellable, error))
    return FALSE;
  if (job->is_trial && (!lanyard_dav_prepare (job->dav, cancellable, error) ||
                        !keep (job, cancellable, error)))
    return FALSE;
  if (job->account->is_new && !lanyard_keeper_forget_shared (job->keeper, error))
    return FALSE;

  job->account->is_new = FALSE;
  if (!lanyard_sync_all (job->keeper, LANYARD_COLLECTION (job->dav), cancellable, error))
    return FALSE;
  job->shared = TRUE;
  job->account->last = g_get_real_time () / G_USEC_PER_SEC;
  return lanyard_sync_account_save (job->account, directory, error);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;

  if (!lanyard_keeper_open (job->keeper, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job->n_waiting = lanyard_sync_all_count_waiting (job->keeper);
  if ((!job->only_unsent || job->n_waiting > 0) && !share (job, cancellable, &error))
    {
      job->n_waiting = lanyard_sync_all_count_waiting (job->keeper);
      g_task_return_error (task, error);
      return;
    }

  if (job->shared)
    job->n_waiting = lanyard_sync_all_count_waiting (job->keeper);
  g_task_return_boolean (task, TRUE);
}

static void
tell (LanyardSyncing  *self,
      LanyardSyncPhase phase,
      guint            n_waiting,
      const GError    *error)
{
  LanyardSyncFacts facts = { .phase = phase, .n_waiting = n_waiting, .error = error };

  facts.last = LANYARD_NO_INSTANT;
  if (self->account != NULL)
    {
      facts.address = self->account->address;
      facts.user = self->account->user;
      facts.last = self->account->last;
    }
  lanyard_sync_state_set (self->state, &facts);
}

static void run (LanyardSyncing *self,
                 gboolean        only_unsent);

/* What came of it is of no use: the user has entered something else since, or
 * ended it. */
static void
go_on_otherwise (LanyardSyncing *self)
{
  if (self->account != NULL)
    run (self, FALSE);
  else
    lanyard_sync_account_delete (lanyard_keeper_get_directory (self->keeper), NULL);
}

/* A trial that failed leaves what was entered, to be tried in another way. */
static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  LanyardSyncing *self = LANYARD_SYNCING (source);
  Job            *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  self->running = FALSE;
  if (job->entered != self->entered)
    {
      go_on_otherwise (self);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (done || !job->is_trial)
    {
      self->is_kept = TRUE;
      g_clear_pointer (&self->account, lanyard_sync_account_free);
      self->account = g_steal_pointer (&job->account);
      g_set_object (&self->dav, job->dav);
      if (job->by_browser)
        g_set_str (&self->login, job->login);
      self->by_browser = FALSE;
    }
  tell (self, self->is_kept ? LANYARD_SYNC_IDLE : LANYARD_SYNC_OFF, job->n_waiting, error);
  if (self->again)
    run (self, TRUE);
}

static void
run (LanyardSyncing *self,
     gboolean        only_unsent)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (self->account == NULL)
    return;
  if (self->running)
    {
      self->again = TRUE;
      return;
    }

  job = g_new0 (Job, 1);
  job->syncing = self;
  job->keeper = g_object_ref (self->keeper);
  job->account = copy_account (self->account);
  job->login = g_strdup (self->login);
  job->is_trial = !self->is_kept;
  job->by_browser = self->by_browser;
  job->entered = self->entered;
  job->only_unsent = only_unsent;
  g_set_object (&job->dav, self->dav);
  self->running = TRUE;
  self->again = FALSE;
  if (!only_unsent)
    tell (self, self->is_kept ? LANYARD_SYNC_RUNNING : LANYARD_SYNC_SIGNING_IN,
          lanyard_sync_state_get (self->state)->n_waiting, NULL);
  task = g_task_new (self, self->cancellable, done_cb, NULL);
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_in_thread);
}

static void
soon_cb (gpointer data)
{
  LanyardSyncing *self = data;

  self->soon = 0;
  run (self, TRUE);
}

/* Changes that follow one another are shared as one. */
static void
news_cb (LanyardSyncing *self,
         LanyardNews     news,
         const char     *conference)
{
  if (!self->is_kept)
    return;

  g_clear_handle_id (&self->soon, g_source_remove);
  self->soon = g_timeout_add_seconds_once (CHANGE_PAUSE, soon_cb, self);
}

static void
network_cb (LanyardSyncing *self,
            gboolean        available)
{
  if (available && self->is_kept)
    run (self, FALSE);
}

static gboolean
turn_cb (gpointer data)
{
  LanyardSyncing *self = data;

  if (self->is_kept)
    run (self, FALSE);
  return G_SOURCE_CONTINUE;
}

static void
lanyard_syncing_dispose (GObject *object)
{
  LanyardSyncing *self = LANYARD_SYNCING (object);

  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_handle_id (&self->turn, g_source_remove);
  if (self->keeper != NULL)
    g_clear_signal_handler (&self->news_handler, self->keeper);
  if (self->monitor != NULL)
    g_clear_signal_handler (&self->network_handler, self->monitor);
  g_clear_object (&self->keeper);
  g_clear_object (&self->monitor);
  g_clear_object (&self->state);
  g_clear_object (&self->dav);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->account, lanyard_sync_account_free);
  g_clear_pointer (&self->login, g_free);

  G_OBJECT_CLASS (lanyard_syncing_parent_class)->dispose (object);
}

static void
lanyard_syncing_class_init (LanyardSyncingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_syncing_dispose;

  /* the address of a page on which the user is to sign in */
  signals[SIGNAL_LOGIN] = g_signal_new ("login", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_syncing_init (LanyardSyncing *self)
{
  self->state = lanyard_sync_state_new ();
  self->cancellable = g_cancellable_new ();
}

/**
 * lanyard_syncing_new:
 * @keeper: what keeps the plans
 * @monitor: what knows of the network
 *
 * Returns: (transfer full): what shares them, once it is started
 */
LanyardSyncing *
lanyard_syncing_new (LanyardKeeper   *keeper,
                     GNetworkMonitor *monitor)
{
  LanyardSyncing *self = g_object_new (LANYARD_TYPE_SYNCING, NULL);

  self->keeper = g_object_ref (keeper);
  self->monitor = g_object_ref (monitor);
  return self;
}

/**
 * lanyard_syncing_close:
 * @self: what shares plans
 *
 * Stops, and waits until nothing is asked of the keeper any more.
 */
void
lanyard_syncing_close (LanyardSyncing *self)
{
  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_handle_id (&self->turn, g_source_remove);
  g_clear_signal_handler (&self->news_handler, self->keeper);
  g_clear_signal_handler (&self->network_handler, self->monitor);
  g_cancellable_cancel (self->cancellable);
  while (self->running)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * lanyard_syncing_get_state:
 * @self: what shares plans
 *
 * Returns: (transfer none): where that stands
 */
LanyardSyncState *
lanyard_syncing_get_state (LanyardSyncing *self)
{
  return self->state;
}

/**
 * lanyard_syncing_start:
 * @self: what shares plans
 *
 * Begins with the account that is kept.
 */
void
lanyard_syncing_start (LanyardSyncing *self)
{
  self->account = lanyard_sync_account_load (lanyard_keeper_get_directory (self->keeper));
  self->is_kept = self->account != NULL;
  self->news_handler =
    g_signal_connect_swapped (self->keeper, "news", G_CALLBACK (news_cb), self);
  self->network_handler =
    g_signal_connect_swapped (self->monitor, "network-changed", G_CALLBACK (network_cb), self);
  self->turn = g_timeout_add_seconds (TURN, turn_cb, self);
  run (self, FALSE);
}

/**
 * lanyard_syncing_run:
 * @self: what shares plans
 *
 * Shares them now.
 */
void
lanyard_syncing_run (LanyardSyncing *self)
{
  run (self, FALSE);
}

static void
try_account (LanyardSyncing *self,
             const char     *address,
             const char     *user,
             gboolean        allow_local)
{
  self->entered++;
  g_clear_pointer (&self->account, lanyard_sync_account_free);
  g_clear_pointer (&self->login, g_free);
  g_clear_object (&self->dav);
  self->is_kept = FALSE;
  self->by_browser = FALSE;
  self->account = lanyard_sync_account_new (address, user);
  self->account->allow_local = allow_local;
}

/**
 * lanyard_syncing_set_up:
 * @self: what shares plans
 * @address: where
 * @user: as whom, "" for nobody
 * @password: the password
 * @allow_local: whether everybody in the local network may listen
 *
 * Tries that, and keeps it where it works.
 */
void
lanyard_syncing_set_up (LanyardSyncing *self,
                        const char     *address,
                        const char     *user,
                        const char     *password,
                        gboolean        allow_local)
{
  try_account (self, address, *user != '\0' ? user : NULL, allow_local);
  if (*user != '\0')
    self->login = lanyard_credentials_make_basic (user, password);
  run (self, FALSE);
}

/**
 * lanyard_syncing_sign_in:
 * @self: what shares plans
 * @address: of a Nextcloud, or of anything on it
 * @allow_local: whether everybody in the local network may listen
 *
 * Emits “login” with the page on which the user is to sign in, waits for that,
 * and keeps it where it works. lanyard_syncing_forget() gives it up.
 */
void
lanyard_syncing_sign_in (LanyardSyncing *self,
                         const char     *address,
                         gboolean        allow_local)
{
  try_account (self, address, NULL, allow_local);
  self->by_browser = TRUE;
  run (self, FALSE);
}

/**
 * lanyard_syncing_accept:
 * @self: what shares plans
 * @fingerprint: of the certificate that the user compared
 *
 * Tries again, with that certificate and no other that nobody vouches for.
 */
void
lanyard_syncing_accept (LanyardSyncing *self,
                        const char     *fingerprint)
{
  if (self->account == NULL)
    return;

  self->entered++;
  g_set_str (&self->account->fingerprint, fingerprint);
  g_clear_object (&self->dav);
  if (self->is_kept)
    lanyard_sync_account_save (self->account, lanyard_keeper_get_directory (self->keeper), NULL);
  run (self, FALSE);
}

/* Asking the keyring may take a while, and nobody waits for it. */
static void
clear_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      address,
                 GCancellable *cancellable)
{
  lanyard_credentials_clear (address, cancellable, NULL);
  g_task_return_boolean (task, TRUE);
}

/**
 * lanyard_syncing_forget:
 * @self: what shares plans
 *
 * Ends it: the account and its login are gone, the plans stay.
 */
void
lanyard_syncing_forget (LanyardSyncing *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->account == NULL)
    return;

  self->entered++;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_handle_id (&self->soon, g_source_remove);
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, lanyard_syncing_forget);
  g_task_set_task_data (task, g_strdup (self->account->address), g_free);
  g_task_run_in_thread (task, clear_in_thread);
  lanyard_sync_account_delete (lanyard_keeper_get_directory (self->keeper), NULL);
  g_clear_pointer (&self->account, lanyard_sync_account_free);
  g_clear_pointer (&self->login, g_free);
  g_clear_object (&self->dav);
  self->is_kept = FALSE;
  self->by_browser = FALSE;
  self->again = FALSE;
  tell (self, LANYARD_SYNC_OFF, 0, NULL);
}
