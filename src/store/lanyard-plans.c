/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-decisions-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* How long one that has plan.db open is waited for, and how long before it is
 * tried again, in milliseconds. */
#define PATIENCE_MS 2000
#define PAUSE_MS 20

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
  " removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),"
  " generation INTEGER NOT NULL DEFAULT 0) STRICT;"
  "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT) STRICT;"
  /* a star that was taken away stays as a row, so that another machine hears of it */
  "CREATE TABLE star (conference TEXT NOT NULL REFERENCES conference ON DELETE CASCADE,"
  " star INTEGER NOT NULL CHECK (star BETWEEN 0 AND 3),"
  " gone INTEGER NOT NULL CHECK (gone IN (0, 1)), stamp INTEGER NOT NULL," SNAPSHOT_TABLE_COLUMNS
  ", PRIMARY KEY (conference, session)) STRICT, WITHOUT ROWID;"
  /* later: 0 what was known before, 1 what is so now */
  "CREATE TABLE change (conference TEXT NOT NULL REFERENCES conference ON DELETE CASCADE,"
  " change TEXT NOT NULL, later INTEGER NOT NULL CHECK (later IN (0, 1))," SNAPSHOT_TABLE_COLUMNS
  ", PRIMARY KEY (conference, change, later)) STRICT, WITHOUT ROWID;",
  /* one that was removed stays as a row, as a star does */
  "CREATE TABLE appointment (conference TEXT NOT NULL REFERENCES conference ON DELETE CASCADE,"
  " id TEXT NOT NULL, title TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,"
  " place TEXT, removed INTEGER NOT NULL CHECK (removed IN (0, 1)), stamp INTEGER NOT NULL,"
  " PRIMARY KEY (conference, id)) STRICT, WITHOUT ROWID;",
  /* instants; item: a session or an appointment; what has no lead goes by its star */
  "CREATE TABLE reminder (conference TEXT NOT NULL REFERENCES conference ON DELETE CASCADE,"
  " item TEXT NOT NULL, start INTEGER NOT NULL, shown INTEGER NOT NULL, told INTEGER NOT NULL,"
  " again INTEGER NOT NULL, passed INTEGER NOT NULL CHECK (passed IN (0, 1)),"
  " PRIMARY KEY (conference, item, start)) STRICT, WITHOUT ROWID;"
  "CREATE TABLE lead (conference TEXT NOT NULL REFERENCES conference ON DELETE CASCADE,"
  " item TEXT NOT NULL, minutes INTEGER NOT NULL,"
  " PRIMARY KEY (conference, item)) STRICT, WITHOUT ROWID;",
  /* what is known of the session is in the row of its star, which each has; one
   * that was deleted stays as a row, as a star does; folded: what is searched */
  "CREATE TABLE note (number INTEGER PRIMARY KEY,"
  " conference TEXT NOT NULL REFERENCES conference ON DELETE CASCADE, session TEXT NOT NULL,"
  " text TEXT NOT NULL DEFAULT '', folded TEXT NOT NULL DEFAULT '',"
  " stamp INTEGER NOT NULL DEFAULT 0,"
  " left_out INTEGER NOT NULL DEFAULT 0 CHECK (left_out IN (0, 1)),"
  " seen INTEGER NOT NULL DEFAULT 0 CHECK (seen BETWEEN 0 AND 2),"
  " seen_stamp INTEGER NOT NULL DEFAULT 0, UNIQUE (conference, session)) STRICT;"
  "CREATE VIRTUAL TABLE note_words USING fts5 ("
  " words, content='', contentless_delete=1, detail=none, tokenize='ascii');"
  "CREATE TRIGGER note_went AFTER DELETE ON note BEGIN"
  " DELETE FROM note_words WHERE rowid = old.number; END;",
  /* item: what other machines call it; session: what has that id here now, "" for
   * nothing; stamps as texts. What was decided before is noted when it is opened. */
  "CREATE TABLE decision (conference TEXT NOT NULL REFERENCES conference ON DELETE CASCADE,"
  " section TEXT NOT NULL, item TEXT NOT NULL, session TEXT NOT NULL, stamp TEXT NOT NULL,"
  " waiting INTEGER NOT NULL CHECK (waiting IN (0, 1)), base TEXT,"
  " base_of TEXT NOT NULL DEFAULT '', made_of TEXT NOT NULL DEFAULT '',"
  " PRIMARY KEY (conference, section, item)) STRICT, WITHOUT ROWID;"
  "CREATE INDEX decision_session ON decision (conference, session);"
  "CREATE TABLE shared (conference TEXT PRIMARY KEY REFERENCES conference ON DELETE CASCADE,"
  " document BLOB NOT NULL, tag TEXT) STRICT;"
  "INSERT OR IGNORE INTO setting (name, value) VALUES ('device', lower (hex (randomblob (4))));",
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

