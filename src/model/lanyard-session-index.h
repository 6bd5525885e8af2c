/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "lanyard-session.h"

G_BEGIN_DECLS

/* Sessions by what they are asked for with. Owns none of them. */
typedef struct _LanyardSessionIndex LanyardSessionIndex;

LanyardSessionIndex *lanyard_session_index_new (GPtrArray *sessions);
void                 lanyard_session_index_free (LanyardSessionIndex *self);

LanyardSession *lanyard_session_index_find (LanyardSessionIndex *self,
                                            const char          *id);
GPtrArray      *lanyard_session_index_get_parts (LanyardSessionIndex *self,
                                                 const char          *parent);
GPtrArray      *lanyard_session_index_get_led (LanyardSessionIndex *self,
                                               LanyardPerson       *person);
GPtrArray      *lanyard_session_index_get_spoken (LanyardSessionIndex *self,
                                                  LanyardPerson       *person);
GPtrArray      *lanyard_session_index_get_summed_up (LanyardSessionIndex *self,
                                                     LanyardPerson       *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardSessionIndex, lanyard_session_index_free)

G_END_DECLS
