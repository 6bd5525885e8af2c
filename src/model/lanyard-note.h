/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-snapshot.h"

G_BEGIN_DECLS

/* What the user says of a session that is over. */
typedef enum {
  LANYARD_SEEN_NOTHING,
  LANYARD_SEEN_ATTENDED,
  LANYARD_SEEN_LATER, /* its recording is to be watched */
} LanyardSeen;

const char *lanyard_seen_to_name (LanyardSeen seen);
gboolean    lanyard_seen_from_name (const char  *name,
                                    LanyardSeen *seen);

/* What the user noted of one session, starred or not. Immutable. */
typedef struct
{
  char            *conference; /* its id */
  LanyardSnapshot *snapshot;   /* what was last known of the session; its id is today's */
  gboolean         gone;       /* it is no longer in the programme */
  char            *text;       /* Markdown, as it was written; empty where there is none */
  gint64           stamp;      /* when it was written: milliseconds of the real clock */
  gboolean         left_out;   /* of the write-up */
  LanyardSeen      seen;
} LanyardNote;

LanyardNote *lanyard_note_copy (const LanyardNote *self);
gboolean     lanyard_note_is_empty (const LanyardNote *self);
void         lanyard_note_free (LanyardNote *self);

gboolean lanyard_note_text_is_empty (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardNote, lanyard_note_free)

G_END_DECLS
