/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-private.h"

#include "lanyard-sentence.h"

G_DEFINE_FINAL_TYPE (LanyardDesk, lanyard_desk, G_TYPE_OBJECT)

enum {
  SIGNAL_REFRESHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
lanyard_desk_dispose (GObject *object)
{
  LanyardDesk *self = LANYARD_DESK (object);

  if (self->keeper != NULL)
    g_clear_signal_handler (&self->news_handler, self->keeper);
  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->errands, lanyard_errands_free);
  g_clear_object (&self->keeper);
  g_clear_object (&self->clock);
  g_clear_object (&self->plan);
  g_clear_object (&self->library);
  g_clear_object (&self->opener);
  g_clear_object (&self->programme);
  g_clear_object (&self->sample);
  g_clear_object (&self->loading);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->directory, g_free);
  g_clear_object (&self->adding);
  g_clear_pointer (&self->conference, g_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->context, g_main_context_unref);

  G_OBJECT_CLASS (lanyard_desk_parent_class)->dispose (object);
}

static void
lanyard_desk_class_init (LanyardDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_desk_dispose;

  /* An address was asked for a newer programme: the conference's id, whether
   * it answered, and when it wants to be asked again, or LANYARD_NO_INSTANT. */
  signals[SIGNAL_REFRESHED] =
    g_signal_new ("refreshed", LANYARD_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_BOOLEAN, G_TYPE_INT64);
}

static void
lanyard_desk_init (LanyardDesk *self)
{
  self->plan = lanyard_plan_new ();
  self->library = lanyard_library_new ();
  self->context = g_main_context_ref_thread_default ();
  self->opener = lanyard_opener_new (self->library);
  g_signal_connect_object (self->library, "notify::current", G_CALLBACK (lanyard_desk_load_guide),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->opener, "opened", G_CALLBACK (lanyard_desk_take_opened), self);
}

/**
 * lanyard_desk_new:
 * @keeper: who keeps everything; it need not be open yet
 * @clock: the clock that what is shown goes by
 *
 * Returns: (transfer full): a desk that shows nothing yet
 */
LanyardDesk *
lanyard_desk_new (LanyardKeeper *keeper,
                  LanyardClock  *clock)
{
  LanyardDesk *self = g_object_new (LANYARD_TYPE_DESK, NULL);

  self->keeper = g_object_ref (keeper);
  self->clock = g_object_ref (clock);
  self->errands = lanyard_errands_new (keeper);
  self->news_handler =
    g_signal_connect_swapped (keeper, "news", G_CALLBACK (lanyard_desk_take_news), self);
  return self;
}

/**
 * lanyard_desk_set_sample:
 * @self: a desk
 * @sample: (nullable): a programme that is opened once where nothing is known,
 *   in place of the welcome page
 */
void
lanyard_desk_set_sample (LanyardDesk *self,
                         GFile       *sample)
{
  g_set_object (&self->sample, sample);
}

/**
 * lanyard_desk_is_busy:
 * @self: a desk
 *
 * Returns: whether something will be shown by itself
 */
gboolean
lanyard_desk_is_busy (LanyardDesk *self)
{
  return self->starting || lanyard_opener_is_busy (self->opener);
}

/**
 * lanyard_desk_close:
 * @self: a desk
 *
 * Gives up what is being opened, and waits until what the user asked for is on
 * the disk. Nothing is shown any more.
 */
void
lanyard_desk_close (LanyardDesk *self)
{
  lanyard_opener_cancel (self->opener);
  lanyard_desk_set_window (self, NULL);
  lanyard_errands_wait (self->errands);
}

/**
 * lanyard_desk_set_window:
 * @self: a desk
 * @window: (nullable): where everything is shown from now on, until it is gone
 */
void
lanyard_desk_set_window (LanyardDesk   *self,
                         LanyardWindow *window)
{
  g_set_weak_pointer (&self->window, window);
  lanyard_opener_set_window (self->opener, window);
}

/**
 * lanyard_desk_tell_failure:
 * @self: a desk
 * @heading: what could not be done
 * @error: why
 *
 * Says so in the window; what was cancelled needs no word.
 */
