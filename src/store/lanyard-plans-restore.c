/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plans-private.h"

#include <glib/gstdio.h>

/* The files that a database is: the WAL has what was committed last. */
static const char *const parts[] = { "", "-wal", "-shm" };

static gboolean
exists (const char *path,
        const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);

  return g_file_test (name, G_FILE_TEST_EXISTS);
}

static gboolean
is_empty (const char *path,
          const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  GStatBuf         info;

  return g_stat (name, &info) != 0 || info.st_size == 0;
}

static char *
dup_kept (const char *path,
          guint       number)
{
  return g_strdup_printf ("%s.damaged-%u", path, number);
}

/* The number of the last file that was put aside, 0 where none was. */
static guint
find_last_kept (const char *path)
{
  guint number = 0;

  for (gboolean there = TRUE; there; number += there)
    {
      g_autofree char *next = dup_kept (path, number + 1);

      there = exists (next, "") || exists (next, "-wal") || exists (next, "-shm");
    }

  return number;
}

/* Whether something should be there and isn't: plan.db went away, or a process
 * that put it aside ended before it was done. An empty file is as good as
 * none: SQLite would go on with it, and delete the WAL. */
gboolean
lanyard_plans_is_lost (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, LANYARD_PLANS_FILE, NULL);
  g_autoptr (GPtrArray) backups = NULL;

  if (!is_empty (path, ""))
    return FALSE;

  backups = lanyard_plans_list_backups (directory);
  return backups->len > 0 || !is_empty (path, "-wal") || find_last_kept (path) > 0;
}

/* Files are moved, not copied: nothing is ever written over them. The first
 * one goes first: where it went before, the others follow it. */
static gboolean
put_aside (const char *path,
           char      **kept,
           GError    **error)
{
  guint            number = find_last_kept (path);
  g_autofree char *last = dup_kept (path, number);
  gboolean         follows = number > 0 && !exists (path, "") && !exists (last, "-wal") &&
                     !exists (last, "-shm");
  gboolean         any = exists (path, "") || !is_empty (path, "-wal");
  g_autofree char *to = follows || !any ? g_steal_pointer (&last) : dup_kept (path, number + 1);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = g_strconcat (path, parts[i], NULL);
      g_autofree char *name = g_strconcat (to, parts[i], NULL);

      if (any && g_file_test (from, G_FILE_TEST_EXISTS) && g_rename (from, name) != 0)
        return lanyard_plans_fail (from, error);
    }

  if (any || number > 0)
    *kept = g_steal_pointer (&to);
  return TRUE;
}

static void
remove_database (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *name = g_strconcat (path, parts[i], NULL);

      g_unlink (name);
    }
}

/* A backup stays as it is: a copy is tried, and brought up to date.
 * @good: whether it took its place; where it isn't good that is no error */
static gboolean
take_backup (const char *backup,
             const char *path,
             gboolean   *good,
             GError    **error)
{
  g_autofree char *trial = g_strconcat (path, ".new", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) reason = NULL;
  gsize            size;
  LanyardDatabase *database;

  *good = FALSE;
  if (!g_file_get_contents (backup, &data, &size, NULL))
    return TRUE;

  remove_database (trial);
  if (!g_file_set_contents_full (trial, data, (gssize)size,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 0600, NULL))
    return lanyard_plans_fail (trial, error);

  database = lanyard_plans_open_checked (trial, &reason);
  if (database != NULL)
    {
      lanyard_database_close (database);
      *good = g_rename (trial, path) == 0;
      return *good || lanyard_plans_fail (path, error);
    }

  remove_database (trial);
  if (g_error_matches (reason, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED) ||
      g_error_matches (reason, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_TOO_NEW))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* Puts what is damaged aside, and the newest good backup in its place; without
 * one there is nothing in its place. Nobody else may have it open. */
gboolean
lanyard_plans_restore (const char         *directory,
                       LanyardPlansReport *report,
                       GError            **error)
{
  g_autofree char *path = g_build_filename (directory, LANYARD_PLANS_FILE, NULL);
  g_autoptr (GPtrArray) backups = lanyard_plans_list_backups (directory);

  if (!put_aside (path, &report->kept, error))
    return FALSE;
  lanyard_plans_sync_folder (directory);

  for (guint i = 0; i < backups->len && report->restored == NULL; i++)
    {
      const char *backup = g_ptr_array_index (backups, i);
      gboolean    good;

      if (!take_backup (backup, path, &good, error))
        return FALSE;
      if (good)
        report->restored = g_strdup (backup);
    }

  lanyard_plans_sync_folder (directory);
  return TRUE;
}
