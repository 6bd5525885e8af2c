/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

#include "lanyard-fetcher.h"

G_BEGIN_DECLS

/* What the requests of one fetcher, or of one collection, have in common. */
typedef struct
{
  SoupSession  *session;
  GMainContext *context;  /* of the session; what is waited for runs here */
  guint         patience; /* milliseconds */
} LanyardLine;

void     lanyard_line_init (LanyardLine  *self,
                            GTlsDatabase *trusted);
void     lanyard_line_clear (LanyardLine *self);
gboolean lanyard_line_pause (guint         milliseconds,
                             GCancellable *cancellable,
                             GError      **error);

/* One request and its answer, wherever that leads. */
typedef struct _LanyardExchange LanyardExchange;

LanyardExchange *lanyard_exchange_new (const LanyardLine    *line,
                                       SoupMessage          *message,
                                       LanyardFetchProgress *progress,
                                       GCancellable         *cancellable);
void             lanyard_exchange_free (LanyardExchange *self);
gboolean         lanyard_exchange_send (LanyardExchange *self,
                                        GError         **error);
GBytes          *lanyard_exchange_read (LanyardExchange *self,
                                        gsize            limit,
                                        GError         **error);

gboolean lanyard_fetch_failure_set (GError             **error,
                                    const GError        *cause,
                                    SoupMessage         *message,
                                    GTlsCertificateFlags faults,
                                    gboolean             answered);

const char *lanyard_fetch_failure_name_fault (GTlsCertificateFlags faults);

gboolean lanyard_fetch_answer_is_redirect (SoupMessage *message);
gboolean lanyard_fetch_answer_is_permanent (SoupMessage *message);
void     lanyard_fetch_answer_fill (SoupMessage        *message,
                                    LanyardInstant      now,
                                    LanyardFetchResult *result);
void     lanyard_fetch_answer_refuse (SoupMessage   *message,
                                      LanyardInstant now,
                                      GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardExchange, lanyard_exchange_free)

G_END_DECLS