void
lanyard_desk_tell_failure (LanyardDesk  *self,
                           const char   *heading,
                           const GError *error)
{
  g_autofree char *sentence = NULL;

  if (self->window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sentence = lanyard_sentence (error);
  gtk_window_present (GTK_WINDOW (self->window));
  lanyard_window_show_error (self->window, heading, sentence);
}

/* Whom to tell what could not be done. */
typedef struct
{
  LanyardDesk *desk;    /* (owned) */
  const char  *heading; /* (unowned) */
} Asked;

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Asked *asked = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_errands_finish (result, &error))
    lanyard_desk_tell_failure (asked->desk, asked->heading, error);
  g_object_unref (asked->desk);
  g_free (asked);
}

/**
 * lanyard_desk_run:
 * @self: a desk
 * @func: what to do with the keeper, in a thread
 * @data: (transfer full) (nullable): for @func
 * @destroy: (nullable): frees @data
 * @heading: (transfer none): what the window says where it fails; static
 *
 * Has something done after all that was asked for before.
 */
void
lanyard_desk_run (LanyardDesk      *self,
                  LanyardErrandFunc func,
                  gpointer          data,
                  GDestroyNotify    destroy,
                  const char       *heading)
{
  Asked *asked = g_new (Asked, 1);

  asked->desk = g_object_ref (self);
  asked->heading = heading;
  lanyard_errands_run (self->errands, func, data, destroy, NULL, done_cb, asked);
}

/**
 * lanyard_desk_take_snapshot:
 * @self: a desk
 * @session: the id of one in the conference that is shown
 *
 * Returns: (transfer full) (nullable): what is known of it, by the programme,
 *   by the plan where it is gone from that, or by a note on it
 */
LanyardSnapshot *
lanyard_desk_take_snapshot (LanyardDesk *self,
                            const char  *session)
{
  LanyardSession *there =
    self->programme != NULL ? lanyard_programme_find_session (self->programme, session) : NULL;
  const LanyardPlanEntry *entry = lanyard_plan_find (self->plan, session);
  const LanyardNote      *note = lanyard_plan_find_note (self->plan, session);

  if (there != NULL)
    return lanyard_snapshot_new (there);
  if (entry != NULL)
    return lanyard_snapshot_copy (entry->snapshot);
  return note != NULL ? lanyard_snapshot_copy (note->snapshot) : NULL;
}

/**
 * lanyard_desk_get_keeper:
 * @self: a desk
 *
 * Returns: (transfer none): who keeps everything
 */
LanyardKeeper *
lanyard_desk_get_keeper (LanyardDesk *self)
{
  return self->keeper;
}

/**
 * lanyard_desk_get_errands:
 * @self: a desk
 *
 * Returns: (transfer none): where to have something done
 */
LanyardErrands *
lanyard_desk_get_errands (LanyardDesk *self)
{
  return self->errands;
}

/**
 * lanyard_desk_get_plan:
 * @self: a desk
 *
 * Returns: (transfer none): the plan of what is shown
 */
LanyardPlan *
lanyard_desk_get_plan (LanyardDesk *self)
{
  return self->plan;
}

/**
 * lanyard_desk_get_library:
 * @self: a desk
 *
 * Returns: (transfer none): the conferences that are known
 */
LanyardLibrary *
lanyard_desk_get_library (LanyardDesk *self)
{
  return self->library;
}

/**
 * lanyard_desk_get_window:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): where everything is shown
 */
LanyardWindow *
lanyard_desk_get_window (LanyardDesk *self)
{
  return self->window;
}

/**
 * lanyard_desk_get_conference:
 * @self: a desk
 *
 * Returns: (nullable): the id of the conference that is shown
 */
const char *
lanyard_desk_get_conference (LanyardDesk *self)
{
  return self->conference;
}

/**
 * lanyard_desk_get_programme:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the programme that is shown
 */
LanyardProgramme *
lanyard_desk_get_programme (LanyardDesk *self)
{
  return self->programme;
}
