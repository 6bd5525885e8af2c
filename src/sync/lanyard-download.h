/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-fetcher.h"
#include "lanyard-formats.h"
#include "lanyard-programmes.h"

G_BEGIN_DECLS

/* What an address answered. */
typedef struct
{
  LanyardProgramme *programme; /* (nullable) NULL: it has nothing newer */
  GPtrArray        *problems;  /* (element-type LanyardProblem): what its reader met */
  LanyardOrigin     origin;    /* what to ask for the next time with */
  char             *address;   /* (nullable) where the given address moved for good */
} LanyardDownload;

LanyardDownload *lanyard_download (LanyardFetcher           *fetcher,
                                   const char               *address,
                                   const LanyardOrigin      *known,
                                   const char               *authorization,
                                   const LanyardReadOptions *options,
                                   LanyardFetchProgress     *progress,
                                   GCancellable             *cancellable,
                                   GError                  **error);
void             lanyard_download_free (LanyardDownload *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardDownload, lanyard_download_free)

G_END_DECLS
