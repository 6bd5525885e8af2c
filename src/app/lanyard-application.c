/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-application-private.h"

#include "lanyard-bus.h"
#include "lanyard-commands.h"
#include "lanyard-data-commands.h"
#include "lanyard-desk-actions.h"
#include "lanyard-desk-directory.h"
#include "lanyard-dialogs.h"

#include <glib/gi18n-lib.h>

/* How many bytes of pictures are kept. */
#define MAX_PICTURES (64 * 1024 * 1024)

G_DEFINE_FINAL_TYPE (LanyardApplication, lanyard_application, ADW_TYPE_APPLICATION)

/* Returns: (transfer none): the window; a new one where there is none */
LanyardWindow *
lanyard_application_ensure_window (LanyardApplication *self)
{
  if (self->window == NULL)
    {
      self->window = lanyard_window_new (ADW_APPLICATION (self), self->clock, self->settings,
                                         lanyard_desk_get_plan (self->desk),
                                         lanyard_desk_get_library (self->desk));
      lanyard_window_set_search (self->window, self->search);
      lanyard_window_set_pictures (self->window, LANYARD_PICTURES (self->pictures));
      g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
      lanyard_desk_set_window (self->desk, self->window);
    }

  return self->window;
}

static void
lanyard_application_activate (GApplication *application)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);
  gboolean            closed = self->window == NULL;
  LanyardWindow      *window = lanyard_application_ensure_window (self);

  /* after the last window was closed there is nothing in the new one */
  if (!self->begun || (closed && !lanyard_desk_is_busy (self->desk)))
    lanyard_desk_start (self->desk);
  else if (!lanyard_desk_is_busy (self->desk))
    gtk_window_present (GTK_WINDOW (window));
  self->begun = TRUE;
}

/* The files of a command line that has nothing but files; NULL for another. */
static GPtrArray *
list_early_files (GStrv arguments)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (arguments[0] == NULL || arguments[1] == NULL)
    return NULL;

  for (guint i = 1; arguments[i] != NULL; i++)
    {
      if (arguments[i][0] == '-')
        return NULL;
      g_ptr_array_add (files, g_file_new_for_commandline_arg (arguments[i]));
    }

  return g_steal_pointer (&files);
}

/* Takes --time-zone out of the arguments: it goes with the files as their hint,
 * which a process that runs already gets too. */
static char *
take_time_zone (GStrv *arguments)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  char        *time_zone = NULL;
  GOptionEntry entries[] = {
    { "time-zone", 0, 0, G_OPTION_ARG_STRING, &time_zone, NULL, NULL },
    { NULL },
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_parse_strv (context, arguments, NULL);
  return time_zone;
}

static int
open_with_zone (GApplication *application,
                GPtrArray    *files,
                const char   *time_zone)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  g_application_open (application, (GFile **)files->pdata, (int)files->len, time_zone);
  return 0;
}

/* Reading is begun while the toolkit starts. Should another instance take the
 * command line over, this process ends and with it the reading. */
static gboolean
lanyard_application_local_command_line (GApplication *application,
                                        char       ***arguments,
                                        int          *exit_status)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);
  g_autofree char    *time_zone = take_time_zone (arguments);
  g_autoptr (GPtrArray) files = list_early_files (*arguments);

  if ((*arguments)[0] != NULL && ((*arguments)[1] == NULL || files != NULL))
    {
      self->begun = TRUE;
      lanyard_desk_start (self->desk);
    }
  if (files != NULL)
    {
      self->early = g_ptr_array_ref (files);
      lanyard_desk_open (self->desk, files, time_zone);
    }
  if (files != NULL && time_zone != NULL && (*arguments)[1] != NULL)
    {
      *exit_status = open_with_zone (application, files, time_zone);
      return TRUE;
    }

  return G_APPLICATION_CLASS (lanyard_application_parent_class)
    ->local_command_line (application, arguments, exit_status);
}

static gboolean
is_early (LanyardApplication *self,
          GFile             **files,
          int                 n_files)
{
  if (self->early == NULL || self->early->len != (guint)n_files)
    return FALSE;

  for (int i = 0; i < n_files; i++)
    {
      if (!g_file_equal (g_ptr_array_index (self->early, i), files[i]))
        return FALSE;
    }

  return TRUE;
}

/* Files that are opened together belong together. */
static void
lanyard_application_open (GApplication *application,
                          GFile       **files,
                          int           n_files,
                          const char   *hint)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);

  lanyard_application_ensure_window (self);
  if (!is_early (self, files, n_files))
    {
      g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

      for (int i = 0; i < n_files; i++)
        g_ptr_array_add (list, g_object_ref (files[i]));
      lanyard_desk_open (self->desk, list, *hint != '\0' ? hint : NULL);
    }
  g_clear_pointer (&self->early, g_ptr_array_unref);
}

