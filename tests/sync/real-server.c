/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "real-server.h"

#include "sync-test.h"

#include <signal.h>

/* Returns: (transfer full) (nullable): where a server is; not everybody has its
 * folder among the places to look in */
char *
real_server_find (const char *name)
{
  g_autofree char *path = g_build_filename ("/usr/sbin", name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_EXECUTABLE) ? g_steal_pointer (&path)
                                                       : g_find_program_in_path (name);
}

guint
real_server_choose_port (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);

  g_assert_cmpuint (port, !=, 0);
  g_socket_listener_close (listener);
  return port;
}

static gboolean
answers (guint port)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection =
              g_socket_client_connect_to_host (client, "127.0.0.1", (guint16)port, NULL, NULL);

  return connection != NULL;
}

void
real_server_write (RealServer *server, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (server->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

void
real_server_start (RealServer *server, const char *config, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;

  real_server_write (server, "server.conf", config);
  server->process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 500 && !answers (server->port); i++)
    g_usleep (20000);
  g_assert_true (answers (server->port));
}

void
real_server_stop (RealServer *server)
{
  g_subprocess_send_signal (server->process, SIGTERM);
  g_subprocess_wait (server->process, NULL, NULL);
  g_clear_object (&server->process);
  sync_test_folder_free (server->folder);
}
