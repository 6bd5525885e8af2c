/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-found.h"

G_BEGIN_DECLS

/* Any of a programme's tracks, or of its rooms. */
#define LANYARD_QUERY_ANY (-1)

/* What is searched for, and where; lanyard_search_ask() takes all of it. Days,
 * track, room and sessions narrow a search of one conference. */
typedef struct
{
  char       *text;       /* (nullable) as it was typed */
  gboolean    everywhere; /* in all conferences that are known, not the shown one alone */
  GArray     *days;       /* (nullable) (element-type LanyardDate) any of them */
  int         track;      /* position among the programme's, or LANYARD_QUERY_ANY */
  int         room;       /* likewise */
  GHashTable *sessions;   /* (nullable) ids: none but these */
} LanyardQuery;

void     lanyard_query_clear (LanyardQuery *self);
gboolean lanyard_query_is_narrow (const LanyardQuery *self);

/* What the user searches for and what was found, as the window sees it. Of the
 * main thread. Emits “asked” for app, which delivers, then “delivered”. */
#define LANYARD_TYPE_SEARCH (lanyard_search_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSearch, lanyard_search, LANYARD, SEARCH, GObject)

LanyardSearch *lanyard_search_new (void);

void lanyard_search_ask (LanyardSearch *self,
                         LanyardQuery  *query);
void lanyard_search_deliver (LanyardSearch *self,
                             GPtrArray     *sections,
                             guint          n_sessions);
void lanyard_search_fail (LanyardSearch *self,
                          const char    *sentence);

const LanyardQuery *lanyard_search_get_query (LanyardSearch *self);
const LanyardTerms *lanyard_search_get_terms (LanyardSearch *self);
GListModel         *lanyard_search_get_sections (LanyardSearch *self);
guint               lanyard_search_count (LanyardSearch *self);
const char         *lanyard_search_get_failure (LanyardSearch *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardQuery, lanyard_query_clear)

G_END_DECLS
