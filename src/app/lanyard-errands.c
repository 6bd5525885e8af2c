/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-errands.h"

struct _LanyardErrands
{
  LanyardKeeper *keeper;
  GThreadPool   *writer;
};

typedef struct
{
  LanyardErrandFunc func;      /* input */
  gpointer          data;      /* (owned) (nullable) input and output */
  GDestroyNotify    free_data; /* (nullable) */
} Errand;

static void
errand_free (Errand *errand)
{
  if (errand->free_data != NULL)
    errand->free_data (errand->data);
  g_free (errand);
}

static void
run_errand (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Errand *errand = task_data;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (lanyard_keeper_open (source, &error) &&
      errand->func (source, errand->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run_next (gpointer data,
          gpointer user_data)
{
  g_autoptr (GTask) task = data;

  run_errand (task, g_task_get_source_object (task), g_task_get_task_data (task),
              g_task_get_cancellable (task));
}

/**
 * lanyard_errands_new:
 * @keeper: who does the work; it is opened by the first errand
 *
 * Returns: (transfer full): nothing to do yet
 */
LanyardErrands *
lanyard_errands_new (LanyardKeeper *keeper)
{
  LanyardErrands *self = g_new0 (LanyardErrands, 1);

  self->keeper = g_object_ref (keeper);
  self->writer = g_thread_pool_new (run_next, NULL, 1, FALSE, NULL);
  return self;
}

/**
 * lanyard_errands_free:
 * @self: (transfer full): errands; what was asked for is done first
 */
void
lanyard_errands_free (LanyardErrands *self)
{
  lanyard_errands_wait (self);
  g_thread_pool_free (self->writer, FALSE, TRUE);
  g_object_unref (self->keeper);
  g_free (self);
}

/**
 * lanyard_errands_wait:
 * @self: errands
 *
 * Blocks until everything is done that was asked for and writes.
 */
void
lanyard_errands_wait (LanyardErrands *self)
{
  g_thread_pool_free (self->writer, FALSE, TRUE);
  self->writer = g_thread_pool_new (run_next, NULL, 1, FALSE, NULL);
}

static GTask *
create_task (LanyardErrands     *self,
             LanyardErrandFunc   func,
             gpointer            data,
             GDestroyNotify      free_data,
             GCancellable       *cancellable,
             GAsyncReadyCallback callback,
             gpointer            user_data)
{
  GTask  *task = g_task_new (self->keeper, cancellable, callback, user_data);
  Errand *errand = g_new0 (Errand, 1);

  errand->func = func;
  errand->data = data;
  errand->free_data = free_data;
  g_task_set_source_tag (task, create_task);
  /* what was committed is told as done, even if that was to be cancelled */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, errand, (GDestroyNotify)errand_free);
  return task;
}

/**
 * lanyard_errands_run:
 * @self: errands
 * @func: what to do
 * @data: (transfer full) (nullable): for @func
 * @free_data: (nullable): frees @data
 * @cancellable: (nullable): cancels it: before its turn it isn't begun, later
 *   @func may end it
 * @callback: (nullable): called in the main thread when it is done
 * @user_data: for @callback
 *
 * Does it behind everything that was asked for before.
 */
void
lanyard_errands_run (LanyardErrands     *self,
                     LanyardErrandFunc   func,
                     gpointer            data,
                     GDestroyNotify      free_data,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  GTask *task =
    create_task (self, func, data, free_data, cancellable, callback, user_data);

  g_thread_pool_push (self->writer, task, NULL);
}

/**
 * lanyard_errands_run_apart:
 * @self: errands
 * @func: what to do
 * @data: (transfer full) (nullable): for @func
 * @free_data: (nullable): frees @data
 * @cancellable: (nullable): cancels it: before its turn it isn't begun, later
 *   @func may end it
 * @callback: (nullable): called in the main thread when it is done
 * @user_data: for @callback
 *
 * Does it beside everything else: what waits for the network shall not keep a
 * star waiting.
 */
void
lanyard_errands_run_apart (LanyardErrands     *self,
                           LanyardErrandFunc   func,
                           gpointer            data,
                           GDestroyNotify      free_data,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task =
              create_task (self, func, data, free_data, cancellable, callback, user_data);

  g_task_run_in_thread (task, run_errand);
}

/**
 * lanyard_errands_get_data:
 * @result: what the callback was given
 *
 * Returns: (transfer none) (nullable): the errand's data
 */
gpointer
lanyard_errands_get_data (GAsyncResult *result)
{
  return ((Errand *)g_task_get_task_data (G_TASK (result)))->data;
}

/**
 * lanyard_errands_finish:
 * @result: what the callback was given
 * @error: what the errand failed with
 *
 * Returns: whether it was done
 */
gboolean
lanyard_errands_finish (GAsyncResult *result,
                        GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
