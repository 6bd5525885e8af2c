/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-fetch-error.h"

G_BEGIN_DECLS

/* What is asked for. */
typedef struct
{
  const char *address;       /* http or https; a login in it is not sent */
  const char *etag;          /* (nullable) of the copy that is there */
  const char *last_modified; /* (nullable) its date, as the server wrote it */
  const char *authorization; /* (nullable) that header's value; for this host alone */
  gsize       limit;         /* bytes, unpacked; more than that is an error */
} LanyardFetchRequest;

/* What came. */
typedef struct
{
  gboolean       not_modified;  /* the copy that is there is still the newest */
  GBytes        *bytes;         /* (nullable) all of it, unpacked; NULL: not modified */
  char          *address;       /* (nullable) where it is from now on; NULL: where it was */
  char          *etag;          /* (nullable) to ask with next time */
  char          *last_modified; /* (nullable) the same */
  LanyardInstant expires;       /* until then there is nothing new; or LANYARD_NO_INSTANT */
  char          *content_type;  /* (nullable) what the server takes it for */
} LanyardFetchResult;

/* How far it is: written by the thread that fetches, read in any. */
typedef struct
{
  int got;   /* bytes that came, packed as they are; atomic */
  int total; /* how many will come, -1: unknown; atomic */
} LanyardFetchProgress;

typedef struct _LanyardFetcher LanyardFetcher;

LanyardFetcher *lanyard_fetcher_new (GTlsDatabase *trusted);
void            lanyard_fetcher_free (LanyardFetcher *self);
void            lanyard_fetcher_set_patience (LanyardFetcher *self,
                                              guint           patience);

LanyardFetchResult *lanyard_fetcher_fetch (LanyardFetcher            *self,
                                           const LanyardFetchRequest *request,
                                           LanyardFetchProgress      *progress,
                                           GCancellable              *cancellable,
                                           GError                   **error);
void                lanyard_fetch_result_free (LanyardFetchResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardFetcher, lanyard_fetcher_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardFetchResult, lanyard_fetch_result_free)

G_END_DECLS