/* Returns: (transfer full) (nullable): the database in a file that is whole */
LanyardDatabase *
lanyard_plans_open_checked (const char *path,
                            GError    **error)
{
  g_autoptr (LanyardDatabase) database = lanyard_database_open (path, &spec, error);

  if (database == NULL || !lanyard_database_check (database, error))
    return NULL;
  return g_steal_pointer (&database);
}

/* Whoever has plan.db open shares this lock; whoever replaces it has it alone.
 * Returns: -1 where it can't be had */
static int
lock_directory (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, "plan.lock", NULL);
  int              lock = g_open (path, O_RDONLY | O_CREAT | O_CLOEXEC, 0600);

  if (lock >= 0)
    flock (lock, LOCK_SH);
  return lock;
}

static gboolean
lock_alone (LanyardPlans *self,
            GError      **error)
{
  if (self->lock < 0)
    {
      g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY,
                           self->directory);
      return FALSE;
    }

  for (int waited = 0; flock (self->lock, LOCK_EX | LOCK_NB) != 0; waited += PAUSE_MS)
    {
      if (waited >= PATIENCE_MS)
        {
          g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_BUSY,
                               self->directory);
          return FALSE;
        }
      g_usleep (PAUSE_MS * 1000);
    }

  return TRUE;
}

static gboolean
open_whole (LanyardPlans *self,
            GError      **error)
{
  g_autofree char *path = g_build_filename (self->directory, LANYARD_PLANS_FILE, NULL);

  if (lanyard_plans_is_lost (self->directory))
    {
      g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED, path);
      return FALSE;
    }

  self->database = lanyard_plans_open_checked (path, error);
  return self->database != NULL;
}

/* Another process may have done it while this one waited. */
static gboolean
restore (LanyardPlans       *self,
         LanyardPlansReport *report,
         GError            **error)
{
  g_autofree char *path = g_build_filename (self->directory, LANYARD_PLANS_FILE, NULL);

  if (!lock_alone (self, error))
    return FALSE;
  if (!open_whole (self, NULL) && lanyard_plans_restore (self->directory, report, error))
    self->database = lanyard_plans_open_checked (path, error);
  flock (self->lock, LOCK_SH);
  return self->database != NULL;
}

/* Who decides: this machine, and this process on it. */
static void
take_names (LanyardPlans *self)
{
  sqlite3_stmt *statement = lanyard_database_query (
    self->database, NULL, "SELECT value FROM setting WHERE name = 'device'", "");

  if (statement != NULL && lanyard_database_next (self->database, statement, NULL))
    {
      const char *device = lanyard_database_get_text (statement, 0);

      self->device = device != NULL ? (guint32)g_ascii_strtoull (device, NULL, 16) : 0;
      sqlite3_reset (statement);
    }
  self->chance = (guint16)g_random_int_range (0, G_MAXUINT16 + 1);
}

/**
 * lanyard_plans_open:
 * @directory: where plan.db is, and is made where there is none
 * @report: (out caller-allocates): what was found; to be cleared
 * @error: LANYARD_STORE_ERROR: TOO_NEW and BUSY leave all as it is, DAMAGED is
 *   what can't be mended as nothing can be written there
 *
 * A damaged plan.db is kept under another name, and the newest backup that is
 * good takes its place; so it does where plan.db isn't there any more.
 *
 * Returns: (transfer full) (nullable): the plans
 */
LanyardPlans *
lanyard_plans_open (const char         *directory,
                    LanyardPlansReport *report,
                    GError            **error)
{
  g_autoptr (LanyardPlans) self = g_new0 (LanyardPlans, 1);
  g_autoptr (GError) reason = NULL;

  *report = (LanyardPlansReport){ 0 };
  g_mkdir_with_parents (directory, 0700);
  self->directory = g_strdup (directory);
  self->lock = lock_directory (directory);

  if (!open_whole (self, &reason))
    {
      gboolean damaged =
        g_error_matches (reason, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED);

      if (!damaged || self->lock < 0)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
      if (!restore (self, report, error))
        {
          lanyard_plans_report_clear (report);
          return NULL;
        }
    }

  take_names (self);
  report->read_only = lanyard_database_is_read_only (self->database);
  if (!report->read_only && !lanyard_plans_adopt (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * lanyard_plans_close:
 * @self: (transfer full): plans that nobody uses any more
 */
void
lanyard_plans_close (LanyardPlans *self)
{
  g_clear_pointer (&self->database, lanyard_database_close);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->directory);
  g_free (self);
}
