/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-time.h"

G_BEGIN_DECLS

/* What goes on with the user's other machines. */
typedef enum {
  LANYARD_SYNC_OFF,        /* no server is named */
  LANYARD_SYNC_SIGNING_IN, /* in a browser, or by trying what was entered */
  LANYARD_SYNC_IDLE,
  LANYARD_SYNC_RUNNING,
} LanyardSyncPhase;

typedef struct
{
  LanyardSyncPhase phase;
  const char      *address;   /* (nullable) where the documents are, without a login */
  const char      *user;      /* (nullable) as whom */
  LanyardInstant   last;      /* when all was shared, LANYARD_NO_INSTANT: never */
  guint            n_waiting; /* changes that the server doesn't have yet */
  const GError    *error;     /* (nullable) what went wrong the last time */
} LanyardSyncFacts;

/* Where what is shared with other machines stands. Emits “changed”. */
#define LANYARD_TYPE_SYNC_STATE (lanyard_sync_state_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSyncState, lanyard_sync_state, LANYARD, SYNC_STATE, GObject)

LanyardSyncState       *lanyard_sync_state_new (void);
const LanyardSyncFacts *lanyard_sync_state_get (LanyardSyncState *self);
void                    lanyard_sync_state_set (LanyardSyncState       *self,
                                                const LanyardSyncFacts *facts);

G_END_DECLS
