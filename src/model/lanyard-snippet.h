/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-fold.h"

G_BEGIN_DECLS

/* A piece of a text around what was searched for in it. */
typedef struct
{
  char   *text;  /* in one line */
  GArray *marks; /* (element-type LanyardMark) what of it is to be marked */
} LanyardSnippet;

LanyardSnippet *lanyard_snippet_new (const char         *text,
                                     const LanyardTerms *terms);
void            lanyard_snippet_free (LanyardSnippet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardSnippet, lanyard_snippet_free)

G_END_DECLS