static void
login_cb (LanyardApplication *self,
          const char         *address)
{
  if (self->window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-address", "s", address);
}

static void
lanyard_application_startup (GApplication *application)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);

  G_APPLICATION_CLASS (lanyard_application_parent_class)->startup (application);

  lanyard_application_add_actions (self);
  lanyard_desk_add_actions (self->desk, G_ACTION_MAP (self));

  /* pages of selectable text shall not turn blue when Tab enters them */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);

  self->settings = g_settings_new (APPLICATION_ID);
  g_signal_connect (self->settings, "changed::color-scheme",
                    G_CALLBACK (lanyard_apply_color_scheme), NULL);
  lanyard_apply_color_scheme (self->settings);
  lanyard_desk_add_directory_action (self->desk, G_ACTION_MAP (self), self->settings);
  self->refresher =
    lanyard_refresher_new (self->desk, self->settings, g_network_monitor_get_default ());
  self->syncing = lanyard_syncing_new (self->keeper, g_network_monitor_get_default ());
  g_signal_connect_object (self->syncing, "login", G_CALLBACK (login_cb), self,
                           G_CONNECT_SWAPPED);
  lanyard_syncing_start (self->syncing);
  self->permit = lanyard_picture_permit_new (self->pictures, self->settings,
                                             g_network_monitor_get_default ());
  self->background =
    lanyard_background_new (application, self->desk, self->clock, self->settings);
}

/* Others' commands are answered here, so that one process does the writing. */
static gboolean
lanyard_application_dbus_register (GApplication    *application,
                                   GDBusConnection *connection,
                                   const char      *object_path,
                                   GError         **error)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);

  if (!G_APPLICATION_CLASS (lanyard_application_parent_class)
         ->dbus_register (application, connection, object_path, error))
    return FALSE;

  self->exported = lanyard_bus_export (connection, RESOURCE_PATH, self->keeper, error);
  return self->exported != 0;
}

static void
lanyard_application_dbus_unregister (GApplication    *application,
                                     GDBusConnection *connection,
                                     const char      *object_path)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);

  if (self->exported != 0)
    g_dbus_connection_unregister_object (connection, self->exported);
  self->exported = 0;

  G_APPLICATION_CLASS (lanyard_application_parent_class)
    ->dbus_unregister (application, connection, object_path);
}

static void
lanyard_application_shutdown (GApplication *application)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);

  g_clear_object (&self->refresher);
  if (self->syncing != NULL)
    lanyard_syncing_close (self->syncing);
  g_clear_pointer (&self->background, lanyard_background_free);
  g_clear_pointer (&self->permit, lanyard_picture_permit_free);
  lanyard_picture_service_close (self->pictures);
  lanyard_desk_cancel_directory (self->desk);
  g_clear_object (&self->finder);
  /* a note that is being written is kept as soon as it can't be seen */
  if (self->window != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);
  lanyard_desk_close (self->desk);

  G_APPLICATION_CLASS (lanyard_application_parent_class)->shutdown (application);
}

static void
lanyard_application_dispose (GObject *object)
{
  LanyardApplication *self = LANYARD_APPLICATION (object);

  g_clear_weak_pointer ((gpointer *)&self->window);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_clear_object (&self->refresher);
  g_clear_object (&self->syncing);
  g_clear_object (&self->finder);
  g_clear_object (&self->search);
  g_clear_object (&self->pictures);
  g_clear_object (&self->desk);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->early, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_application_parent_class)->dispose (object);
}

static void
lanyard_application_class_init (LanyardApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_application_dispose;
  application_class->activate = lanyard_application_activate;
  application_class->open = lanyard_application_open;
  application_class->local_command_line = lanyard_application_local_command_line;
  application_class->startup = lanyard_application_startup;
  application_class->shutdown = lanyard_application_shutdown;
  application_class->dbus_register = lanyard_application_dbus_register;
  application_class->dbus_unregister = lanyard_application_dbus_unregister;
}

static void
lanyard_application_init (LanyardApplication *self)
{
  g_autofree char *directory = lanyard_data_commands_dup_directory ();
  g_autofree char *pictures =
    g_build_filename (g_get_user_cache_dir (), "lanyard", "pictures", NULL);

  self->clock = lanyard_clock_new ();
  self->keeper = lanyard_keeper_new (directory);
  self->desk = lanyard_desk_new (self->keeper, self->clock);
  self->search = lanyard_search_new ();
  self->pictures = lanyard_picture_service_new (pictures, MAX_PICTURES);
  self->finder = lanyard_finder_new (self->desk, self->search);
  if (g_getenv ("LANYARD_SAMPLE") != NULL)
    {
      g_autoptr (GFile) sample = g_file_new_for_uri (LANYARD_SAMPLE_URI);

      lanyard_desk_set_sample (self->desk, sample);
    }
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_application_add_main_option_entries (G_APPLICATION (self), lanyard_command_entries);
}

/**
 * lanyard_application_new:
 *
 * Returns: (transfer full): the application
 */
LanyardApplication *
lanyard_application_new (void)
{
  return g_object_new (LANYARD_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", RESOURCE_PATH,
                       NULL);
}
