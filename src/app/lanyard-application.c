/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-application.h"

#include "lanyard-background.h"
#include "lanyard-bus.h"
#include "lanyard-clock.h"
#include "lanyard-commands.h"
#include "lanyard-data-commands.h"
#include "lanyard-desk-actions.h"
#include "lanyard-desk-directory.h"
#include "lanyard-dialogs.h"
#include "lanyard-finder.h"
#include "lanyard-refresher.h"
#include "lanyard-window.h"
#include "lanyard-zone-dialog.h"
#include "lanyard-zones.h"

#include <glib/gi18n-lib.h>

#define SAMPLE_URI "resource://" RESOURCE_PATH "/programmes/lpc-2019.json"

struct _LanyardApplication
{
  AdwApplication parent_instance;

  GSettings         *settings;
  LanyardClock      *clock;
  LanyardKeeper     *keeper;
  LanyardDesk       *desk;
  LanyardRefresher  *refresher;
  LanyardBackground *background; /* (nullable) */
  LanyardSearch     *search;
  LanyardFinder     *finder;
  LanyardWindow     *window; /* (nullable) (unowned) */
  GPtrArray         *early;  /* (nullable) of GFile: what is read before there is a window */
  gboolean           begun;  /* what is kept is being read before there is a window */
  guint              exported;
};

G_DEFINE_FINAL_TYPE (LanyardApplication, lanyard_application, ADW_TYPE_APPLICATION)

static LanyardWindow *
ensure_window (LanyardApplication *self)
{
  if (self->window == NULL)
    {
      self->window = lanyard_window_new (ADW_APPLICATION (self), self->clock, self->settings,
                                         lanyard_desk_get_plan (self->desk),
                                         lanyard_desk_get_library (self->desk));
      lanyard_window_set_search (self->window, self->search);
      g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
      lanyard_desk_set_window (self->desk, self->window);
    }

  return self->window;
}

static GPtrArray *
files_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
open_file (LanyardApplication *self,
           GFile              *file)
{
  g_autoptr (GPtrArray) files = files_new ();

  g_ptr_array_add (files, g_object_ref (file));
  lanyard_desk_open (self->desk, files, NULL);
}

static void
lanyard_application_activate (GApplication *application)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);
  gboolean            closed = self->window == NULL;
  LanyardWindow      *window = ensure_window (self);

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
  g_autoptr (GPtrArray) files = files_new ();

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

  ensure_window (self);
  if (!is_early (self, files, n_files))
    {
      g_autoptr (GPtrArray) list = files_new ();

      for (int i = 0; i < n_files; i++)
        g_ptr_array_add (list, g_object_ref (files[i]));
      lanyard_desk_open (self->desk, list, *hint != '\0' ? hint : NULL);
    }
  g_clear_pointer (&self->early, g_ptr_array_unref);
}

static void
open_list (LanyardApplication *self,
           GListModel         *list)
{
  g_autoptr (GPtrArray) files = files_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (files, g_list_model_get_item (list, i));
  if (files->len > 0)
    lanyard_desk_open (self->desk, files, NULL);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LanyardApplication) self = user_data;
  g_autoptr (GListModel) files =
              gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (files != NULL)
    open_list (self, files);
}

static void
show_open_dialog (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  static const char *const suffixes[] = { "json", "xml", "ics", "gz" };
  LanyardApplication      *self = user_data;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) programmes = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (programmes, _ ("Programmes"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (programmes, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, programmes);
  g_list_store_append (filters, all);

  gtk_file_dialog_set_title (dialog, _ ("Open Programme"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (ensure_window (self)), NULL, file_chosen_cb,
                                 g_object_ref (self));
}

static void
open_uri (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  ensure_window (user_data);
  open_file (user_data, file);
}

/* Several files that were dropped together. */
static void
open_uris (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);
  g_autoptr (GPtrArray) files = files_new ();

  for (guint i = 0; uris[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));
  if (files->len == 0)
    return;

  ensure_window (user_data);
  lanyard_desk_open (LANYARD_APPLICATION (user_data)->desk, files, NULL);
}

static void
open_sample (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GFile) sample = g_file_new_for_uri (SAMPLE_URI);

  ensure_window (user_data);
  lanyard_desk_open_sample (LANYARD_APPLICATION (user_data)->desk, sample);
}

