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

/* Whether a file is of ours: what a user put beside them is not. */
static gboolean
is_name_of_backup (const char *name)
{
  g_autofree char *date = NULL;

  if (!g_str_has_prefix (name, PREFIX) || !g_str_has_suffix (name, SUFFIX))
    return FALSE;
  date = g_strndup (name + strlen (PREFIX), strlen (name) - strlen (PREFIX SUFFIX));
  return lanyard_date_parse (date) != LANYARD_NO_DATE;
}

/* Returns: (transfer full) (element-type filename): their paths, the newest
 * first: the names have the dates in them */
GPtrArray *
lanyard_plans_list_backups (const char *directory)
{
  g_autofree char *path = dup_folder (directory);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  GPtrArray  *backups = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      if (is_name_of_backup (name))
        g_ptr_array_add (backups, g_build_filename (path, name, NULL));
    }

  g_ptr_array_sort (backups, compare_names);
  return backups;
}

/* Says what errno does of @path. Returns: FALSE */
gboolean
lanyard_plans_fail (const char *path,
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
void
lanyard_plans_sync_folder (const char *path)
{
  int folder = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (folder < 0)
    return;
  fsync (folder);
  close (folder);
}

static gboolean
sync_file (const char *path,
           GError    **error)
{
  int      file = g_open (path, O_RDWR | O_CLOEXEC, 0);
  gboolean synced = file >= 0 && fsync (file) == 0;

  if (!synced)
    lanyard_plans_fail (path, error);
  if (file >= 0)
    close (file);
  return synced;
}

static gboolean
check_file (const char *path,
            GError    **error)
{
  sqlite3      *handle = NULL;
  sqlite3_stmt *statement = NULL;
  gboolean      good;

  good = sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
         sqlite3_prepare_v2 (handle, "PRAGMA integrity_check(1)", -1, &statement, NULL) ==
           SQLITE_OK &&
         sqlite3_step (statement) == SQLITE_ROW &&
         g_strcmp0 (lanyard_database_get_text (statement, 0), "ok") == 0;
  sqlite3_finalize (statement);
  sqlite3_close (handle);

  if (!good)
    g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED, path);
  return good;
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

static void
drop_old (const char *directory)
{
  g_autoptr (GPtrArray) backups = lanyard_plans_list_backups (directory);

  for (guint i = N_BACKUPS; i < backups->len; i++)
    g_unlink (g_ptr_array_index (backups, i));
}

/**
 * lanyard_plans_back_up:
 * @self: plans
 * @today: the date by the real clock
 * @error: LANYARD_STORE_ERROR
 *
 * Keeps a copy of today, unless there is one, and those of the last days: seven
 * in all.
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
  g_autofree char *part = g_build_filename (folder, "part", NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_mkdir_with_parents (folder, 0700);
  g_unlink (part);
  if (!copy_into (self, part, error) || !sync_file (part, error) || !check_file (part, error))
    {
      g_unlink (part);
      return FALSE;
    }
  if (g_rename (part, path) != 0)
    return lanyard_plans_fail (path, error);

  lanyard_plans_sync_folder (folder);
  drop_old (self->directory);
  return TRUE;
}
