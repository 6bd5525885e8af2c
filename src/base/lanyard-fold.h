/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LanyardTerms LanyardTerms;

/* How many characters of a word lanyard_fold_to_words() keeps. */
#define LANYARD_FOLD_WORD_LENGTH 32

/* A part of a text: bytes from its start to the first that isn't in it. */
typedef struct
{
  gsize start;
  gsize end;
} LanyardMark;

char *lanyard_fold (const char *text);
char *lanyard_fold_to_words (const char *folded);

LanyardTerms *lanyard_terms_new (const char *query);
void          lanyard_terms_free (LanyardTerms *self);
gboolean      lanyard_terms_is_empty (const LanyardTerms *self);
guint         lanyard_terms_get_n_terms (const LanyardTerms *self);
const char   *lanyard_terms_get_term (const LanyardTerms *self,
                                      guint               index,
                                      gboolean           *plain);
gboolean      lanyard_terms_match (const LanyardTerms *self,
                                   const char         *folded);
gboolean      lanyard_terms_match_term (const LanyardTerms *self,
                                        guint               index,
                                        const char         *folded);
GArray       *lanyard_terms_mark (const LanyardTerms *self,
                                  const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardTerms, lanyard_terms_free)

G_END_DECLS
