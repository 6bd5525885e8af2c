/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LanyardTerms LanyardTerms;

char *lanyard_fold (const char *text);

LanyardTerms *lanyard_terms_new (const char *query);
void          lanyard_terms_free (LanyardTerms *self);
gboolean      lanyard_terms_is_empty (const LanyardTerms *self);
gboolean      lanyard_terms_match (const LanyardTerms *self,
                                   const char         *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardTerms, lanyard_terms_free)

G_END_DECLS
