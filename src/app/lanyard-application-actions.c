/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-application-private.h"

#include "lanyard-dialogs.h"
#include "lanyard-notice.h"
#include "lanyard-shortcuts.h"
#include "lanyard-sync-page.h"
#include "lanyard-zone-dialog.h"
#include "lanyard-zones.h"

#include <glib/gi18n-lib.h>

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
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (lanyard_application_ensure_window (self)),
                                 NULL, file_chosen_cb, g_object_ref (self));
}

static void
open_uri (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  lanyard_application_ensure_window (user_data);
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

  lanyard_application_ensure_window (user_data);
  lanyard_desk_open (LANYARD_APPLICATION (user_data)->desk, files, NULL);
}

static void
open_sample (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GFile) sample = g_file_new_for_uri (LANYARD_SAMPLE_URI);

  lanyard_application_ensure_window (user_data);
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

  lanyard_application_ensure_window (self);
  self->begun = TRUE;
  lanyard_desk_show_session (self->desk, conference, item);
}

static void
present_dialog (LanyardApplication *self,
                AdwDialog          *dialog)
{
  g_autoptr (AdwDialog) owned = dialog;

  adw_dialog_present (owned, GTK_WIDGET (lanyard_application_ensure_window (self)));
}

static void
show_preferences (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LanyardApplication *self = user_data;
  AdwDialog          *dialog;

  lanyard_background_check (self->background);
  dialog = lanyard_preferences_dialog_new (self->settings);
  adw_preferences_dialog_add (
    ADW_PREFERENCES_DIALOG (dialog),
    lanyard_sync_page_new (lanyard_syncing_get_state (self->syncing)));
  present_dialog (self, dialog);
}

static void
sync_now (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  lanyard_syncing_run (LANYARD_APPLICATION (user_data)->syncing);
}

static void
sync_set_up (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  const char *address;
  const char *user;
  const char *password;
  gboolean    allow_local;

  g_variant_get (parameter, "(&s&s&sb)", &address, &user, &password, &allow_local);
  lanyard_syncing_set_up (LANYARD_APPLICATION (user_data)->syncing, address, user, password,
                          allow_local);
}

static void
sync_sign_in (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  const char *address;
  gboolean    allow_local;

  g_variant_get (parameter, "(&sb)", &address, &allow_local);
  lanyard_syncing_sign_in (LANYARD_APPLICATION (user_data)->syncing, address, allow_local);
}

static void
sync_accept (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  lanyard_syncing_accept (LANYARD_APPLICATION (user_data)->syncing,
                          g_variant_get_string (parameter, NULL));
}

static void
sync_forget (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  lanyard_syncing_forget (LANYARD_APPLICATION (user_data)->syncing);
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

/* Adds what menus and keys do, and which keys those are. */
void
lanyard_application_add_actions (LanyardApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = show_open_dialog },
    { .name = "open-file", .activate = open_uri, .parameter_type = "s" },
    { .name = "open-files", .activate = open_uris, .parameter_type = "as" },
    { .name = "open-sample", .activate = open_sample },
    { .name = LANYARD_NOTICE_OPEN, .activate = open_reminded, .parameter_type = "(ss)" },
    { .name = "choose-time-zone", .activate = choose_time_zone },
    { .name = "preferences", .activate = show_preferences },
    { .name = "sync-now", .activate = sync_now },
    { .name = "sync-set-up", .activate = sync_set_up, .parameter_type = "(sssb)" },
    { .name = "sync-sign-in", .activate = sync_sign_in, .parameter_type = "(sb)" },
    { .name = "sync-accept", .activate = sync_accept, .parameter_type = "s" },
    { .name = "sync-forget", .activate = sync_forget },
    { .name = "shortcuts", .activate = show_shortcuts },
    { .name = "about", .activate = show_about },
    { .name = "quit", .activate = quit },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  lanyard_shortcuts_apply (GTK_APPLICATION (self));
}
