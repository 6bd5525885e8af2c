/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plans-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* How many backups are kept, one a day. */
#define N_BACKUPS 7

#define PREFIX "plan-"
#define SUFFIX ".db"

static char *
dup_folder (const char *directory)
{
  return g_build_filename (directory, "backups", NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)b, *(const char *const *)a);
}

/* Returns: (transfer full): their paths, the newest first: the names have the
 * dates in them */
static GPtrArray *
list_backups (const char *directory)
{
  g_autofree char *path = dup_folder (directory);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  GPtrArray  *backups = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      if (g_str_has_prefix (name, PREFIX) && g_str_has_suffix (name, SUFFIX))
        g_ptr_array_add (backups, g_build_filename (path, name, NULL));
    }

  g_ptr_array_sort (backups, compare_names);
  return backups;
}

static gboolean
fail (const char *path,
      GError    **error)
{
  int reason = errno;

  g_set_error (error, LANYARD_STORE_ERROR,
               reason == ENOSPC                      ? LANYARD_STORE_ERROR_FULL
               : reason == EROFS || reason == EACCES ? LANYARD_STORE_ERROR_READ_ONLY
                                                     : LANYARD_STORE_ERROR_FAILED,
               "%s: %s", path, g_strerror (reason));
  return FALSE;
}

/* What was renamed is so after a power cut, too. */
static void
sync_folder (const char *path)
{
  int folder = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (folder < 0)
    return;
  fsync (folder);
  close (folder);
}

static gboolean
is_good (const char *path)
{
  sqlite3 *handle = NULL;
  gboolean good = FALSE;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK)
    {
      sqlite3_stmt *statement = NULL;

      if (sqlite3_prepare_v2 (handle, "PRAGMA integrity_check(1)", -1, &statement, NULL) ==
            SQLITE_OK &&
          sqlite3_step (statement) == SQLITE_ROW)
        good = g_strcmp0 (lanyard_database_get_text (statement, 0), "ok") == 0;
      sqlite3_finalize (statement);
    }

  sqlite3_close (handle);
  return good;
}

static void
drop_old (const char *directory)
{
  g_autoptr (GPtrArray) backups = list_backups (directory);

  for (guint i = N_BACKUPS; i < backups->len; i++)
    g_unlink (g_ptr_array_index (backups, i));
}

static gboolean
copy_into (LanyardPlans *self,
           const char   *path,
           GError      **error)
{
  gboolean copied;

  lanyard_database_lock (self->database);
  copied = lanyard_database_run (self->database, error, "VACUUM INTO ?1", "s", path);
  lanyard_database_unlock (self->database);
  return copied;
}

static gboolean
sync_file (const char *path,
           GError    **error)
{
  int      file = g_open (path, O_RDWR | O_CLOEXEC, 0);
  gboolean synced = file >= 0 && fsync (file) == 0;

  if (!synced)
    fail (path, error);
  if (file >= 0)
    close (file);
  return synced;
}

/**
 * lanyard_plans_back_up:
 * @self: plans
 * @today: the date by the real clock
 * @error: LANYARD_STORE_ERROR
 *
 * Keeps a copy of today, unless there is one, and those of the last days.
 *
 * Returns: whether there is one of today
 */
gboolean
lanyard_plans_back_up (LanyardPlans *self,
                       LanyardDate   today,
                       GError      **error)
{
  g_autofree char *folder = dup_folder (self->directory);
  g_autofree char *date = lanyard_date_to_iso (today);
  g_autofree char *name = g_strconcat (PREFIX, date, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_mkdir_with_parents (folder, 0700);
  g_unlink (part);
  if (!copy_into (self, part, error) || !sync_file (part, error))
    return FALSE;
  if (!is_good (part) || g_rename (part, path) != 0)
    return fail (path, error);

  sync_folder (folder);
  drop_old (self->directory);
  return TRUE;
}

/* plan.db is moved, not copied: nothing is ever written over it. */
static char *
put_aside (const char *path,
           GError    **error)
{
  static const char *const beside[] = { "", "-wal", "-shm" };
  g_autofree char         *kept = NULL;

  for (guint i = 1; kept == NULL || g_file_test (kept, G_FILE_TEST_EXISTS); i++)
    {
      g_free (kept);
      kept = g_strdup_printf ("%s.damaged-%u", path, i);
    }

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *from = g_strconcat (path, beside[i], NULL);
      g_autofree char *to = g_strconcat (kept, beside[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && g_rename (from, to) != 0)
        {
          fail (from, error);
          return NULL;
        }
    }

  return g_steal_pointer (&kept);
}

static gboolean
copy_file (const char *from,
           const char *to,
           GError    **error)
{
  g_autofree char *data = NULL;
  gsize            size;

  return g_file_get_contents (from, &data, &size, error) &&
         g_file_set_contents_full (to, data, (gssize)size,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

/* Puts a damaged plan.db aside, and the newest good backup in its place. With
 * no backup there is nothing in its place. */
gboolean
lanyard_plans_restore (const char         *directory,
                       LanyardPlansReport *report,
                       GError            **error)
{
  g_autofree char *path = g_build_filename (directory, "plan.db", NULL);
  g_autoptr (GPtrArray) backups = list_backups (directory);

  report->kept = put_aside (path, error);
  if (report->kept == NULL)
    return FALSE;

  for (guint i = 0; i < backups->len; i++)
    {
      const char *backup = g_ptr_array_index (backups, i);

      if (!is_good (backup))
        continue;
      if (!copy_file (backup, path, error))
        return FALSE;
      report->restored = g_strdup (backup);
      break;
    }

  sync_folder (directory);
  return TRUE;
}
