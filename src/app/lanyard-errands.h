/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-keeper.h"

G_BEGIN_DECLS

/* Something that blocks, done for the window in a thread. FALSE with @error
 * set: it failed. */
typedef gboolean (*LanyardErrandFunc) (LanyardKeeper *keeper,
                                       gpointer       data,
                                       GCancellable  *cancellable,
                                       GError       **error);

/* Runs what writes in one thread, in the order in which it was asked for. */
typedef struct _LanyardErrands LanyardErrands;

LanyardErrands *lanyard_errands_new (LanyardKeeper *keeper);
void            lanyard_errands_free (LanyardErrands *self);
void            lanyard_errands_wait (LanyardErrands *self);

void     lanyard_errands_run (LanyardErrands     *self,
                              LanyardErrandFunc   func,
                              gpointer            data,
                              GDestroyNotify      free_data,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
void     lanyard_errands_run_apart (LanyardErrands     *self,
                                    LanyardErrandFunc   func,
                                    gpointer            data,
                                    GDestroyNotify      free_data,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gpointer lanyard_errands_get_data (GAsyncResult *result);
gboolean lanyard_errands_finish (GAsyncResult *result,
                                 GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardErrands, lanyard_errands_free)

G_END_DECLS