/* A notification was clicked: there may be no window yet. */
static void
open_reminded (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  LanyardApplication *self = user_data;
  const char         *conference;
  const char         *item;

  g_variant_get (parameter, "(&s&s)", &conference, &item);
  if (*conference == '\0')
    {
      g_application_activate (G_APPLICATION (self));
      return;
    }

  ensure_window (self);
  self->begun = TRUE;
  lanyard_desk_show_session (self->desk, conference, item);
}

static void
present_dialog (LanyardApplication *self,
                AdwDialog          *dialog)
{
  g_autoptr (AdwDialog) owned = dialog;

  adw_dialog_present (owned, GTK_WIDGET (ensure_window (self)));
}

static void
show_preferences (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  present_dialog (user_data,
                  lanyard_preferences_dialog_new (LANYARD_APPLICATION (user_data)->settings));
}

static void
choose_time_zone (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  g_autoptr (GListModel) zones = lanyard_zones_new ();

  present_dialog (user_data, lanyard_zone_dialog_new (zones));
}

static void
show_shortcuts (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  present_dialog (user_data, lanyard_shortcuts_dialog_new ());
}

static void
show_about (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  present_dialog (user_data, lanyard_about_dialog_new ());
}

static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  g_application_quit (G_APPLICATION (user_data));
}

static void
lanyard_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = show_open_dialog },
    { .name = "open-file", .activate = open_uri, .parameter_type = "s" },
    { .name = "open-files", .activate = open_uris, .parameter_type = "as" },
    { .name = "open-sample", .activate = open_sample },
    { .name = LANYARD_NOTICE_OPEN, .activate = open_reminded, .parameter_type = "(ss)" },
    { .name = "choose-time-zone", .activate = choose_time_zone },
    { .name = "preferences", .activate = show_preferences },
    { .name = "shortcuts", .activate = show_shortcuts },
    { .name = "about", .activate = show_about },
    { .name = "quit", .activate = quit },
  };
  LanyardApplication *self = LANYARD_APPLICATION (application);
  GtkApplication     *gtk_application = GTK_APPLICATION (application);

  G_APPLICATION_CLASS (lanyard_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  lanyard_desk_add_actions (self->desk, G_ACTION_MAP (self));
  gtk_application_set_accels_for_action (gtk_application, "app.open",
                                         (const char *[]){ "<Control>o", NULL });
  gtk_application_set_accels_for_action (gtk_application, "app.preferences",
                                         (const char *[]){ "<Control>comma", NULL });
  gtk_application_set_accels_for_action (gtk_application, "app.shortcuts",
                                         (const char *[]){ "<Control>question", NULL });
  gtk_application_set_accels_for_action (gtk_application, "app.quit",
                                         (const char *[]){ "<Control>q", NULL });
  gtk_application_set_accels_for_action (gtk_application, "window.close",
                                         (const char *[]){ "<Control>w", NULL });

  /* pages of selectable text shall not turn blue when Tab enters them */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);

  self->settings = g_settings_new (APPLICATION_ID);
  g_signal_connect (self->settings, "changed::color-scheme",
                    G_CALLBACK (lanyard_apply_color_scheme), NULL);
  lanyard_apply_color_scheme (self->settings);
  lanyard_desk_add_directory_action (self->desk, G_ACTION_MAP (self), self->settings);
  self->refresher =
    lanyard_refresher_new (self->desk, self->settings, g_network_monitor_get_default ());
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
  g_clear_pointer (&self->background, lanyard_background_free);
  lanyard_desk_cancel_directory (self->desk);
  g_clear_object (&self->finder);
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
  g_clear_object (&self->finder);
  g_clear_object (&self->search);
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

  self->clock = lanyard_clock_new ();
  self->keeper = lanyard_keeper_new (directory);
  self->desk = lanyard_desk_new (self->keeper, self->clock);
  self->search = lanyard_search_new ();
  self->finder = lanyard_finder_new (self->desk, self->search);
  if (g_getenv ("LANYARD_SAMPLE") != NULL)
    {
      g_autoptr (GFile) sample = g_file_new_for_uri (SAMPLE_URI);

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
