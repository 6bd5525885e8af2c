/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-sync-state.h"

G_BEGIN_DECLS

/* The page of the preferences on sharing plans with other machines. */
#define LANYARD_TYPE_SYNC_PAGE (lanyard_sync_page_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSyncPage, lanyard_sync_page, LANYARD, SYNC_PAGE, AdwPreferencesPage)

AdwPreferencesPage *lanyard_sync_page_new (LanyardSyncState *state);

G_END_DECLS
