/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-records-private.h"

#define SNAPSHOT_TYPE "(ssusmsuximsmsux)"

/**
 * lanyard_records_write_snapshot:
 * @snapshot: (nullable): a snapshot
 *
 * Returns: (transfer full) (nullable): it
 */
GBytes *
lanyard_records_write_snapshot (const LanyardSnapshot *snapshot)
{
  if (snapshot == NULL)
    return NULL;

  return lanyard_records_to_bytes (g_variant_new (
    SNAPSHOT_TYPE, snapshot->id, snapshot->key, (guint)snapshot->key_kind, snapshot->title,
    snapshot->speakers, snapshot->day, snapshot->start, snapshot->duration, snapshot->room_id,
    snapshot->room, (guint)snapshot->status, snapshot->text_hash));
}

/**
 * lanyard_records_read_snapshot:
 * @bytes: (nullable): what lanyard_records_write_snapshot() gave
 *
 * Returns: (transfer full) (nullable): the snapshot
 */
LanyardSnapshot *
lanyard_records_read_snapshot (GBytes *bytes)
{
  g_autoptr (GVariant) packed = NULL;
  LanyardSnapshot *snapshot;
  guint            key_kind;
  guint            status;

  if (bytes == NULL)
    return NULL;

  packed = lanyard_records_from_bytes (SNAPSHOT_TYPE, bytes);
  if (packed == NULL)
    return NULL;

  snapshot = g_new0 (LanyardSnapshot, 1);
  g_variant_get (packed, SNAPSHOT_TYPE, &snapshot->id, &snapshot->key, &key_kind, &snapshot->title,
                 &snapshot->speakers, &snapshot->day, &snapshot->start, &snapshot->duration,
                 &snapshot->room_id, &snapshot->room, &status, &snapshot->text_hash);
  snapshot->key_kind = (LanyardKeyKind)MIN (key_kind, (guint)LANYARD_KEY_NONE);
  snapshot->status = (LanyardSessionStatus)MIN (status, (guint)LANYARD_SESSION_CANCELLED);
  return snapshot;
}
