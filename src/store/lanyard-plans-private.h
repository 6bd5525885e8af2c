/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-database-private.h"
#include "lanyard-plans.h"

G_BEGIN_DECLS

#define LANYARD_PLANS_FILE "plan.db"

struct _LanyardPlans
{
  char            *directory;
  LanyardDatabase *database;
  int              lock;   /* -1 where there is none, as nothing can be written there */
  guint32          device; /* this machine, as others know it */
  guint16          chance; /* this process */
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

/* A session in the plan, with what none of its readers needs to know. */
typedef struct
{
  LanyardPlanEntry *entry; /* (owned) */
  gint64            stamp; /* when the user decided it */
} LanyardPlanRow;

void       lanyard_plan_row_free (LanyardPlanRow *self);
GPtrArray *lanyard_plans_read_rows (LanyardDatabase *database,
                                    const char      *conference,
                                    GError         **error);
gboolean   lanyard_plans_write_row (LanyardDatabase      *database,
                                    const char           *conference,
                                    const LanyardPlanRow *row,
                                    GError              **error);
gboolean   lanyard_plans_drop_row (LanyardDatabase *database,
                                   const char      *conference,
                                   const char      *session,
                                   GError         **error);
GPtrArray *lanyard_plans_read_changes (LanyardDatabase *database,
                                       const char      *conference,
                                       GError         **error);
gboolean   lanyard_plans_replace_changes (LanyardDatabase *database,
                                          const char      *conference,
                                          GPtrArray       *changes,
                                          GError         **error);
gboolean   lanyard_plans_rename_reminders (LanyardDatabase *database,
                                           const char      *conference,
                                           const char      *from,
                                           const char      *to,
                                           GError         **error);
gboolean   lanyard_plans_settle_reminders (LanyardDatabase *database,
                                           const char      *conference,
                                           GError         **error);

/* A note's columns, in the order in which they are read. */
#define LANYARD_NOTE_COLUMNS                                                      \
  "conference, text, note.stamp, left_out, seen, gone, " LANYARD_SNAPSHOT_COLUMNS
#define LANYARD_N_NOTE_COLUMNS (6 + LANYARD_N_SNAPSHOT_COLUMNS)
#define LANYARD_NOTE_TABLES " FROM note JOIN star USING (conference, session)"
#define LANYARD_NOTE_SELECT "SELECT " LANYARD_NOTE_COLUMNS LANYARD_NOTE_TABLES

gboolean     lanyard_plans_keep_session (LanyardDatabase       *database,
                                         const char            *conference,
                                         const LanyardSnapshot *snapshot,
                                         GError               **error);
gboolean     lanyard_plans_has_note (LanyardDatabase *database,
                                     const char      *conference,
                                     const char      *session,
                                     gboolean        *has,
                                     GError         **error);
gboolean     lanyard_plans_rename_note (LanyardDatabase *database,
                                        const char      *conference,
                                        const char      *from,
                                        const char      *to,
                                        GError         **error);
gboolean     lanyard_plans_settle_notes (LanyardDatabase *database,
                                         const char      *conference,
                                         GError         **error);
LanyardNote *lanyard_plans_read_note (sqlite3_stmt *statement);

gboolean lanyard_plans_is_same_session (const LanyardSnapshot *one,
                                        const LanyardSnapshot *other);
gboolean lanyard_plans_write_text (LanyardDatabase *database,
                                   const char      *conference,
                                   const char      *session,
                                   const char      *text,
                                   GError         **error);

gboolean lanyard_plans_write_lead (LanyardDatabase *database,
                                   const char      *conference,
                                   const char      *id,
                                   int              minutes,
                                   GError         **error);
gboolean lanyard_plans_write_appointment (LanyardDatabase    *database,
                                          const char         *conference,
                                          LanyardAppointment *appointment,
                                          GError            **error);
gboolean lanyard_plans_take_away_appointment (LanyardDatabase *database,
                                              const char      *conference,
                                              const char      *id,
                                              GError         **error);

LanyardAppointment *lanyard_plans_read_appointment (sqlite3_stmt *statement);

LanyardDatabase *lanyard_plans_open_checked (const char *path,
                                             GError    **error);

gboolean lanyard_plans_is_lost (const char *directory);
gboolean lanyard_plans_restore (const char         *directory,
                                LanyardPlansReport *report,
                                GError            **error);

GPtrArray *lanyard_plans_list_backups (const char *directory);
void       lanyard_plans_sync_folder (const char *path);
gboolean   lanyard_plans_fail (const char *path,
                               GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardPlanRow, lanyard_plan_row_free)

G_END_DECLS
