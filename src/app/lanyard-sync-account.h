/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-time.h"

G_BEGIN_DECLS

/* Where the user's plans are shared, and what the user said of it. Nothing in
 * it is a secret; those are kept by the desktop's secret service. */
typedef struct
{
  char          *address;     /* as it was typed, without a login */
  char          *user;        /* (nullable) */
  char          *fingerprint; /* (nullable) of the certificate that was accepted */
  gboolean       allow_local; /* http in the local network */
  gboolean       is_new;      /* what is known of the one before is of no use */
  LanyardInstant last;        /* when all was shared, or LANYARD_NO_INSTANT */
} LanyardSyncAccount;

LanyardSyncAccount *lanyard_sync_account_new (const char *address,
                                              const char *user);
void                lanyard_sync_account_free (LanyardSyncAccount *self);
LanyardSyncAccount *lanyard_sync_account_load (const char *directory);
gboolean            lanyard_sync_account_save (LanyardSyncAccount *self,
                                               const char         *directory,
                                               GError            **error);
gboolean            lanyard_sync_account_delete (const char *directory,
                                                 GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardSyncAccount, lanyard_sync_account_free)

G_END_DECLS
