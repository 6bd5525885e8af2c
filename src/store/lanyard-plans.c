/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plans-private.h"

/* "Lyrd": tells our files from those of others. */
#define PLAN_ID 0x4c797264

#define SNAPSHOT_TABLE_COLUMNS                                                   \
  "session TEXT NOT NULL, key TEXT NOT NULL, key_kind INTEGER NOT NULL,"         \
  " title TEXT NOT NULL, speakers TEXT, day INTEGER NOT NULL,"                   \
  " start INTEGER NOT NULL, duration INTEGER NOT NULL, room_id TEXT, room TEXT," \
  " status INTEGER NOT NULL, text_hash INTEGER NOT NULL"

static const char *const migrations[] = {
  "CREATE TABLE conference (id TEXT PRIMARY KEY, title TEXT NOT NULL, city TEXT, venue TEXT,"
  " start INTEGER NOT NULL, end INTEGER NOT NULL, time_zone TEXT, address TEXT,"
  " checked INTEGER NOT NULL, failed INTEGER NOT NULL, failure TEXT,"
  " removed INTEGER NOT NULL DEFAULT 0, generation INTEGER NOT NULL DEFAULT 0) STRICT;"
  "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT) STRICT;"
  /* a star that was taken away stays as a row, so that another machine hears of it */
  "CREATE TABLE star (conference TEXT NOT NULL REFERENCES conference ON DELETE CASCADE,"
  " star INTEGER NOT NULL, gone INTEGER NOT NULL, stamp INTEGER NOT NULL," SNAPSHOT_TABLE_COLUMNS
  ", PRIMARY KEY (conference, session)) STRICT, WITHOUT ROWID;"
  /* later: 0 what was known before, 1 what is so now */
  "CREATE TABLE change (conference TEXT NOT NULL REFERENCES conference ON DELETE CASCADE,"
  " change TEXT NOT NULL, later INTEGER NOT NULL," SNAPSHOT_TABLE_COLUMNS
  ", PRIMARY KEY (conference, change, later)) STRICT, WITHOUT ROWID;",
  NULL,
};

static const LanyardDatabaseSpec spec = {
  .migrations = migrations,
  .application_id = PLAN_ID,
  .durable = TRUE,
};

void
lanyard_plans_report_clear (LanyardPlansReport *self)
{
  g_clear_pointer (&self->kept, g_free);
  g_clear_pointer (&self->restored, g_free);
  self->read_only = FALSE;
}

static LanyardDatabase *
open_checked (const char *path,
              GError    **error)
{
  g_autoptr (LanyardDatabase) database = lanyard_database_open (path, &spec, error);

  if (database == NULL || !lanyard_database_check (database, error))
    return NULL;
  return g_steal_pointer (&database);
}

/**
 * lanyard_plans_open:
 * @directory: where plan.db is, and is made where there is none
 * @report: (out caller-allocates): what was found; to be cleared
 * @error: LANYARD_STORE_ERROR
 *
 * A damaged plan.db is kept under another name, and the newest backup that is
 * good takes its place.
 *
 * Returns: (transfer full) (nullable): the plans
 */
LanyardPlans *
lanyard_plans_open (const char         *directory,
                    LanyardPlansReport *report,
                    GError            **error)
{
  g_autofree char *path = g_build_filename (directory, "plan.db", NULL);
  g_autoptr (LanyardDatabase) database = NULL;
  g_autoptr (GError) reason = NULL;
  LanyardPlans *self;

  *report = (LanyardPlansReport){ 0 };
  database = open_checked (path, &reason);
  if (g_error_matches (reason, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED))
    {
      g_clear_error (&reason);
      if (lanyard_plans_restore (directory, report, &reason))
        database = open_checked (path, &reason);
    }
  if (database == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  report->read_only = lanyard_database_is_read_only (database);
  self = g_new0 (LanyardPlans, 1);
  self->directory = g_strdup (directory);
  self->database = g_steal_pointer (&database);
  return self;
}

/**
 * lanyard_plans_close:
 * @self: (transfer full): plans that nobody uses any more
 */
void
lanyard_plans_close (LanyardPlans *self)
{
  lanyard_database_close (self->database);
  g_free (self->directory);
  g_free (self);
}

/* What an update of one conference's plan needs. */
typedef struct
{
  const char *conference;
  gint64      generation;
  gboolean    ids_renumbered;
  GPtrArray  *snapshots;
  GPtrArray  *changes;
} Update;

static gint64
read_generation (LanyardDatabase *database,
                 const char      *conference)
{
  sqlite3_stmt *statement = lanyard_database_query (
    database, NULL, "SELECT generation FROM conference WHERE id = ?1", "s", conference);
  gint64 generation = 0;

  if (statement == NULL)
    return 0;
  if (lanyard_database_next (database, statement, NULL))
    generation = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return generation;
}

static gboolean
update (LanyardDatabase *database,
        gpointer         data,
        GError         **error)
{
  const Update *job = data;
  gboolean      newer = job->generation > read_generation (database, job->conference);

  return lanyard_plans_match_entries (database, job->conference, job->ids_renumbered,
                                      job->snapshots, error) &&
         (!newer ||
          lanyard_plans_join_changes (database, job->conference, job->changes, error)) &&
         lanyard_database_run (database, error,
                               "UPDATE conference SET generation = ?2 WHERE id = ?1", "sl",
                               job->conference, job->generation);
}

/**
 * lanyard_plans_update:
 * @self: plans
 * @conference: a conference's id
 * @generation: which of its programmes this is; it grows from one to the next
 * @ids_renumbered: whether ids count for nothing between this one and the last
 * @snapshots: (element-type LanyardSnapshot): all that is in the programme
 * @changes: (element-type LanyardChange): what changed since the generation
 *   that the plan followed last, oldest first
 * @error: LANYARD_STORE_ERROR
 *
 * Has the plan follow a programme: stars find their sessions again, what isn't
 * there any more is kept as gone, and changes are added to those that the user
 * hasn't seen. A second time it changes nothing.
 *
 * Returns: whether all of it is on the disk; else nothing is
 */
gboolean
lanyard_plans_update (LanyardPlans *self,
                      const char   *conference,
                      gint64        generation,
                      gboolean      ids_renumbered,
                      GPtrArray    *snapshots,
                      GPtrArray    *changes,
                      GError      **error)
{
  Update job = { conference, generation, ids_renumbered, snapshots, changes };

  return lanyard_database_transact (self->database, update, &job, error);
}

/**
 * lanyard_plans_get_generation:
 * @self: plans
 * @conference: a conference's id
 *
 * Returns: which of its programmes the plan followed last; 0: none
 */
gint64
lanyard_plans_get_generation (LanyardPlans *self,
                              const char   *conference)
{
  gint64 generation;

  lanyard_database_lock (self->database);
  generation = read_generation (self->database, conference);
  lanyard_database_unlock (self->database);
  return generation;
}
