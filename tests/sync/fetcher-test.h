/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-fetcher.h"
#include "sync-test.h"

G_BEGIN_DECLS

/* A fetcher, and a server that it asks. */

#define LIMIT (1024 * 1024)
#define HEAD "HTTP/1.1 200 OK\r\n"
#define SMALL HEAD "Content-Length: 5\r\n\r\nhello"

extern SyncTestServer *server;
extern LanyardFetcher *fetcher;

/* An answer that is given, and what is made of it: a body, or an error. */
typedef struct
{
  const char *answer;
  int         code; /* -1: it is taken */
  const char *says; /* (nullable) the body, or the error's message */
} FetcherTestCase;

void fetcher_test_init (int *argc, char ***argv);
int  fetcher_test_run (void);

LanyardFetchResult *fetcher_test_fetch_with (const char         *path,
                                             LanyardFetchRequest request,
                                             GError            **error);
LanyardFetchResult *fetcher_test_fetch (const char *path);
void                fetcher_test_expect_bytes (LanyardFetchResult *result, const char *expected);
void                fetcher_test_run_cases (const FetcherTestCase *cases, guint n_cases);

G_END_DECLS
