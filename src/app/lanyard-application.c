/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-application.h"

#include "lanyard-clock.h"
#include "lanyard-commands.h"
#include "lanyard-dialogs.h"
#include "lanyard-load.h"
#include "lanyard-window.h"
#include "lanyard-words-problem.h"

#include <glib/gi18n-lib.h>

#define SAMPLE_URI "resource://" RESOURCE_PATH "/programmes/lpc-2019.json"

/* Opening a file says so only when it takes longer than this. */
#define BUSY_AFTER_MS 400

struct _LanyardApplication
{
  AdwApplication parent_instance;

  GSettings     *settings;
  LanyardClock  *clock;
  LanyardWindow *window;  /* (nullable) (unowned) */
  GFile         *early;   /* (nullable) what is read before there is a window */
  GCancellable  *opening; /* (nullable) of the file that is being opened */
  guint          busy_source;
};

G_DEFINE_FINAL_TYPE (LanyardApplication, lanyard_application, ADW_TYPE_APPLICATION)

/* What the callback of one opening needs. */
typedef struct
{
  LanyardApplication *self;   /* (owned) */
  GFile              *file;   /* (owned) */
  GCancellable       *cancel; /* (owned) */
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->self);
  g_object_unref (opening->file);
  g_object_unref (opening->cancel);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static LanyardWindow *
ensure_window (LanyardApplication *self)
{
  if (self->window == NULL)
    {
      self->window = lanyard_window_new (ADW_APPLICATION (self), self->clock, self->settings);
      g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
    }

  return self->window;
}

static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_uri (file);
}

static void
end_opening (LanyardApplication *self)
{
  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_object (&self->opening);
  if (self->window != NULL)
    lanyard_window_show_busy (self->window, NULL);
}

/* A window appears with what it is to show, unless that takes long. */
static void
present (LanyardApplication *self)
{
  if (self->window != NULL)
    gtk_window_present (GTK_WINDOW (self->window));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  LanyardApplication *self = opening->self;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = lanyard_load_finish (result, &problems, &error);
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *sentence = NULL;

  /* a later opening took over, or the user cancelled this one */
  if (self->opening != opening->cancel)
    return;
  end_opening (self);
  if (self->window == NULL)
    return;

  if (programme != NULL)
    lanyard_window_show_programme (self->window, programme, problems);
  present (self);
  if (programme != NULL || g_cancellable_is_cancelled (opening->cancel))
    return;

  name = dup_display_name (opening->file);
  /* Translators: %s is the name of a file */
  heading = g_strdup_printf (_ ("“%s” Can't Be Opened"), name);
  sentence = lanyard_words_read_error (error);
  lanyard_window_show_error (self->window, heading, sentence);
}

static void
busy_cb (gpointer user_data)
{
  Opening         *opening = user_data;
  g_autofree char *name = dup_display_name (opening->file);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Opening “%s”…"), name);

  opening->self->busy_source = 0;
  if (opening->self->window != NULL)
    lanyard_window_show_busy (opening->self->window, text);
  present (opening->self);
}

static void
open_file (LanyardApplication *self,
           GFile              *file)
{
  Opening *opening = g_new0 (Opening, 1);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  end_opening (self);

  self->opening = g_cancellable_new ();
  opening->self = g_object_ref (self);
  opening->file = g_object_ref (file);
  opening->cancel = g_object_ref (self->opening);
  self->busy_source = g_timeout_add_once (BUSY_AFTER_MS, busy_cb, opening);
  lanyard_load_async (file, self->opening, loaded_cb, opening);
}

static void
lanyard_application_activate (GApplication *application)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);
  LanyardWindow      *window = ensure_window (self);

  if (lanyard_window_get_programme (window) == NULL && self->opening == NULL)
    {
      g_autoptr (GFile) sample = g_file_new_for_uri (SAMPLE_URI);

      open_file (self, sample);
    }
  else if (self->opening == NULL)
    {
      present (self);
    }
}

/* Reading is begun while the toolkit starts. Should another instance take the
 * command line over, this process ends and with it the reading. */
static gboolean
lanyard_application_local_command_line (GApplication *application,
                                        char       ***arguments,
                                        int          *exit_status)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);
  const char         *argument = (*arguments)[0] != NULL ? (*arguments)[1] : NULL;

  if (argument == NULL)
    self->early = g_file_new_for_uri (SAMPLE_URI);
  else if (*argument != '-' && (*arguments)[2] == NULL)
    self->early = g_file_new_for_commandline_arg (argument);
  if (self->early != NULL)
    open_file (self, self->early);

  return G_APPLICATION_CLASS (lanyard_application_parent_class)
    ->local_command_line (application, arguments, exit_status);
}

static void
lanyard_application_open (GApplication *application,
                          GFile       **files,
                          int           n_files,
                          const char   *hint)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);

  ensure_window (self);
  if (self->early == NULL || !g_file_equal (self->early, files[n_files - 1]))
    open_file (self, files[n_files - 1]);
  g_clear_object (&self->early);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LanyardApplication) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    open_file (self, file);
}

static void
show_open_dialog (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LanyardApplication *self = user_data;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) programmes = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (programmes, _ ("Programmes"));
  gtk_file_filter_add_suffix (programmes, "json");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, programmes);
  g_list_store_append (filters, all);

  gtk_file_dialog_set_title (dialog, _ ("Open Programme"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (ensure_window (self)), NULL, file_chosen_cb,
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

static void
cancel_open (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LanyardApplication *self = user_data;

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
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
    { .name = "cancel-open", .activate = cancel_open },
    { .name = "preferences", .activate = show_preferences },
    { .name = "shortcuts", .activate = show_shortcuts },
    { .name = "about", .activate = show_about },
    { .name = "quit", .activate = quit },
  };
  LanyardApplication *self = LANYARD_APPLICATION (application);
  GtkApplication     *gtk_application = GTK_APPLICATION (application);

  G_APPLICATION_CLASS (lanyard_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
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
  self->clock = lanyard_clock_new ();
  g_signal_connect (self->settings, "changed::color-scheme",
                    G_CALLBACK (lanyard_apply_color_scheme), NULL);
  lanyard_apply_color_scheme (self->settings);
}

static void
lanyard_application_shutdown (GApplication *application)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_handle_id (&self->busy_source, g_source_remove);

  G_APPLICATION_CLASS (lanyard_application_parent_class)->shutdown (application);
}

static void
lanyard_application_dispose (GObject *object)
{
  LanyardApplication *self = LANYARD_APPLICATION (object);

  g_clear_weak_pointer ((gpointer *)&self->window);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_clear_object (&self->opening);
  g_clear_object (&self->early);

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
}

static void
lanyard_application_init (LanyardApplication *self)
{
  g_application_set_version (G_APPLICATION (self), VERSION);
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
