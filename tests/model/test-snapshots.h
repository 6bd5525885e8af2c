/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-snapshot.h"

/* What is kept of a session, as tests write it down. A list ends where there is
 * no title. */
typedef struct
{
  LanyardKeyKind       kind;
  const char          *key;
  const char          *title;
  const char          *speakers; /* (nullable) one a line */
  LanyardInstant       start;    /* hours; 0: not known */
  const char          *room;     /* (nullable) */
  const char          *id;       /* (nullable): as the key */
  const char          *room_id;  /* (nullable) */
  LanyardSessionStatus status;
  int                  duration;
  gint64               text_hash;
} TestSnapshot;

/* Returns: (transfer full) */
static inline LanyardSnapshot *
test_snapshot_new (const TestSnapshot *row)
{
  LanyardSnapshot *snapshot = g_new0 (LanyardSnapshot, 1);

  snapshot->id = g_strdup (row->id != NULL ? row->id : row->key);
  snapshot->key = g_strdup (row->key);
  snapshot->key_kind = row->kind;
  snapshot->title = g_strdup (row->title);
  snapshot->speakers = g_strdup (row->speakers);
  snapshot->start = row->start != 0 ? row->start * 3600 : LANYARD_NO_INSTANT;
  snapshot->day = row->start != 0 ? (LanyardDate)(737000 + row->start / 24) : LANYARD_NO_DATE;
  snapshot->duration = row->duration != 0 ? row->duration : LANYARD_NO_DURATION;
  snapshot->room_id = g_strdup (row->room_id);
  snapshot->room = g_strdup (row->room);
  snapshot->status = row->status;
  snapshot->text_hash = row->text_hash;
  return snapshot;
}

/* Returns: (transfer full) (element-type LanyardSnapshot) */
static inline GPtrArray *
test_snapshots_new (const TestSnapshot *rows)
{
  GPtrArray *snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_snapshot_free);

  for (const TestSnapshot *row = rows; row->title != NULL; row++)
    g_ptr_array_add (snapshots, test_snapshot_new (row));

  return snapshots;
}
