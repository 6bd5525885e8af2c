/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-sync-state.h"

G_BEGIN_DECLS

char       *lanyard_words_sync_error (const GError *error);
char       *lanyard_words_sync_state (LanyardSyncState *state,
                                      LanyardInstant    now,
                                      GTimeZone        *zone);
const char *lanyard_words_sync_fingerprint (const GError *error);

G_END_DECLS
