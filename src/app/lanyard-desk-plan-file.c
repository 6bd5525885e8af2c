/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-plan-file.h"

#include "lanyard-plan-file.h"

#include <glib/gi18n-lib.h>

/* What is read or written in a thread. */
typedef struct
{
  char  *conference; /* (owned) (nullable) whose plan it is; NULL before it is read */
  GFile *file;       /* (owned) */
} Job;

static Job *
job_new (const char *conference,
         GFile      *file)
{
  Job *job = g_new0 (Job, 1);

  job->conference = g_strdup (conference);
  job->file = g_object_ref (file);
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->conference);
  g_object_unref (job->file);
  g_free (job);
}

static void
tell (LanyardDesk *self,
      const char  *text)
{
  if (lanyard_desk_get_window (self) != NULL)
    lanyard_window_add_toast (lanyard_desk_get_window (self), text);
}

static gboolean export (LanyardKeeper *keeper,
                        gpointer       data,
                        GCancellable  *cancellable,
                        GError       **error)
{
  const Job *job = data;
  g_autoptr (GBytes) bytes = lanyard_plan_file_export (keeper, job->conference, error);

  return bytes != NULL &&
         g_file_replace_contents (job->file, g_bytes_get_data (bytes, NULL),
                                  g_bytes_get_size (bytes), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                  cancellable, error);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  const Job       *job = lanyard_errands_get_data (result);
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!lanyard_errands_finish (result, &error))
    {
      lanyard_desk_tell_failure (self, _ ("Plan Can't Be Exported"), error);
      return;
    }

  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_ ("Plan exported to “%s”"), shown);
  tell (self, text);
}

/**
 * lanyard_desk_export_plan:
 * @self: a desk
 * @file: where to
 *
 * Writes the plan of the conference that is shown, with all that was decided
 * before. The window says what came of it. Nothing is written where nothing is
 * shown.
 */
void
lanyard_desk_export_plan (LanyardDesk *self,
                          GFile       *file)
{
  const char *conference = lanyard_desk_get_conference (self);

  if (conference != NULL)
    lanyard_errands_run (lanyard_desk_get_errands (self), export, job_new (conference, file),
                         job_free, NULL, exported_cb, g_object_ref (self));
}

static gboolean
import (LanyardKeeper *keeper,
        gpointer       data,
        GCancellable  *cancellable,
        GError       **error)
{
  Job *job = data;

  job->conference = lanyard_plan_file_import (keeper, job->file, cancellable, error);
  return job->conference != NULL;
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  const Job         *job = lanyard_errands_get_data (result);
  LanyardConference *conference = NULL;
  g_autofree char   *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!lanyard_errands_finish (result, &error))
    {
      lanyard_desk_tell_failure (self, _ ("Plan Can't Be Imported"), error);
      return;
    }

  conference = lanyard_library_find (lanyard_desk_get_library (self), job->conference);
  /* Translators: %s is the title of a conference */
  text = g_strdup_printf (_ ("Plan of “%s” merged into yours"),
                          conference != NULL ? lanyard_conference_get_fields (conference)->title
                                             : job->conference);
  tell (self, text);
}

/**
 * lanyard_desk_import_plan:
 * @self: a desk
 * @file: a plan that was exported
 *
 * Merges it into the plan of the conference that it is on, whichever is shown.
 * The window says what came of it.
 */
void
lanyard_desk_import_plan (LanyardDesk *self,
                          GFile       *file)
{
  lanyard_errands_run (lanyard_desk_get_errands (self), import, job_new (NULL, file), job_free,
                       NULL, imported_cb, g_object_ref (self));
}

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    lanyard_desk_export_plan (self, file);
}

static void
import_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    lanyard_desk_import_plan (self, file);
}

static GtkFileDialog *
make_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Plans"));
  gtk_file_filter_add_suffix (filter, LANYARD_PLAN_FILE_SUFFIX);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  return dialog;
}

static void
export_plan (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LanyardDesk *self = user_data;
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (lanyard_desk_get_window (self) == NULL)
    return;
  if (lanyard_desk_get_programme (self) == NULL)
    {
      tell (self, _ ("Open a programme first"));
      return;
    }

  title = g_strdup (lanyard_programme_get_title (lanyard_desk_get_programme (self)));
  name = g_strconcat (g_strdelimit (title, "/\\:\n", '-'), "." LANYARD_PLAN_FILE_SUFFIX, NULL);
  dialog = make_dialog (_ ("Export Plan"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (lanyard_desk_get_window (self)), NULL,
                        export_chosen_cb, g_object_ref (self));
}

static void
import_plan (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LanyardDesk *self = user_data;
  g_autoptr (GtkFileDialog) dialog = NULL;

  if (lanyard_desk_get_window (self) == NULL)
    return;

  dialog = make_dialog (_ ("Import Plan"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (lanyard_desk_get_window (self)), NULL,
                        import_chosen_cb, g_object_ref (self));
}

/**
 * lanyard_desk_add_plan_file_actions:
 * @desk: a desk, which has to outlive @map
 * @map: where the actions “export-plan” and “import-plan” are added, which ask
 *   for a file
 */
void
lanyard_desk_add_plan_file_actions (LanyardDesk *desk,
                                    GActionMap  *map)
{
  static const GActionEntry entries[] = {
    { .name = "export-plan", .activate = export_plan },
    { .name = "import-plan", .activate = import_plan },
  };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), desk);
}
