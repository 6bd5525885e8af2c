/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-bus.h"

#include "lanyard-check.h"
#include "lanyard-data-commands.h"
#include "lanyard-sentence.h"

#include <glib/gi18n-lib.h>

#define INTERFACE APPLICATION_ID ".Commands"

/* A command of the command line, with what it says and how it ends. Texts may
 * have any bytes but NUL: file names needn't be UTF-8. */
static const char interface_xml[] = "<node>"
                                    "  <interface name='" INTERFACE "'>"
                                    "    <method name='Run'>"
                                    "      <arg type='s' name='command' direction='in'/>"
                                    "      <arg type='aay' name='operands' direction='in'/>"
                                    "      <arg type='s' name='time_zone' direction='in'/>"
                                    "      <arg type='i' name='status' direction='out'/>"
                                    "      <arg type='ay' name='output' direction='out'/>"
                                    "      <arg type='ay' name='errors' direction='out'/>"
                                    "    </method>"
                                    "  </interface>"
                                    "</node>";

/* A bus is only used where there is one: asking for it may start one. */
static GDBusConnection *
find_bus (void)
{
  g_autofree char *socket = g_build_filename (g_get_user_runtime_dir (), "bus", NULL);

  if (g_getenv ("DBUS_SESSION_BUS_ADDRESS") == NULL && !g_file_test (socket, G_FILE_TEST_EXISTS))
    return NULL;
  return g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
}

static gboolean
has_owner (GDBusConnection *connection)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
    connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
    "NameHasOwner", g_variant_new ("(s)", APPLICATION_ID), G_VARIANT_TYPE ("(b)"),
    G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL);
  gboolean owned = FALSE;

  if (reply != NULL)
    g_variant_get (reply, "(b)", &owned);
  return owned;
}

/**
 * lanyard_bus_call:
 * @command: a command's name
 * @operands: (array zero-terminated=1): what it is called with; files as URIs
 * @time_zone: (nullable): the zone that the user chose
 * @out: where the result is appended
 * @err: where what failed is appended
 *
 * Has the instance that runs already answer a command. Starts none.
 *
 * Returns: the exit status, or LANYARD_BUS_NOBODY
 */
int
lanyard_bus_call (const char        *command,
                  const char *const *operands,
                  const char        *time_zone,
                  GString           *out,
                  GString           *err)
{
  g_autoptr (GDBusConnection) connection = find_bus ();
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  const char *output;
  const char *errors;
  int         status;

  if (connection == NULL || !has_owner (connection))
    return LANYARD_BUS_NOBODY;

  reply = g_dbus_connection_call_sync (
    connection, APPLICATION_ID, RESOURCE_PATH, INTERFACE, "Run",
    g_variant_new ("(s^aays)", command, operands, time_zone != NULL ? time_zone : ""),
    G_VARIANT_TYPE ("(iayay)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, G_MAXINT, NULL, &error);
  if (reply == NULL)
    {
      /* it ended between the question and the call */
      if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) ||
          g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER))
        return LANYARD_BUS_NOBODY;
      g_dbus_error_strip_remote_error (error);
      g_string_append_printf (err, _ ("The Lanyard that is open did not answer: %s\n"),
                              error->message);
      return LANYARD_STATUS_FAILED;
    }

  g_variant_get (reply, "(i^&ay^&ay)", &status, &output, &errors);
  g_string_append (out, output);
  g_string_append (err, errors);
  return status;
}

/**
 * lanyard_bus_quit:
 * @err: where what failed is appended
 *
 * Ends the instance that runs. Starts none.
 *
 * Returns: the exit status; it is done as well where none runs
 */
int
lanyard_bus_quit (GString *err)
{
  g_autoptr (GDBusConnection) connection = find_bus ();
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  if (connection == NULL || !has_owner (connection))
    return LANYARD_STATUS_DONE;

  reply = g_dbus_connection_call_sync (
    connection, APPLICATION_ID, RESOURCE_PATH, "org.gtk.Actions", "Activate",
    g_variant_new ("(s@av@a{sv})", "quit", g_variant_new_array (G_VARIANT_TYPE_VARIANT, NULL, 0),
                   g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0)),
    NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);
  if (reply != NULL || !has_owner (connection))
    return LANYARD_STATUS_DONE;

  g_dbus_error_strip_remote_error (error);
  g_string_append_printf (err, _ ("The Lanyard that is open did not answer: %s\n"),
                          error->message);
  return LANYARD_STATUS_FAILED;
}

static void
answer (GTask        *task,
        gpointer      source,
        gpointer      task_data,
        GCancellable *cancellable)
{
  LanyardKeeper          *keeper = source;
  GDBusMethodInvocation  *invocation = task_data;
  g_autofree const char **operands = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) err = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const char *command;
  const char *time_zone;
  int         status;

  g_variant_get (g_dbus_method_invocation_get_parameters (invocation), "(&s^a&ay&s)", &command,
                 &operands, &time_zone);
  status = lanyard_data_command_check (command, operands, err);
  if (status == LANYARD_STATUS_DONE && !lanyard_keeper_open (keeper, &error))
    {
      g_autofree char *sentence = lanyard_sentence (error);

      g_string_append_printf (err, "%s\n", sentence);
      status = LANYARD_STATUS_FAILED;
    }
  else if (status == LANYARD_STATUS_DONE)
    {
      status = lanyard_data_command_run (keeper, command, operands,
                                         *time_zone != '\0' ? time_zone : NULL, out, err);
    }

  g_dbus_method_invocation_return_value (g_object_ref (invocation),
                                         g_variant_new ("(i^ay^ay)", status, out->str, err->str));
  g_task_return_boolean (task, TRUE);
}

static void
method_called_cb (GDBusConnection       *connection,
                  const char            *sender,
                  const char            *path,
                  const char            *interface,
                  const char            *method,
                  GVariant              *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer               user_data)
{
  g_autoptr (GTask) task = g_task_new (user_data, NULL, NULL, NULL);

  g_task_set_source_tag (task, method_called_cb);
  g_task_set_task_data (task, invocation, g_object_unref);
  g_task_run_in_thread (task, answer);
}

/**
 * lanyard_bus_export:
 * @connection: the session bus
 * @path: where
 * @keeper: who answers
 * @error: G_IO_ERROR
 *
 * Answers the commands of others as long as it is registered, each in a thread.
 *
 * Returns: the registration's id; 0 with @error set
 */
guint
lanyard_bus_export (GDBusConnection *connection,
                    const char      *path,
                    LanyardKeeper   *keeper,
                    GError         **error)
{
  static const GDBusInterfaceVTable table = { .method_call = method_called_cb };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interface_xml, error);

  if (info == NULL)
    return 0;
  return g_dbus_connection_register_object (connection, path, info->interfaces[0], &table,
                                            g_object_ref (keeper), g_object_unref, error);
}
