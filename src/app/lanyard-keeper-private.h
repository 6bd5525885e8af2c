/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-intake.h"
#include "lanyard-plans.h"

G_BEGIN_DECLS

struct _LanyardKeeper
{
  GObject parent_instance;

  char              *directory;
  GMutex             mutex;      /* of opening, and of what takes several steps */
  LanyardPlans      *plans;      /* (nullable) until it is opened */
  LanyardProgrammes *programmes; /* (nullable) until it is opened */
  GPtrArray         *notices;    /* of sentences: what opening found damaged */
};

int  lanyard_keeper_lock (LanyardKeeper *self,
                          GError       **error);
void lanyard_keeper_unlock (LanyardKeeper *self,
                            int            lock);

LanyardConference *lanyard_keeper_find (LanyardKeeper *self,
                                        const char    *conference,
                                        GError       **error);
gboolean           lanyard_keeper_reconcile (LanyardKeeper *self,
                                             const char    *conference,
                                             GError       **error);
gboolean           lanyard_keeper_read_original (LanyardKeeper     *self,
                                                 LanyardConference *conference,
                                                 GError           **error);
gboolean           lanyard_keeper_keep (LanyardKeeper *self,
                                        const char    *conference,
                                        LanyardIntake *intake,
                                        int           *progress,
                                        GCancellable  *cancellable,
                                        GError       **error);
void               lanyard_keeper_tell (LanyardKeeper *self,
                                        LanyardNews    news,
                                        const char    *conference);

G_END_DECLS
