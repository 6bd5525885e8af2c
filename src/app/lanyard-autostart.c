/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-autostart.h"

#include <errno.h>
#include <glib/gstdio.h>

/* What a session starts at login, as the Desktop Application Autostart
 * Specification has it. */
#define ENTRY                             \
  "[Desktop Entry]\n"                     \
  "Type=Application\n"                    \
  "Name=Lanyard\n"                        \
  "Icon=" APPLICATION_ID "\n"             \
  "Exec=lanyard --gapplication-service\n" \
  "TryExec=lanyard\n"                     \
  "NoDisplay=true\n"

/**
 * lanyard_autostart_is_possible:
 *
 * Returns: whether our own file counts for the session, which it doesn't in a
 *   sandbox
 */
gboolean
lanyard_autostart_is_possible (void)
{
  return !g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) && g_getenv ("FLATPAK_ID") == NULL &&
         g_getenv ("SNAP") == NULL;
}

static gboolean
fail (const char *path,
      GError    **error)
{
  int code = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", path,
               g_strerror (code));
  return FALSE;
}

/**
 * lanyard_autostart_set:
 * @config_directory: the user's, for preferences
 * @enabled: whether the application is started without a window at login
 * @error: G_FILE_ERROR
 *
 * A file that says so already is left as it is, as the user may have changed it.
 *
 * Returns: whether it is as wanted
 */
gboolean
lanyard_autostart_set (const char *config_directory,
                       gboolean    enabled,
                       GError    **error)
{
  g_autofree char *folder = g_build_filename (config_directory, "autostart", NULL);
  g_autofree char *path = g_build_filename (folder, APPLICATION_ID ".desktop", NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS) == enabled)
    return TRUE;
  if (!enabled)
    return g_unlink (path) == 0 || fail (path, error);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (folder, error);
  return g_file_set_contents (path, ENTRY, -1, error);
}
