/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-dav.h"
#include "lanyard-keeper.h"
#include "lanyard-sync-account.h"

G_BEGIN_DECLS

LanyardDav *lanyard_sync_all_open (const LanyardSyncAccount *account,
                                   const char               *authorization,
                                   GError                  **error);
gboolean    lanyard_sync_all (LanyardKeeper     *keeper,
                              LanyardCollection *collection,
                              GCancellable      *cancellable,
                              GError           **error);
guint       lanyard_sync_all_count_waiting (LanyardKeeper *keeper);

G_END_DECLS
