/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sync-account.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

/* Beside the data, and not among the settings: those are not kept everywhere
 * that a command runs. */
#define FILE_NAME "sync.ini"
#define GROUP "sync"
#define FOR_THE_USER_ALONE 0600

static char *
make_path (const char *directory)
{
  return g_build_filename (directory, FILE_NAME, NULL);
}

/**
 * lanyard_sync_account_new:
 * @address: where, without a login
 * @user: (nullable): as whom
 *
 * Returns: (transfer full): an account that nothing was shared with yet
 */
LanyardSyncAccount *
lanyard_sync_account_new (const char *address,
                          const char *user)
{
  LanyardSyncAccount *self = g_new0 (LanyardSyncAccount, 1);

  self->address = g_strdup (address);
  self->user = g_strdup (user);
  self->is_new = TRUE;
  self->last = LANYARD_NO_INSTANT;
  return self;
}

void
lanyard_sync_account_free (LanyardSyncAccount *self)
{
  g_free (self->address);
  g_free (self->user);
  g_free (self->fingerprint);
  g_free (self);
}

/**
 * lanyard_sync_account_load:
 * @directory: where the data is
 *
 * Returns: (transfer full) (nullable): the account that is kept there, NULL
 *   for none and for what can't be read as one
 */
LanyardSyncAccount *
lanyard_sync_account_load (const char *directory)
{
  g_autofree char *path = make_path (directory);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char    *address = NULL;
  LanyardSyncAccount *self;

  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  address = g_key_file_get_string (keys, GROUP, "address", NULL);
  if (address == NULL || *address == '\0')
    return NULL;

  self = lanyard_sync_account_new (address, NULL);
  self->user = g_key_file_get_string (keys, GROUP, "user", NULL);
  self->fingerprint = g_key_file_get_string (keys, GROUP, "fingerprint", NULL);
  self->allow_local = g_key_file_get_boolean (keys, GROUP, "allow-local", NULL);
  self->is_new = g_key_file_get_boolean (keys, GROUP, "new", NULL);
  if (g_key_file_has_key (keys, GROUP, "last", NULL))
    self->last = g_key_file_get_int64 (keys, GROUP, "last", NULL);
  return self;
}

/**
 * lanyard_sync_account_save:
 * @self: an account
 * @directory: where the data is
 * @error: G_FILE_ERROR
 *
 * Returns: whether it is kept, in place of what was before
 */
gboolean
lanyard_sync_account_save (LanyardSyncAccount *self,
                           const char         *directory,
                           GError            **error)
{
  g_autofree char *path = make_path (directory);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize            length;

  g_key_file_set_string (keys, GROUP, "address", self->address);
  if (self->user != NULL)
    g_key_file_set_string (keys, GROUP, "user", self->user);
  if (self->fingerprint != NULL)
    g_key_file_set_string (keys, GROUP, "fingerprint", self->fingerprint);
  g_key_file_set_boolean (keys, GROUP, "allow-local", self->allow_local);
  g_key_file_set_boolean (keys, GROUP, "new", self->is_new);
  if (self->last != LANYARD_NO_INSTANT)
    g_key_file_set_int64 (keys, GROUP, "last", self->last);
  text = g_key_file_to_data (keys, &length, NULL);
  g_mkdir_with_parents (directory, 0700);
  return g_file_set_contents_full (path, text, (gssize)length, G_FILE_SET_CONTENTS_CONSISTENT,
                                   FOR_THE_USER_ALONE, error);
}

/**
 * lanyard_sync_account_delete:
 * @directory: where the data is
 * @error: G_IO_ERROR
 *
 * Returns: whether none is kept any more
 */
gboolean
lanyard_sync_account_delete (const char *directory,
                             GError    **error)
{
  g_autofree char *path = make_path (directory);

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}
