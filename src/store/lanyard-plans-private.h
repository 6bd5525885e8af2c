/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-database-private.h"
#include "lanyard-plans.h"

G_BEGIN_DECLS

struct _LanyardPlans
{
  char            *directory;
  LanyardDatabase *database;
};

/* The columns of a snapshot, in the order in which they are read and bound. */
#define LANYARD_SNAPSHOT_COLUMNS                                             \
  "session, key, key_kind, title, speakers, day, start, duration, room_id, " \
  "room, status, text_hash"
#define LANYARD_SNAPSHOT_TYPES "ssissilissil"
#define LANYARD_N_SNAPSHOT_COLUMNS 12
#define LANYARD_SNAPSHOT_VALUES(snapshot)                                                 \
  (snapshot)->id, (snapshot)->key, (int)(snapshot)->key_kind, (snapshot)->title,          \
    (snapshot)->speakers, (int)(snapshot)->day, (gint64)(snapshot)->start,                \
    (snapshot)->duration, (snapshot)->room_id, (snapshot)->room, (int)(snapshot)->status, \
    (snapshot)->text_hash

LanyardSnapshot *lanyard_plans_read_snapshot (sqlite3_stmt *statement,
                                              int           column);

GPtrArray *lanyard_plans_read_entries (LanyardDatabase *database,
                                       const char      *conference,
                                       GError         **error);
gboolean   lanyard_plans_match_entries (LanyardDatabase *database,
                                        const char      *conference,
                                        gboolean         ids_renumbered,
                                        GPtrArray       *snapshots,
                                        GError         **error);
gboolean   lanyard_plans_join_changes (LanyardDatabase *database,
                                       const char      *conference,
                                       GPtrArray       *changes,
                                       GError         **error);

gboolean lanyard_plans_restore (const char         *directory,
                                LanyardPlansReport *report,
                                GError            **error);

G_END_DECLS
