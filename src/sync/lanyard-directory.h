/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-fetcher.h"

G_BEGIN_DECLS

/* A directory of conferences, as it was fetched last. */
typedef struct
{
  GPtrArray     *entries;   /* of LanyardDirectoryEntry */
  gboolean       unchanged; /* it was asked for, and nothing newer was there */
  LanyardInstant checked;   /* when it was last known to be the newest */
  LanyardInstant expires;   /* until then there is nothing new; or LANYARD_NO_INSTANT */
} LanyardDirectory;

LanyardDirectory *lanyard_directory_load (const char *path,
                                          const char *address);
LanyardDirectory *lanyard_directory_fetch (LanyardFetcher *fetcher,
                                           const char     *path,
                                           const char     *address,
                                           GCancellable   *cancellable,
                                           GError        **error);
void              lanyard_directory_free (LanyardDirectory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardDirectory, lanyard_directory_free)

G_END_DECLS
