/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-session.h"
#include "lanyard-star.h"

G_BEGIN_DECLS

/* Any kind of session. */
#define LANYARD_NARROWING_ANY (-1)

/* What narrows a list of sessions: all of it must hold. */
typedef struct
{
  char    *track;    /* (nullable) id */
  char    *room;     /* (nullable) id */
  char    *language; /* (nullable) one of its languages */
  int      kind;     /* a LanyardSessionKind, or LANYARD_NARROWING_ANY */
  gboolean starred;  /* going or maybe */
  gboolean not_over;
} LanyardNarrowing;

/* What the sessions of a list can be told apart by. */
typedef struct
{
  GHashTable *tracks;    /* ids */
  GHashTable *rooms;     /* ids */
  GHashTable *languages; /* codes */
  gboolean    kinds[LANYARD_SESSION_N_KINDS];
  guint       n_kinds;
  guint       n_over;
  guint       n_to_come; /* with those that run, and those without a time */
} LanyardNarrowingChoices;

void     lanyard_narrowing_clear (LanyardNarrowing *self);
gboolean lanyard_narrowing_is_empty (const LanyardNarrowing *self);
gboolean lanyard_narrowing_matches (const LanyardNarrowing *self,
                                    LanyardSession         *session,
                                    LanyardStar             star,
                                    LanyardInstant          now);

LanyardNarrowingChoices *lanyard_narrowing_choices_new (GListModel    *sessions,
                                                        LanyardInstant now);
void                     lanyard_narrowing_choices_free (LanyardNarrowingChoices *self);
LanyardInstant           lanyard_narrowing_next_end (GListModel    *sessions,
                                                     LanyardInstant now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardNarrowingChoices, lanyard_narrowing_choices_free)

G_END_DECLS
