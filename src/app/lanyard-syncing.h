/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-keeper.h"
#include "lanyard-sync-state.h"

G_BEGIN_DECLS

/* Shares plans without being told to: a moment after a change, when it starts,
 * when the network comes back, and every ten minutes. Emits “login” with the
 * address of a page on which the user is to sign in. */
#define LANYARD_TYPE_SYNCING (lanyard_syncing_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSyncing, lanyard_syncing, LANYARD, SYNCING, GObject)

LanyardSyncing   *lanyard_syncing_new (LanyardKeeper   *keeper,
                                       GNetworkMonitor *monitor);
void              lanyard_syncing_close (LanyardSyncing *self);
LanyardSyncState *lanyard_syncing_get_state (LanyardSyncing *self);
void              lanyard_syncing_start (LanyardSyncing *self);
void              lanyard_syncing_run (LanyardSyncing *self);
void              lanyard_syncing_set_up (LanyardSyncing *self,
                                          const char     *address,
                                          const char     *user,
                                          const char     *password,
                                          gboolean        allow_local);
void              lanyard_syncing_sign_in (LanyardSyncing *self,
                                           const char     *address,
                                           gboolean        allow_local);
void              lanyard_syncing_accept (LanyardSyncing *self,
                                          const char     *fingerprint);
void              lanyard_syncing_forget (LanyardSyncing *self);

G_END_DECLS
