/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-search-text.h"

G_BEGIN_DECLS

/* What a search finds of a session, folded. */
typedef struct
{
  char *title; /* and subtitle */
  char *names; /* people, track and room, one a line */
  char *body;  /* its texts as a reader sees them */
} LanyardSearchText;

void lanyard_search_text_init (LanyardSearchText *self,
                               LanyardSession    *session);
void lanyard_search_text_clear (LanyardSearchText *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardSearchText, lanyard_search_text_clear)

G_END_DECLS
