/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programmes-private.h"
#include "lanyard-search.h"

G_BEGIN_DECLS

/* A session that a search found. */
typedef struct
{
  gint64      row;
  int         rank; /* as LanyardHit says */
  LanyardDate day;  /* of a search across several programmes, else not read */
  gint64      start;
} LanyardFoundRow;

typedef struct
{
  LanyardDatabase    *database;
  const LanyardTerms *terms;
  const LanyardQuery *query;       /* (nullable) what narrows it; of one programme alone */
  gint64              from;        /* rows */
  gint64              to;          /* the first behind them */
  gboolean            across;      /* they are of several programmes */
  guint               limit;       /* how many of a rank and a programme are enough */
  GCancellable       *cancellable; /* (nullable) */
} LanyardRowSearch;

gboolean lanyard_search_rows_prepare (LanyardDatabase *database,
                                      GError         **error);
GArray  *lanyard_search_rows (const LanyardRowSearch *asked,
                              GError                **error);
gboolean lanyard_search_rows_locate (LanyardDatabase    *database,
                                     gint64              generation,
                                     const LanyardQuery *query,
                                     const char         *session,
                                     guint              *position);

G_END_DECLS
