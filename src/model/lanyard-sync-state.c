/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sync-state.h"

struct _LanyardSyncState
{
  GObject parent_instance;

  LanyardSyncFacts facts; /* pointing to what follows */
  char            *address;
  char            *user;
  GError          *error;
};

G_DEFINE_FINAL_TYPE (LanyardSyncState, lanyard_sync_state, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
same_error (const GError *one,
            const GError *other)
{
  if (one == NULL || other == NULL)
    return one == other;

  return g_error_matches (one, other->domain, other->code) &&
         g_str_equal (one->message, other->message);
}

static gboolean
same (const LanyardSyncFacts *one,
      const LanyardSyncFacts *other)
{
  return one->phase == other->phase && g_strcmp0 (one->address, other->address) == 0 &&
         g_strcmp0 (one->user, other->user) == 0 && one->last == other->last &&
         one->n_waiting == other->n_waiting && same_error (one->error, other->error);
}

static void
lanyard_sync_state_finalize (GObject *object)
{
  LanyardSyncState *self = LANYARD_SYNC_STATE (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->user, g_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (lanyard_sync_state_parent_class)->finalize (object);
}

static void
lanyard_sync_state_class_init (LanyardSyncStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_sync_state_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lanyard_sync_state_init (LanyardSyncState *self)
{
  self->facts.last = LANYARD_NO_INSTANT;
}

/**
 * lanyard_sync_state_new:
 *
 * Returns: (transfer full): a state where nothing is shared
 */
LanyardSyncState *
lanyard_sync_state_new (void)
{
  return g_object_new (LANYARD_TYPE_SYNC_STATE, NULL);
}

/**
 * lanyard_sync_state_get:
 * @self: a state
 *
 * Returns: (transfer none): what is so until it changes
 */
const LanyardSyncFacts *
lanyard_sync_state_get (LanyardSyncState *self)
{
  return &self->facts;
}

/**
 * lanyard_sync_state_set:
 * @self: a state
 * @facts: what is so now, which is copied; they may be its own
 */
void
lanyard_sync_state_set (LanyardSyncState       *self,
                        const LanyardSyncFacts *facts)
{
  GError *error;

  if (same (&self->facts, facts))
    return;

  error = facts->error != NULL ? g_error_copy (facts->error) : NULL;
  g_set_str (&self->address, facts->address);
  g_set_str (&self->user, facts->user);
  self->facts = *facts;
  g_clear_error (&self->error);
  self->error = error;
  self->facts.address = self->address;
  self->facts.user = self->user;
  self->facts.error = self->error;
  g_signal_emit (self, signals[CHANGED], 0);
}
